import Program
import Source
import Values
import Workbooks

/// One column of the table and what its cells fill in.
struct CSVColumn {
  /// Nil where the column is a remark or has been reported.
  var slot: FormSlot?
  /// Its letters, and the header as it stands behind a cell's name.
  private let column: SpotColumn
  /// The unit of numbers without one.
  var unit: MeasureUnit?
  /// What cells are that cannot be used, which the header has been told.
  var loss = CSVLoss.none

  init(slot: FormSlot? = nil, letters: String, title: String, unit: MeasureUnit? = nil) {
    self.slot = slot
    self.unit = unit
    column = SpotColumn(letters: letters, title: title)
  }

  /// Its letters.
  var letters: String { column.letters }
  /// The header as it stands behind a cell's name: （市级预算）.
  var title: String { column.title }

  private func content(_ cell: CSVCell, _ place: Place) -> RawContent {
    if let trouble = place.trouble { return .unreadable(trouble) }
    return loss.takes(cell.text) ? .reported : .text(cell.text)
  }

  /// A cell of the column as a value.
  func value(_ cell: CSVCell, _ file: SourceFile, row: Int) -> RawValue {
    let place = Place(file, cell.range)
    return RawValue(
      content: content(cell, place), place: place, at: spot(row: place.originRow ?? row), unit: unit,
      header: column.title)
  }

  /// The cell of the column in a row.
  func spot(row: Int) -> Spot { .cell(column, row: row) }
}

/// Which cells of a column cannot be used.
enum CSVLoss {
  case none
  /// Numbers that do not state their unit.
  case bareNumbers
  case all

  func takes(_ text: String) -> Bool {
    switch self {
    case .none: false
    case .bareNumbers: (try? readNumber(text))?.unit.isEmpty ?? false
    // An empty cell gives nothing, whatever its column is.
    case .all: !text.unicodeScalars.allSatisfy { saysNothing($0) }
    }
  }
}

/// Fits the header to the template; a column that fits nothing is reported once, here.
struct CSVColumns {
  let file: SourceFile
  let names: TemplateNames
  let headerRow: Int
  private(set) var columns: [CSVColumn] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var uses: [FoldedUse] = []
  private var owners: [FormSlot: CSVCell] = [:]
  /// The indicators that columns name: what one of them means, another cannot mean.
  private var given: Set<IndicatorID> = []

  init(file: SourceFile, names: TemplateNames, headerRow: Int) {
    self.file = file
    self.names = names
    self.headerRow = headerRow
  }

  mutating func fit(_ header: [CSVCell], unitAbove: UnitAbove) {
    given = names.indicators(header.map(\.text))
    var unknown: [Int] = []
    for (index, cell) in header.enumerated() {
      columns.append(CSVColumn(letters: columnLetters(index + 1), title: "（\(shortened(cell.text))）"))
      do throws(Refusal) {
        switch try names.meaning(of: cell.text) {
        case .slot(let slot, let unit): take(slot, unit, cell, index)
        case .lost(let slot, let message):
          take(slot, nil, cell, index)
          columns[index].loss = .all
          report(message, cell, index)
        case .remark: break
        case .unknown: unknown.append(index)
        }
      } catch {
        report(error.message, cell, index)
      }
    }
    for index in unknown { judge(header[index], index) }
    reportMissing(header)
    unitAbove.apply(to: &columns, of: names.template)
  }

  /// Inputs that every form has to give and that no column names: all forms lack them, which each of them would tell for
  /// itself, or a policy for what is missing would settle without a word.
  private mutating func reportMissing(_ header: [CSVCell]) {
    let template = names.template
    let known = Set(columns.compactMap(\.slot))
    // A text that nothing asks for may stand beside the figures or not.
    let missing = template.inputs.indices.map { InputID($0) }.filter { id in
      let input = template[id]
      return !input.isOptional && input.parts == nil && !input.isPart && input.type != .text
        && id != template.identifier && !known.contains(.input(id))
    }
    guard !missing.isEmpty, let first = header.first, let last = header.last else { return }
    let message = ShapeMessage.missingColumns(
      missing.prefix(5).map { shortened(template[$0].label ?? template[$0].name) }, count: missing.count)
    diagnostics.append(Diagnostic(message, at: Place(file, first.range.union(last.range))))
  }

  /// The names of the columns that are amounts and state no unit of their own.
  var amounts: [String] {
    columns.compactMap { column in
      guard case .input(let id)? = column.slot, isAmount(names.template[id], names.template) else {
        return nil
      }
      return names.template[id].name
    }
  }

  private func spot(_ index: Int) -> String {
    columns[index].letters + String(headerRow) + columns[index].title
  }

  private mutating func report(_ message: some DiagnosticMessage, _ cell: CSVCell, _ index: Int) {
    diagnostics.append(Diagnostic(message, at: Place(file, cell.range), spot: spot(index)))
  }

  private mutating func take(_ slot: FormSlot, _ unit: MeasureUnit?, _ cell: CSVCell, _ index: Int) {
    columns[index].slot = slot
    columns[index].unit = unit
    guard let first = owners[slot] else {
      owners[slot] = cell
      return
    }
    // The reader of the table has reported headers that are the same text.
    if first.text == cell.text { return }
    let message = FormMessage.repeatedValue(shortened(names.title(of: slot)))
    diagnostics.append(
      Diagnostic(
        message, at: Place(file, cell.range), related: [Place(file, first.range)], spot: spot(index)))
  }

  /// A column that the template does not know: what may be a misspelt name is an error, and what was meant is then
  /// not missing; what people print beside is passed over.
  private mutating func judge(_ cell: CSVCell, _ index: Int) {
    let unknown = UnknownName(cell.text, names) { owners[$0] != nil }
    if unknown.near == nil, !unknown.isMeant {
      uses.append(
        FoldedUse(
          subject: .unused, text: shortened(cell.text), place: Place(file, cell.range), spot: spot(index)))
      return
    }
    let near = unknown.near?.name ?? names.nearIndicator(cell.text, beside: given)
    report(FormMessage.unknownColumn(shortened(cell.text), near: near), cell, index)
    guard case .input? = unknown.near?.slot else { return }
    columns[index].slot = unknown.near?.slot
    columns[index].loss = .all
  }
}
