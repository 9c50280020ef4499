import Source

/// A table read from a CSV file.
package struct CSVTable: Sendable {
  /// The rows with content above the header.
  package let above: [CSVRow]
  /// The cells of the header, one for each column; columns that are empty throughout are left out at the end.
  package let header: [CSVCell]
  /// The row of the header as Excel counts it, from 1.
  package let headerRow: Int
  /// The rows below it that have as many cells as the header, lines of totals left out.
  package let rows: [CSVRow]
  /// The lines of totals, in their order.
  let totals: [TotalLine]
  /// How many records stand below the header, those left out for an error included.
  package let recordCount: Int
}

/// One row of a table.
package struct CSVRow: Sendable {
  /// The number of the record, 1 being the first after the header; blank rows are not counted, rows left out
  /// for an error are.
  package let number: Int
  /// The row as Excel counts it, from 1, blank rows included, its own line `sep=;` not, and a cell with line breaks being in one row.
  package let excelRow: Int
  /// The line of the file on which the row begins, from 1.
  package let line: Int
  /// The cells, as many as the header has.
  package let cells: [CSVCell]
  /// The bytes of the row without its line end.
  package let range: SourceRange
}

/// One cell of a table.
package struct CSVCell: Sendable {
  /// What the cell says: unquoted, or without the spaces around it.
  package let text: String
  /// The bytes of the cell, quotation marks included, spaces around it left out.
  package let range: SourceRange
  /// Whether it was written in quotation marks.
  package let isQuoted: Bool
}
