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
  mutating func number(_ raw: RawValue, as type: NumberType, of name: String) throws(Refusal) -> Rational {
    let declared = type.unit ?? MeasureUnit(symbol: "", factor: .one, dimension: type.dimension)
    let figure = try self.figure(raw, of: name, wanted: declared.symbol)
    let unit = try self.unit(figure, declared: declared, of: name)
    guard let value = try? figure.number * unit.factor else { throw Refusal(.numberTooLarge(name)) }
    if value.isNegative, isCount(type.dimension) { throw Refusal(.negativeCount(name, figure.written)) }
    if figure.unit.isEmpty { warn(of: figure, declared: declared, name: name) }
    return value
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
      case .nothing, .truth, .compound, .reported: throw .fault(.text)
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
    guard let unit = template.units.unit(named: figure.unit) else {
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

  /// What a unit that is none was meant to be; 15万 is 15万元 where money is wanted.
  private func nearUnit(_ unit: String, _ declared: MeasureUnit) -> String? {
    for longer in [unit + "元", unit + declared.symbol] {
      if let meant = template.units.unit(named: longer), template.units.convertible(meant, declared) {
        return longer
      }
    }
    return template.units.suggestion(for: unit)
  }

  /// Bare numbers that may well mean something else: 0.95 for 95%, 87.53 for 87.53%, ¥15 for 15元.
  private mutating func warn(of figure: Figure, declared: MeasureUnit, name: String) {
    let size = figure.number.magnitude
    switch declared.symbol {
    case "%", "‰":
      guard !size.isZero, size <= .one, let meant = try? figure.number.divided(by: declared.factor) else {
        return
      }
      warnings.append(
        .percentLooksLikeRatio(
          name, figure.written, unit: declared.symbol,
          meant: Template.pointsText(meant) + declared.symbol))
    case "比率", "ratio":
      guard size > Rational(3, 2) else { return }
      warnings.append(.ratioLooksLikePercent(name, figure.written))
    default:
      guard figure.hasCurrencyMark, declared.factor != .one else { return }
      warnings.append(.currencyWithoutUnit(name, figure.written, unit: declared.symbol))
    }
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
