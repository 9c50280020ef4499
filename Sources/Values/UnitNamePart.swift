/// One part of a compound unit's name with the separator before it.
struct UnitNamePart: Sendable, Hashable {
  /// Nil for the first part.
  let separator: Character?
  let text: String

  /// `/` divides; the others continue a denominator, so they divide as well.
  static let separators: Set<Character> = ["/", "·", "⋅", ".", "、", "*", "×"]

  /// Splits at every separator; parts may be empty.
  static func split(_ name: String) -> [UnitNamePart] {
    var parts: [UnitNamePart] = []
    var separator: Character?
    var text = ""
    for character in name {
      guard separators.contains(character) else {
        text.append(character)
        continue
      }
      parts.append(UnitNamePart(separator: separator, text: text))
      separator = character
      text = ""
    }
    return parts + [UnitNamePart(separator: separator, text: text)]
  }
}
