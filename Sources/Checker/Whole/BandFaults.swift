import Enclosure
import Program
import Source
import Values

/// Finds tiers that leave a hole, can never apply, or stand in the wrong order.
///
/// Why: a value in a hole has no score; a tier behind a wider one is dead, and the author meant something else.
/// Instead: close the hole or end with 其余; put the stricter bound first.
func findBandFaults(_ template: Template, _ analysis: RangeAnalysis) -> [Diagnostic] {
  var finder = BandFinder(analysis)
  for indicator in template.indicators {
    guard let rule = indicator.rule else { continue }
    finder.checkTiers(rule, analysis)
    if rule.hasChoices { rule.walk(analysis) { finder.checkChoices($0, $1) } }
  }
  for formula in template.formulas { finder.checkChoices(formula.measure, analysis) }
  for outcome in template.outcomes { finder.checkChoices(outcome.measure, analysis) }
  return finder.diagnostics
}

/// Whether conditions are bands of one measure, which `findBandFaults` checks.
package func isBands(_ conditions: [Measure], _ analysis: RangeAnalysis) -> Bool {
  BandFinder(analysis).bandSubject(conditions) != nil
}

/// One line of a block and what it covers.
private struct Band {
  let covers: Interval
  let range: SourceRange
}

private struct BandFinder {
  /// What is known before any condition.
  private let plain: RangeAnalysis
  private let template: Template
  var diagnostics: [Diagnostic] = []

  init(_ analysis: RangeAnalysis) {
    plain = analysis
    template = analysis.template
  }

  private mutating func report(_ message: CheckMessage, at range: SourceRange, related: [SourceRange] = []) {
    diagnostics.append(Diagnostic(message, in: template.file, at: range, related: related))
  }

  // MARK: blocks

  mutating func checkTiers(_ rule: Rule, _ analysis: RangeAnalysis) {
    if case .named(_, let inner) = rule.curve { checkTiers(inner, analysis) }
    guard case .tiers(let tiers) = rule.curve else { return }
    checkBlock(tiers.map { ($0.condition, $0.range) }, whole: rule.range, analysis)
    for tier in tiers { checkTiers(tier.rule, analysis.assuming(tier.condition)) }
  }

  mutating func checkChoices(_ measure: Measure, _ analysis: RangeAnalysis) {
    measure.forEachPart { part in
      guard case .choice(let branches) = part.kind else { return }
      checkBlock(branches.map { ($0.condition, $0.value.range) }, whole: part.range, analysis)
    }
  }

  private mutating func checkBlock(
    _ lines: [(condition: Measure?, range: SourceRange)], whole: SourceRange, _ analysis: RangeAnalysis
  ) {
    let conditions = lines.compactMap(\.condition)
    let hasRest = lines.count > conditions.count
    if conditions.contains(where: { $0.type == .reported }) { return }
    // Conditions that are no bands of one measure are for the prover.
    guard let subject = bandSubject(conditions) else { return }
    if case .level(let set) = subject.type {
      checkLevels(lines, set, hasRest: hasRest, whole)
    } else {
      let bands = lines.map { line in
        Band(covers: line.condition.flatMap { covered($0) } ?? .everything, range: line.range)
      }
      checkNumbers(bands, subject, domain: analysis.interval(of: subject), hasRest: hasRest, whole)
    }
  }

  /// The one measure that every condition holds against fixed bounds or levels.
  func bandSubject(_ conditions: [Measure]) -> Measure? {
    guard let subject = commonSubject(conditions) else { return nil }
    if case .level = subject.type { return subject }
    return isOrderedLine(subject.type) && conditions.allSatisfy { covered($0) != nil } ? subject : nil
  }

  private func isOrderedLine(_ type: ValueType) -> Bool {
    switch type {
    case .number, .date: true
    default: false
    }
  }

  /// The place of a fixed bound on the line of its type; days count as their number.
  private func position(of bound: Measure) -> Rational? {
    if case .constant(.date(let date), _) = bound.kind { return Rational(date.dayNumber) }
    return plain.interval(of: bound).onlyValue
  }

  /// The one measure that every condition compares, or nil.
  private func commonSubject(_ conditions: [Measure]) -> Measure? {
    let subjects = conditions.map { self.subject(of: $0) }
    guard let first = subjects.first ?? nil else { return nil }
    return subjects.allSatisfy { $0 == first } ? first : nil
  }

  private func subject(of condition: Measure) -> Measure? {
    switch condition.kind {
    case .comparison(let left, _, let right): isConstant(right) ? left : nil
    case .between(let part, let low, let high): isConstant(low) && isConstant(high) ? part : nil
    case .all(let parts): commonSubject(parts)
    default: nil
    }
  }

  private func isConstant(_ measure: Measure) -> Bool {
    if case .constant = measure.kind { return true }
    return position(of: measure) != nil
  }

  /// What a condition on one number covers; nil for ≠.
  private func covered(_ condition: Measure) -> Interval? {
    switch condition.kind {
    case .comparison(_, let sign, let bound):
      return position(of: bound).flatMap { Interval.comparing(sign, $0) }
    case .between(_, let low, let high):
      guard let least = position(of: low), let most = position(of: high) else { return nil }
      return Interval.comparing(.greaterOrEqual, least)?.intersection(
        Interval(low: nil, high: .init(value: most, isIncluded: true)))
    case .all(let parts):
      return parts.reduce(Interval.everything) { result, part in
        guard let result, let next = covered(part) else { return nil }
        return result.intersection(next)
      }
    default: return nil
    }
  }

  // MARK: numbers

  private mutating func checkNumbers(
    _ bands: [Band], _ subject: Measure, domain: Interval, hasRest: Bool, _ whole: SourceRange
  ) {
    var left = [domain]
    for (index, band) in bands.enumerated() {
      let covers = band.covers
      let live = left.contains { !$0.intersection(covers).isEmpty }
      let isRest = hasRest && index == bands.count - 1
      if !live, !isRest { reportDead(band, covers, bands[..<index], subject) }
      left = left.flatMap { $0.removing(covers) }
    }
    guard !hasRest else { return }
    let unit = template.wholeUnit(of: subject)
    let step = template.smallStep(of: subject)
    let examples = left.compactMap { hole in
      unit.map { hole.wholeExample(unit: $0) } ?? hole.example(near: step)
    }
    if let example = examples.first { report(.hole(example: figure(example, subject)), at: whole) }
  }

  private mutating func reportDead(
    _ band: Band, _ covers: Interval, _ earlier: ArraySlice<Band>, _ subject: Measure
  ) {
    guard let example = covers.example(near: template.smallStep(of: subject)) else {
      report(.emptyBand, at: band.range)
      return
    }
    let owner = earlier.first { $0.covers.contains(example) }
    report(
      .deadBand(example: figure(example, subject), isOutside: owner == nil), at: band.range,
      related: owner.map { [$0.range] } ?? [])
  }

  private func figure(_ value: Rational, _ subject: Measure) -> String {
    if subject.type == .date, let day = value.asInt.flatMap({ CalendarDate(dayNumber: $0) }) {
      return "\(template.text(of: subject)) = \(day.chineseText)"
    }
    return "\(template.text(of: subject)) = \(template.text(of: .number(value), as: subject.type).text)"
  }

  // MARK: levels

  private mutating func checkLevels(
    _ lines: [(condition: Measure?, range: SourceRange)], _ set: LevelSetID, hasRest: Bool,
    _ whole: SourceRange
  ) {
    var left = Set(template[set].levels.indices)
    for line in lines {
      guard let condition = line.condition else { continue }
      let covers = template[set].levels.indices.filter { holds(condition, level: $0) }
      if left.isDisjoint(with: covers) { report(.deadLevel, at: line.range) }
      left.subtract(covers)
    }
    let missing = left.sorted().map { template[set].levels[$0].name }
    if !hasRest, !missing.isEmpty { report(.levelsWithoutEntry(missing), at: whole) }
  }

  /// Whether a condition holds for a level; the best level is the greatest.
  private func holds(_ condition: Measure, level: Int) -> Bool {
    switch condition.kind {
    case .comparison(_, let sign, let bound):
      guard case .constant(.level(_, let other), _) = bound.kind else { return false }
      return sign.holds(-level, -other)
    case .between(_, let low, let high):
      guard case .constant(.level(_, let worst), _) = low.kind,
        case .constant(.level(_, let best), _) = high.kind
      else { return false }
      return best <= level && level <= worst
    case .all(let parts): return parts.allSatisfy { holds($0, level: level) }
    default: return false
    }
  }
}
