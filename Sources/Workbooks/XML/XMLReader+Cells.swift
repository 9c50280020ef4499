/// A cell of a sheet as nearly all are written: `<c r="B2" s="1" t="s"><v>7</v></c>`, or without a value.
struct PlainCell {
  /// Where its attributes and its value stand in the window; empty for what it does not have.
  var reference = 0..<0
  var style = 0..<0
  var type = 0..<0
  var value = 0..<0
}

extension XMLReader {
  /// Takes the cell that comes next where it is written plainly and stands whole in the window; nil where it is not,
  /// and nothing is taken.
  ///
  /// A sheet of five million cells is read in half the time so. Whatever this does not know, such as prefixes, other
  /// attributes, formulas and references, is for `next`: what is taken here is well formed as it stands.
  mutating func takePlainCell() -> PlainCell? {
    if isEmptyElement { return nil }
    guard let base = window.baseAddress else { return nil }
    let bytes = UnsafePointer(base)
    var place = cursor
    let end = filled
    guard end - place > 4, bytes[place] == UInt8(ascii: "<"), bytes[place + 1] == UInt8(ascii: "c") else {
      return nil
    }
    place += 2
    var cell = PlainCell()
    while place + 4 < end, bytes[place] == 0x20 {
      let name = bytes[place + 1]
      guard bytes[place + 2] == UInt8(ascii: "="), bytes[place + 3] == UInt8(ascii: "\"") else { return nil }
      let start = place + 4
      place = start
      while place < end, bytes[place] != UInt8(ascii: "\"") {
        if bytes[place] <= 0x20 || bytes[place] == UInt8(ascii: "<") || bytes[place] == UInt8(ascii: "&") {
          return nil
        }
        place += 1
      }
      guard place < end, cell.take(name, start..<place) else { return nil }
      place += 1
    }
    return takeValue(&cell, bytes, place, end)
  }

  /// The rest of the cell, behind its attributes.
  private mutating func takeValue(
    _ cell: inout PlainCell, _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int
  ) -> PlainCell? {
    var place = start
    guard place + 2 < end else { return nil }
    if bytes[place] == UInt8(ascii: "/"), bytes[place + 1] == UInt8(ascii: ">") {
      cursor = place + 2
      return cell
    }
    // <v>
    guard place + 4 < end, bytes[place] == UInt8(ascii: ">"), bytes[place + 1] == UInt8(ascii: "<"),
      bytes[place + 2] == UInt8(ascii: "v"), bytes[place + 3] == UInt8(ascii: ">")
    else { return nil }
    place += 4
    let valueStart = place
    while place < end, bytes[place] != UInt8(ascii: "<") {
      if bytes[place] < 0x20 || bytes[place] == UInt8(ascii: "&") { return nil }
      place += 1
    }
    // </v></c>
    guard place + 7 < end, UnsafeRawPointer(bytes + place).loadUnaligned(as: UInt64.self) == Self.endOfCell
    else {
      return nil
    }
    cell.value = valueStart..<place
    cursor = place + 8
    return cell
  }

  /// `</v></c>` as eight bytes.
  private static var endOfCell: UInt64 {
    UInt64(littleEndian: 0x3E63_2F3C_3E76_2F3C)
  }

  /// Some bytes of the window.
  func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: UnsafeBufferPointer(window)[range])
  }
}

extension PlainCell {
  /// Takes an attribute; false where it is another one, or is there twice.
  fileprivate mutating func take(_ name: UInt8, _ range: Range<Int>) -> Bool {
    switch name {
    case UInt8(ascii: "r") where reference.lowerBound == 0: reference = range
    case UInt8(ascii: "s") where style.lowerBound == 0: style = range
    case UInt8(ascii: "t") where type.lowerBound == 0: type = range
    default: return false
    }
    return true
  }
}
