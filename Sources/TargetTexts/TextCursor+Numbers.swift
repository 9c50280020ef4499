import Values

/// A number as written, without its unit.
struct WrittenNumber {
  let value: Rational
  /// Whether it stands in Chinese numerals, which also begin many words (一般, 十分).
  let isChinese: Bool
}

extension TextCursor {
  /// Takes a number in digits or in Chinese numerals below 10,000; nil, with nothing taken, if none is next.
  mutating func takeNumber() throws(TargetFault) -> WrittenNumber? {
    if let value = try takeDecimal() { return WrittenNumber(value: value, isChinese: false) }
    return takeNumeral().map { WrittenNumber(value: Rational($0), isChinese: true) }
  }

  /// Steps over everything that belongs to a run of digits, however malformed.
  mutating func skipDigits() {
    _ = take { isDigit($0) || $0 == "." || $0 == "," || $0 == " " }
  }

  /// Takes a whole number of up to `digits` ASCII digits, or a Chinese numeral, as in dates.
  mutating func takeCount(digits limit: Int) -> Int? {
    let digits = rest.prefix(while: isDigit)
    if digits.isEmpty { return takeNumeral() }
    guard digits.count <= limit, let number = Int(String(scalars: digits)) else { return nil }
    skip(digits.count)
    return number
  }

  private mutating func takeDecimal() throws(TargetFault) -> Rational? {
    let start = self
    let isNegative = take("-")
    if !isNegative { _ = take("+") }
    guard let first = next, isDigit(first) else {
      self = start
      return nil
    }
    let whole = takeWholePart()
    let fraction = takeFraction()
    if continuesNumber {
      skip(1)
      skipDigits()
      throw .malformedNumber(passed(since: start))
    }
    guard let digits = joinedGroups(whole) else { throw .malformedNumber(passed(since: start)) }
    let text = (isNegative ? "-" : "") + digits + (fraction.isEmpty ? "" : "." + fraction)
    guard let value = Rational(decimal: text) else { throw .numberTooLong }
    return value
  }

  /// Digits with the marks of thousands between them; a mark needs a digit behind it.
  private mutating func takeWholePart() -> [ArraySlice<Unicode.Scalar>] {
    var groups = [take(while: isDigit)]
    while next == ",", let digit = rest.dropFirst().first, isDigit(digit) {
      skip(1)
      groups.append(take(while: isDigit))
    }
    return groups
  }

  private mutating func takeFraction() -> String {
    guard next == ".", let digit = rest.dropFirst().first, isDigit(digit) else { return "" }
    skip(1)
    return String(scalars: take(while: isDigit))
  }

  /// Whether more digits follow that cannot belong to the number: 1.2.3, 1 000, 3/4.
  private var continuesNumber: Bool {
    guard let first = next, first == "." || first == " " || first == "/",
      let second = rest.dropFirst().first
    else { return false }
    return isDigit(second)
  }

  private func joinedGroups(_ groups: [ArraySlice<Unicode.Scalar>]) -> String? {
    if groups.count > 1 {
      guard let first = groups.first, first.count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 })
      else { return nil }
    }
    return String(scalars: groups.joined())
  }

  /// Takes a numeral such as 两, 二十五 or 一百零三; 一百五 is left alone, being 150 to some and 105 to others.
  private mutating func takeNumeral() -> Int? {
    let run = rest.prefix(9).prefix { numeralDigit($0) != nil || numeralSize($0) != nil }
    guard !run.isEmpty, run.count <= 8, let value = numeralValue(run) else { return nil }
    skip(run.count)
    return value
  }
}

private func numeralValue(_ numeral: ArraySlice<Unicode.Scalar>) -> Int? {
  var total = 0
  var digit: Int?
  var size = 10_000
  var sawZero = false
  for scalar in numeral {
    if let unit = numeralSize(scalar) {
      guard unit < size, let count = digit ?? (unit == 10 && total == 0 && !sawZero ? 1 : nil) else {
        return nil
      }
      total += count * unit
      (digit, size, sawZero) = (nil, unit, false)
    } else if scalar == "零" || scalar == "〇" {
      guard digit == nil, !sawZero else { return nil }
      sawZero = true
    } else {
      guard digit == nil else { return nil }
      digit = numeralDigit(scalar)
    }
  }
  if let digit { return total > 0 && size > 10 && !sawZero ? nil : total + digit }
  return sawZero && total > 0 ? nil : total
}

/// The digit that a Chinese numeral below ten stands for.
func numeralDigit(_ scalar: Unicode.Scalar) -> Int? {
  switch scalar {
  case "零", "〇": 0
  case "一": 1
  case "二", "两": 2
  case "三": 3
  case "四": 4
  case "五": 5
  case "六": 6
  case "七": 7
  case "八": 8
  case "九": 9
  default: nil
  }
}

private func numeralSize(_ scalar: Unicode.Scalar) -> Int? {
  switch scalar {
  case "十": 10
  case "百": 100
  case "千": 1000
  default: nil
  }
}
