import Program
import Source
import TargetTexts
import Values

/// Turns values as written into values of the template's types.
struct ValueReader {
  let template: Template
  let money: Dimension?
  /// The dimensions of one base that may be below zero: money, durations, points, physical measures.
  let uncounted: Set<Dimension>
  private let points: Dimension?
  /// The template's year, where it is one: days without a year in target texts fall into it.
  private let fiscalYear: Int?
  /// What the numbers read so far say of their columns although they are used.
  var signs: [NumberSign] = []

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
    guard lies(value, in: input.bounds) else {
      throw Refusal(.outsideRange(name, raw.written, range: rangeText(input.bounds), meant: nil))
    }
    return value
  }

  /// A text, or a number as it is written.
  func text(_ raw: RawValue, of name: String) throws(Refusal) -> String {
    switch raw.content {
    case .text(let text): return trimmingBlanks(text)
    case .number(let digits): return digits
    case .nothing, .truth: throw Refusal(.notText(name, raw.written))
    case .compound, .reported: throw Refusal(.compoundValue(name))
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
    case .nothing, .compound, .reported: return nil
    }
    switch word {
    case "是", "true", "yes", "1", "√": return true
    case "否", "false", "no", "0", "×": return false
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

/// Whether a value lies between the declared ends; values without order always do.
func lies(_ value: Value, in bounds: InputBounds) -> Bool {
  func holds(_ low: Value, _ high: Value, orEqual: Bool) -> Bool {
    switch (low, high) {
    case (.number(let low), .number(let high)): orEqual ? low <= high : low < high
    case (.date(let low), .date(let high)): orEqual ? low <= high : low < high
    // The best level comes first, so the lower end has the greater index.
    case (.level(_, let low), .level(_, let high)): orEqual ? low >= high : low > high
    default: true
    }
  }
  if let low = bounds.low, !holds(low.value, value, orEqual: low.isIncluded) { return false }
  if let high = bounds.high, !holds(value, high.value, orEqual: high.isIncluded) { return false }
  return true
}

func rangeText(_ bounds: InputBounds) -> String {
  func words(_ end: InputBounds.End) -> String { shortened(trimmingBlanks(end.written)) }
  if let low = bounds.low, let high = bounds.high, low.isIncluded, high.isIncluded {
    return "\(words(low)) 到 \(words(high))"
  }
  let low = bounds.low.map { ($0.isIncluded ? "≥ " : "> ") + words($0) }
  let high = bounds.high.map { ($0.isIncluded ? "≤ " : "< ") + words($0) }
  return [low, high].compactMap { $0 }.joined(separator: " 且 ")
}
