import Program
import Source
import Workbooks

/// Where the labels of a sheet stand.
struct LabelIndex {
  let grid: SheetGrid
  let rules: LabelRules
  private let cells: [String: [CellReference]]

  /// A longer text is no label.
  private static let longestLabel = 120

  init(_ grid: SheetGrid, _ rules: LabelRules) {
    (self.grid, self.rules) = (grid, rules)
    var found: [String: [CellReference]] = [:]
    for cell in grid.filled {
      let text = grid.text(at: cell)
      guard text.unicodeScalars.count <= Self.longestLabel else { continue }
      let key = rules.key(of: text)
      if !key.isEmpty { found[key, default: []].append(cell) }
    }
    cells = found
  }

  /// The cells with a label; of one under heads those that stand beside or below them.
  func find(_ label: LabelPath) -> [CellReference] {
    var found = cells[label.keys[0]] ?? []
    for key in label.keys.dropFirst() {
      let inner = cells[key] ?? []
      let strict = inner.filter { cell in found.contains { isHead($0, of: cell, grid.area(of: $0)) } }
      found =
        strict.isEmpty
        ? inner.filter { cell in found.contains { isHead($0, of: cell, reach(of: $0)) } } : strict
    }
    return found
  }

  /// Whether a cell stands beside the rows or below the columns of a head.
  private func isHead(_ head: CellReference, of cell: CellReference, _ area: CellArea) -> Bool {
    let own = grid.area(of: head)
    return area.rows.contains(cell.row) && cell.column > own.columns.upperBound
      || area.columns.contains(cell.column) && cell.row > own.rows.upperBound
  }

  /// How far a head reaches where nothing is merged: down to the next one in its column, and to the right to the next
  /// one in its row.
  private func reach(of head: CellReference) -> CellArea {
    let area = grid.area(of: head)
    var row = area.rows.upperBound
    if area.rows.count == 1 {
      let next = grid.rows.first { $0 > row && !grid.isBlank(CellReference(row: $0, column: head.column)) }
      row = next.map { $0 - 1 } ?? max(row, grid.rows.last ?? row)
    }
    var column = area.columns.upperBound
    if area.columns.count == 1 {
      while column < grid.lastColumn, grid.isBlank(CellReference(row: head.row, column: column + 1)) {
        column += 1
      }
    }
    return CellArea(rows: area.rows.lowerBound...row, columns: area.columns.lowerBound...column)
  }

  /// The labels of the sheet that are nearest to one that is not found.
  func near(_ label: LabelPath) -> (text: String, cell: CellReference)? {
    guard let key = label.keys.last else { return nil }
    let known = cells.keys.sorted()
    let near =
      nearestName(to: key, among: known)
      ?? known.first {
        $0.count <= 30 && key.count >= 2 && ($0.contains(key) || $0.count >= 3 && key.contains($0))
      }
    return near.flatMap { key in cells[key]?.first.map { (grid.text(at: $0), $0) } }
  }

  /// How often a label is found, at most twice.
  func count(_ label: LabelPath) -> Int { min(2, find(label).count) }
}
