/// How a section shows a number: its digits put into the places of the code.
struct ShownNumber {
  private let section: FormatSection
  private let isUnsigned: Bool
  private let number: SheetNumber

  init(_ number: SheetNumber, by format: NumberFormat) {
    self.number = number
    (section, isUnsigned) = format.section(for: number)
  }

  /// What a person sees, blanks around it left out; nil where that is not worked out here (fractions, elapsed time,
  /// Chinese numerals).
  var text: String? {
    for token in section.tokens where token == .fraction || token == .numerals { return nil }
    if !section.hasDigits { return literals }
    if section.tokens.contains(.general) || section.tokens.contains(.text) {
      return withLiterals(plainText, among: section.tokens)
    }
    if section.tokens.contains(where: { if case .exponent = $0 { true } else { false } }) {
      return exponentText
    }
    return withoutBlanks(filled)
  }

  /// The words that the format puts around the number, with the exact number between them: 20 under `"≥"0"家"` is
  /// ≥20家. Nil where the format says nothing but the number, or puts its digits apart.
  var spoken: String? {
    if section.tokens.contains(.fraction) || section.tokens.contains(.numerals) { return nil }
    guard section.saysWords else { return nil }
    if !section.hasDigits { return literals }
    let (tokens, places) = section.withoutWrittenPoint
    let scaled = number.scaled(byPowerOfTen: 2 * section.percentSigns - 3 * thousandsLeftOut - places)
    let exact = (isUnsigned ? scaled.magnitude : scaled).decimalText
    return withLiterals(exact, among: tokens)
  }

  private func withoutBlanks(_ text: String) -> String {
    let rest = text.drop { $0 == " " }
    return String(rest.prefix(rest.count - rest.reversed().prefix { $0 == " " }.count))
  }

  private var literals: String {
    section.tokens.reduce("") { text, token in
      switch token {
      case .literal(let words, _): text + words
      case .percent: text + "%"
      case .digit, .point, .comma, .exponent, .general, .text, .date, .halfOfDay, .elapsed, .fraction,
        .numerals:
        text
      }
    }
  }

  /// The text of the digits between what stands before and behind them; nil where something stands among them.
  private func withLiterals(_ digits: String, among tokens: [FormatSection.Token]) -> String? {
    var (before, behind) = ("", "")
    var hasDigits = false
    for token in tokens {
      switch token {
      case .digit, .point, .comma, .exponent, .general, .text:
        if !behind.isEmpty { return nil }
        hasDigits = true
      case .literal(let text, _): if hasDigits { behind += text } else { before += text }
      case .percent: if hasDigits { behind += "%" } else { before += "%" }
      case .date, .halfOfDay, .elapsed, .fraction, .numerals: break
      }
    }
    return before + digits + behind
  }

  private var plainText: String { (isUnsigned ? number.magnitude : number).decimalText }

  // MARK: places for digits

  /// How many places stand behind the point.
  private var decimalPlaces: Int {
    guard let point = section.tokens.firstIndex(of: .point) else { return 0 }
    return section.tokens[point...].count { if case .digit = $0 { true } else { false } }
  }

  /// The commas behind the last place, each of which leaves out three digits.
  private var thousandsLeftOut: Int {
    var count = 0
    for token in section.tokens {
      switch token {
      case .digit: count = 0
      case .comma: count += 1
      case .point, .percent, .exponent, .general, .text, .date, .halfOfDay, .elapsed, .literal, .fraction,
        .numerals:
        break
      }
    }
    return count
  }

  private var filled: String {
    let scaled = number.scaled(byPowerOfTen: 2 * section.percentSigns - 3 * thousandsLeftOut)
    let rounded = scaled.roundedDigits(places: decimalPlaces)
    var filler = DigitFiller(section.tokens, whole: rounded.whole, decimals: rounded.decimals)
    let isZero = (rounded.whole + rounded.decimals).utf8.allSatisfy { $0 == 0x30 }
    let sign = number.isNegative && !isUnsigned && !isZero ? "-" : ""
    return sign + filler.fill()
  }

  private var exponentText: String? {
    guard section.mantissaWholePlaces == 1 else { return nil }
    let count = decimalDigitCount(number.digits.magnitude)
    var exponent = number.digits == 0 ? 0 : count + number.exponent - 1
    let mantissaPlaces = section.mantissaPlaces
    var rounded = number.magnitude.scaled(byPowerOfTen: -exponent).roundedDigits(places: mantissaPlaces)
    if rounded.whole == "10" {
      exponent += 1
      rounded = ("1", rounded.decimals)
    }
    let sign = number.isNegative && !isUnsigned ? "-" : ""
    return sign + rounded.whole + (mantissaPlaces > 0 ? "." + rounded.decimals : "")
      + section.exponentText(exponent)
  }
}

extension FormatSection {
  /// The places before the point of a number with an exponent.
  fileprivate var mantissaWholePlaces: Int {
    tokens.prefix { token in
      if case .exponent = token { return false }
      return token != .point
    }.count { if case .digit = $0 { true } else { false } }
  }

  /// The places behind the point and before the exponent.
  fileprivate var mantissaPlaces: Int {
    var count = 0
    var isBehindPoint = false
    for token in tokens {
      if token == .point { isBehindPoint = true }
      if case .exponent = token { return count }
      if case .digit = token, isBehindPoint { count += 1 }
    }
    return count
  }

  fileprivate func exponentText(_ exponent: Int) -> String {
    var places = 0
    var sign = ""
    var isExponent = false
    for token in tokens {
      if case .exponent(let isAlways) = token {
        isExponent = true
        sign = exponent < 0 ? "-" : isAlways ? "+" : ""
      } else if case .digit = token, isExponent {
        places += 1
      }
    }
    let digits = String(abs(exponent))
    return "E" + sign + String(repeating: "0", count: max(0, places - digits.utf8.count)) + digits
  }
}

extension SheetNumber {
  /// The digits of the magnitude before and behind the point, rounded half up to so many places.
  fileprivate func roundedDigits(places: Int) -> (whole: String, decimals: String) {
    let all = String(digits.magnitude)
    let power = exponent + places
    var kept = all
    if power >= 0 {
      kept = digits == 0 ? "0" : all + String(repeating: "0", count: power)
    } else if -power > all.utf8.count {
      kept = "0"
    } else {
      let cut = all.utf8.count + power
      let head = UInt64(all.prefix(cut)) ?? 0
      let isUp = all.utf8.dropFirst(cut).first.map { $0 >= 0x35 } ?? false
      kept = String(head + (isUp ? 1 : 0))
    }
    let missing = places + 1 - kept.utf8.count
    if missing > 0 { kept = String(repeating: "0", count: missing) + kept }
    return (String(kept.dropLast(places)), String(kept.suffix(places)))
  }
}

/// Puts digits into the places of a section, from the point outwards.
private struct DigitFiller {
  private let tokens: [FormatSection.Token]
  private let whole: [Character]
  private let decimals: [Character]
  private let hasThousands: Bool

  init(_ tokens: [FormatSection.Token], whole: String, decimals: String) {
    self.tokens = tokens
    self.whole = whole == "0" ? [] : Array(whole)
    self.decimals = Array(decimals)
    hasThousands = Self.hasThousands(tokens)
  }

  private static func hasThousands(_ tokens: [FormatSection.Token]) -> Bool {
    for index in tokens.indices.dropFirst().dropLast() where tokens[index] == .comma {
      if case .digit = tokens[index - 1], case .digit = tokens[index + 1] { return true }
    }
    return false
  }

  mutating func fill() -> String {
    let point = tokens.firstIndex(of: .point) ?? tokens.count
    return fillWhole(tokens[..<point]) + fillDecimals(tokens[point...])
  }

  private func fillWhole(_ tokens: ArraySlice<FormatSection.Token>) -> String {
    let places = tokens.count { if case .digit = $0 { true } else { false } }
    // Digits without a place of their own stand before the first one.
    var padded = whole.map { Optional($0) }
    while padded.count < places { padded.insert(nil, at: 0) }
    var next = padded.count - places
    var result = ""
    var isFirst = true
    for token in tokens {
      switch token {
      case .digit(let place):
        let count = isFirst ? next + 1 : 1
        for offset in 0..<count {
          let index = isFirst ? offset : next
          result += digit(padded[index], place, behind: padded.count - index - 1)
        }
        next += 1
        isFirst = false
      case .literal(let text, _): result += text
      case .percent: result += "%"
      case .point, .comma, .exponent, .general, .text, .date, .halfOfDay, .elapsed, .fraction, .numerals:
        break
      }
    }
    return result
  }

  private func digit(_ value: Character?, _ place: Unicode.Scalar, behind: Int) -> String {
    let separator = hasThousands && behind > 0 && behind.isMultiple(of: 3) ? "," : ""
    if let value { return String(value) + separator }
    return place == "0" ? "0" + separator : place == "?" ? " " : ""
  }

  private func fillDecimals(_ tokens: ArraySlice<FormatSection.Token>) -> String {
    var result = ""
    var next = 0
    for token in tokens {
      switch token {
      case .point: result += "."
      case .digit(let place):
        let isNeeded = place == "0" || decimals[next...].contains { $0 != "0" }
        if isNeeded { result.append(decimals[next]) } else if place == "?" { result += " " }
        next += 1
      case .literal(let text, _): result += text
      case .percent: result += "%"
      case .comma, .exponent, .general, .text, .date, .halfOfDay, .elapsed, .fraction, .numerals: break
      }
    }
    return result
  }
}
