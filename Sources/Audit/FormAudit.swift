import Program
import Runtime
import Source
import Values

/// What comes of holding the figures that a form claims against what its own data give.
package struct FormAudit: Sendable {
  /// The scores that the data give.
  package let evaluation: Evaluation
  /// The total that the form claims.
  package let claimedTotal: PrintedFigure?
  /// The grade that the form claims, as written.
  package let claimedGrade: String?
  /// Every place where the form could claim something, as the form prints them.
  package let lines: [AuditLine]
  /// What was found, the gravest first.
  package let findings: [AuditFinding]

  /// The claimed total less the computed one; nil where either is open.
  package var difference: Rational? {
    guard let claimedTotal, case .scored(let total) = evaluation.total else { return nil }
    return try? claimedTotal.value + -total
  }

  /// Whether the form contradicts itself or cannot be settled.
  package var hasErrors: Bool {
    !evaluation.isDetermined || findings.contains { $0.weight == .contradiction }
  }

  /// How many lines have a verdict.
  package func count(_ verdict: Verdict) -> Int { lines.count { $0.verdict == verdict } }
}

/// One place where a form claims a figure, or could.
package struct AuditLine: Sendable {
  /// What kind of figure it is.
  package let level: AuditLevel
  /// The path of an indicator or a row, or the name of a check; empty for total and grade.
  package let path: String
  /// What it is called where it lies; empty for total and grade.
  package let name: String
  /// How deep it lies, from 0.
  package let depth: Int
  /// The points it could give; nil for checks and the grade, and where the form does not say those of a row.
  package let points: Rational?
  /// What is claimed, as printed; nil where nothing is.
  package let claimed: Phrase?
  /// The claimed points; nil where no points are claimed.
  package let claimedPoints: Rational?
  /// Where it is claimed, or else where the form stands.
  package let place: Place
  /// The cell or path as its reader would name it.
  package let spot: String
  /// What the data give.
  package let computed: ComputedFigure
  /// How the two stand to each other.
  package internal(set) var verdict: Verdict
}

extension AuditLine {
  /// The claimed points less the computed ones; nil where either is open.
  package var difference: Rational? {
    guard let claimedPoints, case .score(.scored(let score), _) = computed else { return nil }
    return try? claimedPoints + -score
  }
}

/// The levels at which forms claim figures.
package enum AuditLevel: String, Sendable, Hashable {
  /// A row that the form brought.
  case row
  /// An indicator with nothing below it.
  case indicator
  /// An indicator with others or rows below it: a subtotal.
  case group
  /// The score of the form.
  case total
  /// A rate or an amount that a check of the template computes.
  case check
  /// The grade of the form.
  case grade
}

/// What the data give for a line.
package enum ComputedFigure: Sendable {
  /// A score, and the exact value before rounding where there is one.
  case score(Score, exact: Rational?)
  /// A figure with its unit.
  case text(Phrase)
  /// Grades, from the best to the worst it could be.
  case grade(ClosedRange<Int>)
}

/// How a claim stands to what was computed.
package enum Verdict: String, Sendable, Hashable, CaseIterable {
  /// They are the same.
  case agrees
  /// The claim stands for the exact figure but is not what the template prints.
  case withinRounding
  /// They contradict each other, here.
  case differs
  /// They differ only because lines below, or the total, differ.
  case follows
  /// A person's score within its bounds: it cannot be computed.
  case judged
  /// Nothing is claimed.
  case notClaimed
  /// The data do not settle what is right.
  case cannotCheck
}

/// How much a finding weighs, the gravest first.
package enum AuditWeight: String, Sendable, Hashable, CaseIterable, Comparable {
  /// The form's own figures contradict the claim.
  case contradiction
  /// Probably a mistake.
  case warning
  /// Worth knowing.
  case note
  /// Nothing is said to be wrong: it is only not known.
  case unchecked

  package static func < (left: AuditWeight, right: AuditWeight) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .contradiction: 0
    case .warning: 1
    case .note: 2
    case .unchecked: 3
    }
  }
}

/// A place of a form as its reader would look for it.
package struct AuditPlace: Sendable {
  /// The bytes.
  package let place: Place
  /// The cell or path.
  package let spot: String
}

/// Two places are one where a reader finds the same.
extension AuditPlace: Hashable {
  package static func == (left: AuditPlace, right: AuditPlace) -> Bool {
    left.place.file === right.place.file && left.place.range == right.place.range && left.spot == right.spot
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(place.range.start)
    hasher.combine(spot)
  }
}

/// One thing that was found.
package struct AuditFinding: Sendable {
  /// How much it weighs.
  package let weight: AuditWeight
  /// What is said and where; a finding of the audit or one of the evaluation.
  package let diagnostic: Diagnostic
  /// The line it belongs to: an index of `FormAudit.lines`.
  package let line: Int?
  /// Where the further lines or cells stand that it speaks of, in order.
  package var otherPlaces: [AuditPlace] = []
  /// How many points hang on it.
  package let stake: Rational
  /// A known way of computing that gives the claimed figure.
  package let variant: Variant?
  /// How the computed figure came about.
  package let working: [DerivationStep]
}
