/// How much of a workbook is read; whatever is larger is refused by name.
///
/// Each bound is several times what a large honest file holds: a table of 100,000 rows and 50 columns is a file of
/// 23 MB with a sheet of 183 MB. A ratio of compression is no criterion: rows that are all alike shrink 280-fold
/// honestly.
package struct WorkbookLimits: Sendable {
  /// The bytes of the file.
  package var file = 128 << 20
  /// The entries of the archive.
  package var entries = 10_000
  /// The bytes of the name of an entry.
  package var entryName = 1 << 10
  /// The inflated bytes of one part.
  package var part = 1 << 30
  /// The inflated bytes of all parts that are read.
  package var allParts = 2 << 30
  /// The inflated bytes of a part other than sheets and texts: types, relations, the workbook itself, styles.
  package var smallPart = 16 << 20
  /// The UTF-16 units of the text of one cell, as in Excel.
  package var cellText = 32_767
  /// The texts that cells share.
  package var texts = 2_000_000
  /// The bytes of the texts of a workbook, or of one sheet.
  package var textBytes = 128 << 20
  /// The sheets.
  package var sheets = 1_000
  /// The cells of a sheet that hold something.
  package var cells = 10_000_000
  /// The bytes of a table when it is written out as text: long texts that many cells share come to much.
  package var tableText = 128 << 20
  /// The merges of a sheet.
  package var merges = 500_000
  /// The number formats that a workbook describes.
  package var formats = 5_000
  /// The styles of cells, as in Excel.
  package var styles = 65_490
  /// How deep elements lie in one another; sheets are seven deep.
  package var depth = 64
  /// The attributes of one element.
  package var attributes = 64
  /// The bytes of one element's tag.
  package var tag = 256 << 10

  /// The bounds of the tool.
  package init() {}

  /// The last row of a sheet.
  package static let lastRow = 1_048_576
  /// The last column of a sheet, XFD.
  package static let lastColumn = 16_384
}

/// A bound that a workbook goes beyond.
package enum WorkbookBound: Sendable, Hashable, CaseIterable {
  case file, entries, entryName, part, allParts, smallPart, cellText, texts, textBytes, sheets, cells,
    tableText, merges
  case formats, styles, depth, attributes, tag
}

extension WorkbookLimits {
  /// The bound of a kind.
  package func value(of bound: WorkbookBound) -> Int {
    switch bound {
    case .file: file
    case .entries: entries
    case .entryName: entryName
    case .part: part
    case .allParts: allParts
    case .smallPart: smallPart
    case .cellText: cellText
    case .texts: texts
    case .textBytes: textBytes
    case .sheets: sheets
    case .cells: cells
    case .tableText: tableText
    case .merges: merges
    case .formats: formats
    case .styles: styles
    case .depth: depth
    case .attributes: attributes
    case .tag: tag
    }
  }

  /// Refuses what is more than a bound.
  package func hold(_ count: Int, to bound: WorkbookBound, in part: String) throws(WorkbookFault) {
    let most = value(of: bound)
    if count > most { throw WorkbookFault(.beyond(bound, most: most, part: part)) }
  }
}
