import Planning
import Program
import Source

/// A checked template with its plan, as far as it has been lowered: what scores forms by it.
package struct Evaluator: Sendable {
  /// The template.
  package let template: Template
  var lowering: Lowering
  /// The whole plan; nil where only what is asked for is lowered.
  package let plan: Plan?
  let facts: PlanFacts
  /// Where sentences and expressions stand that ask for the kind of a text, so that one that cannot be read is theirs
  /// to tell.
  let asksKinds: Set<SourceRange>

  /// Lowers the whole template, for scoring whole forms.
  package init(_ template: Template) {
    self.template = template
    lowering = Lowering(template)
    let plan = lowering.plan()
    self.plan = plan
    facts = plan.facts
    asksKinds = template.placesAskingKinds
  }

  /// Lowers nothing yet, for asking one thing of a template.
  package init(asking template: Template) {
    self.template = template
    facts = PlanFacts(template)
    lowering = Lowering(template)
    plan = nil
    asksKinds = []
  }

  /// The same with an indicator lowered, for asking many forms about it.
  package func lowering(_ id: IndicatorID) -> Evaluator {
    var copy = self
    _ = copy.lowering.indicator(id)
    return copy
  }

  /// Scores one form among all the forms of a run; without them it stands alone. What is not to be explained makes no
  /// text: settled scores have no steps, losses or sources then, and all findings all the same.
  package func evaluate(_ form: Form, in cohort: Cohort? = nil, explained: Bool = true) -> Evaluation {
    var explainer = Explainer(self, form, cohort, tellsScores: explained)
    return explainer.run()
  }

  /// What comes of one indicator alone.
  package func evaluate(_ id: IndicatorID, of form: Form, in cohort: Cohort? = nil) -> IndicatorResult {
    var explainer = Explainer(self, form, cohort)
    return explainer.result(of: id)
  }
}

extension Template {
  /// The sentences of indicators, conditions and figures beside the score that ask for the kind of a text.
  fileprivate var placesAskingKinds: Set<SourceRange> {
    func asksKind(_ measure: Measure) -> Bool {
      if case .member(_, .kind) = measure.kind { true } else { false }
    }
    let rules = indicators.compactMap(\.rule).filter { $0.contains(in: self, where: asksKind) }
    let measures = vetoes.map(\.condition) + checks.map(\.condition) + outcomes.map(\.measure)
    return Set(
      rules.map(\.range) + measures.filter { $0.contains(in: self, where: asksKind) }.map(\.range))
  }
}

/// The forms of a run, for what rests on all of them.
package struct Cohort: Sendable {
  /// The names of the forms.
  let forms: [String]
  /// What they come to for the questions of the template.
  let answers: CohortAnswers

  /// Asks every form, each question after those it rests on; `doubt` is why the forms may not be all.
  package init(of forms: [Form], by template: Template, doubt: CohortDoubt? = nil) {
    var lowering = Lowering(template)
    let questions = template.cohortOrder.map { lowering.question($0) }
    let facts = PlanFacts(template)
    let data = questions.isEmpty ? [] : forms.map { FormData($0, for: lowering.graph, facts) }
    self.forms = forms.map(\.id)
    answers =
      questions.isEmpty
      ? .alone : CohortAnswers(of: data, questions, lowering.graph, template, doubt: doubt)
  }

  private init(forms: [String], answers: CohortAnswers) {
    self.forms = forms
    self.answers = answers
  }

  /// The same questions put to some of the forms, by their places, for a summary of them.
  func among(_ members: [Int], by template: Template) -> Cohort {
    Cohort(forms: forms, answers: answers.among(members, by: template, PlanFacts(template)))
  }
}
