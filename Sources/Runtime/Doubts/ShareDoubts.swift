import Program
import Values

/// A share or a change of money, whose parts should be of one size: 代理费 ÷ 采购金额, (本年 − 上年) ÷ 上年.
struct ShareDoubt: Hashable, Sendable {
  /// The inputs that add up to what is above the line; of a change the later figure.
  let top: [InputID]
  /// Those that add up to what is below it; of a change the earlier figure.
  let bottom: [InputID]
  /// The greatest number that sentences hold it against; nil where they do not, or of a change.
  let bound: Rational?
  /// Whether it is a change, so that either may be too large.
  let isChange: Bool
  /// How it is shown.
  let type: ValueType

  /// Whether two sums, in whole base units, are as far apart as a slip of ten thousand leaves them.
  ///
  /// A share is measured by what it is held against, where it may be ten times as much: a fee of 88 times the amount is
  /// one of 0.9%. A change may well be large; it is asked of near ten thousand alone.
  func isFar(_ above: Int128, _ below: Int128) -> Bool {
    guard above > 0, below > 0 else { return false }
    if isChange {
      let (more, less) = (max(above, below), min(above, below))
      return more / less >= 2_000 && more / less <= 50_000
    }
    guard let (top, bottom) = (bound ?? .one).words else { return false }
    // Sums beyond what can be compared here are no slip of a unit.
    let (own, ownPassed) = above.multipliedReportingOverflow(by: Int128(bottom))
    let (most, mostPassed) = below.multipliedReportingOverflow(by: 1_000 * Int128(top))
    return !ownPassed && !mostPassed && own >= most
  }

  /// How many times one sum is the other at least, exact, where they are far in whole base units: those leave less than
  /// one of each amount, of a sum of n at least an (n + 1)th. Numerator and denominator have 20 bits at most.
  var leastTimes: (top: Int128, bottom: Int128) {
    if isChange { return (1_000, 1) }
    guard let (bound, part) = (bound ?? .one).words else { return (1, 0) }
    var (top, bottom) = (1_000 * Int128(bound), Int128(part) * Int128(self.bottom.count + 1))
    while max(top, bottom) >= 1 << 20 { (top, bottom) = (top / 2, (bottom + 1) / 2) }
    return (top, bottom)
  }

  /// The sum of some inputs of a form in whole base units; nil where one of them is not known.
  static func sum(_ inputs: [InputID], of form: Form) -> Int128? {
    var sum: Int128 = 0
    for id in inputs {
      guard case .number(let number)? = form.inputs[id]?.value, let (top, bottom) = number.words else {
        return nil
      }
      sum += Int128(top) / Int128(bottom)  // each fits a word, so that their sum fits two
    }
    return sum
  }
}

/// The shares and changes of money in what is scored, in the order of the template.
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
    guard case .arithmetic(let top, .divide, let bottom) = part.kind, isMoney(top), isMoney(bottom) else {
      return nil
    }
    if case .arithmetic(let later, .subtract, let earlier) = top.ungrouped.kind {
      guard let one = inputs(later), let other = inputs(earlier), one.count == 1, other.count == 1,
        let base = inputs(bottom), base == one || base == other
      else { return nil }
      return ShareDoubt(top: one, bottom: other, bound: nil, isChange: true, type: part.type)
    }
    guard let above = inputs(top), let below = inputs(bottom), Set(above).isDisjoint(with: below) else {
      return nil
    }
    let bound = bounds.filter { $0.subject == part }.map(\.bound).max()
    return ShareDoubt(top: above, bottom: below, bound: bound, isChange: false, type: part.type)
  }

  private func isMoney(_ measure: Measure) -> Bool {
    if case .number(let type) = measure.type { type.dimension == money } else { false }
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
