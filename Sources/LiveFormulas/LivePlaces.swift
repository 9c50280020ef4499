import Planning
import Program
import Values

/// Where the form holds what a slot says.
package enum LivePlace: Sendable {
  /// One cell, by its name with its sheet.
  case cell(String)
  /// One cell that says one thing or another: what is no word for the slot is not said of it.
  case shared(String)
  /// A number, a day or words in a cell, beside the cells of its sign and of its unit. Words are for the form to read
  /// where the cell says something else as well.
  case parts(sign: String, value: String, unit: String, takesWords: Bool)
  /// One of the answers 是, 否 and 不适用 in a cell.
  case answer(String)
}

/// Where a form holds its figures; what has no place is never given.
package struct LivePlaces: Sendable {
  /// What is said once.
  package var form: [SlotID: LivePlace] = [:]
  /// What each row says, in the order of the rows.
  package var rows: [SlotID: [LivePlace]] = [:]
  /// How many rows the form has for each table.
  package var rowCounts: [TableID: Int] = [:]
  /// For each table, the range of one of its columns, and the cells below its last row where more could be written.
  package var rowRanges: [TableID: (column: String, below: String)] = [:]

  /// No places.
  package init() {}
}

extension ValueType {
  /// How many decimals of its unit a cell of this type may have; what is longer is not computed live.
  ///
  /// Money goes to the cent, and percentages and all else to the fourth decimal.
  package var liveDecimals: Int {
    guard case .number(let type) = self, let unit = type.unit, !unit.dimension.isNone,
      let (top, bottom) = unit.factor.words, bottom == 1, "元" == unit.symbol.last, top > 1
    else { return 4 }
    return min(10, String(top).utf8.count - 1 + 2)
  }

  /// Whether the cell shows a percentage, and so holds a hundredth of what it shows.
  package var isPercentCell: Bool {
    guard case .number(let type) = self, let unit = type.unit else { return false }
    return unit.symbol == "%"
  }
}
