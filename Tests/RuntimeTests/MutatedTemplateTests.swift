import Audit
import Checker
import DataFiles
import Foundation
import Parser
import Program
import Runtime
import Source
import Syntax
import TestSupport
import Testing

@Suite("改动过的模板") struct MutatedTemplateTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Each sample template with data for it, if there are any.
  private static let samples: [(template: String, data: String?)] = {
    let good = root.appending(path: "Tests/Cases/check/good")
    let cases = ((try? FileManager.default.contentsOfDirectory(atPath: good.path)) ?? []).sorted()
      .filter { $0.hasSuffix(".heng") }.map { (template: "Tests/Cases/check/good/\($0)", data: String?.none) }
    return cases + [
      ("Examples/晋中项目2020/模板.heng", "Examples/晋中项目2020/02.json"),
      ("Examples/晋中部门2020/模板.heng", "Examples/晋中部门2020/07.json"),
      ("Examples/昌吉项目2020/模板.heng", "Examples/昌吉项目2020/01.json"),
    ]
  }()

  private func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: Self.root.appending(path: path)))
  }

  /// What passes the checker is in order, and the evaluator answers, whatever the form lacks.
  @Test("通过检查的都能计分", arguments: samples.indices)
  func whatPassesCanBeScored(index: Int) throws {
    let sample = Self.samples[index]
    let source = try bytes(sample.template)
    let data = try sample.data.map { try bytes($0) } ?? Array("{}".utf8)
    let tokens = parse(SourceFile(path: "模板.heng", bytes: source)).tree.tokens
    let meaning = tokens.indices.filter { !tokens[$0].kind.isTrivia && tokens[$0].kind != .endOfFile }
    var generator = SeededGenerator(state: 31)
    var passed = 0
    for _ in 0..<30 {
      let first = meaning.randomElement(using: &generator) ?? 0
      // Another token of the kind, so that the grammar mostly holds and the checker has to decide.
      let alike = meaning.filter { tokens[$0].kind == tokens[first].kind }
      let second = alike.randomElement(using: &generator) ?? 0
      let text = tokens.indices.flatMap { place in
        let token = tokens[place == first ? second : place]
        return source[Int(token.range.start)..<Int(token.range.end)]
      }
      let (tree, syntactic) = parse(SourceFile(path: "模板.heng", bytes: text))
      let (template, semantic) = check(tree)
      guard let template, !(syntactic + semantic).hasErrors else { continue }
      passed += 1
      #expect(invariantFaults(of: template) == [], "\(String(decoding: text, as: UTF8.self))")
      for form in [data, Array("{}".utf8)] {
        let (forms, _) = readForms(SourceFile(path: "表单.json", bytes: form), template: template)
        for form in forms {
          let evaluation = evaluate(form, by: template)
          let faults = try evaluationFaults(evaluation, template)
          #expect(faults == [], "\(String(decoding: text, as: UTF8.self))")
          // Claims of the sample now meet other rules: the search for variants must take whatever it makes.
          _ = audit(form, evaluation, by: template)
        }
      }
    }
    #expect(passed > 0)
  }
}
