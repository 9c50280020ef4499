import Planning
import Program
import Source
import Values

/// The cells under one name in lines that are written plainly, with what cells of the same bytes have been found to say.
final class PlainHead {
  /// Where cells under it stand.
  enum Part {
    /// An input, or a claim.
    case form(FormSlot)
    /// Columns of a row.
    case row(TableID, [Int])
  }

  /// What becomes of a cell.
  enum Use {
    /// It goes into lanes.
    case read
    /// Nobody asks what it says.
    case kept
    /// Whatever stands there wants a careful look.
    case odd
  }

  /// The name.
  let key: DataKey
  /// Where its cells stand; nil where they stand nowhere.
  let part: Part?
  let use: Use
  /// Whether a cell names the form or the row.
  var isName = false
  /// Whether a cell is a score of the row that is not its claim as well.
  var isOwnScore = false
  /// What a cell says, by numbers within its scope: nothing is said twice.
  let subjects: NameSet
  /// For each thing that a cell says, its lanes; nil where the plan does not read it.
  let lanes: [Int?]
  /// How numbers are taken; nil where a cell is not only numbers.
  private let fits: [DecimalFit]?
  /// For each of them and each count of decimal places, within what numbers lie.
  private let limits: [[(low: Int64, high: Int64)]]
  /// Whether a share has been met that is surely meant in its unit.
  private var hasLargeShare = false
  private var texts = ByteTable(limit: .max)
  private var readings: [[LaneCell]] = []

  init(
    _ key: DataKey, _ part: Part?, _ use: Use, _ subjects: [Int] = [], lanes: [Int?] = [],
    fits: [DecimalFit]? = nil
  ) {
    let isTooMany = subjects.contains { $0 >= NameSet.size }
    (self.key, self.part, self.use, self.lanes, self.fits) = (key, part, isTooMany ? .odd : use, lanes, fits)
    self.subjects = NameSet(isTooMany ? [] : subjects)
    limits = (fits ?? []).map { fit in (0...LineLanes.mostPlaces).map { fit.limits(places: $0) } }
  }

  /// How many texts are remembered.
  var textCount: Int { readings.count }

  /// What a fast look at a number comes to.
  enum NumberLook {
    case number(LaneCell)
    /// It is to be read as a text is.
    case other
    /// Something may have to be said of it.
    case odd
  }

  /// Takes a cell for a number.
  func number(_ text: UnsafeRawBufferPointer, _ range: Range<Int>) -> NumberLook {
    guard let fits, let (number, places) = PlainCursor.decimal(text, range) else { return .other }
    let power = powersOfTen[Int(places)]
    for (fit, limits) in zip(fits, limits) {
      if fit.isOdd(number, limits[Int(places)], power: power) { return .odd }
      if fit.doubt == .percent, !hasLargeShare {
        // The careful look notes it: beside it, small ones are doubtful.
        hasLargeShare = number > 2 * power
        return .odd
      }
    }
    return .number(LaneCell(number: number, places: places, mark: .given))
  }

  /// What a text says that has been read before.
  func known(_ text: UnsafeRawBufferPointer) -> [LaneCell]? { texts.number(of: text).map { readings[$0] } }

  /// Keeps what a text says.
  func learn(_ text: ArraySlice<UInt8>, _ cells: [LaneCell]) {
    if texts.add(text) != nil { readings.append(cells) }
  }

  /// Forgets all texts.
  func forget() { (texts, readings) = (ByteTable(limit: .max), []) }
}

/// Some of 256 numbers.
struct NameSet {
  static let size = 256
  private var words = SIMD4<UInt64>()

  init(_ numbers: [Int]) { for number in numbers { words[number >> 6] |= 1 << UInt64(number & 63) } }

  /// Whether there is any number in both.
  func meets(_ other: NameSet) -> Bool {
    let both = words & other.words
    return both[0] | both[1] | both[2] | both[3] != 0
  }

  /// Adds the numbers of another one.
  mutating func insert(_ other: NameSet) { words |= other.words }

  /// Adds a number; false where it was in it.
  mutating func insert(_ number: Int) -> Bool {
    let bit: UInt64 = 1 << UInt64(number & 63)
    defer { words[number >> 6] |= bit }
    return words[number >> 6] & bit == 0
  }
}

/// The names in one kind of object: the form, its inputs, its claims, the rows of a table.
struct PlainScope {
  /// What it is.
  enum Kind: Equatable {
    case inputs, claims
    case row(TableID)
  }

  let kind: Kind
  private var names = ByteTable()
  private(set) var heads: [PlainHead] = []
  /// The name with which an object began last, and for each name, the one that stood behind it last.
  private var following: [Int] = [0]
  private var last: Int?

  init(_ kind: Kind) { self.kind = kind }

  /// Begins an object.
  mutating func begin() { last = nil }

  /// The number of a name that has been met before.
  mutating func number(of name: UnsafeRawBufferPointer) -> Int? {
    let place = last.map { $0 + 1 } ?? 0
    var number: Int? = following[place]
    if let guess = number, guess >= heads.count || !names.isSame(guess, as: name) {
      number = names.number(of: name)
      if let number { following[place] = number }
    }
    last = number
    return number
  }

  /// Keeps a new name; nil where there are too many.
  mutating func add(_ name: ArraySlice<UInt8>, _ head: PlainHead) -> Int? {
    guard heads.count < NameSet.size, let number = names.add(name) else { return nil }
    heads.append(head)
    following.append(0)
    last = number
    return number
  }
}
