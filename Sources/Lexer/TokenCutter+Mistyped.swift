import Source
import Syntax

/// Characters typed for others that look or mean the same: read as what was meant, and told.
extension TokenCutter {
  /// Cuts a number in which letters or marks stand for digits or the point: 9〇%, 1O分, 0。5分.
  mutating func cutMistypedNumber() -> Bool {
    guard mayBeMistyped, let run = mistypedNumber(in: scalars(from: position)),
      !(run.meant.hasPrefix("0.") && isInBrackets && hasComma(run.count))
    else { return false }
    let start = position
    for _ in 0..<run.count { position += scalar(at: position)?.length ?? 0 }
    let unit = position
    takeUnit()
    append(.number, from: start)
    let meant = run.meant + file.text(SourceRange(unit, position))
    report(.mistyped(file.text(SourceRange(start, position)), meant: meant, .digits), from: start)
    return true
  }

  /// Whether something stands behind the digits that may have been typed for one of them or for the point.
  private var mayBeMistyped: Bool {
    var offset = position
    while let (scalar, length) = scalar(at: offset),
      characterClass(of: scalar) == .digit || halfWidth(scalar) == "."
    {
      offset += length
    }
    guard let next = scalar(at: offset).map({ halfWidth($0.scalar) }) else { return false }
    return digitTwin(next) != nil || next == "。" || next == "," && offset == position + 1
  }

  /// Cuts points or a percentage that begin with a letter drawn like a digit: l分, O.5分, l00%.
  mutating func cutMistypedPoints() -> Bool {
    guard let first = scalar(at: position).map({ halfWidth($0.scalar) }), digitTwin(first) != nil,
      let run = mistypedNumber(in: scalars(from: position))
    else { return false }
    let rest = scalars(from: position).dropFirst(run.count).prefix { characterClass(of: $0) == .letter }
    // A name may begin with I or O; none begins with a letter of another alphabet or a 〇.
    let isAmount =
      rest.isEmpty || !first.isASCII || ["分", "个百分点"].contains(String(String.UnicodeScalarView(rest)))
    return isAmount && cutMistypedNumber()
  }

  /// The keyword that a word in traditional characters means; told as such.
  func meantKeyword(_ word: String) -> (keyword: Keyword, spelling: String)? {
    guard let simple = simplified(word), let keyword = Keyword.spelled(simple) else { return nil }
    return (keyword, simple)
  }

  /// Reads an x between two figures as the sign of multiplication.
  mutating func markMistypedTimes() {
    for index in tokens.indices where tokens[index].kind == .word {
      let range = tokens[index].range
      guard let (only, length) = scalar(at: Int(range.start)), Int(range.end) - Int(range.start) == length,
        isTimes(only),
        let before = neighbour(of: index, step: -1), let after = neighbour(of: index, step: 1),
        [.number, .word, .quotedName, .closeParen, .percent].contains(tokens[before].kind),
        [.number, .word, .quotedName, .openParen].contains(tokens[after].kind),
        neighbour(of: after, step: 1).map({ ![.colon, .openBrace].contains(tokens[$0].kind) }) ?? true
      else { continue }
      tokens[index] = Token(.times, range: range)
      guard diagnostics.count < limit else { return }
      diagnostics.append(
        Diagnostic(LexerMessage.mistyped(file.text(range), meant: "×", .sign), at: Place(file, range)))
    }
  }

  private func isTimes(_ scalar: Unicode.Scalar) -> Bool {
    switch halfWidth(scalar) {
    case "x", "X", "х", "Х": true
    default: false
    }
  }

  /// The next token on the same line that means something.
  private func neighbour(of index: Int, step: Int) -> Int? {
    var next = index + step
    while tokens.indices.contains(next), tokens[next].kind == .blank { next += step }
    return tokens.indices.contains(next) ? next : nil
  }

  private func scalars(from offset: Int) -> some Sequence<Unicode.Scalar> {
    sequence(state: offset) { [self] (offset: inout Int) -> Unicode.Scalar? in
      guard let (scalar, length) = scalar(at: offset) else { return nil }
      offset += length
      return scalar
    }
  }

  /// Whether a comma, which parts the arguments of a function, is among the next characters.
  private func hasComma(_ count: Int) -> Bool {
    scalars(from: position).prefix(count).contains { halfWidth($0) == "," }
  }

  private var isInBrackets: Bool {
    var open = 0
    for token in tokens.reversed() {
      switch token.kind {
      case .openParen: open += 1
      case .closeParen: open -= 1
      case .openBrace, .closeBrace, .semicolon, .lineEnd: return open > 0
      default: break
      }
      if open > 0 { return true }
    }
    return open > 0
  }
}
