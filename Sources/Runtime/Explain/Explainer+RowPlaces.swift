import Planning
import Program
import Source

/// Rows that lack the same, so that nobody can tell to which indicator they belong.
struct UnplacedRows {
  /// What they lack.
  let obstacle: Obstacle
  /// The column that is empty; nil where something else keeps them from being placed.
  let column: Int?
  /// The rows in order.
  var rows: [FormRow] = []
  /// The paths of the indicators that asked.
  var paths: [String] = []
}

/// Where the rows of a table belong: to one indicator each, and under one name once.
extension Explainer {
  /// Remembers that an indicator cannot tell whether it takes a row.
  mutating func noteUnplaced(
    _ row: FormRow, _ index: Int, _ table: TableID, _ indicator: Indicator, _ absence: Absence
  ) {
    let outer = trace
    (trace.table, trace.row, trace.rowIndex) = (table, row, index)
    let obstacle = obstacle(absence)
    trace = outer
    var known = rowsUnplaced[table] ?? []
    let index = known.firstIndex { $0.obstacle == obstacle } ?? known.count
    if index == known.count {
      known.append(UnplacedRows(obstacle: obstacle, column: emptyColumn(absence, of: table)))
    }
    if !known[index].rows.contains(where: { $0.number == row.number }) { known[index].rows.append(row) }
    if !known[index].paths.contains(indicator.path) { known[index].paths.append(indicator.path) }
    rowsUnplaced[table] = known
  }

  private func emptyColumn(_ absence: Absence, of table: TableID) -> Int? {
    guard case .missing(let slot) = absence.cause,
      case .column(table, let index) = interpreter.lowering.graph[slot].subject
    else { return nil }
    return index
  }

  /// Every row of a table whose rows are scored belongs to exactly one indicator.
  mutating func checkRowsTaken() {
    for id in template.tables.indices.map({ TableID($0) }) {
      guard let counts = rowsTaken[id], let rows = form.rows[id] else { continue }
      let unplaced = rowsUnplaced[id] ?? []
      for group in unplaced { report(group, of: id) }
      for (index, (row, count)) in zip(rows, counts).enumerated() {
        let isOpen = unplaced.contains { $0.rows.contains { $0.number == row.number } }
        let cell = nameCell(of: row, id)
        if count == 0, !isOpen, !isLeftOut(index, of: id) {
          let near = nearRowText(row, id)
          report(
            .rowNotTaken(name: rowName(row, id), near: near?.text), at: near?.cell.place ?? cell.place,
            spot: near?.cell.spot ?? cell.spot)
        } else if count > 1 {
          report(.rowTakenTwice(name: rowName(row, id)), at: cell.place, spot: cell.spot)
        }
      }
    }
  }

  // MARK: rows that are none

  /// Whether the template leaves out a row of a table; what is not known of it leaves nothing out.
  mutating func isLeftOut(_ index: Int, of table: TableID) -> Bool {
    guard template[table].omission != nil, let rows = form.rows[table] else { return false }
    let outer = trace
    trace = Trace()
    trace.context = outer.context.passingRows
    trace.isPassingRows = true
    (trace.table, trace.row, trace.rowIndex) = (table, rows[index], index)
    let result = isLeftOut(of: table)
    trace = outer
    return result
  }

  /// The same of the row at hand.
  mutating func isLeftOut(of table: TableID) -> Bool {
    guard let omission = template[table].omission else { return false }
    return knownTruth(omission) == true
  }

  /// Says which rows the template leaves out, so that nothing is left out unseen.
  mutating func reportRowsLeftOut() {
    for id in template.tables.indices.map({ TableID($0) }) where template[id].omission != nil {
      let rows = form.rows[id] ?? []
      let out = rows.indices.filter { isLeftOut($0, of: id) }
      guard let first = out.first else { continue }
      let cell = nameCell(of: rows[first], id)
      report(
        .rowsLeftOut(
          table: template[id].name, rows: out.map { rowName(rows[$0], id) },
          condition: template[id].omission.map { template.phrase(of: $0) } ?? ""),
        at: cell.place, related: [template[id].omission?.range ?? template[id].range],
        spot: spots(of: out.map { nameCell(of: rows[$0], id) }))
    }
  }

  /// Says which rows are called like totals, and which say all that another row says: they are added up with the others.
  mutating func reportDoubtedRows() {
    for id in template.tables.indices.map({ TableID($0) }) {
      guard let names = template[id].nameColumn, let rows = form.rows[id] else { continue }
      var counted: [Int] = []
      for index in rows.indices {
        let isTaken = if let counts = rowsTaken[id] { counts[index] > 0 } else { !isLeftOut(index, of: id) }
        if isTaken { counted.append(index) }
      }
      reportTotals(counted.map { rows[$0] }, of: id, names)
      // What indicators take under one name is told there.
      if rowsTaken[id] == nil { reportSame(counted.map { rows[$0] }, of: id) }
    }
  }

  private mutating func reportTotals(_ rows: [FormRow], of table: TableID, _ names: Int) {
    let totals = rows.filter { isTotalWord(rowName($0, table)) }
    guard let first = totals.first else { return }
    report(
      .rowsOfTotals(
        table: template[table].name, rows: totals.map { rowName($0, table) },
        column: template[table].columns[names].name),
      at: nameCell(of: first, table).place, spot: spots(of: totals.map { nameCell(of: $0, table) }))
  }

  private mutating func reportSame(_ rows: [FormRow], of table: TableID) {
    var known: [String: [FormRow]] = [:]
    for row in rows where !row.isLost {
      let name = rowName(row, table)
      if let earlier = known[name]?.first(where: { saysTheSame($0, row, template[table].columns.count) }) {
        let cells = [row, earlier].map { nameCell(of: $0, table) }
        report(
          .sameRows(
            table: template[table].name, name: name, first: earlier.number, again: row.number),
          at: cells.first?.place, spot: spots(of: cells))
      } else {
        known[name, default: []].append(row)
      }
    }
  }

  private func saysTheSame(_ a: FormRow, _ b: FormRow, _ columns: Int) -> Bool {
    a.unreadable == b.unreadable && (0..<columns).allSatisfy { a.cells.value($0) == b.cells.value($0) }
  }

  private mutating func report(_ group: UnplacedRows, of table: TableID) {
    // What could not be read has been reported where it stands.
    if case .unusable = group.obstacle { return }
    guard let first = group.rows.first else { return }
    let blank = group.column.flatMap { first.blanks[$0] }
    report(
      .rowNotSelected(
        paths: group.paths, rows: group.rows.map { rowName($0, table) }, group.obstacle,
        merged: mergedColumn(group, of: table)),
      at: blank?.place ?? first.place, spot: blank?.spot ?? first.spot)
  }

  /// Where the name of a row stands, or the row itself.
  private func nameCell(of row: FormRow, _ table: TableID) -> DataCell {
    template[table].nameColumn.flatMap { row.cells[$0] }.map { DataCell($0) }
      ?? DataCell(row)
  }

  /// The column that is blank below a filled cell, as merged cells of a sheet become when they are saved as text.
  private func mergedColumn(_ group: UnplacedRows, of table: TableID) -> String? {
    guard let column = group.column, let first = group.rows.first else { return nil }
    let isBelowFilled = (form.rows[table] ?? []).contains {
      $0.number < first.number && $0.cells[column] != nil
    }
    return isBelowFilled ? template[table].columns[column].label ?? template[table].columns[column].name : nil
  }

  // MARK: names

  /// The names of an indicator's rows; where several have one name below different levels, with the level before it.
  mutating func rowNames(
    _ rows: [FormRow], _ indicator: Indicator, _ selection: RowSelection
  ) -> [String] {
    let names = rows.map { rowName($0, selection.table) }
    let alike = Dictionary(grouping: rows.indices) { names[$0] }.filter { $0.value.count > 1 }
    guard !alike.isEmpty else { return names }
    let levels = levels(of: selection)
    var result = names
    for name in names.withoutRepeats() {
      guard let group = alike[name] else { continue }
      let keys = group.map { levels[rows[$0].number]?.map(\.value) ?? [] }
      reportRepeated(group.map { rows[$0] }, keys, named: name, indicator, selection.table)
      guard Set(keys).count > 1 else { continue }
      for index in group {
        guard let level = levels[rows[index].number]?.last?.text else { continue }
        result[index] = level + "/" + name
      }
    }
    return result
  }

  /// Says where two rows have the same name below the same levels.
  private mutating func reportRepeated(
    _ rows: [FormRow], _ keys: [[Value?]], named name: String, _ indicator: Indicator, _ table: TableID
  ) {
    var seen: [[Value?]: FormRow] = [:]
    for (row, key) in zip(rows, keys) {
      if let earlier = seen[key] {
        let cells = [row, earlier].map { nameCell(of: $0, table) }
        report(
          .repeatedRow(path: indicator.path, name: name, first: earlier.number, again: row.number),
          at: cells.first?.place, spot: spots(of: cells))
      }
      seen[key] = row
    }
  }

  /// What stands above the name of each row: the columns before that of names and those that sort the rows. A
  /// blank cell says what the one above it says.
  private func levels(of selection: RowSelection) -> [Int: [RowLevel]] {
    let table = template[selection.table]
    var sorting: Set<Int> = []
    selection.filter?.forEachPart { if case .column(_, let index) = $0.kind { sorting.insert(index) } }
    let columns = table.columns.indices.filter { index in
      guard index != table.nameColumn, index != table.reasonColumn else { return false }
      return table.columns[index].type.isText
        && (sorting.contains(index) || table.nameColumn.map { index < $0 } ?? false)
    }
    var above = Array(repeating: RowLevel(), count: columns.count)
    var result: [Int: [RowLevel]] = [:]
    for row in form.rows[selection.table] ?? [] {
      above = zip(columns, above).map { column, known in
        guard let value = row.cells[column]?.value else { return known }
        return RowLevel(value: value, text: template.text(of: value, as: table.columns[column].type).text)
      }
      result[row.number] = above
    }
    return result
  }
}

/// What one column says of the level of a row; nothing where neither it nor a row above says it.
private struct RowLevel {
  var value: Value?
  var text: String?
}

extension ValueType {
  /// Whether it can name a level of indicators.
  fileprivate var isText: Bool {
    switch self {
    case .text, .level: true
    case .number, .truth, .date, .target, .figure, .reported: false
    }
  }
}
