import Program
import Source
import Values

/// What a summary (汇总) comes to, for all forms or for each group of them.
package struct SummaryResult: Sendable {
  /// Its number in `Template.summaries`.
  package let index: Int
  /// One line, or one for each group in order.
  package let lines: [SummaryLine]
}

/// A summary of one group of forms.
package struct SummaryLine: Sendable {
  /// The group; nil where the summary is of all forms.
  package let group: String?
  /// How many forms belong to it.
  package let forms: Int
  /// The figure, or why there is none.
  package let figure: FigureResult
}

/// The value of a figure beside the scores, or why it has none.
package struct FigureResult: Sendable {
  /// The value with its unit, or shortened where `isExact` is false.
  package let text: Phrase?
  /// The value itself.
  package let value: Value?
  /// Whether the text is exact.
  package let isExact: Bool
  /// How it came about.
  package let steps: [DerivationStep]
  /// The inputs that were used, each with its place.
  package let sources: [SourceFigure]
  /// Why there is no value.
  package let obstacle: Obstacle?
  /// Whether a policy says that there is none.
  package var isRuled = false
  /// Whether the template says itself that there is none to have: a blank, and nothing is wrong.
  package var doesNotApply = false
}

/// Computes the summaries of a template over all forms of a run.
package func summarize(_ cohort: Cohort, by template: Template) -> (
  results: [SummaryResult], diagnostics: [Diagnostic]
) {
  var results: [SummaryResult] = []
  var diagnostics: [Diagnostic] = []
  let evaluator = Evaluator(asking: template)
  for (index, summary) in template.summaries.enumerated() {
    let lines = groups(of: summary, in: cohort, template).map { group in
      let form = Form(id: summary.name, place: Place(template.file, summary.range))
      let among = cohort.among(group.members, by: template)
      var explainer = Explainer(evaluator, form, among)
      let figure =
        group.isCertain
        ? explainer.figure(
          summary.name, summary.measure, summary.policies,
          explainer.interpreter.figure(summary.measure, summary.policies))
        : FigureResult(
          obstacle: .incompleteCohort(form: group.name ?? "", isNotApplicable: group.isNotApplicable))
      if let obstacle = figure.obstacle, !obstacle.isToldElsewhere {
        diagnostics.append(
          Diagnostic(
            RunMessage.figureUnknown(name: summary.name, obstacle, isRuled: figure.isRuled),
            at: Place(template.file, summary.range)))
      }
      return SummaryLine(
        group: group.isCertain ? group.name : nil, forms: group.members.count, figure: figure)
    }
    results.append(SummaryResult(index: index, lines: lines))
  }
  return (results, diagnostics)
}

extension FigureResult {
  /// None to have.
  static func notApplicable(steps: [DerivationStep], sources: [SourceFigure]) -> FigureResult {
    FigureResult(
      text: nil, value: nil, isExact: true, steps: steps + [.notApplicable(reason: nil)], sources: sources,
      obstacle: nil, doesNotApply: true)
  }

  /// No value.
  init(obstacle: Obstacle, isRuled: Bool = false) {
    self.init(
      text: nil, value: nil, isExact: true, steps: [.obstacle(obstacle)], sources: [], obstacle: obstacle,
      isRuled: isRuled)
  }
}

private struct FormGroup {
  let name: String?
  /// By their places in the cohort, in order.
  let members: [Int]
  var isCertain = true
  /// Whether it is that what forms are grouped by does not apply to one.
  var isNotApplicable = false
}

/// The groups of a summary in the order of their names; levels in their own order. One form whose group cannot
/// be told leaves every group open.
private func groups(of summary: Summary, in cohort: Cohort, _ template: Template) -> [FormGroup] {
  let all = Array(0..<cohort.names.count)
  guard let query = summary.group else { return [FormGroup(name: nil, members: all)] }
  let answers = cohort.answers.answers[query]
  let (members, unknown) = answers?.places() ?? ([], nil)
  if let unknown {
    var group = FormGroup(name: cohort.names[unknown], members: all, isCertain: false)
    if case .unknown(_, isNotApplicable: true)? = answers?[unknown] { group.isNotApplicable = true }
    return [group]
  }
  let type = template[query].measures.first?.type ?? .text
  let named = members.map { (key: $0.key, name: template.text(of: $0.key, as: type).text, members: $0.forms) }
  return named.sorted { a, b in
    if case .level(_, let x) = a.key, case .level(_, let y) = b.key { return x < y }
    if case .number(let x) = a.key, case .number(let y) = b.key { return x < y }
    return a.name.unicodeScalars.lexicographicallyPrecedes(b.name.unicodeScalars)
  }.map { FormGroup(name: $0.name, members: $0.members) }
}
