import Values

/// A rate that must be whole, and points off for each that it lacks: 办结率100%得6分，每有1件未按期办结扣1分.
extension Composer {
  /// Whether a bound of all points says no more than that nothing is counted: the rate is 100%, and what is counted was not
  /// done.
  mutating func saysNothingLacks(_ award: Clauses.Award) -> Bool {
    guard case .within(let name, let interval, nil) = award.condition, isFull(award.outcome),
      let bound = interval.lower, bound.figure.number == .hundred, bound.figure.unit == "%",
      interval.upper == nil || interval.single != nil,
      isShareName(name?.text ?? cell.indicator), !isOfFailure(name?.text ?? cell.indicator),
      clauses.steps.allSatisfy({ isLack($0.step) })
    else { return false }
    names.note(.nothingCounted(text.text(words(of: award))))
    return true
  }

  /// The words of a condition, without what it gives.
  private func words(of award: Clauses.Award) -> Range<Int> {
    let end =
      text.scalars[award.range].firstIndex { "得计记，".unicodeScalars.contains($0) } ?? award.range.upperBound
    return award.range.lowerBound..<max(end, award.range.lowerBound + 1)
  }

  private func isLack(_ step: Step) -> Bool {
    step.isDeduction && step.direction == nil
      && step.things.contains { isDenial($0.text) || isOfFailure($0.text) }
  }

  /// Reads 每少1人 behind a whole rate as each who is lacking: 持证上岗率100%得4分，每少1人扣1分.
  mutating func takeLacking() {
    guard cell.known.isEmpty, clauses.contrasts.isEmpty, clauses.standard == nil,
      let award = clauses.awards.first(where: { isFull($0.outcome) && $0.isBounded }),
      case .within(let name, let interval, nil) = award.condition,
      let bound = interval.lower?.figure, bound.number == .hundred, bound.unit == "%",
      interval.upper == nil || interval.single != nil, isShareName(name?.text ?? cell.indicator),
      clauses.steps.allSatisfy({ isCountDown($0.step) })
    else { return }
    let done = withoutRatio(name?.text ?? cell.indicator)
    let lacking = done.count <= 4 ? "未" + done : done + "缺少"
    for index in clauses.steps.indices {
      let step = clauses.steps[index].step
      clauses.steps[index].step.direction = nil
      clauses.steps[index].step.things = [PrintedWords(text: lacking, range: step.range)]
    }
    names.note(.takenFor(printed: "少", name: lacking))
  }

  /// 每少1人, 每缺1名: a number of those that are lacking.
  private func isCountDown(_ step: Step) -> Bool {
    step.isDeduction && step.direction == .down && isCount(step.size.unit) && step.subject == nil
      && step.reference == nil
      && step.things.allSatisfy { ["少", "缺", "缺少", "差"].contains($0.text) }
  }
}
