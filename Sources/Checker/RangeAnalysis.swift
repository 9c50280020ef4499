import Program
import Values

/// Encloses the values a measure can take, from declared ranges and from the conditions passed on the way.
///
/// A number without a declared range is taken as zero or more, as the language says. An enclosure is sound: no
/// form within the declared ranges leaves it. It is exact where each input occurs once, for sums, and for
/// quotients of sums.
package struct RangeAnalysis {
  private let shared: Shared
  private let state: Assumptions

  /// Knows the declared ranges and nothing else.
  package init(_ template: Template) {
    let shared = Shared(template)
    self.init(shared, shared.unassumed)
  }

  private init(_ shared: Shared, _ state: Assumptions) {
    self.shared = shared
    self.state = state
  }

  /// The template whose measures are enclosed.
  package var template: Template { _read { yield shared.template } }

  // MARK: enclosing

  /// An interval that holds every value of the measure, for an indicator with full points in `full`.
  ///
  /// Days count as their number.
  package func interval(of measure: Measure, full: Interval = .fromZero) -> Interval {
    let computed = computedInterval(measure, full)
    guard !state.known.isEmpty, let narrower = state.known[measure] else { return computed }
    return computed.intersection(narrower)
  }

  /// An interval that holds every score of a leaf's rule before rounding, with the points of the template.
  package func scores(of indicator: Indicator) -> Interval? {
    guard let rule = indicator.rule else { return nil }
    if let scores = state.scores[indicator.id] { return scores }
    let scores = interval(of: rule, full: .point(indicator.points), role: indicator.role)
    state.scores[indicator.id] = scores
    return scores
  }

  /// An interval that holds every value of a formula, those that its policies give included.
  package func values(of formula: FormulaID) -> Interval { formulaInterval(formula, .fromZero) }

  private func computedInterval(_ measure: Measure, _ full: Interval) -> Interval {
    shared.work += 1
    guard shared.work < Shared.limit else { return .everything }
    switch measure.kind {
    case .constant(.number(let value), _): return .point(value)
    case .constant(.date(let date), _): return .point(Rational(date.dayNumber))
    case .input(let id): return template[id].declaredInterval
    case .formula(let id): return formulaInterval(id, full)
    case .fullPoints: return full
    case .column(let table, let index): return template[table].columns[index].declaredInterval
    case .member: return .fromZero
    case .aggregate(let aggregate): return self.aggregate(aggregate, full)
    case .points(let id): return template[id].pointsRange
    case .score(let id): return scoreRange(template[id])
    case .ownScore: return hasNegativeScores ? .everything : .fromZero
    case .negated(let part): return -interval(of: part, full: full)
    case .grouped(let part): return interval(of: part, full: full)
    case .arithmetic(let left, let sign, let right): return arithmetic(left, sign, right, full)
    case .call(let function, let arguments, let trim): return call(function, arguments, trim, full)
    case .choice(let branches): return choice(branches, full)
    case .line(let part, let knots, .flat): return line(part, knots, full)
    default: return .everything
    }
  }

  /// The values of 插值: straight lines are greatest and least at knots and at the ends of what is measured.
  private func line(_ part: Measure, _ knots: [Knot], _ full: Interval) -> Interval {
    let all = hull(knots.map { interval(of: $0.y, full: full) })
    var points: [(x: Rational, y: Rational)] = []
    for knot in knots {
      guard let x = interval(of: knot.x).onlyValue, let y = interval(of: knot.y, full: full).onlyValue else {
        return all
      }
      points.append((x, y))
    }
    if let first = points.first, let last = points.last, first.x > last.x { points.reverse() }
    guard zip(points, points.dropFirst()).allSatisfy({ $0.x < $1.x }) else { return all }
    let measured = interval(of: part, full: full)
    let ends = [
      measured.low.flatMap { Self.height(at: $0.value, points) } ?? points.first?.y,
      measured.high.flatMap { Self.height(at: $0.value, points) } ?? points.last?.y,
    ]
    let inner = points.filter { measured.contains($0.x) }.map(\.y)
    return hull((ends.compactMap { $0 } + inner).map { .point($0) })
  }

  private static func height(at x: Rational, _ points: [(x: Rational, y: Rational)]) -> Rational? {
    guard let first = points.first, let last = points.last else { return nil }
    if x <= first.x { return first.y }
    for (a, b) in zip(points, points.dropFirst()) where x <= b.x {
      return try? a.y + ((x + -a.x).divided(by: b.x + -a.x)) * (b.y + -a.y)
    }
    return last.y
  }

  /// What the score of an indicator can be where it is asked for: zero to its points, or what its rules allow.
  private func scoreRange(_ indicator: Indicator) -> Interval {
    guard indicator.role == .regular else { return .everything }
    let rules = indicator.rule.map { [$0] } ?? (hasLimitedRules ? template.indicators.compactMap(\.rule) : [])
    guard let most = indicator.pointsRange.high?.value else { return .everything }
    var result = Interval(
      low: .init(value: .zero, isIncluded: true), high: .init(value: most, isIncluded: true))
    if indicator.rule == nil, !rules.isEmpty {
      result = rules.contains { !$0.allFloors.allSatisfy(isZeroOrMore) } ? .everything : .fromZero
    }
    for limit in indicator.rule?.allLimits ?? [] {
      result = result.hull(isPlain(limit) ? interval(of: limit, full: indicator.pointsRange) : .everything)
    }
    return result
  }

  private var hasLimitedRules: Bool {
    template.indicators.contains { $0.rule.map { !$0.allLimits.allSatisfy(isWithinPoints) } ?? false }
  }

  /// Whether a limit is one of those that cannot let a score leave its points.
  private func isWithinPoints(_ limit: Measure) -> Bool {
    if case .fullPoints = limit.kind { return true }
    if case .constant(.number(let value), _) = limit.kind { return value.isZero }
    return false
  }

  /// Whether a limit asks for no other score: following it cannot go in a ring.
  private func isPlain(_ limit: Measure) -> Bool {
    var isPlain = true
    limit.forEach(in: template) { part in
      switch part.kind {
      case .score, .totalScore, .ownScore: isPlain = false
      default: break
      }
    }
    return isPlain
  }

  /// Whether a 最低 lets some score fall below zero.
  private var hasNegativeScores: Bool {
    template.indicators.contains { $0.rule?.allFloors.contains { !isZeroOrMore($0) } ?? false }
  }

  private func isZeroOrMore(_ floor: Measure) -> Bool {
    if case .constant(.number(let value), _) = floor.kind { return !value.isNegative }
    return false
  }

  private func formulaInterval(_ id: FormulaID, _ full: Interval) -> Interval {
    if let known = state.formulas[id] { return known }
    let result = computedFormula(template[id], full)
    state.formulas[id] = result
    return result
  }

  private func computedFormula(_ formula: Formula, _ full: Interval) -> Interval {
    var result = interval(of: formula.measure, full: full)
    for case .value(let value)? in [
      formula.policies.missing, formula.policies.zero, formula.policies.allZero,
    ] {
      result = result.hull(interval(of: value, full: full))
    }
    return result
  }

  private func arithmetic(_ left: Measure, _ sign: ArithmeticOperator, _ right: Measure, _ full: Interval)
    -> Interval
  {
    let a = interval(of: left, full: full)
    let b = interval(of: right, full: full)
    switch sign {
    case .add: return narrowed(a + b, left, right, subtracting: false, full)
    case .subtract: return narrowed(a + -b, left, right, subtracting: true, full)
    case .multiply: return a * b
    case .divide: return narrowed(a * b.reciprocal, left, over: right, full)
    }
  }

  /// Sees that what stands on both sides of a sum is one figure.
  private func narrowed(
    _ plain: Interval, _ left: Measure, _ right: Measure, subtracting: Bool, _ full: Interval
  ) -> Interval {
    guard let a = linearForm(of: left), let b = linearForm(of: right),
      a.shares(b),
      let second = subtracting ? try? b.scaled(by: Rational(-1)) : b, let sum = try? a.adding(second)
    else { return plain }
    return plain.intersection(sum.enclosed(ranges(of: sum, full)))
  }

  /// Sees that what stands above and below a line is one figure.
  private func narrowed(_ plain: Interval, _ top: Measure, over bottom: Measure, _ full: Interval) -> Interval
  {
    guard let a = linearForm(of: top), let b = linearForm(of: bottom),
      a.shares(b)
    else {
      return plain
    }
    let ranges = ranges(of: a, full).merging(ranges(of: b, full)) { first, _ in first }
    return LinearQuotient(numerator: a, denominator: b, ranges: ranges).enclosure.map {
      plain.intersection($0)
    } ?? plain
  }

  private func linearForm(of measure: Measure) -> LinearForm? {
    shared.linear.form(of: measure, template) { truth(of: $0) == true }
  }

  private func ranges(of form: LinearForm, _ full: Interval) -> [LinearForm.Part: Interval] {
    var ranges: [LinearForm.Part: Interval] = [:]
    for term in form.terms {
      switch term.part {
      case .measure(let measure): ranges[term.part] = interval(of: measure, full: full)
      case .beyondOwn: ranges[term.part] = .fromZero
      }
    }
    return ranges
  }

  /// What is known of other records: what is assumed here is of the record at hand.
  private var ofOthers: RangeAnalysis { RangeAnalysis(shared, shared.unassumed) }

  private func aggregate(_ aggregate: Aggregate, _ full: Interval) -> Interval {
    switch aggregate.function {
    case .count:
      // This form, or one of the group that a summary is of, is always among all forms.
      if case .forms = aggregate.records, aggregate.filter == nil, aggregate.values.isEmpty {
        return Interval(low: Interval.End(value: .one, isIncluded: true), high: nil)
      }
      return .fromZero
    case .rank: return Interval(low: Interval.End(value: .one, isIncluded: true), high: nil)
    default: break
    }
    guard let value = aggregate.values.first else { return .fromZero }
    let one = ofOthers.assuming(aggregate.filter).interval(of: value, full: full)
    if aggregate.function == .sum { return one.isNonNegative ? .fromZero : .everything }
    return one
  }

  private func call(_ function: FunctionName, _ arguments: [Measure], _ trim: Trim, _ full: Interval)
    -> Interval
  {
    let parts = arguments.map { interval(of: $0, full: full) }
    guard trim == Trim() else { return trimmed(function, parts) }
    switch function {
    case .absolute: return parts.first?.magnitude ?? .everything
    case .sum: return parts.dropFirst().reduce(parts.first ?? .everything) { $0 + $1 }
    case .mean: return mean(parts)
    case .median: return hull(parts)
    case .minimum: return extreme(parts, least: true)
    case .maximum: return extreme(parts, least: false)
    case .round: return parts.first.map { rounded($0, arguments) } ?? .everything
    case .rank: return .everything
    case .count:
      return Interval(
        low: Interval.End(value: .zero, isIncluded: true),
        high: Interval.End(value: Rational(parts.count), isIncluded: true))
    }
  }

  /// What is left of values without the greatest and least: still values among them.
  private func trimmed(_ function: FunctionName, _ parts: [Interval]) -> Interval {
    switch function {
    case .minimum, .maximum, .mean, .median: hull(parts)
    case .sum:
      parts.allSatisfy(\.isNonNegative)
        ? Interval(
          low: .init(value: .zero, isIncluded: true),
          high: parts.dropFirst().reduce(parts.first ?? .everything) { $0 + $1 }.high) : .everything
    case .absolute, .round, .count, .rank: .everything
    }
  }

  private func mean(_ parts: [Interval]) -> Interval {
    let sum = parts.dropFirst().reduce(parts.first ?? .everything) { $0 + $1 }
    return sum * .point(Rational(1, max(1, parts.count)))
  }

  /// Rounding keeps order: a rounded value lies between the rounded ends.
  private func rounded(_ interval: Interval, _ arguments: [Measure]) -> Interval {
    guard arguments.count == 2, case .number(let type) = arguments[0].type,
      let places = self.interval(of: arguments[1]).onlyValue?.asInt
    else { return .everything }
    let unit = type.unit?.factor ?? .one
    func end(_ end: Interval.End?) -> Interval.End? {
      guard let end, let scaled = try? end.value.divided(by: unit),
        let result = try? scaled.rounded(places: places, mode: template.rounding.mode),
        let value = try? result * unit
      else { return nil }
      return Interval.End(value: value, isIncluded: true)
    }
    return Interval(low: end(interval.low), high: end(interval.high))
  }

  /// The least of several lies below every upper end, the greatest above every lower end.
  private func extreme(_ parts: [Interval], least: Bool) -> Interval {
    var result = hull(parts)
    for part in parts {
      result = result.intersection(
        least ? Interval(low: nil, high: part.high) : Interval(low: part.low, high: nil))
    }
    return result
  }

  private func choice(_ branches: [ChoiceBranch], _ full: Interval) -> Interval {
    var rest = self
    var parts: [Interval] = []
    for branch in branches {
      parts.append(rest.assuming(branch.condition).interval(of: branch.value, full: full))
      rest = rest.excluding(branch.condition)
    }
    return hull(parts)
  }

  private func hull(_ parts: [Interval]) -> Interval {
    parts.dropFirst().reduce(parts.first ?? .everything) { $0.hull($1) }
  }

  // MARK: assuming

  /// What is known where a condition holds; nil is 其余 and says nothing.
  package func assuming(_ condition: Measure?) -> RangeAnalysis {
    condition.map { following(Assumption(condition: $0, holds: true)) } ?? self
  }

  /// What is known where a condition does not hold; nothing comes after 其余.
  package func excluding(_ condition: Measure?) -> RangeAnalysis {
    condition.map { following(Assumption(condition: $0, holds: false)) } ?? self
  }

  private func following(_ assumption: Assumption) -> RangeAnalysis {
    if let next = state.further[assumption] { return RangeAnalysis(shared, next) }
    let result = followed(assumption.condition, holds: assumption.holds)
    if result.state !== state { state.further[assumption] = result.state }
    return result
  }

  private func followed(_ condition: Measure, holds: Bool) -> RangeAnalysis {
    func both(_ parts: [Measure]) -> RangeAnalysis {
      parts.reduce(self) { $0.following(Assumption(condition: $1, holds: holds)) }
    }
    return switch condition.kind {
    case .grouped(let inner): following(Assumption(condition: inner, holds: holds))
    case .not(let inner): following(Assumption(condition: inner, holds: !holds))
    case .all(let parts) where holds: both(parts)
    case .any(let parts) where !holds: both(parts)
    case .comparison(let left, let sign, let right): compared(left, holds ? sign : sign.opposite, right)
    case .between(let part, let low, let high) where holds:
      compared(part, .greaterOrEqual, low).compared(part, .lessOrEqual, high)
    default: self
    }
  }

  private func compared(_ left: Measure, _ sign: ComparisonOperator, _ right: Measure) -> RangeAnalysis {
    switch left.type {
    case .number, .target, .figure: break
    default: return self
    }
    let a = interval(of: left)
    let b = interval(of: right)
    var known = state.known
    switch sign {
    case .equal:
      narrow(left, b, &known)
      narrow(right, a, &known)
    case .notEqual:
      // An end that is excluded is all that an interval can keep of ≠.
      if let value = b.onlyValue { narrow(left, a.excluding(value), &known) }
    case .less, .lessOrEqual:
      let isIncluded = sign == .lessOrEqual
      func end(_ end: Interval.End?) -> Interval.End? {
        end.map { Interval.End(value: $0.value, isIncluded: $0.isIncluded && isIncluded) }
      }
      narrow(left, Interval(low: nil, high: end(b.high)), &known)
      narrow(right, Interval(low: end(a.low), high: nil), &known)
      if a.isNonNegative, !left.isConstant, !right.isConstant {
        // 0 ≤ a ≤ b makes a ÷ b at most 1, and b ÷ a at least 1.
        let one = Interval.End(value: .one, isIncluded: isIncluded)
        keep(left.divided(by: right), Interval(low: .init(value: .zero, isIncluded: true), high: one), &known)
        keep(right.divided(by: left), Interval(low: one, high: nil), &known)
      }
    case .greater, .greaterOrEqual: return compared(right, sign == .greater ? .less : .lessOrEqual, left)
    }
    return RangeAnalysis(shared, Assumptions(known))
  }

  private func narrow(_ measure: Measure, _ interval: Interval, _ known: inout [Measure: Interval]) {
    if measure.isConstant || interval == .everything { return }
    keep(measure, interval, &known)
    // What is known of 实际 ÷ 预算, or of a formula that is just that, says as much of 预算 ÷ 实际.
    guard let (top, bottom) = quotient(measure) else { return }
    keep(top.divided(by: bottom), interval, &known)
    if interval.isNonNegative { keep(bottom.divided(by: top), interval.reciprocal, &known) }
  }

  private func keep(_ measure: Measure, _ interval: Interval, _ known: inout [Measure: Interval]) {
    known[measure] = known[measure].map { $0.intersection(interval) } ?? interval
  }

  private func quotient(_ measure: Measure) -> (Measure, Measure)? {
    switch measure.kind {
    case .arithmetic(let top, .divide, let bottom): return (top, bottom)
    case .grouped(let part): return quotient(part)
    case .formula(let id):
      let policies = template[id].policies
      let outcomes = [policies.missing, policies.zero, policies.allZero]
      // A value put in its place says nothing of the quotient.
      if outcomes.contains(where: { if case .value? = $0 { true } else { false } }) { return nil }
      return quotient(template[id].measure)
    default: return nil
    }
  }
}

extension Interval {
  /// The value of an interval of one point.
  package var onlyValue: Rational? { low == high && low?.isIncluded == true ? low?.value : nil }

  /// The interval without a value that is one of its ends.
  fileprivate func excluding(_ value: Rational) -> Interval {
    var result = self
    if low?.value == value { result.low?.isIncluded = false }
    if high?.value == value { result.high?.isIncluded = false }
    return result
  }
}

extension ComparisonOperator {
  /// The comparison that holds exactly where this one does not.
  package var opposite: ComparisonOperator {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    }
  }
}

/// A condition that is taken to hold, or not to.
private struct Assumption: Hashable {
  let condition: Measure
  let holds: Bool
}

/// What follows from assumptions, and what has been found under them: each is worked out once, whoever asks.
private final class Assumptions {
  let known: [Measure: Interval]
  var formulas: [FormulaID: Interval] = [:]
  var scores: [IndicatorID: Interval] = [:]
  /// What one assumption more makes of it.
  var further: [Assumption: Assumptions] = [:]

  init(_ known: [Measure: Interval]) { self.known = known }
}

extension Measure {
  fileprivate var isConstant: Bool { if case .constant = kind { true } else { false } }

  /// The quotient as a key to what is known of it; its type is not asked for.
  fileprivate func divided(by other: Measure) -> Measure {
    Measure(.arithmetic(self, .divide, other), type: .reported, range: range)
  }
}

/// What is the same whatever is assumed.
private final class Shared {
  /// How many measures are enclosed at most. Choices within choices could ask for very many; beyond the limit
  /// nothing is claimed of a measure.
  static let limit = 400_000

  let template: Template
  let linear = LinearForms()
  /// What is known without any condition.
  let unassumed = Assumptions([:])
  var work = 0

  init(_ template: Template) { self.template = template }
}

/// Sums already taken apart: each formula is walked once, however often it is named.
private final class LinearForms {
  private var known: [FormulaID: LinearForm?] = [:]

  /// The measure as a sum of parts; nil where it has too many. Which conditions hold where it is asked decides
  /// whether the form at hand is among the forms that an aggregate takes.
  func form(of measure: Measure, _ template: Template, where holds: (Measure) -> Bool) -> LinearForm? {
    guard let form = try? taken(measure, template, holds), form.terms.count <= LinearForm.maximumTerms else {
      return nil
    }
    return form
  }

  private func taken(
    _ measure: Measure, _ template: Template, _ holds: (Measure) -> Bool
  ) throws(NumberLimitExceeded) -> LinearForm {
    switch measure.kind {
    case .constant(.number(let value), _): return LinearForm(constant: value)
    case .grouped(let part): return try taken(part, template, holds)
    case .negated(let part): return try taken(part, template, holds).scaled(by: Rational(-1))
    case .arithmetic(let left, .add, let right):
      return try taken(left, template, holds).adding(taken(right, template, holds))
    case .arithmetic(let left, .subtract, let right):
      return try taken(left, template, holds).adding(taken(right, template, holds).scaled(by: Rational(-1)))
    case .arithmetic(let left, .multiply, let right):
      if case .constant(.number(let factor), _) = left.kind {
        return try taken(right, template, holds).scaled(by: factor)
      }
      if case .constant(.number(let factor), _) = right.kind {
        return try taken(left, template, holds).scaled(by: factor)
      }
    case .call(.sum, let parts, let trim) where trim == Trim():
      var result = LinearForm(constant: .zero)
      for part in parts { result = try result.adding(taken(part, template, holds)) }
      return result
    case .formula(let id):
      if let form = formula(id, template) { return form }
    case .aggregate(let aggregate):
      if let relation = template.relation(aggregate, where: holds) {
        let rest = LinearForm(.beyondOwn(measure))
        let own = try taken(relation.own, template, holds)
        return try own.adding(relation.isAbove ? rest : rest.scaled(by: Rational(-1)))
      }
    default: break
    }
    return LinearForm(.measure(measure))
  }

  /// A formula whose policies put no other value in its place.
  private func formula(_ id: FormulaID, _ template: Template) -> LinearForm? {
    if let result = known[id] { return result }
    let formula = template[id]
    let outcomes = [formula.policies.missing, formula.policies.zero, formula.policies.allZero]
    let isReplaced = outcomes.contains { if case .value? = $0 { true } else { false } }
    let result = isReplaced ? nil : form(of: formula.measure, template) { _ in false }
    known[id] = .some(result)
    return result
  }
}

extension Input {
  /// The declared range of an input or column, days as their number; zero or more where none is declared.
  package var declaredInterval: Interval {
    func end(_ end: InputBounds.End?) -> Interval.End? {
      switch end?.value {
      case .number(let value)?: Interval.End(value: value, isIncluded: end?.isIncluded ?? false)
      case .date(let date)?:
        Interval.End(value: Rational(date.dayNumber), isIncluded: end?.isIncluded ?? false)
      default: nil
      }
    }
    let declared = Interval(low: end(bounds.low), high: end(bounds.high))
    if declared == .everything { return type == .date ? .calendar : .fromZero }
    return type == .date ? declared.intersection(.calendar) : declared
  }
}

extension Indicator {
  /// The points it can have in a form.
  package var pointsRange: Interval {
    guard let adjustable else { return .point(points) }
    return Interval(adjustable)
  }
}

extension Rule {
  /// The 最低 of the rule and of its tiers.
  var allFloors: [Measure] { limits { [$0.lowest].compactMap { $0 } } }

  /// The 最高 of the rule and of its tiers.
  var allCeilings: [Measure] { limits { [$0.highest].compactMap { $0 } } }

  /// What may take a score out of zero to full points: 最低, 最高, and a 时 that 最高 lets pass.
  package var allLimits: [Measure] {
    limits { rule in
      [rule.lowest, rule.highest].compactMap { $0 }
        + (rule.lowest != nil || rule.highest != nil ? rule.overrides.map(\.value) : [])
    }
  }

  private func limits(_ own: (Rule) -> [Measure]) -> [Measure] {
    switch curve {
    case .tiers(let tiers): own(self) + tiers.flatMap { $0.rule.limits(own) }
    case .named(_, let inner): own(self) + inner.limits(own)
    case .value, .conditional, .judged, .checklist: own(self)
    }
  }
}
