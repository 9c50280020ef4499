import Program
import Values

extension FormEvaluator {
  mutating func choice(_ branches: [ChoiceBranch]) throws(Stop) -> Value {
    for (index, branch) in branches.enumerated() {
      if let condition = branch.condition, try !truth(condition) { continue }
      note(branch, number: index + 1)
      return try value(branch.value)
    }
    throw Stop(.noTier)
  }

  /// Says which branch applied; not for each of the rows that a function or a selection goes through.
  private mutating func note(_ branch: ChoiceBranch, number: Int) {
    guard !trace.isPassingRows else { return }
    let head = branch.condition.map { template.text(of: $0) } ?? ""
    let figures = branch.condition.map { comparedFigures($0) } ?? ""
    let step = DerivationStep.branch(number: number, head: head, figures: figures)
    // A choice may be asked again for the text of a condition that it stands in.
    if !trace.steps.contains(step) { trace.steps.append(step) }
  }

  /// Straight lines between the knots, whichever way they were written.
  mutating func line(_ part: Measure, _ knots: [Knot], _ ends: LineEnds) throws(Stop) -> Rational {
    let x = try position(part)
    var points: [(x: Rational, y: Rational)] = []
    for knot in knots { points.append((try position(knot.x), try number(knot.y))) }
    try requireOrder(points.map(\.x), knots)
    // Knots may be written in falling order.
    if let first = points.first, let last = points.last, first.x > last.x { points.reverse() }
    guard let first = points.first, let last = points.last else { return .zero }
    if ends == .extended, x < first.x || x > last.x { return try extended(x, points) }
    if x <= first.x { return first.y }
    for (a, b) in zip(points, points.dropFirst()) where x <= b.x { return try interpolated(x, a, b) }
    return last.y
  }

  /// Stops where knots that are computed coincide or are out of order, wherever the value lies: between which two
  /// of them it is cannot be told. That written ones rise or fall was checked.
  private func requireOrder(_ places: [Rational], _ knots: [Knot]) throws(Stop) {
    let pairs = Array(zip(places, places.dropFirst()))
    if pairs.allSatisfy({ $0 < $1 }) || pairs.allSatisfy({ $0 > $1 }) { return }
    let shown = zip(places, knots).map { place, knot in
      let name = template.text(of: knot.x)
      let value = template.text(of: value(at: place, knot.x.type), as: knot.x.type)
      let text = value.isExact ? value.text : "≈" + value.text
      return name == text ? name : "\(name) = \(text)"
    }
    throw Stop(.knotsOutOfOrder(shown))
  }

  private func value(at place: Rational, _ type: ValueType) -> Value {
    guard case .date = type, let date = place.asInt.flatMap(CalendarDate.init(dayNumber:)) else {
      return .number(place)
    }
    return .date(date)
  }

  /// The first or the last line, gone on with.
  private func extended(_ x: Rational, _ points: [(x: Rational, y: Rational)]) throws(Stop) -> Rational {
    let isBelow = points.first.map { x < $0.x } ?? false
    let pair = isBelow ? Array(points.prefix(2)) : Array(points.suffix(2))
    guard pair.count == 2 else { throw Stop(.noTier) }
    return try interpolated(x, pair[0], pair[1])
  }

  private mutating func position(_ measure: Measure) throws(Stop) -> Rational {
    switch try value(measure) {
    case .number(let number): return number
    case .date(let date): return Rational(date.dayNumber)
    default: preconditionFailure("a number was checked for")
    }
  }

  private func interpolated(
    _ x: Rational, _ a: (x: Rational, y: Rational), _ b: (x: Rational, y: Rational)
  ) throws(Stop) -> Rational {
    try exact { () throws(NumberLimitExceeded) in
      let width = try b.x + -a.x
      let slope = try (b.y + -a.y).divided(by: width)
      return try a.y + slope * (x + -a.x)
    }
  }
}
