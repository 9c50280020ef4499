import Planning
import Program
import Values

/// What members add up to.
struct MemberSum {
  var scored = Rational.zero
  var applicable = Rational.zero
  /// Points that left for the whole form to share.
  var released = Rational.zero
  /// Whether a member has no score.
  var isOpen = false
  /// Whether every member without a score has no points either.
  var isOpenForNothing = true
  var isEmpty = true
  var isShared = false
  var hasLeftForForm = false

  /// Whether points are to be shared among members that the form gives none: they would be lost.
  var hasNobodyToShare: Bool { isShared && applicable.isZero && scored.isZero && isOpenForNothing }

  /// The points that what applies shares; nil where nothing is shared.
  func pointsShared(_ combination: Combination) throws(Absence) -> Rational? {
    guard isShared || combination.isTop && !released.isZero, applicable.isPositive else { return nil }
    // Points that went to the whole form are not the group's to share.
    if combination.isTop { return combination.points }
    do { return try combination.points + -released } catch { throw Absence(.numberLimit) }
  }
}

/// Scores of groups, of rows and of the form.
extension Exact {
  /// One part of a group, as far as it is known.
  private struct Part {
    let score: NodeValue
    let points: NodeValue
    let released: NodeValue
  }

  private func parts(of members: Members) -> [Part] {
    switch members {
    case .listed(let members): members.map { part($0, row: 0) }
    case .rows(_, let taken, let member): rowsTaken(members, taken).map { part(member, row: $0) }
    }
  }

  private func part(_ member: Member, row: Int) -> Part {
    Part(
      score: values[member.score, row: row], points: values[member.points, row: row],
      released: member.released.map { values[$0, row: row] } ?? .number(.zero))
  }

  /// The rows of which it is known that they belong here.
  func rowsTaken(_ members: Members, _ taken: NodeID) -> [Int] {
    guard case .rows(let table, _, _) = members else { return [] }
    return (0..<data.tables[table.index].count).filter {
      if case .value(.truth(true)) = values[taken, row: $0] { true } else { false }
    }
  }

  /// Why the rows that are taken may not be all.
  func gap(_ table: TableID, _ taken: NodeID) -> Cause.RowGap? {
    let rows = data.tables[table.index]
    var hasAny = false
    for row in 0..<rows.count {
      if rows.isLost[row] { return .unplaced }
      switch values[taken, row: row] {
      case .absent: return .unplaced
      case .value(let value): if value == .truth(true) { hasAny = true }
      }
    }
    return hasAny ? nil : .noRows
  }

  private func known(_ value: NodeValue) throws(Absence) -> Rational {
    switch value {
    case .value(.number(let number)): return number
    case .value: preconditionFailure("points are numbers")
    case .absent(let absence): throw absence
    }
  }

  // MARK: points

  /// Equal shares; the last row may take what rounding leaves.
  mutating func share(
    _ points: Rational, _ taken: NodeID, _ split: RowSelection.EqualSplit, _ table: TableID, _ id: NodeID
  ) {
    var rows: [Int] = []
    var isKnown = true
    for row in 0..<data.tables[table.index].count {
      switch values[taken, row: row] {
      case .value(.truth(true)): rows.append(row)
      case .value: break
      // Among how many they are shared cannot be told.
      case .absent: isKnown = false
      }
    }
    if !isKnown { rows = [] }
    let shares = shares(of: points, among: rows.count, split)
    for (row, share) in zip(rows, shares) { values[id, row: row] = .number(share) }
    for row in 0..<values.count(id) where !rows.contains(row) {
      values[id, row: row] = .absent(.rowGap(.unplaced))
    }
  }

  private func shares(of points: Rational, among count: Int, _ split: RowSelection.EqualSplit) -> [Rational] {
    guard count > 0, var share = try? points.divided(by: Rational(count)) else { return [] }
    guard let places = split.places else { return Array(repeating: share, count: count) }
    share = (try? share.rounded(places: places, mode: facts.rounding.mode)) ?? share
    var result = Array(repeating: share, count: count)
    if split.restToLast, let others = try? share * Rational(count - 1), let last = try? points + -others,
      !last.isNegative
    {
      result[count - 1] = last
    }
    return result
  }

  func addUp(_ members: Members, _ points: Rational, _ check: PointsCheck) throws(Absence) -> Bool {
    if case .rows(let table, let taken, _) = members, let gap = gap(table, taken) {
      throw Absence(.rowGap(gap))
    }
    var known: [Rational] = []
    for part in parts(of: members) { known.append(try self.known(part.points)) }
    let sum = try exact { () throws(NumberLimitExceeded) in try Self.sum(known) }
    switch check {
    case .shares: return sum == points
    case .exact: return sum == points
    case .rounded(let places, let mode):
      if sum != points { return false }
      let full = try exact { () throws(NumberLimitExceeded) in
        var full = Rational.zero
        for part in known { full = try full + part.rounded(places: places, mode: mode) }
        return full
      }
      return full <= points
    }
  }

  // MARK: sums

  func combined(_ members: Members, _ combination: Combination) throws(Absence) -> NodeValue {
    if let stands = combination.stands, case .rows = members { try requireStanding(stands) }
    let sum = try self.sum(of: members, isTop: combination.isTop)
    if !sum.isEmpty, let stands = combination.stands { try requireStanding(stands) }
    if sum.isEmpty || sum.hasNobodyToShare {
      return .absent(.notApplicable(sum.hasLeftForForm ? .form : .group))
    }
    if sum.isOpen { throw Absence(.unsettledPart) }
    guard let points = try sum.pointsShared(combination) else { return .number(sum.scored) }
    return .number(
      try exact { () throws(NumberLimitExceeded) in
        let exact = try (sum.scored * points).divided(by: sum.applicable)
        guard let rounding = combination.rounding else { return exact }
        return try exact.rounded(places: rounding.places, mode: rounding.mode)
      })
  }

  /// What members add up to, as far as they are known.
  func sum(of members: Members, isTop: Bool) throws(Absence) -> MemberSum {
    var sum = MemberSum()
    for part in parts(of: members) { try add(part, to: &sum, isTop: isTop) }
    return sum
  }

  private func requireStanding(_ stands: NodeID) throws(Absence) {
    if try !truth(stands) { throw Absence(.pointsDoNotAddUp) }
  }

  private func add(_ part: Part, to sum: inout MemberSum, isTop: Bool) throws(Absence) {
    if case .absent(let absence) = part.score, let sharing = absence.sharing {
      if sharing == .form { sum.hasLeftForForm = true }
      if isTop || sharing != .form {
        sum.isShared = true
      } else {
        let points = try known(part.points)
        sum.released = try total(sum.released, points)
      }
      return
    }
    sum.isEmpty = false
    let (points, released) = (try? known(part.points), try known(part.released))
    if case .absent = part.score {
      sum.isOpen = true
      if points != .zero { sum.isOpenForNothing = false }
    } else {
      sum.scored = try total(sum.scored, known(part.score))
    }
    sum.released = try total(sum.released, released)
    sum.applicable = try total(sum.applicable, total(points ?? .zero, -released))
  }

  private func total(_ a: Rational, _ b: Rational) throws(Absence) -> Rational {
    try exact { () throws(NumberLimitExceeded) in try a + b }
  }

  /// The points of members that left for the whole form to share.
  func released(_ members: Members) throws(Absence) -> Rational {
    var sum = Rational.zero
    for part in parts(of: members) {
      if case .absent(let absence) = part.score, let sharing = absence.sharing {
        if sharing == .form { sum = try total(sum, known(part.points)) }
      } else {
        sum = try total(sum, known(part.released))
      }
    }
    return sum
  }

  /// The mean, least or greatest of the members' score ÷ points.
  func composed(
    _ members: [Member], _ composition: Composition, _ shares: [Rational], _ points: Rational
  ) throws(Absence) -> NodeValue {
    var rates: [(rate: Rational, share: Rational)] = []
    var hasLeftForForm = false
    var isOpen = false
    for (member, share) in zip(members, shares) {
      let part = part(member, row: 0)
      if case .absent(let absence) = part.score, let sharing = absence.sharing {
        if sharing == .form { hasLeftForForm = true }
        continue
      }
      guard case .value(.number(let full)) = part.points else {
        isOpen = true
        continue
      }
      // An indicator that the form gives no points has no share.
      guard full.isPositive else { continue }
      guard case .value = part.score else {
        isOpen = true
        continue
      }
      // What does not apply further down has left its part: the rest of that part stands for it.
      let applicable = try total(full, -(try known(part.released)))
      guard applicable.isPositive else { continue }
      let score = try known(part.score)
      rates.append((try exact { () throws(NumberLimitExceeded) in try score.divided(by: applicable) }, share))
    }
    if isOpen { throw Absence(.unsettledPart) }
    if rates.isEmpty { return .absent(.notApplicable(hasLeftForForm ? .form : .group)) }
    return .number(
      try exact { () throws(NumberLimitExceeded) in try Self.rate(rates, composition) * points })
  }

  private static func rate(
    _ rates: [(rate: Rational, share: Rational)], _ composition: Composition
  ) throws(NumberLimitExceeded) -> Rational {
    switch composition {
    case .minimum: return rates.map(\.rate).min() ?? .zero
    case .maximum: return rates.map(\.rate).max() ?? .zero
    case .sum, .mean:
      // What does not apply has left; the weights of the rest are taken among themselves.
      var weighted = Rational.zero
      for (rate, share) in rates { weighted = try weighted + rate * share }
      return try weighted.divided(by: try sum(rates.map(\.share)))
    }
  }

  /// The sum of scores, in which what does not apply is nothing.
  func added(_ parts: [NodeID]) throws(Absence) -> Rational {
    var sum = Rational.zero
    for part in parts {
      if case .absent(let absence) = node(part) {
        if absence.sharing != nil { continue }
        throw Absence(.unsettledPart)
      }
      sum = try total(sum, number(part))
    }
    return sum
  }
}
