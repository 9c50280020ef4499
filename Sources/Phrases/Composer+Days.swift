/// Days that are held against each other: 完成时间不晚于计划时间.
extension Composer {
  /// The day that something was done and the one by which it should be; nil where the words are of no days.
  mutating func days(_ subject: PrintedWords?, _ printed: PrintedWords, _ relation: Relation) throws(Stop)
    -> (own: String, planned: String)?
  {
    guard relation == .atMost else { return nil }
    let known = cell.known.filter { $0.unit == "日期" }
    if let planned = names.closest(printed.text, among: known) {
      let others = known.filter { $0 != planned }
      guard let own = subject.flatMap({ names.closest($0.text, among: others) }) else {
        throw stop(subject?.range ?? printed.range, near: .steps)
      }
      return (Phrases.written(own.name), Phrases.written(planned.name))
    }
    guard let subject, cell.known.isEmpty, [subject, printed].allSatisfy({ isDay($0.text) }),
      ["晚于", "迟于"].contains(where: text.text(subject.range.upperBound..<printed.range.lowerBound).contains)
    else { return nil }
    names.declareInput(printed.text, type: "日期")
    names.declareInput(subject.text, type: "日期")
    return (Phrases.written(subject.text), Phrases.written(printed.text))
  }

  private func isDay(_ name: String) -> Bool { ["时间", "日期", "日"].contains(where: name.hasSuffix) }

  /// Steps of days, weeks or months from a day that the table only names.
  mutating func steps(from days: (own: String, planned: String), full: Amount, range: Range<Int>) throws(Stop)
    -> String
  {
    guard let step = clauses.steps.first?.step, clauses.steps.count == 1, step.direction == .up,
      step.isDeduction,
      ["天", "周", "个月", "月", "工作日"].contains(step.size.unit ?? ""),
      clauses.contrasts.allSatisfy({ isLater($0.condition) })
    else { throw stop(range, near: .steps) }
    let unit = step.size.unit == "月" ? "个月" : step.size.unit ?? "天"
    return "\(days.own) 不超过 \(days.planned) 得 \(written(full)), "
      + (try clause(step, size: "\(step.size.number)\(unit)")) + (try ending(full: full))
  }

  private func isLater(_ condition: Condition) -> Bool {
    switch condition {
    case .rest(_, let stem): isSaidBefore(stem)
    case .versus(_, let relation, _): relation == .above
    case .within, .side, .place, .deadline, .atTime, .grade, .fact, .both: false
    }
  }
}
