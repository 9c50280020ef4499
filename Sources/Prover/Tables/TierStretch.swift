import Checker
import Program
import Source
import Values

/// One stretch of what a block of tiers measures, the row that applies there and what it gives.
struct TierStretch {
  let row: Int
  let sample: ConditionTable.Cell
  let amount: Rational

  /// `满意度 = 85%`.
  func text(of subject: Measure, in template: Template) -> Phrase {
    let value = sample.value(subject.type).map { template.phrase(of: $0, as: subject.type).text }
    return "\(template.phrase(of: subject)) = \(value ?? "")"
  }
}

extension TierBlock {
  /// The rows along the one thing that is measured; empty where a row has no fixed amount or several are measured.
  func stretches(_ template: Template, amounts: [Rational?]) -> [TierStretch] {
    guard !amounts.contains(where: { $0 == nil }),
      let table = ConditionTable(conditions, template, analysis), table.axes.count == 1
    else { return [] }
    var result: [TierStretch] = []
    table.forEachBox { box in
      let row =
        table.conditions.firstIndex { table.holds($0, in: box) } ?? (hasRest ? rows.count - 1 : nil)
      if let row, let sample = box.first, let amount = amounts[row], result.last?.row != row {
        result.append(TierStretch(row: row, sample: sample, amount: amount))
      }
      return true
    }
    return result
  }

  /// Whether less on both sides of one band is what the author wrote: a band with two ends, or one at 100%.
  func isIntendedPeak(_ stretches: [TierStretch], _ subject: Measure) -> Bool {
    guard let top = stretches.indices.max(by: { stretches[$0].amount < stretches[$1].amount }),
      isMonotone(stretches[...top].map(\.amount)), isMonotone(stretches[top...].map(\.amount))
    else { return false }
    switch rows[stretches[top].row].condition?.kind {
    case .between?, .all?: return true
    case .comparison(_, .equal, _)?: return true
    default: break
    }
    // More than 100% done is commonly less than perfect.
    guard case .number(let type) = subject.type, type.dimension.isNone,
      case .number(let sample)? = stretches.last?.sample
    else { return false }
    return sample >= .one
  }
}

/// Whether numbers only rise or only fall.
func isMonotone(_ values: [Rational]) -> Bool {
  let pairs = zip(values, values.dropFirst())
  return pairs.allSatisfy { $0 <= $1 } || pairs.allSatisfy { $0 >= $1 }
}
