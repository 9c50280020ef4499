import Program
import Source
import Syntax
import Values

extension TemplateChecker {
  /// Resolves and types an expression; after a reported error its type is `.reported`.
  mutating func measure(_ node: ExpressionSyntax, _ context: MeasureContext) -> Measure {
    switch node.form {
    case .literal(let written): return literal(written, at: node.range)
    case .text(let text):
      return Measure(.constant(.text(text), written: node.text), type: .text, range: node.range)
    case .path(let path): return outsideSummary(nameReference(path, context), node, context)
    case .grouped(let inner?):
      let part = measure(inner, context)
      return Measure(.grouped(part), type: part.type, range: node.range)
    case .not(let inner?):
      let part = condition(inner, context)
      return Measure(.not(part), type: part.type, range: node.range)
    case .negated(let inner?): return negated(inner, node.range, context)
    case .binary(let left, let sign, let right): return binary(left, sign, right, node.range, context)
    case .brokenBinary(let parts):
      // 率 60%以上 has no sign, and 率 大于 60% one that has been reported; each side says what is wrong with it.
      let type = parts.first.map { measure($0, context.expecting(nil)).type }
      for part in parts.dropFirst() { _ = measure(part, context.expecting(type)) }
      return reported(node)
    case .between(let part?, let ends?): return between(part, ends, node.range, context)
    case .oneOf(let part, let options):
      let part = measure(part, context.expecting(nil))
      return oneOf(part, options, node.range, context)
    case .begins(let part, let texts):
      return begins(measure(part, context.expecting(nil)), texts, node.range, context)
    case .has(let path?): return outsideSummary(has(path, node.range, context), node, context)
    case .call(let call): return self.call(call, context)
    case .aggregate(let aggregate): return self.aggregate(aggregate, context)
    case .tiers(let tiers): return choice(tiers, context)
    case .line(let line): return self.line(line, context)
    case .list:
      report(.misplacedList, at: node.range)
      return reported(node)
    case .grouped(nil), .not(nil), .negated(nil), .between, .has(nil), .drop, .unread: return reported(node)
    }
  }

  // MARK: literals

  private mutating func literal(_ written: String, at range: SourceRange) -> Measure {
    if let date = CalendarDate(text: halfWidth(written)) {
      return Measure(.constant(.date(date), written: written), type: .date, range: range)
    }
    let literal = LiteralText(written)
    if literal.unit.contains("月"),
      literal.unit.contains("年") || literal.unit.contains("日") || written.contains("-")
    {
      report(.noSuchDate(written), at: range)
      return reported(at: range)
    }
    if literal.unit.hasPrefix("-") {
      report(.noSuchDate(written), at: range)
      return reported(at: range)
    }
    guard let number = literal.number else {
      report(.tooManyDigits(written), at: range)
      return reported(at: range)
    }
    if literal.unit.isEmpty {
      return Measure(
        .constant(.number(number), written: halfWidth(written)), type: .number(.plain), range: range)
    }
    guard let unit = units.unit(named: literal.unit) else {
      if reportedUnits.contains(literal.unit) { return reported(at: range) }
      reportUnknownUnit(literal.unit, digits: literal.digits, at: range)
      return reported(at: range)
    }
    guard let value = try? number * unit.factor else {
      report(.tooManyDigits(written), at: range)
      return reported(at: range)
    }
    return Measure(
      .constant(.number(value), written: halfWidth(written)), type: .number(numberType(in: unit)),
      range: range)
  }

  mutating func reportUnknownUnit(_ unit: String, digits: String, at range: SourceRange) {
    for (ending, sign) in [("以上", "≥"), ("以下", "≤"), ("以内", "≤")] where unit.hasSuffix(ending) {
      report(.vagueBound(digits + unit, sign: sign, plain: digits + unit.dropLast(2)), at: range)
      return
    }
    report(.unknownUnit(unit, near: nearUnit(to: unit)), at: range)
  }
}
