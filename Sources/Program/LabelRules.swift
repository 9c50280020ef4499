import Source
import Values

/// How labels of printed forms are compared: forms break them over lines, spread them with blanks, and put units,
/// points and formulas in brackets behind them.
package struct LabelRules: Sendable {
  private let units: UnitCatalog

  /// The rules with the units that a template knows.
  package init(_ units: UnitCatalog) { self.units = units }

  /// A label as it is compared: half-width, without blanks, a final colon, and brackets at its end that hold a unit,
  /// points, letters or a formula. What else stands in brackets makes it another label, and so does 其中：.
  package func key(of text: String) -> String { split(text).key }

  /// A label as it is shown: in its own width, without line breaks, a final colon and brackets that tell nothing.
  package func label(_ text: String) -> String {
    let (key, _) = split(text)
    var wanted = key.unicodeScalars[...]
    var result = String.UnicodeScalarView()
    for scalar in joiningLines(of: text).unicodeScalars {
      let isBlank = scalar.properties.isWhitespace || isInvisible(scalar)
      if wanted.isEmpty { break }
      result.append(scalar)
      if !isBlank { wanted = wanted.dropFirst() }
    }
    return String(result)
  }

  /// The units in the brackets behind a label: 资金总额（万元） says 万元.
  package func unitWords(of text: String) -> [String] {
    split(text).brackets.compactMap { inner in
      let word = inner.hasPrefix("单位:") ? String(inner.dropFirst(3)) : inner
      return units.unit(named: word) != nil || word.hasSuffix("元") ? word : nil
    }
  }

  private func split(_ text: String) -> (key: String, brackets: [String]) {
    var key = plain(text)
    var brackets: [String] = []
    while true {
      if key.hasSuffix(":") {
        key.removeLast()
      } else if key.hasSuffix(")"), let open = openingBracket(in: key), open > key.startIndex {
        let inner = String(key[key.index(after: open)...].dropLast())
        guard isAside(inner) else { break }
        brackets.append(inner)
        key = String(key[..<open])
      } else {
        break
      }
    }
    return (key, brackets)
  }

  /// The labels of a path, from outside: what stands in brackets is no border.
  package func parts(of path: String) -> [String] { divided(path) { $0 == "/" || $0 == "／" } }

  /// The two labels of a crossing: 资金总额 × 全年执行数; nil where it is none.
  package func crossing(in text: String) -> (row: String, column: String)? {
    let parts = divided(text) { $0 == "×" }
    return parts.count == 2 ? (parts[0], parts[1]) : nil
  }

  private func divided(_ text: String, at isBorder: (Character) -> Bool) -> [String] {
    var parts = [""]
    var depth = 0
    for character in text {
      if "(（".contains(character) { depth += 1 }
      if ")）".contains(character) { depth = max(0, depth - 1) }
      if depth == 0, isBorder(character) {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts
  }

  /// Half-width and without blanks.
  package func plain(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace && !isInvisible(scalar) {
      result.append(halfWidth(scalar))
    }
    return String(result)
  }

  /// Where the bracket opens that ends with the text.
  private func openingBracket(in key: String) -> String.Index? {
    var depth = 0
    var index = key.endIndex
    while index > key.startIndex {
      index = key.index(before: index)
      if key[index] == ")" { depth += 1 }
      if key[index] == "(" {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  /// Whether what stands in brackets tells nothing about which label it is: a unit, points, letters, a formula.
  private func isAside(_ inner: String) -> Bool {
    if inner.unicodeScalars.allSatisfy({ isFormulaSign($0) }) { return true }
    var word = inner[...]
    for opening in ["单位:", "满分", "计"] where word.hasPrefix(opening) { word = word.dropFirst(opening.count) }
    if units.unit(named: String(word)) != nil || word.hasSuffix("元") && word.count <= 3 { return true }
    let unit = word.drop { $0.isNumber || $0 == "." }
    return unit.startIndex > word.startIndex && (unit == "分" || units.unit(named: String(unit)) != nil)
  }

  private func isFormulaSign(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x20 && scalar.value < 0x7F || "×÷−–·≤≥±".unicodeScalars.contains(scalar)
  }
}

/// A text in one line: breaks within Chinese are nothing, others a blank.
package func joiningLines(of text: String) -> String {
  guard text.unicodeScalars.contains(where: { $0.properties.isWhitespace && $0 != " " }) else { return text }
  let lines = text.split(whereSeparator: \.isNewline).map { String($0) }
  return lines.reduce("") { joined, line in
    guard let last = joined.last, let first = line.first else { return joined + line }
    return joined + (last.isASCII && first.isASCII && !last.isWhitespace ? " " : "") + line
  }
}
