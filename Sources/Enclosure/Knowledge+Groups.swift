import Planning
import Program
import Values

/// Scores of groups, of rows and of the form.
extension Knowledge {
  /// One part of a group, as far as it is known.
  struct Part {
    let scores: Interval
    let absences: Absences
    let points: Interval
    let released: Interval
    /// What it may have with so many of its points released; nil where that is not known better than from these.
    let outcomes: [GroupOutcome]?

    /// Whether it may have a score.
    var mayCount: Bool { !scores.isEmpty }
    /// Whether it may leave its points to others.
    var mayLeave: Bool { !absences.isDisjoint(with: .notApplicable) }
    /// The points that its score is out of.
    var applicable: Interval { points + -released }
    /// Its score ÷ the points that the score is out of.
    var rate: Interval {
      guard let outcomes, let points = points.onlyValue else {
        return scores.divided(by: applicable.intersection(.positive))
      }
      return outcomes.reduce(.empty) { rate, outcome in
        guard let own = try? points + -outcome.released, own.isPositive else { return rate }
        return rate.hull(outcome.scores.divided(by: .point(own)))
      }
    }
    /// The ways in which it may count; nil where they are not known.
    var ways: [WeightedShare.Way]? {
      guard let points = points.onlyValue, let outcomes else { return nil }
      return outcomes.compactMap { outcome in
        (try? points + -outcome.released).map { WeightedShare.Way(amount: outcome.scores, weight: $0) }
      }
    }
  }

  /// The parts of a group; nil where nobody knows which there are.
  private func parts(of members: Members) -> [Part]? {
    switch members {
    case .listed(let members): return members.map { part($0, Ground.form, isSure: true) }
    case .rows(let table, let taken, let member):
      let rows = ground.rows(of: .rows(table))
      if rows == [Ground.anyRow] { return nil }
      var parts: [Part] = []
      for row in rows {
        let holds = range(taken, row)
        if !holds.absences.isEmpty && holds.values.isEmpty { return nil }
        guard holds.values.truths.contains(.yes) else { continue }
        let isSure = holds.values.truths == .yes && holds.absences.isEmpty
        let inside = isSure ? self : assuming(taken, row, true)
        if let part = inside?.part(member, row, isSure: isSure) { parts.append(part) }
      }
      return parts
    }
  }

  private func part(_ member: Member, _ row: Int, isSure: Bool) -> Part {
    let score = range(member.score, row)
    let (points, released) = (number(member.points, row), member.released.map { number($0, row).0 })
    let zero = Interval.point(.zero)
    let gone = released ?? zero
    // A row that may belong elsewhere may as well bring nothing.
    let scores = isSure ? score.values.interval : score.values.interval.hull(zero)
    return Part(
      scores: scores, absences: isSure ? score.absences : score.absences.union(.unsettled),
      points: isSure ? points.0 : points.0.hull(zero), released: gone,
      outcomes: outcomes(of: member.score, scores, released: gone))
  }

  /// What a part may have, by the points that it releases.
  private func outcomes(of score: NodeID, _ scores: Interval, released: Interval) -> [GroupOutcome]? {
    if let only = released.onlyValue {
      return scores.isEmpty ? [] : [GroupOutcome(released: only, scores: scores)]
    }
    // Of what stands in the way of itself nobody knows what it may become.
    guard case .combined(let members, let combination) = plan[score].operation, !combination.isTop,
      ground.pins[ground.key(score, Ground.form)] == nil, let parts = parts(of: members)
    else { return nil }
    return GroupOutcome.all(of: parts, combination)?.compactMap { outcome in
      let own = outcome.scores.intersection(scores)
      return own.isEmpty ? nil : GroupOutcome(released: outcome.released, scores: own)
    }
  }

  // MARK: sums

  func combined(_ members: Members, _ combination: Combination) -> NodeRange {
    if let stands = combination.stands {
      let holds = range(stands, Ground.form)
      if !holds.values.truths.contains(.yes) {
        return NodeRange(.nothing, holds.absences.union(.unsettled))
      }
    }
    guard let parts = parts(of: members) else { return anyRows(members, combination.points) }
    if parts.isEmpty { return anyRows(members, combination.points) }
    var absences = leaving(parts)
    if let stands = combination.stands, !ground.isClosed(stands) {
      absences.formUnion(range(stands, Ground.form).absences.union(.unsettled))
    }
    guard parts.allSatisfy({ $0.mayCount || $0.mayLeave }), parts.contains(where: \.mayCount) else {
      return NodeRange(.nothing, absences)
    }
    if !combination.isTop, let outcomes = GroupOutcome.all(of: parts, combination) {
      ground.work -= outcomes.count
      return .numbers(outcomes.reduce(.empty) { $0.hull($1.scores) }, absences)
    }
    var result = unshared(parts, isTop: combination.isTop)
    if let limit = limit(of: members, combination.points) { result = result.intersection(limit) }
    let isGiven = parts.contains { $0.released != .point(.zero) }
    let leaves: Absences = combination.isTop ? .notApplicable : [.sharedByGroup, .sharedByNobody]
    if parts.contains(where: { !$0.absences.isDisjoint(with: leaves) }) || combination.isTop && isGiven {
      var shared = shared(parts, combination)
      if let rounding = combination.rounding {
        shared = shared.rounded(places: rounding.places, unit: .one, rounding.mode)
      }
      result = result.hull(shared)
    }
    return .numbers(result, absences)
  }

  /// Whether the points of members add up: surely not where all of them are known, and do not. Of points that may still
  /// come nobody takes it that they will.
  func addsUp(_ members: Members, _ points: Rational, _ check: PointsCheck) -> NodeRange {
    let absences = Absences.any.subtracting(.notApplicable)
    guard check != .shares, let parts = root.parts(of: members),
      parts.allSatisfy({ $0.points.onlyValue != nil })
    else { return .truths(.either, absences) }
    let sum = parts.reduce(Interval.point(.zero)) { $0 + $1.points }
    return .truths(sum.contains(points) ? .either : .no, absences)
  }

  /// What rows that share points equally come to at most and at least: however many they are, their points are those of
  /// the whole. Nil where they do not, or their scores are no multiples of their points.
  private func limit(of members: Members, _ points: Rational) -> Interval? {
    guard case .rows(let table, _, let member) = members,
      case .share(_, _, let split, _) = plan[member.points].operation, split.places == nil || split.restToLast
    else { return nil }
    var rates = Interval.empty
    for row in ground.rows(of: .rows(table)) {
      guard let own = multiple(member.score, of: member.points, row) else { return nil }
      rates = rates.hull(own)
    }
    return rates.isEmpty ? nil : rates * .point(points)
  }

  /// Why the whole may have no score, parts aside that may have one.
  private func leaving(_ parts: [Part]) -> Absences {
    var absences: Absences = []
    for part in parts { absences.formUnion(part.absences.subtracting(.notApplicable)) }
    // Whatever a part lacks, what is lacking in the whole is the part.
    if !absences.isEmpty { absences.insert(.unsettled) }
    // Points that nobody is left to take are lost: then the whole does not apply.
    let mayNoneCount = parts.allSatisfy { $0.mayLeave || $0.points.contains(.zero) }
    if mayNoneCount, parts.contains(where: \.mayLeave) {
      if parts.contains(where: { $0.absences.contains(.sharedByForm) }) { absences.insert(.sharedByForm) }
      if !parts.allSatisfy({ $0.absences.contains(.sharedByForm) && !$0.absences.contains(.sharedByGroup) }) {
        absences.insert(.sharedByGroup)
      }
    }
    return absences
  }

  /// The sum where no points go to the rest of the group.
  private func unshared(_ parts: [Part], isTop: Bool) -> Interval {
    let scores = parts.map { part in
      // What left for the whole form is nothing here, and is shared there.
      if !isTop {
        return part.absences.contains(.sharedByForm) ? part.scores.hull(.point(.zero)) : part.scores
      }
      guard let outcomes = part.outcomes else { return part.scores }
      return outcomes.first { $0.released.isZero }?.scores ?? .empty
    }
    if scores.contains(where: \.isEmpty) { return .empty }
    return scores.reduce(.point(.zero)) { $0 + $1 }
  }

  /// The sum of what applies, as a share of the points that apply, of all points that are the group's own.
  private func shared(_ parts: [Part], _ combination: Combination) -> Interval {
    let counting = parts.filter(\.mayCount)
    let whole = Interval.point(combination.points)
    let own = combination.isTop ? whole : own(parts, whole)
    if own.onlyValue != nil {
      let shares = counting.compactMap { part in
        part.ways.map { WeightedShare(ways: $0, isOptional: part.mayLeave) }
      }
      if shares.count == counting.count { return WeightedShare.ratio(shares) * own }
    }
    // A mean of rates lies among them.
    let rates = counting.reduce(Interval.empty) { $0.hull($1.rate) }
    return rates * own.intersection(.fromZero)
  }

  /// The points that stay in a group.
  private func own(_ parts: [Part], _ whole: Interval) -> Interval {
    parts.reduce(whole) { own, part in
      var gone = part.mayCount ? part.released : Interval.empty
      if part.absences.contains(.sharedByForm) { gone = gone.hull(part.points) }
      return own + -(part.mayLeave ? gone.hull(.point(.zero)) : gone)
    }
  }

  /// The points of members that left for the whole form to share.
  func released(_ members: Members) -> NodeRange {
    guard let parts = parts(of: members) else {
      guard case .rows(_, _, let member) = members else { return .numbers(.fromZero, .unsettled) }
      let mayLeave = root.range(member.score, Ground.anyRow).absences.contains(.sharedByForm)
      return .numbers(mayLeave ? .fromZero : .point(.zero))
    }
    var sum = Interval.point(.zero)
    for part in parts {
      var gone = Interval.empty
      if part.absences.contains(.sharedByForm) { gone = gone.hull(part.points) }
      if part.absences.contains(.sharedByGroup) || part.absences.contains(.sharedByNobody) {
        gone = gone.hull(.point(.zero))
      }
      if part.mayCount || !part.absences.subtracting(.notApplicable).isEmpty {
        gone = gone.hull(part.released)
      }
      sum = sum + gone
    }
    return .numbers(sum)
  }

  // MARK: means and extremes

  /// The mean, least or greatest of the members' score ÷ points.
  func composed(
    _ members: [Member], _ composition: Composition, _ shares: [Rational], _ points: Rational
  ) -> NodeRange {
    let parts = members.map { part($0, Ground.form, isSure: true) }
    let absences = leaving(parts)
    guard parts.allSatisfy({ $0.mayCount || $0.mayLeave || $0.applicable == .point(.zero) }) else {
      return NodeRange(.nothing, absences)
    }
    let rates = zip(parts, shares).filter { $0.0.mayCount }.map { part, share in
      (
        rate: part.rate, share: share,
        // A part that the form gives no points has no share.
        isOptional: part.mayLeave || part.applicable.intersection(.positive) != part.applicable
      )
    }.filter { !$0.rate.isEmpty }
    if rates.isEmpty { return NodeRange(.nothing, absences) }
    let all = rates.reduce(Interval.empty) { $0.hull($1.rate) }
    let sure = rates.filter { !$0.isOptional }.map(\.rate)
    let rate: Interval
    switch composition {
    case .minimum:
      rate = sure.isEmpty ? all : all.intersection(Interval(low: nil, high: Interval.least(sure).high))
    case .maximum:
      rate = sure.isEmpty ? all : all.intersection(Interval(low: Interval.greatest(sure).low, high: nil))
    case .sum, .mean:
      rate = WeightedShare.ratio(
        rates.map {
          WeightedShare(amount: $0.rate * .point($0.share), weight: $0.share, isOptional: $0.isOptional)
        })
    }
    return .numbers(rate * .point(points), absences)
  }

  /// The sum of scores, in which what does not apply is nothing.
  func added(_ parts: [NodeID], _ row: Int) -> NodeRange {
    var sum = Interval.point(.zero)
    var absences: Absences = []
    for part in parts {
      let range = range(part, row)
      var scores = range.values.interval
      if !range.absences.isDisjoint(with: .notApplicable) { scores = scores.hull(.point(.zero)) }
      absences.formUnion(range.absences.subtracting(.notApplicable))
      sum = sum + scores
    }
    if !absences.isEmpty { absences.insert(.unsettled) }
    return .numbers(sum, absences)
  }
}
