/// A character that shows nothing: marks of order and direction, joiners, soft hyphens.
package func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B...0x200F,
    0x202A...0x202E,
    0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xE0000...0xE0FFF:
    true
  default: false
  }
}

/// A character by its code point, as `U+200B`.
package func codePoint(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

/// The Latin letter that a Greek or Cyrillic one is drawn like, or the character itself.
package func latinTwin(_ scalar: Unicode.Scalar) -> Unicode.Scalar { latinTwins[scalar] ?? scalar }

private let latinTwins: [Unicode.Scalar: Unicode.Scalar] = {
  let foreign = "АВЕЅІЈКМНОРСТХУаеіјорсухѕԁһԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧνορϲϳ"
  let latin = "ABESIJKMHOPCTXYaeijopcyxsdhqwABEZHIKMNOPTYXvopcj"
  return Dictionary(uniqueKeysWithValues: zip(foreign.unicodeScalars, latin.unicodeScalars))
}()

/// A text with every letter that is drawn like a Latin one replaced by it: two names that look the same are the same.
package func lookOf(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars where !isInvisible(scalar) { result.append(latinTwin(halfWidth(scalar))) }
  return String(result)
}

/// The characters of `name` that make it another name than `known` though both look the same, each with what stands
/// there in `known`; none where they look different.
package func oddCharacters(
  in name: String, beside known: String
) -> [(odd: Unicode.Scalar, known: Unicode.Scalar)] {
  guard lookOf(name) == lookOf(known) else { return [] }
  func plain(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { !isInvisible($0) }.map { halfWidth($0) }
  }
  let invisible = name.unicodeScalars.filter(isInvisible).map { (odd: $0, known: $0) }
  return zip(plain(name), plain(known)).filter { $0 != $1 }.map { (odd: $0, known: $1) } + invisible
}

/// What makes `name` another name than `known` though both look the same, as a remark behind the guess; empty where
/// they look different.
package func oddities(of name: String, beside known: String, _ language: Language) -> String {
  let odd = oddCharacters(in: name, beside: known)
  guard let first = odd.first else { return "" }
  let isShown = !isInvisible(first.odd)
  let point = codePoint(first.odd)
  switch language {
  case .chinese:
    return isShown ? "（“\(first.odd)”是 \(point)，不是“\(first.known)”，看上去一样）" : "（里面有看不见的字符 \(point)）"
  case .english:
    return isShown
      ? " (“\(first.odd)” is \(point), not “\(first.known)”, though they look the same)"
      : " (it holds \(point), which shows nothing)"
  }
}

/// The digit that a letter or mark is drawn like and often typed for.
package func digitTwin(_ scalar: Unicode.Scalar) -> Character? {
  switch scalar {
  case "〇", "○", "O", "o", "О", "о": "0"
  case "l", "I": "1"
  case "З", "з": "3"
  default: nil
  }
}

/// A number in which other characters were typed for digits or for the point (9〇%, 1O分, 0。5分): how many characters it
/// takes, and what was meant; nil where the text does not begin with such a number.
///
/// A letter counts as a digit only before a sign of percent or a Han character, where no unit begins with it.
package func mistypedNumber(in text: some Sequence<Unicode.Scalar>) -> (count: Int, meant: String)? {
  // Most are written plainly.
  guard let doubtful = text.lazy.map({ halfWidth($0) }).first(where: { !isPlain($0) }),
    digitTwin(doubtful) != nil || doubtful == "。" || doubtful == ","
  else { return nil }
  let scalars = text.prefix(40).map { halfWidth($0) }
  var meant = ""
  var hasLetter = false
  var hasMark = false
  for (index, scalar) in scalars.enumerated() {
    let next = index + 1 < scalars.count ? scalars[index + 1] : nil
    let isBeforeDigit = next.map { ("0"..."9").contains($0) || digitTwin($0) != nil } ?? false
    if ("0"..."9").contains(scalar) {
      meant.unicodeScalars.append(scalar)
    } else if let digit = digitTwin(scalar) {
      meant.append(digit)
      hasLetter = true
    } else if isBeforeDigit, scalar == ".", !meant.isEmpty, !meant.contains(".") {
      meant += "."
    } else if isBeforeDigit, scalar == "。" && !meant.isEmpty || scalar == "," && meant == "0",
      !meant.contains(".")
    {
      meant += "."
      hasMark = true
    } else {
      let endsLetters = scalar == "%" || scalar == "‰" || isHan(scalar)
      return hasLetter && endsLetters || hasMark && !hasLetter ? (index, meant) : nil
    }
  }
  return nil
}

private func isPlain(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) || scalar == "." }

private func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }
