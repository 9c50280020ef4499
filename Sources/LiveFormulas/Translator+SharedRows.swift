import Planning
import Program
import Values

/// The points of rows that do not apply, shared among the others.
extension Translator {
  /// The rows below an indicator, of which some may not apply.
  struct SharedRows {
    var points: [LiveValue]
    var rows: [String]
    var isKept: [String]
    var isForForm: [String]
    var isShared: [String]
    /// Whether it is known which rows belong here.
    var presence: Presence
  }

  mutating func sharedParts(_ table: TableID, _ taken: NodeID, _ member: Member) -> SharedRows {
    let count = places.rowCounts[table] ?? 0
    let rows = rowsTaken(table, taken)
    let states = (0..<count).map { self[member.score, at: $0].presence.formula }
    func tests(_ test: @escaping (String) -> String) -> [String] {
      lines(table) { _, row in "AND(\(rows.taken[row]),\(test(states[row])))" }
    }
    let (low, high, form) = (
      LiveState.notApplicable.rawValue, LiveState.leftForNowhere.rawValue, LiveState.leftForForm.rawValue
    )
    return SharedRows(
      points: (0..<count).map { self[member.points, at: $0] }, rows: rows.taken,
      isKept: tests { "OR(\($0)<\(low),\($0)>\(high))" }, isForForm: tests { "\($0)=\(form)" },
      isShared: tests { "OR(\($0)=\(low),\($0)=\(high))" }, presence: gap(table, taken, rows))
  }

  private mutating func isAny(_ tests: [String]) -> String {
    cell("SUMPRODUCT((\(range(tests)))*1)>0")
  }

  /// The score of rows of which some may not apply; nil where it is no sum of whole numbers.
  mutating func sharedRows(
    _ table: TableID, _ taken: NodeID, _ member: Member, _ combination: Combination
  ) -> LiveValue? {
    guard !combination.isTop, member.released == nil else { return nil }
    let count = places.rowCounts[table] ?? 0
    let parts = sharedParts(table, taken, member)
    let scores = (0..<count).map { self[member.score, at: $0] }
    let reason = scores.lazy.compactMap(\.reason).first ?? .changedRows
    guard let scored = sum(scores, where: parts.isKept, table),
      let applicable = sum(parts.points, where: parts.isKept, table),
      let released = sum(parts.points, where: parts.isForForm, table)
    else { return nil }
    // A row that is taken and open leaves the whole open.
    let states = lines(table) { _, row in "IF(\(parts.isKept[row]),\(scores[row].presence.formula),0)" }
    let (open, other) = (LiveState.open.rawValue, LiveState.notLive.rawValue)
    let worst = cell("MAX(\(range(states)))")
    let asked = Presence(
      formula: cell("IF(\(worst)=0,0,IF(COUNTIF(\(range(states)),\(other))>0,\(other),\(open)))"),
      states: LiveStates([.value, .open, .notLive]))
    func number(_ number: LiveNumber) -> LiveValue { LiveValue(.always, .number(number)) }
    let left = Presence(
      formula: cell(
        "IF(\(isAny(parts.isForForm)),\(LiveState.leftForForm.rawValue),\(LiveState.notApplicable.rawValue))"),
      states: LiveStates([.notApplicable, .leftForForm]))
    let sum = SharedSum(
      scored: cells(LiveValue(computed(from: [asked], within: [scored.top]), .number(scored), reason)),
      applicable: number(applicable), released: number(released), isShared: isAny(parts.isShared),
      isAll: cell("NOT(\(isAny(parts.isKept)))"), left: LiveValue(left, .number(.zero)))
    var value = cells(shared(sum, combination))
    let stands = combination.stands.map { cells(truth: self[$0]) } ?? .truth(true)
    let refused = LiveValue(.never(.open), .number(.zero))
    value = cells(
      choice([(cells(truth: not(LiveValue(.always, .truth(stands.truth)))), refused), (nil, value)]))
    // Which rows belong here, and whether their points stand, is asked before anything else.
    let known = cells(truth: LiveValue(first([parts.presence, stands.presence]), .truth("TRUE")))
    let own = cell(known.presence.formula)
    value.presence = Presence(
      formula:
        "IF(\(own)<>0,IF(\(own)>=\(LiveState.tooLong.rawValue),\(own),\(open)),\(value.presence.formula))",
      states: value.presence.states.union(LiveStates([.open, .tooLong, .notLive])))
    value.reason = reason
    return value
  }
}
