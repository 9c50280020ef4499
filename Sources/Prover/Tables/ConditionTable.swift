import Checker
import Enclosure
import Program
import Values

/// The conditions of a block as a table over what they compare: each axis is cut where a condition can change.
///
/// Between the cuts every condition is the same everywhere, so one sample for each box tells all. The work is
/// the product of the cuts; beyond `limit` boxes nothing is claimed.
struct ConditionTable {
  /// The most boxes that are compared.
  static let limit = 20_000

  /// What one condition compares.
  struct Axis {
    let measure: Measure
    var cuts: Set<Rational> = []
    var texts: Set<String> = []
  }

  /// One part of an axis, by a sample.
  enum Cell: Hashable {
    case number(Rational)
    case level(Int)
    case truth(Bool)
    case text(String)
    /// Both figures of a quotient are zero.
    case bothZero
  }

  let template: Template
  let analysis: RangeAnalysis
  /// What is asked of a box for each condition.
  private var tests: [BoxTest] = []
  private(set) var axes: [Axis] = []
  private var numbers: [Measure: Int] = [:]
  /// Quotients of which several multiples of the divisor are compared with the other figure.
  private let quotients: Set<Measure>
  private(set) var cells: [[Cell]] = []

  /// Nil where a condition cannot be read as a comparison with something fixed.
  init?(_ conditions: [Measure], _ template: Template, _ analysis: RangeAnalysis) {
    self.template = template
    self.analysis = analysis
    quotients = sharedQuotients(in: conditions, analysis)
    for condition in conditions {
      guard let test = read(condition) else { return nil }
      tests.append(test)
    }
    cells = axes.map { self.cells(of: $0) }
  }

  /// How many boxes there are; nil beyond the limit.
  var boxCount: Int? {
    var count = 1
    for axis in cells {
      count *= max(1, axis.count)
      if count > Self.limit { return nil }
    }
    return count
  }

  /// Visits every box until told to stop.
  func forEachBox(_ visit: ([Cell]) -> Bool) {
    guard !cells.contains(where: \.isEmpty) else { return }
    var index = cells.map { _ in 0 }
    while true {
      if !visit(zip(cells, index).map { $0[$1] }) { return }
      var axis = cells.count - 1
      while axis >= 0 {
        index[axis] += 1
        if index[axis] < cells[axis].count { break }
        index[axis] = 0
        axis -= 1
      }
      if axis < 0 { return }
    }
  }

  // MARK: reading

  private mutating func read(_ condition: Measure) -> BoxTest? {
    switch condition.kind {
    case .grouped(let inner): return read(inner)
    case .not(let inner): return read(inner).map { .not($0) }
    case .all(let parts): return all(parts) { table, part in table.read(part) }.map { .all($0) }
    case .any(let parts): return all(parts) { table, part in table.read(part) }.map { .any($0) }
    case .comparison(let left, let sign, let right): return read(left, sign, right)
    case .between(let part, let low, let high):
      guard let above = read(part, .greaterOrEqual, low), let below = read(part, .lessOrEqual, high) else {
        return nil
      }
      return .all([above, below])
    case .oneOf(let part, let others):
      return all(others) { table, other in table.read(part, .equal, other) }.map { .any($0) }
    case .input, .formula, .column, .isGiven, .hasColumn, .meets:
      guard condition.type == .truth else { return nil }
      return .truth(axis: axis(of: condition), true)
    default: return nil
    }
  }

  /// What each part is read as; nil where one cannot be read.
  private mutating func all<Part>(_ parts: [Part], _ read: (inout Self, Part) -> BoxTest?) -> [BoxTest]? {
    var tests: [BoxTest] = []
    for part in parts {
      guard let test = read(&self, part) else { return nil }
      tests.append(test)
    }
    return tests
  }

  private mutating func read(_ left: Measure, _ sign: ComparisonOperator, _ right: Measure) -> BoxTest? {
    switch (left.type, right.type) {
    case (.number, .number), (.date, .date): return readNumbers(left, sign, right)
    case (.level, .level), (.truth, .truth), (.text, .text):
      guard case .constant(let value, _) = right.kind else { return nil }
      let axis = axis(of: left)
      switch value {
      case .level(_, let level): return .level(axis: axis, sign, level)
      case .truth(let truth): return .truth(axis: axis, truth == (sign == .equal))
      case .text(let text):
        axes[axis].texts.insert(text)
        return .text(axis: axis, text, isEqual: sign == .equal)
      case .number, .date, .target, .figure: return nil
      }
    default: return nil
    }
  }

  private mutating func readNumbers(
    _ left: Measure, _ sign: ComparisonOperator, _ right: Measure
  ) -> BoxTest {
    if let value = fixed(right) { return cut(left, at: value, sign, isFixedFirst: false) }
    if let value = fixed(left) { return cut(right, at: value, sign, isFixedFirst: true) }
    if let (quotient, factor) = sharedQuotient(left, right) {
      let axis = axis(of: quotient)
      axes[axis].cuts.insert(factor)
      return .quotient(axis: axis, sign, factor)
    }
    return cut(difference(left, right), at: .zero, sign, isFixedFirst: false)
  }

  private mutating func cut(
    _ measure: Measure, at value: Rational, _ sign: ComparisonOperator, isFixedFirst: Bool
  ) -> BoxTest {
    let axis = axis(of: measure)
    axes[axis].cuts.insert(value)
    return .number(axis: axis, sign, value, isFixedFirst: isFixedFirst)
  }

  private mutating func axis(of whole: Measure) -> Int {
    let measure = onAxis(whole)
    if let known = numbers[measure] { return known }
    numbers[measure] = axes.count
    axes.append(Axis(measure: measure))
    return axes.count - 1
  }

  /// What stands for a measure among the axes: a quotient for the formula that is nothing else, where others compare
  /// the two figures themselves.
  private func onAxis(_ measure: Measure) -> Measure {
    template.plainQuotient(measure).flatMap { quotients.contains($0) ? $0 : nil } ?? measure
  }

  private func difference(_ left: Measure, _ right: Measure) -> Measure {
    Measure(.arithmetic(left, .subtract, right), type: left.type, range: left.range)
  }

  private func sharedQuotient(_ left: Measure, _ right: Measure) -> (quotient: Measure, factor: Rational)? {
    asQuotient(left, right, analysis).flatMap { quotients.contains($0.quotient) ? $0 : nil }
  }

  private func fixed(_ measure: Measure) -> Rational? { analysis.interval(of: measure).onlyValue }

  // MARK: cutting

  private func cells(of axis: Axis) -> [Cell] {
    switch axis.measure.type {
    case .truth: return [.truth(true), .truth(false)]
    case .level(let set): return template[set].levels.indices.map { .level($0) }
    case .text: return (axis.texts.sorted() + ["其他"]).map { .text($0) }
    default: return numberCells(axis)
    }
  }

  /// Each cut and each stretch between two cuts, as far as the measure can be there.
  private func numberCells(_ axis: Axis) -> [Cell] {
    let domain = analysis.interval(of: axis.measure)
    let step = template.smallStep(of: axis.measure)
    let unit = template.wholeUnit(of: axis.measure)
    var parts: [Interval] = []
    var low: Interval.End?
    for cut in axis.cuts.sorted() {
      parts.append(Interval(low: low, high: .init(value: cut, isIncluded: false)))
      parts.append(.point(cut))
      low = .init(value: cut, isIncluded: false)
    }
    parts.append(Interval(low: low, high: nil))
    let cells: [Cell] = parts.compactMap { part in
      let stretch = part.intersection(domain)
      guard !stretch.isEmpty else { return nil }
      return (unit.map { stretch.wholeExample(unit: $0) } ?? stretch.example(near: step)).map { .number($0) }
    }
    return quotients.contains(axis.measure) && canBothBeZero(axis.measure) ? cells + [.bothZero] : cells
  }

  private func canBothBeZero(_ quotient: Measure) -> Bool {
    guard case .arithmetic(let top, .divide, let bottom) = quotient.kind else { return false }
    return [top, bottom].allSatisfy { analysis.interval(of: $0).contains(.zero) }
  }

  // MARK: asking

  /// Whether a condition, by its place among all, holds in a box.
  func holds(_ condition: Int, in box: [Cell]) -> Bool { tests[condition].holds(in: box) }

  /// The first condition that holds in a box; nil where none does.
  func first(in box: [Cell]) -> Int? { tests.firstIndex { $0.holds(in: box) } }

  /// Which axis a measure stands on; nil where it stands on none.
  func axisNumber(of measure: Measure) -> Int? { numbers[onAxis(measure)] }

  private func cell(of measure: Measure, _ box: [Cell]) -> Cell? {
    numbers[onAxis(measure)].map { box[$0] }
  }

  /// Whether a quotient that rows compare has no value in a box: both its figures are zero.
  func isWithoutValue(_ conditions: [Measure], in box: [Cell]) -> Bool {
    guard box.contains(.bothZero) else { return false }
    return conditions.contains { condition in
      condition.contains { template.plainQuotient($0) != nil && cell(of: $0, box) == .bothZero }
    }
  }
}

extension Template {
  /// The most boxes that one condition is asked in.
  private static let conditionLimit = 2_000

  /// Whether a condition holds on every form, or on none: by its bounds, or in every box of what it compares.
  func truth(of condition: Measure, _ analysis: RangeAnalysis) -> Bool? {
    if let truth = analysis.truth(of: condition) { return truth }
    switch condition.ungrouped.kind {
    case .all, .any: break
    default: return nil
    }
    guard let table = ConditionTable([condition], self, analysis), let count = table.boxCount,
      count <= Self.conditionLimit
    else { return nil }
    var answers: Set<Bool> = []
    table.forEachBox { box in
      answers.insert(table.holds(0, in: box))
      return answers.count < 2
    }
    return answers.count == 1 ? answers.first : nil
  }
}
