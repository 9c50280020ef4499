import Planning
import Program
import Source
import Values

/// Reads the forms of a table block by block. Cells that are written plainly go from the bytes into columns; a record
/// that holds anything else is read as the readers of whole files do, by the same code.
package struct FormBlockReader: FormLaneReader, Sendable {
  let table: FormTable
  /// The greatest count of forms in a block.
  private let capacity: Int
  let reader: ValueReader
  var ends = CellEnds()
  private var lanes: [Lane] = []
  /// Records that are no forms: lines of totals, and those with cells too many or too few.
  private var others: [Int] = []
  var chunk = TextChunk.none
  var base: ChunkBase
  /// For each column, how many decimal places its numbers had last.
  var places: [Int]
  /// For each column, within what its numbers lie with so many decimal places, once that has been worked out.
  var limits: [(places: Int, limits: (low: Int64, high: Int64))?]
  /// For each column, the texts that have been read.
  var texts: [KnownTexts]
  /// For each record, how many before it say something.
  private var recordNumbers: [Int] = []
  /// What was found since it was last taken.
  var findings = ChunkFindings()
  var isLargeNoted: [Bool]
  /// Whether it is told of a cell that cannot be used what could be written instead, which takes longest.
  package var tellsAll = true

  /// A record that is a form.
  struct Lane {
    let record: Int
    /// Where its name stands; nil where it is to be read with care.
    let name: Range<Int>?
  }

  /// A reader of a table.
  package init(_ table: FormTable, capacity: Int = 1024) {
    self.table = table
    self.capacity = capacity
    reader = ValueReader(table.names.template)
    base = ChunkBase(table)
    places = table.kinds.map { if case .number = $0.kind { 2 } else { 0 } }
    limits = Array(repeating: nil, count: table.kinds.count)
    texts = table.kinds.map { _ in KnownTexts() }
    isLargeNoted = Array(repeating: false, count: table.kinds.count)
  }

  /// Finds the records of a chunk; how many lines, rows and records it has.
  package mutating func find(_ chunk: TextChunk) -> ChunkBase {
    self.chunk = chunk
    ends.find(in: chunk, separator: table.separator)
    lanes.removeAll(keepingCapacity: true)
    recordNumbers.removeAll(keepingCapacity: true)
    var records = 0
    for record in 0..<ends.recordCount {
      recordNumbers.append(records)
      let kind = kind(of: record)
      if case .blank = kind { continue }
      records += 1
      switch kind {
      case .plain(let name): lanes.append(Lane(record: record, name: name))
      case .form: lanes.append(Lane(record: record, name: nil))
      case .other: others.append(record)
      case .blank: break
      }
    }
    return ChunkBase(
      lines: recordsAreLines ? ends.recordCount : lineEnds(before: chunk.end), rows: ends.recordCount,
      records: records)
  }

  /// The forms of the chunk in their order, those of a block at a time, once it is known where the chunk stands; nil
  /// behind the last.
  package mutating func next(from first: Int, _ base: ChunkBase) -> FormLanes? {
    self.base = base
    guard first < lanes.count else { return nil }
    return read(Array(lanes[first..<(capacity < lanes.count - first ? first + capacity : lanes.count)]))
  }

  /// What was found in the chunk.
  package mutating func takeFindings(_ base: ChunkBase) -> ChunkFindings {
    self.base = base
    for record in others { lookAtOther(record) }
    others = []
    findings.unread = unreadParts(findings.diagnostics, isWholeFile: false)
    defer { findings = ChunkFindings() }
    return findings
  }

  // MARK: records

  private enum Kind {
    case plain(Range<Int>)
    case form, other, blank
  }

  /// The bytes of a cell, without the CR of the line end.
  func cell(_ number: Int) -> Range<Int> {
    let start = Int(ends.ends[number]) + 1
    var end = Int(ends.ends[number + 1])
    if end > start, chunk.bytes[end - 1] == 0x0D, end == chunk.end || chunk.bytes[end] == 0x0A { end -= 1 }
    return start..<end
  }

  private func kind(of record: Int) -> Kind {
    let first = ends.records[record]
    let width = ends.records[record + 1] - first
    if width == 1, cell(first).isEmpty { return .blank }
    guard width == table.header.cells.count else { return saysSomething(record) ? .other : .blank }
    for column in table.naming {
      let name = cell(first + column)
      if name.isEmpty { continue }
      let head = cell(first)
      guard isPlainName(name), !mayBeTotal(name), !head.isEmpty, !mayBeTotal(head), !beginsLikeHeading(head),
        !beginsLikeHeading(name), !isHeader(name, column)
      else { break }
      // Two names that differ are for a careful look.
      let isAlone =
        table.naming.count == 1
        || table.naming.allSatisfy { other in
          other == column || cell(first + other).isEmpty
            || chunk.bytes[cell(first + other)].elementsEqual(chunk.bytes[name])
        }
      return isAlone ? .plain(name) : .form
    }
    // Whether it is a line of totals, or says nothing at all, is for a careful look.
    guard saysSomething(record) else { return .blank }
    return isTotal(record) ? .other : .form
  }

  private func saysSomething(_ record: Int) -> Bool {
    let range = bytes(of: record)
    return scan(range).map { $0.fault != nil || $0.cells.contains { !$0.text.isEmpty } } ?? false
  }

  private func isTotal(_ record: Int) -> Bool {
    guard let found = scan(bytes(of: record)), found.fault == nil else { return true }
    return table.totalLines.noForm(of: found.cells, isMisplaced: false) != nil
  }

  private func scan(_ range: Range<Int>) -> CSVRecord? {
    var scanner = CSVScanner(bytes: Array(chunk.bytes[range]), from: 0, separator: table.separator)
    return scanner.nextRecord()
  }

  /// The bytes of a record without its line end.
  func bytes(of record: Int) -> Range<Int> {
    let start = Int(ends.ends[ends.records[record]]) + 1
    return start..<max(start, Int(ends.ends[ends.records[record + 1]]))
  }

  func isPlainName(_ range: Range<Int>) -> Bool {
    chunk.bytes.withUnsafeBytes { DataFiles.isPlainName($0, range) }
  }

  private func mayBeTotal(_ range: Range<Int>) -> Bool {
    chunk.bytes.withUnsafeBytes { DataFiles.mayBeTotal($0, range) }
  }

  /// Whether a name is that of its column.
  private func isHeader(_ name: Range<Int>, _ column: Int) -> Bool {
    chunk.bytes[name].elementsEqual(table.header.cells[column].text.utf8)
  }

  /// Whether a name may be a heading, which its first character tells of most.
  private func beginsLikeHeading(_ range: Range<Int>) -> Bool {
    guard let first = range.first, [0x28, 0xE4, 0xE5, 0xEF].contains(chunk.bytes[first]) else { return false }
    return HeadingOrdinal(String(decoding: chunk.bytes[range.prefix(60)], as: UTF8.self)) != nil
  }

  private func lineEnds(before end: Int) -> Int {
    chunk.bytes[chunk.start..<end].count { $0 == 0x0A }
      + (end == chunk.end && chunk.bytes[end - 1] != 0x0A ? 1 : 0)
  }

  /// Whether each record is a line: one of a sheet is a row, whatever line ends its cells hold.
  private var recordsAreLines: Bool { table.sheet != nil || !chunk.isQuoted }

  /// The file that holds a record alone.
  func window(of record: Int) -> SourceFile {
    let range = bytes(of: record)
    let lines = recordsAreLines ? record : lineEnds(before: range.lowerBound)
    return table.window(
      chunk.bytes[range], offset: chunk.offset + range.lowerBound - chunk.start,
      linesBefore: base.lines + lines)
  }

  /// The number of a record among those that say something, from 1.
  func number(of record: Int) -> Int { base.records + recordNumbers[record] + 1 }

  // MARK: with care

  /// A record as the readers of whole files see it.
  func careful(_ record: Int) -> (file: SourceFile, reader: CSVReader) {
    let file = window(of: record)
    return (file, CSVReader(file, from: 0, separator: table.separator, rowsBefore: base.rows + record))
  }

  private mutating func row(of record: Int) -> (file: SourceFile, row: CSVRow?, total: TotalLine?) {
    var (file, reader) = careful(record)
    let found = reader.readRow(
      below: table.header, table.totalLines, number: number(of: record),
      rowsHaveNumbers: table.rowsHaveNumbers)
    findings.diagnostics += reader.diagnostics
    return (file, found?.row, found?.total)
  }

  private mutating func lookAtOther(_ record: Int) {
    if let total = row(of: record).total { findings.noForms.append(total.noForm) }
  }

  /// The form of a record, read cell by cell; what is found in it is told if `isTold`.
  mutating func form(_ record: Int, isTold: Bool) -> Form? {
    let before = findings
    let (file, row, _) = row(of: record)
    if !isTold { findings = before }
    guard let row else { return nil }
    var builder = formBuilder(of: row, in: file, table.columns, table.names, reader)
    let form = builder.finished(
      fallback: fallbackName(file, number: number(of: record)))
    guard isTold else { return form }
    findings.diagnostics += builder.diagnostics
    findings.uses += builder.uses
    findings.doubts.add(builder.doubts)
    return form
  }

  /// The form in a lane of what was read last, for what is told of it.
  package mutating func form(_ lane: Int, of lanes: FormLanes) -> Form? {
    form(lane, of: lanes, .all)
  }

  package mutating func form(_ lane: Int, of lanes: FormLanes, _ wanted: WantedCells) -> Form? {
    lanes.careful[lane] ?? plainForm(lane, of: lanes, wanted) ?? form(lanes.records[lane], isTold: false)
  }

  package func names(of lanes: FormLanes) -> FormNames { lanes.names(in: chunk) }
}
