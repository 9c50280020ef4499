import Program
import Values

/// The nodes and slots of a plan. Equal nodes are one node, and each stands behind those it uses.
package struct Graph: Sendable {
  /// The operations.
  package private(set) var nodes: [Node] = []
  /// For each node, the words that it was first lowered from; nil where it stands for none.
  package private(set) var origins: [Measure?] = []
  /// For each node, how many rounds of questions all forms must have answered before it has a value.
  package private(set) var strata: [Int] = []
  /// What the data of a form can say.
  package private(set) var slots: [Slot] = []
  private var nodeNumbers: [Word: NodeID] = [:]
  private var slotNumbers: [Subject: SlotID] = [:]
  /// For each question to all forms, after how many rounds it has an answer.
  var questionStrata: [CohortID: Int] = [:]

  /// An empty graph.
  package init() {}

  /// Makes room for so many nodes.
  mutating func reserve(_ count: Int) { nodeNumbers.reserveCapacity(count) }

  /// A node by its number.
  @inlinable
  package subscript(_ id: NodeID) -> Node { nodes[id.index] }
  /// A slot by its number.
  @inlinable
  package subscript(_ id: SlotID) -> Slot { slots[id.index] }

  /// What tells nodes apart; the operation says where it has values.
  private struct Word: Hashable {
    let operation: Operation
    let type: ValueType

    // Few operations are the same for values of different types.
    func hash(into hasher: inout Hasher) { hasher.combine(operation) }
  }

  /// The node that computes an operation; the words are kept where it is new.
  mutating func node(_ operation: Operation, _ type: ValueType, from words: Measure? = nil) -> NodeID {
    let word = Word(operation: operation, type: type)
    if let known = nodeNumbers[word] { return known }
    let id = NodeID(nodes.count)
    nodeNumbers[word] = id
    nodes.append(Node(operation: operation, type: type, frame: frame(of: operation)))
    origins.append(words)
    strata.append(stratum(of: operation))
    return id
  }

  /// The slot for a subject.
  mutating func slot(_ subject: Subject) -> SlotID {
    if let known = known(subject) { return known }
    let id = SlotID(slots.count)
    slotNumbers[subject] = id
    slots.append(Slot(subject: subject))
    return id
  }

  /// The slot for a subject that has one already.
  package func known(_ subject: Subject) -> SlotID? { slotNumbers[subject] }

  /// Where a node has a value: at the rows that one of its operands belongs to, else once for the form.
  private func frame(of operation: Operation) -> Frame {
    // Every row has a share of its own, whatever it is that takes them.
    if case .share(_, _, _, let table) = operation { return .rows(table) }
    if let slot = operation.slot, slots[slot.index].frame != .form { return slots[slot.index].frame }
    var frame = Frame.form
    operation.forEachOperandAtHand { if frame == .form { frame = nodes[$0.index].frame } }
    return frame
  }

  private func stratum(of operation: Operation) -> Int {
    var stratum = 0
    operation.forEachOperand { stratum = max(stratum, strata[$0.index]) }
    guard case .cohort(let id, _, _, _) = operation else { return stratum }
    return max(stratum, questionStrata[id] ?? 0)
  }
}

// MARK: what is used often
extension Graph {
  mutating func constant(_ value: Value, _ type: ValueType, from words: Measure? = nil) -> NodeID {
    node(.constant(value), type, from: words)
  }
  mutating func number(_ number: Rational) -> NodeID { constant(.number(number), .number(.plain)) }
  /// The number that a node always is; nil where it is computed.
  func writtenNumber(_ id: NodeID) -> Rational? {
    if case .constant(.number(let number)) = self[id].operation { number } else { nil }
  }
  mutating func truth(_ truth: Bool) -> NodeID { constant(.truth(truth), .truth) }
  mutating func slotNode(_ id: SlotID, _ type: ValueType, from words: Measure? = nil) -> NodeID {
    node(.slot(id), type, from: words)
  }
  /// The first of the cases; one that always applies needs no node.
  mutating func first(_ cases: [Case], _ type: ValueType, from words: Measure? = nil) -> NodeID {
    if let only = cases.first, only.condition == nil { return only.value }
    return node(.first(cases), type, from: words)
  }
  /// A node that has a value only where a condition has one, whatever it says.
  mutating func asking(_ condition: NodeID, before node: NodeID) -> NodeID {
    first(
      [Case(condition: condition, value: node), Case(condition: nil, value: node)], nodes[node.index].type)
  }
  mutating func comparison(_ a: NodeID, _ sign: ComparisonOperator, _ b: NodeID, from words: Measure? = nil)
    -> NodeID
  { node(.comparison(a, sign, b), .truth, from: words) }
  mutating func not(_ condition: NodeID, from words: Measure? = nil) -> NodeID {
    node(.not(condition), .truth, from: words)
  }
  mutating func every(_ conditions: [NodeID], from words: Measure? = nil) -> NodeID {
    conditions.count == 1 && words == nil ? conditions[0] : node(.every(conditions), .truth, from: words)
  }
  /// Arithmetic of two nodes of one type.
  mutating func difference(_ a: NodeID, _ b: NodeID) -> NodeID {
    node(.difference(a, b), nodes[a.index].type)
  }
  mutating func sum(_ a: NodeID, _ b: NodeID) -> NodeID { node(.sum(a, b), nodes[a.index].type) }
  mutating func greatest(_ a: NodeID, _ b: NodeID) -> NodeID {
    node(.statistic(.maximum, [a, b], Trim()), nodes[a.index].type)
  }
  mutating func least(_ a: NodeID, _ b: NodeID) -> NodeID {
    node(.statistic(.minimum, [a, b], Trim()), nodes[a.index].type)
  }
}
