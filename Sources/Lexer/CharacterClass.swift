import Source

/// What a character can begin or continue in a template.
enum CharacterClass {
  case blank, lineEnd, digit, letter, quote, other
}

/// The class of a character, full-width forms counting as their half-width twins.
func characterClass(of scalar: Unicode.Scalar) -> CharacterClass {
  switch scalar.value {
  case 0x20, 0x09, 0x0B, 0x0C, 0x3000, 0xA0, 0xFEFF, 0x200B: .blank
  case 0x0A, 0x0D: .lineEnd
  case 0x30...0x39, 0xFF10...0xFF19: .digit
  case 0x41...0x5A, 0x61...0x7A, 0x5F, 0xFF21...0xFF3A, 0xFF41...0xFF5A: .letter
  case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3005...0x3007: .letter
  case 0x2E80...0x2FD5: sameHan(scalar) == scalar ? .other : .letter
  case 0x201C, 0x201D: .quote
  case 0x80...: isOtherLetter(scalar) ? .letter : .other
  default: .other
  }
}

/// Whether a character is a Latin letter in either width: only between two of these is `-` part of a word.
func isLatinLetter(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x41...0x5A, 0x61...0x7A, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
  default: false
  }
}

private func isOtherLetter(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  // ² ³ ℃ ㎡ ㎞: what units are printed with.
  case 0xB2, 0xB3, 0x2103, 0x2113, 0x3371...0x33DF: true
  // Ⅰ Ⅱ ⅲ, as classes of water and degrees are printed.
  case 0x2160...0x2188: true
  case 0x2000...0x2BFF, 0x3000...0x303F, 0xFE30...0xFE6F, 0xFF00...0xFFEF: false
  // ①…⑳ and ㈠ stand outside letters in Unicode's tables; Han beyond the first plane is a letter.
  case 0x20000...0x3FFFD: true
  default: scalar.properties.isAlphabetic
  }
}
