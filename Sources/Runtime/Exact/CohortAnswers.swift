import Planning
import Program
import Values

/// What all forms of a run come to for the questions that a template puts to them (全体).
///
/// Each question is asked of every form once, and what it comes to is computed once for each group (同), so that a run
/// of many forms takes time in proportion to them.
package struct CohortAnswers: Sendable {
  /// The answer of one form to one question.
  enum Answer: Sendable {
    /// 当 leaves the form out.
    case leftOut
    /// The form takes part with these values.
    case given(keys: [Value], values: [Value])
    /// The values cannot be told; nil keys could be any.
    case unknown(keys: [Value]?)
  }

  /// What one question comes to.
  struct Question: Sendable {
    /// What is computed; nil for 按, whose answer is the group.
    let aggregate: Aggregate?
    fileprivate(set) var groups: [[Value]: Records] = [:]
    /// What a group comes to of which no form takes part.
    fileprivate var none = Records()
    /// A form whose group cannot be told, so that it could be in any.
    fileprivate(set) var unplaced: Int?

    /// The forms that agree in the keys; one that cannot be told stops all that rests on it, for a place or a best
    /// value without it would be a guess.
    func records(_ keys: [Value]) throws(Absence) -> Records {
      if let unplaced { throw Absence(.incompleteCohort(form: unplaced)) }
      let records = groups[keys] ?? none
      if let absence = records.absence { throw absence }
      return records
    }
  }

  private var questions: [CohortID: Question] = [:]
  /// For each question, the answers in the order of the forms.
  private(set) var answers: [CohortID: [Answer]] = [:]
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
    self.init(of: forms, plan.questions, plan.graph, template, doubt: doubt)
  }

  /// The same for a graph of which only the questions need have been lowered.
  init(
    of forms: [FormData], _ all: [CohortQuestion], _ graph: Graph, _ template: Template, doubt: CohortDoubt?
  ) {
    self.init(cause: doubt.map { .uncertainCohort($0) } ?? (forms.count > 1 ? nil : .cohortOfOne))
    let facts = PlanFacts(template)
    for stratum in Set(all.map(\.stratum)).sorted() {
      let asked = all.filter { $0.stratum == stratum }
      for form in forms {
        var exact = Exact(graph, facts, form, in: self)
        exact.run(upTo: stratum)
        for question in asked { answers[question.id, default: []].append(Self.answer(question, exact)) }
      }
      for question in asked {
        let numbered = Array((answers[question.id] ?? []).enumerated())
        questions[question.id] = Self.settled(template[question.id], numbered)
      }
    }
  }

  private static func answer(_ question: CohortQuestion, _ exact: Exact) -> Answer {
    let keys = try? exact.list(question.keys)
    do throws(Absence) {
      if let filter = question.filter, try !exact.truth(filter) { return .leftOut }
      guard let keys else { return .unknown(keys: nil) }
      return .given(keys: keys, values: try exact.list(question.values))
    } catch {
      return .unknown(keys: keys)
    }
  }

  /// What a question comes to for each group of these forms.
  private static func settled(
    _ query: CohortQuery, _ answers: [(offset: Int, element: Answer)]
  ) -> Question {
    guard case .aggregate(let aggregate) = query else { return Question(aggregate: nil) }
    var question = Question(aggregate: aggregate)
    if aggregate.keys.isEmpty { question.groups[[]] = Records() }
    for (form, answer) in answers {
      switch answer {
      case .leftOut: break
      case .given(let keys, let values): question.groups[keys, default: Records()].values.append(values)
      case .unknown(let keys?):
        question.groups[keys, default: Records()].absence = Absence(.incompleteCohort(form: form))
      case .unknown(nil): question.unplaced = question.unplaced ?? form
      }
    }
    func settle(_ records: inout Records) {
      records.settle(
        aggregate.function, aggregate.trim, aggregate.ranking, countsAll: aggregate.values.isEmpty, from: nil,
        by: Exact.summarized)
    }
    settle(&question.none)
    for keys in question.groups.keys { settle(&question.groups[keys, default: Records()]) }
    return question
  }

  /// The same questions put to some of the forms, by their places, for a summary of them.
  func among(_ scope: [Int], by template: Template) -> CohortAnswers {
    var result = CohortAnswers(cause: isDoubted ? cause : nil)
    for id in template.cohortOrder {
      let answers = answers[id] ?? []
      let taken = scope.map { (offset: $0, element: answers[$0].withoutKeys) }
      result.questions[id] = Self.settled(template[id], taken)
    }
    return result
  }

  /// Whether the forms may not be all of them.
  private var isDoubted: Bool { if case .uncertainCohort? = cause { true } else { false } }
}

extension CohortAnswers.Answer {
  /// The answer to the same question where its group is given from outside.
  fileprivate var withoutKeys: CohortAnswers.Answer {
    switch self {
    case .leftOut: .leftOut
    case .given(_, let values): .given(keys: [], values: values)
    case .unknown: .unknown(keys: [])
    }
  }
}
