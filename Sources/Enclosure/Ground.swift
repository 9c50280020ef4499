import Planning
import Program
import Values

/// A node at a row; nodes of the form have no row.
struct NodeKey: Hashable, Sendable {
  let node: NodeID
  let row: Int
}

/// A slot at a row; slots of the form have no row.
struct CellKey: Hashable, Sendable {
  let slot: SlotID
  let row: Int
}

/// What a slot can say; where it can say neither a value nor nothing, what it says cannot be used.
struct CellRange: Hashable, Sendable {
  /// What may be given.
  var values: ValueSet
  /// Whether nothing may be given.
  var mayBeAbsent: Bool

  /// Whether it can only be one thing.
  var isSettled: Bool { values.isEmpty || !mayBeAbsent && values.isPoint }

  /// Why it may have no value.
  var absences: Absences { mayBeAbsent ? .missing : values.isEmpty ? .unsettled : [] }
}

extension ValueSet: Hashable {
  package func hash(into hasher: inout Hasher) {
    // Ends of intervals are seldom alike; equality tells the rest apart.
    switch self {
    case .numbers(let interval), .days(let interval):
      hasher.combine(interval.low?.value)
      hasher.combine(interval.high?.value)
    case .truths(let truths): hasher.combine(truths)
    case .levels(_, let places): hasher.combine(places)
    case .texts(let texts): hasher.combine(texts)
    case .nothing, .target, .figure, .anyFigure: break
    }
  }
}

/// What all that is enclosed of one form, or of any form, rests on.
final class Ground {
  /// No row: the form itself.
  static let form = -1
  /// Any row of a table of which no row is known.
  static let anyRow = -2

  let plan: NodeStore
  /// The form; nil is any form.
  let data: FormData?
  /// What the nodes of the form come to exactly; asked of nodes that rest on nothing open.
  let exact: ((NodeID, Int) -> NodeValue)?
  /// For each node, the things that are open and that it rests on, by bit: slots, then questions to all forms, then
  /// tables, then indicators.
  private(set) var dependencies: [BitSet] = []
  /// Which of these are open.
  private(set) var open = BitSet()
  /// What the form leaves open and pending scores ask for: it may still come, and nothing else changes.
  private(set) var mayCome: Set<CellKey> = []
  /// What is settled, or enclosed otherwise than by its operation.
  private(set) var pins: [NodeKey: NodeRange] = [:]
  /// For each table, whether rows may still come.
  private(set) var isOpenTable: [Bool]
  /// The node of each score that is pinned without being settled.
  private var pinnedBits: [NodeID: Int] = [:]
  /// How many nodes may still be enclosed before the widest answer is given.
  var work: Int
  /// How many have been.
  var spent = 0
  /// How deep operations stand inside one another now.
  var depth = 0
  static let maximumDepth = 600
  /// From which depth on operands are enclosed first.
  static let easyDepth = 40

  /// What is known of other forms of the run: no more than the template tells of any.
  private(set) lazy var others = Knowledge(Ground(plan, work: Enclosures.work(plan.nodes.count)))

  /// For each node itself; of questions to all forms that ask for the same, the node of the first.
  private var sameQuestion: [NodeID] = []
  private var asked: [(question: CohortQuestion, node: NodeID)] = []

  /// One form, of which nodes are known exactly.
  init(_ plan: Plan, _ data: FormData, exact: ((NodeID, Int) -> NodeValue)?, work: Int) {
    self.work = work
    self.plan = NodeStore(plan)
    self.data = data
    self.exact = exact
    isOpenTable = data.tables.map { !$0.isGiven || $0.isLost.contains(true) }
    for table in Self.tablesWithoutRows(plan, exact) { isOpenTable[table.index] = true }
    noteQuestions()
    pinAnswers()
    noteDependencies()
    let needed = NeededCells(self, plan)
    mayCome = needed.found
    // A table without rows that only settled scores have asked stays as it is, as blank cells do.
    for index in isOpenTable.indices where !data.tables[index].isGiven {
      isOpenTable[index] = needed.tables.contains(TableID(index))
    }
    noteOpen()
  }

  /// Any form; nodes may be added.
  init(_ plan: NodeStore, work: Int) {
    self.work = work
    self.plan = plan
    data = nil
    exact = nil
    isOpenTable = plan.facts.columns.map { _ in true }
    noteDependencies()
  }

  /// The tables in which an indicator finds no row: rows are to be added before the form can be scored, and whatever else
  /// reads them changes with it.
  private static func tablesWithoutRows(
    _ plan: Plan, _ exact: ((NodeID, Int) -> NodeValue)?
  ) -> [TableID] {
    plan.indicators.compactMap { indicator in
      guard let rows = indicator.rows, case .absent(let absence)? = exact?(indicator.score, 0),
        case .rowGap(.noRows) = absence.cause
      else { return nil }
      return rows.table
    }
  }

  // MARK: what is open

  private func bit(_ id: CohortID) -> Int { id.index }
  private func bit(_ id: TableID) -> Int { plan.questionCount + id.index }
  func bit(_ id: SlotID) -> Int { plan.questionCount + plan.facts.columns.count + id.index }
  private var firstScoreBit: Int { bit(SlotID(plan.slots.count)) }

  private func noteOpen() {
    for key in mayCome { open.insert(bit(key.slot)) }
    for (index, slot) in plan.slots.enumerated() {
      if let table = slot.frame.table, isOpenTable[table.index] { open.insert(bit(SlotID(index))) }
    }
    for index in 0..<plan.questionCount { open.insert(bit(CohortID(index))) }
    for index in isOpenTable.indices where isOpenTable[index] { open.insert(bit(TableID(index))) }
  }

  /// Notes what nodes rest on that were added.
  func noteDependencies() {
    noteQuestions()
    for index in dependencies.count..<plan.nodes.count {
      let id = NodeID(index)
      dependencies.append(dependencies(of: id, plan[id].operation))
    }
  }

  private func dependencies(of id: NodeID, _ operation: Planning.Operation) -> BitSet {
    var result = BitSet()
    if let bit = pinnedBits[id] {
      result.insert(bit)
    } else if pins[NodeKey(node: id, row: Self.form)] == nil {
      operation.forEachOperand { result.formUnion(dependencies[$0.index]) }
      if let slot = operation.slot { result.insert(bit(slot)) }
      if let table = operation.table { result.insert(bit(table)) }
      if case .cohort(let question, _, _, _) = plan[sameQuestion[id.index]].operation {
        result.insert(bit(question))
      }
    }
    return result
  }

  /// What is asked of all forms once more, in other places, is the node of the first place.
  private func noteQuestions() {
    for index in sameQuestion.count..<plan.nodes.count {
      let id = NodeID(index)
      sameQuestion.append(id)
      guard case .cohort(let question, _, _, _) = plan[id].operation, let question = plan.question(question)
      else { continue }
      if let twin = asked.first(where: { $0.question.asksTheSame(as: question) }) {
        sameQuestion[index] = twin.node
      } else {
        asked.append((question, id))
      }
    }
  }

  /// The nodes that ask all forms for something, each question once.
  var questions: [NodeID] { asked.map(\.node) }

  /// Whether a node rests on a slot.
  func rests(_ id: NodeID, on slot: SlotID) -> Bool { dependencies[id.index].contains(bit(slot)) }

  /// Whether a node rests on nothing that a form says.
  func isFixed(_ id: NodeID) -> Bool { dependencies[id.index].isEmpty }

  /// Whether a node rests on nothing that is open, so that its exact value is known.
  func isClosed(_ id: NodeID) -> Bool { exact != nil && !dependencies[id.index].intersects(open) }

  // MARK: what is settled

  /// What all forms answered stays, whatever else may come.
  private func pinAnswers() {
    guard let exact, data != nil else { return }
    for (index, node) in plan.nodes.enumerated() {
      guard case .cohort = node.operation else { continue }
      for row in rows(of: node.frame) where row != Self.anyRow {
        let range = NodeRange(exact(NodeID(index), max(row, 0)))
        if !range.values.isEmpty { pins[key(NodeID(index), row)] = range }
      }
    }
  }

  /// Whether a score has come to something: a value, or that it does not apply.
  func isSettled(_ key: NodeKey) -> Bool {
    guard let exact, key.row != Self.anyRow else { return false }
    let range = NodeRange(exact(key.node, max(key.row, 0)))
    return !range.values.isEmpty || !range.absences.isDisjoint(with: .notApplicable)
  }

  /// Puts a range in place of what the operation of a score gives.
  func pin(_ key: NodeKey, _ range: NodeRange) {
    pins[key] = range
    if pinnedBits[key.node] == nil {
      let bit = firstScoreBit + pinnedBits.count
      pinnedBits[key.node] = bit
      open.insert(bit)
    }
    dependencies = []
    noteDependencies()
  }

  /// Whether a node rests on a score whose range was put in place of what its operation gives.
  func restsOnPins(_ id: NodeID) -> Bool {
    pinnedBits.values.contains { dependencies[id.index].contains($0) }
  }

  // MARK: rows and cells

  /// The rows of a frame, of a table without any the one that stands for all.
  func rows(of frame: Frame) -> [Int] {
    guard let table = frame.table else { return [Self.form] }
    guard let data, !isOpenTable[table.index] else { return [Self.anyRow] }
    return Array(0..<data.tables[table.index].count)
  }

  func key(_ id: NodeID, _ row: Int) -> NodeKey {
    NodeKey(node: sameQuestion[id.index], row: plan[id].frame == .form ? Self.form : row)
  }

  func key(_ slot: SlotID, _ row: Int) -> CellKey {
    CellKey(slot: slot, row: plan[slot].frame == .form ? Self.form : row)
  }

  /// What a slot can say: what it says, or all that may still come.
  func cell(_ key: CellKey) -> CellRange {
    let slot = plan[key.slot]
    guard let data, key.row != Self.anyRow else { return anything(key.slot) }
    let isOpen = mayCome.contains(key)
    switch data.cell(slot, key.slot, row: max(key.row, 0)) {
    case .given(let value):
      return isOpen ? anything(key.slot) : CellRange(values: ValueSet(value), mayBeAbsent: false)
    case .unusable: return isOpen ? anything(key.slot) : CellRange(values: .nothing, mayBeAbsent: false)
    case .absent: return isOpen ? anything(key.slot) : CellRange(values: .nothing, mayBeAbsent: true)
    }
  }

  /// All that a declaration allows a slot to say.
  private func anything(_ id: SlotID) -> CellRange { plan.declaration(of: id).anything }
}

extension Input {
  /// The size of its unit where it is counted in whole units; days are whole without saying.
  package var wholeUnit: Rational? {
    if type == .date { return .one }
    guard isWhole, case .number(let type) = type else { return nil }
    return type.unit?.factor ?? .one
  }
}

extension Operation {
  /// The table whose rows are gone through.
  var table: TableID? {
    switch self {
    case .fold(let fold): fold.table
    case .share(_, _, _, let table): table
    case .addsUp(.rows(let table, _, _), _, _), .combined(.rows(let table, _, _), _),
      .released(.rows(let table, _, _)):
      table
    case .addsUp(.listed, _, _), .combined(.listed, _), .released(.listed), .constant, .slot, .isGiven,
      .supplied, .nothing, .negation, .sum, .difference, .product, .quotient, .magnitude, .statistic,
      .rounded, .steps, .counted, .tally, .days, .workdays, .months, .dayLater, .comparison, .begins, .not,
      .every, .some, .first,
      .line, .shifted, .widened, .figure, .member, .meets, .figures, .figureComparison, .figureNumber,
      .cohort, .within, .judged, .settled, .settledScore, .composed, .addedScores, .band, .vetoed:
      nil
    }
  }
}
