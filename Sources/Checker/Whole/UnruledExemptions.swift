import Program
import Source

/// Finds indicators whose own sentence says 不适用 where no policy says what becomes of their points.
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
    return found.map {
      Diagnostic(
        ConstructMessage.unruledNotApplicable(indicator.name), at: Place(template.file, $0),
        related: [Place(template.file, indicator.range)])
    }
  }
}
