import Program

/// How a rule makes points, clause by clause, for readers that tell of it; `result` alone is the meaning.
package struct RulePlan: Sendable {
  /// 时 clauses; the first that holds replaces the score.
  package let overrides: [Case]
  /// The curve.
  package let curve: CurvePlan
  /// Each adjustment.
  package let steps: [StepsPlan]
  /// 最低.
  package let floor: NodeID?
  /// 最高.
  package let ceiling: NodeID?
  /// What the score is after each clause, where no 时 clause holds.
  package let stages: [Stage]
  /// The points that come of it.
  package let result: NodeID
}

/// How a curve makes points.
package indirect enum CurvePlan: Sendable {
  /// A value.
  case value(NodeID)
  /// One of two values.
  case conditional(condition: NodeID, value: NodeID, otherwise: NodeID)
  /// The rule of the first tier whose condition holds.
  case tiers([(condition: NodeID?, rule: RulePlan)])
  /// Another rule by its name.
  case named(RulePlan)
  /// A judged score.
  case judged(NodeID)
  /// A checklist.
  case checklist(ChecklistPlan)
}

/// How the lines of a checklist become points.
package struct ChecklistPlan: Sendable {
  /// For each line, whether it is met and whether it does not apply.
  package let lines: [(isMet: NodeID, isExempt: NodeID?)]
  /// For each line, the points that it gives; empty where lines give none of their own.
  package let points: [NodeID]
  /// How many are met.
  package let met: NodeID
  /// How many apply.
  package let applicable: NodeID
  /// What it comes to.
  package let result: NodeID
}

/// How an adjustment is counted.
package struct StepsPlan: Sendable {
  /// By how much; nothing is taken or given where it is not above zero.
  package let excess: NodeID
  /// How many steps that is.
  package let count: NodeID
  /// The points of one step.
  package let amount: NodeID
  /// The points of all steps, within 至多.
  package let change: NodeID
}
