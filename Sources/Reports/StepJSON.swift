import Program
import Runtime
import Values

extension Narrator {
  /// A step with its kind, its sentence, and its parts for programs; points are exact fractions.
  func stepJSON(_ step: DerivationStep) -> JSONText {
    let (kind, members) = stepParts(step)
    return .object([("kind", .string(kind)), ("text", .string(sentence(step)))] + members)
  }

  private func stepParts(_ step: DerivationStep) -> (kind: String, members: [(String, JSONText)]) {
    switch step {
    case .formula(let computation): ("formula", computationMembers(computation))
    case .value(let computation): ("value", computationMembers(computation))
    case .condition(let text, let figures, let holds):
      ("condition", conditionMembers(text, figures) + [("holds", .boolean(holds))])
    case .tier(let number, let head, let figures):
      ("tier", [("number", .integer(number)), ("head", .string(head)), ("figures", .string(figures))])
    case .branch(let number, let head, let figures):
      ("branch", [("number", .integer(number)), ("head", .string(head)), ("figures", .string(figures))])
    case .steps(let count): ("steps", countMembers(count))
    case .item(let label, let isMet, let points):
      (
        "item",
        [
          ("label", .string(label)), ("isMet", isMet.map { .boolean($0) } ?? .null),
          ("points", .optional(points?.fractionText)),
        ]
      )
    case .itemCount(let met, let applicable):
      ("itemCount", [("met", .integer(met)), ("applicable", .integer(applicable))])
    case .judged(let score, let level, let low, let includesLow, let high, let includesHigh):
      (
        "judged",
        [
          ("score", exact(score)), ("level", .optional(level)), ("low", exact(low)),
          ("includesLow", .boolean(includesLow)), ("high", exact(high)),
          ("includesHigh", .boolean(includesHigh)),
        ]
      )
    case .raised(let from, let to): ("raised", change(from, to))
    case .capped(let from, let to): ("capped", change(from, to))
    case .overridden(let condition, let figures, let by):
      ("overridden", conditionMembers(condition, figures) + [("by", exact(by))])
    case .policy(let situation, let result):
      ("policy", [("situation", .string(situationName(situation)))] + resultMembers(result))
    case .notApplicable(let reason): ("notApplicable", [("reason", .optional(reason))])
    case .shared(let scored, let applicable, let points):
      ("shared", [("scored", exact(scored)), ("applicable", exact(applicable)), ("points", exact(points))])
    case .records(let text, let value, let count):
      (
        "records",
        [("expression", .string(text)), ("value", .string(value)), ("forms", .integer(count))]
      )
    case .composed(let composition, let parts, let result):
      (
        "composed",
        [
          ("by", .string(compositionName(composition))), ("parts", .strings(parts)),
          ("result", exact(result)),
        ]
      )
    case .extrasAdded(let base, let bonus, let penalty):
      ("extrasAdded", [("base", exact(base)), ("bonus", exact(bonus)), ("penalty", exact(penalty))])
    case .pointsSet(let from, let to): ("pointsSet", change(from, to))
    case .rounded(let from, let to): ("rounded", change(from, to))
    case .obstacle(let obstacle): ("obstacle", obstacleMembers(obstacle))
    }
  }

  private func exact(_ number: Rational) -> JSONText { .string(number.fractionText) }

  private func change(_ from: Rational, _ to: Rational) -> [(String, JSONText)] {
    [("from", exact(from)), ("to", exact(to))]
  }

  private func conditionMembers(_ text: String, _ figures: String) -> [(String, JSONText)] {
    [("condition", .string(text)), ("figures", .string(figures))]
  }

  private func computationMembers(_ computation: Computation) -> [(String, JSONText)] {
    [
      ("name", .optional(computation.name)), ("expression", .string(computation.expression)),
      ("figures", .string(computation.figures)), ("value", .string(computation.value)),
      ("isExact", .boolean(computation.isExact)),
    ]
  }

  private func countMembers(_ count: StepCount) -> [(String, JSONText)] {
    let side: [(String, JSONText)] =
      switch count.side {
      case .whole(let text): [("side", .string("whole")), ("measure", .string(text))]
      case .above(let bound): [("side", .string("above")), ("bound", .string(bound))]
      case .below(let bound): [("side", .string("below")), ("bound", .string(bound))]
      case .off(let bound): [("side", .string("off")), ("bound", .string(bound))]
      }
    return side + [
      ("excess", .string(count.excess)), ("step", .string(count.step)), ("count", exact(count.count)),
      ("counting", .string(count.counting.rawValue)), ("amount", exact(count.amount)),
      ("points", exact(count.points)), ("isCapped", .boolean(count.isCapped)),
      ("isDeduction", .boolean(count.isDeduction)),
    ]
  }

  private func resultMembers(_ result: PolicyResult) -> [(String, JSONText)] {
    switch result {
    case .value(let value): [("result", .string("value")), ("value", .string(value))]
    case .pending: [("result", .string("pending"))]
    case .notApplicable: [("result", .string("notApplicable"))]
    case .respread: [("result", .string("respread"))]
    case .rescale: [("result", .string("rescale"))]
    }
  }

  private func obstacleMembers(_ obstacle: Obstacle) -> [(String, JSONText)] {
    switch obstacle {
    case .missingInput(let name): [("obstacle", .string("missingInput")), ("name", .string(name))]
    case .missingScore: [("obstacle", .string("missingScore"))]
    case .missingAnswers(let lines): [("obstacle", .string("missingAnswers")), ("lines", .strings(lines))]
    case .unusable(let name): [("obstacle", .string("unusable")), ("name", .string(name))]
    case .zeroDivisor(let divisor, let dividendIsZero):
      [
        ("obstacle", .string("zeroDivisor")), ("divisor", .string(divisor)),
        ("dividendIsZero", .boolean(dividendIsZero)),
      ]
    case .noTier: [("obstacle", .string("noTier"))]
    case .numberLimit: [("obstacle", .string("numberLimit"))]
    case .outsidePoints(let score): [("obstacle", .string("outsidePoints")), ("score", exact(score))]
    case .noFigure(let column, let text):
      [("obstacle", .string("noFigure")), ("name", .string(column)), ("text", .string(text))]
    case .differentUnits(let one, let other):
      [("obstacle", .string("differentUnits")), ("units", .strings([one, other]))]
    case .missingUnit(let number, let unit):
      [("obstacle", .string("missingUnit")), ("number", .string(number)), ("unit", .string(unit))]
    case .ambiguousRatio(let number):
      [("obstacle", .string("ambiguousRatio")), ("number", .string(number))]
    case .undeterminedScore(let name): [("obstacle", .string("undeterminedScore")), ("name", .string(name))]
    case .missingClaim: [("obstacle", .string("missingClaim"))]
    case .incompleteCohort(let form): [("obstacle", .string("incompleteCohort")), ("form", .string(form))]
    case .uncertainCohort(.unread(let count)):
      [("obstacle", .string("uncertainCohort")), ("unread", .integer(count))]
    case .uncertainCohort(.namedTwice(let form)):
      [("obstacle", .string("uncertainCohort")), ("form", .string(form))]
    case .cohortOfOne: [("obstacle", .string("cohortOfOne"))]
    case .outsideCohort(let condition):
      [("obstacle", .string("outsideCohort")), ("condition", .string(condition))]
    case .tooFewValues(let have, let need):
      [("obstacle", .string("tooFewValues")), ("have", .integer(have)), ("need", .integer(need))]
    case .outsideCalendar(let day): [("obstacle", .string("outsideCalendar")), ("day", .string(day))]
    case .noFurtherLevel(let level):
      [("obstacle", .string("noFurtherLevel")), ("level", .string(level))]
    }
  }
}

/// The name of a composition in results for programs.
private func compositionName(_ composition: Composition) -> String {
  switch composition {
  case .sum: "sum"
  case .mean: "mean"
  case .minimum: "minimum"
  case .maximum: "maximum"
  }
}

/// The name of a situation in results for programs.
private func situationName(_ situation: Situation) -> String {
  switch situation {
  case .missing: "missing"
  case .zeroDivisor: "zeroDivisor"
  case .allZero: "allZero"
  case .notApplicable: "notApplicable"
  }
}
