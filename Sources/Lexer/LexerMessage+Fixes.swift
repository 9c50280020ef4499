import Source
import Syntax

extension LexerMessage {
  /// What could be written in place of what the message marks.
  package func fixes(at place: Place) -> [Fix] {
    switch self {
    case .unknownCharacter(let character):
      fixes(ofMark: character, at: place)
    case .thousandsMark(let written):
      [.replace(place, with: written.filter { $0 != "," && $0 != "，" }, .choice)]
        // Two numbers stand side by side in a list only.
        + (isInBrackets(place)
          ? [
            .replace(
              place, with: String(written.flatMap { $0 == "," || $0 == "，" ? [$0, " "] : [$0] }), .choice)
          ] : [])
    case .unclosedText: [.append(place.text.hasPrefix("“") ? "”" : "\"", after: writtenText(place), .choice)]
    // Another sign, or a figure with other digits, is a rule with another meaning: its author looks at it.
    case .mistyped(_, let meant, let kind):
      [.replace(place, with: meant, kind == .traditional ? .safe : .choice)]
    case .invalidBytes, .unclosedName, .unclosedComment: []
    }
  }

  /// What of an unclosed text can have been meant as text: all before a mark that sets it apart, or a comment.
  private func writtenText(_ place: Place) -> Place {
    let text = place.text
    let end =
      ["//", "/*"].compactMap { text.firstRange(of: $0)?.lowerBound }
      + [text.firstIndex { ";；,，{}｛｝".contains($0) }].compactMap { $0 }
    let kept = text[..<(end.min() ?? text.endIndex)]
    let length = kept.prefix(kept.reversed().drop(while: \.isWhitespace).count).utf8.count
    let start = Int(place.range.start)
    return Place(place.file, SourceRange(start, start + length))
  }

  /// A full stop ends a sentence that already ends, or stands where the parts of one are separated; any other
  /// sign may have been meant to say something.
  private func fixes(ofMark character: String, at place: Place) -> [Fix] {
    guard Self.isFullStop(character) else { return [] }
    // A unit or a decimal may have stood behind a bare number.
    let trust: Applicability = followsDigit(place) ? .choice : .safe
    if endsLine(place) { return [.remove(place, trust)] }
    if beginsClause(behind: place) { return [.replace(place, with: "，", trust)] }
    // An entry with its head follows: a comma would not part it from the one before.
    if beginsEntry(behind: place) { return [.replace(place, with: "；", .choice)] }
    return ["，", "；"].map { .replace(place, with: $0, .choice) }
  }

  static func isFullStop(_ character: String) -> Bool { ["。", "．", "｡"].contains(character) }

  /// Whether a word follows that can only begin a further part of the sentence.
  private func beginsClause(behind place: Place) -> Bool {
    let line = place.file.lineRange(place.start.line)
    let rest = place.file.text(SourceRange(Int(place.range.end), Int(line.end))).drop(while: \.isWhitespace)
    let word = rest.prefix { $0.isLetter || $0 == "-" }
    let ends = ["满分", "不得分", "得"].filter { word.hasSuffix($0) && word != $0 }.map { word.dropLast($0.count) }
    return ([word] + ends).contains { Self.clauseWords.contains(Keyword.spelled(String($0))) }
  }

  private static let clauseWords: Set<Keyword?> = [
    .otherwise, .each, .eachOver, .eachUnder, .eachOff, .atMost, .atLeast, .toZero, .explain, .because,
  ]

  private func followsDigit(_ place: Place) -> Bool {
    let line = place.file.lineRange(place.start.line)
    let before = place.file.text(SourceRange(Int(line.start), Int(place.range.start)))
    return before.unicodeScalars.last.map { characterClass(of: $0) == .digit } ?? false
  }

  /// Whether a colon comes before the sentence that follows could end: 。其余: 0分.
  private func beginsEntry(behind place: Place) -> Bool {
    let line = place.file.lineRange(place.start.line)
    let rest = place.file.text(SourceRange(Int(place.range.end), Int(line.end)))
    return rest.first { ":：，,；;}。".contains($0) }.map { ":：".contains($0) } ?? false
  }

  /// Whether a bracket that was opened on the line is still open.
  private func isInBrackets(_ place: Place) -> Bool {
    let line = place.file.lineRange(place.start.line)
    let before = place.file.text(SourceRange(Int(line.start), Int(place.range.start)))
    return before.reduce(0) { $0 + ("(（".contains($1) ? 1 : 0) - (")）".contains($1) ? 1 : 0) } > 0
  }

  private func endsLine(_ place: Place) -> Bool {
    let line = place.file.lineRange(place.start.line)
    return place.file.text(SourceRange(Int(place.range.end), Int(line.end))).allSatisfy(\.isWhitespace)
  }
}
