import Planning
import Program
import Source
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
          side: side, excess: excessPhrase(excess, adjustment), step: readText(adjustment.step),
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
          .negativeCount(path: indicatorPath, text: "\(template.phrase(of: measure)) = \(figures(measure))"),
          related: [adjustment.range])
      }
      return .whole(template.phrase(of: measure))
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

  /// A size as written; a literal as it is read.
  private mutating func readText(_ step: Measure) -> Phrase {
    if case .constant = step.kind { figures(step) } else { template.phrase(of: step) }
  }

  /// A bound as written, with its value where it is not a literal.
  private mutating func boundText(_ bound: Measure) -> Phrase {
    if case .constant = bound.kind { return figures(bound) }
    let words = template.phrase(of: bound)
    guard knownValue(bound) != nil else { return words }
    let text = shortFigure(bound)
    return words + Phrase("（\(text.chinese)）", " (\(text.english))")
  }

  /// By how much: an excess over a ratio is counted in percentage points, one over a day in days.
  private mutating func excessPhrase(_ excess: Rational, _ adjustment: Adjustment) -> StepCount.Excess {
    if let (due, done) = ends(of: adjustment) {
      let days = self.days(excess, adjustment.dateSteps)
      guard adjustment.dateSteps == .months else { return .amount(days) }
      return .months(days: days, full: due.fullMonths(until: done), started: due.startedMonths(until: done))
    }
    var type = adjustment.step.type
    if case .whole(let measure) = adjustment.excess { type = measure.type }
    guard case .number(let number) = type, number.dimension.isNone,
      let unit = template.units.unit(named: "个百分点"),
      number.unit != nil
    else { return .amount(approximate(.number(excess), type)) }
    return .amount(
      approximate(
        .number(excess), .number(NumberType(dimension: .none, isPointDifference: true, unit: unit))))
  }

  /// Days as they are counted, whatever the unit of a step.
  private func days(_ excess: Rational, _ steps: DateSteps) -> Phrase {
    let symbol = steps == .workdays ? "工作日" : "天"
    let unit = template.units.unit(named: symbol)
    return approximate(.number(excess), .number(NumberType(dimension: .none, unit: unit)))
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
