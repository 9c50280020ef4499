import Values

/// The names that a sentence may use, and those that it needs to be declared.
struct Vocabulary {
  let cell: PrintedCell
  private let catalog = UnitCatalog()
  private(set) var declarations: [NeededDeclaration] = []
  private(set) var notes: [ReadingNote] = []
  /// The names that were given to different printed things, so that one name is never taken for two.
  private(set) var taken: [String: String] = [:]

  init(_ cell: PrintedCell) { self.cell = cell }

  /// The known names that hold numbers.
  var figures: [KnownName] {
    cell.known.filter { !["是否", "文本", "日期"].contains($0.unit) && cell.levels[$0.unit] == nil }
  }

  /// Whether the known names are those of one indicator, and not those of a whole template.
  var isSmall: Bool { cell.known.count <= 6 }

  /// Whether the only name of its kind is meant: among few names it is, among many it must share something.
  func isAlone(_ known: KnownName, for printed: String?) -> Bool {
    isSmall || commonInOrder(known.name, (printed ?? "") + cell.indicator) >= 2
  }

  /// Whether figures of one unit can be compared with figures of the other.
  func isLike(_ first: String?, _ second: String?) -> Bool {
    guard let first, let second else { return true }
    if first == second { return true }
    guard let left = catalog.unit(named: first), let right = catalog.unit(named: second) else { return false }
    return catalog.convertible(left, right)
  }

  /// Whether a unit is one of ratios.
  func isRatio(_ unit: String?) -> Bool { unit.map { isLike($0, "%") } ?? true }

  mutating func note(_ note: ReadingNote) { if !notes.contains(note) { notes.append(note) } }

  mutating func declare(_ declaration: NeededDeclaration) {
    if !declarations.contains(declaration) { declarations.append(declaration) }
  }

  /// Declares an input, with its unit where the language does not know it.
  mutating func declareInput(_ name: String, type: String, range: String? = nil) {
    let types = ["是否", "日期", "文本"]
    let isKnown =
      types.contains(type) || cell.known.contains { $0.unit == type } || catalog.unit(named: type) != nil
    let isLevel = declarations.contains { if case .levels(type, _) = $0 { true } else { false } }
    let spelled = written(name)
    if declarations.contains(where: { if case .input(spelled, _, _) = $0 { true } else { false } }) { return }
    if !isKnown && !isLevel {
      for part in type.split(separator: "/").map(String.init) where catalog.unit(named: part) == nil {
        declare(.unit(part))
      }
    }
    declare(.input(name: spelled, type: type, range: range ?? likelyRange(name, unit: type)))
  }

  /// The one candidate whose name is most like the printed words; nil where none is like them or two are alike.
  func closest(_ printed: String, among candidates: [KnownName]) -> KnownName? {
    if let same = candidates.first(where: { $0.name == printed }) { return same }
    let scored = candidates.filter { isOfOneKind(printed, $0) }.map { ($0, likeness(printed, $0.name)) }
      .filter { $0.1 >= 2 }
    guard let best = scored.map(\.1).max() else { return nil }
    let winners = scored.filter { $0.1 == best }
    return winners.count == 1 ? winners[0].0 : nil
  }

  /// Whether printed words and a name agree in the words that make another figure of one: 平均, 累计, 增长, 未.
  private func isOfOneKind(_ printed: String, _ known: KnownName) -> Bool {
    if known.unit == "是否" { return FigureMarks.agreeAsAnswers(printed, known.name) }
    if isDenial(printed) != isDenial(known.name) { return false }
    if isBegunBefore(known.name), !isOfBefore(printed) { return false }
    // 亿元GDP死亡率 is not 死亡率
    if isRateOfOthers(printed) != isRateOfOthers(known.name), isShareName(printed) || isShareName(known.name)
    {
      return false
    }
    // 差评数 is not 差评率, nor 办结率 any number
    if isCountName(printed), isRatio(known.unit) { return false }
    if isShareName(printed), isCountName(known.name), !isRatio(known.unit) { return false }
    return FigureMarks.agree(printed, known.name)
  }

  private func likeness(_ printed: String, _ name: String) -> Int {
    let run = longestCommonRun(printed, name)
    return run < 2 ? 0 : run * 10 + commonInOrder(name, printed)
  }

  /// Whether words that hold a name say no more than it: what stands beside it any figure of the table may carry.
  private func saysNoMore(_ printed: String, than name: String) -> Bool {
    let idle = [
      "本年度", "年度", "本年", "当年", "全年", "实际", "项目", "指标", "情况", "考核", "评价", "最终", "总体", "得分", "数量", "次数", "的",
      "本",
      "该", "其", "数", "值",
    ]
    let rest = idle.reduce(removing(name, from: printed)) { removing($1, from: $0) }
    return rest.isEmpty || cell.indicator.contains(rest)
  }

  /// Takes a known name for printed words, once.
  mutating func take(_ known: KnownName, for printed: String?) -> String? {
    if let printed {
      if let other = taken[known.name], other != printed, longestCommonRun(other, printed) < 2 { return nil }
      taken[known.name] = printed
      let isSame =
        known.name.contains(printed) || printed.contains(known.name) && saysNoMore(printed, than: known.name)
      if !isSame { note(.takenFor(printed: printed, name: known.name)) }
    }
    return written(known.name)
  }
}

extension Vocabulary {
  /// The figure that printed words name, or the only one there is; declared where it is not known.
  ///
  /// Without a name it is the formula or input of the indicator's own name, else the only figure of that kind.
  mutating func figure(_ printed: PrintedWords?, unit: String?, isRatio: Bool) -> String? {
    let like = figures.filter { isRatio ? self.isRatio($0.unit) : isLike($0.unit, unit) }
    if let printed {
      if let known = closest(printed.text, among: like) { return take(known, for: printed.text) }
      let isDeviation = ["偏", "差", "超", "变动", "增", "降", "减"].contains { printed.text.contains($0) }
      if like.isEmpty, isRatio, let own = declaredByFormula(printed.text) { return own }
      if like.isEmpty, isRatio, !isDeviation, let quotient = quotient() { return quotient }
      if like.count == 1, figures.count == 1 || like[0].isFormula, belongs(printed.text, to: like[0].name),
        isOfOneKind(printed.text, like[0]), isAlone(like[0], for: printed.text)
      {
        return take(like[0], for: printed.text)
      }
      if like.count > 1, isSmall || like.contains(where: { commonInOrder($0.name, printed.text) >= 2 }) {
        return nil
      }
      let name = isEmptyName(printed.text) ? nil : printed.text
      return declared(
        name, unit: isRatio ? ratioUnit(unit) : unit ?? likelyUnit(of: [printed.text, cell.indicator]))
    }
    let formulas = like.filter(\.isFormula)
    if let own = like.first(where: { $0.name == cell.indicator }) { return take(own, for: nil) }
    if !isSmall, let known = closest(cell.indicator, among: like) { return take(known, for: nil) }
    if formulas.count == 1, isAlone(formulas[0], for: nil) { return take(formulas[0], for: nil) }
    if like.count == 1, isAlone(like[0], for: nil) { return take(like[0], for: nil) }
    if like.isEmpty, isRatio, let own = declaredByFormula(nil) { return own }
    if like.isEmpty, isRatio, let quotient = quotient() { return quotient }
    if let known = closest(cell.indicator, among: like) { return take(known, for: nil) }
    return like.isEmpty || !isSmall
      ? declared(nil, unit: isRatio ? ratioUnit(unit) : unit ?? likelyUnit(of: [cell.indicator])) : nil
  }

  /// The unit in which a ratio is given that the cell prints in this unit: 3倍 is not 3%.
  private func ratioUnit(_ printed: String?) -> String { printed == "倍" ? "倍" : "%" }

  /// A figure under a printed name, or that of the indicator; from the formula cell where it tells how it is computed.
  private mutating func declared(_ printed: String?, unit: String) -> String? {
    if isRatio(unit), let own = declaredByFormula(printed) { return own }
    if let printed, isHalfClause(printed) { return nil }
    // the formula cell computes it from known figures in a way that is not understood
    if cell.formula != nil && !figures.isEmpty { return nil }
    if let printed, isRatio(unit), let same = declaredRatio(like: printed) { return same }
    let isNamed = !isRatio(unit) || unit == "倍" || isRatioName(cell.indicator)
    let own = isNamed ? cell.indicator : cell.indicator + "完成率"
    let name = printed ?? own
    // the name is taken by a figure of another kind
    if cell.known.contains(where: { $0.name == name }) { return nil }
    declareInput(name, type: unit)
    return written(name)
  }

  /// The ratio that the formula cell tells how to compute, with what it is computed from; nil where it tells of none, or
  /// computes it from what a template that has names does not call so.
  mutating func declaredByFormula(_ printed: String?) -> String? {
    guard let formula = PrintedFormula(cell), formula.isOf(printed, indicator: cell.indicator),
      cell.known.isEmpty || formula.inputs.allSatisfy({ input in figures.contains { $0.name == input.name } })
    else { return nil }
    for (input, isDivisor) in formula.inputs where cell.known.isEmpty {
      let own = formula.unit(of: input)
      declareInput(input, type: own, range: isDivisor ? "> 0\(own)" : nil)
    }
    declare(.formula(name: written(formula.name), value: formula.value))
    for remark in formula.remarks { note(.explanationLeft(remark)) }
    return written(formula.name)
  }

  /// Says that a figure that was declared can be below zero.
  mutating func allowBelowZero(_ name: String) {
    for index in declarations.indices {
      guard case .input(name, let type, nil) = declarations[index] else { continue }
      declarations[index] = .input(name: name, type: type, range: signedRange(unit: type))
    }
  }

  /// Says that a figure that was declared is divided by.
  mutating func keepAboveZero(_ name: String) {
    for index in declarations.indices {
      guard case .input(name, let type, nil) = declarations[index] else { continue }
      declarations[index] = .input(name: name, type: type, range: "> 0\(type)")
    }
  }

  /// Lets figures be zero of which the sentence says what holds then.
  mutating func allowZeros(of sentence: String) {
    for index in declarations.indices {
      guard case .input(let name, let type, let range?) = declarations[index], range.hasPrefix("> 0"),
        sentence.contains("\(name) = 0\(type)")
      else { continue }
      declarations[index] = .input(name: name, type: type, range: nil)
    }
  }

  /// The quotient of the only two figures of one unit, told by their names; nil where it cannot be told.
  mutating func quotient() -> String? {
    let inputs = figures.filter { !$0.isFormula && !isRatio($0.unit) }
    guard inputs.count == 2, isLike(inputs[0].unit, inputs[1].unit) else { return nil }
    let below = inputs.filter { looksLikeDivisor($0.name) }
    guard below.count == 1, let above = inputs.first(where: { $0 != below[0] }) else { return nil }
    let value = "\(written(above.name)) ÷ \(written(below[0].name))"
    note(.quotientTaken(value))
    return value
  }

  private func looksLikeDivisor(_ name: String) -> Bool {
    [
      "计划", "预算", "目标", "任务", "编制", "应", "总", "年初", "核定", "下达", "定额", "上年", "去年", "同期", "基准", "标准", "控制数",
      "合同",
    ]
    .contains { name.contains($0) }
  }

  /// The figure that another is held against: a known name, or a declared one; one that is divided by is above zero.
  mutating func reference(
    _ printed: PrintedWords, unit: String?, hint: String? = nil, isDivisor: Bool = false
  ) -> KnownName? {
    if let known = closest(printed.text, among: figures) { return known }
    let plans = figures.filter { looksLikeDivisor($0.name) }
    if plans.count == 1, figures.count <= 2, isGoal(printed.text), !isOfBefore(plans[0].name) {
      note(.takenFor(printed: printed.text, name: plans[0].name))
      return plans[0]
    }
    guard cell.known.isEmpty else { return nil }
    let type =
      unit
      ?? likelyUnit(of: [printed.text, hint ?? cell.indicator, cell.indicator].filter { !isRatioName($0) })
    // 较上年下降: the figure of the year before, which 上年 alone does not name
    let name =
      nothingButBefore(printed.text).map { $0 + FigureForm.withoutActual(hint ?? cell.indicator) }
      ?? printed.text
    declareInput(name, type: type, range: isDivisor ? "> 0\(type)" : nil)
    return KnownName(name, type)
  }

  /// A condition that a person answers, denied where the known name says the opposite.
  mutating func answer(_ printed: String) -> String? {
    if isCountOfFailures(printed) { return nil }
    let yesNo = cell.known.filter { $0.unit == "是否" }
    let only = yesNo.count == 1 && cell.known.count == 1 ? yesNo[0] : nil
    let best = closest(printed, among: yesNo) ?? only.flatMap { isOfOneKind(printed, $0) ? $0 : nil }
    if let best {
      let parts = printed.split(separator: "，")
      if parts.count > 1, !parts.allSatisfy({ longestCommonRun(String($0), best.name) >= 2 }) { return nil }
      guard let name = take(best, for: printed) else { return nil }
      return isDenial(printed) == isDenial(best.name) ? name : "非 \(name)"
    }
    guard yesNo.isEmpty || !isSmall && !yesNo.contains(where: { commonInOrder($0.name, printed) >= 3 }) else {
      return nil
    }
    let name = answerName(printed)
    if isHalfClause(name) || ["是", "否"].contains(name) { return nil }
    if let said = declaredOpposite(of: name) { return "非 \(said)" }
    declareInput(name, type: "是否")
    return written(name)
  }

  /// 及时到位 where it was asked for before, and 未及时到位 is spoken of.
  private func declaredOpposite(of name: String) -> String? {
    declarations.lazy.compactMap { declaration in
      guard case .input(let asked, "是否", _) = declaration,
        ["未", "没有", "不", "没"].contains(where: { $0 + bare(asked) == name })
      else { return nil }
      return asked
    }.first
  }

  /// 一项不符合, 缺一级, 有一单位未公开: a number of what fails, which no yes or no tells.
  private func isCountOfFailures(_ printed: String) -> Bool {
    if printed.split(separator: "，").contains(where: { isOneOfSeveral(String($0)) }) { return true }
    let digits = printed.prefix { $0.isNumber || "一二两三四五六七八九十".contains($0) }
    let unit = printed.dropFirst(digits.count).first
    return !digits.isEmpty && unit.map { "项个条处件例份起".contains($0) } ?? false && isDenial(printed)
  }

  /// Whether words speak of one of several things: 缺一证; 一般, 一次性 and the like are no numbers.
  private func isOneOfSeveral(_ printed: String) -> Bool {
    let heads = ["缺少", "缺", "少", "漏", "有", "任", "其中", "如有", "若有", "只要有", "出现", "存在"]
    guard let head = heads.first(where: printed.hasPrefix) else { return false }
    let rest = printed.dropFirst(head.count)
    let words = [
      "一般", "一次性", "一致", "一体", "一律", "一贯", "一并", "一经", "一定", "一票", "一线", "一流", "一级", "一把手", "一事一议",
    ]
    let isWord = words.contains(where: rest.hasPrefix) && !["缺少", "缺", "少", "漏"].contains(head)
    return ["一", "1", "任一"].contains(where: rest.hasPrefix) && !isWord
      || head == "有" && rest.hasPrefix("一级") && isDenial(printed)
  }

  private func answerName(_ text: String) -> String {
    var text = text
    for word in ["情况的", "情形的", "的"] where text.hasSuffix(word) { text = String(text.dropLast(word.count)) }
    return text
  }
}
