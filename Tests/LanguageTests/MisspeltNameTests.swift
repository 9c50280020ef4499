import Checker
import Foundation
import Parser
import Source
import Syntax
import TestSupport
import Testing

@Suite("写错的名称") struct MisspeltNameTests {
  /// The templates of the repository that have no error.
  private static let templates: [URL] = {
    let root = CasePaths.tests.deletingLastPathComponent()
    let examples = root.appending(path: "Examples")
    let folders =
      (try? FileManager.default.contentsOfDirectory(at: examples, includingPropertiesForKeys: nil)) ?? []
    return CasePaths.templates(in: CasePaths.good)
      + CasePaths.templates(in: CasePaths.tests.appending(path: "Cases/faults/模板"))
      + folders.flatMap { CasePaths.templates(in: $0) }.sorted { $0.path < $1.path }
  }()

  /// All slips with `HENG_ALL_NAMES=1`, else one for each name, chosen by a fixed seed.
  private func slips(at places: [SourceRange], in file: SourceFile, _ generator: inout SeededGenerator)
    -> [NameSlip]
  {
    let isWhole = ProcessInfo.processInfo.environment["HENG_ALL_NAMES"] == "1"
    return places.flatMap { place in
      let all = NameSlip.all(at: place, in: file)
      return isWhole ? all : all.randomElement(using: &generator).map { [$0] } ?? []
    }
  }

  private func read(_ url: URL) throws -> SourceFile {
    SourceFile(path: url.lastPathComponent, bytes: Array(try Data(contentsOf: url)))
  }

  private func errors(_ file: SourceFile) -> [Diagnostic] {
    let (tree, syntactic) = parse(file)
    return (syntactic + check(tree).diagnostics).inReadingOrder().filter { $0.severity == .error }
  }

  @Test("用到的名称写错一个字，就在那里得一条错误，说的是那个名称") func oneErrorForOneUse() throws {
    var generator = SeededGenerator(state: 7)
    var tried = 0
    var failures: [String] = []
    for url in Self.templates {
      let file = try read(url)
      for slip in slips(at: NameUses(parse(file).tree).used, in: file, &generator) {
        tried += 1
        let found = errors(slip.made(in: file))
        if let fault = fault(of: found, slip) { failures.append("\(file.path) \(slip)：\(fault)") }
      }
    }
    #expect(tried > 700)
    #expect(failures.count * 50 <= tried, "\(failures.count) / \(tried)\n\(failures.joined(separator: "\n"))")
  }

  /// What is wrong with what was said of a slip; nil where it is one error, at its place, that names it.
  private func fault(of found: [Diagnostic], _ slip: NameSlip) -> String? {
    let headlines = found.map { "\($0.code) \($0.message.chinese.headline)" }
    guard found.count == 1, let place = found[0].place?.range else { return "\(headlines)" }
    let holds = place.start <= slip.placeAfter.start && slip.placeAfter.end <= place.end
    guard holds else { return "\(headlines) 不在那里" }
    // A number is told by its unit, a name without its quotes.
    let wrong = slip.misspelt.drop { $0.isNumber || $0 == "." || $0 == "「" }.prefix { $0 != "」" }
    return found[0].message.chinese.headline.contains(wrong) ? nil : "\(headlines) 没有说是哪个名称"
  }

  @Test("声明的名称写错一个字，各处用到原来的名称只得一条错误") func oneErrorForOneDeclaration() throws {
    var generator = SeededGenerator(state: 11)
    var tried = 0
    var failures: [String] = []
    for url in Self.templates {
      let file = try read(url)
      for slip in slips(at: NameUses(parse(file).tree).declared, in: file, &generator) {
        tried += 1
        let found = errors(slip.made(in: file))
        if found.count > 1 {
          failures.append("\(file.path) \(slip)：\(found.map(\.message.chinese.headline))")
        }
      }
    }
    #expect(tried > 400)
    #expect(failures.count * 50 <= tried, "\(failures.count) / \(tried)\n\(failures.joined(separator: "\n"))")
  }
}
