import Program
import Values

/// The records that agree in what 同 names, with what a function comes to for them: it is computed once, however
/// many of them ask.
struct RecordGroup {
  /// The values of those that take part.
  var records: [[Value]] = []
  /// The same in the order of their places, for 名次.
  private var order: [[Value]] = []
  /// The result, for every function but 名次.
  private var result: Result<Value, Stop> = .failure(Stop(.cohortOfOne))

  /// Computes what the function comes to; the name of where the records come from is for those that are missing.
  mutating func settle(_ aggregate: Aggregate, from source: String, rounding mode: RoundingMode) {
    if aggregate.function == .rank {
      order = aggregate.ranking.order(of: records)
    } else {
      result = Result { () throws(Stop) in
        try aggregate.result(of: records, from: source, rounding: mode)
      }
    }
  }

  /// What the function comes to, for 名次 the place of a record of the group.
  func value(_ aggregate: Aggregate, for own: [Value]) throws(Stop) -> Value {
    guard aggregate.function == .rank else { return try result.get() }
    return .number(aggregate.ranking.place(of: own, in: order))
  }
}
