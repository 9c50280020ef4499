import Phrases

/// A printed cell and what it must be read as.
struct CellCase: CustomStringConvertible, Sendable {
  var cell: PrintedCell
  var expected: String

  var description: String { cell.text }

  /// Reads the lines of a table of `PrintedCells`.
  static func table(_ text: String) -> [CellCase] {
    text.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "|", maxSplits: 3, omittingEmptySubsequences: false).map(trimmed)
      guard parts.count == 4 else { return nil }
      return CellCase(parts)
    }
  }

  private init(_ parts: [String]) {
    let head = parts[0].split(separator: " ").map(String.init)
    var known: [KnownName] = []
    var levels: [String: [String]] = [:]
    for name in parts[1].split(separator: " ").map(String.init) {
      let isFormula = name.hasPrefix("=")
      let pieces = (isFormula ? String(name.dropFirst()) : name).split(separator: ":").map(String.init)
      var unit = pieces[1]
      if let open = unit.firstIndex(of: "(") {
        levels[String(unit[..<open])] = unit[unit.index(after: open)...].dropLast().split(separator: ",").map(
          String.init)
        unit = String(unit[..<open])
      }
      known.append(KnownName(pieces[0], unit, isFormula: isFormula))
    }
    cell = PrintedCell(
      indicator: head[0], points: head[1],
      purpose: head.last == "+" ? .bonus : head.last == "-" ? .penalty : .indicator,
      text: broken(parts[2]), known: known, levels: levels, year: 2024)
    expected = parts[3]
  }
}

private func trimmed(_ text: Substring) -> String {
  var text = text
  while text.first == " " { text.removeFirst() }
  while text.last == " " { text.removeLast() }
  return String(text)
}

/// A cell in which `\n` stands for a line break.
private func broken(_ text: String) -> String {
  text.split(separator: "\\n", omittingEmptySubsequences: false).joined(separator: "\n")
}

/// What a reading comes to, in the notation of the tables.
func summary(_ reading: Reading) -> String {
  switch reading {
  case .sentence(let sentence, _): sentence.text
  case .choice(let meant, _): meant.map(\.sentence.text).joined(separator: " || ")
  case .judged(let sentence, _): "~" + sentence.text
  case .notUnderstood: "?"
  }
}
