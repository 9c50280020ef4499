import Checker
import Enclosure
import Program
import Values

extension RangeAnalysis {
  /// What is compared with a bound, and whether the condition holds above it; yes is above no, better above worse.
  func side(of condition: Measure) -> (measure: Measure, isHigh: Bool)? {
    switch condition.kind {
    case .grouped(let inner): return side(of: inner)
    case .not(let inner): return side(of: inner).map { ($0.measure, !$0.isHigh) }
    case .comparison(let left, let sign, let right):
      if case .constant(.truth(let truth), _) = right.kind, sign == .equal { return (left, truth) }
      if case .constant(.level(let set, let index), _) = right.kind {
        return side(of: left, sign, level: index, of: template[set].levels.count)
      }
      guard let bound = interval(of: right).onlyValue else { return nil }
      switch sign {
      case .greater, .greaterOrEqual: return (left, true)
      case .less, .lessOrEqual: return (left, false)
      case .equal: return isLowEnd(bound, of: left) ? (left, false) : nil
      case .notEqual: return isLowEnd(bound, of: left) ? (left, true) : nil
      }
    case .input, .formula: return condition.type == .truth ? (condition, true) : nil
    case .meets: return (condition, true)
    default: return nil
    }
  }

  /// Whether a figure is never below a bound, so that `=` it is `≤` it.
  private func isLowEnd(_ bound: Rational, of figure: Measure) -> Bool {
    guard case .number = figure.type, let low = interval(of: figure).low else { return false }
    return low.isIncluded && low.value == bound
  }

  /// Whether a condition parts what is more than all of something from the rest: 执行率 > 120% is overspent, however good
  /// it is to execute; exactly all is the best that there is.
  func isBeyondWhole(_ condition: Measure) -> Bool {
    guard case .comparison(let left, let sign, let right) = condition.ungrouped.kind,
      case .number(let type) = left.type, type.dimension.isNone, let bound = interval(of: right).onlyValue
    else { return false }
    return bound > .one || bound == .one && (sign == .greater || sign == .lessOrEqual)
  }

  /// Levels are declared from the best down, so `=` with the first or last of them has a side as well.
  private func side(of left: Measure, _ sign: ComparisonOperator, level: Int, of count: Int)
    -> (measure: Measure, isHigh: Bool)?
  {
    switch sign {
    case .greater, .greaterOrEqual: (left, true)
    case .less, .lessOrEqual: (left, false)
    case .equal: level == 0 ? (left, true) : (level == count - 1 ? (left, false) : nil)
    case .notEqual: level == 0 ? (left, false) : (level == count - 1 ? (left, true) : nil)
    }
  }

  /// Whether more is better of a measure, by its name and type alone; nil where they do not say.
  func isHigherBetter(_ measure: Measure) -> Bool? {
    if case .meets = measure.kind { return true }
    return switch measure.type {
    case .truth: wordsOfTruth(template.text(of: measure))
    case .level: true
    default: betterSide(of: template.text(of: measure))
    }
  }
}
