import Program
import Source
import Values
import Workbooks

/// What one form says in the sheets of a workbook: for each slot the cell in which its value stands, before anything
/// is read as a value.
///
/// Whoever finds the cells, by labels or by names of cells, hands them to `FoundFormReader`.
struct FoundForm {
  /// The cell that stands for the form where none of its values does.
  let origin: FoundPlace
  /// The layout by which the cells were found; empty where there is none.
  let layout: String
  /// The values, in the order in which they are read; a slot that is found twice is reported there.
  private(set) var values: [(slot: FormSlot, cell: FoundCell)] = []
  /// The rows that the form brings.
  private(set) var tables: [FoundTable] = []

  init(origin: FoundPlace, layout: String = "") { (self.origin, self.layout) = (origin, layout) }

  /// Adds the cell in which the value of a slot stands.
  mutating func add(_ slot: FormSlot, _ cell: FoundCell) { values.append((slot, cell)) }

  /// Adds the rows of a table.
  mutating func add(_ table: FoundTable) { tables.append(table) }
}

/// A cell of a workbook.
struct FoundPlace: Hashable, Comparable {
  /// The name on the tab of its sheet.
  let sheet: String
  let cell: CellReference

  static func < (left: FoundPlace, right: FoundPlace) -> Bool {
    left.sheet == right.sheet ? left.cell < right.cell : left.sheet < right.sheet
  }
}

/// What a cell says in which a value stands.
struct FoundCell {
  /// Where it stands: of a cell under a merge the first one of the merge, where a reader sees the value.
  let place: FoundPlace
  /// What it says; empty where the cell is blank.
  var text: String
  /// Why it cannot be read as its text says.
  var trouble: CellTrouble?
  /// Whether it cannot be used, which has been reported: two cells that could be meant, or none.
  var isReported = false
  /// The unit of a number that states none, where a label states one; nil is the declared unit.
  var unit: MeasureUnit?
  /// The label that leads to it, and the cells in which its parts stand.
  var label: String
  var labelCells: [CellReference] = []

  init(_ place: FoundPlace, text: String, trouble: CellTrouble? = nil, label: String) {
    (self.place, self.text, self.trouble, self.label) = (place, text, trouble, label)
  }

  /// A slot for which no cell can be told, which has been reported.
  static func reported(at place: FoundPlace, label: String) -> FoundCell {
    var cell = FoundCell(place, text: "", label: label)
    cell.isReported = true
    return cell
  }
}

/// The rows of a table of the template, as a sheet says them.
struct FoundTable {
  let table: TableID
  /// Where the rows begin.
  let origin: FoundPlace
  var rows: [FoundRow] = []
  /// Whether rows may be missing, which has been reported.
  var isLost = false
}

/// One row: the columns that each cell feeds, for one cell may be read in two ways.
struct FoundRow {
  let origin: FoundPlace
  var cells: [(columns: [Int], cell: FoundCell)] = []
}
