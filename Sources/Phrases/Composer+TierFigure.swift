import Values

extension Composer {
  /// The one figure that all ranges are of.
  mutating func tierFigure() throws(Stop) -> String {
    var found: String?
    let intervals = clauses.awards.compactMap { award in
      if case .within(let name, let interval, let whole) = award.condition {
        (name, interval, whole, award.range)
      } else {
        nil
      }
    }
    let units = intervals.compactMap { ($0.1.lower ?? $0.1.upper)?.figure.unit }
    if let other = intervals.first(where: {
      !names.isLike(units.first, ($0.1.lower ?? $0.1.upper)?.figure.unit)
    }) {
      throw stop(other.3, near: .tiers)
    }
    if let quotient, intervals.allSatisfy({ ratio($0.0) != nil }), names.isRatio(units.first) {
      return quotient
    }
    var unit = units.first
    if unit == nil, cell.known.isEmpty, let (name, _, _, range) = intervals.first {
      // 利润为正: no number tells the unit
      guard let likely = likelyUnit(name?.text ?? cell.indicator) else { throw stop(range, near: .tiers) }
      unit = likely
    }
    if units.isEmpty, let plain = intervals.first(where: { !mayBePlain($0.1, of: $0.0) }) {
      throw stop(plain.3, near: .tiers)
    }
    if intervals.contains(where: { $0.2 != nil }), !names.figures.isEmpty,
      !names.figures.contains(where: { names.isRatio($0.unit) })
    {
      return try shareFigure()
    }
    let named = intervals.filter { $0.0 != nil && $0.2 == nil }
    var first: String?
    for (printed, _, whole, range) in named.isEmpty ? Array(intervals.prefix(1)) : named {
      // 培训人数完成计划的80%: a share of the plan, no number of people
      let isShare = whole != nil && cell.known.isEmpty && names.isRatio(unit)
      let isNamed = printed.map { !isEmptyName($0.text) } ?? false
      let name = isShare ? printed.map(completion) : isNamed ? printed : denied(unit: unit) ?? printed
      let figure = unit.flatMap { names.isRatio($0) ? nil : $0 }.flatMap { unit in
        name.flatMap { names.closest($0.text, among: names.figures.filter { names.isLike($0.unit, unit) }) }
      }
      if let first, let name, !isSameFigure(first, name.text) { throw stop(name.range, near: .tiers) }
      if found != nil, cell.known.isEmpty { continue }
      first = name?.text ?? first
      guard
        let next = figure.flatMap({ names.take($0, for: name?.text) })
          ?? names.figure(name, unit: unit, isRatio: names.isRatio(unit))
      else { throw stop(name?.range ?? range, near: .tiers) }
      if let found, found != next, !cell.known.isEmpty { throw stop(name?.range ?? range, near: .tiers) }
      found = found ?? next
    }
    guard let found else { throw stop(nil, near: .tiers) }
    for whole in intervals.compactMap(\.2) where !isShare(found, of: whole) {
      throw stop(whole.range, near: .tiers)
    }
    return intervals.contains { $0.1.isDeviation } ? "绝对值(\(found))" : found
  }

  /// What is denied beside a count without a name: 未发生安全事故得满分，发生一起不得分.
  func denied(unit: String?) -> PrintedWords? {
    guard cell.known.isEmpty, isCount(unit) else { return nil }
    return clauses.awards.lazy.compactMap { award in
      guard case .fact(let words) = award.condition, isFull(award.outcome),
        let mark = ((saysZero(words.text) ? ["零"] : []) + ["未发生", "没有发生", "未出现", "没有出现", "未发现", "无"]).lazy
          .compactMap({
            words.text.firstRange(of: $0)
          }).first,
        isOneBreath(words.text)
      else { return nil }
      let name = String(words.text[mark.upperBound...])
      return name.count > 1 ? PrintedWords(text: name, range: words.range) : nil
    }.first
  }

  /// 偏差率≤10%, where nobody says that it is taken without its sign.
  mutating func noteDeviation(_ figure: String) {
    if names.isSignedDeviation(figure) { names.note(.belowZeroToo(figure)) }
  }

  /// Whether a range whose numbers have no unit can be read: 资产负债率低于0.6 may be 60% or 0.6%.
  func mayBePlain(_ interval: Interval, of name: PrintedWords?) -> Bool {
    // 亿元GDP死亡率不高于0.05: in what unit only a number would tell
    if name.map({ isRateOfOthers($0.text) }) ?? false, name.map({ likelyUnit($0.text) == nil }) ?? false {
      return false
    }
    guard likelyUnit(name?.text ?? cell.indicator) == "%" else { return true }
    return [interval.lower, interval.upper].compactMap { $0?.figure.number.magnitude }.allSatisfy {
      $0.isZero || $0 >= Rational(10)
    }
  }

  private func completion(_ name: PrintedWords) -> PrintedWords {
    isRatioName(name.text) ? name : PrintedWords(text: name.text + "完成率", range: name.range)
  }
}
