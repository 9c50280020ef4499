import Program
import Source
import Syntax
import Values

extension TemplateChecker {
  mutating func adjustment(
    _ node: AdjustSyntax, _ context: MeasureContext, from condition: Measure?
  ) -> Checked<Adjustment> {
    guard let direction = node.direction, let stepNode = node.step, let amountNode = node.amount else {
      return .reported(told(at: node.range))
    }
    let step = measure(stepNode, context.expecting(nil))
    let measured = node.measured.map { measure($0, context.expecting(nil)) }
    let amount = pointsValue(amountNode, context)
    guard amount.type != .reported, step.type != .reported, measured?.type != .reported,
      case .value(let excess) = excess(direction, measured, condition, node),
      case .value(let dateSteps) = checkStep(step, excess, stepNode)
    else { return .reported(told(at: node.range)) }
    if dateSteps == .workdays { checkReach(of: excess) }
    if case .number(let points)? = constantValue(amount), points.isNegative {
      report(.stepNotPositive, at: amount.range)
    }
    let cap = node.cap.map { pointsValue(in: $0, context) }
    if cap?.type == .reported { return .reported(told(at: node.range)) }
    return .value(
      Adjustment(
        excess: excess, step: step, dateSteps: dateSteps, amount: amount,
        isDeduction: node.deducts, cap: cap, counting: counting(node), range: node.range))
  }

  /// Workdays are counted from a day that the calendar must know.
  private mutating func checkReach(of excess: Excess) {
    guard let calendar = calendar?.value else { return }
    for bound in sides(of: excess).bounds {
      guard case .date(let day)? = constantValue(bound), !calendar.years.contains(day.year) else { continue }
      let years = calendar.years
      let all = min(years.lowerBound, day.year)...max(years.upperBound, day.year)
      report(.wrongCalendar(.outside(years, all: all, count: 1)), at: bound.range)
    }
  }

  private func counting(_ node: AdjustSyntax) -> Counting {
    node.countsStarted ? .started : node.countsProrata ? .prorata : .whole
  }

  private mutating func excess(
    _ direction: Keyword, _ measured: Measure?, _ condition: Measure?, _ node: AdjustSyntax
  ) -> Checked<Excess> {
    if direction == .each {
      guard let measured else {
        report(.nothingCounted, at: node.range)
        return .reported(told(at: node.range))
      }
      return .value(.whole(measured))
    }
    if let measured {
      report(.measureAfterBound(file.text(measured.range)), at: measured.range)
      return .reported(told(at: node.range))
    }
    // The bound may have stood in what was reported.
    if condition?.isWhole == false { return .reported(told(at: node.range)) }
    guard let condition, let ends = originEnds(of: condition) else {
      report(.noOrigin(direction.chinese), at: node.range)
      return .reported(told(at: node.range))
    }
    switch direction {
    case .eachOver: return .value(.above(ends.subject, bound: ends.high))
    case .eachUnder: return .value(.below(ends.subject, bound: ends.low))
    default:
      if let way = onlyWay(away: condition) {
        report(
          .offOneSided(file.text(condition.range), way: way), at: node.node.tokens.first?.range ?? node.range)
        return .reported(told(at: node.range))
      }
      return .value(.off(ends.subject, low: ends.low, high: ends.high))
    }
  }

  /// Where a condition with a bound on one side only does not hold; nil where it has two.
  private func onlyWay(away condition: Measure) -> Keyword? {
    switch condition.kind {
    case .comparison(_, .less, _), .comparison(_, .lessOrEqual, _): .eachOver
    case .comparison(_, .greater, _), .comparison(_, .greaterOrEqual, _): .eachUnder
    case .grouped(let inner): onlyWay(away: inner)
    default: nil
    }
  }

  /// The measure of a condition and the bounds from which its excess is counted.
  private func originEnds(of condition: Measure) -> (subject: Measure, low: Measure, high: Measure)? {
    switch condition.kind {
    case .comparison(let subject, let sign, let bound) where sign != .notEqual: (subject, bound, bound)
    case .between(let subject, let low, let high): (subject, low, high)
    case .grouped(let inner): originEnds(of: inner)
    default: nil
    }
  }

  /// How steps between dates are counted, where the step fits the measure.
  private mutating func checkStep(_ step: Measure, _ excess: Excess, _ node: ExpressionSyntax)
    -> Checked<DateSteps>
  {
    let (subject, bounds) = sides(of: excess)
    guard case .number(let stepType) = step.type else {
      report(.notNumber(node.text), at: node.range)
      return .reported(told(at: node.range))
    }
    if case .number(let value)? = constantValue(step), !value.isPositive {
      report(.stepNotPositive, at: node.range)
    }
    if subject.type == .date {
      if case .whole = excess {
        report(.notNumber(file.text(subject.range)), at: subject.range)
        return .reported(told(at: node.range))
      }
      guard areOfKind(bounds, of: subject) else { return .reported(told(at: node.range)) }
      return checkDateStep(step, stepType, node)
    }
    guard case .number(let measured) = subject.type else {
      report(.notNumber(file.text(subject.range)), at: subject.range)
      return .reported(told(at: node.range))
    }
    guard areOfKind(bounds, of: subject) else { return .reported(told(at: node.range)) }
    guard measured.dimension == stepType.dimension else {
      reportUnits(subject, step, at: step.range, bound: bounds.first)
      return .reported(told(at: node.range))
    }
    if let readings = bareReadings(of: step, stepType, counting: measured) {
      report(.bareStep(file.text(step.range), readings: readings), at: step.range)
      return .reported(told(at: node.range))
    }
    if measured.dimension.isNone, isRatioStep(step, stepType), !measured.isPointDifference {
      report(.ratioStep(node.text, points: percentText(step)), at: node.range)
      return .reported(told(at: node.range))
    }
    return .value(.days)
  }

  /// What is counted, and the bounds from which it is.
  private func sides(of excess: Excess) -> (subject: Measure, bounds: [Measure]) {
    switch excess {
    case .whole(let subject): (subject, [])
    case .above(let subject, let bound), .below(let subject, let bound): (subject, [bound])
    case .off(let subject, let low, let high): (subject, low.range == high.range ? [low] : [low, high])
    }
  }

  /// Whether what is counted can be counted from each bound; the figure of a text that it is compared with cannot.
  private mutating func areOfKind(_ bounds: [Measure], of subject: Measure) -> Bool {
    bounds.allSatisfy { expectInPlace(of: subject.type, $0, at: $0.range) }
  }

  /// `每超过 1%` could mean a percentage point or a hundredth of the limit; `100% × 1%` says which.
  /// 0.1倍 and 10% are both 10 percentage points.
  private func percentText(_ step: Measure) -> String {
    guard case .number(let value)? = constantValue(step), let percent = try? value * .hundred else {
      return file.text(step.range)
    }
    return percent.exactDecimalText ?? file.text(step.range)
  }

  /// What `每超过 1` of a percentage may mean, the likeliest first; nil where the step says what it is. 0.01 is 1个百分点
  /// either way, 1 would be 100个百分点.
  private func bareReadings(of step: Measure, _ type: NumberType, counting measured: NumberType) -> [String]?
  {
    guard measured.dimension.isNone, let unit = measured.unit, unit.factor < .one, type.unit == nil,
      case .constant(.number(let value), _) = step.kind, let percent = try? value * .hundred
    else { return nil }
    let whole = Template.pointsText(percent) + "个百分点"
    guard value >= .one, let own = try? percent * unit.factor else { return [whole] }
    return [Template.pointsText(own) + "个百分点", whole]
  }

  private func isRatioStep(_ step: Measure, _ type: NumberType) -> Bool {
    guard case .constant = step.kind else { return false }
    return type.unit != nil && !type.isPointDifference
  }

  private mutating func checkDateStep(_ step: Measure, _ type: NumberType, _ node: ExpressionSyntax)
    -> Checked<DateSteps>
  {
    if type.dimension == dayUnit.dimension { return .value(.days) }
    if type.dimension == units.unit(named: "工作日")?.dimension {
      if calendar == nil { report(.noCalendar, at: node.range) }
      return .value(.workdays)
    }
    let month = units.unit(named: "个月")
    guard type.dimension == month?.dimension else {
      report(.dateStep(node.text), at: node.range)
      return .reported(told(at: node.range))
    }
    guard case .number(let count)? = constantValue(step), count.asInt != nil else {
      report(.dateStep(node.text), at: node.range)
      return .reported(told(at: node.range))
    }
    return .value(.months)
  }

  /// The condition cuts the line in parts; every part needs a clause.
  mutating func checkCoverage(_ condition: Measure, _ adjustments: [Adjustment]) {
    var above = false
    var below = false
    for adjustment in adjustments {
      switch adjustment.excess {
      case .above: above = true
      case .below: below = true
      case .off:
        above = true
        below = true
      case .whole: break
      }
    }
    let needs = uncoveredSides(condition)
    if needs.above && !above || needs.below && !below || needs.unknown {
      let side = needs.unknown ? "" : (needs.above && !above ? "超过" : "低于")
      report(.sideWithoutClause(file.text(condition.range), side: side), at: condition.range)
    }
  }

  private func uncoveredSides(_ condition: Measure) -> (above: Bool, below: Bool, unknown: Bool) {
    switch condition.kind {
    case .comparison(_, let sign, _) where originEnds(of: condition) != nil:
      switch sign {
      case .less, .lessOrEqual: (true, false, false)
      case .greater, .greaterOrEqual: (false, true, false)
      case .equal: (true, true, false)
      case .notEqual: (false, false, true)
      }
    case .between: (true, true, false)
    case .grouped(let inner): uncoveredSides(inner)
    default: (false, false, true)
    }
  }
}
