import Program
import Source

/// What can be wrong with the forms of one run together (H5160–H5167).
package enum BatchMessage: DiagnosticMessage, Hashable {
  /// So many pieces of the data could not be read, the first of them named, and the template asks for all forms.
  case unread([String], count: Int)
  /// Rows of totals that are no forms, the first of them named.
  case totals([String], count: Int)
  /// Headings over groups of rows, which are no forms, the first of them named.
  case headings([String], count: Int)
  /// Remarks, lines for signatures and headers once more, the first of them named.
  case remarks([String], count: Int)
  /// Forms whose names are hardly those of units, the first of them named.
  case doubtedNames(NameDoubt, [String], count: Int)
  /// There are such rows and not one form.
  case onlyTotals(String)
  /// What was given again in the same words and counts once, the first of them named.
  case givenAgain(GivenAgain, [String], count: Int)
  /// Tables whose rows functions go through, and of which no form brings any or says that it has none.
  case rowsNeverGiven([String])

  package var code: String {
    switch self {
    case .unread: "H5160"
    case .totals: "H5161"
    case .onlyTotals: "H5162"
    case .givenAgain: "H5163"
    case .rowsNeverGiven: "H5164"
    case .headings: "H5165"
    case .remarks: "H5166"
    case .doubtedNames: "H5167"
    }
  }

  package var severity: Severity {
    switch self {
    case .unread, .onlyTotals: .error
    case .totals, .headings, .rowsNeverGiven, .doubtedNames: .warning
    case .givenAgain, .remarks: .note
    }
  }
}

/// What can be given twice in the same words.
package enum GivenAgain: Sendable, Hashable, CaseIterable {
  case file, form, rows
}
