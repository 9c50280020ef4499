import Planning
import Program
import TargetTexts
import Values

/// Targets and actuals that the form holds in parts: a number in one cell, its sign and unit beside it. Both stand in
/// one row and in one unit, so that only their numbers are compared.
extension Translator {
  mutating func target(sign: String, number: String, unit: String) -> LiveValue {
    let (missing, long, other) = (
      LiveState.missing.rawValue, LiveState.tooLong.rawValue, LiveState.notLive.rawValue
    )
    let state = cell(
      "IF(\(number)=\"\",\(missing),IF(NOT(ISNUMBER(\(number))),\(other),IF(OR(\(number)<0,\(unit)=\"\"),\(other),"
        + "IF(ABS(\(number))*1E4>=\(longestWhole),\(long),IF(ROUND(\(number),4)<>\(number),\(long),0)))))")
    let signs: [(String, TargetKind)] = [
      ("≥", .atLeast), ("≤", .atMost), ("＝", .equal), ("=", .equal), (">", .above), ("＞", .above),
      ("<", .below), ("＜", .below),
    ]
    let kind =
      sign.isEmpty
      ? "\(TargetKind.equal.index)"
      : cell(choice(signs.map { ("\(sign)=\(quoted($0.0))", "\($0.1.index)") }, else: "-1"))
    let own = sign.isEmpty ? state : cell("IF(\(state)<>0,\(state),IF(\(kind)<0,\(other),0))")
    let top = cell("IF(\(own)=0,ROUND(\(number)*1E4,0),0)")
    let value = LiveNumber(top: top, bottom: nil, scale: Rational(1, 10_000))
    return LiveValue(
      Presence(formula: own, states: LiveStates([.value, .missing, .tooLong, .notLive])),
      .target(LiveTarget(kind: kind, number: value, unit: unit)), .targetTexts)
  }

  func figure(_ value: LiveValue) -> LiveValue {
    guard case .target = value.content else { return .unknown(.targetTexts) }
    return value
  }

  func member(_ member: TargetMember, of value: LiveValue) -> LiveValue {
    guard case .target(let target) = value.content, member == .kind else { return .unknown(.targetTexts) }
    return LiveValue(value.presence, .level(target.kind), value.reason)
  }

  /// Whether an actual meets a target by the direction of the target.
  mutating func meets(_ actual: LiveValue, _ target: LiveValue) -> LiveValue {
    guard case .target(let done) = actual.content, case .target(let asked) = target.content else {
      return .unknown(.targetTexts)
    }
    let (a, b) = (done.number.top, asked.number.top)
    let tests = [
      (TargetKind.atLeast, ">="), (.atMost, "<="), (.equal, "="), (.above, ">"), (.below, "<"),
    ].map { kind, sign in (condition: "\(asked.kind)=\(kind.index)", formula: "\(a)\(sign)\(b)") }
    return LiveValue(
      all(of: [target.presence, actual.presence]), .truth(choice(tests, else: "FALSE")), .targetTexts)
  }

  private func pair(_ a: FigureSide, _ b: FigureSide) -> (LiveValue, LiveValue)? {
    guard a.source != b.source, case .target(let x) = self[a.node].content,
      case .target(let y) = self[b.node].content, x.unit == y.unit
    else { return nil }
    func number(_ value: LiveValue, _ target: LiveTarget) -> LiveValue {
      LiveValue(value.presence, .number(target.number), value.reason)
    }
    return (number(self[a.node], x), number(self[b.node], y))
  }

  mutating func figures(_ a: FigureSide, _ sign: ComparisonOperator, _ b: FigureSide) -> LiveValue {
    guard let (x, y) = pair(a, b) else { return .unknown(.targetTexts) }
    return comparison(x, sign, y)
  }

  mutating func figures(
    _ a: FigureSide, _ sign: ArithmeticOperator, _ b: FigureSide, takesNegative: Bool
  ) -> LiveValue {
    guard sign == .divide, let (x, y) = pair(a, b) else { return .unknown(.targetTexts) }
    return quotient(x, y)
  }
}
