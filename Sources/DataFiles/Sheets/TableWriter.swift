import Program
import Source
import Workbooks

/// Writes one table of a sheet: the lines above its header, the header, and the rows below, up to the next table.
struct TableWriter {
  private let sheet: Sheet
  private let names: TemplateNames
  private let head: SheetHead
  private let roles: [CellRole]
  /// Whether the template reads each column: of others nothing is told.
  private let isRead: [Bool]
  /// The columns that say targets in parts; nil where none do.
  private let split: SplitTargets?
  private var parts = SplitTargets.Parts()
  private let plainStyles: [Bool]
  private var text: SheetTextWriter
  private var notes = SheetNotes()
  private var merges: SheetMerges
  /// For each column, the text of the merge that covers it, which rows below take over.
  private var taken: [(merge: CellRange, text: String)?]
  private var linesAbove = 0

  init(_ sheet: Sheet, _ head: SheetHead, _ names: TemplateNames, _ limits: WorkbookLimits) {
    (self.sheet, self.head, self.names) = (sheet, head, names)
    roles = head.cells.map { names.role(of: $0.text) }
    isRead = head.cells.map { names.knownNames([$0]) == 1 }
    split = SplitTargets(head.cells, names)
    plainStyles = sheet.plainStyles
    text = SheetTextWriter(limits, sheet: sheet.name)
    // Room for what figures mostly take: growing would copy.
    text.reserve(min(sheet.cellCount * 8, limits.tableText))
    merges = SheetMerges(sheet, columns: head.width)
    taken = Array(repeating: nil, count: head.width)
  }

  /// Writes the table whose lines above begin at a position, and whose rows end before another.
  mutating func write(from start: Int, to end: Int, _ path: String) throws(WorkbookFault) -> SheetTable {
    for index in start..<head.index where sheet.rowNumber(at: index) < head.firstNumber {
      try writeAbove(index)
    }
    try writeHead()
    for index in (head.index + 1)..<max(end, head.index + 1) { try writeRow(index) }
    let file = text.file(path)
    let filter = sheet.filter.map { $0.first.row <= text.row && $0.last.row >= head.number } ?? false
    let lastColumn = columnLetters(head.width)
    var found = notes.diagnostics(in: file, lastColumn: lastColumn, isFiltered: filter)
    if let joined = splitNote(in: file) { found.append(joined) }
    if let hidden = hiddenColumns(in: file) { found.append(hidden) }
    let layout = CSVLayout(
      start: 0, separator: UInt8(ascii: ","), linesAbove: linesAbove, knownNames: head.known)
    return SheetTable(file: file, layout: layout, diagnostics: found)
  }

  /// Lines above the header say what the table is called, and in which unit its amounts are.
  private mutating func writeAbove(_ index: Int) throws(WorkbookFault) {
    guard sheet.saysSomething(rowAt: index) else { return }
    let number = sheet.rowNumber(at: index)
    try text.begin(number)
    for stored in sheet.cells(ofRowAt: index) {
      text.write(WrittenCell(sheet.cell(stored, inRow: number), as: .text).text, at: Int(stored.column))
    }
    linesAbove += 1
  }

  private mutating func writeHead() throws(WorkbookFault) {
    try text.begin(head.number)
    for (column, name) in head.names.prefix(head.width).enumerated() {
      let row = head.rows[column]
      if split?.isPart(column) ?? false { continue }
      text.write(name, at: column + 1, origin: row == head.number ? nil : row)
    }
    // A part of a target may be the last column, and its rows are as wide.
    text.move(to: head.width)
  }

  private func splitNote(in file: SourceFile) -> Diagnostic? {
    guard let split else { return nil }
    let columns = [split.sign, split.unit].compactMap { $0 }
    let message = SheetMessage.splitTargets(columns.map { shortened(head.names[$0]) })
    let place = Place(file, file.lineRange(head.number))
    return Diagnostic(message, at: place, spot: "第\(head.number)行")
  }

  private func hiddenColumns(in file: SourceFile) -> Diagnostic? {
    let columns = sheet.hiddenColumns.flatMap { Array($0.clamped(to: 1...max(1, head.width))) }
    let used = Set(columns).filter { $0 <= head.width && !saysNothing(head.names[$0 - 1]) }.sorted()
    guard let first = used.first else { return nil }
    var scanner = CSVScanner(
      bytes: file.bytes, from: Int(file.lineRange(head.number).start), separator: UInt8(ascii: ","))
    guard let record = scanner.nextRecord() else { return nil }
    let places = used.prefix(3).compactMap { column in
      record.cells.indices.contains(column - 1) ? Place(file, record.cells[column - 1].range) : nil
    }
    let message = SheetMessage.hidden(.columns, count: used.count, isFiltered: false)
    return Diagnostic(
      message, at: places.first, related: Array(places.dropFirst()), spot: columnLetters(first) + "列")
  }

  // MARK: rows

  private mutating func writeRow(_ index: Int) throws(WorkbookFault) {
    let number = sheet.rowNumber(at: index)
    merges.advance(to: number)
    guard sheet.saysSomething(rowAt: index) else { return }
    if try leaveOut(index) { return }
    try text.begin(number)
    let start = text.move(to: 1)
    if let split { parts = split.parts(sheet.cells(ofRowAt: index), of: sheet, row: number) }
    let (isPlain, width) = (merges.isEmpty && split == nil, head.width)
    var next = 1
    var beside = 0
    for stored in sheet.cells(ofRowAt: index) {
      let column = Int(stored.column)
      if column > width {
        if sheet.saysSomething(stored) { beside += 1 }
        continue
      }
      if isPlain, roles[column - 1] == .figure, let number = stored.number,
        plainStyles.isEmpty || plainStyles[stored.styleNumber], !number.hasLostDigits
      {
        text.write(number, at: column)
        continue
      }
      if !merges.isEmpty { takeOver(next..<column, in: number) }
      next = column + 1
      write(stored, in: number)
    }
    if !merges.isEmpty { takeOver(next..<(head.width + 1), in: number) }
    let last = text.move(to: head.width)
    for _ in 0..<beside { notes.add(.beside, last) }
    if sheet.isHiddenRow(at: index) { notes.add(.hiddenRow, SourceRange(Int(start.start), Int(last.end))) }
  }

  private mutating func leaveOut(_ index: Int) throws(WorkbookFault) -> Bool {
    guard mayBeNoData(index) else { return false }
    let row = headRow(index)
    guard let reason = sheet.reasonToLeaveOut(row, below: head) else { return false }
    // Its line stays blank; what is told of it stands at the line's beginning.
    try text.begin(row.number)
    notes.add(.leftOut(reason), text.move(to: 1), row.texts.first { !saysNothing($0) } ?? "")
    return true
  }

  /// Most rows are data without a second look: they hold a number, or a text that is no note and no name of a column.
  private func mayBeNoData(_ index: Int) -> Bool {
    let cells = sheet.cells(ofRowAt: index)
    if cells.count == 1 { return true }
    var first: (column: Int, text: String)?
    for stored in cells {
      let text = sheet.withPlainText(stored) { first == nil ? String(decoding: $0, as: UTF8.self) : "" }
      guard let text else { return false }
      if first == nil, !saysNothing(text) { first = (Int(stored.column), text) }
    }
    guard let first else { return false }
    if first.text.unicodeScalars.contains(where: { $0 == ":" || $0 == "：" }) { return true }
    let key = nameKey(first.text)
    return key.hasPrefix("注") || first.column <= head.width && key == nameKey(head.names[first.column - 1])
  }

  private func headRow(_ index: Int) -> HeadRow {
    let number = sheet.rowNumber(at: index)
    var texts = Array(
      repeating: "", count: max(head.width, sheet.cells(ofRowAt: index).last.map { Int($0.column) } ?? 0))
    let covering = texts.indices.map { merges.merge(at: $0 + 1, row: number) }
    for stored in sheet.cells(ofRowAt: index) {
      let column = Int(stored.column)
      if let merge = covering[column - 1], merge.first != CellReference(row: number, column: column) {
        continue
      }
      texts[column - 1] = WrittenCell(sheet.cell(stored, inRow: number), as: .text).text
    }
    return HeadRow(index: index, number: number, texts: texts, figures: [], merges: covering)
  }

  private mutating func write(_ stored: StoredCell, in row: Int) {
    let column = Int(stored.column)
    let role = roles[column - 1]
    if !merges.isEmpty, let merge = merges.merge(at: column, row: row) {
      let isOrigin = merge.first == CellReference(row: row, column: column)
      if !isOrigin {
        takeOver(column..<(column + 1), in: row)
        if isRead[column - 1] { notes.add(.coveredValue, text.move(to: column)) }
        return
      }
      keep(stored, merge, role, in: row)
    }
    if let split, split.isPart(column - 1) { return }
    if let split, split.takesParts(column - 1) { return writeSplit(stored, split, in: row) }
    if role == .figure, let number = stored.number, plainStyles.isEmpty || plainStyles[stored.styleNumber] {
      if number.hasLostDigits { note(.lostDigits, text.move(to: column), number.decimalText, column) }
      return text.write(number, at: column)
    }
    if text.write(stored, of: sheet, at: column) { return }
    let cell = WrittenCell(sheet.cell(stored, inRow: row), as: role)
    let range = text.write(cell.text, at: column, trouble: cell.trouble)
    if cell.hasLostDigits { note(.lostDigits, range, cell.text, column) }
    if cell.hiddenTime { note(.hiddenTime, range, cell.text, column) }
  }

  private mutating func writeSplit(_ stored: StoredCell, _ split: SplitTargets, in row: Int) {
    let column = Int(stored.column)
    let cell = WrittenCell(sheet.cell(stored, inRow: row), as: .figure)
    let value = cell.trouble == nil ? split.joined(cell.text, at: column - 1, parts) : cell.text
    text.write(value, at: column, trouble: cell.trouble)
  }

  private mutating func note(_ kind: SheetNotes.Kind, _ range: SourceRange, _ text: String, _ column: Int) {
    if isRead[column - 1] { notes.add(kind, range, text) }
  }

  /// Keeps the text of a merge for the rows below.
  private mutating func keep(_ stored: StoredCell, _ merge: CellRange, _ role: CellRole, in row: Int) {
    guard merge.last.row > row else { return }
    let column = Int(stored.column)
    let cell = WrittenCell(sheet.cell(stored, inRow: row), as: role)
    if role == .text, cell.trouble == nil {
      taken[column - 1] = (merge, cell.text)
    } else if isRead[column - 1] {
      notes.add(.mergedFigure, text.move(to: column))
    }
  }

  /// Writes what merges from above say in columns that have nothing of their own.
  private mutating func takeOver(_ columns: Range<Int>, in row: Int) {
    for column in columns where column <= head.width {
      guard let kept = taken[column - 1], kept.merge.last.row >= row, kept.merge.first.column == column,
        merges.merge(at: column, row: row) == kept.merge
      else { continue }
      text.write(kept.text, at: column, origin: kept.merge.first.row)
    }
  }
}
