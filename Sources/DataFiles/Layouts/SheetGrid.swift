import Program
import Source
import Workbooks

/// The cells of a sheet laid out as a form, found by their place: such sheets are small.
struct SheetGrid {
  let sheet: Sheet
  /// The numbers of the rows in which something is seen, ascending.
  let rows: [Int]
  /// The last column in which something is seen.
  let lastColumn: Int
  private var cells: [CellReference: StoredCell]
  private let merges: [CellArea]
  private let mergesOfRow: [Int: [CellArea]]

  /// More cells or merges than a form has.
  static let mostCells = 50_000
  private static let mostMerges = 10_000

  /// Nil where the sheet is larger than any form.
  init?(_ sheet: Sheet) {
    guard sheet.cellCount <= Self.mostCells, sheet.merges.count <= Self.mostMerges else { return nil }
    self.sheet = sheet
    merges = sheet.merges.filter { !$0.isSingle }.map { CellArea($0) }
    var seen: [CellReference: StoredCell] = [:]
    var written: [Int] = []
    for index in 0..<sheet.rowCount where sheet.saysSomething(rowAt: index) {
      let row = sheet.rowNumber(at: index)
      written.append(row)
      for stored in sheet.cells(ofRowAt: index) where sheet.saysSomething(stored) {
        seen[CellReference(row: row, column: Int(stored.column))] = stored
      }
    }
    let covering = Self.merges(merges, ofRows: written)
    mergesOfRow = covering
    // What lies under a merge is not seen.
    cells = seen.filter { cell, _ in
      covering[cell.row]?.first { $0.contains(cell) }.map { $0.first == cell } ?? true
    }
    rows = Set(cells.keys.map(\.row)).sorted()
    lastColumn = cells.keys.map(\.column).max() ?? 0
  }

  private static func merges(_ merges: [CellArea], ofRows rows: [Int]) -> [Int: [CellArea]] {
    var result: [Int: [CellArea]] = Dictionary(uniqueKeysWithValues: rows.map { ($0, []) })
    for merge in merges {
      // The rows are ascending: only those of the merge are looked at.
      var (low, high) = (0, rows.count)
      while low < high {
        let middle = (low + high) / 2
        if rows[middle] < merge.rows.lowerBound { low = middle + 1 } else { high = middle }
      }
      while low < rows.count, rows[low] <= merge.rows.upperBound {
        result[rows[low], default: []].append(merge)
        low += 1
      }
    }
    return result
  }

  /// Takes away what is seen in some cells.
  mutating func remove(_ taken: Set<CellReference>) { cells = cells.filter { !taken.contains($0.key) } }

  /// The cells in which something is seen, from above and from the left.
  var filled: [CellReference] { cells.keys.sorted() }

  /// The area of a cell: its merge, or itself.
  func area(of cell: CellReference) -> CellArea {
    // A row of which nothing is written may lie under a merge still.
    let merge = (mergesOfRow[cell.row] ?? merges).first { $0.contains(cell) }
    return merge ?? CellArea(rows: cell.row...cell.row, columns: cell.column...cell.column)
  }

  /// The cell that shows what is seen at a place.
  func shown(at cell: CellReference) -> CellReference { area(of: cell).first }

  /// Whether nothing is seen at a place.
  func isBlank(_ cell: CellReference) -> Bool { cells[shown(at: cell)] == nil }

  /// What is seen at a place, read for a purpose; nil where it is blank.
  func written(at cell: CellReference, as role: CellRole) -> WrittenCell? {
    let shown = shown(at: cell)
    return cells[shown].map { WrittenCell(sheet.cell($0, inRow: shown.row), as: role) }
  }

  /// The text that is seen at a place.
  func text(at cell: CellReference) -> String { written(at: cell, as: .text)?.text ?? "" }
}

/// A rectangle of cells.
struct CellArea: Hashable {
  let rows: ClosedRange<Int>
  let columns: ClosedRange<Int>

  init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) { (self.rows, self.columns) = (rows, columns) }

  init(_ range: CellRange) {
    rows = range.first.row...range.last.row
    columns = range.first.column...range.last.column
  }

  /// The cell above and to the left.
  var first: CellReference { CellReference(row: rows.lowerBound, column: columns.lowerBound) }

  func contains(_ cell: CellReference) -> Bool { rows.contains(cell.row) && columns.contains(cell.column) }
}
