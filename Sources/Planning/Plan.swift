import Program
import Values

/// The one meaning of a template: everything that a score depends on, as operations on earlier operations.
///
/// A `Template` keeps the author's words; a plan keeps what they mean. Evaluating, proving and every other reader goes
/// through `nodes`, each in one switch over `Operation`.
package final class Plan: Sendable {
  /// The operations and what they read.
  package let graph: Graph
  /// What the operations take from the template besides numbers.
  package let facts: PlanFacts
  /// For each formula, its value after its policies.
  package let formulas: [NodeID]
  /// For each indicator, how its score comes about.
  package let indicators: [IndicatorPlan]
  /// The score of the form.
  package let total: NodeID
  /// The grade; nil where the template grades nothing.
  package let grade: GradePlan?
  /// For each check, whether it holds.
  package let checks: [NodeID]
  /// For each figure beside the score, its value after its policies.
  package let outcomes: [NodeID]
  /// For each question to all forms, what one form answers, in an order in which each needs only earlier ones.
  package let questions: [CohortQuestion]
  /// For each summary, its value after its policies; it is asked of groups of forms and not of one.
  package let summaries: [NodeID]

  init(
    graph: Graph, facts: PlanFacts, formulas: [NodeID], indicators: [IndicatorPlan], total: NodeID,
    grade: GradePlan?,
    checks: [NodeID], outcomes: [NodeID], questions: [CohortQuestion], summaries: [NodeID]
  ) {
    self.graph = graph
    self.facts = facts
    self.formulas = formulas
    self.indicators = indicators
    self.total = total
    self.grade = grade
    self.checks = checks
    self.outcomes = outcomes
    self.questions = questions
    self.summaries = summaries
  }

  /// The operations, each after those it uses.
  package var nodes: [Node] { graph.nodes }
  /// What the data of a form can say.
  package var slots: [Slot] { graph.slots }
  /// A node by its number.
  package subscript(_ id: NodeID) -> Node { graph[id] }
  /// A slot by its number.
  package subscript(_ id: SlotID) -> Slot { graph[id] }
}

/// What the operations of a plan take from the template besides numbers.
package struct PlanFacts: Sendable {
  /// The units.
  package let units: UnitCatalog
  /// Which days are worked; nil where the template says nothing of it.
  package let calendar: WorkCalendar?
  /// For each set of levels, how many there are.
  package let levelCounts: [Int]
  /// The grades, the best first.
  package let grades: [GradeBand]
  /// How scores are rounded, and what else asks for a mode.
  package let rounding: Rounding
  /// The inputs.
  package let inputs: [Input]
  /// For each table, its columns.
  package let columns: [[Input]]

  /// What operations take from a template.
  package init(_ template: Template) {
    units = template.units
    calendar = template.calendar
    levelCounts = template.levelSets.map(\.levels.count)
    grades = template.grades
    rounding = template.rounding
    inputs = template.inputs
    columns = template.tables.map(\.columns)
  }

  /// The input or column that a slot belongs to; nil for what is said of indicators.
  package func declaration(of slot: Slot) -> Input? {
    switch slot.subject {
    case .input(let id): inputs[id.index]
    case .column(let table, let index): columns[table.index][index]
    case .score, .points, .exemption, .answer, .answerExemption, .claim, .totalClaim: nil
    }
  }
}

/// What one form answers to a question to all forms.
package struct CohortQuestion: Sendable {
  /// What it asks, in the template.
  package let id: CohortID
  /// How many questions must have been answered by all forms before.
  package let stratum: Int
  /// What forms must agree in.
  package let keys: [NodeID]
  /// Whether the form takes part; nil takes all.
  package let filter: NodeID?
  /// What is taken of it.
  package let values: [NodeID]
  /// What is computed of all forms; nil where it only tells groups apart.
  package let function: FunctionName?
  /// What is left out.
  package let trim: Trim
  /// How places are counted.
  package let ranking: Ranking

  /// Whether another question asks for the same.
  package func asksTheSame(as other: CohortQuestion) -> Bool {
    function == other.function && keys == other.keys && filter == other.filter && values == other.values
      && trim == other.trim && ranking == other.ranking
  }
}

/// How the score of an indicator comes about.
package struct IndicatorPlan: Sendable {
  /// Whether it is part of the total points.
  package let role: IndicatorRole
  /// The least and greatest points that a form may set; nil where the template fixes them.
  package let adjustable: ClosedRange<Rational>?
  /// Its points in a form.
  package let points: NodeID
  /// Its score as its group takes it.
  package let score: NodeID
  /// How its sentence applies; nil for a group, and where the sentence applies to rows.
  package let leaf: LeafPlan?
  /// The rows below it; nil where there are none.
  package let rows: RowPlan?
}

/// How a sentence is applied to an indicator or a row.
package struct LeafPlan: Sendable {
  /// The sentence, clause by clause.
  package let rule: RulePlan
  /// What it gives, without what lies outside the points.
  package let admitted: NodeID
  /// What policies make of it.
  package let settled: NodeID
  /// The score, rounded where it is.
  package let score: NodeID
  /// When a reason is due, each beside its clause.
  package let demands: [(demand: ReasonDemand, due: NodeID)]
}

/// The rows below an indicator.
package struct RowPlan: Sendable {
  /// The table.
  package let table: TableID
  /// Whether a row belongs here.
  package let taken: NodeID
  /// The points of each row.
  package let points: NodeID
  /// How the sentence applies to each.
  package let leaf: LeafPlan
}

/// One stage on the way from full points to a score. What a stage loses is the difference to the one before.
package struct Stage: Sendable, Hashable {
  /// What happens at a stage.
  package enum Role: Sendable, Hashable {
    /// The curve of the rule.
    case curve
    /// An adjustment, by its number from 1.
    case steps(Int)
    /// 最低.
    case floor
    /// 最高.
    case ceiling
  }

  /// What happens.
  package let role: Role
  /// What the score is then.
  package let node: NodeID
}

/// How the grade comes about.
package struct GradePlan: Sendable {
  /// By the total alone.
  package let byTotal: NodeID
  /// For each veto, whether it holds.
  package let vetoes: [NodeID]
  /// In the end.
  package let final: NodeID
}
