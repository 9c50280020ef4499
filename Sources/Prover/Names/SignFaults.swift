import Program
import Source
import Values

/// Finds inputs and columns without 范围 whose names say that they may be below zero: 增长率, 盈亏, 差额.
///
/// Why: a number without a range is taken as zero or more, by proofs and by reading, so that a year of decline is
/// refused when the forms come in. Instead: the range that the figure has, or ≥ 0 where it is never negative.
func findSignFaults(_ template: Template) -> [Diagnostic] {
  (template.inputs + template.tables.flatMap(\.columns)).compactMap { input in
    guard case .number(let type) = input.type, input.isTakenAsNotNegative,
      mayBeNegative(input.name, isCounted: isCounted(type, template))
    else { return nil }
    return template.diagnostic(
      DoubtMessage.mayBeNegative(input.name, unit: type.unit?.symbol ?? ""), at: input.typedRange)
  }
}

/// Whether a number counts things: neither a share nor money, points or time.
private func isCounted(_ type: NumberType, _ template: Template) -> Bool {
  if type.dimension.isNone { return false }
  return !["元", "分", "天"].contains { template.units.unit(named: $0)?.dimension == type.dimension }
}
