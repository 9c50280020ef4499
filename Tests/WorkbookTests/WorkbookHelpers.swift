import Testing
import WorkbookSupport
import Workbooks

/// The cells of the first sheet that has any, by their addresses.
func cells(
  of book: BookMaker, within limits: WorkbookLimits = WorkbookLimits()
) throws -> [String: SheetCell] {
  try cells(of: book.bytes, within: limits)
}

func cells(
  of bytes: [UInt8], within limits: WorkbookLimits = WorkbookLimits()
) throws -> [String: SheetCell] {
  let book = try openWorkbook(bytes, named: "测试.xlsx", within: limits)
  let sheet = try book.readSheet(try #require(book.sheets.first))
  return cells(of: sheet)
}

func cells(of sheet: Sheet) -> [String: SheetCell] {
  var found: [String: SheetCell] = [:]
  for index in 0..<sheet.rowCount {
    for stored in sheet.cells(ofRowAt: index) {
      let cell = sheet.cell(stored, inRow: sheet.rowNumber(at: index))
      found[cell.reference.text] = cell
    }
  }
  return found
}

/// Why a workbook is refused, all its sheets read; nil where it is not.
func refusal(
  of bytes: [UInt8], named path: String = "测试.xlsx", within limits: WorkbookLimits = WorkbookLimits()
) -> WorkbookMessage? {
  do throws(WorkbookFault) {
    let book = try openWorkbook(bytes, named: path, within: limits)
    for sheet in book.sheets where sheet.hasCells { _ = try book.readSheet(sheet) }
    return nil
  } catch {
    return error.message
  }
}

func refusal(of book: BookMaker, within limits: WorkbookLimits = WorkbookLimits()) -> WorkbookMessage? {
  refusal(of: book.bytes, within: limits)
}
