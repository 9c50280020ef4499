import Program
import Source
import Values
import Workbooks

extension LayoutReader {
  /// Reads the rows of a table of the template.
  mutating func readRows(of id: TableID, _ columns: LayoutColumns, _ band: LayoutBand) {
    let table = template[id]
    guard let header = header(of: band, table.name) else {
      return add(FoundTable(table: id, origin: found.origin, isLost: true))
    }
    let origin = FoundPlace(sheet: sheetName, cell: CellReference(row: header.rows.lowerBound, column: 1))
    var rows = FoundTable(table: id, origin: origin)
    let plan = RowPlan(self, columns, table, header)
    diagnostics += plan.diagnostics
    var left = LeftRows()
    for row in header.body {
      let cells = plan.cells.map { read($0, of: table, in: row) }
      let isBlank = plan.cells.allSatisfy { cell in
        cell.place.allSatisfy { column in
          let shown = grid.shown(at: CellReference(row: row, column: column))
          return shown.row != row || grid.isBlank(shown)
        }
      }
      if isBlank { continue }
      if isOmitted(cells, band.omissions) {
        left.add(row, name: name(of: cells, table), hasFigure: hasFigure(cells, table))
        continue
      }
      let first = cells.first { $0.columns.contains(table.nameColumn ?? 0) }?.cell.place
      let origin = first ?? FoundPlace(sheet: sheetName, cell: firstCell(in: row))
      var found = FoundRow(origin: origin)
      found.cells = joined(cells, plan, row)
      // What has no column cannot be told: that was said at the header, and is not missing in each row.
      if !plan.missing.isEmpty { found.cells.append((plan.missing, .reported(at: origin, label: ""))) }
      rows.rows.append(found)
    }
    add(rows)
    tell(left, table)
    if let split = plan.split { tell(split, header) }
  }

  private mutating func read(_ plan: RowPlan.Cell, of table: Table, in row: Int) -> (
    columns: [Int], cell: FoundCell
  ) {
    let isWords = plan.columns.allSatisfy { table.columns[$0].isWords }
    var cell = cell(
      in: row, plan.place, as: isWords || plan.reading != .whole ? .text : .figure,
      copiesMerged: plan.copiesMerged,
      plan.head)
    switch plan.reading {
    case .whole: break
    case .withoutBracket: cell.text = bracketAtEnd(of: cell.text)?.base ?? cell.text
    case .bracket:
      let number = bracketAtEnd(of: cell.text).flatMap { leadingNumber(in: $0.inner) }
      if number == nil, !trimmingBlanks(cell.text).isEmpty, !cell.isReported {
        report(
          .noBracketNumber(shortened(table.columns[plan.columns[0]].name), written: shortened(cell.text)),
          at: cell.place.cell)
        cell.isReported = true
      }
      cell.text = number ?? ""
    }
    if plan.columns.contains(where: { $0 == table.nameColumn }) {
      cell.text = joiningLines(of: cell.text)
      for text in plan.stripped { cell.text = withoutOpening(text, in: cell.text) }
    }
    if plan.copiesMerged, isWords, plan.columns.allSatisfy({ table.isGroup($0) }) {
      cell.text = labels.rules.label(cell.text)
    }
    if let column = plan.columns.first, let head = plan.headCell {
      setUnit(of: &cell, for: table.columns[column], [head])
    }
    return (plan.columns, cell)
  }

  /// The cells of a row with the parts of its target put together.
  private func joined(_ cells: [(columns: [Int], cell: FoundCell)], _ plan: RowPlan, _ row: Int)
    -> [(columns: [Int], cell: FoundCell)]
  {
    guard let split = plan.split else { return cells }
    let parts = split.parts { column in grid.text(at: CellReference(row: row, column: column + 1)) }
    return zip(plan.cells, cells).map { plan, item in
      let column = plan.place.lowerBound - 1
      guard split.takesParts(column), item.cell.trouble == nil, !item.cell.isReported else { return item }
      var item = item
      item.cell.text = split.joined(item.cell.text, at: column, parts)
      return item
    }
  }

  private func isOmitted(_ cells: [(columns: [Int], cell: FoundCell)], _ omissions: [LayoutOmission]) -> Bool
  {
    omissions.contains { omission in
      guard let cell = cells.first(where: { $0.columns.contains(omission.column) })?.cell, !cell.isReported
      else {
        return false
      }
      let text = labels.rules.plain(cell.text)
      return text.isEmpty ? omission.omitsBlank : omission.texts.contains(text)
    }
  }

  private func name(of cells: [(columns: [Int], cell: FoundCell)], _ table: Table) -> String {
    cells.first { $0.columns.contains(table.nameColumn ?? 0) }?.cell.text ?? ""
  }

  /// Whether a row says points or another number, so that leaving it out changes a score.
  private func hasFigure(_ cells: [(columns: [Int], cell: FoundCell)], _ table: Table) -> Bool {
    cells.contains { columns, cell in
      let isFigure = columns.contains { column in
        if case .number = table.columns[column].type { return true }
        return false
      }
      return isFigure && ((try? readNumber(cell.text)).map { !$0.number.isZero } ?? false)
    }
  }

  private mutating func tell(_ left: LeftRows, _ table: Table) {
    if let first = left.empty.first {
      report(
        .rowsOmitted(
          shortened(table.name), rows: left.empty.prefix(8).map(\.row), count: left.empty.count,
          first: shortened(first.name)), at: firstCell(in: first.row))
    }
    if let first = left.withFigures.first {
      report(
        .figuresOmitted(
          shortened(table.name), rows: left.withFigures.prefix(8).map(\.row), count: left.withFigures.count,
          first: shortened(first.name)), at: firstCell(in: first.row))
    }
  }

  private mutating func tell(_ split: SplitTargets, _ header: BandHeader) {
    let columns = [split.sign, split.unit].compactMap { $0 }
    let place = grid.place(of: CellReference(row: header.rows.lowerBound, column: 1), path)
    diagnostics.append(
      Diagnostic(
        SheetMessage.splitTargets(columns.map { shortened(header.names[$0]) }), at: place,
        spot: "第\(header.rows.lowerBound)行"))
  }
}

extension Table {
  /// Whether a column says to what a row belongs: its text is a label of the form, as 产出指标（50分） is.
  fileprivate func isGroup(_ column: Int) -> Bool {
    guard case .text = columns[column].type else { return false }
    return column != nameColumn && column != reasonColumn && !columns[column].isPart
  }
}

/// Rows that are none.
private struct LeftRows {
  private(set) var empty: [(row: Int, name: String)] = []
  private(set) var withFigures: [(row: Int, name: String)] = []

  mutating func add(_ row: Int, name: String, hasFigure: Bool) {
    if hasFigure { withFigures.append((row, name)) } else { empty.append((row, name)) }
  }
}

/// What is read of each row of a table, and from which columns of the sheet.
struct RowPlan {
  /// One reading of a column of the sheet.
  struct Cell {
    /// The columns of the table that it feeds.
    var columns: [Int]
    let place: ClosedRange<Int>
    let reading: Reading
    let copiesMerged: Bool
    let stripped: [String]
    let head: String
    let headCell: CellReference?
  }

  /// Which part of a text is read.
  enum Reading: Hashable { case whole, withoutBracket, bracket }

  private(set) var cells: [Cell] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The columns that are needed and were not found.
  private(set) var missing: [Int] = []
  /// The columns that say targets in parts.
  let split: SplitTargets?

  init(_ reader: LayoutReader, _ columns: LayoutColumns, _ table: Table, _ header: BandHeader) {
    var reader = reader
    reader.diagnostics = []
    let places = columns.sources.indices.map { index -> ClosedRange<Int>? in
      let column = table.columns[index]
      guard case .heads(let heads, let side) = columns.sources[index].kind else { return nil }
      let isNeeded = !column.isOptional || columns.sources[index].isStated
      return reader.column(
        heads, beside: side, of: "\(table.name).\(column.name)", in: header, isNeeded: isNeeded)
    }
    let brackets = columns.sources.map { source -> Int? in
      if case .bracketNumber(let other) = source.kind { return other }
      return nil
    }
    for index in columns.sources.indices {
      let source = brackets[index]
      guard let place = places[source ?? index] else { continue }
      let isSource = brackets.contains(index)
      let cell = Cell(
        columns: [index], place: place,
        reading: source != nil ? .bracket : isSource ? .withoutBracket : .whole,
        copiesMerged: columns.merged.contains(index),
        stripped: index == table.nameColumn ? columns.stripped : [],
        head: reader.labels.rules.key(of: header.name(of: place.lowerBound)),
        headCell: header.head(of: place.lowerBound))
      if let same = cells.firstIndex(where: { $0.isSameReading(as: cell) }) {
        cells[same].columns.append(index)
      } else {
        cells.append(cell)
      }
    }
    diagnostics = reader.diagnostics
    missing = columns.sources.indices.filter { index in
      let isKnown = places[brackets[index] ?? index] != nil
      return !isKnown && (!table.columns[index].isOptional || columns.sources[index].isStated)
    }
    split = SplitTargets(header.names.map { headCell($0) }, reader.names)
  }
}

extension RowPlan.Cell {
  fileprivate func isSameReading(as other: RowPlan.Cell) -> Bool {
    place == other.place && reading == other.reading && stripped == other.stripped
      && copiesMerged == other.copiesMerged
  }
}

/// A text and what stands in the brackets at its end.
func bracketAtEnd(of text: String) -> (base: String, inner: String)? {
  let trimmed = trimmingBlanks(text)
  guard let last = trimmed.last, last == ")" || last == "）" else { return nil }
  guard let open = trimmed.lastIndex(where: { $0 == "(" || $0 == "（" }) else { return nil }
  let inner = trimmed[trimmed.index(after: open)...].dropLast()
  return (trimmingBlanks(String(trimmed[..<open])), String(inner))
}

/// The number with which a text begins, where points or nothing follow: 10分, 满分10.
private func leadingNumber(in text: String) -> String? {
  let plain = halfWidth(trimmingBlanks(text)).drop { "满分值计:共 ".contains($0) }
  let number = plain.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
  let rest = trimmingBlanks(String(plain.dropFirst(number.count)))
  guard !number.isEmpty, rest.isEmpty || rest == "分" else { return nil }
  return String(number)
}

/// A name without an opening such as 指标1：, in which `n` stands for any number.
func withoutOpening(_ opening: String, in text: String) -> String {
  let scalars = Array(text.unicodeScalars)
  var index = 0
  func skipBlanks() { while index < scalars.count, saysNothing(scalars[index]) { index += 1 } }
  for wanted in opening.unicodeScalars {
    skipBlanks()
    guard index < scalars.count else { return text }
    if wanted == "n" {
      let start = index
      while index < scalars.count, scalars[index].properties.numericType != nil { index += 1 }
      if index == start { return text }
    } else {
      guard halfWidth(scalars[index]) == wanted else { return text }
      index += 1
    }
  }
  var rest = String.UnicodeScalarView()
  rest.append(contentsOf: scalars[index...])
  return trimmingBlanks(String(rest))
}
