/// Cuts one section of a format code into its tokens.
struct FormatScanner {
  private let scalars: [Unicode.Scalar]
  private var place = 0
  private(set) var tokens: [FormatSection.Token] = []
  private(set) var condition: FormatSection.Condition?

  init(_ code: String) { scalars = Array(code.unicodeScalars) }

  mutating func scan() {
    while place < scalars.count { scanNext() }
    settleDates()
  }

  private mutating func scanNext() {
    for word in ["General", "G/通用格式", "GENERAL"] where take(word) {
      tokens.append(.general)
      return
    }
    if take("AM/PM") || take("A/P") { return tokens.append(.halfOfDay(chinese: false)) }
    if take("上午/下午") { return tokens.append(.halfOfDay(chinese: true)) }
    let scalar = scalars[place]
    place += 1
    switch scalar {
    case "\"": scanQuoted()
    case "\\", "!": if let next = nextScalar() { tokens.append(.literal(String(next), isQuoted: true)) }
    case "_", "*": _ = nextScalar()
    case "[": scanBracket()
    case "0", "#", "?": tokens.append(.digit(scalar))
    case ".": tokens.append(.point)
    case ",": tokens.append(.comma)
    case "%": tokens.append(.percent)
    case "@": tokens.append(.text)
    case "/": tokens.append(hasDigit ? .fraction : .literal("/", isQuoted: false))
    case "E", "e": scanExponent(scalar)
    case "y", "Y", "m", "M", "d", "D", "h", "H", "s", "S", "g", "a", "b", "B": scanDate(scalar)
    default: tokens.append(.literal(String(scalar), isQuoted: false))
    }
  }

  private var hasDigit: Bool {
    if case .digit? = tokens.last { return true }
    return false
  }

  private mutating func nextScalar() -> Unicode.Scalar? {
    guard place < scalars.count else { return nil }
    place += 1
    return scalars[place - 1]
  }

  private mutating func take(_ word: String) -> Bool {
    let wanted = Array(word.unicodeScalars)
    guard place + wanted.count <= scalars.count, Array(scalars[place..<(place + wanted.count)]) == wanted
    else {
      return false
    }
    place += wanted.count
    return true
  }

  private mutating func scanQuoted() {
    var text = String.UnicodeScalarView()
    while let next = nextScalar(), next != "\"" { text.append(next) }
    tokens.append(.literal(String(text), isQuoted: true))
  }

  /// `E+` behind digits is an exponent; `e` alone is a year.
  private mutating func scanExponent(_ letter: Unicode.Scalar) {
    if place < scalars.count, scalars[place] == "+" || scalars[place] == "-",
      hasDigit || tokens.last == .point
    {
      tokens.append(.exponent(alwaysSigned: scalars[place] == "+"))
      place += 1
    } else {
      scanDate("e")
    }
  }

  private mutating func scanDate(_ letter: Unicode.Scalar) {
    let lower = letter.properties.lowercaseMapping
    var count = 1
    while place < scalars.count, scalars[place].properties.lowercaseMapping == lower {
      count += 1
      place += 1
    }
    if let scalar = lower.unicodeScalars.first { tokens.append(.date(scalar, count)) }
  }

  /// Colours and languages say nothing; conditions, currencies, elapsed time and numerals do.
  private mutating func scanBracket() {
    var text = String.UnicodeScalarView()
    while let next = nextScalar(), next != "]" { text.append(next) }
    let word = String(text)
    if word.hasPrefix("$") {
      let currency = word.dropFirst().prefix { $0 != "-" }
      if !currency.isEmpty { tokens.append(.literal(String(currency), isQuoted: false)) }
    } else if let first = word.lowercased().unicodeScalars.first, ["h", "m", "s"].contains(first),
      word.lowercased().unicodeScalars.allSatisfy({ $0 == first })
    {
      tokens.append(.elapsed(first, word.unicodeScalars.count))
    } else if word.uppercased().hasPrefix("DBNUM") {
      tokens.append(.numerals)
    } else if let sign = ["<=", ">=", "<>", "<", ">", "="].first(where: { word.hasPrefix($0) }) {
      var rest = String(word.dropFirst(sign.count))
      if let bound = rest.withUTF8({ readSheetNumber($0) }) { condition = .init(sign: sign, bound: bound) }
    }
  }

  /// Letters among places for digits are no date, except fractions of seconds; `m` beside hours or seconds is minutes.
  private mutating func settleDates() {
    var isNumber = false
    var behindSeconds = false
    for token in tokens {
      switch token {
      case .digit, .general: isNumber = isNumber || !behindSeconds
      case .date(let letter, _): behindSeconds = letter == "s"
      case .elapsed: behindSeconds = true
      case .point, .comma, .percent, .exponent, .text, .halfOfDay, .literal, .fraction, .numerals: break
      }
    }
    for index in tokens.indices {
      guard case .date(let letter, let count) = tokens[index] else { continue }
      if isNumber {
        tokens[index] = .literal(String(repeating: String(Character(letter)), count: count), isQuoted: false)
      } else if letter == "m", isMinutes(at: index) {
        tokens[index] = .date("n", count)
      }
    }
  }

  private func isMinutes(at index: Int) -> Bool {
    let before = tokens[..<index].last { isTimePart($0) }
    let after = tokens[(index + 1)...].first { isTimePart($0) }
    if case .date("h", _)? = before { return true }
    if case .elapsed("h", _)? = before { return true }
    if case .date("s", _)? = after { return true }
    return false
  }

  private func isTimePart(_ token: FormatSection.Token) -> Bool {
    switch token {
    case .date, .elapsed: true
    case .digit, .point, .comma, .percent, .exponent, .general, .text, .halfOfDay, .literal, .fraction,
      .numerals:
      false
    }
  }
}
