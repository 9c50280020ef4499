import Planning
import Program
import Values

/// Each operation as formulas.
extension Translator {
  mutating func translate(_ operation: Operation, _ id: NodeID) -> LiveValue {
    switch operation {
    case .constant(let value): return constant(value)
    case .slot(let slot): return given(slot)
    case .isGiven(let slot): return isGiven(slot)
    case .supplied(let slot, let other): return supplied(slot, else: self[other])
    case .nothing(let cause): return LiveValue(.never(state(of: cause)), .nothing)
    case .negation(let a): return negated(self[a])
    case .sum(let a, let b): return sum(self[a], self[b])
    case .difference(let a, let b): return sum(self[a], self[b], isDifference: true)
    case .product(let a, let b): return product(self[a], self[b])
    case .quotient(let a, let b): return quotient(self[a], self[b])
    case .magnitude(let a): return magnitude(self[a])
    case .statistic(let function, let parts, let trim):
      return statistic(function, parts.map { self[$0] }, trim)
    case .rounded(let a, let places, let unit, let mode):
      guard let places = self[places].constant?.asInt, (0...12).contains(places) else {
        return .unknown(.function)
      }
      return rounded(self[a], places: places, unit: unit, mode)
    case .steps(let a, let size, let counting): return steps(self[a], self[size], counting)
    case .counted(let a): return counted(self[a])
    case .tally(let parts): return tally(parts.map { self[$0] })
    case .days(let from, let to): return sum(self[to], self[from], isDifference: true)
    case .workdays(let from, let to, let isExcess): return workdays(self[from], self[to], isExcess: isExcess)
    case .months(let from, let to, let counting): return months(self[from], self[to], counting)
    case .dayLater(let start, let shift): return later(self[start], shift)
    case .comparison(let a, let sign, let b): return compare(self[a], sign, self[b])
    case .begins(let a, let starts): return begins(self[a], starts)
    case .not(let a): return not(self[a])
    case .every(let parts): return joined(parts.map { self[$0] }, decisive: false)
    case .some(let parts): return joined(parts.map { self[$0] }, decisive: true)
    case .first(let cases):
      return choice(cases.map { item in (item.condition.map { self[$0] }, self[item.value]) })
    case .line(let x, let points, let ends):
      return line(self[x], points.map { (self[$0.x], self[$0.y]) }, ends)
    case .shifted(let a, let steps): return shifted(self[a], by: steps, id)
    case .widened(let a, let places, _): return widened(self[a], places)
    case .figure(let a, _): return figure(self[a])
    case .member(let a, let member, _): return self.member(member, of: self[a])
    case .meets(let actual, let target): return meets(self[actual.node], self[target.node])
    case .figures(let a, let sign, let b, let takesNegative):
      return figures(a, sign, b, takesNegative: takesNegative)
    case .figureComparison(let a, let sign, let b): return figures(a, sign, b)
    case .figureNumber: return .unknown(.targetTexts)
    case .fold(let fold): return self.fold(fold)
    case .cohort: return .unknown(.otherForms)
    case .within(let a, let bounds): return within(self[a], bounds)
    case .judged(let slot, let bounds): return judged(slot, bounds)
    case .settled(let a, let settlement): return settled(self[a], settlement)
    case .settledScore(let a, _): return settledScore(self[a])
    case .share(let points, let taken, let split, let table): return share(points, taken, split, table)
    case .addsUp(let members, let points, let check): return addsUp(members, points, check)
    case .combined(let members, let combination): return combined(members, combination)
    case .released(let members): return released(members)
    case .composed(let members, let composition, let shares, let points):
      return composed(members, composition, shares, points)
    case .addedScores(let parts): return addedScores(parts.map { self[$0] })
    case .band(let total): return band(self[total])
    case .vetoed(let grade, let effect, let condition): return vetoed(self[grade], effect, self[condition])
    }
  }

  private func constant(_ value: Value) -> LiveValue {
    switch value {
    case .number(let number): .constant(number)
    case .truth(let truth): .truth(truth)
    case .date(let date): LiveValue(.always, .number(.constant(Rational(serialDay(date)))))
    case .level(_, let index): LiveValue(.always, .level("\(index)"))
    case .text(let text): LiveValue(.always, .text(quoted(text)))
    case .target, .figure: .unknown(.targetTexts)
    }
  }

  /// A text in a formula.
  func quoted(_ text: String) -> String {
    "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// The state that a fixed cause is.
  private func state(of cause: Cause) -> LiveState {
    switch cause {
    case .missing, .tooFewValues, .noRecords: .missing
    case .zeroDivisor(_, let dividendIsZero): dividendIsZero ? .allZero : .zeroDivisor
    case .notApplicable(.group): .notApplicable
    case .notApplicable(.form): .leftForForm
    case .notApplicable(.nowhere): .leftForNowhere
    default: .open
    }
  }

  // MARK: functions

  private mutating func magnitude(_ a: LiveValue) -> LiveValue {
    if let constant = a.constant { return .constant(constant.magnitude) }
    var number = a.number
    number.top = cell("ABS(\(number.top))")
    number.scale = number.scale.magnitude
    number.constant = nil
    return LiveValue(a.presence, .number(number), a.reason)
  }

  private mutating func statistic(
    _ function: FunctionName, _ parts: [LiveValue], _ trim: Trim
  ) -> LiveValue {
    guard trim == Trim(), let head = parts.first else { return .unknown(.function) }
    switch function {
    case .sum: return total(parts)
    case .mean: return quotient(total(parts), .constant(Rational(parts.count)))
    case .minimum, .maximum:
      let sign: ComparisonOperator = function == .maximum ? .greaterOrEqual : .lessOrEqual
      return parts.dropFirst().reduce(head) { best, other in
        if let a = best.constant, let b = other.constant {
          return .constant(function == .maximum ? max(a, b) : min(a, b))
        }
        let isBest = compare(best, sign, other)
        var chosen = choice([(isBest, best), (nil, other)])
        chosen.presence = first([chosen.presence])
        return cells(chosen)
      }
    case .median:
      guard let (tops, _, scale) = whole(parts.map(\.number)) else { return .unknown(.function) }
      let terms = tops.map { cell($0) }
      let doubled = cell("2*MEDIAN(\(terms.joined(separator: ",")))")
      return halved(doubled, scale, computed(from: parts.map(\.presence), within: terms), parts)
    case .absolute, .round, .count, .rank: return .unknown(.function)
    }
  }

  /// Numbers over one bottom, as whole multiples of one number; nil where they have bottoms of their own.
  func whole(_ numbers: [LiveNumber]) -> (tops: [String], bottoms: [String]?, scale: Rational)? {
    numbers.contains { $0.bottom != nil } ? nil : unified(numbers)
  }

  /// Half of a whole number, such as twice the number in the middle.
  func halved(_ doubled: String, _ scale: Rational, _ presence: Presence, _ parts: [LiveValue]) -> LiveValue {
    let reason = parts.lazy.compactMap(\.reason).first
    guard let half = try? scale.divided(by: Rational(2)) else { return tooLong([presence], reason) }
    return LiveValue(presence, .number(LiveNumber(top: doubled, bottom: nil, scale: half)), reason)
  }

  /// A value in cells of its own, before it is computed with again.
  mutating func cells(_ value: LiveValue) -> LiveValue {
    var value = value
    value.presence.formula = cell(value.presence.formula)
    if case .number(var number) = value.content {
      number.top = cell(number.top)
      number.bottom = number.bottom.map { cell($0) }
      value.content = .number(number)
    }
    return value
  }

  /// The sum of several numbers.
  mutating func total(_ parts: [LiveValue]) -> LiveValue {
    let reason = parts.lazy.compactMap(\.reason).first
    let states = parts.map(\.presence)
    guard !parts.contains(where: { $0.number.bottom != nil }),
      let (tops, _, scale) = unified(parts.map(\.number))
    else {
      return parts.dropFirst().reduce(parts.first ?? .constant(.zero)) { cells(sum($0, $1)) }
    }
    if parts.allSatisfy({ $0.constant != nil }),
      let sum = try? parts.reduce(Rational.zero, { sum, part in try sum + (part.constant ?? .zero) })
    {
      return .constant(sum)
    }
    let terms = tops.filter { $0 != "0" }.map { cell($0) }
    if terms.isEmpty { return LiveValue(all(of: states), .number(.zero), reason) }
    let top = cell(terms.joined(separator: "+"))
    return LiveValue(
      computed(from: states, within: terms + [top]),
      .number(LiveNumber(top: top, bottom: nil, scale: scale)), reason)
  }

  private mutating func steps(_ excess: LiveValue, _ size: LiveValue, _ counting: Counting) -> LiveValue {
    let isSome = comparison(excess, .greater, .constant(.zero))
    let isSound = comparison(size, .greater, .constant(.zero))
    let count = cells(counted(cells(quotient(excess, size)), counting))
    let none = LiveValue(.never(.zeroDivisor), .number(.zero))
    let stepped = isSound.truth == "TRUE" ? count : cells(choice([(isSound, count), (nil, none)]))
    return choice([(isSome, stepped), (nil, .constant(.zero))])
  }

  private mutating func counted(_ a: LiveValue) -> LiveValue {
    let isSound = comparison(a, .greaterOrEqual, .constant(.zero))
    if isSound.truth == "TRUE" { return a }
    return choice([(isSound, a), (nil, LiveValue(.never(.open), .number(.zero)))])
  }

  private mutating func line(
    _ x: LiveValue, _ points: [(x: LiveValue, y: LiveValue)], _ ends: LineEnds
  ) -> LiveValue {
    let knots = points.compactMap { point in point.x.constant.map { (x: $0, y: point.y) } }
    let sorted = knots.sorted { $0.x < $1.x }
    guard knots.count == points.count, let low = sorted.first, let high = sorted.last,
      zip(sorted, sorted.dropFirst()).allSatisfy({ $0.x < $1.x })
    else { return .unknown(.function) }
    let isOrdered =
      zip(knots, knots.dropFirst()).allSatisfy { $0.x < $1.x }
      || zip(knots, knots.dropFirst()).allSatisfy { $0.x > $1.x }
    guard isOrdered else { return LiveValue(.never(.open), .nothing) }
    var cases: [(condition: LiveValue?, value: LiveValue)] = []
    // What the points themselves lack stops the line wherever the value lies.
    let asked = all(of: [x.presence] + points.map(\.y.presence))
    let isFlat = ends == .flat || points.count < 2
    if isFlat { cases.append((comparison(x, .lessOrEqual, .constant(low.x)), low.y)) }
    if isFlat { cases.append((comparison(x, .greaterOrEqual, .constant(high.x)), high.y)) }
    for (index, (a, b)) in zip(sorted, sorted.dropFirst()).enumerated() {
      let isLast = index == sorted.count - 2
      guard let width = try? b.x + -a.x, let slope = try? Rational.one.divided(by: width) else { continue }
      let rise = cells(product(cells(sum(b.y, a.y, isDifference: true)), .constant(slope)))
      let way = cells(sum(x, .constant(a.x), isDifference: true))
      let value = cells(sum(a.y, cells(product(way, rise))))
      cases.append((isLast ? nil : comparison(x, .lessOrEqual, .constant(b.x)), value))
    }
    var value = choice(cases)
    value.presence = first([asked, value.presence])
    return value
  }

  // MARK: levels

  private mutating func shifted(_ a: LiveValue, by steps: Int, _ id: NodeID) -> LiveValue {
    guard case .level(let set) = plan[id].type else { return .unknown(.function) }
    let level = cell("\(a.level)-(\(steps))")
    let count = plan.facts.levelCounts[set.index]
    let own = cell(a.presence.formula)
    let open = LiveState.open.rawValue
    return LiveValue(
      Presence(
        formula: "IF(\(own)<>0,\(own),IF(OR(\(level)<0,\(level)>=\(count)),\(open),0))",
        states: a.presence.states.union(LiveStates(.open))), .level(level), a.reason)
  }

  private mutating func widened(_ a: LiveValue, _ places: [Int]) -> LiveValue {
    let list = places.map { "\($0)" }.joined(separator: ",")
    let level = cell(a.level)
    if places == Array(places.indices) { return LiveValue(a.presence, .level(level), a.reason) }
    return LiveValue(a.presence, .level("CHOOSE(\(level)+1,\(list))"), a.reason)
  }
}
