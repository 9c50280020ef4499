import Source

/// What a cell with a mark should hold.
package enum WantedValue: Sendable, Hashable { case number, day }

/// What is said of the shape of a table (H5064–H5073), and of cells that are passed over (H5147–H5148).
package enum ShapeMessage: DiagnosticMessage, Hashable {
  /// Lines above the header that are no data; the unit that one of them states for amounts.
  case linesAbove(count: Int, first: String, unit: String?)
  /// A line above the header states a unit that amounts cannot be in.
  case unitAbove(String, money: [String])
  /// Names stand in the first column and values beside them.
  case vertical
  /// The same, in a shape that does not tell which column holds the values.
  case verticalUnclear(columns: Int)
  /// Rows of a table without the column that names their forms.
  case rowsWithoutForms(table: String, forms: Int)
  /// The same, where there is one form only.
  case rowsOfOnlyForm(table: String, form: String)
  /// A name states a unit in brackets that its numbers cannot be in.
  case unitOfName(String, unit: String, wanted: Phrase)
  /// Inputs that every form has to give, without a column.
  case missingColumns([String], count: Int)
  /// A line below the header that is no data: the numbers of columns, or their units; its first words.
  case lineBelow(String, isUnits: Bool)
  /// A line above the header that names an earlier year than the template is for, and no other.
  case yearAbove(String, year: Int, template: Int)
  /// Names in the data that the template does not ask for.
  case unused([String], count: Int)
  /// Cells that hold a mark in place of a number or a day.
  case placeholders(String, WantedValue, written: [String], count: Int)

  package var code: String {
    switch self {
    case .linesAbove: "H5064"
    case .unitAbove: "H5065"
    case .vertical: "H5066"
    case .verticalUnclear: "H5067"
    case .rowsWithoutForms: "H5068"
    case .rowsOfOnlyForm: "H5069"
    case .unitOfName: "H5070"
    case .missingColumns: "H5071"
    case .lineBelow: "H5072"
    case .yearAbove: "H5073"
    case .unused: "H5147"
    case .placeholders: "H5148"
    }
  }

  package var severity: Severity {
    switch self {
    case .linesAbove, .lineBelow, .vertical, .rowsOfOnlyForm, .unused, .placeholders: .note
    case .missingColumns, .yearAbove: .warning
    case .unitAbove, .verticalUnclear, .rowsWithoutForms, .unitOfName: .error
    }
  }

  /// How many words are needed for further places.
  private var further: Int {
    switch self {
    case .unused(_, let count), .placeholders(_, _, _, let count): min(2, max(0, count - 1))
    case .linesAbove, .unitAbove, .vertical, .verticalUnclear, .rowsWithoutForms, .rowsOfOnlyForm,
      .unitOfName, .missingColumns, .lineBelow, .yearAbove:
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
