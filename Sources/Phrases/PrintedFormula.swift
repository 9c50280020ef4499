/// The formula in the cell that explains an indicator: `资金到位率=（实际到位资金/计划投入资金）×100%`.
struct PrintedFormula {
  /// What is computed.
  let name: String
  /// How, as a template writes it.
  let value: String
  /// The names that it is computed from, and whether they are divided by.
  let inputs: [(name: String, isDivisor: Bool)]
  /// What the cell says behind it of what it names, a sentence each.
  let remarks: [String]

  /// Reads the first formula of the cell; nil where there is none that is understood.
  init?(_ cell: PrintedCell) {
    guard let formula = cell.formula else { return nil }
    let text = PrintedText(formula)
    var matcher = Matcher(
      text, grammar: Idioms.grammar, slots: FreeSlots(text, known: [], units: [], levelWords: []))
    for match in matcher.matches("率式", at: 0)
    where match.end == text.count || "。；，".unicodeScalars.contains(text.scalars[match.end]) {
      guard let node = match.nodes.first, let name = node["名"], let value = node["算式"] else { continue }
      var printer = ExpressionPrinter(text: text)
      guard let written = printer.quotient(value) else { continue }
      self.name = text.text(name.range)
      self.value = written
      inputs = printer.names
      let rest = text.text(match.end..<text.count).split { "。；".contains($0) }.map(String.init)
      remarks = rest.filter { sentence in printer.names.contains { sentence.contains($0.name) } }
      return
    }
    return nil
  }

  /// Whether it computes what a printed name or an indicator means.
  func isOf(_ printed: String?, indicator: String) -> Bool {
    guard let printed else { return name == indicator || isRatioName(name) }
    if name == printed { return true }
    // 应完工项目数 beside 按期完工率=按期完工项目数/应完工项目数 is what it is called
    if isCountName(printed) || inputs.contains(where: { $0.name == printed }) { return false }
    if isShareName(printed), isShareName(name), !isSameRatio(printed, name), !isSameRatio(name, printed),
      commonInOrder(printed, name) < min(printed.count, name.count)
    {
      return false
    }
    return longestCommonRun(name, printed) >= 2 || name == indicator
  }

  /// The unit of one of the names that it is computed from.
  func unit(of input: String) -> String {
    isRatioName(input)
      ? "%" : likelyUnit(of: inputs.map(\.name).filter { !isRatioName($0) } + [withoutRatio(name)])
  }
}

/// Writes a printed quotient as a template does, and collects its names.
struct ExpressionPrinter {
  let text: PrintedText
  private(set) var names: [(name: String, isDivisor: Bool)] = []

  init(text: PrintedText) { self.text = text }

  /// The value of a rate, without the × 100% behind it.
  mutating func quotient(_ node: Node) -> String? { sum(node, below: false) }

  private mutating func sum(_ node: Node, below: Bool) -> String? {
    var result = ""
    for (index, item) in node.all("项").enumerated() {
      if index > 0 {
        let sign = text.text(item.range.lowerBound - 1..<item.range.lowerBound)
        result += sign == "-" ? " − " : " + "
      }
      guard let part = product(item, below: below) else { return nil }
      result += part
    }
    return result
  }

  private mutating func product(_ node: Node, below: Bool) -> String? {
    var result = ""
    for (index, factor) in node.all("因").enumerated() {
      let sign = index == 0 ? "" : text.text(factor.range.lowerBound - 1..<factor.range.lowerBound)
      if text.text(factor.range) == "100%" { continue }
      let isDivisor = sign == "/"
      guard let part = single(factor, below: below || isDivisor) else { return nil }
      if !result.isEmpty { result += isDivisor ? " ÷ " : " × " }
      result += part
    }
    return result
  }

  private mutating func single(_ node: Node, below: Bool) -> String? {
    if let inner = node["绝式"]?["算式"] { return sum(inner, below: false).map { "绝对值(\($0))" } }
    if let inner = node["算式"] {
      // a sum below the line can be zero though no part of it is
      guard let value = sum(inner, below: below && inner.all("项").count == 1) else { return nil }
      return inner.all("项").count > 1 ? "(\(value))" : value
    }
    if let name = node["式名"] {
      let name = text.text(name.range)
      if let index = names.firstIndex(where: { $0.name == name }) {
        names[index].isDivisor = names[index].isDivisor || below
      } else {
        names.append((name, below))
      }
      return written(name)
    }
    return nil
  }
}
