import Values

/// Reads what nodes of the grammar say.
struct StatementReader {
  let text: PrintedText

  func words(_ node: Node) -> PrintedWords { PrintedWords(text: text.text(node.range), range: node.range) }

  /// The clauses that a node of 语句 holds; none where its parts do not fit together.
  func statements(_ node: Node) -> [Statement] {
    guard let outer = node.children.first,
      let clause = outer.rule == "括句" ? outer.children.first : outer
    else { return [] }
    if clause.rule == "分步" { return steps(clause).map { Statement(kind: .step($0), range: node.range) } }
    if let both = eitherOf(clause) { return both }
    if let bound = clause["步界"]?.children.first {
      guard let side = edge(bound), let step = step(clause) else { return [] }
      return [
        Statement(kind: .contrast(.within(name: nil, side, of: nil)), range: bound.range),
        Statement(kind: .step(step), range: bound.range.upperBound..<node.range.upperBound),
      ]
    }
    if let each = each(clause) { return each }
    return kind(clause).map { [Statement(kind: $0, range: node.range)] } ?? []
  }

  /// 80%-90%或110%-120%得3分, 高于93%或低于85%的: a clause for each of the two ranges; nil where there is one.
  private func eitherOf(_ clause: Node) -> [Statement]? {
    guard let condition = clause["件"]?["单件"]?["数件"] ?? clause["数件"], let both = condition["双界"] else {
      return nil
    }
    let outcome = clause["果"].flatMap(outcome)
    guard clause.rule == "对照" || clause.rule == "得句" && outcome != nil else { return [] }
    let intervals = both.all("界").compactMap(interval)
    guard intervals.count == 2, !intervals.contains(where: { $0.isDeviation || $0.single != nil }) else {
      return []
    }
    let starts = [clause.range.lowerBound, both.all("界")[1].range.lowerBound]
    return zip(intervals, starts).map { interval, start in
      let own = Condition.within(name: condition["量名"].map(name), interval, of: nil)
      return Statement(
        kind: outcome.map { .award(own, $0) } ?? .contrast(own), range: start..<clause.range.upperBound)
    }
  }

  /// 未制定方案、未开展自查的各扣2分: points off for each of them; nil where nothing says 各. None where the words cannot be parted.
  private func each(_ clause: Node) -> [Statement]? {
    guard clause.rule == "得句", let result = clause["果"]?.children.first,
      let word = result["扣词"] ?? result["得词"],
      ["各", "均", "分别"].contains(where: text.text(word.range).hasPrefix),
      let words = clause["件"].flatMap(condition).flatMap(circumstance)
    else { return nil }
    let parts = words.text.split { "、和".contains($0) }.map(String.init)
    guard result.rule == "扣分", let amount = amount(within: result), parts.count > 1,
      parts.allSatisfy({ isDenial($0) && $0.count >= 3 })
    else { return parts.count > 1 || result.rule == "扣分" ? [] : nil }
    return parts.map { part in
      let condition = Condition.fact(PrintedWords(text: part, range: words.range))
      return Statement(kind: .award(condition, .loses(amount)), range: clause.range)
    }
  }

  private func kind(_ node: Node) -> Statement.Kind? {
    switch node.rule {
    case "得句", "否决句": award(node)
    case "超比加": .excessProportion
    case "准句": node["值"].flatMap(figure).map { .standard($0) }
    case "基句": node["阿数"].flatMap(number).map { .base($0) }
    case "相对步", "数步", "次率": step(node).map { .step($0) }
    case "底句": .floor
    case "顶句": cap(node).map { .cap($0) }
    case "扣限": node["额"].flatMap(amountOf).map { .lossCap($0) }
    case "加限": node["额"].flatMap(amountOf).map { .gainCap($0) }
    case "加减限": node["额"].flatMap(amountOf).map { .bothCap($0) }
    case "步入": startedSteps(node)
    case "步例": .rounding(" 按比例", of: node["值"].flatMap(figure))
    case "步舍": .rounding("", of: node["值"].flatMap(figure))
    case "义句": .definition
    case "按比": .proportion(node["比名"].map(words))
    case "按比扣": .proportionalLoss
    case "按式", "得分式", "裸式": .formula(node)
    case "插句" where node.has("比例插"): .interpolation(nil)
    case "插句": .interpolation((node["数件"] ?? node["比件"]).flatMap(condition))
    case "就高": .highestOnly
    case "对照": node.children.first.flatMap(condition).map { .contrast($0) }
    case "排句": .ranking(node["量名"].map(name), isAscending: text.text(node.range).contains("低到高"))
    case "递句": .rankLoss(node["额"].flatMap(amountOf))
    case "最比": .shareOfBest
    case "价基": .lowestPrice
    case "节句": milestones(node).map { .milestones($0) }
    case "裸得": .award(.rest(words(node), stem: nil), .gets(.points(.zero)))
    case "扣制": .deductionSystem
    case "小数句": places(node).map { .places($0) }
    case "旁注", "未扣", "引句": .remark
    default: nil
    }
  }

  /// 不足1天按1天计: what is less than a step counts as one, and as no more.
  private func startedSteps(_ node: Node) -> Statement.Kind? {
    let values = node.all("值").compactMap(figure)
    guard values.count == 2, values[0].number == values[1].number else { return nil }
    return .rounding(" 不足进一", of: values[0])
  }

  /// 保留一位小数, 取整数; nil where nobody says to how many places.
  func places(_ node: Node) -> Int? {
    if node.first("整数") != nil { return 0 }
    return node.first("数")?.children.first.flatMap(number)?.asInt
  }

  /// 最高5分, 超过100%的按100%计; no other percentage is the one of all points.
  private func cap(_ node: Node) -> Amount? {
    let values = node.all("值").compactMap(figure)
    if !values.isEmpty {
      return values.allSatisfy { $0.number == .hundred && $0.unit == "%" } ? .full : nil
    }
    return node.has("额") ? node["额"].flatMap(amountOf) : .full
  }

  private func award(_ node: Node) -> Statement.Kind? {
    guard var condition = node["件"].flatMap(condition) else { return nil }
    if let level = node["连"]?["为等"], case .fact(let words) = condition {
      condition = .fact(judged(words, as: level))
    }
    guard let result = node["果"] else { return .award(condition, .gets(.points(.zero))) }
    return outcome(result).map { .award(condition, $0) }
  }

  /// The words of a circumstance, as they are or denied.
  private func circumstance(_ condition: Condition) -> PrintedWords? {
    switch condition {
    case .fact(let words), .rest(let words, .some): words
    case .within, .versus, .rest, .side, .place, .deadline, .atTime, .grade, .both: nil
    }
  }

  /// 用户反馈为满意: the level is part of what is said.
  private func judged(_ words: PrintedWords, as level: Node) -> PrintedWords {
    let range = words.range.lowerBound..<level.range.upperBound
    return PrintedWords(text: text.text(range), range: range)
  }

  private func outcome(_ node: Node) -> Outcome? {
    guard let child = node.children.first else { return nil }
    return switch child.rule {
    case "扣分": amount(within: child).map { .loses($0) }
    case "加分": amount(within: child).map { .gains($0) }
    case "扣光": .gets(.points(.zero))
    case "得分": gained(child).map { .gets($0) }
    case "幅": range(child)
    case "按式": .formula(child)
    case "算得": .formula(product(child))
    case "按比": .proportion(child["比名"].map(words))
    case "按比扣": .proportionalLoss
    case "超比加": .excessProportion
    case "插得": span(child)
    case "插": .interpolated
    default: nil
    }
  }

  /// A product that begins with a sum in brackets, as a node of 按式.
  private func product(_ node: Node) -> Node {
    let factors = node.children.map { Node("因", $0.range, $0.children) }
    return Node("按式", node.range, [Node("乘式", node.range, factors)])
  }

  /// 按插值法得3-6分.
  private func span(_ node: Node) -> Outcome? {
    let ends = node.all("阿数").compactMap(number)
    return ends.count == 2 ? .interpolatedBetween(ends[0], ends[1]) : nil
  }

  private func range(_ node: Node) -> Outcome? {
    let ends = (node["幅段"] ?? node).all("阿数").compactMap(number)
    return ends.count == 2 ? .between(ends[0], ends[1]) : nil
  }

  private func gained(_ node: Node) -> Amount? {
    if node.has("不得") { return .points(.zero) }
    if node.has("不扣") { return .full }
    if let fixed = node["按分"]?["额"] { return amountOf(fixed) }
    return node["额"].flatMap(amountOf)
  }

  /// An amount, or a bare number of points, within a clause.
  func amount(within node: Node) -> Amount? {
    if let child = node["额"] { return amountOf(child) }
    return (node["阿数"] ?? node["光数"]).flatMap(number).map { .points($0) }
  }

  /// The points of 额.
  func amountOf(_ node: Node) -> Amount? {
    guard let child = node.children.first else { return nil }
    switch child.rule {
    case "比额":
      if let part = child["分比"]?["分数"] { return fraction(part).map { .share($0) } }
      return child.first("百分数").flatMap(share).map { .share($0) }
    case "一半": return .share(Rational(1, 2))
    case "满额": return child["分额"].flatMap(points).map { .points($0) } ?? .full
    case "分额": return points(child).map { .points($0) }
    case "零额": return .points(.zero)
    default: return nil
    }
  }

  func points(_ node: Node) -> Rational? { (node["阿数"] ?? node["汉数"]).flatMap(number) }

  /// 三分之一, 1/3: no more than one.
  private func fraction(_ node: Node) -> Rational? {
    let numbers = node.children.compactMap(number)
    guard numbers.count == 2 else { return nil }
    let isChinese = node.has("汉数")
    let (above, below) = isChinese ? (numbers[1], numbers[0]) : (numbers[0], numbers[1])
    guard above.isPositive, above <= below else { return nil }
    return try? above.divided(by: below)
  }

  private func share(_ node: Node) -> Rational? {
    guard let number = (node["阿数"] ?? node["汉数"]).flatMap(number) else { return nil }
    return try? number.divided(by: .hundred)
  }

  func number(_ node: Node) -> Rational? {
    let digits = text.text(node.range)
    return node.rule == "汉数" ? chineseValue(digits) : Rational(decimal: digits)
  }

  /// The figure of 值 or 步长.
  func figure(_ node: Node) -> Figure? {
    if let below = node["负值"] {
      return figure(below).map { Figure(number: -$0.number, unit: $0.unit) }
    }
    if let share = node["汉率"] {
      return (share["汉数"] ?? share["阿数"]).flatMap(number).map { Figure(number: $0, unit: "%") }
    }
    let digits = node["阿数"] ?? node["汉数"] ?? node["数"]?.children.first
    guard let number = node.has("零") ? .zero : digits.flatMap(number) else { return nil }
    return Figure(number: number, unit: node["单位"].map { usualUnit(text.text($0.range)) })
  }

  /// The name in 量名, without 的 behind it.
  func name(_ node: Node) -> PrintedWords { words(node.children.first ?? node) }
}

/// The unit under the name that the language prints.
func usualUnit(_ name: String) -> String {
  switch name {
  case "百分点": "个百分点"
  case "㎡": "平方米"
  case "㎥": "立方米"
  case "名", "位": "人"
  case "日": "天"
  case "个工作日": "工作日"
  default: name
  }
}

/// The value of 一 to 九十九, 两, 半 and 百.
private func chineseValue(_ text: String) -> Rational? {
  if text == "半" { return Rational(1, 2) }
  if text == "百" || text == "一百" { return .hundred }
  if text == "两" { return Rational(2) }
  let scalars = Array(text.unicodeScalars)
  func digit(_ scalar: Unicode.Scalar) -> Int? {
    chineseDigits.dropLast().firstIndex(of: scalar).map { $0 + 1 }
  }
  guard let ten = scalars.firstIndex(of: "十") else {
    return scalars.count == 1 ? scalars.first.flatMap(digit).map { Rational($0) } : nil
  }
  guard ten <= 1, scalars.count - ten <= 2 else { return nil }
  let tens = ten == 0 ? 1 : digit(scalars[0])
  let ones = ten + 1 == scalars.count ? 0 : digit(scalars[ten + 1])
  guard let tens, let ones else { return nil }
  return Rational(tens * 10 + ones)
}
