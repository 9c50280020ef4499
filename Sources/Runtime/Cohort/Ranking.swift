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
    /// Single numbers that lie close together.
    case counted(NumberCounts)
    /// Single numbers from the least on.
    case sorted([Int64])
    /// Whatever else, from the first place on.
    case values([[Value]])
  }

  private let form: Form
  /// The denominator of numbers that places can be asked for by; nil where records are no single numbers.
  let denominator: Int64?

  /// No records.
  init() { (form, denominator) = (.values([]), nil) }

  init(_ values: [ValueWords], _ count: Int, _ ranking: Ranking) {
    let isDense = ranking.ties == .dense
    if values.count == 1, values[0].kind == .number {
      denominator = values[0].denominator
      if let counts = NumberCounts(values[0].words, once: isDense) {
        form = .counted(counts)
        return
      }
      var numbers = values[0].words.sorted()
      if isDense { numbers = numbers.reduce(into: []) { if $0.last != $1 { $0.append($1) } } }
      form = .sorted(numbers)
      return
    }
    let records = (0..<count).map { index in values.map { $0[index] } }
    var sorted = records.sorted { ranking.places($0, before: $1) }
    if isDense { sorted = sorted.reduce(into: []) { if $0.last != $1 { $0.append($1) } } }
    (form, denominator) = (.values(sorted), nil)
  }

  /// The place of a record, itself included.
  func place(of own: [Value], _ ranking: Ranking) -> Rational {
    if case .values(let order) = form {
      let better = order.partitioningIndex { !ranking.places($0, before: own) }
      let notWorse = order.partitioningIndex { ranking.places(own, before: $0) }
      return Rational(ranking.doubledPlace(better: better, equal: notWorse - better), 2)
    }
    guard case .number(let number)? = own.first, let denominator else {
      preconditionFailure("numbers are ranked here")
    }
    let scaled = (try? number * Rational(Int(denominator))) ?? number
    let floor = scaled.floor
    let word = floor.words?.top ?? (floor.isNegative ? .min : .max)
    return Rational(doubledPlace(of: word, isBetween: floor != scaled, ranking), 2)
  }

  /// Twice the place of a number, by its numerator; one that lies between it and the next is none of the records.
  func doubledPlace(of number: Int64, isBetween: Bool = false, _ ranking: Ranking) -> Int {
    func before() -> Int { isBetween ? notGreater(number) : less(number) }
    // How many are equal matters only where places are shared.
    let equal = ranking.ties == .average ? notGreater(number) - before() : 1
    return ranking.doubledPlace(
      better: ranking.isAscending ? before() : numberCount - notGreater(number), equal: equal)
  }

  private var numberCount: Int {
    switch form {
    case .counted(let counts): counts.count
    case .sorted(let numbers): numbers.count
    case .values: preconditionFailure("these are no single numbers")
    }
  }

  private func less(_ number: Int64) -> Int {
    switch form {
    case .counted(let counts): counts.less(number)
    case .sorted(let numbers): numbers.partitioningIndex { $0 >= number }
    case .values: preconditionFailure("these are no single numbers")
    }
  }

  private func notGreater(_ number: Int64) -> Int {
    switch form {
    case .counted(let counts): counts.notGreater(number)
    case .sorted(let numbers): numbers.partitioningIndex { $0 > number }
    case .values: preconditionFailure("these are no single numbers")
    }
  }
}

/// Numbers that lie close together: for each from the least on, how many are less.
private struct NumberCounts: Sendable {
  private let least: Int64
  /// The last is how many there are.
  private let lessers: [Int32]

  /// Counts numbers, equal ones once if asked; nil where there would be many more places than numbers.
  init?(_ numbers: [Int64], once: Bool) {
    guard let least = numbers.min(), let greatest = numbers.max(), numbers.count < Int(Int32.max) else {
      return nil
    }
    let (width, overflow) = greatest.subtractingReportingOverflow(least)
    guard !overflow, width < 8 * Int64(numbers.count) else { return nil }
    var lessers = [Int32](repeating: 0, count: Int(width) + 2)
    for number in numbers {
      let place = Int(number - least) + 1
      lessers[place] = once ? 1 : lessers[place] + 1
    }
    for place in lessers.indices.dropFirst() { lessers[place] += lessers[place - 1] }
    (self.least, self.lessers) = (least, lessers)
  }

  /// How many numbers there are.
  var count: Int { less(.max) }

  /// How many numbers are less than one.
  func less(_ number: Int64) -> Int {
    if number <= least { return 0 }
    let (place, overflow) = number.subtractingReportingOverflow(least)
    return Int(lessers[overflow ? lessers.count - 1 : min(Int(place), lessers.count - 1)])
  }

  /// How many numbers are not greater than one.
  func notGreater(_ number: Int64) -> Int { number == .max ? count : less(number + 1) }
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
