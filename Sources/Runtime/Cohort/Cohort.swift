import Planning
import Program

/// The forms of a run, for what rests on all of them.
package struct Cohort: Sendable {
  /// The names of the forms.
  let names: CohortNames
  /// What they come to for the questions of the template.
  package let answers: CohortAnswers

  /// Asks every form, each question after those it rests on; `doubt` is why the forms may not be all.
  package init(of forms: [Form], by template: Template, doubt: CohortDoubt? = nil) {
    var lowering = Lowering(template)
    for id in template.cohortOrder { _ = lowering.question(id) }
    self.init(of: forms, lowering, PlanFacts(template), doubt: doubt)
  }

  /// The same for the questions that have been lowered.
  init(of forms: [Form], _ lowering: Lowering, _ facts: PlanFacts, doubt: CohortDoubt? = nil) {
    let template = lowering.template
    let questions = template.cohortOrder.compactMap { lowering.questions[$0] }
    let data = questions.isEmpty ? [] : forms.map { FormData($0, for: lowering.graph, facts) }
    names = .all(forms.map(\.id))
    answers =
      questions.isEmpty
      ? .alone : CohortAnswers(of: data, questions, lowering.graph, facts, template, doubt: doubt)
  }

  init(_ names: CohortNames, _ answers: CohortAnswers) { (self.names, self.answers) = (names, answers) }

  /// The same questions put to some of the forms, by their places, for a summary of them.
  func among(_ members: [Int], by template: Template) -> Cohort {
    Cohort(names, answers.among(members, by: template))
  }
}

/// The names of the forms of a run, or of those that may have to be named.
enum CohortNames: Sendable {
  case all([String])
  case some([Int: String], count: Int)

  /// How many forms there are.
  var count: Int {
    switch self {
    case .all(let names): names.count
    case .some(_, let count): count
    }
  }

  /// The name of a form by its place; empty where it is not known.
  subscript(_ form: Int) -> String {
    switch self {
    case .all(let names): names.indices.contains(form) ? names[form] : ""
    case .some(let names, _): names[form] ?? ""
    }
  }
}
