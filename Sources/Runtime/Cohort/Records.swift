import Planning
import Program
import Values

/// The values of records that agree in what 同 names, with what a function comes to for them: it is computed once,
/// however many of them ask.
struct Records: Sendable {
  /// How many records take part.
  private(set) var count = 0
  /// What is taken of them, position by position.
  private(set) var values: [ValueWords] = []
  /// Why a record of the group has none.
  var absence: Absence?
  /// The places of the records, for 名次.
  private(set) var order = RankOrder()
  /// What the function comes to, for all others.
  private(set) var result: NodeValue = .absent(.cohortOfOne)

  /// No record.
  init() {}

  /// Records of which so many values are taken.
  init(_ values: [ValueWords], count: Int) { (self.values, self.count) = (values, count) }

  mutating func append(_ values: [Value]) {
    if self.values.isEmpty { self.values = values.map { _ in ValueWords() } }
    for (position, value) in values.enumerated() { self.values[position].append(value) }
    count += 1
  }

  /// Takes note of a record that cannot be told: it stops the function, whatever the others say.
  mutating func note(_ other: Absence) { absence = absence?.joined(by: other) ?? other }

  /// Computes what the function comes to.
  mutating func settle(
    _ function: FunctionName, _ trim: Trim, _ ranking: Ranking, countsAll: Bool, from source: TableID?,
    by exact: (FunctionName, ValueWords, Trim, TableID?) -> NodeValue
  ) {
    switch function {
    case .rank: order = RankOrder(values, count, ranking)
    case .count:
      let counted = countsAll ? count : values.first.map { $0.values.count { $0 == .truth(true) } } ?? 0
      result = .number(Rational(counted))
    default: result = exact(function, values.first ?? ValueWords(), trim, source)
    }
    // Whoever explains shows the first of them, or what was left out.
    if trim == Trim() { values = values.map { $0.picked(Array(0..<min($0.count, RecordsTaken.most))) } }
  }

  /// What the function comes to, for 名次 the place of a record of the group.
  func value(_ function: FunctionName, _ ranking: Ranking, for own: [Value]) throws(Absence) -> Value {
    if let absence { throw absence }
    if function == .rank { return .number(order.place(of: own, ranking)) }
    switch result {
    case .value(let value): return value
    case .absent(let absence): throw absence
    }
  }
}
