import Program
import Runtime
import Source
import Values

/// Evaluations for programs, in the format `heng-result/1`; `only` keeps an indicator and what lies below it.
///
/// Scores are strings, exact values fractions; members are only ever added.
func resultJSON(
  _ evaluations: [Evaluation], _ summaries: [SummaryResult], _ findings: [Diagnostic], _ narrator: Narrator,
  only: IndicatorID?
) -> JSONText {
  FormList.results(narrator).document(
    evaluations.map { narrator.formJSON($0, only: only) },
    [("summaries", .array(summaries.map { narrator.summaryJSON($0) }))], findings, narrator.language)
}

extension FormList {
  /// The list of what forms come to.
  static func results(_ narrator: Narrator) -> FormList { FormList("heng-result/1", narrator) }
}

extension Narrator {
  /// What names a template.
  var templateJSON: JSONText {
    .object([
      ("name", .string(template.name)), ("year", .optional(template.year)),
      ("version", .optional(template.version)),
      ("total", .optional(template.indicators.isEmpty ? nil : template.total.fractionText)),
    ])
  }

  /// What a form comes to; `only` keeps an indicator and what lies below it.
  func formJSON(_ evaluation: Evaluation, only: IndicatorID? = nil) -> JSONText {
    let ids = only.map { template.subtree($0) } ?? template.treeOrder()
    return .object(
      evaluation.headMembers + [
        ("total", scoreJSON(evaluation.total, exact: exactTotal(evaluation))),
        ("totalSteps", .array(evaluation.totalSteps.map { stepJSON($0) })),
        ("grade", evaluation.grade.map { gradeJSON($0) } ?? .null),
        ("vetoes", .array(evaluation.grade?.vetoes.map { vetoJSON($0) } ?? [])),
        ("indicators", .array(ids.map { indicatorJSON(evaluation.indicators[$0.index]) })),
        (
          "outcomes",
          .array(
            zip(template.outcomes, evaluation.outcomes).map { outcome, figure in
              .object(
                [("name", .string(outcome.name))] + figureMembers(figure)
                  + [
                    ("steps", .array(figure.steps.map { stepJSON($0) })),
                    ("sources", .array(figure.sources.map { sourceJSON($0) })),
                    ("citations", .strings(outcome.citations)),
                  ])
            })
        ),
        ("findings", findingsJSON(evaluation.findings, language: language)),
      ])
  }

  func summaryJSON(_ result: SummaryResult) -> JSONText {
    let summary = template.summaries[result.index]
    return .object([
      ("name", .string(summary.name)),
      (
        "lines",
        .array(
          result.lines.map { line in
            .object(
              [("group", .optional(line.group)), ("forms", .integer(line.forms))]
                + figureMembers(line.figure))
          })
      ),
      ("citations", .strings(summary.citations)),
    ])
  }

  private func figureMembers(_ figure: FigureResult) -> [(String, JSONText)] {
    var exact: String?
    if case .number(let number)? = figure.value { exact = number.fractionText }
    return [
      ("value", .optional(figure.text.map { text($0) })), ("exact", .optional(exact)),
      ("obstacle", .optional(figure.obstacle.map { sentence($0) })),
    ]
  }

  /// The total before it was rounded, where it was.
  private func exactTotal(_ evaluation: Evaluation) -> Rational? {
    guard case .rounded(let from, _) = evaluation.totalSteps.last else { return nil }
    return from
  }

  func scoreJSON(_ score: Score, exact: Rational?) -> JSONText {
    switch score {
    case .scored(let points):
      .object([
        ("state", .string("scored")), ("value", .string(numbers.machine(points))),
        ("exact", .string((exact ?? points).fractionText)),
      ])
    case .notApplicable: .object([("state", .string("notApplicable"))])
    case .undetermined(let low, let high, let mayNotApply):
      .object([
        ("state", .string("undetermined")), ("low", .string(numbers.machine(low))),
        ("high", .string(numbers.machine(high))), ("mayNotApply", .boolean(mayNotApply)),
      ])
    }
  }

  func gradeJSON(_ grade: GradeResult) -> JSONText {
    func name(_ range: ClosedRange<Int>) -> JSONText {
      range.count == 1 ? .string(template.grades[range.lowerBound].name) : .null
    }
    return .object([
      ("name", name(grade.final)),
      ("best", .string(template.grades[grade.final.lowerBound].name)),
      ("worst", .string(template.grades[grade.final.upperBound].name)),
      ("byTotal", name(grade.byTotal)),
    ])
  }

  private func vetoJSON(_ result: VetoResult) -> JSONText {
    let veto = template.vetoes[result.index]
    return .object([
      ("holds", result.holds.map { .boolean($0) } ?? .null),
      ("condition", .string(text(result.condition))),
      ("figures", .string(text(result.figures))),
      ("effect", effectJSON(veto.effect)),
      ("obstacle", .optional(result.obstacle.map { sentence($0) })),
      ("reason", .optional(veto.reason)),
      ("citations", .strings(veto.citations)),
    ])
  }

  private func effectJSON(_ effect: Veto.Effect) -> JSONText {
    let members: [(String, JSONText)] =
      switch effect {
      case .set(let index): [("kind", "set"), ("grade", template.grades[index].name)].map(textMember)
      case .cap(let index): [("kind", "cap"), ("grade", template.grades[index].name)].map(textMember)
      case .move(let steps): [("kind", .string("move")), ("steps", .integer(steps))]
      }
    return .object(members + [("text", .string(sentence(effect)))])
  }

  private func indicatorJSON(_ result: IndicatorResult) -> JSONText {
    let indicator = template[result.id]
    return .object(
      [
        ("path", .string(indicator.path)),
        ("level", .integer(indicator.level)),
      ] + derivationMembers(result) + [
        ("citations", .strings(template.citations(of: result))),
        ("rows", .array(result.rows.map { rowJSON($0) })),
      ])
  }

  private func rowJSON(_ row: RowResult) -> JSONText {
    .object(
      [
        ("name", .string(row.name)),
        ("number", .integer(row.number)),
        ("file", .string(row.place.file.path)),
      ] + row.place.sheetMember + [("line", .integer(row.place.start.line))] + derivationMembers(row.result))
  }

  /// What is told of an indicator and of a row alike.
  private func derivationMembers(_ result: IndicatorResult) -> [(String, JSONText)] {
    [
      ("points", .optional(result.hasPoints ? result.points.fractionText : nil)),
      ("score", scoreJSON(result.score, exact: result.exact)),
      ("steps", .array(result.steps.map { stepJSON($0) })),
      ("losses", .array(result.losses.map { lossJSON($0) })),
      ("sources", .array(result.sources.map { sourceJSON($0) })),
      ("reason", .optional(result.reason)),
    ]
  }

  private func lossJSON(_ loss: Loss) -> JSONText {
    let cause: [(String, JSONText)] =
      switch loss.cause {
      case .curve: [("cause", .string("curve"))]
      case .steps(let number): [("cause", .string("steps")), ("adjustment", .integer(number))]
      case .judged: [("cause", .string("judged"))]
      case .limit: [("cause", .string("limit"))]
      case .replaced: [("cause", .string("replaced"))]
      case .rounding: [("cause", .string("rounding"))]
      }
    return .object(cause + [("points", .string(loss.points.fractionText))])
  }

  private func sourceJSON(_ source: SourceFigure) -> JSONText {
    .object(
      [
        ("name", .string(text(source.name))), ("value", .string(text(source.value))),
        ("spot", .string(source.spot)), ("file", .string(source.place.file.path)),
      ] + source.place.sheetMember + [("line", .integer(source.place.start.line))])
  }
}

private func textMember(_ name: String, _ text: String) -> (String, JSONText) { (name, .string(text)) }

extension Evaluation {
  /// What every report for programs says of a form first: its name, where it stands, and whether it is settled.
  var headMembers: [(String, JSONText)] {
    [("form", .string(form)), ("file", .string(place.file.path))] + place.sheetMember + [
      ("line", .integer(place.start.line)),
      ("status", .string(isDetermined ? "scored" : "undetermined")),
    ]
  }
}
