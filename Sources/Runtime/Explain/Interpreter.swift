import Planning
import Program
import Values

/// One form and what the nodes of a plan come to in it. What is asked for is lowered and computed when it is first
/// asked for; what was lowered before is only looked up.
struct Interpreter {
  let form: Form
  /// The plan of the whole template, where it has been lowered.
  private let plan: Plan?
  private let contexts: [LoweringContext]
  private(set) var lowering: Lowering
  private(set) var exact: Exact

  /// What was left out of the values, until somebody asks for more than results.
  private var demand: Demand?

  init(_ evaluator: Evaluator, _ form: Form, _ answers: CohortAnswers, asksResults: Bool = false) {
    self.form = form
    demand = asksResults ? evaluator.demand : nil
    plan = evaluator.plan
    contexts = evaluator.contexts
    lowering = evaluator.lowering
    exact = Exact(
      lowering.graph, evaluator.facts, FormData(form, for: lowering.graph, evaluator.facts), in: answers)
    exact.run(on: demand)
  }

  /// Computes what results alone do not need.
  mutating func complete() {
    guard let demand else { return }
    exact.complete(demand)
    self.demand = nil
  }

  /// Lowers what is asked for and computes what that added.
  private mutating func ask<Part>(_ part: (inout Lowering) -> Part) -> Part {
    complete()
    let result = part(&lowering)
    if lowering.graph.nodes.count > exact.graph.nodes.count {
      exact.data.extend(form, to: lowering.graph)
      exact.graph = lowering.graph
      exact.run()
    }
    return result
  }

  /// The value of what is lowered now.
  mutating func value(of part: (inout Lowering) -> NodeID) -> NodeValue {
    let node = ask(part)
    return value(node)
  }

  /// The value of a node at a row, counted from 0.
  func value(_ node: NodeID, row: Int = 0) -> NodeValue { exact.values[node, row: row] }

  /// The value of an expression where it stands.
  mutating func value(_ measure: Measure, _ context: LoweringContext, row: Int) -> NodeValue {
    // The node may be new, and is computed before its value is looked up.
    let node = ask { $0.lower(measure, context) }
    return value(node, row: row)
  }

  /// The same, with a text as its one figure or its day.
  mutating func operand(_ measure: Measure, _ context: LoweringContext, row: Int) -> NodeValue {
    let node = ask { $0.text(measure, context) }
    return value(node, row: row)
  }

  mutating func formula(_ id: FormulaID) -> NodeID { ask { $0.formula(id) } }

  mutating func indicator(_ id: IndicatorID) -> IndicatorPlan {
    plan?.indicators[id.index] ?? ask { $0.indicator(id) }
  }

  mutating func context(of indicator: Indicator, _ plan: IndicatorPlan) -> LoweringContext {
    contexts.isEmpty ? ask { $0.context(of: indicator, plan) } : contexts[indicator.id.index]
  }

  mutating func total() -> NodeID { plan?.total ?? ask { $0.total() } }

  mutating func grade() -> GradePlan? { plan?.grade ?? ask { $0.grade() } }

  mutating func check(_ check: DataCheck) -> NodeID { ask { $0.check(check) } }

  mutating func figure(_ measure: Measure, _ policies: PolicySet) -> NodeID {
    ask { $0.figure(measure, policies) }
  }
}
