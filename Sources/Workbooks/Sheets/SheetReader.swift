/// One row of a sheet as it is read.
struct SheetRow {
  /// Its number, from 1.
  var number = 0
  var isHidden = false
  /// The cells that hold something, in the order of their columns.
  var cells: [StoredCell] = []
}

/// Reads a sheet row by row, in the order in which the rows stand in the file.
///
/// Whatever stands behind the rows (merges, filters) is read by the last call, the one that gives no row.
struct SheetReader: ~Copyable {
  /// The texts of cells that carry their own.
  var ownTexts = TextPool()
  /// What was found around the rows.
  private(set) var surroundings = SheetSurroundings()

  let sheet: String
  let limits: WorkbookLimits
  let textCount: Int
  let styleCount: Int
  let zeroIsUncalculated: Bool
  var reader: XMLReader
  private let names = SheetNames()
  private var isInRows = false
  var row = 0
  private var column = 0
  var value: [UInt8] = []
  var richText = RichText()

  /// Opens a sheet; refuses a part that is none.
  init(_ entry: SheetEntry, of book: borrowing Workbook) throws(WorkbookFault) {
    sheet = visible(entry.name)
    limits = book.package.limits
    textCount = book.texts.count
    styleCount = book.styles.count
    zeroIsUncalculated = book.asksForCalculation
    reader = try Self.open(entry, of: book)
  }

  private static func open(_ entry: SheetEntry, of book: borrowing Workbook) throws(WorkbookFault)
    -> XMLReader
  {
    var reader = try book.package.open(try book.package.required(entry.part))
    guard try reader.next() == .start, reader.name == XMLName("worksheet") else {
      throw WorkbookFault(.noSheet(visible(entry.name)))
    }
    return reader
  }

  /// Reads the next row that is written; false at the end of the sheet, which has then been checked.
  mutating func next(into target: inout SheetRow) throws(WorkbookFault) -> Bool {
    while true {
      switch try reader.next() {
      case .start where isInRows:
        if reader.name == names.row {
          try readRow(into: &target)
          return true
        }
        try reader.skipElement()
      case .start:
        if reader.name == names.rows {
          isInRows = true
        } else {
          try surroundings.read(&reader, names, limits, sheet: sheet)
        }
      case .end: isInRows = false
      case .text: break
      case .finished: return false
      }
    }
  }

  // MARK: rows

  private mutating func readRow(into target: inout SheetRow) throws(WorkbookFault) {
    row += 1
    if let text = try reader.attribute(names.reference) {
      guard let number = Int(text), number > 0 else {
        throw WorkbookFault(.badReference(visible(text), sheet: sheet))
      }
      row = number
    }
    if row > WorkbookLimits.lastRow { throw beyond("\(row)", isRow: true) }
    column = 0
    target.number = row
    target.isHidden = isTrue(try reader.attribute(names.hidden))
    target.cells.removeAll(keepingCapacity: true)
    let outside = reader.depth - 1
    while reader.depth > outside {
      guard try reader.next() == .start else { continue }
      if reader.name == names.cell {
        try readCell(into: &target)
      } else {
        try reader.skipElement()
      }
    }
    try settleOrder(&target)
  }

  /// Cells are in order in all but odd files; two at one place are refused.
  private func settleOrder(_ target: inout SheetRow) throws(WorkbookFault) {
    var isAscending = true
    for index in target.cells.indices.dropFirst()
    where target.cells[index - 1].column >= target.cells[index].column {
      isAscending = false
    }
    if isAscending { return }
    target.cells.sort { $0.column < $1.column }
    for index in target.cells.indices.dropFirst()
    where target.cells[index - 1].column == target.cells[index].column {
      throw WorkbookFault(
        .repeatedCell(address(Int(target.cells[index].column), target.number), sheet: sheet))
    }
  }

  // MARK: cells

  private mutating func readCell(into target: inout SheetRow) throws(WorkbookFault) {
    column += 1
    var cellRow = target.number
    if let place = reader.withRawAttribute(names.reference, { CellReference.read($0) }) {
      guard let place else {
        throw WorkbookFault(.badReference(visible(try reader.attribute(names.reference) ?? ""), sheet: sheet))
      }
      (cellRow, column) = place
    }
    if cellRow > WorkbookLimits.lastRow { throw beyond(address(min(column, 1 << 20), cellRow), isRow: true) }
    if column > WorkbookLimits.lastColumn { throw beyond("\(columnLetters(column))\(cellRow)", isRow: false) }
    if cellRow != target.number { throw WorkbookFault(.badReference(address(column, cellRow), sheet: sheet)) }
    var cell = StoredCell()
    cell.column = UInt16(column)
    cell.style = try readStyle()
    let type = reader.withRawAttribute(names.type) { CellType($0) } ?? .number
    if try readValue(of: &cell, type) { target.cells.append(cell) }
  }

  private func readStyle() throws(WorkbookFault) -> UInt16 {
    let number = reader.withRawAttribute(names.style) { bytes -> Int? in
      bytes.isEmpty ? 0 : plainNumber(bytes)
    }
    guard let number else { return 0 }
    // Without a part of styles every number is plain, whatever its cell says.
    if styleCount == 0 { return 0 }
    guard let number, number < styleCount else {
      throw WorkbookFault(.damaged(part: reader.part, .style))
    }
    return UInt16(number)
  }

  /// Reads what is in the cell that began; false where it holds nothing.
  private mutating func readValue(of cell: inout StoredCell, _ type: CellType) throws(WorkbookFault) -> Bool {
    value.removeAll(keepingCapacity: true)
    var hasValue = false
    var hasInline = false
    let outside = reader.depth - 1
    while reader.depth > outside {
      guard try reader.next() == .start else { continue }
      if reader.name == names.value {
        hasValue = true
        try readCharacters()
      } else if reader.name == names.formula {
        cell.hasFormula = true
        try reader.skipElement()
      } else if reader.name == names.inline {
        hasInline = true
        try richText.read(&reader, limits)
      } else {
        try reader.skipElement()
      }
    }
    if type == .inline, hasInline { return try settleInline(&cell) }
    return try settle(&cell, type, hasValue: hasValue)
  }

  private mutating func readCharacters() throws(WorkbookFault) {
    let outside = reader.depth - 1
    while reader.depth > outside {
      switch try reader.next() {
      case .text: try reader.appendText(to: &value)
      case .start: try reader.skipElement()
      case .end, .finished: break
      }
      if value.count > 7 * limits.cellText {
        throw WorkbookFault(.beyond(.cellText, most: limits.cellText, part: reader.part))
      }
    }
  }

  func address(_ column: Int, _ row: Int) -> String { columnLetters(column) + String(row) }

  private func beyond(_ place: String, isRow: Bool) -> WorkbookFault {
    WorkbookFault(.beyondGrid(place, sheet: sheet, isRow: isRow))
  }
}
