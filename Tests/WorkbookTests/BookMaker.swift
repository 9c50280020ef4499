import Testing
import Workbooks

/// Makes small workbooks from the XML of their parts.
struct BookMaker {
  var sheets: [(name: String, attributes: String, xml: String)] = []
  /// The texts that cells share, as the inside of `<si>`.
  var texts: [String] = []
  /// The inside of the part of styles; nil leaves the part out.
  var styles: String?
  /// What stands in the part of the workbook before the sheets, and behind them.
  var head = ""
  var tail = ""
  var more: [ZipMaker.Entry] = []
  /// Changes the entries before they are put together.
  var change: (inout [ZipMaker.Entry]) -> Void = { _ in }

  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// A workbook of one sheet by the inside of its rows.
  init(rows: String, after: String = "") { add("表", rows: rows, after: after) }

  init() {}

  mutating func add(
    _ name: String, attributes: String = "", rows: String, before: String = "", after: String = ""
  ) {
    let xml = "<worksheet xmlns=\"\(Self.main)\">\(before)<sheetData>\(rows)</sheetData>\(after)</worksheet>"
    sheets.append((name, attributes, xml))
  }

  /// Number formats by their codes: cell style 1 is the first of them.
  mutating func formats(_ codes: [String]) {
    let formats = codes.enumerated().map { index, code in
      let escaped = code.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing(
        "<", with: "&lt;")
      return "<numFmt numFmtId=\"\(164 + index)\" formatCode=\"\(escaped)\"/>"
    }
    let xfs = codes.indices.map { "<xf numFmtId=\"\(164 + $0)\"/>" }
    styles =
      "<numFmts>\(formats.joined())</numFmts><cellXfs><xf numFmtId=\"0\"/>\(xfs.joined())</cellXfs>"
  }

  var entries: [ZipMaker.Entry] {
    var result = [
      part(
        "[Content_Types].xml", "<Types><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"),
      part("_rels/.rels", relationPart([("r", "officeDocument", "xl/workbook.xml")])),
    ]
    var related = sheets.indices.map { ("s\($0)", "worksheet", "worksheets/sheet\($0 + 1).xml") }
    let names = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" \(sheet.attributes) r:id=\"s\(index)\"/>"
    }
    let book =
      "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.relations)\">\(head)<sheets>\(names.joined())</sheets>\(tail)</workbook>"
    result.append(part("xl/workbook.xml", book))
    for (index, sheet) in sheets.enumerated() {
      result.append(part("xl/worksheets/sheet\(index + 1).xml", sheet.xml))
    }
    if let styles {
      related.append(("st", "styles", "styles.xml"))
      result.append(part("xl/styles.xml", "<styleSheet xmlns=\"\(Self.main)\">\(styles)</styleSheet>"))
    }
    if !texts.isEmpty {
      related.append(("ss", "sharedStrings", "sharedStrings.xml"))
      let items = texts.map { "<si>\($0)</si>" }.joined()
      result.append(part("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.main)\">\(items)</sst>"))
    }
    result.append(part("xl/_rels/workbook.xml.rels", relationPart(related)))
    result += more
    change(&result)
    return result
  }

  var bytes: [UInt8] { ZipMaker(entries: entries).bytes }

  private func part(_ name: String, _ xml: String) -> ZipMaker.Entry {
    ZipMaker.Entry(name: name, contents: Array(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml).utf8))
  }

  private func relationPart(_ relations: [(String, String, String)]) -> String {
    let all = relations.map { id, kind, target in
      "<Relationship Id=\"\(id)\" Type=\"\(Self.relations)/\(kind)\" Target=\"\(target)\"/>"
    }
    return "<Relationships xmlns=\"\(Self.package)\">\(all.joined())</Relationships>"
  }
}

extension [ZipMaker.Entry] {
  /// Replaces something in the text of an entry.
  mutating func replace(_ old: String, with new: String, in name: String) {
    for index in indices where self[index].name == name {
      let text = String(decoding: self[index].contents, as: UTF8.self).replacing(old, with: new)
      self[index].contents = [UInt8](text.utf8)
    }
  }

  mutating func mend(_ name: String, _ change: (inout ZipMaker.Entry) -> Void) {
    for index in indices where self[index].name == name { change(&self[index]) }
  }
}

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
