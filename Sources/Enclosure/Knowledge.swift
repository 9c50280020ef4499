import Planning
import Program
import Values

/// What is known in one place: under the conditions that hold there, or with slots cut to a part of what they can say.
/// Everything is enclosed once, whoever asks.
final class Knowledge {
  let ground: Ground
  /// Where one assumption less is made, for what is kept there: it must not keep its keeper.
  private weak var keeper: Knowledge?
  /// The same for what whoever asked for it keeps.
  private let base: Knowledge?
  private var parent: Knowledge? { base ?? keeper }
  /// Where one assumption less is made.
  var outer: Knowledge? { parent }
  /// How many assumptions were made.
  let depth: Int
  /// What slots can say here, where that is less than in the ground.
  private(set) var cells: [CellKey: CellRange]
  /// What is known of nodes besides what their operands tell.
  private(set) var facts: [NodeKey: NodeRange]
  /// Of which nodes it is known that one is no greater than the other.
  let orders: Set<Order>
  /// What quotients of nodes are known to be.
  let quotients: [Quotient: Interval]
  /// What nodes rest on that is known better here than in the parent.
  private let changed: BitSet
  private var known: Known
  private var forms: [NodeKey: LinearForm<NodeKey>] = [:]
  /// What one assumption more makes of it.
  private var further: [Assumption: Further] = [:]

  private enum Further {
    /// It contradicts what is known.
    case contradiction
    /// It says nothing new.
    case nothingNew
    case more(Knowledge)
  }

  /// One node is no greater than another.
  struct Order: Hashable {
    let low: NodeKey
    let high: NodeKey
    let isStrict: Bool
  }

  /// One node over another.
  struct Quotient: Hashable {
    let top: NodeKey
    let bottom: NodeKey
  }

  /// What has been enclosed, by node, and by row where rows are known.
  private struct Known {
    let isDense: Bool
    private var byNode: [NodeRange?] = []
    private var byKey: [NodeKey: NodeRange] = [:]

    init(isDense: Bool) { self.isDense = isDense }

    subscript(_ key: NodeKey) -> NodeRange? {
      get {
        guard isDense else { return byKey[key] }
        return key.node.index < byNode.count ? byNode[key.node.index] : nil
      }
      set {
        if isDense {
          while byNode.count <= key.node.index { byNode.append(nil) }
          byNode[key.node.index] = newValue
        } else {
          byKey[key] = newValue
        }
      }
    }
  }

  private struct Assumption: Hashable {
    let node: NodeKey
    let holds: Bool
  }

  /// Knows nothing but the form.
  init(_ ground: Ground) {
    self.ground = ground
    base = nil
    depth = 0
    cells = [:]
    facts = [:]
    orders = []
    quotients = [:]
    changed = BitSet()
    known = Known(isDense: ground.data == nil)
  }

  private init(_ parent: Knowledge, _ narrowing: Narrowing, isKept: Bool) {
    ground = parent.ground
    keeper = parent
    base = isKept ? nil : parent
    depth = parent.depth + 1
    cells = parent.cells.isEmpty ? narrowing.cells : parent.cells.merging(narrowing.cells) { $1 }
    facts = parent.facts.isEmpty ? narrowing.facts : parent.facts.merging(narrowing.facts) { $1 }
    orders = parent.orders.isEmpty ? narrowing.orders : parent.orders.union(narrowing.orders)
    quotients =
      parent.quotients.isEmpty
      ? narrowing.quotients : parent.quotients.merging(narrowing.quotients) { $0.intersection($1) }
    changed = narrowing.changed
    known = Known(isDense: false)
  }

  var plan: NodeStore { ground.plan }

  // MARK: asking

  /// What a node can come to at a row.
  func range(_ id: NodeID, _ row: Int) -> NodeRange {
    let key = ground.key(id, row)
    if let range = known[key] { return range }
    if ground.depth > Ground.easyDepth { encloseOperands(of: key) }
    return rangeOnce(key)
  }

  /// The same where its operands have been enclosed, or need not be. What was not looked at for want of work may be
  /// looked at later.
  private func rangeOnce(_ key: NodeKey) -> NodeRange {
    if let range = known[key] { return range }
    let range = enclosed(key)
    if ground.work >= 0 { known[key] = range }
    return range
  }

  /// Encloses what a node uses from the first node to the last, so that long chains do not stand inside one another.
  private func encloseOperands(of key: NodeKey) {
    var found: Set<NodeKey> = []
    var next = [key]
    while let key = next.popLast() {
      let operation = plan[key.node].operation
      if operation.table != nil || ground.pins[key] != nil || !isOwn(key.node) { continue }
      operation.forEachOperand { operand in
        let key = ground.key(operand, key.row)
        if known[key] == nil, found.insert(key).inserted { next.append(key) }
      }
    }
    for key in found.sorted(by: { $0.node.index < $1.node.index }) { _ = rangeOnce(key) }
  }

  /// Whether more is known of a node here than where one assumption less is made.
  private func isOwn(_ id: NodeID) -> Bool {
    parent == nil || ground.dependencies[id.index].intersects(changed)
  }

  private func enclosed(_ key: NodeKey) -> NodeRange {
    if let parent, !isOwn(key.node) { return parent.range(key.node, key.row) }
    var range = unlimited(key)
    if let fact = facts[key] {
      range = NodeRange(
        range.values.intersection(fact.values), range.absences.intersection(fact.absences))
    }
    return range
  }

  private func unlimited(_ key: NodeKey) -> NodeRange {
    if let pin = ground.pins[key] { return pin }
    if key.row != Ground.anyRow, let exact = ground.exact, ground.isClosed(key.node) {
      return NodeRange(exact(key.node, max(key.row, 0)))
    }
    ground.work -= 1
    ground.spent += 1
    ground.depth += 1
    defer { ground.depth -= 1 }
    if ground.work < 0 || ground.depth > Ground.maximumDepth {
      return NodeRange(plan.everything(of: plan[key.node].type), .any)
    }
    return joined(compute(plan[key.node], key), plan[key.node].operation, key.row)
  }

  /// What an operation comes to, where something that it needs may not apply: that stands for whatever else it lacks.
  private func joined(_ range: NodeRange, _ operation: Planning.Operation, _ row: Int) -> NodeRange {
    if range.absences.isSubset(of: .inapplicable) || !operation.needsEveryOperand { return range }
    var isSure = false
    operation.forEachOperand { if !isSure { isSure = self.range($0, row).isInapplicable } }
    return isSure ? NodeRange(range.values, range.absences.intersection(.inapplicable)) : range
  }

  /// What a slot can say here.
  func cell(_ slot: SlotID, _ row: Int) -> CellRange {
    let key = ground.key(slot, row)
    return cells[key] ?? ground.cell(key)
  }

  /// The numbers of a node, days as theirs, and why it may have none.
  func number(_ id: NodeID, _ row: Int) -> (Interval, Absences) {
    let range = range(id, row)
    return (range.values.interval, range.absences)
  }

  /// A node as a sum of parts.
  func linearForm(_ id: NodeID, _ row: Int) -> LinearForm<NodeKey> {
    let key = ground.key(id, row)
    if let form = forms[key] { return form }
    let form = makeLinearForm(key)
    forms[key] = form
    return form
  }

  // MARK: assuming

  /// What is known where a condition holds, or does not; nil where that cannot be.
  func assuming(_ id: NodeID, _ row: Int, _ holds: Bool) -> Knowledge? {
    let assumption = Assumption(node: ground.key(id, row), holds: holds)
    switch further[assumption] {
    case .contradiction?: return nil
    case .nothingNew?: return self
    case .more(let made)?: return made
    case nil: break
    }
    var narrowing = Narrowing(self)
    narrowing.push(id, row, .truths(ValueSet.Truths(holds)))
    let made = following(narrowing, isKept: true)
    further[assumption] = made.map { $0 === self ? .nothingNew : .more($0) } ?? .contradiction
    return made
  }

  /// What is known where slots are cut to a part; nil where that cannot be.
  func cutting(_ ranges: [CellKey: CellRange]) -> Knowledge? {
    var narrowing = Narrowing(self)
    for (key, range) in ranges { narrowing.set(key, range) }
    return following(narrowing, isKept: false)
  }

  /// Notes what has been found of a node.
  func note(_ key: NodeKey, _ range: NodeRange) {
    facts[key] = range
    known[key] = range
  }

  private func following(_ narrowing: Narrowing, isKept: Bool) -> Knowledge? {
    if !narrowing.isPossible { return nil }
    if narrowing.isEmpty || depth >= 200 { return self }
    return Knowledge(self, narrowing, isKept: isKept)
  }
}
