import Program
import Runtime
import Source
import Values

/// Figures that may be meant otherwise than they were read: what rests on them is not shown to be wrong before the
/// other reading is tried.
extension FormAuditor {
  /// What the form comes to by the other reading of its doubted figures; nil where none is doubted.
  static func otherwise(_ form: Form, by template: Template, in cohort: Cohort) -> Evaluation? {
    if form.doubted.isEmpty { return nil }
    var other = form
    for (id, doubt) in form.doubted {
      guard let datum = form.inputs[id] else { continue }
      other.inputs[id] = Datum(.number(doubt.value), place: datum.place, at: datum.at)
    }
    return evaluate(other, by: template, in: cohort)
  }

  /// The doubted figures that scores and grade rest on, in the order of the template.
  private func doubtedFigures(where isAsked: (InputID) -> Bool) -> [AuditMessage.DoubtedFigure] {
    form.doubted.sorted { $0.key.index < $1.key.index }.filter { isAsked($0.key) }.map { id, doubt in
      AuditMessage.DoubtedFigure(name: template[id].name, read: doubt.read, meant: doubt.meant)
    }
  }

  /// Says of a claim that is not the computed score how it stands to both readings; nil where they give one score.
  mutating func auditDoubted(
    _ index: Int, _ claim: PrintedFigure, _ result: IndicatorResult
  ) -> Verdict? {
    guard case .scored(let score) = result.score,
      case .scored(let other)? = otherwise?.indicators[result.id.index].score, other != score
    else { return nil }
    // A claim that is the score as read, to the digits it has, is a matter of rounding.
    if claim.contains(result.exact ?? score), !says(claim, other) { return nil }
    let figures = doubtedFigures { id in isAsked(id, by: result) }
    return reportDoubted(
      index, claim, score, other, figures.isEmpty ? doubtedFigures { _ in true } : figures,
      working: result.steps)
  }

  /// The same of a sum of which nothing below is claimed, and of a total.
  mutating func auditDoubtedSum(
    _ index: Int, _ claim: PrintedFigure, _ score: Rational, _ other: Score?, differsBelow: Bool
  ) -> Verdict? {
    guard case .scored(let other)? = other, other != score, says(claim, other) else { return nil }
    // The lines below have said it.
    if differsBelow { return .cannotCheck }
    return reportDoubted(index, claim, score, other, doubtedFigures { _ in true }, working: [])
  }

  private mutating func reportDoubted(
    _ index: Int, _ claim: PrintedFigure, _ score: Rational, _ other: Rational,
    _ figures: [AuditMessage.DoubtedFigure], working: [DerivationStep]
  ) -> Verdict {
    let isRight = says(claim, other)
    report(
      .doubtedScore(
        path: lines[index].path, claimed: claim.written, computed: numbers.score(score),
        otherwise: numbers.score(other), figures, isRight: isRight),
      line: index, stake: distance(claim.value, score), working: working)
    return isRight ? .cannotCheck : .differs
  }

  /// The same of a grade.
  mutating func auditDoubted(grade claimed: Int, _ grade: GradeResult, _ index: Int) -> Verdict? {
    guard let other = otherwise?.grade, other.final != grade.final else { return nil }
    let names = template.grades.map(\.name)
    let isRight = other.final.contains(claimed)
    report(
      .doubtedGrade(
        claimed: names[claimed], computed: Array(names[grade.final]), otherwise: Array(names[other.final]),
        doubtedFigures { _ in true }, isRight: isRight), line: index)
    return isRight ? .cannotCheck : .differs
  }

  private func isAsked(_ id: InputID, by result: IndicatorResult) -> Bool {
    guard let place = form.inputs[id]?.place else { return false }
    return result.sources.contains { $0.place.file === place.file && $0.place.range == place.range }
  }
}
