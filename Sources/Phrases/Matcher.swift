/// One way in which a pattern describes characters.
struct Match: Sendable {
  /// The character after the last.
  let end: Int
  /// How much of it is free text; less is better.
  let cost: Int
  /// The parts, in order.
  let nodes: [Node]
}

/// Finds what rules describe in one printed cell, the reading with the least free text for each end.
///
/// Every rule is tried at each place once, so that the work grows with the cell and not with its readings.
struct Matcher {
  private let grammar: Grammar
  private let text: PrintedText
  private let slots: FreeSlots
  private var found: [Int: [Match]] = [:]
  private var open: Set<Int> = []

  init(_ text: PrintedText, grammar: Grammar, slots: FreeSlots) {
    self.grammar = grammar
    self.text = text
    self.slots = slots
  }

  /// All that a rule describes from a place on.
  mutating func matches(_ rule: String, at start: Int) -> [Match] {
    symbol(grammar.number(of: rule), at: start)
  }

  private mutating func symbol(_ number: Int, at start: Int) -> [Match] {
    if let beginnings = grammar.beginnings[number] {
      guard start < text.count, beginnings.contains(text.scalars[start]) else { return [] }
    }
    let key = number << 20 | start
    if let known = found[key] { return known }
    guard open.insert(key).inserted else { return [] }
    defer { open.remove(key) }
    let name = grammar.names[number]
    let inner: [Match]
    if let pattern = grammar.patterns[number] {
      inner = matches(pattern, at: start)
    } else {
      inner = slots.matches(name, at: start)
    }
    let result = inner.map {
      Match(end: $0.end, cost: $0.cost, nodes: [Node(name, start..<$0.end, $0.nodes)])
    }
    found[key] = result
    return result
  }

  private mutating func matches(_ pattern: Pattern, at start: Int) -> [Match] {
    switch pattern {
    case .literal(let scalars):
      let end = start + scalars.count
      guard end <= text.count, text.scalars[start..<end].elementsEqual(scalars) else { return [] }
      return [Match(end: end, cost: 0, nodes: [])]
    case .symbol(let number): return symbol(number, at: start)
    case .sequence(let parts):
      var result = [Match(end: start, cost: 0, nodes: [])]
      for part in parts where !result.isEmpty { result = extended(result, by: part) }
      return result
    case .choice(let parts):
      var result: [Match] = []
      for part in parts { for match in matches(part, at: start) { keep(match, in: &result) } }
      return result
    case .optional(let part):
      var result = matches(part, at: start)
      keep(Match(end: start, cost: 0, nodes: []), in: &result)
      return result
    case .repeated(let part):
      var result = [Match(end: start, cost: 0, nodes: [])]
      var latest = result
      while !latest.isEmpty {
        latest = extended(latest, by: part).filter { match in !result.contains { $0.end == match.end } }
        for match in latest { keep(match, in: &result) }
      }
      return result
    }
  }

  private mutating func extended(_ starts: [Match], by part: Pattern) -> [Match] {
    var result: [Match] = []
    for before in starts {
      for match in matches(part, at: before.end) {
        let whole = Match(
          end: match.end, cost: before.cost + match.cost, nodes: before.nodes + match.nodes)
        keep(whole, in: &result)
      }
    }
    return result
  }

  /// Keeps the better of two ways to the same end; of equals the one that was written first.
  private func keep(_ match: Match, in result: inout [Match]) {
    guard let index = result.firstIndex(where: { $0.end == match.end }) else {
      result.append(match)
      return
    }
    if match.cost < result[index].cost { result[index] = match }
  }
}
