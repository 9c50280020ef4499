import Program
import Values

extension FormEvaluator {
  /// The result of an indicator, computed when first asked for.
  mutating func result(of id: IndicatorID) -> IndicatorResult {
    if let known = results[id.index] { return known }
    let outer = trace
    trace = Trace()
    trace.indicator = id
    let indicator = template[id]
    trace.points = points(of: indicator)
    let result = self.result(indicator)
    results[id.index] = result
    trace = outer
    return result
  }

  private mutating func result(_ indicator: Indicator) -> IndicatorResult {
    guard let rule = indicator.rule else { return groupResult(indicator) }
    if let selection = indicator.rows { return rowsResult(indicator, rule, selection) }
    return leafResult(indicator, rule)
  }

  /// The points in force for an indicator: the form's where the template lets it set them.
  func points(of indicator: Indicator) -> Rational {
    guard indicator.adjustable != nil else { return indicator.points }
    return form.indicators[indicator.id]?.points?.value ?? indicator.points
  }

  /// Whether the form sets points for an indicator that cannot be used, so that nobody knows its points.
  func hasUnusablePoints(_ id: IndicatorID) -> Bool {
    form.indicators[id]?.unusable.contains(.points) ?? false
  }

  mutating func score(of id: IndicatorID) throws(Stop) -> Rational {
    if case .scored(let points) = result(of: id).score { return points }
    throw Stop(.undeterminedScore(template[id].name))
  }

  mutating func knownTotal() throws(Stop) -> Rational {
    if case .scored(let points) = settledTotal().0 { return points }
    throw Stop(.undeterminedScore("总得分"))
  }

  // MARK: the whole form

  mutating func totalScore() -> (Score, [DerivationStep]) {
    let base = combined(members(template.roots), points: template.total, at: nil)
    let (score, steps) = withExtras(base.score, base.steps)
    guard template.rounding.onlyTotal else { return (score, steps) }
    let (result, rounding) = rounded(score)
    return (result, steps + rounding)
  }

  /// A sum of exact scores, rounded once, with the step that says so.
  func rounded(_ score: Score) -> (Score, [DerivationStep]) {
    switch score {
    case .scored(let points):
      guard let result = try? rounded(points) else { return (score, []) }
      return (.scored(result), result == points ? [] : [.rounded(from: points, to: result)])
    case .undetermined(let low, let high):
      guard let a = try? rounded(low), let b = try? rounded(high) else { return (score, []) }
      return (.undetermined(low: a, high: b), [])
    case .notApplicable: return (score, [])
    }
  }
}
