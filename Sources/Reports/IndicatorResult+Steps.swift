import Runtime
import Values

extension IndicatorResult {
  /// The step that a loss comes from; nil where none says it.
  func step(behind loss: Loss) -> DerivationStep? {
    switch loss.cause {
    case .steps(let number): counted(loss, number)
    // What begins at 0 and adds step by step loses what it did not add.
    case .curve:
      steps.first(where: \.isUnmetItem) ?? steps.last(where: \.isAddition) ?? steps.last(where: \.isCurve)
    case .judged: steps.last(where: \.isJudged)
    case .limit: steps.last(where: \.isLimit)
    case .replaced: steps.last(where: \.isReplacement)
    case .rounding: steps.last(where: \.isRounding)
    }
  }

  /// The count of an adjustment: by its number where the points agree, else by its points.
  private func counted(_ loss: Loss, _ number: Int) -> DerivationStep? {
    let counts = steps.compactMap { step -> StepCount? in
      guard case .steps(let count) = step else { return nil }
      return count
    }
    let wanted = loss.points.magnitude
    if counts.indices.contains(number - 1), counts[number - 1].points == wanted {
      return .steps(counts[number - 1])
    }
    return counts.first { $0.points == wanted }.map { .steps($0) }
  }
}

extension DerivationStep {
  fileprivate var isCurve: Bool {
    switch self {
    case .value, .line, .records, .condition, .tier, .item, .itemCount: true
    case .formula, .branch, .steps, .judged, .raised, .capped, .overridden, .policy, .notApplicable,
      .shared,
      .composed, .extrasAdded, .pointsSet, .rounded, .obstacle:
      false
    }
  }

  /// A line of a checklist that was not met, and so lost its points.
  var isUnmetItem: Bool { if case .item(_, _, isMet: false, _) = self { true } else { false } }

  fileprivate var isAddition: Bool {
    if case .steps(let count) = self { !count.isDeduction } else { false }
  }

  fileprivate var isJudged: Bool { if case .judged = self { true } else { false } }

  fileprivate var isRounding: Bool { if case .rounded = self { true } else { false } }

  fileprivate var isLimit: Bool {
    switch self {
    case .raised, .capped: true
    case .formula, .value, .line, .records, .branch, .condition, .tier, .steps, .item, .itemCount, .judged,
      .overridden,
      .policy, .notApplicable, .shared, .composed, .extrasAdded, .pointsSet, .rounded, .obstacle:
      false
    }
  }

  fileprivate var isReplacement: Bool {
    switch self {
    case .overridden, .policy: true
    case .formula, .value, .line, .records, .branch, .condition, .tier, .steps, .item, .itemCount, .judged,
      .raised,
      .capped,
      .notApplicable, .shared, .composed, .extrasAdded, .pointsSet, .rounded, .obstacle:
      false
    }
  }
}
