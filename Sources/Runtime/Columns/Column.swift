import Planning
import Program
import Values

/// What one node comes to in every lane of a block; it never changes, so that handing it on costs nothing.
///
/// A number is `factor · top ÷ bottom`: a quotient stays a pair until a comparison, a count of steps or a rounding
/// consumes it. A level is its number, a day the number of its day, 是 is −1 and 否 0, and what has no number (a text,
/// a figure in its unit) is the number of its place in `table`.
final class Column {
  /// What every lane comes to, where that is the same.
  let uniform: NodeValue?
  /// Numerators, or the numbers of what is none.
  let top: Lanes
  /// Denominators, all above zero.
  let bottom: Lanes
  /// What all lanes are multiplied by.
  let factor: Scale
  /// The greatest size of a numerator.
  let topBound: Bound
  /// The greatest size of a denominator.
  let bottomBound: Bound
  /// Why a lane has no value, by the numbers of the block's absences, 0 where it has one; nil where all have.
  let states: [UInt16]?
  /// What stands behind the numbers of texts and figures.
  let table: [Value]

  /// Numbers, or the numbers of other things.
  init(
    _ top: Lanes, bound: Bound, over bottom: Lanes = .ones, bottomBound: Bound = .one,
    times factor: Scale = .one,
    states: [UInt16]? = nil, table: [Value] = [], uniform: NodeValue? = nil
  ) {
    (self.top, topBound, self.bottom, self.bottomBound) = (top, bound, bottom, bottomBound)
    (self.factor, self.states, self.table, self.uniform) = (factor, states, table, uniform)
  }

  /// Conditions.
  convenience init(truths: [Int64], states: [UInt16]? = nil) {
    self.init(.narrow(truths), bound: .one, states: states)
  }

  /// Whether the lanes are the numbers of what stands in `table`.
  var isCoded: Bool { !table.isEmpty }

  /// The number that every lane is; nil where they differ or have none.
  var uniformNumber: Rational? {
    if case .value(.number(let number))? = uniform { number } else { nil }
  }

  /// What every lane of a condition says; nil where they differ or it cannot be told.
  var uniformTruth: Bool? {
    if case .value(.truth(let truth))? = uniform { truth } else { nil }
  }

  /// The same lanes, of which some now have no value.
  func with(states: [UInt16]?) -> Column {
    if states == nil, self.states == nil { return self }
    return Column(
      top, bound: topBound, over: bottom, bottomBound: bottomBound, times: factor, states: states,
      table: table,
      uniform: states == nil ? uniform : nil)
  }

  /// The same lanes, multiplied by something else.
  func with(factor: Scale) -> Column {
    Column(
      top, bound: topBound, over: bottom, bottomBound: bottomBound, times: factor, states: states,
      table: table)
  }
}

/// The absences of a block, so that a lane holds a number for its own: an odd one where something does not apply.
struct AbsenceTable {
  /// A lane that the columns do not compute: `Exact` does.
  static let leftToExact: UInt16 = 1
  private var absences: [Absence] = []
  private var numbers: [Absence: UInt16] = [:]

  /// The number of an absence; a lane is left to `Exact` where there are too many.
  mutating func number(_ absence: Absence) -> UInt16 {
    if let known = numbers[absence] { return known }
    guard absences.count < 30_000 else { return Self.leftToExact }
    absences.append(absence)
    let number = UInt16(2 * absences.count + (absence.isNotApplicable ? 1 : 0))
    numbers[absence] = number
    return number
  }

  /// The absence of a state that is neither 0 nor left to `Exact`.
  subscript(_ state: UInt16) -> Absence { absences[Int(state) / 2 - 1] }

  /// Something for each state, by its number.
  func each<T>(_ value: T, left: T, _ body: (Absence) -> T) -> [T] {
    [value, left] + absences.flatMap { [body($0), body($0)] }
  }

  /// How many numbers there are.
  var stateCount: Int { 2 * absences.count + 2 }
}
