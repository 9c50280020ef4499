import Program
import Runtime
import Source
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
    case .condition(let text, let figures, let holds, _):
      ("condition", conditionMembers(text, figures) + [("holds", .boolean(holds))])
    case .tier(let number, let head, let figures):
      ("tier", [("number", .integer(number)), ("head", said(head)), ("figures", said(figures))])
    case .branch(let number, let head, let figures):
      ("branch", [("number", .integer(number)), ("head", said(head)), ("figures", said(figures))])
    case .steps(let count): ("steps", countMembers(count))
    case .item(let label, let figures, let isMet, let points):
      (
        "item",
        [
          ("label", said(label)), ("figures", said(figures)),
          ("isMet", isMet.map { .boolean($0) } ?? .null),
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
    case .records(let records): (records.name == nil ? "records" : "formula", recordsMembers(records))
    case .line(let line): (line.name == nil ? "line" : "formula", lineMembers(line))
    case .composed(let composition, let parts, let points, let result):
      (
        "composed",
        [
          ("by", .string(compositionName(composition))),
          ("parts", .strings(parts.map { composedText($0) })), ("points", exact(points)),
          ("result", exact(result)),
        ]
      )
    case .extrasAdded(let base, let bonus, let penalty, let result):
      (
        "extrasAdded",
        [
          ("base", exact(base)), ("bonus", exact(bonus)), ("penalty", exact(penalty)),
          ("result", exact(result)),
        ]
      )
    case .pointsSet(let from, let to): ("pointsSet", change(from, to))
    case .rounded(let from, let to): ("rounded", change(from, to))
    case .obstacle(let obstacle): ("obstacle", obstacleMembers(obstacle))
    }
  }

  private func exact(_ number: Rational) -> JSONText { .string(number.fractionText) }

  private func change(_ from: Rational, _ to: Rational) -> [(String, JSONText)] {
    [("from", exact(from)), ("to", exact(to))]
  }

  private func said(_ phrase: Phrase) -> JSONText { .string(text(phrase)) }

  private func list(_ phrases: [Phrase]) -> JSONText { .strings(phrases.map { text($0) }) }

  private func conditionMembers(_ text: Phrase, _ figures: Phrase) -> [(String, JSONText)] {
    [("condition", said(text)), ("figures", said(figures))]
  }

  private func recordsMembers(_ records: RecordsTaken) -> [(String, JSONText)] {
    let count: [(String, JSONText)] =
      switch records.kind {
      case .rows: [("rows", .integer(records.count)), ("rowNames", .strings(records.rows))]
      case .forms: [("forms", .integer(records.count))]
      case .values: []
      }
    return [
      ("name", .optional(records.name)), ("expression", said(records.expression)),
      ("figures", .string(figures(records) ?? "")), ("value", said(records.value)),
      ("isExact", .boolean(records.isExact)), ("exact", .optional(records.number?.fractionText)),
    ] + count + [
      ("values", list(records.values)), ("taken", .integer(records.taken)),
      ("leftOut", list(records.leftOut)),
    ]
  }

  private func lineMembers(_ line: LineTaken) -> [(String, JSONText)] {
    let (position, points): (String, [LineTaken.Point]) =
      switch line.position {
      case .at(let point): ("at", [point])
      case .before(let point): ("before", [point])
      case .behind(let point): ("behind", [point])
      case .between(let a, let b): ("between", [a, b])
      case .beyond(let a, let b): ("beyond", [a, b])
      }
    return [
      ("name", .optional(line.name)), ("expression", said(line.measure)), ("figures", said(line.x)),
      ("position", .string(position)),
      ("points", .array(points.map { .object([("x", said($0.x)), ("y", said($0.y))]) })),
      ("value", said(line.value)), ("isExact", .boolean(line.isExact)), ("exact", exact(line.number)),
    ]
  }

  private func computationMembers(_ computation: Computation) -> [(String, JSONText)] {
    [
      ("name", .optional(computation.name?.chinese)), ("expression", said(computation.expression)),
      ("figures", said(computation.figures)), ("value", said(computation.value)),
      ("isExact", .boolean(computation.isExact)), ("exact", .optional(computation.number?.fractionText)),
    ]
  }

  private func countMembers(_ count: StepCount) -> [(String, JSONText)] {
    let side: [(String, JSONText)] =
      switch count.side {
      case .whole(let text): [("side", .string("whole")), ("measure", said(text))]
      case .above(let bound): [("side", .string("above")), ("bound", said(bound))]
      case .below(let bound): [("side", .string("below")), ("bound", said(bound))]
      case .off(let bound): [("side", .string("off")), ("bound", said(bound))]
      }
    return side + [
      ("excess", .string(excessText(count))), ("exactExcess", .optional(count.exactExcess?.fractionText)),
      ("step", said(count.step)), ("count", exact(count.count)),
      ("counting", .string(count.counting.rawValue)), ("amount", exact(count.amount)),
      ("points", exact(count.points)), ("isCapped", .boolean(count.isCapped)),
      ("isDeduction", .boolean(count.isDeduction)),
    ]
  }

  private func excessText(_ count: StepCount) -> String {
    switch language {
    case .chinese: chinese(count.excess, count.counting)
    case .english: english(count.excess, count.counting)
    }
  }

  private func resultMembers(_ result: PolicyResult) -> [(String, JSONText)] {
    switch result {
    case .value(let value): [("result", .string("value")), ("value", said(value))]
    case .pending: [("result", .string("pending"))]
    case .notApplicable: [("result", .string("notApplicable"))]
    case .respread: [("result", .string("respread"))]
    case .rescale: [("result", .string("rescale"))]
    }
  }

  private func obstacleMembers(_ obstacle: Obstacle) -> [(String, JSONText)] {
    switch obstacle {
    case .missingInput(let name): [("obstacle", .string("missingInput")), ("name", said(name))]
    case .missingScore: [("obstacle", .string("missingScore"))]
    case .missingAnswers(let lines): [("obstacle", .string("missingAnswers")), ("lines", .strings(lines))]
    case .unusable(let name, _): [("obstacle", .string("unusable")), ("name", said(name))]
    case .zeroDivisor(let divisor, let dividendIsZero):
      [
        ("obstacle", .string("zeroDivisor")), ("divisor", said(divisor)),
        ("dividendIsZero", .boolean(dividendIsZero)),
      ]
    case .noTier: [("obstacle", .string("noTier"))]
    case .numberLimit: [("obstacle", .string("numberLimit"))]
    case .outsidePoints(let score): [("obstacle", .string("outsidePoints")), ("score", exact(score))]
    case .knotsOutOfOrder(let knots):
      [("obstacle", .string("knotsOutOfOrder")), ("points", list(knots))]
    case .noFigure(let column, let text, let trouble):
      [
        ("obstacle", .string("noFigure")), ("name", said(column)), ("text", said(text)),
        ("reason", .string(trouble.key)),
      ]
    case .outsideRange(let column, let text, let range):
      [("obstacle", .string("outsideRange")), ("name", said(column)), ("text", said(text))]
        + (range.map { [("range", said($0))] } ?? [])
    case .differentUnits(let one, let other):
      [("obstacle", .string("differentUnits")), ("units", .strings([one, other]))]
    case .missingUnit(let number, let unit):
      [
        ("obstacle", .string("missingUnit")), ("number", .string(Template.pointsText(number))),
        ("unit", .string(unit)),
      ]
    case .ambiguousRatio(let number, let unit):
      [
        ("obstacle", .string("ambiguousRatio")), ("number", .string(Template.pointsText(number))),
        ("unit", .string(unit)),
      ]
    case .undeterminedScore(let name, _): [("obstacle", .string("undeterminedScore")), ("name", said(name))]
    case .missingClaim: [("obstacle", .string("missingClaim"))]
    case .incompleteCohort(let form, let isNotApplicable):
      [("obstacle", .string("incompleteCohort")), ("form", .string(form))]
        + (isNotApplicable ? [("notApplicable", .boolean(true))] : [])
    case .uncertainCohort(.unread(let count)):
      [("obstacle", .string("uncertainCohort")), ("unread", .integer(count))]
    case .uncertainCohort(.namedTwice(let form)):
      [("obstacle", .string("uncertainCohort")), ("form", .string(form))]
    case .cohortOfOne: [("obstacle", .string("cohortOfOne"))]
    case .outsideCohort(let condition):
      [("obstacle", .string("outsideCohort")), ("condition", said(condition))]
    case .tooFewValues(let have, let need):
      [("obstacle", .string("tooFewValues")), ("have", .integer(have)), ("need", .integer(need))]
    case .outsideCalendar(let day):
      [
        ("obstacle", .string("outsideCalendar")),
        ("day", said(template.phrase(of: .date(day), as: .date).text)),
      ]
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
