import Planning
import Program
import Source

/// A file of JSON Lines, one form in each line, or a list of forms in JSON, to be read chunk by chunk.
package struct LineForms: Sendable {
  /// The file's name.
  let path: String
  let names: TemplateNames
  let plan: Plan
  /// Where the first line or element is sought.
  package let start: Int
  /// Whether the forms are elements of a list.
  package let isList: Bool

  /// Reads the head of a file, up to the end of a line in it; nil where it is no JSON Lines, or holds no second line.
  package init?(head: SourceFile, _ plan: Plan, _ template: Template) {
    guard let lines = JSONLines(head, KeyTable()), lines.ranges.count > 1 else { return nil }
    path = head.path
    names = TemplateNames(template)
    self.plan = plan
    (start, isList) = (startAfterMark(head.bytes), false)
  }

  /// Reads the head of a file that may hold a list; nil where no list begins.
  package init?(listIn head: SourceFile, _ plan: Plan, _ template: Template) {
    guard let bracket = listStart(head) else { return nil }
    path = head.path
    names = TemplateNames(template)
    self.plan = plan
    (start, isList) = (bracket + 1, true)
  }

  /// Where its records end.
  package var ends: RecordEnds { isList ? .elements(from: start) : .lines }
}

/// Whether a list in JSON begins at the head of a file.
package func beginsList(_ head: SourceFile) -> Bool { listStart(head) != nil }

/// The bracket with which a list in JSON begins; nil where something else does.
private func listStart(_ head: SourceFile) -> Int? {
  let text = head.bytes[startAfterMark(head.bytes)...]
  let first = text.firstIndex { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
  return first.flatMap { text[$0] == UInt8(ascii: "[") ? $0 : nil }
}

/// Reads the forms of JSON Lines or of a list, chunk by chunk. What is written plainly goes from the bytes into columns;
/// any other line or element is read by the reader of whole files.
package struct LineFormReader: FormLaneReader {
  private let source: LineForms
  /// The greatest count of forms in a block.
  private let capacity: Int
  /// Whether somebody asks for blocks; else for forms alone.
  private let readsBlocks: Bool
  private let reader: JSONFormReader
  private var plain: PlainLines
  private var chunk = TextChunk.none
  private var base = ChunkBase.none
  /// The lines or elements that say something: where they stand in the chunk, the lines on which they do, and how many
  /// lines stand before those.
  private var lines: [(range: Range<Int>, window: Range<Int>, before: Int)] = []
  /// How many of them have been read.
  private var done = 0
  private var findings = ChunkFindings()
  package var tellsAll = true

  /// A reader; each thread has its own, for it remembers what it has read.
  package init(_ source: LineForms, capacity: Int = 1024, readsBlocks: Bool = true) {
    (self.source, self.capacity, self.readsBlocks) = (source, capacity, readsBlocks)
    reader = JSONFormReader(source.names)
    plain = PlainLines(source.names, reader, source.plan)
  }

  /// Finds the lines of a chunk; how many there are, and how many of them say something.
  package mutating func find(_ chunk: TextChunk) -> ChunkBase {
    self.chunk = chunk
    lines = []
    if source.isList { return findElements() }
    var (start, count) = (TextChunk.margin, 0)
    let end = TextChunk.margin + chunk.count
    while start < end {
      let stop = firstPlace(of: 0x0A, in: chunk.bytes, start..<end) ?? end
      let isBlank = chunk.bytes[start..<stop].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      if !isBlank { lines.append((start..<stop, start..<stop, count)) }
      (start, count) = (stop + 1, count + 1)
    }
    return ChunkBase(lines: count, rows: count, records: lines.count)
  }

  private mutating func findElements() -> ChunkBase {
    var (start, count) = (chunk.start, 0)
    for range in elements.ranges {
      // An element is shown with the lines on which it stands.
      while let end = firstPlace(of: 0x0A, in: chunk.bytes, start..<range.lowerBound) {
        (start, count) = (end + 1, count + 1)
      }
      let stop = firstPlace(of: 0x0A, in: chunk.bytes, range.upperBound..<chunk.end) ?? chunk.end
      lines.append((range, start..<stop, count))
    }
    count += chunk.bytes[start..<chunk.end].count { $0 == 0x0A }
    return ChunkBase(lines: count, rows: count, records: lines.count)
  }

  /// The elements of the chunk.
  private var elements: ListElements {
    let first = chunk.start + max(0, source.start - chunk.offset)
    return ListElements(chunk.bytes, min(first, chunk.end)..<chunk.end)
  }

  /// How many elements of a list a chunk holds, and whether the list ends in it; nil where they do not each stand on
  /// lines of their own, or something is no JSON.
  package mutating func check(_ chunk: TextChunk) -> (count: Int, isClosed: Bool)? {
    _ = find(chunk)
    defer { _ = plain.take() }
    let elements = elements
    guard elements.isWhole, elements.deepest < JSONReader.depthLimit, hasPlainLineEnds else { return nil }
    var end = chunk.start
    for number in lines.indices {
      if lines[number].window.lowerBound < end { return nil }
      end = lines[number].window.upperBound
      if plain.read(chunk, lines[number].range) { continue }
      let text = text(of: number)
      guard text.window.findFault() == nil, let range = text.ranges.first,
        readJSON(range, of: text.window, fault: nil, reader.keys).value != nil
      else { return nil }
    }
    return (lines.count, elements.isClosed)
  }

  /// Whether every carriage return stands before a line feed.
  private var hasPlainLineEnds: Bool {
    (chunk.start..<chunk.end).allSatisfy { chunk.bytes[$0] != 0x0D || chunk.bytes[$0 + 1] == 0x0A }
  }

  package mutating func next(from first: Int, _ base: ChunkBase) -> FormLanes? {
    self.base = base
    if first == 0 { done = 0 }
    var records: [Int] = []
    var names: [Range<Int>] = []
    var careful: [Int: Form] = [:]
    while done < lines.count, records.count < capacity {
      if readsBlocks, plain.read(chunk, lines[done].range) {
        noteForm(done)
        records.append(done)
        names.append(plain.name)
      } else {
        let reading = read(done, &findings.doubts)
        findings.take(reading)
        for form in reading.forms {
          if readsBlocks { plain.add(form) }
          careful[records.count] = form
          records.append(done)
          names.append(0..<0)
        }
      }
      done += 1
    }
    if records.isEmpty { return nil }
    let block = readsBlocks ? plain.take() : FormBlock(count: records.count, slotCount: 0)
    return FormLanes(block: block, records: records, careful: careful, names: names)
  }

  /// Notes where the first form stands, and of which tables rows are given.
  private mutating func noteForm(_ number: Int) {
    findings.givenTables.formUnion(plain.givenTables)
    if findings.firstForm != nil { return }
    let text = text(of: number)
    findings.firstForm = text.ranges.first.map { Place(text.window, text.window.withoutBlanks($0)) }
  }

  /// A line, or the lines of an element, as a file of its own: what is found in it keeps no more in memory.
  private func text(of number: Int) -> JSONLines {
    let line = lines[number]
    let start = line.window.lowerBound
    let window = SourceFile(
      path: source.path, bytes: Array(chunk.bytes[line.window]),
      bytesBefore: chunk.offset + start - TextChunk.margin, linesBefore: base.lines + line.before)
    if !source.isList { return JSONLines(of: window) }
    let range = SourceRange(line.range.lowerBound - start, line.range.upperBound - start)
    return JSONLines(element: range, of: window)
  }

  /// Reads a line as the readers of whole files do.
  private func read(_ number: Int, _ doubts: inout ColumnDoubts) -> FileReading {
    let text = text(of: number)
    var reading = FileReading()
    guard let range = text.ranges.first else { return reading }
    reader.readLine(range, of: text, number: base.records + number + 1, into: &reading, &doubts)
    return reading
  }

  package mutating func takeFindings(_ base: ChunkBase) -> ChunkFindings {
    defer { findings = ChunkFindings() }
    return findings
  }

  package mutating func form(_ lane: Int, of lanes: FormLanes) -> Form? {
    if let known = lanes.careful[lane] { return known }
    var doubts = ColumnDoubts()
    return read(lanes.records[lane], &doubts).forms.first
  }

  package mutating func form(_ lane: Int, of lanes: FormLanes, _ wanted: WantedCells) -> Form? {
    form(lane, of: lanes)
  }

  package func names(of lanes: FormLanes) -> FormNames { lanes.names(in: chunk) }
}

extension SourceFile {
  /// A part without the blanks around it.
  fileprivate func withoutBlanks(_ range: SourceRange) -> SourceRange {
    func isBlank(_ index: Int) -> Bool { [0x20, 0x09, 0x0D].contains(bytes[index]) }
    guard let first = range.indices.first(where: { !isBlank($0) }),
      let last = range.indices.last(where: { !isBlank($0) })
    else { return range }
    return SourceRange(first, last + 1)
  }
}
