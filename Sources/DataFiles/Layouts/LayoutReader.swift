import Program
import Source
import Values
import Workbooks

/// Finds what one sheet says by a layout.
struct LayoutReader {
  let layout: Layout
  let labels: LabelIndex
  let names: TemplateNames
  let path: String
  private(set) var found: FoundForm
  var diagnostics: [Diagnostic] = []
  /// Where the sheet begins, for what stands nowhere in it.
  private let start: CellReference
  /// The unit of amounts that state none.
  private let unitLine: UnitLine
  private var hasToldUnits = false

  var grid: SheetGrid { labels.grid }
  var template: Template { names.template }
  var sheetName: String { grid.sheet.name }

  /// - Parameter form: What other sheets of the form have said; nil where this is the first.
  init(
    _ layout: Layout, _ labels: LabelIndex, _ names: TemplateNames, path: String,
    adding form: FoundForm? = nil
  ) {
    (self.layout, self.labels, self.names, self.path) = (layout, labels, names, path)
    start = labels.grid.filled.first ?? CellReference(row: 1, column: 1)
    found =
      form
      ?? FoundForm(origin: FoundPlace(sheet: labels.grid.sheet.name, cell: start), layout: layout.name)
    unitLine = UnitLine(labels.grid, names.template)
  }

  /// Reads what stands on the sheet of the form itself; what the block leaves out may stand on any of its sheets, and is
  /// read where they are known.
  mutating func read() {
    let isWhole = layout.parts.isEmpty
    read(layout.values.filter { isWhole || $0.isStated }, layout.bands)
  }

  /// Reads values and rows.
  mutating func read(_ values: [LayoutValue], _ bands: [LayoutBand]) {
    for value in values { read(value) }
    for band in bands {
      switch band.content {
      case .table(let id, let columns): readRows(of: id, columns, band)
      case .indicators(let scores): readScores(scores, band)
      }
    }
  }

  mutating func add(_ slot: FormSlot, _ cell: FoundCell) { found.add(slot, cell) }
  mutating func add(_ table: FoundTable) { found.add(table) }

  // MARK: saying

  mutating func report(_ message: LayoutFinding, at cell: CellReference, related: [CellReference] = []) {
    diagnostics.append(
      Diagnostic(
        message, at: grid.place(of: cell, path), related: related.map { grid.place(of: $0, path) },
        spot: cell.text))
  }

  /// The first cell of a row in which something of its own is seen.
  func firstCell(in row: Int) -> CellReference {
    grid.filled(inRow: row).first ?? CellReference(row: row, column: 1)
  }

  /// The one cell with a label; nil where there is none or several, which is reported where a value needs it.
  mutating func one(_ label: LabelPath, for title: String, isNeeded: Bool = true) -> CellReference? {
    let cells = labels.find(label)
    if cells.count == 1 { return cells[0] }
    if cells.isEmpty {
      if isNeeded { reportMissing(label, title) }
    } else {
      reportTwice(cells, label, title)
    }
    return nil
  }

  mutating func reportMissing(_ label: LabelPath, _ title: String) {
    let near = labels.near(label)
    report(
      .labelNotFound(
        shortened(title), label: shortened(label.text), sheet: shortened(sheetName),
        near: near.map { "\(shortened($0.text))（\($0.cell.text)）" }), at: near?.cell ?? start)
  }

  mutating func reportTwice(_ cells: [CellReference], _ label: LabelPath, _ title: String) {
    report(
      .labelTwice(
        shortened(title), label: shortened(label.text), cells: cells.prefix(4).map(\.text), count: cells.count
      ),
      at: cells[0], related: Array(cells.dropFirst().prefix(1)))
  }

  // MARK: single values

  private mutating func read(_ value: LayoutValue) {
    let slot = FormSlot(value.slot)
    let title = names.title(of: slot)
    let known = diagnostics.count
    guard let spot = spot(of: value, title) else {
      // What was reported is not missing; what an optional input's label does not lead to is not given.
      if diagnostics.count > known { add(slot, .reported(at: found.origin, label: title)) }
      return
    }
    let label = value.place.labels.map(\.text).joined(separator: " × ")
    add(slot, cell(at: spot, for: slot, label))
  }

  /// Where a value stands, with the labels that lead there.
  struct Spot {
    let cell: CellReference
    let labels: [CellReference]
    /// What stands behind the colon of a label; nil where the value has a cell of its own.
    var text: String?
  }

  private mutating func spot(of value: LayoutValue, _ title: String) -> Spot? {
    let isNeeded = value.isNeeded
    switch value.place {
    case .right(let label):
      guard let cell = one(label, for: title, isNeeded: isNeeded) else { return nil }
      let area = grid.area(of: cell)
      return only(
        CellArea(rows: area.rows, columns: area.columns.upperBound + 1...area.columns.upperBound + 1),
        [cell], title)
    case .below(let label):
      guard let cell = one(label, for: title, isNeeded: isNeeded) else { return nil }
      let area = grid.area(of: cell)
      return only(
        CellArea(rows: area.rows.upperBound + 1...area.rows.upperBound + 1, columns: area.columns), [cell],
        title)
    case .behindColon(let label): return spotBehindColon(label, title, isNeeded)
    case .crossing(let row, let column):
      guard let (row, column) = crossing(row, column, title, isNeeded) else { return nil }
      return only(
        CellArea(rows: grid.area(of: row).rows, columns: grid.area(of: column).columns), [row, column], title)
    case .rightOfCrossing(let row, let column):
      guard let (row, column) = crossing(row, column, title, isNeeded) else { return nil }
      let rows = grid.area(of: row).rows
      let crossing = CellReference(row: rows.lowerBound, column: grid.area(of: column).columns.upperBound)
      let next = grid.area(of: crossing).columns.upperBound + 1
      return only(CellArea(rows: rows, columns: next...next), [row, column], title)
    }
  }

  /// The cell of an area in which something is seen; several are reported.
  private mutating func only(_ area: CellArea, _ labels: [CellReference], _ title: String) -> Spot? {
    var cells: [CellReference] = []
    for row in area.rows.prefix(100) {
      for column in area.columns.prefix(100) {
        let shown = grid.shown(at: CellReference(row: row, column: column))
        if !grid.isBlank(shown), !cells.contains(shown), !labels.contains(shown) { cells.append(shown) }
      }
    }
    if cells.count > 1 {
      report(
        .severalCells(shortened(title), cells: cells.prefix(4).map(\.text), count: cells.count), at: cells[0],
        related: [cells[1]])
      return nil
    }
    return Spot(cell: cells.first ?? grid.shown(at: area.first), labels: labels)
  }

  /// The row of one label and the column of another: of heads in several rows the nearest above.
  private mutating func crossing(
    _ rowLabel: LabelPath, _ columnLabel: LabelPath, _ title: String, _ isNeeded: Bool
  ) -> (row: CellReference, column: CellReference)? {
    guard let row = one(rowLabel, for: title, isNeeded: isNeeded) else { return nil }
    let area = grid.area(of: row)
    let heads = labels.find(columnLabel).filter {
      let head = grid.area(of: $0)
      return head.rows.upperBound < area.rows.lowerBound && head.columns.upperBound > area.columns.upperBound
    }
    guard let nearest = heads.map(\.row).max() else {
      if isNeeded { reportMissing(columnLabel, title) }
      return nil
    }
    let cells = heads.filter { $0.row == nearest }
    if cells.count == 1 { return (row, cells[0]) }
    reportTwice(cells, columnLabel, title)
    return nil
  }

  private mutating func spotBehindColon(_ label: LabelPath, _ title: String, _ isNeeded: Bool) -> Spot? {
    guard let key = label.keys.last else { return nil }
    var spots: [Spot] = []
    for cell in grid.filled {
      for text in textsBehindColon(of: key, in: grid.text(at: cell), labels.rules) {
        spots.append(Spot(cell: cell, labels: [cell], text: text))
      }
    }
    if spots.count == 1 { return spots[0] }
    if spots.isEmpty {
      if isNeeded { reportMissing(label, title) }
    } else {
      reportTwice(spots.map(\.cell), label, title)
    }
    return nil
  }

  private mutating func cell(at spot: Spot, for slot: FormSlot, _ label: String) -> FoundCell {
    let written = grid.written(at: spot.cell, as: names.role(of: slot))
    var cell = FoundCell(
      FoundPlace(sheet: sheetName, cell: spot.cell), text: spot.text ?? written?.text ?? "",
      trouble: written?.trouble, label: label)
    cell.labelCells = spot.labels
    if case .input(let id) = slot { setUnit(of: &cell, for: template[id], spot.labels) }
    return cell
  }

  // MARK: units

  /// The unit that labels state for a number: in their own brackets, in a head to the left or above, or in a line for
  /// all amounts.
  mutating func setUnit(of cell: inout FoundCell, for input: Input, _ labelCells: [CellReference]) {
    guard case .number = input.type else { return }
    let reader = ValueReader(template)
    let own = labelCells.reversed().flatMap { labels.rules.unitWords(of: grid.text(at: $0)) }
    let around = labelCells.flatMap { heads(of: $0) }.flatMap {
      labels.rules.unitWords(of: grid.text(at: $0))
    }
    for (word, isOwn) in own.map({ ($0, true) }) + around.map({ ($0, false) }) {
      // A head over many things states the unit of amounts.
      if !isOwn, !isAmount(input, template) { continue }
      do throws(Refusal) {
        guard let unit = try reader.columnUnit(word, for: input) else { continue }
        cell.unit = unit
        return
      } catch {
        if !isOwn { continue }
        diagnostics.append(
          Diagnostic(
            unusableUnit(word, of: input), at: grid.place(of: labelCells[0], path), spot: labelCells[0].text))
        cell.isReported = true
        return
      }
    }
    guard isAmount(input, template) else { return }
    switch unitLine {
    case .none: break
    case .one(let unit): cell.unit = unit
    case .unclear(let words, let place):
      // An amount with a unit of its own needs no line.
      guard let number = try? readNumber(cell.text), number.unit.isEmpty else { return }
      if !hasToldUnits { report(.unitsUnclear(words.prefix(4).map { shortened($0) }), at: place) }
      (hasToldUnits, cell.isReported) = (true, true)
    }
  }

  /// The heads to the left of a label that reach over its row.
  private func heads(of cell: CellReference) -> [CellReference] {
    (1..<max(1, cell.column)).reversed().map { grid.shown(at: CellReference(row: cell.row, column: $0)) }
      .withoutRepeats()
  }
}

extension SheetGrid {
  /// A cell as a place of a file, for what is told of it.
  func place(of cell: CellReference, _ path: String) -> Place {
    var writer = SheetTextWriter(WorkbookLimits(), sheet: sheet.name)
    guard (try? writer.begin(cell.row)) != nil else {
      return Place(SourceFile(path: path, bytes: [], sheet: SheetText(name: sheet.name)), SourceRange(0, 0))
    }
    let range = writer.write(text(at: cell), at: cell.column)
    return Place(writer.file(path), range)
  }
}

extension FormSlot {
  init(_ slot: LayoutSlot) {
    switch slot {
    case .input(let id): self = .input(id)
    case .answer(let id, let item): self = .answer(id, item: item)
    case .claimedTotal: self = .claimedTotal
    case .claimedGrade: self = .claimedGrade
    case .indicator(let id, .score): self = .score(id)
    case .indicator(let id, .points): self = .points(id)
    case .indicator(let id, .claimed): self = .claimed(id)
    case .indicator(let id, .reason): self = .reason(id)
    case .indicator(let id, .notApplicable): self = .notApplicable(id)
    }
  }
}
