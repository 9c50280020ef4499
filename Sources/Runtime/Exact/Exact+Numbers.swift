import Planning
import Program
import Values

/// Functions of numbers, steps and days.
extension Exact {
  func statistic(_ function: FunctionName, _ parts: [NodeID], _ trim: Trim) throws(Absence) -> NodeValue {
    var values: [Value] = []
    for part in parts { values.append(try value(part)) }
    return .value(try Self.statistic(function, values, trim, from: nil))
  }

  /// What a function comes to over values of one kind; `source` is where they come from, for records that are missing.
  static func statistic(
    _ function: FunctionName, _ values: [Value], _ trim: Trim, from source: TableID?
  ) throws(Absence) -> Value {
    if trim.high + trim.low > 0, values.count <= trim.high + trim.low {
      throw Absence(.tooFewValues(have: values.count, need: trim.high + trim.low + 1))
    }
    let kept = Self.trimmed(values, trim).kept
    guard let first = kept.first else {
      if function == .sum { return .number(.zero) }
      throw Absence(.noRecords(source))
    }
    if case .level = first {
      return kept.dropFirst().reduce(first) { best, other in
        (function == .maximum) == other.isGreater(than: best) ? other : best
      }
    }
    let numbers = kept.map { value in
      guard case .number(let number) = value else { preconditionFailure("a number was checked for") }
      return number
    }
    return .number(try exact { () throws(NumberLimitExceeded) in try Self.statistic(function, numbers) })
  }

  /// The values without those that 去高 and 去低 leave out, and these, the greatest first.
  static func trimmed(_ values: [Value], _ trim: Trim) -> (kept: [Value], high: [Value], low: [Value]) {
    if trim.high + trim.low == 0 { return (values, [], []) }
    let sorted = values.sorted { $0.isGreater(than: $1) }
    let rest = sorted.dropFirst(trim.high)
    return (Array(rest.dropLast(trim.low)), Array(sorted.prefix(trim.high)), Array(rest.suffix(trim.low)))
  }

  private static func statistic(
    _ function: FunctionName, _ numbers: [Rational]
  ) throws(NumberLimitExceeded) -> Rational {
    let first = numbers.first ?? .zero
    switch function {
    case .minimum: return numbers.min() ?? first
    case .maximum: return numbers.max() ?? first
    case .sum: return try sum(numbers)
    case .mean: return try sum(numbers).divided(by: Rational(max(1, numbers.count)))
    case .median:
      let sorted = numbers.sorted()
      let middle = sorted.count / 2
      if sorted.count % 2 == 1 { return sorted[middle] }
      return try (sorted[middle - 1] + sorted[middle]).divided(by: Rational(2))
    case .absolute, .round, .count, .rank: preconditionFailure("an operation of its own")
    }
  }

  static func sum(_ numbers: [Rational]) throws(NumberLimitExceeded) -> Rational {
    var result = Rational.zero
    for number in numbers { result = try result + number }
    return result
  }

  func rounded(
    _ part: NodeID, _ places: NodeID, _ unit: Rational, _ mode: RoundingMode
  ) throws(Absence) -> NodeValue {
    let (number, places) = (try number(part), try number(places).asInt ?? 0)
    return .number(
      try exact { () throws(NumberLimitExceeded) in
        unit == .one
          ? try number.rounded(places: places, mode: mode)
          : try number.divided(by: unit).rounded(places: places, mode: mode) * unit
      })
  }

  func steps(
    _ excess: NodeID, _ size: NodeID, _ counting: Counting, _ id: NodeID
  ) throws(Absence) -> NodeValue {
    let excess = try number(excess)
    guard excess.isPositive else { return .number(.zero) }
    let size = try number(size)
    guard size.isPositive else { throw Absence(.zeroDivisor(id, dividendIsZero: false)) }
    let ratio = try exact { () throws(NumberLimitExceeded) in try excess.divided(by: size) }
    switch counting {
    case .whole: return .number(ratio.floor)
    case .started: return .number(ratio.ceiling)
    case .prorata: return .number(ratio)
    }
  }

  // MARK: days

  /// The days worked after one day up to and with another; the calendar must know both.
  func workdays(_ from: NodeID, _ to: NodeID, isExcess: Bool) throws(Absence) -> NodeValue {
    let (a, b) = (try workday(from), try workday(to))
    // A day within the bound needs no calendar.
    if isExcess, a >= b { return .number(.zero) }
    guard let calendar = facts.calendar else { preconditionFailure("a calendar was checked for") }
    if let count = calendar.workdays(after: a, through: b) { return .number(Rational(count)) }
    throw Absence(.outsideCalendar(calendar.years.contains(a.year) ? b : a))
  }

  /// A day, or the day of a text.
  private func workday(_ id: NodeID) throws(Absence) -> CalendarDate {
    guard case .date(let date) = try value(id) else { throw Absence(.noFigure(id, .number)) }
    return date
  }

  func months(_ from: NodeID, _ to: NodeID, _ counting: Counting) throws(Absence) -> NodeValue {
    let (due, done) = (try date(from), try date(to))
    guard done > due else { return .number(.zero) }
    let full = due.fullMonths(until: done)
    switch counting {
    case .whole: return .number(Rational(full))
    case .started: return .number(Rational(due.startedMonths(until: done)))
    case .prorata: return .number(try prorataMonths(full, due, done))
    }
  }

  /// Full months, then the days of the month begun as a share of that month.
  private func prorataMonths(
    _ full: Int, _ due: CalendarDate, _ done: CalendarDate
  ) throws(Absence) -> Rational {
    guard let begun = due.adding(months: full), let next = due.adding(months: full + 1) else {
      throw Absence(.numberLimit)
    }
    let share = Rational(done.dayNumber - begun.dayNumber, max(1, next.dayNumber - begun.dayNumber))
    return try exact { () throws(NumberLimitExceeded) in try Rational(full) + share }
  }

  // MARK: lines

  /// Straight lines between points, whichever way they were written.
  func line(
    _ part: NodeID, _ points: [LinePoint], _ ends: LineEnds, _ id: NodeID
  ) throws(Absence) -> Rational {
    let x = try position(part)
    var knots: [(x: Rational, y: Rational)] = []
    for point in points { knots.append((try position(point.x), try number(point.y))) }
    // Between which two of them the value lies cannot be told where they are out of order.
    guard let segment = LineSegment(of: x, among: knots.map(\.x), ends) else {
      throw Absence(.knotsOutOfOrder(id))
    }
    switch segment {
    case .point(let index): return knots[index].y
    case .between(let low, let high):
      let (a, b) = (knots[low], knots[high])
      return try exact { () throws(NumberLimitExceeded) in
        let slope = try (b.y + -a.y).divided(by: b.x + -a.x)
        return try a.y + slope * (x + -a.x)
      }
    }
  }

  private func position(_ id: NodeID) throws(Absence) -> Rational {
    guard let position = try value(id).position else { preconditionFailure("a number was checked for") }
    return position
  }
}

/// Which points of 插值 a value rests on, by their numbers.
enum LineSegment {
  /// The value of one point holds.
  case point(Int)
  /// The line through two points, the lower one first.
  case between(Int, Int)

  /// The points for a value among points that rise or fall; nil where they do neither.
  init?(of x: Rational, among places: [Rational], _ ends: LineEnds) {
    let pairs = zip(places, places.dropFirst())
    let isFalling = pairs.allSatisfy { $0 > $1 }
    guard !places.isEmpty, isFalling || pairs.allSatisfy({ $0 < $1 }) else { return nil }
    let rising = isFalling ? Array(places.indices.reversed()) : Array(places.indices)
    let (first, last) = (rising[0], rising[rising.count - 1])
    if ends == .flat || places.count < 2 {
      if x <= places[first] {
        self = .point(first)
        return
      }
      if x >= places[last] {
        self = .point(last)
        return
      }
    }
    let upper = rising.indices.dropFirst().first { x <= places[rising[$0]] } ?? rising.count - 1
    self = .between(rising[upper - 1], rising[upper])
  }
}

extension Value {
  /// A number, or a day by its number: where a value lies on a line; nil for anything else.
  var position: Rational? {
    switch self {
    case .number(let number): number
    case .date(let date): Rational(date.dayNumber)
    case .truth, .text, .level, .target, .figure: nil
    }
  }
}
