import Checker
import Enclosure
import Program
import Source
import Values

/// Finds vetoes that never fire or always do, that punish the better side of what is scored, or do no harm.
///
/// Why: a veto decides the grade alone; turned round, it takes the grade of the best. Instead: the comparison and
/// the grade that were meant.
func findVetoFaults(_ template: Template, _ analysis: RangeAnalysis) -> [Diagnostic] {
  var finder = VetoFinder(template: template, analysis: analysis)
  for veto in template.vetoes { finder.check(veto) }
  for (index, veto) in template.vetoes.enumerated() { finder.checkDead(veto, at: index) }
  return finder.diagnostics
}

private struct VetoFinder: TemplateFinder {
  let template: Template
  let analysis: RangeAnalysis
  var diagnostics: [Diagnostic] = []

  /// What each veto does to the grade.
  private let effects: [Veto.Effect]
  /// The leaves whose rules rest on a figure.
  private var scored: [Figure: [IndicatorID]] = [:]

  init(template: Template, analysis: RangeAnalysis) {
    self.template = template
    self.analysis = analysis
    effects = template.vetoes.map(\.effect)
    guard !template.vetoes.isEmpty else { return }
    for indicator in template.indicators {
      var measures: [Measure] = []
      indicator.rule?.forEachMeasure { measures.append($0) }
      for figure in template.figures(in: measures) { scored[figure, default: []].append(indicator.id) }
    }
  }

  private mutating func report(_ message: ProverMessage, _ veto: Veto, related: [SourceRange] = []) {
    report(message, at: veto.range, related: related)
  }

  mutating func check(_ veto: Veto) {
    let text = template.phrase(of: veto.condition)
    switch template.truth(of: veto.condition, analysis) {
    case true?: return report(.vetoAlways(text), veto)
    case false?: return report(.vetoNever(text), veto)
    case nil: break
    }
    switch veto.effect {
    // Of grades that stand the wrong way the first is the worst, and that they do is told.
    case .set(0) where areGrades(template.grades.earned.map(\.name).reversed()),
      .cap(0) where areGrades(template.grades.earned.map(\.name).reversed()):
      return
    case .set(0) where template.grades.earned.count > 1:
      return report(.vetoWithoutHarm(template.grades[0].name, isSet: true), veto)
    case .cap(0): return report(.vetoWithoutHarm(template.grades[0].name, isSet: false), veto)
    case .move(let steps) where steps < 0: checkSide(veto, text, harms: false)
    case .set(let grade):
      if !checkRaise(veto, to: grade), !checkSide(veto, text, harms: true) {
        checkLift(veto, text, to: grade)
      }
    case .cap, .move: checkSide(veto, text, harms: true)
    }
  }

  /// 否决 总得分 < 60分 时 等次 定为 合格, where such totals earn less than that.
  private mutating func checkRaise(_ veto: Veto, to grade: Int) -> Bool {
    guard case .comparison(let left, let sign, let right) = veto.condition.ungrouped.kind,
      case .totalScore = left.ungrouped.kind, let bound = analysis.interval(of: right).onlyValue,
      let totals = Interval.comparing(sign, bound)?.intersection(template.totals(analysis)),
      grade < template.grades.earned.count
    else { return false }
    let taken = GradeCover(template, of: totals).taken
    guard let best = taken.firstIndex(where: { !$0.isEmpty }), best > grade else { return false }
    report(
      DoubtMessage.vetoRaises(
        template.phrase(of: veto.condition), earned: template.grades[best].name,
        to: template.grades[grade].name),
      at: veto.range)
    return true
  }

  /// 否决 违约 时 等次 定为 良: forms whose totals earn less than that are better off for what they did.
  private mutating func checkLift(_ veto: Veto, _ text: Phrase, to grade: Int) {
    let earned = template.grades.earned
    guard grade < template.grades.lastEarned,
      let (measure, firesHigh) = analysis.side(of: veto.condition) ?? quotaSide(of: veto.condition),
      let isHigherBetter = analysis.isLaterBetter(measure) ?? analysis.isHigherBetter(measure),
      isHigherBetter != firesHigh
    else { return }
    report(
      DoubtMessage.vetoLifts(text, to: earned[grade].name, from: earned[template.grades.lastEarned].name),
      at: veto.range)
  }

  /// A veto that changes nothing behind another that always fires with it.
  mutating func checkDead(_ veto: Veto, at index: Int) {
    let last = template.grades.lastEarned
    let harsher = effects.indices.filter {
      $0 != index && effects[$0].isHarsher(than: veto.effect, isEarlier: $0 < index, last: last)
    }
    guard !harsher.isEmpty, template.truth(of: veto.condition, analysis) == nil else { return }
    for known in harsher {
      let known = template.vetoes[known]
      guard known.condition != veto.condition,
        analysis.assuming(veto.condition).truth(of: known.condition) == true,
        template.truth(of: known.condition, analysis) == nil
      else { continue }
      report(
        DoubtMessage.vetoDead(
          template.phrase(of: veto.condition), behind: template.phrase(of: known.condition)),
        at: veto.range, related: [known.range])
      return
    }
  }

  /// 名次(全体: 总得分) > 份 × 30%: a place against a share of all, which is no fixed bound.
  private func quotaSide(of condition: Measure) -> (measure: Measure, isHigh: Bool)? {
    guard case .comparison(let left, let sign, _) = condition.ungrouped.kind,
      analysis.isLaterBetter(left.ungrouped) != nil
    else { return nil }
    switch sign {
    case .greater, .greaterOrEqual: return (left.ungrouped, true)
    case .less, .lessOrEqual: return (left.ungrouped, false)
    case .equal, .notEqual: return nil
    }
  }

  /// Holds the side on which the veto fires against the side on which points are given; whether it is turned.
  @discardableResult
  private mutating func checkSide(_ veto: Veto, _ text: Phrase, harms: Bool) -> Bool {
    guard let (measure, firesHigh) = analysis.side(of: veto.condition) ?? quotaSide(of: veto.condition),
      !(harms && firesHigh && analysis.isBeyondWhole(veto.condition))
    else { return false }
    let key = template.phrase(of: measure)
    var isHigherBetter = analysis.isHigherBetter(measure)
    if isHigherBetter == nil, measure.type != .truth { isHigherBetter = analysis.isLaterBetter(measure) }
    var place: SourceRange?
    if isHigherBetter == nil {
      let finder = TrendFinder(template: template, analysis: analysis, key: measure)
      var total = Trend.flat
      let leaves = Set(template.figures(in: [measure]).flatMap { scored[$0] ?? [] })
      for indicator in leaves.sorted(by: { $0.index < $1.index }).map({ template[$0] }) {
        guard let rule = indicator.rule else { continue }
        let trend = finder.trend(of: rule, points: indicator.points)
        if trend != .flat, place == nil { place = indicator.range }
        total = total.joined(trend)
      }
      if total == .up { isHigherBetter = true }
      if total == .down { isHigherBetter = false }
    }
    guard let isHigherBetter, (isHigherBetter == firesHigh) == harms else { return false }
    report(
      .vetoTurned(text, measure: key, isHigherBetter: isHigherBetter, harms: harms), veto,
      related: place.map { [$0] } ?? [])
    return true
  }
}

extension Veto.Effect {
  /// Whether whatever this one leaves, the other one can no longer change.
  fileprivate func isHarsher(than other: Veto.Effect, isEarlier: Bool, last: Int) -> Bool {
    switch (self, other) {
    case (.set(let grade), .cap(let most)): isEarlier && most < grade
    case (.set(let grade), .move(let steps)): isEarlier && steps > 0 && grade == last
    case (.cap(let least), .cap(let most)): most < least
    default: false
    }
  }
}

/// A figure of the form that a measure rests on.
private enum Figure: Hashable {
  case input(InputID)
  case column(TableID, Int)
  case score(IndicatorID)
}

extension Template {
  fileprivate func figures(in measures: [Measure]) -> Set<Figure> {
    var found: Set<Figure> = []
    for measure in measures {
      measure.forEach(in: self) { part in
        switch part.kind {
        case .input(let id), .isGiven(let id): found.insert(.input(id))
        case .column(let table, let index), .hasColumn(let table, let index):
          found.insert(.column(table, index))
        case .score(let id): found.insert(.score(id))
        default: break
        }
      }
    }
    return found
  }
}
