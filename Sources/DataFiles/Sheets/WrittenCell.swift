import Source
import Values
import Workbooks

/// A cell as the readers of tables understand it: its text, why it cannot be read, and what is to be told of it.
struct WrittenCell {
  var text: String
  var trouble: CellTrouble?
  /// A number of which the last digits are lost.
  var hasLostDigits = false
  /// A time that its format hides.
  var hiddenTime = false

  /// Writes what a cell holds; the text of a cell that cannot be read is one that no reader would take for a value.
  init(_ cell: SheetCell, as role: CellRole) {
    text = ""
    write(cell, role)
    if cell.marks.contains(.struck) { refuse(.struck, "（划去：\(text)）") }
    if cell.marks.contains(.raised) { refuse(.raised, "（有上标或下标：\(text)）") }
  }

  private mutating func refuse(_ trouble: CellTrouble, _ text: String) {
    self.trouble = trouble
    self.text = text
  }

  private mutating func write(_ cell: SheetCell, _ role: CellRole) {
    switch cell.content {
    case .text(let text):
      self.text = text
      if text.hasPrefix("=DISPIMG(") || text.hasPrefix("=_xlfn.DISPIMG(") { refuse(.picture, "（图片）") }
    case .number(let number, let percentSigns):
      hasLostDigits = number.hasLostDigits
      text = written(number, percentSigns, cell.format, role)
    case .date(let date, let precision, let time):
      hiddenTime = time != nil
      text = role == .text ? cell.shownText ?? date.isoText : written(date, precision)
    case .dateTime(let date, let time):
      hiddenTime = time.seconds > 0 && role == .figure
      text = role == .text ? cell.shownText ?? "\(date.isoText) \(time.text)" : date.isoText
    case .time(let time): text = role == .text ? cell.shownText ?? time.text : time.text
    case .duration(let hours): text = hours.decimalText + "小时"
    case .boolean(let value): text = value ? "TRUE" : "FALSE"
    case .error(let error): refuse(.error, "（\(error)）")
    case .uncalculated: refuse(.uncalculated, "（公式没有算）")
    case .noDate(let number): refuse(.noDay, "（\(number.decimalText)）")
    case .noNumber(let text): refuse(.noNumber, "（\(text)）")
    }
  }

  /// The exact number, in percent where its format says so, with the words that the format puts around it.
  private func written(
    _ number: SheetNumber, _ percentSigns: Int, _ format: NumberFormat, _ role: CellRole
  ) -> String {
    if role == .text, let shown = format.shown(number), !shown.isEmpty { return shown }
    if let spoken = format.spoken(number) { return spoken }
    return number.scaled(byPowerOfTen: 2 * percentSigns).decimalText
      + String(repeating: "%", count: percentSigns)
  }

  /// A day as far as its format shows it: a month shown is a month.
  private func written(_ date: CalendarDate, _ precision: DatePrecision) -> String {
    switch precision {
    case .month: "\(date.year)年\(date.month)月"
    case .year: "\(date.year)年"
    case .day, .noYear, .weekday: date.isoText
    }
  }
}
