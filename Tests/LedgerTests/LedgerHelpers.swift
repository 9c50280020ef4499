import Driver
import Reports
import Source
import Testing
import Values
import Workbooks

/// The cells of a sheet of a ledger as a reader sees them, by their addresses.
struct LedgerPage {
  let cells: [String: CellContent]
  let formulas: Set<String>
  let filter: String?

  /// The text or the number of a cell; empty for a blank one.
  subscript(_ address: String) -> String {
    switch cells[address] {
    case .text(let text)?: text
    case .number(let number, let signs)?: number.decimalText + String(repeating: "%", count: signs)
    case nil: ""
    default: "?"
    }
  }

  /// The cells of a row from its first to its last column.
  func row(_ number: Int) -> [String] {
    let columns = cells.keys.compactMap { CellReference($0) }.filter { $0.row == number }.map(\.column)
    return (1...max(1, columns.max() ?? 1)).map { self["\(columnLetters($0))\(number)"] }
  }

  /// The column of a head, by its letters.
  func column(_ head: String) -> String? {
    (1...60).map { columnLetters($0) }.first { self["\($0)3"] == head }
  }
}

/// The sheets of a workbook by their names.
func readPages(_ bytes: [UInt8]) throws -> [(name: String, page: LedgerPage)] {
  let book = try openWorkbook(bytes, named: "台账.xlsx")
  return try book.sheets.map { entry in
    let sheet = try book.readSheet(entry)
    var cells: [String: CellContent] = [:]
    var formulas: Set<String> = []
    for index in 0..<sheet.rowCount {
      for stored in sheet.cells(ofRowAt: index) {
        let cell = sheet.cell(stored, inRow: sheet.rowNumber(at: index))
        cells[cell.reference.text] = cell.content
        if cell.hasFormula { formulas.insert(cell.reference.text) }
      }
    }
    return (entry.name, LedgerPage(cells: cells, formulas: formulas, filter: sheet.filter?.text))
  }
}

extension [(name: String, page: LedgerPage)] {
  subscript(_ name: String) -> LedgerPage? { first { $0.name == name }?.page }
}
