import Values

extension Composer {
  private struct Knot {
    var x: String
    var order: Rational?
    var y: String
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
    for award in clauses.awards {
      guard case .within(_, let interval, nil) = award.condition else {
        throw stop(award.range, near: .interpolation)
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
    return "插值 \(figure) { \(sorted.map { "\($0.x): \($0.y)" }.joined(separator: "; ")) }"
  }

  /// The one value of a condition and its points.
  private func knot(_ interval: Interval, _ amount: Amount, figure: String) -> Knot? {
    guard !interval.isDeviation else { return nil }
    let value =
      interval.single
      ?? (interval.upper == nil
        ? interval.lower?.figure : interval.lower == nil ? interval.upper?.figure : nil)
    return value.map { Knot(x: written($0, like: unit(of: figure)), order: $0.number, y: written(amount)) }
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
