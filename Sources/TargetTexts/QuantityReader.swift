import Values

/// Takes quantities from a text: bases (每人), sign, amount, a second amount of a range, and what follows.
struct QuantityReader {
  /// What surrounds the number.
  private struct Frame {
    var bases: [String] = []
    var sign: SignWord?
    var ending: SignWord?
    var isStrict = false
    var isApproximate = false
  }

  let amounts: AmountReader
  /// Whether signs that are symbols are set aside, as in actual texts.
  let isActual: Bool

  /// Takes a quantity and whatever words belong to it; nil if none is next.
  func takeQuantity(_ cursor: inout TextCursor) throws(TargetFault) -> Quantity? {
    var frame = Frame()
    frame.bases = try takeBases(&cursor)
    frame.isApproximate = cursor.take(anyOf: approximateWords) != nil
    let isLimited = cursor.take("控制在")
    frame.sign = cursor.take(from: signWords)
    if cursor.take(anyOf: approximateWords) != nil { frame.isApproximate = true }
    if cursor.take("±") { return try takeTolerance(frame, &cursor) }
    guard let first = try amounts.takeAmount(&cursor) else { return nil }
    if let second = try takeSecond(after: first, frame, &cursor) {
      try takeEnding(&frame, &cursor)
      if second.isStated, frame.ending == nil, !frame.isStrict {
        return try range(first, second.amount, frame)
      }
      guard frame.sign == nil || frame.sign?.direction == .equal, frame.ending == nil, !frame.isStrict else {
        throw .contradictoryBounds
      }
      return try range(first, second.amount, frame)
    }
    try takeEnding(&frame, &cursor)
    if isLimited, frame.sign == nil, frame.ending == nil { return nil }
    // A numeral alone counts; before other words it is too often a part of one (一般, 三级).
    if first.isChinese, first.unit == nil, frame.ending == nil, !amounts.endsNumber(cursor) { return nil }
    return try single(first, frame)
  }

  /// Takes 每人, 每人每天; bases that are joined by a mark or by 或 are alternatives.
  private func takeBases(_ cursor: inout TextCursor) throws(TargetFault) -> [String] {
    var bases: [String] = []
    var hasChoice = false
    while bases.count < 4 {
      let start = cursor
      let isJoined = !bases.isEmpty && cursor.take(anyOf: ["、", "或", "/", ","]) != nil
      guard cursor.take("每"), let unit = amounts.takeUnitName(&cursor) else {
        cursor = start
        break
      }
      bases.append(unit.symbol)
      hasChoice = hasChoice || isJoined
    }
    if hasChoice { throw .severalBases(bases) }
    return bases
  }

  /// Takes (含) or (不含), a bound word or 左右, in any order that is in use.
  private func takeEnding(_ frame: inout Frame, _ cursor: inout TextCursor) throws(TargetFault) {
    let before = takeInclusion(&cursor)
    frame.ending = cursor.take(from: boundEndings)
    if frame.ending == nil, cursor.take(anyOf: approximateEndings) != nil { frame.isApproximate = true }
    let after = takeInclusion(&cursor)
    if let before, let after, before != after { throw .contradictoryBounds }
    frame.isStrict = (before ?? after) == false
    if frame.isStrict, frame.ending == nil { throw .contradictoryBounds }
    if (before ?? after) == true, frame.ending == nil, frame.sign.map({ isStrict($0.direction) }) ?? false {
      throw .contradictoryBounds
    }
  }

  private func takeInclusion(_ cursor: inout TextCursor) -> Bool? {
    if cursor.take(anyOf: includedMarks) != nil { return true }
    return cursor.take(anyOf: excludedMarks) != nil ? false : nil
  }

  private func isStrict(_ direction: Quantity.Direction) -> Bool {
    direction == .above || direction == .below
  }

  /// ±5%以内 is the range from -5% to 5%.
  private func takeTolerance(_ frame: Frame, _ cursor: inout TextCursor) throws(TargetFault) -> Quantity? {
    guard frame.sign?.direction ?? .atMost == .atMost, let amount = try amounts.takeAmount(&cursor) else {
      return nil
    }
    var frame = frame
    try takeEnding(&frame, &cursor)
    guard frame.ending?.direction ?? .atMost == .atMost, !frame.isStrict else { throw .contradictoryBounds }
    let low = Amount(number: -amount.number, unit: amount.unit, writtenUnit: amount.writtenUnit)
    return try range(low, amount, frame)
  }
}

extension QuantityReader {
  /// The upper end of a range, and whether both ends were stated with signs (≥2次且≤3次).
  private struct RangeEnd {
    let amount: Amount
    let isStated: Bool
  }

  private func takeSecond(
    after first: Amount, _ frame: Frame, _ cursor: inout TextCursor
  ) throws(TargetFault) -> RangeEnd? {
    let start = cursor
    let mark = cursor.take(anyOf: rangeMarks)
    if mark != nil, let amount = try amounts.takeAmount(&cursor) {
      return RangeEnd(amount: amount, isStated: false)
    }
    cursor = start
    guard frame.sign?.direction == .atLeast else { return nil }
    _ = cursor.take(anyOf: [",且", "且", ",", "、"])
    if cursor.take(from: signWords)?.direction == .atMost, let amount = try amounts.takeAmount(&cursor) {
      return RangeEnd(amount: amount, isStated: true)
    }
    cursor = start
    return nil
  }

  private func range(_ first: Amount, _ second: Amount, _ frame: Frame) throws(TargetFault) -> Quantity? {
    let isSame = first.unit == nil || first.writtenUnit == second.writtenUnit
    guard isSame, first.isUnitCompleted == second.isUnitCompleted || first.unit == nil else { return nil }
    guard let measure = try unit(of: second, frame) else { return nil }
    let low = try first.baseValue(in: measure.unit)
    let high = try second.baseValue(in: measure.unit)
    guard low <= high else { throw .contradictoryBounds }
    return Quantity(
      direction: .range, low: low, high: high, unit: measure.unit, writtenUnit: measure.name,
      isApproximate: frame.isApproximate, hasSign: false, isUnitCompleted: second.isUnitCompleted)
  }

  private func single(_ amount: Amount, _ frame: Frame) throws(TargetFault) -> Quantity? {
    let isSetAside = isActual && frame.sign?.isSymbol == true && frame.ending == nil
    let direction = isSetAside ? .equal : try direction(of: frame)
    guard let measure = try unit(of: amount, frame) else { return nil }
    let value = try amount.baseValue(in: measure.unit)
    let hasLow = direction != .atMost && direction != .below
    let hasHigh = direction != .atLeast && direction != .above
    let isStated = frame.sign != nil || frame.ending != nil
    return Quantity(
      direction: direction, low: hasLow ? value : nil, high: hasHigh ? value : nil, unit: measure.unit,
      writtenUnit: measure.name, isApproximate: frame.isApproximate,
      hasSign: isStated && (!isActual || isSetAside || direction == .equal),
      isUnitCompleted: amount.isUnitCompleted)
  }

  private func direction(of frame: Frame) throws(TargetFault) -> Quantity.Direction {
    guard let ending = frame.ending else { return frame.sign?.direction ?? .equal }
    let isAtLeast = ending.direction == .atLeast
    let stated: Quantity.Direction =
      frame.isStrict ? (isAtLeast ? .above : .below) : (isAtLeast ? .atLeast : .atMost)
    guard let sign = frame.sign else { return stated }
    guard sign.direction == stated else { throw .contradictoryBounds }
    return stated
  }

  /// The unit with the bases below the line; nil if there is none to divide or a line is there already.
  private func unit(
    of amount: Amount, _ frame: Frame
  ) throws(TargetFault) -> (unit: MeasureUnit?, name: String)? {
    guard let base = frame.bases.first else { return (amount.unit, amount.writtenUnit) }
    guard amount.unit != nil, !amount.isUnitCompleted, !amount.writtenUnit.contains("/") else { return nil }
    let name = amount.writtenUnit + "/" + base + frame.bases.dropFirst().map { "·" + $0 }.joined()
    guard let unit = amounts.units.unit(named: name) else { return nil }
    return (unit, name)
  }
}
