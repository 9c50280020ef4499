import Program
import Values

extension FormEvaluator {
  mutating func formula(_ id: FormulaID) throws(Stop) -> Value {
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
      .missingUnit, .ambiguousRatio, .incompleteCohort, .uncertainCohort, .cohortOfOne, .outsideCohort,
      .noFurtherLevel,
      .outsideCalendar:
      return nil
    }
  }
}
