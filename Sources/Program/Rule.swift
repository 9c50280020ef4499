import Source
import Values

/// How one indicator, or one tier, turns a measure into points.
///
/// Applied in this fixed order, whatever the order of the clauses: the first override that holds is the score; where
/// none does, curve, adjustments, lowest, highest, in this order. Then (for an indicator) what lies outside its points
/// is refused unless a limit allows it, and the rest is rounded.
package struct Rule: Sendable {
  /// How the measure becomes points.
  package private(set) var curve: Curve
  /// What is added or deducted by steps.
  package private(set) var adjustments: [Adjustment]
  /// 最低 or 扣完为止.
  package let lowest: Measure?
  /// 最高.
  package let highest: Measure?
  /// `条件 时 …`: the first that holds replaces the score.
  package let overrides: [Override]
  /// When a reason must come with the data.
  package private(set) var demands: [ReasonDemand]
  /// Regulations cited in the sentence.
  package let citations: [String]
  /// The sentence in the template.
  package let range: SourceRange

  /// Makes a rule.
  package init(
    curve: Curve, adjustments: [Adjustment] = [], lowest: Measure? = nil, highest: Measure? = nil,
    overrides: [Override] = [], demands: [ReasonDemand] = [], citations: [String] = [], range: SourceRange
  ) {
    self.curve = curve
    self.adjustments = adjustments
    self.lowest = lowest
    self.highest = highest
    self.overrides = overrides
    self.demands = demands
    self.citations = citations
    self.range = range
  }
}

extension Rule {
  /// Whether its sentence takes figures below zero from texts (目标, 实际) as they are.
  ///
  /// One that states both its least and its most says what such a figure comes to; any other is proved, and holds, for
  /// figures of zero and more, and refuses the rest. The proofs and the evaluator both ask here.
  package var takesNegativeFigures: Bool { lowest != nil && highest != nil }

  /// The rule with another curve or other adjustments.
  package func with(curve: Curve? = nil, adjustments: [Adjustment]? = nil) -> Rule {
    var copy = self
    if let curve { copy.curve = curve }
    if let adjustments { copy.adjustments = adjustments }
    return copy
  }

  /// The rule with further demands for a reason, asked after its own.
  package func demanding(_ more: [ReasonDemand]) -> Rule {
    var copy = self
    copy.demands += more
    return copy
  }
}

/// The ways a measure becomes points.
package indirect enum Curve: Sendable {
  /// The value of a measure.
  case value(Measure)
  /// `条件 得 …, 否则 …`; without 否则 the adjustments cover the other side.
  case conditional(condition: Measure, value: Measure, otherwise: Measure?)
  /// The first tier whose condition holds; nil is 其余.
  case tiers([Tier])
  /// A rule by its name (规则), as it applies here.
  case named(String, Rule)
  /// A person scores.
  case judged(Judgement)
  /// Lines that are met or not.
  case checklist(Checklist)
}

/// One line of 分档.
package struct Tier: Sendable {
  /// When it applies; nil for 其余.
  package let condition: Measure?
  /// The sentence of the tier.
  package let rule: Rule
  /// The line in the template.
  package let range: SourceRange

  /// Makes a tier.
  package init(condition: Measure?, rule: Rule, range: SourceRange) {
    self.condition = condition
    self.rule = rule
    self.range = range
  }
}

/// 每… 扣… or 每… 加….
package struct Adjustment: Sendable {
  /// What is counted.
  package let excess: Excess
  /// The size of one step, above zero; whole months where `dateSteps` are months.
  package let step: Measure
  /// How steps between two dates are counted.
  package let dateSteps: DateSteps
  /// The points of one step.
  package let amount: Measure
  /// Whether the points are taken rather than given.
  package let isDeduction: Bool
  /// 至多: the most that all steps take or give together.
  package let cap: Measure?
  /// What happens to a part of a step.
  package let counting: Counting
  /// The clause in the template.
  package let range: SourceRange

  /// Makes an adjustment.
  package init(
    excess: Excess, step: Measure, dateSteps: DateSteps = .days, amount: Measure, isDeduction: Bool,
    cap: Measure?,
    counting: Counting, range: SourceRange
  ) {
    self.excess = excess
    self.step = step
    self.dateSteps = dateSteps
    self.amount = amount
    self.isDeduction = isDeduction
    self.cap = cap
    self.counting = counting
    self.range = range
  }
}

/// How steps between two dates are counted.
package enum DateSteps: Sendable, Hashable {
  /// By the days between them.
  case days
  /// By the months of the calendar between them.
  case months
  /// By the days worked between them.
  case workdays
}

/// What the steps of an adjustment are counted on.
package enum Excess: Sendable {
  /// The whole of a measure (每 1例 …).
  case whole(Measure)
  /// How far a measure lies above a bound.
  case above(Measure, bound: Measure)
  /// How far a measure lies below a bound.
  case below(Measure, bound: Measure)
  /// How far a measure lies outside two bounds, which may be one.
  case off(Measure, low: Measure, high: Measure)
}

/// How a part of a step counts.
package enum Counting: String, Sendable, Hashable {
  /// Only whole steps (不足不计, the default).
  case whole
  /// A begun step is a step (不足进一).
  case started
  /// In proportion (按比例).
  case prorata
}

/// `条件 时 值`.
package struct Override: Sendable {
  /// When it applies.
  package let condition: Measure
  /// The points it gives.
  package let value: Measure
  /// The clause in the template.
  package let range: SourceRange

  /// Makes an override.
  package init(condition: Measure, value: Measure, range: SourceRange) {
    self.condition = condition
    self.value = value
    self.range = range
  }
}

/// `[条件 时] 须说明`.
package struct ReasonDemand: Sendable {
  /// When a reason is due; nil is always.
  package let condition: Measure?
  /// The clause in the template.
  package let range: SourceRange

  /// Makes a demand.
  package init(condition: Measure?, range: SourceRange) {
    self.condition = condition
    self.range = range
  }
}

/// 评定: what a person may give.
package struct Judgement: Sendable {
  /// The level the bounds depend on; nil lets anything from zero to full points.
  package let level: Measure?
  /// The bounds of each level, in the order of the levels; empty without a level.
  package let bounds: [JudgementBounds]
  /// What every score is a multiple of; nil lets it be anything between the bounds.
  package let step: Rational?

  /// Makes a judgement.
  package init(level: Measure?, bounds: [JudgementBounds], step: Rational? = nil) {
    self.step = step
    self.level = level
    self.bounds = bounds
  }
}

/// What one level allows; percentages are of full points.
package struct JudgementBounds: Sendable {
  /// The least allowed score; nil is zero.
  package let low: Measure?
  /// Whether the least itself is allowed.
  package let includesLow: Bool
  /// The greatest allowed score; nil is full points.
  package let high: Measure?
  /// Whether the greatest itself is allowed.
  package let includesHigh: Bool
  /// The entry in the template.
  package let range: SourceRange

  /// Makes bounds.
  package init(low: Measure?, includesLow: Bool, high: Measure?, includesHigh: Bool, range: SourceRange) {
    self.low = low
    self.includesLow = includesLow
    self.high = high
    self.includesHigh = includesHigh
    self.range = range
  }
}

/// 要点.
package struct Checklist: Sendable {
  /// How the lines become points.
  package let mode: ChecklistMode
  /// The lines in order.
  package let items: [ChecklistItem]

  /// Makes a checklist.
  package init(mode: ChecklistMode, items: [ChecklistItem]) {
    self.mode = mode
    self.items = items
  }
}

/// How the lines of a checklist become points.
package enum ChecklistMode: Sendable {
  /// Each line gives its own points.
  case points
  /// Full points × lines met ÷ lines that apply.
  case equally
  /// Full points if every line is met, else none.
  case allOrNone
  /// A line counts only if all before it are met.
  case inOrder
  /// Full points less an amount for each line not met, never below zero.
  case eachMissing(Measure)
}

/// One line of a checklist.
package struct ChecklistItem: Sendable {
  /// What is asked: the text, or the condition as written.
  package let label: String
  /// The condition; nil where the data answer by the text.
  package let condition: Measure?
  /// The points of the line, where the mode wants them.
  package let points: Measure?
  /// The line in the template.
  package let range: SourceRange

  /// Makes a line.
  package init(label: String, condition: Measure?, points: Measure?, range: SourceRange) {
    self.label = label
    self.condition = condition
    self.points = points
    self.range = range
  }
}
