import Checker
import Program
import Runtime
import Source
import Values

/// Finds holes and dead rows of blocks whose conditions compare several things: decision tables.
///
/// Why: a form in a hole has no score; a row behind wider ones is dead, and the author meant something else.
/// A hole is shown by a form that the evaluator finds in no row. Instead: add the row, or end with 其余. Bands of
/// one measure are the checker's.
func findTableFaults(_ template: Template, _ blocks: [TierBlock]) -> [Diagnostic] {
  var finder = TableFinder(template: template)
  for block in blocks { finder.check(block) }
  return finder.diagnostics
}

private struct TableFinder: TemplateFinder {
  let template: Template
  var diagnostics: [Diagnostic] = []
  /// How many boxes may still be compared for this template: those of ten tables of the greatest size.
  private var budget = 10 * ConditionTable.limit
  /// How many boxes without a row are tried for a form that shows the hole; another search for each takes time.
  private static let holeLimit = 40

  init(template: Template) { self.template = template }

  mutating func check(_ block: TierBlock) {
    let conditions = block.conditions
    guard !conditions.isEmpty, !isBands(conditions, block.analysis) else { return }
    guard let table = ConditionTable(conditions, template, block.analysis) else {
      if !block.hasRest, !areComplementary(conditions) { report(CheckMessage.maybeHole, at: block.range) }
      return
    }
    guard let count = table.boxCount, count <= budget else {
      report(.tableNotProved(limit: ConditionTable.limit), at: block.range)
      return
    }
    budget -= count
    compare(block, table)
  }

  private mutating func compare(_ block: TierBlock, _ table: ConditionTable) {
    var first: [Int: [ConditionTable.Cell]] = [:]
    var anywhere: [Int: (box: [ConditionTable.Cell], owner: Int)] = [:]
    var holes: [[ConditionTable.Cell]] = []
    var members = table.conditions.map { LevelMembers(of: $0, table) }
    table.forEachBox { box in
      let holding = table.conditions.indices.filter { table.holds(table.conditions[$0], in: box) }
      if let owner = holding.first {
        if first[owner] == nil { first[owner] = box }
        members[owner].note(box)
        for row in holding where anywhere[row] == nil { anywhere[row] = (box, owner) }
      } else if holes.count < Self.holeLimit {
        holes.append(box)
      }
      return true
    }
    for (row, condition) in table.conditions.enumerated() where first[row] == nil {
      let taken = anywhere[row]
      report(
        .deadRow(form: taken.map { text($0.box, table) }), at: condition.range,
        related: taken.map { [table.conditions[$0.owner].range] } ?? [])
    }
    for row in table.conditions.indices where first[row] != nil {
      if let owner = owner(of: row, block) {
        report(
          .deadRow(form: template.phrase(of: table.conditions[row])),
          at: table.conditions[row].range, related: [table.conditions[owner].range])
      }
    }
    for row in members.indices where first[row] != nil {
      for member in members[row].unused {
        report(.deadMember(template.phrase(of: member)), at: member.range)
      }
    }
    guard !block.hasRest, !holes.isEmpty else { return }
    for hole in holes {
      guard let sketch = form(in: hole, table) else { continue }
      return report(.hole(sketch.shown), at: block.range)
    }
    report(CheckMessage.maybeHole, at: block.range)
  }

  /// An earlier row that holds wherever this one does, by the ranges of what they compare: 结余 = 0万元 behind
  /// 结余 ≤ 上年结余, which the boxes take for two things.
  private func owner(of row: Int, _ block: TierBlock) -> Int? {
    let conditions = block.conditions
    let inside = block.analysis.assuming(conditions[row])
    return (0..<row).first { inside.truth(of: conditions[$0]) == true }
  }

  /// A form that falls in a box, or near it, and into no row, as the evaluator sees it.
  private func form(in box: [ConditionTable.Cell], _ table: ConditionTable) -> FormSketch? {
    var collector = DialCollector(template)
    for condition in table.conditions { collector.add(condition) }
    var dials = collector.dials
    for (axis, cell) in zip(table.axes, box) {
      let subject: Dial.Subject
      switch axis.measure.kind {
      case .input(let id): subject = .input(id)
      case .column(let table, let index): subject = .column(table, index)
      default: continue
      }
      guard let place = dials.firstIndex(where: { $0.subject == subject }),
        let value = cell.value(axis.measure.type)
      else { continue }
      dials[place] = Dial(subject: subject, settings: [.value(value)])
    }
    let rows = template.table(of: table.conditions)
    for run in collector.runs {
      let found = FormSearch(template, dials, run).first { sketch in
        let forms = sketch.forms
        let cohort = Cohort(of: forms, by: template)
        return table.conditions.allSatisfy { template.denies($0, forms[0], rows, cohort) }
      }
      if let found { return found }
    }
    return nil
  }

  private func text(_ box: [ConditionTable.Cell], _ table: ConditionTable) -> Phrase {
    zip(table.axes, box).compactMap { axis, cell in
      cell.value(axis.measure.type).map { value -> Phrase in
        "\(template.phrase(of: axis.measure)) = \(template.phrase(of: value, as: axis.measure.type).text)"
      }
    }.joined(separator: ", ")
  }

  /// Whether one condition is the denial of another: together they cover everything.
  private func areComplementary(_ conditions: [Measure]) -> Bool {
    let texts = Set(conditions.map { template.text(of: $0) })
    return conditions.contains { condition in
      if case .not(let inner) = condition.kind { texts.contains(template.text(of: inner)) } else { false }
    }
  }
}

/// The levels that a row lists (属于), until the row was seen to apply to each.
private struct LevelMembers {
  private var lists: [(axis: Int, members: [Int: Measure])]

  init(of condition: Measure, _ table: ConditionTable) { lists = Self.lists(in: condition, table) }

  private static func lists(in condition: Measure, _ table: ConditionTable)
    -> [(axis: Int, members: [Int: Measure])]
  {
    switch condition.kind {
    case .grouped(let inner): return lists(in: inner, table)
    case .all(let parts): return parts.flatMap { lists(in: $0, table) }
    case .oneOf(let part, let others):
      guard let axis = table.axisNumber(of: part) else { return [] }
      var members: [Int: Measure] = [:]
      for other in others {
        if case .constant(.level(_, let index), _) = other.kind { members[index] = other }
      }
      return [(axis, members)]
    default: return []
    }
  }

  mutating func note(_ box: [ConditionTable.Cell]) {
    for place in lists.indices {
      if case .level(let index) = box[lists[place].axis] { lists[place].members[index] = nil }
    }
  }

  var unused: [Measure] {
    lists.flatMap { list in list.members.sorted { $0.key < $1.key }.map(\.value) }
  }
}

extension Template {
  /// Whether the evaluator finds a condition false on a form, or on its row of a table.
  func denies(_ condition: Measure, _ form: Form, _ table: TableID?, _ cohort: Cohort) -> Bool {
    let row = table.flatMap { table in form.rows[table]?.first.map { (table, $0) } }
    if table != nil, row == nil { return false }
    return value(of: condition, in: form, row: row, by: self, in: cohort) == .truth(false)
  }

  /// The table whose columns the measures name; nil where they name none.
  func table(of measures: [Measure]) -> TableID? {
    var found: TableID?
    for measure in measures {
      measure.forEach(in: self) { part in
        switch part.kind {
        case .column(let table, _), .hasColumn(let table, _): found = table
        default: break
        }
      }
    }
    return found
  }
}

extension ConditionTable.Cell {
  /// The sample as a value of its type.
  func value(_ type: ValueType) -> Value? {
    switch (self, type) {
    case (.number(let number), .date): number.asInt.flatMap { CalendarDate(dayNumber: $0) }.map { .date($0) }
    case (.number(let number), _): .number(number)
    case (.level(let index), .level(let set)): .level(set, index)
    case (.truth(let truth), _): .truth(truth)
    case (.text(let text), _): .text(text)
    case (.level, _), (.bothZero, _): nil
    }
  }
}
