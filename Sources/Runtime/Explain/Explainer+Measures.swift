import Planning
import Program
import Source
import TargetTexts
import Values

/// What an expression rests on: the inputs, formulas and branches that its value came from, in the order in which they
/// are asked for, as far as they are.
extension Explainer {
  mutating func note(_ measure: Measure) {
    interpreter.complete()
    switch measure.kind {
    case .input(let id), .isGiven(let id):
      if form.inputs[id] != nil, !trace.inputs.contains(id) { trace.inputs.append(id) }
    case .column(_, let index), .hasColumn(_, let index):
      if trace.row?.cells[index] != nil, !trace.columns.contains(index) { trace.columns.append(index) }
    case .formula(let id): note(id)
    case .applied(let call): note(call, of: measure)
    case .score(let id): _ = result(of: id)
    case .totalScore: _ = settledTotal()
    case .grade: _ = settledGrade()
    case .all(let parts): noteJoined(parts, decisive: false)
    case .any(let parts): noteJoined(parts, decisive: true)
    case .oneOf(let part, let others):
      noteJoined(
        others.map { Measure(.comparison(part, .equal, $0), type: .truth, range: $0.range) }, decisive: true)
    case .between(let part, let low, let high):
      let ends = [(low, part), (part, high)].map {
        Measure(.comparison($0.0, .lessOrEqual, $0.1), type: .truth, range: measure.range)
      }
      noteJoined(ends, decisive: false)
    case .choice(let branches): note(branches)
    case .member(let part, let member):
      note(part)
      if member == .kind, let text = given(part), text.kind == .unreadable { noteUnreadable(text, part) }
    case .meets(let actual, let target):
      note(target)
      if given(target)?.setsTest ?? true { note(actual) }
    case .aggregate(let aggregate): note(aggregate, of: measure)
    case .constant, .fullPoints, .ownScore, .points, .claimed, .ownClaim, .totalClaim, .parameter,
      .inapplicable, .reported:
      break
    case .line(let subject, let knots, let ends):
      noteParts(of: measure)
      tell(subject, knots, ends, measure)
    case .call(let function, let arguments, let trim) where trim.high + trim.low > 0:
      noteParts(of: measure)
      let values = arguments.compactMap { knownValue($0) }
      tell(
        measure, function, .values, values.count, values, of: arguments.first?.type ?? measure.type, trim)
    case .negated, .grouped, .arithmetic, .comparison, .begins, .not, .call, .rounded, .limited, .workdays,
      .shifted,
      .widened:
      noteParts(of: measure)
    }
  }

  /// What has no value keeps what comes behind it from being asked for.
  private mutating func noteParts(of measure: Measure) {
    for part in measure.parts {
      note(part)
      if case .absent = known(part) { return }
    }
  }

  private mutating func noteJoined(_ parts: [Measure], decisive: Bool) {
    for part in parts {
      note(part)
      if knownTruth(part) == decisive { return }
    }
  }

  private mutating func note(_ branches: [ChoiceBranch]) {
    for (index, branch) in branches.enumerated() {
      if let condition = branch.condition {
        note(condition)
        guard let holds = knownTruth(condition) else { return }
        if !holds { continue }
      }
      tell(branch, number: index + 1)
      return note(branch.value)
    }
  }

  /// Says which branch applied; not for each of the rows that a function or a selection goes through.
  private mutating func tell(_ branch: ChoiceBranch, number: Int) {
    guard !trace.isPassingRows else { return }
    let head = branch.condition.map { template.phrase(of: $0) } ?? ""
    let figures = branch.condition.map { comparedFigures($0) } ?? ""
    let step = DerivationStep.branch(number: number, head: head, figures: figures)
    // A choice may stand in a condition and be asked for again.
    if !trace.steps.contains(step) { trace.steps.append(step) }
  }

  // MARK: formulas

  private mutating func note(_ id: FormulaID) {
    let story = story(of: id)
    for nested in story.nested + [id] where !trace.formulas.contains(nested) {
      trace.formulas.append(nested)
      if !trace.isFormula { trace.steps += self.story(of: nested).steps }
    }
    for input in story.inputs where !trace.inputs.contains(input) { trace.inputs.append(input) }
  }

  private mutating func story(of id: FormulaID) -> FormulaStory {
    if let known = formulaStories[id] { return known }
    let outer = trace
    trace = Trace()
    trace.indicator = outer.indicator
    trace.isFormula = true
    let formula = template[id]
    note(formula.measure)
    var steps: [DerivationStep] = []
    switch known(formula.measure) {
    case .value(let value):
      steps = named(formula, value)
    case .absent(let absence): steps = settledSteps(absence, id)
    }
    let story = FormulaStory(steps: steps, nested: trace.formulas, inputs: trace.inputs)
    formulaStories[id] = story
    trace = outer
    return story
  }

  /// The steps of a formula with its own one; one that is nothing but a call or 插值 puts its name before that.
  private mutating func named(_ formula: Formula, _ value: Value) -> [DerivationStep] {
    let own = DerivationStep.formula(computation(formula.name, formula.measure, value))
    guard isTold(formula.measure), let last = trace.steps.last?.named(formula.name) else {
      return trace.steps + [own]
    }
    return trace.steps.dropLast() + [last]
  }

  /// What a formula's own policies make of an absence, where they give a value.
  private mutating func settledSteps(_ absence: Absence, _ id: FormulaID) -> [DerivationStep] {
    let formula = template[id]
    let node = interpreter.formula(id)
    guard absence.ruling == nil,
      case .settled(_, let settlement) = interpreter.lowering.graph[node].operation,
      let (situation, remedy) = settlement.remedy(for: absence.cause), case .value = remedy
    else { return [] }
    formula.policies.replacement(for: situation).map { note($0) }
    guard case .value(let value) = interpreter.value(node) else { return [] }
    let text = approximate(value, formula.measure.type)
    return [.obstacle(obstacle(absence)), .policy(situation, .value(text))]
  }

  /// A formula as it is called: what it computes, then its own equation, or what its policies put in its place.
  private mutating func note(_ call: Application, of measure: Measure) {
    note(call.body)
    guard !trace.isPassingRows else { return }
    let name = template.phrase(of: measure)
    let steps: [DerivationStep]
    switch known(call.body) {
    case .value(let value): steps = [.formula(computation(named: name, call.body, value))]
    case .absent(let absence): steps = settledSteps(absence, call, of: measure)
    }
    trace.steps += steps.filter { !trace.steps.contains($0) }
  }

  private mutating func settledSteps(
    _ absence: Absence, _ call: Application, of measure: Measure
  ) -> [DerivationStep] {
    guard absence.ruling == nil, let situation = absence.cause.situation(call.policies),
      let instead = call.policies.replacement(for: situation), case .value(let value) = known(measure)
    else { return [] }
    note(instead)
    return [.obstacle(obstacle(absence)), .policy(situation, .value(approximate(value, measure.type)))]
  }

  // MARK: many records

  private mutating func note(_ aggregate: Aggregate, of measure: Measure) {
    switch aggregate.records {
    case .rows(let table): noteRows(aggregate, table, measure)
    case .forms(let id): noteForms(aggregate, id, measure)
    }
  }

  private mutating func noteRows(_ aggregate: Aggregate, _ table: TableID, _ measure: Measure) {
    for key in aggregate.keys { note(key) }
    if aggregate.function == .rank { noteOwnPart(aggregate) }
    guard let story = story(of: aggregate, table) else { return }
    for input in story.inputs where !trace.inputs.contains(input) { trace.inputs.append(input) }
    for column in story.columns where !trace.columns.contains(column) { trace.columns.append(column) }
    for formula in story.formulas { note(formula) }
    tellRows(aggregate, story, measure)
  }

  /// What the rows of each group rest on, gone through once for all who ask.
  mutating func stories(of aggregate: Aggregate, _ table: TableID) -> [[Value]: FoldStory] {
    if let known = foldStories[aggregate] { return known }
    let outer = trace
    var stories: [[Value]: FoldStory] = [:]
    for (index, row) in (form.rows[table] ?? []).enumerated() {
      trace = Trace()
      trace.context = outer.context.passingRows
      trace.indicator = outer.indicator
      trace.isPassingRows = true
      trace.isFormula = true
      (trace.table, trace.row, trace.rowIndex) = (table, row, index)
      if isLeftOut(of: table) { continue }
      let keys = aggregate.keys.compactMap { knownValue($0) }
      guard keys.count == aggregate.keys.count else { continue }
      var story = stories[keys] ?? FoldStory()
      (trace.inputs, trace.columns, trace.formulas) = (story.inputs, story.columns, story.formulas)
      if noteOwnPart(aggregate) {
        story.count += 1
        story.rows.append(rowName(row, table))
        if let value = aggregate.values.first.flatMap({ knownValue($0) }) { story.values.append(value) }
      }
      (story.inputs, story.columns, story.formulas) = (trace.inputs, trace.columns, trace.formulas)
      stories[keys] = story
    }
    trace = outer
    foldStories[aggregate] = stories
    return stories
  }

  /// What the record at hand takes part with, and whether it does.
  @discardableResult
  private mutating func noteOwnPart(_ aggregate: Aggregate) -> Bool {
    if let filter = aggregate.filter {
      note(filter)
      guard knownTruth(filter) == true else { return false }
    }
    for value in aggregate.values { note(value) }
    return true
  }

  private mutating func noteForms(_ aggregate: Aggregate, _ id: CohortID, _ measure: Measure) {
    let outer = (trace.row, trace.rowIndex, trace.table, trace.rowName)
    (trace.row, trace.rowIndex, trace.table, trace.rowName) = (nil, 0, nil, nil)
    for key in aggregate.keys { note(key) }
    if aggregate.function == .rank { noteOwnPart(aggregate) }
    let keys = aggregate.keys.compactMap { knownValue($0) }
    (trace.row, trace.rowIndex, trace.table, trace.rowName) = outer
    guard let records = try? interpreter.exact.cohort.question(id).records(keys) else { return }
    let values = records.values.first ?? ValueWords()
    tell(
      aggregate, measure, kind: .forms, count: records.count, values.values,
      taken: aggregate.trim == Trim() ? records.count : nil)
  }
}

extension PolicySet {
  /// The value that stands in place of what there is not.
  func replacement(for situation: Situation) -> Measure? {
    if case .value(let measure)? = self[situation] { measure } else { nil }
  }
}

extension TargetText {
  /// Whether an actual can be held against it.
  fileprivate var setsTest: Bool {
    switch reading {
    case .deadline, .span: true
    case .quantity(let quantity): !quantity.isApproximate
    case .recurringDeadline, .period, .quality, .absent, .unreadable: false
    }
  }
}
