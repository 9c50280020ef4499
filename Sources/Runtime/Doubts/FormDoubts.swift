import Planning
import Program
import TargetTexts
import Values

/// What is asked of the figures of every form although they can be computed with: whether a target and its actual fit
/// each other, whether a day lies in the year that is meant, whether two sums of money are of one size.
///
/// Why: a slip of the unit or the year scores every form, and wrongly. It is asked and never mended.
struct FormDoubts: Sendable {
  /// Targets and actuals.
  let targets: TargetPairs
  /// Days that a rule holds against a fixed day.
  let days: [DayDoubt]
  /// Shares of money.
  let shares: [ShareDoubt]

  /// Nothing is asked.
  init() { (targets, days, shares) = (TargetPairs(), [], []) }

  /// What a template lets be asked.
  init(of template: Template) {
    targets = TargetPairs(of: template)
    days = dayDoubts(of: template)
    shares = shareDoubts(of: template)
  }

  /// The forms of a block in which something may be asked; some may be named several times.
  func forms(in block: FormBlock, _ plan: Plan) -> [Int] {
    targets.pairs.flatMap { forms(in: block, plan, $0) } + days.flatMap { forms(in: block, plan, $0) }
      + shares.flatMap { forms(in: block, plan, $0) }
  }

  private func lanes(_ subject: Subject, _ block: FormBlock, _ plan: Plan) -> SlotLanes? {
    plan.graph.known(subject).flatMap { block.slots[$0.index] }
  }

  private func forms(in block: FormBlock, _ plan: Plan, _ pair: TargetPair) -> [Int] {
    guard let targets = lanes(pair.target.subject, block, plan),
      let actuals = lanes(pair.actual.subject, block, plan)
    else { return [] }
    let rows = pair.table.map { block.tables[$0.index].forms }
    var known: [Int64: Bool] = [:]
    let width = Int64(actuals.table.count + 1)
    return targets.numbers.indices.compactMap { lane in
      guard targets.isGiven(lane), actuals.isGiven(lane) else { return nil }
      let (target, actual) = (targets.numbers[lane], actuals.numbers[lane])
      let isDoubted =
        known[target * width + actual]
        ?? self.targets.isDoubted(pair, targets.table[Int(target)], actuals.table[Int(actual)])
      known[target * width + actual] = isDoubted
      return isDoubted ? rows?[lane] ?? lane : nil
    }
  }

  private func forms(in block: FormBlock, _ plan: Plan, _ day: DayDoubt) -> [Int] {
    guard let lanes = lanes(.input(day.input), block, plan) else { return [] }
    return lanes.numbers.indices.filter { lane in
      lanes.isGiven(lane) && day.isFar(Int(lanes.numbers[lane]))
    }
  }

  private func forms(in block: FormBlock, _ plan: Plan, _ share: ShareDoubt) -> [Int] {
    func amounts(_ inputs: [InputID]) -> [Amounts] {
      inputs.compactMap { id in lanes(.input(id), block, plan).flatMap { Amounts($0) } }
    }
    let (top, bottom) = (amounts(share.top), amounts(share.bottom))
    guard top.count == share.top.count, bottom.count == share.bottom.count else { return [] }
    return (0..<block.count).filter { lane in
      if isPlainlyNear(share, top, bottom, lane) { return false }
      guard let above = Amounts.sum(top, lane), let below = Amounts.sum(bottom, lane) else { return false }
      return share.isFar(above, below)
    }
  }

  /// Whether two amounts of one scale are far nearer than is asked about: most are, and nothing is divided for them. Whole
  /// base units may make the smaller one half of itself at most.
  private func isPlainlyNear(_ share: ShareDoubt, _ top: [Amounts], _ bottom: [Amounts], _ lane: Int) -> Bool
  {
    guard top.count == 1, bottom.count == 1, top[0].isLike(bottom[0]) else { return false }
    let (above, below) = (top[0].number(lane), bottom[0].number(lane))
    func isLess(_ one: Int64, than times: Int64, _ other: Int64) -> Bool {
      let (product, passed) = other.multipliedReportingOverflow(by: times)
      return passed ? other > 0 : one < product
    }
    if share.isChange { return isLess(above, than: 1_000, below) && isLess(below, than: 1_000, above) }
    return isLess(above, than: share.least, below)
  }
}

/// The amounts of one input in a block, in whole base units.
private struct Amounts {
  private let lanes: SlotLanes
  private let scale: (top: Int64, bottom: Int64)

  init?(_ lanes: SlotLanes) {
    guard let scale = lanes.scale.words else { return nil }
    (self.lanes, self.scale) = (lanes, scale)
  }

  /// Whether both count in the same unit.
  func isLike(_ other: Amounts) -> Bool { scale == other.scale }

  /// What it is at a form, in the unit that it counts in; where nothing is known it means nothing.
  func number(_ lane: Int) -> Int64 { lanes.numbers[lane] }

  /// The sum of several at a form; nil where one of them is not known.
  static func sum(_ all: [Amounts], _ lane: Int) -> Int128? {
    var sum: Int128 = 0
    for one in all {
      guard one.lanes.isGiven(lane) else { return nil }
      sum += Int128(one.lanes.numbers[lane]) * Int128(one.scale.top) / Int128(one.scale.bottom)
    }
    return sum
  }
}

extension SlotLanes {
  /// Whether a lane has a value.
  func isGiven(_ lane: Int) -> Bool { marks.map { $0[lane] == Mark.given.rawValue } ?? true }
}

extension TextSource {
  /// The slot that says it.
  var subject: Subject {
    switch self {
    case .input(let id): .input(id)
    case .column(let table, let index): .column(table, index)
    }
  }
}

extension TargetPairs {
  fileprivate func isDoubted(_ pair: TargetPair, _ target: Value, _ actual: Value) -> Bool {
    guard case .target(let target) = target, case .target(let actual) = actual else { return false }
    return doubt(pair, target: target, actual: actual) != nil
  }
}
