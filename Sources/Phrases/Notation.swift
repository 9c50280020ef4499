/// A pattern of the grammar of printed cells.
indirect enum Pattern: Sendable {
  /// Characters as they are.
  case literal([Unicode.Scalar])
  /// What a rule, or a rule built in, describes.
  case symbol(Int)
  /// One after the other.
  case sequence([Pattern])
  /// Any of them.
  case choice([Pattern])
  /// The pattern or nothing.
  case optional(Pattern)
  /// The pattern any number of times.
  case repeated(Pattern)
}

/// The grammar of printed cells: rules with names, written in the notation of `Idioms`.
///
/// A line is `name = pattern`. In a pattern `<name>` is another rule, `( | )` are alternatives, `?` and `*` follow
/// what may be left out or repeated, and any other character stands for itself. A line that begins with `|` goes on
/// with alternatives of the rule before; one that begins with `//` is a comment.
struct Grammar: Sendable {
  /// The names of all rules; a symbol is an index.
  private(set) var names: [String] = []
  /// What each rule describes; nil for rules that are built in.
  private(set) var patterns: [Pattern?] = []
  /// The characters that each rule can begin with; nil where it can be empty or begin with any.
  private(set) var beginnings: [Set<Unicode.Scalar>?] = []
  private var numbers: [String: Int] = [:]

  /// Reads rules; a rule that nothing describes must be built in.
  init(_ texts: [String], builtIn: [String]) {
    for name in builtIn { _ = symbol(name) }
    for rule in Self.rules(texts) {
      var reader = NotationReader(scalars: Array(rule.pattern.unicodeScalars))
      let pattern = reader.choice { symbol($0) }
      precondition(reader.isAtEnd, "the rule \(rule.name) is not well formed")
      let number = symbol(rule.name)
      precondition(patterns[number] == nil, "the rule \(rule.name) is given twice")
      patterns[number] = pattern
    }
    for (number, name) in names.enumerated() {
      precondition(patterns[number] != nil || builtIn.contains(name), "the rule \(name) is not given")
    }
        let known = FreeSlots.beginnings.map { (self.number(of: $0.key), Set($0.value.unicodeScalars)) }
    beginnings = Beginnings(patterns, builtIn: Dictionary(uniqueKeysWithValues: known)).found
  }

  /// The number of a rule.
  func number(of name: String) -> Int {
    guard let number = numbers[name] else { preconditionFailure("no rule \(name)") }
    return number
  }

  private mutating func symbol(_ name: String) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = names.count
    names.append(name)
    patterns.append(nil)
    return names.count - 1
  }

  private static func rules(_ texts: [String]) -> [(name: String, pattern: String)] {
    var rules: [(name: String, pattern: String)] = []
    for line in texts.flatMap({ $0.split(separator: "\n") }) {
      let line = String(line.filter { $0 != " " })
      if line.hasPrefix("//") || line.isEmpty { continue }
      if line.hasPrefix("|"), !rules.isEmpty {
        rules[rules.count - 1].pattern += line
      } else if let sign = line.firstIndex(of: "=") {
        rules.append((String(line[..<sign]), String(line[line.index(after: sign)...])))
      } else {
        preconditionFailure("no rule: \(line)")
      }
    }
    return rules
  }
}

/// Reads one pattern.
private struct NotationReader {
  let scalars: [Unicode.Scalar]
  var index = 0

  init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  var isAtEnd: Bool { index == scalars.count }

  mutating func choice(_ symbol: (String) -> Int) -> Pattern {
    var parts = [sequence(symbol)]
    while take("|") { parts.append(sequence(symbol)) }
    return parts.count == 1 ? parts[0] : .choice(parts)
  }

  private mutating func sequence(_ symbol: (String) -> Int) -> Pattern {
    var parts: [Pattern] = []
    while index < scalars.count, scalars[index] != "|", scalars[index] != ")" {
      var part = single(symbol)
      if take("?") { part = .optional(part) } else if take("*") { part = .repeated(part) }
      if case .literal(let more) = part, case .literal(let before)? = parts.last {
        parts[parts.count - 1] = .literal(before + more)
      } else {
        parts.append(part)
      }
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func single(_ symbol: (String) -> Int) -> Pattern {
    if take("(") {
      let inner = choice(symbol)
      precondition(take(")"), "an open bracket")
      return inner
    }
    if take("<") {
      var name = String.UnicodeScalarView()
      while !take(">") {
        name.append(scalars[index])
        index += 1
      }
      return .symbol(symbol(String(name)))
    }
    index += 1
    return .literal([scalars[index - 1]])
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard index < scalars.count, scalars[index] == scalar else { return false }
    index += 1
    return true
  }
}
