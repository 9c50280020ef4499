import Checker
import Enclosure
import Program
import Source
import Values

/// Finds grades that no total earns, totals above the points without a grade, names and bounds that cannot be meant.
///
/// Why: the grade is what is published. Instead: bounds within what the rules can give, written as fine as totals.
func findGradeFaults(_ template: Template, _ analysis: RangeAnalysis) -> [Diagnostic] {
  guard !template.grades.earned.isEmpty else { return [] }
  return findOddBounds(template) + findMixedStrictness(template) + findSwappedNames(template)
    + findGradeScaleFaults(template) + findUnearned(template, analysis)
}

private func findOddBounds(_ template: Template) -> [Diagnostic] {
  let places = template.rounding.places
  return template.grades.earned.compactMap { band in
    let odd = band.bounds.first { (try? $0.1.rounded(places: places, mode: .down)) != $0.1 }
    return odd.map {
      template.diagnostic(
        ProverMessage.boundFinerThanScores(Template.pointsText($0.1), places: places), at: band.range)
    }
  }
}

/// `≥ 90分; > 80分; ≥ 60分`: one bound that its neighbours do not agree with.
private func findMixedStrictness(_ template: Template) -> [Diagnostic] {
  // > 100分 of 100分 is more than full points, and ≥ would not say that.
  let single = template.grades.earned.filter {
    $0.bounds.count == 1 && ($0.bounds[0].0, $0.bounds[0].1) != (.greater, template.total)
  }
  guard single.count >= 3 else { return [] }
  for (usual, odd) in [
    (ComparisonOperator.greaterOrEqual, ComparisonOperator.greater), (.lessOrEqual, .less),
  ] {
    for (usual, odd) in [(usual, odd), (odd, usual)] {
      let alike = single.filter { $0.bounds[0].0 == usual }
      let other = single.filter { $0.bounds[0].0 == odd }
      guard other.count == 1, alike.count >= 2 else { continue }
      let written: Phrase = "\(odd.rawValue) \(Template.pointsPhrase(other[0].bounds[0].1))"
      return [
        template.diagnostic(
          ProverMessage.mixedStrictness(written, others: usual.rawValue), at: other[0].range,
          related: [alike[0].range])
      ]
    }
  }
  return []
}

private func findSwappedNames(_ template: Template) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  let names = template.grades.earned.map(\.name)
  // Where each is worse than the next one, all of them stand the wrong way, and no two are to be swapped.
  if names.count >= 3, areGrades(names.reversed()), let first = template.grades.earned.first {
    return [
      template.diagnostic(
        ProverMessage.gradesTurned(names.reversed()), at: first.range,
        related: template.grades.earned.last.map { [$0.range] } ?? [])
    ]
  }
  for (band, next) in zip(template.grades.earned, template.grades.earned.dropFirst()) {
    guard isWorse(band.name, than: next.name) else { continue }
    diagnostics.append(
      template.diagnostic(
        ProverMessage.gradeNamesSwapped(next.name, worse: band.name), at: band.range, related: [next.range]))
  }
  return diagnostics
}

extension Template {
  /// Whether some veto brings forms to the last grade, which no total need earn then.
  fileprivate func vetoesGive(_ last: Int, from cover: GradeCover) -> Bool {
    let lowest = cover.taken.lastIndex { !$0.isEmpty } ?? 0
    return vetoes.contains { veto in
      switch veto.effect {
      case .set(let grade), .cap(let grade): grade == last
      case .move(let steps): lowest + steps >= last
      }
    }
  }
}

// MARK: totals that can occur

private func findUnearned(_ template: Template, _ analysis: RangeAnalysis) -> [Diagnostic] {
  let totals = template.totals(analysis)
  let cover = GradeCover(template, of: totals)
  var diagnostics: [Diagnostic] = []
  if !totals.isEmpty, let low = totals.low, let high = totals.high {
    let last = template.grades.lastEarned
    for (index, (band, taken)) in zip(template.grades.earned, cover.taken).enumerated()
    where taken.isEmpty && !(index == last && template.vetoesGive(last, from: cover)) {
      diagnostics.append(
        template.diagnostic(
          ProverMessage.gradeOutOfReach(
            band.name, low: Template.pointsText(low.value), high: Template.pointsText(high.value)),
          at: band.range))
    }
  }
  // Holes among the totals that the template speaks of are errors and have been told.
  let beyond = cover.left.flatMap { $0.removing(template.statedTotals) }
  if let example = beyond.lazy.compactMap({ template.firstTotal(in: $0) }).first,
    let band = template.grades.earned.first
  {
    diagnostics.append(
      template.diagnostic(
        ProverMessage.gradeHoleBeyond(example: Template.pointsText(example)), at: band.range))
  }
  return diagnostics
}
