import Planning
import Program
import Values

/// The nodes that are enclosed: those of a whole plan, or of a template those that were asked for so far.
final class NodeStore {
  private(set) var graph: Graph
  let facts: PlanFacts
  /// How many questions to all forms there are.
  let questionCount: Int
  /// What makes further nodes; its graph stands here.
  private var lowering: Lowering?
  private let known: [CohortID: CohortQuestion]
  private let points: [ClosedRange<Rational>?]

  /// The nodes of a plan.
  init(_ plan: Plan) {
    graph = plan.graph
    facts = plan.facts
    questionCount = (plan.questions.map(\.id.index).max() ?? -1) + 1
    known = Dictionary(uniqueKeysWithValues: plan.questions.map { ($0.id, $0) })
    points = plan.indicators.map(\.adjustable)
  }

  /// No node yet: what is asked for is lowered when it is first asked for.
  init(_ template: Template) {
    graph = Graph()
    facts = PlanFacts(template)
    questionCount = template.cohortQueries.count
    known = [:]
    points = template.indicators.map(\.adjustable)
    lowering = Lowering(template)
  }

  /// Lowers a part of the template.
  func ask<Part>(_ part: (inout Lowering) -> Part) -> Part {
    guard var own = lowering else { preconditionFailure("a whole plan is lowered already") }
    // The graph goes there and back, so that it is never copied.
    lowering = nil
    swap(&own.graph, &graph)
    let result = part(&own)
    swap(&own.graph, &graph)
    lowering = own
    return result
  }

  var nodes: [Node] { graph.nodes }
  var slots: [Slot] { graph.slots }
  subscript(_ id: NodeID) -> Node { graph[id] }
  subscript(_ id: SlotID) -> Slot { graph[id] }

  /// The questions to all forms, as far as they were asked for.
  var questions: some Collection<CohortQuestion> { (lowering?.questions ?? known).values }

  func question(_ id: CohortID) -> CohortQuestion? { (lowering?.questions ?? known)[id] }

  /// The points that a form may set for an indicator; nil where the template fixes them.
  func adjustable(_ id: IndicatorID) -> ClosedRange<Rational>? { points[id.index] }

  /// Every value of a type.
  func everything(of type: ValueType) -> ValueSet {
    switch type {
    case .number: .numbers(.everything)
    case .truth: .truths(.either)
    case .date: .days(.calendar)
    case .text: .texts(nil)
    case .level(let set): .levels(set, Set(0..<facts.levelCounts[set.index]))
    case .target: .target(nil)
    case .figure, .reported: .anyFigure(isNonNegative: false)
    }
  }
}
