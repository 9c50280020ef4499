import Source

/// What can be wrong with the characters of a template (H10xx).
package enum LexerMessage: DiagnosticMessage {
  case invalidBytes(count: Int)
  case unknownCharacter(String)
  case unclosedText
  case unclosedName(closing: String)
  case unclosedComment
  case thousandsMark(String)

  package var code: String {
    switch self {
    case .invalidBytes: "H1001"
    case .unknownCharacter: "H1002"
    case .unclosedText: "H1003"
    case .unclosedName: "H1004"
    case .unclosedComment: "H1005"
    case .thousandsMark: "H1006"
    }
  }

  package var severity: Severity { .error }
}

extension LexerMessage {
  /// The code point of a character that shows nothing, in brackets; empty for one that can be seen.
  static func point(of character: String) -> String {
    let scalars = character.unicodeScalars.filter(isInvisible)
    return scalars.isEmpty ? "" : "[" + scalars.map(codePoint).joined(separator: " ") + "]"
  }
}
