import Planning
import Program
import Values

/// What a node can come to: its values, and why it may have none.
package struct NodeRange: Sendable, Equatable {
  /// Its values.
  package var values: ValueSet
  /// Why it may have none.
  package var absences: Absences

  /// Makes a range.
  package init(_ values: ValueSet, _ absences: Absences = []) {
    self.values = values
    self.absences = absences
  }

  /// What cannot be reached.
  package static let never = NodeRange(.nothing)

  /// Numbers.
  package static func numbers(_ interval: Interval, _ absences: Absences = []) -> NodeRange {
    NodeRange(.numbers(interval), absences)
  }

  /// 是, 否 or both.
  package static func truths(_ truths: ValueSet.Truths, _ absences: Absences = []) -> NodeRange {
    NodeRange(.truths(truths), absences)
  }

  /// What is known exactly.
  package init(_ value: NodeValue) {
    switch value {
    case .value(let value): self.init(ValueSet(value))
    case .absent(let absence): self.init(.nothing, Absences(absence))
    }
  }

  /// Whether nothing can be there, not even an absence.
  package var isNever: Bool { values.isEmpty && absences.isEmpty }

  /// Whether it surely does not apply.
  var isInapplicable: Bool { values.isEmpty && !absences.isEmpty && absences.isSubset(of: .inapplicable) }

  /// Whether it cannot be anything else.
  package var isSettled: Bool { absences.isEmpty ? values.isPoint : values.isEmpty && absences.isSingle }

  /// What either can come to.
  package func union(_ other: NodeRange) -> NodeRange {
    NodeRange(values.union(other.values), absences.union(other.absences))
  }

  /// Whether an exact outcome is among what it can come to.
  package func contains(_ value: NodeValue) -> Bool {
    switch value {
    case .value(let value): values.contains(value)
    case .absent(let absence): absences.isSuperset(of: Absences(absence))
    }
  }
}

/// The kinds of absences, told apart as far as policies and groups ask.
package struct Absences: OptionSet, Sendable, Hashable {
  /// The bits.
  package let rawValue: UInt16
  /// Makes a set from bits.
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Nothing is said: 缺失时 speaks of it.
  package static let missing = Absences(rawValue: 1)
  /// A divisor is zero: 分母为零时 speaks of it.
  package static let zeroDivisor = Absences(rawValue: 2)
  /// Dividend and divisor are zero: 全为零时 speaks of it.
  package static let allZero = Absences(rawValue: 4)
  /// It does not apply; the rest of the group takes its points.
  package static let sharedByGroup = Absences(rawValue: 8)
  /// It does not apply; the whole form takes its points.
  package static let sharedByForm = Absences(rawValue: 16)
  /// It does not apply, and nobody takes its points.
  package static let sharedByNobody = Absences(rawValue: 32)
  /// A policy has said that it does not apply; whoever asks says what then.
  package static let ruledOut = Absences(rawValue: 64)
  /// Anything else: it stays open.
  package static let unsettled = Absences(rawValue: 128)

  /// It does not apply.
  package static let notApplicable: Absences = [.sharedByGroup, .sharedByForm, .sharedByNobody]
  /// It does not apply, or a policy has said so.
  static let inapplicable: Absences = notApplicable.union(.ruledOut)
  /// Any of them.
  package static let any = Absences(rawValue: 255)

  /// Whether it is exactly one.
  var isSingle: Bool { rawValue.nonzeroBitCount == 1 }

  /// The kind of an absence.
  package init(_ absence: Absence) {
    if let sharing = absence.sharing {
      self.init(sharing)
    } else if let ruling = absence.ruling {
      self = ruling.outcome == .notApplicable ? .ruledOut : .unsettled
    } else {
      self.init(absence.cause)
    }
  }

  /// The kind of an absence whose points go there.
  init(_ sharing: Cause.Sharing) {
    switch sharing {
    case .group: self = .sharedByGroup
    case .form: self = .sharedByForm
    case .nowhere: self = .sharedByNobody
    }
  }

  /// The kind of a cause on which nobody has ruled.
  init(_ cause: Cause) {
    switch cause {
    case .missing, .tooFewValues, .noRecords: self = .missing
    case .zeroDivisor(_, let dividendIsZero): self = dividendIsZero ? .allZero : .zeroDivisor
    case .notApplicable(let sharing): self.init(sharing)
    case .unusable, .numberLimit, .noCase, .outsidePoints, .knotsOutOfOrder, .negativeCount, .judgedOutside,
      .lineNotApplicable, .noFigure, .outsideRange, .units, .unsettledScore, .unsettledPart, .unsettledGrade,
      .noGrade,
      .incompleteCohort, .uncertainCohort, .cohortOfOne, .outsideCohort, .noFurtherLevel, .outsideCalendar,
      .lostRows, .rowGap, .pointsDoNotAddUp, .notApplicablePending, .notApplicableUnruled:
      self = .unsettled
    }
  }
}
