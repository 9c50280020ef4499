import Source

extension LexerMessage {
  /// What could be written in place of what the message marks.
  package func fixes(at place: Place) -> [Fix] {
    switch self {
    case .unknownCharacter(let character):
      // A full stop ends a sentence that already ends; any other sign may have been meant to say something.
      ["。", "．"].contains(character) && endsLine(place) ? [.remove(place, .safe)] : []
    case .thousandsMark(let written):
      [
        .replace(place, with: written.filter { $0 != "," && $0 != "，" }, .choice),
        .replace(
          place, with: String(written.flatMap { $0 == "," || $0 == "，" ? [$0, " "] : [$0] }), .choice),
      ]
    case .unclosedText: [.append(place.text.hasPrefix("“") ? "”" : "\"", after: place, .choice)]
    case .invalidBytes, .unclosedName, .unclosedComment: []
    }
  }

  private func endsLine(_ place: Place) -> Bool {
    let line = place.file.lineRange(place.start.line)
    return place.file.text(SourceRange(Int(place.range.end), Int(line.end))).allSatisfy(\.isWhitespace)
  }
}
