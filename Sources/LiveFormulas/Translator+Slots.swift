import Planning
import Program
import Values

/// What the cells of the form say.
extension Translator {
  /// The place of a slot at the row at hand; nil where the form has none.
  private func place(_ slot: SlotID) -> LivePlace? {
    if let places = places.rows[slot] { return row < places.count ? places[row] : nil }
    return places.form[slot]
  }

  /// What the form says in a slot.
  mutating func given(_ slot: SlotID) -> LiveValue {
    guard let place = place(slot) else { return LiveValue(.never(.missing), .nothing, .noCell) }
    switch place {
    case .cell(let cell): return given(cell, slot)
    case .shared(let cell): return given(cell, slot, isShared: true)
    case .parts(let sign, let value, let unit, let takesWords):
      return target(sign: sign, value: value, unit: unit, takesWords: takesWords)
    case .answer(let cell): return truth(cell, asks: slot)
    }
  }

  mutating func isGiven(_ slot: SlotID) -> LiveValue {
    guard place(slot) != nil else { return .truth(false) }
    let value = cells(given(slot))
    let missing = LiveState.missing.rawValue
    let own = value.presence.formula
    let states = value.presence.states.subtracting(LiveStates(.missing)).union(.value)
    return LiveValue(
      Presence(formula: "IF(\(own)=\(missing),0,\(own))", states: states), .truth("\(own)=0"), value.reason)
  }

  mutating func supplied(_ slot: SlotID, else other: LiveValue) -> LiveValue {
    guard place(slot) != nil else { return other }
    let value = cells(truth: cells(given(slot)))
    let missing = LiveValue(
      .always, .truth(cell("\(value.presence.formula)=\(LiveState.missing.rawValue)")))
    var result = choice([(missing, other), (nil, value)])
    var states = value.presence.states.subtracting(LiveStates(.missing))
    states.formUnion(other.presence.states)
    result.presence.states = states
    return result
  }

  private mutating func given(_ cell: String, _ slot: SlotID, isShared: Bool = false) -> LiveValue {
    let input = plan.facts.declaration(of: plan[slot])
    switch input?.type {
    case .number(let type)?: return number(cell, type, input)
    case .date?: return date(cell, input)
    case .truth?: return truth(cell, asks: slot)
    case .text?: return text(cell)
    case .level(let set)?: return level(cell, set, input, isShared)
    case .target?, .figure?:
      return LiveValue(presence(of: cell, "\(LiveState.notLive.rawValue)"), .nothing, .targetTexts)
    case .reported?: return .unknown(.function)
    case nil:
      if case .exemption = plan[slot].subject { return truth(cell, asks: slot) }
      return number(cell, .plain, nil)
    }
  }

  /// The state of a cell that is missing where it is blank.
  private mutating func presence(of cell: String, _ filled: String) -> Presence {
    let states = LiveStates([.value, .missing, .open, .tooLong, .notLive])
    return Presence(
      formula: self.cell("IF(\(cell)=\"\",\(LiveState.missing.rawValue),\(filled))"), states: states)
  }

  private mutating func number(_ cell: String, _ type: NumberType, _ input: Input?) -> LiveValue {
    let isPercent = ValueType.number(type).isPercentCell
    let decimals = ValueType.number(type).liveDecimals + (isPercent ? 2 : 0)
    let power = Rational((0..<decimals).reduce(1) { sum, _ in sum * 10 })
    let factor = isPercent ? .one : type.unit?.factor ?? .one
    guard let scale = try? factor.divided(by: power) else { return .unknown(.function) }
    let (open, long, other) = (
      LiveState.open.rawValue, LiveState.tooLong.rawValue, LiveState.notLive.rawValue
    )
    let plain =
      "IF(NOT(ISNUMBER(\(cell))),\(other),IF(ABS(\(cell))*1E\(decimals)>=\(longestWhole),\(long),"
      + "IF(ROUND(\(cell),\(decimals))<>\(cell),\(long),0)))"
    let state = presence(of: cell, plain)
    let top = self.cell("IF(\(state.formula)=0,ROUND(\(cell)*1E\(decimals),0),0)")
    let value = LiveValue(state, .number(LiveNumber(top: top, bottom: nil, scale: scale)))
    guard let input else { return value }
    return held(value, to: input, open, isWhole: input.isWhole ? decimals : nil)
  }

  /// A value that lies within the range of its input, which no form is scored outside of.
  private mutating func held(
    _ value: LiveValue, to input: Input, _ open: Int, isWhole decimals: Int? = nil
  ) -> LiveValue {
    var tests: [String] = []
    let range = input.assumedRange
    func test(
      _ end: InputBounds.End?, _ signs: (ComparisonOperator, ComparisonOperator), _ self: inout Translator
    ) {
      guard let end else { return }
      let bound: LiveValue
      switch end.value {
      case .number(let number): bound = .constant(number)
      case .date(let day): bound = .constant(Rational(self.serialDay(day)))
      case .truth, .text, .level, .target, .figure: return
      }
      tests.append(self.cell(self.comparison(value, end.isIncluded ? signs.0 : signs.1, bound).truth))
    }
    test(range.low, (.less, .lessOrEqual), &self)
    test(range.high, (.greater, .greaterOrEqual), &self)
    if let decimals {
      tests.append("\(value.number.top)<>ROUND(\(value.number.top)/1E\(decimals),0)*1E\(decimals)")
    }
    if tests.isEmpty { return value }
    let own = value.presence.formula
    var result = value
    let outside = tests.count == 1 ? tests[0] : "OR(\(tests.joined(separator: ",")))"
    result.presence.formula = cell("IF(\(own)<>0,\(own),IF(\(outside),\(open),0))")
    return result
  }

  private mutating func date(_ cell: String, _ input: Input?) -> LiveValue {
    let (open, other) = (LiveState.open.rawValue, LiveState.notLive.rawValue)
    let state = presence(
      of: cell, "IF(NOT(ISNUMBER(\(cell))),\(other),IF(OR(\(cell)<61,\(cell)>2958465),\(other),0))")
    // The time of a day says nothing of the day.
    let top = self.cell("IF(\(state.formula)=0,INT(\(cell)),0)")
    let value = LiveValue(state, .number(LiveNumber(top: top, bottom: nil, scale: .one)))
    return input.map { held(value, to: $0, open) } ?? value
  }

  /// The number by which spreadsheets count a day.
  func serialDay(_ date: CalendarDate) -> Int {
    date.dayNumber - (CalendarDate(year: 1899, month: 12, day: 30)?.dayNumber ?? 0)
  }

  private mutating func truth(_ cell: String, asks slot: SlotID) -> LiveValue {
    let (missing, other) = (LiveState.missing.rawValue, LiveState.notLive.rawValue)
    switch plan[slot].subject {
    case .exemption, .answerExemption:
      let state = presence(of: cell, "IF(\(cell)=\"不适用\",0,\(missing))")
      return LiveValue(state, .truth("\(state.formula)=0"))
    case .answer:
      let state = presence(
        of: cell, "IF(OR(\(cell)=\"是\",\(cell)=\"否\"),0,IF(\(cell)=\"不适用\",\(missing),\(other)))")
      return LiveValue(state, .truth("\(cell)=\"是\""))
    case .input, .column, .score, .points, .claim, .totalClaim:
      let state = presence(of: cell, "IF(OR(\(cell)=\"是\",\(cell)=\"否\"),0,\(other))")
      return LiveValue(state, .truth("\(cell)=\"是\""))
    }
  }

  private mutating func text(_ cell: String) -> LiveValue {
    let other = LiveState.notLive.rawValue
    let state = presence(of: cell, "IF(ISTEXT(\(cell)),IF(EXACT(TRIM(\(cell)),\(cell)),0,\(other)),\(other))")
    return LiveValue(state, .text(cell))
  }

  private mutating func level(_ cell: String, _ set: LevelSetID, _ input: Input?, _ isShared: Bool)
    -> LiveValue
  {
    let names = template[set].levels.map(\.name)
    let cases = names.enumerated().map { index, name in
      (condition: "EXACT(\(cell),\(quoted(name)))", formula: "\(index)")
    }
    let level = self.cell(choice(cases, else: "-1"))
    let unread = "IF(\(level)<0,\(LiveState.notLive.rawValue),0)"
    // A number in a cell for a number or a word is no word.
    var state = presence(
      of: cell, isShared ? "IF(ISNUMBER(\(cell)),\(LiveState.missing.rawValue),\(unread))" : unread)
    if let low = input?.bounds.low, case .level(_, let worst) = low.value {
      state.formula = self.cell(
        "IF(AND(\(state.formula)=0,\(level)>\(low.isIncluded ? worst : worst - 1)),\(LiveState.open.rawValue),\(state.formula))"
      )
    }
    if let high = input?.bounds.high, case .level(_, let best) = high.value {
      state.formula = self.cell(
        "IF(AND(\(state.formula)=0,\(level)<\(high.isIncluded ? best : best + 1)),\(LiveState.open.rawValue),\(state.formula))"
      )
    }
    return LiveValue(state, .level(level))
  }
}
