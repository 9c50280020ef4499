/// Short forms of figures that the cell names elsewhere: 完成值 of 利润总额, 本年 and 上年 of 本级安排资金, 预算数 of 预算.
extension Composer {
  /// The figure of the cell that a name in a formula is a short or a longer form of; nil where it is another one.
  ///
  /// Names that one formula prints are never one another, and what may be two figures is not understood.
  func namedElsewhere(_ printed: PrintedWords, in formula: [String]) throws(Stop) -> String? {
    let form = FigureForm(printed.text)
    let others = (cell.known.isEmpty ? names.declaredFigures : names.figures.map(\.name)).filter {
      !formula.contains($0)
    }
    let meant = others.filter { $0 != printed.text && form.mayBe(FigureForm($0)) }
    guard meant.count <= 1 else { throw stop(printed.range, near: .proportion) }
    return meant.first.map(Phrases.written)
  }

  /// What 实际 and 目标 are in a cell of ranges: its figure, and the value that all points are given for.
  func ofRanges(_ printed: PrintedWords, figure: String) -> String? {
    let form = FigureForm(printed.text)
    guard form.core.isEmpty else { return nil }
    if form.role == .actual { return figure }
    guard form.isGoal, let bound = boundOfAll else { return nil }
    return written(bound, like: unit(of: figure))
  }

  /// The one value from which, or up to which, all points are given.
  private var boundOfAll: Figure? {
    let bounds = clauses.awards.compactMap { award -> Figure? in
      guard case .within(_, let interval, nil) = award.condition, isFull(award.outcome), !interval.isDeviation
      else { return nil }
      return interval.upper == nil || interval.single != nil ? interval.lower?.figure : interval.upper?.figure
    }
    return bounds.count == 1 ? bounds[0] : nil
  }

  /// Stops where the sentence would ask for one figure under two names, or for a share that the cell computes.
  func checkShortForms() throws(Stop) {
    let declared = names.declaredFigures
    let together = [formulaNames, PrintedFormula(cell)?.inputs.map(\.name) ?? []]
    for (index, name) in declared.enumerated() {
      for other in declared[..<index]
      where !together.contains(where: { $0.contains(name) && $0.contains(other) }) {
        let (form, before) = (FigureForm(name), FigureForm(other))
        let isOneKind =
          names.isRatio(unit(of: Phrases.written(name))) == names.isRatio(unit(of: Phrases.written(other)))
        // 年度目标 and 目标 have no kind of their own
        let isAny = form.core.isEmpty && before.core.isEmpty
        if isOneKind || isAny, form.mayBe(before) || form.isOtherGoal(before) { throw stop(place(of: name)) }
      }
      // 收入完成率 beside 收入/预算数, which nobody prints
      if name.hasSuffix("完成率"), name != cell.indicator, place(of: name) == nil,
        together[0].contains(where: { $0 != name && declared.contains($0) })
      {
        throw stop(nil, near: .proportion)
      }
    }
  }

  /// Where the cell prints a name.
  private func place(of name: String) -> Range<Int>? {
    let words = Array(name.unicodeScalars)
    return text.scalars.indices.first { text.scalars[$0...].starts(with: words) }.map {
      $0..<$0 + words.count
    }
  }
}

/// Numbers of things that a cell says there are none of.
extension Composer {
  /// 没有投诉 beside 投诉总数: the number is zero. Nil where no figure counts what there is not.
  mutating func noneOfCounted(_ words: PrintedWords) throws(Stop) -> String? {
    guard let thing = lackedThing(words.text), names.closest(words.text, among: answers) == nil else {
      return nil
    }
    let counts = names.countedFigures
    let own = counts.filter { $0.name == thing || stem($0.name) == thing }
    if own.count == 1 { return "\(Phrases.written(own[0].name)) = 0\(own[0].unit)" }
    let divided = counts.filter {
      names.isDivisor($0.name) && (longestCommonRun($0.name, thing) >= 2 || thing.hasSuffix($0.unit))
    }
    guard let whole = divided.first else { return nil }
    // 无审计问题 beside 应整改问题数: what there is none of cannot be mended
    guard divided.count == 1, cell.known.isEmpty else {
      throw stop(words.range)
    }
    let none = "\(Phrases.written(whole.name)) = 0\(whole.unit)"
    names.note(.takenFor(printed: words.text, name: none))
    return none
  }

  private var answers: [KnownName] { cell.known.filter { $0.unit == "是否" } }

  /// Whether words that give all points tell something of their own, and not that all is as it should be: 提前完成, 无任务.
  func isOwnWay(_ words: String) -> Bool {
    if ["提前", "超额", "优先", "特殊", "获得", "受到"].contains(where: words.contains) { return true }
    guard let thing = lackedThing(words) else { return false }
    return ["任务", "工作", "工作安排", "任务安排", "需求", "此项", "该项"].contains(where: thing.hasSuffix)
  }

  /// What words say that there is none of: 投诉 of 没有投诉的.
  func lackedThing(_ words: String) -> String? {
    guard
      let head = [
        "全年无", "全年没有", "全年未发生", "当年无", "本年无", "当年没有", "未安排", "当年未安排", "没有安排", "没有发生", "没有", "未发生", "未收到",
        "未接到", "未受理", "无", "零",
      ].first(where: words.hasPrefix),
      head != "零" || saysZero(words)
    else { return nil }
    var thing = words.dropFirst(head.count)
    for tail in ["的", "情况", "事项"] where thing.hasSuffix(tail) { thing = thing.dropLast(tail.count) }
    return thing.count < 2 ? nil : String(thing)
  }

  private func stem(_ name: String) -> String {
    let tail = ["总数", "件数", "个数", "次数", "起数", "总量", "数", "量"].first(where: name.hasSuffix)
    return tail.map { String(name.dropLast($0.count)) } ?? name
  }

  /// Gives bounds without a unit that of the number of things that they bound: 应完工项目数为0, 投诉数超过20.
  mutating func settleUnits() {
    for index in clauses.awards.indices {
      clauses.awards[index].condition = withUnit(clauses.awards[index].condition)
    }
    for index in clauses.contrasts.indices {
      clauses.contrasts[index].condition = withUnit(clauses.contrasts[index].condition)
    }
  }

  private func withUnit(_ condition: Condition) -> Condition {
    switch condition {
    case .both(let first, let second): return .both(withUnit(first), withUnit(second))
    case .within(let name?, var interval, nil):
      guard [interval.lower, interval.upper].allSatisfy({ $0.map { $0.figure.unit == nil } ?? true }),
        let unit = unitOfCount(name.text)
      else { return condition }
      interval.lower?.figure.unit = unit
      interval.upper?.figure.unit = unit
      return .within(name: name, interval, of: nil)
    case .within, .versus, .rest, .side, .place, .deadline, .atTime, .grade, .fact: return condition
    }
  }

  /// The unit of a number of things: as it is declared, as its formula has it, or as its name tells.
  private func unitOfCount(_ name: String) -> String? {
    guard isCountName(name) else { return nil }
    let known = names.figures.filter { !names.isRatio($0.unit) }
    if let declared = names.closest(name, among: known) { return declared.unit }
    if let formula = PrintedFormula(cell), formula.inputs.contains(where: { $0.name == name }) {
      return formula.unit(of: name)
    }
    return likelyUnit(name) ?? "个"
  }
}
