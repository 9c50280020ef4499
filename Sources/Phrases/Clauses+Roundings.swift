extension Clauses {
  /// Gives each step what is said of its parts: 不足3个不计 speaks of the steps of three, and of no others. Gives back what
  /// speaks of no step.
  mutating func settleRoundings() -> Range<Int>? {
    for rounding in roundings {
      let own = steps.indices.filter { isOf(steps[$0].step.size, rounding.size) }
      let isAlone = roundings.filter { isOf($0.size, rounding.size) || $0.size == nil }.count == 1
      let before = own.last { steps[$0].step.range.upperBound <= rounding.range.lowerBound }
      // where each of several steps of one size has its own, it is that of the step before
      let meant = isAlone ? own : before.map { [$0] } ?? []
      if meant.isEmpty { return rounding.range }
      for index in meant { steps[index].step.rounding = rounding.way }
    }
    return nil
  }

  private func isOf(_ size: Figure?, _ printed: Figure?) -> Bool {
    guard let printed, let size else { return true }
    let ratios = ["%", "个百分点"]
    return size.number == printed.number
      && (size.unit == printed.unit || size.unit == nil || printed.unit == nil
        || ratios.contains(size.unit ?? "") && ratios.contains(printed.unit ?? ""))
  }
}
