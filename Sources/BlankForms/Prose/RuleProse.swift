import Program
import Source
import Values

/// The sentence of a rule in prose.
struct RuleProse {
  let template: Template
  /// Whether its points are given, added or taken.
  let role: IndicatorRole

  private var measures: MeasureProse { MeasureProse(template: template) }

  /// The sentence without its end.
  func sentence(of rule: Rule) -> String { clauses(of: rule).joined(separator: "；") }

  /// What a sentence says, one thing after the other. Exceptions stand last, though they are asked first.
  private func clauses(of rule: Rule) -> [String] {
    var clauses = clauses(of: rule.curve)
    // 加分 and 扣分 begin at nothing without saying so.
    if role != .regular, !rule.adjustments.isEmpty, case .value(let value) = rule.curve, isZero(value) {
      clauses = []
    }
    for adjustment in rule.adjustments { clauses.append(steps(adjustment, in: rule)) }
    if let limits = limits(of: rule), let last = clauses.popLast() { clauses.append(last + limits) }
    for override in rule.overrides {
      clauses.append("但\(measures.condition(override.condition))的，\(award(override.value))")
    }
    return clauses + rule.demands.filter { rule.range.holds($0.range) }.map(words)
  }

  /// When a reason is asked for.
  func words(_ demand: ReasonDemand) -> String {
    (demand.condition.map { measures.condition($0) + "的，" } ?? "") + "须说明原因"
  }

  private func clauses(of curve: Curve) -> [String] {
    switch curve {
    case .value(let measure): return [award(measure)]
    case .conditional(let condition, let value, let otherwise):
      let lead = "\(measures.condition(condition))的，\(award(value))"
      guard let otherwise, !(role != .regular && isZero(otherwise)) else { return [lead] }
      return [lead + "，否则" + award(otherwise)]
    case .tiers(let tiers): return self.tiers(tiers)
    case .named(_, let rule): return clauses(of: rule)
    case .judged(let judgement): return [judged(judgement)]
    case .checklist(let list): return [checklist(list)]
    }
  }

  // MARK: points

  /// What is given for something: 得满分, 不得分, 扣2分, 得分 = 执行数 ÷ 预算数 × 满分.
  private func award(_ value: Measure) -> String {
    switch value.ungrouped.kind {
    case .negated(let inner): return isZero(inner) ? "不扣分" : "扣" + measures.value(inner)
    case .constant, .fullPoints:
      if isZero(value) { return role == .regular ? "不得分" : role == .bonus ? "不加分" : "不扣分" }
      return verb + measures.value(value)
    case .line(let subject, let knots, let ends): return line(subject, knots, ends)
    case .choice(let branches):
      return branches.map { branch in
        (branch.condition.map { measures.condition($0) + "的" } ?? "其余的") + "，" + award(branch.value)
      }.joined(separator: "；")
    case .inapplicable: return "这一项不适用"
    default:
      if measures.shareOfFull(value) != nil { return verb + measures.value(value) }
      return "\(role == .bonus ? "加分" : "得分") = \(measures.value(value))"
    }
  }

  private var verb: String { role == .bonus ? "加" : "得" }

  private func isZero(_ value: Measure) -> Bool {
    switch value.ungrouped.kind {
    case .constant(.number(let number), _): number.isZero
    case .negated(let inner): isZero(inner)
    default: false
    }
  }

  private func line(_ subject: Measure, _ knots: [Knot], _ ends: LineEnds) -> String {
    let points = knots.map { "\(measures.value($0.x))的\(award($0.y))" }.joined(separator: "，")
    let beyond = ends == .extended ? "，两端以外照此延伸" : "，两端以外按两端计"
    return "\(measures.subject(subject))为\(points)，其间按比例计算\(beyond)"
  }

  /// 最高, 最低, 扣完为止, behind what they limit.
  private func limits(of rule: Rule) -> String? {
    var limits = ""
    if let lowest = rule.lowest {
      let takes = rule.adjustments.contains { $0.isDeduction }
      limits += "，" + (isZero(lowest) && takes ? "扣完为止" : "最低" + award(lowest))
    }
    if let highest = rule.highest { limits += "，最高" + award(highest) }
    return limits.isEmpty ? nil : limits
  }

  // MARK: steps

  private func steps(_ adjustment: Adjustment, in rule: Rule) -> String {
    let step = measures.step(adjustment.step, of: adjustment.excess)
    let verb = adjustment.isDeduction ? "扣" : "加"
    var text: String
    switch adjustment.excess {
    case .whole(let measure): text = "\(measures.subject(measure))每\(step)"
    case .above(let measure, let bound):
      text =
        compares(rule.curve, measure)
        ? "每超过\(step)" : "\(measures.subject(measure))比\(measures.value(bound))每高出\(step)"
    case .below(let measure, let bound):
      text =
        compares(rule.curve, measure)
        ? "每低于\(step)" : "\(measures.subject(measure))比\(measures.value(bound))每低\(step)"
    case .off(let measure, let low, let high):
      let ends = low == high ? measures.value(low) : "\(measures.value(low))至\(measures.value(high))"
      text = compares(rule.curve, measure) ? "每偏离\(step)" : "\(measures.subject(measure))每偏离\(ends) \(step)"
    }
    text += verb + measures.value(adjustment.amount)
    switch adjustment.counting {
    case .whole:
      // What is counted one by one has no part of a step.
      if case .whole = adjustment.excess { break }
      if step.hasSuffix(MeasureProse.place) { break }
      text += "（不足\(step)的不计）"
    case .started: text += "（不足\(step)的按\(step)计）"
    case .prorata: text += "（不足\(step)的按比例计）"
    }
    return text + (adjustment.cap.map { "，至多\(verb)\(measures.value($0))" } ?? "")
  }

  /// Whether the condition before the steps has said what they are counted on.
  private func compares(_ curve: Curve, _ measure: Measure) -> Bool {
    guard case .conditional(let condition, _, _) = curve else { return false }
    switch condition.ungrouped.kind {
    case .comparison(let left, _, _), .between(let left, _, _): return left.ungrouped == measure.ungrouped
    default: return false
    }
  }

  // MARK: tiers

  /// Tiers one after the other, numbered where one of them says several things.
  private func tiers(_ tiers: [Tier]) -> [String] {
    let bands = TierBands(tiers.map(\.condition), measures)
    let bodies = tiers.map { clauses(of: $0.rule) }
    let isNumbered = bodies.contains { $0.count > 1 || $0.contains { $0.contains("；") || $0.contains("否则") } }
    var texts = zip(bands.texts, bodies).map { "\($0)的，\($1.joined(separator: "，"))" }
    if isNumbered { texts = texts.enumerated().map { Self.number($0) + $1 } }
    if let lead = bands.lead, let first = texts.first { texts[0] = lead + first }
    return texts
  }

  /// ①, ②, and numbers in brackets where there are no more of these.
  static func number(_ index: Int) -> String {
    index < 20
      ? Unicode.Scalar(0x2460 + UInt32(index)).map { String(Character($0)) } ?? "" : "（\(index + 1)）"
  }

  // MARK: judged scores and lists

  private func judged(_ judgement: Judgement) -> String {
    let step = judgement.step.map { "，以\(Template.pointsText($0))分为一档" } ?? ""
    guard let level = judgement.level, case .level(let set) = level.type else {
      return "由评审人员\(judgedRange)" + step
    }
    let entries = zip(template[set].levels, judgement.bounds).map { level, bounds in
      "\(level.name)的，\(measures.span(bounds))"
    }
    return "由评审人员按\(measures.subject(level))评定" + step + "：" + entries.joined(separator: "；")
  }

  private var judgedRange: String {
    switch role {
    case .regular: "在0分和满分之间评定"
    case .bonus: "评定加多少分，至多加满分"
    case .penalty: "评定扣多少分，至多扣满分"
    }
  }

  private func checklist(_ list: Checklist) -> String {
    let lead: String
    switch list.mode {
    case .points: lead = "符合一条得一条的分"
    case .equally: lead = "以下各条平均分配分值，符合一条得一条的分"
    case .allOrNone: lead = "以下各条都符合的得满分，有一条不符合的不得分"
    case .inOrder: lead = "以下各条依次计分，前面有一条不符合的，后面的不计"
    case .eachMissing(let amount): lead = "以下各条有一条不符合扣\(measures.value(amount))，扣完为止"
    }
    let items = list.items.enumerated().map { index, item in
      let text = item.condition.map { measures.condition($0) } ?? item.label
      return Self.number(index) + text + (item.points.map { "，" + measures.value($0) } ?? "")
    }
    return lead + "：" + items.joined(separator: "；")
  }

  // MARK: what stands beside the sentence

  /// What an indicator or a formula itself says of figures that there are not, and not a block that it stands in.
  func rulings(of policies: PolicySet, givePoints: Bool) -> [String] {
    // 全为零时 is asked before 分母为零时.
    [Situation.missing, .allZero, .zeroDivisor, .notApplicable].compactMap { situation in
      guard let outcome = policies[situation], let place = policies.places[situation],
        !template.policyClauses.contains(where: { $0.isOfBlock && $0.range == place })
      else { return nil }
      return "\(Self.words(situation))的，\(words(outcome, givePoints))"
    }
  }

  static func words(_ situation: Situation) -> String {
    switch situation {
    case .missing: "没有填报"
    case .zeroDivisor: "分母为零"
    case .allZero: "分子、分母都是零"
    case .notApplicable: "不适用"
    }
  }

  private func words(_ outcome: PolicyOutcome, _ givePoints: Bool) -> String {
    switch outcome {
    case .fail: "不能计分，由人核实"
    case .pending: "暂不计分"
    case .notApplicable: "视为不适用"
    case .respread: "分值由同组其他指标分担"
    case .rescale: "总分按适用的指标折算"
    case .value(let value): givePoints ? award(value) : "按\(measures.value(value))计"
    }
  }

  /// 其中：执行率 = 执行数 ÷ 预算数; the formulas that a rule takes, and those that these take.
  func meanings(of rule: Rule) -> String {
    var found: [FormulaID] = []
    func collect(_ part: Measure) {
      guard case .formula(let id) = part.kind, !found.contains(id) else { return }
      found.append(id)
      template[id].measure.forEachPart(collect)
    }
    rule.forEachPart(collect)
    if found.isEmpty { return "" }
    let texts = found.map { id in
      let formula = template[id]
      let rulings = rulings(of: formula.policies, givePoints: false).joined(separator: "；")
      return measures.meaning(of: formula.name, formula.measure) + (rulings.isEmpty ? "" : "（\(rulings)）")
    }
    return "其中：" + texts.joined(separator: "；") + "。"
  }
}

extension SourceRange {
  /// Whether another range lies within it.
  func holds(_ other: SourceRange) -> Bool { start <= other.start && other.end <= end }
}

extension PolicyClause {
  /// Whether it speaks for all below that say nothing themselves.
  fileprivate var isOfBlock: Bool { if case .block = holder { true } else { false } }
}
