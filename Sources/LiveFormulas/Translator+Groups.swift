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

  /// The points of members that left for the whole form to share.
  mutating func released(_ members: Members) -> LiveValue {
    guard case .listed(let parts) = members else { return releasedRows(members) }
    return cells(total(parts.map { leaving($0) }))
  }

  /// The points that leave with a part, or that left it.
  private mutating func leaving(_ part: Member) -> LiveValue {
    let score = self[part.score]
    let below = part.released.map { self[$0] } ?? .constant(.zero)
    if score.presence.states.intersection(.exempt).isEmpty { return below }
    let isForForm = LiveValue(.always, .truth(isLeftForForm(score)))
    let isExempt = LiveValue(.always, .truth(isExempt(score)))
    return cells(choice([(isForForm, self[part.points]), (isExempt, .constant(.zero)), (nil, below)]))
  }

  private mutating func isLeftForForm(_ score: LiveValue) -> String {
    guard score.presence.states.holds(.leftForForm) else { return "FALSE" }
    return cell("\(cell(score.presence.formula))=\(LiveState.leftForForm.rawValue)")
  }

  private mutating func releasedRows(_ members: Members) -> LiveValue {
    guard case .rows(let table, let taken, let member) = members else { return .constant(.zero) }
    let count = places.rowCounts[table] ?? 0
    let states = (0..<count).map { self[member.score, at: $0].presence.states }
    guard states.contains(where: { $0.holds(.leftForForm) }) else { return .constant(.zero) }
    let rows = sharedParts(table, taken, member)
    guard let sum = sum(rows.points, where: rows.isForForm, table) else { return .unknown(.function) }
    return LiveValue(rows.presence, .number(sum), .changedRows)
  }

  mutating func combined(_ members: Members, _ combination: Combination) -> LiveValue {
    switch members {
    case .listed(let parts): combined(parts, combination)
    case .rows(let table, let taken, let member): combinedRows(table, taken, member, combination)
    }
  }

  private mutating func combined(_ members: [Member], _ combination: Combination) -> LiveValue {
    let scores = members.map { self[$0.score] }
    let reason = mostTelling(scores)
    let leaves = members.contains { $0.released.map { self[$0].constant != .zero } ?? false }
    var value: LiveValue
    if leaves || scores.contains(where: { !$0.presence.states.intersection(.exempt).isEmpty }) {
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

  /// Parts of which some may not apply, or of which points left: the rest share their points.
  private mutating func shared(
    _ members: [Member], _ scores: [LiveValue], _ combination: Combination
  ) -> LiveValue {
    let known = scores.map { counted($0) }
    let exempt = scores.map { isExempt($0) }
    let points = zip(members, exempt).map { member, test in
      let left = member.released.map { self[$0] } ?? .constant(.zero)
      return applying(cells(sum(self[member.points], left, isDifference: true)), unless: test)
    }
    let sharing =
      combination.isTop
      ? exempt
      : zip(scores, exempt).map { score, test in
        test == "FALSE" ? test : cell("AND(\(test),NOT(\(isLeftForForm(score))))")
      }
    var whole = SharedSum(
      scored: cells(totalOfKnown(known)), applicable: cells(total(points)),
      released: cells(total(members.map { leaving($0) })), isShared: anyOf(sharing),
      isAll: exempt.contains("FALSE") ? "FALSE" : cell("AND(\(exempt.joined(separator: ",")))"),
      left: leavesForForm(scores))
    if combination.isTop {
      // Points that left further down are shared by the whole form.
      let left = cells(
        total(
          zip(members, exempt).map { member, test in
            applying(member.released.map { self[$0] } ?? LiveValue.constant(.zero), unless: test)
          }))
      let isSome = cells(truth: comparison(left, .notEqual, .constant(.zero)))
      whole.takesReleased = isSome
      whole.released = .constant(.zero)
    }
    return shared(whole, combination)
  }

  private mutating func anyOf(_ tests: [String]) -> String {
    let open = tests.filter { $0 != "FALSE" }
    return open.isEmpty ? "FALSE" : cell("OR(\(open.joined(separator: ",")))")
  }

  /// What parts add up to, some of which may not apply.
  struct SharedSum {
    /// What those that apply score.
    var scored: LiveValue
    /// The points of those that apply.
    var applicable: LiveValue
    /// The points that left for the whole form.
    var released: LiveValue
    /// Whether points are left for the rest to share.
    var isShared: String
    /// Whether none applies.
    var isAll: String
    /// That none applies, and where its points go.
    var left: LiveValue
    /// Whether points that left further down are shared here.
    var takesReleased = LiveValue.truth(false)
  }

  /// The score of parts of which some may not apply.
  mutating func shared(_ sum: SharedSum, _ combination: Combination) -> LiveValue {
    let isAll = LiveValue(.always, .truth(sum.isAll))
    let isShared = cells(
      truth: joined([LiveValue(.always, .truth(sum.isShared)), sum.takesReleased], decisive: true))
    let isNone = cells(truth: comparison(sum.applicable, .lessOrEqual, .constant(.zero)))
    let nobody = cells(
      truth: joined([LiveValue(.always, .truth(sum.isShared)), isNone], decisive: false))
    let points = cells(self.sum(.constant(combination.points), sum.released, isDifference: true))
    let quotient = cells(self.quotient(cells(product(sum.scored, points)), sum.applicable))
    let share =
      combination.rounding.map { rounded(quotient, places: $0.places, unit: .one, $0.mode) } ?? quotient
    return choice([
      (isAll, sum.left), (nobody, sum.left), (isNone, sum.scored), (isShared, cells(share)),
      (nil, sum.scored),
    ])
  }

  /// Whether a score does not apply.
  mutating func isExempt(_ score: LiveValue) -> String {
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
  mutating func leavesForForm(_ scores: [LiveValue]) -> LiveValue {
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
    let reason = mostTelling(all)
    let exempt = all.map { isExempt($0) }
    let isMean = composition == .mean || composition == .sum
    guard isMean || exempt.allSatisfy({ $0 == "FALSE" }) else { return .unknown(reason ?? .function) }
    let scores = all.map { counted($0) }
    var shared: [LiveValue] = []
    var rates: [LiveValue] = []
    for (index, score) in scores.enumerated() {
      let (full, share) = (full[index], shares[index])
      guard let full else { return .unknown(.function) }
      // An indicator without points has no share.
      guard full.isPositive else { continue }
      let weight = composition == .minimum || composition == .maximum ? Rational.one : share
      // What left a part further down has left its points too.
      let left = members[index].released.map { self[$0] } ?? .constant(.zero)
      let applicable = cells(self.sum(.constant(full), left, isDifference: true))
      let isNone = cells(truth: comparison(applicable, .lessOrEqual, .constant(.zero)))
      let rate = cells(quotient(cells(product(score, .constant(weight))), applicable))
      if isNone.truth == "FALSE" {
        rates.append(rate)
        shared.append(applying(.constant(weight), unless: exempt[index]))
      } else if isMean {
        rates.append(cells(choice([(isNone, .constant(.zero)), (nil, rate)])))
        shared.append(
          applying(
            cells(choice([(isNone, .constant(.zero)), (nil, .constant(weight))])), unless: exempt[index]))
      } else {
        return .unknown(.function)
      }
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
