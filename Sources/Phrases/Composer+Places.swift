import Values

extension Composer {
  /// 按完成率从高到低排序，第1名得10分，依次递减1分.
  mutating func ranked() throws(Stop) -> String {
    takeFallenPlaces()
    guard clauses.steps.isEmpty, clauses.contrasts.isEmpty, clauses.formulas.isEmpty else { throw stop(nil) }
    var places: [(from: Int, to: Int, amount: Amount)] = []
    var rest: String?
    var printed = clauses.ranking?.name
    for award in clauses.awards {
      guard case .gets(let amount) = award.outcome else { throw stop(award.range, near: .tiers) }
      switch award.condition {
      case .place(let name, let from, let to):
        places.append((from, to, amount))
        printed = printed ?? name
      case .rest(let words, let stem) where rest == nil && (stem == nil || !isOwnWay(words.text)):
        rest = written(amount)
      default: throw stop(award.range, near: .tiers)
      }
    }
    let figures = names.figures
    if !ranksForms, let given = givenPlace(printed) {
      return try placed(Phrases.written(given.name), unit: given.unit, places, rest: rest)
    }
    guard
      let known = printed.flatMap({ names.closest($0.text, among: figures) })
        ?? (figures.count == 1 ? figures[0] : declaredFigure(printed))
    else { throw stop(printed?.range, near: nil) }
    if !ranksForms { names.note(.rankedAmongForms) }
    declareIdentifier()
    let name = Phrases.written(known.name)
    if clauses.shareOfBest != nil {
      guard places.count == 1, places[0].from == 1, places[0].to == 1, value(places[0].amount) == points
      else { throw stop(nil) }
      return "得 \(name) ÷ 最大(全体: \(name)) × 满分, 最高 满分"
    }
    names.note(.tiesShare)
    let place = "名次(全体: \(name)\(clauses.ranking?.isAscending == true ? ", 从低到高" : ""))"
    return try placed(place, unit: "", places, rest: rest)
  }

  /// 每下降1名扣0.5分 beside places counts places, and no persons.
  private mutating func takeFallenPlaces() {
    guard clauses.rankLoss == nil, clauses.steps.count == 1, let step = clauses.steps.first?.step,
      step.isDeduction, step.direction == .down, step.size == Figure(number: .one, unit: "人"),
      step.subject == nil, step.reference == nil
    else { return }
    clauses.steps.removeAll()
    clauses.rankLoss = (step.amount, step.range)
  }

  /// Whether the forms themselves are put in order: 按完成率从高到低排序, 本批第1名.
  private var ranksForms: Bool {
    let printed = text.text(0..<text.count)
    return clauses.ranking != nil || clauses.shareOfBest != nil
      || ["本批", "全体", "参评", "参加考核", "被考核", "被评价", "各单位", "各部门", "各乡镇"].contains { printed.contains($0) }
  }

  /// The place that a unit has among others and that its form says: 全市排名第1名. Nil where the template has none.
  private mutating func givenPlace(_ printed: PrintedWords?) -> KnownName? {
    let name = placeName(printed)
    if !cell.known.isEmpty {
      let places = names.figures.filter { isRank($0.name) || ["名", "位"].contains($0.unit) }
      guard let known = names.closest(name, among: places) ?? (places.count == 1 ? places[0] : nil),
        names.take(known, for: name) != nil
      else { return nil }
      return known
    }
    names.note(.placeGiven(name))
    names.declareInput(name, type: "名", range: "≥ 1名")
    return KnownName(name, "名")
  }

  /// 考核得分 as 考核得分排名, 在全省考核中 as 全省考核排名; of a mere 排名 the indicator, or among whom it is, tells which.
  private func placeName(_ printed: PrintedWords?) -> String {
    var name = printed?.text ?? cell.indicator
    if let head = ["在", "位列", "位居", "列"].first(where: name.hasPrefix) { name.removeFirst(head.count) }
    while let last = name.last, "中列居位".contains(last), name.count > 2 { name.removeLast() }
    let isBare = ["排名", "名次", "位次", "排位"].contains(name)
    if isBare, !isRank(cell.indicator) || cell.indicator.count <= 2 {
      let cellText = text.text(0..<text.count)
      let field = StatementReader.fields.first { cellText.contains($0) }
      return (field ?? (isRank(cell.indicator) ? "本单位" : cell.indicator)) + "排名"
    }
    if isBare { return cell.indicator }
    return isRank(name) ? name : name + "排名"
  }

  /// Points for places, each range up to its last.
  private mutating func placed(
    _ place: String, unit: String, _ places: [(from: Int, to: Int, amount: Amount)], rest: String?
  ) throws(Stop) -> String {
    guard let first = places.first, first.from == 1 else { throw stop(clauses.rankLoss?.range) }
    if let (loss, range) = clauses.rankLoss {
      // 前10名得5分，每下降1名扣0.5分: from the tenth on, where the place is a figure
      let isOne = places.count == 1 && !unit.isEmpty
      guard isOne || first.to == 1, let amount = loss ?? difference(places),
        isOne || places.enumerated().allSatisfy({ isInLine($0.offset, $0.element, first, amount) })
      else { throw stop(range) }
      if !clauses.hasFloor { names.note(.floorAssumed) }
      return
        "\(place) 不超过 \(first.to)\(unit) 得 \(written(first.amount)), 每超过 1\(unit) 扣 \(change(amount)), 扣完为止"
    }
    var lines: [String] = []
    var next = 1
    for entry in places {
      // 前三名, 前十名: those of the ten who are not among the three
      guard entry.from == next || entry.from == 1 && entry.to > next, entry.to >= entry.from else {
        throw stop(nil, near: .tiers)
      }
      lines.append("≤ \(entry.to)\(unit): \(written(entry.amount))")
      next = entry.to + 1
    }
    if rest == nil { names.note(.restIsZero) }
    return "分档 \(place) { \(lines.joined(separator: "; ")); 其余: \(rest ?? "0分") }"
  }

  /// 最低报价为基准价，其他报价的得分=（基准价/投标报价）×30.
  mutating func priced(_ range: Range<Int>) throws(Stop) -> String {
    guard clauses.steps.isEmpty,
      clauses.awards.allSatisfy(isOfPrice),
      let formula = clauses.formulas.first?.node ?? clauses.awards.lazy.compactMap(\.formula).first,
      clauses.formulas.count <= 1
    else { throw stop(range, near: .proportion) }
    let printed = text.text(formula.range)
    guard let price = formula.first("算式") ?? formula.first("乘式"), let slash = printed.firstRange(of: "基准价/")
    else {
      throw stop(formula.range, near: .proportion)
    }
    let rest = printed[slash.upperBound...].prefix { !"）×".contains($0) }
    let factors = printed[slash.upperBound...].split { "）×".contains($0) }.dropFirst()
    let isAll = factors.contains {
      Rational(decimal: String($0.filter { $0 != "分" })) == points
        || ["分值", "满分", "价格权值", "价格权重"].contains(String($0))
        || Rational(decimal: String($0).filter { $0 != "%" }) == points
    }
    guard isAll, factors.count <= 2, price.range.lowerBound >= formula.range.lowerBound else {
      throw stop(formula.range, near: .proportion)
    }
    let figures = names.figures
    let known = names.closest(String(rest), among: figures) ?? (figures.count == 1 ? figures[0] : nil)
    if known == nil {
      guard cell.known.isEmpty else { throw stop(formula.range, near: .proportion) }
      names.declareInput(String(rest), type: "元", range: "> 0元")
    }
    declareIdentifier()
    let name = Phrases.written(known?.name ?? String(rest))
    return "得 最小(全体: \(name)) ÷ \(name) × 满分, 最高 满分"
  }

  /// 其价格分为满分, 其他投标人的价格分=…
  private func isOfPrice(_ award: Clauses.Award) -> Bool {
    guard isFull(award.outcome) || isFormula(award.outcome) else { return false }
    return switch award.condition {
    case .fact(let words): isOneBreath(words.text) && words.text.hasPrefix("其")
    case .rest(_, let stem): stem == nil
    case .within, .versus, .side, .place, .deadline, .atTime, .grade, .both: false
    }
  }

  private func isFormula(_ outcome: Outcome) -> Bool { if case .formula = outcome { true } else { false } }

  private mutating func declaredFigure(_ printed: PrintedWords?) -> KnownName? {
    guard cell.known.isEmpty else { return nil }
    var name = printed?.text ?? cell.indicator
    for word in ["全县排名", "全市排名", "排名", "位次", "名次", "排位"] where name.hasSuffix(word) {
      name = String(name.dropLast(word.count))
      break
    }
    // what is ranked is not said
    if name.isEmpty { return nil }
    let unit = likelyUnit(name) ?? (isScoreName(name) ? "分" : "个")
    names.declareInput(name, type: unit)
    return KnownName(name, unit)
  }

  private func difference(_ places: [(from: Int, to: Int, amount: Amount)]) -> Amount? {
    guard places.count >= 2, let first = value(places[0].amount), let second = value(places[1].amount) else {
      return nil
    }
    return (try? first - second).map { .points($0) }
  }

  private func isInLine(
    _ index: Int, _ place: (from: Int, to: Int, amount: Amount),
    _ first: (from: Int, to: Int, amount: Amount), _ loss: Amount
  ) -> Bool {
    guard place.from == index + 1, place.to == place.from, let start = value(first.amount),
      let step = value(loss),
      let fallen = try? Rational(index) * step, let expected = try? start - fallen
    else { return false }
    return value(place.amount) == expected
  }
}
