import Checker
import Enclosure
import Program
import Source
import Values

/// Finds bands that cover everything and still look wrong: points that rise and fall, two bands that give the
/// same, a figure that is off by a factor of ten, one strict bound among bounds that are not.
///
/// Why: such a template scores every form, and wrongly. Instead: the figure that was meant.
func findTierFaults(_ template: Template, _ blocks: [TierBlock], _ analysis: RangeAnalysis) -> [Diagnostic] {
  var finder = TierFinder(template: template, analysis: analysis)
  let ofBlocks = findings(of: blocks) { block in
    let before = finder.diagnostics.count
    finder.check(block)
    return Array(finder.diagnostics[before...])
  }
  let before = finder.diagnostics.count
  finder.checkSiblings()
  return ofBlocks + finder.diagnostics[before...]
}

private struct TierFinder: TemplateFinder {
  let template: Template
  let analysis: RangeAnalysis
  var diagnostics: [Diagnostic] = []

  mutating func check(_ block: TierBlock) {
    let conditions = block.conditions
    guard let subject = conditions.first?.subject, isBands(conditions, analysis) else { return }
    guard case .number = subject.type else { return }
    let stretches = block.stretches(template, amounts: block.rows.map { block.amount(of: $0) })
    let mayDip = block.points?.isPositive == true
    let along =
      stretches.isEmpty && (mayDip || conditions.count > 2)
      ? block.samples(of: subject, template) : stretches
    let points = singlePoints(conditions)
    for group in alike(conditions, block, along) { compareStrictness(group, beside: points) }
    guard !stretches.isEmpty else {
      if mayDip { checkValley(block, subject, along) }
      return
    }
    if checkSingles(block, stretches, subject) { return }
    if !checkEven(block, subject), !block.favoursNegative(stretches, subject, template) {
      checkOrder(block, stretches, subject)
    }
  }

  // MARK: order

  private mutating func checkOrder(_ block: TierBlock, _ stretches: [TierStretch], _ subject: Measure) {
    for (a, b) in zip(stretches, stretches.dropFirst()) where a.amount == b.amount && a.amount.isPositive {
      guard block.rows[a.row].condition != nil, block.rows[b.row].condition != nil else { continue }
      let (upper, lower) = a.row < b.row ? (a, b) : (b, a)
      guard let value = block.rows[upper.row].value else { continue }
      return report(
        .sameAsNext(template.phrase(of: value)), at: block.rows[upper.row].range,
        related: [block.rows[lower.row].range])
    }
    let amounts = stretches.map(\.amount)
    let listed = block.rows.filter { $0.condition != nil }.compactMap { block.amount(of: $0) }
    guard !isMonotone(amounts), !isMonotone(listed) || fallsAndReturns(amounts, to: block.points),
      !block.isIntendedPeak(stretches, subject),
      !block.isOfSingleFigures || endsFullAgain(stretches, in: block)
        || block.singles(of: subject, template)?.areFirst == true
    else { return }
    if let gap = block.gap(in: stretches, subject) {
      return report(
        .fallsBetween(gap.text(of: subject, in: template), points: Template.pointsText(gap.amount)),
        at: block.rows[gap.row].range)
    }
    if let odd = BoundedTiers(block, of: subject, template)?.oddSign,
      let stretch = stretches.first(where: { block.rows[$0.row].range == odd.row.range })
    {
      return report(
        .lessForBetter(
          stretch.text(of: subject, in: template), points: Template.pointsText(stretch.amount), isPeak: false,
          .sign(odd.sign, meant: odd.meant)),
        at: odd.row.range)
    }
    for (index, stretch) in stretches.enumerated().dropFirst().dropLast() {
      let (before, after) = (amounts[index - 1], amounts[index + 1])
      let isPeak = stretch.amount > before && stretch.amount > after
      guard isPeak || (stretch.amount < before && stretch.amount < after) else { continue }
      return report(
        .lessForBetter(
          stretch.text(of: subject, in: template), points: Template.pointsText(stretch.amount),
          isPeak: isPeak, remedy(of: stretches, at: index, block)),
        at: block.rows[stretch.row].range, related: [block.rows[stretches[index + 1].row].range])
    }
  }

  /// = 0次: 满分; = 1次: 8分; = 12次: 5分, and = 2件: 满分; = 1件: 8分; = 0件: 5分 of complaints.
  private mutating func checkSingles(_ block: TierBlock, _ stretches: [TierStretch], _ subject: Measure)
    -> Bool
  {
    guard let singles = block.singles(of: subject, template), block.points != nil else { return false }
    if let odd = singles.farFromOthers {
      report(
        .slip(template.phrase(of: odd.bound), expected: template.written(odd.expected, as: odd.bound.type)),
        at: odd.bound.range)
      return true
    }
    let name = template.text(of: subject)
    guard let isHigherBetter = analysis.isHigherBetter(subject, named: name), singles.areFirst,
      !isMonotone(stretches.map(\.amount)), singles.rises == !isHigherBetter
    else { return false }
    report(
      .againstName(template.phrase(of: subject), isHigherBetter: isHigherBetter, .pointsForFigure),
      at: block.range)
    return true
  }

  /// Whether the points of a stretch and of the one behind it are exchanged.
  private func remedy(of stretches: [TierStretch], at index: Int, _ block: TierBlock)
    -> ProverMessage.OrderRemedy
  {
    var amounts = stretches.map(\.amount)
    amounts.swapAt(index, index + 1)
    guard isMonotone(amounts), block.rows[stretches[index + 1].row].condition != nil else { return .look }
    return .swap(mayHaveEnds: block.rows[stretches[index].row].condition?.isOneSided == true)
  }

  /// Tiers with formulas inside: points that fall along the figure and rise again behind it. What is best in the middle is a
  /// target, what is worst there is none.
  private mutating func checkValley(_ block: TierBlock, _ subject: Measure, _ samples: [TierStretch]) {
    guard let (before, least, behind) = deepestValley(samples) else { return }
    func text(_ sample: TierStretch) -> Phrase {
      "\(sample.text(of: subject, in: template)) → \(Template.pointsPhrase(sample.amount))"
    }
    report(
      .tiersDip([before, least, behind].map(text)), at: block.rows[least.row].range,
      related: [before, behind].map(\.row).filter { $0 != least.row }.map { block.rows[$0].range })
  }

  /// Where points fall most along the figure and come back behind it; nil where they nowhere do.
  private func deepestValley(_ samples: [TierStretch]) -> (TierStretch, TierStretch, TierStretch)? {
    var deepest: (depth: Rational, TierStretch, TierStretch, TierStretch)?
    for (index, least) in samples.enumerated() {
      guard let before = samples[..<index].max(by: { $0.amount < $1.amount }),
        let behind = samples[index...].max(by: { $0.amount < $1.amount }),
        let depth = try? min(before.amount, behind.amount) + -least.amount, depth.isPositive,
        depth > deepest?.depth ?? .zero
      else { continue }
      deepest = (depth, before, least, behind)
    }
    return deepest.map { ($0.1, $0.2, $0.3) }
  }

  /// Whether points fall and come back to full points: 其余 may lie on either side of the listed bands, but not give
  /// more than the band next to it.
  private func fallsAndReturns(_ amounts: [Rational], to points: Rational?) -> Bool {
    guard amounts.max() == points else { return false }
    return amounts.indices.dropFirst().dropLast().contains {
      amounts[$0] < amounts[$0 - 1] && amounts[$0] < amounts[$0 + 1]
    }
  }

  /// = 0起: 满分; = 1起: 3分; 其余: 满分: the first figure has full points, and so has whatever is behind the last one.
  private func endsFullAgain(_ stretches: [TierStretch], in block: TierBlock) -> Bool {
    guard let first = stretches.first, let last = stretches.last else { return false }
    return block.rows[first.row].condition != nil && block.rows[last.row].condition == nil
      && first.amount == block.points && last.amount == block.points
  }

  // MARK: even steps

  /// Whether one figure of the block was found to be off.
  private mutating func checkEven(_ block: TierBlock, _ subject: Measure) -> Bool {
    let rows = block.rows.filter { $0.condition != nil }
    let amounts = rows.compactMap { block.amount(of: $0) }
    if amounts.count == rows.count, let (index, expected) = slip(in: amounts), let value = rows[index].value {
      report(.slip(template.phrase(of: value), expected: Template.writtenPoints(expected)), at: value.range)
      return true
    }
    if amounts.count == rows.count, let (index, factor) = slipOfRest(in: amounts),
      let value = rows[index].value, let expected = try? amounts[index] * factor
    {
      report(.slip(template.phrase(of: value), expected: Template.writtenPoints(expected)), at: value.range)
      return true
    }
    let bounds = rows.compactMap { row in
      row.condition.flatMap { condition -> Measure? in
        if case .comparison(_, _, let bound) = condition.kind { bound } else { nil }
      }
    }
    let places = bounds.compactMap { block.analysis.interval(of: $0).onlyValue }
    // Three rates in even steps are no chance; of amounts, three bounds may well grow by tens.
    let isShare = if case .number(let type) = subject.type { type.dimension.isNone } else { false }
    guard places.count == rows.count, let (index, expected) = slip(in: places, ofAtLeast: isShare ? 3 : 4)
    else { return false }
    let written = template.written(expected, as: subject.type)
    // 20%, 1% and 0%: as well as 2% the first may be right, and the second 10%.
    if let (other, instead) = slip(in: places, ofAtLeast: isShare ? 3 : 4, besides: index) {
      report(
        .slipOfEither(
          template.phrase(of: bounds[index]), expected: written, other: template.phrase(of: bounds[other]),
          otherExpected: template.written(instead, as: subject.type)),
        at: rows[index].range, related: [rows[other].range])
      return true
    }
    report(.slip(template.phrase(of: bounds[index]), expected: written), at: rows[index].range)
    return true
  }

  /// The one of several numbers that is off by ten or a hundred where the others step evenly; `known` is one that was found.
  private func slip(
    in numbers: [Rational], ofAtLeast count: Int = 4, besides known: Int? = nil
  ) -> (Int, Rational)? {
    guard numbers.count >= count, !isEven(numbers) else { return nil }
    for index in suspects(numbers) where !numbers[index].isZero && index != known {
      let number = numbers[index]
      for factor in [Rational(10), Rational(1, 10), Rational(100), Rational(1, 100)] {
        guard let expected = try? number * factor else { continue }
        var next = numbers
        next[index] = expected
        if isEven(next) { return (index, expected) }
      }
    }
    return nil
  }

  /// Where points that fall are ten or a hundred times too small from there on: 满分 (100), 7, 4 and 1, 0.8, 0.06. They
  /// step evenly but for that, and two of them are far apart.
  private func slipOfRest(in numbers: [Rational]) -> (Int, Rational)? {
    guard numbers.count >= 3, numbers.allSatisfy(\.isPositive),
      zip(numbers, numbers.dropFirst()).allSatisfy({ $0 > $1 })
    else { return nil }
    for index in numbers.indices.dropFirst() {
      guard let far = try? numbers[index] * Rational(5), far <= numbers[index - 1] else { continue }
      for factor in [Rational(10), Rational(100)] {
        let rest = numbers[index...].compactMap { try? $0 * factor }
        let next = numbers[..<index] + rest
        if next.count == numbers.count, isEven(Array(next)), next[index] < next[index - 1] {
          return (index, factor)
        }
      }
    }
    return nil
  }

  /// The numbers that alone may be off: the steps before one are alike, and those behind it.
  private func suspects(_ numbers: [Rational]) -> [Int] {
    let steps = steps(numbers)
    let front = steps.prefix { $0 == steps.first }.count
    let back = steps.reversed().prefix { $0 == steps.last }.count
    return numbers.indices.filter { $0 - 1 <= front && steps.count - ($0 + 1) <= back }
  }

  private func steps(_ numbers: [Rational]) -> [Rational?] {
    zip(numbers, numbers.dropFirst()).map { try? $1 + -$0 }
  }

  private func isEven(_ numbers: [Rational]) -> Bool {
    let steps = steps(numbers)
    return steps.allSatisfy { $0 == steps.first } && steps.first.map { $0?.isZero == false } ?? false
  }

  // MARK: strictness

  /// The figures that have a row of their own: beside `= 100%` a row says `> 100%` because it must.
  private func singlePoints(_ conditions: [Measure]) -> [Rational] {
    conditions.compactMap { condition in
      guard case .comparison(_, .equal, let point) = condition.kind else { return nil }
      return analysis.interval(of: point).onlyValue
    }
  }

  /// Bounds of one direction, of which exactly one counts the bound itself otherwise than the rest.
  private mutating func compareStrictness(_ conditions: [Measure], beside points: [Rational] = []) {
    for signs in [[ComparisonOperator.greaterOrEqual, .greater], [.lessOrEqual, .less]] {
      let group = conditions.filter { condition in
        guard case .comparison(_, let sign, let bound) = condition.kind, signs.contains(sign) else {
          return false
        }
        // Above zero is a case of its own.
        return analysis.interval(of: bound).onlyValue.map { !$0.isZero && !points.contains($0) } ?? false
      }
      guard group.count >= 3 else { continue }
      let counts = signs.map { sign in group.filter { Self.sign(of: $0) == sign } }
      guard let odd = counts.first(where: { $0.count == 1 })?.first,
        let other = counts.first(where: { $0.count > 1 })?.first, let usual = Self.sign(of: other),
        !template.cites(odd)
      else { continue }
      report(
        .mixedStrictness(template.phrase(of: odd), others: usual.rawValue), at: odd.range,
        related: [other.range])
    }
  }

  /// The conditions by whether passing the bound upwards is for the better: `> 105%` that takes points away counts
  /// its bound to the good side, as `≥ 90%` does that gives them.
  /// `along` is what the tiers give at some figures in rising order.
  private func alike(_ conditions: [Measure], _ block: TierBlock, _ along: [TierStretch]) -> [[Measure]] {
    guard !along.isEmpty else { return [conditions] }
    var groups: (better: [Measure], worse: [Measure]) = ([], [])
    for (index, row) in block.rows.enumerated() {
      guard let condition = row.condition else { continue }
      let isLower = [.less, .lessOrEqual].contains(Self.sign(of: condition))
      let place = isLower ? along.lastIndex { $0.row == index } : along.firstIndex { $0.row == index }
      let other = place.map { isLower ? $0 + 1 : $0 - 1 }
      guard let place, let other, along.indices.contains(other) else {
        groups.better.append(condition)
        continue
      }
      let (low, high) = isLower ? (place, other) : (other, place)
      if along[high].amount < along[low].amount {
        groups.worse.append(condition)
      } else {
        groups.better.append(condition)
      }
    }
    return [groups.better, groups.worse]
  }

  private static func sign(of condition: Measure) -> ComparisonOperator? {
    if case .comparison(_, let sign, _) = condition.kind { sign } else { nil }
  }

  /// The conditions of the lines of one checklist, and of the indicators of one group.
  mutating func checkSiblings() {
    for indicator in template.indicators {
      if case .checklist(let list)? = indicator.rule?.curve {
        compareStrictness(list.items.compactMap(\.condition))
      }
      compareStrictness(
        indicator.children.compactMap { child in
          if case .conditional(let condition, _, _)? = template[child].rule?.curve { condition } else { nil }
        })
    }
  }
}
