import Source
import Workbooks

/// One of the rows among which the header of a table is looked for.
struct HeadRow {
  /// Its position in the sheet, and its number.
  let index: Int
  let number: Int
  /// The texts of its own cells, by column from 0; blank ones are empty.
  let texts: [String]
  /// Which of them are no texts.
  let figures: Set<Int>
  /// The merge that covers each cell.
  let merges: [CellRange?]

  /// Whether a column has anything of its own.
  func isBlank(_ column: Int) -> Bool { column >= texts.count || saysNothing(texts[column]) }

  /// How many cells say something.
  var filledCount: Int { texts.indices.count { !isBlank($0) } }
}

extension Sheet {
  /// The first rows from a position on that say something, at most `count`.
  func headRows(from start: Int, count: Int) -> [HeadRow] {
    var found: [HeadRow] = []
    var index = start
    var width = 0
    var positions: [Int] = []
    while index < rowCount, positions.count < count {
      if saysSomething(rowAt: index) {
        positions.append(index)
        width = max(width, cells(ofRowAt: index).last.map { Int($0.column) } ?? 0)
      }
      index += 1
    }
    var merges = SheetMerges(self, columns: width)
    for position in positions {
      let number = rowNumber(at: position)
      merges.advance(to: number)
      var texts = Array(repeating: "", count: width)
      var figures: Set<Int> = []
      let covering = (1...max(1, width)).map { merges.merge(at: $0, row: number) }
      for stored in cells(ofRowAt: position) {
        let cell = cell(stored, inRow: number)
        let column = Int(stored.column)
        // What lies under a merge is not seen.
        if let merge = covering[column - 1], merge.first != cell.reference { continue }
        texts[column - 1] = WrittenCell(cell, as: .text).text
        if case .text = cell.content { continue }
        figures.insert(column - 1)
      }
      found.append(
        HeadRow(index: position, number: number, texts: texts, figures: figures, merges: covering))
    }
    return found
  }

  /// Whether any cell of the row at a position holds more than blanks.
  func saysSomething(rowAt index: Int) -> Bool {
    cells(ofRowAt: index).contains { saysSomething($0) }
  }

  /// Whether a cell holds more than blanks; most tell it by their first byte.
  func saysSomething(_ stored: StoredCell) -> Bool {
    withPlainText(stored) { text in
      if let first = text.first, (0x21..<0x7F).contains(first) || (0xE4...0xE9).contains(first) {
        return true
      }
      return !Source.saysNothing(String(decoding: text, as: UTF8.self))
    } ?? true
  }
}
