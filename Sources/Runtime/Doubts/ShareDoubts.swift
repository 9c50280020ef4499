import Program
import Values

/// A share or a change whose parts should be of one size: 代理费 ÷ 采购金额, (本年 − 上年) ÷ 上年.
struct ShareDoubt: Hashable, Sendable {
  /// The inputs that add up to what is above the line; of a change the later figure.
  let top: [InputID]
  /// Those that add up to what is below it; of a change the earlier figure.
  let bottom: [InputID]
  /// The greatest number that sentences hold it against; nil where they do not, or of a change.
  let bound: Rational?
  /// How it is shown.
  let type: ValueType
  /// Between which numbers one sum over the other is as far from one size as a slip of the unit leaves it.
  private let ranges: [Range]
  /// By how many bits one sum may be longer than the other, so that they cannot be so far apart.
  private let quiet: Swift.Range<Int>

  private struct Range: Hashable, Sendable {
    /// Numerators and denominators of 31 bits, so that no product of them and a sum passes two words.
    let low: Fraction
    let high: Fraction?
  }

  private struct Fraction: Hashable, Sendable {
    let top: Int128
    let bottom: Int128

    init?(_ number: Rational, times: Int64 = 1, over: Int64 = 1) {
      guard let (top, bottom) = number.words,
        let scale = Scale(Int128(top) * Int128(times), Int128(bottom) * Int128(over)),
        max(scale.top, scale.bottom) < 1 << 31
      else { return nil }
      (self.top, self.bottom) = (Int128(scale.top), Int128(scale.bottom))
    }

    func isAtMost(_ above: Int128, _ below: Int128) -> Bool { top * below <= bottom * above }
    func isAtLeast(_ above: Int128, _ below: Int128) -> Bool { top * below >= bottom * above }
  }

  /// A change of one figure to another. It may well be large; it is asked of near ten thousand alone.
  init(from earlier: InputID, to later: InputID, type: ValueType) {
    (top, bottom, bound, self.type) = ([later], [earlier], nil, type)
    ranges = Self.near(.one, isMore: true) + Self.near(.one, isMore: false)
    quiet = Self.quiet(ranges)
  }

  /// A share. It is measured by the least and the greatest number that it is held against, or by one: a fee of 88 times
  /// the amount is one of 0.9%.
  init(_ top: [InputID], of bottom: [InputID], bounds: [Rational], type: ValueType) {
    (self.top, self.bottom, self.type) = (top, bottom, type)
    bound = bounds.max()
    ranges =
      (Fraction(bound ?? .one, times: 1_000).map { [Range(low: $0, high: nil)] } ?? [])
      + Self.near(bounds.min() ?? .one, isMore: false)
    quiet = Self.quiet(ranges)
  }

  private static func quiet(_ ranges: [Range]) -> Swift.Range<Int> {
    /// Whether no quotient of two sums of which one is so many bits longer, between 2ⁿ⁻¹ and 2ⁿ⁺¹, is in any range.
    func isQuiet(_ bits: Int) -> Bool {
      func power(_ bits: Int) -> (Int128, Int128) { bits < 0 ? (1, 1 << -bits) : (1 << bits, 1) }
      let (least, most) = (power(bits - 1), power(bits + 1))
      return ranges.allSatisfy { range in
        !range.low.isAtMost(most.0, most.1) || range.high.map { !$0.isAtLeast(least.0, least.1) } ?? false
      }
    }
    guard isQuiet(0) else { return 0..<0 }
    let low = stride(from: 0, through: -29, by: -1).prefix { isQuiet($0) }.last ?? 0
    let high = (0...29).prefix { isQuiet($0) }.last ?? 0
    return low..<high + 1
  }

  /// About ten thousand times a number, or such a part of it; none where the ends have too many digits.
  private static func near(_ number: Rational, isMore: Bool) -> [Range] {
    guard
      let low = isMore ? Fraction(number, times: 2_000) : Fraction(number, over: 50_000),
      let high = isMore ? Fraction(number, times: 50_000) : Fraction(number, over: 2_000)
    else { return [] }
    return [Range(low: low, high: high)]
  }

  /// Whether two positive sums of which one is so many bits longer cannot be that far apart.
  func isOfOneSize(bits: Int) -> Bool { quiet.contains(bits) }

  /// Whether two sums, in one unit, are that far apart.
  func isFar(_ above: Int128, _ below: Int128) -> Bool {
    guard above > 0, below > 0 else { return false }
    return ranges.contains { range in
      range.low.isAtMost(above, below) && range.high.map { $0.isAtLeast(above, below) } ?? true
    }
  }

  /// The two sums of a form, exact in one unit; nil where an amount is not known, or needs a finer unit than sums count in.
  func sums(of form: Form) -> (above: Int128, below: Int128)? {
    var amounts: [(top: Int128, bottom: Int128)] = []
    for id in top + bottom {
      guard case .number(let number)? = form.inputs[id]?.value, let (top, bottom) = number.words else {
        return nil
      }
      amounts.append((Int128(top), Int128(bottom)))
    }
    var parts: Int128 = 1
    for amount in amounts {
      parts *= amount.bottom / Int128(commonDivisor(parts.magnitude, amount.bottom.magnitude))
      if parts >= 1 << 24 { return nil }
    }
    let wholes = amounts.map { $0.top * (parts / $0.bottom) }
    return (wholes.prefix(top.count).reduce(0, +), wholes.dropFirst(top.count).reduce(0, +))
  }
}

/// The shares and changes in what is scored whose parts are of one kind, in the order of the template.
func shareDoubts(of template: Template) -> [ShareDoubt] {
  var finder = ShareFinder(template)
  template.forEachMeasure { finder.collect($0) }
  return finder.shares
}

private struct ShareFinder {
  private let template: Template
  private let money: Dimension?
  private let bounds: [(subject: Measure, bound: Rational)]
  private(set) var shares: [ShareDoubt] = []

  init(_ template: Template) {
    self.template = template
    money = template.units.unit(named: "元")?.dimension
    var bounds: [(Measure, Rational)] = []
    for indicator in template.indicators {
      indicator.rule?.forEachPart { part in
        guard case .comparison(let subject, _, let bound) = part.kind, let number = bound.writtenNumber,
          number.isPositive
        else { return }
        bounds.append((template.behindNames(subject), number))
      }
    }
    self.bounds = bounds
  }

  mutating func collect(_ measure: Measure) {
    var found: [ShareDoubt] = []
    measure.forEachPart { part in share(part).map { found.append($0) } }
    for share in found where !shares.contains(share) { shares.append(share) }
  }

  private func share(_ part: Measure) -> ShareDoubt? {
    guard case .arithmetic(let top, .divide, let bottom) = part.kind, let kind = dimension(top), !kind.isNone,
      dimension(bottom) == kind
    else { return nil }
    if case .arithmetic(let later, .subtract, let earlier) = top.ungrouped.kind {
      guard let one = inputs(later), let other = inputs(earlier), one.count == 1, other.count == 1,
        let base = inputs(bottom), base == one || base == other
      else { return nil }
      return ShareDoubt(from: other[0], to: one[0], type: part.type)
    }
    guard let above = inputs(top), let below = inputs(bottom), Set(above).isDisjoint(with: below) else {
      return nil
    }
    // What is counted may well be one of many thousands, where nothing says how many are usual.
    let held = bounds.filter { $0.subject == part }.map(\.bound)
    return kind == money || !held.isEmpty ? ShareDoubt(above, of: below, bounds: held, type: part.type) : nil
  }

  private func dimension(_ measure: Measure) -> Dimension? {
    if case .number(let type) = measure.type { type.dimension } else { nil }
  }

  /// The inputs that add up to a measure; nil where it is no sum of inputs.
  private func inputs(_ measure: Measure) -> [InputID]? {
    switch template.behindNames(measure).kind {
    case .input(let id): return [id]
    case .arithmetic(let left, .add, let right):
      guard let one = inputs(left), let other = inputs(right) else { return nil }
      return one + other
    default: return nil
    }
  }
}

extension Template {
  /// What a measure is without brackets, and where it is the name of a formula.
  fileprivate func behindNames(_ measure: Measure) -> Measure {
    let plain = measure.ungrouped
    if case .formula(let id) = plain.kind { return behindNames(self[id].measure) }
    return plain
  }
}
