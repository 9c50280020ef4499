import Checker
import Enclosure
import Program
import Source
import Values

/// Finds a bound that two tiers claim: 在 80% 到 90% behind 在 90% 到 100%, ≥ 60% behind ≤ 60%.
///
/// Why: the first tier takes it and every form has a score, but the second one says that it is its own. Instead: one of
/// them without the bound. Where both give the same there, nothing is said.
func findSharedBounds(_ template: Template, _ blocks: [TierBlock]) -> [Diagnostic] {
  blocks.compactMap { block in
    let rows = block.rows.map { $0.condition.flatMap { RowReach($0, block.analysis) } }
    var bounds: [Phrase] = []
    var first: (later: SourceRange, earlier: SourceRange)?
    for (later, row) in rows.enumerated() {
      guard let row, let condition = block.rows[later].condition else { continue }
      for (earlier, other) in rows[..<later].enumerated() {
        guard let other, let shared = row.sharedBound(with: other, template),
          !shared.isAlike(block, earlier, later)
        else { continue }
        bounds.append(shared.text(template))
        if let above = block.rows[earlier].condition?.range { first = first ?? (condition.range, above) }
      }
    }
    guard let first else { return nil }
    return template.diagnostic(
      DoubtMessage.boundInTwo(bounds.joined(separator: Phrase("、", ", "))), at: first.later,
      related: [first.earlier])
  }
}

/// What a row asks of each thing that it holds against bounds, and what else it asks.
private struct RowReach {
  enum Part: Equatable {
    case stretch(Interval)
    case levels(Set<Int>)

    /// What two conditions on one thing ask together.
    func joined(_ other: Part?) -> Part {
      switch (self, other) {
      case (.stretch(let own), .stretch(let other)?): .stretch(own.intersection(other))
      case (.levels(let own), .levels(let other)?): .levels(own.intersection(other))
      case (.stretch, .levels?), (.levels, .stretch?), (_, nil): self
      }
    }
  }

  private(set) var parts: [Measure: Part] = [:]
  private var others: Set<Measure> = []

  init(_ condition: Measure, _ analysis: RangeAnalysis) { note(condition, analysis) }

  private mutating func note(_ condition: Measure, _ analysis: RangeAnalysis) {
    switch condition.kind {
    case .grouped(let inner): note(inner, analysis)
    case .all(let conditions): for condition in conditions { note(condition, analysis) }
    default:
      guard let bands = Bands([condition], analysis) else {
        others.insert(condition)
        return
      }
      let subject = bands.subject
      let isLevel = if case .level = subject.type { true } else { false }
      let part: Part? =
        isLevel ? .levels(bands.levels(of: condition)) : bands.covered(by: condition).map { .stretch($0) }
      if let part { parts[subject] = part.joined(parts[subject]) }
    }
  }

  /// The one place that both rows claim, where they differ in one thing alone.
  func sharedBound(with other: RowReach, _ template: Template) -> SharedBound? {
    guard others == other.others, Set(parts.keys) == Set(other.parts.keys) else { return nil }
    let differing = parts.keys.filter { parts[$0] != other.parts[$0] }
    guard differing.count == 1, let subject = differing.first else { return nil }
    switch (parts[subject], other.parts[subject]) {
    case (.stretch(let own)?, .stretch(let before)?):
      guard own.onlyValue == nil, before.onlyValue == nil,
        let value = own.intersection(before).onlyValue
      else { return nil }
      return SharedBound(subject: subject, place: .number(value))
    case (.levels(let own)?, .levels(let before)?):
      let shared = own.intersection(before)
      guard own.count > 1, before.count > 1, shared.count == 1, shared != own, shared != before,
        let level = shared.first
      else { return nil }
      return SharedBound(subject: subject, place: .level(level))
    default: return nil
    }
  }
}

private struct SharedBound {
  let subject: Measure
  let place: ConditionTable.Cell

  private var value: Value? { place.value(subject.type) }

  func text(_ template: Template) -> Phrase {
    let value = value.map { template.phrase(of: $0, as: subject.type).text } ?? ""
    return "\(template.phrase(of: subject)) = \(value)"
  }

  /// Whether both rows give the same at the bound.
  func isAlike(_ block: TierBlock, _ one: Int, _ other: Int) -> Bool {
    guard let first = block.rows[one].value, let second = block.rows[other].value else { return false }
    if block.areEqual(first, second) { return true }
    guard let value else { return false }
    let bound = Measure(.constant(value, written: ""), type: subject.type, range: subject.range)
    let there = block.analysis.assuming(
      Measure(.comparison(subject, .equal, bound), type: .truth, range: subject.range))
    let full = block.points.map { Interval.point($0) } ?? .everything
    let amounts = [first, second].map { there.interval(of: $0, full: full).onlyValue }
    return amounts[0] != nil && amounts[0] == amounts[1]
  }
}
