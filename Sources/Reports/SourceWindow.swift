import Source

/// One line of a file cut to what fits beside a range, with the columns to underline.
struct SourceWindow {
  /// The line as it is printed.
  let text: String
  /// The blanks before the underline.
  let indent: Int
  /// The length of the underline, at least one.
  let length: Int
  /// Whether the whole line is in `text`.
  let isWhole: Bool

  private static let width = 100
  private static let longestMark = 60
  /// More bytes than `width` columns can need; lines of machine-written files may have millions.
  private static let reach = 500

  /// Shows the line on which `range` begins; what lies on later lines is not underlined.
  init(_ range: SourceRange, in file: SourceFile) {
    if let sheet = file.sheet, sheet.isForm {
      self.init(range, in: file, of: sheet)
      return
    }
    let start = min(Int(range.start), file.bytes.count)
    let line = file.lineRange(file.line(of: start))
    let markStart = min(start, Int(line.end))
    let markEnd = max(markStart, min(Int(range.end), Int(line.end)))
    let first = Self.boundary(max(Int(line.start), markStart - Self.reach), in: file, end: markStart)
    let middle = Self.boundary(min(markEnd, markStart + Self.reach), in: file, end: markEnd)
    let last = Self.boundary(min(Int(line.end), markEnd + Self.reach), in: file, end: Int(line.end))
    let before = visibleText(file.text(SourceRange(first, markStart)))
    let mark = visibleText(file.text(SourceRange(markStart, middle)))
    let after = visibleText(file.text(SourceRange(markEnd, last)))
    let isCut = first > line.start || middle < markEnd || last < line.end
    if !isCut, displayWidth(before) + displayWidth(mark) + displayWidth(after) <= Self.width {
      self.init(before: before, mark: mark, after: after, isWhole: true)
    } else {
      self.init(
        cutting: before, isCutBefore: first > line.start, mark: mark, isMarkCut: middle < markEnd,
        after: after, isCutAfter: last < line.end)
    }
  }

  /// Shows the cells of a form that stand in the row, each with its name and label: a line of what was found in a sheet
  /// has the commas of all other columns in it.
  private init(_ range: SourceRange, in file: SourceFile, of sheet: SheetText) {
    let line = file.lineRange(file.line(of: Int(range.start)))
    var (before, mark, after) = ("", "", "")
    var isBehind = false
    for (offset, label) in sheet.labels(in: line) {
      let place = Place(file, SourceRange(offset, offset))
      let name = place.cellName + (label.isEmpty ? "" : " \(label)") + "："
      let text = Self.cell(at: offset, to: Int(line.end), in: file)
      if offset == Int(range.start) {
        (before, mark, isBehind) = (before + name, text, true)
        after = text.isEmpty ? " " : ""
      } else if !text.isEmpty {
        let piece = name + text
        if isBehind { after += "　" + piece } else { before += piece + "　" }
      }
    }
    (before, mark, after) = (visibleText(before), visibleText(mark), visibleText(after))
    let isShort = displayWidth(before) + displayWidth(mark) + displayWidth(after) <= Self.width
    if isShort {
      self.init(before: before, mark: mark, after: after, isWhole: true)
    } else {
      self.init(
        cutting: before, isCutBefore: false, mark: mark, isMarkCut: false, after: after, isCutAfter: false)
    }
  }

  /// What the cell says that begins at a byte.
  private static func cell(at offset: Int, to end: Int, in file: SourceFile) -> String {
    var text: [UInt8] = []
    var isQuoted = false
    for byte in file.bytes[offset..<end] {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: ","), !isQuoted { break }
      text.append(byte)
    }
    return String(decoding: text, as: UTF8.self)
  }

  private init(before: String, mark: String, after: String, isWhole: Bool) {
    text = before + mark + after
    indent = displayWidth(before)
    length = max(1, displayWidth(mark))
    self.isWhole = isWhole
  }

  private init(
    cutting before: String, isCutBefore: Bool, mark: String, isMarkCut: Bool, after: String, isCutAfter: Bool
  ) {
    var shownMark = firstColumns(Self.longestMark, of: mark)
    let endsInMark = isMarkCut || shownMark != mark
    if endsInMark { shownMark += "…" }
    let room = Self.width - displayWidth(shownMark)
    let right = endsInMark ? 0 : min(displayWidth(after), max(room / 2, room - displayWidth(before)))
    var shownBefore = lastColumns(room - right, of: before)
    if isCutBefore || shownBefore != before { shownBefore = "…" + shownBefore }
    var shownAfter = endsInMark ? "" : firstColumns(right, of: after)
    if !endsInMark, isCutAfter || shownAfter != after { shownAfter += "…" }
    self.init(before: shownBefore, mark: shownMark, after: shownAfter, isWhole: false)
  }

  /// The first offset from `offset` on that does not cut a character in two.
  private static func boundary(_ offset: Int, in file: SourceFile, end: Int) -> Int {
    var offset = offset
    while offset < end, file.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }
}

private func firstColumns(_ columns: Int, of text: String) -> String {
  var result = String.UnicodeScalarView()
  var used = 0
  for scalar in text.unicodeScalars {
    used += displayWidth(String(scalar))
    if used > columns { break }
    result.append(scalar)
  }
  return String(result)
}

private func lastColumns(_ columns: Int, of text: String) -> String {
  var kept: [Unicode.Scalar] = []
  var used = 0
  for scalar in text.unicodeScalars.reversed() {
    used += displayWidth(String(scalar))
    if used > columns { break }
    kept.append(scalar)
  }
  var result = String.UnicodeScalarView()
  result.append(contentsOf: kept.reversed())
  return String(result)
}
