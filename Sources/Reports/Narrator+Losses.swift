import Program
import Runtime
import Source
import Values

/// What was lost, for people: exact amounts stand in the results for programs.
extension Narrator {
  /// The losses of an indicator that say something, and their sum where there are several.
  func lossLines(_ result: IndicatorResult) -> [String] {
    let losses = result.losses.filter { !$0.points.isZero }
    guard case .scored(let score) = result.score, let lost = try? result.points - score,
      total(losses) == lost
    else { return losses.map { sentence($0) } }
    let told = told(losses, lost)
    let lines = told.map { sentence($0) }
    guard told.count > 1 else { return lines }
    var sum = ""
    for (index, loss) in told.enumerated() {
      let sign = loss.points.isNegative ? "−" : "+"
      sum += index == 0 ? (loss.points.isNegative ? "−" : "") : " \(sign) "
      sum += numbers.score(loss.points.magnitude)
    }
    switch language {
    case .chinese: return lines + ["失分合计 = \(sum) = \(numbers.score(lost))分"]
    case .english: return lines + ["lost in all = \(sum) = \(numbers.score(lost))"]
    }
  }

  /// What is worth a line: what 最高 takes of points that were never to be had is no loss, and rounding has none of
  /// its own beside one cause.
  func told(_ losses: [Loss], _ lost: Rational) -> [Loss] {
    if lost.isZero, losses.allSatisfy({ $0.cause.isOverrun }) { return [] }
    let told = withoutOverrun(losses)
    let causes = told.filter { $0.cause != .rounding }
    guard let only = causes.first, causes.count == 1, only.points.isNegative == lost.isNegative else {
      return told
    }
    return [Loss(only.cause, lost)]
  }

  /// The losses without what was gained over full points and taken away again.
  private func withoutOverrun(_ losses: [Loss]) -> [Loss] {
    guard let limit = losses.firstIndex(where: { $0.cause == .limit && $0.points.isPositive }) else {
      return losses
    }
    var left = losses[limit].points
    var told = losses
    for index in losses.indices.reversed() where index < limit && losses[index].points.isNegative {
      let gain = losses[index].points.magnitude
      let taken = min(gain, left)
      guard let rest = try? gain - taken, let remaining = try? left - taken else { return losses }
      told[index] = Loss(losses[index].cause, -rest)
      left = remaining
    }
    told[limit] = Loss(.limit, left)
    return told.filter { !$0.points.isZero }
  }

  private func total(_ losses: [Loss]) -> Rational? {
    var sum = Rational.zero
    for loss in losses {
      guard let next = try? sum + loss.points else { return nil }
      sum = next
    }
    return sum
  }
}

extension Loss.Cause {
  /// Whether it can be the passing of full points, or the way back.
  fileprivate var isOverrun: Bool {
    switch self {
    case .curve, .judged, .limit, .rounding: true
    case .steps, .replaced: false
    }
  }
}
