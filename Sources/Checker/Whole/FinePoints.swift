import Program
import Source
import Values

/// Finds points with more decimals than scores keep, and points that a person who judges cannot write down.
///
/// Why: full points of 3.335 are rounded to 3.34, and scores add up to more than the total; 6.67 of 20 ÷ 3 points
/// is refused. Instead: points as fine as scores, or scores as fine as points.
func findFinePoints(_ template: Template) -> [Diagnostic] {
  findRoundedPoints(template) + findJudgedShares(template)
}

private func findJudgedShares(_ template: Template) -> [Diagnostic] {
  template.indicators.compactMap { indicator in
    guard let rows = indicator.rows, let split = rows.split, split.places == nil,
      indicator.rule?.isJudged == true
    else { return nil }
    let message = CompositionMessage.judgedExactShare(indicator.name, places: template.rounding.places)
    return Diagnostic(message, at: Place(template.file, rows.range))
  }
}

private func findRoundedPoints(_ template: Template) -> [Diagnostic] {
  let places = template.rounding.places
  func finding(_ written: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      CompositionMessage.pointsFinerThanScores(written, places: places), at: Place(template.file, range))
  }
  // Where only the total is rounded, its own points are checked with the head.
  if template.rounding.onlyTotal { return [] }
  return template.indicators.flatMap { indicator in
    var found: [Diagnostic] = []
    // What only adds up others is not rounded.
    let isRounded = indicator.rule != nil || indicator.composition != .sum
    if isRounded, !template.rounding.keeps(indicator.points) {
      found.append(finding(Template.pointsText(indicator.points) + "分", at: indicator.range))
    }
    if let rows = indicator.rows, let split = rows.split?.places, split > places {
      found.append(finding("均分 \(split)位", at: rows.range))
    }
    return found
  }
}
