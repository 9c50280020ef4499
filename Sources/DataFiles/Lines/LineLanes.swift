import Planning
import Program
import Values

/// What one cell puts into a lane.
struct LaneCell {
  /// A decimal without its point, or the number of a level, a day, a condition or a text.
  var number: Int64 = 0
  /// How many digits of a decimal stand behind the point.
  var places: UInt8 = 0
  var mark = SlotLanes.Mark.absent
}

/// What forms or rows say in one slot, lane after lane, while they are read.
struct LineLanes {
  private var cells: [LaneCell] = []
  /// The texts that have been read, each once.
  private var table = ValueTable()
  /// What decimals are multiplied by, so that they are in base units.
  private let factor: Rational
  /// The most decimal places of a number that is kept as one.
  static let mostPlaces = 6

  /// The lanes of a slot.
  init(_ slot: Slot, _ facts: PlanFacts) {
    if case .number(let type)? = facts.declaration(of: slot)?.type {
      factor = type.unit?.factor ?? .one
    } else {
      factor = .one
    }
  }

  /// How many texts are remembered.
  var textCount: Int { table.values.count }

  /// Adds a lane in which nothing is said.
  mutating func add() { cells.append(LaneCell()) }

  /// Says something in the last lane.
  mutating func setLast(_ cell: LaneCell) { cells[cells.count - 1] = cell }

  /// Takes lanes back, so that so many are left.
  mutating func cut(to count: Int) { cells.removeLast(cells.count - count) }

  /// Forgets all texts; there must be no lanes.
  mutating func forget() { table = ValueTable() }

  /// What a cell puts into a lane.
  mutating func lane(of cell: Cell) -> LaneCell {
    switch cell {
    case .absent: LaneCell()
    case .unusable: LaneCell(mark: .unusable)
    case .given(.number(let number)): decimal(number)
    case .given(.truth(let truth)): LaneCell(number: truth ? -1 : 0, mark: .given)
    case .given(.date(let date)): LaneCell(number: Int64(date.dayNumber), mark: .given)
    case .given(.level(_, let level)): LaneCell(number: Int64(level), mark: .given)
    case .given(let value): LaneCell(number: table.number(of: value), mark: .given)
    }
  }

  private func decimal(_ number: Rational) -> LaneCell {
    guard let (top, bottom) = (try? number.divided(by: factor))?.words else { return LaneCell(mark: .large) }
    for places in 0...Self.mostPlaces where powersOfTen[places].isMultiple(of: bottom) {
      let (word, overflow) = top.multipliedReportingOverflow(by: powersOfTen[places] / bottom)
      if overflow { break }
      return LaneCell(number: word, places: UInt8(places), mark: .given)
    }
    return LaneCell(mark: .large)
  }

  /// All lanes, of which none is left; nil where nobody says anything.
  mutating func take() -> SlotLanes? {
    defer { cells.removeAll(keepingCapacity: true) }
    let given = SlotLanes.Mark.given
    var (most, isAny, isWhole) = (UInt8(0), false, true)
    for cell in cells {
      most = max(most, cell.places)
      if cell.mark != .absent { isAny = true }
      if cell.mark != given { isWhole = false }
    }
    guard isAny else { return nil }
    var numbers = [Int64](repeating: 0, count: cells.count)
    var marks = [UInt8](repeating: given.rawValue, count: cells.count)
    var bound: UInt64 = 0
    for (lane, cell) in cells.enumerated() {
      marks[lane] = cell.mark.rawValue
      let (number, overflow) = cell.number.multipliedReportingOverflow(
        by: powersOfTen[Int(most - cell.places)])
      guard !overflow, number.magnitude < 1 << 60 else {
        marks[lane] = SlotLanes.Mark.large.rawValue
        isWhole = false
        continue
      }
      numbers[lane] = number
      bound = max(bound, number.magnitude)
    }
    let scale = (try? factor.divided(by: Rational(Int(powersOfTen[Int(most)])))) ?? .one
    return SlotLanes(
      numbers: numbers, scale: scale, bound: bound, marks: isWhole ? nil : marks, table: table.values)
  }
}
