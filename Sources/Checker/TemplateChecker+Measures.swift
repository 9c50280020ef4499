import Program
import Source
import Syntax
import Values

extension TemplateChecker {
  /// Resolves and types an expression; after a reported error its type is `.reported`.
  mutating func measure(_ node: SyntaxNode, _ context: MeasureContext) -> Measure {
    switch node.kind {
    case .literal: return literal(node)
    case .textLiteral:
      let text = textContent(of: node) ?? ""
      return Measure(.constant(.text(text), written: node.text), type: .text, range: node.range)
    case .path: return outsideSummary(nameReference(node, context), node, context)
    case .parenthesized: return grouped(node, context)
    case .prefixOperation: return prefixed(node, context)
    case .binaryOperation: return binary(node, context)
    case .betweenComparison: return between(node, context)
    case .membershipComparison: return membership(node, context)
    case .hasTest: return outsideSummary(hasTest(node, context), node, context)
    case .call: return call(node, context)
    case .aggregateCall: return aggregate(node, context)
    case .tiersCurve: return choice(node, context)
    case .interpolateCurve: return line(node, context)
    case .tuple:
      report(.misplacedList, at: node.range)
      return reported(node)
    default:
      return reported(node)
    }
  }

  // MARK: literals

  mutating func literal(_ node: SyntaxNode) -> Measure {
    let written =
      node.token(.number).map { node.text(of: $0) + (node.first(.detachedUnit)?.text ?? "") } ?? node.text
    if let date = CalendarDate(text: halfWidth(written)) {
      return Measure(.constant(.date(date), written: written), type: .date, range: node.range)
    }
    let literal = LiteralText(written)
    if literal.unit.contains("月"),
      literal.unit.contains("年") || literal.unit.contains("日") || written.contains("-")
    {
      report(.noSuchDate(written), at: node.range)
      return reported(node)
    }
    if literal.unit.hasPrefix("-") {
      report(.noSuchDate(written), at: node.range)
      return reported(node)
    }
    guard let number = literal.number else {
      report(.tooManyDigits(written), at: node.range)
      return reported(node)
    }
    if literal.unit.isEmpty {
      return Measure(
        .constant(.number(number), written: halfWidth(written)), type: .number(.plain), range: node.range)
    }
    guard let unit = units.unit(named: literal.unit) else {
      if reportedUnits.contains(literal.unit) { return reported(node) }
      reportUnknownUnit(literal.unit, digits: literal.digits, at: node.range)
      return reported(node)
    }
    guard let value = try? number * unit.factor else {
      report(.tooManyDigits(written), at: node.range)
      return reported(node)
    }
    return Measure(
      .constant(.number(value), written: halfWidth(written)), type: .number(numberType(in: unit)),
      range: node.range)
  }

  mutating func reportUnknownUnit(_ unit: String, digits: String, at range: SourceRange) {
    for (ending, sign) in [("以上", "≥"), ("以下", "≤"), ("以内", "≤")] where unit.hasSuffix(ending) {
      report(.vagueBound(digits + unit, sign: sign, plain: digits + unit.dropLast(2)), at: range)
      return
    }
    report(.unknownUnit(unit, near: nearUnit(to: unit)), at: range)
  }

  private mutating func grouped(_ node: SyntaxNode, _ context: MeasureContext) -> Measure {
    guard let inner = node.nodes.first else { return reported(node) }
    let part = measure(inner, context)
    return Measure(.grouped(part), type: part.type, range: node.range)
  }
}
