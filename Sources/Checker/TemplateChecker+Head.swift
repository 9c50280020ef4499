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
  mutating func checkHead(_ node: TemplateSyntax) -> TemplateHead {
    var head = TemplateHead()
    if let item = single(node.years), let written = item.value {
      head.year = written
      if Template.year(in: written) == nil { report(.notYear(written), at: item.number?.range ?? item.range) }
    }
    head.version = single(node.versions)?.value
    single(node.identifiers)
    single(node.grades)
    let total = single(node.totals)
    if let total {
      head.total = pointsLiteral(total)
    } else if tree.isComplete, !node.indicators.isEmpty || node.outcomes.isEmpty {
      report(.missingTotal, at: node.nameRange)
    }
    if let item = single(node.roundings) {
      let rounding = checkRounding(item)
      head.rounding = rounding.value ?? head.rounding
      head.hasKnownRounding = !rounding.isReported
    }
    if let total, let points = head.total, head.hasKnownRounding, head.rounding.onlyTotal,
      !head.rounding.keeps(points)
    {
      report(
        .pointsFinerThanScores(Template.pointsText(points) + "分", places: head.rounding.places),
        at: total.range)
    }
    return head
  }

  /// The first of what may be written once; reports all others.
  @discardableResult
  mutating func single<Part: SyntaxPart>(_ found: [Part]) -> Part? {
    for extra in found.dropFirst() {
      report(.repeatedItem(line: line(of: found[0].range)), at: extra.range, related: [found[0].range])
    }
    return found.first
  }

  private mutating func checkRounding(_ item: RoundingSyntax) -> Checked<Rounding> {
    let modes: [String: RoundingMode] = [
      "四舍五入": .halfUp, "half-up": .halfUp, "五成双": .halfEven, "half-even": .halfEven, "截尾": .down,
      "truncate": .down,
    ]
    let name = item.name ?? "四舍五入"
    let mode = modes[name]
    if mode == nil { report(.unknownRounding(name), at: item.nameRange) }
    let places = self.places(item)
    var onlyTotal = false
    var isKnown = true
    for word in item.words {
      switch halfWidth(word.text) {
      case "仅总分", "only-total": onlyTotal = true
      case "位", "digits", "places": break
      default:
        report(.unknownRounding(word.text), at: word.range)
        isKnown = false
      }
    }
    guard let mode, let places, isKnown else { return .reported(told(at: item.range)) }
    return .value(Rounding(mode: mode, places: places, onlyTotal: onlyTotal))
  }

  /// The decimals that a number asks for: 2位.
  mutating func places(_ node: some NumberedSyntax) -> Int? {
    guard let number = node.number else { return nil }
    let places = LiteralText(number.text).count(of: "位", "digits", in: 0...6)
    if places == nil { report(.wrongPlaces(number.text), at: number.range) }
    return places
  }

  /// The points that a number gives; reports what is not a number of 分.
  mutating func pointsLiteral(_ node: some NumberedSyntax) -> Rational? {
    guard let place = node.number?.range, let written = node.amount else { return nil }
    let literal = LiteralText(written)
    guard let number = literal.number else {
      report(.tooManyDigits(written), at: place)
      return nil
    }
    guard let unit = units.unit(named: literal.unit),
      unit.dimension == pointsUnit.dimension, !unit.dimension.isNone,
      let points = try? number * unit.factor
    else {
      report(.notPoints(written), at: place)
      return nil
    }
    return points
  }

  var pointsUnit: MeasureUnit {
    units.unit(named: "分") ?? MeasureUnit(symbol: "分", factor: .one, dimension: .none)
  }

  mutating func checkIdentifier(_ node: TemplateSyntax) -> InputID? {
    guard let item = node.identifiers.first, let name = item.name else { return nil }
    guard let id = inputNumbers[name] else {
      report(.unknownInput(name, near: nearInput(to: name)), at: item.range)
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
    if let meant = mistypedNumber(in: written.unicodeScalars) {
      // So has what stands for a digit.
      digits = meant.meant
      unit = halfWidth(String(String.UnicodeScalarView(written.unicodeScalars.dropFirst(meant.count))))
      return
    }
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
