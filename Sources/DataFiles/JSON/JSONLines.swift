import Source

/// A text with JSON on each line (JSON Lines), or a part of one that begins and ends with a line; or the lines of one
/// element of a list.
struct JSONLines {
  /// The text.
  let window: SourceFile
  /// The lines that hold something.
  let ranges: [SourceRange]
  /// Whether some line is no text.
  private let hasFault: Bool
  /// Whether it is an element of a list.
  let isElement: Bool

  /// An element of a list, with the lines on which it stands.
  init(element: SourceRange, of window: SourceFile) {
    (self.window, ranges, isElement) = (window, [element], true)
    hasFault = window.findFault() != nil
  }

  /// The lines of a part of a file that is known to be made of lines.
  init(of window: SourceFile) {
    (self.window, isElement) = (window, false)
    hasFault = window.findFault() != nil
    let first = window.line(of: 0)
    let start = window.bytesBefore == 0 ? startAfterMark(window.bytes) : 0
    ranges = (first..<(first + window.lineCount)).map { number in
      let range = window.lineRange(number)
      return SourceRange(max(Int(range.start), start), Int(range.end))
    }.filter {
      !window.bytes[$0.indices].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
  }

  /// The lines of a file that says by its name that it has lines, or is read as no other JSON; nil for others.
  init?(_ file: SourceFile, _ keys: KeyTable) {
    // An encoding that cannot be read is one mistake of the whole file.
    if let fault = file.findFault(), fault.kind != .damaged, fault.kind != .cutOff { return nil }
    let isNamed = isNamedJSONLines(file.path)
    guard isNamed || Self.beginsWithLines(file) else { return nil }
    self.init(of: file)
    guard let first = ranges.first else { return }
    let (value, _) = readJSON(first, of: file, fault: fault(in: first), keys)
    if case .object? = value?.content { return }
    // One value that is written over several lines, whatever the name says.
    if !isNamed || value == nil && readJSON(file, keys).value != nil { return nil }
  }

  /// Whether the first line begins and ends as an object does and another object begins behind it.
  private static func beginsWithLines(_ file: SourceFile) -> Bool {
    let text = file.bytes[startAfterMark(file.bytes)...].drop { isSpace($0) }
    guard text.first == UInt8(ascii: "{"), let end = text.firstIndex(of: 0x0A) else { return false }
    let last = text[..<end].last { !isSpace($0) }
    return last == UInt8(ascii: "}") && text[end...].first { !isSpace($0) } == UInt8(ascii: "{")
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// Why a line is no text; nil where it is.
  func fault(in line: SourceRange) -> EncodingFault? {
    guard hasFault else { return nil }
    let start = Int(line.start)
    guard let wrong = firstInvalidUTF8(in: Array(window.bytes[line.indices])) else { return nil }
    return EncodingFault(
      .damaged, SourceRange(start + Int(wrong.range.start), start + Int(wrong.range.end)), in: window.bytes)
  }
}

/// Whether a file says by its name that there is JSON on each of its lines.
package func isNamedJSONLines(_ path: String) -> Bool {
  let path = path.lowercased()
  return path.hasSuffix(".jsonl") || path.hasSuffix(".ndjson")
}
