import Planning
import Program
import Source
import Values

/// Rows below an indicator.
extension Explainer {
  mutating func rowsResult(
    _ indicator: Indicator, _ rule: Rule, _ selection: RowSelection, _ plan: IndicatorPlan, _ rows: RowPlan
  ) -> IndicatorResult {
    let taken = takenRows(of: selection, for: indicator, rows)
    let all = form.rows[selection.table] ?? []
    let names = rowNames(taken.rows.map { all[$0] }, indicator, selection)
    let points = rowPoints(taken.rows, all, names, rows, indicator)
    let most = mostForOthers(points, of: indicator, isCertain: taken.gap == nil)
    let context = interpreter.context(of: indicator, plan)
    var results: [RowResult] = []
    for (index, name) in zip(taken.rows, names) {
      results.append(tell(all[index], index, named: name, most: most, indicator, rule, rows, context))
    }
    if taken.gap == nil { tellPoints(taken.rows.map { all[$0] }, points, indicator, selection, plan) }
    let score = score(of: plan.score, indicator)
    let (steps, exact) = steps(of: plan.score, settled: score, in: indicator)
    return IndicatorResult(
      id: indicator.id, points: indicator.points, score: score, exact: exact, steps: steps, losses: [],
      sources: [], reason: nil, rows: results, rowGap: taken.gap ?? pointsGap(points, of: indicator))
  }

  /// Whether the points of the rows leave room for one that was left out.
  private func pointsGap(_ points: [Rational?], of indicator: Indicator) -> RowGap? {
    let known = points.compactMap { $0 }
    guard known.count == points.count, let sum = try? Exact.sum(known) else { return nil }
    return sum < indicator.points ? .pointsMissing : nil
  }

  /// What a row without points of its own may at most have: what the others leave, or else all.
  private func mostForOthers(_ points: [Rational?], of indicator: Indicator, isCertain: Bool) -> Rational {
    guard isCertain, let sum = try? Exact.sum(points.compactMap { $0 }),
      let rest = try? indicator.points + -sum, rest.isPositive
    else { return indicator.points }
    return rest
  }

  /// The places of the rows that a selection takes, and why they may not be all.
  private mutating func takenRows(
    of selection: RowSelection, for indicator: Indicator, _ plan: RowPlan
  ) -> (rows: [Int], gap: RowGap?) {
    let all = form.rows[selection.table] ?? []
    var taken: [Int] = []
    var gap: RowGap?
    var counts = rowsTaken[selection.table] ?? Array(repeating: 0, count: all.count)
    for index in all.indices {
      if all[index].isLost { gap = .unplaced }
      if tellsKinds, !isLeftOut(index, of: selection.table) { noteFilter(of: selection, index, all[index]) }
      switch interpreter.value(plan.taken, row: index) {
      case .value(let isTaken):
        guard isTaken == .truth(true) else { continue }
        taken.append(index)
        counts[index] += 1
      case .absent(let absence):
        gap = .unplaced
        noteUnplaced(all[index], index, selection.table, indicator, absence)
      }
    }
    rowsTaken[selection.table] = counts
    if taken.isEmpty, gap == nil {
      report(.noRows(path: indicator.path, table: template[selection.table].name), related: [indicator.range])
      gap = .noRows
    }
    return (taken, gap)
  }

  /// Notes what a selection asks of a row.
  private mutating func noteFilter(of selection: RowSelection, _ index: Int, _ row: FormRow) {
    guard let filter = selection.filter else { return }
    let outer = trace
    trace.isPassingRows = true
    (trace.table, trace.row, trace.rowIndex) = (selection.table, row, index)
    note(filter)
    trace = outer
  }

  /// The points of each row; nil where the row does not say.
  private mutating func rowPoints(
    _ rows: [Int], _ all: [FormRow], _ names: [String], _ plan: RowPlan, _ indicator: Indicator
  ) -> [Rational?] {
    zip(rows, names).map { index, name in
      switch interpreter.value(plan.points, row: index) {
      case .value(.number(let points)): return points
      case .value: preconditionFailure("points are numbers")
      case .absent(let absence):
        reportPoints(absence, all[index], indicator.path + "/" + name, plan.table)
        return nil
      }
    }
  }

  private mutating func reportPoints(_ absence: Absence, _ row: FormRow, _ path: String, _ table: TableID) {
    guard let column = template[table].pointsColumn else { return }
    switch absence.cause {
    case .negativeCount:
      report(.negativeRowPoints(path: path), at: row.cells[column]?.place, spot: row.cells[column]?.spot)
    case .missing:
      let cell = row.blanks[column]
      report(.rowWithoutPoints(path: path), at: cell?.place ?? row.place, spot: cell?.spot ?? row.spot)
    default: break
    }
  }

  /// Says where points of rows do not add up to those of their indicator.
  private mutating func tellPoints(
    _ rows: [FormRow], _ points: [Rational?], _ indicator: Indicator, _ selection: RowSelection,
    _ plan: IndicatorPlan
  ) {
    let known = points.compactMap { $0 }
    guard known.count == points.count, case .value(.truth(false))? = standing(plan.score),
      let sum = try? Exact.sum(known)
    else { return }
    guard sum == indicator.points else {
      let cells = pointsCells(of: rows, selection.table)
      return report(
        .rowPointsDoNotAddUp(
          path: indicator.path, points: Template.pointsText(indicator.points), sum: Template.pointsText(sum),
          rows: known.count),
        at: cells.first?.place, related: [indicator.range], spot: spots(of: cells))
    }
    // Exact, they add up; rounded, full scores come to more.
    let rounding = template.rounding
    let full = known.map { (try? $0.rounded(places: rounding.places, mode: rounding.mode)) ?? $0 }
    guard let most = try? Exact.sum(full) else { return }
    let odd = known.firstIndex { !rounding.keeps($0) } ?? 0
    report(
      .rowPointsTooFine(
        path: indicator.path, points: Template.pointsText(indicator.points), sum: Template.pointsText(most),
        places: rounding.places),
      at: rows[odd].place, related: [indicator.range], spot: rows[odd].spot)
  }

  /// Whether the points below a sum add up; nil where nothing asks.
  private func standing(_ node: NodeID) -> NodeValue? {
    switch interpreter.lowering.graph[node].operation {
    case .rounded(let inner, _, _, _): standing(inner)
    case .combined(_, let combination): combination.stands.map { interpreter.value($0) }
    default: nil
    }
  }

  /// Where the points of rows stand.
  private func pointsCells(of rows: [FormRow], _ table: TableID) -> [DataCell] {
    rows.map { row in
      row.points(in: template[table].pointsColumn).map { DataCell($0) }
        ?? DataCell(row)
    }
  }

  /// What comes of one row; without points it has no score. `most` is what it may have at most where the form does not
  /// say its points.
  private mutating func tell(
    _ row: FormRow, _ index: Int, named name: String, most: Rational, _ indicator: Indicator, _ rule: Rule,
    _ plan: RowPlan, _ context: LoweringContext
  ) -> RowResult {
    var outer = Trace()
    swap(&outer, &trace)
    let table = plan.table
    trace.indicator = indicator.id
    trace.context = context
    (trace.table, trace.row, trace.rowIndex) = (table, row, index)
    trace.rowName = name
    let points = try? number(plan.points)
    trace.points = points ?? .zero
    trace.entry = entry(of: row, table)
    var score: Score
    var exact: Rational?
    var pointsState = PointsState.known
    if points != nil {
      (score, exact) = settledLeaf(indicator, rule, plan.leaf)
      if case .scored = score, trace.judgedScore == nil, let given = trace.entry?.score,
        !isClaim(given, of: row, table)
      {
        report(.scoreNotUsed(path: indicatorPath), at: given.place, spot: given.spot)
      }
    } else {
      score = undeterminedRow(indicator, most: most)
      let obstacle = pointsObstacle(row, table)
      pointsState = obstacle == .unusable(Words.points) ? .unusable : .notGiven
      trace.steps.append(.obstacle(obstacle))
    }
    let result = IndicatorResult(
      id: indicator.id, points: trace.points, score: score, exact: exact, steps: trace.steps,
      losses: trace.losses, sources: sources(of: score), reason: trace.entry?.reason?.value,
      pointsState: pointsState)
    trace = outer
    return RowResult(name: name, number: row.number, place: row.place, result: result)
  }

  /// Why a row has no points: its cell is blank, or it cannot be used.
  private func pointsObstacle(_ row: FormRow, _ table: TableID) -> Obstacle {
    guard let column = template[table].pointsColumn, row.cells[column] == nil,
      !row.unreadable.contains(column)
    else { return .unusable(Words.points) }
    return .missingInput(Phrase(template[table].columns[column].name))
  }

  /// Whether a score was read from the cell of the claim: a table that prints one column for both.
  private func isClaim(_ score: Datum<Rational>, of row: FormRow, _ table: TableID) -> Bool {
    guard let place = row.points(in: template[table].claimedColumn)?.place else { return false }
    return place.file === score.place.file && place.range == score.place.range
  }

  func rowName(_ row: FormRow, _ table: TableID) -> String {
    if let column = template.tables[table.index].nameColumn, case .text(let name)? = row.cells.value(column) {
      return name
    }
    return "第\(row.number)行"
  }

  /// What a row says of itself, in the terms of an indicator.
  private func entry(of row: FormRow, _ table: TableID) -> IndicatorEntry {
    var entry = IndicatorEntry()
    let (score, claimed) = (
      template.tables[table.index].scoreColumn, template.tables[table.index].claimedColumn
    )
    entry.score = row.points(in: score)
    entry.claimed = row.points(in: claimed)
    if !row.unreadable.isEmpty {
      if let score, row.unreadable.contains(score) { entry.unusable.insert(.score) }
      if let claimed, row.unreadable.contains(claimed) { entry.unusable.insert(.claim) }
    }
    if let column = template.tables[table.index].reasonColumn, let datum = row.cells[column],
      case .text(let text) = datum.value
    {
      entry.reason = Datum(text, place: datum.place, at: datum.at)
    }
    return entry
  }

  /// What comes of one row alone below an indicator.
  mutating func rowResult(_ number: Int, below id: IndicatorID) -> IndicatorResult? {
    guard let rule = template[id].rule, let selection = template[id].rows,
      let whole = Optional(interpreter.indicator(id)), let plan = whole.rows,
      let rows = form.rows[selection.table],
      let index = rows.firstIndex(where: { $0.number == number })
    else { return nil }
    let name = rowName(rows[index], selection.table)
    let context = interpreter.context(of: template[id], whole)
    return tell(rows[index], index, named: name, most: template[id].points, template[id], rule, plan, context)
      .result
  }
}
