import Checker
import Enclosure
import Program
import Source
import Values

/// Finds policies that are never asked, that give points an indicator cannot have, or that keep a form from the
/// best grade because something does not apply to it.
///
/// 组内折算 and 全表折算 conserve the total by themselves: they scale what was scored, so that no rule's own limit
/// is in the way, and a group of which nothing applies hands its points on. A value in place of a score does not.
func findPolicyFaults(_ template: Template, _ analysis: RangeAnalysis) -> [Diagnostic] {
  var finder = PolicyFinder(template: template, analysis: analysis)
  for indicator in template.indicators where indicator.rule != nil { finder.check(indicator) }
  finder.checkAsked()
  return finder.diagnostics
}

private struct PolicyFinder: TemplateFinder {
  let template: Template
  let analysis: RangeAnalysis
  var diagnostics: [Diagnostic] = []
  private var reach: PolicyReach
  private var told: Set<SourceRange> = []

  init(template: Template, analysis: RangeAnalysis) {
    self.template = template
    self.analysis = analysis
    reach = PolicyReach(template: template, analysis: analysis)
  }

  /// What a block of policies says is met again at every indicator below it.
  private mutating func reportOnce(
    _ message: ProverMessage, at range: SourceRange, related: [SourceRange] = []
  ) {
    guard told.insert(range).inserted else { return }
    report(message, at: range, related: related)
  }

  private func written(_ range: SourceRange) -> String { template.file.text(range) }

  // MARK: values in place of a score

  mutating func check(_ indicator: Indicator) {
    for situation in reach.situations(of: indicator).all {
      guard case .value(let value)? = indicator.policies[situation],
        let place = indicator.policies.places[situation]
      else { continue }
      checkValue(value, at: place, of: indicator)
      if situation == .notApplicable { checkLoss(value, at: place, of: indicator) }
    }
  }

  private mutating func checkValue(_ value: Measure, at place: SourceRange, of indicator: Indicator) {
    // Where a form or its rows set other points, those of the template are what the author had in mind.
    let points = indicator.points
    guard let given = analysis.interval(of: value, full: .point(points)).onlyValue,
      !indicator.role.scores(upTo: points).contains(given)
    else { return }
    reportOnce(
      .policyBeyondPoints(
        written(place), indicator.name, value: Template.shownPoints(given),
        points: Template.pointsText(points), isPenalty: indicator.role == .penalty),
      at: place, related: [indicator.range])
  }

  /// Whether a form to which the indicator does not apply can still earn the best grade.
  private mutating func checkLoss(_ value: Measure, at place: SourceRange, of indicator: Indicator) {
    guard indicator.role == .regular, template.totalLimits == nil, isSum(indicator),
      let given = analysis.interval(of: value, full: .point(indicator.points)).onlyValue,
      given < indicator.points, let best = template.grades.first,
      let most = try? template.total + -indicator.points + given,
      best.holds(template.total), !best.holds(most)
    else { return }
    reportOnce(
      .notApplicableLosesGrade(
        indicator.name, most: Template.pointsText(most), total: Template.pointsText(template.total),
        grade: best.name),
      at: place, related: [indicator.range])
  }

  private func isSum(_ indicator: Indicator) -> Bool {
    guard let parent = indicator.parent else { return true }
    return template[parent].composition == .sum && isSum(template[parent])
  }

  // MARK: policies that are never asked

  mutating func checkAsked() {
    reach.visitAll()
    for clause in template.policyClauses where !reach.asked.contains(clause.range) {
      // 报错 is what happens anyway; whoever writes it is only careful.
      if case .fail = clause.outcome { continue }
      switch clause.holder {
      case .block:
        // A general rule may well speak of what never happens; one that is always overruled misleads.
        guard reach.occurring.contains(Situations(clause.situation)) else { continue }
        reportOnce(.policyNeverAsked(written(clause.range), .overruled), at: clause.range)
      case .indicator(let id):
        let isExtra = template[id].role != .regular && clause.situation == .notApplicable
        reportOnce(
          .policyNeverAsked(written(clause.range), isExtra ? .extra : reason(clause.situation)),
          at: clause.range)
      case .other:
        reportOnce(.policyNeverAsked(written(clause.range), reason(clause.situation)), at: clause.range)
      }
    }
  }

  private func reason(_ situation: Situation) -> UnaskedPolicy {
    switch situation {
    case .missing: .nothingMissing
    case .zeroDivisor, .allZero: .noZeroDivisor
    case .notApplicable: .nothingNotApplicable
    }
  }
}

/// Why a policy is never asked.
package enum UnaskedPolicy: Sendable, Hashable {
  /// Everything below says something else.
  case overruled
  /// No divisor can be zero, or the formula with the divisor says itself what happens.
  case noZeroDivisor
  /// Nothing that a form gives is used, or the formulas that use it say themselves what happens.
  case nothingMissing
  /// Rows do not say that they do not apply.
  case nothingNotApplicable
  /// A bonus or penalty that does not apply gives and takes nothing.
  case extra
}

/// Which situations without a figure can reach a policy.
struct PolicyReach {
  let template: Template
  let analysis: RangeAnalysis
  /// The policies that can be asked, by where they are written.
  private(set) var asked: Set<SourceRange> = []
  /// The situations that can occur anywhere.
  private(set) var occurring: Situations = []
  private let formulas = FormulaReach()

  init(template: Template, analysis: RangeAnalysis) {
    self.template = template
    self.analysis = analysis
  }

  mutating func visitAll() {
    for formula in template.formulas { note(situations(of: formula.measure), formula.policies) }
    for indicator in template.indicators where indicator.rule != nil {
      note(situations(of: indicator), indicator.policies)
      if let lines = indicator.policies.ofLines { asked.insert(lines.place) }
    }
    for veto in template.vetoes { note(situations(of: veto.condition), veto.policies) }
    for check in template.checks { note(situations(of: check.condition), check.policies) }
    for outcome in template.outcomes { note(situations(of: outcome.measure), outcome.policies) }
    for summary in template.summaries { note(situations(of: summary.measure), summary.policies) }
    asked.formUnion(formulas.asked)
  }

  private mutating func note(_ found: Situations, _ policies: PolicySet) {
    occurring.formUnion(found)
    asked.formUnion(found.all.compactMap { policies.places[$0] })
  }

  // MARK: what can occur

  func situations(of indicator: Indicator) -> Situations {
    if let known = formulas.leaves[indicator.id] { return known }
    let found = findSituations(of: indicator)
    formulas.leaves[indicator.id] = found
    return found
  }

  private func findSituations(of indicator: Indicator) -> Situations {
    guard let rule = indicator.rule else { return [] }
    var found: Situations = rule.isJudged || rule.hasWrittenLines ? [.missing] : []
    rule.forEachMeasure { found.formUnion(situations(of: $0)) }
    rule.forEachAdjustment { adjustment in
      if analysis.interval(of: adjustment.step).contains(.zero) { found.formUnion([.zeroDivisor, .allZero]) }
    }
    // Lines of a list of which none applies share by nothing.
    if case .checklist = rule.curve, rule.hasWrittenLines { found.formUnion([.zeroDivisor, .allZero]) }
    for situation in found.all {
      switch indicator.policies[situation] {
      case .value(let value)?: found.formUnion(situations(of: value))
      case .notApplicable?: found.insert(.notApplicable)
      case .fail?, .pending?, .respread?, .rescale?, nil: break
      }
    }
    if indicator.role != .regular {
      found.remove(.notApplicable)
    } else if indicator.rows == nil {
      // A form may say so of any indicator.
      found.insert(.notApplicable)
    }
    return found
  }

  /// What policies may put in place of the score of a leaf with these points, and in which situations.
  func valuesInstead(of indicator: Indicator, full: Interval) -> [(situation: Situation, values: Interval)] {
    situations(of: indicator).all.compactMap { situation in
      guard case .value(let value)? = indicator.policies[situation] else { return nil }
      return (situation, analysis.interval(of: value, full: full))
    }
  }

  func situations(of measure: Measure) -> Situations {
    var found: Situations = []
    switch measure.kind {
    case .input, .column, .aggregate, .claimed, .ownClaim, .totalClaim, .score, .totalScore, .grade:
      found.insert(.missing)
    case .inapplicable: found.insert(.notApplicable)
    case .call(_, _, let trim): if trim != Trim() { found.insert(.missing) }
    case .formula(let id): return situations(of: id)
    case .applied(let call): return left(situations(of: call.body), by: call.policies)
    case .arithmetic(_, .divide, let divisor):
      if mayBeZero(divisor) { found.formUnion([.zeroDivisor, .allZero]) }
    default: break
    }
    for part in measure.parts { found.formUnion(situations(of: part)) }
    return found
  }

  /// That there is always one form or row to count is more than an author need know.
  private func mayBeZero(_ divisor: Measure) -> Bool {
    divisor.contains(in: template) { if case .aggregate = $0.kind { true } else { false } }
      || analysis.interval(of: divisor).contains(.zero)
  }

  /// What a formula's own policies leave.
  private func situations(of id: FormulaID) -> Situations {
    if let known = formulas.known[id] { return known }
    let left = left(situations(of: template[id].measure), by: template[id].policies)
    formulas.known[id] = left
    return left
  }

  private func left(_ found: Situations, by policies: PolicySet) -> Situations {
    formulas.asked.formUnion(found.all.compactMap { policies.places[$0] })
    var left: Situations = []
    for situation in found.all {
      let outcome = policies[situation] ?? (situation == .allZero ? policies.zero : nil)
      switch outcome {
      case .value(let value)?: left.formUnion(situations(of: value))
      case .notApplicable?: left.insert(.notApplicable)
      case .fail?, .pending?, .respread?, .rescale?: break
      case nil: left.formUnion(Situations(situation))
      }
    }
    return left
  }
}

/// What formulas leave to those who use them, and what can reach leaves: each is walked once, however often it is asked
/// for.
private final class FormulaReach {
  var leaves: [IndicatorID: Situations] = [:]
  var known: [FormulaID: Situations] = [:]
  /// The policies of called formulas that can be asked.
  var asked: Set<SourceRange> = []
}
