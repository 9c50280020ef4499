import Audit
import DataFiles
import Foundation
import Program
import Reports
import Runtime
import Source
import TestSupport
import Testing

/// Reports in English speak English: what is Chinese in them are names, texts, data and units.
@Suite("英文的结果") struct EnglishTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Examples")

  static let folders = ["云岭部门2024", "山西项目2023", "昌吉项目2020", "晋中部门2020", "晋中项目2020", "曲沃部门2021"]

  /// The template of an example.
  static func template(_ folder: String) throws -> String {
    try String(contentsOf: root.appending(path: folder).appending(path: "模板.heng"), encoding: .utf8)
  }

  @Test("例子的说明、得分、核对里没有中文的话", arguments: folders)
  func examples(_ folder: String) throws {
    let folder = Self.root.appending(path: folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".json") || $0.hasSuffix(".csv") }
    func text(_ name: String) throws -> String {
      try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
    let template = try Self.template(folder.lastPathComponent)
    let data = try names.enumerated().map { index, name in
      SourceFile(
        path: "data\(index).\(name.hasSuffix("csv") ? "csv" : "json")", bytes: Array(try text(name).utf8))
    }
    let left = try left(template, data)
    #expect(left == [])
  }

  @Test("各种规则的说明里没有中文的话", arguments: ruleVectors.indices)
  func vectors(index: Int) throws {
    let rule = ruleVectors[index]
    for vector in rule.vectors {
      let data = SourceFile(path: "data.json", bytes: Array(formText(vector.figures).utf8))
      let left = try left(leafText(rule.points, rule.inputs, rule.rule, rule.more), [data])
      #expect(left == [], "\(rule.name): \(vector.figures)")
    }
  }

  /// What all reports in English say in Chinese of their own.
  private func left(_ text: String, _ files: [SourceFile]) throws -> Set<String> {
    let template = try checkedTemplate(text)
    var batch = FormBatch(template)
    for file in files { batch.read(file) }
    let forms = batch.finished().forms
    let cohort = Cohort(of: forms, by: template)
    let own = OwnWords(
      template: template.file, data: files.map { $0.text(SourceRange(0, $0.bytes.count)) },
      units: template.units)
    var left: Set<String> = []
    for form in forms {
      let evaluation = evaluate(form, by: template, in: cohort)
      let audit = audit(form, evaluation, by: template, in: cohort)
      for format in [ReportFormat.text, .markdown, .json] {
        left.formUnion(
          own.left(
            in: renderExplanation(
              evaluation, tellsFindings: true, template: template, indicator: nil, language: .english,
              format: format)))
        left.formUnion(
          own.left(in: renderAudits([audit], template: template, language: .english, format: format)))
      }
      left.formUnion(
        own.left(
          in: renderScores([evaluation], template: template, language: .english, format: .text)))
    }
    return left
  }
}
