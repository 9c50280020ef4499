import Planning
import Program
import Values

/// The nodes that are enclosed: those of a whole plan, or of a template those that were asked for so far.
final class NodeStore {
  private(set) var nodes: [Node]
  private(set) var slots: [Slot]
  let facts: PlanFacts
  /// How many questions to all forms there are.
  let questionCount: Int
  private let growing: Growing?
  private let known: [CohortID: CohortQuestion]
  private let points: [ClosedRange<Rational>?]
  private var declarations: [Declaration?] = []

  /// What the declaration of a slot allows.
  struct Declaration {
    /// All that it may say.
    let anything: CellRange
    /// The size of its unit where it is counted in whole units.
    let wholeUnit: Rational?
  }

  /// What makes further nodes.
  private final class Growing {
    var lowering: Lowering
    init(_ lowering: Lowering) { self.lowering = lowering }
  }

  /// The nodes of a plan.
  init(_ plan: Plan) {
    nodes = plan.nodes
    slots = plan.slots
    facts = plan.facts
    questionCount = (plan.questions.map(\.id.index).max() ?? -1) + 1
    growing = nil
    known = Dictionary(uniqueKeysWithValues: plan.questions.map { ($0.id, $0) })
    points = plan.indicators.map(\.adjustable)
  }

  /// No node yet: what is asked for is lowered when it is first asked for.
  init(_ template: Template) {
    nodes = []
    slots = []
    facts = PlanFacts(template)
    questionCount = template.cohortQueries.count
    growing = Growing(Lowering(template))
    known = [:]
    points = template.indicators.map(\.adjustable)
  }

  /// Lowers a part of the template.
  func ask<Part>(_ part: (inout Lowering) -> Part) -> Part {
    guard let growing else { preconditionFailure("a whole plan is lowered already") }
    let result = part(&growing.lowering)
    nodes += growing.lowering.graph.nodes[nodes.count...]
    slots += growing.lowering.graph.slots[slots.count...]
    return result
  }

  subscript(_ id: NodeID) -> Node { _read { yield nodes[id.index] } }
  subscript(_ id: SlotID) -> Slot { _read { yield slots[id.index] } }

  /// The questions to all forms, as far as they were asked for.
  var questions: some Collection<CohortQuestion> { (growing?.lowering.questions ?? known).values }

  func question(_ id: CohortID) -> CohortQuestion? { (growing?.lowering.questions ?? known)[id] }

  /// What the declaration of a slot allows.
  func declaration(of id: SlotID) -> Declaration {
    while declarations.count <= id.index { declarations.append(nil) }
    if let known = declarations[id.index] { return known }
    let input = facts.declaration(of: self[id])
    let made = Declaration(anything: anything(id, input), wholeUnit: input?.wholeUnit)
    declarations[id.index] = made
    return made
  }

  private func anything(_ id: SlotID, _ input: Input?) -> CellRange {
    let values: ValueSet
    switch self[id].subject {
    case .input, .column: values = input.map { declared($0) } ?? .nothing
    case .score, .claim, .totalClaim: values = .numbers(.everything)
    case .points(let id): values = points[id.index].map { .numbers(Interval($0)) } ?? .nothing
    // Nothing said is the same as 否.
    case .exemption, .answerExemption: values = .truths(.yes)
    case .answer: values = .truths(.either)
    }
    return CellRange(values: values, mayBeAbsent: true)
  }

  private func declared(_ input: Input) -> ValueSet {
    switch input.type {
    case .number:
      return .numbers(input.wholeUnit.map { input.assumedInterval.snapped(to: $0) } ?? input.assumedInterval)
    case .date: return .days(input.assumedInterval)
    case .level(let set):
      let all = 0..<facts.levelCounts[set.index]
      return .levels(set, Set(all.filter { input.bounds.contains(.level(set, $0)) }))
    case .truth, .text, .target, .figure, .reported: return everything(of: input.type)
    }
  }

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
