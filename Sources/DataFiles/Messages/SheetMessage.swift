import Source

/// What is said of the sheets of a workbook and of their cells (H5220–H5239).
package enum SheetMessage: DiagnosticMessage, Hashable {
  /// Sheets that are hidden and were left out.
  case hiddenSheets([String], count: Int)
  /// Sheets that are no table of the template.
  case otherSheets([String], count: Int)
  /// A sheet laid out as a form: names with their values beside them.
  case formShaped(String, label: String)
  /// No sheet of the workbook is a table of the template.
  case noTable(sheets: [String], first: [String])
  /// Rows or columns that are hidden, which were read; whether a filter hides them.
  case hidden(HiddenPart, count: Int, isFiltered: Bool)
  /// Rows that are no data.
  case rowsLeftOut(RowLeftOut, count: Int, first: String)
  /// Cells to the right of the last column with a name.
  case cellsBeside(count: Int, lastColumn: String)
  /// Values that lie under a merge, where nobody sees them.
  case coveredValues(count: Int)
  /// Merges over rows in a column of figures: the figure belongs to the first row.
  case mergedFigures(count: Int)
  /// Numbers of more than 15 digits, of which the last are lost.
  case lostDigits(count: Int, written: String)
  /// Days that have a time, shown or not.
  case hiddenTimes(count: Int, written: String)
  /// Columns whose cells were put together with the targets beside them.
  case splitTargets([String])
  /// Comments at cells of a sheet, which are not read; the first of them.
  case comments(count: Int, cell: String, text: String)
  /// A cell that cannot be read.
  case trouble(CellTrouble, written: String)
  /// A form that heng made from a template that asks for something else.
  case otherTemplate(String)
  /// A form that heng made from another text of the template.
  case changedTemplate
  /// A form that heng made whose cells cannot be told.
  case brokenForm
  /// Cells of a form that heng made which are gone.
  case lostCells([String], count: Int)

  package var code: String {
    switch self {
    case .hiddenSheets: "H5220"
    case .otherSheets: "H5221"
    case .formShaped: "H5222"
    case .noTable: "H5223"
    case .hidden: "H5224"
    case .rowsLeftOut: "H5225"
    case .cellsBeside: "H5226"
    case .coveredValues: "H5227"
    case .mergedFigures: "H5228"
    case .lostDigits: "H5229"
    case .hiddenTimes: "H5230"
    case .splitTargets: "H5238"
    case .comments: "H5294"
    case .trouble(let trouble, _): trouble.code
    case .otherTemplate: "H5290"
    case .changedTemplate: "H5291"
    case .brokenForm: "H5292"
    case .lostCells: "H5293"
    }
  }

  package var severity: Severity {
    switch self {
    case .formShaped, .noTable, .trouble, .otherTemplate, .brokenForm, .lostCells: .error
    case .lostDigits, .changedTemplate: .warning
    case .hiddenSheets, .otherSheets, .hidden, .rowsLeftOut, .cellsBeside, .coveredValues, .mergedFigures,
      .hiddenTimes, .splitTargets, .comments:
      .note
    }
  }

  package var foldKey: String? {
    if case .trouble = self { return code }
    return nil
  }

  /// How many words are needed for further places.
  private var further: Int {
    switch self {
    case .hidden(_, let count, _), .rowsLeftOut(_, let count, _), .cellsBeside(let count, _),
      .coveredValues(let count), .mergedFigures(let count), .lostDigits(let count, _),
      .hiddenTimes(let count, _), .hiddenSheets(_, let count), .otherSheets(_, let count):
      min(2, max(0, count - 1))
    case .formShaped, .noTable, .splitTargets, .comments, .trouble, .otherTemplate, .changedTemplate,
      .brokenForm,
      .lostCells:
      0
    }
  }

  package var chinese: MessageText {
    var text = chineseText
    text.secondary = Array(repeating: "还有这里", count: further)
    return text
  }

  package var english: MessageText {
    var text = englishText
    text.secondary = Array(repeating: "and here", count: further)
    return text
  }
}

/// What is hidden in a sheet.
package enum HiddenPart: Sendable, Hashable, CaseIterable {
  case rows, columns
}

/// Why a row of a sheet is no data.
package enum RowLeftOut: Sendable, Hashable, CaseIterable {
  /// A note or a line for signatures.
  case remark
  /// A heading over the rows below.
  case heading
  /// The header again, as on the second page.
  case header
}

extension CellTrouble {
  fileprivate var code: String {
    switch self {
    case .uncalculated: "H5231"
    case .error: "H5232"
    case .noNumber: "H5233"
    case .noDay: "H5234"
    case .raised: "H5235"
    case .struck: "H5236"
    case .picture: "H5237"
    }
  }
}
