import Planning
import Program
import Source
import Values

/// A plan as it is computed: a node a line, `%12 = %3 ÷ %4`, with the words it came from; then what each indicator,
/// the total, the grade and the checks come to.
package func dumpPlan(_ plan: Plan, of template: Template) -> String {
  let dump = PlanDump(plan: plan, template: template)
  var lines: [String] = []
  for (index, node) in plan.nodes.enumerated() {
    let frame = node.frame.table.map { "  每行 \(template[$0].name)" } ?? ""
    let stratum = plan.graph.strata[index] > 0 ? "  问过全体 \(plan.graph.strata[index]) 轮" : ""
    let words = plan.graph.origins[index].map { "  “\(template.text(of: $0))”" } ?? ""
    lines.append("%\(index) = \(dump.text(of: node.operation))\(frame)\(stratum)\(words)")
  }
  for (formula, node) in zip(template.formulas, plan.formulas) {
    lines.append("公式 \(formula.name) %\(node.index)")
  }
  for (indicator, node) in zip(template.indicators, plan.indicators) {
    lines.append("指标 \(indicator.path) 分值 %\(node.points.index) 得分 %\(node.score.index)")
    if let leaf = node.leaf { lines += dump.lines(of: leaf) }
    if let rows = node.rows {
      lines.append("  每行 属于这里 %\(rows.taken.index) 分值 %\(rows.points.index)")
      lines += dump.lines(of: rows.leaf)
    }
  }
  lines.append("总分 %\(plan.total.index)")
  if let grade = plan.grade {
    let vetoes = grade.vetoes.map { " %\($0.index)" }.joined()
    lines.append(
      "等次 %\(grade.byTotal.index)" + (vetoes.isEmpty ? "" : " 否决\(vetoes)") + " 最终 %\(grade.final.index)")
  }
  for (check, node) in zip(template.checks, plan.checks) { lines.append("核对 \(check.name) %\(node.index)") }
  for (outcome, node) in zip(template.outcomes, plan.outcomes) {
    lines.append("另列 \(outcome.name) %\(node.index)")
  }
  for (summary, node) in zip(template.summaries, plan.summaries) {
    lines.append("汇总 \(summary.name) %\(node.index)")
  }
  return lines.map { visibleText($0) + "\n" }.joined()
}

private struct PlanDump {
  let plan: Plan
  let template: Template

  func lines(of leaf: LeafPlan) -> [String] {
    let stages = leaf.rule.stages.map { "%\($0.node.index)" }.joined(separator: " → ")
    let overrides = leaf.rule.overrides.compactMap { item in
      item.condition.map { "时 %\($0.index) → %\(item.value.index)" }
    }
    return overrides.map { "  " + $0 } + [
      "  \(stages) 准许 %\(leaf.admitted.index) 按规定 %\(leaf.settled.index) 得分 %\(leaf.score.index)"
    ]
  }

  func text(of operation: Planning.Operation) -> String {
    switch operation {
    case .constant(let value): constant(value)
    case .slot(let slot): "\(name(slot))"
    case .isGiven(let slot): "有 \(name(slot))"
    case .supplied(let slot, let other): "\(name(slot)) 没有就 \(id(other))"
    case .nothing(let cause): "没有值：\(words(of: cause))"
    case .negation(let part): "−\(id(part))"
    case .sum(let a, let b): "\(id(a)) + \(id(b))"
    case .difference(let a, let b): "\(id(a)) − \(id(b))"
    case .product(let a, let b): "\(id(a)) × \(id(b))"
    case .quotient(let a, let b): "\(id(a)) ÷ \(id(b))"
    case .magnitude(let part): "绝对值 \(id(part))"
    case .statistic(let function, let parts, let trim):
      "\(function.rawValue)(\((parts.map(id) + template.phrases(of: trim).map(\.chinese)).joined(separator: ", ")))"
    case .rounded(let part, let places, let unit, let mode):
      "\(mode.chinese) \(id(part)) 到 \(id(places)) 位" + (unit == .one ? "" : " 单位 \(unit.fractionText)")
    case .steps(let excess, let size, let counting): "\(id(excess)) 里有几个 \(id(size))，\(words(of: counting))"
    case .counted(let part): "不为负 \(id(part))"
    case .tally(let parts): "成立几个(\(list(parts)))"
    case .days(let from, let to): "\(id(from)) 到 \(id(to)) 的天数"
    case .workdays(let from, let to, let isExcess): "\(id(from)) 到 \(id(to)) 的工作日数" + (isExcess ? "，不早算" : "")
    case .months(let from, let to, let counting): "\(id(from)) 到 \(id(to)) 的月数，\(words(of: counting))"
    case .dayLater(let start, let shift): "\(id(start)) 之后 \(shift.months)个月 \(shift.days)天"
    case .comparison(let a, let sign, let b): "\(id(a)) \(sign.rawValue) \(id(b))"
    case .begins(let a, let starts): "\(id(a)) 开头是 \(starts.joined(separator: "、"))"
    case .not(let part): "非 \(id(part))"
    case .every(let parts): "且(\(list(parts)))"
    case .some(let parts): "或(\(list(parts)))"
    case .first(let cases):
      cases.map { ($0.condition.map { "\(id($0)) → " } ?? "其余 → ") + id($0.value) }.joined(separator: "；")
    case .line(let x, let points, let ends):
      "插值 \(id(x)) \(ends == .extended ? "外推 " : "")(\(points.map { "\(id($0.x)): \(id($0.y))" }.joined(separator: ", ")))"
    case .shifted(let part, let steps): "\(id(part)) 升 \(steps) 档"
    case .widened(let part, _, let set): "\(id(part)) 作 \(template[set].name)"
    case .figure(let part, _): "\(id(part)) 里的数或日期"
    case .member(let part, let member, _): "\(id(part)).\(member.rawValue)"
    case .meets(let actual, let target): "达标(\(id(actual.node)), \(id(target.node)))"
    case .figures(let a, let sign, let b, let takesNegative):
      "\(id(a.node)) \(sign.rawValue) \(id(b.node)) 按各自单位" + (takesNegative ? "，可为负" : "")
    case .figureComparison(let a, let sign, let b): "\(id(a.node)) \(sign.rawValue) \(id(b.node)) 按各自单位"
    case .figureNumber(let side, _): "\(id(side.node)) 换算"
    case .fold(let fold): text(of: fold)
    case .cohort(let question, let keys, _, _):
      "全体问题 \(question.index)" + (keys.isEmpty ? "" : " 同(\(list(keys)))")
    case .within(let part, let bounds):
      "\(id(part)) 在 \(bounds.low.map(id) ?? "…") 到 \(bounds.high.map(id) ?? "…")"
        + (bounds.lowWaiver.map { "，低于不拒 \(id($0))" } ?? "")
        + (bounds.highWaiver.map { "，高于不拒 \(id($0))" } ?? "")
    case .judged(let slot, let bounds):
      "\(name(slot)) \(bounds.includesLow ? "≥" : ">") \(id(bounds.low)) \(bounds.includesHigh ? "≤" : "<") \(id(bounds.high))"
        + (bounds.step.map { "，步长 \(Template.pointsText($0))" } ?? "")
    case .settled(let part, let settlement): "\(id(part))" + text(of: settlement)
    case .settledScore(let part, _): "已定 \(id(part))"
    case .share(let points, let taken, _, _): "均分 \(Template.pointsText(points)) 给 \(id(taken))"
    case .addsUp(let members, let points, _): "\(text(of: members)) 的分值合计 = \(Template.pointsText(points))"
    case .combined(let members, let combination):
      "得分合计 \(text(of: members))" + (combination.stands.map { "，须 \(id($0))" } ?? "")
    case .released(let members): "离开的分值 \(text(of: members))"
    case .composed(let members, let composition, _, let points):
      "\(words(of: composition)) \(text(of: .listed(members))) × \(Template.pointsText(points))"
    case .addedScores(let parts): "加减分合计(\(list(parts)))"
    case .band(let total): "等次 \(id(total))"
    case .vetoed(let grade, let effect, let condition):
      "\(id(grade)) 若 \(id(condition)) 就\(words(of: effect))"
    }
  }

  private func id(_ node: NodeID) -> String { "%\(node.index)" }

  private func list(_ nodes: [NodeID]) -> String { nodes.map(id).joined(separator: ", ") }

  private func name(_ slot: SlotID) -> String {
    switch plan[slot].subject {
    case .input(let id): template[id].name
    case .column(let table, let index): "\(template[table].name).\(template[table].columns[index].name)"
    case .score(let id): "\(template[id].path).得分"
    case .points(let id): "\(template[id].path).分值"
    case .exemption(let id): "\(template[id].path).不适用"
    case .answer(let id, let line): "\(template[id].path).要点.\(line)"
    case .answerExemption(let id, let line): "\(template[id].path).要点.\(line).不适用"
    case .claim(let id): "\(template[id].path).自报"
    case .totalClaim: "总自报"
    }
  }

  private func constant(_ value: Value) -> String {
    if case .number(let number) = value { return number.exactDecimalText ?? number.fractionText }
    return template.text(of: value, as: .text).text
  }

  private func text(of fold: Fold) -> String {
    var parts = [template[fold.table].name]
    if !fold.keys.isEmpty { parts.append("同(\(list(fold.keys)))") }
    if let filter = fold.filter { parts.append("当 \(id(filter))") }
    parts += fold.values.map(id) + template.phrases(of: fold.trim).map(\.chinese)
    return "\(fold.function.rawValue)(\(parts.joined(separator: ", ")))"
  }

  private func text(of settlement: Settlement) -> String {
    let remedies = [
      ("缺失时", settlement.missing), ("分母为零时", settlement.zeroDivisor), ("全为零时", settlement.allZero),
      ("不适用时", settlement.notApplicable),
    ]
    return remedies.compactMap { name, remedy in
      switch remedy {
      case nil: nil
      case .value(let node)?: "，\(name) \(id(node))"
      case .ruling(let outcome)?: "，\(name)\(words(of: outcome))"
      case .notApplicable(let sharing)?: "，\(name)\(words(of: sharing))"
      }
    }.joined()
  }

  // MARK: words

  /// The causes that stand in a plan as they are; others only come of a form.
  private func words(of cause: Cause) -> String {
    switch cause {
    case .notApplicable(let sharing): words(of: sharing)
    case .zeroDivisor(let node, _): "\(id(node)) 为零"
    case .lineNotApplicable: "要点不适用，没有规定"
    default: "\(cause)"
    }
  }

  private func words(of sharing: Cause.Sharing) -> String {
    switch sharing {
    case .group: "不适用，分值归组内"
    case .form: "不适用，分值归全表"
    case .nowhere: "不适用，不加不扣"
    }
  }

  private func words(of outcome: Ruling.Outcome) -> String {
    switch outcome {
    case .fail: "报错"
    case .pending: "待定"
    case .notApplicable: "不适用"
    }
  }

  private func words(of counting: Counting) -> String {
    switch counting {
    case .whole: "不足不计"
    case .started: "不足进一"
    case .prorata: "按比例"
    }
  }

  private func words(of composition: Composition) -> String {
    switch composition {
    case .sum: "合计"
    case .mean: "平均"
    case .minimum: "最低"
    case .maximum: "最高"
    }
  }

  private func words(of effect: Veto.Effect) -> String {
    switch effect {
    case .set(let grade): "定为 \(template.grades[grade].name)"
    case .cap(let grade): "不高于 \(template.grades[grade].name)"
    case .move(let steps): steps > 0 ? "下调 \(steps) 档" : "上调 \(-steps) 档"
    }
  }

  private func text(of members: Members) -> String {
    switch members {
    case .listed(let members):
      "(\(members.map { "\(id($0.score))/\(id($0.points))" }.joined(separator: ", ")))"
    case .rows(let table, let taken, let member):
      "每行 \(template[table].name) 当 \(id(taken)) (\(id(member.score))/\(id(member.points)))"
    }
  }
}
