import Values

/// Writes a sheet row by row; what is written is compressed at once, so that a long sheet takes little memory.
package final class SheetWriter {
  /// Everything but the rows; it may still change until the book is finished, but for the name.
  package var sheet: NewSheet
  /// The name on the tab, cleaned and unlike any other.
  package let name: String
  /// Rows above all others, for which `begin(atRow:)` has left room; they may change until the book is finished.
  package var topRows: [NewRow] = []
  /// The number of the last row that was written; 0 before the first.
  package private(set) var lastRow = 0

  private let looks: LookTable
  private var text = XMLText()
  private let deflater = Deflater()
  /// For each column the look it had last, and its number: most columns look alike from row to row.
  private var recent: [(look: CellLook, isQuoted: Bool, number: Int)?] = []

  /// How many bytes are gathered before they are compressed.
  private static let pieceSize = 64 << 10

  init(_ sheet: NewSheet, named name: String, _ looks: LookTable) {
    (self.sheet, self.name, self.looks) = (sheet, name, looks)
  }

  /// Lets the next row be one with a number, from 1: what is above it is left empty, or to `topRows`.
  package func begin(atRow row: Int) {
    precondition(row > lastRow, "rows are written in their order")
    lastRow = row - 1
  }

  /// Writes the next row; rows in between are left empty. A row that does not come after the last, and cells that
  /// do not ascend, are mistakes of the caller.
  package func append(_ row: NewRow) throws(WritingFault) {
    try write(row)
    if text.bytes.count >= Self.pieceSize { compress() }
  }

  private func write(_ row: NewRow) throws(WritingFault) {
    let number = row.number ?? lastRow + 1
    precondition(number > lastRow, "rows are written in their order")
    guard number <= WorkbookLimits.lastRow else { throw WritingFault(.rowBeyondGrid, sheet: name) }
    lastRow = number
    text.add("<row r=\"")
    text.add(number)
    text.add("\"")
    if let height = row.height {
      text.addAttribute("ht", height)
      if !row.mayGrow { text.add(" customHeight=\"1\"") }
    }
    if row.isHidden { text.add(" hidden=\"1\"") }
    text.add(">")
    var lastColumn = 0
    for cell in row.cells {
      precondition(cell.column > lastColumn, "cells are written in their order")
      lastColumn = cell.column
      try append(cell, inRow: number)
    }
    text.add("</row>")
  }

  private func compress() {
    deflater.append(text.bytes)
    text.bytes.removeAll(keepingCapacity: true)
  }

  /// The part of the sheet; nothing can be written after it.
  func finish(part: String, isActive: Bool) throws(WritingFault) -> ZipPart {
    text.add("</sheetData>")
    text.bytes += surroundings(looks)
    text.add("</worksheet>")
    compress()
    let head = head(isActive: isActive, looks)
    lastRow = 0
    for row in topRows { try write(row) }
    return deflater.finish(named: part, after: head + text.bytes)
  }

  // MARK: cells

  private func append(_ cell: NewCell, inRow row: Int) throws(WritingFault) {
    let place = CellReference(row: row, column: cell.column)
    guard cell.column <= WorkbookLimits.lastColumn else {
      throw WritingFault(.columnBeyondGrid, sheet: name, cell: place)
    }
    switch cell.value {
    case .blank: try open(cell, place, "/>")
    case .text(let text): try append(text, cell, place)
    case .number(let number):
      if let decimal = decimalText(number) {
        try appendNumber(decimal, cell, place)
      } else {
        try append(number.exactDecimalText ?? number.fractionText, cell, place)
      }
    case .date(let date):
      if let day = SerialDay.number(of: date) {
        var shown = cell
        if cell.look.format == .general { shown.look.format = .date }
        try appendNumber(String(day), shown, place)
      } else {
        try append(date.isoText, cell, place)
      }
    case .boolean(let value):
      try open(cell, place, " t=\"b\"><v>")
      text.add(value ? "1</v></c>" : "0</v></c>")
    case .formula(let formula, let result): try append(formula, result, cell, place)
    }
  }

  private func append(_ words: String, _ cell: NewCell, _ place: CellReference) throws(WritingFault) {
    if words.isEmpty { return try open(cell, place, "/>") }
    try hold(words, to: WritingFault.longestText, place) { .longText(units: $0) }
    try open(cell, place, " t=\"inlineStr\"><is><t", isQuoted: needsQuote(words))
    text.add(keepsBlanks(words) ? " xml:space=\"preserve\">" : ">")
    text.addEscaped(words)
    text.add("</t></is></c>")
  }

  private func appendNumber(
    _ decimal: String, _ cell: NewCell, _ place: CellReference
  ) throws(WritingFault) {
    try open(cell, place, "><v>")
    text.addPlain(decimal)
    text.add("</v></c>")
  }

  private func append(
    _ formula: String, _ result: FormulaResult?, _ cell: NewCell, _ place: CellReference
  ) throws(WritingFault) {
    try hold(formula, to: WritingFault.longestFormula, place) { .longFormula(units: $0) }
    switch result?.kind {
    case .text: try open(cell, place, " t=\"str\"><f>")
    case .boolean: try open(cell, place, " t=\"b\"><f>")
    case .number, nil: try open(cell, place, "><f>")
    }
    text.addEscaped(formula)
    text.add("</f>")
    if let result {
      text.add("<v>")
      text.addEscaped(result.text)
      text.add("</v>")
    }
    text.add("</c>")
  }

  /// Begins a cell and goes on with what follows its place and look.
  private func open(
    _ cell: NewCell, _ place: CellReference, _ rest: StaticString, isQuoted: Bool = false
  ) throws(WritingFault) {
    let look = lookNumber(cell, isQuoted)
    guard look < LookTable.most else { throw WritingFault(.tooManyLooks, sheet: name, cell: place) }
    text.add("<c r=\"")
    text.addPlain(columnLetters(place.column))
    text.add(place.row)
    text.add("\" s=\"")
    text.add(look)
    text.add("\"")
    text.add(rest)
  }

  private func lookNumber(_ cell: NewCell, _ isQuoted: Bool) -> Int {
    let index = cell.column - 1
    while recent.count <= index { recent.append(nil) }
    if let last = recent[index], last.isQuoted == isQuoted, last.look == cell.look { return last.number }
    let number = looks.number(of: cell.look, isQuoted: isQuoted)
    recent[index] = (cell.look, isQuoted, number)
    return number
  }

  private func hold(
    _ words: String, to most: Int, _ place: CellReference, _ kind: (Int) -> WritingFault.Kind
  ) throws(WritingFault) {
    // A text has no more units than bytes, so that most need no count.
    guard words.utf8.count > most else { return }
    let units = words.utf16.count
    if units > most { throw WritingFault(kind(units), sheet: name, cell: place) }
  }
}

/// Whether a program would take a text for something else when a person enters it again.
private func needsQuote(_ text: String) -> Bool {
  switch text.unicodeScalars.first {
  case "=", "+", "-", "@", "'", "＝", "＋", "－", "＠": true
  default: false
  }
}

/// Whether blanks at the ends of a text, or its line breaks, must be kept by name.
private func keepsBlanks(_ text: String) -> Bool {
  func isBlank(_ byte: UInt8?) -> Bool { byte.map { $0 <= 0x20 } ?? false }
  return isBlank(text.utf8.first) || isBlank(text.utf8.last) || text.utf8.contains(0x0A)
}

/// The decimal of a number that programs keep to its last digit; nil where it has no end or more than 15 digits.
func decimalText(_ number: Rational) -> String? {
  guard let text = number.exactDecimalText else { return nil }
  var digits = text.utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ".") }.drop { $0 == 0x30 }
  while digits.last == 0x30 { digits.removeLast() }
  return digits.count <= 15 ? text : nil
}

extension FormulaResult {
  fileprivate enum Kind {
    case number, text, boolean
  }

  /// As what the result is stored: a number that programs would round is a text.
  fileprivate var kind: Kind {
    switch self {
    case .number(let number): decimalText(number) == nil ? .text : .number
    case .text: .text
    case .boolean: .boolean
    }
  }

  fileprivate var text: String {
    switch self {
    case .number(let number): number.exactDecimalText ?? number.fractionText
    case .text(let text): text
    case .boolean(let value): value ? "1" : "0"
    }
  }
}
