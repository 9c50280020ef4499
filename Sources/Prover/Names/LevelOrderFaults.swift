import Program
import Source

/// Finds sets of levels that are written from the worst and asked by their order, and places counted from the least
/// of what is better when more.
///
/// Why: `评 ≥ 较好` holds for what stands before 较好, and 第 1 名 is whoever has least. Instead: the best first.
func findLevelOrderFaults(_ template: Template) -> [Diagnostic] {
  var finder = LevelOrderFinder(template: template)
  template.forEachMeasure { $0.forEachPart { finder.check($0) } }
  for (name, measure, _) in template.namedFigures { finder.checkRank(name, measure.ungrouped) }
  return finder.diagnostics
}

private struct LevelOrderFinder: TemplateFinder {
  let template: Template
  var diagnostics: [Diagnostic] = []
  private var told: Set<LevelSetID> = []

  init(template: Template) { self.template = template }

  mutating func check(_ measure: Measure) {
    guard let set = setOrdered(by: measure), let turned = firstTurned(template[set].levels.map(\.name)),
      told.insert(set).inserted
    else { return }
    report(
      .levelsTurned(set: template[set].name, worse: turned.worse, better: turned.better), at: measure.range)
  }

  /// The levels whose order an operation asks for. Of grades H3017 tells.
  private func setOrdered(by measure: Measure) -> LevelSetID? {
    let part: Measure?
    switch measure.kind {
    case .comparison(let left, .less, _), .comparison(let left, .lessOrEqual, _),
      .comparison(let left, .greater, _), .comparison(let left, .greaterOrEqual, _):
      part = left
    case .between(let inner, _, _), .shifted(let inner, _): part = inner
    case .call(.minimum, let parts, _), .call(.maximum, let parts, _), .call(.median, let parts, _):
      part = parts.first
    case .aggregate(let aggregate):
      switch aggregate.function {
      case .minimum, .maximum, .median, .rank: part = aggregate.values.first
      case .absolute, .sum, .mean, .round, .count: part = nil
      }
    default: part = nil
    }
    guard let part, case .level(let set) = part.type, template[set].name != "等次" else { return nil }
    return set
  }

  /// 另列 名次 = 名次(全体: 总得分, 从低到高). Whoever wants the last says so in the name.
  mutating func checkRank(_ name: String, _ measure: Measure) {
    if case .choice(let branches) = measure.kind {
      for branch in branches { checkRank(name, branch.value.ungrouped) }
      return
    }
    guard case .aggregate(let aggregate) = measure.kind, aggregate.function == .rank,
      let first = aggregate.values.first
    else { return }
    checkTies(aggregate)
    // 名次(全体: −总得分) is from the least as well.
    var (subject, isAscending) = (first.ungrouped, aggregate.ranking.isAscending)
    if case .negated(let part) = subject.kind { (subject, isAscending) = (part.ungrouped, !isAscending) }
    guard isAscending, namesPlace(name), isHigherBetter(subject) else { return }
    report(.rankTurned(name, of: template.phrase(of: subject)), at: measure.range)
  }

  /// 名次(全体: 总得分, 投诉): of those with one score the one with most 投诉 comes first.
  private mutating func checkTies(_ aggregate: Aggregate) {
    guard !aggregate.ranking.isAscending else { return }
    for tie in aggregate.values.dropFirst() {
      if case .negated = tie.ungrouped.kind { continue }
      guard betterSide(of: template.text(of: tie)) == false else { continue }
      report(
        .tieTurned(template.phrase(of: tie), meant: "−\(template.partText(of: tie))"), at: tie.range)
    }
  }

  private func isHigherBetter(_ subject: Measure) -> Bool {
    switch subject.ungrouped.kind {
    case .totalScore, .score: true
    default: betterSide(of: template.text(of: subject)) == true
    }
  }
}
