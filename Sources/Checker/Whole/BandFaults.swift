import Enclosure
import Program
import Source
import Values

/// Finds tiers that leave a hole, can never apply, or stand in the wrong order.
///
/// Why: a value in a hole has no score; a tier behind a wider one is dead, and the author meant something else. A 时
/// clause is asked before all tiers: what it takes is no hole, and a tier that it takes wholly is told where it gives
/// something else. A hole of a formula is one where somebody asks the formula there.
/// Instead: close the hole or end with 其余; put the stricter bound first.
func findBandFaults(_ template: Template, _ analysis: RangeAnalysis) -> [Diagnostic] {
  findings(of: template.tierBlocks(analysis)) { block in
    var finder = BandFinder(template: template, plain: analysis)
    finder.check(block)
    return finder.diagnostics
  }
}

extension TierBlock {
  /// Whether its lines are bands of one measure and `findBandFaults` can tell whether they cover it, whatever was asked
  /// before; what it cannot tell is for the prover.
  package func isCoveredByBands(_ plain: RangeAnalysis) -> Bool {
    Bands(conditions, plain).map { bands in standpoint.plainlyAsked.allSatisfy { bands.understands($0) } }
      ?? false
  }
}

/// One line of a block and what it covers.
private struct Band {
  let covers: Interval
  let row: TierBlock.Row
}

private struct BandFinder {
  let template: Template
  /// What is known before any condition.
  let plain: RangeAnalysis
  var diagnostics: [Diagnostic] = []
  /// What is wrong with the order of the block, once one of its tiers is dead.
  private var slipOfBlock: TierSlip?

  init(template: Template, plain: RangeAnalysis) { (self.template, self.plain) = (template, plain) }

  private mutating func report(_ message: CheckMessage, at range: SourceRange, related: [SourceRange] = []) {
    diagnostics.append(Diagnostic(message, in: template.file, at: range, related: related))
  }

  mutating func check(_ block: TierBlock) {
    if block.conditions.contains(where: { $0.type == .reported }) { return }
    // Conditions that are no bands of one measure are for the prover.
    guard let bands = Bands(block.conditions, plain) else { return }
    if bands.levels == nil { checkNumbers(block, bands) } else { checkLevels(block, bands) }
  }

  /// Tells a line that 时 clauses take wholly, unless they give the same.
  private mutating func reportBehind(
    _ row: TierBlock.Row, _ block: TierBlock, isTaken: (Standpoint.Asked) -> Bool
  ) {
    let overrides = block.standpoint.asked.filter { $0.instead != nil }
    let taking = overrides.filter(isTaken)
    guard let owner = taking.first ?? overrides.last,
      !(taking.isEmpty ? overrides : taking).contains(where: { block.areEqual($0.instead, row.value) })
    else { return }
    report(
      .behindOverride(template.phrase(of: owner.condition)), at: row.range, related: [owner.condition.range])
  }

  // MARK: numbers

  private mutating func checkNumbers(_ block: TierBlock, _ bands: Bands) {
    let subject = bands.subject
    let lines = block.rows.map { row in
      Band(covers: row.condition.flatMap { bands.covered(by: $0) } ?? .everything, row: row)
    }
    let asked = block.standpoint.plainlyAsked
    var written = block.analysis.stretches(of: subject)
    for asked in asked where asked.instead == nil { written = bands.left(of: written, behind: asked) }
    var reached = line(of: bands, at: block.standpoint)
    for (index, band) in lines.enumerated() {
      let covers = band.covers
      let isRest = band.row.condition == nil
      if !written.contains(where: { !$0.intersection(covers).isEmpty }) {
        if !isRest { reportDead(band, lines[..<index], subject, block) }
      } else if !reached.contains(where: { !$0.intersection(covers).isEmpty }) {
        reportBehind(band.row, block) { asked in
          !bands.left(of: written, behind: asked).contains { !$0.intersection(covers).isEmpty }
        }
      }
      // 其余 before the end has been reported; what follows it is dead for that reason.
      if isRest { break }
      written = written.flatMap { $0.removing(covers) }
      reached = reached.flatMap { $0.removing(covers) }
    }
    guard !block.hasRest, block.isCoveredByBands(plain),
      let example = example(of: reached, subject) ?? nil,
      let hole = block.formula == nil ? example : holeOfFormula(block, bands, lines)
    else { return }
    report(.hole(example: figure(hole, subject, block)), at: block.range)
  }

  /// What the subject can be where the block is asked, once 时 clauses have taken what they take.
  private func line(of bands: Bands, at standpoint: Standpoint) -> [Interval] {
    standpoint.plainlyAsked.reduce(standpoint.reached.stretches(of: bands.subject)) {
      bands.left(of: $0, behind: $1)
    }
  }

  /// A value in the hole of a formula that some place asks for; nil where all that ask keep away from it.
  private func holeOfFormula(_ block: TierBlock, _ bands: Bands, _ lines: [Band]) -> Rational? {
    guard let formula = block.formula else { return nil }
    let uses = template.uses(of: formula, plain)
    let own = line(of: bands, at: block.standpoint)
    if uses.isEmpty { return example(of: holes(own, lines), bands.subject) }
    for use in uses {
      let there = line(of: bands, at: use)
      let both = own.flatMap { one in there.map { one.intersection($0) } }.filter { !$0.isEmpty }
      if let example = example(of: holes(both, lines), bands.subject) { return example }
    }
    return nil
  }

  private func holes(_ line: [Interval], _ lines: [Band]) -> [Interval] {
    lines.reduce(line) { left, band in left.flatMap { $0.removing(band.covers) } }
  }

  private func example(of holes: [Interval], _ subject: Measure) -> Rational? {
    let unit = template.wholeUnit(of: subject)
    let step = template.smallStep(of: subject)
    return holes.lazy.compactMap { hole in
      unit.map { hole.wholeExample(unit: $0) } ?? hole.example(near: step)
    }.first
  }

  private mutating func reportDead(
    _ band: Band, _ earlier: ArraySlice<Band>, _ subject: Measure, _ block: TierBlock
  ) {
    guard let example = band.covers.example(near: template.smallStep(of: subject)) else {
      report(.emptyBand, at: band.row.range)
      return
    }
    let owner = earlier.first { $0.covers.contains(example) }
    if let owner, slipOfBlock == nil {
      slipOfBlock =
        block.slipOfSingle(owner.row) ?? BoundedTiers(block, of: subject, template)?.slipOfDeadTier ?? .order
    }
    let slip = owner.flatMap { _ in slipOfBlock }
    // One bound, or the signs, that are wrong leave several tiers without a figure, and are told once.
    let isTold = diagnostics.contains { diagnostic in
      if case .deadBand(_, let told?)? = diagnostic.message as? CheckMessage {
        told.isOfBounds
      } else {
        false
      }
    }
    if isTold, slip?.isOfBounds == true { return }
    report(
      .deadBand(example: figure(example, subject, block), slip), at: band.row.range,
      related: owner.map { [$0.row.range] } ?? [])
  }

  private func figure(_ value: Rational, _ subject: Measure, _ block: TierBlock) -> String {
    if subject.type == .date, let day = value.asInt.flatMap({ CalendarDate(dayNumber: $0) }) {
      return "\(template.text(of: subject)) = \(day.chineseText)"
    }
    let type = template.shownType(of: subject, in: block)
    return "\(template.text(of: subject)) = \(template.text(of: .number(value), as: type).text)"
  }

  // MARK: levels

  private mutating func checkLevels(_ block: TierBlock, _ bands: Bands) {
    guard let set = bands.levels else { return }
    let all = Set(template[set].levels.indices)
    let asked = block.standpoint.plainlyAsked
    var written = asked.reduce(all) { $1.instead == nil ? bands.left(of: $0, behind: $1) : $0 }
    var reached = asked.reduce(all) { bands.left(of: $0, behind: $1) }
    for row in block.rows {
      let covers = row.condition.map { bands.levels(of: $0) } ?? all
      if written.isDisjoint(with: covers) {
        if row.condition != nil { report(.deadLevel, at: row.range) }
      } else if reached.isDisjoint(with: covers) {
        reportBehind(row, block) { bands.left(of: written, behind: $0).isDisjoint(with: covers) }
      }
      written.subtract(covers)
      reached.subtract(covers)
    }
    guard !block.hasRest, block.isCoveredByBands(plain) else { return }
    if let formula = block.formula {
      let uses = template.uses(of: formula, plain)
      let left = uses.map { use in use.plainlyAsked.reduce(reached) { bands.left(of: $0, behind: $1) } }
      if !uses.isEmpty { reached = left.reduce([]) { $0.union($1) } }
    }
    let missing = reached.sorted().map { template[set].levels[$0].name }
    if !missing.isEmpty { report(.levelsWithoutEntry(missing), at: block.range) }
  }
}
