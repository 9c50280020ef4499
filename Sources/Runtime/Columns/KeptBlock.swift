import Planning
import Program

/// What some nodes came to in a block of forms, for passes that go on from there: in words no wider than the numbers.
package struct KeptBlock: Sendable {
  /// How many forms there are.
  package let count: Int
  private let columns: [NodeID: KeptColumn]

  /// Keeps what some nodes came to; nil where one of them has no value in some form.
  init?(_ values: BlockValues, _ nodes: [NodeID]) {
    if values.isAnyLeft { return nil }
    count = values.count
    var columns: [NodeID: KeptColumn] = [:]
    for node in nodes {
      let column = values.run[node]
      guard column.states?.allSatisfy({ $0 == 0 }) ?? true else { return nil }
      columns[node] = KeptColumn(column)
    }
    self.columns = columns
  }

  /// How many bytes it takes, about.
  package var size: Int { columns.values.reduce(0) { $0 + $1.size } }

  /// What a node came to.
  func column(of node: NodeID) -> Column? { columns[node]?.column }
}

/// A column in which every lane has a value.
private struct KeptColumn: Sendable {
  private let top: KeptLanes
  private let bottom: KeptLanes
  private let factor: Scale
  private let bounds: (top: Bound, bottom: Bound)
  private let table: [Value]
  private let uniform: NodeValue?

  init(_ column: Column) {
    (top, bottom, factor) = (KeptLanes(column.top), KeptLanes(column.bottom), column.factor)
    bounds = (column.topBound, column.bottomBound)
    (table, uniform) = (column.table, column.uniform)
  }

  var size: Int { top.size + bottom.size + 160 }

  var column: Column {
    Column(
      top.lanes, bound: bounds.top, over: bottom.lanes, bottomBound: bounds.bottom, times: factor,
      table: table, uniform: uniform)
  }
}

/// Whole numbers in the narrowest words that hold them.
private enum KeptLanes: Sendable {
  case ones
  case bytes([Int8])
  case halves([Int16])
  case words([Int32])
  case long([Int64])
  case wide([Int128])

  init(_ lanes: Lanes) {
    switch lanes {
    case .ones: self = .ones
    case .wide(let words): self = .wide(words)
    case .narrow(let words):
      // Its bits beyond the sign, of all of them together.
      let size = words.reduce(0) { $0 | ($1 ^ ($1 &>> 63)) }
      let count = words.count
      switch size {
      case ...Int64(Int8.max): self = .bytes(each(count, words) { Int8(truncatingIfNeeded: $0) })
      case ...Int64(Int16.max): self = .halves(each(count, words) { Int16(truncatingIfNeeded: $0) })
      case ...Int64(Int32.max): self = .words(each(count, words) { Int32(truncatingIfNeeded: $0) })
      default: self = .long(words)
      }
    }
  }

  var lanes: Lanes {
    switch self {
    case .ones: .ones
    case .bytes(let words): .narrow(each(words.count, words) { Int64($0) })
    case .halves(let words): .narrow(each(words.count, words) { Int64($0) })
    case .words(let words): .narrow(each(words.count, words) { Int64($0) })
    case .long(let words): .narrow(words)
    case .wide(let words): .wide(words)
    }
  }

  /// How many bytes they take.
  var size: Int {
    switch self {
    case .ones: 0
    case .bytes(let words): words.count
    case .halves(let words): 2 * words.count
    case .words(let words): 4 * words.count
    case .long(let words): 8 * words.count
    case .wide(let words): 16 * words.count
    }
  }
}
