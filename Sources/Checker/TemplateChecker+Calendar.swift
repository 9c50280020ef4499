import Program
import Source
import Syntax
import Values

extension TemplateChecker {
  /// A calendar may span this many years.
  private static let maximumYears = 50

  /// 日历 2020 到 2021 { 放假 …; 上班 … }: the days that count as workdays.
  mutating func checkCalendar(_ node: TemplateSyntax) -> Checked<WorkCalendar>? {
    guard let declaration = single(node.calendars) else { return nil }
    guard let years = years(of: declaration) else { return .reported(told(at: declaration.range)) }
    var holidays: Set<Int> = []
    var worked: Set<Int> = []
    var outside: [SourceRange] = []
    var all = years
    for entry in declaration.entries {
      guard let (first, last) = ends(of: entry) else { continue }
      guard years.contains(first.year), years.contains(last.year) else {
        outside.append(entry.range)
        all = min(all.lowerBound, first.year)...max(all.upperBound, last.year)
        continue
      }
      let days = first.dayNumber...last.dayNumber
      if days.contains(where: entry.isHoliday ? worked.contains : holidays.contains) {
        report(.wrongCalendar(.freeAndWorked), at: entry.range)
      }
      if entry.isHoliday { holidays.formUnion(days) } else { worked.formUnion(days) }
      worked.subtract(days.filter(holidays.contains))
    }
    if let first = outside.first {
      report(
        .wrongCalendar(.outside(years, all: all, count: outside.count)), at: first,
        related: Array(outside.dropFirst().prefix(2)))
    }
    return .value(WorkCalendar(years: years, holidays: holidays, worked: worked))
  }

  private mutating func years(of node: CalendarSyntax) -> ClosedRange<Int>? {
    let numbers = node.numbers
    let years = numbers.compactMap { LiteralText($0.text).count(of: "年", in: 1...9999) }
    guard let first = years.first, let last = years.last, years.count == numbers.count, first <= last,
      last - first < Self.maximumYears
    else {
      if !numbers.isEmpty { report(.wrongCalendar(.years), at: node.range) }
      return nil
    }
    return first...last
  }

  private mutating func ends(of entry: CalendarEntrySyntax) -> (first: CalendarDate, last: CalendarDate)? {
    let dates = entry.numbers.map { CalendarDate(text: halfWidth($0.text)) }
    guard let first = dates.first, let last = dates.last else { return nil }
    guard let first, let last, first <= last else {
      report(.wrongCalendar(first == nil || last == nil ? .noDay : .reversed), at: entry.range)
      return nil
    }
    return (first, last)
  }

  /// `工作日数(起, 止)`.
  mutating func workdays(_ node: CallSyntax, _ context: MeasureContext) -> Measure {
    let arguments = node.arguments
    let dates = arguments.count == 2 ? arguments.map { measure($0, context.expecting(.date)) } : []
    guard !dates.contains(where: { $0.type == .reported }) else { return reported(node) }
    guard dates.count == 2, dates.allSatisfy({ $0.type == .date }), let unit = units.unit(named: "工作日")
    else {
      report(.wrongWorkdays, at: node.range)
      return reported(node)
    }
    if calendar == nil { report(.noCalendar, at: node.range) }
    return Measure(
      .workdays(from: dates[0], to: dates[1]), type: .number(numberType(in: unit)), range: node.range)
  }
}
