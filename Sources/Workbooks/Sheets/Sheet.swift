/// A sheet that has been read: the cells that hold something, and what surrounds them.
package struct Sheet: Sendable {
  /// The name on its tab.
  package let name: String
  /// Who sees it.
  package let visibility: SheetEntry.Visibility
  /// The merges as the workbook writes them; a single cell may be one, and two may overlap.
  package let merges: [CellRange]
  /// The columns that are hidden, from 1.
  package let hiddenColumns: [ClosedRange<Int>]
  /// The range of a filter that stands over the rows; nil where there is none.
  package let filter: CellRange?

  let rows: [StoredRow]
  let blocks: [[StoredCell]]
  let ownTexts: TextPool
  let book: Workbook
}

/// Where the cells of a row are kept.
struct StoredRow: Sendable {
  let number: Int
  let isHidden: Bool
  let block: Int
  let cells: Range<Int>
}

/// One cell of a sheet.
package struct SheetCell: Sendable {
  /// Where it stands.
  package let reference: CellReference
  /// What it holds.
  package let content: CellContent
  /// Whether a formula gave it.
  package let hasFormula: Bool
  /// What is raised or struck out in it.
  package let marks: TextMarks
  /// How numbers in it are shown.
  package let format: NumberFormat
}

extension Sheet {
  /// The number of the row at a position, from 1; they ascend, and rows that hold nothing may be left out.
  package func rowNumber(at index: Int) -> Int { rows[index].number }

  /// Whether the row at a position is hidden.
  package func isHiddenRow(at index: Int) -> Bool { rows[index].isHidden }

  /// The number of rows that are written.
  package var rowCount: Int { rows.count }

  /// The cells of the row at a position, in the order of their columns.
  package func cells(ofRowAt index: Int) -> ArraySlice<StoredCell> {
    blocks[rows[index].block][rows[index].cells]
  }

  /// What a cell of a row holds.
  package func cell(_ stored: StoredCell, inRow row: Int) -> SheetCell {
    let style = book.styles.style(Int(stored.style)) ?? CellStyle(format: .general, marks: [])
    let (content, marks) = content(of: stored, style)
    return SheetCell(
      reference: CellReference(row: row, column: Int(stored.column)), content: content,
      hasFormula: stored.hasFormula, marks: marks.union(style.marks), format: style.format)
  }

  /// For each style, whether a number under it is a number and nothing else: no percentage, day, or words around it,
  /// nor struck out. Empty where every number is.
  package var plainStyles: [Bool] { book.styles.plain }

  /// How many cells hold something.
  package var cellCount: Int { blocks.reduce(0) { $0 + $1.count } }

  /// The bytes of a cell that is a text without marks; nil for any other cell.
  package func withPlainText<Result>(
    _ stored: StoredCell, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result? {
    guard book.styles.hasNoMarks(Int(stored.style)) else { return nil }
    let index = Int(stored.payload)
    switch stored.kind {
    case .sharedText where book.texts.marks(of: index).isEmpty: return book.texts.withBytes(index, body)
    case .ownText where ownTexts.marks(of: index).isEmpty: return ownTexts.withBytes(index, body)
    case .sharedText, .ownText, .number, .boolean, .error, .uncalculated, .noNumber, .isoDay: return nil
    }
  }

  private func content(of stored: StoredCell, _ style: CellStyle) -> (CellContent, TextMarks) {
    let index = Int(stored.payload)
    switch stored.kind {
    case .sharedText: return (.text(book.texts.text(index)), book.texts.marks(of: index))
    case .ownText: return (.text(ownTexts.text(index)), ownTexts.marks(of: index))
    case .number:
      let number = SheetNumber(kept: stored.payload, exponent: Int(stored.exponent))
      return (style.format.content(of: number, from1904: book.countsFrom1904), [])
    case .boolean: return (.boolean(stored.payload == 1), [])
    case .error: return (.error(ownTexts.text(index)), [])
    case .uncalculated: return (.uncalculated, [])
    case .noNumber: return (.noNumber(ownTexts.text(index)), [])
    case .isoDay:
      let text = ownTexts.text(index)
      return (readISODay(text).map { asShown($0, style) } ?? .noNumber(text), [])
    }
  }
}

/// A day written with a time of midnight is a day where the format shows no time.
private func asShown(_ content: CellContent, _ style: CellStyle) -> CellContent {
  guard case .dateTime(let date, let time) = content, time.seconds == 0,
    case .date(let precision, showsTime: false) = style.format.kind(of: SheetNumber(digits: 1, exponent: 0))
  else { return content }
  return .date(date, precision, hiddenTime: nil)
}

extension Workbook {
  /// Reads a sheet whole.
  package func readSheet(_ entry: SheetEntry) throws(WorkbookFault) -> Sheet {
    var reader = try SheetReader(entry, of: self)
    var store = CellStore(package.limits, sheet: visible(entry.name), texts: texts)
    var row = SheetRow()
    while try reader.next(into: &row) { try store.add(row) }
    try store.settleOrder()
    let surroundings = reader.surroundings
    return Sheet(
      name: entry.name, visibility: entry.visibility, merges: surroundings.merges,
      hiddenColumns: surroundings.hiddenColumns, filter: surroundings.filter, rows: store.rows,
      blocks: store.blocks, ownTexts: reader.ownTexts, book: self)
  }
}

/// Keeps cells in blocks, so that growing copies none of them.
private struct CellStore {
  private static let blockSize = 1 << 16
  private(set) var rows: [StoredRow] = []
  private(set) var blocks: [[StoredCell]] = []
  private var count = 0
  private let limits: WorkbookLimits
  private let sheet: String
  private let texts: TextPool

  init(_ limits: WorkbookLimits, sheet: String, texts: TextPool) {
    self.limits = limits
    self.sheet = sheet
    self.texts = texts
  }

  mutating func add(_ row: SheetRow) throws(WorkbookFault) {
    if blocks.isEmpty || blocks[blocks.count - 1].count + row.cells.count > Self.blockSize {
      blocks.append([])
      blocks[blocks.count - 1].reserveCapacity(count == 0 ? 0 : Self.blockSize)
    }
    let last = blocks.count - 1
    let start = blocks[last].count
    if texts.hasEmptyText {
      for cell in row.cells where cell.kind != .sharedText || !texts.isEmpty(Int(cell.payload)) {
        blocks[last].append(cell)
      }
    } else {
      blocks[last] += row.cells
    }
    let cells = start..<blocks[last].count
    count += cells.count
    try limits.hold(count, to: .cells, in: sheet)
    // Rows that are only formatted say nothing.
    if cells.isEmpty, !row.isHidden { return }
    rows.append(StoredRow(number: row.number, isHidden: row.isHidden, block: last, cells: cells))
  }

  /// Rows are in order in all but odd files; what is written of one row in two places is put together.
  mutating func settleOrder() throws(WorkbookFault) {
    if zip(rows, rows.dropFirst()).allSatisfy({ $0.number < $1.number }) { return }
    var cells: [Int: [StoredCell]] = [:]
    var hidden: Set<Int> = []
    for row in rows {
      cells[row.number, default: []] += blocks[row.block][row.cells]
      if row.isHidden { hidden.insert(row.number) }
    }
    (rows, blocks, count) = ([], [], 0)
    for number in cells.keys.sorted() {
      let sorted = (cells[number] ?? []).sorted { $0.column < $1.column }
      if let pair = zip(sorted, sorted.dropFirst()).first(where: { $0.column == $1.column }) {
        throw WorkbookFault(.repeatedCell(columnLetters(Int(pair.0.column)) + String(number), sheet: sheet))
      }
      try add(SheetRow(number: number, isHidden: hidden.contains(number), cells: sorted))
    }
  }
}
