import Source

/// The units a program knows: the built-in ones and those it declares.
///
/// A lookup understands plain names, Chinese prefixes (万人) and compounds (元/人·天). Make all
/// declarations first: a declared equality of two base units changes the dimension of one of them, and
/// units looked up earlier keep the old one (`convertible` and `declare` still understand them).
package struct UnitCatalog: Sendable {
  /// One plain name.
  struct Entry: Sendable, Hashable {
    var unit: MeasureUnit
    /// Whether 万 and its like may stand before the name.
    let takesPrefix: Bool
    /// Whether a template may give the name another meaning.
    var isYielding = false
  }

  /// The plain names; declared ones are added here.
  var entries: [String: Entry]

  /// The base units that were merged into others. No target is a key itself, so one step is enough.
  var replacements: [String: BaseReplacement] = [:]

  /// Creates a catalog of the built-in units.
  package init() {
    entries = Self.builtIn
  }

  /// The unit of that name, with the name as its symbol; nil if it is unknown.
  ///
  /// Nil as well if its size passes the limit of numbers, which takes absurd declarations.
  package func unit(named name: String) -> MeasureUnit? {
    if let unit = simpleUnit(named: name) { return unit }
    if name.last == ")" { return explainedUnit(named: name) }
    let parts = UnitNamePart.split(name)
    guard parts.count > 1, parts[1].separator == "/", var result = simpleUnit(named: parts[0].text) else {
      return nil
    }
    for part in parts.dropFirst() {
      guard let divisor = denominator(named: part.text),
        let quotient = try? result.divided(by: divisor)
      else { return nil }
      result = quotient
    }
    return result.named(name)
  }

  /// The plain names, and those with 万 before them, in a fixed order.
  package var names: [String] {
    entries.keys.sorted() + entries.filter(\.value.takesPrefix).keys.sorted().map { "万" + $0 }
  }

  /// Whether quantities in the two units can be converted into each other.
  package func convertible(_ first: MeasureUnit, _ second: MeasureUnit) -> Bool {
    if first.dimension == second.dimension, !isReplaced(first.dimension) { return true }
    guard let first = current(first), let second = current(second) else { return false }
    return first.dimension == second.dimension
  }

  /// Whether a base unit in it was merged into another.
  private func isReplaced(_ dimension: Dimension) -> Bool {
    !replacements.isEmpty && dimension.powers.contains { replacements[$0.base] != nil }
  }

  /// %(百分比): a unit with another name of the same unit in brackets behind it; 元/(人·月): a denominator in brackets.
  private func explainedUnit(named name: String) -> MeasureUnit? {
    guard name.last == ")", let open = name.firstIndex(of: "(") else { return nil }
    if name[..<open].last == "/" {
      let inner: Substring = name[name.index(after: open)...].dropLast()
      guard !inner.contains(where: { "()/".contains($0) }) else { return nil }
      return unit(named: String(name[..<open]) + String(inner))?.named(name)
    }
    guard let unit = simpleUnit(named: String(name[..<open])),
      let inner = simpleUnit(named: String(name[name.index(after: open)...].dropLast())),
      unit.isSame(as: inner)
    else { return nil }
    return unit.named(name)
  }

  /// A plain name, or one with a prefix; the plain name wins (千克).
  private func simpleUnit(named name: String) -> MeasureUnit? {
    if let entry = entry(named: name) { return entry.unit.named(name) }
    for (prefix, count) in Self.prefixes where name.hasPrefix(prefix) {
      guard let entry = entry(named: String(name.dropFirst(prefix.count))), entry.takesPrefix else {
        continue
      }
      return try? entry.unit.scaled(by: Rational(count), named: name)
    }
    return nil
  }

  /// The entry of a plain name as it is written, else of its usual spelling (㎡ for m2).
  private func entry(named name: String) -> Entry? {
    if let entry = entries[name] { return entry }
    return usualUnitSpelling(name).flatMap { entries[$0] }
  }

  /// A part below the line, where 每 may stand before the name (次/每年).
  func denominator(named name: String) -> MeasureUnit? {
    if let unit = simpleUnit(named: name) { return unit }
    return name.hasPrefix("每") ? simpleUnit(named: String(name.dropFirst())) : nil
  }

  /// The unit in today's base units; nil if its size passes the limit of numbers.
  func current(_ unit: MeasureUnit) -> MeasureUnit? {
    var result = unit
    for power in unit.dimension.powers {
      guard let replacement = replacements[power.base] else { continue }
      guard let next = try? replacement.applied(to: result, replacing: power.base) else { return nil }
      result = next
    }
    return result
  }
}
