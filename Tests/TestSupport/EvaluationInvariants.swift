import Program
import Runtime
import Values

/// What must hold of every evaluation and does not.
package func evaluationFaults(_ evaluation: Evaluation, _ template: Template) throws -> [String] {
  var faults: [String] = []
  if evaluation.indicators.count != template.indicators.count { return ["indicators are missing"] }
  for (indicator, result) in zip(template.indicators, evaluation.indicators) {
    if result.id != indicator.id { faults.append("\(indicator.path): order") }
    switch result.score {
    case .scored(let score):
      if indicator.role != .regular {
        if !result.losses.isEmpty { faults.append("\(indicator.path): losses of what begins from nothing") }
        if !indicator.role.scores(upTo: result.points).contains(score) {
          faults.append("\(indicator.path): \(score)")
        }
      } else if indicator.rule != nil, indicator.rows == nil {
        let lost = try result.losses.reduce(Rational.zero) { try $0 + $1.points }
        let difference = try result.points + -score
        if lost != difference { faults.append("\(indicator.path): losses \(lost), not \(difference)") }
      }
      if !template.rounding.onlyTotal, score.digitsAfterPoint > template.rounding.places {
        faults.append("\(indicator.path): \(score) is not rounded")
      }
    case .undetermined(let low, let high, _):
      if low > high { faults.append("\(indicator.path): bounds") }
      if !result.losses.isEmpty { faults.append("\(indicator.path): losses without a score") }
    case .notApplicable:
      if !result.losses.isEmpty { faults.append("\(indicator.path): losses without a score") }
    }
  }
  return faults
}

extension Rational {
  /// How many decimal places the number has; many where it does not end.
  package var digitsAfterPoint: Int {
    guard let text = exactDecimalText else { return 99 }
    return text.split(separator: ".").dropFirst().first?.count ?? 0
  }
}
