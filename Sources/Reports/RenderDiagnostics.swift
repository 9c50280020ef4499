import Source

/// The number of warnings and notes that are printed in full: more than a person reads. Errors are all printed.
private let printedDiagnostics = 100

/// The number of findings of one code, or of one kind where many forms or rows share it, that stand alone.
private let standAlone = (ofCode: 100, ofKind: 3)

/// Findings for people: message, source line with the range underlined, why, and what to do.
///
/// Errors come first and are all told, those of one kind once with their number and the first places; otherwise the
/// order is the caller's. Nothing from a file reaches the terminal but what prints. What the author has accepted is
/// left out; `diagnosticSummary` counts it.
package func renderDiagnostics(_ diagnostics: [Diagnostic], language: Language, color: Bool) -> String {
  let groups = folded(diagnostics.open, language)
  let errors = groups.filter { $0[0].severity == .error }
  let others = groups.filter { $0[0].severity != .error }
  let paint = Paint(isOn: color)
  var parts = (errors + others.prefix(printedDiagnostics)).map {
    DiagnosticPrinter($0[0], repeats: addresses($0), language: language, paint: paint).printed()
  }
  let rest = others.count - printedDiagnostics
  if rest > 0 {
    switch language {
    case .chinese: parts.append("另有 \(rest) 条警告和提示没有列出\n")
    case .english: parts.append("\(rest) more warnings and notes not shown\n")
    }
  }
  return parts.joined(separator: "\n")
}

/// Findings with those that say the same behind the first of them: the same of other places that is mended elsewhere,
/// many of one kind, and whatever would make one code fill more than a hundred entries.
private func folded(_ diagnostics: [Diagnostic], _ language: Language) -> [[Diagnostic]] {
  var kinds: [String: Int] = [:]
  for diagnostic in diagnostics {
    if let key = diagnostic.message.foldKey { kinds[key, default: 0] += 1 }
  }
  var groups: [[Diagnostic]] = []
  var known: [String: Int] = [:]
  var alone: [String: Int] = [:]
  for diagnostic in diagnostics {
    guard let key = foldKey(of: diagnostic, kinds, alone, language) else {
      alone[diagnostic.code, default: 0] += 1
      groups.append([diagnostic])
      continue
    }
    if let index = known[key] {
      groups[index].append(diagnostic)
    } else {
      known[key] = groups.count
      groups.append([diagnostic])
    }
  }
  return groups
}

/// What a finding is told together with; nil where it stands alone.
private func foldKey(
  of diagnostic: Diagnostic, _ kinds: [String: Int], _ alone: [String: Int], _ language: Language
) -> String? {
  if diagnostic.message.isMendedElsewhere {
    return diagnostic.code + diagnostic.message.text(in: language).headline
  }
  if let kind = diagnostic.message.foldKey, kinds[kind] ?? 0 > standAlone.ofKind { return "kind " + kind }
  return alone[diagnostic.code] ?? 0 >= standAlone.ofCode ? "code " + diagnostic.code : nil
}

/// Where the findings behind the first are; with their files, where they are of several.
private func addresses(_ group: [Diagnostic]) -> [String] {
  let isOfSeveral = Set(group.compactMap { $0.place?.file.path }).count > 1
  return group.dropFirst().map { finding in
    let plain = address(of: finding)
    guard isOfSeveral, let file = finding.place?.file.path, !plain.hasPrefix(file) else { return plain }
    return "\(file) › \(plain)"
  }
}

/// The form, cell or line of which a finding is.
private func address(of diagnostic: Diagnostic) -> String {
  if let sheet = diagnostic.place?.file.sheet?.name, let spot = diagnostic.spot {
    return "\(sheet) › \(spot)"
  }
  return diagnostic.spot ?? diagnostic.place?.address(inFull: false) ?? ""
}

/// One place to underline.
private struct Mark {
  let place: Place
  let label: String
  let isPrimary: Bool

  var line: Int { place.start.line }
  /// Whether a sheet or a row of it is meant that is not there as text.
  var hasNothingToShow: Bool {
    guard let sheet = place.file.sheet else { return false }
    let line = place.file.lineRange(place.file.line(of: Int(place.range.start)))
    return sheet.isForm ? sheet.labels(in: line).isEmpty : place.file.text(line).isEmpty
  }
}

/// Prints one diagnostic.
private struct DiagnosticPrinter {
  private let diagnostic: Diagnostic
  /// The other forms of which the same is said.
  private let repeats: [String]
  private let language: Language
  private let paint: Paint
  private let text: MessageText
  private let files: [[Mark]]
  private let gutterWidth: Int

  init(_ diagnostic: Diagnostic, repeats: [String], language: Language, paint: Paint) {
    self.diagnostic = diagnostic
    self.repeats = repeats
    self.language = language
    self.paint = paint
    let text = diagnostic.message.text(in: language)
    self.text = text
    var marks = diagnostic.place.map { [Mark(place: $0, label: text.label, isPrimary: true)] } ?? []
    for (index, place) in diagnostic.related.enumerated() {
      let label = index < text.secondary.count ? text.secondary[index] : ""
      marks.append(Mark(place: place, label: label, isPrimary: false))
    }
    files = groupedByFile(marks)
    gutterWidth = String(marks.map(\.line).max() ?? 1).count
  }

  func printed() -> String {
    let head = diagnostic.severity.word(in: language) + " " + diagnostic.code
    var lines = [paint.severity(head, diagnostic.severity) + ": " + paint.strong(visibleText(text.headline))]
    if diagnostic.place == nil, let spot = diagnostic.spot {
      lines.append(arrow(visibleText(spot)))
    }
    for marks in files { lines += fileLines(marks) }
    switch language {
    case .chinese: lines += note("原因", text.why) + note("办法", text.remedy)
    case .english: lines += note("why", text.why) + note("help", text.remedy)
    }
    lines += fixLines() + repeatLines()
    return lines.map { $0 + "\n" }.joined()
  }

  /// What could be written instead: the one safe fix, or else all that the author may choose from.
  private func fixLines() -> [String] {
    if let fix = diagnostic.safeFix {
      let title = fix.title(in: language)
      switch language {
      case .chinese: return note("修正", title + "（heng check --fix 会改）")
      case .english: return note("fix", title + " (heng check --fix does it)")
      }
    }
    let titles = diagnostic.fixes.map { $0.title(in: language) }
    switch language {
    case .chinese: return note("可以", titles.joined(separator: "，或"))
    case .english: return note("could", titles.joined(separator: ", or "))
    }
  }

  /// How many more places there are, the first two of them named.
  private func repeatLines() -> [String] {
    guard !repeats.isEmpty else { return [] }
    let isCut = repeats.count > 2
    switch language {
    case .chinese:
      let places = repeats.prefix(2).joined(separator: "、") + (isCut ? " 等" : "")
      let same = diagnostic.message.isMendedElsewhere ? "也是这样：" : "是同类的问题，各按各的改："
      return note("还有", "\(repeats.count) 处" + same + places)
    case .english:
      let places = repeats.prefix(2).joined(separator: ", ") + (isCut ? " and others" : "")
      let same =
        diagnostic.message.isMendedElsewhere
        ? "the same of \(repeats.count) more: "
        : "\(repeats.count) more of this kind, each to be mended by itself: "
      return note("also", same + places)
    }
  }

  private func fileLines(_ marks: [Mark]) -> [String] {
    guard let first = marks.first(where: \.isPrimary) ?? marks.first else { return [] }
    let spot = first.isPrimary ? diagnostic.spot : nil
    var lines = [arrow(visibleText(first.place.address(spot, inFull: true, language)))]
    var printedLine: Int?
    for mark in inLineOrder(marks) where !mark.hasNothingToShow {
      let window = SourceWindow(mark.place.range, in: mark.place.file)
      // Of a form each cell that is meant is shown, blank or not.
      if printedLine != mark.line || !window.isWhole || mark.place.file.sheet?.isForm ?? false {
        lines.append(gutter("", ""))
        lines.append(gutter(String(mark.line), window.text))
      }
      printedLine = mark.line
      lines.append(gutter("", underline(mark, window)))
    }
    return lines
  }

  private func underline(_ mark: Mark, _ window: SourceWindow) -> String {
    let line = String(repeating: mark.isPrimary ? "^" : "-", count: window.length)
    let label = visibleText(mark.label)
    let marked = line + (label.isEmpty ? "" : " " + label)
    return String(repeating: " ", count: window.indent)
      + (mark.isPrimary ? paint.severity(marked, diagnostic.severity) : paint.gutter(marked))
  }

  private func arrow(_ address: String) -> String {
    paint.gutter(String(repeating: " ", count: gutterWidth) + "-->") + " " + address
  }

  private func gutter(_ number: String, _ content: String) -> String {
    let padding = String(repeating: " ", count: gutterWidth - number.count)
    return paint.gutter(padding + number + " |") + (content.isEmpty ? "" : " " + content)
  }

  private func note(_ word: String, _ content: String) -> [String] {
    guard !content.isEmpty else { return [] }
    let margin = String(repeating: " ", count: gutterWidth + 1)
    return [paint.gutter(margin + "=") + " " + word + ": " + visibleText(content)]
  }
}

/// The marks of each file, files in the order they are first named; of a large file only parts may be at hand.
private func groupedByFile(_ marks: [Mark]) -> [[Mark]] {
  var groups: [[Mark]] = []
  for mark in marks {
    let file = mark.place.file
    let index = groups.firstIndex { group in
      group.first.map { $0.place.file.path == file.path && $0.place.file.sheet?.name == file.sheet?.name }
        ?? false
    }
    if let index {
      groups[index].append(mark)
    } else {
      groups.append([mark])
    }
  }
  return groups
}

private func inLineOrder(_ marks: [Mark]) -> [Mark] {
  let order = marks.indices.sorted { left, right in
    let (a, b) = (marks[left], marks[right])
    return a.line != b.line ? a.line < b.line : left < right
  }
  return order.map { marks[$0] }
}
