import Planning
import Program
import Values

/// What all forms of a run come to for the questions that a template puts to them (全体).
package struct CohortAnswers: Sendable {
  /// What one question comes to.
  struct Question: Sendable {
    let function: FunctionName
    let ranking: Ranking
    var groups: [[Value]: Records] = [:]
    /// A form whose group cannot be told, so that it could be in any.
    var unplaced: Int?

    func value(keys: [Value], own: [Value]) throws(Absence) -> Value {
      if let unplaced { throw Absence(.incompleteCohort(form: unplaced)) }
      return try (groups[keys] ?? Records()).value(function, ranking, for: own)
    }
  }

  private var questions: [CohortID: Question] = [:]
  /// Why nothing that rests on all forms has a value.
  private let cause: Cause?

  /// One form by itself.
  static let alone = CohortAnswers(cause: .cohortOfOne)

  private init(cause: Cause?) { self.cause = cause }

  func question(_ id: CohortID) throws(Absence) -> Question {
    if let cause { throw Absence(cause) }
    guard let question = questions[id] else { preconditionFailure("questions are asked in their order") }
    return question
  }

  /// Asks every form, each question after those it rests on; `doubt` is why the forms may not be all.
  package init(of forms: [FormData], by plan: Plan, template: Template, doubt: CohortDoubt? = nil) {
    if let doubt {
      self.init(cause: .uncertainCohort(doubt))
    } else {
      self.init(cause: forms.count > 1 ? nil : .cohortOfOne)
    }
    guard cause == nil else { return }
    for stratum in Set(plan.questions.map(\.stratum)).sorted() {
      let asked = plan.questions.filter { $0.stratum == stratum }
      for question in asked { questions[question.id] = Self.open(question, template) }
      for (index, form) in forms.enumerated() {
        var exact = Exact(plan: plan, data: form, cohort: self)
        exact.run(upTo: stratum)
        for question in asked { take(question, of: index, exact) }
      }
      for question in asked { settle(question, template, plan) }
    }
  }

  private static func open(_ question: CohortQuestion, _ template: Template) -> Question {
    guard case .aggregate(let aggregate) = template[question.id] else {
      return Question(function: .count, ranking: Ranking())
    }
    return Question(function: aggregate.function, ranking: aggregate.ranking)
  }

  /// Notes what one form answers.
  private mutating func take(_ question: CohortQuestion, of form: Int, _ exact: Exact) {
    let keys = try? exact.list(question.keys)
    do throws(Absence) {
      if let filter = question.filter, try !exact.truth(filter) { return }
      guard let keys else {
        note(question, unplaced: form)
        return
      }
      let values = try exact.list(question.values)
      questions[question.id]?.groups[keys, default: Records()].values.append(values)
    } catch {
      guard let keys else { return note(question, unplaced: form) }
      questions[question.id]?.groups[keys, default: Records()].absence = Absence(
        .incompleteCohort(form: form))
    }
  }

  private mutating func note(_ question: CohortQuestion, unplaced form: Int) {
    if questions[question.id]?.unplaced == nil { questions[question.id]?.unplaced = form }
  }

  private mutating func settle(_ question: CohortQuestion, _ template: Template, _ plan: Plan) {
    guard case .aggregate(let aggregate) = template[question.id], let known = questions[question.id] else {
      return
    }
    let exact = Exact(plan: plan, data: .nothing(for: plan), cohort: .alone)
    for keys in known.groups.keys {
      questions[question.id]?.groups[keys]?.settle(
        aggregate.function, aggregate.trim, aggregate.ranking, countsAll: aggregate.values.isEmpty, from: nil,
        by: exact.summarized)
    }
    if questions[question.id]?.groups[[]] == nil, aggregate.keys.isEmpty {
      var empty = Records()
      empty.settle(
        aggregate.function, aggregate.trim, aggregate.ranking, countsAll: aggregate.values.isEmpty, from: nil,
        by: exact.summarized)
      questions[question.id]?.groups[[]] = empty
    }
  }
}
