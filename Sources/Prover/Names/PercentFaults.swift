import Checker
import Program
import Source
import Values

/// Finds percentages that are off by a hundred: times or over 100 on the way to points, over 3 for 3%, a range up to 100
/// of what rules hold against percentages.
///
/// Why: 85% is 0.85 already, and 100 is 10000%; every form has a score, and a wrong one. Instead: the percentage.
func findPercentFaults(_ template: Template) -> [Diagnostic] {
  var finder = PercentFinder(template: template)
  for indicator in template.indicators {
    var sentences: [Rule] = []
    indicator.rule?.forEachSentence { sentences.append($0) }
    for sentence in sentences {
      finder.check(sentence)
      finder.checkBounds(sentence)
    }
  }
  finder.checkRanges()
  return finder.diagnostics
}

private struct PercentFinder: TemplateFinder {
  /// The least number of wholes that a share hardly is: 200%.
  private static let many = Rational(2)
  /// The least end of a range that is a percentage without its sign: nobody allows 2000%.
  private static let farthest = Rational(20)

  let template: Template
  var diagnostics: [Diagnostic] = []
  private var reported: Set<SourceRange> = []

  init(template: Template) { self.template = template }

  // MARK: bounds

  /// 结案率 ≥ 0.98%: of what is good to have, a bound between half a percent and one is a share with a sign too many.
  mutating func checkBounds(_ sentence: Rule) {
    var conditions: [Measure] = []
    switch sentence.curve {
    case .conditional(let condition, _, _): conditions.append(condition)
    case .tiers(let tiers): conditions += tiers.compactMap(\.condition)
    case .value, .named, .judged, .checklist: break
    }
    for condition in conditions {
      guard case .comparison(let left, let sign, let right) = condition.ungrouped.kind,
        sign == .greater || sign == .greaterOrEqual, case .number(let type) = left.type,
        type.dimension.isNone,
        case .constant(.number(let bound), let written) = right.ungrouped.kind, written.hasSuffix("%"),
        bound >= Rational(1, 200), bound < Rational(1, 100), let meant = try? bound * .hundred,
        betterSide(of: template.text(of: left)) == true
      else { continue }
      return report(
        .percentOfPercent(
          template.phrase(of: right), name: template.text(of: left),
          meant: template.written(meant, as: left.type)),
        at: right.range)
    }
  }

  // MARK: factors of full points

  /// What is multiplied and what is divided by on the way to points.
  private struct Product {
    var over: [Measure] = []
    var under: [Measure] = []
  }

  mutating func check(_ sentence: Rule) {
    var factors: [Measure] = []
    sentence.forEachMeasure { measure in
      measure.forEachPart { part in
        guard case .arithmetic(let left, .multiply, let right) = part.kind else { return }
        if case .fullPoints = right.ungrouped.kind { factors.append(left) }
        if case .fullPoints = left.ungrouped.kind { factors.append(right) }
      }
    }
    let isCapped = if case .fullPoints? = sentence.highest?.ungrouped.kind { true } else { false }
    for factor in factors where !reported.contains(factor.range) {
      var share = factor.ungrouped
      if case .formula(let id) = share.kind { share = template[id].measure.ungrouped }
      var product = Product()
      collect(share, isUnder: false, into: &product)
      checkHundred(product, share, factor)
      if isCapped { checkDivisor(product, factor) }
    }
  }

  private func collect(_ measure: Measure, isUnder: Bool, into product: inout Product) {
    let measure = measure.ungrouped
    switch measure.kind {
    case .arithmetic(let left, .multiply, let right) where !isShare(measure):
      collect(left, isUnder: isUnder, into: &product)
      collect(right, isUnder: isUnder, into: &product)
    case .arithmetic(let left, .divide, let right) where !isShare(measure):
      collect(left, isUnder: isUnder, into: &product)
      collect(right, isUnder: !isUnder, into: &product)
    default: if isUnder { product.under.append(measure) } else { product.over.append(measure) }
    }
  }

  /// 支出 ÷ 预算 × 100 × 满分, 执行率 ÷ 100 × 满分, 强度 × 100 ÷ 3% × 满分: a percentage is a share already.
  private mutating func checkHundred(_ product: Product, _ share: Measure, _ factor: Measure) {
    let (over, under) = (product.over, product.under)
    let isTimes = over.count == 2 && over.contains(where: isHundred)
    let others = isTimes ? under : under.filter { !isHundred($0) }
    guard isTimes || over.count == 1 && under.count == others.count + 1, over.contains(where: isShare),
      others.allSatisfy({ isShare($0) || isPercentage($0) }), reported.insert(factor.range).inserted
    else { return }
    report(.percentTwice(template.phrase(of: share), isTimes: isTimes), at: factor.range)
  }

  /// 研发强度 ÷ 3 × 满分, 最高 满分: of a share alone, with a cap that otherwise would be of no use.
  private mutating func checkDivisor(_ product: Product, _ factor: Measure) {
    guard product.over.count == 1, product.under.count == 1, let share = product.over.first,
      let divisor = product.under.first, isShare(share), !isSum(share),
      namesShareAlone(template.text(of: share)),
      isPlain(divisor), let number = divisor.writtenNumber, number.isInteger, number >= Self.many,
      let meant = try? number * Rational(1, 100), reported.insert(factor.range).inserted
    else { return }
    report(
      .percentMissing(
        template.text(of: divisor), shown: template.written(number, as: share.type).chinese,
        meant: template.written(meant, as: share.type).chinese), at: divisor.range)
  }

  /// A figure in percent, with no number in it: a mean of scores, weighted with plain numbers, is divided by the greatest
  /// of them, (甲票 × 100 + …) ÷ 票数 ÷ 100.
  private func isShare(_ measure: Measure) -> Bool {
    guard case .number(let type) = measure.type, type.unit?.symbol == "%" else { return false }
    var hasNumber = false
    measure.forEachPart { if $0.writtenNumber != nil { hasNumber = true } }
    return !hasNumber
  }

  /// Whether it adds up several figures, of which the number below may be the count.
  private func isSum(_ measure: Measure) -> Bool {
    if case .formula(let id) = measure.ungrouped.kind { return isSum(template[id].measure) }
    if case .aggregate = measure.ungrouped.kind { return true }
    return measure.ungrouped.isSum
  }

  private func isPercentage(_ measure: Measure) -> Bool {
    guard case .number(let type) = measure.type, measure.writtenNumber != nil else { return false }
    return type.unit?.symbol == "%"
  }

  private func isPlain(_ measure: Measure) -> Bool {
    guard case .number(let type) = measure.type, measure.writtenNumber != nil else { return false }
    return type.unit == nil
  }

  private func isHundred(_ measure: Measure) -> Bool {
    isPlain(measure) && measure.writtenNumber == Rational(100)
  }

  // MARK: ranges

  /// 污水处理率: 比率, 范围 0 到 100, where every rule asks for 95% or less.
  mutating func checkRanges() {
    let bounds = boundsOfFigures()
    let inputs = template.inputs.enumerated().map { (Measure.Kind.input(InputID($0.offset)), $0.element) }
    for (kind, input) in inputs {
      guard let asked = bounds[kind], asked.allSatisfy({ $0 <= .one }), namesShareAlone(input.name),
        case .number(let type) = input.type, type.dimension.isNone, countsWholes(type),
        let high = input.bounds.high, case .number(let most) = high.value, most >= Self.farthest,
        high.written.allSatisfy({ $0.isNumber || $0 == "." }), let meant = try? most * Rational(1, 100)
      else { continue }
      report(
        .percentMissing(high.written, shown: percent(most), meant: percent(meant)), at: input.range)
    }
  }

  /// Whether 1 of it is 100%, and it is not said to be so many times something.
  private func countsWholes(_ type: NumberType) -> Bool {
    type.unit.map { $0.factor == .one && $0.symbol != "倍" } ?? true
  }

  private func percent(_ share: Rational) -> String {
    (try? share * Rational(100)).map { Template.pointsText($0) + "%" } ?? Template.pointsText(share)
  }

  /// The percentages that inputs are held against.
  private func boundsOfFigures() -> [Measure.Kind: [Rational]] {
    var bounds: [Measure.Kind: [Rational]] = [:]
    func note(_ figure: Measure, _ bound: Measure) {
      guard case .input = figure.ungrouped.kind, isPercentage(bound), let number = bound.writtenNumber else {
        return
      }
      bounds[figure.ungrouped.kind, default: []].append(number)
    }
    template.forEachMeasure { measure in
      measure.forEachPart { part in
        switch part.kind {
        case .comparison(let left, _, let right):
          note(left, right)
          note(right, left)
        case .between(let figure, let low, let high):
          note(figure, low)
          note(figure, high)
        case .line(let figure, let knots, _): for knot in knots { note(figure, knot.x) }
        default: break
        }
      }
    }
    for indicator in template.indicators {
      indicator.rule?.forEachAdjustment {
        for (figure, bound) in $0.excess.comparisons { note(figure, bound) }
      }
    }
    return bounds
  }
}

/// Whether a name is that of a share of something, and not of how often one goes into another: 流动比率, 周转率.
private func namesShareAlone(_ name: String) -> Bool {
  namesShare(name) && !["比率", "倍率", "周转率", "杠杆率", "投入产出", "回报率"].contains { name.contains($0) }
}
