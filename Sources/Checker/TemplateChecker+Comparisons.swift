import Program
import Source
import Syntax
import Values

extension TemplateChecker {
  /// Whether a measure may stand beside a value of the type; reports why not.
  mutating func expectComparable(
    _ measure: Measure, with type: ValueType, at range: SourceRange, other: Measure? = nil
  ) -> Bool {
    switch (type, measure.type) {
    case (.reported, _), (_, .reported): return false
    case (.number(let a), .number(let b)):
      guard a.dimension == b.dimension else {
        reportMismatch(type, measure, other, range)
        return false
      }
      if a.dimension.isNone,
        let bare = bareRatio(measure, b, beside: a) ?? other.flatMap({ bareRatio($0, a, beside: b) })
      {
        report(.ratioWithoutUnit(file.text(bare.range)), at: bare.range)
        return false
      }
      if a.dimension.isNone, mixesPointsAndRatio(a, b) {
        report(.ratioAgainstPoints(file.text(measure.range)), at: measure.range)
        return false
      }
      return true
    case (let first, let second) where isFigure(first) || isFigure(second):
      if isFigure(first), isFigure(second) { return true }
      if case .number = isFigure(first) ? second : first { return true }
      if (isFigure(first) ? second : first) == .date { return true }
      reportMismatch(type, measure, other, range)
      return false
    default:
      guard type == measure.type else {
        reportMismatch(type, measure, other, range)
        return false
      }
      return true
    }
  }

  /// A bare literal beside a percentage: 60 may be meant as 60%.
  private func bareRatio(_ measure: Measure, _ own: NumberType, beside type: NumberType) -> Measure? {
    guard isBareNumber(measure), own.unit == nil, let unit = type.unit, unit.factor < .one else { return nil }
    return measure
  }

  /// A difference of ratios is counted in percentage points; `5%` beside it could mean either.
  private func mixesPointsAndRatio(_ a: NumberType, _ b: NumberType) -> Bool {
    a.isPointDifference != b.isPointDifference && a.unit != nil && b.unit != nil
  }

  private mutating func reportMismatch(
    _ type: ValueType, _ measure: Measure, _ other: Measure?, _ range: SourceRange
  ) {
    if let other {
      reportUnits(other, measure, at: range)
    } else {
      report(.wrongType(wanted: typeName(type), found: typeName(measure.type)), at: range)
    }
  }

  mutating func reportUnits(_ left: Measure, _ right: Measure, at range: SourceRange) {
    let (first, second) = (file.text(left.range), file.text(right.range))
    if let bare = [left, right].first(where: { isBareNumber($0) }) {
      let other = bare.range == left.range ? right : left
      report(.missingUnit(file.text(bare.range), unit: typeName(other.type)), at: bare.range)
      return
    }
    report(
      .unitMismatch(first, typeName(left.type), second, typeName(right.type)), at: range,
      related: [left.range, right.range])
  }

  private func isBareNumber(_ measure: Measure) -> Bool {
    if case .constant(.number, _) = measure.kind, measure.type == .number(.plain) { true } else { false }
  }
}
