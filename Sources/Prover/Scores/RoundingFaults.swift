import Program
import Source
import Values

/// Finds points in rules that are finer than scores are rounded: 0.5分 where scores are whole.
///
/// Why: half a point is lost in one form and becomes a whole one in another. Instead: more places, or 仅总分. Told
/// once, at the first of them.
func findRoundingFaults(_ template: Template) -> [Diagnostic] {
  let rounding = template.rounding
  guard !rounding.onlyTotal else { return [] }
  for indicator in template.indicators {
    var fine: Measure?
    indicator.rule?.forEachSentence { rule in
      for points in rule.writtenPoints where fine == nil {
        guard let value = points.writtenNumber,
          (try? value.rounded(places: rounding.places, mode: .down)) != value
        else { continue }
        fine = points
      }
    }
    guard let fine else { continue }
    return [
      template.diagnostic(
        DoubtMessage.finerThanRounding(
          template.phrase(of: fine), decimals: decimals(of: fine, above: rounding.places),
          places: rounding.places),
        at: fine.range)
    ]
  }
  return []
}

/// How many decimals a written figure has, at least one more than scores keep and at most the six that they can.
private func decimals(of figure: Measure, above places: Int) -> Int {
  guard let value = figure.writtenNumber, places < 6 else { return 6 }
  return (places + 1...6).first { (try? value.rounded(places: $0, mode: .down)) == value } ?? 6
}

extension Rule {
  /// What the sentence itself gives or takes, tiers aside.
  fileprivate var writtenPoints: [Measure] {
    var points = adjustments.map(\.amount) + overrides.map(\.value)
    switch curve {
    case .value(let value): points.append(value)
    case .conditional(_, let value, let otherwise): points += [value] + (otherwise.map { [$0] } ?? [])
    case .checklist(let list): points += list.items.compactMap(\.points)
    case .tiers, .named, .judged: break
    }
    return points
  }
}
