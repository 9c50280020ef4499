import Program
import Source

/// Finds indicators that say 不适用 themselves (in the sentence, or of what is missing or not to be divided), or name a
/// formula that does, where no policy says what becomes of their points.
///
/// Why: such a form has no score, and the unit learns of it too late. Instead: 不适用时 …. A bonus or penalty has no
/// points that others could take.
func findUnruledExemptions(_ template: Template) -> [Diagnostic] {
  template.indicators.compactMap { indicator in
    guard indicator.role == .regular, indicator.policies.notApplicable == nil, let rule = indicator.rule
    else {
      return nil
    }
    var found: SourceRange?
    rule.forEachMeasure { measure in
      measure.forEach(in: template) { part in
        if found == nil, case .inapplicable = part.kind { found = part.range }
      }
    }
    found = found ?? template.ownExemption(of: indicator) ?? template.exemption(behind: rule)
    return found.map {
      Diagnostic(
        ConstructMessage.unruledNotApplicable(indicator.name), at: Place(template.file, $0),
        related: [Place(template.file, indicator.range)])
    }
  }
}

extension Template {
  /// Where the indicator itself says so of a situation: 分母为零时 不适用.
  fileprivate func ownExemption(of indicator: Indicator) -> SourceRange? {
    policyClauses.first { clause in
      guard case .indicator(indicator.id) = clause.holder, case .notApplicable = clause.outcome else {
        return false
      }
      return true
    }?.range
  }

  /// Where a formula that a rule names says 不适用 of what is missing or not to be divided. A rule that asks something
  /// before it may never come to that, and a function over records leaves out what does not apply.
  fileprivate func exemption(behind rule: Rule) -> SourceRange? {
    var found: SourceRange?
    if case .tiers = rule.curve { return nil }
    var asks = !rule.overrides.isEmpty
    rule.forEachMeasure { measure in
      measure.forEach(in: self) { part in
        switch part.kind {
        case .isGiven, .hasColumn, .choice, .aggregate: asks = true
        case .formula(let id): found = found ?? ownExemption(of: self[id])
        default: break
        }
      }
    }
    return asks ? nil : found
  }

  /// Where the formula itself says so; what stands at the template is said of all.
  private func ownExemption(of formula: Formula) -> SourceRange? {
    for situation in [Situation.missing, .zeroDivisor, .allZero] {
      guard case .notApplicable? = formula.policies[situation],
        let place = formula.policies.places[situation],
        formula.range.start <= place.start,
        formulas.filter({ $0.policies.places[situation] == place }).count == 1
      else { continue }
      return place
    }
    return nil
  }
}
