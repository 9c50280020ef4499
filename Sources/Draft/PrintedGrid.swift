import DataFiles
import Source
import Workbooks

/// A table as it is printed: cells as texts, row by row; what a merge covers is empty.
package struct PrintedGrid: Sendable {
  /// The rows, each as long as it was written.
  package let rows: [[String]]
  /// The name of its sheet; nil where it is none of a workbook.
  package let sheet: String?
  /// The rows that its sheet hides though something stands in them, from 1.
  package let hiddenRows: [Int]

  /// A grid of rows.
  package init(_ rows: [[String]], sheet: String? = nil, hiddenRows: [Int] = []) {
    (self.rows, self.sheet, self.hiddenRows) = (rows, sheet, hiddenRows)
  }

  /// The cells of a CSV file.
  package init(_ file: SourceFile) { self.init(readGrid(file)) }

  /// A cell without the blanks around it and what cannot be seen in it; empty outside the grid.
  subscript(_ row: Int, _ column: Int) -> String {
    guard rows.indices.contains(row), rows[row].indices.contains(column) else { return "" }
    return trimmed(
      String(String.UnicodeScalarView(rows[row][column].unicodeScalars.filter { !isUnseen($0) })))
  }

  /// How many columns there are.
  var width: Int { rows.map(\.count).max() ?? 0 }
}

/// The visible sheets of a workbook as grids, cells as they are shown.
package func readGrids(_ bytes: [UInt8], path: String) throws(WorkbookFault) -> [PrintedGrid] {
  let book = try openWorkbook(bytes, named: path)
  var grids: [PrintedGrid] = []
  for entry in book.sheets where entry.visibility == .visible && entry.hasCells {
    grids.append(PrintedGrid(try book.readSheet(entry), named: entry.name))
  }
  return grids
}

extension PrintedGrid {
  /// No table is wider or longer than this; what lies beyond is no part of a printed page.
  private static let (mostRows, mostColumns) = (5_000, 200)

  fileprivate init(_ sheet: Sheet, named name: String) {
    var rows: [[String]] = []
    var hidden: [Int] = []
    for index in 0..<sheet.rowCount {
      let number = sheet.rowNumber(at: index)
      guard number <= Self.mostRows else { break }
      rows += Array(repeating: [], count: max(0, number - 1 - rows.count))
      var row: [String] = []
      for stored in sheet.cells(ofRowAt: index) {
        let cell = sheet.cell(stored, inRow: number)
        guard cell.reference.column <= Self.mostColumns, let text = cell.shownText else { continue }
        row += Array(repeating: "", count: max(0, cell.reference.column - 1 - row.count))
        row.append(text)
      }
      rows.append(row)
      if sheet.isHiddenRow(at: index), !row.isEmpty { hidden.append(number) }
    }
    self.init(rows, sheet: name, hiddenRows: hidden)
  }
}

/// Whether a character takes no room and is no blank.
func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .surrogate, .privateUse, .unassigned: !scalar.properties.isWhitespace
  default: false
  }
}

/// A text without blanks of any kind around it.
func trimmed(_ text: String) -> String {
  func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace || scalar == "\u{FEFF}" }
  var scalars = text.unicodeScalars[...]
  while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
  while let last = scalars.last, isBlank(last) { scalars.removeLast() }
  return String(scalars)
}

/// A text without any blanks.
func dense(_ text: String) -> String {
  String(String.UnicodeScalarView(halfWidth(text).unicodeScalars.filter { !$0.properties.isWhitespace }))
}
