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

  /// Records in the order of their places; equal ones once where they count once (不跳号).
  func order(of records: [[Value]]) -> [[Value]] {
    let sorted = records.sorted { places($0, before: $1) }
    guard ties == .dense else { return sorted }
    return sorted.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  /// The place of a record in the order of all records, itself included.
  func place(of own: [Value], in order: [[Value]]) -> Rational {
    let better = order.partitioningIndex { !places($0, before: own) }
    switch ties {
    case .skipping, .dense: return Rational(better + 1)
    case .average:
      let notWorse = order.partitioningIndex { places(own, before: $0) }
      return Rational(better + max(better + 1, notWorse) + 1, 2)
    }
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
