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
  var bound: Bound { Bound(UInt128(numbers.map(\.magnitude).max() ?? 0)) }

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
    let numbers = found.compactMap { $0 }
    guard numbers.count == found.count, let shared = sharedDenominator(numbers), let scale = Scale(1, Int128(shared))
    else { return nil }
    var words: [Int64] = []
    for number in numbers {
      guard let (top, bottom) = number.words, let word = Int64(exactly: Int128(top) * Int128(shared / bottom)) else {
        return nil
      }
      words.append(word)
    }
    (self.column, self.scale, self.numbers) = (column, scale, words)
  }

  /// The node that a case compares with one level, and that level.
  private static func asked(_ item: Case?, _ plan: Plan, _ constants: [NodeValue?]) -> (NodeID, Int)? {
    guard let condition = item?.condition, case .comparison(let a, .equal, let b) = plan[condition].operation,
      case .value(.level(_, let level))? = constants[b.index]
    else { return nil }
    return (a, level)
  }
}

/// The least common denominator of numbers; nil where it is large.
private func sharedDenominator(_ numbers: [Rational]) -> Int64? {
  var shared: Int128 = 1
  for number in numbers {
    guard let bottom = number.words?.bottom else { return nil }
    shared = shared / Int128(commonDivisor(shared.magnitude, UInt128(bottom))) * Int128(bottom)
    if shared > 1 << 40 { return nil }
  }
  return Int64(shared)
}
