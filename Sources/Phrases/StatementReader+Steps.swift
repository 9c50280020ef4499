import Values

extension StatementReader {
  /// The step of 相对步, 数步 or 次率.
  func step(_ node: Node) -> Step? {
    guard let (isDeduction, amount) = change(node) else { return nil }
    if node.rule == "相对步" {
      guard let way = node["方"]?.children.first, let size = node["步长"].flatMap(figure) else { return nil }
      let main = node["步主"]
      // 每迟1次: how often it was late; only a step of time goes from a bound
      let isCount = isOfLateness(text.text(way.range)) && !isTime(size.unit)
      return Step(
        direction: isCount ? nil : way.rule == "方高" ? .up : way.rule == "方低" ? .down : .off,
        things: [words(way)] + node.all("方后").map(words), subject: main?["量名"].map(name),
        reference: (node["参照"] ?? main?["参照"]).map(words), size: size,
        bound: node["界值"]?["值"].flatMap(figure), isDeduction: isDeduction,
        amount: amount,
        range: node.range)
    }
    let number = node["数"]?.children.first.flatMap(number) ?? .one
    guard let unit = node["单位"] ?? node["量位"]?["单位"] else { return nil }
    // 每多1件: beyond the bound
    let isMore = node["数"].map { text.text(0..<$0.range.lowerBound).hasSuffix("每多") } ?? false
    return Step(
      direction: isMore ? .up : nil, things: node.all("事").map(words) + (isMore ? [more(before: node)] : []),
      subject: nil, reference: nil,
      size: Figure(number: number, unit: usualUnit(text.text(unit.range))), isDeduction: isDeduction,
      amount: amount,
      isOfSome: node["修饰"].map { text.text($0.range).hasPrefix("其中") } ?? false, range: node.range)
  }

  /// The word 多 before the number of a step.
  private func more(before node: Node) -> PrintedWords {
    let end = node["数"]?.range.lowerBound ?? node.range.lowerBound
    return PrintedWords(text: "多", range: end - 1..<end)
  }

  private func change(_ node: Node) -> (isDeduction: Bool, Amount)? {
    let part = node["加减"] ?? node
    // 每少1次扣1分/次
    if let own = node["加减"]?["单位"], let size = node["步长"].flatMap(figure),
      size.unit != usualUnit(text.text(own.range))
    {
      return nil
    }
    guard let amount = amount(within: part) else { return nil }
    return (part.has("扣词"), amount)
  }
}

extension StatementReader {
  /// 被省、市、县通报批评的，每次分别扣3分、2分、1分: a step for each of the things.
  func steps(_ node: Node) -> [Step] {
    guard let things = node["事"], let unit = node["单位"] else { return [] }
    let amounts = node.all("阿数").compactMap(number)
    let names = distributed(text.text(things.range))
    guard names.count == amounts.count, names.count > 1 else { return [] }
    return zip(names, amounts).map { name, amount in
      Step(
        direction: nil, things: [PrintedWords(text: name, range: things.range)], subject: nil, reference: nil,
        size: Figure(number: .one, unit: usualUnit(text.text(unit.range))), isDeduction: node.has("扣词"),
        amount: .points(amount), range: node.range)
    }
  }

  /// 省、市、县通报批评 as 省通报批评, 市通报批评, 县通报批评.
  private func distributed(_ words: String) -> [String] {
    var parts = words.split(separator: "、").map(String.init)
    guard parts.count > 1, let last = parts.last else { return [] }
    for head in ["受到", "被", "获得", "荣获", "获", "取得", "受"] where parts[0].hasPrefix(head) {
      parts[0] = String(parts[0].dropFirst(head.count))
      break
    }
    let length = parts.count > 2 ? parts[parts.count - 2].count : parts[0].count
    guard last.count > length, length > 0 else { return [] }
    let shared = last.dropFirst(length)
    return parts.dropLast().map { $0 + shared } + [last]
  }

  /// 3、6、9、12月 as 3月, 6月, 9月, 12月.
  private func listed(_ node: Node?) -> [String] {
    guard let node else { return [] }
    let unit = text.text(node.range).hasSuffix("月") ? "月" : "季度"
    return node.all("阿数").map { text.text($0.range) + unit }
  }

  /// 3月、6月底支出进度分别达到20%、45%，每达到一个节点得1分.
  func milestones(_ node: Node) -> Milestones? {
    let marks = node.all("时点").map { text.text($0.range) } + listed(node["时列"])
    let bounds = node.all("百分数").compactMap { $0["阿数"].flatMap(number) }
    guard marks.count == bounds.count, marks.count > 1 else { return nil }
    let gain = node["分额"].flatMap(points)
    guard let each = gain else { return nil }
    return Milestones(
      marks: marks, bounds: bounds, subject: node["事"].map(words), each: each, isLoss: node.has("扣词"))
  }
}
