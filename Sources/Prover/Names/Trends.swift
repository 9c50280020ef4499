import Checker
import Enclosure
import Program
import Values

/// Which way something goes as a measure rises.
enum Trend {
  case flat
  case up
  case down
  case unknown

  var reversed: Trend {
    switch self {
    case .up: .down
    case .down: .up
    case .flat, .unknown: self
    }
  }

  /// The trend of a sum of two.
  func joined(_ other: Trend) -> Trend {
    if self == .flat { return other }
    return other == .flat || other == self ? self : .unknown
  }
}

/// Finds the trend of measures and rules in one measure.
struct TrendFinder {
  let template: Template
  let analysis: RangeAnalysis
  /// The measure that rises.
  let key: Measure
  private let formulas = FormulaTrends()

  init(template: Template, analysis: RangeAnalysis, key: Measure) {
    self.template = template
    self.analysis = analysis
    self.key = key
  }

  func trend(of measure: Measure) -> Trend {
    if measure == key { return .up }
    switch measure.kind {
    case .grouped(let part): return trend(of: part)
    case .negated(let part): return trend(of: part).reversed
    case .formula(let id):
      if let known = formulas.known[id] { return known }
      let result = trend(of: template[id].measure)
      formulas.known[id] = result
      return result
    case .arithmetic(let left, let sign, let right): return trend(left, sign, right)
    case .call(let function, let parts, _):
      switch function {
      case .minimum, .maximum, .sum, .mean, .median: return joined(parts)
      case .round: return trend(of: parts[0])
      case .absolute:
        return analysis.interval(of: parts[0]).isNonNegative ? trend(of: parts[0]) : joined(parts).orUnknown
      case .count, .rank: return joined(parts).orUnknown
      }
    case .applied(let call): return trend(of: call.body)
    case .rounded(let part, _, _): return trend(of: part)
    case .limited: return joined(measure.parts)
    case .line(let part, let knots, _): return line(part, knots)
    case .choice(let branches):
      return trend(
        of: branches.compactMap(\.condition), branches.map(\.value), .point(.one),
        inner: joined(branches.map(\.value)))
    case .aggregate(let aggregate): return trend(of: aggregate)
    case .constant, .input, .column, .member, .meets, .parameter, .fullPoints, .ownScore, .score, .points,
      .totalScore, .grade, .claimed, .ownClaim, .totalClaim, .comparison, .between, .oneOf, .begins, .not,
      .all,
      .any, .isGiven, .hasColumn, .workdays, .shifted, .widened, .inapplicable, .reported:
      return measure.parts.allSatisfy { trend(of: $0) == .flat } ? .flat : .unknown
    }
  }

  /// As the form's own value rises and those of the others stay.
  private func trend(of aggregate: Aggregate) -> Trend {
    let others = aggregate.keys + [aggregate.filter].compactMap { $0 }
    guard case .forms = aggregate.records, joined(others) == .flat else {
      return joined(aggregate.measures).orUnknown
    }
    switch aggregate.function {
    case .maximum, .minimum, .sum, .mean, .median: return joined(aggregate.values)
    case .rank:
      guard let first = aggregate.values.first else { return .flat }
      return aggregate.ranking.isAscending ? trend(of: first) : trend(of: first).reversed
    case .count, .absolute, .round: return joined(aggregate.values).orUnknown
    }
  }

  /// 甲 ÷ 最大(全体: 甲) rises with 甲 although what it is divided by may rise as well.
  private func isShare(_ part: Measure, of whole: Measure) -> Bool {
    guard case .aggregate(let aggregate) = whole.ungrouped.kind, case .forms = aggregate.records else {
      return false
    }
    switch aggregate.function {
    case .maximum, .minimum, .sum, .mean, .median:
      return aggregate.values.first == part.ungrouped && analysis.interval(of: part).isNonNegative
    case .rank, .count, .absolute, .round: return false
    }
  }

  private func joined(_ parts: [Measure]) -> Trend { parts.reduce(.flat) { $0.joined(trend(of: $1)) } }

  private func trend(_ left: Measure, _ sign: ArithmeticOperator, _ right: Measure) -> Trend {
    let (a, b) = (trend(of: left), trend(of: right))
    switch sign {
    case .add: return a.joined(b)
    case .subtract: return a.joined(b.reversed)
    case .multiply: return scaled(a, by: right).joined(scaled(b, by: left))
    case .divide where isShare(left, of: right): return a
    case .divide where isShare(right, of: left): return b.reversed
    case .divide: return scaled(a, by: right).joined(scaled(b.reversed, by: left))
    }
  }

  /// A trend times something whose sign may be known.
  private func scaled(_ trend: Trend, by other: Measure) -> Trend {
    if trend == .flat { return .flat }
    let range = analysis.interval(of: other)
    return range.isNonNegative ? trend : (range.isNonPositive ? trend.reversed : .unknown)
  }

  private func line(_ part: Measure, _ knots: [Knot]) -> Trend {
    let x = knots.compactMap { analysis.interval(of: $0.x).onlyValue }
    let y = knots.compactMap { analysis.interval(of: $0.y, full: .point(.one)).onlyValue }
    guard x.count == knots.count, y.count == knots.count, let first = x.first, let last = x.last else {
      return trend(of: part).orUnknown
    }
    let pairs = zip(y, y.dropFirst())
    let rises = pairs.allSatisfy { $0 <= $1 }
    guard rises || pairs.allSatisfy({ $0 >= $1 }) else { return .unknown }
    return rises == (first < last) ? trend(of: part) : trend(of: part).reversed
  }

  // MARK: rules

  func trend(of rule: Rule, points: Rational) -> Trend {
    var result = trend(of: rule.curve, points)
    for adjustment in rule.adjustments {
      let change = trend(of: adjustment.excess)
      result = result.joined(adjustment.isDeduction ? change.reversed : change)
    }
    return result
  }

  private func trend(of curve: Curve, _ points: Rational) -> Trend {
    switch curve {
    case .value(let value): return trend(of: value)
    case .named(_, let inner): return trend(of: inner, points: points)
    case .judged, .checklist: return .flat
    case .conditional(let condition, let value, let otherwise):
      let inner = trend(of: value)
      guard let otherwise else { return inner }
      return inner.joined(trend(of: otherwise)).joined(jump(condition, value, otherwise, points))
    case .tiers(let tiers): return trend(of: tiers, points)
    }
  }

  /// What the step between the two sides of a condition does.
  private func jump(_ condition: Measure, _ value: Measure, _ otherwise: Measure, _ points: Rational) -> Trend
  {
    guard case .comparison(let left, let sign, let right) = condition.kind else {
      return trend(of: condition).orUnknown
    }
    let side = trend(of: left).joined(trend(of: right).reversed)
    let full = Interval.point(points)
    let a = analysis.assuming(condition).interval(of: value, full: full)
    let b = analysis.excluding(condition).interval(of: otherwise, full: full)
    // A side that nothing reaches says nothing of the step.
    if a.isEmpty || b.isEmpty { return side.orUnknown }
    let isBetter: Bool
    if let low = a.low?.value, let high = b.high?.value, low >= high {
      isBetter = true
    } else if let high = a.high?.value, let low = b.low?.value, high <= low {
      isBetter = false
    } else {
      return side.orUnknown
    }
    switch sign {
    case .greater, .greaterOrEqual: return isBetter ? side : side.reversed
    case .less, .lessOrEqual: return isBetter ? side.reversed : side
    case .equal, .notEqual: return side.orUnknown
    }
  }

  private func trend(of tiers: [Tier], _ points: Rational) -> Trend {
    // Where the measure does not choose the tier, what the tiers do is all there is.
    var inner: Trend { tiers.reduce(.flat) { $0.joined(trend(of: $1.rule, points: points)) } }
    return trend(
      of: tiers.compactMap(\.condition), tiers.map(\.rule.plainValue), .point(points), inner: inner)
  }

  /// What lines do that the measure chooses between; `inner` is what they do themselves.
  private func trend(
    of conditions: [Measure], _ values: [Measure?], _ full: Interval, inner: @autoclosure () -> Trend
  ) -> Trend {
    guard let subject = conditions.first?.subject, isBands(conditions, analysis) else {
      return joined(conditions) == .flat ? inner() : .unknown
    }
    let side = trend(of: subject)
    if side == .flat { return inner() }
    guard let table = ConditionTable(conditions, template, analysis), table.axes.count == 1 else {
      return .unknown
    }
    switch subject.type {
    case .number, .date: break
    default: return .unknown
    }
    var amounts: [Rational] = []
    var isKnown = true
    table.forEachBox { box in
      let row = table.first(in: box) ?? values.count - 1
      let amount = values[row].flatMap { analysis.interval(of: $0, full: full).onlyValue }
      if let amount { amounts.append(amount) } else { isKnown = false }
      return isKnown
    }
    guard isKnown else { return .unknown }
    let pairs = zip(amounts, amounts.dropFirst())
    if pairs.allSatisfy({ $0 == $1 }) { return .flat }
    if pairs.allSatisfy({ $0 <= $1 }) { return side }
    return pairs.allSatisfy { $0 >= $1 } ? side.reversed : .unknown
  }

  private func trend(of excess: Excess) -> Trend {
    switch excess {
    case .whole(let measure): trend(of: measure)
    case .above(let measure, let bound): trend(of: measure).joined(trend(of: bound).reversed)
    case .below(let measure, let bound): trend(of: bound).joined(trend(of: measure).reversed)
    case .off(let measure, _, _): trend(of: measure).orUnknown
    }
  }
}

extension Trend {
  /// Flat, or not known.
  fileprivate var orUnknown: Trend { self == .flat ? .flat : .unknown }
}

/// Trends of formulas already found: each is walked once, however often it is named.
private final class FormulaTrends {
  var known: [FormulaID: Trend] = [:]
}
