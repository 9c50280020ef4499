import Source

/// What separates the cells, as far as the header shows it.
struct CSVSeparators {
  /// The separator of ASCII, nil in a table of one column.
  let separator: UInt8?
  /// The first full-width comma or semicolon outside quotation marks.
  let fullWidth: SourceRange?
}

/// Looks at the first line that is not blank, outside quotation marks.
func findSeparators(in file: SourceFile, from start: Int) -> CSVSeparators {
  let bytes = file.bytes
  var found: Set<UInt8> = []
  var fullWidth: SourceRange?
  var isQuoted = false
  var closedAt = -1
  // Whether a quotation mark here would open a cell rather than stand inside one.
  var atCellStart = true
  var index = start
  while index < bytes.count, bytes[index] == 0x0A || bytes[index] == 0x0D || bytes[index] == 0x20 {
    index += 1
  }
  while index < bytes.count {
    let byte = bytes[index]
    let length = fullWidthMarkLength(bytes, index)
    if isQuoted {
      isQuoted = byte != UInt8(ascii: "\"")
      if !isQuoted { closedAt = index }
    } else if byte == 0x0A || byte == 0x0D {
      break
    } else if byte == UInt8(ascii: "\"") {
      // A doubled mark inside a quoted cell closes and opens again, which comes to the same.
      isQuoted = atCellStart || closedAt == index - 1
    } else if csvSeparators.contains(byte) {
      found.insert(byte)
    } else if length > 0, fullWidth == nil {
      fullWidth = SourceRange(index, index + length)
    }
    atCellStart = csvSeparators.contains(byte) || (atCellStart && byte == 0x20)
    index += 1
  }
  return CSVSeparators(separator: csvSeparators.first(where: found.contains), fullWidth: fullWidth)
}

/// The separators in the order in which they are believed.
private let csvSeparators: [UInt8] = [UInt8(ascii: ","), 0x09, UInt8(ascii: ";")]

/// The length of a full-width comma or semicolon at `index`, or 0.
private func fullWidthMarkLength(_ bytes: [UInt8], _ index: Int) -> Int {
  guard bytes[index] == 0xEF else { return 0 }
  let mark = bytes[index...].prefix(3)
  return mark.elementsEqual("，".utf8) || mark.elementsEqual("；".utf8) ? 3 : 0
}
