import Program
import Source
import TargetTexts
import Values

/// Turns values as written into values of the template's types.
struct ValueReader {
  /// What every reading takes from the template.
  private let basis: Basis
  /// What the numbers read so far say of their columns although they are used.
  var signs: [NumberSign] = []

  private final class Basis: Sendable {
    let template: Template
    let money: Dimension?
    let uncounted: Set<Dimension>
    let points: Dimension?
    let fiscalYear: Int?

    init(_ template: Template) {
      self.template = template
      // Asked of the catalog, because a template may merge a base into another one.
      func dimension(_ name: String) -> Dimension? { template.units.unit(named: name)?.dimension }
      money = dimension("元")
      points = dimension("分")
      fiscalYear = template.fiscalYear
      uncounted = Set(
        [
          "元", "分", "天", "小时", "个月", "工作日", "米", "平方米", "立方米", "千克", "升", "千瓦", "千瓦时",
        ].compactMap(dimension))
    }
  }

  init(_ template: Template) { basis = Basis(template) }

  var template: Template { basis.template }
  /// The columns of a table.
  func columns(of table: TableID) -> [Input] { basis.template[table].columns }
  /// The column of a table that says what is claimed.
  func claimedColumn(of table: TableID) -> Int? { basis.template[table].claimedColumn }
  var money: Dimension? { basis.money }
  /// The dimensions of one base that may be below zero: money, durations, points, physical measures.
  var uncounted: Set<Dimension> { basis.uncounted }
  private var points: Dimension? { basis.points }
  /// The template's year, where it is one: days without a year in target texts fall into it.
  private var fiscalYear: Int? { basis.fiscalYear }

  /// The value of an input, inside its declared range.
  mutating func value(_ raw: RawValue, for input: Input) throws(Refusal) -> Value? {
    let name = shortened(input.name)
    if raw.isCompound { throw Refusal(.compoundValue(name)) }
    let value: Value
    switch input.type {
    case .number(let type): value = .number(try number(raw, as: type, for: input))
    case .truth: value = .truth(try truth(raw, of: name))
    case .date: value = .date(try date(raw, of: name))
    case .text: value = .text(try text(raw, of: name))
    case .level(let set): value = try level(raw, in: set, of: name)
    case .target(let isActual):
      value = .target(try target(raw, isActual: isActual, of: name))
      noteBinaryPrint(raw, of: name)
    case .figure, .reported: return nil
    }
    if case .number(let number) = value, !input.takes(number) { throw Refusal(.notWhole(name, raw.written)) }
    // What has parts elsewhere is held to its range when they are known.
    if input.parts == nil { try requireRange(value, raw.written, of: input) }
    return value
  }

  private func requireRange(_ value: Value, _ written: String, of input: Input) throws(Refusal) {
    let name = shortened(input.name)
    guard isInRange(value, of: input) else {
      if let declared = input.bounds.text.map({ shortened($0) }) {
        throw Refusal(.outsideRange(name, written, range: declared, meant: nil))
      }
      // Points of a row are never below zero: no range would make them so.
      if input.rowPoints != nil { throw Refusal(.negativePoints(name, written)) }
      throw Refusal(.negativeWithoutRange(name, written, range: signedRange(value, of: input)))
    }
  }

  /// What a target or an actual says with the sign and the unit of the cells beside it, inside its declared range.
  func joined(
    _ text: TargetText, sign: String, unit: String, for input: Input
  ) throws(Refusal) -> TargetText {
    let joined = joinedTarget(
      text, sign: sign, unit: unit, isActual: input.type == .target(isActual: true), units: template.units,
      fiscalYear: fiscalYear)
    try requireRange(.target(joined), shortened(joined.written), of: input)
    return joined
  }

  /// Whether a value lies in what the template takes its input to lie in.
  ///
  /// Of a text that is so of its figures in the unit of the range; a negative one in another unit is refused where
  /// it is computed with, for it may well be compared.
  private func isInRange(_ value: Value, of input: Input) -> Bool {
    guard case .target(let text) = value else { return input.assumedRange.contains(value) }
    switch text.reading {
    case .quantity(let quantity):
      guard input.rangeSpeaks(of: quantity.unit, units: template.units) else { return true }
      return [quantity.low, quantity.high].allSatisfy { end in
        end.map { input.bounds.contains(.number($0)) } ?? true
      }
    case .deadline(let deadline): return input.bounds.contains(.date(deadline.date))
    case .span(let span):
      return [span.first, span.last].allSatisfy { input.bounds.contains(.date($0)) }
    case .recurringDeadline, .period, .quality, .absent, .unreadable: return true
    }
  }

  /// A range below zero that a negative number would lie in: `-100% 到 1000%`.
  private func signedRange(_ value: Value, of input: Input) -> String {
    guard case .number(let number) = value, case .number(let type) = input.type else { return "" }
    let size = (try? number.magnitude.divided(by: type.unit?.factor ?? .one)) ?? .one
    let least = [100, 10_000, 1_000_000, 100_000_000].first { size <= Rational($0) }
    let unit = type.unit?.symbol ?? ""
    return least.map { "-\($0)\(unit) 到 \($0 * 10)\(unit)" } ?? ""
  }

  /// A text, or a number as it is written.
  func text(_ raw: RawValue, of name: String) throws(Refusal) -> String {
    switch raw.content {
    case .text(let text): return trimmingBlanks(text)
    case .number(let digits): return digits
    case .nothing, .truth: throw Refusal(.notText(name, raw.written))
    case .compound, .unreadable, .reported: throw Refusal(.compoundValue(name))
    }
  }

  /// A target text or the actual that answers it, as far as it can be understood.
  private func target(_ raw: RawValue, isActual: Bool, of name: String) throws(Refusal) -> TargetText {
    let text = try text(raw, of: name)
    return isActual
      ? readActual(text, units: template.units, fiscalYear: fiscalYear)
      : readTarget(text, units: template.units, fiscalYear: fiscalYear)
  }

  /// 是 or 否.
  func truth(_ raw: RawValue, of name: String) throws(Refusal) -> Bool {
    guard let truth = yesOrNo(raw) else {
      throw Refusal(.notYesNo(name, raw.written, allowsNotApplicable: false))
    }
    return truth
  }

  /// 是, 否 or 不适用, which is nil.
  func answer(_ raw: RawValue, of name: String) throws(Refusal) -> Bool? {
    if let truth = yesOrNo(raw) { return truth }
    if case .text(let text) = raw.content, ["不适用", "n/a", "na"].contains(nameKey(text).lowercased()) {
      return nil
    }
    throw Refusal(.notYesNo(name, raw.written, allowsNotApplicable: true))
  }

  private func yesOrNo(_ raw: RawValue) -> Bool? {
    let word: String
    switch raw.content {
    case .truth(let truth): return truth
    case .text(let text): word = nameKey(text).lowercased()
    case .number(let digits): word = digits
    case .nothing, .compound, .unreadable, .reported: return nil
    }
    switch word {
    case "是", "true", "yes", "y", "1", "√", "✓", "✔", "☑": return true
    case "否", "false", "no", "n", "0", "×", "✗", "✘", "☒": return false
    default: return nil
    }
  }

  /// A number of points, as 3, 3.00 or 3分.
  mutating func points(_ raw: RawValue, of name: String, mayBeNegative: Bool) throws(Refusal) -> Rational {
    if raw.isCompound { throw Refusal(.compoundValue(name)) }
    let read = try numberText(raw) { (_: NumberFault) in
      .notPoints(name, raw.written)
    } length: { count in
      .tooManyDigits(name, count: count)
    } exponent: {
      .exponentTooLarge(name, raw.written)
    }
    var value = read.number
    if !read.unit.isEmpty || read.hasCurrencyMark {
      guard !read.hasCurrencyMark, let unit = template.units.unit(named: read.unit), unit.dimension == points,
        let converted = try? read.number * unit.factor
      else { throw Refusal(.notPoints(name, raw.written)) }
      value = converted
    }
    if value.isNegative, !mayBeNegative { throw Refusal(.negativePoints(name, raw.written)) }
    noteBinaryPrint(raw, of: name)
    return value
  }

  /// The points that a form sets for an indicator, as the template lets it.
  mutating func points(
    _ raw: RawValue, setFor indicator: Indicator, _ title: String
  ) throws(Refusal) -> Rational {
    let points = try self.points(raw, of: title, mayBeNegative: false)
    if let range = indicator.adjustable, !range.contains(points) {
      throw Refusal(
        .pointsOutsideRange(
          shortened(indicator.path), raw.written, low: Template.pointsText(range.lowerBound),
          high: Template.pointsText(range.upperBound)))
    }
    if !template.rounding.onlyTotal, !template.rounding.keeps(points) {
      throw Refusal(
        .pointsTooFine(shortened(indicator.path), raw.written, places: template.rounding.places))
    }
    return points
  }

  private func level(_ raw: RawValue, in set: LevelSetID, of name: String) throws(Refusal) -> Value {
    let levels = template[set]
    if case .text(let text) = raw.content {
      if let index = levels.index(of: exactKey(text)) ?? levels.index(of: nameKey(text)) {
        return .level(set, index)
      }
    } else if case .number(let digits) = raw.content, let index = levels.index(of: digits) {
      return .level(set, index)
    }
    let near = nearLevel(to: nameKey(raw.written), among: levels.levels.flatMap { [$0.name] + $0.aliases })
    throw Refusal(.unknownLevel(name, raw.written, levels: levels.levels.map(\.name), near: near))
  }
}
