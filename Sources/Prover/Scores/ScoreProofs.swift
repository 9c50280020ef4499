import Checker
import Enclosure
import Program
import Runtime
import Source
import Values

/// Proves of every leaf that its score lies between zero and its points, below zero where it is a penalty, or
/// shows a form where it does not.
///
/// Why: a score above its points breaks the total, and the evaluator refuses it; the unit learns of it too late.
/// Instead: 最高 满分 where the measure may pass 100%, 扣完为止 where deductions may pass zero, or a declared
/// range; 最高 above 满分 declares a bonus. Points that no form can get, and scores that every form gets, are
/// told as well: the author meant something else.
func proveScores(_ template: Template, _ analysis: RangeAnalysis) -> [Diagnostic] {
  var prover = ScoreProver(template: template, analysis: analysis)
  for indicator in template.indicators { indicator.rule.map { prover.prove($0, of: indicator) } }
  prover.tellUnproved()
  return prover.diagnostics
}

/// Whether a part of a check asks for what is scored or claimed, and not for figures alone.
private func asksScores(_ part: Measure) -> Bool {
  switch part.kind {
  case .score, .totalScore, .ownScore, .grade, .points, .claimed, .ownClaim, .totalClaim: true
  default: false
  }
}

private struct ScoreProver: TemplateFinder {
  let template: Template
  let analysis: RangeAnalysis
  var diagnostics: [Diagnostic] = []
  /// Leaves of which neither a proof nor a form was found, on which side, and the inputs that have no range.
  private var unproved: [(indicator: Indicator, isAbove: Bool, inputs: [String])] = []
  /// How many forms may still be tried for this template: enough for twenty leaves that nothing is found for.
  private var budget = 20 * FormSearch.limit

  /// What is known of forms that pass the checks of the template whose failure is an error; nil where there are none, or
  /// none can pass them.
  private let sound: RangeAnalysis?

  init(template: Template, analysis: RangeAnalysis) {
    self.template = template
    self.analysis = analysis
    let checks = template.checks.filter { check in
      check.severity == .error && check.table == nil && check.tolerance == nil
        && !check.condition.contains(in: template, where: asksScores)
    }
    sound = checks.isEmpty ? nil : checks.reduce(analysis) { $0.assuming($1.condition) }
  }

  mutating func prove(_ rule: Rule, of indicator: Indicator) {
    let proof = analysis.pointsProof(of: rule, indicator)
    if proof.mayExceed { tell(rule, indicator, isAbove: true) }
    if proof.mayFallBelow { tell(rule, indicator, isAbove: false) }
    if !proof.mayExceed, !proof.mayFallBelow { compareWithPoints(rule, indicator) }
  }

  // MARK: counterexamples

  private mutating func tell(_ rule: Rule, _ indicator: Indicator, isAbove: Bool) {
    guard let (sketch, score, points) = counterexample(indicator, isAbove: isAbove) else {
      unproved.append((indicator, isAbove, openInputs(of: rule)))
      return
    }
    if isAbove, indicator.role == .regular, let step = rule.turnedStep {
      return report(
        CheckMessage.mayExceedPoints(
          indicator.name, points: text(points), score: text(score), sketch.shown, .turned),
        at: step.range)
    }
    if !isAbove, indicator.role == .bonus, let step = rule.stepOfNothing {
      return report(
        CheckMessage.mayFallBelowZero(indicator.name, score: text(score), sketch.shown, .turned),
        at: step.range)
    }
    // What a sentence with a limit of its own makes beyond it, a 时 clause says in its place.
    var beyond: CheckMessage.Beyond =
      rule.overrides.isEmpty || (isAbove ? rule.highest : rule.lowest) == nil ? .open : .instead
    // What all forms can have at most tells, not what this one has.
    if beyond == .open, isAbove, !sketch.shown.isRun, let most = analysis.scores(of: indicator)?.high?.value,
      most == score, let times = try? most.divided(by: points),
      times == Rational(10) || times == Rational(100)
    {
      beyond = .timesTen(text(times))
    }
    let message: any DiagnosticMessage =
      if indicator.role == .penalty {
        CompositionMessage.penaltyBeyond(
          indicator.name, points: text(points), score: text(score.magnitude), sketch.shown, isBonus: isAbove)
      } else if isAbove {
        CheckMessage.mayExceedPoints(
          indicator.name, points: text(points), score: text(score), sketch.shown, beyond)
      } else {
        CheckMessage.mayFallBelowZero(indicator.name, score: text(score), sketch.shown, beyond)
      }
    report(message, at: rule.ofAll.range)
  }

  /// A form on which the evaluator refuses the score, or the first form of a run.
  private mutating func counterexample(_ indicator: Indicator, isAbove: Bool)
    -> (FormSketch, score: Rational, points: Rational)?
  {
    var collector = DialCollector(template)
    collector.add(indicator.id)
    let evaluator = Evaluator(asking: template).lowering(indicator.id)
    for run in collector.runs where budget > 0 {
      var tried = 0
      let found = FormSearch(template, collector.dials, run).climb(
        { sketch in
          tried += run.count
          return leaf(indicator, sketch, evaluator).flatMap { leaf in
            // What is refused counts above everything; what is not shows the way.
            let allowed = indicator.role.scores(upTo: leaf.points)
            let refused = refused(leaf, isAbove: isAbove)
            if isAbove {
              let score = refused ?? leaf.exact.map { min($0, allowed.upperBound) }
              return score.flatMap { try? $0 + -allowed.upperBound }
            }
            let score = refused ?? leaf.exact.map { max($0, allowed.lowerBound) }
            return score.flatMap { try? allowed.lowerBound + -$0 }
          }
        },
        until: \.isPositive)
      budget -= tried
      if let found, let leaf = leaf(indicator, found, evaluator),
        let refused = refused(leaf, isAbove: isAbove)
      {
        return (found, refused, leaf.points)
      }
    }
    return nil
  }

  /// What the evaluator makes of the leaf, or of the only row.
  private func leaf(
    _ indicator: Indicator, _ sketch: FormSketch, _ evaluator: Evaluator
  ) -> IndicatorResult? {
    let forms = sketch.forms
    let result = evaluator.evaluate(indicator.id, of: forms[0], in: Cohort(of: forms, by: template))
    return indicator.rows == nil ? result : result.rows.first?.result
  }

  /// The score that the evaluator refuses, on the side that is asked for.
  private func refused(_ leaf: IndicatorResult, isAbove: Bool) -> Rational? {
    for case .obstacle(.outsidePoints(let score)) in leaf.steps where isAbove != score.isNegative {
      return score
    }
    return nil
  }

  // MARK: what is not known

  /// The numbers the rule rests on that have no declared end on some side.
  private func openInputs(of rule: Rule) -> [String] {
    var names: [String] = []
    func note(_ input: Input) {
      guard case .number = input.type, input.bounds.low == nil || input.bounds.high == nil else { return }
      names.append(input.name)
    }
    rule.forEachMeasure { measure in
      measure.forEach(in: template) { part in
        switch part.kind {
        case .input(let id): note(template[id])
        case .column(let table, let index): note(template[table].columns[index])
        default: break
        }
      }
    }
    return names.withoutRepeats()
  }

  /// One note for all leaves that were left open.
  mutating func tellUnproved() {
    guard let first = unproved.first else { return }
    let names = unproved.map(\.indicator.name).withoutRepeats()
    let inputs = unproved.flatMap(\.inputs).withoutRepeats()
    let limits = unproved.compactMap { limit(of: $0.indicator, isAbove: $0.isAbove) }.withoutRepeats()
    report(.scoreNotProved(names, inputs: inputs, limits: limits), at: first.indicator.range)
  }

  /// The limit that would settle the side that is open; nil where it is there already.
  private func limit(of indicator: Indicator, isAbove: Bool) -> ProverMessage.Limit? {
    if isAbove { return indicator.rule?.highest == nil ? .highest : nil }
    guard indicator.rule?.lowest == nil else { return nil }
    return indicator.role == .penalty ? .penalty(text(indicator.points)) : .lowest
  }

  // MARK: points that do not tell forms apart

  private mutating func compareWithPoints(_ rule: Rule, _ indicator: Indicator) {
    let points = indicator.points
    guard indicator.adjustable == nil, indicator.role != .penalty, points.isPositive else { return }
    // Rows of fewer points may reach them.
    if indicator.rows != nil, !rule.pointsShape().isProportional { return }
    guard let scores = analysis.scores(of: indicator), !scores.isEmpty, let most = scores.high?.value else {
      return
    }
    if scores.onlyValue != nil {
      // 得 5分 without any figure is what the author wrote.
      guard restsOnFigures(rule), !rule.mayNotApply(in: template), !isSettledOtherwise(indicator, than: most)
      else { return }
      report(.alwaysSame(indicator.name, score: text(most), addsToFull: rule.addsToFull), at: rule.range)
    } else if most < points {
      report(
        .pointsUnreachable(
          indicator.name, most: text(most), points: text(points),
          isReachedOtherwise(indicator) ? .byPolicies : .none),
        at: rule.range, related: [indicator.range])
    } else if let sound, let most = sound.scores(of: indicator)?.high?.value, most < points {
      report(
        .pointsUnreachable(indicator.name, most: text(most), points: text(points), .againstChecks),
        at: rule.range, related: [indicator.range])
    }
  }

  /// Whether figures within their ranges can leave the rule without a value and its points to a policy.
  private func isSettledOtherwise(_ indicator: Indicator, than points: Rational) -> Bool {
    PolicyReach(template: template, analysis: analysis)
      .valuesInstead(of: indicator, full: .point(indicator.points))
      .contains { entry in
        let occurs =
          switch entry.situation {
          case .zeroDivisor, .allZero: true
          case .missing: asksOptional(indicator)
          case .notApplicable: false
          }
        return occurs && entry.values.onlyValue != points
      }
  }

  /// Whether a form may leave out what the rule asks for.
  private func asksOptional(_ indicator: Indicator) -> Bool {
    indicator.rule?.contains(in: template) { part in
      switch part.kind {
      case .input(let id): template[id].isOptional
      case .column(let table, let index): template[table].columns[index].isOptional
      default: false
      }
    } ?? false
  }

  /// Whether a policy can give the points that the rule cannot.
  private func isReachedOtherwise(_ indicator: Indicator) -> Bool {
    PolicyReach(template: template, analysis: analysis)
      .valuesInstead(of: indicator, full: .point(indicator.points))
      .contains { $0.values.high.map { $0.value >= indicator.points } ?? true }
  }

  private func restsOnFigures(_ rule: Rule) -> Bool {
    rule.contains(in: template) { part in
      switch part.kind {
      case .input, .column, .score: true
      default: false
      }
    }
  }

  private func text(_ points: Rational) -> String { Template.pointsText(points) }
}

extension Rule {
  /// The rule that several indicators name, where one of them says no more than its name: what is wrong with it is mended
  /// there, and told once.
  fileprivate var ofAll: Rule {
    guard case .named(_, let inner) = curve, adjustments.isEmpty, overrides.isEmpty else { return self }
    return inner.ofAll
  }

  /// Whether nothing but steps that add stands behind full points: 得 满分, 每 1次 预警 加 2分, 最高 满分.
  fileprivate var addsToFull: Bool {
    guard case .value(let value) = curve, case .fullPoints = value.kind, overrides.isEmpty else {
      return false
    }
    return !adjustments.isEmpty && adjustments.allSatisfy { !$0.isDeduction }
  }

  /// The step of a bonus that takes where nothing was given: 加分 甲 3分: 每 1项 表彰 扣 1分.
  fileprivate var stepOfNothing: Adjustment? {
    guard adjustments.allSatisfy(\.isDeduction), case .value(let value) = curve,
      value.writtenNumber?.isZero ?? false
    else { return nil }
    return adjustments.first
  }

  /// The steps of a sentence that add on the side of a bound that gets less than full points: 不低于 90% 得 满分, 每低于
  /// 1个百分点 加 1分.
  fileprivate var turnedStep: Adjustment? {
    var found: Adjustment?
    forEachSentence { sentence in
      if case .conditional(let condition, let value, nil) = sentence.curve, case .fullPoints = value.kind,
        case .between(let figure, let low, let high) = condition.ungrouped.kind
      {
        found =
          found
          ?? sentence.adjustments.first { step in
            guard !step.isDeduction, case .off(let own, let least, let most) = step.excess else {
              return false
            }
            return (own, least, most) == (figure, low, high)
          }
      }
      guard case .conditional(let condition, let value, nil) = sentence.curve, case .fullPoints = value.kind,
        case .comparison(let figure, let sign, let bound) = condition.ungrouped.kind
      else { return }
      found =
        found
        ?? sentence.adjustments.first { step in
          guard !step.isDeduction else { return false }
          switch (step.excess, sign) {
          case (.below(figure, bound: bound), .greater), (.below(figure, bound: bound), .greaterOrEqual),
            (.above(figure, bound: bound), .less), (.above(figure, bound: bound), .lessOrEqual):
            return true
          case (.whole, _), (.above, _), (.below, _), (.off, _): return false
          }
        }
    }
    return found
  }
}
