import Source

extension UnitCatalog {
  /// A known name close to an unknown one, for "did you mean"; nil if none is close or the name is known.
  ///
  /// Up to four characters one edit is allowed, beyond that two, and one character must stay. In a
  /// compound or prefixed name only the unknown part is replaced: 元/人次数 gives 元/人次.
  package func suggestion(for name: String) -> String? {
    guard unit(named: name) == nil else { return nil }
    let parts = UnitNamePart.split(name)
    guard parts.count > 1 else { return plainSuggestion(for: name) }
    guard parts[1].separator == "/" else { return nil }
    var result = ""
    for part in parts {
      let known = (part.separator == nil ? unit(named: part.text) : denominator(named: part.text)) != nil
      guard let text = known ? part.text : plainSuggestion(for: part.text) else { return nil }
      if let separator = part.separator { result.append(separator) }
      result += text
    }
    return result
  }

  /// The nearer one of a plain name and a prefix with a plain name behind it.
  private func plainSuggestion(for name: String) -> String? {
    var best = nearestName(to: name)
    for (prefix, _) in Self.prefixes where name.hasPrefix(prefix) {
      guard let near = nearestName(to: String(name.dropFirst(prefix.count))),
        entries[near.name]?.takesPrefix == true, best.map({ near.rank < $0.rank }) ?? true
      else { continue }
      best = (prefix + near.name, near.rank)
    }
    return best?.name
  }

  /// The nearest plain name; among equals one with the same first character, then the first in order.
  private func nearestName(to name: String) -> (name: String, rank: Int)? {
    let wanted = Array(name)
    let limit = wanted.count <= 4 ? 1 : 2
    var best: (name: String, rank: Int)?
    // Among equals the usual names come before further spellings.
    let names = entries.keys.sorted()
    let isYielding = { (name: String) in self.entries[name]?.isYielding ?? false }
    for candidate in names.filter({ !isYielding($0) }) + names.filter(isYielding) {
      let characters = Array(candidate)
      // Two Latin letters are near to any two others.
      if characters.count < 3, candidate.utf8.count == characters.count, !candidate.hasSuffix("%") {
        continue
      }
      guard abs(characters.count - wanted.count) <= limit else { continue }
      let distance = editDistance(wanted, characters)
      guard distance <= limit, distance < max(wanted.count, characters.count) else { continue }
      let rank = distance * 2 + (characters.first == wanted.first ? 0 : 1)
      if best.map({ rank < $0.rank }) ?? true { best = (candidate, rank) }
    }
    return best
  }
}
