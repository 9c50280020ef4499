import Planning
import Program
import Values

/// Scores of groups.
extension Translator {
  mutating func addedScores(_ parts: [LiveValue]) -> LiveValue {
    let known = parts.map { counted($0) }
    return totalOfKnown(known)
  }

  /// A score of which what does not apply is nothing.
  private mutating func counted(_ value: LiveValue) -> LiveValue {
    let exempt = value.presence.states.intersection(.exempt)
    if exempt.isEmpty { return value }
    let own = cells(value)
    let test = cell(
      "AND(\(own.presence.formula)>=\(LiveState.notApplicable.rawValue),\(own.presence.formula)<=\(LiveState.leftForNowhere.rawValue))"
    )
    var result = cells(choice([(LiveValue(.always, .truth(test)), .constant(.zero)), (nil, own)]))
    result.presence.states = own.presence.states.subtracting(.exempt).union(.value)
    result.reason = value.reason
    return result
  }

  /// A sum that is open where a part is.
  private mutating func totalOfKnown(_ parts: [LiveValue]) -> LiveValue {
    var sum = cells(total(parts))
    sum.presence = unsettled(sum.presence, parts)
    return sum
  }

  /// A state that a group has: what is open in a part leaves the whole open, for whatever reason.
  private mutating func unsettled(_ presence: Presence, _ parts: [LiveValue]) -> Presence {
    if presence.isCertain { return presence }
    let own = cell(presence.formula)
    let (open, long, other) = (
      LiveState.open.rawValue, LiveState.tooLong.rawValue, LiveState.notLive.rawValue
    )
    let states = parts.filter { !$0.presence.isCertain }.map { cell($0.presence.formula) }
    let isNotLive = states.map { "\($0)=\(other)" }.joined(separator: ",")
    let anyNotLive =
      parts.contains { $0.presence.states.holds(.notLive) }
      ? cell("IF(OR(\(isNotLive)),\(other),\(open))") : "\(open)"
    return Presence(
      formula: "IF(OR(\(own)=0,\(own)=\(long)),\(own),\(anyNotLive))",
      states: presence.states.intersection(.value).union(LiveStates([.open, .tooLong, .notLive])))
  }

  /// Whether the points of parts add up.
  mutating func addsUp(_ members: Members, _ points: Rational, _ check: PointsCheck) -> LiveValue {
    switch members {
    case .listed(let parts):
      return comparison(cells(total(parts.map { self[$0.points] })), .equal, .constant(points))
    case .rows(let table, let taken, let member):
      return rowsAddUp(table, taken, member, points, check)
    }
  }

  mutating func released(_ members: Members) -> LiveValue {
    guard case .listed(let parts) = members else { return releasedRows(members) }
    let canLeave = parts.contains {
      self[$0.score].presence.states.holds(.leftForForm)
        || ($0.released.map { self[$0].constant != .zero } ?? false)
    }
    return canLeave ? .unknown(.function) : .constant(.zero)
  }

  private func releasedRows(_ members: Members) -> LiveValue {
    guard case .rows(let table, _, let member) = members else { return .constant(.zero) }
    let states = (0..<(places.rowCounts[table] ?? 0)).map { self[member.score, at: $0].presence.states }
    return states.contains { $0.holds(.leftForForm) } ? .unknown(.function) : .constant(.zero)
  }

  mutating func combined(_ members: Members, _ combination: Combination) -> LiveValue {
    switch members {
    case .listed(let parts): combined(parts, combination)
    case .rows(let table, let taken, let member): combinedRows(table, taken, member, combination)
    }
  }

  private mutating func combined(_ members: [Member], _ combination: Combination) -> LiveValue {
    let scores = members.map { self[$0.score] }
    let reason = scores.lazy.compactMap(\.reason).first
    // Points that leave a group for the whole form are shared by an order that is not written here.
    if members.contains(where: { $0.released.map { self[$0].constant != .zero } ?? false })
      || !combination.isTop && scores.contains(where: { $0.presence.states.holds(.leftForForm) })
    {
      return .unknown(.function)
    }
    var value: LiveValue
    if scores.contains(where: { !$0.presence.states.intersection(.exempt).isEmpty }) {
      value = shared(members, scores, combination)
    } else {
      value = totalOfKnown(scores)
    }
    if let stands = combination.stands {
      let refused = LiveValue(.never(.open), .number(.zero))
      value = choice([(cells(truth: self.not(self[stands])), refused), (nil, cells(value))])
    }
    value.reason = value.reason ?? reason
    return value
  }

  /// Parts of which some may not apply: the rest share their points.
  private mutating func shared(
    _ members: [Member], _ scores: [LiveValue], _ combination: Combination
  ) -> LiveValue {
    let known = scores.map { counted($0) }
    let scored = totalOfKnown(known)
    let exempt = scores.map { isExempt($0) }
    let points = zip(members, exempt).map { applying(self[$0.points], unless: $1) }
    let applicable = cells(total(points))
    let tests = exempt.filter { $0 != "FALSE" }
    let isShared = LiveValue(.always, .truth(cell("OR(\(tests.joined(separator: ",")))")))
    let isAll = LiveValue(
      .always, .truth(exempt.contains("FALSE") ? "FALSE" : cell("AND(\(exempt.joined(separator: ",")))")))
    let isNone = cells(truth: comparison(applicable, .lessOrEqual, .constant(.zero)))
    let quotient = cells(self.quotient(cells(product(scored, .constant(combination.points))), applicable))
    let share =
      combination.rounding.map { rounded(quotient, places: $0.places, unit: .one, $0.mode) } ?? quotient
    let left = leavesForForm(scores)
    let nobody = cells(truth: joined([isShared, isNone], decisive: false))
    return choice([
      (isAll, left), (nobody, left), (isShared, cells(share)), (nil, scored),
    ])
  }

  /// Whether a score does not apply.
  private mutating func isExempt(_ score: LiveValue) -> String {
    if score.presence.states.intersection(.exempt).isEmpty { return "FALSE" }
    let own = cell(score.presence.formula)
    return cell(
      "AND(\(own)>=\(LiveState.notApplicable.rawValue),\(own)<=\(LiveState.leftForNowhere.rawValue))")
  }

  /// A number, or zero where what it belongs to does not apply.
  private mutating func applying(_ value: LiveValue, unless test: String) -> LiveValue {
    if test == "FALSE" { return value }
    return cells(choice([(LiveValue(.always, .truth(test)), .constant(.zero)), (nil, value)]))
  }

  /// That none of several parts applies.
  private mutating func leavesForForm(_ scores: [LiveValue]) -> LiveValue {
    let states = scores.filter { $0.presence.states.holds(.leftForForm) }.map {
      "\(cell($0.presence.formula))=\(LiveState.leftForForm.rawValue)"
    }
    if states.isEmpty { return LiveValue(.never(.notApplicable), .number(.zero)) }
    return LiveValue(
      Presence(
        formula: cell(
          "IF(OR(\(states.joined(separator: ","))),\(LiveState.leftForForm.rawValue),\(LiveState.notApplicable.rawValue))"
        ),
        states: LiveStates([.notApplicable, .leftForForm])), .number(.zero))
  }

  /// The mean, least or greatest of the members' score ÷ points.
  mutating func composed(
    _ members: [Member], _ composition: Composition, _ shares: [Rational], _ points: Rational
  ) -> LiveValue {
    let all = members.map { self[$0.score] }
    let full = members.map { self[$0.points].constant }
    let reason = all.lazy.compactMap(\.reason).first
    let exempt = all.map { isExempt($0) }
    let isMean = composition == .mean || composition == .sum
    guard members.allSatisfy({ $0.released.map { self[$0].constant == .zero } ?? true }),
      isMean || exempt.allSatisfy({ $0 == "FALSE" })
    else { return .unknown(reason ?? .function) }
    let scores = all.map { counted($0) }
    var shared: [LiveValue] = []
    var rates: [LiveValue] = []
    var weights = Rational.zero
    for (index, score) in scores.enumerated() {
      let (full, share) = (full[index], shares[index])
      guard let full else { return .unknown(.function) }
      // An indicator without points has no share.
      guard full.isPositive, let inverse = try? Rational.one.divided(by: full) else { continue }
      let weight = composition == .minimum || composition == .maximum ? Rational.one : share
      guard let factor = try? inverse * weight, let sum = try? weights + weight else {
        return .unknown(.function)
      }
      weights = sum
      rates.append(cells(product(score, .constant(factor))))
      shared.append(applying(.constant(weight), unless: exempt[index]))
    }
    guard let first = rates.first else { return LiveValue(.never(.notApplicable), .number(.zero)) }
    var value: LiveValue
    switch composition {
    case .minimum, .maximum:
      let sign: ComparisonOperator = composition == .maximum ? .greaterOrEqual : .lessOrEqual
      value = rates.dropFirst().reduce(first) { best, other in
        let isBest = cells(truth: comparison(best, sign, other))
        return cells(choice([(isBest, best), (nil, other)]))
      }
      value = product(value, .constant(points))
    case .sum, .mean:
      let weight = cells(total(shared))
      value = quotient(cells(product(cells(total(rates)), .constant(points))), weight)
    }
    value = cells(value)
    value.presence = unsettled(value.presence, scores)
    value.reason = value.reason ?? reason
    guard !exempt.contains("FALSE") else { return value }
    // Where no part applies, neither does the group.
    let none = LiveValue(.always, .truth(cell("AND(\(exempt.joined(separator: ",")))")))
    return choice([(none, leavesForForm(all)), (nil, cells(value))])
  }
}
