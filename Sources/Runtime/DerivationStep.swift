import Program
import Source
import Values

/// One step on the way to a score. Reports write it out in either language.
package enum DerivationStep: Sendable, Hashable {
  /// A formula was computed.
  case formula(Computation)
  /// A value of the rule was computed, in points.
  case value(Computation)
  /// A function over many records was computed.
  case records(RecordsTaken)
  /// 插值 was computed.
  case line(LineTaken)
  /// A condition was asked; where it stands in the template.
  case condition(text: Phrase, figures: Phrase, holds: Bool, range: SourceRange)
  /// A tier applied, by its number from 1; its head as written, 其余 where empty.
  case tier(number: Int, head: Phrase, figures: Phrase)
  /// A branch of 分档 inside an expression applied, as a tier does.
  case branch(number: Int, head: Phrase, figures: Phrase)
  /// Steps were counted.
  case steps(StepCount)
  /// A line of a checklist: nil is not applicable; with figures where it is a condition; the points it gave, where
  /// lines give their own.
  case item(label: Phrase, figures: Phrase, isMet: Bool?, points: Rational?)
  /// Equal shares: lines met of lines that apply.
  case itemCount(met: Int, applicable: Int)
  /// A person's score within its bounds.
  case judged(Rational, level: String?, low: Rational, includesLow: Bool, high: Rational, includesHigh: Bool)
  /// 最低 or 扣完为止 lifted the score.
  case raised(from: Rational, to: Rational)
  /// 最高 held the score down.
  case capped(from: Rational, to: Rational)
  /// A `时` clause replaced the score.
  case overridden(condition: Phrase, figures: Phrase, by: Rational)
  /// A policy decided.
  case policy(Situation, PolicyResult)
  /// The indicator does not apply, and why.
  case notApplicable(reason: String?)
  /// The group's or the form's points were shared among what applies: score × points ÷ applicable points.
  case shared(scored: Rational, applicable: Rational, points: Rational)
  /// The scores of a group's children became one of these points: how, from which parts, and the result.
  case composed(Composition, parts: [ComposedPart], points: Rational, result: Rational)
  /// Bonuses and penalties were added to the score of the indicators.
  case extrasAdded(base: Rational, bonus: Rational, penalty: Rational, result: Rational)
  /// Points were set by the form.
  case pointsSet(from: Rational, to: Rational)
  /// The score was rounded.
  case rounded(from: Rational, to: Rational)
  /// What kept the score from being found.
  case obstacle(Obstacle)
}

extension DerivationStep {
  /// The same with the name of the formula that it is the whole of; nil where it cannot have one.
  func named(_ name: String) -> DerivationStep? {
    switch self {
    case .records(var records):
      records.name = name
      return .records(records)
    case .line(var line):
      line.name = name
      return .line(line)
    default: return nil
    }
  }
}

/// What a policy made of a situation.
package enum PolicyResult: Sendable, Hashable {
  /// A value, with its unit.
  case value(Phrase)
  /// Left undetermined.
  case pending
  /// Counted as not applicable.
  case notApplicable
  /// Shared within the group.
  case respread
  /// Shared over the form.
  case rescale
}

/// 「超过 100% 12.5个百分点，按 12 个整 1个百分点 × 0.2分 = 扣 2.40分」.
package struct StepCount: Sendable, Hashable {
  /// Which side of which bound is counted.
  package enum Side: Sendable, Hashable {
    /// The measure itself, by its text.
    case whole(Phrase)
    /// Above the bound.
    case above(bound: Phrase)
    /// Below the bound.
    case below(bound: Phrase)
    /// Away from the nearer bound.
    case off(bound: Phrase)
  }

  /// How much is counted.
  package enum Excess: Sendable, Hashable {
    /// An amount with its unit.
    case amount(Phrase)
    /// So many days, which are so many full months of the calendar and reach into another one.
    case months(days: Phrase, full: Int, started: Int)
  }

  /// What is counted.
  package let side: Side
  /// By how much.
  package let excess: Excess
  /// The same in base units, or in days; nil where nobody asked.
  package let exactExcess: Rational?
  /// The size of a step with its unit.
  package let step: Phrase
  /// The number of steps after counting.
  package let count: Rational
  /// How parts of a step counted.
  package let counting: Counting
  /// Points of one step.
  package let amount: Rational
  /// Points of all steps, after the cap.
  package let points: Rational
  /// Whether a cap (至多) cut the points.
  package let isCapped: Bool
  /// Whether points are taken.
  package let isDeduction: Bool

  /// Makes a count.
  package init(
    side: Side, excess: Excess, exactExcess: Rational? = nil, step: Phrase, count: Rational,
    counting: Counting, amount: Rational,
    points: Rational, isCapped: Bool, isDeduction: Bool
  ) {
    self.side = side
    self.excess = excess
    self.exactExcess = exactExcess
    self.step = step
    self.count = count
    self.counting = counting
    self.amount = amount
    self.points = points
    self.isCapped = isCapped
    self.isDeduction = isDeduction
  }
}

/// Who says that an indicator does not apply.
package enum Exemption: Sendable, Hashable {
  /// The form does.
  case form
  /// A policy of the template does.
  case policy(Situation)
  /// A 时 clause of the rule does: its condition as written, and with figures.
  case clause(Phrase, figures: Phrase)
  /// The rule does, in another way.
  case rule
}

extension Exemption {
  /// 填了不适用, 按模板的 “缺失时 不适用” 不适用: what stands behind the name of an indicator.
  package func text(in language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }

  private var chinese: String {
    switch self {
    case .form: "填了不适用"
    case .policy(let situation): "按模板的 “\(situation.words.chinese) 不适用” 不适用"
    case .clause(let condition, let figures):
      "按模板的 “\(condition.chinese) 时 不适用”\(figures == condition ? " " : "（\(figures.chinese)）")不适用"
    case .rule: "按模板的规则不适用"
    }
  }

  private var english: String {
    switch self {
    case .form: "is marked not applicable"
    case .policy(let situation): "does not apply by the template's policy for \(situation.words.english)"
    case .clause(let condition, let figures):
      "does not apply by the template's clause `not-applicable if \(condition.english)`"
        + (figures == condition ? "" : " (\(figures.english))")
    case .rule: "does not apply by the template's rule"
    }
  }
}

extension [DerivationStep] {
  /// Who says that the indicator of these steps does not apply; nil where nothing says so.
  package var exemption: Exemption? {
    for case .policy(let situation, .notApplicable) in self { return .policy(situation) }
    guard let end = firstIndex(where: { if case .notApplicable = $0 { true } else { false } }) else {
      return nil
    }
    for case .condition(let text, let figures, true, _) in self[..<end].reversed() {
      return .clause(text, figures: figures)
    }
    return self[..<end].contains { !$0.isSetting } ? .rule : .form
  }
}

extension DerivationStep {
  /// Whether it says what the form has set before anything is scored.
  fileprivate var isSetting: Bool { if case .pointsSet = self { true } else { false } }
}
