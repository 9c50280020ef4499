import Workbooks

/// The merges of a sheet as its rows are gone through from above: which one covers a cell of the row.
///
/// A merge is four numbers and is never spread over its cells: only the columns of the table are kept, and of merges
/// that overlap the first one counts.
struct SheetMerges {
  private let merges: [CellRange]
  private var next = 0
  private var covering: [CellRange?]

  /// The merges of a sheet, for so many columns from the first.
  init(_ sheet: Sheet, columns: Int) {
    merges = sheet.merges.filter { !$0.isSingle }.sorted { $0.first < $1.first }
    covering = Array(repeating: nil, count: columns + 1)
  }

  /// Goes on to a row; rows only ascend.
  mutating func advance(to row: Int) {
    while next < merges.count, merges[next].first.row <= row {
      let merge = merges[next]
      next += 1
      guard merge.last.row >= row, merge.first.column < covering.count else { continue }
      for column in merge.first.column...min(merge.last.column, covering.count - 1) {
        if let known = covering[column], known.last.row >= row { break }
        covering[column] = merge
      }
    }
  }

  /// The merge that covers a cell of the row; nil for a cell of its own.
  func merge(at column: Int, row: Int) -> CellRange? {
    guard column < covering.count, let merge = covering[column], merge.last.row >= row, merge.first.row <= row
    else {
      return nil
    }
    return merge
  }
}
