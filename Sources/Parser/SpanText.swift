import Source
import Syntax

/// A range as people write it: `> 0% 到 100%`, `0～100%`, `[60%, 80%)`, and what it is in the language.
struct SpanText {
  /// The words of the file that join the ends.
  let to: String
  let and: String
  /// 在 for the head of a tier; nil for 范围 and 可调, where a range with both ends needs no word.
  let within: String?
  /// The name of what has the range, and its type as written.
  let name: String
  let type: String

  /// What the text can mean, each a range as the language writes it; none where that cannot be told.
  func readings(of text: String) -> [String] {
    let (inner, edges) = withoutEdges(halfWidth(text))
    guard var pieces = pieces(of: inner), !pieces.isEmpty else { return [] }
    // 0% ≤ 率 ≤ 100%: the first sign is read from the other side.
    if pieces.count == 5, case .number(let number) = pieces[0], case .sign(let sign) = pieces[1],
      pieces[2] == .own,
      let turned = Self.turned[sign]
    {
      pieces = [.sign(turned), .number(number), .joint] + pieces[3...]
    } else if pieces[0] == .own {
      pieces.removeFirst()
    }
    guard var bounds = bounds(of: pieces) else { return [] }
    if let edges {
      guard bounds.count == 2, bounds.allSatisfy(\.isBare) else { return [] }
      (bounds[0].isIncluded, bounds[1].isIncluded) = edges
    }
    switch bounds.count {
    case 1: return readings(of: bounds[0])
    case 2: return readings(of: bounds[0], bounds[1])
    default: return []
    }
  }

  /// The text between the brackets of an interval, and whether they take in its ends.
  private func withoutEdges(_ text: String) -> (text: String, edges: (Bool, Bool)?) {
    let text = String(text.drop(while: \.isWhitespace))
    guard let first = text.first, let last = text.last, "[【(".contains(first), "]】)".contains(last),
      !text.dropFirst().dropLast().contains(where: { "[【(]】)".contains($0) })
    else { return (text, nil) }
    return (String(text.dropFirst().dropLast()), (first != "(", last != ")"))
  }

  // MARK: pieces

  private struct Number: Equatable {
    var digits: String
    var unit: String

    var text: String { digits + unit }
    var isNegative: Bool { digits.hasPrefix("-") }
  }

  private enum Piece: Equatable {
    case number(Number)
    case sign(String)
    /// 以上, 以下.
    case direction(isUp: Bool)
    /// 含, 不含.
    case including(Bool)
    case joint
    case own

    /// Whether it is a number or what is said of the one before it, so that a - behind it joins.
    var belongsToNumber: Bool {
      switch self {
      case .number, .direction, .including: true
      case .sign, .joint, .own: false
      }
    }
  }

  private static let turned = ["≥": "≤", "≤": "≥", ">": "<", "<": ">"]

  private static let words: [(String, Piece?)] = {
    var words: [(String, Piece?)] = ForeignComparison.all.map { ($0.word, .sign($0.sign)) }
    words += [
      (">=", "≥"), ("<=", "≤"), ("≥", "≥"), ("≤", "≤"), (">", ">"), ("<", "<"), ("不低于", "≥"), ("不超过", "≤"),
      ("不高于", "≤"), ("超过", ">"), ("低于", "<"),
    ].map { ($0, .sign($1)) }
    words += [
      ("以上", .direction(isUp: true)), ("以下", .direction(isUp: false)), ("以内", .direction(isUp: false)),
      ("及", .including(true)),
    ]
    words += [("不含", .including(false)), ("含", .including(true))]
    words += ["到", "至", "~", "—", "–", "…", "..", "、", ",", "且", "和", "与", "或"].map { ($0, .joint) }
    words += [" ", "\t", "(", ")", "[", "]", "【", "】", "从", "在", "介于", "之间", ":"].map { ($0, nil) }
    return words
  }()

  private func pieces(of text: String) -> [Piece]? {
    var pieces: [Piece] = []
    var rest = text[...]
    while let first = rest.first {
      let isAfterNumber = pieces.last.map(\.belongsToNumber) ?? false
      if let (word, piece) = word(at: rest) {
        if let piece, piece != .joint || pieces.last != .joint { pieces.append(piece) }
        rest = rest.dropFirst(word.count)
      } else if first == "-", isAfterNumber {
        pieces.append(.joint)
        rest = rest.dropFirst()
      } else if let number = takeNumber(&rest) {
        pieces.append(.number(number))
      } else {
        return nil
      }
    }
    return pieces
  }

  private func word(at rest: Substring) -> (String, Piece?)? {
    if !name.isEmpty, rest.hasPrefix(name) { return (name, .own) }
    return Self.words.first { rest.hasPrefix($0.0) }
  }

  private func takeNumber(_ rest: inout Substring) -> Number? {
    var digits = rest.first == "-" ? "-" : ""
    var tail = rest.dropFirst(digits.count)
    let figures = tail.prefix { $0.isASCII && $0.isNumber || $0 == "." && !tail.hasPrefix("..") }
    guard figures.contains(where: \.isNumber) else { return nil }
    digits += figures
    tail = tail.dropFirst(figures.count)
    var unit = ""
    while let next = tail.first, next != "-", word(at: tail) == nil, !(next.isASCII && next.isNumber) {
      unit.append(next)
      tail = tail.dropFirst()
    }
    guard unit.last != "/" else { return nil }
    rest = tail
    return Number(digits: digits, unit: unit)
  }

  // MARK: bounds

  private struct Bound {
    var sign: String?
    var number: Number
    var isUp: Bool?
    var isIncluded: Bool?

    var isBare: Bool { sign == nil && isUp == nil && isIncluded == nil }
    /// Whether what lies above counts; nil where neither a sign nor a word says it.
    var looksUp: Bool? { sign.map { [">", "≥"].contains($0) } ?? isUp }
    /// Whether its number counts; nil where it is not said.
    var takesEnd: Bool? { sign.map { ["≥", "≤"].contains($0) } ?? isIncluded }
  }

  private func bounds(of pieces: [Piece]) -> [Bound]? {
    var bounds: [Bound] = []
    var sign: String?
    for piece in pieces {
      switch piece {
      case .sign(let next):
        guard sign == nil, Self.turned[next] != nil else { return nil }
        sign = next
      case .number(let number):
        // 60%（含60%）: the remark says again of which number it is.
        if bounds.last?.isIncluded != nil, bounds.last?.number == number, sign == nil { continue }
        bounds.append(Bound(sign: sign, number: number))
        sign = nil
      case .direction(let isUp):
        guard let last = bounds.indices.last, bounds[last].sign == nil else { return nil }
        bounds[last].isUp = isUp
      case .including(let isIncluded):
        guard let last = bounds.indices.last else { return nil }
        bounds[last].isIncluded = isIncluded
      case .joint: break
      case .own: return nil
      }
    }
    guard sign == nil else { return nil }
    return withUnits(bounds)
  }

  /// `0-100%` has its unit behind the second number only, `0-100` in the type.
  private func withUnits(_ bounds: [Bound]) -> [Bound] {
    let written = bounds.first { !$0.number.unit.isEmpty }?.number.unit
    guard let unit = written ?? unitOfType(for: bounds.map(\.number)) else { return bounds }
    return bounds.map { bound in
      var bound = bound
      if bound.number.unit.isEmpty { bound.number.unit = unit }
      return bound
    }
  }

  /// The unit that bare numbers have by the type; 0.6 beside a percentage may be 60% as well.
  private func unitOfType(for numbers: [Number]) -> String? {
    guard !["", "是否", "日期", "文本", "目标", "实际", "yes-no", "date", "text", "target", "actual"].contains(type)
    else {
      return nil
    }
    let isRatio = type == "%" || type == "‰"
    let isLarge = numbers.contains { $0.digits.prefix { $0 != "." }.drop { $0 == "-" }.count > 1 }
    return isRatio && !isLarge && numbers.contains { $0.digits != "0" } ? nil : type
  }

  private func readings(of bound: Bound) -> [String] {
    let text = bound.number.text
    if let sign = bound.sign { return bound.isUp == nil ? ["\(sign) \(text)"] : [] }
    guard let isUp = bound.isUp else { return [] }
    let (with, without) = isUp ? ("≥ \(text)", "> \(text)") : ("≤ \(text)", "< \(text)")
    return bound.isIncluded.map { [$0 ? with : without] } ?? [with, without]
  }

  private func readings(of first: Bound, _ second: Bound) -> [String] {
    guard let (low, high) = ordered(first, second) else { return [] }
    return takings(low.takesEnd, high.takesEnd).map { takesLow, takesHigh in
      if takesLow, takesHigh {
        return (within.map { "\($0) " } ?? "") + "\(low.number.text) \(to) \(high.number.text)"
      }
      return "\(takesLow ? "≥" : ">") \(low.number.text) \(and) \(takesHigh ? "≤" : "<") \(high.number.text)"
    }
  }

  /// Whether the ends count. The ends of a 范围 do where nothing else is written; of tiers, which lie side by side, one
  /// end counts where the other is said not to, and the other way round.
  private func takings(_ low: Bool?, _ high: Bool?) -> [(Bool, Bool)] {
    guard within != nil else { return [(low ?? true, high ?? true)] }
    switch (low, high) {
    case (nil, nil): return [(true, false), (true, true)]
    case (let low?, let high): return [(low, high ?? !low)]
    case (nil, let high?): return [(!high, high)]
    }
  }

  /// The lower and the upper of two bounds; nil where they look the same way, or past each other.
  private func ordered(_ first: Bound, _ second: Bound) -> (low: Bound, high: Bound)? {
    let isFirstLow: Bool
    switch (first.looksUp, second.looksUp) {
    case (nil, nil): isFirstLow = isAscending(first.number, second.number) ?? true
    case (let up?, let other):
      isFirstLow = up
      if other == up { return nil }
    case (nil, let up?): isFirstLow = !up
    }
    let (low, high) = isFirstLow ? (first, second) : (second, first)
    return isAscending(low.number, high.number) ?? true ? (low, high) : nil
  }

  /// Whether one number is below the other; nil where they are of different units.
  private func isAscending(_ low: Number, _ high: Number) -> Bool? {
    guard low.unit == high.unit else { return nil }
    if low.isNegative != high.isNegative { return low.isNegative }
    let isBelow = key(low.digits).lexicographicallyPrecedes(key(high.digits))
    return low.isNegative ? !isBelow : isBelow
  }

  /// Digits in an order that is that of the numbers: the length of the whole part first.
  private func key(_ digits: String) -> [Int] {
    let parts = digits.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    let whole = (parts.first ?? "").drop { $0 == "0" }
    let figures = whole + (parts.count > 1 ? parts[1] : "")
    return [whole.count] + figures.compactMap(\.wholeNumberValue)
  }
}
