extension UnitCatalog {
  /// Adds a count unit with a dimension of its own; false if the name is known or cannot be a unit name.
  ///
  /// Of a compound (元/畦) the parts that are unknown are added.
  package mutating func declare(_ name: String) -> Bool {
    let parts = UnitNamePart.split(name)
    if parts.count > 1, unit(named: name) == nil { return declareParts(parts, of: name) }
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
  /// possible, if `count` is not above zero, or if `name` cannot be a unit name. Of a new compound
  /// (元/人月 = 元/人/月) the one part that is unknown takes the size that makes both sides equal.
  package mutating func declare(_ name: String, equals count: Rational, of unit: MeasureUnit) -> Bool {
    guard count.isPositive, let target = current(unit),
      let declared = try? target.scaled(by: count, named: name)
    else { return false }
    if let known = self.unit(named: name) {
      guard entries[name]?.isYielding == true, !known.isSame(as: declared) else {
        return relate(known, to: declared)
      }
    }
    let parts = UnitNamePart.split(name)
    if parts.count > 1 { return solve(parts, for: declared) }
    guard Self.isPlainName(name) else { return false }
    entries[name] = Entry(unit: declared, takesPrefix: Self.takesPrefix(declared.dimension))
    return true
  }

  /// Adds the unknown parts of a compound as units of their own.
  private mutating func declareParts(_ parts: [UnitNamePart], of name: String) -> Bool {
    var extended = self
    for part in parts where extended.part(part) == nil {
      guard extended.declare(part.text) else { return false }
    }
    guard extended.unit(named: name) != nil else { return false }
    self = extended
    return true
  }

  /// Gives the one unknown part of a compound the size that makes the whole equal to `whole`.
  private mutating func solve(_ parts: [UnitNamePart], for whole: MeasureUnit) -> Bool {
    guard parts[1].separator == "/" else { return false }
    let unknown = parts.indices.filter { part(parts[$0]) == nil }
    guard unknown.count == 1, let index = unknown.first, Self.isPlainName(parts[index].text) else {
      return false
    }
    // above ÷ below = whole, so a part below the line is the others ÷ whole, and the one above is whole × the others.
    let above = index == 0 ? whole : parts.first.flatMap { part($0) }
    guard var size = above else { return false }
    for (place, other) in parts.enumerated().dropFirst() where place != index {
      guard let unit = part(other),
        let next = try? index == 0 ? size.multiplied(by: unit) : size.divided(by: unit)
      else { return false }
      size = next
    }
    if index > 0 {
      guard let next = try? size.divided(by: whole) else { return false }
      size = next
    }
    let unit = size.named(parts[index].text)
    entries[unit.symbol] = Entry(unit: unit, takesPrefix: Self.takesPrefix(unit.dimension))
    return true
  }

  /// The unit of a part of a compound; nil if it is unknown.
  private func part(_ part: UnitNamePart) -> MeasureUnit? {
    part.separator == nil ? unit(named: part.text) : denominator(named: part.text)
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
