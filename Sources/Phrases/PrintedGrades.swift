import Values

/// A grade with the totals that earn it, as notes below a table print them.
package struct PrintedGrade: Sendable {
  /// One end of the totals, and whether it belongs to them; nil where nothing says so.
  package struct Edge: Sendable {
    package var score: Rational
    package var holds: Bool?
  }

  package var name: String
  package var lower: Edge?
  package var upper: Edge?

  /// Whether it is that of all other totals: 其余为差.
  package var isRest: Bool { lower == nil && upper == nil }
}

/// The grades of a sentence that holds nothing else: 90分及以上为优，80-90分为良. Nil where it holds anything else, or none.
package func readPrintedGrades(_ sentence: String) -> [PrintedGrade]? { NoteMatcher(sentence).grades() }

/// Whether a sentence does nothing but lead to grades: 评价等次划分标准：.
package func leadsToGrades(_ sentence: String) -> Bool { NoteMatcher(sentence).isHead() }

/// The bound that words begin with, as a template writes it behind a figure of this unit: `< 50%` of 低于50%的; and what
/// is left of the words. Nil where they begin with none, or with one in another unit.
package func readPrintedBound(_ words: String, unit: String) -> (bound: String, rest: String)? {
  NoteMatcher(words, unit: unit).bound(unit)
}

/// Reads one sentence of the notes below a table by the grammar of cells.
private struct NoteMatcher {
  private let text: PrintedText
  private var matcher: Matcher

  init(_ sentence: String, unit: String = "分") {
    text = PrintedText(sentence)
    matcher = Matcher(
      text, grammar: Idioms.grammar,
      slots: FreeSlots(text, known: [], units: [unit], levelWords: []))
  }

  func grades() -> [PrintedGrade]? {
    guard let list = whole("级列") else { return nil }
    let grades = list.all("级句").compactMap(grade)
    return grades.count == list.all("级句").count ? grades : nil
  }

  func isHead() -> Bool { whole("级头") != nil && text.count > 0 }

  func bound(_ unit: String) -> (bound: String, rest: String)? {
    var matcher = matcher
    guard let match = matcher.matches("注界", at: 0).max(by: { $0.end < $1.end }),
      let interval = match.nodes.first?["界"].flatMap(StatementReader(text: text).interval),
      interval.single == nil, !interval.isDeviation
    else { return nil }
    let rest = text.text(match.end..<text.count)
    switch (interval.lower, interval.upper) {
    case (let edge?, nil) where edge.figure.unit == unit:
      return ("\(holds(edge) ?? true ? "≥" : ">") \(edge.figure.number)\(unit)", rest)
    case (nil, let edge?) where edge.figure.unit == unit:
      return ("\(holds(edge) ?? false ? "≤" : "<") \(edge.figure.number)\(unit)", rest)
    case (.some, _), (_, .some), (nil, nil): return nil
    }
  }

  private func whole(_ rule: String) -> Node? {
    var matcher = matcher
    return matcher.matches(rule, at: 0).first { $0.end == text.count }?.nodes.first
  }

  private func grade(_ node: Node) -> PrintedGrade? {
    guard let name = node["印等"]?["等级名"] else { return nil }
    if node.has("余词") { return PrintedGrade(name: text.text(name.range)) }
    guard
      let interval = node["级界"]?["界"].flatMap(StatementReader(text: text).interval),
      interval.single == nil, !interval.isDeviation
    else { return nil }
    let (lower, upper) = (edge(interval.lower), edge(interval.upper))
    let areScores = [interval.lower, interval.upper].allSatisfy { ["分", nil].contains($0?.figure.unit) }
    guard areScores, lower != nil || upper != nil else { return nil }
    if let lower, let upper, lower.score >= upper.score { return nil }
    return PrintedGrade(name: text.text(name.range), lower: lower, upper: upper)
  }

  private func edge(_ edge: Edge?) -> PrintedGrade.Edge? {
    edge.map { PrintedGrade.Edge(score: $0.figure.number, holds: holds($0)) }
  }

  private func holds(_ edge: Edge) -> Bool? {
    switch edge.inclusion {
    case .stated(let holds), .usual(let holds): holds
    case .open: nil
    }
  }
}
