import Values

extension Composer {
  private struct Knot {
    var x: String
    var order: Rational?
    var y: String
    /// Whether it is printed of what lies below the value.
    var isBelow = false
  }

  /// 0-10%之间按比例得分 below 10%以上得满分: a line from none to all points.
  mutating func takeProportionFromZero() {
    let bounds = clauses.awards.compactMap { award -> Figure? in
      guard case .within(_, let interval, nil) = award.condition, isFull(award.outcome), interval.upper == nil
      else {
        return nil
      }
      return interval.lower?.figure
    }
    guard bounds.count == 1, clauses.steps.isEmpty else { return }
    for index in clauses.awards.indices {
      guard case .proportion = clauses.awards[index].outcome,
        case .within(_, let interval, nil) = clauses.awards[index].condition,
        let lower = interval.lower?.figure, lower.number.isZero, let upper = interval.upper?.figure,
        upper.number == bounds[0].number, names.isLike(upper.unit, bounds[0].unit)
      else { continue }
      clauses.awards[index].outcome = .interpolatedBetween(.zero, points)
    }
  }

  /// Points at two or more values and a straight line between them.
  mutating func interpolated() throws(Stop) -> String {
    guard clauses.contrasts.isEmpty, clauses.standard == nil, clauses.steps.isEmpty, clauses.formulas.isEmpty
    else {
      throw stop(clauses.contrasts.first?.range, near: .interpolation)
    }
    if clauses.awards.contains(where: { if case .versus = $0.condition { true } else { false } }) {
      return try interpolatedBetweenNames()
    }
    let figure = try tierFigure()
    var knots: [Knot] = []
    var spans: [Interval] = clauses.interpolations.compactMap { interpolation in
      if case .within(_, let interval, _)? = interpolation.condition { interval } else { nil }
    }
    takeRests()
    for award in clauses.awards {
      // 负增长不得分 below a line from 0%
      if isZero(award.outcome), let words = levelWords(award.condition),
        ChangeWords.isBelowZero(words, of: figure),
        clauses.awards.contains(where: { startsAtZero($0) })
      {
        names.allowBelowZero(figure)
        continue
      }
      guard case .within(_, let interval, nil) = award.condition else {
        throw stop(award.range, near: .interpolation)
      }
      if case .interpolatedBetween(let first, let second) = award.outcome {
        guard let lower = interval.lower?.figure, let upper = interval.upper?.figure, !interval.isDeviation
        else {
          throw stop(award.range, near: .interpolation)
        }
        for (figureAt, score) in [(lower, first), (upper, second)] {
          knots.append(
            Knot(
              x: written(figureAt, like: unit(of: figure)), order: figureAt.number, y: written(.points(score))
            ))
        }
        continue
      }
      if award.isInterpolated {
        spans.append(interval)
        continue
      }
      guard case .gets(let amount) = award.outcome, let knot = knot(interval, amount, figure: figure) else {
        throw stop(award.range, near: .interpolation)
      }
      knots.append(knot)
    }
    let jump = takeJump(&knots)
    for (index, knot) in knots.enumerated().reversed()
    where knots[..<index].contains(where: { $0.x == knot.x && $0.y == knot.y }) { knots.remove(at: index) }
    guard knots.count >= 2, Set(knots.map(\.x)).count == knots.count else {
      throw stop(clauses.interpolations.first?.range, near: .interpolation)
    }
    let sorted = knots.sorted { ($0.order ?? .zero) < ($1.order ?? .zero) }
    for span in spans {
      guard let lower = span.lower?.figure, let upper = span.upper?.figure,
        sorted.contains(where: { $0.order == lower.number }),
        sorted.contains(where: { $0.order == upper.number })
      else { throw stop(clauses.interpolations.first?.range, near: .interpolation) }
    }
    try checkLimits()
    let line = "插值 \(figure) { \(sorted.map { "\($0.x): \($0.y)" }.joined(separator: "; ")) }"
    return jump.map { "分档 \(figure) { < \($0): 0分; 其余: \(line) }" } ?? line
  }

  /// 其余按插值法计分 says no more than that the line lies between.
  private mutating func takeRests() {
    for award in clauses.awards where award.isInterpolated {
      if case .rest(_, nil) = award.condition { clauses.interpolations.append((nil, award.range)) }
    }
    clauses.awards.removeAll { award in
      if case .rest(_, nil) = award.condition { award.isInterpolated } else { false }
    }
  }

  /// 使用率50%得4分，低于50%不得分: a value at which the points jump; its lower points are taken out of the line.
  private func takeJump(_ knots: inout [Knot]) -> String? {
    guard
      let index = knots.firstIndex(where: { knot in
        knot.isBelow && knot.y == "0分" && knots.contains { $0.x == knot.x && !$0.isBelow }
      })
    else { return nil }
    return knots.remove(at: index).x
  }

  /// Whether a line begins with no points at zero.
  private func startsAtZero(_ award: Clauses.Award) -> Bool {
    guard case .interpolatedBetween(let first, _) = award.outcome,
      case .within(_, let interval, nil) = award.condition
    else { return false }
    return first.isZero && interval.lower?.figure.number.isZero ?? false
  }

  /// The one value of a condition and its points.
  private func knot(_ interval: Interval, _ amount: Amount, figure: String) -> Knot? {
    guard !interval.isDeviation else { return nil }
    let value =
      interval.single
      ?? (interval.upper == nil
        ? interval.lower?.figure : interval.lower == nil ? interval.upper?.figure : nil)
    let isBelow = interval.lower == nil && interval.upper?.inclusion != .stated(true)
    return value.map {
      Knot(x: written($0, like: unit(of: figure)), order: $0.number, y: written(amount), isBelow: isBelow)
    }
  }

  /// 达到目标值得满分，达到底线值得60%，低于底线值不得分.
  private mutating func interpolatedBetweenNames() throws(Stop) -> String {
    var knots: [(reference: String, y: Amount)] = []
    var below: String?
    var above: String?
    var figure: String?
    var references: [KnownName] = []
    for award in clauses.awards {
      guard case .versus(let name, let relation, let printed) = award.condition,
        case .gets(let amount) = award.outcome,
        let reference = names.reference(printed, unit: nil)
      else { throw stop(award.range, near: .interpolation) }
      if !references.contains(reference) { references.append(reference) }
      if let name, let known = names.closest(name.text, among: names.figures) {
        figure = Phrases.written(known.name)
      }
      let bound = Phrases.written(reference.name)
      switch relation {
      case .atLeast, .equal, .atMost: knots.append((bound, amount))
      case .below where value(amount) == .zero: below = bound
      case .above where value(amount) == .zero: above = bound
      default: throw stop(award.range, near: .interpolation)
      }
    }
    let rest = names.figures.filter { figure in
      !references.contains(figure) && names.isLike(figure.unit, references[0].unit)
    }
    if figure == nil, rest.count == 1 { figure = Phrases.written(rest[0].name) }
    if figure == nil, cell.known.isEmpty {
      names.declareInput("实际值", type: references[0].unit)
      figure = "实际值"
    }
    guard let figure, clauses.interpolations.count == 1 else { throw stop(nil, near: .interpolation) }
    let jump = below ?? above
    if let jump, !knots.contains(where: { $0.reference == jump }) { knots.append((jump, .points(.zero))) }
    guard knots.count == 2, knots[0].reference != knots[1].reference else {
      throw stop(nil, near: .interpolation)
    }
    let rising = knots.sorted { (value($0.y) ?? .zero) < (value($1.y) ?? .zero) }
    let ordered = above == nil ? rising : rising.reversed()
    let line =
      "插值 \(figure) { \(ordered.map { "\($0.reference): \(written($0.y))" }.joined(separator: "; ")) }"
    guard let jump, let start = rising.first, value(start.y) != .zero else { return line }
    return "分档 { \(figure) \(above == nil ? "<" : ">") \(jump): 0分; 其余: \(line) }"
  }
}
