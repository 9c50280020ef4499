import Source

/// A situation that has no figure.
package enum Situation: UInt8, Sendable, Hashable, CaseIterable {
  /// 缺失时.
  case missing
  /// 分母为零时.
  case zeroDivisor
  /// 全为零时.
  case allZero
  /// 不适用时.
  case notApplicable

  /// What a policy of a template is for: the words before it, and what they mean.
  package var words: Phrase {
    switch self {
    case .missing: Phrase("缺失时", "missing figures")
    case .zeroDivisor: Phrase("分母为零时", "a zero divisor")
    case .allZero: Phrase("全为零时", "zero over zero")
    case .notApplicable: Phrase("不适用时", "what does not apply")
    }
  }
}

/// Some of the situations that have no figure.
package struct Situations: OptionSet, Sendable {
  package let rawValue: UInt8
  /// Makes a set from its bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }
  /// None.
  package init() { rawValue = 0 }
  /// The set of several.
  package init(arrayLiteral situations: Situations...) {
    rawValue = situations.reduce(0) { $0 | $1.rawValue }
  }
  /// The set of one situation.
  package init(_ situation: Situation) { rawValue = 1 << situation.rawValue }

  /// 缺失时.
  package static let missing = Situations(.missing)
  /// 分母为零时.
  package static let zeroDivisor = Situations(.zeroDivisor)
  /// 全为零时.
  package static let allZero = Situations(.allZero)
  /// 不适用时.
  package static let notApplicable = Situations(.notApplicable)

  /// Each of them, in the order of `Situation`.
  package var all: [Situation] { Situation.allCases.filter { contains(Situations($0)) } }
}

/// What a template says of a situation that has no figure.
package enum PolicyOutcome: Sendable {
  /// An error finding; the indicator stays undetermined.
  case fail
  /// Undetermined without an error.
  case pending
  /// Not applicable; what happens then is the not-applicable policy.
  case notApplicable
  /// The group's points are shared among the rest of the group.
  case respread
  /// The total is scaled up from what applies.
  case rescale
  /// A value in place of the figure.
  case value(Measure)
}

/// The policies in force at one place, the nearest of each kind.
package struct PolicySet: Sendable {
  /// 缺失时.
  package var missing: PolicyOutcome?
  /// 分母为零时.
  package var zero: PolicyOutcome?
  /// 全为零时, asked before `zero`.
  package var allZero: PolicyOutcome?
  /// 不适用时.
  package var notApplicable: PolicyOutcome?

  /// What the sentence of a list says of lines that do not apply, where the indicator has a word of its own for the
  /// whole of it.
  package private(set) var ofLines: (outcome: PolicyOutcome, place: SourceRange)?

  /// Where each of them is written.
  package var places: [Situation: SourceRange] = [:]

  /// What holds of a line that does not apply.
  package var lineNotApplicable: PolicyOutcome? { ofLines?.outcome ?? notApplicable }

  /// The policies of a list whose sentence shares the points of its lines, with what `whole` says of all of it.
  package func ofLines(with whole: PolicySet) -> PolicySet {
    guard case .respread? = notApplicable, let outcome = notApplicable, let place = places[.notApplicable],
      let outer = whole.notApplicable, let outerPlace = whole.places[.notApplicable], place != outerPlace
    else { return self }
    var result = self
    result.ofLines = (outcome, place)
    result.notApplicable = outer
    result.places[.notApplicable] = outerPlace
    return result
  }

  /// No policy at all.
  package init() {}

  /// What the set says of a situation.
  package subscript(_ situation: Situation) -> PolicyOutcome? {
    switch situation {
    case .missing: missing
    case .zeroDivisor: zero
    case .allZero: allZero
    case .notApplicable: notApplicable
    }
  }

  /// The values that stand in place of a figure that there is not.
  package var replacements: [Measure] {
    [missing, zero, allZero].compactMap { if case .value(let value)? = $0 { value } else { nil } }
  }

  /// This set, with `outer` where it says nothing.
  package func inside(_ outer: PolicySet) -> PolicySet {
    var result = self
    result.missing = missing ?? outer.missing
    result.zero = zero ?? outer.zero
    result.allZero = allZero ?? outer.allZero
    result.notApplicable = notApplicable ?? outer.notApplicable
    result.places = places.merging(outer.places) { own, _ in own }
    return result
  }
}

/// A policy as it is written, whether or not it is ever asked.
package struct PolicyClause: Sendable {
  /// What a policy is written at.
  package enum Holder: Sendable {
    /// The template or the block of a group: it speaks for all below that say nothing themselves.
    case block
    /// An indicator.
    case indicator(IndicatorID)
    /// A formula, a veto, a check, or a figure beside the score.
    case other
  }

  /// What it speaks of.
  package let situation: Situation
  /// What it says.
  package let outcome: PolicyOutcome
  /// What it is written at.
  package let holder: Holder
  /// The clause in the template.
  package let range: SourceRange

  /// Makes a clause.
  package init(_ situation: Situation, _ outcome: PolicyOutcome, at holder: Holder, range: SourceRange) {
    self.situation = situation
    self.outcome = outcome
    self.holder = holder
    self.range = range
  }
}
