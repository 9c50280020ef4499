import Planning
import Program
import Values

/// Days worked and months between days.
extension Knowledge {
  func workdays(_ a: NodeID, _ b: NodeID, isExcess: Bool, _ row: Int) -> NodeRange {
    let (first, second) = (range(a, row), range(b, row))
    var absences = first.absences.union(second.absences)
    guard case .days(let from) = first.values, case .days(let to) = second.values, !from.isEmpty, !to.isEmpty,
      let calendar = plan.facts.calendar
    else { return .numbers(isExcess ? .fromZero : .everything, absences.union(.unsettled)) }
    let known = calendar.days
    if from.intersection(known) != from || to.intersection(known) != to { absences.insert(.unsettled) }
    func count(_ a: Interval.End?, _ b: Interval.End?) -> Rational? {
      guard let first = a?.value.asInt.flatMap({ CalendarDate(dayNumber: $0) }),
        let last = b?.value.asInt.flatMap({ CalendarDate(dayNumber: $0) })
      else { return nil }
      return calendar.workdays(after: first, through: last).map { Rational($0) }
    }
    let (starts, ends) = (from.intersection(known), to.intersection(known))
    var result = Interval.empty
    if let low = count(starts.high, ends.low), let high = count(starts.low, ends.high), low <= high {
      result = Interval(low...high)
      if isExcess { result = .greatest([result, .point(.zero)]) }
    }
    // A day within the bound needs no calendar.
    if isExcess, !(to + -from).intersection(.atMost(.zero)).isEmpty { result = result.hull(.point(.zero)) }
    return .numbers(result, absences)
  }

  func months(_ a: NodeID, _ b: NodeID, _ counting: Counting, _ row: Int) -> NodeRange {
    let (due, done, absences) = both(a, b, row)
    if due.isEmpty || done.isEmpty { return .numbers(.empty, absences) }
    func count(_ from: Interval.End?, _ to: Interval.End?, _ counting: Counting) -> Rational? {
      guard let due = from?.value.asInt.flatMap({ CalendarDate(dayNumber: $0) }),
        let done = to?.value.asInt.flatMap({ CalendarDate(dayNumber: $0) })
      else { return nil }
      guard done > due else { return .zero }
      switch counting {
      case .whole: return Rational(due.fullMonths(until: done))
      case .started: return Rational(due.startedMonths(until: done))
      case .prorata:
        let full = due.fullMonths(until: done)
        guard let begun = due.adding(months: full), let next = due.adding(months: full + 1) else {
          return nil
        }
        let share = Rational(done.dayNumber - begun.dayNumber, max(1, next.dayNumber - begun.dayNumber))
        return try? Rational(full) + share
      }
    }
    // Which share of a month is over does not follow the day it is counted from.
    let isExact = counting != .prorata || due.onlyValue != nil
    let low = count(due.high, done.low, isExact ? counting : .whole)
    let high = count(due.low, done.high, isExact ? counting : .started)
    return .numbers(
      Interval(
        low: .init(value: low ?? .zero, isIncluded: true),
        high: high.map { Interval.End(value: $0, isIncluded: true) }), absences)
  }
}

extension Knowledge {
  /// Days moved by a length of time: what is not earlier stays not earlier.
  func later(_ start: NodeID, _ shift: DayShift, _ row: Int) -> NodeRange {
    let range = range(start, row)
    guard case .days(let days) = range.values, !days.isEmpty else {
      return NodeRange(range.values.isEmpty ? .nothing : .days(.calendar), range.absences)
    }
    func moved(_ end: Interval.End?) -> Interval.End? {
      guard let number = end?.value.asInt, let day = CalendarDate(dayNumber: number),
        let later = shift.day(from: day)
      else { return nil }
      return Interval.End(value: Rational(later.dayNumber), isIncluded: true)
    }
    let result = Interval(low: moved(days.low), high: moved(days.high)).intersection(.calendar)
    return NodeRange(.days(result), range.absences)
  }
}

extension WorkCalendar {
  /// The days that it knows, by number.
  fileprivate var days: Interval {
    let first = CalendarDate(year: years.lowerBound, month: 1, day: 1)
    let last = CalendarDate(year: years.upperBound, month: 12, day: 31)
    return Interval(
      low: first.map { .init(value: Rational($0.dayNumber), isIncluded: true) },
      high: last.map { .init(value: Rational($0.dayNumber), isIncluded: true) })
  }
}
