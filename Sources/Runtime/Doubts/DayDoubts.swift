import Program
import Values

/// A day of the form that a rule holds against a last day.
struct DayDoubt: Hashable, Sendable {
  /// The last day.
  enum Due: Hashable, Sendable {
    /// As the rule writes it.
    case fixed(CalendarDate)
    /// Another day of the form, or one at most half a year behind it.
    case given(InputID)
  }

  let input: InputID
  let due: Due
  private let year: Int
  private let isOfReport: Bool

  init?(_ input: InputID, due: Due, in template: Template) {
    guard let year = template.fiscalYear else { return nil }
    (self.input, self.due, self.year) = (input, due, year)
    let words = ["报送", "上报", "提交", "报告", "填报", "报出"]
    isOfReport = words.contains { template[input].name.contains($0) }
  }

  /// Whether a day, by its number, is about one year from the last day, and outside the year that is evaluated and the
  /// one in which that is done. What reports on a year that is over is not written at its beginning.
  /// No evaluation knows days of another century, nor of years to come.
  func isFar(_ number: Int, from last: Int) -> Bool {
    let distance = abs(number - last)
    if distance > 80 * 366 || number - last > 5 * 366 { return true }
    guard distance >= mostOfYear, distance <= mostOfYear + 130, let day = CalendarDate(dayNumber: number),
      let due = CalendarDate(dayNumber: last)
    else { return false }
    if isOfReport, due.year > year, day.year < due.year { return true }
    return day.year < year || day.year > year + 1
  }
}

/// The days that sentences hold against a last day, in the order of the template.
func dayDoubts(of template: Template) -> [DayDoubt] {
  var found: [DayDoubt] = []
  for indicator in template.indicators {
    indicator.rule?.forEachPart { part in
      guard case .comparison(let day, let sign, let bound) = part.kind,
        sign == .lessOrEqual || sign == .less, case .input(let id) = day.ungrouped.kind,
        let due = lastDay(bound.ungrouped), let doubt = DayDoubt(id, due: due, in: template),
        !found.contains(doubt)
      else { return }
      found.append(doubt)
    }
  }
  return found
}

private func lastDay(_ bound: Measure) -> DayDoubt.Due? {
  switch bound.kind {
  case .constant(.date(let day), _): return .fixed(day)
  case .input(let id) where bound.type == .date: return .given(id)
  case .arithmetic(let base, .add, let span):
    guard case .input(let id) = base.ungrouped.kind, base.type == .date, let count = span.writtenNumber,
      count <= Rational(183)
    else { return nil }
    return .given(id)
  default: return nil
  }
}
