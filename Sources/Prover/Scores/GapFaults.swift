import Checker
import Enclosure
import Program
import Runtime
import Source
import Values

/// Finds forms that say all that is asked and still have no score, grade or figure: a count below zero, a level past
/// the best, a place for who takes no part, a figure of all forms that does not apply to one of them, the score of what
/// does not apply.
///
/// Why: no policy speaks for them, and the unit learns of it when its form is scored. Each is shown on a form that the
/// evaluator leaves open. Instead: a branch that asks first, or a bound.
func findGapFaults(_ template: Template, _ analysis: RangeAnalysis) -> [Diagnostic] {
  var finder = GapFinder(template: template, analysis: analysis)
  for indicator in template.indicators {
    guard let rule = indicator.rule else { continue }
    rule.forEachAdjustment { finder.check($0, .indicator(indicator.id)) }
    rule.forEachMeasure { finder.search($0, .indicator(indicator.id)) }
  }
  for veto in template.vetoes { finder.search(veto.condition, .figure(veto.condition, veto.policies)) }
  for outcome in template.outcomes {
    finder.search(outcome.measure, .figure(outcome.measure, outcome.policies))
  }
  for summary in template.summaries {
    finder.search(summary.measure, .figure(summary.measure, summary.policies))
  }
  return finder.diagnostics
}

private struct GapFinder: TemplateFinder {
  let template: Template
  let analysis: RangeAnalysis
  var diagnostics: [Diagnostic] = []
  private var told: Set<SourceRange> = []
  /// What was looked for, and where it is asked: a formula may be asked again and again in one sentence.
  private var sought: Set<Sought> = []
  /// How many forms may still be tried for this template: enough for twenty places that nothing is found for.
  private var budget = 20 * Self.limit
  /// How many forms are tried for one place: what has no value has none in many of them, or never.
  private static let limit = 500

  init(template: Template, analysis: RangeAnalysis) {
    self.template = template
    self.analysis = analysis
  }

  private struct Sought: Hashable {
    let wanted: Gap
    let range: SourceRange
    let indicator: IndicatorID?
    let figure: SourceRange?

    init(_ wanted: Gap, _ range: SourceRange, _ place: GapPlace) {
      (self.wanted, self.range) = (wanted, range)
      switch place {
      case .indicator(let id): (indicator, figure) = (id, nil)
      case .figure(let measure, _): (indicator, figure) = (nil, measure.range)
      }
    }
  }

  // MARK: what may be without a value

  /// 每 1件 差额 扣 1分: a count that is computed, or that a range lets fall below zero.
  mutating func check(_ adjustment: Adjustment, _ place: GapPlace) {
    guard case .whole(let measure) = adjustment.excess, !analysis.interval(of: measure).isNonNegative else {
      return
    }
    let zero = template.phrase(of: .number(.zero), as: measure.type).text
    let text = template.phrase(of: measure)
    find(.negativeCount(measure), at: measure.range, place) { .negativeCount(text, zero: zero, $0) }
  }

  mutating func search(_ measure: Measure, _ place: GapPlace) {
    var found: [Measure] = []
    measure.forEach(in: template) { part in
      switch part.kind {
      case .shifted, .score: found.append(part)
      case .aggregate(let aggregate)
      where aggregate.function == .rank && aggregate.filter != nil || mayNotApply(aggregate):
        found.append(part)
      default: break
      }
    }
    for part in found { check(part, place) }
  }

  /// Whether it asks all forms for what the words say may not apply to one.
  private func mayNotApply(_ aggregate: Aggregate) -> Bool {
    guard case .forms = aggregate.records else { return false }
    return (aggregate.keys + [aggregate.filter].compactMap { $0 } + aggregate.values).contains { part in
      part.contains(in: template) { part in
        switch part.kind {
        case .inapplicable: true
        case .formula(let id): template[id].policies.saysNotApplicable
        case .applied(let call): call.policies.saysNotApplicable
        default: false
        }
      }
    }
  }

  private mutating func check(_ part: Measure, _ place: GapPlace) {
    switch part.kind {
    case .shifted(let level, let steps):
      let text = template.phrase(of: level)
      find(.noFurtherLevel(part), at: part.range, place) { .noFurtherLevel(text, isUp: steps > 0, $0) }
    case .aggregate(let aggregate):
      if mayNotApply(aggregate) {
        let text = template.phrase(of: part)
        find(.notApplicableAmongAll(part), at: part.range, place) { .notApplicableAmongAll(text, $0) }
      }
      guard aggregate.function == .rank, let filter = aggregate.filter else { return }
      // 逐行 课题 当 类 = 产出: the rule is asked of those that are ranked, and of no others.
      if case .indicator(let id) = place, let own = template[id].rows?.filter,
        analysis.assuming(own).truth(of: filter) == true
      {
        return
      }
      let text = template.phrase(of: filter)
      find(.notRanked(filter), at: part.range, place) { .notRanked(text, $0) }
    case .score(let id):
      let leaves = template.leavesOff(id)
      if leaves.isEmpty { return }
      let name = template[id].name
      find(.scoreOfNotApplicable(id), at: part.range, place, exempt: leaves) {
        .scoreOfNotApplicable(name, $0)
      }
    default: break
    }
  }

  // MARK: a form that shows it

  private mutating func find(
    _ wanted: Gap, at range: SourceRange, _ place: GapPlace, exempt: [IndicatorID] = [],
    _ message: (ShownForms) -> ProverMessage
  ) {
    guard !told.contains(range), budget > 0, sought.insert(Sought(wanted, range, place)).inserted else {
      return
    }
    var collector = DialCollector(template)
    collector.exempt(exempt)
    switch place {
    case .indicator(let id): collector.add(id)
    case .figure(let measure, _): collector.add(measure)
    }
    let dials = collector.dials
    let evaluator = Evaluator(asking: template).lowering(place)
    // Who takes part is seen on two forms as well as on many.
    guard let run = collector.runs.first else { return }
    let found = FormSearch(template, dials, run, limit: Self.limit).first { sketch in
      budget -= run.count
      let forms = sketch.forms
      return evaluator.gap(at: place, in: forms[0], among: evaluator.cohort(of: forms))?
        .isOrMayBe(wanted) ?? false
    }
    guard let found else { return }
    told.insert(range)
    report(message(found.shown), at: range)
  }
}

extension Gap {
  /// Whether it is the one that is looked for; equal words of several places are one node.
  fileprivate func isOrMayBe(_ wanted: Gap) -> Bool {
    switch (self, wanted) {
    case (.negativeCount(let words), .negativeCount(let own)),
      (.noFurtherLevel(let words), .noFurtherLevel(let own)), (.notRanked(let words), .notRanked(let own)),
      (.notApplicableAmongAll(let words), .notApplicableAmongAll(let own)):
      words == nil || words == own
    default: self == wanted
    }
  }
}

extension PolicySet {
  /// Whether one of the policies says that something does not apply.
  fileprivate var saysNotApplicable: Bool {
    [missing, zero, allZero].contains { if case .notApplicable? = $0 { true } else { false } }
  }
}

extension Template {
  /// The leaves that a form may say do not apply so that an indicator has no score; empty where it always has one, or
  /// where nothing says what happens then, which such a form is told anyway.
  fileprivate func leavesOff(_ id: IndicatorID) -> [IndicatorID] {
    let indicator = self[id]
    guard indicator.role == .regular else { return [] }
    if indicator.rule != nil {
      guard indicator.rows == nil else { return [] }
      switch indicator.policies.notApplicable {
      case .respread?, .rescale?: return [id]
      case .value?, .fail?, .pending?, .notApplicable?, nil: return []
      }
    }
    let below = indicator.children.map { leavesOff($0) }
    return below.contains(where: \.isEmpty) ? [] : below.flatMap(\.self)
  }
}
