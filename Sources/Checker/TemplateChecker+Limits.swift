import Program
import Source
import Syntax
import Values

extension TemplateChecker {
  /// `四舍五入(x, 0.5分)`, `进一(x, 1件)`: a multiple of a written amount.
  mutating func rounded(_ node: CallSyntax, _ mode: RoundingMode, _ context: MeasureContext) -> Measure {
    let nodes = node.values
    guard nodes.count == 2, node.drops.isEmpty else {
      report(.wrongMultiple(mode.functionPhrase, node.text), at: node.range)
      return reported(node)
    }
    let part = measure(nodes[0], context.expectingValue(nil))
    let size = measure(nodes[1], context.expecting(part.type))
    guard part.type != .reported, size.type != .reported else { return reported(node) }
    guard case .number = part.type else {
      report(.notNumber(nodes[0].text), at: part.range)
      return reported(node)
    }
    guard let amount = size.ungrouped.writtenNumber, amount.isPositive else {
      report(.wrongMultiple(mode.functionPhrase, nodes[1].text), at: size.range)
      return reported(node)
    }
    guard expectInPlace(of: part.type, size, at: size.range, other: part) else { return reported(node) }
    return Measure(.rounded(part, to: size, mode), type: part.type, range: node.range)
  }

  /// `限于(x, a 到 b)`, `限于(x, ≥ a)`, `限于(x, ≤ b)`.
  mutating func limited(_ node: CallSyntax, _ context: MeasureContext) -> Measure {
    guard node.values.count == 1, node.drops.isEmpty, let span = node.span, let ends = limits(span, node)
    else {
      report(.wrongLimits, at: node.range)
      return reported(node)
    }
    let part = measure(node.values[0], context.expectingValue(nil))
    let low = ends.low.map { measure($0, context.expectingValue(part.type)) }
    let high = ends.high.map { measure($0, context.expectingValue(part.type)) }
    let bounds = [low, high].compactMap { $0 }
    guard !([part] + bounds).contains(where: { $0.type == .reported }) else { return reported(node) }
    guard case .number = part.type else {
      report(.notNumber(file.text(part.range)), at: part.range)
      return reported(node)
    }
    for bound in bounds {
      guard expectInPlace(of: part.type, bound, at: bound.range, other: part) else { return reported(node) }
    }
    if case .number(let least)? = low.flatMap({ constantValue($0) }),
      case .number(let most)? = high.flatMap({ constantValue($0) }), least > most
    {
      report(.limitsCrossed, at: span.range)
      return reported(node)
    }
    return Measure(.limited(part, low: low, high: high), type: part.type, range: node.range)
  }

  /// The ends that a span states; nil where it has none that a number can be held to.
  private func limits(_ span: HeadSyntax, _ node: CallSyntax) -> (
    low: ExpressionSyntax?, high: ExpressionSyntax?
  )? {
    switch span.form {
    case .between(let low?, let high?): return (low, high)
    case .bounds(let bounds):
      var (low, high): (ExpressionSyntax?, ExpressionSyntax?) = (nil, nil)
      for (sign, value) in bounds {
        let isLow = sign.kind == .greaterEqual || sign.keyword == .notUnder
        guard isLow || sign.kind == .lessEqual || sign.keyword == .notOver else { return nil }
        if isLow ? low != nil : high != nil { return nil }
        if isLow { low = value } else { high = value }
      }
      return low == nil && high == nil ? nil : (low, high)
    default: return nil
    }
  }
}
