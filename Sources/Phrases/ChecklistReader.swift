import Values

/// Reads lists of items: each with points of its own, or all with one rule behind them.
struct ChecklistReader {
  let cell: PrintedCell
  let text: PrintedText
  let points: Rational
  var matcher: Matcher

  init(_ cell: PrintedCell, text: PrintedText, points: Rational, matcher: Matcher) {
    self.cell = cell
    self.text = text
    self.points = points
    self.matcher = matcher
  }

  /// ①…，1分；②…，1分: the points of the items are all points.
  mutating func pointed() -> String? {
    let all = firstItem..<text.count
    for marks in ["§；。", "§；。、", "§；。，"] {
      let parts = segments(text, in: all, at: marks).map(text.trimmed).filter { !$0.isEmpty }
      guard parts.count > 1 else { continue }
      var lines: [String] = []
      var sum = Rational.zero
      for part in parts {
        guard let match = whole("条分", part), let item = match["条"], let amount = match["分额"].flatMap(points)
        else { break }
        // 到位率=实际到位/应到位，到位率100%得3分: figures, which nobody answers
        if text.text(item.range).contains("=") || isBound(item.range) { break }
        guard amount.isPositive, let total = try? sum + amount else { break }
        sum = total
        lines.append("\(quoted(item.range)): \(amount)分")
      }
      if lines.count == parts.count, sum == points { return "要点 { \(lines.joined(separator: "; ")) }" }
    }
    return nil
  }

  /// Where items begin: 评价要点： before the first of them is none.
  private var firstItem: Int {
    guard let mark = text.scalars.firstIndex(of: PrintedText.item), mark > 1, mark <= 10,
      text.scalars[mark - 1] == "："
    else { return 0 }
    let head = text.text(0..<mark - 1)
    let words = ["要点", "内容", "标准", "要求", "包括", "如下", "要素"]
    return words.contains(where: head.hasSuffix) && !head.contains(where: { "，；。".contains($0) }) ? mark : 0
  }

  /// Whether an item holds a figure against a bound: 满意率≥90%.
  private mutating func isBound(_ range: Range<Int>) -> Bool {
    guard let figure = whole("数件", range), figure.has("量名"),
      case .within(_, let interval, _) = StatementReader(text: text).condition(figure)
    else { return false }
    return !interval.isBareValue || (interval.lower ?? interval.upper)?.figure.unit == "%"
  }

  private func points(_ node: Node) -> Rational? {
    StatementReader(text: text).points(node)
  }

  /// Items, and behind them 每符合一项得1分, 全部符合得满分 or 每缺一项扣1分.
  mutating func ruled() -> String? {
    let all = 0..<text.count
    let hasItems = text.scalars.contains(PrintedText.item)
    if hasItems, let list = ruledInFront() { return list }
    for start in all.dropFirst() where "；。，、".unicodeScalars.contains(text.scalars[start - 1]) {
      guard let (rule, node, end) = closing(at: start) else { continue }
      guard start - 1 > firstItem else { continue }
      let body = text.trimmed(firstItem..<start - 1)
      let rest = text.trimmed(end..<text.count)
      let (own, lost, behind) = lossBehind(rule, node, rest)
      guard let tail = tail(behind) else { continue }
      let marks = hasItems ? "§" : text.scalars[body].contains("；") ? "；。" : "、，；。"
      var items = segments(text, in: body, at: marks).map(text.trimmed).filter { !$0.isEmpty }
      guard items.count > 1, items.allSatisfy({ whole("条", $0) != nil }) else { continue }
      guard takeSum(&items) else { return nil }
      if ["每缺", "缺一"].contains(own), isOfFailures(lost, items) { return nil }
      let list = items.map(quoted).joined(separator: "; ")
      if let sentence = sentence(own, lost, count: items.count, list: list) { return sentence + tail }
    }
    return nil
  }

  /// 以下每项2分：①…；②…: the rule stands in front of its items.
  private mutating func ruledInFront() -> String? {
    guard let (first, given, from) = closing(at: 0) else { return nil }
    let mark = text.scalars[from...].firstIndex(of: "：") ?? text.count
    let (rule, node, rest) = lossBehind(first, given, text.trimmed(from..<mark))
    let end = rest.isEmpty ? mark : text.count
    guard end < text.count, saysAsMany(given, end) else { return nil }
    let items = segments(text, in: end..<text.count, at: "§").map(text.trimmed).filter { !$0.isEmpty }
    guard items.count > 1, items.allSatisfy({ whole("条", $0) != nil }) else { return nil }
    if ["每缺", "缺一"].contains(rule), isOfFailures(node, items) { return nil }
    return sentence(rule, node, count: items.count, list: items.map(quoted).joined(separator: "; "))
  }

  /// 全部符合得满分，每一项不符合扣1分: what each costs says more than that all give all points.
  private mutating func lossBehind(_ rule: String, _ node: Node, _ rest: Range<Int>) -> (
    String, Node, Range<Int>
  ) {
    guard rule == "全符", let amount = node["得分"]?["额"], isAllPoints(amount) else { return (rule, node, rest) }
    for loss in ["每缺", "缺一"] {
      guard let match = matcher.matches(loss, at: rest.lowerBound).max(by: { $0.end < $1.end }),
        let own = match.nodes.first
      else { continue }
      return (loss, own, text.trimmed(min(match.end, rest.upperBound)..<rest.upperBound))
    }
    return (rule, node, rest)
  }

  /// Whether a rule in front of items says how many they are, and says it rightly, or does not say it.
  private func saysAsMany(_ node: Node, _ end: Int) -> Bool {
    guard node.rule == "全符",
      let number = node["数"]?.children.first.flatMap(StatementReader(text: text).number)
    else {
      return true
    }
    let items = segments(text, in: end..<text.count, at: "§").map(text.trimmed).filter { !$0.isEmpty }
    return number == Rational(items.count)
  }

  /// Takes 六项制度 off the last of six items, which says how many they are; false where they are not so many.
  private func takeSum(_ items: inout [Range<Int>]) -> Bool {
    guard let last = items.last else { return false }
    let digits = Array("二三四五六七八九十".unicodeScalars)
    for index in last.dropFirst() where "项个类种".unicodeScalars.contains(text.scalars[index]) {
      guard index > last.lowerBound + 2, let digit = digits.firstIndex(of: text.scalars[index - 1]),
        index + 2 < last.upperBound
      else { continue }
      items[items.count - 1] = last.lowerBound..<index - 1
      return digit + 2 == items.count
    }
    return true
  }

  private mutating func closing(at start: Int) -> (rule: String, node: Node, end: Int)? {
    let ofItems = text.scalars.contains(PrintedText.item) ? ["每占", "缺一"] : []
    for rule in ["每符", "全符", "每缺"] + ofItems {
      for match in matcher.matches(rule, at: start).sorted(by: { $0.end > $1.end }) {
        guard let node = match.nodes.first else { continue }
        return (rule, node, match.end)
      }
    }
    return nil
  }

  /// What may stand behind the rule: a limit, and for 全部符合 what happens otherwise.
  private mutating func tail(_ range: Range<Int>) -> String? {
    for part in segments(text, in: range, at: "，；。").map(text.trimmed) where !part.isEmpty {
      if whole("底句", part) != nil || whole("缺余", part) != nil || whole("基句", part) != nil { continue }
      if let cap = whole("顶句", part) {
        guard let amount = cap["额"] else { continue }
        guard isAllPoints(amount) else { return nil }
        continue
      }
      if range.lowerBound == part.lowerBound, whole("缺余", range) != nil { return "" }
      return nil
    }
    return ""
  }

  /// Whether items are what goes wrong, so that who has one loses: 每出现一项扣2分, 未签合同、未验收的，每缺一项扣1分.
  private func isOfFailures(_ rule: Node, _ items: [Range<Int>]) -> Bool {
    if rule.has("不符词") { return false }
    let words = text.text(rule.range)
    if !words.contains("缺"), !words.contains("少"), ["出现", "发现", "有"].contains(where: words.contains) {
      return true
    }
    return items.contains(where: isFailure)
  }

  /// Whether an item says what was not done or is lacking; that there is no offence is none.
  private func isFailure(_ item: Range<Int>) -> Bool {
    let words = text.text(item)
    let bad = ["违", "虚", "挪用", "截留", "挤占", "事故", "投诉", "问题", "重复", "超", "存在"]
    if isDenial(words) { return !bad.contains(where: words.contains) }
    return ["缺失", "缺少", "缺乏", "滞后", "逾期", "混乱"].contains(where: words.contains)
  }

  private func isAllPoints(_ node: Node) -> Bool {
    switch StatementReader(text: text).amountOf(node) {
    case .full?: true
    case .points(let number)?: number == points
    case .share?, nil: false
    }
  }

  private func sentence(_ rule: String, _ node: Node, count: Int, list: String) -> String? {
    let reader = StatementReader(text: text)
    switch rule {
    case "每符", "每占":
      guard let amount = node["额"].flatMap({ reader.amountOf($0) }) else { return nil }
      guard let each = value(amount), let sum = try? each * Rational(count), sum == points else { return nil }
      return "要点 均分 { \(list) }"
    case "全符":
      guard node["得分"]?.has("不得") == false else { return nil }
      if let amount = node["得分"]?["额"], !isAllPoints(amount) { return nil }
      return "要点 全有 { \(list) }"
    default:
      guard let amount = node["额"].flatMap({ reader.amountOf($0) }) else { return nil }
      guard let lost = value(amount) else { return nil }
      guard lost.exactDecimalText != nil else {
        return (try? lost * Rational(count)) == points ? "要点 均分 { \(list) }" : nil
      }
      return lost == points ? "要点 全有 { \(list) }" : "要点 每缺 \(lost)分 { \(list) }"
    }
  }

  private func value(_ amount: Amount) -> Rational? {
    switch amount {
    case .full: points
    case .points(let number): number
    case .share(let share): try? share * points
    }
  }

  private mutating func whole(_ rule: String, _ range: Range<Int>) -> Node? {
    matcher.matches(rule, at: range.lowerBound).first { $0.end == range.upperBound }?.nodes.first
  }

  private func quoted(_ range: Range<Int>) -> String {
    var words = text.text(text.trimmed(range))
    if words.hasSuffix("的") { words = String(words.dropLast()) }
    return "\"\(words.filter { $0 != "\"" && $0 != "\\" })\""
  }
}
