import Planning
import Program
import Values

/// Functions over the rows of the form.
extension Translator {
  /// The rows that a function takes, and whether each of them is known.
  struct Taken {
    var rows: [String]
    var values: [LiveValue]
    var keys: [[LiveValue]]
    var presence: Presence
    var reason: LiveReason
  }

  mutating func taken(_ fold: Fold, of count: Int) -> Taken {
    let filled = filled(fold.table)
    let filters = (0..<count).map { row in fold.filter.map { self[$0, at: row] } ?? .truth(true) }
    let taken = lines(fold.table) { translator, row in translator.isTaken(filters[row], filled[row]) }
    let values = (0..<count).map { row in fold.values.first.map { self[$0, at: row] } ?? .constant(.one) }
    let keys = fold.keys.map { key in (0..<count).map { self[key, at: $0] } }
    let asked = keys + [filters]
    let reason = (asked.joined() + values).lazy.compactMap(\.reason).first ?? .changedRows
    let states = lines(fold.table) { _, row in
      let first = asked.map { $0[row].presence.formula }
        .reduce("IF(\(taken[row]),\(values[row].presence.formula),0)") { "IF(\($1)<>0,\($1),\($0))" }
      return "IF(\(filled[row]),\(first),0)"
    }
    // Where nobody has filled a row yet, a sum of nothing would be shown as a figure.
    let isBlank = "SUMPRODUCT((\(range(filled)))*1)=0"
    let all = (asked.joined() + values).reduce(into: LiveStates([.value, .open])) {
      $0.formUnion($1.presence.states)
    }
    let own = Presence(
      formula: cell("IF(\(isBlank),\(LiveState.open.rawValue),\(cell(joined(fold.table, states, all))))"),
      states: all)
    return Taken(
      rows: taken, values: values, keys: keys, presence: first([sameRows(fold.table), own]), reason: reason)
  }

  mutating func fold(_ fold: Fold) -> LiveValue {
    let count = places.rowCounts[fold.table] ?? 0
    guard count > 0, fold.keys.isEmpty, fold.trim == Trim(), fold.values.count <= 1 else {
      return .unknown(count == 0 ? .noCell : .function)
    }
    let taken = taken(fold, of: count)
    let (asked, reason) = (taken.presence, taken.reason)
    let total = cell("SUMPRODUCT((\(range(taken.rows)))*1)")
    let number = LiveValue(.always, .number(LiveNumber(top: total, bottom: nil, scale: .one)))
    if fold.function == .count, fold.values.isEmpty { return LiveValue(asked, number.content, reason) }
    let none = LiveValue(.never(.missing), .number(.zero))
    let isNone = cells(truth: comparison(number, .equal, .constant(.zero)))
    var result: LiveValue
    switch fold.function {
    case .sum, .mean:
      guard let sum = sum(taken.values, where: taken.rows, fold.table) else { return .unknown(.function) }
      let added = LiveValue(computed(from: [asked], within: [sum.top]), .number(sum), reason)
      if fold.function == .sum { return added }
      result = quotient(cells(added), number)
    case .median, .minimum, .maximum:
      guard let middle = ordered(fold.function, taken, fold.table) else { return .unknown(.function) }
      result = middle
    case .count, .absolute, .round, .rank: return .unknown(.function)
    }
    // Without rows there is no mean, and nothing in the middle.
    result = cells(result)
    let value = choice([(isNone, none), (nil, LiveValue(.always, result.content, reason))])
    return LiveValue(first([asked, result.presence, cells(value).presence]), value.content, reason)
  }

  /// The least, the greatest or the middle of whole numbers over the rows that are taken.
  private mutating func ordered(_ function: FunctionName, _ taken: Taken, _ table: TableID) -> LiveValue? {
    guard taken.values.allSatisfy({ if case .number = $0.content { true } else { false } }),
      let (tops, _, scale) = whole(taken.values.map(\.number))
    else { return nil }
    let terms = lines(table) { _, row in "IF(\(taken.rows[row]),\(tops[row]),\"\")" }
    let all = range(terms)
    let long = cell("MAX(MAX(\(all)),-MIN(\(all)))")
    let presence = computed(from: [taken.presence], within: [long])
    switch function {
    case .median:
      let isSome = "COUNT(\(all))>0"
      return halved(cell("IF(\(isSome),2*MEDIAN(\(all)),0)"), scale, presence, taken.values)
    default:
      let name = function == .maximum ? "MAX" : "MIN"
      return LiveValue(
        presence, .number(LiveNumber(top: cell("\(name)(\(all))"), bottom: nil, scale: scale)), taken.reason)
    }
  }
}
