import Source

extension LexerMessage {
  package var english: MessageText {
    switch self {
    case .invalidBytes(let count):
      MessageText(
        "\(count) byte(s) are not UTF-8 text", label: "cannot be read", why: "a template is saved as UTF-8",
        remedy: "save the file as UTF-8 in your editor")
    case .unknownCharacter(let character) where !Self.points(of: character).isEmpty:
      MessageText(
        "the character \(Self.points(of: character)), which shows nothing, has no meaning in a template",
        label: "shows nothing", why: "it can change the order or the look of the text around it",
        remedy: "remove it")
    case .unknownCharacter(let character):
      MessageText(
        "the character `\(character)` has no meaning in a template",
        label: "unknown character",
        why: "the language does not use this character",
        remedy: Self.isFullStop(character)
          ? "separate the parts of a sentence with `,` and entries with `;`, and end with nothing"
          : "remove it, or put it inside quotes")
    case .unclosedText:
      MessageText(
        "the quotation mark has no partner", label: "begins here and does not end on this line",
        why: "a text stands between two quotation marks on one line", remedy: "add the closing quotation mark"
      )
    case .unclosedName(let closing):
      MessageText(
        "the name lacks its closing `\(closing)`", label: "begins here and does not end on this line",
        why: "a quoted name stands on one line", remedy: "add `\(closing)` after the name")
    case .unclosedComment:
      MessageText(
        "the comment does not end", label: "begins here", why: "there is no `*/` after this `/*`",
        remedy: "add `*/` at the end of the comment")
    case .thousandsMark(let written):
      MessageText(
        "numbers in a template have no thousands mark: `\(written)`",
        label: "the comma would cut the sentence",
        why: "a comma separates the parts of a sentence",
        remedy: "write \(written.filter { $0 != "," && $0 != "，" }), or put a blank after the comma")
    case .mistyped(let written, let meant, let kind):
      MessageText(
        "`\(written)` should be `\(meant)`", label: "should be `\(meant)`",
        why: kind.englishReason,
        remedy: kind == .sign && meant == "-"
          ? "a minus is `-`, and `to` stands between bounds" : "write `\(meant)`")
    }
  }
}

extension LexerMessage.Mistyping {
  fileprivate var englishReason: String {
    switch self {
    case .digits: "some characters only look like digits, or another mark was typed for the point"
    case .traditional: "the words of the language are written in simplified characters"
    case .sign: "this sign has no meaning in a template"
    }
  }
}
