import Checker
import Enclosure
import Program
import Runtime
import Source
import Values

/// Finds lines (插值) with computed points that can meet or be out of order.
///
/// Why: where two points meet, or the third lies before the second, no value between them is known, and such a form
/// has no score. Instead: ranges that keep the points apart, or a 时 clause for where they meet. A form is shown on
/// which it happens; written points are held against each other by H2041.
func findKnotOrderFaults(_ template: Template, _ analysis: RangeAnalysis) -> [Diagnostic] {
  var finder = KnotOrderFinder(template: template, analysis: analysis)
  for formula in template.formulas { finder.search(formula.measure, KnotPath(analysis)) }
  for indicator in template.indicators where indicator.rows == nil {
    if let rule = indicator.rule { finder.search(rule, KnotPath(analysis)) }
  }
  return finder.diagnostics
}

/// The conditions passed on the way to a line, and what they tell.
private struct KnotPath {
  var analysis: RangeAnalysis
  private var conditions: [(condition: Measure, holds: Bool)] = []

  init(_ analysis: RangeAnalysis) { self.analysis = analysis }

  func assuming(_ condition: Measure?, holds: Bool = true) -> KnotPath {
    guard let condition else { return self }
    var next = self
    next.analysis = holds ? analysis.assuming(condition) : analysis.excluding(condition)
    next.conditions.append((condition, holds))
    return next
  }

  var measures: [Measure] { conditions.map(\.condition) }

  /// Whether a form comes this way.
  func isTaken(by truth: (Measure) -> Bool?) -> Bool {
    conditions.allSatisfy { truth($0.condition) == $0.holds }
  }
}

private struct KnotOrderFinder: TemplateFinder {
  let template: Template
  let analysis: RangeAnalysis
  var diagnostics: [Diagnostic] = []
  private var told: Set<SourceRange> = []

  init(template: Template, analysis: RangeAnalysis) {
    self.template = template
    self.analysis = analysis
  }

  // MARK: ways

  mutating func search(_ rule: Rule, _ path: KnotPath) {
    var path = path
    for override in rule.overrides {
      search(override.value, path.assuming(override.condition))
      path = path.assuming(override.condition, holds: false)
    }
    switch rule.curve {
    case .value(let value): search(value, path)
    case .conditional(let condition, let value, let otherwise):
      search(condition, path)
      search(value, otherwise == nil ? path : path.assuming(condition))
      if let otherwise { search(otherwise, path.assuming(condition, holds: false)) }
    case .tiers(let tiers):
      for tier in tiers {
        search(tier.rule, path.assuming(tier.condition))
        path = path.assuming(tier.condition, holds: false)
      }
    case .named(_, let inner): search(inner, path)
    case .judged, .checklist: break
    }
    for adjustment in rule.adjustments { adjustment.forEachMeasure { search($0, path) } }
    for limit in [rule.lowest, rule.highest] { limit.map { search($0, path) } }
  }

  mutating func search(_ measure: Measure, _ path: KnotPath) {
    switch measure.kind {
    case .choice(let branches):
      var path = path
      for branch in branches {
        branch.condition.map { search($0, path) }
        search(branch.value, path.assuming(branch.condition))
        path = path.assuming(branch.condition, holds: false)
      }
      return
    // What stands over many records is of each of them.
    case .aggregate: return
    case .line(_, let knots, _): check(measure, knots, path)
    default: break
    }
    for part in measure.parts { search(part, path) }
  }

  // MARK: points

  private mutating func check(_ line: Measure, _ knots: [Knot], _ path: KnotPath) {
    let points = knots.map(\.x)
    guard !told.contains(line.range),
      points.contains(where: { path.analysis.interval(of: $0).onlyValue == nil }),
      !isOrdered(points, path.analysis), !isOrdered(points.reversed(), path.analysis)
    else { return }
    var collector = DialCollector(template)
    for measure in points + path.measures { collector.add(measure) }
    let dials = collector.dials
    for run in collector.runs {
      let found = FormSearch(template, dials, run).first { sketch in
        values(of: points, path, sketch).map { !isOrdered($0) } ?? false
      }
      guard let found, let values = values(of: points, path, found) else { continue }
      told.insert(line.range)
      let texts = zip(points, values).map { template.phrase(of: value($1, $0.type), as: $0.type).text }
      return report(
        .knotsMeet(found.shown, knots: points.map { template.phrase(of: $0) }, points: texts), at: line.range)
    }
  }

  /// Whether each point is proved to lie before the next.
  private func isOrdered(_ points: [Measure], _ analysis: RangeAnalysis) -> Bool {
    zip(points, points.dropFirst()).allSatisfy { first, second in
      analysis.truth(of: Measure(.comparison(first, .less, second), type: .truth, range: first.range)) == true
        || isShareOf(first, second, analysis)
    }
  }

  /// 0 ≤ 甲 < 乙 is known of 甲 ÷ 乙 where a condition said so.
  private func isShareOf(_ first: Measure, _ second: Measure, _ analysis: RangeAnalysis) -> Bool {
    let quotient = Measure(.arithmetic(first, .divide, second), type: .reported, range: first.range)
    guard let high = analysis.interval(of: quotient).high else { return false }
    return high.value < .one || high.value == .one && !high.isIncluded
  }

  /// Where the points lie in a form that comes this way.
  private func values(of points: [Measure], _ path: KnotPath, _ sketch: FormSketch) -> [Rational]? {
    let forms = sketch.forms
    let cohort = Cohort(of: forms, by: template)
    func known(_ measure: Measure) -> Value? {
      Runtime.value(of: measure, in: forms[0], by: template, in: cohort)
    }
    let isHere = path.isTaken { condition in
      if case .truth(let holds)? = known(condition) { holds } else { nil }
    }
    guard isHere else { return nil }
    let values = points.compactMap { point -> Rational? in
      switch known(point) {
      case .number(let number)?: number
      case .date(let date)?: Rational(date.dayNumber)
      case .truth?, .text?, .level?, .target?, .figure?, nil: nil
      }
    }
    return values.count == points.count ? values : nil
  }

  private func isOrdered(_ values: [Rational]) -> Bool {
    let pairs = zip(values, values.dropFirst())
    return pairs.allSatisfy { $0 < $1 } || pairs.allSatisfy { $0 > $1 }
  }

  private func value(_ number: Rational, _ type: ValueType) -> Value {
    if type == .date, let date = number.asInt.flatMap({ CalendarDate(dayNumber: $0) }) { return .date(date) }
    return .number(number)
  }
}
