import Checker
import Enclosure
import Program
import Source
import Values

/// Between which values the formulas and scores of a template are, on every form within the declared ranges.
package struct ProvedRanges: Sendable {
  /// What is proved of the score of one leaf.
  package struct Leaf: Sendable {
    /// The leaf.
    package let id: IndicatorID
    /// Between which values its score before rounding is; nil where the points come with the form or its rows.
    package let scores: Interval?
    /// Whether the score is proved to be zero or more.
    package let isProvedBelow: Bool
    /// Whether the score is proved to be no more than its points, or what 最高 states.
    package let isProvedAbove: Bool
  }

  /// The formulas that give numbers, in the order of the template.
  package let formulas: [(id: FormulaID, values: Interval)]
  /// The figures beside the score that are numbers, in the order of the template.
  package let outcomes: [(name: String, type: ValueType, values: Interval)]
  /// The leaves that have a rule, in the order of the template.
  package let leaves: [Leaf]
  /// The inputs and columns without a range that the bounds rest on, taken as zero or more; reading and scoring
  /// refuse what is not.
  package let takenAsNotNegative: [String]
  /// The texts whose range speaks of one unit; figures in other units are taken as zero or more.
  package let takenInOtherUnits: [String]
}

/// Encloses every formula and every score of a checked template.
///
/// The bounds are sound: no form leaves them. They are not always reached.
package func provedRanges(of template: Template) -> ProvedRanges {
  let analysis = RangeAnalysis(template)
  let reach = PolicyReach(template: template, analysis: analysis)
  let formulas = template.formulas.indices.compactMap { index -> (id: FormulaID, values: Interval)? in
    guard case .number = template.formulas[index].measure.type else { return nil }
    return (FormulaID(index), analysis.values(of: FormulaID(index)))
  }
  let leaves = template.indicators.compactMap { indicator -> ProvedRanges.Leaf? in
    guard let rule = indicator.rule else { return nil }
    let proof = analysis.pointsProof(of: rule, indicator)
    let isFixed = template.leafPoints(indicator).onlyValue != nil
    let full = Interval.point(indicator.points)
    let instead = reach.valuesInstead(of: indicator, full: full).map(\.values)
    let allowed = Interval(indicator.role.scores(upTo: indicator.points))
    let scores = analysis.scores(of: indicator).map { instead.reduce($0) { $0.hull($1) } }
    return ProvedRanges.Leaf(
      id: indicator.id, scores: isFixed ? scores : nil,
      isProvedBelow: !proof.mayFallBelow && instead.allSatisfy { allowed.hull($0).low == allowed.low },
      isProvedAbove: !proof.mayExceed && instead.allSatisfy { allowed.hull($0).high == allowed.high })
  }
  let outcomes = template.outcomes.filter { if case .number = $0.measure.type { true } else { false } }
  let inputs = template.inputsBehind(formulas.map(\.id), outcomes.map(\.measure), leaves.map(\.id))
  return ProvedRanges(
    formulas: formulas,
    outcomes: outcomes.map { outcome in
      let values = outcome.policies.replacements.reduce(analysis.interval(of: outcome.measure)) {
        $0.hull(analysis.interval(of: $1))
      }
      return (outcome.name, outcome.measure.type, values)
    },
    leaves: leaves,
    takenAsNotNegative: inputs.filter(\.isTakenAsNotNegative).map(\.name).withoutRepeats(),
    takenInOtherUnits: inputs.filter { input in
      guard case .target = input.type, input.bounds.figures?.unit != nil else { return false }
      return !input.mayHaveNegativeFigures
    }.map(\.name).withoutRepeats())
}

extension Template {
  /// The inputs and columns that formulas and rules rest on, in the order of the template.
  fileprivate func inputsBehind(_ formulas: [FormulaID], _ outcomes: [Measure], _ leaves: [IndicatorID])
    -> [Input]
  {
    var used: Set<SourceRange> = []
    func note(_ input: Input, _ takesFigures: Bool) {
      if case .target = input.type, takesFigures { return }
      used.insert(input.range)
    }
    func note(_ measure: Measure, takesFigures: Bool = false) {
      measure.forEach(in: self) { part in
        switch part.kind {
        case .input(let id): note(self[id], takesFigures)
        case .column(let table, let index): note(self[table].columns[index], takesFigures)
        default: break
        }
      }
    }
    for id in formulas { note(self[id].measure) }
    for measure in outcomes { note(measure) }
    for id in leaves {
      if let rule = self[id].rule {
        rule.forEachMeasure { note($0, takesFigures: rule.alwaysTakesNegativeFigures) }
      }
      if let rows = self[id].rows, rows.split == nil, let points = self[rows.table].pointsColumn {
        used.insert(self[rows.table].columns[points].range)
      }
    }
    return (inputs + tables.flatMap(\.columns)).filter { used.contains($0.range) }
  }
}

extension Rule {
  /// Whether every sentence that computes takes figures below zero; see `takesNegativeFigures`.
  fileprivate var alwaysTakesNegativeFigures: Bool {
    if takesNegativeFigures { return true }
    switch curve {
    case .tiers(let tiers): return adjustments.isEmpty && tiers.allSatisfy(\.rule.alwaysTakesNegativeFigures)
    case .named(_, let inner): return adjustments.isEmpty && inner.alwaysTakesNegativeFigures
    case .judged: return adjustments.isEmpty
    case .value, .conditional, .checklist: return false
    }
  }
}

/// What bounds alone say of a leaf's score and its points.
struct PointsProof {
  /// Whether the score may be more than its points where no 最高 speaks.
  var mayExceed: Bool
  /// Whether the score may be less than zero where no 最低 speaks.
  var mayFallBelow: Bool
}

extension RangeAnalysis {
  /// Holds the bounds of a rule against zero and the points that the leaf may have.
  func pointsProof(of rule: Rule, _ indicator: Indicator) -> PointsProof {
    let role = indicator.role
    let whole = template.leafPoints(indicator)
    if let points = whole.onlyValue, let scores = scores(of: indicator),
      scores.isWithin(role.scores(upTo: points))
    {
      return PointsProof(mayExceed: false, mayFallBelow: false)
    }
    // Where a form or its rows set the points, what holds at both ends must hold in between.
    let isFixed = whole.onlyValue != nil
    var proof = PointsProof(
      mayExceed: !isFixed && !rule.pointsShape(.withoutCeiling).isConvex,
      mayFallBelow: !isFixed && !rule.pointsShape(.withoutFloor).isConcave)
    for points in Set([whole.low, whole.high].compactMap { $0?.value }) {
      let full = Interval.point(points)
      let allowed = role.scores(upTo: points)
      if let scores = openScores(of: indicator, full: full, above: true) {
        proof.mayExceed = proof.mayExceed || scores.high.map { $0.value > allowed.upperBound } ?? true
      }
      if let scores = openScores(of: indicator, full: full, above: false) {
        proof.mayFallBelow = proof.mayFallBelow || scores.low.map { $0.value < allowed.lowerBound } ?? true
      }
    }
    return proof
  }
}

extension Interval {
  fileprivate func isWithin(_ range: ClosedRange<Rational>) -> Bool {
    guard let low, let high else { return false }
    return range.lowerBound <= low.value && high.value <= range.upperBound
  }
}
