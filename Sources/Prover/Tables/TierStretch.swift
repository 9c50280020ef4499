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
  /// What the figure is shown as.
  let type: ValueType

  /// `满意度 = 85%`.
  func text(of subject: Measure, in template: Template) -> Phrase {
    let value = sample.value(type).map { template.phrase(of: $0, as: type).text }
    return "\(template.phrase(of: subject)) = \(value ?? "")"
  }
}

extension TierBlock {
  /// The rows along the one thing that is measured; empty where a row has no fixed amount or several are measured.
  func stretches(_ template: Template, amounts: [Rational?]) -> [TierStretch] {
    guard !amounts.contains(where: { $0 == nil }),
      let table = ConditionTable(conditions, template, analysis), table.axes.count == 1
    else { return [] }
    let type = template.shownType(of: table.axes[0].measure, in: self)
    var result: [TierStretch] = []
    table.forEachBox { box in
      let row =
        table.first(in: box) ?? (hasRest ? rows.count - 1 : nil)
      if let row, let sample = box.first, let amount = amounts[row], result.last?.row != row {
        result.append(TierStretch(row: row, sample: sample, amount: amount, type: type))
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
    return TierStretch(
      row: row, sample: .number(place), amount: amount, type: template.shownType(of: subject, in: self))
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

  /// Whether all its lines are of single figures: what lies between them falls to 其余 on purpose.
  var isOfSingleFigures: Bool { conditions.allSatisfy { $0.isOfSingleFigure } }

  /// A stretch between two listed bands that falls to 其余 and gets less than both, though without it they follow each
  /// other: 在 80% 到 89% and ≥ 90%.
  func gap(in stretches: [TierStretch], _ subject: Measure) -> TierStretch? {
    func isBand(_ stretch: TierStretch) -> Bool {
      rows[stretch.row].condition.map { !$0.isOfSingleFigure } ?? false
    }
    let gaps = stretches.indices.dropFirst().dropLast().filter { index in
      let (before, gap, behind) = (stretches[index - 1], stretches[index], stretches[index + 1])
      return rows[gap.row].condition == nil && isBand(before) && isBand(behind)
        && gap.amount < min(before.amount, behind.amount)
    }
    guard let first = gaps.first else { return nil }
    let others = stretches.indices.filter { !gaps.contains($0) }.map { stretches[$0] }
    return isMonotone(others.map(\.amount)) || isIntendedPeak(others, subject) ? stretches[first] : nil
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

extension Measure {
  /// Whether a condition holds at single figures alone.
  fileprivate var isOfSingleFigure: Bool {
    switch ungrouped.kind {
    case .comparison(_, .equal, _), .oneOf: true
    default: false
    }
  }

  /// Whether a condition is a comparison with one bound.
  var isOneSided: Bool {
    switch ungrouped.kind {
    case .comparison(_, let sign, _): sign != .equal && sign != .notEqual
    default: false
    }
  }
}
