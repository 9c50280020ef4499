import Program
import Source
import Workbooks

/// Finds for each name in braces the labels that lead to its cell.
struct MarkReader {
  private let names: TemplateNames
  private let path: String
  /// The sheet with its marks, and without them.
  let grid: SheetGrid
  let labels: LabelIndex
  let standing: LabelStanding
  private(set) var marks: [Mark]
  private(set) var form: MarkedForm
  private(set) var diagnostics: [Diagnostic] = []

  init(_ grid: SheetGrid, _ names: TemplateNames, path: String) {
    (self.grid, self.names, self.path) = (grid, names, path)
    form = MarkedForm(sheet: grid.sheet.name)
    marks = grid.filled.flatMap { Mark.marks(in: grid.text(at: $0), at: $0) }
    let marked = Set(marks.map(\.cell))
    labels = LabelIndex(grid.without(marked), LabelRules(names.template.units))
    standing = LabelStanding(labels, names.template)
    for index in marks.indices { marks[index].meaning = meaning(of: marks[index]) }
  }

  /// Whether anything stands in braces.
  var hasMarks: Bool { !marks.isEmpty }

  /// What a mark means; one for any line of a checklist means the line that is printed beside it.
  private func meaning(of mark: Mark) -> Mark.Meaning {
    let meaning = names.meaning(ofMark: mark.name)
    guard case .checklist(let id) = meaning else { return meaning }
    let printed = Set(texts(leftOf: grid.area(of: mark.cell)).map { labels.rules.key(of: grid.text(at: $0)) })
    let lines = (names.template[id].rule?.askedLines ?? []).map(\.label)
    let found = lines.filter { printed.contains(labels.rules.key(of: $0)) }
    return found.count == 1 ? .slot(.answer(id, item: found[0])) : meaning
  }

  mutating func read() {
    for mark in marks {
      if case .checklist = mark.meaning { report(.noLabel(shortened(mark.name)), at: mark.cell) }
      if case .unknown = mark.meaning {
        report(.unknownMark(shortened(mark.name), near: nearName(to: mark.name)), at: mark.cell)
      }
    }
    readBands()
    readValues()
  }

  private mutating func report(_ message: MarkFinding, at cell: CellReference) {
    diagnostics.append(Diagnostic(message, at: grid.place(of: cell, path), spot: cell.text))
  }

  private func nearName(to name: String) -> String? {
    let template = names.template
    let columns = template.tables.flatMap { table in table.columns.map { "\(table.name).\($0.name)" } }
    let scores = template.indicators.map { $0.path.replacing("/", with: ".") + ".得分" }
    let answers = template.indicators.filter { names.hasAnswers($0.id) }.map {
      $0.path.replacing("/", with: ".") + ".要点"
    }
    return nearestName(
      to: nameKey(name),
      among: template.inputs.map(\.name) + columns + scores + answers + ["自报.总分", "自报.等次"])
  }

  // MARK: single values

  private mutating func readValues() {
    var known: Set<LayoutSlot> = []
    for mark in marks {
      guard case .slot(let slot) = mark.meaning else { continue }
      guard known.insert(slot).inserted else {
        report(.markedTwice(shortened(mark.name)), at: mark.cell)
        continue
      }
      if let place = candidates(for: mark).first(where: { leads($0, to: mark) }) {
        form.values.append((slot, place))
      } else {
        report(.noLabel(shortened(mark.name)), at: mark.cell)
      }
    }
  }

  /// Whether a place leads to the cell of a mark, by the code that reads filled forms.
  private func leads(_ place: ValuePlace, to mark: Mark) -> Bool {
    if case .behindColon(let label) = place {
      guard let key = label.keys.last else { return false }
      let found = grid.filled.filter {
        !textsBehindColon(of: key, in: grid.text(at: $0), labels.rules).isEmpty
      }
      return found == [mark.cell]
    }
    let value = LayoutValue(slot: .claimedTotal, place: place, isStated: true, isNeeded: true)
    let layout = Layout(
      name: "", place: Place(names.template.file, SourceRange(0, 0)), marks: [], values: [value], bands: [],
      lists: [])
    var reader = LayoutReader(layout, labels, names, path: path)
    reader.read()
    return reader.found.values.first.map { !$0.cell.isReported && $0.cell.place.cell == mark.cell } ?? false
  }

  // MARK: bands

  private mutating func readBands() {
    var tables: [TableID] = []
    for mark in marks {
      if case .column(let table, _) = mark.meaning, !tables.contains(table) { tables.append(table) }
    }
    for table in tables {
      let own = marks.compactMap { mark -> (mark: Mark, column: Int)? in
        if case .column(table, let column) = mark.meaning { return (mark, column) }
        return nil
      }
      readBand(of: table, own)
    }
  }

  private mutating func readBand(of id: TableID, _ own: [(mark: Mark, column: Int)]) {
    let table = names.template[id]
    guard let first = own.first(where: { $0.column == table.nameColumn })?.mark ?? own.first?.mark else {
      return
    }
    let row = first.cell.row
    for (mark, _) in own where mark.cell.row != row && !grid.area(of: mark.cell).rows.contains(row) {
      report(.markOutsideRow(shortened(mark.name), row: row), at: mark.cell)
      return
    }
    let heads = own.map { item in texts(above: grid.area(of: item.mark.cell)).first }
    let starts = [own.firstIndex { $0.mark.cell == first.cell }].compactMap { $0 } + Array(own.indices)
    let start = starts.compactMap { index in heads[index].flatMap { self.paths(to: $0).first } }.first
    guard let start, let head = labels.find(start).first else {
      return report(.noLabel(shortened(first.name)), at: first.cell)
    }
    let header = BandHeader(at: head, labels)
    guard header.rows.upperBound < row else { return report(.noLabel(shortened(first.name)), at: first.cell) }
    var band = MarkedBand(table: id, start: start, end: end(below: row))
    for (index, item) in own.enumerated() {
      let isSecond = own[..<index].first { $0.mark.cell == item.mark.cell }
      if let source = isSecond, item.mark.before.last.map({ "(（".contains($0) }) ?? false {
        band.brackets.append((item.column, source.column))
        continue
      }
      addHead(of: item, header, table, to: &band)
      if item.column == table.nameColumn, let opening = opening(of: item.mark) {
        band.stripped.append(opening)
      }
      if grid.area(of: item.mark.cell).rows.count > 1 { band.merged.append(item.column) }
      if case .target(isActual: false) = table.columns[item.column].type { band.target = item.column }
    }
    form.bands.append(band)
  }

  /// Names the head over a mark where the label of its column does not lead there.
  private mutating func addHead(
    of item: (mark: Mark, column: Int), _ header: BandHeader, _ table: Table, to band: inout MarkedBand
  ) {
    let place = item.mark.cell.column
    func leads(_ label: LabelPath) -> Bool {
      let columns = header.columns(under: label)
      return columns.count == 1 && columns[0].contains(place)
    }
    let column = table.columns[item.column]
    let known = [column.label, column.name].compactMap { $0 }.compactMap { LabelPath($0, labels.rules) }
    if let found = known.first(where: { !header.columns(under: $0).isEmpty }), leads(found) { return }
    let heads = header.head(of: place).map { [path(to: $0)].compactMap { $0 } + paths(to: $0) }
    if let head = heads?.first(where: { leads($0) }) {
      band.heads.append((item.column, head))
    } else {
      report(.noLabel(shortened(item.mark.name)), at: item.mark.cell)
    }
  }

  /// The label of the first row below that ends a band.
  private func end(below row: Int) -> LabelPath? {
    let words: Set<String> = ["总分", "合计", "总计", "综合得分", "得分合计", "总得分", "自评得分", "total"]
    for cell in labels.grid.filled where cell.row > row {
      let text = labels.grid.text(at: cell)
      guard words.contains(labels.rules.key(of: text).lowercased()), let label = path(to: cell) else {
        continue
      }
      let finds = labels.find(label).filter { $0.row > row }.map(\.row).withoutRepeats()
      return finds.count == 1 ? label : nil
    }
    // The row of the claimed total ends the rows, whatever it is called.
    let total = marks.first { mark in
      if case .slot(.claimedTotal) = mark.meaning { return mark.cell.row > row }
      return false
    }
    return total.flatMap { texts(leftOf: grid.area(of: $0.cell)).last }.flatMap { paths(to: $0).first }
  }

  /// What stands before a name, its number as n: 指标1： is 指标n：.
  private func opening(of mark: Mark) -> String? {
    let before = trimmingBlanks(mark.before)
    guard !before.isEmpty else { return nil }
    var result = ""
    for character in before {
      if !character.isNumber { result.append(character) } else if result.last != "n" { result.append("n") }
    }
    return result
  }
}

extension SheetGrid {
  /// The same sheet without some cells.
  func without(_ marked: Set<CellReference>) -> SheetGrid {
    var copy = self
    copy.remove(marked)
    return copy
  }
}
