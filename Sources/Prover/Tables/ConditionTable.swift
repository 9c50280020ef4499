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
  let conditions: [Measure]
  private(set) var axes: [Axis] = []
  private var numbers: [Measure: Int] = [:]
  /// Quotients of which several multiples of the divisor are compared with the other figure.
  private let quotients: Set<Measure>
  private(set) var cells: [[Cell]] = []

  /// Nil where a condition cannot be read as a comparison with something fixed.
  init?(_ conditions: [Measure], _ template: Template, _ analysis: RangeAnalysis) {
    self.template = template
    self.analysis = analysis
    self.conditions = conditions
    quotients = sharedQuotients(in: conditions, analysis)
    for condition in conditions where !read(condition) { return nil }
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

  private mutating func read(_ condition: Measure) -> Bool {
    switch condition.kind {
    case .grouped(let inner), .not(let inner): return read(inner)
    case .all(let parts), .any(let parts): return parts.allSatisfy { read($0) }
    case .comparison(let left, _, let right): return read(left, right)
    case .between(let part, let low, let high): return read(part, low) && read(part, high)
    case .oneOf(let part, let others): return others.allSatisfy { read(part, $0) }
    case .input, .formula, .column, .isGiven, .hasColumn, .meets:
      guard condition.type == .truth else { return false }
      _ = axis(of: condition)
      return true
    default: return false
    }
  }

  private mutating func read(_ left: Measure, _ right: Measure) -> Bool {
    switch (left.type, right.type) {
    case (.number, .number), (.date, .date):
      if let value = fixed(right) {
        axes[axis(of: left)].cuts.insert(value)
      } else if let value = fixed(left) {
        axes[axis(of: right)].cuts.insert(value)
      } else if let (quotient, factor) = sharedQuotient(left, right) {
        axes[axis(of: quotient)].cuts.insert(factor)
      } else {
        axes[axis(of: difference(left, right))].cuts.insert(.zero)
      }
      return true
    case (.level, .level), (.truth, .truth):
      guard case .constant = right.kind else { return false }
      _ = axis(of: left)
      return true
    case (.text, .text):
      guard case .constant(.text(let text), _) = right.kind else { return false }
      axes[axis(of: left)].texts.insert(text)
      return true
    default: return false
    }
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

  /// Whether a condition holds in a box.
  func holds(_ condition: Measure, in box: [Cell]) -> Bool {
    switch condition.kind {
    case .grouped(let inner): return holds(inner, in: box)
    case .not(let inner): return !holds(inner, in: box)
    case .all(let parts): return parts.allSatisfy { holds($0, in: box) }
    case .any(let parts): return parts.contains { holds($0, in: box) }
    case .comparison(let left, let sign, let right): return compare(left, sign, right, box)
    case .between(let part, let low, let high):
      return compare(part, .greaterOrEqual, low, box) && compare(part, .lessOrEqual, high, box)
    case .oneOf(let part, let others): return others.contains { compare(part, .equal, $0, box) }
    default: return cell(of: condition, box) == .truth(true)
    }
  }

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

  private func compare(_ left: Measure, _ sign: ComparisonOperator, _ right: Measure, _ box: [Cell]) -> Bool {
    if case .number(let a)? = cell(of: left, box), let b = fixed(right) { return sign.holds(a, b) }
    if case .number(let b)? = cell(of: right, box), let a = fixed(left) { return sign.holds(a, b) }
    if let (quotient, factor) = sharedQuotient(left, right), let place = cell(of: quotient, box) {
      // 0 ≥ 0 × 50% holds as 0 ≥ 0 does.
      if case .number(let a) = place { return sign.holds(a, factor) }
      return sign.holds(0, 0)
    }
    if case .number(let a)? = cell(of: difference(left, right), box) { return sign.holds(a, .zero) }
    guard case .constant(let value, _) = right.kind else { return false }
    switch (cell(of: left, box), value) {
    // Levels are declared from the best down: the better one is the greater.
    case (.level(let a)?, .level(_, let b)): return sign.holds(-a, -b)
    case (.truth(let a)?, .truth(let b)): return (a == b) == (sign == .equal)
    case (.text(let a)?, .text(let b)): return (a == b) == (sign == .equal)
    default: return false
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
      answers.insert(table.holds(condition, in: box))
      return answers.count < 2
    }
    return answers.count == 1 ? answers.first : nil
  }
}
