import Planning
import Program
import Values

/// Functions over all forms, whose answers are known by now.
extension BlockRun {
  /// What a function comes to for each form of the block. Forms whose group cannot be told, and groups that lack
  /// something, are put to `Exact`, which tells why.
  mutating func cohort(
    _ id: CohortID, _ keys: [NodeID], _ filter: NodeID?, _ values: [NodeID], _ node: NodeID
  )
    -> Column?
  {
    guard let question = try? cohort.question(id), question.unplaced == nil,
      let aggregate = question.aggregate, case .number = plan[node].type
    else { return nil }
    var groups = FormGroups(keys, in: self)
    let records = groups.keys.map { question.group($0) }
    for (number, records) in records.enumerated() where records.absence != nil { groups.leaveOut(number) }
    let column =
      aggregate.function == .rank
      ? places(aggregate.ranking, records, filter, values, &groups) : results(records, &groups)
    guard let column else { return nil }
    return corrected(column, node, where: groups.others)
  }

  /// What stands for each group.
  private func results(_ records: [Records], _ groups: inout FormGroups) -> Column? {
    var (tops, bottoms): ([Int64], [Int64]) = ([], [])
    for (number, group) in records.enumerated() {
      guard case .value(.number(let result)) = group.result, let words = result.words else {
        groups.leaveOut(number)
        tops.append(0)
        bottoms.append(1)
        continue
      }
      tops.append(words.top)
      bottoms.append(words.bottom)
    }
    let numbers = groups.numbers
    let isWhole = bottoms.allSatisfy { $0 == 1 }
    return Column(
      .narrow(numbers.map { tops[$0] }), bound: Bound(of: tops),
      over: isWhole ? .ones : .narrow(numbers.map { bottoms[$0] }),
      bottomBound: isWhole ? .one : Bound(of: bottoms))
  }

  /// The place of each form in its group; nil where forms are not ranked by one whole multiple of a unit.
  private func places(
    _ ranking: Ranking, _ records: [Records], _ filter: NodeID?, _ values: [NodeID],
    _ groups: inout FormGroups
  ) -> Column? {
    guard values.count == 1, let own = words(self[values[0]]) else { return nil }
    groups.leaveOut(self[values[0]].states)
    if let filter {
      guard let takesPart = words(self[filter]) else { return nil }
      groups.leaveOut(self[filter].states)
      groups.leaveOut(takesPart.map { $0 == 0 ? 1 : 0 })
    }
    let doubled = doubledPlaces(own, self[values[0]].factor, ranking, records.map(\.order), &groups)
    return Column(
      .narrow(doubled), bound: Bound(of: doubled),
      times: Scale(1, 2) ?? .one)
  }

  /// The numbers of a column in single words; nil where they are not such.
  private func words(_ column: Column) -> [Int64]? {
    if !column.bottom.isOnes || column.isCoded { return nil }
    switch column.top {
    case .narrow(let words): return words
    case .ones, .wide: return nil
    }
  }

  /// Twice the place of each form. Its number is one of those that were put in order, if its group is whole.
  private func doubledPlaces(
    _ own: [Int64], _ scale: Scale, _ ranking: Ranking, _ orders: [RankOrder], _ groups: inout FormGroups
  ) -> [Int64] {
    let factors = orders.map { $0.factor(for: scale) }
    var doubled = [Int64](repeating: 2, count: count)
    for lane in 0..<count where groups.others[lane] == 0 {
      let number = groups.numbers[lane]
      let (word, overflow) = own[lane].multipliedReportingOverflow(by: factors[number])
      if factors[number] == 0 || overflow {
        groups.leaveOut(lane: lane)
      } else {
        doubled[lane] = Int64(orders[number].doubledPlace(of: word, ranking))
      }
    }
    return doubled
  }
}

extension RankOrder {
  /// What numbers of a scale are multiplied by to be those of the order; zero where there is no such whole number.
  fileprivate func factor(for scale: Scale) -> Int64 {
    guard let denominator, let factor = Scale(Int128(scale.top) * Int128(denominator), Int128(scale.bottom)),
      factor.bottom == 1
    else { return 0 }
    return factor.top
  }
}

/// The groups of all forms that the forms of a block belong to.
struct FormGroups {
  /// What the forms of each group agree in.
  private(set) var keys: [[Value]] = []
  /// For each form, the number of its group.
  private(set) var numbers: [Int]
  /// A mask of the forms that are to be looked at by themselves.
  private(set) var others: [Int64]

  init(_ nodes: [NodeID], in run: BlockRun) {
    numbers = Array(repeating: 0, count: run.count)
    others = Array(repeating: 0, count: run.count)
    if nodes.isEmpty {
      keys = [[]]
      return
    }
    for node in nodes { leaveOut(run[node].states) }
    if nodes.count == 1, placeByCode(nodes[0], in: run) { return }
    var known: [[Int64]: Int] = [:]
    var last: (words: [Int64], number: Int)?
    let columns = nodes.map { run[$0] }
    for lane in 0..<run.count where others[lane] == 0 {
      if let last, zip(columns, last.words).allSatisfy({ $0.top[lane] == $1 && $0.bottom[lane] == 1 }) {
        numbers[lane] = last.number
        continue
      }
      let words = columns.compactMap { column in
        column.bottom[lane] == 1 ? Int64(exactly: column.top[lane]) : nil
      }
      let values = nodes.compactMap { node -> Value? in
        if case .value(let value)? = run.value(node, lane: lane) { value } else { nil }
      }
      guard words.count == nodes.count, values.count == nodes.count else {
        leaveOut(lane: lane)
        continue
      }
      let number = known[words] ?? keys.count
      if known[words] == nil {
        known[words] = number
        keys.append(values)
      }
      (numbers[lane], last) = (number, (words, number))
    }
    if keys.isEmpty { keys = [nodes.map { _ in .truth(false) }] }
  }

  /// Groups forms by the texts of one column, by their numbers; false where it holds no texts.
  private mutating func placeByCode(_ node: NodeID, in run: BlockRun) -> Bool {
    guard run[node].isCoded, case .narrow(let codes) = run[node].top else { return false }
    var groups = [Int](repeating: -1, count: run[node].table.count)
    for lane in 0..<run.count where others[lane] == 0 {
      let code = Int(truncatingIfNeeded: codes[lane])
      if groups[code] < 0 {
        groups[code] = keys.count
        keys.append([run[node].table[code]])
      }
      numbers[lane] = groups[code]
    }
    if keys.isEmpty { keys = [[.truth(false)]] }
    return true
  }

  mutating func leaveOut(lane: Int) { others[lane] = -1 }

  /// Leaves out the forms of a group.
  mutating func leaveOut(_ group: Int) {
    for lane in numbers.indices where numbers[lane] == group { others[lane] = -1 }
  }

  /// Leaves out the forms that have a state.
  mutating func leaveOut(_ states: [UInt16]?) {
    guard let states else { return }
    for lane in states.indices where states[lane] != 0 { others[lane] = -1 }
  }
}
