import Values

/// What else holds beside steps from a bound.
extension Composer {
  /// 低于60%不得分 behind steps down from 80%: a score of its own on the same side.
  mutating func overrides(
    _ awards: [Clauses.Award], main: Interval, of bound: String, name: PrintedWords?
  ) throws(Stop) -> String {
    var result = ""
    for award in awards {
      guard case .within(let printed, let interval, nil) = award.condition else {
        throw stop(award.range, near: .steps)
      }
      if let below = farBelow(award, printed, interval, main: main, bound: bound) {
        result += below
        continue
      }
      // 缺五次以上 behind 缺一次: how many are lacking, which is no figure
      if let printed, isBareFailure(printed.text) { throw stop(award.range, near: .steps) }
      let own = try short(printed, of: name, bound: bound)
      guard case .gets(let amount) = award.outcome,
        interval.isDeviation == main.isDeviation,
        let figure = names.figure(
          own ?? name, unit: interval.lower?.figure.unit ?? interval.upper?.figure.unit,
          isRatio: names.isRatio((interval.lower ?? interval.upper)?.figure.unit))
      else { throw stop(award.range, near: .steps) }
      if let own, !isEmptyName(own.text), !bound.contains(figure) {
        // 投诉数超过20 behind 投诉率: a condition of another figure
        guard value(amount) == points || value(amount) == .zero else { throw stop(award.range, near: .steps) }
        result += ", \(try circumstance(award.condition, range: award.range)) 时 \(written(amount))"
        continue
      }
      if value(amount) == points, isInside(interval, main) { continue }
      guard value(amount) == .zero else { throw stop(award.range, near: .steps) }
      if main.upper == nil, let upper = interval.upper, interval.lower == nil, let bound = main.lower,
        upper.figure.number <= bound.figure.number
      {
        if !upper.figure.number.isPositive { names.allowBelowZero(figure) }
        result +=
          ", \(figure) \(isHeld(upper, asUpper: true) ? "≤" : "<") \(written(upper.figure, like: unit(of: figure))) 时 0分"
      } else if main.lower == nil, let lower = interval.lower, interval.upper == nil, let bound = main.upper,
        lower.figure.number >= bound.figure.number
      {
        result +=
          ", \(figure) \(isHeld(lower, asUpper: false) ? "≥" : ">") \(written(lower.figure, like: unit(of: figure))) 时 0分"
      } else {
        throw stop(award.range, near: .steps)
      }
    }
    return result
  }

  /// 下降超过10个百分点的不得分 behind 95%以上: below 85%.
  private func farBelow(
    _ award: Clauses.Award, _ printed: PrintedWords?, _ interval: Interval, main: Interval, bound: String
  ) -> String? {
    guard let printed, ["下降", "降低", "低于", "下降幅度"].contains(printed.text), isZero(award.outcome),
      let far = interval.lower, far.figure.unit == "个百分点", interval.upper == nil,
      let edge = main.lower?.figure, main.upper == nil, names.isRatio(edge.unit),
      let least = try? edge.number - far.figure.number, !least.isNegative,
      let figure = bound.firstRange(of: " ").map({ bound[..<$0.lowerBound] })
    else { return nil }
    let holds = far.inclusion == .stated(true) || far.inclusion == .usual(true)
    return ", \(figure) \(holds ? "≤" : "<") \(least)% 时 0分"
  }

  /// 削减量 behind 化学需氧量削减量: the same figure, which goes by its full name.
  private mutating func short(_ printed: PrintedWords?, of name: PrintedWords?, bound: String) throws(Stop)
    -> PrintedWords?
  {
    guard cell.known.isEmpty, let printed, !isEmptyName(printed.text),
      names.declaredFigures.allSatisfy({ $0 != printed.text })
    else { return printed }
    let full = names.declaredFigures.filter {
      bound.hasPrefix(Phrases.written($0) + " ") && $0.contains(printed.text)
    }
    guard full.count == 1, let name, full[0] == name.text || full[0] == cell.indicator else { return printed }
    guard FigureMarks.agree(printed.text, full[0]) else {
      throw stop(printed.range, near: .steps)
    }
    names.note(.takenFor(printed: printed.text, name: full[0]))
    return PrintedWords(text: full[0], range: printed.range)
  }

  private func isInside(_ inner: Interval, _ outer: Interval) -> Bool {
    if let lower = outer.lower?.figure.number {
      guard let own = inner.lower?.figure.number, own >= lower else { return false }
    }
    if let upper = outer.upper?.figure.number {
      guard let own = inner.upper?.figure.number, own <= upper else { return false }
    }
    return true
  }

  /// Conditions in words beside a bound: what only says again what gives all points, or nothing, is dropped.
  mutating func besideBound(_ awards: [Clauses.Award]) throws(Stop) -> String {
    var result = ""
    for award in awards {
      if case .rest(_, let stem?) = award.condition, isUndone(stem), isZero(award.outcome) {
        result += ", \(try circumstance(award.condition, range: award.range)) 时 0分"
        continue
      }
      guard isFull(award.outcome), case .fact(let words) = award.condition, isOneBreath(words.text) else {
        throw stop(award.range, near: .steps)
      }
      // 达到标准的得满分 before the bound is the bound; 因政策调整的不扣分 behind the steps is a circumstance
      let first =
        clauses.awards.first { $0.isBounded || $0.isDeadline }?.range ?? clauses.steps.first?.step.range
      let isBehind = first.map { $0.lowerBound < award.range.lowerBound } ?? false
      guard isBehind || lackedThing(words.text) != nil || isOwnWay(words.text) else { continue }
      // 没有交办事项的得满分 is no bound
      guard
        let none = try noneOfCounted(words)
          ?? (isBehind || isOwnWay(words.text) ? names.answer(words.text) : nil)
      else {
        throw stop(award.range, near: .steps)
      }
      result += ", \(none) 时 满分"
    }
    return result
  }
}
