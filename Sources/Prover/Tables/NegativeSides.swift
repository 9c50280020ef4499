import Checker
import Enclosure
import Program
import Source
import Values

/// Finds tiers from zero upwards of a figure that may be negative: 其余 gives more below zero than the first tier does
/// above it, or 偏差率 is best far below zero.
///
/// Why: (决算 − 预算) ÷ 预算 goes both ways, and whoever wrote 在 0% 到 5% thought of one. Instead: 绝对值, or a tier for
/// what is below. Less below zero is what 其余 is for, unless the name says that both ways count.
func findNegativeSides(_ template: Template, _ blocks: [TierBlock], _ analysis: RangeAnalysis) -> [Diagnostic]
{
  var diagnostics = blocks.compactMap { block -> Diagnostic? in
    guard let subject = block.conditions.first?.subject, isBands(block.conditions, analysis),
      block.analysis.mayBeNegative(subject)
    else { return nil }
    let stretches = block.stretches(template, amounts: block.rows.map { block.amount(of: $0) })
    guard let first = stretches.first, block.favoursNegative(stretches, subject, template),
      let gives = block.rows[first.row].value
    else { return nil }
    let sample = first.text(of: subject, in: template)
    return template.diagnostic(
      DoubtMessage.negativeSide(
        template.phrase(of: subject), sample: sample, gives: template.phrase(of: gives)),
      at: block.rows[first.row].range)
  }
  for indicator in template.indicators {
    guard case .conditional(let condition, let value, _)? = indicator.rule?.curve,
      case .comparison(let subject, let sign, _) = condition.ungrouped.kind,
      sign == .lessOrEqual || sign == .less, analysis.mayBeNegative(subject),
      countsBothWays(template.text(of: subject)),
      analysis.interval(of: value, full: .point(indicator.points)).onlyValue == indicator.points
    else { continue }
    let sample: Phrase = "\(template.phrase(of: subject)) = \(template.farBelowZero(subject))"
    diagnostics.append(
      template.diagnostic(
        DoubtMessage.negativeSide(
          template.phrase(of: subject), sample: sample, gives: template.phrase(of: value)),
        at: condition.range))
  }
  return diagnostics
}

extension RangeAnalysis {
  fileprivate func mayBeNegative(_ measure: Measure) -> Bool {
    guard case .number = measure.type else { return false }
    return !interval(of: measure).isNonNegative
  }
}

extension TierBlock {
  /// Whether what lies below zero gets more, or so much less, than the tiers can mean; the first stretch is the lowest.
  func favoursNegative(
    _ stretches: [TierStretch], _ subject: Measure, _ template: Template
  ) -> Bool {
    guard stretches.count >= 2, case .number(let sample) = stretches[0].sample, sample.isNegative else {
      return false
    }
    let amounts = stretches.map(\.amount)
    let countsBothWays = countsBothWays(template.text(of: subject))
    // = 0% is the best, and the tier behind it has no lower end.
    if case .number(let zero) = stretches[1].sample, zero.isZero, stretches.count >= 3,
      stretches[2].row == stretches[0].row, amounts[1] > amounts[0],
      case .comparison(_, .equal, _)? = rows[stretches[1].row].condition?.ungrouped.kind
    {
      return countsBothWays && rows[stretches[0].row].condition != nil
    }
    if case .number(let start) = stretches[1].sample, start.isZero,
      let again = stretches.indices.dropFirst(2).first(where: { stretches[$0].row == stretches[0].row })
    {
      // The row below zero comes back above the tiers that begin there.
      let inner = Array(amounts[1..<again])
      guard let lowest = inner.first, let highest = inner.last, isMonotone(inner) else { return false }
      if inner.count > 1, lowest <= highest { return amounts[0] > lowest }
      return countsBothWays && amounts[0] < lowest
    }
    // The best for everything below a bound, whatever lies far below zero.
    guard case .comparison(_, let sign, _)? = rows[stretches[0].row].condition?.ungrouped.kind,
      sign == .less || sign == .lessOrEqual
    else { return false }
    return countsBothWays && isMonotone(amounts) && amounts[0] > amounts[amounts.count - 1]
  }
}

extension Template {
  /// Fifty units below zero, as an example.
  fileprivate func farBelowZero(_ measure: Measure) -> Phrase {
    guard case .number(let type) = measure.type, let value = try? (type.unit?.factor ?? .one) * Rational(-50)
    else { return "" }
    return phrase(of: .number(value), as: measure.type).text
  }
}
