import Program
import Values

/// What is known of a score: its least and its greatest value, the same where it is settled.
private struct Bounds {
  var low: Rational
  var high: Rational

  init(_ score: Score) {
    switch score {
    case .scored(let points): (low, high) = (points, points)
    case .undetermined(let least, let most): (low, high) = (least, most)
    case .notApplicable: (low, high) = (.zero, .zero)
    }
  }

  init(low: Rational, high: Rational) {
    self.low = low
    self.high = high
  }

  /// The score within these bounds.
  func score(isSettled: Bool) -> Score { isSettled ? .scored(low) : .undetermined(low: low, high: high) }
}

extension FormEvaluator {
  // MARK: means and extremes

  /// A group that takes the mean, the least or the greatest of its children's score ÷ points.
  mutating func composed(_ members: [GroupMember], _ group: Indicator) -> GroupScore {
    // An indicator that the form gives no points has no share in the mean. What does not apply further down has
    // left its part: the rest of that part stands for it.
    let parts = zip(members, group.children).filter {
      $0.0.score != .notApplicable && $0.0.points > $0.0.released
    }
    guard !parts.isEmpty else {
      sharing[group.id] = members.contains { $0.sharing == .form } ? .form : .group
      return GroupScore(score: .notApplicable)
    }
    if group.children.contains(where: hasUnusablePoints) {
      return GroupScore(score: .undetermined(low: .zero, high: group.points))
    }
    do {
      let isSettled = !parts.contains { if case .undetermined = $0.0.score { true } else { false } }
      let rates = try parts.map { part throws(NumberLimitExceeded) in
        let bounds = Bounds(part.0.score)
        let points = try part.0.applicablePoints()
        return Bounds(low: try bounds.low.divided(by: points), high: try bounds.high.divided(by: points))
      }
      let shares = parts.map { template[$0.1].share ?? .one }
      let low = try rate(rates.map(\.low), shares, group.composition)
      let high = try rate(rates.map(\.high), shares, group.composition)
      let exact = Bounds(low: try low * group.points, high: try high * group.points)
      let result = Bounds(
        low: try roundedUnlessTotal(exact.low), high: try roundedUnlessTotal(exact.high))
      var steps: [DerivationStep] = []
      if isSettled {
        let texts = try parts.map { part throws(NumberLimitExceeded) in try text(of: part) }
        steps.append(.composed(group.composition, parts: texts, result: exact.low))
        if result.low != exact.low { steps.append(.rounded(from: exact.low, to: result.low)) }
      }
      return GroupScore(
        score: result.score(isSettled: isSettled), steps: steps, exact: isSettled ? exact.low : nil)
    } catch {
      report(.numberLimit(path: group.path))
      return GroupScore(
        score: .undetermined(low: .zero, high: group.points), steps: [.obstacle(.numberLimit)])
    }
  }

  /// What does not apply has left; the weights of the rest are taken among themselves.
  private func rate(
    _ rates: [Rational], _ shares: [Rational], _ composition: Composition
  ) throws(NumberLimitExceeded) -> Rational {
    switch composition {
    case .minimum: return rates.min() ?? .zero
    case .maximum: return rates.max() ?? .zero
    case .sum, .mean:
      var weighted = Rational.zero
      for (rate, share) in zip(rates, shares) { weighted = try weighted + rate * share }
      return try weighted.divided(by: try Self.sum(shares))
    }
  }

  private func text(of part: (GroupMember, IndicatorID)) throws(NumberLimitExceeded) -> String {
    let share = template[part.1].share.flatMap { try? $0 * .hundred }
    let weight = share.map { " × " + Template.pointsText($0) + "%" } ?? ""
    let score = Template.pointsText(Bounds(part.0.score).low)
    let points = Template.pointsText(try part.0.applicablePoints())
    return "\(template[part.1].name) \(score) ÷ \(points)\(weight)"
  }

  // MARK: bonus and penalty

  /// A group of bonuses or penalties: their sum, within the points of the group.
  mutating func limited(_ members: [GroupMember], _ group: Indicator) -> GroupScore {
    let limits = group.role.scores(upTo: group.points)
    guard let sum = try? sum(of: members) else {
      report(.numberLimit(path: group.path))
      return GroupScore(
        score: .undetermined(low: limits.lowerBound, high: limits.upperBound),
        steps: [.obstacle(.numberLimit)])
    }
    let (score, steps) = within(limits, sum.bounds, isSettled: sum.isSettled)
    return GroupScore(score: score, steps: steps)
  }

  /// The score of the indicators with bonuses and penalties, within the limits that the template states.
  mutating func withExtras(_ base: Score, _ steps: [DerivationStep]) -> (Score, [DerivationStep]) {
    guard let limits = template.totalLimits, base != .notApplicable else { return (base, steps) }
    let extras = template.extras.compactMap { results[$0.index] }
    func members(_ role: IndicatorRole) -> [GroupMember] {
      extras.filter { template[$0.id].role == role }.map { GroupMember(score: $0.score, points: $0.points) }
    }
    do {
      let bonus = try sum(of: members(.bonus))
      let penalty = try sum(of: members(.penalty))
      let own = Bounds(base)
      let all = Bounds(
        low: try own.low + bonus.bounds.low + penalty.bounds.low,
        high: try own.high + bonus.bounds.high + penalty.bounds.high)
      var isSettled = bonus.isSettled && penalty.isSettled
      if case .undetermined = base { isSettled = false }
      let (score, limitSteps) = within(limits, all, isSettled: isSettled)
      guard isSettled else { return (score, steps) }
      let added = DerivationStep.extrasAdded(
        base: own.low, bonus: bonus.bounds.low, penalty: penalty.bounds.low)
      return (score, steps + [added] + limitSteps)
    } catch {
      report(.numberLimit(path: "总分"))
      return (.undetermined(low: limits.lowerBound, high: limits.upperBound), [.obstacle(.numberLimit)])
    }
  }

  private func sum(of members: [GroupMember]) throws(NumberLimitExceeded) -> (bounds: Bounds, isSettled: Bool)
  {
    var result = Bounds(low: .zero, high: .zero)
    var isSettled = true
    for member in members {
      let bounds = Bounds(member.score)
      if case .undetermined = member.score { isSettled = false }
      result = Bounds(low: try result.low + bounds.low, high: try result.high + bounds.high)
    }
    return (result, isSettled)
  }

  private func within(_ limits: ClosedRange<Rational>, _ bounds: Bounds, isSettled: Bool) -> (
    Score, [DerivationStep]
  ) {
    func cut(_ points: Rational) -> Rational { min(limits.upperBound, max(limits.lowerBound, points)) }
    let result = Bounds(low: cut(bounds.low), high: cut(bounds.high))
    var steps: [DerivationStep] = []
    if isSettled, result.low < bounds.low { steps = [.capped(from: bounds.low, to: result.low)] }
    if isSettled, result.low > bounds.low { steps = [.raised(from: bounds.low, to: result.low)] }
    return (result.score(isSettled: isSettled), steps)
  }
}
