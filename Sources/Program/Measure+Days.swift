import Values

extension Measure {
  /// By how much a day is moved that this length is added to: whole months, quarters and years, or whole days and
  /// weeks, written down; nil for any other measure.
  package func dayShift(_ units: UnitCatalog) -> DayShift? {
    guard case .number(let type) = type, let number = ungrouped.writtenNumber else { return nil }
    if type.dimension == units.unit(named: "个月")?.dimension {
      return number.asInt.flatMap { DayShift(months: $0) }
    }
    if type.dimension == units.unit(named: "天")?.dimension {
      return number.asInt.flatMap { DayShift(days: $0) }
    }
    return nil
  }
}
