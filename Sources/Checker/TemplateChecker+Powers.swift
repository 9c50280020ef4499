import Program
import Source
import Syntax
import Values

extension TemplateChecker {
  /// The powers that can be written.
  static let powers = 2...12

  /// `乘方(x, 3)`: the product of so many of one figure, in brackets where it is computed.
  mutating func power(_ node: CallSyntax, _ context: MeasureContext) -> Measure {
    let nodes = node.arguments
    guard nodes.count == 2 else {
      report(.wrongPower, at: node.range)
      return reported(node)
    }
    let base = measure(nodes[0], context.expecting(nil))
    let exponent = measure(nodes[1], context.expecting(nil))
    guard base.type != .reported, exponent.type != .reported else { return reported(node) }
    guard case .number = base.type, case .number(let count)? = constantValue(exponent),
      exponent.type == .number(.plain), let count = count.asInt, Self.powers.contains(count)
    else {
      report(.wrongPower, at: node.range)
      return reported(node)
    }
    let factor = base.isComputed ? Measure(.grouped(base), type: base.type, range: base.range) : base
    let product = power(of: factor, count, node.range)
    return Measure(.grouped(product), type: product.type, range: node.range)
  }

  /// Even powers are squares, which are known not to be below zero.
  private mutating func power(of factor: Measure, _ count: Int, _ range: SourceRange) -> Measure {
    if count == 1 { return factor }
    guard count.isMultiple(of: 2) else {
      return arithmetic(power(of: factor, count - 1, range), .times, factor, range)
    }
    let half = power(of: factor, count / 2, range)
    let side = half.isComputed ? Measure(.grouped(half), type: half.type, range: range) : half
    return arithmetic(half, .times, side, range)
  }
}

extension Measure {
  /// Whether it needs brackets to stand as one factor.
  fileprivate var isComputed: Bool {
    switch kind {
    case .negated, .arithmetic: true
    default: false
    }
  }
}
