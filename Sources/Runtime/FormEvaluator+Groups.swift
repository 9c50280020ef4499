import Program
import Values

/// One part of a group: an indicator, or a row.
struct GroupMember {
  let score: Score
  let points: Rational
  var sharing: FormEvaluator.Sharing?
  /// Points that left it for the whole form to share.
  var released = Rational.zero

  /// The points that its score is out of.
  func applicablePoints() throws(NumberLimitExceeded) -> Rational { try points + -released }
}

/// What comes of a group, or of the rows below an indicator.
struct GroupScore {
  var score: Score
  var steps: [DerivationStep] = []
  /// The score before rounding, where it is rounded here.
  var exact: Rational?
}

/// What the members of a group add up to.
private struct PointsSum {
  var low = Rational.zero
  var high = Rational.zero
  var applicable = Rational.zero
  var isDetermined = true
  var isEmpty = true
  var isShared = false
  /// Points that left for the whole form to share.
  var released = Rational.zero

  /// Whether points are to be shared among members that the form gives none: they would be lost.
  var hasNobodyToShare: Bool { isShared && applicable.isZero && low.isZero && high.isZero }
}

extension FormEvaluator {
  mutating func groupResult(_ indicator: Indicator) -> IndicatorResult {
    for child in indicator.children { _ = result(of: child) }
    checkSetPoints(indicator)
    let members = self.members(indicator.children)
    let result =
      indicator.role != .regular
      ? limited(members, indicator)
      : indicator.composition == .sum
        ? combined(members, points: indicator.points, at: indicator) : composed(members, indicator)
    return IndicatorResult(
      id: indicator.id, points: indicator.points, score: result.score, exact: result.exact,
      steps: result.steps, losses: [], sources: [], reason: nil)
  }

  /// Points that a form sets must still add up to those of the group.
  private mutating func checkSetPoints(_ group: Indicator) {
    let children = group.children.map { template[$0] }
    guard group.composition == .sum, children.contains(where: { $0.adjustable != nil }) else { return }
    let parts = children.map { points(of: $0) }
    if children.contains(where: { hasUnusablePoints($0.id) }) {
      brokenGroups.insert(group.id)
      return
    }
    guard let sum = try? Self.sum(parts), sum != group.points else { return }
    let cells = children.compactMap { form.indicators[$0.id]?.points }.map {
      DataCell(place: $0.place, spot: $0.spot)
    }
    report(
      .setPointsDoNotAddUp(
        path: group.path, points: Template.pointsText(group.points), sum: Template.pointsText(sum),
        rows: zip(children, parts).map { "\($0.name) \(Template.pointsText($1))" }),
      at: cells.first?.place, related: [group.range], spot: spots(of: cells))
    brokenGroups.insert(group.id)
  }

  func members(_ ids: [IndicatorID]) -> [GroupMember] {
    ids.compactMap { id in
      results[id.index].map {
        GroupMember(score: $0.score, points: $0.points, sharing: sharing[id], released: released[id] ?? .zero)
      }
    }
  }

  /// Scores of members as one score: a sum, or shared where members do not apply.
  mutating func combined(
    _ members: [GroupMember], points: Rational, at group: Indicator?
  ) -> GroupScore {
    var sum = PointsSum()
    do {
      for member in members { try add(member, to: &sum, isTop: group == nil) }
      if !sum.isEmpty, let group, brokenGroups.contains(group.id) {
        return GroupScore(score: .undetermined(low: .zero, high: points))
      }
      if sum.isEmpty || sum.hasNobodyToShare {
        if let group { sharing[group.id] = members.contains { $0.sharing == .form } ? .form : .group }
        return GroupScore(score: .notApplicable)
      }
      return try share(sum, points: points, at: group)
    } catch {
      report(.numberLimit(path: group?.path ?? "总分"))
      return GroupScore(score: .undetermined(low: .zero, high: points), steps: [.obstacle(.numberLimit)])
    }
  }

  private func add(_ member: GroupMember, to sum: inout PointsSum, isTop: Bool) throws(NumberLimitExceeded) {
    switch member.score {
    case .notApplicable:
      if isTop || member.sharing == .group {
        sum.isShared = true
      } else {
        sum.released = try sum.released + member.points
      }
      return
    case .scored(let points):
      sum.low = try sum.low + points
      sum.high = try sum.high + points
    case .undetermined(let low, let high):
      sum.low = try sum.low + low
      sum.high = try sum.high + high
      sum.isDetermined = false
    }
    sum.isEmpty = false
    sum.released = try sum.released + member.released
    sum.applicable = try sum.applicable + member.applicablePoints()
  }

  private mutating func share(
    _ sum: PointsSum, points: Rational, at group: Indicator?
  ) throws(NumberLimitExceeded) -> GroupScore {
    let isRescaled = group == nil && !sum.released.isZero
    if let group, !sum.released.isZero { released[group.id] = sum.released }
    guard sum.isShared || isRescaled, sum.applicable.isPositive else {
      return GroupScore(
        score: sum.isDetermined ? .scored(sum.low) : .undetermined(low: sum.low, high: sum.high))
    }
    // Points that went to the whole form are not the group's to share.
    let own = group == nil ? points : try points + -sum.released
    let exactLow = try (sum.low * own).divided(by: sum.applicable)
    let exactHigh = try (sum.high * own).divided(by: sum.applicable)
    let low = try roundedUnlessTotal(exactLow)
    let high = try roundedUnlessTotal(exactHigh)
    guard sum.isDetermined else { return GroupScore(score: .undetermined(low: low, high: high)) }
    var steps: [DerivationStep] = [.shared(scored: sum.low, applicable: sum.applicable, points: own)]
    if low != exactLow { steps.append(.rounded(from: exactLow, to: low)) }
    return GroupScore(score: .scored(low), steps: steps, exact: exactLow)
  }

  /// What a group that divides comes to: rounded, unless only the total is.
  func roundedUnlessTotal(_ points: Rational) throws(NumberLimitExceeded) -> Rational {
    let rounding = template.rounding
    return rounding.onlyTotal ? points : try points.rounded(places: rounding.places, mode: rounding.mode)
  }
}
