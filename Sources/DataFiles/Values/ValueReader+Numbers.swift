import Program
import Source
import Values

/// A number as read, with what stood beside it.
private struct Figure {
  let number: Rational
  let unit: String
  let hasCurrencyMark: Bool
  let written: String
}

extension ValueReader {
  /// The number in base units.
  mutating func number(_ raw: RawValue, as type: NumberType, for input: Input) throws(Refusal) -> Rational {
    let name = shortened(input.name)
    let declared = type.unit ?? MeasureUnit(symbol: "", factor: .one, dimension: type.dimension)
    let figure = try self.figure(raw, of: name, wanted: declared.symbol)
    let own = try self.unit(figure, declared: declared, of: name)
    let unit = figure.unit.isEmpty ? raw.unit ?? own : own
    guard let value = try? figure.number * unit.factor else { throw Refusal(.numberTooLarge(name)) }
    if figure.unit.isEmpty, isDoubtful(figure, in: raw.unit, declared) {
      try noteBare(figure, value, declared, input, header: raw.header)
    }
    noteBinaryPrint(raw, of: name)
    return value
  }

  /// The unit that a header states for an input in brackets; nil where the word is none.
  func columnUnit(_ word: String, for input: Input) throws(Refusal) -> MeasureUnit? {
    guard case .number(let type) = input.type else { return nil }
    let declared = type.unit ?? MeasureUnit(symbol: "", factor: .one, dimension: type.dimension)
    let symbol = nameKey(word)
    let isUnit =
      template.units.unit(named: symbol) != nil || moneyUnit(symbol, declared) != nil || symbol.hasSuffix("元")
    guard isUnit else { return nil }
    let figure = Figure(number: .zero, unit: symbol, hasCurrencyMark: false, written: symbol)
    return try unit(figure, declared: declared, of: shortened(input.name))
  }

  /// The unit that stands in the brackets of a name; nil where there are none, or the input cannot be in it.
  func unit(statedIn name: String, for input: Input) -> MeasureUnit? {
    guard let (_, word) = bracketsAtEnd(name) else { return nil }
    return (try? columnUnit(word, for: input)) ?? nil
  }

  /// Whether a number without a unit may be in another than is taken: a header that states one settles ¥, but not
  /// whether a percentage was typed as a ratio.
  private func isDoubtful(_ figure: Figure, in stated: MeasureUnit?, _ declared: MeasureUnit) -> Bool {
    guard let stated else { return true }
    return stated.factor == declared.factor && !figure.hasCurrencyMark
  }

  private func figure(_ raw: RawValue, of name: String, wanted: String) throws(Refusal) -> Figure {
    let read = try self.numberText(raw) { (fault: NumberFault) in
      .notANumber(name, raw.written, wanted: wanted, fault)
    } length: { count in
      .tooManyDigits(name, count: count)
    } exponent: {
      .exponentTooLarge(name, raw.written)
    }
    return Figure(
      number: read.number, unit: read.unit, hasCurrencyMark: read.hasCurrencyMark, written: raw.written)
  }

  /// The number a value gives, refusals worded by the caller.
  func numberText(
    _ raw: RawValue, fault: (NumberFault) -> FormMessage, length: (Int) -> FormMessage,
    exponent: () -> FormMessage
  ) throws(Refusal) -> NumberText {
    do throws(NumberRefusal) {
      switch raw.content {
      case .number(let digits):
        return NumberText(number: try readJSONNumber(digits), unit: "", hasCurrencyMark: false)
      case .text(let text): return try readNumber(text)
      case .nothing, .truth, .compound, .unreadable, .reported: throw .fault(.text)
      }
    } catch {
      switch error {
      case .fault(let kind): throw Refusal(fault(kind))
      case .tooManyDigits(let count): throw Refusal(length(count))
      case .exponentTooLarge: throw Refusal(exponent())
      }
    }
  }

  /// The unit a figure is in: its own if it converts, else the declared one.
  private func unit(_ figure: Figure, declared: MeasureUnit, of name: String) throws(Refusal) -> MeasureUnit {
    if figure.unit.isEmpty {
      if figure.hasCurrencyMark, !isMoney(declared.dimension) {
        throw Refusal(.unitMismatch(name, unit: "¥", wanted: declared.symbol, canDeclare: false))
      }
      return declared
    }
    guard let unit = template.units.unit(named: figure.unit) ?? moneyUnit(figure.unit, declared) else {
      throw Refusal(
        .unknownUnit(
          name, unit: shortened(figure.unit), wanted: declared.symbol, near: nearUnit(figure.unit, declared)))
    }
    let isMoneyAsMarked = !figure.hasCurrencyMark || isMoney(unit.dimension)
    guard isMoneyAsMarked, template.units.convertible(unit, declared) else {
      // Counts may be other words for one thing (家 = 户); money and counts never are.
      let canDeclare = isCount(unit.dimension) && isCount(declared.dimension)
      throw Refusal(
        .unitMismatch(name, unit: shortened(figure.unit), wanted: declared.symbol, canDeclare: canDeclare))
    }
    if declared.isPercentagePoint, !unit.isPercentagePoint {
      throw Refusal(.ratioForPoints(name, figure.written, unit: shortened(figure.unit)))
    }
    if unit.isPercentagePoint, !declared.isPercentagePoint {
      throw Refusal(.pointsForRatio(name, figure.written, wanted: declared.symbol))
    }
    return unit
  }

  /// 25万 is 25万元 where money is wanted, as everyone says it.
  private func moneyUnit(_ word: String, _ declared: MeasureUnit) -> MeasureUnit? {
    guard isMoney(declared.dimension), word.allSatisfy({ "十百千万亿".contains($0) }) else { return nil }
    return template.units.unit(named: word + "元")
  }

  /// What a unit that is none was meant to be.
  private func nearUnit(_ unit: String, _ declared: MeasureUnit) -> String? {
    for longer in [unit + "元", unit + declared.symbol] {
      if let meant = template.units.unit(named: longer), template.units.convertible(meant, declared) {
        return longer
      }
    }
    return template.units.suggestion(for: unit)
  }

  /// Notes what a bare number says of its column: 0.95 may be 95%, 87.53 may be 87.53%, ¥15 may be 15元. The declared
  /// range decides where only one of the readings lies in it.
  private mutating func noteBare(
    _ figure: Figure, _ value: Rational, _ declared: MeasureUnit, _ input: Input, header: String
  ) throws(Refusal) {
    var sign = NumberSign(
      kind: .currency, name: shortened(input.name), written: figure.written, unit: declared.symbol)
    let other: Rational?
    switch declared.symbol {
    case "%", "‰":
      guard figure.number.isPositive, !states(declared.symbol, header) else { return }
      sign.meant =
        ((try? figure.number.divided(by: declared.factor))?.exactDecimalText ?? "") + declared.symbol
      sign.kind = figure.number > Rational(2) ? .largePercent : .smallPercent
      other = figure.number
    case "比率", "ratio":
      guard figure.number.magnitude > Rational(3, 2) else { return }
      // A range that ends above says that ratios are so large.
      if input.bounds.high != nil, input.assumedRange.contains(.number(value)) { return }
      sign.kind = .largeRatio
      sign.meant = figure.written + "%"
      other = try? figure.number.divided(by: Rational(100))
    default:
      if figure.hasCurrencyMark, declared.factor != .one { signs.append(sign) }
      return
    }
    guard sign.kind != .largePercent, let other else { return signs.append(sign) }
    let fits = input.assumedRange.contains(.number(value))
    let otherFits = input.assumedRange.contains(.number(other))
    sign.other = other
    if fits, otherFits { signs.append(sign) }
    if !fits, otherFits {
      throw Refusal(
        .outsideRange(sign.name, figure.written, range: shortened(input.bounds.text ?? ""), meant: sign.meant)
      )
    }
  }

  /// Whether the head of a column states the unit of its numbers: 误差率（%）.
  private func states(_ unit: String, _ header: String) -> Bool { nameKey(header).contains(unit) }

  /// Notes a number that looks like the print of a binary fraction.
  mutating func noteBinaryPrint(_ raw: RawValue, of name: String) {
    let text: String
    switch raw.content {
    case .text(let written), .number(let written): text = written
    case .nothing, .truth, .compound, .unreadable, .reported: return
    }
    guard text.utf8.count > 16, let short = withoutBinaryNoise(text) else { return }
    signs.append(NumberSign(kind: .binaryPrint, name: name, written: raw.written, meant: shortened(short)))
  }

  /// Whether a dimension counts things, which cannot be fewer than none.
  private func isCount(_ dimension: Dimension) -> Bool {
    hasSingleBase(dimension) && !uncounted.contains(dimension)
  }

  private func isMoney(_ dimension: Dimension) -> Bool { money == dimension }
}

private func hasSingleBase(_ dimension: Dimension) -> Bool {
  dimension.powers.count == 1 && dimension.powers[0].exponent == 1
}
