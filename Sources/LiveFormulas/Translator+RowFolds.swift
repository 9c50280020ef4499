import Planning
import Program
import Values

/// Functions over the rows of the form that each row asks for itself: places, and sums over those that agree with it.
extension Translator {
  /// What a function over rows comes to for each of them: its place, or a sum over those that agree with it.
  mutating func rowFold(_ fold: Fold) -> [LiveValue] {
    let count = places.rowCounts[fold.table] ?? 0
    func none(_ reason: LiveReason) -> [LiveValue] { Array(repeating: .unknown(reason), count: count) }
    guard count > 0 else { return [] }
    guard fold.trim == Trim(), fold.values.count <= 1 else { return none(.function) }
    row = 0
    if fold.keys.isEmpty, fold.function != .rank { return Array(repeating: self.fold(fold), count: count) }
    let taken = taken(fold, of: count)
    guard let same = agreeing(taken, fold.table) else { return none(.function) }
    // What stops one group does not stop another, so that nothing is told where anything is wrong.
    var asked = taken.presence
    if !fold.keys.isEmpty {
      let own = cell(asked.formula)
      let other = LiveState.notLive.rawValue
      asked = Presence(
        formula: cell("IF(\(own)=0,0,\(other))"), states: LiveStates([.value, .notLive]))
    }
    let base = Taken(
      rows: taken.rows, values: taken.values, keys: taken.keys, presence: asked, reason: taken.reason)
    switch fold.function {
    case .rank: return ranks(fold, base, same) ?? none(.function)
    case .sum, .mean, .count: return sums(fold, base, same) ?? none(.function)
    default: return none(.function)
    }
  }

  /// For each row, a factor that is one for the rows that agree with it in all keys.
  private mutating func agreeing(_ taken: Taken, _ table: TableID) -> [String]? {
    var factors = Array(repeating: "", count: taken.rows.count)
    for key in taken.keys {
      var codes: [String] = []
      for value in key {
        switch value.content {
        case .level(let level): codes.append(level)
        case .truth(let truth): codes.append("IF(\(truth),1,0)")
        case .text(let text): codes.append(text)
        case .number(let number) where number.bottom == nil && number.scale == key[0].number.scale:
          codes.append(number.top)
        case .number, .target, .nothing: return nil
        }
      }
      let cells = lines(table) { _, row in codes[row] }
      for row in factors.indices { factors[row] += "*EXACT(\(range(cells)),\(cells[row]))" }
    }
    return factors
  }

  private mutating func ranks(_ fold: Fold, _ taken: Taken, _ same: [String]) -> [LiveValue]? {
    guard fold.ranking.ties != .dense, !fold.values.isEmpty,
      taken.values.allSatisfy({ if case .number = $0.content { true } else { false } }),
      let (tops, bottoms, _) = unified(taken.values.map(\.number))
    else { return nil }
    let above = lines(fold.table) { _, row in "IF(\(taken.rows[row]),\(tops[row]),0)" }
    let below = bottoms.map { bottoms in
      lines(fold.table) { _, row in "IF(\(taken.rows[row]),\(bottoms[row]),1)" }
    }
    let all = range(above)
    let longest = cell("MAX(MAX(\(all)),-MIN(\(all)))" + (below.map { "*MAX(\(range($0)))" } ?? ""))
    let asked = computed(from: [taken.presence], within: [longest])
    let state = cell(asked.formula)
    let rows = range(taken.rows)
    return eachRow(fold.table) { translator, own in
      let (left, right) = (
        below.map { "\(all)*\($0[own])" } ?? all,
        below.map { "\(above[own])*\(translator.range($0))" } ?? above[own]
      )
      func count(_ sign: String) -> String {
        "SUMPRODUCT((\(rows))*((\(left))\(sign)(\(right)))\(same[own]))"
      }
      let better = translator.sheet.write(count(fold.ranking.isAscending ? "<" : ">"), at: own)
      let equal = fold.ranking.ties == .average ? translator.sheet.write(count("="), at: own) : "1"
      let doubled = translator.sheet.write("2*\(better)+\(equal)+1", at: own)
      let isOut = "IF(\(taken.rows[own]),0,\(LiveState.open.rawValue))"
      let presence = Presence(
        formula: translator.sheet.write("IF(\(state)<>0,\(state),\(isOut))", at: own),
        states: asked.states.union(LiveStates(.open)))
      return LiveValue(
        presence, .number(LiveNumber(top: doubled, bottom: nil, scale: Rational(1, 2))), taken.reason)
    }
  }

  private mutating func sums(_ fold: Fold, _ taken: Taken, _ same: [String]) -> [LiveValue]? {
    guard fold.function != .count || fold.values.isEmpty,
      let (tops, _, scale) = whole(taken.values.map(\.number))
    else { return nil }
    let terms = lines(fold.table) { _, row in "IF(\(taken.rows[row]),\(tops[row]),0)" }
    let asked = computed(from: [taken.presence], within: ["SUMPRODUCT(ABS(\(range(terms))))"])
    let state = cell(asked.formula)
    let rows = range(taken.rows)
    return eachRow(fold.table) { translator, own in
      let count = translator.sheet.write(
        "SUMPRODUCT((\(rows))*1\(same[own]))", at: own)
      let sum = translator.sheet.write("SUMPRODUCT(\(translator.range(terms))*1\(same[own]))", at: own)
      let presence = Presence(formula: state, states: asked.states)
      let number = LiveValue(
        presence, .number(LiveNumber(top: count, bottom: nil, scale: .one)), taken.reason)
      let added = LiveValue(presence, .number(LiveNumber(top: sum, bottom: nil, scale: scale)), taken.reason)
      switch fold.function {
      case .count: return number
      case .mean:
        // A group without rows has no mean.
        let isNone = translator.cells(truth: translator.comparison(number, .equal, .constant(.zero)))
        let none = LiveValue(.never(.missing), .number(.zero))
        let mean = translator.cells(translator.quotient(added, number))
        return translator.cells(translator.choice([(isNone, none), (nil, mean)]))
      default: return added
      }
    }
  }
}
