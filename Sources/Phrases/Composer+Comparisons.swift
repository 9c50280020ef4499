import Values

extension Composer {
  /// Conditions that hold figures of the template against each other.
  mutating func compared() throws(Stop) -> String {
    try checkLimits()
    guard clauses.contrasts.isEmpty, clauses.standard == nil, clauses.base == nil else {
      throw stop(clauses.contrasts.first?.range, near: .tiers)
    }
    // 与上年持平, 增长5%以内: the growth is that of the same two figures
    if let apart = clauses.awards.first(where: { isChangeBeside($0.condition) }) {
      throw stop(apart.range, near: .tiers)
    }
    var lines: [(condition: String, value: String)] = []
    var rest: String?
    var relations: [Relation] = []
    var references: Set<String> = []
    var overrides = ""
    let end = clauses.awards.indices.last { apart(clauses.awards[$0], at: $0) == nil }
    for (index, award) in clauses.awards.enumerated() {
      // 弄虚作假的不得分 between 下降 and 持平: whatever the figures are
      if let words = apart(award, at: index) {
        guard isZero(award.outcome) || isFull(award.outcome) else { throw stop(award.range, near: .tiers) }
        overrides +=
          ", \(try circumstance(award.condition, range: words.range)) 时 \(isZero(award.outcome) ? "0分" : "满分")"
        continue
      }
      let value = try comparedValue(award)
      if case .rest(let words, let stem) = award.condition, index > 0,
        stem == nil || index == end
      {
        guard rest == nil else { throw stop(words.range, near: .tiers) }
        rest = value
        continue
      }
      if case .versus(_, let relation, let reference) = last(award.condition) {
        relations.append(relation)
        references.insert(names.closest(reference.text, among: names.figures)?.name ?? reference.text)
        if index == end, rest == nil, references.count == 1, isExhaustive(relations) {
          rest = value
          continue
        }
      }
      lines.append((try comparedCondition(award), value))
    }
    if rest == nil { names.note(.restIsZero) }
    if lines.count == 1 {
      return "\(lines[0].condition) 得 \(lines[0].value), 否则 \(rest ?? "0分")\(overrides)"
    }
    return
      "分档 { \(lines.map { "\($0.condition): \($0.value)" }.joined(separator: "; ")); 其余: \(rest ?? "0分") }\(overrides)"
  }

  /// The words of a circumstance that has nothing to do with the figures that are held against each other.
  private func apart(_ award: Clauses.Award, at index: Int) -> PrintedWords? {
    let isAmong = clauses.awards.indices.contains { other in
      if case .versus = clauses.awards[other].condition { true } else { false }
    }
    guard isAmong else { return nil }
    switch award.condition {
    case .fact(let words) where index > 0: return names.figures.isEmpty || isZero(award.outcome) ? words : nil
    case .rest(let words, .some) where index > 0 && isFull(award.outcome) && lackedThing(words.text) != nil:
      return words
    case .rest(let words, let stem?) where index > 0 && !stem.isEmpty:
      let isSaid =
        isUndone(stem) == false
        && clauses.awards.contains { $0.range != award.range && text.text($0.range).contains(stem) }
        || ["完成", "达标", "达到", "达到目标", "达到要求", "达到标准"].contains(stem)
      let subject = subjectOfOthers ?? cell.indicator
      return isSaid || longestCommonRun(stem, subject) >= 2 && award.outcome.isGiven ? nil : words
    case .within, .versus, .rest, .side, .place, .deadline, .atTime, .grade, .fact, .both: return nil
    }
  }

  /// Whether a condition is of how far a figure is from what it is held against in the same cell, under a name of its own:
  /// 增长5%以内, 超支率5%-10%.
  private func isChangeBeside(_ condition: Condition) -> Bool {
    guard case .within(let name?, let interval, nil) = condition,
      (interval.lower ?? interval.upper)?.figure.unit == "%"
    else { return false }
    let words = ["超支", "超支率", "超支比例", "超支幅度", "超出比例", "超出率", "增幅", "降幅", "增长率", "下降率", "节约率", "偏差率"]
    let isOwn = ChangeWords.isOfFigure(name.text) || words.contains(name.text)
    return isOwn && cell.known.isEmpty
      && !(PrintedFormula(cell).map { $0.isOf(name.text, indicator: cell.indicator) } ?? false)
  }

  private func last(_ condition: Condition) -> Condition {
    if case .both(_, let second) = condition { last(second) } else { condition }
  }

  /// Whether relations to one reference leave nothing out.
  private func isExhaustive(_ relations: [Relation]) -> Bool {
    var sides: Set<Int> = []
    for relation in relations {
      switch relation {
      case .atLeast: sides.formUnion([0, 1])
      case .above: sides.insert(1)
      case .atMost: sides.formUnion([-1, 0])
      case .below: sides.insert(-1)
      case .equal: sides.insert(0)
      }
    }
    return sides.count == 3
  }

  private mutating func comparedValue(_ award: Clauses.Award) throws(Stop) -> String {
    switch award.outcome {
    case .gets(let amount):
      guard let number = value(amount), number <= points else { throw stop(award.range, near: .tiers) }
      return written(amount)
    case .formula(let node):
      let value = try formula(node, default: nil)
      quotient = quotient ?? quotient(in: value)
      return value
    case .loses(let amount):
      guard let left = remainder(amount) else { throw stop(award.range, near: .tiers) }
      return written(left)
    case .between, .gains, .proportion, .proportionalLoss, .excessProportion, .interpolated,
      .interpolatedBetween:
      throw stop(award.range, near: .tiers)
    }
  }

  private mutating func comparedCondition(_ award: Clauses.Award) throws(Stop) -> String {
    switch award.condition {
    case .both(.fact(let words), let second) where !isDenial(words.text):
      // 有结余，但不超过上年结转: that there is some was asked before
      guard lonelyFigure(words) != nil else { break }
      var inner = award
      inner.condition = second
      return try comparedCondition(inner)
    case .fact(let words):
      if isDenial(words.text), let figure = lonelyFigure(words) {
        return "\(Phrases.written(figure.name)) = 0\(figure.unit)"
      }
    case .rest(let words, .some):
      if let figure = lonelyFigure(words) { return "\(Phrases.written(figure.name)) = 0\(figure.unit)" }
    default: break
    }
    return try circumstance(award.condition, range: award.range)
  }

  /// The figure of which 无结余 or 有结余 says that there is none or some; declared where nothing is known.
  private mutating func lonelyFigure(_ words: PrintedWords) -> KnownName? {
    var name = words.text
    for prefix in ["没有", "未发生", "未出现", "无", "有", "存在"] where name.hasPrefix(prefix) {
      name = String(name.dropFirst(prefix.count))
      break
    }
    if let exact = names.figures.first(where: { $0.name == name || $0.name == "年末" + name }) { return exact }
    if let close = names.closest(name, among: names.figures),
      close.name.hasPrefix(name) || name.hasSuffix(close.name)
    {
      return close
    }
    // 无结余 where the cell also says 结余超过上年结转
    guard cell.known.isEmpty, let subject = subjectOfOthers, subject == name else { return nil }
    let unit = likelyUnit(of: [name, cell.indicator])
    names.declareInput(name, type: unit)
    return KnownName(name, unit)
  }
}
