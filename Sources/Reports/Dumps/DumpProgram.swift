import Program
import Values

/// A checked template: what it takes, what it computes, and how each indicator is scored, names resolved.
package func dumpProgram(_ template: Template) -> String {
  var lines = ["模板 \(template.name)：\(Template.pointsText(template.total))分"]
  for (index, input) in template.inputs.enumerated() {
    lines.append("输入 \(index) \(input.name)：\(template.typeText(input))")
  }
  for (index, table) in template.tables.enumerated() {
    lines.append("表 \(index) \(table.name)")
    for (number, column) in table.columns.enumerated() {
      lines.append("  列 \(number) \(column.name)：\(template.typeText(column))")
    }
  }
  for (index, formula) in template.formulas.enumerated() {
    lines.append("公式 \(index) \(formula.name) = \(template.text(of: formula.measure))")
  }
  for indicator in template.indicators {
    let indent = String(repeating: "  ", count: indicator.level - 1)
    lines.append(
      "\(indent)指标 \(indicator.id.index) \(indicator.name) \(Template.pointsText(indicator.points))分")
    if let rule = indicator.rule { lines += template.lines(of: rule).map { indent + "  " + $0 } }
  }
  for veto in template.vetoes { lines.append("否决 \(template.text(of: veto.condition))") }
  for check in template.checks { lines.append("核对 \(check.name)：\(template.text(of: check.condition))") }
  for outcome in template.outcomes {
    lines.append("另列 \(outcome.name) = \(template.text(of: outcome.measure))")
  }
  for summary in template.summaries {
    lines.append("汇总 \(summary.name) = \(template.text(of: summary.measure))")
  }
  return lines.joined(separator: "\n") + "\n"
}

extension Template {
  fileprivate func typeText(_ input: Input) -> String {
    let type: String =
      switch input.type {
      case .number(let number): number.unit?.symbol ?? "数"
      case .truth: "是否"
      case .date: "日期"
      case .text: "文字"
      case .level(let set): self[set].name
      case .target(let isActual): isActual ? "实际" : "目标"
      case .figure: "文字里的数"
      case .reported: "?"
      }
    let range = input.assumedRange.text.map { "，\($0)" } ?? ""
    return type + range + (input.isOptional ? "，可缺" : "")
  }

  fileprivate func lines(of rule: Rule) -> [String] {
    var lines = rule.overrides.map { "时 \(text(of: $0.condition)) → \(text(of: $0.value))" }
    switch rule.curve {
    case .value(let measure): lines.append("得 \(text(of: measure))")
    case .conditional(let condition, let value, let otherwise):
      let rest = otherwise.map { "，否则 \(text(of: $0))" } ?? ""
      lines.append("\(text(of: condition)) → \(text(of: value))" + rest)
    case .tiers(let tiers):
      for tier in tiers {
        lines.append("档 \(tier.condition.map { text(of: $0) } ?? "其余")")
        lines += self.lines(of: tier.rule).map { "  " + $0 }
      }
    case .named(let name, let inner): lines += ["规则 \(name)"] + self.lines(of: inner).map { "  " + $0 }
    case .judged(let judgement):
      lines.append(
        "评定" + (judgement.step.map { " 步长 \(Template.pointsText($0))分" } ?? "")
          + (judgement.level.map { "：按 \(text(of: $0))" } ?? ""))
    case .checklist(let list): lines += list.items.map { "要点 \($0.label)" }
    }
    lines += rule.adjustments.map { adjustment in
      "每 \(text(of: adjustment.step)) \(adjustment.isDeduction ? "扣" : "加") \(text(of: adjustment.amount))"
    }
    if let lowest = rule.lowest { lines.append("最低 \(text(of: lowest))") }
    if let highest = rule.highest { lines.append("最高 \(text(of: highest))") }
    return lines
  }
}
