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
    /// Its score ÷ the points that the score is out of, where that is known better than from these.
    let rate: Interval

    /// Whether it may have a score.
    var mayCount: Bool { !scores.isEmpty }
    /// Whether it may leave its points to others.
    var mayLeave: Bool { !absences.isDisjoint(with: .notApplicable) }
    /// The points that its score is out of.
    var applicable: Interval { points + -released }
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
    // A row that may belong elsewhere may as well bring nothing.
    return Part(
      scores: isSure ? score.values.interval : score.values.interval.hull(zero),
      absences: isSure ? score.absences : score.absences.union(.unsettled),
      points: isSure ? points.0 : points.0.hull(zero), released: released ?? zero,
      rate: member.released == nil || released == zero ? .everything : rate(of: member.score))
  }

  /// Score ÷ points of a group that some of its points may leave: a mean of the rates of its members.
  private func rate(of group: NodeID) -> Interval {
    guard case .combined(.listed(let members), let combination) = plan[group].operation, !combination.isTop
    else {
      return .everything
    }
    var result = Interval.empty
    var least: Rational?
    for member in members {
      let part = part(member, Ground.form, isSure: true)
      if !part.mayCount { continue }
      let points = part.applicable.intersection(.positive)
      result = result.hull(part.scores.divided(by: points).intersection(part.rate))
      guard let low = points.low, low.isIncluded else { return .everything }
      least = min(least ?? low.value, low.value)
    }
    guard let places = combination.rounding?.places, let least, !result.isEmpty else { return result }
    // A shared sum is rounded, which counts most where few points are left.
    guard let slip = try? Rational(1, Self.powerOfTen(places)).divided(by: least) else { return .everything }
    return result + Interval(-slip...slip)
  }

  private static func powerOfTen(_ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  // MARK: sums

  func combined(_ members: Members, _ combination: Combination) -> NodeRange {
    if let stands = combination.stands, ground.isClosed(stands) {
      let holds = range(stands, Ground.form)
      if holds.values.truths != .yes { return NodeRange(.nothing, holds.absences.union(.unsettled)) }
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
    var result = unshared(parts, isTop: combination.isTop)
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
    // What left for the whole form is nothing here.
    let scores = parts.map { part in
      !isTop && part.absences.contains(.sharedByForm) ? part.scores.hull(.point(.zero)) : part.scores
    }
    if scores.contains(where: \.isEmpty) { return .empty }
    if isTop || !parts.allSatisfy({ $0.absences.contains(.sharedByForm) }) {
      return scores.reduce(.point(.zero)) { $0 + $1 }
    }
    // Something must be left to add up.
    var result = Interval.empty
    for (index, part) in parts.enumerated() where part.mayCount {
      var sum = part.scores
      for (place, other) in scores.enumerated() where place != index { sum = sum + other }
      result = result.hull(sum)
    }
    return result
  }

  /// The sum of what applies, as a share of the points that apply, of all points that are the group's own.
  private func shared(_ parts: [Part], _ combination: Combination) -> Interval {
    let counting = parts.filter(\.mayCount)
    let whole = Interval.point(combination.points)
    let isFixed = parts.allSatisfy { part in
      part.points.onlyValue != nil && part.released.onlyValue != nil
        && (combination.isTop || !part.absences.contains(.sharedByForm) || part.scores.isEmpty)
    }
    var own = whole
    if !combination.isTop {
      for part in parts {
        var gone = part.mayCount ? part.released : Interval.empty
        if part.absences.contains(.sharedByForm) { gone = gone.hull(part.points) }
        if part.mayLeave {
          gone = gone.hull(isFixed && part.absences.contains(.sharedByForm) ? part.points : .point(.zero))
        }
        own = own + -gone
      }
    }
    guard isFixed else {
      // A mean of rates lies among them.
      let rates = counting.reduce(Interval.empty) {
        $0.hull($1.scores.divided(by: $1.applicable.intersection(.positive)).intersection($1.rate))
      }
      return rates * own.intersection(.fromZero)
    }
    let shares = counting.map { part in
      WeightedShare(
        amount: part.scores, weight: part.applicable.onlyValue ?? .zero, isOptional: part.mayLeave)
    }
    return WeightedShare.ratio(shares) * (own.onlyValue.map { .point($0) } ?? own)
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
        rate: part.scores.divided(by: part.applicable.intersection(.positive)), share: share,
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
