import Source
import Syntax

extension TokenCutter {
  /// Tells comments, texts and quoted names that hold a character by which they show otherwise than they read.
  ///
  /// Anything may stand in them; but a mark of direction or a line separator could make a comment look like a rule,
  /// and a rule like a comment. One message for each token.
  mutating func reportTurnedText() {
    for token in tokens {
      switch token.kind {
      case .comment, .unclosedComment, .text, .unclosedText, .quotedName, .unclosedName: break
      default: continue
      }
      var offset = Int(token.range.start)
      let end = Int(token.range.end)
      while offset < end {
        // Such characters begin with one of two bytes; everything else is passed over quickly.
        guard file.bytes[offset] == 0xE2 || file.bytes[offset] == 0xD8,
          let (scalar, length) = scalar(at: offset), turnsText(scalar)
        else {
          offset += 1
          continue
        }
        report(.unknownCharacter(String(scalar)), from: offset, to: offset + length)
        break
      }
    }
  }
}

/// Whether a character changes the direction of what follows, or breaks a line where the language sees none.
func turnsText(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
  default: false
  }
}
