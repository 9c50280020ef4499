import Source
import Values

/// What the cell beside a target says of the direction of its figure.
package enum TargetSign: Sendable, Hashable {
  /// Nothing: the target stands as it is.
  case none
  /// ≥, 大于等于, =, 以内 and their like.
  case direction(Quantity.Direction)
  /// 定性: the target is words.
  case quality
  /// Words that name no direction (正向, 大约); as written.
  case unknown(String)

  /// Reads a cell that says a sign and nothing else.
  package init(_ text: String) {
    let compact = compactScalars(text)
    let word = String(scalars: compact)
    if isPlaceholder(compact) || absentNames.contains(word) {
      self = .none
    } else if word == "定性" || word == "定性指标" {
      self = .quality
    } else if let sign = (signWords + boundEndings).first(where: { $0.text == word }) {
      self = .direction(sign.direction)
    } else {
      self = .unknown(shownText(text))
    }
  }

  /// What stands before a number for it, so that the whole is read as one text: a sign, or the words that name no
  /// direction, which are then found to be none.
  package var prefix: String {
    switch self {
    case .none: ""
    case .direction(let direction): direction.symbol
    case .quality: "定性"
    case .unknown(let text): text
    }
  }
}

extension Quantity.Direction {
  /// The sign that stands before a number for it.
  fileprivate var symbol: String {
    switch self {
    case .atLeast: "≥"
    case .atMost: "≤"
    case .equal, .range: "="
    case .above: ">"
    case .below: "<"
    }
  }
}

/// Puts together a target or an actual whose sign and unit stand in cells of their own.
///
/// What a cell says itself and what stands beside it must go together; nothing of either is dropped. Where they do
/// not, or where what stands beside is not understood, the text is unreadable for that reason.
package func joinedTarget(
  _ text: TargetText, sign: String, unit: String, isActual: Bool, units: UnitCatalog, fiscalYear: Int?
) -> TargetText {
  let joiner = TargetJoiner(units: units, fiscalYear: fiscalYear, isActual: isActual)
  return joiner.join(text, TargetSign(sign), unit: joiner.unitName(unit))
}

private struct TargetJoiner {
  let units: UnitCatalog
  let fiscalYear: Int?
  let isActual: Bool

  /// The unit that a cell names; empty where it names none.
  func unitName(_ cell: String) -> String {
    let compact = compactScalars(cell)
    let name = String(scalars: compact)
    return isPlaceholder(compact) || absentNames.contains(name) ? "" : name
  }

  func join(_ text: TargetText, _ sign: TargetSign, unit: String) -> TargetText {
    if case .absent = text.reading { return text }
    let shown = ([sign.written, shownText(text.written), unit].filter { !$0.isEmpty }).joined(separator: " ")
    do throws(TargetFault) {
      switch sign {
      case .none: return try measured(text, "", unit)
      case .direction(let direction): return try signed(text, direction, unit)
      case .quality: return try words(text)
      case .unknown(let written): throw .unknownSign(written)
      }
    } catch {
      return TargetText(written: shown, reading: .unreadable(error))
    }
  }

  /// A text that is said to be words: a figure alone is none, a figure in a sentence is part of it.
  private func words(_ text: TargetText) throws(TargetFault) -> TargetText {
    switch text.reading {
    case .quality, .absent, .period: return text
    case .span(let span) where span.isThroughout: return text
    case .quantity, .deadline, .recurringDeadline, .span: throw .figureUnderQuality(shownText(text.written))
    case .unreadable(let fault):
      guard fault.isOfSentence else { throw fault }
      return TargetText(written: text.written, reading: .quality(shownText(text.written)))
    }
  }

  private func signed(
    _ text: TargetText, _ direction: Quantity.Direction, _ unit: String
  ) throws(TargetFault) -> TargetText {
    guard case .quantity(let quantity) = text.reading else {
      switch text.reading {
      case .unreadable(let fault): throw fault
      case .quality: throw .signWithoutNumber(direction.symbol)
      case .quantity, .deadline, .recurringDeadline, .period, .span, .absent:
        return read(direction.symbol + shownText(text.written))
      }
    }
    let isOwn = quantity.hasSign || quantity.direction != .equal && quantity.direction != .range
    guard isOwn else { return try measured(text, direction.symbol, unit) }
    guard quantity.direction == direction else {
      throw .signsDiffer(direction.symbol, shownText(text.written))
    }
    return try measured(text, "", unit)
  }

  /// The figure of a text with the sign and the unit beside it.
  private func measured(
    _ text: TargetText, _ sign: String, _ unit: String
  ) throws(TargetFault) -> TargetText {
    guard case .quantity(let quantity) = text.reading else { return text }
    // 4.67万 alone is money; with 平方米 beside it, it is not.
    if quantity.isUnitCompleted, !unit.isEmpty { return read(sign + shownText(text.written) + unit) }
    if let own = quantity.unit {
      if !unit.isEmpty, unit != quantity.writtenUnit {
        guard let other = units.unit(named: unit) else {
          throw .unknownUnit(unit, suggestion: units.suggestion(for: unit))
        }
        guard unitFault(own, other, bare: [], units: units) == nil else {
          throw .unitsDiffer(quantity.writtenUnit, unit)
        }
      }
      return sign.isEmpty ? text : read(sign + shownText(text.written))
    }
    if quantity.direction == .equal || quantity.direction == .range || unit.isEmpty {
      return sign.isEmpty && unit.isEmpty ? text : read(sign + quantity.normalText + unit)
    }
    // 20以上 with 次 beside it: the number takes the unit as a number before it would.
    let one = read("1" + unit)
    guard case .quantity(let measure) = one.reading, let taken = quantity.taking(unitOf: measure) else {
      if case .unreadable(let fault) = one.reading { throw fault }
      throw .unknownUnit(unit, suggestion: units.suggestion(for: unit))
    }
    let result = TargetText(written: "", reading: .quantity(taken))
    return TargetText(written: result.normalText, reading: result.reading)
  }

  private func read(_ text: String) -> TargetText {
    TargetReader(units: units, fiscalYear: fiscalYear, isActual: isActual).read(text)
  }
}

extension TargetSign {
  /// The sign as it is shown before what stands beside it.
  fileprivate var written: String {
    switch self {
    case .none: ""
    case .direction(let direction): direction.symbol
    case .quality: "定性"
    case .unknown(let written): written
    }
  }
}

extension TargetFault {
  /// Whether the text says something with figures in it, rather than a figure that cannot be taken.
  fileprivate var isOfSentence: Bool {
    switch self {
    case .severalFigures, .figureInSentence, .startsLikeFigure, .dayInSentence, .figureInName,
      .fractionInWords:
      true
    case .unknownUnit, .malformedNumber, .numberTooLong, .vagueNumber, .signWithoutNumber, .numberNotFilled,
      .contradictoryBounds, .severalBases, .noSuchDate, .ambiguousDate, .dayOrNumber, .yearMissing,
      .signBeforeDate, .lettersForDigits, .textTooLong, .unknownSign, .signsDiffer, .unitsDiffer,
      .figureUnderQuality:
      false
    }
  }
}
