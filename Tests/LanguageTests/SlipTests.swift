import Checker
import Foundation
import Parser
import Program
import Source
import Syntax
import TestSupport
import Testing

@testable import Driver

@Suite("一个笔误的模板，自动改正后意思不变") struct SlipTests {
  /// A template as far as it can be told without proofs.
  private struct Read {
    let file: SourceFile
    let tree: SyntaxTree
    let template: Template?
    let diagnostics: [Diagnostic]

    init(_ bytes: [UInt8]) {
      file = SourceFile(path: "t.heng", bytes: bytes)
      let (tree, syntactic) = parse(file)
      let (template, semantic) = check(tree)
      self.tree = tree
      diagnostics = translatePrinted(confirmFixes(of: syntactic + semantic, in: tree), in: tree)
      self.template = diagnostics.hasErrors ? nil : template
    }
  }

  /// What a template says, without where it says it.
  private func meaning(_ text: String) -> String? {
    Read(Array(text.utf8)).template.map { canonical($0) }
  }

  /// A value with everything in it, in one order.
  private func canonical(_ value: Any) -> String {
    if value is SourceRange || value is SourceFile || value is Place { return "" }
    let mirror = Mirror(reflecting: value)
    guard !mirror.children.isEmpty else { return String(describing: value) }
    var parts = mirror.children.map { ($0.label ?? "") + canonical($0.value) }
    if mirror.displayStyle == .dictionary || mirror.displayStyle == .set { parts.sort() }
    return "\(mirror.subjectType)(\(parts.joined(separator: ",")))"
  }

  private var environment: [String: String] { ProcessInfo.processInfo.environment }

  @Test("改过的和原来的一样，注释都在，再改一遍什么也不变") func fixesRestoreWhatWasMeant() {
    let seed = environment["HENG_SEED"].flatMap { UInt64($0) } ?? 20_200_101
    let wanted = environment["HENG_SLIPS"].flatMap { Int($0) } ?? 3_000
    let deadline = environment["HENG_SLIPS"] == nil ? ContinuousClock.now + .seconds(20) : nil
    var generator = SeededGenerator(state: seed)
    let sources = CleanTemplates.all.filter { Read(Array($0.text.utf8)).template != nil }
    #expect(sources.count > 60)
    var tried = 0
    var tally: [String: Int] = [:]
    while tried < wanted, tried < 200 || deadline.map({ ContinuousClock.now < $0 }) ?? true {
      guard let source = sources.randomElement(using: &generator),
        let slip = Slip.random(in: source.name, source.text, using: &generator)
      else { continue }
      tried += 1
      for word in outcome(of: slip) { tally[word, default: 0] += 1 }
    }
    print(
      "slips: seed \(seed), tried \(tried), \(tally.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))"
    )
    #expect(tally["applied", default: 0] > tried / 100)
  }

  /// What the fixes make of a slip, in words that are counted.
  private func outcome(of slip: Slip) -> [String] {
    let slipped = Read(Array(slip.slipped.utf8))
    guard let fixed = applySafeFixes(of: slipped.diagnostics, to: slipped.file) else { return ["left"] }
    let codes = fixed.settled.map(\.code).joined(separator: " ")
    let after = Read(fixed.bytes)
    let text = String(decoding: fixed.bytes, as: UTF8.self)
    #expect(after.tree.comments == slipped.tree.comments, "a comment is lost, \(codes): \(slip)\n\(text)")
    #expect(after.diagnostics.allSatisfy { $0.safeFix == nil }, "not at once, \(codes): \(slip)\n\(text)")
    guard let template = after.template else { return ["applied", "applied, other errors left"] }
    // A word of the language in the place of a name is quoted: what the name was cannot be known.
    let isRenamed = Set(fixed.settled.map(\.code)).isSubset(of: ["H1112", "H1140"])
    if isRenamed { return ["applied", "quoted"] }
    let result = canonical(template)
    let isSame = text == slip.original || slip.readings.contains { meaning($0) == result }
    #expect(isSame, "another meaning, \(codes): \(slip)\n\(difference(slip.slipped, text))")
    return ["applied", isSame ? "same" : "different"]
  }

  private func difference(_ before: String, _ after: String) -> String {
    let (old, new) = (before.split(separator: "\n"), after.split(separator: "\n"))
    let changed = zip(old, new).first { $0 != $1 }
    return changed.map { "  - \($0.0)\n  + \($0.1)" } ?? after
  }
}
