import Source
import Syntax

extension TokenParser {
  /// The comparison that the current word is, where it is compared with something and is no name.
  var foreignComparison: ForeignComparison? {
    // 不高于 is a word of vetoes, and of grades alone.
    guard current.kind == .word || at(.capAt), let found = ForeignComparison(text(of: current)) else {
      return nil
    }
    guard text(of: current) == found.word else { return found }
    switch peek(1).kind {
    case .number, .word, .quotedName, .openParen: return found
    default: return nil
    }
  }

  /// Reads the comparison and what it compares with as what it would be with its sign.
  mutating func parseForeignComparison(_ found: ForeignComparison) {
    var rest = String(text(of: current).dropFirst(found.word.count))
    // The percent sign behind a glued number is a token of its own.
    let isPercent = !rest.isEmpty && peek(1).kind == .percent && peek(1).range.start == current.range.end
    if isPercent { rest += "%" }
    let end = isPercent ? peek(1).range.end : current.range.end
    report(
      .foreignComparison(found.word, sign: found.sign, rest: rest),
      at: SourceRange(Int(current.range.start), Int(end)))
    node(.errorNode) { parser in
      parser.advance()
      if isPercent { parser.advance() }
    }
    if rest.isEmpty { parseSum() }
  }

  /// The tokens of `介于 80%-90%`, and what is written for it.
  var wordedSpan: (tokens: Int, text: String)? {
    guard at(.word), text(of: current) == "介于", peek(1).kind == .number, peek(3).kind == .number else {
      return nil
    }
    let joint = peek(2)
    guard joint.kind == .minus || joint.keyword == .to || ["和", "与", "至", "~", "～"].contains(text(of: joint))
    else {
      return nil
    }
    let isClosed = peek(4).kind == .word && text(of: peek(4)) == "之间"
    return (isClosed ? 5 : 4, String(within("", text(of: peek(1)), text(of: peek(3))).drop { $0 == " " }))
  }

  /// Takes the span as what it would be with the words of the language.
  mutating func parseWordedSpan(_ span: (tokens: Int, text: String)) {
    let range = SourceRange(Int(current.range.start), Int(peek(span.tokens - 1).range.end))
    report(.foreignComparison(text(of: current), sign: span.text, rest: ""), at: range)
    node(.errorNode) { parser in
      for _ in 0..<span.tokens { parser.advance() }
    }
  }

  /// Takes the second comparison of `60% ≤ 率 < 80%` as what two of the middle would be.
  mutating func parseChain(firstToken first: Int, sign: Int) {
    let second = position
    var ahead = self
    ahead.advance()
    ahead.parseSum()
    let chain = Place(
      file, SourceRange(Int(token(first).range.start), Int((ahead.previous ?? current).range.end)))
    let (left, right) = (text(from: first, to: sign), text(from: second + 1, to: ahead.position))
    let parts = bounds(
      of: text(from: sign + 1, to: second), left, token(sign).kind, token(second).kind, right)
    let isPart =
      first > 0 && [.and, .or, .not].contains(token(first - 1).keyword) || ahead.at(.and) || ahead.at(.or)
    let fix = parts.map { Fix.replace(chain, with: isPart ? "(\($0))" : $0, .safe) }
    report(.chainedComparison, at: current.range, fixes: fix.map { [$0] } ?? [])
    node(.errorNode) { parser in
      parser.advance()
      parser.parseSum()
    }
  }

  /// What stands in the middle of a chain between its ends; nil where the two signs do not look the same way.
  private func bounds(
    of middle: String, _ left: String, _ first: SyntaxKind, _ second: SyntaxKind, _ right: String
  ) -> String? {
    let signs: (String, String)
    switch (first, second) {
    case (.lessEqual, .lessEqual): return within(middle, left, right)
    case (.greaterEqual, .greaterEqual): return within(middle, right, left)
    case (.less, .less): signs = (">", "<")
    case (.less, .lessEqual): signs = (">", "≤")
    case (.lessEqual, .less): signs = ("≥", "<")
    case (.greater, .greater): signs = ("<", ">")
    case (.greater, .greaterEqual): signs = ("<", "≥")
    case (.greaterEqual, .greater): signs = ("≤", ">")
    default: return nil
    }
    return "\(middle) \(signs.0) \(left) \(Keyword.and.spelling(in: file)) \(middle) \(signs.1) \(right)"
  }

  private func within(_ middle: String, _ low: String, _ high: String) -> String {
    "\(middle) \(Keyword.within.spelling(in: file)) \(low) \(Keyword.to.spelling(in: file)) \(high)"
  }

  /// Whether the current word is a whole step written as one: 每降低1个百分点扣0.5分.
  var isAtGluedSteps: Bool {
    guard current.kind == .word else { return false }
    let text = text(of: current)
    guard text.hasPrefix("每"), let verb = text.lastIndex(where: { $0 == "扣" || $0 == "加" }) else {
      return false
    }
    return text[verb...].dropFirst().first.map { $0.isNumber } ?? true
  }

  /// A bound that says in words whether its number counts: 90%（含）以上, 60分以下（不含）.
  var statedBound: StatedBound? {
    guard at(.number) else { return nil }
    let number = halfWidth(text(of: current))
    let glued = StatedBound.words.first { number.hasSuffix($0) }
    guard peek(1).kind == .openParen, peek(2).kind == .word else { return nil }
    let close = peek(3).kind == .percent ? 4 : 3
    guard peek(close).kind == .closeParen else { return nil }
    let remark = halfWidth(text(of: peek(2))) + (close == 4 ? "%" : "")
    if let glued {
      return StatedBound(String(number.dropLast(glued.count)), glued, remark, tokens: close + 1)
    }
    guard peek(close + 1).kind == .word else { return nil }
    return StatedBound(number, text(of: peek(close + 1)), remark, tokens: close + 2)
  }

  /// Takes the bound as what it would be with its sign.
  mutating func parseStatedBound(_ bound: StatedBound) {
    let range = SourceRange(Int(current.range.start), Int(peek(bound.tokens - 1).range.end))
    report(.statedBound(file.text(range), sign: bound.sign), at: range)
    node(.errorNode) { parser in
      for _ in 0..<bound.tokens { parser.advance() }
    }
  }

  /// The names behind 属于 that stand without their brackets, read as if they had them.
  mutating func parseBareList() {
    var last = 0
    while isName(peek(last)), peek(last + 1).kind == .listComma, isName(peek(last + 2)) { last += 2 }
    guard isName(peek(last)) else { return report(.expectedList) }
    report(.expectedList, at: SourceRange(Int(current.range.start), Int(peek(last).range.end)))
    node(.tuple) { parser in
      while last >= 0 {
        parser.parsePath()
        if last > 0 { parser.advance() }
        last -= 2
      }
    }
  }
}

/// A bound in words, and what it is with a sign.
struct StatedBound {
  /// Words for the direction of a bound.
  static let words = ["以上", "以下", "以内"]
  /// The bound with its sign: `≥ 90%`.
  let sign: String
  /// The tokens it takes.
  let tokens: Int

  /// Reads the word and the remark beside a number; nil where they do not say one thing.
  init?(_ number: String, _ word: String, _ remark: String, tokens: Int) {
    let excluding = ["不含", "不包含", "不包括"].first { remark.hasPrefix($0) }
    let including = ["含", "包含", "包括"].last { remark.hasPrefix($0) }
    guard Self.words.contains(word), let prefix = excluding ?? including else { return nil }
    let rest = remark.dropFirst(prefix.count)
    guard ["", "本数", "本级", number[...]].contains(rest) else { return nil }
    let isUpward = word == "以上"
    let mark = excluding == nil ? (isUpward ? "≥" : "≤") : (isUpward ? ">" : "<")
    sign = "\(mark) \(number)"
    self.tokens = tokens
  }
}
