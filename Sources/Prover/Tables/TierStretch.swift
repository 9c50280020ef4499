import Checker
import Enclosure
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
        table.first(in: box) ?? (hasRest ? rows.count - 1 : nil)
      if let row, let sample = box.first, let amount = amounts[row], result.last?.row != row {
        result.append(TierStretch(row: row, sample: sample, amount: amount))
      }
      return true
    }
    return result
  }

  /// What the rows give at some figures in rising order: where the conditions change, between, and at the knots of 插值.
  /// Empty where a row says more than a value, or a value is not settled by the figure alone.
  func samples(of subject: Measure, _ template: Template) -> [TierStretch] {
    guard rows.allSatisfy({ $0.value != nil }), case .number = subject.type,
      let table = ConditionTable(conditions, template, analysis), table.axes.count == 1
    else { return [] }
    var places: [Rational] = []
    table.forEachBox { box in
      if case .number(let place)? = box.first { places.append(place) }
      return true
    }
    for case .line(subject, let knots, _)? in rows.map(\.value?.ungrouped.kind) {
      places += knots.compactMap { analysis.interval(of: $0.x).onlyValue }
    }
    var result: [TierStretch] = []
    let corners = Set(places).sorted()
    // A line may fall all the way to the next corner and jump there.
    places += zip(corners, corners.dropFirst()).compactMap { try? $1 + ($1 + -$0) * Rational(-1, 100) }
    for place in Set(places).sorted() where analysis.interval(of: subject).contains(place) {
      guard let sample = sample(of: subject, at: place, template) else { return [] }
      result.append(sample)
    }
    return result
  }

  /// What the block gives where its figure is so much.
  private func sample(of subject: Measure, at place: Rational, _ template: Template) -> TierStretch? {
    let figure = Measure(.constant(.number(place), written: ""), type: subject.type, range: subject.range)
    let inside = analysis.assuming(
      Measure(.comparison(subject, .equal, figure), type: .truth, range: subject.range))
    guard let row = rows.firstIndex(where: { $0.condition.map { inside.truth(of: $0) == true } ?? true }),
      rows[..<row].allSatisfy({ $0.condition.map { inside.truth(of: $0) == false } ?? false }),
      let value = rows[row].value,
      let amount = inside.interval(of: value, full: points.map { .point($0) } ?? .everything).onlyValue
        ?? height(of: value, along: subject, at: place)
    else { return nil }
    return TierStretch(row: row, sample: .number(place), amount: amount)
  }

  /// What a line between fixed knots gives at a figure; nil for anything else.
  private func height(of value: Measure, along subject: Measure, at place: Rational) -> Rational? {
    guard case .line(subject, let knots, .flat) = value.ungrouped.kind else { return nil }
    let fixed = knots.compactMap { knot in
      analysis.interval(of: knot.x).onlyValue.flatMap { x in amount(of: knot.y).map { (x: x, y: $0) } }
    }
    guard fixed.count == knots.count, let first = fixed.first, let last = fixed.last else { return nil }
    if place <= first.x { return first.y }
    if place >= last.x { return last.y }
    guard let next = fixed.firstIndex(where: { place <= $0.x }), next > 0 else { return nil }
    let (a, b) = (fixed[next - 1], fixed[next])
    return try? a.y + (place + -a.x) * (b.y + -a.y).divided(by: b.x + -a.x)
  }

  /// Whether less on both sides of one band is what the author wrote: a band with two ends, or one at 100%.
  func isIntendedPeak(_ stretches: [TierStretch], _ subject: Measure) -> Bool {
    guard let top = stretches.indices.max(by: { stretches[$0].amount < stretches[$1].amount }),
      isMonotone(stretches[...top].map(\.amount)), isMonotone(stretches[top...].map(\.amount))
    else { return false }
    switch rows[stretches[top].row].condition?.kind {
    case .between?, .all?: return true
    case .comparison(_, .equal, _)?: return true
    case nil, .comparison, .constant, .input, .column, .member, .meets, .aggregate, .formula, .applied,
      .parameter,
      .fullPoints, .ownScore, .score, .points, .totalScore, .grade, .claimed, .ownClaim, .totalClaim,
      .negated,
      .grouped, .arithmetic, .oneOf, .begins, .not, .any, .isGiven, .hasColumn, .call, .rounded, .limited,
      .workdays, .shifted, .widened, .choice, .line, .inapplicable, .reported:
      break
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
