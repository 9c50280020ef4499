import Values

/// Steps of which no clause before says where they begin.
extension Composer {
  /// 每低于95%1个百分点扣1分: the steps print their bound themselves.
  mutating func steps(fromOwn bound: Figure) throws(Stop) -> String {
    let others = clauses.steps.filter { $0.step.bound != bound || $0.step.reference != nil }
    if let other = others.first { throw stop(other.step.range, near: .steps) }
    if let award = clauses.awards.first { throw stop(award.range, near: .steps) }
    guard clauses.contrasts.isEmpty, clauses.standard == nil, let first = clauses.steps.first?.step else {
      throw stop(clauses.contrasts.first?.range, near: .steps)
    }
    if clauses.base == nil { names.note(.fullAssumed) }
    let edge = Edge(figure: bound, inclusion: .stated(true))
    let ways = Set(clauses.steps.map { $0.step.direction })
    let isGain = clauses.steps.allSatisfy { !$0.step.isDeduction }
    let interval =
      ways.count > 1
      ? Interval(lower: edge, upper: edge)
      : ways == [.down] || isGain ? Interval(lower: edge) : Interval(upper: edge)
    let full = clauses.base.map { Amount.points($0.points) } ?? .full
    return try steps(from: interval, name: first.subject, full: full, range: first.range)
  }

  /// 投诉件数每增加1件扣1分: every one of them, or those that are more than the year before. Nil where the cell says which, or
  /// speaks of something else.
  mutating func fromOpenBase() throws(Stop) -> String? {
    guard clauses.steps.count == 1, let step = clauses.steps.first?.step, step.isDeduction, isRise(step),
      let unit = step.size.unit, !names.isRatio(unit), step.reference == nil, clauses.contrasts.isEmpty,
      clauses.awards.allSatisfy({ isFull($0.outcome) && !saysBase($0.condition) }),
      !isOfBefore(step.subject?.text ?? "")
    else { return nil }
    let subject = step.subject.map { [$0] } ?? []
    let isAgainstBefore = isOther(.stepBase(step.subject?.text ?? cell.indicator))
    clauses.steps[0].step.direction = nil
    clauses.steps[0].step.things.removeFirst()
    guard isAgainstBefore else { return nil }
    guard let figure = names.counted(subject + clauses.steps[0].step.things, unit: unit) else {
      throw stop(step.range, near: .steps)
    }
    let name = cell.known.first { Phrases.written($0.name) == figure }?.name ?? figure
    let before = names.closest("上年" + name, among: names.figures.filter { isBegunBefore($0.name) })?.name
    if before == nil { names.declareInput("上年" + bare(name), type: unit) }
    var rising = step
    rising.direction = .up
    return "\(figure) 不超过 \(Phrases.written(before ?? "上年" + bare(name))) 得 满分, "
      + (try clause(rising, size: "\(step.size.number)\(unit)")) + (try ending(full: .full))
  }

  /// Whether a step goes up by a word that may compare with another year; 超过 and 迟 do not.
  private func isRise(_ step: Step) -> Bool {
    step.direction == .up
      && ["增加", "增长", "上升", "升高", "上涨", "递增", "提升", "提高"].contains(step.things.first?.text ?? "")
  }

  /// Whether words that give all points say from where is counted: 无投诉, 较上年减少.
  private func saysBase(_ condition: Condition) -> Bool {
    guard case .fact(let words) = condition, !isOwnWay(words.text) else { return true }
    return isDenial(words.text) || isOfBefore(words.text)
  }

  /// Whether a figure that a step goes beyond is the whole of it: 办结时间每超过1天 does not count every day of 办结时间.
  func isWholeFigure(_ name: String, of step: Step) -> Bool {
    guard let way = step.things.first?.text, step.direction != nil,
      let known = cell.known.first(where: { Phrases.written($0.name) == name })?.name
    else { return false }
    return !isOfFailure(known) && !known.contains(way)
      && !["增", "减", "降", "升", "偏", "差"].contains { known.contains($0) }
  }
}
