import Checker
import Enclosure
import Program
import Runtime
import Source
import Values

/// Finds holes and dead rows of blocks whose conditions compare several things: decision tables.
///
/// Why: a form in a hole has no score; a row behind wider ones is dead, and the author meant something else.
/// A hole is shown by a form that the evaluator finds in no row. Instead: add the row, or end with 其余. Bands of
/// one measure are the checker's.
func findTableFaults(_ template: Template, _ blocks: [TierBlock], _ analysis: RangeAnalysis) -> [Diagnostic] {
  var finder = TableFinder(template: template, analysis: analysis)
  return findings(of: blocks) { block in
    let before = finder.diagnostics.count
    finder.check(block)
    return Array(finder.diagnostics[before...])
  }
}

private struct TableFinder: TemplateFinder {
  let template: Template
  /// What is known before any condition.
  let analysis: RangeAnalysis
  var diagnostics: [Diagnostic] = []
  /// How many boxes may still be compared for this template: those of ten tables of the greatest size.
  private var budget = 10 * ConditionTable.limit
  /// How many boxes without a row are tried for a form that shows the hole; another search for each takes time.
  private static let holeLimit = 40

  init(template: Template, analysis: RangeAnalysis) {
    self.template = template
    self.analysis = analysis
  }

  mutating func check(_ block: TierBlock) {
    let conditions = block.conditions
    guard !conditions.isEmpty, !block.isCoveredByBands(analysis) else { return }
    // Of bands with something unclear asked before them only the hole is open.
    let areBands = isBands(conditions, analysis)
    if areBands, block.hasRest { return }
    guard let (table, asked) = table(of: block) else {
      if !block.hasRest, !areComplementary(conditions) { report(CheckMessage.maybeHole, at: block.range) }
      return
    }
    guard let count = table.boxCount, count <= budget else {
      report(.tableNotProved(limit: ConditionTable.limit), at: block.range)
      return
    }
    budget -= count
    let boxes = BoxReading(table, rows: conditions, asked: asked, holeLimit: Self.holeLimit)
    if !areBands {
      tellDeadRows(block, table, boxes)
      tellBehindOverrides(block, boxes)
    }
    if !block.hasRest, !boxes.holes.isEmpty { tellHole(block, table, boxes) }
  }

  /// The rows as a table, with what was asked before them as far as it can be read and does not make it too large.
  private func table(of block: TierBlock) -> (ConditionTable, asked: [Standpoint.Asked])? {
    let conditions = block.conditions
    let asked = block.standpoint.plainlyAsked.filter {
      ConditionTable([$0.condition], template, block.analysis) != nil
    }
    if !asked.isEmpty,
      let whole = ConditionTable(conditions + asked.map(\.condition), template, block.analysis),
      let count = whole.boxCount, count <= budget
    {
      return (whole, asked)
    }
    return ConditionTable(conditions, template, block.analysis).map { ($0, []) }
  }

  // MARK: dead rows

  private mutating func tellDeadRows(_ block: TierBlock, _ table: ConditionTable, _ boxes: BoxReading) {
    let conditions = block.conditions
    for (row, condition) in conditions.enumerated() {
      if !boxes.written.contains(row) {
        let taken = boxes.anywhere[row]
        report(
          .deadRow(form: taken.map { text($0.box, table) }), at: condition.range,
          related: taken.map { [conditions[$0.owner].range] } ?? [])
      } else if let owner = owner(of: row, block) {
        report(
          .deadRow(form: template.phrase(of: condition)), at: condition.range,
          related: [conditions[owner].range])
      }
    }
    for row in boxes.members.indices where boxes.written.contains(row) {
      for member in boxes.members[row].unused {
        report(.deadMember(template.phrase(of: member)), at: member.range)
      }
    }
  }

  /// Rows that 时 clauses take wholly, unless they give the same.
  private mutating func tellBehindOverrides(_ block: TierBlock, _ boxes: BoxReading) {
    let overrides = block.standpoint.asked.filter { $0.instead != nil }
    guard let last = overrides.last else { return }
    for (row, line) in block.rows.enumerated() {
      let taking = boxes.takers[row] ?? []
      guard boxes.written.contains(row), !boxes.reached.contains(row),
        !(taking.isEmpty ? overrides : taking).contains(where: { block.areEqual($0.instead, line.value) })
      else { continue }
      let owner = taking.first ?? last
      report(
        CheckMessage.behindOverride(template.phrase(of: owner.condition)), at: line.range,
        related: [owner.condition.range])
    }
  }

  // MARK: holes

  private mutating func tellHole(_ block: TierBlock, _ table: ConditionTable, _ boxes: BoxReading) {
    let uses = block.formula.map { template.uses(of: $0, analysis) } ?? []
    let standpoints = uses.isEmpty ? [[]] : uses.map(\.asked)
    for hole in boxes.holes {
      guard let sketch = form(in: hole, table, block, standpoints) else { continue }
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

  /// A form that falls in a box, or near it, and into no row, as the evaluator sees it, where somebody asks.
  private func form(
    in box: [ConditionTable.Cell], _ table: ConditionTable, _ block: TierBlock, _ uses: [[Standpoint.Asked]]
  ) -> FormSketch? {
    var collector = DialCollector(template)
    let own = block.standpoint.asked
    for condition in block.conditions + (own + uses.flatMap(\.self)).map(\.condition) {
      collector.add(condition)
    }
    var dials = collector.dials
    table.set(&dials, to: box)
    let rows = template.table(of: block.conditions + own.map(\.condition))
    for run in collector.runs {
      let found = FormSearch(template, dials, run).first { sketch in
        let forms = sketch.forms
        let cohort = Cohort(of: forms, by: template)
        func says(_ condition: Measure, _ truth: Bool) -> Bool {
          template.answers(condition, truth, forms[0], rows, cohort)
        }
        return block.conditions.allSatisfy { says($0, false) }
          && own.allSatisfy { says($0.condition, $0.holds) }
          && uses.contains { $0.allSatisfy { says($0.condition, $0.holds) } }
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

extension Template {
  /// Whether the evaluator finds a condition so on a form, or on its row of a table.
  func answers(_ condition: Measure, _ truth: Bool, _ form: Form, _ table: TableID?, _ cohort: Cohort) -> Bool
  {
    let row = table.flatMap { table in form.rows[table]?.first.map { (table, $0) } }
    if table != nil, row == nil { return false }
    return value(of: condition, in: form, row: row, by: self, in: cohort) == .truth(truth)
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

extension ConditionTable {
  /// Holds dials to a box, as far as its axes are cells of the form: a blank stays blank, and what another axis rests
  /// on as well may take more figures than the sample of its own.
  fileprivate func set(_ dials: inout [Dial], to box: [Cell]) {
    var fixed: [Dial.Subject: Dial.Setting] = [:]
    for (axis, cell) in zip(axes, box) {
      switch axis.measure.kind {
      case .input(let id) where !isShared(axis.measure):
        fixed[.input(id)] = fixed[.input(id)] ?? cell.value(axis.measure.type).map { .value($0) }
      case .column(let table, let index) where !isShared(axis.measure):
        let subject = Dial.Subject.column(table, index)
        fixed[subject] = fixed[subject] ?? cell.value(axis.measure.type).map { .value($0) }
      case .isGiven(let id) where cell == .truth(false): fixed[.input(id)] = .absent
      case .hasColumn(let table, let index) where cell == .truth(false):
        fixed[.column(table, index)] = .absent
      default: break
      }
    }
    dials = dials.map { dial in
      fixed[dial.subject].map { Dial(subject: dial.subject, settings: [$0]) } ?? dial
    }
  }

  private func isShared(_ measure: Measure) -> Bool {
    axes.contains { $0.measure != measure && $0.measure.contains(in: template) { $0 == measure } }
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
