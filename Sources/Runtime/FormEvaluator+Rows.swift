import Program
import Source
import Values

extension FormEvaluator {
  // MARK: rows below an indicator

  /// Scores every row that an indicator takes, and adds them up.
  mutating func rowsResult(_ indicator: Indicator, _ rule: Rule, _ selection: RowSelection) -> IndicatorResult
  {
    let taken = rows(of: selection, for: indicator)
    let points = rowPoints(taken.rows, selection, indicator)
    var results: [RowResult] = []
    var members: [GroupMember] = []
    for (index, row) in taken.rows.enumerated() {
      let result = rowResult(row, points[index], indicator, rule, selection)
      results.append(result)
      members.append(
        GroupMember(
          score: result.result.score, points: result.result.points,
          sharing: sharing.removeValue(forKey: indicator.id)))
    }
    reportRepeatedRows(results, taken.rows, selection.table, indicator)
    var sum = GroupScore(score: .undetermined(low: .zero, high: indicator.points))
    if taken.isCertain, checkRowPoints(points, taken.rows, indicator, selection) {
      sum = combined(members, points: indicator.points, at: indicator)
      if selection.keepsExactShares, !template.rounding.onlyTotal {
        let (result, rounding) = rounded(sum.score)
        if case .scored(let points) = sum.score, result != sum.score { sum.exact = points }
        (sum.score, sum.steps) = (result, sum.steps + rounding)
      }
    }
    return IndicatorResult(
      id: indicator.id, points: indicator.points, score: sum.score, exact: sum.exact, steps: sum.steps,
      losses: [], sources: [], reason: nil, rows: results)
  }

  /// The rows that a selection takes; not certain where a row cannot be told.
  private mutating func rows(
    of selection: RowSelection, for indicator: Indicator
  ) -> (rows: [FormRow], isCertain: Bool) {
    let all = form.rows[selection.table] ?? []
    var taken: [FormRow] = []
    var isCertain = true
    var counts = rowsTaken[selection.table] ?? Array(repeating: 0, count: all.count)
    trace.isPassingRows = true
    for (index, row) in all.enumerated() {
      trace.row = row
      trace.table = selection.table
      if row.isLost { isCertain = false }
      do throws(Stop) {
        if let filter = selection.filter, try !truth(filter) { continue }
        taken.append(row)
      } catch {
        isCertain = false
        reportUnplaced(row, indicator, error.obstacle)
      }
      counts[index] += 1
    }
    rowsTaken[selection.table] = counts
    trace.row = nil
    trace.isPassingRows = false
    if taken.isEmpty, isCertain {
      report(.noRows(path: indicator.path, table: template[selection.table].name), related: [indicator.range])
      isCertain = false
    }
    return (taken, isCertain)
  }

  private mutating func reportUnplaced(_ row: FormRow, _ indicator: Indicator, _ obstacle: Obstacle) {
    if case .unusable = obstacle { return }
    report(.rowNotSelected(path: indicator.path, row: row.number, obstacle), at: row.place, spot: row.spot)
  }

  /// The points of each row; nil where the row does not say.
  private mutating func rowPoints(
    _ rows: [FormRow], _ selection: RowSelection, _ indicator: Indicator
  ) -> [Rational?] {
    if let split = selection.split { return shares(of: indicator.points, among: rows.count, split) }
    guard let column = template[selection.table].pointsColumn else { return rows.map { _ in nil } }
    return rows.map { row in
      let path = indicator.path + "/" + rowName(row, selection.table)
      if case .number(let points)? = row.cells[column]?.value {
        if !points.isNegative { return points }
        report(.negativeRowPoints(path: path), at: row.cells[column]?.place, spot: row.cells[column]?.spot)
      } else if !row.unreadable.contains(column) {
        let cell = row.blanks[column]
        report(.rowWithoutPoints(path: path), at: cell?.place ?? row.place, spot: cell?.spot ?? row.spot)
      }
      return nil
    }
  }

  private func shares(of points: Rational, among count: Int, _ split: RowSelection.EqualSplit) -> [Rational?]
  {
    guard count > 0, var share = try? points.divided(by: Rational(count)) else { return [] }
    guard let places = split.places else { return Array(repeating: share, count: count) }
    share = (try? share.rounded(places: places, mode: template.rounding.mode)) ?? share
    var result: [Rational?] = Array(repeating: share, count: count)
    if split.restToLast, let others = try? share * Rational(count - 1), let last = try? points + -others,
      !last.isNegative
    {
      result[count - 1] = last
    }
    return result
  }

  /// Points of rows must add up to those of their indicator.
  private mutating func checkRowPoints(
    _ points: [Rational?], _ rows: [FormRow], _ indicator: Indicator, _ selection: RowSelection
  ) -> Bool {
    let known = points.compactMap { $0 }
    guard known.count == points.count, let sum = try? Self.sum(known) else { return false }
    guard sum != indicator.points else {
      return selection.keepsExactShares || checkRoundedPoints(known, rows, indicator)
    }
    let cells = pointsCells(of: rows, selection.table)
    report(
      .rowPointsDoNotAddUp(
        path: indicator.path, points: Template.pointsText(indicator.points), sum: Template.pointsText(sum),
        rows: known.count),
      at: cells.first?.place, related: [indicator.range], spot: spots(of: cells))
    return false
  }

  /// Where the points of rows stand.
  private func pointsCells(of rows: [FormRow], _ table: TableID) -> [DataCell] {
    rows.map { row in
      row.points(in: template[table].pointsColumn).map { DataCell(place: $0.place, spot: $0.spot) }
        ?? DataCell(place: row.place, spot: row.spot)
    }
  }

  /// Full scores of rows, each rounded, must not add up to more than the points of their indicator.
  private mutating func checkRoundedPoints(_ points: [Rational], _ rows: [FormRow], _ indicator: Indicator)
    -> Bool
  {
    let rounding = template.rounding
    if rounding.onlyTotal || points.allSatisfy(rounding.keeps) { return true }
    let most = points.map { (try? rounded($0)) ?? $0 }
    guard let sum = try? Self.sum(most) else { return false }
    if sum <= indicator.points { return true }
    let odd = points.firstIndex { !rounding.keeps($0) } ?? 0
    report(
      .rowPointsTooFine(
        path: indicator.path, points: Template.pointsText(indicator.points), sum: Template.pointsText(sum),
        places: rounding.places),
      at: rows[odd].place, related: [indicator.range], spot: rows[odd].spot)
    return false
  }

  /// What comes of one row; without points it has no score.
  mutating func rowResult(
    _ row: FormRow, _ points: Rational?, _ indicator: Indicator, _ rule: Rule, _ selection: RowSelection
  ) -> RowResult {
    let outer = trace
    let table = selection.table
    let name = rowName(row, table)
    trace = Trace()
    trace.keepsExactScore = selection.keepsExactShares
    trace.indicator = indicator.id
    trace.row = row
    trace.table = table
    trace.rowName = name
    trace.points = points ?? .zero
    trace.entry = entry(of: row, table)
    var score = Score.undetermined(low: .zero, high: .zero)
    var exactScore: Rational?
    if points != nil {
      (score, exactScore) = settledLeaf(indicator, rule)
      if case .scored = score, trace.judgedScore == nil, let given = trace.entry?.score,
        !isClaim(given, of: row, table)
      {
        report(.scoreNotUsed(path: indicatorPath), at: given.place, spot: given.spot)
      }
    } else {
      trace.steps.append(.obstacle(.unusable("分值")))
    }
    let result = IndicatorResult(
      id: indicator.id, points: trace.points, score: score, exact: exactScore, steps: trace.steps,
      losses: trace.losses, sources: sources(), reason: trace.entry?.reason?.value)
    trace = outer
    return RowResult(name: name, number: row.number, place: row.place, result: result)
  }

  /// Whether a score was read from the cell of the claim: a table that prints one column for both.
  private func isClaim(_ score: Datum<Rational>, of row: FormRow, _ table: TableID) -> Bool {
    guard let place = row.points(in: template[table].claimedColumn)?.place else { return false }
    return place.file === score.place.file && place.range == score.place.range
  }

  func rowName(_ row: FormRow, _ table: TableID) -> String {
    if let column = template[table].nameColumn, case .text(let name)? = row.cells[column]?.value {
      return name
    }
    return "第\(row.number)行"
  }

  /// What a row says of itself, in the terms of an indicator.
  private func entry(of row: FormRow, _ table: TableID) -> IndicatorEntry {
    var entry = IndicatorEntry()
    entry.score = row.points(in: template[table].scoreColumn)
    entry.claimed = row.points(in: template[table].claimedColumn)
    if let column = template[table].scoreColumn, row.unreadable.contains(column) {
      entry.unusable.insert(.score)
    }
    if let column = template[table].claimedColumn, row.unreadable.contains(column) {
      entry.unusable.insert(.claim)
    }
    if let column = template[table].reasonColumn, let datum = row.cells[column],
      case .text(let text) = datum.value
    {
      entry.reason = Datum(text, place: datum.place, spot: datum.spot)
    }
    return entry
  }

  private mutating func reportRepeatedRows(
    _ results: [RowResult], _ rows: [FormRow], _ table: TableID, _ indicator: Indicator
  ) {
    var seen: [String: FormRow] = [:]
    for (result, row) in zip(results, rows) {
      if let earlier = seen[result.name] {
        let cells = [row, earlier].map { nameCell(of: $0, table) }
        report(
          .repeatedRow(path: indicator.path, name: result.name, first: earlier.number, again: row.number),
          at: cells.first?.place, spot: spots(of: cells))
      }
      seen[result.name] = row
    }
  }

  /// Where the name of a row stands, or the row itself.
  private func nameCell(of row: FormRow, _ table: TableID) -> DataCell {
    template[table].nameColumn.flatMap { row.cells[$0] }.map { DataCell(place: $0.place, spot: $0.spot) }
      ?? DataCell(place: row.place, spot: row.spot)
  }

  /// Every row of a table whose rows are scored belongs to exactly one indicator.
  mutating func checkRowsTaken() {
    for index in template.tables.indices {
      guard let counts = rowsTaken[TableID(index)], let rows = form.rows[TableID(index)] else { continue }
      for (row, count) in zip(rows, counts) where count != 1 {
        let name = rowName(row, TableID(index))
        let cell = nameCell(of: row, TableID(index))
        report(
          count == 0 ? .rowNotTaken(name: name) : .rowTakenTwice(name: name), at: cell.place, spot: cell.spot)
      }
    }
  }
}
