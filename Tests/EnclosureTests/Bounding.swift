import Checker
import DataFiles
import Enclosure
import Foundation
import Parser
import Planning
import Program
import Runtime
import Source
import TestSupport
import Testing
import Values

/// One form with what its plan comes to.
struct BoundedForm {
  let template: Template
  let plan: Plan
  let values: PlanValues
  let bounds: PendingBounds

  init(_ form: Form, _ template: Template, _ plan: Plan) {
    self.template = template
    self.plan = plan
    let data = FormData(form, for: plan)
    let values = evaluate(plan, data)
    self.values = values
    bounds = PendingBounds(plan, data) { values[$0, row: $1] }
  }

  /// A form as JSON members: `"输入":{…}, "指标":{…}`.
  init(_ members: String, _ text: String) throws {
    let template = try checkedTemplate(text)
    let file = SourceFile(path: "表单.json", bytes: Array("{\(members)}".utf8))
    let (forms, _) = readForms(file, template: template)
    guard let form = forms.first else { throw TestFault(description: "no form in \(members)") }
    self.init(form, template, lower(template))
  }

  /// The bounds of an indicator by its path, in short.
  func score(_ path: String) -> String {
    template.indicators.first { $0.path == path }.map { short(bounds.indicators[$0.id.index]) }
      ?? "no \(path)"
  }

  var total: String { short(bounds.total) }

  var grade: String {
    bounds.grade.map { range in
      let best = template.grades[range.lowerBound].name
      return range.count == 1 ? best : best + "到" + template.grades[range.upperBound].name
    } ?? "-"
  }
}

/// Bounds in short: `8`, `0…3`, with `?` where the score may come to not apply.
func short(_ score: PendingBounds.Score) -> String {
  let low = score.low.map { Template.pointsText($0) } ?? "∞"
  let high = score.high.map { Template.pointsText($0) } ?? "∞"
  if score.low == nil, score.high == nil, score.mayNotApply { return "不适用" }
  return (low == high ? low : low + "…" + high) + (score.mayNotApply ? "?" : "")
}

/// The folder of the package.
let packageRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()
