import Program
import Values

/// What a block of forms says, slot by slot: one lane for each form, or for each of its rows.
package struct FormBlock: Sendable {
  /// How many forms there are.
  package let count: Int
  /// What they say in each slot of the plan; nil where none of them says anything.
  package var slots: [SlotLanes?]
  /// The rows that they bring to each table of the template.
  package var tables: [RowLanes]
  /// What they claim; nil where nobody asks for it.
  package var claims: ClaimLanes?

  /// A block in which nothing is said yet.
  package init(count: Int, slotCount: Int, tables: [RowLanes] = []) {
    self.count = count
    self.tables = tables
    slots = Array(repeating: nil, count: slotCount)
  }
}

/// The rows of all forms of a block in one table, one form behind the other.
package struct RowLanes: Sendable {
  /// Where the rows of each form begin, and where the last ones end.
  package let starts: [Int]
  /// For each row, its form.
  package let forms: [Int]
  /// Which rows stand for rows that could not be read; nil where none does.
  package let isLost: [Bool]?
  /// For each row, a number that rows of one name share; nil where nobody asks.
  package var names: [Int]?
  /// What stands in place of that number where the name is a word for a total.
  package static let total = Int.min
  /// Which rows give a score that is not the claim as well; nil where none does.
  package var hasOwnScore: [Bool]?

  /// How many rows there are.
  package var count: Int { forms.count }

  /// The most rows that a form has.
  package var most: Int { zip(starts, starts.dropFirst()).reduce(0) { max($0, $1.1 - $1.0) } }

  /// Rows, so many of each form.
  package init(counts: [Int], isLost: [Bool]? = nil) {
    var (starts, forms) = ([0], [Int]())
    starts.reserveCapacity(counts.count + 1)
    for (form, count) in counts.enumerated() {
      forms.append(contentsOf: repeatElement(form, count: count))
      starts.append(forms.count)
    }
    (self.starts, self.forms, self.isLost) = (starts, forms, isLost)
  }
}

/// What the forms of a block claim. A claim that is not written plainly makes the form one that is looked at by itself.
package struct ClaimLanes: Sendable {
  /// The scores claimed for indicators.
  package var scores: [(indicator: IndicatorID, lanes: SlotLanes)] = []
  /// The totals claimed.
  package var total: SlotLanes?
  /// The grades claimed, by their numbers.
  package var grade: SlotLanes?
  /// Which forms are to be looked at by themselves.
  package var isOdd: [Bool]

  /// Nothing is claimed by so many forms.
  package init(count: Int) { isOdd = Array(repeating: false, count: count) }
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

  /// Puts what one form says into its lane; a number that is no multiple of the scale leaves the form to `Exact`.
  package mutating func set(_ lane: Int, _ cell: Cell) {
    var mark = Mark.given
    var number: Int64? = 0
    switch cell {
    case .absent: mark = .absent
    case .unusable: mark = .unusable
    case .given(.number(let value)):
      let multiple = (try? value.divided(by: scale))?.words
      number = multiple?.bottom == 1 ? multiple?.top : nil
    case .given(.truth(let truth)): number = truth ? -1 : 0
    case .given(.date(let date)): number = Int64(date.dayNumber)
    case .given(.level(_, let level)): number = Int64(level)
    case .given(let other): number = place(of: other)
    }
    if number == nil { mark = .large }
    numbers[lane] = number ?? 0
    bound = max(bound, numbers[lane].magnitude)
    if marks == nil, mark != .given { marks = Array(repeating: Mark.given.rawValue, count: numbers.count) }
    marks?[lane] = mark.rawValue
  }

  private mutating func place(of value: Value) -> Int64 {
    if let known = table.firstIndex(of: value) { return Int64(known) }
    table.append(value)
    return Int64(table.count - 1)
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
  private var table = ValueTable()

  mutating func add(_ mark: SlotLanes.Mark) { append(.zero, 0, mark) }

  mutating func add(_ value: Value) {
    switch value {
    case .number(let number):
      isNumber = true
      append(number, 0, .given)
    case .truth(let truth): append(.zero, truth ? -1 : 0, .given)
    case .date(let date): append(.zero, Int64(date.dayNumber), .given)
    case .level(_, let level): append(.zero, Int64(level), .given)
    case .text, .target, .figure: append(.zero, table.number(of: value), .given)
    }
  }

  private mutating func append(_ number: Rational, _ code: Int64, _ mark: SlotLanes.Mark) {
    numbers.append(number)
    codes.append(code)
    marks.append(mark.rawValue)
  }

  /// The lanes; numbers over the least common denominator that fits, the others left to `Exact`.
  func lanes() -> SlotLanes {
    var (words, marks) = (codes, marks)
    let denominator = isNumber ? sharedDenominator() : 1
    if isNumber {
      for lane in words.indices where marks[lane] == SlotLanes.Mark.given.rawValue {
        let (top, bottom) = numbers[lane].words ?? (0, .max)
        let (word, overflow) = top.multipliedReportingOverflow(by: denominator / bottom)
        let fits = denominator.isMultiple(of: bottom) && !overflow
        (words[lane], marks[lane]) = fits ? (word, marks[lane]) : (0, SlotLanes.Mark.large.rawValue)
      }
    }
    let isWhole = marks.allSatisfy { $0 == SlotLanes.Mark.given.rawValue }
    return SlotLanes(
      numbers: words, scale: Rational(1, Int(denominator)), bound: words.map(\.magnitude).max() ?? 0,
      marks: isWhole ? nil : marks, table: table.values)
  }

  /// The least common denominator of the numbers, as far as it stays small.
  private func sharedDenominator() -> Int64 {
    var shared: Int64 = 1
    for number in numbers {
      guard let bottom = number.words?.bottom, !shared.isMultiple(of: bottom) else { continue }
      let divisor = Int64(greatestCommonDivisor(shared.magnitude, bottom.magnitude))
      let (multiple, overflow) = shared.multipliedReportingOverflow(by: bottom / divisor)
      if !overflow, multiple <= 1 << 40 { shared = multiple }
    }
    return shared
  }
}

extension FormBlock {
  /// The block of forms that have been read one by one.
  package init(_ forms: [FormData], for plan: Plan) {
    let tables = plan.facts.columns.indices.map { table in RowLanes(forms.map { $0.tables[table] }) }
    self.init(count: forms.count, slotCount: plan.slots.count, tables: tables)
    for (index, slot) in plan.slots.enumerated() {
      let cells =
        switch slot.subject {
        case .column(let table, let column):
          forms.flatMap { $0.tables[table.index].cells.map { $0[column] } }
        default: forms.map { $0.cells[index] }
        }
      if cells.contains(where: { if case .absent = $0 { false } else { true } }) {
        slots[index] = SlotLanes(cells)
      }
    }
  }
}

extension RowLanes {
  /// The rows of forms that have been read one by one.
  fileprivate init(_ rows: [FormData.Rows]) {
    let isLost = rows.flatMap(\.isLost)
    self.init(counts: rows.map(\.count), isLost: isLost.contains(true) ? isLost : nil)
  }
}
