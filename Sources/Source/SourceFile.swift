/// The bytes of one file as they were read, with what is needed to name a place in them.
package final class SourceFile: Sendable {
  /// The name under which the user gave the file; `-` for standard input.
  package let path: String
  /// The text as UTF-8, a byte-order mark included; every place counts in these bytes. Where the file is no text,
  /// its bytes as they are.
  package let bytes: [UInt8]
  /// The encoding that the file was read in, and is written back in.
  package let encoding: TextEncoding
  /// Whether the encoding was found and not named by the user.
  package let hasFoundEncoding: Bool
  /// The sheet that the text was written from; nil where the file is a text itself.
  package let sheet: SheetText?
  /// How many bytes of the file stand before these, where they are a part of it.
  package let bytesBefore: Int
  /// How many lines do.
  private let linesBefore: Int
  private let fault: EncodingFault?
  private let lineStarts: [UInt32]
  /// The characters before each block of bytes: a file of one long line is common, and findings in it are many.
  private let charactersBeforeBlock: [UInt32]
  private static let blockSize = 1024

  /// Takes the bytes of a file in whatever encoding they are, or in the one that the user names.
  package convenience init(path: String, reading bytes: [UInt8], as forced: TextEncoding? = nil) {
    let text = decodeText(bytes, as: forced)
    self.init(
      path: path, bytes: text.bytes, encoding: text.encoding, hasFoundEncoding: forced == nil,
      fault: text.fault)
  }

  /// Takes a text of UTF-8 and finds where the lines begin (after `\n`, `\r\n` or a lone `\r`).
  package init(
    path: String, bytes: [UInt8], encoding: TextEncoding = .utf8, hasFoundEncoding: Bool = false,
    fault: EncodingFault? = nil, bytesBefore: Int = 0, linesBefore: Int = 0, sheet: SheetText? = nil
  ) {
    self.sheet = sheet
    self.bytesBefore = bytesBefore
    self.linesBefore = linesBefore
    self.path = path
    self.bytes = bytes
    self.encoding = encoding
    self.hasFoundEncoding = hasFoundEncoding
    self.fault = fault
    // A part of a sheet is one row, whatever line ends its cells hold.
    let rows = sheet.map { bytesBefore == 0 ? $0.rowStarts : [0] }
    lineStarts = rows ?? bytes.withUnsafeBufferPointer(Self.findLines)
    charactersBeforeBlock = bytes.withUnsafeBufferPointer(Self.countCharacters)
  }

  /// The same file with another text, to be written back in the encoding that it was read in.
  package func replacing(_ bytes: [UInt8]) -> SourceFile {
    SourceFile(path: path, bytes: bytes, encoding: encoding, hasFoundEncoding: hasFoundEncoding)
  }

  /// The first rows of a sheet, of about so many bytes; the whole of a smaller one.
  package func firstRows(ofBytes size: Int) -> SourceFile {
    guard let sheet, bytes.count > size else { return self }
    let rows = sheet.rowStarts.prefix { $0 <= size }
    return SourceFile(
      path: path, bytes: Array(bytes[..<Int(rows.last ?? 0)]), sheet: sheet.withRows(Array(rows)))
  }

  /// The bytes of the text in the file's own encoding.
  package var encodedBytes: [UInt8] { findFault() == nil ? encoding.encoded(bytes) : bytes }

  /// Why the file is no text; nil where it is.
  package func findFault() -> EncodingFault? {
    fault
      ?? firstInvalidUTF8(in: bytes).map {
        EncodingFault($0.isCutOff ? .cutOff : .damaged, $0.range, in: bytes)
      }
  }

  /// The range of the whole file.
  package var wholeRange: SourceRange { SourceRange(0, bytes.count) }

  /// The number of lines, at least one.
  package var lineCount: Int { lineStarts.count }

  /// The line and column of a byte offset; offsets past the end count as the end.
  package func position(of offset: Int) -> LineColumn {
    let offset = min(max(0, offset), bytes.count)
    let line = lineIndex(of: offset)
    let start = Int(lineStarts[line])
    if sheet != nil { return cellPosition(of: offset, rowStart: start, row: linesBefore + line + 1) }
    return LineColumn(
      line: linesBefore + line + 1, column: characters(before: offset) - characters(before: start) + 1)
  }

  /// The row and column of the cell in which a byte of a sheet stands.
  private func cellPosition(of offset: Int, rowStart: Int, row: Int) -> LineColumn {
    var column = 1
    var isQuoted = false
    for byte in bytes[rowStart..<offset] {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: ","), !isQuoted { column += 1 }
    }
    return LineColumn(line: sheet?.originRow(at: bytesBefore + offset) ?? row, column: column)
  }

  /// The line of a byte offset, from 1; offsets past the end count as the end.
  package func line(of offset: Int) -> Int {
    linesBefore + lineIndex(of: min(max(0, offset), bytes.count)) + 1
  }

  /// Whether a line ends within a range.
  package func hasLineEnd(in range: SourceRange) -> Bool {
    bytes[Int(range.start)..<Int(range.end)].contains { $0 == 0x0A || $0 == 0x0D }
  }

  /// Where lines begin.
  private static func findLines(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt32] {
    var starts: [UInt32] = [0]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte > 0x0D { continue }
      if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { continue }
      if byte == 0x0A || byte == 0x0D { starts.append(UInt32(clamping: index)) }
    }
    return starts
  }

  private static func countCharacters(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt32] {
    var counts: [UInt32] = [0]
    counts.reserveCapacity(bytes.count / blockSize + 1)
    var count: UInt32 = 0
    var start = 0
    while start + blockSize <= bytes.count {
      for index in start..<(start + blockSize) { count &+= bytes[index] & 0xC0 != 0x80 ? 1 : 0 }
      counts.append(count)
      start += blockSize
    }
    return counts
  }

  /// The characters before a byte: every byte that does not continue a character begins one.
  private func characters(before offset: Int) -> Int {
    let block = offset / Self.blockSize
    var count = Int(charactersBeforeBlock[block])
    for byte in bytes[(block * Self.blockSize)..<offset] where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The byte range of a line, counted from 1, without its line end.
  package func lineRange(_ line: Int) -> SourceRange {
    let index = min(max(1, line - linesBefore), lineStarts.count) - 1
    let start = Int(lineStarts[index])
    var end = index + 1 < lineStarts.count ? min(bytes.count, Int(lineStarts[index + 1])) : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return SourceRange(start, end)
  }

  /// The text of a range; bytes that are not UTF-8 show as U+FFFD.
  package func text(_ range: SourceRange) -> String {
    let lower = min(Int(range.start), bytes.count)
    let upper = min(Int(range.end), bytes.count)
    return String(decoding: bytes[lower..<max(lower, upper)], as: UTF8.self)
  }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if Int(lineStarts[middle]) <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }
}

/// A place as a reader counts it.
package struct LineColumn: Sendable, Hashable {
  /// The line, from 1.
  package let line: Int
  /// The column in Unicode scalars, from 1.
  package let column: Int

  /// Makes a place from a line and a column, both counted from 1.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// A range in a named file.
package struct Place: Sendable {
  /// The file the range counts in.
  package let file: SourceFile
  /// The bytes that are meant.
  package let range: SourceRange

  /// Names `range` in `file`.
  package init(_ file: SourceFile, _ range: SourceRange) {
    self.file = file
    self.range = range
  }

  /// The byte of the whole file at which the range begins.
  package var offset: Int { file.bytesBefore + Int(range.start) }

  /// The line and column where the range begins.
  package var start: LineColumn { file.position(of: Int(range.start)) }

  /// The line and column behind the last character of the range; in a sheet the column behind the last cell.
  package var end: LineColumn {
    let end = file.position(of: Int(range.end))
    return file.sheet == nil ? end : LineColumn(line: end.line, column: end.column + 1)
  }

  /// Why the cell of a sheet that begins here cannot be read as its text says.
  package var trouble: CellTrouble? { file.sheet?.trouble(at: offset) }

  /// The row of the cell of a sheet that begins here, or of the one from which it has its value.
  package var originRow: Int? { file.sheet?.originRow(at: offset) }

  /// The place in a line: `a.csv:12:3`, `自评表.xlsx › 资金 › C8`; without the column where `inFull` is false.
  package func address(inFull: Bool) -> String {
    guard let sheet = file.sheet else {
      return "\(file.path):\(start.line)" + (inFull ? ":\(start.column)" : "")
    }
    guard let name = sheet.name else { return file.path }
    let cell = file.bytes.isEmpty ? "" : " › " + cellName
    return "\(file.path) › \(name)\(cell)"
  }

  /// The cell of a sheet as its readers name it: C8.
  package var cellName: String {
    let start = start
    var (letters, rest) = ("", start.column)
    while rest > 0 {
      letters = String(Character(Unicode.Scalar(UInt8(65 + (rest - 1) % 26)))) + letters
      rest = (rest - 1) / 26
    }
    return letters + String(start.line)
  }

  /// The characters that are meant.
  package var text: String { file.text(range) }
}
