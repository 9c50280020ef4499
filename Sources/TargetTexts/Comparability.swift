import Values

/// Whether an actual text can be held against a target text.
package enum Comparability: Sendable, Hashable {
  /// Both sides have values that compare, a bare number taking the unit of the target.
  case comparable
  /// The units, target's first, do not convert (家 and 户).
  case differentUnits(String, String)
  /// One side is a bare number and the other's unit, given here, cannot be assumed for it.
  ///
  /// Money and multiples have too many likely units: 7.6 for ≤5万元 may be 元 or 万元.
  case missingUnit(String)
  /// A bare number up to 1 against a ratio, given as written: 0.95 may be 95% or 0.95%.
  case ambiguousRatio(String)
  /// One side is a quantity or a day and the other something else (完成 for ≤17万元).
  case differentKinds
  /// The target sets no test, or one side is missing or unreadable.
  case noTest
}

/// Tells whether an actual text can be held against a target text; no unit is assumed where it may be wrong.
package func comparability(target: TargetText, actual: TargetText, units: UnitCatalog) -> Comparability {
  switch (target.reading, actual.reading) {
  case (.quality, _), (.period, _), (.absent, _), (.unreadable, _), (_, .absent), (_, .unreadable):
    .noTest
  case (.quantity(let limit), .quantity(let value)):
    comparability(limit, value, units)
  case (.deadline, .deadline), (.recurringDeadline, .recurringDeadline):
    .comparable
  case (.quantity, _), (.deadline, _), (.recurringDeadline, _):
    .differentKinds
  }
}

private func comparability(_ target: Quantity, _ actual: Quantity, _ units: UnitCatalog) -> Comparability {
  switch (target.unit, actual.unit) {
  case (nil, nil):
    return .comparable
  case (let first?, let second?):
    let fits = units.convertible(first, second) && first.isPercentagePoint == second.isPercentagePoint
    return fits ? .comparable : .differentUnits(target.writtenUnit, actual.writtenUnit)
  case (let unit?, nil):
    if unit.dimension.isNone { return bareRatio(actual, unit: target.writtenUnit) }
    return isMultiple(unit) ? .missingUnit(target.writtenUnit) : .comparable
  case (nil, let unit?):
    return unit.dimension.isNone
      ? bareRatio(target, unit: actual.writtenUnit) : .missingUnit(actual.writtenUnit)
  }
}

private func bareRatio(_ bare: Quantity, unit: String) -> Comparability {
  let isSmall = [bare.low, bare.high].allSatisfy { $0.map { $0.magnitude <= .one } ?? true }
  return isSmall ? .ambiguousRatio(bare.normalText) : .missingUnit(unit)
}

/// Whether a unit is a multiple with a prefix (万元, 千人), which leaves open what a bare number counts.
private func isMultiple(_ unit: MeasureUnit) -> Bool {
  guard let first = unit.symbol.unicodeScalars.first else { return false }
  return "十百千万亿".unicodeScalars.contains(first) && unit.factor > .one
}
