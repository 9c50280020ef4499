import Program
import Source
import Values

/// Finds days far from the year of the template, and deadlines that had passed before it.
///
/// Why: 2033 for 2023 makes a deadline that everyone meets, and nothing else tells. Instead: the year that was
/// meant. Plans of five years are common, and days long past are common too unless lateness is counted from them.
/// What is lent falls due, and what is granted runs out, when it may.
func findDateFaults(_ template: Template) -> [Diagnostic] {
  guard let year = template.fiscalYear else { return [] }
  var finder = DateFinder(template: template, year: year)
  template.forEachMeasure { finder.search($0) }
  for indicator in template.indicators {
    indicator.rule?.forEachAdjustment { adjustment in
      if case .above(let figure, let bound) = adjustment.excess {
        finder.check(bound, isDeadline: true, mayLieFar: finder.namesDue(figure))
      }
    }
  }
  return finder.diagnostics
}

private struct DateFinder: TemplateFinder {
  let template: Template
  let year: Int
  var diagnostics: [Diagnostic] = []

  init(template: Template, year: Int) { (self.template, self.year) = (template, year) }

  mutating func search(_ measure: Measure) {
    let mayLieFar = measure.parts.contains { namesDue($0) }
    for part in measure.parts { check(part, isDeadline: false, mayLieFar: mayLieFar) }
    if measure.parts.isEmpty { check(measure, isDeadline: false, mayLieFar: false) }
    for part in measure.parts where !part.parts.isEmpty { search(part) }
  }

  /// Whether a day is when money is due or a right runs out.
  func namesDue(_ measure: Measure) -> Bool {
    switch measure.kind {
    case .input, .column, .formula:
      let name = template.text(of: measure)
      return ["到期", "兑付", "偿还", "还本", "还款", "届满", "期满", "有效期"].contains { name.contains($0) }
    default: return false
    }
  }

  mutating func check(_ measure: Measure, isDeadline: Bool, mayLieFar: Bool) {
    guard case .constant(.date(let day), let written) = measure.kind,
      day.year > year + (mayLieFar ? 50 : 5) || isDeadline && day.year < year - 1
    else { return }
    report(.farDate(written, year: year), at: measure.range)
  }
}
