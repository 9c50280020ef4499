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
  for (line, standpoint) in template.lines(analysis) { finder.check(line, standpoint) }
  return finder.diagnostics
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

  mutating func check(_ line: Measure, _ path: Standpoint) {
    guard case .line(_, let knots, _) = line.kind else { return }
    let points = knots.map(\.x)
    let fixed = points.compactMap { path.reached.interval(of: $0).onlyValue }
    if fixed.count == points.count, !isOrdered(fixed), told.insert(line.range).inserted {
      let texts = zip(points, fixed).map { template.phrase(of: value($1, $0.type), as: $0.type).text }
      return report(.knotsFixed(texts), at: line.range)
    }
    guard !told.contains(line.range),
      points.contains(where: { path.reached.interval(of: $0).onlyValue == nil }),
      !isOrdered(points, path.reached), !isOrdered(points.reversed(), path.reached)
    else { return }
    var collector = DialCollector(template)
    for measure in points + path.asked.map(\.condition) { collector.add(measure) }
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
  private func values(of points: [Measure], _ path: Standpoint, _ sketch: FormSketch) -> [Rational]? {
    let forms = sketch.forms
    let cohort = Cohort(of: forms, by: template)
    func known(_ measure: Measure) -> Value? {
      Runtime.value(of: measure, in: forms[0], by: template, in: cohort)
    }
    let isHere = path.asked.allSatisfy { asked in known(asked.condition) == .truth(asked.holds) }
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
