import Checker
import Program

/// What the boxes of a table tell of its rows.
struct BoxReading {
  /// The rows that decide somewhere as the sentence is written.
  private(set) var written: Set<Int> = []
  /// Those that decide somewhere once 时 clauses have been asked.
  private(set) var reached: Set<Int> = []
  /// For a row, the 时 clauses that each take all of it.
  private(set) var takers: [Int: [Standpoint.Asked]] = [:]
  /// Where a row holds, and the first that does there.
  private(set) var anywhere: [Int: (box: [ConditionTable.Cell], owner: Int)] = [:]
  /// Boxes that nothing takes.
  private(set) var holes: [[ConditionTable.Cell]] = []
  private(set) var members: [LevelMembers]

  /// Reads a table of the rows, followed by what is asked before them.
  init(_ table: ConditionTable, rows: [Measure], asked: [Standpoint.Asked], holeLimit: Int) {
    members = rows.map { LevelMembers(of: $0, table) }
    let askedBefore = asked.enumerated().map { (condition: rows.count + $0.offset, asked: $0.element) }
    table.forEachBox { box in
      guard
        askedBefore.allSatisfy({
          $0.asked.instead != nil || table.holds($0.condition, in: box) == $0.asked.holds
        })
      else { return true }
      let taking = askedBefore.filter { $0.asked.instead != nil && table.holds($0.condition, in: box) }
        .map(\.asked)
      let holding = rows.indices.filter { table.holds($0, in: box) }
      let owner = holding.first ?? rows.count
      written.insert(owner)
      takers[owner] = takers[owner].map { known in known.filter { taking.contains($0) } } ?? taking
      if taking.isEmpty { reached.insert(owner) }
      if owner < rows.count {
        members[owner].note(box)
        for row in holding where anywhere[row] == nil { anywhere[row] = (box, owner) }
      } else if taking.isEmpty, holes.count < holeLimit, !table.isWithoutValue(rows, in: box) {
        holes.append(box)
      }
      return true
    }
  }
}

/// The levels that a row lists (属于), until the row was seen to apply to each.
struct LevelMembers {
  private var lists: [(axis: Int, members: [Int: Measure])]

  init(of condition: Measure, _ table: ConditionTable) { lists = Self.lists(in: condition, table) }

  private static func lists(in condition: Measure, _ table: ConditionTable)
    -> [(axis: Int, members: [Int: Measure])]
  {
    switch condition.kind {
    case .grouped(let inner): return lists(in: inner, table)
    case .all(let parts): return parts.flatMap { lists(in: $0, table) }
    case .oneOf(let part, let others):
      guard let axis = table.axisNumber(of: part) else { return [] }
      var members: [Int: Measure] = [:]
      for other in others {
        if case .constant(.level(_, let index), _) = other.kind { members[index] = other }
      }
      return [(axis, members)]
    default: return []
    }
  }

  mutating func note(_ box: [ConditionTable.Cell]) {
    for place in lists.indices {
      if case .level(let index) = box[lists[place].axis] { lists[place].members[index] = nil }
    }
  }

  var unused: [Measure] {
    lists.flatMap { list in list.members.sorted { $0.key < $1.key }.map(\.value) }
  }
}
