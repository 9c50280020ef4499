import DataFiles
import Planning
import Program
import Source
import Values

/// Which figures a form asks for, and where: beside the indicator that alone takes them, or above the indicators.
struct FormPlan {
  /// One line beside an indicator.
  enum Line {
    case input(InputID)
    case score
    case answer(Int, ChecklistItem, mayBeExempt: Bool)
    case exemption
    /// Rows on a sheet of their own.
    case rows(TableID)
    /// Nothing to fill in.
    case nothing
  }

  /// The amounts above the indicators.
  private(set) var funds: [InputID] = []
  /// The other inputs above them.
  private(set) var basics: [InputID] = []
  /// The lines of each leaf.
  private(set) var lines: [IndicatorID: [Line]] = [:]
  /// The inputs that each leaf takes, wherever they stand.
  private(set) var used: [IndicatorID: [InputID]] = [:]

  init(_ template: Template, _ plan: Plan) {
    var users: [InputID: Set<IndicatorID>] = [:]
    for (index, indicator) in plan.indicators.enumerated() {
      guard let leaf = indicator.leaf else { continue }
      let inputs = Self.inputs(of: leaf.score, plan)
      used[IndicatorID(index)] = inputs.sorted { $0.index < $1.index }
      for input in inputs { users[input, default: []].insert(IndicatorID(index)) }
    }
    let above = Self.runsAbove(template, users)
    var own: [IndicatorID: [InputID]] = [:]
    for index in template.inputs.indices {
      let id = InputID(index)
      let input = template[id]
      if !above.contains(id), let user = users[id]?.first, users[id]?.count == 1, input.type != .text {
        own[user, default: []].append(id)
      } else if input.type.isMoney {
        funds.append(id)
      } else {
        basics.append(id)
      }
    }
    for indicator in template.indicators {
      guard let rule = indicator.rule else { continue }
      lines[indicator.id] = Self.lines(
        indicator, rule, own[indicator.id] ?? [], plan, mayBeExempt: template.mayBeExempt(indicator))
    }
  }

  /// Amounts that are declared one after the other stand together, where one of them is no indicator's own.
  private static func runsAbove(_ template: Template, _ users: [InputID: Set<IndicatorID>]) -> Set<InputID> {
    var above: Set<InputID> = []
    var run: [InputID] = []
    func close() {
      if run.contains(where: { users[$0]?.count != 1 }) { above.formUnion(run) }
      run = []
    }
    for (index, input) in template.inputs.enumerated() {
      if input.type.isMoney { run.append(InputID(index)) } else { close() }
    }
    close()
    return above
  }

  private static func lines(
    _ indicator: Indicator, _ rule: Rule, _ inputs: [InputID], _ plan: Plan, mayBeExempt: Bool
  ) -> [Line] {
    if let rows = indicator.rows { return [.rows(rows.table)] }
    var lines: [Line] = inputs.map { .input($0) }
    let shares = if case .respread? = indicator.policies.lineNotApplicable { true } else { false }
    let mayBeExemptLine = shares || rule.countsLines
    for (number, item) in rule.askedLines.enumerated() {
      lines.append(.answer(number, item, mayBeExempt: mayBeExemptLine))
    }
    if isJudged(indicator.id, plan) { lines.append(.score) }
    if indicator.role == .regular, mayBeExempt {
      switch indicator.policies.notApplicable {
      case .value?, .respread?, .rescale?, .pending?: lines.append(.exemption)
      case .fail?, .notApplicable?, nil: break
      }
    }
    return lines.isEmpty ? [.nothing] : lines
  }

  /// Whether a person may give the score of an indicator.
  private static func isJudged(_ id: IndicatorID, _ plan: Plan) -> Bool {
    plan.nodes.contains { node in
      if case .judged(let slot, _) = node.operation { plan[slot].subject == .score(id) } else { false }
    }
  }

  /// The inputs that a node rests on by itself, not through the scores of others.
  private static func inputs(of root: NodeID, _ plan: Plan) -> Set<InputID> {
    var (found, seen, open): (Set<InputID>, Set<NodeID>, [NodeID]) = ([], [root], [root])
    while let node = open.popLast() {
      let operation = plan[node].operation
      if let slot = operation.slot, case .input(let id) = plan[slot].subject { found.insert(id) }
      if case .settledScore = operation { continue }
      for operand in operation.operands where seen.insert(operand).inserted { open.append(operand) }
    }
    return found
  }
}

extension Template {
  /// Whether a unit may say that an indicator does not apply. A 不适用时 that speaks for many is for those whose rules
  /// come to it, where there are such; else for all.
  func mayBeExempt(_ indicator: Indicator) -> Bool {
    guard let clause = indicator.policies.places[.notApplicable] else { return true }
    let sharing = indicators.filter { $0.rule != nil && $0.policies.places[.notApplicable] == clause }
    return sharing.count == 1 || comesToNotApply(indicator) || !sharing.contains { comesToNotApply($0) }
  }

  /// Whether the sentence, a formula that it names or a policy can say that an indicator does not apply.
  private func comesToNotApply(_ indicator: Indicator) -> Bool {
    guard let rule = indicator.rule else { return false }
    return indicator.policies.rulesOut || rule.mayNotApply(in: self)
      || rule.contains(in: self) { part in
        if case .formula(let id) = part.kind { self[id].policies.rulesOut } else { false }
      }
  }
}

extension Rule {
  /// Whether its lists only count lines, of which those that do not apply are left out without a policy.
  fileprivate var countsLines: Bool {
    var counts = true
    forEachSentence { sentence in
      guard case .checklist(let list) = sentence.curve else { return }
      switch list.mode {
      case .equally, .allOrNone, .eachMissing: break
      case .points, .inOrder: counts = false
      }
    }
    return counts
  }
}

extension PolicySet {
  /// Whether a figure that there is not rules the indicator out.
  fileprivate var rulesOut: Bool {
    [missing, zero, allZero].contains { if case .notApplicable? = $0 { true } else { false } }
  }
}
