import Program
import Source
import Values

/// Finds days far from the year of the template, and deadlines that had passed before it.
///
/// Why: 2033 for 2023 makes a deadline that everyone meets, and nothing else tells. Instead: the year that was
/// meant. Plans of five years are common, and days long past are common too unless lateness is counted from them.
func findDateFaults(_ template: Template) -> [Diagnostic] {
  guard let year = template.fiscalYear else { return [] }
  var diagnostics: [Diagnostic] = []
  func check(_ measure: Measure, isDeadline: Bool) {
    guard case .constant(.date(let day), let written) = measure.kind,
      day.year > year + 5 || isDeadline && day.year < year - 1
    else { return }
    diagnostics.append(
      template.diagnostic(DoubtMessage.farDate(written, year: year), at: measure.range))
  }
  template.forEachMeasure { $0.forEachPart { check($0, isDeadline: false) } }
  for indicator in template.indicators {
    indicator.rule?.forEachAdjustment { adjustment in
      if case .above(_, let bound) = adjustment.excess { check(bound, isDeadline: true) }
    }
  }
  return diagnostics
}
