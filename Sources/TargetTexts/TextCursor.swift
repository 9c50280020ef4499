import Source

/// A place in a compact text: half-width, without blanks except between two digits.
struct TextCursor {
  private(set) var rest: ArraySlice<Unicode.Scalar>

  init(compact: [Unicode.Scalar]) {
    rest = compact[...]
  }

  var isAtEnd: Bool { rest.isEmpty }
  var next: Unicode.Scalar? { rest.first }

  /// The rest as a text.
  var text: String { String(scalars: rest) }

  func starts(with word: String) -> Bool { rest.starts(with: word.unicodeScalars) }

  func starts(withAny words: [String]) -> Bool { words.contains { starts(with: $0) } }

  /// Steps over `word` if it comes next.
  mutating func take(_ word: String) -> Bool {
    guard starts(with: word) else { return false }
    rest = rest.dropFirst(word.unicodeScalars.count)
    return true
  }

  /// Steps over the first of `words` that comes next; put longer ones first.
  mutating func take(anyOf words: [String]) -> String? {
    words.first { take($0) }
  }

  mutating func skip(_ count: Int) { rest = rest.dropFirst(count) }

  /// Steps over the scalars that meet a condition.
  mutating func take(while condition: (Unicode.Scalar) -> Bool) -> ArraySlice<Unicode.Scalar> {
    let taken = rest.prefix(while: condition)
    rest = rest.dropFirst(taken.count)
    return taken
  }

  /// What was passed since an earlier state of this cursor.
  func passed(since earlier: TextCursor) -> String {
    String(scalars: earlier.rest.dropLast(rest.count))
  }
}

extension String {
  init(scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}

func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

/// Whether a scalar is a digit or number of some script other than a Chinese numeral, such as 5, ² or Ⅳ.
func isFigure(_ scalar: Unicode.Scalar) -> Bool {
  if isDigit(scalar) { return true }
  guard scalar.properties.numericType != nil else { return false }
  switch scalar.value {
  case 0x3007, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD: return false
  default: return true
  }
}

func isLetter(_ scalar: Unicode.Scalar) -> Bool {
  ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
}

/// Whether a scalar takes room only: white space and the marks without width that copying brings in.
func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x200B...0x200D, 0x2060, 0xFEFF: true
  default: scalar.properties.isWhitespace
  }
}

/// The text half-width and without blanks; one blank stays between two digits, where it would join numbers.
func compactScalars(_ text: String) -> [Unicode.Scalar] {
  var result: [Unicode.Scalar] = []
  var hasGap = false
  for raw in text.unicodeScalars {
    let scalar = plainTwin(raw)
    if isBlank(scalar) {
      hasGap = true
      continue
    }
    if hasGap, isDigit(scalar), let last = result.last, isDigit(last) { result.append(" ") }
    hasGap = false
    result.append(scalar)
  }
  return result
}

/// The text half-width and trimmed, each run of blanks as one.
func shownText(_ text: String) -> String {
  let words = halfWidth(text).unicodeScalars.split(whereSeparator: isBlank)
  return words.map { String(scalars: $0) }.joined(separator: " ")
}

/// The usual form of a character with several looks, such as ≧ for ≥.
private func plainTwin(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar {
  case "≧", "⩾": "≥"
  case "≦", "⩽": "≤"
  case "﹥": ">"
  case "﹤": "<"
  case "﹦": "="
  case "﹪": "%"
  case "〜", "∼": "~"
  case "‐", "‑", "‒", "–", "—", "―", "─": "-"
  case "￥": "¥"
  default: halfWidth(scalar)
  }
}
