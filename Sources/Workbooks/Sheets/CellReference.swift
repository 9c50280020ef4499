/// The place of a cell.
package struct CellReference: Sendable, Hashable, Comparable {
  /// The row, from 1.
  package let row: Int
  /// The column, from 1.
  package let column: Int

  /// A place by its numbers, from 1.
  package init(row: Int, column: Int) { (self.row, self.column) = (row, column) }

  /// A1 and the like; nil for what is no place, whatever its size.
  package init?(_ text: String) {
    var text = text
    let numbers = text.withUTF8 { Self.read($0) }
    guard let numbers else { return nil }
    (row, column) = numbers
  }

  /// As a reader of spreadsheets writes it: B7.
  package var text: String { columnLetters(column) + String(row) }

  package static func < (left: CellReference, right: CellReference) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }

  /// Row and column of a reference in letters of either case; marks of absolute places are passed over.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> (row: Int, column: Int)? {
    var place = 0
    var (row, column) = (0, 0)
    if place < bytes.count, bytes[place] == UInt8(ascii: "$") { place += 1 }
    while place < bytes.count {
      let letter = (bytes[place] | 0x20) &- UInt8(ascii: "a")
      guard letter < 26, column < 1 << 40 else { break }
      column = column * 26 + Int(letter) + 1
      place += 1
    }
    if place < bytes.count, bytes[place] == UInt8(ascii: "$") { place += 1 }
    let firstDigit = place
    while place < bytes.count {
      let digit = bytes[place] &- 0x30
      guard digit < 10, row < 1 << 40 else { break }
      row = row * 10 + Int(digit)
      place += 1
    }
    guard place == bytes.count, place > firstDigit, column > 0, row > 0 else { return nil }
    return (row, column)
  }
}

/// The letters of a column, from 1: 1 is A, 28 is AB.
package func columnLetters(_ column: Int) -> String {
  var letters = ""
  var rest = column
  while rest > 0 {
    rest -= 1
    letters = String(Character(Unicode.Scalar(UInt8(65 + rest % 26)))) + letters
    rest /= 26
  }
  return letters
}

/// A rectangle of cells.
package struct CellRange: Sendable, Hashable {
  /// The corner above and to the left.
  package let first: CellReference
  /// The corner below and to the right.
  package let last: CellReference

  /// The rectangle between two cells, whichever corners they are.
  package init(_ one: CellReference, _ other: CellReference) {
    first = CellReference(row: min(one.row, other.row), column: min(one.column, other.column))
    last = CellReference(row: max(one.row, other.row), column: max(one.column, other.column))
  }

  /// A1:C3 and the like, whichever corners are named; a single cell is a range. Nil for what is none within a sheet.
  package init?(_ text: String) {
    let corners = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(corners.count), let one = CellReference(String(corners[0])),
      let other = CellReference(String(corners[corners.count - 1]))
    else { return nil }
    self.init(one, other)
    guard last.row <= WorkbookLimits.lastRow, last.column <= WorkbookLimits.lastColumn else { return nil }
  }

  /// As it is written.
  package var text: String { "\(first.text):\(last.text)" }

  /// Whether a cell lies in it.
  package func contains(_ cell: CellReference) -> Bool {
    (first.row...last.row).contains(cell.row) && (first.column...last.column).contains(cell.column)
  }

  /// Whether it is a single cell.
  package var isSingle: Bool { first == last }
}
