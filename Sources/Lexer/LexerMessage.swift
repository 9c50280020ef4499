import Source

/// What can be wrong with the characters of a template (H10xx).
package enum LexerMessage: DiagnosticMessage {
  case invalidBytes(count: Int)
  case unknownCharacter(String)
  case unclosedText
  case unclosedName(closing: String)
  case unclosedComment
  case thousandsMark(String)
  case mistyped(String, meant: String, Mistyping)

  /// How something was typed for something else.
  package enum Mistyping: Sendable {
    /// Letters or marks stand where digits or the point belong.
    case digits
    /// A word of the language is written in traditional characters.
    case traditional
    /// A sign is not the one that the language writes.
    case sign
  }

  package var code: String {
    switch self {
    case .invalidBytes: "H1001"
    case .unknownCharacter: "H1002"
    case .unclosedText: "H1003"
    case .unclosedName: "H1004"
    case .unclosedComment: "H1005"
    case .thousandsMark: "H1006"
    case .mistyped: "H1007"
    }
  }

  package var severity: Severity { .error }

  /// A comment takes all that follows, a quote what its line says besides the text.
  package func leavesRestUnread(at place: Place) -> Bool {
    switch self {
    case .unclosedComment: true
    case .unclosedText, .unclosedName: place.text.contains { "{}();:,、｛｝（）；：，".contains($0) }
    case .invalidBytes, .unknownCharacter, .thousandsMark, .mistyped: false
    }
  }
}

extension LexerMessage {
  /// The code points of what shows nothing in a character; empty for one that can be seen.
  static func points(of character: String) -> String {
    character.unicodeScalars.filter { isInvisible($0) || turnsText($0) }.map(codePoint).joined(separator: " ")
  }
}
