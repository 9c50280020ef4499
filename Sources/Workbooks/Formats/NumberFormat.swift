/// What a number format makes of a number, read from its code.
package struct NumberFormat: Sendable, Hashable {
  /// The parts between semicolons.
  let sections: [FormatSection]

  /// `General`, which shows the number as it is.
  package static let general = NumberFormat(code: "General")

  /// Reads a format code, as workbooks store it whatever the language of the program.
  package init(code: String) {
    sections = splitSections(code).prefix(4).map { FormatSection($0) }
  }

  /// The section by which a number is shown, and whether it stands there without its sign.
  func section(for number: SheetNumber) -> (section: FormatSection, isUnsigned: Bool) {
    let numeric = sections.prefix(3)
    if numeric.contains(where: { $0.condition != nil }) { return conditional(number) }
    if numeric.count >= 3, number.digits == 0 { return (sections[2], false) }
    if numeric.count >= 2, number.isNegative { return (sections[1], true) }
    return (sections[0], false)
  }

  /// Whether every number under this format is a number and nothing else.
  var isPlain: Bool {
    sections.prefix(3).allSatisfy { section in
      section.kind == .number(percentSigns: 0) && !section.saysWords && section.hasDigits
    }
  }

  private func conditional(_ number: SheetNumber) -> (section: FormatSection, isUnsigned: Bool) {
    for (index, section) in sections.prefix(3).enumerated() {
      guard let condition = section.condition else { continue }
      // A section for numbers below zero alone shows them without their sign.
      if condition.holds(for: number) {
        return (section, index > 0 && number.isNegative && condition.isBelowZero)
      }
    }
    let rest = sections.prefix(3).last { $0.condition == nil } ?? FormatSection("General")
    return (rest, false)
  }
}

/// One section of a format code.
struct FormatSection: Sendable, Hashable {
  /// What the section consists of.
  enum Token: Sendable, Hashable {
    /// `0`, `#` or `?`.
    case digit(Unicode.Scalar)
    case point
    case comma
    case percent
    /// `E+` or `E-`, and whether the sign stands before positive exponents.
    case exponent(alwaysSigned: Bool)
    case general
    /// `@`.
    case text
    /// Letters of a date or time in lower case, and how many.
    case date(Unicode.Scalar, Int)
    /// 上午/下午, AM/PM or A/P.
    case halfOfDay(chinese: Bool)
    /// Elapsed hours, minutes or seconds.
    case elapsed(Unicode.Scalar, Int)
    /// Characters shown as they are; `isQuoted` says that they are meant to be words.
    case literal(String, isQuoted: Bool)
    /// `/` between digits.
    case fraction
    /// Digits in Chinese numerals.
    case numerals
  }

  /// A condition that the section states in brackets.
  struct Condition: Sendable, Hashable {
    let sign: String
    let bound: SheetNumber

    func holds(for number: SheetNumber) -> Bool {
      let (isLess, isMore) = (number.isLess(than: bound), bound.isLess(than: number))
      switch sign {
      case "<": return isLess
      case "<=": return !isMore
      case ">": return isMore
      case ">=": return !isLess
      case "=": return !isLess && !isMore
      default: return isLess || isMore
      }
    }

    /// Whether only numbers below zero fulfil it.
    var isBelowZero: Bool { sign == "<" && bound.digits <= 0 || sign == "<=" && bound.digits < 0 }
  }

  private(set) var tokens: [Token] = []
  private(set) var condition: Condition?

  init(_ code: String) {
    var scanner = FormatScanner(code)
    scanner.scan()
    tokens = scanner.tokens
    condition = scanner.condition
  }

  /// Whether any digit of the number has a place.
  var hasDigits: Bool {
    tokens.contains { token in
      switch token {
      case .digit, .general, .text: true
      case .point, .comma, .percent, .exponent, .date, .halfOfDay, .elapsed, .literal, .fraction, .numerals:
        false
      }
    }
  }

  /// Whether words stand around the number, or its digits apart.
  var saysWords: Bool {
    tokens.contains { token in
      guard case .literal(let text, let isQuoted) = token else {
        return token == .fraction || token == .numerals
      }
      return text.unicodeScalars.contains { saysSomething($0, isQuoted: isQuoted) }
    }
  }

  /// Whether a character beside a number says something: a letter, a comparison, a sign of percent that is quoted.
  /// Currencies, brackets and dashes do not.
  private func saysSomething(_ scalar: Unicode.Scalar, isQuoted: Bool) -> Bool {
    let isMark = "≥≤＞＜>=<＝%％±~～".unicodeScalars.contains(scalar)
    let isLetter = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    return (isMark || isLetter) && (isQuoted || scalar.value > 0x7F)
  }

  /// The section without a point that is written among the digits as a character, and how many digits stand behind it:
  /// 0!.0,"万元" shows what has been counted in 元 as 万元.
  var withoutWrittenPoint: (tokens: [Token], places: Int) {
    func isDigit(_ token: Token) -> Bool { if case .digit = token { true } else { false } }
    guard !tokens.contains(.point), let point = tokens.firstIndex(of: .literal(".", isQuoted: true)),
      tokens[..<point].contains(where: isDigit)
    else { return (tokens, 0) }
    let places = tokens[point...].count(where: isDigit)
    guard places > 0 else { return (tokens, 0) }
    var rest = tokens
    rest.remove(at: point)
    return (rest, places)
  }

  /// How many signs of percent scale the number.
  var percentSigns: Int { tokens.count { $0 == .percent } }
}

/// A code cut at the semicolons that stand in no quotes and brackets.
private func splitSections(_ code: String) -> [String] {
  var sections: [String.UnicodeScalarView] = [.init()]
  var isQuoted = false
  var isBracketed = false
  var isEscaped = false
  for scalar in code.unicodeScalars {
    if isEscaped {
      isEscaped = false
    } else if isQuoted {
      isQuoted = scalar != "\""
    } else if isBracketed {
      isBracketed = scalar != "]"
    } else if scalar == ";" {
      sections.append(.init())
      continue
    } else {
      isQuoted = scalar == "\""
      isBracketed = scalar == "["
      isEscaped = scalar == "\\" || scalar == "_" || scalar == "*"
    }
    sections[sections.count - 1].append(scalar)
  }
  return sections.map { String($0) }
}
