extension UnitCatalog {
  /// Adds a count unit with a dimension of its own; false if the name is known or cannot be a unit name.
  package mutating func declare(_ name: String) -> Bool {
    guard Self.isPlainName(name), unit(named: name) == nil else { return false }
    let unit = MeasureUnit(symbol: name, factor: .one, dimension: Dimension(base: name))
    entries[name] = Entry(unit: unit, takesPrefix: true)
    return true
  }

  /// States that one `name` is `count` of `unit`, as in 箱 = 12 瓶.
  ///
  /// A new name is added. A known name of another base unit is merged with it (家 = 户): both then
  /// convert, and so does everything built on them. False, with nothing changed, if the two are related
  /// by another factor already, if one of them is a compound or a plain ratio so that no merge is
  /// possible, if `count` is not above zero, or if `name` cannot be a unit name.
  package mutating func declare(_ name: String, equals count: Rational, of unit: MeasureUnit) -> Bool {
    guard count.isPositive, let target = current(unit),
      let declared = try? target.scaled(by: count, named: name)
    else { return false }
    if let known = self.unit(named: name) {
      return relate(known, to: declared)
    }
    guard Self.isPlainName(name) else { return false }
    entries[name] = Entry(unit: declared, takesPrefix: Self.takesPrefix(declared.dimension))
    return true
  }

  /// Makes a known unit equal to another one.
  private mutating func relate(_ known: MeasureUnit, to declared: MeasureUnit) -> Bool {
    if known.dimension == declared.dimension {
      return known.factor == declared.factor && known.isPercentagePoint == declared.isPercentagePoint
    }
    guard let old = known.dimension.singleBase, let new = declared.dimension.singleBase,
      let factor = try? declared.factor.divided(by: known.factor),
      let merged = try? merging(old, into: BaseReplacement(factor: factor, base: new))
    else { return false }
    self = merged
    return true
  }

  /// The catalog with every unit that contains the base `old` expressed in another base.
  private func merging(
    _ old: String, into replacement: BaseReplacement
  ) throws(NumberLimitExceeded) -> UnitCatalog {
    var result = self
    for (name, entry) in entries {
      result.entries[name]?.unit = try replacement.applied(to: entry.unit, replacing: old)
    }
    for (base, earlier) in replacements where earlier.base == old {
      let factor = try earlier.factor * replacement.factor
      result.replacements[base] = BaseReplacement(factor: factor, base: replacement.base)
    }
    result.replacements[old] = replacement
    return result
  }

  private static func isPlainName(_ name: String) -> Bool {
    !name.isEmpty && !name.contains { $0.isWhitespace || UnitNamePart.separators.contains($0) }
  }
}
