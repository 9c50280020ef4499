import Source
import Values

/// Reads a printed scoring cell.
///
/// A cell is understood only where every word of it belongs to some clause and the clauses together are one sentence.
/// Nothing is guessed: what custom settles is told in notes, and what nothing settles is a choice.
package func readPrinted(_ cell: PrintedCell) -> Reading {
  CellReader(cell).reading()
}

/// Reads one cell.
struct CellReader {
  let cell: PrintedCell
  let text: PrintedText
  let points: Rational
  var matcher: Matcher

  init(_ cell: PrintedCell) {
    self.cell = cell
    text = PrintedText(cell.text)
    points = Rational(decimal: cell.points) ?? .zero
    let slots = FreeSlots(
      text, known: cell.known.map(\.name),
      units: cell.known.map(\.unit) + (text.hasScoresAsFigures ? ["分"] : []),
      levelWords: cell.levels.values.flatMap { $0 })
    matcher = Matcher(text, grammar: Idioms.grammar, slots: slots)
  }

  func reading() -> Reading {
    var reader = self
    return reader.read()
  }

  private mutating func read() -> Reading {
    guard points.isPositive else { return .notUnderstood(misfit(Stop(range: 0..<text.count, near: nil))) }
    if let elsewhere = methodElsewhere() { return elsewhere }
    var lists = ChecklistReader(cell, text: text, points: points, matcher: matcher)
    if mayBeList, let list = lists.ruled() { return .sentence(HengSentence(list), notes: []) }
    let chain = statements()
    var stop = Stop(range: chain.reached..<text.count, near: near())
    if let statements = chain.statements {
      switch compose(statements) {
      case .success(let reading): return reading
      case .failure(let failure):
        stop = Stop(
          range: failure.range, near: failure.near ?? stop.near, isOfOneFigure: failure.isOfOneFigure)
      }
    }
    if mayBeList, !stop.isOfOneFigure, let list = lists.pointed() {
      return .sentence(HengSentence(list), notes: [])
    }
    if let levels = judgedLevels() { return levels }
    if let explained = explainedItems() { return explained }
    if let judged = leftToPeople() { return judged }
    return .notUnderstood(misfit(stop))
  }

  /// The sentence of clauses, or both where a share can be taken in two ways.
  private func compose(_ statements: [Statement]) -> Result<Reading, Stop> {
    var usual = Composer(statements, cell: cell, text: text, points: points, takesOther: false)
    do throws(Stop) {
      let sentence = try usual.sentence()
      let first = HengSentence(sentence, declarations: usual.names.declarations)
      guard let question = usual.question else { return .success(.sentence(first, notes: usual.names.notes)) }
      var other = Composer(statements, cell: cell, text: text, points: points, takesOther: true)
      let second = HengSentence(try other.sentence(), declarations: other.names.declarations)
      let meanings = meanings(question)
      // what the choice itself says needs no note
      let notes = usual.names.notes.filter { other.names.notes.contains($0) }
      return .success(
        .choice(
          [MeantSentence(first, meaning: meanings.usual), MeantSentence(second, meaning: meanings.other)],
          notes: notes))
    } catch {
      return .failure(error)
    }
  }

  /// Whether items of the cell would be answered by themselves: no known name counts what is missing or answers for them.
  private var mayBeList: Bool {
    let printed = text.text(0..<text.count)
    let isSmall = cell.known.count <= 6
    return !cell.known.contains { known in
      if known.unit == "是否" { return isSmall || longestCommonRun(known.name, printed) >= 4 }
      return (isOfFailure(known.name) || isDenial(known.name))
        && (isSmall || longestCommonRun(known.name, printed) >= 3)
    }
  }

  /// What the two answers to a question are.
  private func meanings(_ question: OpenQuestion) -> (usual: Phrase, other: Phrase) {
    switch question {
    case .percentStep:
      (
        Phrase("步长是百分点", "the step is in percentage points"),
        Phrase("步长是界限的百分之几", "the step is a share of the bound")
      )
    case .stepBase(let name):
      (
        Phrase("\(name)从零起算", "\(name) counts from none"),
        Phrase("与上年\(name)相比", "\(name) is held against the year before")
      )
    case .shareOfBound(let bound):
      (
        Phrase("按实际值与 \(bound) 之比", "in proportion to what \(bound) is reached by"),
        Phrase("按比率本身", "in proportion to the rate itself")
      )
    case .partOfCount(let part, let whole):
      (
        Phrase(
          "\(whole)里已经数了\(part)，再算多出的",
          "\(part) is counted among \(whole), so that only the rest is added to it"),
        Phrase("\(whole)里不数\(part)", "\(part) is not counted among \(whole)")
      )
    case .sharedScore:
      (
        Phrase("两级都印的分，两级都可以给", "a score that two words print may be given for both"),
        Phrase("两级都印的分归高的一级", "a score that two words print belongs to the better word")
      )
    case .sharedBound(let value):
      (
        Phrase("\(value) 归“以上”的一档", "\(value) belongs to what lies above"),
        Phrase("\(value) 归前面的一档", "\(value) belongs to the range before")
      )
    }
  }

  private func misfit(_ stop: Stop) -> Misfit {
    var start = min(stop.range.lowerBound, max(0, text.count - 1))
    while start > 0, stop.range != 0..<text.count, !"，；。§".unicodeScalars.contains(text.scalars[start - 1]) {
      start -= 1
    }
    var end = min(stop.range.upperBound, text.count)
    while end > start, end < text.count, !"，；。§".unicodeScalars.contains(text.scalars[end - 1]),
      !"，；。§".unicodeScalars.contains(text.scalars[end])
    {
      end += 1
    }
    if end <= start { end = min(text.count, start + 1) }
    let limited = stop.range == 0..<text.count ? stop.range : start..<end
    let clause =
      limited.first.map { first in
        first..<((first..<limited.upperBound).dropFirst().first {
          "；。".unicodeScalars.contains(text.scalars[$0])
        } ?? limited.upperBound)
      } ?? start..<end
    let place = text.place(clause)
    let words = String(decoding: Array(cell.text.utf8)[place.indices], as: UTF8.self)
    return Misfit(place: place, words: words.filter { !$0.isNewline }, near: stop.near)
  }
}

extension CellReader {
  /// The clauses that the cell is made of, with the least free text; where there are none, how far clauses reach.
  mutating func statements() -> (statements: [Statement]?, reached: Int) {
    var best: [Int: (cost: Int, before: Int, node: Node?)] = [0: (0, 0, nil)]
    var reached = 0
    for start in 0..<text.count {
      guard let here = best[start] else { continue }
      reached = start
      if isSeparator(text.scalars[start]) {
        relax(&best, to: start + 1, cost: here.cost, before: start, node: nil)
      }
      for match in matcher.matches("语句", at: start) where match.end > start {
        relax(&best, to: match.end, cost: here.cost + match.cost + 2, before: start, node: match.nodes.first)
      }
    }
    guard best[text.count] != nil else { return (nil, reached) }
    var nodes: [Node] = []
    var end = text.count
    while end > 0, let step = best[end] {
      if let node = step.node { nodes.append(node) }
      end = step.before
    }
    let reader = StatementReader(text: text)
    var statements: [Statement] = []
    for node in nodes.reversed() {
      let own = reader.statements(node)
      if own.isEmpty { return (nil, node.range.lowerBound) }
      statements += own
    }
    return (statements, text.count)
  }

  private func relax(
    _ best: inout [Int: (cost: Int, before: Int, node: Node?)], to end: Int, cost: Int, before: Int,
    node: Node?
  ) {
    if let known = best[end], known.cost <= cost { return }
    best[end] = (cost, before, node)
  }

  /// ①②③ 以上情况每出现一例不符合要求的扣2分: the items only say what is counted.
  private mutating func explainedItems() -> Reading? {
    guard text.scalars.contains(PrintedText.item) else { return nil }
    for start in 1..<max(1, text.count) where "；。".unicodeScalars.contains(text.scalars[start - 1]) {
      var from = start
      for head in ["以上情况", "以上情形", "上述情况", "上述情形", "以上各项", "以上内容", "上述各项", "以上"] {
        let scalars = Array(head.unicodeScalars)
        if text.scalars[start...].starts(with: scalars) {
          from = start + scalars.count
          break
        }
      }
      let body = text.trimmed(0..<start - 1)
      let items = segments(text, in: body, at: "§").map(text.trimmed).filter { !$0.isEmpty }
      guard from > start, items.count > 1, items.allSatisfy({ whole("条", $0) }) else { continue }
      var shorter = cell
      let place = text.place(from..<text.count)
      shorter.text = String(decoding: Array(cell.text.utf8)[place.indices], as: UTF8.self)
      while let first = shorter.text.first, "，,、中".contains(first) { shorter.text.removeFirst() }
      if case .sentence(let sentence, let notes) = CellReader(shorter).reading(),
        sentence.text.hasPrefix("得 满分, 每 ")
      {
        return .sentence(sentence, notes: notes + [.itemsExplain])
      }
    }
    return nil
  }

  private mutating func whole(_ rule: String, _ range: Range<Int>) -> Bool {
    matcher.matches(rule, at: range.lowerBound).contains { $0.end == range.upperBound }
  }
}
