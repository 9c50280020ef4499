import Planning
import Program
import Values

/// What a block of forms says, slot by slot: one lane for each form.
package struct FormBlock: Sendable {
  /// How many forms there are.
  package let count: Int
  /// What they say in each slot of the plan; nil where none of them says anything.
  package var slots: [SlotLanes?]

  /// A block in which nothing is said yet.
  package init(count: Int, slotCount: Int) {
    self.count = count
    slots = Array(repeating: nil, count: slotCount)
  }
}

/// What the forms of a block say in one slot.
package struct SlotLanes: Sendable {
  /// What stands in a lane that has no number.
  package enum Mark: UInt8, Sendable {
    /// A value.
    case given
    /// Nothing was given.
    case absent
    /// Something was given that cannot be used.
    case unusable
    /// A value that does not fit a word: the form is left to `Exact`.
    case large
  }

  /// The numbers, less the scale that they share; of levels, days and conditions (−1 is 是) their own; of texts their
  /// places in `table`.
  package var numbers: [Int64]
  /// What numbers are multiplied by, so that they are in base units.
  package var scale: Rational
  /// The greatest size of a number.
  package var bound: UInt64
  /// What stands in each lane, as the raw values of `Mark`; nil where every lane has a value.
  package var marks: [UInt8]?
  /// The texts, each once.
  package var table: [Value]

  /// Makes lanes.
  package init(
    numbers: [Int64], scale: Rational = .one, bound: UInt64, marks: [UInt8]? = nil, table: [Value] = []
  ) {
    self.numbers = numbers
    self.scale = scale
    self.bound = bound
    self.marks = marks
    self.table = table
  }

  /// The cells of one slot in the order of the forms.
  package init(_ cells: [Cell]) {
    var columns = LaneBuilder()
    for cell in cells {
      switch cell {
      case .absent: columns.add(.absent)
      case .unusable: columns.add(.unusable)
      case .given(let value): columns.add(value)
      }
    }
    self = columns.lanes()
  }
}

/// Puts values of one type together to lanes.
struct LaneBuilder {
  private var numbers: [Rational] = []
  private var codes: [Int64] = []
  private var marks: [UInt8] = []
  private var isNumber = false
  private var table: [Value] = []
  private var places: [Value: Int64] = [:]

  mutating func add(_ mark: SlotLanes.Mark) { append(.zero, 0, mark) }

  mutating func add(_ value: Value) {
    switch value {
    case .number(let number):
      isNumber = true
      append(number, 0, .given)
    case .truth(let truth): append(.zero, truth ? -1 : 0, .given)
    case .date(let date): append(.zero, Int64(date.dayNumber), .given)
    case .level(_, let level): append(.zero, Int64(level), .given)
    case .text, .target, .figure: append(.zero, place(of: value), .given)
    }
  }

  private mutating func append(_ number: Rational, _ code: Int64, _ mark: SlotLanes.Mark) {
    numbers.append(number)
    codes.append(code)
    marks.append(mark.rawValue)
  }

  private mutating func place(of value: Value) -> Int64 {
    if let known = places[value] { return known }
    let place = Int64(table.count)
    places[value] = place
    table.append(value)
    return place
  }

  /// The lanes; numbers over the least common denominator that fits, the others left to `Exact`.
  func lanes() -> SlotLanes {
    var (words, marks, scale) = (codes, marks, Scale.one)
    if isNumber {
      scale = sharedScale()
      for lane in words.indices where marks[lane] == SlotLanes.Mark.given.rawValue {
        let own = Scale(numbers[lane]).flatMap { $0.over(scale) }
        if let own, own.bottom == 1 {
          words[lane] = own.top
        } else {
          (words[lane], marks[lane]) = (0, SlotLanes.Mark.large.rawValue)
        }
      }
    }
    let isWhole = marks.allSatisfy { $0 == SlotLanes.Mark.given.rawValue }
    return SlotLanes(
      numbers: words, scale: (try? Rational(Int(scale.top)).divided(by: Rational(Int(scale.bottom)))) ?? .one,
      bound: words.map(\.magnitude).max() ?? 0, marks: isWhole ? nil : marks, table: table)
  }

  /// 1 over the least common denominator of the numbers, as far as it stays small.
  private func sharedScale() -> Scale {
    var scale = Scale.one
    for number in numbers {
      guard let own = Scale(number) else { continue }
      let shared = commonDivisor(UInt128(scale.bottom), UInt128(own.bottom))
      let multiple = Int128(scale.bottom) / Int128(shared) * Int128(own.bottom)
      if multiple <= 1 << 40, let wider = Scale(1, multiple) { scale = wider }
    }
    return scale
  }
}

extension FormBlock {
  /// The block of forms that have been read one by one.
  package init(_ forms: [FormData], for plan: Plan) {
    self.init(count: forms.count, slotCount: plan.slots.count)
    for index in plan.slots.indices {
      let cells = forms.map { $0.cells[index] }
      if cells.contains(where: { if case .absent = $0 { false } else { true } }) { slots[index] = SlotLanes(cells) }
    }
  }
}
