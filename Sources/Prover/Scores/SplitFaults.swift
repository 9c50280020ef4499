import Program
import Source
import Values

/// Finds equal shares that do not add up after rounding.
///
/// Why: 15分 shared among 4 rows in whole points makes 16, and the form has no score. Instead: 余数归末项, or no
/// places.
func findSplitFaults(_ template: Template) -> [Diagnostic] {
  findUnevenShares(template) + findNegativeShares(template)
}

/// 余数归末项 with so few places that the rows before the last take more than all: 15分 among 9 rows in whole points
/// leave it −1. As many rows as a form commonly brings are tried.
private func findNegativeShares(_ template: Template) -> [Diagnostic] {
  template.indicators.compactMap { indicator in
    guard let rows = indicator.rows, let split = rows.split, let places = split.places, split.restToLast
    else { return nil }
    for count in 2...20 {
      guard let share = try? indicator.points.divided(by: Rational(count)),
        let rounded = try? share.rounded(places: places, mode: template.rounding.mode),
        let others = try? rounded * Rational(count - 1), let last = try? indicator.points + -others,
        last.isNegative
      else { continue }
      return template.diagnostic(
        ProverMessage.lastShareNegative(
          points: Template.pointsText(indicator.points), count: count, share: Template.pointsText(rounded),
          last: Template.pointsText(last)),
        at: rows.range)
    }
    return nil
  }
}

private func findUnevenShares(_ template: Template) -> [Diagnostic] {
  template.indicators.compactMap { indicator in
    guard let rows = indicator.rows, let split = rows.split, let places = split.places, !split.restToLast
    else {
      return nil
    }
    // Thirds, sevenths, ninths and elevenths are among them: hardly any points divide by all four.
    for count in 2...12 {
      guard let share = try? indicator.points.divided(by: Rational(count)),
        let rounded = try? share.rounded(places: places, mode: template.rounding.mode),
        let sum = try? rounded * Rational(count), sum != indicator.points
      else { continue }
      return template.diagnostic(
        ProverMessage.splitDoesNotAddUp(
          points: Template.pointsText(indicator.points), count: count, sum: Template.pointsText(sum)),
        at: rows.range)
    }
    return nil
  }
}
