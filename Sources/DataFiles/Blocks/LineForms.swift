import Program
import Source

/// A file of JSON Lines, one form in each line, to be read chunk by chunk.
package struct LineForms: Sendable {
  /// The file's name.
  let path: String
  let names: TemplateNames
  /// Where the lines begin.
  package let start: Int

  /// Reads the head of a file, up to the end of a line in it; nil where it is no JSON Lines, or holds no second line.
  package init?(head: SourceFile, _ template: Template) {
    guard let lines = JSONLines(head, KeyTable()), lines.ranges.count > 1 else { return nil }
    path = head.path
    names = TemplateNames(template)
    start = startAfterMark(head.bytes)
  }
}

/// Reads the forms of JSON Lines, chunk by chunk, by the reader of whole files.
package struct LineFormReader {
  private let source: LineForms
  private let reader: JSONFormReader
  private var chunk = TextChunk.none
  /// The lines that say something: where they stand in the chunk, and how many lines stand before each.
  private var lines: [(range: Range<Int>, before: Int)] = []

  /// A reader; each thread has its own, for it remembers what it has read.
  package init(_ source: LineForms) {
    self.source = source
    reader = JSONFormReader(source.names)
  }

  /// Finds the lines of a chunk; how many there are, and how many of them say something.
  package mutating func find(_ chunk: TextChunk) -> ChunkBase {
    self.chunk = chunk
    lines = []
    var (start, count) = (TextChunk.margin, 0)
    let end = TextChunk.margin + chunk.count
    while start < end {
      let stop = firstPlace(of: 0x0A, in: chunk.bytes, start..<end) ?? end
      let isBlank = chunk.bytes[start..<stop].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      if !isBlank { lines.append((start..<stop, count)) }
      (start, count) = (stop + 1, count + 1)
    }
    return ChunkBase(lines: count, rows: count, records: lines.count)
  }

  /// The forms of the chunk, once it is known where it stands, and what was found in them.
  package mutating func read(_ base: ChunkBase) -> (forms: [Form], findings: ChunkFindings) {
    var reading = FileReading()
    var findings = ChunkFindings()
    for (index, line) in lines.enumerated() {
      // A window of one line: what is found in it keeps no more in memory.
      let window = SourceFile(
        path: source.path, bytes: Array(chunk.bytes[line.range]),
        bytesBefore: chunk.offset + line.range.lowerBound - TextChunk.margin,
        linesBefore: base.lines + line.before)
      let text = JSONLines(of: window)
      guard let range = text.ranges.first else { continue }
      reader.readLine(
        range, of: text, number: base.records + index + 1, into: &reading, &findings.doubts)
    }
    findings.take(reading)
    return (reading.forms, findings)
  }
}
