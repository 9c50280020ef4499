import Program
import Values

extension FormEvaluator {
  /// The exact value of a measure, or why it has none.
  mutating func value(_ measure: Measure) throws(Stop) -> Value {
    switch measure.kind {
    case .constant(let value, _): return value
    case .input(let id): return try input(id)
    case .column(let table, let index): return try column(table, index)
    case .member(let part, let member): return try self.member(member, of: part)
    case .meets(let actual, let target): return .truth(try meets(actual, target))
    case .aggregate(let aggregate): return try self.aggregate(aggregate, of: measure)
    case .formula(let id): return try formula(id)
    case .fullPoints: return .number(trace.points)
    case .ownScore: return .number(trace.ownScore ?? .zero)
    case .score(let id): return .number(try score(of: id))
    case .points(let id):
      if hasUnusablePoints(id) { throw Stop(.unusable(template[id].name + ".分值")) }
      return .number(points(of: template[id]))
    case .totalScore: return .number(try knownTotal())
    case .grade: return try knownGrade(measure.type)
    case .claimed(let id): return .number(try claim(form.indicators[id]))
    case .ownClaim: return .number(try claim(trace.entry))
    case .totalClaim:
      if form.hasUnusableTotal { throw Stop(.unusable("自报.总分")) }
      guard let claimed = form.claimedTotal else { throw Stop(.missingClaim) }
      return .number(claimed.value)
    case .negated(let part): return .number(-(try number(part)))
    case .grouped(let part): return try value(part)
    case .arithmetic(let left, let sign, let right): return try arithmetic(left, sign, right)
    case .comparison(let left, let sign, let right): return .truth(try compare(left, sign, right))
    case .between(let part, let low, let high):
      guard try compare(low, .lessOrEqual, part) else { return .truth(false) }
      return .truth(try compare(part, .lessOrEqual, high))
    case .oneOf(let part, let others):
      return .truth(try isOne(part, of: others))
    case .not(let part): return .truth(!(try truth(part)))
    case .all(let parts): return .truth(try joined(parts, decisive: false))
    case .any(let parts): return .truth(try joined(parts, decisive: true))
    case .isGiven(let id): return .truth(isGiven(id))
    case .hasColumn(_, let index): return .truth(hasColumn(index))
    case .call(let function, let arguments, let trim): return try call(function, arguments, trim)
    case .workdays(let from, let to):
      guard case .date(let start) = try operand(from), case .date(let end) = try operand(to) else {
        preconditionFailure("dates were checked for")
      }
      return .number(try workdays(from: start, to: end))
    case .shifted(let part, let steps): return try shifted(part, by: steps)
    case .widened(let part, let set): return try widened(part, to: set)
    case .choice(let branches):
      let value = try choice(branches)
      trace.partTexts[measure.range] = approximate(value, measure.type)
      return value
    case .line(let part, let knots, let ends): return .number(try line(part, knots, ends))
    case .reported: preconditionFailure("a template with errors is never evaluated")
    }
  }

  private func claim(_ entry: IndicatorEntry?) throws(Stop) -> Rational {
    if entry?.unusable.contains(.claim) ?? false { throw Stop(.unusable("自报")) }
    guard let claimed = entry?.claimed else { throw Stop(.missingClaim) }
    return claimed.value
  }

  private mutating func knownGrade(_ type: ValueType) throws(Stop) -> Value {
    guard case .level(let set) = type, let grade = settledGrade(), grade.isDetermined else {
      throw Stop(.undeterminedScore("等次"))
    }
    return .level(set, grade.final.lowerBound)
  }

  private mutating func shifted(_ part: Measure, by steps: Int) throws(Stop) -> Value {
    guard case .level(let set, let index) = try value(part) else {
      preconditionFailure("a level was checked for")
    }
    // The best level stands first.
    guard template[set].levels.indices.contains(index - steps) else {
      throw Stop(.noFurtherLevel(template[set].levels[index].name))
    }
    return .level(set, index - steps)
  }

  private mutating func widened(_ part: Measure, to wide: LevelSetID) throws(Stop) -> Value {
    guard case .level(let set, let index) = try value(part),
      let place = template[wide].index(of: template[set].levels[index].name)
    else { preconditionFailure("a level of the wider set was checked for") }
    return .level(wide, place)
  }

  private mutating func isOne(_ part: Measure, of others: [Measure]) throws(Stop) -> Bool {
    for other in others where try compare(part, .equal, other) { return true }
    return false
  }

  private mutating func isGiven(_ id: InputID) -> Bool {
    guard form.inputs[id] != nil else { return false }
    if !trace.inputs.contains(id) { trace.inputs.append(id) }
    return true
  }

  private mutating func input(_ id: InputID) throws(Stop) -> Value {
    if let datum = form.inputs[id] {
      if !trace.inputs.contains(id) { trace.inputs.append(id) }
      return datum.value
    }
    let name = template[id].name
    throw Stop(form.unreadable.contains(id) ? .unusable(name) : .missingInput(name))
  }

  // MARK: formulas

  private mutating func formula(_ id: FormulaID) throws(Stop) -> Value {
    if formulaResults[id] == nil { compute(id) }
    guard let result = formulaResults[id] else { preconditionFailure("a formula has just been computed") }
    for nested in result.nested where !trace.formulas.contains(nested) { note(nested) }
    if !trace.formulas.contains(id) { note(id) }
    for input in result.inputs where !trace.inputs.contains(input) { trace.inputs.append(input) }
    return try result.outcome.get()
  }

  private mutating func note(_ id: FormulaID) {
    trace.formulas.append(id)
    if !trace.isFormula { trace.steps += formulaResults[id]?.steps ?? [] }
  }

  private mutating func compute(_ id: FormulaID) {
    let outer = trace
    trace = Trace()
    trace.indicator = outer.indicator
    trace.points = outer.points
    trace.isFormula = true
    let formula = template[id]
    var outcome: Result<Value, Stop>
    var steps: [DerivationStep] = []
    do throws(Stop) {
      let value = try self.value(formula.measure)
      steps = trace.steps + [.formula(computation(formula.name, formula.measure, value))]
      outcome = .success(value)
    } catch {
      outcome = apply(formula.policies, to: error, type: formula.measure.type, steps: &steps)
    }
    formulaResults[id] = FormulaResult(
      outcome: outcome, steps: steps, nested: trace.formulas, inputs: trace.inputs)
    trace = outer
  }

  /// What a formula's own policies make of a stop; without one the stop goes on to whoever asked.
  private mutating func apply(
    _ policies: PolicySet, to stop: Stop, type: ValueType, steps: inout [DerivationStep]
  ) -> Result<Value, Stop> {
    guard stop.ruling == nil, let (situation, outcome) = ruling(of: policies, for: stop.obstacle) else {
      return .failure(stop)
    }
    guard case .value(let measure) = outcome else {
      return .failure(Stop(stop.obstacle, ruling: (situation, outcome)))
    }
    do throws(Stop) {
      let value = try self.value(measure)
      steps = [.obstacle(stop.obstacle), .policy(situation, .value(template.text(of: value, as: type).text))]
      return .success(value)
    } catch {
      return .failure(error)
    }
  }

  /// The policy that speaks to an obstacle.
  func ruling(of policies: PolicySet, for obstacle: Obstacle) -> (
    situation: Situation, outcome: PolicyOutcome
  )? {
    switch obstacle {
    case .missingInput, .missingScore, .missingAnswers, .missingClaim, .tooFewValues:
      return policies.missing.map { (.missing, $0) }
    case .zeroDivisor(_, let dividendIsZero):
      if dividendIsZero, let outcome = policies.allZero { return (.allZero, outcome) }
      return policies.zero.map { (.zeroDivisor, $0) }
    case .unusable, .noTier, .numberLimit, .outsidePoints, .undeterminedScore, .noFigure, .differentUnits,
      .missingUnit, .ambiguousRatio, .incompleteCohort, .cohortOfOne, .outsideCohort, .noFurtherLevel,
      .outsideCalendar:
      return nil
    }
  }

  // MARK: operations

  private mutating func arithmetic(
    _ left: Measure, _ sign: ArithmeticOperator, _ right: Measure
  ) throws(Stop) -> Value {
    let first = try operand(left)
    let second = try operand(right)
    switch (first, second) {
    case (.figure, _), (_, .figure): return try figureArithmetic(first, sign, second, divisor: right)
    case (.number(let a), .number(let b)):
      if sign == .divide, b.isZero {
        throw Stop(.zeroDivisor(template.text(of: right), dividendIsZero: a.isZero))
      }
      return .number(try exact { () throws(NumberLimitExceeded) in try Self.compute(a, sign, b) })
    case (.date(let a), .date(let b)) where sign == .subtract:
      return days(from: b, to: a, left.type, right.type)
    // A target that turned out to be a day where a number was wanted.
    case (.date, _): throw Stop(.noFigure(template.text(of: left), text: figures(left)))
    case (_, .date): throw Stop(.noFigure(template.text(of: right), text: figures(right)))
    default:
      preconditionFailure("operands were checked for")
    }
  }

  /// The days between two dates; a figure with its unit where a text gave one of them.
  private func days(from a: CalendarDate, to b: CalendarDate, _ left: ValueType, _ right: ValueType) -> Value
  {
    let count = Rational(b.dayNumber - a.dayNumber)
    if left == .date, right == .date { return .number(count) }
    return .figure(Figure(number: count, unit: template.units.unit(named: "天")))
  }

  private static func compute(
    _ a: Rational, _ sign: ArithmeticOperator, _ b: Rational
  ) throws(NumberLimitExceeded) -> Rational {
    switch sign {
    case .add: try a + b
    case .subtract: try a + -b
    case .multiply: try a * b
    case .divide: try a.divided(by: b)
    }
  }

  private mutating func compare(_ left: Measure, _ sign: ComparisonOperator, _ right: Measure) throws(Stop)
    -> Bool
  {
    switch (try operand(left), try operand(right)) {
    case (.figure(let a), .figure(let b)):
      let (first, second) = try aligned(a, b)
      return sign.holds(first, second)
    case (.figure(let a), .number(let b)): return sign.holds(try base(a, beside: right.type), b)
    case (.number(let a), .figure(let b)): return sign.holds(a, try base(b, beside: left.type))
    case (.number(let a), .number(let b)): return sign.holds(a, b)
    case (.date(let a), .date(let b)): return sign.holds(a, b)
    // Levels are declared from the best down: the better one is the greater.
    case (.level(_, let a), .level(_, let b)): return sign.holds(-a, -b)
    case (.text(let a), .text(let b)): return (a == b) == (sign == .equal)
    case (.truth(let a), .truth(let b)): return (a == b) == (sign == .equal)
    // A target that turned out to be a day beside a number, or the other way round.
    case (.date, _), (_, .date):
      let isLeft = isFigure(left.type)
      throw Stop(.noFigure(template.text(of: isLeft ? left : right), text: figures(isLeft ? left : right)))
    default: preconditionFailure("operands were checked for")
    }
  }

  /// 且 (decided by the first false) or 或 (decided by the first true). A part without a value stops the whole
  /// unless another part decides: what is unknown never counts as false.
  private mutating func joined(_ parts: [Measure], decisive: Bool) throws(Stop) -> Bool {
    var stop: Stop?
    for part in parts {
      do throws(Stop) {
        if try truth(part) == decisive { return decisive }
      } catch {
        stop = stop ?? error
      }
    }
    if let stop { throw stop }
    return !decisive
  }

  private func isFigure(_ type: ValueType) -> Bool {
    switch type {
    case .target, .figure: true
    case .number, .truth, .date, .text, .level, .reported: false
    }
  }

  private mutating func choice(_ branches: [ChoiceBranch]) throws(Stop) -> Value {
    for (index, branch) in branches.enumerated() {
      if let condition = branch.condition, try !truth(condition) { continue }
      note(branch, number: index + 1)
      return try value(branch.value)
    }
    throw Stop(.noTier)
  }

  /// Says which branch applied; not for each of the rows that a function or a selection goes through.
  private mutating func note(_ branch: ChoiceBranch, number: Int) {
    guard !trace.isPassingRows else { return }
    let head = branch.condition.map { template.text(of: $0) } ?? ""
    let figures = branch.condition.map { comparedFigures($0) } ?? ""
    let step = DerivationStep.branch(number: number, head: head, figures: figures)
    // A choice may be asked again for the text of a condition that it stands in.
    if !trace.steps.contains(step) { trace.steps.append(step) }
  }

  /// Straight lines between the knots, whichever way they were written.
  private mutating func line(_ part: Measure, _ knots: [Knot], _ ends: LineEnds) throws(Stop) -> Rational {
    let x = try position(part)
    var points: [(x: Rational, y: Rational)] = []
    for knot in knots { points.append((try position(knot.x), try number(knot.y))) }
    // Knots may be written in falling order; two at one place make a jump, in the order written.
    if let first = points.first, let last = points.last, first.x > last.x { points.reverse() }
    guard let first = points.first, let last = points.last else { return .zero }
    if ends == .extended, x < first.x || x > last.x { return try extended(x, points) }
    if x <= first.x { return first.y }
    for (a, b) in zip(points, points.dropFirst()) where x <= b.x { return try interpolated(x, a, b) }
    return last.y
  }

  /// The first or the last line, gone on with; knots at one place have no line to go on with.
  private func extended(_ x: Rational, _ points: [(x: Rational, y: Rational)]) throws(Stop) -> Rational {
    let isBelow = points.first.map { x < $0.x } ?? false
    let pair = isBelow ? Array(points.prefix(2)) : Array(points.suffix(2))
    guard pair.count == 2, pair[0].x != pair[1].x else { throw Stop(.noTier) }
    return try interpolated(x, pair[0], pair[1])
  }

  private mutating func position(_ measure: Measure) throws(Stop) -> Rational {
    switch try value(measure) {
    case .number(let number): return number
    case .date(let date): return Rational(date.dayNumber)
    default: preconditionFailure("a number was checked for")
    }
  }

  private func interpolated(
    _ x: Rational, _ a: (x: Rational, y: Rational), _ b: (x: Rational, y: Rational)
  ) throws(Stop) -> Rational {
    try exact { () throws(NumberLimitExceeded) in
      let width = try b.x + -a.x
      let slope = try (b.y + -a.y).divided(by: width)
      return try a.y + slope * (x + -a.x)
    }
  }

  private mutating func call(
    _ function: FunctionName, _ arguments: [Measure], _ trim: Trim
  ) throws(Stop) -> Value {
    if function == .count {
      var count = 0
      for argument in arguments where try truth(argument) { count += 1 }
      return .number(Rational(count))
    }
    let values = try trim.applied(to: values(arguments))
    return try function.result(
      of: values, rounding: template.rounding.mode, unit: Self.unitFactor(arguments.first))
  }

  /// 取整到 counts places in the unit that the reader sees.
  private static func unitFactor(_ measure: Measure?) -> Rational {
    if case .number(let type)? = measure?.type, let unit = type.unit { unit.factor } else { .one }
  }

  static func sum(_ numbers: [Rational]) throws(NumberLimitExceeded) -> Rational {
    var result = Rational.zero
    for number in numbers { result = try result + number }
    return result
  }
}
