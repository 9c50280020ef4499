import Planning
import Program
import Values

/// One form and what the nodes of a plan come to in it. What is asked for is lowered and computed when it is first
/// asked for; what was lowered before is only looked up.
struct Interpreter {
  let form: Form
  private(set) var lowering: Lowering
  private(set) var exact: Exact

  init(_ evaluator: Evaluator, _ form: Form, _ answers: CohortAnswers) {
    self.form = form
    lowering = evaluator.lowering
    exact = Exact(
      lowering.graph, evaluator.facts, FormData(form, for: lowering.graph, evaluator.facts), in: answers)
    exact.run()
  }

  private mutating func catchUp() {
    guard lowering.graph.nodes.count > exact.graph.nodes.count else { return }
    exact.data.extend(form, to: lowering.graph)
    exact.graph = lowering.graph
    exact.run()
  }

  /// The value of a node at a row, counted from 0.
  func value(_ node: NodeID, row: Int = 0) -> NodeValue { exact.values[node, row: row] }

  /// The value of an expression where it stands.
  mutating func value(_ measure: Measure, _ context: LoweringContext, row: Int) -> NodeValue {
    // The node may be new, and is computed before its value is looked up.
    let node = node(measure, context)
    return value(node, row: row)
  }

  /// The same, with a text as its one figure or its day.
  mutating func operand(_ measure: Measure, _ context: LoweringContext, row: Int) -> NodeValue {
    let node = lowering.text(measure, context)
    catchUp()
    return value(node, row: row)
  }

  mutating func node(_ measure: Measure, _ context: LoweringContext) -> NodeID {
    let node = lowering.lower(measure, context)
    catchUp()
    return node
  }

  mutating func formula(_ id: FormulaID) -> NodeID {
    let node = lowering.formula(id)
    catchUp()
    return node
  }

  mutating func indicator(_ id: IndicatorID) -> IndicatorPlan {
    let plan = lowering.indicator(id)
    catchUp()
    return plan
  }

  mutating func context(of indicator: Indicator, _ plan: IndicatorPlan) -> LoweringContext {
    let context = lowering.context(of: indicator, plan)
    catchUp()
    return context
  }

  mutating func total() -> NodeID {
    let node = lowering.total()
    catchUp()
    return node
  }

  mutating func grade() -> GradePlan? {
    let plan = lowering.grade()
    catchUp()
    return plan
  }

  mutating func check(_ check: DataCheck) -> NodeID {
    let node = lowering.check(check)
    catchUp()
    return node
  }

  mutating func figure(_ measure: Measure, _ policies: PolicySet) -> NodeID {
    let node = lowering.figure(measure, policies)
    catchUp()
    return node
  }
}
