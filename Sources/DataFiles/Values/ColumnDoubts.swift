import Program
import Source
import Values

/// A column of a data file; in JSON, what every form of the file says under one name.
enum DataColumn: Hashable {
  case slot(FormSlot)
  case cell(TableID, Int)
}

/// What one number, although it is used, says of how its column was written.
struct NumberSign {
  /// What may be meant otherwise.
  enum Kind: Hashable {
    /// A bare number of at most 2 in a column of percentages.
    case smallPercent
    /// A bare number of more than 2 there: no doubt of its own, but unlike the small ones beside it.
    case largePercent
    /// A bare number in a column of ratios that may well be percent.
    case largeRatio
    /// A sum with ¥ and without a unit.
    case currency
    /// The print of a binary fraction.
    case binaryPrint
  }

  var kind: Kind
  /// What the number is of.
  let name: String
  /// As it stands in the cell.
  let written: String
  /// The unit of the column.
  var unit = ""
  /// The other reading, written out.
  var meant = ""
  /// The number by the other reading, in base units; nil where it is not known.
  var other: Rational?

  /// What the doubt comes to for whoever computes with the number; nil where there are no two readings.
  var doubted: DoubtedInput? {
    other.map {
      DoubtedInput(read: kind == .largeRatio ? written + " 倍" : written + unit, meant: meant, value: $0)
    }
  }
}

/// The signs of the numbers of a file: what is asked of a column is asked once.
struct ColumnDoubts {
  private struct Key: Hashable {
    let column: DataColumn
    let kind: NumberSign.Kind
  }

  private struct Entry {
    let sign: NumberSign
    var places = NamedPlaces()
  }

  private var order: [Key] = []
  private var entries: [Key: Entry] = [:]

  /// Whether nothing has been said of any column.
  var isEmpty: Bool { order.isEmpty }

  /// Of how many columns and kinds something has been said, and how often.
  var count: Int { entries.values.reduce(0) { $0 + $1.places.count } }

  /// How many numbers are doubted by themselves.
  var doubtedCount: Int {
    entries.reduce(0) { $0 + ($1.key.kind == .largePercent ? 0 : $1.value.places.count) }
  }

  mutating func add(_ sign: NumberSign, of column: DataColumn, at place: Place, spot: String) {
    let key = Key(column: column, kind: sign.kind)
    if entries[key] == nil {
      order.append(key)
      entries[key] = Entry(sign: sign)
    }
    entries[key]?.places.add(sign.written, at: place, spot: spot)
  }

  mutating func add(_ other: ColumnDoubts) {
    for key in other.order {
      guard let added = other.entries[key] else { continue }
      if entries[key] == nil {
        order.append(key)
        entries[key] = added
      } else {
        entries[key]?.places.add(added.places)
      }
    }
  }

  /// One finding for each column and doubt, at the first of its cells.
  func diagnostics() -> [Diagnostic] {
    order.compactMap { key in
      guard let entry = entries[key], let message = message(key, entry) else { return nil }
      return entry.places.diagnostic(message, spot: entry.places.spots)
    }
  }

  private func message(_ key: Key, _ entry: Entry) -> FormMessage? {
    let sign = entry.sign
    let numbers = NumbersOfColumn(written: entry.places.names, count: entry.places.count)
    switch key.kind {
    case .smallPercent:
      let larger = entries[Key(column: key.column, kind: .largePercent)]?.sign.written
      return .percentLooksLikeRatio(sign.name, numbers, unit: sign.unit, meant: sign.meant, larger: larger)
    case .largePercent: return nil
    case .largeRatio: return .ratioLooksLikePercent(sign.name, numbers)
    case .currency: return .currencyWithoutUnit(sign.name, numbers, unit: sign.unit)
    case .binaryPrint: return .binaryPrint(sign.name, numbers, short: sign.meant)
    }
  }
}

/// Numbers of one column of which the same is said.
package struct NumbersOfColumn: Sendable, Hashable {
  /// The first three as they are written.
  package let written: [String]
  /// How many there are.
  package let count: Int

  /// Numbers, the first three of `count` as written.
  package init(written: [String], count: Int) {
    self.written = written
    self.count = count
  }

  /// The first of them.
  var first: String { written.first ?? "" }
  /// Whether it is one alone.
  var isOne: Bool { count == 1 }

  /// 0.95、1、1.065 等 4 个
  var chinese: String { written.joined(separator: "、") + (count > written.count ? " 等 \(count) 个" : "") }

  /// 0.95, 1, 1.065 and 1 more
  var english: String {
    written.joined(separator: ", ") + (count > written.count ? " and \(count - written.count) more" : "")
  }

  /// A few words for the second and the third place.
  func again(_ words: String) -> [String] { Array(repeating: words, count: max(0, min(count, 3) - 1)) }
}
