import Values

/// Several figures in one cell, each with points of its own that together are all points.
extension Composer {
  /// The clauses that speak of one figure or circumstance; what follows without a name goes on with it.
  private struct Item {
    var name: PrintedWords?
    var awards: [Clauses.Award]
  }

  /// 完成率≥90%得5分，满意度≥80%得5分: a checklist of conditions; with several ranges of a figure, a sum of 分档. Nil where
  /// the clauses are of one figure, or their points are not parts of all points.
  mutating func itemized() throws(Stop) -> String? {
    let items = items()
    guard items.count > 1, areParts(items) else { return nil }
    try checkLimits()
    let isChecklist = items.allSatisfy { $0.awards.filter { !isZero($0.outcome) }.count == 1 }
    var parts: [String] = []
    for item in items { parts.append(isChecklist ? try line(item) : try tiers(item)) }
    addsUp = true
    return isChecklist ? "要点 { \(parts.joined(separator: "; ")) }" : "得 " + parts.joined(separator: " + ")
  }

  /// 制度健全得2分，按时公开得3分: a checklist of answers that the template asks for. Nil where they are not all, or their points
  /// are not all points.
  mutating func answeredItems() throws(Stop) -> String? {
    var tried = names
    var lines: [String] = []
    var sum = Rational.zero
    for award in clauses.awards {
      guard let words = wholeWords(award.condition), isOneBreath(words),
        case .gets(let amount) = award.outcome,
        let points = value(amount), points.isPositive, let total = try? sum + points,
        let name = tried.answer(words), tried.declarations.isEmpty
      else { return nil }
      sum = total
      lines.append("\(name): \(change(amount))")
    }
    guard lines.count > 1, sum == points, Set(lines.map { $0.prefix { $0 != ":" } }).count == lines.count
    else {
      return nil
    }
    try checkLimits()
    (names, addsUp) = (tried, true)
    return "要点 { \(lines.joined(separator: "; ")) }"
  }

  private func items() -> [Item] {
    var items: [Item] = []
    for award in clauses.awards {
      switch award.condition {
      case .within(let name?, _, nil) where !isEmptyName(name.text):
        if let last = items.last?.name, isSameFigure(last.text, name.text) { break }
        items.append(Item(name: name, awards: [award]))
        continue
      case .fact(let words) where isOneBreath(words.text) && !isZero(award.outcome):
        items.append(Item(name: nil, awards: [award]))
        continue
      case .within, .rest, .fact: break
      case .versus, .side, .place, .deadline, .atTime, .grade, .both: return []
      }
      guard !items.isEmpty else { return [] }
      items[items.count - 1].awards.append(award)
    }
    return items
  }

  /// Whether each item gives points, the most of all items together are all points, and figures are among them.
  private func areParts(_ items: [Item]) -> Bool {
    var sum = Rational.zero
    for item in items {
      var most = Rational.zero
      for award in item.awards {
        guard case .gets(let amount) = award.outcome, let points = value(amount) else { return false }
        most = max(most, points)
      }
      guard most.isPositive, let total = try? sum + most else { return false }
      sum = total
    }
    let names = items.compactMap(\.name?.text)
    let areOthers = names.indices.allSatisfy { index in
      names[..<index].allSatisfy { !isSameFigure($0, names[index]) }
    }
    return sum == points && !names.isEmpty && areOthers
  }

  /// A line of a checklist: a condition, or words that somebody answers.
  private mutating func line(_ item: Item) throws(Stop) -> String {
    guard let award = item.awards.first(where: { !isZero($0.outcome) }),
      case .gets(let amount) = award.outcome
    else { throw stop(item.awards.first?.range, near: .checklist) }
    // 完成率≥90%得5分，低于80%不得分: nobody says what lies between
    for other in item.awards
    where other.range != award.range && !leaves(other.condition, behind: award.condition) {
      throw stop(other.range, near: .tiers)
    }
    if case .fact(let words) = award.condition, !cell.known.contains(where: { $0.unit == "是否" }) {
      return "\"\(words.text.filter { !"\"\\".contains($0) })\": \(change(amount))"
    }
    return "\(try circumstance(atLeast(award), range: award.range)): \(change(amount))"
  }

  /// 完成率100%得3分, 新建公厕3座得5分: a value alone is the least that gives the points.
  private mutating func atLeast(_ award: Clauses.Award) throws(Stop) -> Condition {
    guard case .within(let name, let interval, nil) = award.condition, let value = interval.single,
      !value.number.isZero, interval.isBareValue || value.number == .hundred
    else { return award.condition }
    let isAll = value.number == .hundred && names.isRatio(value.unit)
    if !isAll, isOfFailure(name?.text ?? "") { throw stop(award.range, near: .tiers) }
    let printed = "\(value.number)\(value.unit ?? "")"
    names.note(isAll ? .openAbove(printed) : .valueBegins(printed, isLeast: true))
    return .within(name: name, Interval(lower: Edge(figure: value, inclusion: .stated(true))), of: nil)
  }

  /// Whether a condition is what another leaves.
  private func leaves(_ condition: Condition, behind other: Condition) -> Bool {
    if case .rest(let words, let stem) = condition {
      // 未执行的不得分 behind 制度执行有效得5分 is of that item alone
      return stem.map { isSaidBefore($0) && words.text.count <= 6 && !isUndone($0) } ?? true
    }
    guard case .within(_, let own, nil) = condition, case .within(_, let interval, nil) = other,
      let rest = complement(interval)
    else { return false }
    return rest.lower?.figure == own.lower?.figure && rest.upper?.figure == own.upper?.figure
  }

  /// The ranges of one figure as a part of a sum.
  private mutating func tiers(_ item: Item) throws(Stop) -> String {
    guard let name = item.name else {
      guard let award = item.awards.first, case .gets(let amount) = award.outcome else {
        throw stop(item.awards.first?.range, near: .tiers)
      }
      return "分档 { \(try circumstance(award.condition, range: award.range)): \(change(amount)); 其余: 0分 }"
    }
    var part = self
    part.clauses.awards = item.awards
    part.clauses.caps = []
    let sentence = try part.bounded()
    (names, question) = (part.names, part.question)
    if sentence.hasPrefix("分档 ") { return sentence }
    // a figure with one bound: X ≥ 90% 得 5分, 否则 0分
    let pieces = sentence.split(separator: " 得 ", maxSplits: 1)
    guard pieces.count == 2, let comma = pieces[1].firstRange(of: ", 否则 "), !sentence.contains(" 时 ") else {
      throw stop(name.range, near: .tiers)
    }
    let (points, rest) = (pieces[1][..<comma.lowerBound], pieces[1][comma.upperBound...])
    return "分档 { \(pieces[0]): \(points); 其余: \(rest) }"
  }
}
