import Enclosure
import Program
import Source
import Values

/// Finds grades that leave a hole, that no total earns, or that stand in the wrong order.
///
/// Why: a form in a hole has no grade; what vetoes do to a grade follows the order of the grades.
/// Instead: close the hole or end with 其余; leave upper ends out, for the first that holds counts; put the best grade
/// first.
func findGradeHoles(_ template: Template, _ analysis: RangeAnalysis) -> [Diagnostic] {
  let grades = template.grades.earned
  // 其余 before the end has been reported; what follows it is dead for that reason.
  guard !grades.isEmpty, !grades.dropLast().contains(where: { $0.bounds.isEmpty }) else { return [] }
  let stated = template.statedTotals
  // A rule with 最高 above its points may carry a total further than the template states.
  let cover = GradeCover(template, of: stated.hull(template.widestTotals(analysis)))
  var finder = GradeHoleFinder(template: template, grades: grades)
  finder.tellOrder(cover.taken)
  finder.tellHoles(cover.left.map { $0.intersection(stated) })
  return finder.diagnostics
}

private struct GradeHoleFinder {
  let template: Template
  let grades: [GradeBand]
  var diagnostics: [Diagnostic] = []
  private var isDescending = true
  /// The grades of which it was said that they end too low.
  private var ended: Set<Int> = []

  init(template: Template, grades: [GradeBand]) { (self.template, self.grades) = (template, grades) }

  private mutating func report(_ message: CheckMessage, at band: GradeBand) {
    diagnostics.append(Diagnostic(message, in: template.file, at: band.range))
  }

  mutating func tellOrder(_ takenByGrade: [[Interval]]) {
    var previous: (band: GradeBand, taken: Interval)?
    for (band, taken) in zip(grades, takenByGrade) {
      // What lies just above the end of a better grade was left over, and is not what this one is for.
      let isRest = band.bounds.isEmpty
      guard let lowest = taken.min(by: { $0.starts(below: $1) }) else {
        report(.deadGrade(band.name), at: band)
        continue
      }
      let own = taken.filter { (!isRest && $0 == lowest) || !tellGap($0, falls: band.name) }
      let all = own.reduce(own.first ?? lowest) { $0.hull($1) }
      if let previous, !own.isEmpty, previous.taken.hull(all).high != previous.taken.high {
        report(.gradesNotDescending(band.name, before: previous.band.name), at: band)
        isDescending = false
      }
      previous = (band, all)
    }
  }

  mutating func tellHoles(_ holes: [Interval]) {
    for hole in holes {
      guard let example = template.firstTotal(in: hole), !tellGap(hole, falls: nil) else { continue }
      let last = grades.last.flatMap { $0.end == hole.low?.value ? $0.name : nil }
      if let band = grades.last {
        report(.gradeHole(example: Template.pointsText(example), last: last), at: band)
      }
      return
    }
  }

  /// Whether totals begin right above a grade with two ends, behind which nobody thought of decimals.
  private mutating func tellGap(_ totals: Interval, falls: String?) -> Bool {
    guard isDescending, let low = totals.low, let example = template.firstTotal(in: totals),
      let index = grades.firstIndex(where: { $0.name != falls && $0.end == low.value }),
      let instead = grades[index].start
    else { return false }
    guard ended.insert(index).inserted else { return true }
    report(
      .gradeGap(
        Template.pointsText(low.value), grade: grades[index].name, example: Template.pointsText(example),
        falls: falls,
        instead: instead), at: grades[index])
    return true
  }
}

extension Interval {
  fileprivate func starts(below other: Interval) -> Bool {
    guard let low else { return other.low != nil }
    return other.low.map { low.value < $0.value } ?? false
  }
}

extension GradeBand {
  /// Where it ends; nil where it goes on upwards.
  fileprivate var end: Rational? { bounds.first { $0.0 == .lessOrEqual || $0.0 == .less }?.1 }

  /// Its lower bound as it is written alone.
  fileprivate var start: Phrase? {
    bounds.first { $0.0 == .greaterOrEqual || $0.0 == .greater }.map {
      "\($0.0.rawValue) \(Template.pointsPhrase($0.1))"
    }
  }
}
