import Program
import Source
import Values

/// Finds bounds of grades that are of another size than the total: `≥ 90分: 优` of 1000 points, 90, 80 and 6 of 100, or 9, 8 and 6.
///
/// Why: nearly every form earns such a grade, and the totals look right. Instead: the bound in points of this total.
func findGradeScaleFaults(_ template: Template) -> [Diagnostic] {
  let bounds = template.grades.earned.compactMap { band -> (range: SourceRange, least: Rational)? in
    guard let (sign, bound) = band.bounds.first, sign == .greater || sign == .greaterOrEqual, bound.isPositive
    else { return nil }
    return (band.range, bound)
  }
  guard let best = bounds.first, let last = bounds.last else { return [] }
  func finding(_ bound: (range: SourceRange, least: Rational), _ expected: Rational) -> [Diagnostic] {
    let message = DoubtMessage.gradeOffScale(
      Template.pointsText(bound.least), expected: Template.pointsText(expected),
      total: Template.pointsText(template.total))
    return [template.diagnostic(message, at: bound.range)]
  }
  // Bounds of 100 points where the total has another size.
  if let share = try? best.least * Rational(1, 100), share < .one, let expected = try? share * template.total,
    let fifth = try? template.total * Rational(1, 5), best.least < fifth, share >= Rational(1, 2)
  {
    return finding(best, expected)
  }
  // One digit too few in all of them: 9, 8 and 6 of 100.
  if bounds.count >= 2, let tenfold = try? best.least * Rational(10), tenfold <= template.total,
    let most = try? template.total * Rational(3, 4), tenfold >= most,
    let lowest = try? last.least * Rational(10), let third = try? template.total * Rational(1, 3),
    lowest >= third
  {
    return finding(best, tenfold)
  }
  // One digit too few at the end.
  guard bounds.count >= 2, let tenfold = try? last.least * Rational(10),
    tenfold < bounds[bounds.count - 2].least, tenfold < template.total,
    let half = try? template.total * Rational(1, 2), tenfold >= half
  else { return [] }
  return finding(last, tenfold)
}
