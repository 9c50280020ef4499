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
        let (bare, unit) = bareRatio(measure, b, beside: a) ?? other.flatMap({ bareRatio($0, a, beside: b) })
      {
        let number = file.text(bare.range)
        let held = other.flatMap { bare == $0 ? measure : $0 }
        let name = held.map { file.text($0.range) } ?? ""
        report(
          .ratioWithoutUnit(number, readings: readings(of: number, beside: unit, called: name)),
          at: bare.range)
        return false
      }
      if a.dimension.isNone, mixesPointsAndRatio(a, b) {
        reportRatioAgainstPoints(measure, b, other, a)
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

  /// Whether a measure may stand in the place of a value of the type: what may be compared with it need not be of its
  /// kind, for the figure of a text brings its unit with the data. Reports why not.
  mutating func expectInPlace(
    of type: ValueType, _ measure: Measure, at range: SourceRange, other: Measure? = nil
  ) -> Bool {
    guard expectComparable(measure, with: type, at: range, other: other) else { return false }
    if measure.type.isKind(of: type) { return true }
    // They may be compared: what is wanted is said, and not that they do not go together.
    report(.wrongType(wanted: typeName(type), found: typeName(measure.type)), at: range)
    return false
  }

  /// A bare literal beside a percentage: 60 may be meant as 60%.
  private func bareRatio(_ measure: Measure, _ own: NumberType, beside type: NumberType)
    -> (Measure, unit: MeasureUnit)?
  {
    guard isBareNumber(measure), own.unit == nil, let unit = type.unit, unit.factor < .one else { return nil }
    return (measure, unit)
  }

  /// What a bare number beside a ratio may mean, the likeliest first: 1 is 100%, 0.6 is 60%, and 60 is 60%.
  private func readings(of number: String, beside unit: MeasureUnit, called name: String) -> [String] {
    let written = halfWidth(number)
    // 生师比 不超过 18 is 18 to one.
    if unit.symbol == "%", name.hasSuffix("比"),
      !["占比", "分比", "同比", "环比"].contains(where: { name.hasSuffix($0) }),
      let value = Rational(decimal: written), value > Rational(2)
    {
      return [written + "倍", written + "%"]
    }
    guard unit.symbol == "%", let value = Rational(decimal: written), !value.isZero, value <= Rational(3),
      let percent = try? value * .hundred
    else { return [written + unit.symbol] }
    let whole = Template.pointsText(percent) + "%"
    return value <= .one ? [whole] : [whole, written + "%"]
  }

  /// Tells a percentage beside percentage points at the literal, where one of them is; that is what was mistyped.
  private mutating func reportRatioAgainstPoints(
    _ measure: Measure, _ type: NumberType, _ other: Measure?, _ otherType: NumberType
  ) {
    var (wrong, own) = (measure, type)
    if !isLiteral(measure), let other, isLiteral(other) { (wrong, own) = (other, otherType) }
    let text = file.text(wrong.range)
    let percentagePoints = file.isSpelledInEnglish ? "pp" : "个百分点"
    let remedy: RatioRemedy
    if isLiteral(wrong), case .number(let value)? = constantValue(wrong), let percent = try? value * .hundred
    {
      let number = Template.pointsText(percent)
      remedy = RatioRemedy(text: number + (own.isPointDifference ? "%" : percentagePoints), isLiteral: true)
    } else {
      // A sum with a percentage is one, and a difference of two is counted in points: the figure stays the same.
      let part = text.contains(where: \.isWhitespace) ? "(\(text))" : text
      remedy = RatioRemedy(text: own.isPointDifference ? "\(part) + 0%" : "\(part) - 0%", isLiteral: false)
    }
    report(.ratioAgainstPoints(text, isPoints: own.isPointDifference, remedy), at: wrong.range)
  }

  private func isLiteral(_ measure: Measure) -> Bool {
    switch measure.kind {
    case .constant: true
    case .negated(let part): isLiteral(part)
    default: false
    }
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

  /// `bound` is what is passed where the other measure is a step.
  mutating func reportUnits(
    _ left: Measure, _ right: Measure, at range: SourceRange, bound: Measure? = nil
  ) {
    let (first, second) = (file.text(left.range), file.text(right.range))
    if let bare = [left, right].first(where: { isBareNumber($0) }) {
      let other = bare.range == left.range ? right : left
      // Only what a template can write is offered: 元·人 and 1/人 are what units come to, and no units.
      if case .number(let type) = other.type, let unit = type.unit, units.unit(named: unit.symbol) != nil {
        report(.missingUnit(file.text(bare.range), unit: unit.symbol), at: bare.range)
        return
      }
    }
    report(
      .unitMismatch(
        first, typeName(left.type), second, typeName(right.type),
        durationRemedy(left, right, bound: bound) ?? remedy(left.type, right.type)),
      at: range, related: [left.range, right.range])
  }

  /// What may mend two values that do not fit.
  private func remedy(_ left: ValueType, _ right: ValueType) -> MismatchRemedy {
    guard case .number(let a) = left, case .number(let b) = right else { return .sameKind }
    let points = pointsUnit.dimension
    for (one, other) in [(a, b), (b, a)] where one.dimension == points {
      // 满分 − 违规数 × 1分: points beside points for each of something.
      if other.dimension.divided(by: points).isCount { return .steps }
    }
    func isCount(_ type: NumberType) -> Bool {
      let measured = ["元", "分", "天", "小时", "个月", "工作日"]
      return type.dimension.isCount && !measured.contains { type.dimension == Dimension(base: $0) }
    }
    guard isCount(a), isCount(b), let one = a.unit?.symbol, let two = b.unit?.symbol else {
      return .operation
    }
    return .declare("\(one) = \(two)")
  }

  private func isBareNumber(_ measure: Measure) -> Bool {
    if case .constant(.number, _) = measure.kind, measure.type == .number(.plain) { true } else { false }
  }
}

extension ValueType {
  /// Whether a value of it can stand where one of the other is wanted, comparable as they are.
  func isKind(of other: ValueType) -> Bool {
    switch (self, other) {
    case (.number, .number), (.figure, .figure): true
    default: self == other
    }
  }
}
