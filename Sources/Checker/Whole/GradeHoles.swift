import Enclosure
import Program
import Source
import Values

/// Finds grades that leave a hole, that no total earns, or that stand in the wrong order.
///
/// Why: a form in a hole has no grade; what vetoes do to a grade follows the order of the grades.
/// Instead: close the hole or end with 其余; put the best grade first.
func findGradeHoles(_ template: Template, _ analysis: RangeAnalysis) -> [Diagnostic] {
  let grades = template.grades.earned
  // 其余 before the end has been reported; what follows it is dead for that reason.
  guard !grades.isEmpty, !grades.dropLast().contains(where: { $0.bounds.isEmpty }) else { return [] }
  var diagnostics: [Diagnostic] = []
  func report(_ message: CheckMessage, at range: SourceRange) {
    diagnostics.append(Diagnostic(message, in: template.file, at: range))
  }
  let stated = template.statedTotals
  // A rule with 最高 above its points may carry a total further than the template states.
  let cover = GradeCover(template, of: stated.hull(template.widestTotals(analysis)))
  var previous: (band: GradeBand, taken: Interval)?
  for (band, taken) in zip(grades, cover.taken) {
    guard let first = taken.first else {
      report(.deadGrade(band.name), at: band.range)
      continue
    }
    let all = taken.dropFirst().reduce(first) { $0.hull($1) }
    if let previous, previous.taken.hull(all).high != previous.taken.high {
      report(.gradesNotDescending(band.name, before: previous.band.name), at: band.range)
    }
    previous = (band, all)
  }
  let holes = cover.left.lazy.map { $0.intersection(stated) }
  if let example = holes.compactMap({ template.firstTotal(in: $0) }).first, let last = grades.last {
    report(.gradeHole(example: Template.pointsText(example)), at: last.range)
  }
  return diagnostics
}
