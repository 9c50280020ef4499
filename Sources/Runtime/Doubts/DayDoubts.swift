import Program
import Values

/// A day of the form that a rule holds against a fixed last day.
struct DayDoubt: Hashable, Sendable {
  let input: InputID
  let due: CalendarDate
  private let year: Int
  private let isOfReport: Bool

  init?(_ input: InputID, due: CalendarDate, in template: Template) {
    guard let year = template.fiscalYear else { return nil }
    (self.input, self.due, self.year) = (input, due, year)
    let words = ["报送", "上报", "提交", "报告", "填报", "报出"]
    isOfReport = words.contains { template[input].name.contains($0) }
  }

  /// Whether a day, by its number, is about one year from the last day, and outside the year that is evaluated and the
  /// one in which that is done. What reports on a year that is over is not written at its beginning.
  func isFar(_ number: Int) -> Bool {
    let distance = abs(number - due.dayNumber)
    guard distance >= mostOfYear, distance <= mostOfYear + 130, let day = CalendarDate(dayNumber: number)
    else { return false }
    if isOfReport, due.year > year, day.year < due.year { return true }
    return day.year < year || day.year > year + 1
  }

  /// Whether a day that is far lies before the last day.
  func isEarly(_ day: CalendarDate) -> Bool { day.dayNumber < due.dayNumber }
}

/// The days that sentences hold against a fixed last day, in the order of the template.
func dayDoubts(of template: Template) -> [DayDoubt] {
  var found: [DayDoubt] = []
  for indicator in template.indicators {
    indicator.rule?.forEachPart { part in
      guard case .comparison(let day, let sign, let bound) = part.kind,
        sign == .lessOrEqual || sign == .less, case .input(let id) = day.ungrouped.kind,
        case .constant(.date(let due), _) = bound.ungrouped.kind,
        let doubt = DayDoubt(id, due: due, in: template), !found.contains(doubt)
      else { return }
      found.append(doubt)
    }
  }
  return found
}
