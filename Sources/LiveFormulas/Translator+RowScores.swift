import Planning
import Program
import Values

/// The rows below an indicator: their points, shares and scores together.
extension Translator {
  /// The rows that are known to be taken.
  mutating func rowsTaken(_ table: TableID, _ taken: NodeID) -> (filled: [String], taken: [String]) {
    let count = places.rowCounts[table] ?? 0
    let filled = filled(table)
    let own = (0..<count).map { self[taken, at: $0] }
    return (filled, lines(table) { translator, row in translator.isTaken(own[row], filled[row]) })
  }

  /// Why the rows may not be all: of one it cannot be told whether it belongs here, or there is none.
  mutating func gap(_ table: TableID, _ taken: NodeID, _ rows: (filled: [String], taken: [String]))
    -> Presence
  {
    let count = places.rowCounts[table] ?? 0
    let states = (0..<count).map { self[taken, at: $0].presence }
    let unknown = lines(table) { _, row in
      states[row].isCertain ? "0" : "IF(\(rows.filled[row]),\(states[row].formula),0)"
    }
    let open = LiveState.open.rawValue
    let other = LiveState.notLive.rawValue
    let worst = cell("MAX(\(range(unknown)))")
    let own = Presence(
      formula: cell(
        "IF(\(worst)<>0,IF(\(worst)=\(other),\(other),\(open)),IF(SUMPRODUCT((\(range(rows.taken)))*1)=0,\(open),0))"
      ),
      states: LiveStates([.value, .open, .notLive]))
    return first([sameRows(table), own])
  }

  mutating func rowsAddUp(
    _ table: TableID, _ taken: NodeID, _ member: Member, _ points: Rational, _ check: PointsCheck
  ) -> LiveValue {
    let count = places.rowCounts[table] ?? 0
    guard count > 0 else { return .unknown(.noCell) }
    let rows = rowsTaken(table, taken)
    let gap = gap(table, taken, rows)
    let own = (0..<count).map { self[member.points, at: $0] }
    if case .shares = check { return LiveValue(gap, .truth("TRUE")) }
    // Points with more decimals than scores keep would have to be rounded one by one.
    let places: Int? = if case .rounded(let places, _) = check { places } else { nil }
    let states = lines(table) { _, row in
      "IF(\(rows.taken[row]),\(own[row].presence.formula),0)"
    }
    guard let sum = sum(own, where: rows.taken, table) else { return .unknown(.function) }
    let first = cell(chained(table, states))
    let asked = Presence(
      formula: first, states: own.reduce(into: LiveStates.value) { $0.formUnion($1.presence.states) })
    let test = comparison(LiveValue(.always, .number(sum)), .equal, .constant(points))
    var presence = self.first([gap, asked])
    if let places, let unit = whole(sum.scale), let step = step(unit, places) {
      let long = lines(table) { translator, row in
        let top = own[row].number.top
        return
          "IF(\(rows.taken[row]),IF(ROUND(\(top)/\(step),0)*\(step)=\(top),0,\(LiveState.tooLong.rawValue)),0)"
      }
      let worst = Presence(formula: cell("MAX(\(range(long)))"), states: LiveStates([.value, .tooLong]))
      presence = self.first([presence, worst])
    }
    return LiveValue(presence, test.content)
  }

  /// How many units of a whole number make one unit of the last decimal that is kept; nil where one does.
  private func step(_ unit: (top: Int, bottom: Int), _ places: Int) -> Int? {
    let power = (0..<places).reduce(1) { sum, _ in sum * 10 }
    guard unit.top == 1, unit.bottom > power, unit.bottom % power == 0 else { return nil }
    return unit.bottom / power
  }

  mutating func share(
    _ points: Rational, _ taken: NodeID, _ split: RowSelection.EqualSplit, _ table: TableID
  ) -> LiveValue {
    guard row < places.rowCounts[table] ?? 0 else { return .unknown(.noCell) }
    let kept = row
    // The rows that share are the same for each of them; they are counted in each column.
    let count = places.rowCounts[table] ?? 0
    var tests: [String] = []
    for other in 0..<count {
      let value = self[taken, at: other]
      tests.append(
        value.presence.isCertain && value.truth == "TRUE"
          ? filledTest(table, other) : "AND(\(filledTest(table, other)),\(value.truth))")
    }
    let flags = tests.map { cell("IF(\($0),1,0)") }
    row = kept
    let total = cell(flags.joined(separator: "+"))
    let isTaken = LiveValue(.always, .truth(cell("\(flags[row])=1")))
    let whole = LiveValue(.always, .number(LiveNumber(top: total, bottom: nil, scale: .one)))
    var share = cells(quotient(.constant(points), whole))
    if let places = split.places {
      share = cells(rounded(share, places: places, unit: .one, plan.facts.rounding.mode))
    }
    if split.restToLast, split.places != nil {
      let isLast = LiveValue(
        .always,
        .truth(cell(row == count - 1 ? "TRUE" : "SUM(\(flags[(row + 1)...].joined(separator: ",")))=0")))
      let others = cells(sum(whole, .constant(.one), isDifference: true))
      let rest = cells(sum(.constant(points), cells(product(share, others)), isDifference: true))
      let isSound = cells(truth: comparison(rest, .greaterOrEqual, .constant(.zero)))
      let takesRest = cells(truth: joined([isLast, isSound], decisive: false))
      share = cells(choice([(takesRest, rest), (nil, share)]))
    }
    let none = LiveValue(.never(.open), .number(.zero))
    var value = choice([(isTaken, share), (nil, none)])
    value.presence = first([sameRows(table), placed(taken, table), value.presence])
    value.reason = .changedRows
    return value
  }

  /// Whether it is known of every row that is filled in whether it is taken.
  private mutating func placed(_ taken: NodeID, _ table: TableID) -> Presence {
    let unsure = (0..<(places.rowCounts[table] ?? 0)).compactMap { other -> String? in
      let value = self[taken, at: other]
      return value.presence.isCertain
        ? nil : "AND(\(filledTest(table, other)),\(cell(value.presence.formula))<>0)"
    }
    if unsure.isEmpty { return .always }
    let flags = unsure.map { cell("IF(\($0),1,0)") }
    return Presence(
      formula: cell("IF(SUM(\(flags.joined(separator: ",")))>0,\(LiveState.open.rawValue),0)"),
      states: [.value, LiveStates(.open)])
  }

  private func filledTest(_ table: TableID, _ row: Int) -> String {
    var cells: Set<String> = []
    for (slot, places) in places.rows where row < places.count {
      guard case .column(table, _) = plan[slot].subject else { continue }
      switch places[row] {
      case .cell(let cell), .shared(let cell), .answer(let cell): cells.insert(cell)
      case .parts(let sign, let value, let unit, _):
        cells.formUnion([sign, value, unit].filter { !$0.isEmpty })
      }
    }
    return cells.isEmpty ? "FALSE" : "COUNTA(\(cells.sorted().joined(separator: ",")))>0"
  }

  mutating func combinedRows(
    _ table: TableID, _ taken: NodeID, _ member: Member, _ combination: Combination
  ) -> LiveValue {
    let count = places.rowCounts[table] ?? 0
    guard count > 0 else { return .unknown(.noCell) }
    let scores = (0..<count).map { self[member.score, at: $0] }
    let reason = scores.lazy.compactMap(\.reason).first ?? .changedRows
    if scores.contains(where: { !$0.presence.states.intersection(.exempt).isEmpty }) {
      return sharedRows(table, taken, member, combination) ?? .unknown(.function)
    }
    let rows = rowsTaken(table, taken)
    let states = lines(table) { _, row in "IF(\(rows.taken[row]),\(scores[row].presence.formula),0)" }
    let (open, long, other) = (
      LiveState.open.rawValue, LiveState.tooLong.rawValue, LiveState.notLive.rawValue
    )
    let all = range(states)
    let worst = cell(
      "IF(COUNTIF(\(all),0)=COLUMNS(\(all)),0,IF(COUNTIF(\(all),\(other))>0,\(other),IF(COUNTIF(\(all),\(long))>0,\(long),\(open))))"
    )
    let asked = Presence(
      formula: worst, states: LiveStates([.value, .open, .tooLong, .notLive]))
    var value: LiveValue
    if let sum = sum(scores, where: rows.taken, table) {
      value = LiveValue(computed(from: [asked], within: [sum.top]), .number(sum), reason)
    } else {
      value = LiveValue.constant(.zero)
      for row in 0..<count {
        let counts = LiveValue(.always, .truth(cell(rows.taken[row])))
        let own = LiveValue(.always, scores[row].content)
        value = cells(sum(value, cells(choice([(counts, own), (nil, .constant(.zero))]))))
      }
      value.presence = first([asked, value.presence])
      value.reason = reason
    }
    guard let stands = combination.stands else { return value }
    let check = self[stands]
    let isKnown = cells(truth: check)
    let refused = LiveValue(.never(.open), .number(.zero))
    // A check that cannot be told leaves the sum open as well.
    let kept = cell(isKnown.presence.formula)
    var result = choice([
      (cells(truth: self.not(LiveValue(.always, .truth(isKnown.truth)))), refused), (nil, cells(value)),
    ])
    result.presence = Presence(
      formula: "IF(\(kept)<>0,IF(\(kept)>=\(long),\(kept),\(open)),\(cell(result.presence.formula)))",
      states: result.presence.states.union(LiveStates([.open, .tooLong, .notLive])))
    result.reason = reason
    return result
  }
}
