import Planning
import Program
import Values

/// Months and days worked.
extension Translator {
  /// The months from one day to another as steps count them; zero where it is not later.
  mutating func months(_ from: LiveValue, _ to: LiveValue, _ counting: Counting) -> LiveValue {
    guard counting != .prorata else { return .unknown(.function) }
    let reason = from.reason ?? to.reason
    let states = all(of: [from.presence, to.presence])
    let (a, b) = (day(from), day(to))
    let distance = cell("(YEAR(\(b))-YEAR(\(a)))*12+MONTH(\(b))-MONTH(\(a))")
    let same = cell("EDATE(\(a),\(distance))")
    let count =
      counting == .whole
      ? "IF(\(same)<=\(b),\(distance),\(distance)-1)" : "IF(\(b)<=\(same),\(distance),\(distance)+1)"
    let top = "IF(\(b)<=\(a),0,\(count))"
    return LiveValue(states, .number(LiveNumber(top: cell(top), bottom: nil, scale: .one)), reason)
  }

  /// A day moved by a length of time, as EDATE counts months: on the last day of a month that is too short. What
  /// leaves the days that spreadsheets know is not told here.
  mutating func later(_ start: LiveValue, _ shift: DayShift) -> LiveValue {
    guard case .number = start.content else { return .unknown(.function) }
    let day = day(start)
    let reach = abs(shift.months) * 31 + abs(shift.days)
    let isOutside = "OR(\(day)<\(61 + reach),\(day)>\(2_958_465 - reach))"
    let own = cell(start.presence.formula)
    let state = Presence(
      formula: cell("IF(\(own)<>0,\(own),IF(\(isOutside),\(LiveState.notLive.rawValue),0))"),
      states: start.presence.states.union(LiveStates([.value, .notLive])))
    let moved = shift.months == 0 ? "\(day)+\(shift.days)" : "EDATE(\(day),\(shift.months))+\(shift.days)"
    let top = cell("IF(\(isOutside),0,\(moved))")
    return LiveValue(state, .number(LiveNumber(top: top, bottom: nil, scale: .one)), start.reason)
  }

  /// The cell of a day; any day where it has none.
  private mutating func day(_ value: LiveValue) -> String {
    if let constant = value.constant?.asInt { return "\(constant)" }
    if value.presence.isCertain { return value.number.top }
    return cell("IF(\(cell(value.presence.formula))=0,\(value.number.top),61)")
  }

  mutating func workdays(_ from: LiveValue, _ to: LiveValue, isExcess: Bool) -> LiveValue {
    guard let calendar = plan.facts.calendar,
      let first = CalendarDate(year: calendar.years.lowerBound, month: 1, day: 1),
      let last = CalendarDate(year: calendar.years.upperBound, month: 12, day: 31),
      case .number = from.content, case .number = to.content
    else { return .unknown(.function) }
    let reason = from.reason ?? to.reason
    let (a, b) = (day(from), day(to))
    let (start, end) = (serialDay(first), serialDay(last))
    let asked = all(of: [from.presence, to.presence])
    var isOutside = "OR(\(a)<\(start),\(a)>\(end),\(b)<\(start),\(b)>\(end))"
    if isExcess { isOutside = "AND(\(b)>\(a),\(isOutside))" }
    let own = cell(asked.formula)
    let state = Presence(
      formula: cell("IF(\(own)<>0,\(own),IF(\(isOutside),\(LiveState.open.rawValue),0))"),
      states: asked.states.union(LiveStates([.value, .open])))
    // Days of the week up to a day, and the days that the calendar states otherwise.
    func upTo(_ day: String) -> String { "INT((\(day)-2)/7)*5+MIN(5,\(day)-2-INT((\(day)-2)/7)*7+1)" }
    var count = "\(upTo(b))-(\(upTo(a)))"
    let others = exceptions(of: calendar, from: first, to: last)
    for (days, sign) in [(others.free, "-"), (others.worked, "+")] where !days.isEmpty {
      let list = "{" + days.map { "\($0)" }.joined(separator: ";") + "}"
      count += "\(sign)SUMPRODUCT((\(list)<=\(b))*1)\(sign == "-" ? "+" : "-")SUMPRODUCT((\(list)<=\(a))*1)"
    }
    if isExcess { count = "IF(\(b)<=\(a),0,\(count))" }
    return LiveValue(state, .number(LiveNumber(top: cell(count), bottom: nil, scale: .one)), reason)
  }

  /// The days from Monday to Friday that are free, and the others that are worked, as spreadsheets count days.
  private func exceptions(
    of calendar: WorkCalendar, from first: CalendarDate, to last: CalendarDate
  ) -> (free: [Int], worked: [Int]) {
    var (free, worked): ([Int], [Int]) = ([], [])
    for number in (first.dayNumber + 1)..<(last.dayNumber + 1) {
      guard let before = CalendarDate(dayNumber: number - 1), let day = CalendarDate(dayNumber: number),
        let count = calendar.workdays(after: before, through: day)
      else { continue }
      let isWeekday = (number - 1) % 7 < 5
      if isWeekday, count == 0 { free.append(serialDay(day)) }
      if !isWeekday, count == 1 { worked.append(serialDay(day)) }
    }
    return (free, worked)
  }
}
