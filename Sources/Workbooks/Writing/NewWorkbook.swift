import Values

/// A workbook that is to be written, whole.
///
/// What is written row by row, because it is long, goes through `BookWriter`, which takes the same sheets and rows.
package struct NewWorkbook: Sendable {
  /// The title among the document's properties.
  package var title: String
  /// The sheets in the order of their tabs, each with its rows.
  package var sheets: [(sheet: NewSheet, rows: [NewRow])] = []
  /// Names for cells and ranges.
  package var names: [NewName] = []
  /// Whether programs compute all formulas when they open it: needed where a formula has no result.
  package var recalculatesOnOpening = false

  /// A workbook without sheets.
  package init(title: String) { self.title = title }

  /// Adds a sheet with its rows.
  package mutating func add(_ sheet: NewSheet, rows: [NewRow]) { sheets.append((sheet, rows)) }

  /// The bytes of the file; the same workbook gives the same bytes.
  package func bytes() throws(WritingFault) -> [UInt8] {
    let book = BookWriter(title: title)
    book.names = names
    book.recalculatesOnOpening = recalculatesOnOpening
    for (sheet, rows) in sheets {
      let writer = book.add(sheet)
      for row in rows { try writer.append(row) }
    }
    return try book.bytes()
  }
}

/// A sheet that is to be written: everything but its rows.
package struct NewSheet: Sendable {
  /// The name on its tab, cleaned by `BookWriter` where a sheet cannot be called so.
  package var name: String
  /// Who sees it.
  package var visibility = SheetEntry.Visibility.visible
  /// The colour of its tab.
  package var tabColor: CellColor?
  /// Columns that are not as usual, by their number from 1.
  package var columns: [Int: NewColumn] = [:]
  /// How many rows at the top stay in sight.
  package var frozenRows = 0
  /// How many columns at the left stay in sight.
  package var frozenColumns = 0
  /// Whether the lines between cells are shown on the screen.
  package var showsGridLines = true
  /// The range, head and all, over which a filter stands.
  package var filter: CellRange?
  /// Ranges that are one cell; they must not overlap. What the cells but the first hold is not seen.
  package var merges: [CellRange] = []
  /// Looks that depend on values, the first that holds before the others.
  package var conditionalLooks: [ConditionalLook] = []
  /// What may be entered.
  package var validations: [CellValidation] = []
  /// Cells that lead to another place of the workbook.
  package var links: [SheetLink] = []
  /// Whether locked cells cannot be changed; there is no password, so that anyone may lift it.
  ///
  /// Widths and heights may still be changed, and filters used.
  package var isProtected = false
  /// How it is printed.
  package var print: PrintSetup?

  /// A sheet of a name.
  package init(name: String) { self.name = name }

  /// Sets the width of a column (from 1) in characters; a Han character takes two.
  package mutating func setWidth(ofColumn column: Int, to width: Int) {
    columns[column, default: NewColumn()].width = width
  }
}

/// A column that is not as usual.
package struct NewColumn: Sendable {
  /// The width in characters, of which a Han character takes two: 1 to 255; nil for the usual one.
  package var width: Int?
  /// Whether it is hidden.
  package var isHidden = false
  /// The look of its cells that are not written.
  package var look: CellLook?

  /// A column as usual.
  package init(width: Int? = nil, isHidden: Bool = false, look: CellLook? = nil) {
    (self.width, self.isHidden, self.look) = (width, isHidden, look)
  }
}

/// A row that is to be written.
package struct NewRow: Sendable {
  /// The number, from 1, greater than that of the row before; nil for the next one.
  package var number: Int?
  /// The height in points; nil where programs fit it to its texts, which they do not do for merged cells.
  package var height: Int?
  /// Whether programs may make it higher for the texts that are entered.
  package var mayGrow = false
  /// Whether it is hidden.
  package var isHidden = false
  /// The cells, by ascending columns.
  package var cells: [NewCell]

  /// A row by its cells.
  package init(_ cells: [NewCell] = [], number: Int? = nil, height: Int? = nil, isHidden: Bool = false) {
    (self.cells, self.number, self.height, self.isHidden) = (cells, number, height, isHidden)
  }

  /// A row whose cells stand one beside the other, from a column (from 1).
  package init(
    _ values: [CellValue], look: CellLook, from column: Int = 1, number: Int? = nil, height: Int? = nil
  ) {
    let cells = values.enumerated().map { NewCell($1, at: column + $0, look) }
    self.init(cells, number: number, height: height)
  }
}

/// A cell that is to be written.
package struct NewCell: Sendable {
  /// The column, from 1.
  package var column: Int
  /// What it holds.
  package var value: CellValue
  /// How it looks.
  package var look: CellLook

  /// A cell in a column (from 1).
  package init(_ value: CellValue, at column: Int, _ look: CellLook = CellLook()) {
    (self.value, self.column, self.look) = (value, column, look)
  }
}

/// What a cell that is to be written holds.
package enum CellValue: Sendable, Hashable {
  /// Nothing; the look alone is written.
  case blank
  /// A text, whatever it begins with; at most 32,767 UTF-16 units.
  case text(String)
  /// A number, to its last digit; a text of the same digits where it has more than 15 or no end, which programs
  /// would round.
  case number(Rational)
  /// A day; a text before 1900, where spreadsheets have no days.
  case date(CalendarDate)
  /// True or false.
  case boolean(Bool)
  /// A formula without the `=`, at most 8,192 units, and its result where it is known.
  case formula(String, result: FormulaResult?)
}

/// What a formula gave.
package enum FormulaResult: Sendable, Hashable {
  case number(Rational)
  case text(String)
  case boolean(Bool)
}
