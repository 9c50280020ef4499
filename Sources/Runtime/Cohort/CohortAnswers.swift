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
    /// The values cannot be told, or do not apply to the form; nil keys could be any.
    case unknown(keys: [Value]?, isNotApplicable: Bool)
  }

  /// What one question comes to.
  struct Question: Sendable {
    /// What is computed; nil for 按, whose answer is the group.
    let aggregate: Aggregate?
    fileprivate(set) var groups: [[Value]: Records] = [:]
    /// What a group comes to of which no form takes part.
    fileprivate var none = Records()
    /// Why the group of a form cannot be told, so that it could be in any.
    fileprivate(set) var unplaced: Absence?
    /// The answer that is far beyond all others.
    fileprivate(set) var peak: Peak?

    /// The records of a group, of which nothing is known but that of no form.
    func group(_ keys: [Value]) -> Records { groups[keys] ?? none }

    /// The forms that agree in the keys; one that cannot be told stops all that rests on it, for a place or a best
    /// value without it would be a guess.
    func records(_ keys: [Value]) throws(Absence) -> Records {
      if let unplaced { throw unplaced }
      let records = group(keys)
      if let absence = records.absence { throw absence }
      return records
    }
  }

  private var questions: [CohortID: Question] = [:]
  /// For each question, two groups that may be one.
  private(set) var nearGroups: [CohortID: (first: String, second: String, form: Int)] = [:]
  /// For each question, the answers in the order of the forms.
  private(set) var answers: [CohortID: AnswerTable] = [:]
  /// The forms that could not answer first: whatever rests on them is open in other forms too, which are not at fault.
  private var atFault: Set<Int> = []
  /// Why nothing that rests on all forms has a value.
  private var cause: Cause?
  /// Whether it is a form that asks: a summary belongs to none.
  private(set) var isAskedByForm = true

  /// One form by itself.
  static let alone = CohortAnswers(cause: .cohortOfOne)

  private init(cause: Cause?) { self.cause = cause }

  /// Nothing asked yet.
  init() { cause = nil }

  func question(_ id: CohortID) throws(Absence) -> Question {
    if let cause { throw Absence(cause) }
    guard let question = questions[id] else { preconditionFailure("questions are asked in their order") }
    return question
  }

  /// The answer to a question that is far beyond all others; nil where there is none.
  func peak(_ id: CohortID) -> Peak? { questions[id]?.peak }

  /// Asks every form, each question after those it rests on; `doubt` is why the forms may not be all.
  package init(of forms: [FormData], by plan: Plan, template: Template, doubt: CohortDoubt? = nil) {
    self.init(of: forms, plan.questions, plan.graph, plan.facts, template, doubt: doubt)
  }

  /// The same for a graph of which only the questions need have been lowered.
  init(
    of forms: [FormData], _ all: [CohortQuestion], _ graph: Graph, _ facts: PlanFacts, _ template: Template,
    doubt: CohortDoubt?
  ) {
    self.init()
    decide(forms: forms.count, doubt)
    for stratum in Set(all.map(\.stratum)).sorted() {
      let asked = all.filter { $0.stratum == stratum }
      var tables = asked.map { AnswerTable(valueCount: $0.values.count) }
      for form in forms {
        var exact = Exact(graph, facts, form, in: self)
        exact.run(upTo: stratum)
        for (index, question) in asked.enumerated() { tables[index].append(Self.answer(question, exact)) }
      }
      for (question, table) in zip(asked, tables) { settle(question.id, table, template) }
      blame(tables)
    }
  }

  /// Keeps in mind which forms could not answer, once a round has been settled.
  mutating func blame(_ tables: [AnswerTable]) {
    if atFault.isEmpty { atFault = Set(tables.flatMap(\.unknown)) }
  }

  /// Whether anything can be said of so many forms at all.
  mutating func decide(forms count: Int, _ doubt: CohortDoubt?) {
    cause = doubt.map { .uncertainCohort($0) } ?? (count > 1 ? nil : .cohortOfOne)
  }

  static func answer(_ question: CohortQuestion, _ exact: Exact) -> Answer {
    answer(question) { exact.node($0) } ?? .unknown(keys: nil, isNotApplicable: false)
  }

  /// What a form answers whose nodes come to some values; nil where one of them is not known.
  static func answer(_ question: CohortQuestion, _ value: (NodeID) -> NodeValue?) -> Answer? {
    func list(_ nodes: [NodeID]) -> Result<[Value], Absence>? {
      var (result, absence): ([Value], Absence?) = ([], nil)
      for node in nodes {
        switch value(node) {
        case nil: return nil
        case .value(let value)?: result.append(value)
        case .absent(let other)?: absence = absence?.joined(by: other) ?? other
        }
      }
      return absence.map { .failure($0) } ?? .success(result)
    }
    guard let keys = list(question.keys) else { return nil }
    let known = try? keys.get()
    if let filter = question.filter {
      switch value(filter) {
      case nil: return nil
      case .value(let truth)?: if truth == .truth(false) { return .leftOut }
      case .absent(let absence)?: return .unknown(keys: known, isNotApplicable: absence.isNotApplicable)
      }
    }
    guard let values = list(question.values) else { return nil }
    switch (keys, values) {
    case (.success(let keys), .success(let values)): return .given(keys: keys, values: values)
    case (.failure(let absence), _), (_, .failure(let absence)):
      return .unknown(keys: known, isNotApplicable: absence.isNotApplicable)
    }
  }

  /// Takes the answers of all forms to a question, and what they come to for each group.
  mutating func settle(
    _ id: CohortID, _ table: AnswerTable, _ template: Template, keepsAnswers: Bool = true
  ) {
    if keepsAnswers { answers[id] = table }
    let isPlacing = if case .aggregate = template[id] { false } else { true }
    nearGroups[id] = table.nearGroups(byValue: isPlacing)
    guard case .aggregate(let aggregate) = template[id] else {
      questions[id] = Question(aggregate: nil)
      return
    }
    var question = Question(aggregate: aggregate)
    (question.groups, question.unplaced) = table.records(atFault: atFault)
    question.peak = table.peak
    if aggregate.keys.isEmpty, question.groups[[]] == nil { question.groups[[]] = Records() }
    question.settle()
    questions[id] = question
  }

  /// The same questions put to some of the forms, by their places, for a summary of them.
  func among(_ scope: [Int], by template: Template) -> CohortAnswers {
    var result = CohortAnswers(cause: isDoubted ? cause : nil)
    result.isAskedByForm = false
    for id in template.cohortOrder {
      guard case .aggregate(let aggregate) = template[id], let table = answers[id] else {
        result.questions[id] = Question(aggregate: nil)
        continue
      }
      var question = Question(aggregate: aggregate)
      question.groups[[]] = table.records(among: scope, atFault: atFault)
      question.settle()
      result.questions[id] = question
    }
    return result
  }

  /// Whether the forms may not be all of them.
  private var isDoubted: Bool { if case .uncertainCohort? = cause { true } else { false } }
}

extension CohortAnswers.Question {
  /// Computes what the function comes to for each group.
  fileprivate mutating func settle() {
    guard let aggregate else { return }
    func settle(_ records: inout Records) {
      records.settle(
        aggregate.function, aggregate.trim, aggregate.ranking, countsAll: aggregate.values.isEmpty, from: nil,
        by: Exact.summarized)
    }
    settle(&none)
    for keys in groups.keys { settle(&groups[keys, default: Records()]) }
  }
}
