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
    var measures = NumberedMeasures()
    let rows = block.rows.map { row in row.condition.map { RowReach($0, block.analysis, &measures) } }
    var bounds: [Phrase] = []
    var first: (later: SourceRange, earlier: SourceRange)?
    for (later, row) in rows.enumerated() {
      guard let row, let condition = block.rows[later].condition else { continue }
      for (earlier, other) in rows[..<later].enumerated() {
        guard let other, let shared = row.sharedBound(with: other, measures),
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

/// The measures of a block by number, so that every two of its rows are compared quickly.
private struct NumberedMeasures {
  private(set) var all: [Measure] = []
  private var numbers: [Measure: Int] = [:]

  mutating func number(of measure: Measure) -> Int {
    if let known = numbers[measure] { return known }
    numbers[measure] = all.count
    all.append(measure)
    return all.count - 1
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

  /// The things, in the order of their numbers.
  private var subjects: [Int] = []
  /// What is asked of each of them.
  private var parts: [Part] = []
  private var others: [Int] = []

  init(_ condition: Measure, _ analysis: RangeAnalysis, _ measures: inout NumberedMeasures) {
    var (parts, others): ([Int: Part], Set<Int>) = ([:], [])
    Self.note(condition, analysis, &measures, &parts, &others)
    subjects = parts.keys.sorted()
    self.parts = subjects.compactMap { parts[$0] }
    self.others = others.sorted()
  }

  private static func note(
    _ condition: Measure, _ analysis: RangeAnalysis, _ measures: inout NumberedMeasures,
    _ parts: inout [Int: Part], _ others: inout Set<Int>
  ) {
    switch condition.kind {
    case .grouped(let inner): note(inner, analysis, &measures, &parts, &others)
    case .all(let conditions):
      for condition in conditions { note(condition, analysis, &measures, &parts, &others) }
    default:
      guard let bands = Bands([condition], analysis) else {
        others.insert(measures.number(of: condition))
        return
      }
      let subject = measures.number(of: bands.subject)
      let isLevel = if case .level = bands.subject.type { true } else { false }
      let part: Part? =
        isLevel ? .levels(bands.levels(of: condition)) : bands.covered(by: condition).map { .stretch($0) }
      if let part { parts[subject] = part.joined(parts[subject]) }
    }
  }

  /// The one place that both rows claim, where they differ in one thing alone.
  func sharedBound(with other: RowReach, _ measures: NumberedMeasures) -> SharedBound? {
    guard subjects == other.subjects, others == other.others else { return nil }
    let differing = parts.indices.filter { parts[$0] != other.parts[$0] }
    guard differing.count == 1, let index = differing.first else { return nil }
    let subject = measures.all[subjects[index]]
    switch (parts[index], other.parts[index]) {
    case (.stretch(let own), .stretch(let before)):
      guard own.onlyValue == nil, before.onlyValue == nil,
        let value = own.intersection(before).onlyValue
      else { return nil }
      return SharedBound(subject: subject, place: .number(value))
    case (.levels(let own), .levels(let before)):
      let shared = own.intersection(before)
      guard own.count > 1, before.count > 1, shared.count == 1, shared != own, shared != before,
        let level = shared.first
      else { return nil }
      return SharedBound(subject: subject, place: .level(level))
    case (.stretch, .levels), (.levels, .stretch): return nil
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
