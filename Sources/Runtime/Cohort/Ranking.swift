import Program
import Values

extension Value {
  /// Whether the value stands before another where the greatest is the first; the best level is the greatest.
  func isGreater(than other: Value) -> Bool {
    switch (self, other) {
    case (.number(let x), .number(let y)): x > y
    case (.date(let x), .date(let y)): x > y
    case (.level(_, let x), .level(_, let y)): x < y
    default: preconditionFailure("ordered values were checked for")
    }
  }
}

extension Ranking {
  /// Whether a record stands before another; a later value decides where the earlier ones are equal.
  func places(_ a: [Value], before b: [Value]) -> Bool {
    for (x, y) in zip(a, b) where x != y { return isAscending ? y.isGreater(than: x) : x.isGreater(than: y) }
    return false
  }

  /// The place of a record before which so many stand, and which shares its place with so many, itself included; twice
  /// the place, which may be half of an odd number.
  func doubledPlace(better: Int, equal: Int) -> Int {
    switch ties {
    case .skipping, .dense: 2 * (better + 1)
    case .average: 2 * better + max(1, equal) + 1
    }
  }
}

/// Records in the order of their places; equal ones once where they count once (不跳号).
struct RankOrder: Sendable {
  private enum Form: Sendable {
    /// Single numbers from the least on, over a denominator.
    case numbers([Int64], denominator: Int64)
    /// Whatever else, from the first place on.
    case values([[Value]])
  }

  /// For each number from the least on, how many are less.
  private struct Counts: Sendable {
    let least: Int64
    let less: [Int32]

    /// Counts numbers from the least on; nil where there would be many more places than numbers.
    init?(_ numbers: [Int64]) {
      guard let least = numbers.first, let greatest = numbers.last, numbers.count < Int(Int32.max) else {
        return nil
      }
      let (width, overflow) = greatest.subtractingReportingOverflow(least)
      guard !overflow, width < 8 * Int64(numbers.count) else { return nil }
      var less = [Int32](repeating: 0, count: Int(width) + 2)
      for number in numbers { less[Int(number - least) + 1] += 1 }
      for place in less.indices.dropFirst() { less[place] += less[place - 1] }
      (self.least, self.less) = (least, less)
    }

    /// How many numbers are less than one, and how many are not greater; nil for one beyond the ends.
    func around(_ number: Int64) -> (less: Int, notGreater: Int)? {
      let (place, overflow) = number.subtractingReportingOverflow(least)
      guard !overflow, place >= 0, place < Int64(less.count - 1) else { return nil }
      return (Int(less[Int(place)]), Int(less[Int(place) + 1]))
    }
  }

  private let form: Form
  private let counts: Counts?

  /// No records.
  init() { (form, counts) = (.values([]), nil) }

  init(_ values: [ValueWords], _ count: Int, _ ranking: Ranking) {
    let isDense = ranking.ties == .dense
    if values.count == 1, values[0].kind == .number {
      var numbers = values[0].words.sorted()
      if isDense { numbers = numbers.reduce(into: []) { if $0.last != $1 { $0.append($1) } } }
      form = .numbers(numbers, denominator: values[0].denominator)
      counts = Counts(numbers)
      return
    }
    let records = (0..<count).map { index in values.map { $0[index] } }
    var sorted = records.sorted { ranking.places($0, before: $1) }
    if isDense { sorted = sorted.reduce(into: []) { if $0.last != $1 { $0.append($1) } } }
    (form, counts) = (.values(sorted), nil)
  }

  /// The denominator of numbers that places can be asked for by; nil where records are no single numbers.
  var denominator: Int64? { if case .numbers(_, let denominator) = form { denominator } else { nil } }

  /// The place of a record, itself included.
  func place(of own: [Value], _ ranking: Ranking) -> Rational {
    switch form {
    case .numbers(_, let denominator):
      guard case .number(let number)? = own.first else { preconditionFailure("numbers are ranked here") }
      let scaled = (try? number * Rational(Int(denominator))) ?? number
      let floor = scaled.floor
      let word = floor.words?.top ?? (floor.isNegative ? .min : .max)
      return Rational(doubledPlace(of: word, isBetween: floor != scaled, ranking), 2)
    case .values(let order):
      let better = order.partitioningIndex { !ranking.places($0, before: own) }
      let notWorse = order.partitioningIndex { ranking.places(own, before: $0) }
      return Rational(ranking.doubledPlace(better: better, equal: notWorse - better), 2)
    }
  }

  /// Twice the place of a number, by its numerator; one that lies between it and the next is none of the records.
  func doubledPlace(of number: Int64, isBetween: Bool = false, _ ranking: Ranking) -> Int {
    guard case .numbers(let numbers, _) = form else { preconditionFailure("these are no single numbers") }
    let around = counts?.around(number)
    func notGreater() -> Int { around?.notGreater ?? numbers.partitioningIndex { $0 > number } }
    func less() -> Int {
      isBetween ? notGreater() : around?.less ?? numbers.partitioningIndex { $0 >= number }
    }
    // How many are equal matters only where places are shared.
    let equal = ranking.ties == .average ? notGreater() - less() : 1
    return ranking.doubledPlace(
      better: ranking.isAscending ? less() : numbers.count - notGreater(), equal: equal)
  }
}

extension Array {
  /// The first index whose element fulfils a condition that holds from there on.
  fileprivate func partitioningIndex(where isAfter: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
