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
  /// A bare number up to 2 against a ratio, given as written: 0.95 may be 95% or 0.95%.
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
  case (.deadline, .deadline), (.recurringDeadline, .recurringDeadline), (.deadline, .span),
    (.span, .deadline), (.span, .span):
    .comparable
  case (.deadline, .quantity(let value)): isDay(value) ? .comparable : .differentKinds
  case (.quantity, _), (.deadline, _), (.recurringDeadline, _), (.span, _):
    .differentKinds
  }
}

/// Whether a bare number is a day in digits (20201030).
private func isDay(_ quantity: Quantity) -> Bool {
  guard quantity.unit == nil, quantity.direction == .equal, let number = quantity.bound else { return false }
  if case .day? = CompactDay(number) { return true }
  return false
}

private func comparability(_ target: Quantity, _ actual: Quantity, _ units: UnitCatalog) -> Comparability {
  let bare = target.unit == nil ? target : actual
  let fault = unitFault(
    target.unit, actual.unit, bare: [bare.low, bare.high].compactMap { $0 }, units: units)
  switch fault {
  case nil: return .comparable
  case .differentUnits?: return .differentUnits(target.writtenUnit, actual.writtenUnit)
  case .missingUnit?: return .missingUnit(target.unit == nil ? actual.writtenUnit : target.writtenUnit)
  case .ambiguousRatio?: return .ambiguousRatio(bare.normalText)
  }
}

/// Why two amounts cannot be held against each other.
package enum UnitFault: Sendable, Hashable {
  /// Their units do not convert.
  case differentUnits
  /// One is a bare number and the other's unit has too many neighbours to be assumed for it.
  case missingUnit
  /// One is a bare number up to 2 and the other a percentage.
  case ambiguousRatio
}

/// Tells why two amounts do not compare; nil where they do, a bare number taking the unit beside it.
///
/// The one place that decides it, for texts and for the figures that rules take from them. `bare` has the numbers
/// of the side without a unit: 0 is 0 in every unit, 81 beside 90% can only be 81%, but 0.95 may be 95% and 1.02 may
/// be what a percent cell stores for 102%, and 7.6 beside 5万元 may be 元.
package func unitFault(
  _ first: MeasureUnit?, _ second: MeasureUnit?, bare: [Rational], units: UnitCatalog
) -> UnitFault? {
  switch (first, second) {
  case (nil, nil): return nil
  case (let first?, let second?):
    let fits = units.convertible(first, second) && first.isPercentagePoint == second.isPercentagePoint
    return fits ? nil : .differentUnits
  case (let unit?, nil), (nil, let unit?):
    if bare.allSatisfy(\.isZero) { return nil }
    if unit.dimension.isNone {
      return unit.factor < .one && bare.allSatisfy { $0.magnitude <= Rational(2) } ? .ambiguousRatio : nil
    }
    return isMultiple(unit) ? .missingUnit : nil
  }
}

/// Whether a unit is a multiple with a prefix (万元, 千人), which leaves open what a bare number counts.
private func isMultiple(_ unit: MeasureUnit) -> Bool {
  guard let first = unit.symbol.unicodeScalars.first else { return false }
  return "十百千万亿".unicodeScalars.contains(first) && unit.factor > .one
}
