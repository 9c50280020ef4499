import Source
import Values

/// A number as people type it, with what stands behind it.
struct NumberText {
  let number: Rational
  /// The unit as written, half-width and without blanks; may be empty.
  let unit: String
  /// Whether ¥ stands in front.
  let hasCurrencyMark: Bool
}

/// Why a text is no number that can be used.
enum NumberRefusal: Error {
  case fault(NumberFault)
  case tooManyDigits(Int)
  case exponentTooLarge
}

/// Reads a number and its unit: full-width or ASCII digits, thousands in proper groups, a sign, ¥ in front.
func readNumber(_ text: String) throws(NumberRefusal) -> NumberText {
  // Most are digits and a point.
  if let number = Rational(decimal: text) {
    return NumberText(number: number, unit: "", hasCurrencyMark: false)
  }
  var scanner = NumberScanner(text)
  return try scanner.scan()
}

/// Reads a JSON number, which may have an exponent of up to 60.
func readJSONNumber(_ digits: String) throws(NumberRefusal) -> Rational {
  if let number = Rational(decimal: digits) { return number }
  let parts = digits.split(maxSplits: 1, whereSeparator: { $0 == "e" || $0 == "E" })
  let mantissa = try decimal(String(parts.first ?? ""))
  guard parts.count == 2 else { return mantissa }
  guard let exponent = Int(parts[1]), abs(clamped: exponent) <= 60 else { throw .exponentTooLarge }
  var result = mantissa
  for _ in 0..<abs(exponent) {
    guard let next = try? exponent > 0 ? result * Rational(10) : result.divided(by: Rational(10)) else {
      throw .exponentTooLarge
    }
    result = next
  }
  return result
}

private func abs(clamped value: Int) -> Int { value == Int.min ? Int.max : abs(value) }

private func decimal(_ digits: String) throws(NumberRefusal) -> Rational {
  let count = digits.utf8.count { isDigit($0) }
  if count > Rational.maximumInputDigits { throw .tooManyDigits(count) }
  guard let number = Rational(decimal: digits) else { throw .fault(.text) }
  return number
}

/// Cuts a text into sign, mark, digits and unit.
private struct NumberScanner {
  private let text: String
  private var rest: ArraySlice<Unicode.Scalar>

  init(_ text: String) {
    self.text = exactKey(text)
    rest = Array(self.text.unicodeScalars)[...]
  }

  mutating func scan() throws(NumberRefusal) -> NumberText {
    var sign = takeSign()
    let hasMark = take { $0 == "¥" || $0 == "￥" }
    while take(if: \.properties.isWhitespace) {}
    if sign == nil { sign = takeSign() }
    let digits = try takeDigits()
    let number = try decimal((sign == "-" ? "-" : "") + digits)
    while take(if: \.properties.isWhitespace) {}
    takeBracketsOff()
    if let fault = faultBehindDigits() { throw .fault(fault) }
    return NumberText(number: number, unit: nameKey(text(of: rest)), hasCurrencyMark: hasMark)
  }

  private mutating func take(if condition: (Unicode.Scalar) -> Bool) -> Bool {
    guard let first = rest.first, condition(first) else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func takeSign() -> Unicode.Scalar? {
    let first = rest.first
    guard take(if: { $0 == "+" || $0 == "-" }) else { return nil }
    while take(if: \.properties.isWhitespace) {}
    return first
  }

  /// The digits without the marks of thousands.
  private mutating func takeDigits() throws(NumberRefusal) -> String {
    while take(if: \.properties.isWhitespace) {}
    let whole = rest.prefix { isDecimalDigit($0) || $0 == "," }
    guard let first = whole.first, first != "," else { throw .fault(faultBeforeDigits()) }
    rest = rest.dropFirst(whole.count)
    guard isWellGrouped(whole) else { throw .fault(.grouping) }
    var digits = text(of: whole.filter { $0 != "," })
    if rest.first == ".", let next = rest.dropFirst().first, isDecimalDigit(next) {
      let fraction = rest.dropFirst().prefix { isDecimalDigit($0) }
      rest = rest.dropFirst(fraction.count + 1)
      digits += "." + text(of: fraction)
    }
    return digits
  }

  /// Whether the marks of thousands, where there are any, stand before every three digits.
  private func isWellGrouped(_ whole: ArraySlice<Unicode.Scalar>) -> Bool {
    guard whole.contains(",") else { return true }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    return groups[0].count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  /// A unit in brackets is the unit: 150.00（万元）.
  private mutating func takeBracketsOff() {
    let end = rest.lastIndex { !$0.properties.isWhitespace } ?? rest.startIndex
    guard rest.first == "(", rest.indices.contains(end), rest[end] == ")" else { return }
    let inner = rest[(rest.startIndex + 1)..<end]
    let isWord =
      inner.contains { !$0.properties.isWhitespace }
      && !inner.contains { isDecimalDigit($0) || "()+-,.".unicodeScalars.contains($0) }
    if isWord { rest = inner.drop(while: \.properties.isWhitespace) }
  }

  private func faultBeforeDigits() -> NumberFault {
    let bare = nameKey(text)
    if ["无", "没有", "未发生", "none", "nil"].contains(bare.lowercased()) { return .nothing }
    if isFormula(bare) { return .formula }
    if ["#DIV/0!", "#N/A", "#REF!", "#NAME?", "#VALUE!", "#NUM!", "#NULL!"].contains(bare.uppercased()) {
      return .sheetError
    }
    if let word = vagueWords.first(where: { bare.hasPrefix($0) }) { return .vague(word) }
    if bare.hasPrefix("("), bare.hasSuffix(")") { return .brackets }
    if isNotFinite(bare.drop { $0 == "-" || $0 == "+" }) { return .notFinite }
    return .text
  }

  /// Whether a text begins with = and goes on with cells, functions or operations.
  private func isFormula(_ text: String) -> Bool {
    guard text.hasPrefix("=") else { return false }
    let namesCell = zip(text, text.dropFirst()).contains { letter, digit in
      letter.isASCII && letter.isLetter && digit.isASCII && digit.isNumber
    }
    return namesCell || text.contains { "*/(".contains($0) }
  }

  private func faultBehindDigits() -> NumberFault? {
    guard let first = rest.first else { return nil }
    var behind = rest.dropFirst().drop(while: \.properties.isWhitespace)
    if first == "e" || first == "E", let sign = behind.first, sign == "+" || sign == "-" {
      behind.removeFirst()
    }
    let isFollowedByDigit = behind.first.map { isDecimalDigit($0) } ?? false
    switch first {
    case "/", "÷": return isDay ? .day : isFollowedByDigit ? .fraction : .text
    case "-", "~", "—", "–", "至", "到": return isDay ? .day : .range
    case "e", "E": return isFollowedByDigit ? .scientific : nil
    case "0"..."9", ".", ",", "+", "(", ")": return isDay ? .day : .text
    default: break
    }
    if first == "年", isDay { return .day }
    let unit = nameKey(text(of: rest))
    return vagueEndings.first { unit.hasSuffix($0) }.map { .vague($0) }
  }

  /// Whether the whole is a day of the calendar.
  private var isDay: Bool { CalendarDate(text: nameKey(text)) != nil }

  private func text(of scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    for scalar in scalars { view.append(scalar) }
    return String(view)
  }
}

/// What makes a number a bound or an estimate.
let vagueWords = [
  "≥", "≤", ">", "<", "=", "≈", "~", "约", "大约", "近", "超过", "超", "不少于", "不低于", "不超过", "至少", "最多",
]
let vagueEndings = ["左右", "以上", "以下", "以内", "多"]

func isDecimalDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
