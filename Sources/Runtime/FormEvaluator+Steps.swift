import Program
import Values

extension FormEvaluator {
  /// The points that all steps of an adjustment take or give; notes how they were counted.
  mutating func points(of adjustment: Adjustment) throws(Stop) -> Rational {
    let (side, excess, count) = try count(adjustment)
    guard excess.isPositive else { return .zero }
    let amount = try number(adjustment.amount)
    var points = try exact { () throws(NumberLimitExceeded) in try count.steps * amount }
    var isCapped = false
    if let cap = adjustment.cap {
      let most = try number(cap)
      isCapped = points > most
      points = min(points, most)
    }
    trace.steps.append(
      .steps(
        StepCount(
          side: side, excess: count.excess, step: template.text(of: adjustment.step), count: count.steps,
          counting: adjustment.counting, amount: amount, points: points, isCapped: isCapped,
          isDeduction: adjustment.isDeduction)))
    return points
  }

  private struct Count {
    let steps: Rational
    let excess: String
  }

  private mutating func count(_ adjustment: Adjustment) throws(Stop) -> (StepCount.Side, Rational, Count) {
    switch adjustment.excess {
    case .whole(let measure):
      let amount = try number(measure)
      if amount.isNegative {
        report(
          .negativeCount(path: indicatorPath, text: "\(template.text(of: measure)) = \(figures(measure))"),
          related: [adjustment.range])
        throw Stop(.unusable(template.text(of: measure)))
      }
      return try counted(.whole(template.text(of: measure)), amount, measure.type, adjustment)
    case .above(let measure, let bound):
      return try distance(.above(bound: text(bound)), from: bound, to: measure, adjustment)
    case .below(let measure, let bound):
      return try distance(.below(bound: text(bound)), from: measure, to: bound, adjustment)
    case .off(let measure, let low, let high):
      let above = try distance(.off(bound: text(high)), from: high, to: measure, adjustment)
      return try above.1.isPositive
        ? above : distance(.off(bound: text(low)), from: measure, to: low, adjustment)
    }
  }

  /// A bound as written, with its value where it is not a literal.
  private mutating func text(_ bound: Measure) throws(Stop) -> String {
    if case .constant(_, let written) = bound.kind { return written }
    let value = try self.value(bound)
    return "\(template.text(of: bound))（\(template.text(of: value, as: bound.type).text)）"
  }

  private mutating func distance(
    _ side: StepCount.Side, from low: Measure, to high: Measure, _ adjustment: Adjustment
  ) throws(Stop) -> (StepCount.Side, Rational, Count) {
    switch (try value(low), try value(high)) {
    case (.number(let a), .number(let b)):
      let excess = try exact { () throws(NumberLimitExceeded) in try b + -a }
      return try counted(side, excess, adjustment.step.type, adjustment)
    case (.date(let a), .date(let b)):
      switch adjustment.dateSteps {
      case .months: return try months(side, from: a, to: b, adjustment)
      case .workdays:
        // A day within the bound needs no calendar.
        let days = a < b ? try workdays(from: a, to: b) : .zero
        return try counted(side, days, adjustment.step.type, adjustment)
      case .days:
        return try counted(side, Rational(b.dayNumber - a.dayNumber), adjustment.step.type, adjustment)
      }
    default: preconditionFailure("operands were checked for")
    }
  }

  private mutating func counted(
    _ side: StepCount.Side, _ excess: Rational, _ type: ValueType, _ adjustment: Adjustment
  ) throws(Stop) -> (StepCount.Side, Rational, Count) {
    guard excess.isPositive else { return (side, .zero, Count(steps: .zero, excess: "")) }
    let step = try number(adjustment.step)
    guard step.isPositive else {
      throw Stop(.zeroDivisor(template.text(of: adjustment.step), dividendIsZero: false))
    }
    let ratio = try exact { () throws(NumberLimitExceeded) in try excess.divided(by: step) }
    let steps: Rational
    switch adjustment.counting {
    case .whole: steps = ratio.floor
    case .started: steps = ratio.ceiling
    case .prorata: steps = ratio
    }
    return (side, excess, Count(steps: steps, excess: excessText(excess, type)))
  }

  /// An excess over a ratio is counted in percentage points.
  private func excessText(_ excess: Rational, _ type: ValueType) -> String {
    guard case .number(let number) = type, number.dimension.isNone,
      let unit = template.units.unit(named: "个百分点"),
      number.unit != nil
    else { return approximate(.number(excess), type) }
    return approximate(
      .number(excess), .number(NumberType(dimension: .none, isPointDifference: true, unit: unit)))
  }

  /// The days worked after one day up to and with another; the calendar must know both.
  func workdays(from a: CalendarDate, to b: CalendarDate) throws(Stop) -> Rational {
    guard let calendar = template.calendar else { preconditionFailure("a calendar was checked for") }
    if let count = calendar.workdays(after: a, through: b) { return Rational(count) }
    throw Stop(.outsideCalendar((calendar.years.contains(a.year) ? b : a).chineseText))
  }

  private mutating func months(
    _ side: StepCount.Side, from due: CalendarDate, to done: CalendarDate, _ adjustment: Adjustment
  ) throws(Stop) -> (StepCount.Side, Rational, Count) {
    guard done > due else { return (side, .zero, Count(steps: .zero, excess: "")) }
    let length = try number(adjustment.step)
    let started = due.startedMonths(until: done)
    let full = due.fullMonths(until: done)
    let months = adjustment.counting == .prorata ? try prorataMonths(full, due, done) : nil
    let steps = try exact { () throws(NumberLimitExceeded) in
      switch adjustment.counting {
      case .whole: try Rational(full).divided(by: length).floor
      case .started: try Rational(started).divided(by: length).ceiling
      case .prorata: try (months ?? .zero).divided(by: length)
      }
    }
    let days = done.dayNumber - due.dayNumber
    return (side, .one, Count(steps: steps, excess: "\(days)天（第 \(started) 个月）"))
  }

  /// Full months, then the days of the month begun as a share of that month.
  private func prorataMonths(
    _ full: Int, _ due: CalendarDate, _ done: CalendarDate
  ) throws(Stop) -> Rational {
    guard let begun = due.adding(months: full), let next = due.adding(months: full + 1) else {
      throw Stop(.numberLimit)
    }
    let share = Rational(done.dayNumber - begun.dayNumber, max(1, next.dayNumber - begun.dayNumber))
    return try exact { () throws(NumberLimitExceeded) in try Rational(full) + share }
  }
}
