import Enclosure
import Planning
import Program
import Source
import Values

/// Tells how the values of one form came about, and what was wrong with its figures. It reads what the nodes come to
/// and computes nothing of its own; what is told follows the words of the template along the branches that were taken.
struct Explainer {
  let template: Template
  let form: Form
  /// The names of the forms of the run.
  let forms: CohortNames
  /// How much is told of how settled scores came about; findings are told in any case.
  let explained: Explained
  /// Whether a text may be asked for its kind that cannot be read, which is told even where scores are not.
  let tellsKinds: Bool
  private let asksKinds: Set<SourceRange>
  private let groupings: [InputID]
  /// The texts that rows are taken by.
  let askedTexts: AskedTexts
  /// What is asked of figures that can be computed with.
  let doubts: FormDoubts
  var interpreter: Interpreter
  /// The plan of the whole template; nil where only what is asked for is lowered.
  let plan: Plan?
  /// What the scores of forms of the run can still become.
  let knownBounds: KnownBounds
  /// What those of this one can, once asked for.
  var bounds: PendingBounds?
  var trace = Trace()
  var formulaStories: [FormulaID: FormulaStory] = [:]
  var foldStories: [Aggregate: [[Value]: FoldStory]] = [:]
  var results: [IndicatorResult?]
  var findings: [Diagnostic] = []
  var total: (Score, [DerivationStep])?
  var grade = GradeState.notAsked
  /// How often each row of a table has been taken by an indicator.
  var rowsTaken: [TableID: [Int]] = [:]
  /// The rows of which indicators could not tell whether they take them, in the order met.
  var rowsUnplaced: [TableID: [UnplacedRows]] = [:]
  /// Texts that cannot be read and whose kind was asked for, in the order of the first question.
  var unreadTexts: [UnreadText] = []
  /// Cells of which a finding has said that they cannot be used.
  var toldCells: Set<FormCell> = []

  /// The grade of the form as far as it has been asked for.
  enum GradeState {
    case notAsked
    /// The template grades nothing.
    case ungraded
    case settled(GradeResult)
  }

  init(_ evaluator: Evaluator, _ form: Form, _ cohort: Cohort?, explained: Explained = .wholly) {
    self.explained = explained
    asksKinds = evaluator.asksKinds
    groupings = evaluator.groupings
    tellsKinds = explained == .wholly || evaluator.mayTellKinds(of: form)
    askedTexts = evaluator.askedTexts
    doubts = evaluator.doubts
    template = evaluator.template
    plan = evaluator.plan
    knownBounds = evaluator.knownBounds
    self.form = form
    forms = cohort?.names ?? .all([form.id])
    interpreter = Interpreter(evaluator, form, cohort?.answers ?? .alone, asksResults: !tellsKinds)
    results = Array(repeating: nil, count: evaluator.template.indicators.count)
  }

  mutating func run() -> Evaluation {
    let (total, steps) = settledTotal()
    checkRowsTaken()
    reportRowsLeftOut()
    reportDoubtedRows()
    let grade = settledGrade()
    for (index, check) in template.checks.enumerated() {
      run(check, plan?.checks[index] ?? interpreter.check(check))
    }
    let outcomes = template.outcomes.enumerated().map { index, outcome in
      let node = plan?.outcomes[index] ?? interpreter.figure(outcome.measure, outcome.policies)
      let figure = self.figure(outcome.name, outcome.measure, outcome.policies, node)
      if let obstacle = figure.obstacle, !obstacle.isToldElsewhere {
        report(
          .figureUnknown(name: outcome.name, obstacle, isRuled: figure.isRuled), related: [outcome.range])
      }
      return figure
    }
    reportUnreadTexts()
    reportUnknownRowTexts()
    reportDoubts()
    var evaluation = Evaluation(
      form: form.id, place: form.place, indicators: results.compactMap { $0 }, total: total,
      totalSteps: steps, grade: grade, outcomes: outcomes, findings: findings,
      groups: groupings.map { id in
        form.inputs[id].map { template.phrase(of: $0.value, as: template[id].type).text }
      })
    evaluation.reading = form.reading
    return evaluation
  }

  /// The total, told when first asked for.
  mutating func settledTotal() -> (Score, [DerivationStep]) {
    if let total { return total }
    let outer = trace
    for root in template.roots + template.extras { _ = result(of: root) }
    let result = totalScore()
    total = result
    trace = outer
    return result
  }

  /// The grade, told when first asked for.
  mutating func settledGrade() -> GradeResult? {
    switch grade {
    case .settled(let result): return result
    case .ungraded: return nil
    case .notAsked: break
    }
    let outer = trace
    let result = grade(for: settledTotal().0)
    grade = result.map { .settled($0) } ?? .ungraded
    trace = outer
    return result
  }

  /// Whether the sentence or expression at a place asks for the kind of a text that may not be readable.
  func asksKind(_ range: SourceRange) -> Bool { tellsKinds && asksKinds.contains(range) }

  /// Whether it is told how the settled score of the leaf or row at hand came about; of rows wherever sums are told.
  var tellsLeaf: Bool { explained == .wholly || explained == .sums && trace.row != nil }

  // MARK: values

  /// What an expression comes to where the trace stands.
  mutating func known(_ measure: Measure) -> NodeValue {
    interpreter.value(measure, trace.context, row: trace.rowIndex)
  }

  /// The same where it has a value.
  mutating func knownValue(_ measure: Measure) -> Value? {
    if case .value(let value) = known(measure) { value } else { nil }
  }

  /// Whether a condition holds; nil where that cannot be told.
  mutating func knownTruth(_ measure: Measure) -> Bool? {
    if case .truth(let truth)? = knownValue(measure) { truth } else { nil }
  }

  /// What a node comes to at the row at hand.
  func value(_ node: NodeID) throws(Absence) -> Value {
    switch interpreter.value(node, row: trace.rowIndex) {
    case .value(let value): return value
    case .absent(let absence): throw absence
    }
  }

  func number(_ node: NodeID) throws(Absence) -> Rational {
    guard case .number(let number) = try value(node) else { preconditionFailure("a number was checked for") }
    return number
  }

  func truth(_ node: NodeID) throws(Absence) -> Bool {
    guard case .truth(let truth) = try value(node) else { preconditionFailure("a condition was checked for") }
    return truth
  }

  // MARK: saying

  mutating func report(
    _ message: RunMessage, at place: Place? = nil, related: [SourceRange] = [], spot: String? = nil
  ) {
    findings.append(
      Diagnostic(
        message, at: place ?? trace.row?.place ?? form.place,
        related: related.map { Place(template.file, $0) },
        spot: spot ?? trace.row?.spot ?? form.id))
  }

  mutating func lose(_ cause: Loss.Cause, _ points: Rational) {
    if !points.isZero { trace.losses.append(Loss(cause, points)) }
  }

  /// What one stage has less than the one before.
  func difference(_ a: Rational, _ b: Rational) throws(Absence) -> Rational {
    do { return try a + -b } catch { throw Absence(.numberLimit) }
  }

  var indicatorPath: String {
    (trace.indicator.map { template[$0].path } ?? "") + (trace.rowName.map { "/" + $0 } ?? "")
  }
}
