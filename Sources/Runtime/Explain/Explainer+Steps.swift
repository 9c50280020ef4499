import Planning
import Program
import Values

/// 每… 扣… and 每… 加….
extension Explainer {
  /// Tells how steps were counted, where there were any.
  mutating func tell(_ adjustment: Adjustment, _ plan: StepsPlan) throws(Absence) {
    let side = try tellSide(adjustment, plan)
    let excess = try number(plan.excess)
    guard excess.isPositive else {
      _ = try number(plan.change)
      return
    }
    note(adjustment.step)
    let count = try number(plan.count)
    note(adjustment.amount)
    let amount = try number(plan.amount)
    adjustment.cap.map { note($0) }
    let points = try number(plan.change)
    let isCapped = adjustment.cap != nil && (try? count * amount) != points
    trace.steps.append(
      .steps(
        StepCount(
          side: side, excess: excessText(excess, adjustment), step: template.text(of: adjustment.step),
          count: count, counting: adjustment.counting, amount: amount, points: points, isCapped: isCapped,
          isDeduction: adjustment.isDeduction)))
  }

  /// What is counted, on which side of which bound.
  private mutating func tellSide(_ adjustment: Adjustment, _ plan: StepsPlan) throws(Absence)
    -> StepCount.Side
  {
    switch adjustment.excess {
    case .whole(let measure):
      note(measure)
      if case .absent(let absence) = interpreter.value(plan.excess, row: trace.rowIndex),
        case .negativeCount = absence.cause
      {
        report(
          .negativeCount(path: indicatorPath, text: "\(template.text(of: measure)) = \(figures(measure))"),
          related: [adjustment.range])
      }
      return .whole(template.text(of: measure))
    case .above(let measure, let bound):
      let text = boundText(bound)
      note(bound)
      note(measure)
      return .above(bound: text)
    case .below(let measure, let bound):
      let text = boundText(bound)
      note(measure)
      note(bound)
      return .below(bound: text)
    case .off(let measure, let low, let high):
      let text = boundText(high)
      note(high)
      note(measure)
      if isAbove(measure, high) { return .off(bound: text) }
      let other = boundText(low)
      note(low)
      return .off(bound: other)
    }
  }

  private mutating func isAbove(_ measure: Measure, _ bound: Measure) -> Bool {
    knownTruth(Measure(.comparison(measure, .greater, bound), type: .truth, range: measure.range)) == true
  }

  /// A bound as written, with its value where it is not a literal.
  private mutating func boundText(_ bound: Measure) -> String {
    if case .constant(_, let written) = bound.kind { return written }
    guard let value = knownValue(bound) else { return template.text(of: bound) }
    return "\(template.text(of: bound))（\(template.text(of: value, as: bound.type).text)）"
  }

  /// By how much: an excess over a ratio is counted in percentage points, one over a day in months with the days.
  private mutating func excessText(_ excess: Rational, _ adjustment: Adjustment) -> String {
    if adjustment.dateSteps == .months, let (due, done) = ends(of: adjustment) {
      return "\(done.dayNumber - due.dayNumber)天（第 \(due.startedMonths(until: done)) 个月）"
    }
    var type = adjustment.step.type
    if case .whole(let measure) = adjustment.excess { type = measure.type }
    guard case .number(let number) = type, number.dimension.isNone,
      let unit = template.units.unit(named: "个百分点"),
      number.unit != nil
    else { return approximate(.number(excess), type) }
    return approximate(
      .number(excess), .number(NumberType(dimension: .none, isPointDifference: true, unit: unit)))
  }

  /// The days between which months are counted.
  private mutating func ends(of adjustment: Adjustment) -> (CalendarDate, CalendarDate)? {
    let pair: (Measure, Measure)
    switch adjustment.excess {
    case .whole: return nil
    case .above(let measure, let bound): pair = (bound, measure)
    case .below(let measure, let bound): pair = (measure, bound)
    case .off(let measure, let low, let high):
      pair = isAbove(measure, high) ? (high, measure) : (measure, low)
    }
    guard case .date(let due)? = knownValue(pair.0), case .date(let done)? = knownValue(pair.1) else {
      return nil
    }
    return (due, done)
  }
}
