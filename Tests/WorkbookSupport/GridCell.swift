/// A cell of a sheet as tests write it.
package enum GridCell: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByNilLiteral
{
  case text(String)
  /// A number as it is stored, with the number of its cell style.
  case number(String, style: Int = 0)
  /// The attributes of a cell and what stands in it.
  case xml(String, String)
  case blank

  package init(stringLiteral text: String) { self = .text(text) }
  package init(integerLiteral number: Int) { self = .number("\(number)") }
  package init(floatLiteral number: Double) { self = .number("\(number)") }
  package init(nilLiteral: ()) { self = .blank }

  /// A formula without a result.
  package static let uncalculated = GridCell.xml("", "<f>A1</f>")
  /// An error value.
  package static func error(_ word: String) -> GridCell { .xml("t=\"e\"", "<v>\(word)</v>") }

  fileprivate func xml(at reference: String) -> String {
    switch self {
    case .text(let text):
      let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      return "<c r=\"\(reference)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(escaped)</t></is></c>"
    case .number(let number, let style): return "<c r=\"\(reference)\" s=\"\(style)\"><v>\(number)</v></c>"
    case .xml(let attributes, let inside): return "<c r=\"\(reference)\" \(attributes)>\(inside)</c>"
    case .blank: return ""
    }
  }
}

extension BookMaker {
  /// Adds a sheet by its cells, row by row from A1; `merges` are ranges, `hidden` the numbers of hidden rows.
  package mutating func add(
    _ name: String, _ grid: [[GridCell]], merges: [String] = [], hidden: [Int] = [], attributes: String = "",
    before: String = "", filter: String? = nil
  ) {
    var rows = ""
    for (index, row) in grid.enumerated() {
      let number = index + 1
      let cells = row.enumerated().map { $1.xml(at: letters($0) + String(number)) }
      rows += "<row r=\"\(number)\"\(hidden.contains(number) ? " hidden=\"1\"" : "")>\(cells.joined())</row>"
    }
    var after = filter.map { "<autoFilter ref=\"\($0)\"/>" } ?? ""
    if !merges.isEmpty {
      after += "<mergeCells>\(merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined())</mergeCells>"
    }
    add(name, attributes: attributes, rows: rows, before: before, after: after)
  }

  /// A workbook of one sheet by its cells.
  package init(_ grid: [[GridCell]], merges: [String] = []) {
    self.init()
    add("表", grid, merges: merges)
  }
}

private func letters(_ column: Int) -> String {
  (column >= 26 ? letters(column / 26 - 1) : "") + String(Character(Unicode.Scalar(UInt8(65 + column % 26))))
}
