import Checker
import Enclosure
import Program
import Source
import Values

/// Finds figures whose unit fits and whose size does not: 50元 beside figures in 万元, or amounts whose ranges
/// agree in one unit and are worlds apart in those that are written.
///
/// Why: units convert, so nothing else complains; the rule is off by ten thousand. Instead: the unit of the form.
func findScaleFaults(_ template: Template, _ analysis: RangeAnalysis) -> [Diagnostic] {
  var finder = ScaleFinder(template: template, analysis: analysis)
  var measures = template.formulas.map(\.measure)
  for indicator in template.indicators {
    indicator.rule?.forEachMeasure { measures.append($0) }
    indicator.rule?.forEachAdjustment { adjustment in
      for (measure, bound) in adjustment.excess.comparisons { finder.compare(bound, with: measure) }
      let measure = adjustment.excess.figure
      finder.compare(adjustment.step, with: measure)
      finder.compareMultiple(adjustment.step, with: measure, least: Rational(1, 100))
    }
  }
  measures += template.vetoes.map(\.condition) + template.checks.map(\.condition)
  measures += template.outcomes.map(\.measure) + template.summaries.map(\.measure)
  for measure in measures { measure.forEachPart { finder.compareSides(of: $0) } }
  for check in template.checks { finder.checkTolerance(check) }
  for formula in template.formulas { finder.checkShare(formula) }
  for input in template.inputs + template.tables.flatMap(\.columns) { finder.checkRange(input) }
  finder.checkInputs(measures)
  return finder.diagnostics
}

private struct ScaleFinder: TemplateFinder {
  /// How many times greater one side must always be for its unit to be in doubt.
  private static let apart = Rational(100)
  /// The least factor between two units that are mistaken for each other: 元 and 千元.
  private static let leastFactor = Rational(1000)
  /// Below which part of the greater unit an amount of money, or of anything else, is in doubt: 5000万元 beside 亿元
  /// and 500米 beside 公里 are what people write.
  private static let (leastMoney, leastOther) = (Rational(1, 10), Rational(1, 100))

  let template: Template
  let analysis: RangeAnalysis
  var diagnostics: [Diagnostic] = []
  private var reported: Set<SourceRange> = []

  init(template: Template, analysis: RangeAnalysis) {
    self.template = template
    self.analysis = analysis
  }

  /// Holds what stands side by side in a measure against each other.
  mutating func compareSides(of measure: Measure) {
    switch measure.kind {
    case .comparison(let left, _, let right), .arithmetic(let left, .add, let right),
      .arithmetic(let left, .subtract, let right):
      compare(right, with: left)
      compare(left, with: right)
      compareMultiple(right, with: left, least: Rational(1, 10))
      compareRanges(left, right, at: measure.range)
      compareRates(left, right, at: measure.range)
    case .arithmetic(let left, .divide, let right):
      compareRanges(left, right, at: measure.range)
      compareRates(left, right, at: measure.range)
    case .between(let part, let low, let high):
      compare(low, with: part)
      compare(high, with: part)
      compareRanges(part, high, at: measure.range)
    case .line(let part, let knots, _): for knot in knots { compare(knot.x, with: part) }
    case .constant, .input, .column, .member, .meets, .aggregate, .formula, .applied, .parameter, .fullPoints,
      .arithmetic(_, .multiply, _), .ownScore, .score, .points, .totalScore, .grade, .claimed, .ownClaim,
      .totalClaim, .negated, .grouped,
      .oneOf, .begins, .not, .all, .any, .isGiven, .hasColumn, .call, .rounded, .limited, .workdays, .shifted,
      .widened, .choice, .inapplicable, .reported:
      break
    }
  }

  /// A literal that is less than one unit of what stands beside it, written in a unit a thousand times smaller.
  mutating func compare(_ literal: Measure, with other: Measure, least: Rational? = nil) {
    guard case .constant(.number(let value), let written) = literal.kind,
      case .number(let own) = literal.type, let unit = own.unit,
      case .number(let type) = other.type, let wanted = type.unit, !own.dimension.isNone,
      isSmall(value, in: unit, beside: wanted, least), mayBe(value, in: unit, meant: wanted, other),
      reported.insert(literal.range).inserted
    else { return }
    report(
      .smallLiteral(
        Phrase(written), size: template.written(value, as: other.type), unit: wanted.symbol),
      at: literal.range)
  }

  /// 护理比 (倍) 不超过 4%, and steps of 0.5个百分点: percentages far below one beside what is counted in multiples.
  mutating func compareMultiple(_ literal: Measure, with other: Measure, least: Rational) {
    guard case .constant(.number(let value), let written) = literal.kind,
      case .number(let own) = literal.type, let unit = own.unit, own.dimension.isNone, unit.factor < .one,
      case .number(let type) = other.type, let wanted = type.unit, wanted.symbol == "倍", value.isPositive,
      value < least, reported.insert(literal.range).inserted
    else { return }
    report(
      .smallLiteral(
        Phrase(written), size: template.written(value, as: other.type), unit: wanted.symbol),
      at: literal.range)
  }

  /// 优良率 = 优良天数 ÷ 36天 of at most 366天: what a share is of has lost a digit.
  mutating func checkShare(_ formula: Formula) {
    guard namesShare(formula.name),
      case .arithmetic(let top, .divide, let bottom) = formula.measure.ungrouped.kind,
      case .constant(.number(let divisor), _) = bottom.ungrouped.kind, divisor.isPositive,
      case .input = top.ungrouped.kind, let most = analysis.interval(of: top).high?.value,
      let times = try? most.divided(by: divisor), times > Rational(9), times < Rational(11)
    else { return }
    report(
      MeaningMessage.partOfAll(
        formula.name, divisor: template.phrase(of: bottom), all: template.written(most, as: bottom.type)),
      at: bottom.range)
  }

  /// Whether a figure is written in a unit that may be a slip for a greater one, of which it is less than `least`.
  private func isSmall(
    _ value: Rational, in unit: MeasureUnit, beside wanted: MeasureUnit, _ least: Rational? = nil
  ) -> Bool {
    // 5件/万人 beside 件/人: what is below the line is not mistaken for something else.
    guard unit.symbol.below == wanted.symbol.below else { return false }
    // Of money for each of something people write the unit of the form: 3000元/亩 beside 万元/亩 is none.
    let usual = wanted.isOfMoney ? (wanted.dimension.isMoney ? Self.leastMoney : .one) : Self.leastOther
    let least = least ?? usual
    guard !value.isZero, let ratio = try? wanted.factor.divided(by: unit.factor), ratio >= Self.leastFactor,
      let size = try? value.magnitude.divided(by: wanted.factor)
    else { return false }
    return size < least
  }

  /// Whether the other side can have the figure at all if it was meant in the greater unit.
  private func mayBe(_ value: Rational, in unit: MeasureUnit, meant wanted: MeasureUnit, _ other: Measure)
    -> Bool
  {
    guard let figure = try? value.divided(by: unit.factor), let meant = try? figure * wanted.factor else {
      return true
    }
    return analysis.interval(of: other).high.map { meant <= $0.value } ?? true
  }

  /// Two sides in different units, one of which is always far greater, though the same figures in one unit would
  /// be of a size: 实际单价 0元 到 5000元 beside 2000万元.
  mutating func compareRanges(_ left: Measure, _ right: Measure, at place: SourceRange) {
    guard case .number(let a) = left.type, case .number(let b) = right.type, a.dimension == b.dimension,
      !a.dimension.isNone, let one = a.unit, let two = b.unit,
      let factor = try? two.factor.divided(by: one.factor),
      let inverse = try? Rational.one.divided(by: factor),
      max(factor, inverse) >= Self.leastFactor, !reported.contains(left.range),
      !reported.contains(right.range)
    else { return }
    let (first, second) = (analysis.interval(of: left), analysis.interval(of: right))
    guard first.isFarBelow(second, by: Self.apart) || second.isFarBelow(first, by: Self.apart),
      !first.intersection(second.scaled(by: inverse)).isEmpty, reported.insert(place).inserted
    else { return }
    report(
      .unitsApart(
        template.phrase(of: left), unit: one.symbol, other: template.phrase(of: right), otherUnit: two.symbol),
      at: place)
  }

  /// Two figures of a form that count money for each of the same thing, one in 万元/亩 and one in 元/亩: amounts come in
  /// either unit, rates are read off one table.
  private mutating func compareRates(_ left: Measure, _ right: Measure, at place: SourceRange) {
    guard let one = rateUnit(of: left), let other = rateUnit(of: right), one.dimension == other.dimension,
      one.symbol.below == other.symbol.below,
      let ratio = try? max(one.factor, other.factor).divided(by: min(one.factor, other.factor)),
      ratio >= Self.leastFactor, reported.insert(place).inserted
    else { return }
    let (odd, usual) = one.factor > other.factor ? (left, other) : (right, one)
    report(
      .oddUnit(template.text(of: odd), unit: (odd == left ? one : other).symbol, others: usual.symbol),
      at: place)
  }

  /// The unit of an input or column of money for each of something.
  private func rateUnit(of measure: Measure) -> MeasureUnit? {
    let input: Input
    switch measure.ungrouped.kind {
    case .input(let id): input = template[id]
    case .column(let table, let index): input = template[table].columns[index]
    default: return nil
    }
    return unit(of: input).flatMap {
      $0.isOfMoney && !$0.dimension.isMoney && !$0.symbol.below.isEmpty ? $0 : nil
    }
  }

  /// A tolerance may well be small; one that no printed figure could meet is not meant.
  mutating func checkTolerance(_ check: DataCheck) {
    guard let tolerance = check.tolerance, case .comparison(let left, _, _) = check.condition.kind else {
      return
    }
    compare(tolerance, with: left, least: Rational(1, 100_000))
  }

  /// 范围 0万元 到 100元: an end in a unit a thousand times smaller than that of the input.
  mutating func checkRange(_ input: Input) {
    guard let unit = unit(of: input), !unit.dimension.isNone else { return }
    for end in [input.bounds.low, input.bounds.high].compactMap({ $0 }) {
      guard case .number(let value) = end.value,
        let own = template.units.unit(named: String(end.written.drop { $0.isASCII && !$0.isLetter })),
        isSmall(value, in: own, beside: unit)
      else { continue }
      report(
        .smallLiteral(
          Phrase(end.written), size: template.written(value, as: input.type),
          unit: unit.symbol),
        at: input.range)
    }
  }

  // MARK: inputs

  /// One amount of money in 元 among several in 万元 that it is computed with.
  mutating func checkInputs(_ measures: [Measure]) {
    let money = template.inputs.indices.filter { unit(of: template.inputs[$0])?.dimension.isMoney ?? false }
    let symbols = Dictionary(grouping: money) { unit(of: template.inputs[$0])?.symbol ?? "" }
    guard money.count >= 4, symbols.count == 2,
      let odd = symbols.values.first(where: { $0.count == 1 })?.first,
      let usual = symbols.values.first(where: { $0.count > 1 })?.first,
      let a = unit(of: template.inputs[odd]), let b = unit(of: template.inputs[usual]),
      let ratio = try? max(a.factor, b.factor).divided(by: min(a.factor, b.factor)), ratio >= Self.leastFactor
    else { return }
    func inputs(_ measure: Measure) -> Set<Int> {
      var inputs: Set<Int> = []
      measure.forEach(in: template) { if case .input(let id) = $0.kind { inputs.insert(id.index) } }
      return inputs
    }
    func holdsOthers(_ inputs: Set<Int>) -> Bool { money.contains { $0 != odd && inputs.contains($0) } }
    // Funds are printed in 亿元 and their fees in 万元: only what is added to them or compared with them is of their kind.
    let leastPrinted = Rational(10_000)
    let isPrinted = min(a.factor, b.factor) >= leastPrinted
    let isCombined = measures.contains { measure in
      guard isPrinted else {
        let all = inputs(measure)
        return all.contains(odd) && holdsOthers(all)
      }
      return measure.contains(in: template) { part in
        switch part.kind {
        case .comparison(let left, _, let right), .arithmetic(let left, .add, let right),
          .arithmetic(let left, .subtract, let right):
          let (one, two) = (inputs(left), inputs(right))
          return one == [odd] && holdsOthers(two) || two == [odd] && holdsOthers(one)
        default: return false
        }
      }
    }
    guard isCombined else { return }
    let input = template.inputs[odd]
    report(.oddUnit(input.name, unit: a.symbol, others: b.symbol), at: input.range)
  }

  private func unit(of input: Input) -> MeasureUnit? {
    if case .number(let type) = input.type { type.unit } else { nil }
  }
}

extension Dimension {
  /// Whether it is money as such.
  var isMoney: Bool { self == Dimension(base: "元") }
}

extension MeasureUnit {
  /// Whether this counts money, as such or for each of something.
  fileprivate var isOfMoney: Bool { dimension.powers.contains { $0.base == "元" && $0.exponent > 0 } }
}

extension String {
  /// What stands below the line of a compound unit.
  fileprivate var below: Substring { split(separator: "/", maxSplits: 1).dropFirst().first ?? "" }
}

extension Interval {
  /// Whether every value, times a factor, is still below every value of the other.
  fileprivate func isFarBelow(_ other: Interval, by factor: Rational) -> Bool {
    guard !isEmpty, !other.isEmpty, isNonNegative, let high = scaled(by: factor).high, let low = other.low
    else { return false }
    return high.value < low.value
  }

  fileprivate func scaled(by factor: Rational) -> Interval {
    func end(_ end: End?) -> End? {
      end.flatMap { end in
        (try? end.value * factor).map { End(value: $0, isIncluded: end.isIncluded) }
      }
    }
    return Interval(low: end(low), high: end(high))
  }
}

extension Excess {
  /// What is counted.
  fileprivate var figure: Measure {
    switch self {
    case .whole(let measure), .above(let measure, _), .below(let measure, _), .off(let measure, _, _): measure
    }
  }

  /// Each measure with the bound it is held against.
  var comparisons: [(Measure, Measure)] {
    switch self {
    case .whole: []
    case .above(let measure, let bound), .below(let measure, let bound): [(measure, bound)]
    case .off(let measure, let low, let high): [(measure, low), (measure, high)]
    }
  }
}
