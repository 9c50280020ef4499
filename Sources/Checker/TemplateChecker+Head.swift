import Program
import Source
import Syntax
import Values

/// The settings at the head of a template.
struct TemplateHead {
  var year: String?
  var version: String?
  var total: Rational?
  var rounding = Rounding(mode: .halfUp, places: 2, onlyTotal: false)
  /// Whether the rounding is the one that is written, where one is.
  var hasKnownRounding = true
}

extension TemplateChecker {
  mutating func checkHead(_ node: SyntaxNode) -> TemplateHead {
    var head = TemplateHead()
    for kind in [SyntaxKind.yearItem, .versionItem, .totalItem, .roundingItem, .identifierItem, .gradesBlock]
    {
      let items = node.all(kind)
      for extra in items.dropFirst() {
        report(.repeatedItem(line: line(of: items[0].range)), at: extra.range, related: [items[0].range])
      }
    }
    head.year = node.first(.yearItem).flatMap { item in
      item.token(.number).map { halfWidth(item.text(of: $0)) }
    }
    head.version = node.first(.versionItem).flatMap { item in
      textContent(of: item) ?? item.token(.number).map { halfWidth(item.text(of: $0)) }
    }
    if let item = node.first(.totalItem) {
      head.total = pointsLiteral(item)
    } else if tree.isComplete,
      node.first(.indicatorDeclaration) != nil || node.first(.outcomeDeclaration) == nil
    {
      report(.missingTotal, at: nameRange(of: node))
    }
    if let item = node.first(.roundingItem) {
      let rounding = checkRounding(item)
      head.rounding = rounding.value ?? head.rounding
      head.hasKnownRounding = !rounding.isReported
    }
    if let total = head.total, head.hasKnownRounding, head.rounding.onlyTotal, !head.rounding.keeps(total),
      let item = node.first(.totalItem)
    {
      report(
        .pointsFinerThanScores(Template.pointsText(total) + "分", places: head.rounding.places), at: item.range
      )
    }
    return head
  }

  private mutating func checkRounding(_ item: SyntaxNode) -> Checked<Rounding> {
    let modes: [String: RoundingMode] = [
      "四舍五入": .halfUp, "half-up": .halfUp, "五成双": .halfEven, "half-even": .halfEven, "截尾": .down,
      "truncate": .down,
    ]
    let name = nameText(of: item) ?? "四舍五入"
    let mode = modes[name]
    if mode == nil { report(.unknownRounding(name), at: nameRange(of: item)) }
    let places = self.places(item)
    var onlyTotal = false
    var isKnown = true
    for word in item.tokens where word.kind == .word {
      switch halfWidth(item.text(of: word)) {
      case "仅总分", "only-total": onlyTotal = true
      case "位", "digits", "places": break
      default:
        report(.unknownRounding(item.text(of: word)), at: word.range)
        isKnown = false
      }
    }
    guard let mode, let places, isKnown else { return .reported(told(at: item.range)) }
    return .value(Rounding(mode: mode, places: places, onlyTotal: onlyTotal))
  }

  /// The decimals that a node's number token asks for: 2位.
  mutating func places(_ node: SyntaxNode) -> Int? {
    guard let token = node.token(.number) else { return nil }
    let places = LiteralText(node.text(of: token)).count(of: "位", "digits", in: 0...6)
    if places == nil { report(.wrongPlaces(node.text(of: token)), at: token.range) }
    return places
  }

  /// The points that a node's number token gives; reports what is not a number of 分.
  mutating func pointsLiteral(_ node: SyntaxNode) -> Rational? {
    guard let token = node.token(.number) else { return nil }
    let written = node.text(of: token) + (node.first(.detachedUnit)?.text ?? "")
    let literal = LiteralText(written)
    guard let number = literal.number else {
      report(.tooManyDigits(written), at: token.range)
      return nil
    }
    guard let unit = units.unit(named: literal.unit),
      unit.dimension == pointsUnit.dimension, !unit.dimension.isNone,
      let points = try? number * unit.factor
    else {
      report(.notPoints(written), at: token.range)
      return nil
    }
    return points
  }

  var pointsUnit: MeasureUnit {
    units.unit(named: "分") ?? MeasureUnit(symbol: "分", factor: .one, dimension: .none)
  }

  mutating func checkIdentifier(_ node: SyntaxNode) -> InputID? {
    guard let item = node.first(.identifierItem), let name = nameText(of: item) else { return nil }
    guard let id = inputNumbers[name] else {
      report(
        .unknownInput(name, near: nearInput(to: name)), at: item.range)
      return nil
    }
    usedInputs.insert(id)
    if inputs[id.index].type != .text, inputs[id.index].type != .reported {
      report(.identifierNotText(name), at: item.range)
    }
    return id
  }
}

/// A number token cut into its number and its unit, half-width.
struct LiteralText {
  let digits: String
  let unit: String

  init(_ written: String) {
    // A thousands mark has been reported by the lexer.
    let text = halfWidth(written).filter { $0 != "," }
    let end = text.firstIndex { !($0.isASCII && ($0.isNumber || $0 == ".")) } ?? text.endIndex
    digits = String(text[..<end])
    unit = String(text[end...])
  }

  var number: Rational? { Rational(decimal: digits) }

  /// The whole number in a range that is written bare or with one of these words; nil for anything else.
  func count(of words: String..., in range: ClosedRange<Int>) -> Int? {
    guard unit.isEmpty || words.contains(unit), let count = number?.asInt, range.contains(count) else {
      return nil
    }
    return count
  }
}
