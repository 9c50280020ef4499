import Program
import Source
import Workbooks

/// The layouts of a template as the sheets of one workbook are held against them.
struct LayoutChoice {
  let names: TemplateNames
  private let rules: LabelRules
  let path: String
  var layouts: [Layout] { names.template.layouts }
  /// The forms that were found, each with its layout.
  var forms: [(form: FoundForm, layout: Int)] = []
  private var lists: [(grid: SheetGrid, layout: Int, list: LayoutList)] = []
  /// Sheets that are parts of forms, by the number of the part; and the sheets of their own of forms that have parts.
  private(set) var parts: [(labels: LabelIndex, layout: Int, part: SheetOfForm)] = []
  var homes: [Int: LabelIndex] = [:]
  var diagnostics: [Diagnostic] = []
  /// Whether a sheet that may be a form was not read.
  private(set) var isIncomplete = false

  init(_ names: TemplateNames, path: String) {
    (self.names, self.path) = (names, path)
    rules = LabelRules(names.template.units)
  }

  /// How well a layout fits a sheet.
  private struct Fit {
    let layout: Int
    /// Whether all that tells such a form is there.
    let isFull: Bool
    let found: Int
    let missing: [LabelPath]
    /// In how many rows the labels stand: the names of a table stand in one.
    let rows: Int

    /// Whether the sheet is such a form in which something is amiss.
    var isLikely: Bool { found >= 3 && found > missing.count && rows >= 3 }
  }

  /// Takes a sheet as a form or a list of one; false where no layout fits it.
  mutating func take(_ sheet: Sheet) -> Bool {
    if layouts.isEmpty { return false }
    let (listed, parted) = (self.listed(sheet), self.parted(sheet))
    guard let grid = SheetGrid(sheet) else {
      if listed.isEmpty, parted.isEmpty { return false }
      refuse(.sheetTooLarge(shortened(sheet.name), cells: sheet.cellCount), sheet)
      return true
    }
    lists += listed.map { (grid, $0.layout, $0.list) }
    let labels = LabelIndex(grid, rules)
    parts += parted.map { (labels, $0.layout, $0.part) }
    return !listed.isEmpty || !parted.isEmpty || takeForm(sheet, labels)
  }

  /// Takes a sheet as a form, or as the first sheet of one.
  mutating func takeForm(_ sheet: Sheet, _ labels: LabelIndex) -> Bool {
    let fits = layouts.indices.map { fit(layouts[$0], $0, labels) }
    var chosen = fits.filter(\.isFull)
    if chosen.isEmpty, let best = fits.max(by: { $0.found < $1.found }), best.isLikely {
      if !layouts[best.layout].marks.isEmpty {
        if let message = nearest(to: sheet) { refuse(message, sheet) }
        return true
      }
      chosen = [best]
    }
    guard let first = chosen.first else { return false }
    if chosen.count > 1 {
      let names = chosen.map { shortened(layouts[$0.layout].name) }
      refuse(.severalLayoutsFit(shortened(sheet.name), layouts: names), sheet)
      return true
    }
    var reader = LayoutReader(layouts[first.layout], labels, names, path: path)
    reader.read()
    if !layouts[first.layout].parts.isEmpty { homes[forms.count] = labels }
    forms.append((reader.found, first.layout))
    diagnostics += reader.diagnostics
    return true
  }

  /// The layout that is nearest to a sheet which looks like a form, with the labels that it lacks.
  func nearest(to sheet: Sheet) -> LayoutFinding? {
    guard let grid = SheetGrid(sheet) else { return nil }
    let labels = LabelIndex(grid, rules)
    let whole = layouts.indices.filter { !layouts[$0].isPartsOnly }
    guard let best = whole.map({ fit(layouts[$0], $0, labels) }).max(by: { $0.found < $1.found }) else {
      return layouts.first.flatMap { layout in
        layout.parts.first.map { .noPartSheet(shortened($0.name), layout: shortened(layout.name)) }
      }
    }
    let marks = layouts[best.layout].marks.filter { labels.find($0).isEmpty }
    let missing = marks + best.missing
    return .noLayoutFits(
      shortened(sheet.name), layout: shortened(layouts[best.layout].name),
      missing: missing.prefix(5).map { shortened($0.text) }, count: missing.count)
  }

  private func listed(_ sheet: Sheet) -> [(layout: Int, list: LayoutList)] {
    let key = rules.key(of: sheet.name)
    return layouts.indices.flatMap { index in
      layouts[index].lists.filter { $0.sheet == key }.map { (index, $0) }
    }
  }

  private func parted(_ sheet: Sheet) -> [(layout: Int, part: SheetOfForm)] {
    layouts.indices.flatMap { index in
      layouts[index].parts.indices.compactMap { number in
        layouts[index].parts[number].form(of: sheet.name, rules).map {
          (index, SheetOfForm(number: number, form: $0))
        }
      }
    }
  }

  private func fit(_ layout: Layout, _ index: Int, _ labels: LabelIndex) -> Fit {
    // Of a form on several sheets only what the block says of this one must be there.
    let values = layout.values.filter { $0.isNeeded && (layout.parts.isEmpty || $0.isStated) }
    var wanted = values.flatMap { value -> [LabelPath] in
      // A label before a colon has no cell of its own.
      if case .behindColon = value.place { return [] }
      return value.place.labels
    }
    for band in layout.bands { wanted += [band.start] + (band.end.map { [$0] } ?? []) }
    wanted = wanted.withoutRepeats()
    let cells = wanted.map { labels.find($0).first }
    let missing = zip(wanted, cells).filter { $1 == nil }.map(\.0)
    let rows = Set(cells.compactMap { $0?.row }).count
    let isMarked = layout.marks.allSatisfy { !labels.find($0).isEmpty }
    let isWhole = missing.isEmpty && rows >= min(2, wanted.count) && !wanted.isEmpty
    return Fit(
      layout: index, isFull: layout.marks.isEmpty ? isWhole : isMarked, found: wanted.count - missing.count,
      missing: missing, rows: rows)
  }

  mutating func refuse(_ message: LayoutFinding, _ sheet: Sheet) {
    let file = SourceFile(path: path, bytes: [], sheet: SheetText(name: sheet.name))
    diagnostics.append(Diagnostic(message, at: Place(file, SourceRange(0, 0))))
    isIncomplete = true
  }

  /// Gives what stands on other sheets, and the values of lists, to the one form of the workbook.
  mutating func finish() {
    for layout in layouts.indices where !layouts[layout].parts.isEmpty { finishParts(of: layout) }
    for (grid, layout, list) in lists {
      let owners = forms.indices.filter { forms[$0].layout == layout }
      guard owners.count == 1 else {
        refuse(.listWithoutForm(shortened(grid.sheet.name), forms: owners.count), grid.sheet)
        continue
      }
      var reader = ListReader(LabelIndex(grid, rules), names, list, path: path)
      reader.read(into: &forms[owners[0]].form)
      diagnostics += reader.diagnostics
      isIncomplete = isIncomplete || reader.diagnostics.hasErrors
    }
    lists = []
  }
}
