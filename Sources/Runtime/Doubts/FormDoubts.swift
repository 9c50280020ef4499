import Planning
import Program
import TargetTexts
import Values

/// What is asked of the figures of every form although they can be computed with: whether a target and its actual fit
/// each other, whether a day lies in the year that is meant, whether two sums are of one size.
///
/// Why: a slip of the unit or the year scores every form, and wrongly. It is asked and never mended.
struct FormDoubts: Sendable {
  /// Targets and actuals.
  let targets: TargetPairs
  /// Days that a rule holds against a fixed day.
  let days: [DayDoubt]
  /// Shares and changes.
  let shares: [ShareDoubt]

  /// Nothing is asked.
  init() { (targets, days, shares) = (TargetPairs(), [], []) }

  /// What a template lets be asked.
  init(of template: Template) {
    targets = TargetPairs(of: template)
    days = dayDoubts(of: template)
    shares = shareDoubts(of: template)
  }

  /// The forms of a block of whose targets something may be asked; some may be named several times.
  func targetForms(in block: FormBlock, _ plan: Plan) -> [Int] {
    targets.pairs.flatMap { forms(in: block, plan, $0) }
  }

  /// The forms of a block of whose days and sums something may be asked; some may be named several times.
  func figureForms(in block: FormBlock, _ plan: Plan) -> [Int] {
    days.flatMap { forms(in: block, plan, $0) } + shares.flatMap { forms(in: block, plan, $0) }
  }

  /// The inputs of whose days and sums something may be asked.
  var figures: Set<InputID> {
    var inputs = Set(shares.flatMap { $0.top + $0.bottom })
    for day in days {
      inputs.insert(day.input)
      if case .given(let last) = day.due { inputs.insert(last) }
    }
    return inputs
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
    let isGiven = { (lane: Int) in lanes.isGiven(lane) }
    switch day.due {
    case .fixed(let last):
      return lanes.numbers.indices.filter {
        isGiven($0) && day.isFar(Int(lanes.numbers[$0]), from: last.dayNumber)
      }
    case .given(let other):
      guard let last = self.lanes(.input(other), block, plan) else { return [] }
      return lanes.numbers.indices.filter { lane in
        isGiven(lane) && last.isGiven(lane)
          && day.isFar(Int(lanes.numbers[lane]), from: Int(last.numbers[lane]))
      }
    }
  }

  private func forms(in block: FormBlock, _ plan: Plan, _ share: ShareDoubt) -> [Int] {
    let lanes = (share.top + share.bottom).compactMap { self.lanes(.input($0), block, plan) }
    guard lanes.count == share.top.count + share.bottom.count else { return [] }
    guard let sums = ShareLanes(lanes, above: share.top.count) else { return Array(0..<block.count) }
    return sums.forms(share)
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
