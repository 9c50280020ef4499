import Program
import Source
import Workbooks

/// Finds for each name in braces the labels that lead to its cell.
struct MarkReader {
  private let names: TemplateNames
  private let path: String
  /// The sheet with its marks, and without them.
  private let grid: SheetGrid
  private let labels: LabelIndex
  private var marks: [Mark]
  private(set) var form: MarkedForm
  private(set) var diagnostics: [Diagnostic] = []

  init(_ grid: SheetGrid, _ names: TemplateNames, path: String) {
    (self.grid, self.names, self.path) = (grid, names, path)
    form = MarkedForm(sheet: grid.sheet.name)
    marks = grid.filled.flatMap { Mark.marks(in: grid.text(at: $0), at: $0) }
    let marked = Set(marks.map(\.cell))
    labels = LabelIndex(grid.without(marked), LabelRules(names.template.units))
    for index in marks.indices { marks[index].meaning = names.meaning(ofMark: marks[index].name) }
  }

  /// Whether anything stands in braces that names something.
  var hasMarks: Bool {
    marks.contains { mark in
      if case .unknown = mark.meaning { return false }
      return true
    }
  }

  mutating func read() {
    for mark in marks {
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
    return nearestName(
      to: nameKey(name), among: template.inputs.map(\.name) + columns + scores + ["自报.总分", "自报.等次"])
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

  /// The places that may lead to a mark, the plainest first.
  private func candidates(for mark: Mark) -> [ValuePlace] {
    let before = trimmingBlanks(mark.before)
    if before.hasSuffix(":") || before.hasSuffix("：") {
      let word = before.dropLast().split(whereSeparator: \.isWhitespace).last.map { String($0) } ?? ""
      return [before, word].compactMap { LabelPath($0, labels.rules) }.map { .behindColon(of: $0) }
    }
    let area = grid.area(of: mark.cell)
    let left = texts(leftOf: area)
    let above = texts(above: area)
    var places: [ValuePlace] = []
    if let first = left.first, grid.area(of: first).columns.upperBound + 1 == area.columns.lowerBound {
      places += paths(to: first).map { .right(of: $0) }
    }
    for row in left.prefix(3) {
      for column in above.prefix(3) {
        for rowPath in paths(to: row).prefix(2) {
          places += paths(to: column).prefix(2).map { .crossing(row: rowPath, column: $0) }
        }
      }
    }
    if let first = above.first, grid.area(of: first).rows.upperBound + 1 == area.rows.lowerBound {
      places += paths(to: first).map { .below($0) }
    }
    return places + rightOfCrossings(left, area)
  }

  /// Where no head stands over a cell, it may stand right of one that has a head.
  private func rightOfCrossings(_ left: [CellReference], _ area: CellArea) -> [ValuePlace] {
    guard area.columns.lowerBound > 1 else { return [] }
    let beside = CellReference(row: area.rows.lowerBound, column: area.columns.lowerBound - 1)
    let above = texts(above: grid.area(of: beside))
    return left.prefix(2).flatMap { row in
      above.prefix(2).flatMap { column in
        paths(to: row).prefix(2).flatMap { row in
          paths(to: column).prefix(1).map { .rightOfCrossing(row: row, column: $0) }
        }
      }
    }
  }

  /// The label of a cell alone, then below each of the heads around it.
  private func paths(to cell: CellReference) -> [LabelPath] {
    let own = labels.grid.text(at: cell)
    let area = grid.area(of: cell)
    let heads = (texts(leftOf: area) + texts(above: area)).prefix(6).map { labels.grid.text(at: $0) }
    return ([own] + heads.map { "\($0)/\(own)" }).compactMap { text in
      // A label in which the path is divided cannot be written in one.
      let path = LabelPath(text.split(whereSeparator: \.isNewline).joined(), labels.rules)
      return path.flatMap { labels.find($0) == [cell] ? $0 : nil }
    }
  }

  private func texts(leftOf area: CellArea) -> [CellReference] {
    (1..<max(1, area.columns.lowerBound)).reversed().map {
      CellReference(row: area.rows.lowerBound, column: $0)
    }
    .map { labels.grid.shown(at: $0) }.filter { !labels.grid.isBlank($0) }.withoutRepeats()
  }

  private func texts(above area: CellArea) -> [CellReference] {
    grid.rows.reversed().filter { $0 < area.rows.lowerBound }.map {
      labels.grid.shown(at: CellReference(row: $0, column: area.columns.lowerBound))
    }.filter { !labels.grid.isBlank($0) && $0.row < area.rows.lowerBound }.withoutRepeats()
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
    let head = header.head(of: place).map {
      paths(to: $0) + [LabelPath(labels.grid.text(at: $0), labels.rules)].compactMap { $0 }
    }
    if let head = head?.first(where: { leads($0) }) {
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
      guard words.contains(labels.rules.key(of: text).lowercased()), let label = LabelPath(text, labels.rules)
      else { continue }
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
