import Checker
import Enclosure
import Program
import Source
import Values

/// Finds blocks in which two levels seem to have changed places: 良 for more than 优, or more points for 一般 than
/// for 较高.
///
/// Why: every form gets a level, and some the wrong one. Instead: the levels in the order of their scale. Levels
/// that are no scale, such as 山区 and 平原, may come in any order.
func findLevelFaults(_ template: Template, _ blocks: [TierBlock], _ analysis: RangeAnalysis) -> [Diagnostic] {
  var finder = LevelFinder(template: template, analysis: analysis)
  return findings(of: blocks) { block in
    let before = finder.diagnostics.count
    finder.check(block)
    return Array(finder.diagnostics[before...])
  }
}

private struct LevelFinder: TemplateFinder {
  let template: Template
  let analysis: RangeAnalysis
  var diagnostics: [Diagnostic] = []

  mutating func check(_ block: TierBlock) {
    guard let subject = block.conditions.first?.subject else { return }
    if let set = block.levelsGiven {
      guard case .number = subject.type, isScale(set) else { return }
      // The best level is declared first.
      let amounts = block.rows.map { $0.level.map { Rational(-$0) } }
      let stretches = block.stretches(template, amounts: amounts)
      if !checkOrder(block, stretches, subject, set) { checkDirection(block, stretches, subject) }
    } else if case .level(let set) = subject.type, subject.isOfGrades || isScale(set) {
      let amounts = block.rows.map { block.amount(of: $0) }
      let stretches = block.stretches(template, amounts: amounts)
      if !checkOrder(block, stretches, subject, set) { checkReversed(block, stretches, subject, set) }
    } else if case .level(let set) = subject.type, areGrades(template[set].levels.map(\.name)) {
      let amounts = block.rows.map { block.amount(of: $0) }
      let stretches = block.stretches(template, amounts: amounts)
      if !checkOrder(block, stretches, subject, set) { checkReversed(block, stretches, subject, set) }
    }
  }

  /// 优: 0分; 良: 5分; 差: 满分 in a rule: grades from the best down that gain all the way.
  private mutating func checkReversed(
    _ block: TierBlock, _ stretches: [TierStretch], _ subject: Measure, _ set: LevelSetID
  ) {
    guard block.points != nil, areGrades(template[set].levels.map(\.name)), stretches.count >= 2,
      zip(stretches, stretches.dropFirst()).allSatisfy({ $0.amount < $1.amount }), let best = stretches.first,
      let gives = block.rows[best.row].value
    else { return }
    report(
      .favoursWorse(best.text(of: subject, in: template), gives: template.phrase(of: gives)),
      at: block.rows[best.row].range)
  }

  private func isScale(_ set: LevelSetID) -> Bool { areOfOneScale(template[set].levels.map(\.name)) }

  // MARK: order

  /// Whether two neighbours were found to stand the wrong way round.
  private mutating func checkOrder(
    _ block: TierBlock, _ stretches: [TierStretch], _ subject: Measure, _ set: LevelSetID
  ) -> Bool {
    let amounts = stretches.map(\.amount)
    guard stretches.count >= 3, !isMonotone(amounts) else { return false }
    if checkSlip(block, stretches) { return true }
    // A measure may well be best in the middle, a scale not.
    if case .number = subject.type, block.isIntendedPeak(stretches, subject) { return false }
    // More than one exchange that helps leaves it open which of them changed places.
    let exchanged = amounts.indices.dropLast().filter { index in
      var swapped = amounts
      swapped.swapAt(index, index + 1)
      return isMonotone(swapped)
    }
    let isBestLow = subject.isOfGrades && amounts.count >= 4 && isBestAlone(below: amounts)
    guard exchanged.count == 1 || isBestLow, let index = isBestLow ? 0 : exchanged.first else { return false }
    let (one, other) = (stretches[index], stretches[index + 1])
    report(
      .levelsOutOfOrder(
        one.text(of: subject, in: template), gives: text(block.rows[one.row]),
        other: other.text(of: subject, in: template), otherGives: text(block.rows[other.row]),
        scale: template[set].levels.map(\.name)),
      at: block.rows[one.row].range, related: [block.rows[other.row].range])
    return true
  }

  /// 五星: 1200元; 四星: 1000元; 三星: 8000元: one that is off by ten, where the others step evenly.
  private mutating func checkSlip(_ block: TierBlock, _ stretches: [TierStretch]) -> Bool {
    let amounts = stretches.map(\.amount)
    for (index, factor) in amounts.indices.flatMap({ i in [Rational(10), Rational(1, 10)].map { (i, $0) } }) {
      var next = amounts
      guard let value = block.rows[stretches[index].row].value, !amounts[index].isZero,
        let expected = try? amounts[index] * factor
      else { continue }
      next[index] = expected
      let steps = zip(next, next.dropFirst()).map { try? $1 + -$0 }
      guard let first = steps.first ?? nil, !first.isZero, steps.allSatisfy({ $0 == first }) else { continue }
      let written =
        block.points == nil ? template.written(expected, as: value.type) : Template.writtenPoints(expected)
      report(.slip(template.phrase(of: value), expected: written), at: value.range)
      return true
    }
    return false
  }

  /// A: 12%; B: 100%; C: 80%; D: 50%: the best gets less than the worst, and the rest fall all the way.
  private func isBestAlone(below amounts: [Rational]) -> Bool {
    guard let best = amounts.first, let worst = amounts.last, best < worst else { return false }
    let rest = amounts.dropFirst()
    return zip(rest, rest.dropFirst()).allSatisfy { $0 > $1 }
  }

  private func text(_ row: TierBlock.Row) -> Phrase { row.value.map { template.phrase(of: $0) } ?? "" }

  /// A better level for a worse figure, where the name says which is the better one.
  private mutating func checkDirection(
    _ block: TierBlock, _ stretches: [TierStretch], _ subject: Measure
  ) {
    let name = template.text(of: subject)
    guard let first = stretches.first, let last = stretches.last, first.amount != last.amount,
      isMonotone(stretches.map(\.amount)), let isHigherBetter = betterSide(of: name),
      isHigherBetter != (last.amount > first.amount)
    else { return }
    report(
      .againstName(template.phrase(of: subject), isHigherBetter: isHigherBetter, .levelForFigure),
      at: block.range)
  }
}

extension TierBlock {
  /// The set of levels that every row gives one of; nil where rows give something else.
  fileprivate var levelsGiven: LevelSetID? {
    guard case .level(let set)? = rows.first?.value?.type, rows.allSatisfy({ $0.level != nil }) else {
      return nil
    }
    return set
  }
}

extension TierBlock.Row {
  /// The level that the row gives, where it is written out.
  fileprivate var level: Int? {
    if case .constant(.level(_, let index), _)? = value?.kind { index } else { nil }
  }
}

extension Measure {
  fileprivate var isOfGrades: Bool {
    switch kind {
    case .grade: true
    case .grouped(let part): part.isOfGrades
    default: false
    }
  }
}
