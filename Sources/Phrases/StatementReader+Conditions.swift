import Values

extension StatementReader {
  /// The condition of 件 or of one of the rules that it may be.
  func condition(_ node: Node) -> Condition? {
    switch node.rule {
    case "件", "单件": return node.children.first.flatMap(condition)
    case "合件":
      let parts = node.all("单件").compactMap(condition)
      return parts.count == 2 ? .both(parts[0], parts[1]) : nil
    case "数件":
      if node.has("办词") || node.has("量词") { return inTime(node) }
      if node.has("双界") { return nil }
      guard var interval = node["界"].flatMap(interval) else { return nil }
      if node.has("绝对") || node.has("绝名") { interval.isDeviation = true }
      let name = (node["量名"] ?? node["绝名"]?["量名"]).map(name)
      // 债务率低于警戒线100%: what the value is of nobody says
      if let name, interval.isBareValue, Self.holdsAgainst(name.text) { return nil }
      if let name, Self.isReason(name.text) { return nil }
      // 第2次违规: the second, not two of them
      if let name, name.text.hasSuffix("第") { return nil }
      // 取四个季度平均分 is how a figure is found; 超过上年105% is held against what nobody says
      if let name, name.text.hasPrefix("取") { return nil }
      if let name, interval.isBareValue, Self.isHeldAgainst(name.text) { return nil }
      // 未80%
      if let name, ["未", "没有", "没", "不", "未能", "非"].contains(name.text) { return nil }
      // 只高于其中一项: one of what was said, no figure
      if let name, name.text.hasSuffix("其中"), name.text != "其中" { return nil }
      // 排名前30%: a part of those that are ranked, no figure
      if let name, ["排名前", "位列前", "名列前", "位居前", "居前", "名次前"].contains(where: name.text.hasSuffix) {
        return nil
      }
      // 基准为85%: the value of the figure that is spoken of, not a figure
      if let name, interval.single != nil, isStandard(name.text) {
        return .within(name: nil, interval, of: nil)
      }
      return .within(name: name, interval, of: nil)
    case "完成界":
      if let bound = node["参界"], let reference = bound["参照"] {
        let isLower = bound.has("至少") || bound.has("超")
        let interval =
          isLower
          ? lowerEdge(bound).map { Interval(lower: $0) } : upperEdge(bound).map { Interval(upper: $0) }
        return interval.map { .within(name: node["量名"].map(name), $0, of: words(reference)) }
      }
      guard let reference = node["参照"] ?? node["前参"], let interval = node["界"].flatMap(interval) else {
        return nil
      }
      return .within(name: node["量名"].map(name), interval, of: words(reference))
    case "级件":
      return node["界"].flatMap(interval).map { .within(name: node["量名"].map(name), $0, of: nil) }
    case "比件": return versus(node)
    case "点件":
      guard let bound = node["百分数"]?["阿数"].flatMap(number) else { return nil }
      return .atTime(node["时点"].map { text.text($0.range) } ?? "12月", bound, of: node["事"].map(words))
    case "余件": return rest(node)
    case "侧件":
      return .side(
        words(node), isAbove: ["超", "高", "大", "以上"].contains { text.text(node.range).hasPrefix($0) })
    case "期件": return deadline(node)
    case "名次件": return place(node)
    case "等件": return node["等词"].map { .grade(words($0), whole: words(node)) }
    case "事件": return fact(node)
    default: return nil
    }
  }

  /// Whether a name ends in what its figure is held against: 债务率低于警戒线.
  private static func holdsAgainst(_ name: String) -> Bool {
    ["低于", "高于", "超过", "超出", "不足", "少于", "多于"].contains { word in
      name.ranges(of: word).contains { $0.lowerBound > name.startIndex && $0.upperBound < name.endIndex }
    }
  }

  /// 超过上年, 低于目标值: a name that is nothing but what a figure is held against.
  private static func isHeldAgainst(_ name: String) -> Bool {
    ["超过", "高于", "低于", "超出", "少于", "多于", "大于", "小于"].contains { word in
      name.hasPrefix(word) && name.count > word.count
        && (isGoal(name) || isOfBefore(name) || name.contains("平均") || isShareName(name))
    }
  }

  private func isStandard(_ name: String) -> Bool {
    ["基准", "基准值", "标准", "标准值", "基数", "目标", "目标值", "基点", "基准线"].contains(name)
  }

  /// 接到报修后30分钟内到达现场: the figure is the time of what is done.
  private func inTime(_ node: Node) -> Condition? {
    if let unit = node["量词"], let thing = node["事"] { return exactly(unit, thing, node) }
    let interval = node["界"].flatMap(interval)
    let edge = interval.flatMap { $0.upper ?? $0.lower }
    guard let time = node["时外"]?["值"].flatMap(figure) ?? edge?.figure, let act = node["办词"] else {
      return nil
    }
    guard ["分钟", "小时", "天", "工作日", "个月", "周", "年"].contains(time.unit) else { return nil }
    let tail = act.range.lowerBound..<(node["事"] ?? act).range.upperBound
    if node["事"].map({ isDenial(text.text($0.range)) || text.text($0.range).contains { "且并但或".contains($0) } }
    ) ?? false {
      return nil
    }
    let before = node["量名"].map { name($0).text } ?? ""
    let subject = PrintedWords(text: before + text.text(tail), range: tail)
    if node.has("时外") {
      return .within(name: subject, Interval(lower: Edge(figure: time, inclusion: .stated(false))), of: nil)
    }
    return interval.map { .within(name: subject, $0, of: nil) }
  }

  /// 存在1项问题: a number of things.
  private func exactly(_ unit: Node, _ thing: Node, _ node: Node) -> Condition? {
    guard let number = (node["数"]?.children.first ?? node["阿数"]).flatMap(number) else { return nil }
    let figure = Figure(number: number, unit: usualUnit(text.text(unit.range)))
    let printed = text.text(thing.range)
    if printed.contains(where: { "且并但或".contains($0) }) { return nil }
    // 连续两个月未完成
    if printed.hasPrefix("月"), figure.unit == "个" { return nil }
    let before = node["量名"].map { name($0).text } ?? ""
    if before.hasSuffix("第") || before.hasPrefix("取") { return nil }
    let edge = Edge(figure: figure, inclusion: .stated(true))
    return .within(
      name: PrintedWords(text: before + printed, range: thing.range),
      Interval(lower: edge, upper: edge, isBareValue: true), of: nil)
  }

  private func fact(_ node: Node) -> Condition? {
    let parts = node.all("事")
    guard let first = parts.first, let last = parts.last else { return nil }
    if parts.count > 1, let head = text.text(last.range).first, "由经报按须应需可凭以".contains(head) { return nil }
    // 查看资料，制度健全: by what it is known is no part of it
    let isEvidence = parts.count > 1 && Self.isEvidence(text.text(first.range))
    let range = (isEvidence ? last : first).range.lowerBound..<last.range.upperBound
    let words = text.text(range)
    // what a bracket cuts off says nothing
    if Self.isJoint(words) { return nil }
    if words == "分" || words.count(where: { $0 == "（" }) != words.count(where: { $0 == "）" }) { return nil }
    return .fact(PrintedWords(text: text.text(range), range: range))
  }

  /// 并, 同时从, 中: words that join what somebody else decides to the clause before.
  private static func isJoint(_ words: String) -> Bool {
    ["并", "且", "同时", "中", "从", "在", "则", "也", "还", "另", "再", "由"].contains(words)
      || ["并且", "并从", "并在", "同时从", "同时在", "且从", "同时扣", "并扣"].contains(where: words.hasPrefix)
  }

  /// 查看资料, 查阅台账: by what something is known.
  private static func isEvidence(_ words: String) -> Bool {
    let acts = ["查看", "查阅", "核查", "翻阅", "调阅", "查", "看"]
    let things = ["资料", "台账", "档案", "文件", "记录", "凭证", "材料", "报表", "账簿", "合同", "现场"]
    return acts.contains(where: words.hasPrefix) && things.contains(where: words.hasSuffix)
  }

  /// Whether words tell why something is so: 因政策调整, but not 因公出国费.
  private static func isReason(_ name: String) -> Bool {
    name.hasPrefix("因") && !["因公", "因素", "因地"].contains(where: name.hasPrefix) || name.hasPrefix("由于")
  }

  private func versus(_ node: Node) -> Condition? {
    let name = node["量名"].map(name)
    // 一项超标准: one of several, no figure
    if let name, ["项", "个", "条"].contains(where: name.text.hasSuffix), name.text.count <= 3 { return nil }
    // 与上年相比持平或下降
    if let either = node["同或"], let reference = either["参照"] {
      return .versus(name: name, either.has("比少") ? .atMost : .atLeast, words(reference))
    }
    if let same = node["同于"]?["参照"] { return .versus(name: name, .equal, words(same)) }
    if let reference = node["参照"], let way = node["比少"] ?? node["比多"], let name, isRank(name.text) {
      return rankRelation(text.text(way.range)).map { .versus(name: name, $0, words(reference)) }
    }
    if let reference = node["参照"], node.has("比少") || node.has("比多") {
      return .versus(name: name, node.has("比少") ? .below : .above, words(reference))
    }
    // 因政策性增支超预算: a reason, no figure
    if let name, Self.isReason(name.text) { return nil }
    guard let sign = node["比号"]?.children.first, let reference = node["参照"] else { return nil }
    let relation: Relation? =
      switch sign.rule {
      case "比至少": .atLeast
      case "比超": .above
      case "比至多": .atMost
      case "比未到": .below
      case "比等": .equal
      default: nil
      }
    return relation.map { .versus(name: name, $0, words(reference)) }
  }

  /// 位次较上年上升: the place is a lesser number; of fewer or more nobody knows which way it goes.
  private func rankRelation(_ way: String) -> Relation? {
    if ["上升", "提高"].contains(way) { return .below }
    return ["下降", "下滑", "降低"].contains(way) ? .above : nil
  }

  private func rest(_ node: Node) -> Condition? {
    if node.has("其余") { return .rest(words(node), stem: nil) }
    // 不可抗力造成的: no denial
    let exceptions = ["不可抗力", "不在此限", "不计入", "不纳入", "不适用", "不受", "非不可抗力"]
    if exceptions.contains(where: words(node).text.hasPrefix) { return nil }
    return .rest(words(node), stem: node["事"].map { text.text($0.range) } ?? "")
  }

  private func place(_ node: Node) -> Condition? {
    let numbers = node.all("数").compactMap { $0.children.first.flatMap(number)?.asInt }
    guard let first = numbers.first else { return nil }
    let subject = node["量名"].map(name).flatMap(withoutField)
    if node.has("位后") { return .rest(words(node), stem: nil) }
    if numbers.count == 2 { return .place(of: subject, from: first, to: numbers[1]) }
    return .place(of: subject, from: text.text(node.range).contains("前") ? 1 : first, to: first)
  }

  /// Among whom something has its place.
  static let fields = [
    "全县", "全市", "全省", "全区", "全国", "全镇", "全乡", "全州", "全旗", "全系统", "全行业", "同行业", "各县", "各乡镇", "各部门", "各单位",
  ]

  /// The figure that is ranked, without those among whom it is: 全县排名前3名, 满意度全县排名第1名.
  private func withoutField(_ name: PrintedWords) -> PrintedWords? {
    guard let field = Self.fields.first(where: name.text.hasSuffix) else { return name }
    var text = name.text.dropLast(field.count)
    for word in ["位居", "位列", "居", "列", "在"] where text.hasSuffix(word) {
      text = text.dropLast(word.count)
      break
    }
    return text.isEmpty ? nil : PrintedWords(text: String(text), range: name.range)
  }

  private func deadline(_ node: Node) -> Condition? {
    guard let date = node["日期"] else { return nil }
    let printed = text.text(date.range)
    let numbers = date.all("阿数").compactMap { number($0)?.asInt }
    let hasYear = printed.contains("年") && !printed.contains("年底") && !printed.contains("年末")
    let parts = hasYear ? Array(numbers.dropFirst()) : numbers
    // 项目于11月30日前完工: what is said on both sides of the day
    let parted = node.all("事").map(words)
    let what = parted.first.map { PrintedWords(text: parted.map(\.text).joined(), range: $0.range) }
    let year = hasYear ? numbers.first : nil
    if parts.isEmpty {
      return .deadline(Deadline(year: nil, month: 12, day: nil, isAfter: node.has("期后"), what: what))
    }
    return .deadline(
      Deadline(
        year: year, month: parts[0], day: parts.count > 1 ? parts[1] : nil, isAfter: node.has("期后"),
        what: what))
  }

  /// The range of a bound by itself.
  func edge(_ node: Node) -> Interval? {
    node.rule == "下界"
      ? lowerEdge(node).map { Interval(lower: $0) } : upperEdge(node).map { Interval(upper: $0) }
  }

  /// The range of values of 界.
  func interval(_ node: Node) -> Interval? {
    guard let child = node.children.first else { return nil }
    switch child.rule {
    case "偏界": return deviation(child)
    case "夹界": return enclosed(child)
    case "两界":
      guard let below = child["下界"], let above = child["上界"], let lower = usualLowerEdge(below),
        let upper = usualUpperEdge(above)
      else { return nil }
      let marks = below.all("边").map { ($0, 0) } + above.all("边").map { ($0, 1) }
      return marked([lower, upper], by: marks).map { Interval(lower: $0[0], upper: $0[1]) }
    case "区间": return span(child)
    case "正界", "负界":
      let zero = Edge(figure: Figure(number: .zero, unit: nil), inclusion: .stated(false))
      return child.rule == "正界" ? Interval(lower: zero) : Interval(upper: zero)
    case "下界": return lowerEdge(child).map { Interval(lower: $0) }
    case "上界": return upperEdge(child).map { Interval(upper: $0) }
    case "等界":
      guard let figure = child["值"].flatMap(figure) else { return nil }
      let edge = Edge(figure: figure, inclusion: .stated(true))
      return Interval(lower: edge, upper: edge, isBareValue: !child.has("等于"))
    default: return nil
    }
  }

  /// Edges with what brackets say of them: of the value that they name, else of the one that they stand behind.
  ///
  /// 150-200万元（含150万元） speaks of the lower edge. Nil where brackets name a value that is none of the edges.
  private func marked(_ edges: [Edge], by marks: [(node: Node, behind: Int)]) -> [Edge]? {
    var result = edges
    for (node, behind) in marks {
      var meant = behind
      if let named = node.first("值").flatMap(figure) {
        let found = edges.indices.filter { isValue(named, of: edges[$0].figure) }
        guard let first = found.first else { return nil }
        meant = found.contains(behind) ? behind : first
      }
      result[meant].inclusion = .stated(node.has("含"))
    }
    return result
  }

  /// Whether a value that brackets name is that of an edge; its unit may be left out.
  private func isValue(_ named: Figure, of figure: Figure) -> Bool {
    named.number == figure.number && (named.unit == nil || figure.unit == nil || named.unit == figure.unit)
  }

  private func marked(_ edge: Edge?, by node: Node) -> Edge? {
    edge.flatMap { marked([$0], by: node.all("边").map { ($0, 0) })?.first }
  }

  private func lowerEdge(_ node: Node) -> Edge? { marked(usualLowerEdge(node), by: node) }

  private func upperEdge(_ node: Node) -> Edge? { marked(usualUpperEdge(node), by: node) }

  /// A lower edge as its words have it, whatever brackets say.
  private func usualLowerEdge(_ node: Node) -> Edge? {
    // 2起及2起以上
    let twice = node.all("值").compactMap(figure)
    if twice.count == 2 {
      return twice[0] == twice[1] ? Edge(figure: twice[0], inclusion: .stated(true)) : nil
    }
    guard let figure = node["值"].flatMap(figure) else { return nil }
    if node.has("至少") { return Edge(figure: figure, inclusion: .stated(true)) }
    if node.has("超") {
      return Edge(figure: figure, inclusion: node.has("上词") ? .usual(false) : .stated(false))
    }
    let isPlain = node["上词"]?.has("及上") == false
    return Edge(figure: figure, inclusion: isPlain ? .usual(true) : .stated(true))
  }

  /// An upper edge as its words have it, whatever brackets say.
  private func usualUpperEdge(_ node: Node) -> Edge? {
    guard let figure = node["值"].flatMap(figure) else { return nil }
    if node.has("至多") { return Edge(figure: figure, inclusion: .stated(true)) }
    if node.has("未到") { return Edge(figure: figure, inclusion: .stated(false)) }
    if let word = node["下词"] {
      return Edge(figure: figure, inclusion: word.has("及下") ? .stated(true) : .usual(false))
    }
    return Edge(figure: figure, inclusion: .usual(true))
  }

  private func span(_ node: Node) -> Interval? {
    var edges: [Edge] = []
    var marks: [(node: Node, behind: Int)] = []
    for child in node.children {
      if child.rule == "值", let figure = figure(child) {
        edges.append(Edge(figure: figure, inclusion: .open))
      } else if child.rule == "边", !edges.isEmpty {
        marks.append((child, edges.count - 1))
      }
    }
    guard edges.count == 2, let said = marked(edges, by: marks) else { return nil }
    // -10%-5%: whether the second is below zero, too, print does not tell
    let between = node.all("值").map(\.range)
    if edges[0].figure.number.isNegative,
      text.text(between[0].upperBound..<between[1].lowerBound).contains("-")
    {
      return nil
    }
    edges = contrasted(said)
    edges[0].figure.unit = edges[0].figure.unit ?? edges[1].figure.unit
    guard edges[0].figure.unit == edges[1].figure.unit || edges[1].figure.unit != nil else { return nil }
    guard edges[0].figure.number <= edges[1].figure.number || edges[0].figure.unit != edges[1].figure.unit
    else {
      return Interval(lower: edges[1], upper: edges[0])
    }
    return Interval(lower: edges[0], upper: edges[1])
  }

  /// Where brackets say that one of two edges belongs to a range, by custom the other does not, and the other way round.
  private func contrasted(_ edges: [Edge]) -> [Edge] {
    var edges = edges
    for (own, other) in [(0, 1), (1, 0)] {
      if case .stated(let holds) = edges[own].inclusion, edges[other].inclusion == .open {
        edges[other].inclusion = .usual(!holds)
      }
    }
    return edges
  }

  private func enclosed(_ node: Node) -> Interval? {
    let figures = node.all("值").compactMap(figure)
    let isTurned = node.has("反号")
    let signs = node.all(isTurned ? "反号" : "夹号").map { "≤≥".contains(text.text($0.range)) }
    guard figures.count == 2, signs.count == 2 else { return nil }
    var (first, last) = (
      Edge(figure: figures[0], inclusion: .stated(signs[0])),
      Edge(figure: figures[1], inclusion: .stated(signs[1]))
    )
    first.figure.unit = first.figure.unit ?? last.figure.unit
    last.figure.unit = last.figure.unit ?? first.figure.unit
    let (lower, upper) = isTurned ? (last, first) : (first, last)
    guard lower.figure.number < upper.figure.number else { return nil }
    return Interval(lower: lower, upper: upper, isDeviation: node.has("绝对"))
  }

  private func deviation(_ node: Node) -> Interval? {
    if let span = node["偏段"] {
      var interval = self.span(span)
      interval?.isDeviation = true
      return interval
    }
    let inner = node["偏外"] ?? node
    guard let figure = inner["值"].flatMap(figure) else { return nil }
    let isOutside = inner.rule == "偏外"
    let usual = Edge(figure: figure, inclusion: isOutside ? .stated(false) : .usual(true))
    guard let edge = marked(usual, by: inner) else { return nil }
    return isOutside ? Interval(lower: edge, isDeviation: true) : Interval(upper: edge, isDeviation: true)
  }
}
