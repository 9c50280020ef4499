import Program
import TargetTexts
import Values

/// Where a target or an actual stands: an input, or a column of a table.
enum TextSource: Hashable, Sendable {
  case input(InputID)
  case column(TableID, Int)
}

/// A target and the actual that a template holds against it.
struct TargetPair: Hashable, Sendable {
  let target: TextSource
  let actual: TextSource

  /// The table of whose rows both are; nil where both are inputs.
  var table: TableID? { if case .column(let table, _) = target { table } else { nil } }
}

/// The targets and actuals that a template holds against each other, and what may be wrong with two texts although
/// they can be compared.
struct TargetPairs: Sendable {
  /// The pairs, in the order of the template.
  private(set) var pairs: [TargetPair] = []
  /// Pairs that only 达标 decides where the target has no sign: what is not exactly it, misses it.
  private var met: Set<TargetPair> = []
  private var units: UnitCatalog?
  private var year: Int?

  /// None.
  init() {}

  init(of template: Template) {
    guard template.hasTargets else { return }
    (units, year) = (template.units, template.fiscalYear)
    var asksEqual = false
    func look(_ measure: Measure) {
      measure.forEachPart { part in
        switch part.kind {
        case .meets(let actual, let target): add(actual, target, isMet: true)
        case .comparison(let one, _, let other), .arithmetic(let one, .divide, let other):
          add(one, other, isMet: false)
          add(other, one, isMet: false)
        case .member(_, .unsigned): asksEqual = true
        case .constant(.level(.targetKinds, TargetKind.equal.index), _): asksEqual = true
        default: break
        }
      }
    }
    template.forEachMeasure { look($0) }
    // Whoever speaks of 等值 or 无符号 has said what such a target means.
    if asksEqual { met = [] }
  }

  private mutating func add(_ actual: Measure, _ target: Measure, isMet: Bool) {
    guard let one = Self.source(actual, isActual: true), let other = Self.source(target, isActual: false)
    else { return }
    let pair = TargetPair(target: other, actual: one)
    let isOfOne =
      switch (one, other) {
      case (.input, .input): true
      case (.column(let a, _), .column(let b, _)): a == b
      default: false
      }
    guard isOfOne else { return }
    if !pairs.contains(pair) { pairs.append(pair) }
    if isMet { met.insert(pair) }
  }

  private static func source(_ measure: Measure, isActual: Bool) -> TextSource? {
    let measure = measure.ungrouped
    if case .member(let part, let member) = measure.kind, member != .kind, member != .unsigned {
      return source(part, isActual: isActual)
    }
    guard measure.type == .target(isActual: isActual) else { return nil }
    switch measure.kind {
    case .input(let id): return .input(id)
    case .column(let table, let index): return .column(table, index)
    default: return nil
    }
  }

  // MARK: what may be wrong

  /// What may be wrong with a target and its actual.
  func doubt(_ pair: TargetPair, target: TargetText, actual: TargetText) -> TargetDoubt? {
    switch (target.reading, actual.reading) {
    case (.quantity(let aim), .quantity(let value)):
      if target.isUnsigned, value.hasSign {
        // 90% beside ≥93.5%: the sign of the target was left out, and the actual has it as programs print it.
        return isBeyond(value, aim) ? .unsigned : .turned
      }
      guard let units, comparability(target: target, actual: actual, units: units) == .comparable else {
        return nil
      }
      if let off = timesOff(aim, value) { return off }
      return isMissedForSign(pair, aim, target, value) ? .unsigned : nil
    case (.deadline(let due), .deadline(let done)): return yearOff(due.date, done.date)
    default: return nil
    }
  }

  /// Whether an actual with a sign lies on that side of a target.
  private func isBeyond(_ value: Quantity, _ aim: Quantity) -> Bool {
    guard let done = (value.taking(unitOf: aim) ?? value).bound, let due = aim.bound else { return false }
    switch value.direction {
    case .atLeast, .above: return done > due
    case .atMost, .below: return done < due
    case .equal, .range: return false
    }
  }

  /// A factor of ten thousand is a slip of the unit; one of a hundred one of a percentage, where no rate is so large, and
  /// none that is to be reached so small.
  private func timesOff(_ aim: Quantity, _ value: Quantity) -> TargetDoubt? {
    // 120米 beside 126公里: a thousand between units that are both written.
    let isOtherUnit =
      if let wanted = aim.unit, let given = value.unit {
        wanted.dimension == given.dimension && wanted.factor != given.factor
      } else {
        false
      }
    let value = value.taking(unitOf: aim) ?? value
    let aim = aim.taking(unitOf: value) ?? aim
    guard let expected = aim.low ?? aim.high, let actual = value.bound, expected.isPositive,
      actual.isPositive,
      let times = try? actual.divided(by: expected), let part = try? expected.divided(by: actual)
    else { return nil }
    let isFloor = aim.direction != .atMost && aim.direction != .below
    // A ceiling is far from what is well below it; asked is where without the slip it would just be met.
    if times.isAbout(10_000) { return .scaled(10_000, isMore: true) }
    if part.isAbout(10_000), isFloor || part <= Rational(11_000) { return .scaled(10_000, isMore: false) }
    if isOtherUnit, times.isAbout(1_000) { return .scaled(1_000, isMore: true) }
    if isOtherUnit, part.isAbout(1_000), isFloor { return .scaled(1_000, isMore: false) }
    guard let unit = aim.unit, unit.dimension.isNone, unit.factor < .one, !unit.isPercentagePoint else {
      return nil
    }
    // 0.95 beside the unit % for 95%: no rate is to be reached so small and is a hundred times that.
    let isSmallAim = expected < Rational(1, 100) && actual >= Rational(1, 2)
    if times.isAbout(100), actual > Rational(2) || isSmallAim { return .scaled(100, isMore: true) }
    let isSmall = actual <= Rational(2, 100) && expected >= Rational(1, 2)
    return part.isAbout(100) && isFloor && isSmall ? .scaled(100, isMore: false) : nil
  }

  /// 98% against 95% without a sign; below 100% nothing else than too little can be meant.
  private func isMissedForSign(
    _ pair: TargetPair, _ aim: Quantity, _ target: TargetText, _ value: Quantity
  ) -> Bool {
    guard met.contains(pair), target.isUnsigned, value.direction == .equal,
      let actual = (value.taking(unitOf: aim) ?? value).bound,
      let expected = (aim.taking(unitOf: value) ?? aim).bound, actual != expected
    else { return false }
    let isRate = aim.unit.map { $0.dimension.isNone && $0.factor < .one } ?? false
    return !(isRate && expected == .one && actual < expected)
  }

  /// A day before the year of the template, or so long after it that the year is being evaluated, most of a year or more
  /// from the day that was due.
  private func yearOff(_ due: CalendarDate, _ done: CalendarDate) -> TargetDoubt? {
    guard let year, abs(due.dayNumber - done.dayNumber) >= mostOfYear else { return nil }
    if done.year < year { return .year(isEarly: true) }
    return done.year > year + 1 || done.year == year + 1 && done.month > 6 ? .year(isEarly: false) : nil
  }
}

/// What may be wrong with a target and the actual beside it.
package enum TargetDoubt: Sendable, Hashable {
  /// The actual is about so many times the target, or such a part of it.
  case scaled(Int, isMore: Bool)
  /// The actual has the sign that the target lacks.
  case turned
  /// The day lies in another year.
  case year(isEarly: Bool)
  /// The target has no sign, and the actual is not exactly it.
  case unsigned
}

/// So many days are most of a year: whoever writes a year wrong is off by about one.
let mostOfYear = 300

extension Rational {
  /// Between half and twice as much.
  fileprivate func isAbout(_ size: Int) -> Bool { self >= Rational(size, 2) && self <= Rational(size * 2) }
}

extension Template {
  /// Whether inputs or columns are targets.
  fileprivate var hasTargets: Bool {
    (inputs + tables.flatMap(\.columns)).contains { if case .target = $0.type { true } else { false } }
  }
}
