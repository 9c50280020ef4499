import Checker
import Enclosure
import Program
import Source
import Values

/// Finds a bound that two places of the template count to different sides: ≥ 60% here, > 60% there.
///
/// Why: a form exactly on the bound is treated as good in one place and as bad in another. Instead: one reading.
func findBoundaryFaults(_ template: Template, _ analysis: RangeAnalysis) -> [Diagnostic] {
  var finder = BoundaryFinder(template: template, analysis: analysis)
  for indicator in template.indicators {
    guard let rule = indicator.rule else { continue }
    finder.place = indicator.path
    finder.collect(rule)
  }
  for (index, veto) in template.vetoes.enumerated() {
    finder.place = "否决\(index)"
    finder.collect(veto.condition)
  }
  for outcome in template.outcomes {
    finder.place = "另列\(outcome.name)"
    finder.collectChoices(outcome.measure)
  }
  return finder.diagnostics
}

private struct BoundaryFinder: TemplateFinder {
  let template: Template
  let analysis: RangeAnalysis
  var diagnostics: [Diagnostic] = []
  /// Which indicator or veto is being read.
  var place = ""
  private var sides: [String: (belongsAbove: Bool, place: String, condition: Measure)] = [:]

  init(template: Template, analysis: RangeAnalysis) {
    self.template = template
    self.analysis = analysis
  }

  mutating func collect(_ rule: Rule) {
    switch rule.curve {
    // Without 否则 steps go on from the bound, and it makes no difference on which side the bound is.
    case .conditional(let condition, _, .some): collect(condition)
    case .tiers(let tiers):
      for tier in tiers {
        tier.condition.map { collect($0) }
        collect(tier.rule)
      }
    case .named(_, let inner): collect(inner)
    case .value, .judged, .checklist, .conditional: break
    }
    for override in rule.overrides { collect(override.condition) }
  }

  /// The conditions of 分档 in an expression.
  mutating func collectChoices(_ measure: Measure) {
    if case .choice(let branches) = measure.kind {
      for branch in branches { branch.condition.map { collect($0) } }
    }
    for part in measure.parts { collectChoices(part) }
  }

  mutating func collect(_ condition: Measure) {
    switch condition.kind {
    case .grouped(let inner), .not(let inner): collect(inner)
    case .comparison(let left, let sign, let right):
      guard let bound = analysis.interval(of: right).onlyValue, !bound.isZero else { return }
      switch sign {
      case .greaterOrEqual, .less: note(left, bound, belongsAbove: true, condition)
      case .greater, .lessOrEqual: note(left, bound, belongsAbove: false, condition)
      case .equal, .notEqual: break
      }
    default: break
    }
  }

  private mutating func note(_ measure: Measure, _ bound: Rational, belongsAbove: Bool, _ condition: Measure)
  {
    let key = "\(template.text(of: measure)) \(bound.fractionText)"
    guard let known = sides[key] else {
      sides[key] = (belongsAbove, place, condition)
      return
    }
    guard known.belongsAbove != belongsAbove, known.place != place else { return }
    report(
      .boundarySides(
        template.phrase(of: condition), other: template.phrase(of: known.condition)),
      at: condition.range, related: [known.condition.range])
  }
}
