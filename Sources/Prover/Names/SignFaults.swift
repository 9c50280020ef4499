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

/// Finds targets that come from the column of actuals, and actuals from that of targets.
///
/// Why: 目标 ÷ 实际 has a score on every form, upside down. Instead: the columns that the names speak of.
func findSourceFaults(_ template: Template) -> [Diagnostic] {
  (template.inputs + template.tables.flatMap(\.columns)).compactMap { input in
    guard case .target(let isActual) = input.type, let label = input.label else { return nil }
    func says(_ words: [String]) -> Bool { words.contains { label.contains($0) } }
    let (ofTargets, ofActuals) = (says(["目标", "指标值", "计划", "预期"]), says(["完成", "实际", "实现"]))
    guard ofTargets != ofActuals, ofTargets == isActual else { return nil }
    return template.diagnostic(
      DoubtMessage.sourceTurned(input.name, label: label, isActual: isActual), at: input.range)
  } + template.tables.flatMap { findSharedSources(template, $0) }
}

/// The points of a row and its score or claim that read one cell: every row would have full points. Score and claim may
/// well be one cell.
private func findSharedSources(_ template: Template, _ table: Table) -> [Diagnostic] {
  func label(_ column: Input) -> String { column.label ?? column.name }
  guard let points = table.columns.first(where: { $0.rowPoints == .full }) else { return [] }
  return table.columns.filter { $0.rowPoints == .score || $0.rowPoints == .claimed }
    .filter { label($0) == label(points) }.map { column in
      template.diagnostic(
        DoubtMessage.sourceShared(column.name, other: points.name, label: label(column)), at: column.range,
        related: [points.range])
    }
}

/// Whether a number counts things: neither a share nor money, points or time.
private func isCounted(_ type: NumberType, _ template: Template) -> Bool {
  if type.dimension.isNone { return false }
  return !["元", "分", "天"].contains { template.units.unit(named: $0)?.dimension == type.dimension }
}
