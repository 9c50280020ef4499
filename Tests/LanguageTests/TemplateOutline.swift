import Program
import Values

/// A checked template written out compactly, to see how the checker understood it.
func outline(of template: Template) -> String {
  var lines = ["模板 \(template.name) \(template.year ?? "-") \(template.version ?? "-")"]
  let rounding = template.rounding
  lines.append(
    "总分 \(Template.pointsText(template.total)) \(rounding.mode) \(rounding.places)\(rounding.onlyTotal ? " 仅总分" : "")"
  )
  if let limits = template.totalLimits {
    lines.append(
      "总分从 \(Template.pointsText(limits.lowerBound)) 到 \(Template.pointsText(limits.upperBound))")
  }
  lines += template.citations.map { "依据 \($0)" }
  lines += template.identifier.map { ["标识 \(template[$0].name)"] } ?? []
  for input in template.inputs {
    let bounds = [input.bounds.low, input.bounds.high].compactMap { $0 }
      .map { "\($0.written)\($0.isIncluded ? "" : "（不含）")" }
    lines.append(
      (["输入 \(input.name): \(typeText(input.type, template))"] + (input.label.map { ["来自 \($0)"] } ?? [])
        + (input.isOptional ? ["可缺"] : []) + (input.isWhole ? ["整数"] : []) + bounds).joined(separator: ", "))
  }
  for set in template.levelSets {
    lines.append(
      "级别 \(set.name): \(set.levels.map { ([$0.name] + $0.aliases).joined(separator: "=") }.joined(separator: " "))"
    )
  }
  for formula in template.formulas {
    lines.append(
      "公式 \(formula.name): \(typeText(formula.measure.type, template)) = \(template.text(of: formula.measure))\(policyText(formula.policies, template))"
    )
  }
  for indicator in template.indicators {
    let indent = String(repeating: "  ", count: indicator.level)
    let range = indicator.adjustable.map {
      " 可调 \(Template.pointsText($0.lowerBound)) 到 \(Template.pointsText($0.upperBound))"
    }
    lines.append(
      "\(indent)\(roleText(indicator.role))\(indicator.path) \(Template.pointsText(indicator.points))分\(range ?? "")\(compositionText(indicator))\(policyText(indicator.policies, template))"
    )
    lines += (indicator.rule.map { ruleLines($0, template) } ?? []).map { indent + "  " + $0 }
    lines += indicator.citations.map { indent + "  依据 \($0)" }
  }
  for grade in template.grades {
    let bounds = grade.bounds.map { "\($0.0.rawValue) \(Template.pointsText($0.1))" }
    lines.append("等次 \(grade.name): \(bounds.isEmpty ? "其余" : bounds.joined(separator: " 且 "))")
  }
  for veto in template.vetoes {
    lines.append(
      "否决 \(template.text(of: veto.condition)): \(veto.effect)\(policyText(veto.policies, template))")
  }
  for check in template.checks {
    let rows = check.table.map { "逐行 \(template[$0].name) " } ?? ""
    lines.append("核对 \(check.name): \(rows)\(template.text(of: check.condition)) \(check.severity)")
  }
  for outcome in template.outcomes {
    lines.append(
      "另列 \(outcome.name): \(typeText(outcome.measure.type, template)) = \(template.text(of: outcome.measure))\(policyText(outcome.policies, template))"
    )
  }
  for summary in template.summaries {
    let group = summary.group.map {
      " 按 \(template[$0].measures.map { template.text(of: $0) }.joined(separator: "、"))"
    }
    lines.append("汇总 \(summary.name)\(group ?? "") = \(template.text(of: summary.measure))")
  }
  return lines.joined(separator: "\n") + "\n"
}

private func roleText(_ role: IndicatorRole) -> String {
  switch role {
  case .regular: ""
  case .bonus: "加分 "
  case .penalty: "扣分 "
  }
}

private func compositionText(_ indicator: Indicator) -> String {
  let share = indicator.share.flatMap { try? $0 * .hundred }.map { " 占 \(Template.pointsText($0))%" }
  return (indicator.composition == .sum ? "" : " 取 \(indicator.composition)") + (share ?? "")
}

private func dateSteps(_ steps: DateSteps) -> String {
  switch steps {
  case .days: ""
  case .months: "（整月）"
  case .workdays: "（工作日）"
  }
}

private func typeText(_ type: ValueType, _ template: Template) -> String {
  switch type {
  case .number(let number): number.unit?.symbol ?? "数"
  case .truth: "是否"
  case .date: "日期"
  case .text: "文本"
  case .level(let set): "级别 " + template[set].name
  case .target(let isActual): isActual ? "实际" : "目标"
  case .figure: "目标里的数"
  case .reported: "?"
  }
}

private func ruleLines(_ rule: Rule, _ template: Template) -> [String] {
  func text(_ measure: Measure) -> String { template.text(of: measure) }
  var lines: [String]
  switch rule.curve {
  case .value(let value): lines = ["得 \(text(value))"]
  case .conditional(let condition, let value, let otherwise):
    lines = ["\(text(condition)) 得 \(text(value))" + (otherwise.map { " 否则 \(text($0))" } ?? "")]
  case .tiers(let tiers):
    lines = tiers.flatMap { tier in
      ["档 \(tier.condition.map(text) ?? "其余")"] + ruleLines(tier.rule, template).map { "  " + $0 }
    }
  case .named(let name, let inner):
    lines = ["规则 \(name)"] + ruleLines(inner, template).map { "  " + $0 }
  case .judged(let judgement):
    lines = ["评定" + (judgement.level.map { " " + text($0) } ?? "")]
    lines += judgement.bounds.map { bounds in
      let low = bounds.low.map { "\(bounds.includesLow ? "≥" : ">") \(text($0))" }
      let high = bounds.high.map { "\(bounds.includesHigh ? "≤" : "<") \(text($0))" }
      return "  " + [low, high].compactMap { $0 }.joined(separator: " 且 ")
    }
  case .checklist(let list):
    lines = ["要点 \(modeText(list.mode, template))"]
    lines += list.items.map {
      "  \($0.label)\($0.condition == nil ? "" : "（条件）") \($0.points.map(text) ?? "-")"
    }
  }
  for adjustment in rule.adjustments {
    let cap = adjustment.cap.map { " 至多 \(text($0))" } ?? ""
    lines.append(
      "\(excessText(adjustment.excess, template)) 每 \(text(adjustment.step))\(dateSteps(adjustment.dateSteps)) \(adjustment.isDeduction ? "扣" : "加") \(text(adjustment.amount))\(cap) \(adjustment.counting.rawValue)"
    )
  }
  lines += rule.lowest.map { ["最低 \(text($0))"] } ?? []
  lines += rule.highest.map { ["最高 \(text($0))"] } ?? []
  lines += rule.overrides.map { "\(text($0.condition)) 时 \(text($0.value))" }
  lines += rule.demands.map { "\($0.condition.map { text($0) + " 时 " } ?? "")须说明" }
  return lines
}

private func excessText(_ excess: Excess, _ template: Template) -> String {
  func text(_ measure: Measure) -> String { template.text(of: measure) }
  switch excess {
  case .whole(let measure): return text(measure)
  case .above(let measure, let bound): return "\(text(measure)) 超过 \(text(bound))"
  case .below(let measure, let bound): return "\(text(measure)) 低于 \(text(bound))"
  case .off(let measure, let low, let high): return "\(text(measure)) 偏离 \(text(low)) 到 \(text(high))"
  }
}

private func modeText(_ mode: ChecklistMode, _ template: Template) -> String {
  switch mode {
  case .points: "逐条"
  case .equally: "均分"
  case .allOrNone: "全有"
  case .inOrder: "递进"
  case .eachMissing(let amount): "每缺 \(template.text(of: amount))"
  }
}

private func policyText(_ set: PolicySet, _ template: Template) -> String {
  let parts = [
    ("缺失时", set.missing), ("分母为零时", set.zero), ("全为零时", set.allZero), ("不适用时", set.notApplicable),
  ]
  return parts.compactMap { name, outcome in
    guard let outcome else { return nil }
    switch outcome {
    case .fail: return " \(name) 报错"
    case .pending: return " \(name) 待定"
    case .notApplicable: return " \(name) 不适用"
    case .respread: return " \(name) 组内折算"
    case .rescale: return " \(name) 全表折算"
    case .value(let measure): return " \(name) \(template.text(of: measure))"
    }
  }.joined()
}
