import Planning
import Program
import Values

/// Bounds, judged scores, policies and grades.
extension Translator {
  mutating func within(_ points: LiveValue, _ bounds: ScoreBounds) -> LiveValue {
    var cases: [(condition: LiveValue?, value: LiveValue)] = []
    let refused = LiveValue(.never(.open), .number(.zero))
    func bound(_ node: NodeID?, _ sign: ComparisonOperator, _ waiver: NodeID?, _ self: inout Translator) {
      guard let node else { return }
      let isOutside = self.cells(truth: self.comparison(points, sign, self[node]))
      guard let waiver else { return cases.append((isOutside, refused)) }
      let isRefused = self.not(self[waiver])
      // The waiver is asked for only where the bound is passed.
      let test = self.choice([(isOutside, isRefused), (nil, .truth(false))])
      cases.append((self.cells(truth: test), refused))
    }
    bound(bounds.low, .less, bounds.lowWaiver, &self)
    bound(bounds.high, .greater, bounds.highWaiver, &self)
    if cases.isEmpty { return points }
    return choice(cases + [(nil, points)])
  }

  mutating func cells(truth value: LiveValue) -> LiveValue {
    var value = value
    value.presence.formula = cell(value.presence.formula)
    if case .truth(let formula) = value.content {
      let isPlain = value.presence.isCertain || isAtom(formula)
      value.content = .truth(cell(isPlain ? formula : "IF(\(value.presence.formula)=0,\(formula),FALSE)"))
    }
    return value
  }

  mutating func judged(_ slot: SlotID, _ bounds: JudgedBounds) -> LiveValue {
    let (points, low, high) = (self[bounds.points], self[bounds.low], self[bounds.high])
    let score = cells(given(slot))
    let isLow = cells(truth: comparison(score, bounds.includesLow ? .less : .lessOrEqual, low))
    let isHigh = cells(truth: comparison(score, bounds.includesHigh ? .greater : .greaterOrEqual, high))
    let refused = LiveValue(.never(.open), .number(.zero))
    var held = cells(choice([(isLow, refused), (isHigh, refused), (nil, score)]))
    if let step = bounds.step { held = refusing(held, offStep: step) }
    let known = all(of: [points.presence, low.presence, high.presence])
    let isNone = cells(truth: comparison(points, .equal, .constant(.zero)))
    var value =
      isNone.truth == "FALSE" && isNone.presence.isCertain
      ? held : choice([(isNone, .constant(.zero)), (nil, held)])
    value.presence = first([known, value.presence])
    return value
  }

  /// A score that is refused where it is no multiple of a step.
  private mutating func refusing(_ score: LiveValue, offStep step: Rational) -> LiveValue {
    let count = cells(quotient(score, .constant(step)))
    let whole = cells(counted(count, .whole))
    let isOff = cells(truth: comparison(count, .notEqual, whole))
    return cells(choice([(isOff, LiveValue(.never(.open), .number(.zero))), (nil, score)]))
  }

  // MARK: policies

  /// What becomes of a state.
  private enum Fate {
    case stays(LiveState)
    case value(NodeID)
  }

  private func fate(of state: LiveState, _ settlement: Settlement) -> Fate {
    switch state {
    case .value, .open, .tooLong, .notLive: .stays(state)
    case .missing: fate(of: state, by: settlement.missing, settlement)
    case .zeroDivisor: fate(of: state, by: settlement.zeroDivisor, settlement)
    case .allZero: fate(of: state, by: settlement.allZero ?? settlement.zeroDivisor, settlement)
    case .notApplicable, .leftForForm, .leftForNowhere, .ruledOut: ruledOut(state, settlement)
    }
  }

  private func fate(of state: LiveState, by remedy: Settlement.Remedy?, _ settlement: Settlement) -> Fate {
    switch remedy {
    case nil: .stays(state)
    case .value(let node)?: .value(node)
    case .ruling(.fail)?, .ruling(.pending)?: .stays(.open)
    case .ruling(.notApplicable)?: ruledOut(.ruledOut, settlement)
    case .notApplicable?: ruledOut(state, settlement)
    }
  }

  private func ruledOut(_ state: LiveState, _ settlement: Settlement) -> Fate {
    switch settlement.notApplicable {
    case nil: .stays(state)
    case .value(let node)?: .value(node)
    case .notApplicable(.group)?: .stays(.notApplicable)
    case .notApplicable(.form)?: .stays(.leftForForm)
    case .notApplicable(.nowhere)?: .stays(.leftForNowhere)
    case .ruling?: .stays(.open)
    }
  }

  mutating func settled(_ value: LiveValue, _ settlement: Settlement) -> LiveValue {
    let own = cells(truth: cells(value))
    var cases: [(condition: LiveValue?, value: LiveValue)] = []
    for state in own.presence.states.all where state != .value {
      let condition = LiveValue(.always, .truth(cell("\(own.presence.formula)=\(state.rawValue)")))
      switch fate(of: state, settlement) {
      case .stays(let other) where other == state: continue
      case .stays(let other): cases.append((condition, LiveValue(.never(other), own.content)))
      case .value(let node): cases.append((condition, self[node]))
      }
    }
    if cases.isEmpty { return own }
    var result = choice(cases + [(nil, own)])
    result.presence.states = settledStates(own, settlement)
    result.reason = result.reason ?? own.reason
    return result
  }

  private func settledStates(_ value: LiveValue, _ settlement: Settlement) -> LiveStates {
    var states = LiveStates()
    for state in value.presence.states.all {
      switch fate(of: state, settlement) {
      case .stays(let other): states.formUnion(LiveStates(other))
      case .value(let node): states.formUnion(self[node].presence.states)
      }
    }
    return states
  }

  /// The score of an indicator as others use it.
  mutating func settledScore(_ value: LiveValue) -> LiveValue {
    if value.presence.isCertain { return value }
    var value = value
    let own = cell(value.presence.formula)
    let kept = [LiveState.tooLong, .notLive].map { "\(own)=\($0.rawValue)" }.joined(separator: ",")
    let open = LiveState.open.rawValue
    var states = value.presence.states.intersection(LiveStates([.value, .tooLong, .notLive]))
    states.formUnion(LiveStates(.open))
    value.presence = Presence(formula: "IF(OR(\(own)=0,\(kept)),\(own),\(open))", states: states)
    return value
  }

  // MARK: grades

  mutating func band(_ total: LiveValue) -> LiveValue {
    let known = cells(settledScore(total))
    var cases: [(condition: LiveValue?, value: LiveValue)] = []
    for (index, grade) in plan.facts.grades.enumerated() where !grade.isByVetoOnly {
      var holds = LiveValue.truth(true)
      for (sign, bound) in grade.bounds {
        let test = cells(truth: comparison(known, sign, .constant(bound)))
        holds = cells(truth: joined([holds, test], decisive: false))
      }
      cases.append((grade.bounds.isEmpty ? nil : holds, LiveValue(.always, .level("\(index)"))))
    }
    var value = choice(cases)
    value.presence = first([known.presence, value.presence])
    value.reason = value.reason ?? total.reason
    return value
  }

  /// A grade as a veto leaves it; one that cannot be told is a grade that cannot be told here.
  mutating func vetoed(_ grade: LiveValue, _ effect: Veto.Effect, _ condition: LiveValue) -> LiveValue {
    let grades = plan.facts.grades
    let holds = cells(truth: condition)
    let (own, level) = (cell(grade.presence.formula), cell(grade.level))
    let changed = cell(
      "CHOOSE(\(level)+1,\(grades.indices.map { "\(effect.applied(to: $0, last: grades.lastEarned))" }.joined(separator: ",")))"
    )
    let value = "IF(\(holds.truth),\(changed),\(level))"
    let open = LiveState.open.rawValue
    var formula =
      "IF(\(own)<>0,\(own),IF(OR(\(holds.presence.formula)=0,\(changed)=\(level)),0,MAX(\(open),\(holds.presence.formula))))"
    if case .set = effect { formula = "IF(\(holds.truth),0,\(formula))" }
    var states = grade.presence.states.union(LiveStates([.value, .open]))
    states.formUnion(holds.presence.states.intersection(LiveStates([.tooLong, .notLive])))
    return LiveValue(
      Presence(formula: formula, states: states), .level(value), grade.reason ?? condition.reason)
  }
}
