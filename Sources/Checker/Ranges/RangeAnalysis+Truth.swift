import Enclosure
import Program
import Values

extension RangeAnalysis {
  /// Whether a condition holds on every form within the declared ranges, or on none; nil where forms differ.
  package func truth(of condition: Measure) -> Bool? {
    switch condition.kind {
    case .grouped(let inner): return truth(of: inner)
    case .not(let inner): return truth(of: inner).map { !$0 }
    case .all(let parts): return joined(parts, decisive: false)
    case .any(let parts): return joined(parts, decisive: true)
    case .comparison(let left, let sign, let right): return truth(left, sign, right)
    case .between(let part, let low, let high):
      let ends = [truth(part, .greaterOrEqual, low), truth(part, .lessOrEqual, high)]
      if ends.contains(false) { return false }
      return ends.allSatisfy { $0 == true } ? true : nil
    default: return nil
    }
  }

  private func joined(_ parts: [Measure], decisive: Bool) -> Bool? {
    let truths = parts.map { truth(of: $0) }
    if truths.contains(decisive) { return decisive }
    return truths.contains(nil) ? nil : !decisive
  }

  private func truth(_ left: Measure, _ sign: ComparisonOperator, _ right: Measure) -> Bool? {
    switch (left.type, right.type) {
    case (.number, .number), (.date, .date): break
    default: return nil
    }
    let difference = Measure(.arithmetic(left, .subtract, right), type: left.type, range: left.range)
    let apart = interval(of: difference)
    // Where nothing can be, a condition neither holds nor fails.
    if apart.isEmpty { return nil }
    guard let wanted = Interval.comparing(sign, .zero) else {
      // ≠ holds where zero is out of reach.
      if !apart.contains(.zero) { return true }
      return apart.onlyValue.map { !$0.isZero }
    }
    if apart.intersection(wanted).isEmpty { return false }
    return apart.intersection(wanted) == apart ? true : nil
  }
}
