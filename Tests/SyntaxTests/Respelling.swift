import Parser
import Source
import Syntax

/// Writes a template in its other spellings, token by token.
enum Respelling {
  /// Names with a given meaning that are not keywords. 分值 is left alone: tables have columns of that name.
  static let words: [(chinese: String, english: String)] = [
    ("满分", "full"), ("得分", "score"), ("总得分", "total-score"), ("是", "yes"), ("否", "no"),
    ("是否", "yes-no"), ("日期", "date"), ("文本", "text"), ("绝对值", "abs"), ("最小", "min"), ("最大", "max"),
    ("合计", "sum"), ("平均", "mean"), ("中位", "median"), ("取整到", "round-to"), ("计数", "count"),
    ("四舍五入", "half-up"), ("五成双", "half-even"), ("截尾", "truncate"),
    ("进一", "round-up"), ("限于", "clamp"), ("仅总分", "only-total"),
  ]

  /// Every keyword in English, with blanks around it, and every given name.
  static func english(_ file: SourceFile) -> [UInt8] {
    rewrite(file) { token, text in
      if let keyword = token.keyword { return " \(keyword.english) " }
      if token.kind == .word, let word = words.first(where: { $0.chinese == text }) {
        return " \(word.english) "
      }
      return text
    }
  }

  /// Every keyword and given name in Chinese.
  static func chinese(_ file: SourceFile) -> [UInt8] {
    rewrite(file) { token, text in
      if let keyword = token.keyword { return " \(keyword.chinese) " }
      if token.kind == .word, let word = words.first(where: { $0.english == text }) { return word.chinese }
      return text
    }
  }

  /// Punctuation, operators, digits and Latin letters in full width; texts and comments keep what they say.
  static func fullWidth(_ file: SourceFile) -> [UInt8] {
    rewrite(file) { token, text in
      switch token.kind {
      case .comment, .lineEnd, .quotedName: text
      // A hyphen inside an English word is read only in half width, and only after a half-width letter.
      case .keyword, .word: text.contains("-") ? text : wide(text)
      case .blank: String(text.map { $0 == " " ? "\u{3000}" : $0 })
      case .text: wide(String(text.prefix(1))) + text.dropFirst().dropLast() + wide(String(text.suffix(1)))
      default: wide(text)
      }
    }
  }

  /// A line end for every blank.
  static func lineByLine(_ file: SourceFile) -> [UInt8] {
    rewrite(file) { token, text in token.kind == .blank ? "\n" : text }
  }

  private static func wide(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if (0x21...0x7E).contains(scalar.value), let twin = Unicode.Scalar(scalar.value + 0xFEE0) {
        result.append(twin)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func rewrite(_ file: SourceFile, _ change: (Token, String) -> String) -> [UInt8] {
    var result = ""
    for token in parse(file).tree.tokens { result += change(token, file.text(token.range)) }
    return Array(result.utf8)
  }

  // MARK: shapes

  /// The kinds of all nodes and the meaning of all tokens, in the order of the file.
  static func shape(_ tree: SyntaxTree) -> [String] {
    var result: [String] = []
    collect(tree.root, 0, &result)
    return result
  }

  private static func collect(_ node: SyntaxNode, _ depth: Int, _ result: inout [String]) {
    result.append("\(depth) \(node.kind)")
    for element in node.elements {
      switch element {
      case .node: break
      case .token(let index):
        let token = node.tree.tokens[index]
        if !token.kind.isTrivia { result.append("\(depth) \(meaning(token, node.text(of: token)))") }
      }
    }
    for child in node.nodes { collect(child, depth + 1, &result) }
  }

  private static func meaning(_ token: Token, _ text: String) -> String {
    if let keyword = token.keyword { return "\(keyword)" }
    switch token.kind {
    case .word, .number:
      let plain = halfWidth(text)
      return words.first { $0.english == plain }?.chinese ?? plain
    case .text: return "text " + halfWidth(String(text.dropFirst().dropLast()))
    default: return "\(token.kind)"
    }
  }
}
