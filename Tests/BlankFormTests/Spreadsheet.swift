import Foundation
import Values
import Workbooks

/// A value of a cell as a spreadsheet has it: its numbers are doubles.
enum CellResult: Equatable {
  case blank
  case number(Double)
  case text(String)
  case truth(Bool)
  case error(String)

  var isError: Bool { if case .error = self { true } else { false } }
}

/// Computes the formulas of a workbook in plain doubles, without the corrections by which spreadsheets hide what those
/// cannot hold: what is right here is right in all of them.
final class Spreadsheet {
  private var cells: [String: [CellReference: CellValue]] = [:]
  private var known: [String: CellResult] = [:]
  private(set) var functions: Set<String> = []

  init(_ book: NewWorkbook) {
    for (sheet, rows) in book.sheets {
      var own: [CellReference: CellValue] = [:]
      for row in rows {
        for cell in row.cells { own[CellReference(row: row.number ?? 0, column: cell.column)] = cell.value }
      }
      cells[sheet.name] = own
    }
  }

  /// What stands where a name points.
  func value(at meaning: String) -> CellResult {
    var parser = FormulaParser(meaning, in: "", self)
    return parser.result()
  }

  func value(_ sheet: String, _ at: CellReference) -> CellResult {
    let key = "\(sheet)!\(at.text)"
    if let value = known[key] { return value }
    let value: CellResult
    switch cells[sheet]?[at] {
    case nil, .blank?: value = .blank
    case .text(let text)?: value = .text(text)
    case .number(let number)?: value = .number(Self.double(number))
    case .boolean(let truth)?: value = .truth(truth)
    case .date(let date)?:
      let start = CalendarDate(year: 1899, month: 12, day: 30)?.dayNumber ?? 0
      value = .number(Double(date.dayNumber - start))
    case .formula(let formula, _)?:
      var parser = FormulaParser(formula, in: sheet, self)
      value = parser.result()
    }
    known[key] = value
    return value
  }

  func isDay(_ sheet: String, _ at: CellReference) -> Bool {
    if case .date? = cells[sheet]?[at] { true } else { false }
  }

  func use(_ function: String) { functions.insert(function) }

  static func double(_ number: Rational) -> Double {
    Double(number.exactDecimalText ?? number.fixedText(places: 17)) ?? .nan
  }
}

/// Reads a formula and computes it on the way; branches that are not taken are read and not computed.
struct FormulaParser {
  private let text: [Character]
  private var position = 0
  private let sheet: String
  private let book: Spreadsheet
  private var isLive = true
  private var depth = 0
  private(set) var deepest = 0

  init(_ text: String, in sheet: String, _ book: Spreadsheet) {
    (self.text, self.sheet, self.book) = (Array(text), sheet, book)
  }

  mutating func result() -> CellResult {
    let values = comparison()
    return position == text.count ? values.first ?? .blank : .error("#NAME? \(String(text)) at \(position)")
  }

  private typealias Values = [CellResult]

  private func peek(_ word: String) -> Bool {
    let end = position + word.count
    return end <= text.count && String(text[position..<end]) == word
  }

  private mutating func take(_ word: String) -> Bool {
    guard peek(word) else { return false }
    position += word.count
    return true
  }

  // MARK: operators

  private mutating func comparison() -> [CellResult] {
    var left = joined()
    while let sign = ["<>", "<=", ">=", "=", "<", ">"].first(where: { peek($0) }) {
      position += sign.count
      left = zipped(left, joined()) { Self.compare($0, sign, $1) }
    }
    return left
  }

  private mutating func joined() -> [CellResult] {
    var left = sum()
    while take("&") { left = zipped(left, sum()) { .text(string(of: $0) + string(of: $1)) } }
    return left
  }

  private mutating func sum() -> [CellResult] {
    var left = product()
    while let sign = ["+", "-"].first(where: { peek($0) }) {
      position += 1
      left = zipped(left, product()) { Self.arithmetic($0, $1) { sign == "+" ? $0 + $1 : $0 - $1 } }
    }
    return left
  }

  private mutating func product() -> [CellResult] {
    var left = unary()
    while let sign = ["*", "/"].first(where: { peek($0) }) {
      position += 1
      left = zipped(left, unary()) { a, b in
        if sign == "/", case .number(0)? = Self.number(b) { return a.isError ? a : .error("#DIV/0!") }
        return Self.arithmetic(a, b) { sign == "*" ? $0 * $1 : $0 / $1 }
      }
    }
    return left
  }

  private mutating func unary() -> [CellResult] {
    if take("-") { return unary().map { Self.arithmetic(.number(0), $0) { $0 - $1 } } }
    return primary()
  }

  private func zipped(_ a: [CellResult], _ b: [CellResult], _ body: (CellResult, CellResult) -> CellResult)
    -> [CellResult]
  {
    if a.count == 1 { return b.map { body(a[0], $0) } }
    if b.count == 1 { return a.map { body($0, b[0]) } }
    return zip(a, b).map { body($0, $1) }
  }

  private static func number(_ value: CellResult) -> CellResult? {
    switch value {
    case .blank: .number(0)
    case .number: value
    case .truth(let truth): .number(truth ? 1 : 0)
    case .text, .error: nil
    }
  }

  private static func arithmetic(_ a: CellResult, _ b: CellResult, _ body: (Double, Double) -> Double)
    -> CellResult
  {
    if a.isError { return a }
    if b.isError { return b }
    guard case .number(let x)? = number(a), case .number(let y)? = number(b) else { return .error("#VALUE!") }
    return .number(body(x, y))
  }

  private static func compare(_ a: CellResult, _ sign: String, _ b: CellResult) -> CellResult {
    if a.isError { return a }
    if b.isError { return b }
    func order() -> Int {
      switch (a, b) {
      case (.text(let x), .text(let y)):
        let (p, q) = (x.lowercased(), y.lowercased())
        return p == q ? 0 : p < q ? -1 : 1
      case (.blank, .text(let y)): return y.isEmpty ? 0 : -1
      case (.text(let x), .blank): return x.isEmpty ? 0 : 1
      case (.text, _): return 1
      case (_, .text): return -1
      default:
        guard case .number(let x)? = number(a), case .number(let y)? = number(b) else { return 0 }
        return x == y ? 0 : x < y ? -1 : 1
      }
    }
    let result = order()
    switch sign {
    case "=": return .truth(result == 0)
    case "<>": return .truth(result != 0)
    case "<": return .truth(result < 0)
    case "<=": return .truth(result <= 0)
    case ">": return .truth(result > 0)
    default: return .truth(result >= 0)
    }
  }

  // MARK: operands

  private mutating func primary() -> [CellResult] {
    guard position < text.count else { return [.error("#NAME?")] }
    if take("(") {
      let value = comparison()
      _ = take(")")
      return value
    }
    if take("{") {
      var list: [CellResult] = []
      repeat { list += unary() } while take(";") || take(",")
      _ = take("}")
      return list
    }
    if take("\"") { return [string("\"")] }
    if peek("'") || peek("$") { return reference() }
    let start = position
    while position < text.count, text[position].isASCII,
      text[position].isLetter || text[position].isNumber || "._".contains(text[position])
    {
      position += 1
    }
    let word = String(text[start..<position])
    if take("(") { return call(word) }
    if word == "TRUE" || word == "FALSE" { return [.truth(word == "TRUE")] }
    if let number = Double(word) { return [.number(number)] }
    return [.error("#NAME? \(word)")]
  }

  private mutating func string(_ quote: Character) -> CellResult {
    var result = ""
    while position < text.count {
      let character = text[position]
      position += 1
      if character == quote {
        if position < text.count, text[position] == quote { position += 1 } else { return .text(result) }
      }
      result.append(character)
    }
    return .text(result)
  }

  private mutating func reference() -> [CellResult] {
    var page = sheet
    if take("'") {
      if case .text(let name) = string("'") { page = name }
      _ = take("!")
    }
    let first = cellName()
    var last = first
    if take(":") { last = cellName() }
    guard let first, let last else { return [.error("#REF!")] }
    if !isLive { return [.blank] }
    var values: [CellResult] = []
    for row in first.row...last.row {
      for column in first.column...last.column {
        values.append(book.value(page, CellReference(row: row, column: column)))
      }
    }
    return values
  }

  private mutating func cellName() -> CellReference? {
    let start = position
    while position < text.count,
      text[position] == "$" || text[position].isASCII && (text[position].isLetter || text[position].isNumber)
    {
      position += 1
    }
    return CellReference(String(text[start..<position].filter { $0 != "$" }))
  }

  // MARK: functions

  private mutating func call(_ name: String) -> [CellResult] {
    book.use(name)
    depth += 1
    deepest = max(deepest, depth)
    defer { depth -= 1 }
    if name == "IF" { return conditional() }
    if name == "CELL" { return cellFormat() }
    var arguments: [[CellResult]] = []
    if !take(")") {
      repeat { arguments.append(comparison()) } while take(",")
      _ = take(")")
    }
    if !isLive { return [.blank] }
    let longest = arguments.map(\.count).max() ?? 0
    guard Self.elementwise.contains(name), longest > 1 else { return [apply(name, arguments)] }
    return (0..<longest).map { index in
      apply(name, arguments.map { [$0.count == 1 ? $0[0] : index < $0.count ? $0[index] : .blank] })
    }
  }

  /// Functions that take each part of a list by itself.
  private static let elementwise: Set<String> = [
    "ABS", "EXACT", "FIND", "ISNUMBER", "LEFT", "MID", "_xlfn.UNICODE",
  ]

  /// CELL("format", …): D for a day, G for all else.
  private mutating func cellFormat() -> [CellResult] {
    _ = comparison()
    _ = take(",")
    var page = sheet
    if take("'") {
      if case .text(let name) = string("'") { page = name }
      _ = take("!")
    }
    let at = cellName()
    _ = take(")")
    return [.text(at.map { book.isDay(page, $0) } ?? false ? "D4" : "G")]
  }

  private mutating func conditional() -> [CellResult] {
    let outer = isLive
    let condition = comparison().first ?? .blank
    _ = take(",")
    var isTrue = false
    if case .number(let number)? = Self.number(condition) { isTrue = number != 0 }
    isLive = outer && isTrue && !condition.isError
    let first = comparison()
    _ = take(",")
    isLive = outer && !isTrue && !condition.isError
    let second = comparison()
    _ = take(")")
    isLive = outer
    if condition.isError { return [condition] }
    return isTrue ? first : second
  }

  private func apply(_ name: String, _ arguments: [[CellResult]]) -> CellResult {
    let all = arguments.flatMap { $0 }
    if let error = all.first(where: { $0.isError }), !["ISNUMBER", "ISTEXT", "COUNTA"].contains(name) {
      return error
    }
    let numbers = all.compactMap { value -> Double? in
      if case .number(let number)? = Self.number(value) { number } else { nil }
    }
    let first = numbers.first ?? 0
    switch name {
    case "AND": return .truth(numbers.allSatisfy { $0 != 0 })
    case "OR": return .truth(numbers.contains { $0 != 0 })
    case "NOT": return .truth(first == 0)
    case "ABS": return .number(abs(first))
    case "SIGN": return .number(first < 0 ? -1 : first > 0 ? 1 : 0)
    case "INT": return .number(first.rounded(.down))
    case "MAX": return .number(numbers.max() ?? 0)
    case "MIN": return .number(numbers.min() ?? 0)
    case "SUM": return .number(numbers.reduce(0, +))
    case "SUMPRODUCT": return .number(numbers.reduce(0, +))
    case "ROUND":
      let power = pow(10, numbers[1])
      let scaled = numbers[1] == 0 ? first : first * power
      let whole = abs(scaled).rounded(.toNearestOrAwayFromZero) * (scaled < 0 ? -1 : 1)
      return .number(
        numbers[1] == 0 ? whole : Double(String(format: "%.\(Int(numbers[1]))f", whole / power)) ?? .nan)
    case "GCD": return .number(gcd(first, numbers[1]))
    case "COUNTA": return .number(Double(all.count { $0 != .blank }))
    case "COUNTIF":
      let wanted = all.last ?? .blank
      return .number(Double(all.dropLast().count { $0 == wanted }))
    case "COLUMNS", "ROWS": return .number(Double(arguments.first?.count ?? 0))
    // An error must be seen here.
    case "IFERROR": return arguments.first?.first ?? .blank
    case "CHOOSE":
      let index = Int(first)
      return (1..<arguments.count).contains(index) ? arguments[index].first ?? .blank : .error("#VALUE!")
    case "ISNUMBER": return .truth({ if case .number = all.first { true } else { false } }())
    case "ISTEXT": return .truth({ if case .text = all.first { true } else { false } }())
    case "EXACT": return .truth(string(of: all[0]) == string(of: all[1]))
    case "TRIM":
      return .text(string(of: all[0]).split(separator: " ").joined(separator: " "))
    case "YEAR", "MONTH", "EDATE": return calendar(name, numbers)
    case "COUNT": return .number(Double(all.count { if case .number = $0 { true } else { false } }))
    case "MEDIAN":
      let sorted = all.compactMap { if case .number(let number) = $0 { number } else { nil } }.sorted()
      guard !sorted.isEmpty else { return .error("#NUM!") }
      return .number((sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2)
    case "LEFT", "LEN", "MID", "REPT", "FIND", "_xlfn.UNICODE": return textual(name, all)
    default: return .error("#NAME? \(name)")
    }
  }

  private func string(of value: CellResult) -> String {
    switch value {
    case .text(let text): text
    case .number(let number): "\(number)"
    case .truth(let truth): truth ? "TRUE" : "FALSE"
    case .blank, .error: ""
    }
  }

  private func textual(_ name: String, _ all: [CellResult]) -> CellResult {
    let text = string(of: all.first ?? .blank)
    func count(_ index: Int) -> Int {
      if case .number(let number) = all[index] { Int(number) } else { 0 }
    }
    switch name {
    case "LEFT": return .text(String(text.prefix(count(1))))
    case "LEN": return .number(Double(text.utf16.count))
    case "MID": return .text(String(text.dropFirst(count(1) - 1).prefix(count(2))))
    case "REPT": return .text(String(repeating: text, count: count(1)))
    case "FIND":
      let other = string(of: all[1])
      guard let range = other.range(of: text) else { return .error("#VALUE!") }
      return .number(Double(other.distance(from: other.startIndex, to: range.lowerBound) + 1))
    default: return text.unicodeScalars.first.map { .number(Double($0.value)) } ?? .error("#VALUE!")
    }
  }

  private func gcd(_ a: Double, _ b: Double) -> Double {
    if a < 0 || b < 0 || a.rounded() != a || b.rounded() != b || max(a, b) > 9e15 { return .nan }
    var (a, b) = (UInt64(a), UInt64(b))
    while b != 0 { (a, b) = (b, a % b) }
    return Double(a)
  }

  private func calendar(_ name: String, _ numbers: [Double]) -> CellResult {
    let start = CalendarDate(year: 1899, month: 12, day: 30)?.dayNumber ?? 0
    guard let date = CalendarDate(dayNumber: start + Int(numbers[0])) else { return .error("#NUM!") }
    switch name {
    case "YEAR": return .number(Double(date.year))
    case "MONTH": return .number(Double(date.month))
    default:
      return date.adding(months: Int(numbers[1])).map { .number(Double($0.dayNumber - start)) }
        ?? .error("#NUM!")
    }
  }
}
