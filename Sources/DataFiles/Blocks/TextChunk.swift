/// Some whole records of a file, with room before and behind them, so that reading sixteen bytes around a cell stays
/// inside.
package struct TextChunk: Sendable {
  /// The room on either side.
  static let margin = 64

  /// The room, the records, the room.
  package private(set) var bytes: [UInt8]
  /// Where the records end.
  package private(set) var end = TextChunk.margin
  /// Where they begin in the file.
  package let offset: Int
  /// Whether quotation marks occur in them.
  let isQuoted: Bool

  /// Takes records that begin at a byte of their file.
  package init(_ records: some Collection<UInt8>, at offset: Int) {
    bytes = Array(repeating: 0, count: Self.margin)
    bytes.reserveCapacity(records.count + 2 * Self.margin)
    bytes.append(contentsOf: records)
    end = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: Self.margin))
    self.offset = offset
    isQuoted = records.contains(UInt8(ascii: "\""))
  }

  /// How many bytes the records have.
  package var count: Int { end - Self.margin }

  /// Where the records begin.
  var start: Int { Self.margin }
}
