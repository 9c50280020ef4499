import Planning
import Program
import Source
import Values

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where a chunk stands among the records of its file.
package struct ChunkBase: Sendable {
  /// The lines before it.
  package var lines: Int
  /// The rows before it, as Excel counts them.
  package var rows: Int
  /// The records before it that say something.
  package var records: Int

  /// What comes before the first chunk of a table.
  package init(_ table: FormTable) {
    (lines, rows, records) = (table.linesBefore, table.rowsBefore, 0)
  }

  /// What comes before the next chunk.
  package mutating func advance(by counts: ChunkBase) {
    lines += counts.lines
    rows += counts.rows
    records += counts.records
  }

  init(lines: Int, rows: Int, records: Int) { (self.lines, self.rows, self.records) = (lines, rows, records) }
}

/// What was read of a chunk besides its numbers.
package struct ChunkFindings: Sendable {
  /// What was found, in the order of the file.
  package var diagnostics: [Diagnostic] = []
  var uses: [FoldedUse] = []
  var doubts = ColumnDoubts()
  var totals: [Datum<String>] = []
  /// Records that could not be read and may be forms.
  var unread: [UnreadPart] = []

  /// Nothing.
  package init() {}
}

extension Form {
  /// Whether two forms have the same name, as names are compared.
  package func hasName(of other: Form) -> Bool { nameKey(id) == nameKey(other.id) }
}

/// What was found in the records of a table, in the order of the file.
package struct TableFindings {
  private let table: FormTable
  private var notes = FoldedNotes()
  private var doubts = ColumnDoubts()
  private var totals = NamedPlaces()
  private var copies = NamedPlaces()
  /// The findings that are kept: so many at the most.
  private var kept: [Diagnostic]
  private let most: Int
  /// Findings that were not kept.
  package private(set) var left = 0
  /// Whether any finding is an error.
  package private(set) var hasErrors: Bool

  /// What the head of a table gave; at most so many findings are kept.
  package init(_ table: FormTable, most: Int) {
    self.table = table
    self.most = most
    kept = table.diagnostics
    hasErrors = table.diagnostics.hasErrors
    for use in table.uses { notes.add(use) }
  }

  /// Adds those of the next chunk.
  package mutating func add(_ chunk: ChunkFindings) {
    for use in chunk.uses { notes.add(use) }
    doubts.add(chunk.doubts)
    for total in chunk.totals { totals.add(shortened(total.value), at: total.place, spot: total.spot) }
    for finding in chunk.diagnostics { add(finding) }
  }

  private mutating func add(_ finding: Diagnostic) {
    hasErrors = hasErrors || finding.severity == .error
    if kept.count < most { kept.append(finding) } else { left += 1 }
  }

  /// Whether a form that comes again says the same as an earlier one of its name and is left out; where it says
  /// something else, that is a finding, which is handed to `tell` too.
  package mutating func repeated(_ form: Form, earlier: [Form], tell: (Diagnostic) -> Void) -> Bool {
    let place = form.name?.place ?? form.place
    if earlier.contains(where: { $0.isCopied(by: form) }) {
      copies.add(shortened(form.id), at: place)
      return true
    }
    if let first = earlier.first {
      let finding = Diagnostic(
        FormMessage.repeatedForm(shortened(form.id)), at: place, related: [first.name?.place ?? first.place],
        spot: form.name?.spot)
      add(finding)
      tell(finding)
    }
    return false
  }

  /// All of it, as a reading of the whole file says it.
  package func diagnostics(forms: Int) -> [Diagnostic] {
    (kept + doubts.diagnostics()).inReadingOrder() + ofTheRun(forms: forms)
  }

  /// What is known when the last chunk has been read: what is said once for a column or for the run.
  package func closing(forms: Int) -> [Diagnostic] { doubts.diagnostics() + ofTheRun(forms: forms) }

  private func ofTheRun(forms: Int) -> [Diagnostic] {
    var found = notes.diagnostics
    if !copies.isEmpty { found.append(copies.diagnostic(BatchMessage.givenAgain(.form, copies.names, count: copies.count))) }
    if forms == 0, let total = totals.names.first {
      found.append(Diagnostic(BatchMessage.onlyTotals(total), at: totals.first.first?.place))
    } else if !totals.isEmpty {
      found.append(totals.diagnostic(BatchMessage.totals(totals.names, count: totals.count), spot: totals.spots))
    }
    return found
  }
}

/// The names of some forms as bytes.
package struct FormNames: Sendable {
  /// The bytes of the chunk.
  package let bytes: [UInt8]
  /// For each form, where its name stands in them; empty where it is among the others.
  package let ranges: [Range<Int>]
  /// Names that were read with care.
  package let others: [Int: [UInt8]]
  /// By what they are found to be the same.
  private let keys: [Int: [UInt8]]

  fileprivate init(bytes: [UInt8], ranges: [Range<Int>], others: [Int: [UInt8]], keys: [Int: [UInt8]]) {
    (self.bytes, self.ranges, self.others, self.keys) = (bytes, ranges, others, keys)
  }

  /// The name of a form.
  package subscript(_ lane: Int) -> ArraySlice<UInt8> { others[lane].map { $0[...] } ?? bytes[ranges[lane]] }

  /// By what a name is found to be the same as another.
  package func key(_ lane: Int) -> ArraySlice<UInt8> { keys[lane].map { $0[...] } ?? bytes[ranges[lane]] }

  /// Whether each name stands behind the one before it, byte by byte.
  package var isAscending: Bool {
    guard keys.isEmpty else { return (1..<max(1, ranges.count)).allSatisfy { key($0 - 1).lexicographicallyPrecedes(key($0)) } }
    return bytes.withUnsafeBytes { bytes in
      for lane in 1..<max(1, ranges.count) {
        let (a, b) = (ranges[lane - 1], ranges[lane])
        guard let start = bytes.baseAddress else { return false }
        let order = memcmp(start + a.lowerBound, start + b.lowerBound, min(a.count, b.count))
        if order > 0 || order == 0 && a.count >= b.count { return false }
      }
      return true
    }
  }
}

/// Some forms of a chunk.
package struct FormLanes: Sendable {
  /// What they say, slot by slot.
  package var block: FormBlock
  /// For each form, its record in the chunk.
  let records: [Int]
  /// How many there are.
  package var count: Int { records.count }
  /// Forms that were read with care, by lane.
  package fileprivate(set) var careful: [Int: Form] = [:]
  /// For each form, where its name stands in the chunk; empty where it was read with care.
  package let names: [Range<Int>]
}

/// Reads the forms of a table block by block. Cells that are written plainly go from the bytes into columns; a record
/// that holds anything else is read as the readers of whole files do, by the same code.
package struct FormBlockReader: Sendable {
  let table: FormTable
  /// The greatest count of forms in a block.
  private let capacity: Int
  private let reader: ValueReader
  private var ends = CellEnds()
  private var lanes: [Lane] = []
  private var chunk = TextChunk.none
  private var base: ChunkBase
  /// For each column, how many decimal places its numbers had last.
  private var places: [Int]
  /// For each record, how many before it say something.
  private var recordNumbers: [Int] = []
  /// What was found since it was last taken.
  private var findings = ChunkFindings()
  private var doubts: [(record: Int, sign: NumberSign?, column: Int, place: Range<Int>)] = []
  private var isLargeNoted: [Bool]

  /// A record that is a form.
  private struct Lane {
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
    return ChunkBase(lines: chunk.isQuoted ? lineEnds(before: chunk.end) : ends.recordCount, rows: ends.recordCount, records: records)
  }

  /// Records that are no forms: lines of totals, and those with cells too many or too few.
  private var others: [Int] = []

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
    defer { findings = ChunkFindings() }
    return findings
  }

  // MARK: records

  private enum Kind {
    case plain(Range<Int>)
    case form, other, blank
  }

  /// The bytes of a cell, without the CR of the line end.
  private func cell(_ number: Int) -> Range<Int> {
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
      guard isPlainName(name), !mayBeTotal(name), !head.isEmpty, !mayBeTotal(head) else { break }
      return .plain(name)
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
    return table.totalLines.cell(of: found.cells, isMisplaced: false) != nil
  }

  private func scan(_ range: Range<Int>) -> CSVRecord? {
    var scanner = CSVScanner(bytes: Array(chunk.bytes[range]), from: 0, separator: table.separator)
    return scanner.nextRecord()
  }

  /// The bytes of a record without its line end.
  private func bytes(of record: Int) -> Range<Int> {
    let start = Int(ends.ends[ends.records[record]]) + 1
    return start..<max(start, Int(ends.ends[ends.records[record + 1]]))
  }

  /// Whether a cell is a text of printing ASCII and Han that needs no second look.
  private func isPlainName(_ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    let end = range.upperBound
    return chunk.bytes.withUnsafeBufferPointer { bytes in
      while at < end {
        let byte = bytes[at]
        if byte > 0x20, byte < 0x7F, byte != UInt8(ascii: "\"") {
          at += 1
        } else if byte >= 0xE4, byte <= 0xE9, at + 2 < end, bytes[at + 1] & 0xC0 == 0x80, bytes[at + 2] & 0xC0 == 0x80 {
          at += 3
        } else {
          return false
        }
      }
      return true
    }
  }

  /// Whether a name may be a word for a total; those that may be are looked at with care.
  private func mayBeTotal(_ range: Range<Int>) -> Bool {
    guard range.count <= 15, let last = range.last else { return false }
    let (first, end) = (chunk.bytes[range.lowerBound], chunk.bytes[last])
    if first < 0x80 { return end < 0x30 || end > 0x39 }
    // 合 总 小 共 汇 平 均
    return [0xE5, 0xE6].contains(first) && !(0x30...0x39).contains(end)
  }

  private func lineEnds(before end: Int) -> Int {
    chunk.bytes[chunk.start..<end].count { $0 == 0x0A } + (end == chunk.end && chunk.bytes[end - 1] != 0x0A ? 1 : 0)
  }

  // MARK: with care

  /// A record as the readers of whole files see it.
  private func careful(_ record: Int) -> (file: SourceFile, reader: CSVReader) {
    let range = bytes(of: record)
    let lines = chunk.isQuoted ? lineEnds(before: range.lowerBound) : record
    let file = table.window(
      chunk.bytes[range], offset: chunk.offset + range.lowerBound - chunk.start, linesBefore: base.lines + lines)
    return (file, CSVReader(file, from: 0, separator: table.separator, rowsBefore: base.rows + record))
  }

  private mutating func row(of record: Int) -> (file: SourceFile, row: CSVRow?, total: TotalLine?) {
    var (file, reader) = careful(record)
    let found = reader.readRow(
      below: table.header, table.totalLines, number: base.records + recordNumbers[record] + 1,
      rowsHaveNumbers: table.rowsHaveNumbers)
    findings.diagnostics += reader.diagnostics
    findings.unread += unreadParts(reader.diagnostics, isWholeFile: false)
    return (file, found?.row, found?.total)
  }

  private mutating func lookAtOther(_ record: Int) {
    if let total = row(of: record).total { findings.totals.append(total.name) }
  }

  /// The form of a record, read cell by cell; what is found in it is told if `isTold`.
  private mutating func form(_ record: Int, isTold: Bool) -> Form? {
    let before = findings
    let (file, row, _) = row(of: record)
    if !isTold { findings = before }
    guard let row else { return nil }
    var builder = formBuilder(of: row, in: file, table.columns, table.names, reader)
    let form = builder.finished(
      fallback: fallbackName(file, number: base.records + recordNumbers[record] + 1))
    guard isTold else { return form }
    findings.diagnostics += builder.diagnostics
    findings.uses += builder.uses
    findings.doubts.add(builder.doubts)
    return form
  }

  /// The form in a lane of what was read last, for what is told of it.
  package mutating func form(_ lane: Int, of lanes: FormLanes) -> Form? {
    lanes.careful[lane] ?? form(lanes.records[lane], isTold: false)
  }

  /// The names of forms, one after the other: in letters, digits and Han that need no second look they stand in the
  /// chunk as they are.
  package func names(of lanes: FormLanes) -> FormNames {
    FormNames(
      bytes: chunk.bytes, ranges: lanes.names, others: lanes.careful.mapValues { Array($0.id.utf8) },
      keys: lanes.careful.mapValues { Array(nameKey($0.id).utf8) })
  }

  // MARK: columns

  private mutating func read(_ lanes: [Lane]) -> FormLanes {
    let count = lanes.count
    var isOdd = lanes.map { $0.name == nil }
    var columns: [SlotLanes?] = []
    for column in table.kinds.indices { columns.append(read(column, lanes, &isOdd)) }
    var result = FormLanes(
      block: FormBlock(count: count, slotCount: table.slotCount), records: lanes.map(\.record),
      names: lanes.map { $0.name ?? 0..<0 })
    for lane in 0..<count where isOdd[lane] { result.careful[lane] = form(lanes[lane].record, isTold: true) }
    let forms = result.careful.sorted { $0.key < $1.key }
    for (column, lanes) in zip(table.kinds, columns) {
      guard let slot = column.slot else { continue }
      result.block.slots[slot.index] = filled(lanes, forms, slot, count)
    }
    for index in 0..<table.slotCount where result.block.slots[index] == nil && !forms.isEmpty {
      result.block.slots[index] = filled(nil, forms, SlotID(index), count)
    }
    return result
  }

  /// The lanes of a slot with what carefully read forms say in it; nil where nobody says anything.
  private func filled(_ lanes: SlotLanes?, _ forms: [(key: Int, value: Form)], _ slot: SlotID, _ count: Int) -> SlotLanes? {
    guard !forms.isEmpty else { return lanes }
    let subject = table.plan[slot].subject
    guard var lanes else {
      var cells = Array(repeating: Cell.absent, count: count)
      var saysAny = false
      for (lane, form) in forms {
        cells[lane] = Cell(form, subject)
        if case .absent = cells[lane] { continue }
        saysAny = true
      }
      return saysAny ? SlotLanes(cells) : nil
    }
    for (lane, form) in forms { lanes.set(lane, Cell(form, subject)) }
    return lanes
  }

  /// One column of a block; nil where nothing of it is used. Lanes that want care are marked.
  private mutating func read(_ column: Int, _ lanes: [Lane], _ isOdd: inout [Bool]) -> SlotLanes? {
    let kind = table.kinds[column]
    switch kind.kind {
    case .text:
      return nil
    case .other:
      for (lane, record) in lanes.enumerated() where !cell(ends.records[record.record] + column).isEmpty {
        isOdd[lane] = true
      }
      return nil
    case .number(let fit): return numbers(column, fit, lanes, &isOdd)
    case .day:
      var looks = [UInt8](repeating: 0, count: lanes.count)
      let numbers = readDays(chunk.bytes, spans(column, lanes), &looks)
      return result(numbers, bound: 4_000_000, looks, &isOdd)
    case .words(let words):
      var looks = [UInt8](repeating: 0, count: lanes.count)
      let numbers = words.read(chunk.bytes, spans(column, lanes), &looks)
      return result(numbers, bound: 1 << 20, looks, &isOdd)
    }
  }

  /// Where the cells of a column stand; a cell in plain quotation marks without them.
  private func spans(_ column: Int, _ lanes: [Lane]) -> CellSpans {
    let count = lanes.count
    let isLast = column == table.header.cells.count - 1
    var (starts, stops) = ([UInt32](repeating: 0, count: count), [UInt32](repeating: 0, count: count))
    ends.ends.withUnsafeBufferPointer { ends in
      self.ends.records.withUnsafeBufferPointer { records in
        for lane in 0..<count {
          let cell = records[lanes[lane].record] &+ column
          starts[lane] = ends[cell] &+ 1
          stops[lane] = ends[cell &+ 1]
        }
      }
    }
    if isLast {
      for lane in 0..<count where stops[lane] > starts[lane] && chunk.bytes[Int(stops[lane]) - 1] == 0x0D { stops[lane] -= 1 }
    }
    if chunk.isQuoted {
      for lane in 0..<count where stops[lane] > starts[lane] + 1 {
        let (first, last) = (chunk.bytes[Int(starts[lane])], chunk.bytes[Int(stops[lane]) - 1])
        guard first == UInt8(ascii: "\""), last == first else { continue }
        starts[lane] += 1
        stops[lane] -= 1
      }
    }
    return CellSpans(starts: starts, ends: stops)
  }

  private mutating func numbers(
    _ column: Int, _ fit: DecimalFit, _ lanes: [Lane], _ isOdd: inout [Bool]
  ) -> SlotLanes? {
    var looks = [UInt8](repeating: 0, count: lanes.count)
    let spans = spans(column, lanes)
    let decimals = readDecimals(chunk.bytes, spans, expecting: places[column], &looks)
    places[column] = decimals.usualPlaces
    let limits = fit.limits(places: decimals.places)
    let power = powersOfTen[decimals.places]
    if fit.hasOdd(decimals.numbers, limits, power: power) {
      for lane in 0..<lanes.count where fit.isOdd(decimals.numbers[lane], limits, power: power) {
        if looks[lane] == CellLook.value.rawValue { looks[lane] = CellLook.odd.rawValue }
      }
    }
    if fit.doubt == .percent, !isLargeNoted[column] { noteLarge(column, decimals, looks, spans, power) }
    var result = result(decimals.numbers, bound: decimals.allBits, looks, &isOdd)
    result?.scale = (try? fit.factor.divided(by: Rational(Int(power)))) ?? .one
    return result
  }

  /// The first number of a column of shares that is surely meant in its unit: beside it, small ones are doubtful.
  private mutating func noteLarge(
    _ column: Int, _ decimals: DecimalLanes, _ looks: [UInt8], _ spans: CellSpans, _ power: Int64
  ) {
    let first = decimals.numbers.indices.first {
      looks[$0] == CellLook.value.rawValue && decimals.numbers[$0] > 2 * power
    }
    guard let first, let slot = table.columns[column].slot, case .input(let id) = slot else { return }
    isLargeNoted[column] = true
    let range = Int(spans.starts[first])..<Int(spans.ends[first])
    let written = String(decoding: chunk.bytes[range], as: UTF8.self)
    let sign = NumberSign(kind: .largePercent, name: shortened(table.names.template[id].name), written: written)
    let file = table.window([], offset: 0, linesBefore: 0)
    findings.doubts.add(sign, of: .slot(slot), at: Place(file, SourceRange(0, 0)), spot: "")
  }

  private func result(_ numbers: [Int64], bound: UInt64, _ looks: [UInt8], _ isOdd: inout [Bool]) -> SlotLanes? {
    var all: UInt8 = 0
    for look in looks { all |= look }
    guard all != 0 else { return SlotLanes(numbers: numbers, bound: bound) }
    for lane in looks.indices where looks[lane] == CellLook.odd.rawValue { isOdd[lane] = true }
    // The marks of blank cells; lanes that are read with care get theirs later.
    return SlotLanes(
      numbers: numbers, bound: bound,
      marks: looks.map { ($0 == 0 ? SlotLanes.Mark.given : SlotLanes.Mark.absent).rawValue })
  }
}
