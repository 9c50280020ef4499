import Planning
import Program
import Values

/// Cases that ask one level after the other for a fixed number, as a table by level.
struct LevelTable {
  /// The node that holds the level.
  let column: NodeID
  /// What numbers are multiplied by.
  let scale: Scale
  /// For each level, its number as a whole multiple of the scale.
  let numbers: [Int64]
  /// The greatest size of a number.
  let bound: Bound

  /// The table of some cases; nil where they ask for anything else, or leave a level out: that it has no value is for
  /// the cases themselves to say.
  init?(_ cases: [Case], in plan: Plan, _ constants: [NodeValue?]) {
    guard let (column, _) = Self.asked(cases.first, plan, constants), case .level(let set) = plan[column].type
    else { return nil }
    var found = [Rational?](repeating: nil, count: plan.facts.levelCounts[set.index])
    for item in cases {
      guard let (other, level) = Self.asked(item, plan, constants), other == column,
        case .value(.number(let number))? = constants[item.value.index]
      else { return nil }
      if found[level] == nil { found[level] = number }
    }
    let cells = found.compactMap { $0.map { Cell.given(.number($0)) } }
    let lanes = SlotLanes(cells)
    guard cells.count == found.count, lanes.marks == nil, let scale = Scale(lanes.scale) else { return nil }
    (self.column, self.scale, numbers, bound) = (column, scale, lanes.numbers, Bound(UInt128(lanes.bound)))
  }

  /// The node that a case compares with one level, and that level.
  private static func asked(_ item: Case?, _ plan: Plan, _ constants: [NodeValue?]) -> (NodeID, Int)? {
    guard let condition = item?.condition, case .comparison(let a, .equal, let b) = plan[condition].operation,
      case .value(.level(_, let level))? = constants[b.index]
    else { return nil }
    return (a, level)
  }
}
