import Planning
import Program
import Values

/// Rows of the form: their shares, and the scores of indicators that they stand below.
extension Translator {
  /// Writes one line with a formula for each row of a table.
  mutating func lines(_ table: TableID, _ formula: (inout Translator, Int) -> String) -> [String] {
    eachRow(table) { translator, row in
      let formula = formula(&translator, row)
      return translator.sheet.write(formula, at: row)
    }
  }

  /// Writes what belongs to each row of a table, all rows on the same lines.
  mutating func eachRow<Result>(
    _ table: TableID, _ body: (inout Translator, Int) -> Result
  ) -> [Result] {
    let kept = row
    var results: [Result] = []
    let start = sheet.line
    var end = start
    for row in 0..<(places.rowCounts[table] ?? 0) {
      self.row = row
      sheet.move(to: start)
      results.append(body(&self, row))
      end = max(end, sheet.line)
    }
    row = kept
    sheet.move(to: end)
    return results
  }

  func range(_ cells: [String]) -> String {
    guard let first = cells.first, let last = cells.last else { return "0" }
    return cells.count == 1 ? first : "\(first):\(last)"
  }

  /// The state where rows were added to the form or taken away, which formulas do not see.
  mutating func sameRows(_ table: TableID) -> Presence {
    guard let ranges = places.rowRanges[table], let count = places.rowCounts[table] else { return .always }
    return Presence(
      formula: cell(
        "IF(OR(ROWS(\(ranges.column))<>\(count),COUNTA(\(ranges.below))>0),\(LiveState.notLive.rawValue),0)"),
      states: LiveStates([.value, .notLive]))
  }

  /// Whether each row says anything.
  mutating func filled(_ table: TableID) -> [String] {
    let slots = places.rows.keys.filter {
      if case .column(table, _) = plan[$0].subject { true } else { false }
    }.sorted { $0.index < $1.index }
    return lines(table) { translator, row in
      let cells = slots.flatMap { slot -> [String] in
        guard let places = translator.places.rows[slot], row < places.count else { return [] }
        switch places[row] {
        case .cell(let cell), .shared(let cell), .answer(let cell): return [cell]
        case .parts(let sign, let value, let unit, _): return [sign, value, unit].filter { !$0.isEmpty }
        }
      }
      return cells.isEmpty ? "FALSE" : "COUNTA(\(Array(Set(cells)).sorted().joined(separator: ",")))>0"
    }
  }

  /// The states of rows in their order: the first that is none of a value.
  mutating func chained(_ table: TableID, _ states: [String]) -> String {
    var last: String?
    _ = lines(table) { translator, row in
      let own = states[row]
      let formula = last.map { "IF(\($0)<>0,\($0),\(own))" } ?? own
      last = CalculationSheet.name(translator.sheet.line, CalculationSheet.firstColumn + row)
      return formula
    }
    return last ?? "0"
  }

  /// The state of what needs all rows: that one does not apply, else the first that is none of a value.
  mutating func joined(_ table: TableID, _ states: [String], _ all: LiveStates) -> String {
    let plain = chained(table, states)
    guard all.all.contains(where: \.isNotApplicable) else { return plain }
    let exempt = lines(table) { translator, row in
      "IF(\(translator.isNotApplicable(states[row])),\(states[row]),0)"
    }
    let own = cell(chained(table, exempt))
    return "IF(\(own)<>0,\(own),\(cell(plain)))"
  }

  func isTaken(_ taken: LiveValue, _ filled: String) -> String {
    taken.truth == "TRUE" && taken.presence.isCertain ? filled : "AND(\(filled),\(taken.truth))"
  }

  /// The sum of whole numbers over the rows that are taken; nil where they have bottoms of their own.
  mutating func sum(_ values: [LiveValue], where taken: [String], _ table: TableID) -> LiveNumber? {
    guard values.allSatisfy({ $0.number.bottom == nil }),
      let (tops, _, scale) = unified(values.map(\.number))
    else { return nil }
    let terms = lines(table) { translator, row in
      let state = values[row].presence.formula
      let test = values[row].presence.isCertain ? taken[row] : "AND(\(taken[row]),\(state)=0)"
      return "IF(\(test),\(tops[row]),0)"
    }
    return LiveNumber(top: cell("SUM(\(range(terms)))"), bottom: nil, scale: scale)
  }
}
