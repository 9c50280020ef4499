import Program
import Source
import Values

/// Why an expression or a rule has no value, and what a policy on the way has already ruled.
struct Stop: Error {
  let obstacle: Obstacle
  /// The ruling of a formula's policy that gives no value (报错, 待定, 不适用), and what it is for.
  var ruling: (situation: Situation, outcome: PolicyOutcome)?
  /// What the score could still be, where a rule knows better than zero to full points.
  var bounds: ClosedRange<Rational>?

  init(
    _ obstacle: Obstacle, ruling: (situation: Situation, outcome: PolicyOutcome)? = nil,
    bounds: ClosedRange<Rational>? = nil
  ) {
    self.obstacle = obstacle
    self.ruling = ruling
    self.bounds = bounds
  }
}

/// What has been noted while one indicator, formula, veto or check is computed.
struct Trace {
  var indicator: IndicatorID?
  var points: Rational = .zero
  var ownScore: Rational?
  var steps: [DerivationStep] = []
  /// Whether a formula is computed: the steps of those it names are kept with them.
  var isFormula = false
  var losses: [Loss] = []
  var formulas: [FormulaID] = []
  /// What stands in texts for functions over many records and for 分档 in an expression, by their places.
  var partTexts: [SourceRange: String] = [:]
  var inputs: [InputID] = []
  var judgedScore: Datum<Rational>?
  /// What the form says of the indicator, or the row of itself.
  var entry: IndicatorEntry?
  /// The row at hand, of which table, and its columns used so far.
  var row: FormRow?
  var table: TableID?
  var columns: [Int] = []
  var rowName: String?
  /// Whether the row at hand is one of many that are gone through for one figure.
  var isPassingRows = false
  /// Whether the sentence at hand takes figures below zero; see `Rule.takesNegativeFigures`.
  var takesNegativeFigures = false
  /// Whether the score is not rounded, because its sum with others is.
  var keepsExactScore = false
}

/// The one mutable state of an evaluation.
struct FormEvaluator {
  let template: Template
  let form: Form
  /// The forms of the run, for what rests on all of them.
  let cohort: Cohort
  /// The forms that a summary is of, by their places in the cohort, in order; nil where a form is scored.
  var scope: [Int]?
  var trace = Trace()
  var formulaResults: [FormulaID: FormulaResult] = [:]
  var results: [IndicatorResult?]
  var sharing: [IndicatorID: Sharing] = [:]
  var findings: [Diagnostic] = []
  var total: (Score, [DerivationStep])?
  var grade = GradeState.notAsked
  /// The rows of tables by groups, for the functions that have gone through them; see `rowGroups(_:_:)`.
  var rowGroups: [Aggregate: [[Value]: RowGroup]?] = [:]
  /// How often each row of a table has been taken by an indicator.
  var rowsTaken: [TableID: [Int]] = [:]
  /// The rows of which indicators could not tell whether they take them, in the order met.
  var rowsUnplaced: [TableID: [UnplacedRows]] = [:]
  /// Texts that cannot be read and whose kind was asked for, in the order of the first question.
  var unreadTexts: [UnreadText] = []
  /// Cells of which a finding has said that they cannot be used.
  var toldCells: Set<FormCell> = []
  /// Groups whose points were set wrongly; their score cannot stand.
  var brokenGroups: Set<IndicatorID> = []
  /// Points that left a group for the whole form to share.
  var released: [IndicatorID: Rational] = [:]

  /// A computed formula with what it rests on.
  struct FormulaResult {
    let outcome: Result<Value, Stop>
    let steps: [DerivationStep]
    let nested: [FormulaID]
    let inputs: [InputID]
  }

  /// The grade of the form as far as it has been asked for.
  enum GradeState {
    case notAsked
    /// The template grades nothing.
    case ungraded
    case settled(GradeResult)
  }

  /// Where the points of an indicator that does not apply go.
  enum Sharing { case group, form }

  init(template: Template, form: Form, cohort: Cohort) {
    self.template = template
    self.form = form
    self.cohort = cohort
    results = Array(repeating: nil, count: template.indicators.count)
  }

  mutating func run() -> Evaluation {
    let (total, steps) = settledTotal()
    checkRowsTaken()
    let grade = settledGrade()
    for check in template.checks { run(check) }
    let outcomes = template.outcomes.map { outcome in
      let figure = self.figure(outcome.name, outcome.measure, outcome.policies)
      if let obstacle = figure.obstacle, !obstacle.isToldElsewhere {
        report(.figureUnknown(name: outcome.name, obstacle), related: [outcome.range])
      }
      return figure
    }
    reportUnreadTexts()
    reportUnknownRowTexts()
    return Evaluation(
      form: form.id, place: form.place, indicators: results.compactMap { $0 }, total: total,
      totalSteps: steps, grade: grade, outcomes: outcomes, findings: findings)
  }

  /// The total, computed when first asked for.
  mutating func settledTotal() -> (Score, [DerivationStep]) {
    if let total { return total }
    let outer = trace
    for root in template.roots + template.extras { _ = result(of: root) }
    let result = totalScore()
    total = result
    trace = outer
    return result
  }

  /// The grade, computed when first asked for.
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

  /// The value of a number; the checker has seen to it that nothing else comes here.
  mutating func number(_ measure: Measure) throws(Stop) -> Rational {
    guard case .number(let number) = try value(measure) else {
      preconditionFailure("a number was checked for")
    }
    return number
  }

  mutating func truth(_ measure: Measure) throws(Stop) -> Bool {
    guard case .truth(let truth) = try value(measure) else {
      preconditionFailure("a condition was checked for")
    }
    return truth
  }

  /// Runs exact arithmetic; a number beyond the limit stops the form's indicator, never the program.
  func exact<T>(_ body: () throws(NumberLimitExceeded) -> T) throws(Stop) -> T {
    do { return try body() } catch { throw Stop(.numberLimit) }
  }
}
