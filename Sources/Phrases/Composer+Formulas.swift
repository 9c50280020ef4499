import Values

extension Composer {
  /// The score that a printed formula gives.
  mutating func formula(_ node: Node, default figure: String?) throws(Stop) -> String {
    if let share = node["占式"] {
      let parts = share.all("量名")
      if parts.count == 1, let value = share["值"].flatMap(StatementReader(text: text).figure) {
        return "\(try shareOf(value, parts[0], default: figure)) × 满分"
      }
      guard parts.count == 2 else { throw stop(node.range, near: .proportion) }
      let below = try name(parts[1], default: nil)
      return "\(try numerator(parts[0], below: below)) ÷ \(below) × 满分"
    }
    if let product = node["乘式"] {
      let (value, hasPoints) = try self.product(product, figure: figure)
      return hasPoints ? value : "\(value) × 满分"
    }
    guard let sum = node["算式"] else { throw stop(node.range, near: .proportion) }
    let items = sum.all("项")
    guard items.count == 1, let product = items.first else {
      let (value, hasPoints) = try self.sum(sum, figure: figure)
      guard hasPoints else { throw stop(sum.range, near: .proportion) }
      return value
    }
    let (value, hasPoints) = try self.product(product, figure: figure)
    return hasPoints ? value : "\(value) × 满分"
  }

  /// 完成值与50座的比例: the figure over the value that the cell prints.
  private mutating func shareOf(_ value: Figure, _ node: Node, default figure: String?) throws(Stop) -> String
  {
    guard value.number.isPositive, let unit = value.unit else { throw stop(node.range, near: .proportion) }
    let printed = StatementReader(text: text).name(node)
    let own =
      isEmptyName(printed.text)
      ? figure ?? names.figure(nil, unit: unit, isRatio: names.isRatio(unit)) : nil
    guard let name = own ?? names.figure(printed, unit: unit, isRatio: names.isRatio(unit)) else {
      throw stop(node.range, near: .proportion)
    }
    return "\(name) ÷ \(written(value, like: unit))"
  }

  /// What is divided: a figure that is named, or the only one beside the divisor.
  private mutating func numerator(_ node: Node, below: String) throws(Stop) -> String {
    let printed = text.text(node.range)
    let rest = names.figures.filter { Phrases.written($0.name) != below && !names.isRatio($0.unit) }
    if names.closest(printed, among: names.figures) == nil, rest.count == 1, names.isSmall {
      return names.take(rest[0], for: printed) ?? Phrases.written(rest[0].name)
    }
    return try name(node, default: nil)
  }

  private func sign(before node: Node) -> String {
    let before = text.text(0..<node.range.lowerBound)
    if before.hasSuffix("乘以") { return "×" }
    if before.hasSuffix("除以") { return "/" }
    return String(before.suffix(1))
  }

  private mutating func sum(_ node: Node, figure: String?) throws(Stop) -> (String, hasPoints: Bool) {
    var result = ""
    var pointed = 0
    let items = node.all("项")
    for (index, item) in items.enumerated() {
      let (value, hasPoints) = try product(item, figure: figure)
      if hasPoints { pointed += 1 }
      result += index == 0 ? value : (sign(before: item) == "-" ? " − " : " + ") + value
    }
    guard pointed == 0 || pointed == items.count else { throw stop(node.range, near: .proportion) }
    return (result, pointed > 0)
  }

  mutating func product(_ node: Node, figure: String?) throws(Stop) -> (String, hasPoints: Bool) {
    var result = ""
    var hasPoints = false
    for (index, factor) in node.all("因").enumerated() {
      let isDivisor = index > 0 && sign(before: factor) == "/"
      let (value, isPoints) = try single(factor, figure: figure)
      guard !(isPoints && (hasPoints || isDivisor)) else { throw stop(factor.range, near: .proportion) }
      hasPoints = hasPoints || isPoints
      if value == "100%", index > 0, !isDivisor { continue }
      result += index == 0 ? value : (isDivisor ? " ÷ " : " × ") + value
    }
    return (result, hasPoints)
  }

  private mutating func single(_ node: Node, figure: String?) throws(Stop) -> (String, isPoints: Bool) {
    if let inner = node["绝式"]?["算式"] {
      let (value, hasPoints) = try sum(inner, figure: figure)
      guard !hasPoints else { throw stop(node.range, near: .proportion) }
      return ("绝对值(\(value))", false)
    }
    if let least = node["小式"] {
      let parts = least.all("算式")
      let values = try parts.map { part throws(Stop) in try sum(part, figure: figure) }
      guard values.count == 2, !values.contains(where: \.hasPoints) else {
        throw stop(node.range, near: .proportion)
      }
      return ("最小(\(values[0].0), \(values[1].0))", false)
    }
    if let inner = node["算式"] {
      let (value, hasPoints) = try sum(inner, figure: figure)
      let isOne = inner.all("项").count == 1 && inner.all("项")[0].all("因").count == 1
      return (isOne || inner.all("项").count == 1 && isFirst(node) ? value : "(\(value))", hasPoints)
    }
    if let value = node["式数"]?["定值"] {
      let digits = value["阿数"].map { text.text($0.range) } ?? ""
      return (digits + (value["单位"].map { usualUnit(text.text($0.range)) } ?? ""), false)
    }
    if let number = node["式数"] {
      let printed = text.text(number.range)
      let digits = number["阿数"].map { text.text($0.range) } ?? ""
      if printed.hasSuffix("%") { return (printed, false) }
      if Rational(decimal: digits) == points { return ("满分", true) }
      if printed.hasSuffix("分") { return ("\(digits)分", true) }
      if digits == "100" && isFirst(node) == false { return ("100%", false) }
      // 1-偏离度, min（实际/目标，1）: the whole
      if digits == "1", isTermInBrackets(node) { return ("100%", false) }
      if mayBePoints { return ("\(digits)分", true) }
      throw stop(node.range, near: .proportion)
    }
    guard let name = node["式名"] else { throw stop(node.range, near: .proportion) }
    if name.has("满额") { return ("满分", true) }
    let value = try self.name(name, default: figure)
    return (value, unit(of: value) == "分")
  }

  /// Whether a number is a term by itself within brackets.
  private func isTermInBrackets(_ node: Node) -> Bool {
    guard node.range.lowerBound > 0, node.range.upperBound < text.count else { return false }
    return "（，".unicodeScalars.contains(text.scalars[node.range.lowerBound - 1])
      && "-）".unicodeScalars.contains(text.scalars[node.range.upperBound])
  }

  /// Whether plain numbers of the formula are points: 得分=5-（100%-完成率）×10 begins with all of them.
  private var mayBePoints: Bool {
    guard clauses.formulas.count == 1, let sum = clauses.formulas[0].node["算式"],
      let first = sum.all("项").first
    else {
      return false
    }
    return sum.all("项").count > 1 && isAllPoints(first)
  }

  private func isFirst(_ node: Node) -> Bool {
    node.range.lowerBound == 0 || !"×/以".unicodeScalars.contains(text.scalars[node.range.lowerBound - 1])
  }

  /// A figure that a formula names.
  private mutating func name(_ node: Node, default figure: String?) throws(Stop) -> String {
    let printed = PrintedWords(text: text.text(node.range), range: node.range)
    if let known = names.closest(printed.text, among: names.figures),
      let name = names.take(known, for: printed.text)
    {
      return name
    }
    if let figure, isSameRatio(printed.text, figure) { return figure }
    if let figure, let own = ofRanges(printed, figure: figure) { return own }
    let isDivisor = node.range.lowerBound > 0 && text.scalars[node.range.lowerBound - 1] == "/"
    if let other = try namedElsewhere(printed, in: formulaNames) {
      if isDivisor { names.keepAboveZero(other) }
      return other
    }
    if isRatioName(printed.text), !cell.known.isEmpty, let own = names.declaredByFormula(printed.text) {
      return own
    }
    if names.figures.count == 1, let name = names.take(names.figures[0], for: printed.text) { return name }
    guard cell.known.isEmpty else { throw stop(node.range, near: .proportion) }
    if let goal = names.declaredGoal(like: printed.text) { return goal }
    if isRatioName(printed.text), let ratio = names.figure(printed, unit: "%", isRatio: true) {
      if isDivisor { names.keepAboveZero(ratio) }
      return ratio
    }
    let unit = likelyUnit(
      of: [printed.text] + formulaNames.filter { !isRatioName($0) }
        + [cell.indicator].filter { !isRatioName($0) })
    names.declareInput(printed.text, type: unit, range: isDivisor ? "> 0\(unit)" : nil)
    return Phrases.written(printed.text)
  }

  /// Says which formula of the explanation the template has not.
  mutating func noteUnusedFormula() {
    let hasFormula = names.declarations.contains { if case .formula = $0 { true } else { false } }
    guard cell.known.isEmpty, !hasFormula, let explanation = cell.formula,
      let formula = explanation.split(whereSeparator: { "。；;\n".contains($0) })
        .first(where: { $0.contains { "=＝".contains($0) } && $0.contains { "÷/／×+＋-－−*".contains($0) } })
    else { return }
    names.note(.explanationLeft(String(formula)))
  }

  /// The names in all formulas of the cell.
  var formulaNames: [String] {
    let nodes = clauses.formulas.map(\.node) + clauses.awards.compactMap(\.formula)
    return nodes.flatMap { node in node.everything("式名").filter { !$0.has("满额") }.map { text.text($0.range) }
    }
  }

  /// The only name in the formulas beside a reference.
  func named(beside reference: String) -> String? {
    let others = Set(formulaNames).subtracting([reference])
    return others.count == 1 ? others.first : nil
  }

  /// 得分=6-甲数×1分-乙数×0.5分: points off for what is counted.
  mutating func countsOff(_ node: Node) throws(Stop) -> String? {
    guard let sum = node["算式"] else { return nil }
    let items = sum.all("项")
    guard items.count > 1, let first = items.first, first.all("因").count == 1,
      isAllPoints(first), items.dropFirst().allSatisfy({ sign(before: $0) == "-" && $0.all("因").count == 2 })
    else { return nil }
    var result = "得 满分"
    for item in items.dropFirst() {
      guard let thing = item.all("因").compactMap({ $0["式名"] }).first,
        let number = item.all("因").compactMap({ $0["式数"]?["阿数"] }).first
      else { return nil }
      let printed = PrintedWords(text: text.text(thing.range), range: thing.range)
      guard let known = names.closest(printed.text, among: names.figures) ?? declaredCount(printed) else {
        throw stop(thing.range, near: .steps)
      }
      guard !names.isRatio(known.unit) else { return nil }
      result += ", 每 1\(known.unit) \(Phrases.written(known.name)) 扣 \(text.text(number.range))分"
    }
    guard clauses.awards.isEmpty, clauses.lossCap == nil else {
      throw stop(clauses.awards.first?.range, near: .steps)
    }
    if !clauses.hasFloor { names.note(.floorAssumed) }
    return result + ", 扣完为止"
  }

  private func isAllPoints(_ item: Node) -> Bool {
    let printed = text.text(item.range)
    return item.first("满额") != nil || printed == "\(points)" || printed == "\(points)分"
  }

  private mutating func declaredCount(_ printed: PrintedWords) -> KnownName? {
    guard cell.known.isEmpty else { return nil }
    names.declareInput(printed.text, type: "个")
    return KnownName(printed.text, "个")
  }
}
