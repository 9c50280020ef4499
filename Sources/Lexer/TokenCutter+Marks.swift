import Source
import Syntax

extension TokenCutter {
  /// Cuts punctuation, an operator, a comment, a text or a quoted name.
  mutating func cutMark(_ scalar: Unicode.Scalar, length: Int) {
    let start = position
    let mark = halfWidth(scalar)
    switch mark {
    case "\"": cutText(length: length)
    case "「", "`": cutQuotedName(closing: mark == "`" ? "`" : "」", length: length)
    case "/": cutSlash(length: length)
    case "<", ">", "!", "=": cutComparison(mark, length: length)
    default:
      position += length
      if let kind = Self.single[mark] {
        append(kind, from: start)
      } else if unitDots.contains(mark), isInCompoundUnit {
        append(.dot, from: start)
      } else if let (kind, meant) = Self.mistyped[mark] {
        append(kind, from: start)
        report(.mistyped(String(scalar), meant: meant, .sign), from: start)
      } else {
        append(.unknown, from: start)
        report(.unknownCharacter(String(scalar)), from: start)
      }
    }
  }

  private static let single: [Unicode.Scalar: SyntaxKind] = [
    ",": .comma, "、": .listComma, ":": .colon, "∶": .colon, ";": .semicolon, ".": .dot, "%": .percent,
    "‰": .percent, "{": .openBrace, "}": .closeBrace, "(": .openParen, ")": .closeParen, "+": .plus,
    "-": .minus, "–": .minus, "×": .times, "*": .times, "÷": .divide, "≠": .notEqual, "≤": .lessEqual,
    "≥": .greaterEqual, "≦": .lessEqual, "≧": .greaterEqual, "⩽": .lessEqual, "⩾": .greaterEqual,
  ]

  /// Signs that are typed for others: their looks leave no doubt.
  private static let mistyped: [Unicode.Scalar: (SyntaxKind, String)] = [
    "·": (.times, "×"), "•": (.times, "×"), "∙": (.times, "×"), "⋅": (.times, "×"), "✕": (.times, "×"),
    "✖": (.times, "×"), "╳": (.times, "×"), "∕": (.divide, "÷"), "—": (.minus, "-"),
    "―": (.minus, "-"), "─": (.minus, "-"), "﹣": (.minus, "-"),
  ]

  /// Whether the word before stands behind the line of a compound (元/人·月): elsewhere such a dot means nothing.
  private var isInCompoundUnit: Bool {
    guard let last = tokens.last, last.kind == .word, tokens.count > 1 else { return false }
    let mark = tokens[tokens.count - 2]
    return mark.kind == .divide
      || mark.kind == .dot && unitDots.contains(where: { file.text(mark.range) == String($0) })
  }

  private mutating func cutComparison(_ mark: Unicode.Scalar, length: Int) {
    let start = position
    position += length
    if let (next, size) = scalar(at: position), halfWidth(next) == "=", mark != "=" {
      position += size
      append(mark == "<" ? .lessEqual : (mark == ">" ? .greaterEqual : .notEqual), from: start)
      return
    }
    switch mark {
    case "<": append(.less, from: start)
    case ">": append(.greater, from: start)
    case "=": cutEqual(from: start)
    default:
      append(.unknown, from: start)
      report(.unknownCharacter("!"), from: start)
    }
  }

  /// `=`, and what is typed with another sign behind it for one that the language writes otherwise.
  private mutating func cutEqual(from start: Int) {
    let meant: [Unicode.Scalar: (SyntaxKind, String)] = [
      ">": (.greaterEqual, "≥"), "<": (.lessEqual, "≤"), "=": (.equal, "="),
    ]
    guard let (next, size) = scalar(at: position), let (kind, sign) = meant[halfWidth(next)] else {
      return append(.equal, from: start)
    }
    position += size
    append(kind, from: start)
    report(.mistyped(file.text(SourceRange(start, position)), meant: sign, .sign), from: start)
  }

  private mutating func cutText(length: Int) {
    let start = position
    position += length
    while let (scalar, size) = scalar(at: position), characterClass(of: scalar) != .lineEnd {
      position += size
      if scalar == "\\", let (_, next) = self.scalar(at: position), classAt(position) != .lineEnd {
        position += next
      } else if halfWidth(scalar) == "\"" {
        append(.text, from: start)
        return
      }
    }
    append(.unclosedText, from: start)
    report(.unclosedText, from: start)
  }

  private mutating func cutQuotedName(closing: Unicode.Scalar, length: Int) {
    let start = position
    position += length
    while let (scalar, size) = scalar(at: position), characterClass(of: scalar) != .lineEnd {
      position += size
      if scalar == closing {
        append(.quotedName, from: start)
        return
      }
    }
    append(.unclosedName, from: start)
    report(.unclosedName(closing: String(closing)), from: start)
  }

  private mutating func cutSlash(length: Int) {
    let start = position
    guard let (next, size) = scalar(at: position + length) else {
      position += length
      append(.divide, from: start)
      return
    }
    position += length
    switch halfWidth(next) {
    case "/":
      takeToLineEnd()
      append(.comment, from: start)
    case "*":
      position += size
      takeBlockComment(from: start)
    default:
      append(.divide, from: start)
    }
  }

  private mutating func takeBlockComment(from start: Int) {
    var previous: Unicode.Scalar = " "
    while position < file.bytes.count {
      guard let (scalar, size) = scalar(at: position) else {
        position += 1
        continue
      }
      position += size
      if previous == "*", scalar == "/" {
        append(.comment, from: start)
        return
      }
      previous = scalar
    }
    append(.unclosedComment, from: start)
    report(.unclosedComment, from: start, to: start + 2)
  }
}

/// The dots that join parts of a unit.
let unitDots: Set<Unicode.Scalar> = ["·", "⋅"]
