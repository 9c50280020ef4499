import Planning
import Program
import TargetTexts
import Values

/// Targets and actuals that the form holds in parts: a number, a day or words in one cell, a sign and a unit beside it
/// that the target and the actuals of a row share, so that only their numbers are compared.
extension Translator {
  mutating func target(sign: String, value cell: String, unit: String, takesWords: Bool) -> LiveValue {
    let (missing, long, other) = (
      LiveState.missing.rawValue, LiveState.tooLong.rawValue, LiveState.notLive.rawValue
    )
    // A day is a number that its cell shows as a day; a number that only could be one is read by its look alone.
    let couldBeDay = "IF(ISNUMBER(\(cell)),AND(\(cell)>=\(firstDay),\(cell)<=\(lastDay)),FALSE)"
    let isDay = self.cell(
      "IF(\(couldBeDay),AND(LEFT(CELL(\"format\",\(cell)),1)=\"D\",\(cell)=INT(\(cell))),FALSE)")
    let isWords = takesWords ? self.cell(plainWords(cell)) : "FALSE"
    // Money, a day that is none and a percentage are read with what their cell shows.
    let number =
      "IF(OR(\(cell)<0,SUMPRODUCT((LEFT(CELL(\"format\",\(cell)),1)={\"C\";\"D\";\"P\"})*1)>0,SUMPRODUCT(EXACT(\(unit),\(unitRange))*1)=0),\(other),"
      + "IF(ABS(\(cell))*1E4>=\(longestWhole),\(long),IF(ROUND(\(cell),4)<>\(cell),\(long),0)))"
    let state = self.cell(
      "IF(\(cell)=\"\",\(missing),IF(OR(\(isDay),\(isWords)),0,IF(NOT(ISNUMBER(\(cell))),\(other),"
        + "IF(\(couldBeDay),\(other),\(number)))))")
    let kind = kind(sign: sign, isDay: isDay, isWords: isWords)
    let own = sign.isEmpty ? state : self.cell("IF(\(state)<>0,\(state),IF(\(kind)<0,\(other),0))")
    let top = self.cell("IF(AND(\(own)=0,NOT(\(isWords))),ROUND(\(cell)*1E4,0),0)")
    let value = LiveNumber(top: top, bottom: nil, scale: Rational(1, 10_000))
    return LiveValue(
      Presence(formula: own, states: LiveStates([.value, .missing, .tooLong, .notLive])),
      .target(LiveTarget(kind: kind, number: value, unit: unit, isDay: isDay, isWords: isWords)), .targetTexts
    )
  }

  /// The number of the kind of a target; below zero where its sign is none.
  private mutating func kind(sign: String, isDay: String, isWords: String) -> String {
    let signs: [(String, TargetKind)] = [
      ("≥", .atLeast), ("≤", .atMost), ("＝", .equal), ("=", .equal), (">", .above), ("＞", .above),
      ("<", .below), ("＜", .below),
    ]
    let own = sign.isEmpty ? [] : signs.map { ("\(sign)=\(quoted($0.0))", "\($0.1.index)") }
    let others = [(isDay, "\(TargetKind.deadline.index)"), (isWords, "\(TargetKind.quality.index)")]
    return cell(choice(others + own, else: sign.isEmpty ? "\(TargetKind.equal.index)" : "-1"))
  }

  /// Whether a cell holds words that say nothing but themselves: ideographs and commas, none of which counts anything,
  /// names a day, or says that nothing is filled in.
  private func plainWords(_ cell: String) -> String {
    let places = "{" + (1...mostPlainWords).map { "\($0)" }.joined(separator: ";") + "}"
    let codes = "_xlfn.UNICODE(MID(\(cell)&REPT(\"字\",\(mostPlainWords)),\(places),1))"
    let marks = "(\(codes)=12289)+(\(codes)=65292)"
    let isPlain =
      "SUMPRODUCT((\(codes)>=19968)*(\(codes)<=40869)+\(marks))=\(mostPlainWords)"
    let isIdeograph = "SUMPRODUCT((LEFT(\(cell),1)={\"、\";\"，\"})*1)=0"
    let counted = list(countingWords.map { "\($0)" })
    let named = list(emptyWords)
    return "IF(ISTEXT(\(cell)),IF(AND(LEN(\(cell))>0,LEN(\(cell))<=\(mostPlainWords)),"
      + "IF(AND(\(isIdeograph),SUMPRODUCT((\(cell)=\(named))*1)=0),"
      + "IF(\(isPlain),SUMPRODUCT(ISNUMBER(FIND(\(counted),\(cell)))*1)=0,FALSE),FALSE),FALSE),FALSE)"
  }

  private func list(_ words: [String]) -> String { "{" + words.map(quoted).joined(separator: ";") + "}" }

  /// Writes the names of units that are read behind every number, where the form has cells for units.
  mutating func writeUnits() {
    let hasUnits = places.rows.values.joined().contains { if case .parts = $0 { true } else { false } }
    let names = hasUnits ? plainUnitNames(template.units) : []
    let line = sheet.line
    for (index, name) in names.enumerated() {
      sheet.move(to: line)
      _ = sheet.write(quoted(name), at: index)
    }
    let last = CalculationSheet.firstColumn + max(0, names.count - 1)
    unitRange =
      CalculationSheet.name(line, CalculationSheet.firstColumn) + ":" + CalculationSheet.name(line, last)
  }

  /// The one figure of a text, or its day; words have none.
  mutating func figure(_ value: LiveValue) -> LiveValue {
    guard case .target(let target) = value.content else { return .unknown(.targetTexts) }
    if target.isWords == "FALSE" { return value }
    return only(value, unless: target.isWords)
  }

  /// A value that is not told here where a condition holds.
  private mutating func only(_ value: LiveValue, unless test: String) -> LiveValue {
    var value = value
    let own = cell(value.presence.formula)
    value.presence = Presence(
      formula: cell("IF(\(own)<>0,\(own),IF(\(test),\(LiveState.notLive.rawValue),0))"),
      states: value.presence.states.union(LiveStates(.notLive)))
    return value
  }

  mutating func member(_ member: TargetMember, of value: LiveValue) -> LiveValue {
    guard case .target(let target) = value.content else { return .unknown(.targetTexts) }
    switch member {
    case .kind: return LiveValue(value.presence, .level(target.kind), value.reason)
    case .due:
      let own = only(value, unless: "NOT(\(target.isDay))")
      let day = cell("IF(\(target.isDay),\(target.number.top)/1E4,0)")
      return LiveValue(
        own.presence, .number(LiveNumber(top: day, bottom: nil, scale: .one)), value.reason)
    case .number, .low, .high, .unsigned: return .unknown(.targetTexts)
    }
  }

  /// Whether an actual meets a target by the direction of the target.
  mutating func meets(_ actual: LiveValue, _ target: LiveValue) -> LiveValue {
    guard case .target(let done) = actual.content, case .target(let asked) = target.content else {
      return .unknown(.targetTexts)
    }
    let (a, b) = (done.number.top, asked.number.top)
    let tests = [
      (TargetKind.atLeast, ">="), (.atMost, "<="), (.equal, "="), (.above, ">"), (.below, "<"),
      (.deadline, "<="),
    ].map { kind, sign in (condition: "\(asked.kind)=\(kind.index)", formula: "\(a)\(sign)\(b)") }
    let both = LiveValue(
      all(of: [target.presence, actual.presence]), .truth(choice(tests, else: "FALSE")), .targetTexts)
    return only(both, unless: "OR(\(asked.isWords),\(done.isDay)<>\(asked.isDay))")
  }

  /// The numbers of two texts of one row, where both are days or neither is.
  private mutating func pair(_ a: FigureSide, _ b: FigureSide) -> (LiveValue, LiveValue, areDays: String)? {
    guard a.source != b.source, case .target(let x) = self[a.node].content,
      case .target(let y) = self[b.node].content, x.unit == y.unit
    else { return nil }
    let (first, second) = (self[a.node], self[b.node])
    let left = only(
      LiveValue(first.presence, .number(x.number), first.reason), unless: "\(x.isDay)<>\(y.isDay)")
    return (left, LiveValue(second.presence, .number(y.number), second.reason), x.isDay)
  }

  mutating func figures(_ a: FigureSide, _ sign: ComparisonOperator, _ b: FigureSide) -> LiveValue {
    guard let (x, y, _) = pair(a, b) else { return .unknown(.targetTexts) }
    return comparison(x, sign, y)
  }

  mutating func figures(
    _ a: FigureSide, _ sign: ArithmeticOperator, _ b: FigureSide, takesNegative: Bool
  ) -> LiveValue {
    guard sign == .divide, let (x, y, areDays) = pair(a, b) else { return .unknown(.targetTexts) }
    return quotient(only(x, unless: areDays), y)
  }
}

/// The days of 2000 to 2099 as spreadsheets count them; a number between them may be a day.
private let (firstDay, lastDay) = (36_526, 73_050)

/// The most characters of words that are looked at.
private let mostPlainWords = 40
