extension Composer {
  /// Stops where a clause tells what was not done in such a way that a bound or a count would say the opposite.
  func checkDenials() throws(Stop) {
    let conditions =
      clauses.awards.map { ($0.condition, $0.range) } + clauses.contrasts.map { ($0.condition, $0.range) }
    for (condition, range) in conditions where isDeniedTime(condition) { throw stop(range, near: .tiers) }
    for (step, _) in clauses.steps where isDeniedTime(step) { throw stop(step.range, near: .steps) }
    for award in clauses.awards where isCountedToo(award) { throw stop(award.range, near: .steps) }
    // 30日内未支付的扣2分，60日内未支付的扣5分: who is later than both loses five, not seven
    let late = clauses.awards.filter(isLate)
    if late.count > 1 { throw stop(late[1].range, near: .tiers) }
  }

  /// A loss for what was not done within a time.
  private func isLate(_ award: Clauses.Award) -> Bool {
    guard case .fact(let words) = award.condition, case .loses = award.outcome else { return false }
    return isDenial(words.text) && ["日内", "天内", "小时内", "月内"].contains { words.text.contains($0) }
  }

  /// 未在15日内整改的扣3分: a time within which nothing was done, so that more than it loses points.
  private func isDeniedTime(_ condition: Condition) -> Bool {
    switch condition {
    case .within(let name?, let interval, nil):
      isDenial(name.text) && interval.lower == nil && isTime(interval.upper?.figure.unit)
    case .both(let first, let second): isDeniedTime(first) || isDeniedTime(second)
    case .within, .versus, .rest, .side, .place, .deadline, .atTime, .grade, .fact: false
    }
  }

  /// 每有一笔未在30日内支付扣1分: the days are no step.
  private func isDeniedTime(_ step: Step) -> Bool {
    step.direction == nil && isTime(step.size.unit) && step.things.contains { isDenial($0.text) }
  }

  /// 每发生1起一般事故扣2分，较大事故扣5分: a loss for what is of the kind that is counted beside is one for each; so is one
  /// on top of it, 每处质量问题扣1分，问题未整改的加扣1分.
  private func isCountedToo(_ award: Clauses.Award) -> Bool {
    guard case .fact(let words) = award.condition, case .loses = award.outcome else { return false }
    let isOnTop = ["加扣", "另扣", "另行扣", "多扣", "额外扣"].contains { text.text(award.range).contains($0) }
    return clauses.steps.contains { step, _ in
      guard step.direction == nil, let thing = step.things.last?.text.suffix(2) else { return false }
      return words.text.hasSuffix(thing) || isOnTop && words.text.contains(thing)
    }
  }
}
