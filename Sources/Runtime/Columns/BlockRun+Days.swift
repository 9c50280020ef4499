import Planning
import Program
import Values

/// Days and levels over columns.
extension BlockRun {
  /// The days worked between two days, from how many there are before each.
  mutating func workdays(_ from: NodeID, _ to: NodeID, isExcess: Bool) -> Column? {
    guard case .date = plan[from].type, case .date = plan[to].type, let days = program.workdays else {
      return nil
    }
    let (a, b): ([Int64], [Int64]) = (words(self[from].top), words(self[to].top))
    var counts: [Int64] = each(count, a, b) { days.count(through: $1) &- days.count(through: $0) }
    var unknown: [Int64] = each(count, a, b) { mask(!days.knows($0) || !days.knows($1)) }
    if isExcess {
      // A day within the bound needs no calendar.
      let isLate: [Int64] = each(count, a, b) { mask($0 < $1) }
      counts = each(count, counts, isLate) { $0 & $1 }
      unknown = each(count, unknown, isLate) { $0 & $1 }
    }
    var states = merged(self[from].states, self[to].states)
    if isAny(count, unknown, { $0 }) {
      let own = each(count, a, b, unknown) { a, b, isUnknown in
        isUnknown == 0 ? Int64(0) : days.knows(a) ? b : a
      }
      states = merged(states, outsideCalendar(own))
    }
    return Column(.narrow(counts), bound: Bound(4_000_000), states: whole(states))
  }

  /// The states of lanes with a day that the calendar does not know, by its number.
  private mutating func outsideCalendar(_ days: [Int64]) -> [UInt16] {
    var known: [Int64: UInt16] = [0: 0]
    return days.map { day in
      if let state = known[day] { return state }
      let date = CalendarDate(dayNumber: Int(day))
      let state = date.map { absences.number(Absence(.outsideCalendar($0))) } ?? AbsenceTable.leftToExact
      known[day] = state
      return state
    }
  }

  /// The months from one day to another as `CalendarDate` counts them.
  func months(_ from: NodeID, _ to: NodeID, _ counting: Counting) -> Column? {
    guard case .date = plan[from].type, case .date = plan[to].type, counting != .prorata else { return nil }
    let (a, b): ([Int64], [Int64]) = (words(self[from].top), words(self[to].top))
    let counts: [Int64] = each(count, a, b) { a, b in
      guard b > a, let due = CalendarDate(dayNumber: Int(a)), let done = CalendarDate(dayNumber: Int(b))
      else {
        return 0
      }
      return Int64(counting == .whole ? due.fullMonths(until: done) : due.startedMonths(until: done))
    }
    return Column(.narrow(counts), bound: Bound(200_000), states: merged(self[from].states, self[to].states))
  }

  /// Days moved by a length of time; those that leave the calendar are told one by one.
  func later(_ start: NodeID, _ shift: DayShift) -> Column? {
    guard case .date = plan[start].type else { return nil }
    let none = Int64.min
    let moved: [Int64] = each(count, words(self[start].top)) { (day: Int64) in
      CalendarDate(dayNumber: Int(day)).flatMap { shift.day(from: $0) }.map { Int64($0.dayNumber) } ?? none
    }
    var states = self[start].states
    if isAny(count, moved, { mask($0 == none) }) {
      states = followed(states, by: each(count, moved) { $0 == none ? AbsenceTable.leftToExact : 0 })
    }
    return Column(
      .narrow(each(count, moved) { $0 == none ? 0 : $0 }), bound: Bound(4_000_000), states: states)
  }

  // MARK: levels

  /// Levels moved towards the best, which stands first; there may be no further one.
  mutating func shifted(_ part: Column, by steps: Int, _ type: ValueType, _ id: NodeID) -> Column? {
    guard case .level(let set) = type else { return nil }
    let (last, by) = (Int64(plan.facts.levelCounts[set.index] - 1), Int64(steps))
    let moved: [Int64] = each(count, words(part.top)) { (level: Int64) in level &- by }
    let levels: [Int64] = each(count, moved) { min(max(0, $0), last) }
    let isBeyond: [Int64] = each(count, moved) { mask($0 < 0 || $0 > last) }
    var states = part.states
    if isAny(count, isBeyond, { $0 }) {
      let cause = absences.number(Absence(.noFurtherLevel(id)))
      states = merged(states, each(count, isBeyond) { $0 == 0 ? 0 : cause })
    }
    return Column(.narrow(levels), bound: Bound(UInt128(last + 1)), states: states)
  }

  /// Levels by their numbers in a wider set.
  func widened(_ part: Column, _ places: [Int]) -> Column? {
    let numbers = places.map { Int64($0) }
    guard let most = numbers.max() else { return nil }
    return Column(
      .narrow(looked(up: words(part.top), in: numbers)), bound: Bound(UInt128(most + 1)), states: part.states)
  }
}

/// How many days are worked before each day of the years that a calendar knows.
struct WorkdayTable {
  private let first: Int64
  private let counts: [Int64]

  /// Counts the days of a calendar.
  init?(_ calendar: WorkCalendar) {
    guard let start = CalendarDate(year: calendar.years.lowerBound, month: 1, day: 1),
      let end = CalendarDate(year: calendar.years.upperBound, month: 12, day: 31),
      end.dayNumber - start.dayNumber < 100_000
    else { return nil }
    first = Int64(start.dayNumber)
    var counts = [Int64(0)]
    for day in start.dayNumber..<end.dayNumber {
      guard let a = CalendarDate(dayNumber: day), let b = CalendarDate(dayNumber: day + 1),
        let own = calendar.workdays(after: a, through: b)
      else { return nil }
      counts.append(counts[counts.count - 1] + Int64(own))
    }
    self.counts = counts
  }

  /// Whether a day is of the years that are known.
  func knows(_ day: Int64) -> Bool { day >= first && day < first + Int64(counts.count) }

  /// How many days are worked up to and with a day, from some day on; of days that are not known it means nothing.
  func count(through day: Int64) -> Int64 { knows(day) ? counts[Int(day - first)] : 0 }
}
