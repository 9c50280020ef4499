import Source
import Syntax

/// A range as people write it: `> 0% 到 100%`, `0～100%`, `大于 0`, and what it is in the language.
struct SpanText {
  /// The words of the file that join the ends.
  let to: String
  let and: String
  /// The name of what has the range, and its type as written.
  let name: String
  let type: String

  /// What the text can mean, each a range as the language writes it; none where that cannot be told.
  func readings(of text: String) -> [String] {
    guard var pieces = pieces(of: halfWidth(text)), !pieces.isEmpty else { return [] }
    // 0% ≤ 率 ≤ 100%: the first sign is read from the other side.
    if pieces.count == 5, case .number(let number) = pieces[0], case .sign(let sign) = pieces[1],
      pieces[2] == .own,
      let turned = Self.turned[sign]
    {
      pieces = [.sign(turned), .number(number), .joint] + pieces[3...]
    } else if pieces[0] == .own {
      pieces.removeFirst()
    }
    guard let bounds = bounds(of: pieces) else { return [] }
    switch bounds.count {
    case 1: return readings(of: bounds[0])
    case 2: return reading(of: bounds[0], bounds[1]).map { [$0] } ?? []
    default: return []
    }
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
      let isAfterNumber = if case .number? = pieces.last { true } else { false }
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

  private func reading(of first: Bound, _ second: Bound) -> String? {
    guard first.isUp == nil, second.isUp == nil else { return nil }
    let signs: (String, String)
    switch (first.sign, second.sign) {
    case (nil, nil):
      let isOrdered = isAscending(first.number, second.number) ?? true
      let (low, high) = isOrdered ? (first, second) : (second, first)
      return "\(low.number.text) \(to) \(high.number.text)"
    case (let sign?, nil): signs = (sign, [">", "≥"].contains(sign) ? "≤" : "≥")
    case (nil, let sign?): signs = ([">", "≥"].contains(sign) ? "≤" : "≥", sign)
    case (let one?, let other?): signs = (one, other)
    }
    let isFirstLow = [">", "≥"].contains(signs.0)
    guard isFirstLow != [">", "≥"].contains(signs.1) else { return nil }
    let low = isFirstLow ? (signs.0, first.number) : (signs.1, second.number)
    let high = isFirstLow ? (signs.1, second.number) : (signs.0, first.number)
    guard isAscending(low.1, high.1) ?? true else { return nil }
    if low.0 == "≥", high.0 == "≤" { return "\(low.1.text) \(to) \(high.1.text)" }
    return "\(low.0) \(low.1.text) \(and) \(high.0) \(high.1.text)"
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
