import Enclosure
import Program
import Source

/// Visits measures and tiers together with what is known where each is asked: behind the 时 clauses of its sentence,
/// in its tier, in its branch.
struct StandpointWalk {
  private let isEntered: (Measure) -> Bool
  private let visitTiers: ([Tier], SourceRange, Standpoint) -> Void
  private let visit: (Measure, Standpoint) -> Void

  /// Enters only what is wanted: what holds nothing of interest needs no conditions worked out.
  init(
    entering isEntered: @escaping (Measure) -> Bool,
    tiers visitTiers: @escaping ([Tier], SourceRange, Standpoint) -> Void = { _, _, _ in },
    _ visit: @escaping (Measure, Standpoint) -> Void
  ) {
    self.isEntered = isEntered
    self.visitTiers = visitTiers
    self.visit = visit
  }

  func walk(_ rule: Rule, _ start: Standpoint) {
    var standpoint = start
    for override in rule.overrides {
      walk(override.condition, standpoint)
      walk(override.value, standpoint.assuming(override.condition))
      standpoint = standpoint.after(override)
    }
    switch rule.curve {
    case .tiers(let tiers): walk(tiers, rule.range, standpoint)
    case .named(_, let inner): walk(inner, standpoint)
    case .conditional(let condition, let value, let otherwise):
      walk(condition, standpoint)
      walk(value, otherwise == nil ? standpoint : standpoint.assuming(condition))
      if let otherwise { walk(otherwise, standpoint.excluding(condition)) }
    case .value, .judged, .checklist:
      Rule(curve: rule.curve, range: rule.range).forEachMeasure { walk($0, standpoint) }
    }
    for adjustment in rule.adjustments { adjustment.forEachMeasure { walk($0, standpoint) } }
    for limit in [rule.lowest, rule.highest] { limit.map { walk($0, standpoint) } }
    for demand in rule.demands { demand.condition.map { walk($0, standpoint) } }
  }

  private func walk(_ tiers: [Tier], _ range: SourceRange, _ start: Standpoint) {
    visitTiers(tiers, range, start)
    guard tiers.contains(where: { $0.condition.map(isEntered) ?? false || isEntered($0.rule) }) else {
      return
    }
    var standpoint = start
    for tier in tiers {
      tier.condition.map { walk($0, standpoint) }
      walk(tier.rule, standpoint.assuming(tier.condition))
      standpoint = standpoint.excluding(tier.condition)
    }
  }

  /// Whether there is anything to visit in a sentence: most tiers give points and hold nothing else.
  private func isEntered(_ rule: Rule) -> Bool {
    if case .tiers = rule.curve { return true }
    if case .named(_, let inner) = rule.curve, isEntered(inner) { return true }
    var found = false
    rule.forEachMeasure { found = found || isEntered($0) }
    return found
  }

  func walk(_ measure: Measure, _ start: Standpoint) {
    guard isEntered(measure) else { return }
    visit(measure, start)
    switch measure.kind {
    case .choice(let branches):
      var standpoint = start
      for branch in branches {
        branch.condition.map { walk($0, standpoint) }
        walk(branch.value, standpoint.assuming(branch.condition))
        standpoint = standpoint.excluding(branch.condition)
      }
    case .aggregate(let aggregate):
      for key in aggregate.keys { walk(key, start) }
      if let filter = aggregate.filter { walk(filter, start.ofOthers(nil)) }
      for value in aggregate.values { walk(value, start.ofOthers(aggregate.filter)) }
    case .constant, .input, .column, .member, .meets, .formula, .applied, .parameter, .fullPoints, .ownScore,
      .score, .points, .totalScore, .grade, .claimed, .ownClaim, .totalClaim, .negated, .grouped, .arithmetic,
      .comparison, .between, .oneOf, .begins, .not, .all, .any, .isGiven, .hasColumn, .call, .rounded,
      .limited,
      .workdays, .shifted, .widened, .line, .inapplicable, .reported:
      measure.forEachDirectPart { walk($0, start) }
    }
  }
}

extension Template {
  /// What is asked beside rules and formulas: by vetoes and checks, of outcomes and of summaries.
  var measuresOutsideRules: [Measure] {
    vetoes.map(\.condition) + checks.map(\.condition) + outcomes.map(\.measure) + summaries.map(\.measure)
  }

  /// Every 插值 of formulas and of rules without rows, with what is known where it is asked. What stands over many
  /// records is of each of them and left out.
  package func lines(_ analysis: RangeAnalysis) -> [(line: Measure, standpoint: Standpoint)] {
    let found = FoundStandpoints()
    let walk = StandpointWalk(
      entering: { measure in
        if case .aggregate = measure.kind { return false }
        return measure.contains { if case .line = $0.kind { true } else { false } }
      },
      { measure, standpoint in
        if case .line = measure.kind { found.lines.append((measure, standpoint)) }
      })
    for formula in formulas { walk.walk(formula.measure, Standpoint(analysis)) }
    for indicator in indicators where indicator.rows == nil {
      indicator.rule.map { walk.walk($0, Standpoint(analysis)) }
    }
    return found.lines
  }

  /// What is known at each place that asks for a formula, by itself or through other formulas.
  package func uses(of wanted: FormulaID, _ analysis: RangeAnalysis) -> [Standpoint] {
    /// More places than this say nothing new, and formulas of formulas could have very many.
    let limit = 200
    var asking: Set<FormulaID> = [wanted]
    // A formula uses only earlier ones.
    for index in formulas.indices {
      let names = formulas[index].measure.contains {
        if case .formula(let id) = $0.kind { asking.contains(id) } else { false }
      }
      if names { asking.insert(FormulaID(index)) }
    }
    func isAsking(_ measure: Measure) -> Bool {
      measure.contains { if case .formula(let id) = $0.kind { asking.contains(id) } else { false } }
    }
    let found = FoundStandpoints()
    func enter(_ measure: Measure, _ start: Standpoint) {
      guard found.standpoints.count < limit else { return }
      walk.walk(measure, start)
    }
    lazy var walk = StandpointWalk(entering: isAsking) { measure, standpoint in
      guard case .formula(let id) = measure.kind else { return }
      if id == wanted { return found.standpoints.append(standpoint) }
      enter(self[id].measure, standpoint)
    }
    for indicator in indicators { indicator.rule.map { walk.walk($0, Standpoint(analysis)) } }
    for measure in measuresOutsideRules { enter(measure, Standpoint(analysis)) }
    return found.standpoints
  }
}

private final class FoundStandpoints {
  var standpoints: [Standpoint] = []
  var lines: [(line: Measure, standpoint: Standpoint)] = []
}
