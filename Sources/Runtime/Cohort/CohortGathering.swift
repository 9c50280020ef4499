import Planning
import Program

/// Gathers what forms answer to the questions of a template while they are read, round by round: the questions of a round
/// rest on the answers of all forms to those before.
///
/// A form takes 12 bytes for each question and value until its round has ended; where there are summaries, they are
/// kept.
package struct CohortGathering: Sendable {
  private let plan: Plan
  private let template: Template
  private let strata: [Int]
  private var answers = CohortAnswers()
  private var tables: [AnswerTable] = []
  /// The names of forms that lack something, which is told of others.
  private var names: [Int: String] = [:]
  private var forms = 0

  /// Nothing asked yet.
  package init(_ plan: Plan, _ evaluator: Evaluator) {
    (self.plan, template) = (plan, evaluator.template)
    strata = Set(plan.questions.map(\.stratum)).sorted()
  }

  /// How many rounds there are.
  package var rounds: Int { strata.count }

  /// The nodes that are kept of each block in the first round, so that later rounds and what is asked for in the end need
  /// no more of it; nil where they do.
  package func nodesToKeep(asking asked: [NodeID]) -> [NodeID]? {
    let all = asked + plan.questions.filter { $0.stratum > 0 }.flatMap(\.nodes)
    return ColumnPlan(plan, asking: all).firstSettled(asking: all)
  }

  /// What asks single forms and blocks in a round; `kept` are the nodes that are kept of blocks.
  package mutating func asker(round: Int, keeping kept: [NodeID]?) -> CohortAsker {
    let asked = plan.questions.filter { $0.stratum == strata[round] }
    (tables, names, forms) = (asked.map { AnswerTable(valueCount: $0.values.count) }, names, 0)
    return CohortAsker(plan, asked, answers, keeping: kept)
  }

  /// Takes the answers of the forms that come next, but of some; `name` gives the name of one of them.
  package mutating func add(_ more: RoundAnswers, without left: Set<Int>, name: (Int) -> String) {
    if left.isEmpty, !more.tables.contains(where: \.hasUnknown) {
      forms += more.count
    } else {
      for form in 0..<more.count where !left.contains(form) {
        if more.tables.contains(where: { $0.isUnknown(form) }) { names[forms] = name(form) }
        forms += 1
      }
    }
    for index in tables.indices { tables[index].append(more.tables[index], without: left) }
  }

  /// Ends a round; `doubt` is why the forms may not be all.
  package mutating func end(round: Int, doubt: CohortDoubt?) {
    let asked = plan.questions.filter { $0.stratum == strata[round] }
    answers.decide(forms: forms, doubt)
    for (question, table) in zip(asked, tables) {
      answers.settle(question.id, table, template, keepsAnswers: !template.summaries.isEmpty)
    }
    answers.blame(tables)
    tables = []
  }

  /// The forms, once all rounds have ended.
  package var cohort: Cohort { Cohort(.some(names, count: forms), answers) }
}

/// What some forms answer in one round.
package struct RoundAnswers: Sendable {
  /// For each question of the round, the answers.
  fileprivate(set) var tables: [AnswerTable]

  /// How many forms have answered.
  var count: Int { tables.first?.count ?? 0 }
}

/// Asks forms the questions of one round.
package struct CohortAsker: Sendable {
  private let plan: Plan
  private let questions: [CohortQuestion]
  private let earlier: CohortAnswers
  private let columns: ColumnPlan
  /// The nodes that are kept of blocks, and what goes on from them.
  private let kept: [NodeID]?
  private let further: ColumnPlan?

  fileprivate init(
    _ plan: Plan, _ questions: [CohortQuestion], _ earlier: CohortAnswers, keeping kept: [NodeID]?
  ) {
    (self.plan, self.questions, self.earlier, self.kept) = (plan, questions, earlier, kept)
    let nodes = questions.flatMap(\.nodes)
    columns = ColumnPlan(plan, asking: nodes + (kept ?? []))
    further = kept.map { ColumnPlan(plan, asking: nodes, knowing: $0) }
  }

  /// No answers yet.
  package var noAnswers: RoundAnswers {
    RoundAnswers(tables: questions.map { AnswerTable(valueCount: $0.values.count) })
  }

  /// Adds the answers of a form.
  package func ask(_ form: Form, into answers: inout RoundAnswers) {
    for (index, answer) in ask(form).enumerated() { answers.tables[index].append(answer) }
  }

  /// Adds the answers of a block; `form` gives one of its forms, which is to be asked by itself. What is kept of it.
  package func ask(_ block: FormBlock, into answers: inout RoundAnswers, form: (Int) -> Form?) -> KeptBlock? {
    let values = evaluate(columns, block, in: earlier)
    add(values, to: &answers, form: form)
    return kept.flatMap { KeptBlock(values, $0) }
  }

  /// Adds the answers of a block that was kept; false where a form is to be asked by itself.
  package func ask(_ block: KeptBlock, into answers: inout RoundAnswers) -> Bool {
    guard let further else { return false }
    let values = evaluate(further, block, in: earlier)
    if values.isAnyLeft { return false }
    add(values, to: &answers) { _ in nil }
    return true
  }

  private func add(_ values: BlockValues, to answers: inout RoundAnswers, form: (Int) -> Form?) {
    var single: [Int: [CohortAnswers.Answer]] = [:]
    for lane in 0..<values.count where values.isLeft(lane) { single[lane] = form(lane).map { ask($0) } }
    for (index, question) in questions.enumerated() {
      values.append(question, to: &answers.tables[index]) { lane in
        single[lane]?[index] ?? .unknown(keys: nil, isNotApplicable: false)
      }
    }
  }

  private func ask(_ form: Form) -> [CohortAnswers.Answer] {
    var exact = Exact(plan.graph, plan.facts, FormData(form, for: plan), in: earlier)
    exact.run(upTo: questions.first?.stratum ?? 0)
    return questions.map { CohortAnswers.answer($0, exact) }
  }
}
