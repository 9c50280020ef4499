import Checker
import DataFiles
import Parser
import Program
import Runtime
import Source
import TestSupport
import Testing
import Values

/// A template with one indicator 甲.
func leafText(_ points: String, _ inputs: String, _ rule: String, _ more: String = "") -> String {
  let inputs = inputs.isEmpty ? "" : "输入 { \(inputs) }"
  return "衡 1\n模板 例 {\n总分 \(points)分\n\(inputs)\n\(more)\n甲 \(points)分: \(rule)\n}\n"
}

/// The checked template with one indicator 甲.
func leafTemplate(_ points: String, _ inputs: String, _ rule: String, _ more: String = "") throws -> Template
{
  try checkedTemplate(leafText(points, inputs, rule, more))
}

/// A form from `率=112.5%; 甲.得分=7.99; 甲.要点.有制度=是`: a dot leads to what is said of an indicator.
func formText(_ figures: String) -> String {
  var inputs: [String] = []
  var indicators: [(name: String, members: [String], items: [String])] = []
  for figure in figures.split(separator: ";") {
    let parts = figure.split(separator: "=", maxSplits: 1).map { $0.drop { $0 == " " } }
    guard parts.count == 2 else { continue }
    let path = parts[0].split(separator: ".")
    guard path.count > 1 else {
      inputs.append("\"\(parts[0])\": \"\(parts[1])\"")
      continue
    }
    let name = String(path[0])
    if !indicators.contains(where: { $0.name == name }) { indicators.append((name, [], [])) }
    guard let index = indicators.firstIndex(where: { $0.name == name }) else { continue }
    if path.count == 3 {
      indicators[index].items.append("\"\(path[2])\": \"\(parts[1])\"")
    } else {
      indicators[index].members.append("\"\(path[1])\": \"\(parts[1])\"")
    }
  }
  let entries = indicators.map { entry in
    let items = entry.items.isEmpty ? [] : ["\"要点\": {" + entry.items.joined(separator: ", ") + "}"]
    return "\"\(entry.name)\": {" + (entry.members + items).joined(separator: ", ") + "}"
  }
  return "{\"输入\": {" + inputs.joined(separator: ", ") + "}, \"指标\": {" + entries.joined(separator: ", ")
    + "}}"
}

/// A form read against a template, with what the reader said.
func readForm(_ figures: String, _ template: Template) throws -> (form: Form, diagnostics: [Diagnostic]) {
  let file = SourceFile(path: "表单.json", bytes: Array(formText(figures).utf8))
  let (forms, diagnostics) = readForms(file, template: template)
  guard let form = forms.first, forms.count == 1 else { throw TestFault(description: "no form") }
  return (form, diagnostics)
}

/// An evaluation; fails where the reader refuses a figure, and checks what holds of every evaluation.
func evaluated(_ figures: String, _ template: Template) throws -> Evaluation {
  let (form, diagnostics) = try readForm(figures, template)
  guard !diagnostics.hasErrors else {
    let lines = diagnostics.map { "\($0.code) \($0.message.text(in: .chinese).headline)" }
    throw TestFault(description: lines.joined(separator: "\n") + "\n" + formText(figures))
  }
  let evaluation = evaluate(form, by: template)
  let faults = try evaluationFaults(evaluation, template)
  guard faults.isEmpty else { throw TestFault(description: "\(faults) for \(figures)") }
  return evaluation
}

/// A score in short: `4.4`, `不适用`, or `0…3` where it is not settled.
func short(_ score: Score) -> String {
  switch score {
  case .scored(let points): Template.pointsText(points)
  case .notApplicable: "不适用"
  case .undetermined(let low, let high, let mayNotApply):
    "\(Template.pointsText(low))…\(Template.pointsText(high))\(mayNotApply && low == high ? "，或不适用" : "")"
  }
}

/// The grade in short: 优, or 优到中 where it is not settled.
func short(_ grade: GradeResult?, _ template: Template) -> String {
  guard let grade else { return "-" }
  let best = template.grades[grade.final.lowerBound].name
  return grade.isDetermined ? best : best + "到" + template.grades[grade.final.upperBound].name
}

extension Evaluation {
  /// The score of the indicator with the path, in short.
  func score(_ path: String, _ template: Template) -> String {
    template.indicators.firstIndex { $0.path == path }.map { short(indicators[$0].score) } ?? "no \(path)"
  }

  /// The scores of the rows that an indicator takes.
  func rows(_ path: String, _ template: Template) -> [String] {
    template.indicators.firstIndex { $0.path == path }.map {
      indicators[$0].rows.map { short($0.result.score) }
    }
      ?? ["no \(path)"]
  }

  var codes: [String] { findings.map(\.code) }
}
