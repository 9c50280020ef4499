/// Some whole records of a file, with room before and behind them, so that reading sixteen bytes around a cell stays
/// inside.
package struct TextChunk: Sendable {
  /// The room on either side.
  package static let margin = 64

  /// The room, the records, the room.
  package let bytes: [UInt8]
  /// Where the records end.
  let end: Int
  /// Where they begin in the file.
  package let offset: Int
  /// Whether quotation marks occur in them.
  let isQuoted: Bool

  /// Takes bytes of which the records are those between the room and `end`, which has as much room behind it; they
  /// begin at `offset` in their file.
  package init(_ bytes: [UInt8], end: Int, at offset: Int) {
    precondition(end >= Self.margin && end + Self.margin <= bytes.count)
    (self.bytes, self.end, self.offset) = (bytes, end, offset)
    isQuoted = firstPlace(of: UInt8(ascii: "\""), in: bytes, Self.margin..<end) != nil
  }

  /// No records.
  static let none = TextChunk([UInt8](repeating: 0, count: 2 * margin), end: margin, at: 0)

  /// How many bytes the records have.
  package var count: Int { end - Self.margin }

  /// Where the records begin.
  var start: Int { Self.margin }
}
