import Enclosure
import Foundation
import Planning
import Program
import Runtime
import TestSupport
import Testing
import Values

/// What a form may still become never leaves its bounds, and in most cases their ends are reached.
///
/// `HENG_FORMS` and `HENG_SEED` set the number of forms and the seed.
@Suite("待定的上下限") struct CompletionTests {
  static let templates = [
    "Examples/晋中项目2020/模板.heng", "Examples/晋中部门2020/模板.heng", "Examples/山西项目2023/模板.heng",
    "Examples/昌吉项目2020/模板.heng", "Examples/曲沃部门2021/模板.heng", "Examples/云岭部门2024/模板.heng",
    "Tests/Cases/faults/模板/培训.heng", "Tests/Cases/faults/模板/客户.heng",
    "Tests/Cases/faults/模板/评比.heng",
  ]

  private static func setting(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  @Test("示例模板", arguments: templates) func examples(path: String) throws {
    let text = try String(contentsOf: packageRoot.appending(path: path), encoding: .utf8)
    let seed = Self.setting("HENG_SEED") ?? 20_261
    var trial = BoundsTrial(try checkedTemplate(text), seed: UInt64(seed))
    for _ in 0..<(Self.setting("HENG_FORMS") ?? 1) { trial.run() }
    trial.report(path)
    #expect(trial.faults == [], "\(path), seed \(seed)")
    #expect(trial.tally.reached * 100 >= trial.tally.ends * 90, "\(trial.tally.missed)")
  }

  @Test("随机模板") func randomTemplates() throws {
    let seed = Self.setting("HENG_SEED") ?? 20_261
    var generator = RandomPolicyTemplates(seed: UInt64(seed))
    var all = BoundsTally()
    var templates = 0
    for number in 0..<(Self.setting("HENG_FORMS") ?? 8) {
      let text = generator.next()
      let template: Template
      do { template = try checkedTemplate(text) } catch {
        print(error)
        continue
      }
      templates += 1
      var trial = BoundsTrial(template, seed: UInt64(seed + number))
      for _ in 0..<2 { trial.run() }
      all.add(trial.tally)
      if ProcessInfo.processInfo.environment["HENG_MISSED"] != nil, !trial.tally.missed.isEmpty {
        print(text)
      }
      #expect(trial.faults == [], "seed \(seed), template \(number)\n\(text)")
    }
    print("random: \(templates) templates, \(all.words)")
    #expect(templates > 3)
    #expect(all.reached * 100 >= all.ends * 95)
  }
}

/// How many ends there were, and how many were reached.
struct BoundsTally {
  var ends = 0
  var reached = 0
  var exactEnds = 0
  var missed: [String: Int] = [:]
  var spent = Duration.zero

  mutating func add(_ other: BoundsTally) {
    ends += other.ends
    reached += other.reached
    exactEnds += other.exactEnds
    missed.merge(other.missed) { $0 + $1 }
    spent += other.spent
  }

  var words: String {
    "\(reached) of \(ends) ends reached (\(ends == 0 ? 100 : reached * 100 / ends) %), \(exactEnds) ends called exact, \(spent)"
  }
}

/// One template with forms that are tried on it.
struct BoundsTrial {
  var completions: Completions
  var faults: [String] = []
  var tally = BoundsTally()

  init(_ template: Template, seed: UInt64) { completions = Completions(template, seed: seed) }

  private var plan: Plan { completions.plan }

  /// What is bounded of a form.
  private struct Goal {
    let name: String
    let node: NodeID
    let row: Int
    /// The score that a row belongs to.
    let whole: NodeID
    let isRow: Bool
    let low: Rational?
    let high: Rational?
    let mayNotApply: Bool
    let isExact: Bool
    let isBlocked: Bool
    var least: Rational?
    var most: Rational?
  }

  mutating func run() {
    let form = completions.holed()
    let start = ContinuousClock.now
    let bounded = BoundedForm(form, completions.template, plan)
    tally.spent += ContinuousClock.now - start
    var goals = self.goals(bounded, form)
    if goals.isEmpty { return }
    let data = FormData(form, for: plan)
    for index in 0..<40 {
      let other = completions.completion(of: data, bounded.bounds.mayCome, blank: [2, 5, 1000][index % 3])
      attempt(other, words(other, bounded.bounds.mayCome), form, &goals)
    }
    for goal in goals {
      for isHigh in [false, true] {
        guard
          let found = completion(
            of: data, plan, reaching: isHigh, of: goal.node, row: goal.row,
            exact: { bounded.values[$0, row: $1] })
        else {
          if ProcessInfo.processInfo.environment["HENG_MISSED"] == "2" { print("no completion", goal.name) }
          continue
        }
        attempt(found.data, words(found.data, bounded.bounds.mayCome), form, &goals)
      }
    }
    for goal in goals { count(goal, form) }
  }

  private func goals(_ bounded: BoundedForm, _ form: Form) -> [Goal] {
    var goals: [Goal] = []
    func add(
      _ name: String, _ node: NodeID, _ row: Int, _ score: PendingBounds.Score, of whole: NodeID? = nil
    ) {
      guard case .absent(let absence) = bounded.values[node, row: row], absence.sharing == nil else { return }
      goals.append(
        Goal(
          name: name, node: node, row: row, whole: whole ?? node, isRow: whole != nil,
          low: score.low, high: score.high, mayNotApply: score.mayNotApply,
          isExact: score.isExact, isBlocked: score.isBlocked))
    }
    for (indicator, plan) in zip(completions.template.indicators, plan.indicators) {
      let index = indicator.id.index
      add(indicator.path, plan.score, 0, bounded.bounds.indicators[index])
      if let rows = plan.rows {
        for (row, score) in bounded.bounds.rows[index].enumerated() {
          if let score {
            add("\(indicator.path) row \(row + 1)", rows.leaf.score, row, score, of: plan.score)
          }
        }
      }
    }
    add("total", plan.total, 0, bounded.bounds.total)
    if let grade = plan.grade, let range = bounded.bounds.grade {
      if case .absent = bounded.values[grade.final] {
        goals.append(
          Goal(
            name: "grade", node: grade.final, row: 0, whole: grade.final, isRow: false,
            low: Rational(range.lowerBound),
            high: Rational(range.upperBound), mayNotApply: false, isExact: true,
            isBlocked: bounded.bounds.total.isBlocked))
      }
    }
    return goals
  }

  /// What was filled in, for messages.
  private func words(_ data: FormData, _ cells: [(slot: SlotID, row: Int)]) -> String {
    cells.map { slot, row in "\(plan[slot].subject) \(row): \(data.cell(plan[slot], slot, row: row))" }
      .joined(separator: "; ")
  }

  private mutating func attempt(_ data: FormData, _ words: String, _ form: Form, _ goals: inout [Goal]) {
    let values = evaluate(plan, data)
    for index in goals.indices {
      let goal = goals[index]
      switch values[goal.node, row: goal.row] {
      case .value(let value):
        if goal.isRow, case .absent(let absence) = values[goal.whole, row: 0], absence.sharing == nil {
          continue
        }
        let number: Rational
        switch value {
        case .number(let points): number = points
        case .level(_, let place): number = Rational(place)
        default: continue
        }
        if (goal.low.map { number < $0 } ?? false) || (goal.high.map { number > $0 } ?? false) {
          note("\(goal.name) = \(number), bounds \(text(goal))", form, words)
        }
        if goal.least.map({ number < $0 }) ?? true { goals[index].least = number }
        if goal.most.map({ number > $0 }) ?? true { goals[index].most = number }
      case .absent(let absence):
        if absence.sharing != nil, !goal.mayNotApply { note("\(goal.name) does not apply", form, words) }
      }
    }
  }

  private func text(_ goal: Goal) -> String {
    "\(goal.low.map { "\($0)" } ?? "∞")…\(goal.high.map { "\($0)" } ?? "∞")"
  }

  private mutating func count(_ goal: Goal, _ form: Form) {
    // No single form tells what rests on others, and there is no end of target texts.
    if goal.isBlocked || restsOnUntold(goal.node, goal.row, form) { return }
    // Nothing that was tried settles it: it may be that nothing can.
    guard let least = goal.least, let most = goal.most else { return }
    // What is not rounded may come as close as one likes without being reached.
    func shown(_ value: Rational?) -> Rational? {
      value.flatMap { try? $0.rounded(places: 2, mode: .halfUp) }
    }
    for (isReached, name) in [
      (shown(least) == shown(goal.low), "low"), (shown(most) == shown(goal.high), "high"),
    ] {
      tally.ends += 1
      if goal.isExact { tally.exactEnds += 1 }
      if isReached {
        tally.reached += 1
      } else {
        tally.missed["\(goal.name) \(name)", default: 0] += 1
        if ProcessInfo.processInfo.environment["HENG_MISSED"] != nil {
          print(
            "missed \(goal.name) \(name): \(least)…\(most) of \(text(goal)) exact \(goal.isExact) \(completions.words(form).prefix(ProcessInfo.processInfo.environment["HENG_MISSED"] == "2" ? 3000 : 0))"
          )
        }
      }
    }
  }

  private func restsOnUntold(_ node: NodeID, _ row: Int, _ form: Form) -> Bool {
    let data = FormData(form, for: plan)
    var seen: Set<NodeID> = []
    func visit(_ id: NodeID) -> Bool {
      guard seen.insert(id).inserted else { return false }
      if case .cohort = plan[id].operation { return true }
      if let slot = plan[id].operation.slot, case .target? = plan.facts.declaration(of: plan[slot])?.type {
        let rows = plan[slot].frame.table.map { data.tables[$0.index].count } ?? 1
        for row in 0..<rows {
          if case .given = data.cell(plan[slot], slot, row: row) { continue }
          return true
        }
      }
      return plan[id].operation.operands.contains { visit($0) }
    }
    return visit(node)
  }

  private mutating func note(_ fault: String, _ form: Form, _ completion: String) {
    guard faults.count < 3 else { return }
    faults.append("\(fault)\n  form \(completions.words(form))\n  completion \(completion)")
  }

  func report(_ name: String) {
    print(
      "\(name): \(tally.words); missed \(tally.missed.sorted { $0.value > $1.value }.prefix(8).map { "\($0.key) \($0.value)" })"
    )
  }
}
