import Program
import Source
import Values

/// The columns that cells under one name feed, with what cells of the same bytes have been found to say: each distinct
/// text is read once.
final class ColumnHead {
  /// What a cell puts into one of the columns.
  struct Reading {
    let column: Int
    let value: Value
  }

  /// The columns, in their order.
  let columns: [Int]
  private var texts = ByteTable(limit: 1 << 12)
  private var readings: [[Reading]] = []

  init(_ columns: [Int]) { self.columns = columns }

  /// What a cell says whose bytes have been read before; nil where they have not, or where something had to be said
  /// of them.
  func known(_ place: Place) -> [Reading]? {
    texts.number(of: place.file.bytes[place.range.indices]).map { readings[$0] }
  }

  /// Keeps what a cell says of which nothing had to be said.
  func keep(_ found: [Reading], at place: Place) {
    if texts.add(place.file.bytes[place.range.indices]) != nil { readings.append(found) }
  }
}
