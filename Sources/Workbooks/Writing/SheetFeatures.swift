import Values

/// What may be entered into cells, and what is said about it.
package struct CellValidation: Sendable {
  /// What is held against what is entered.
  package enum Rule: Sendable, Hashable {
    /// Anything; only the prompt counts.
    case anything
    /// One of these, chosen from a list: without commas, at most 255 units with the commas between them.
    case list([String])
    /// One of the values of a range, written as in a formula: `计算!$A$1:$A$9`.
    case listIn(String)
    /// A whole number between two ends; nil for an open one.
    case whole(from: Rational?, to: Rational?)
    /// A number between two ends; nil for an open one.
    case decimal(from: Rational?, to: Rational?)
    /// A day between two ends; nil for an open one.
    case date(from: CalendarDate?, to: CalendarDate?)
    /// A text of at most so many characters.
    case length(Int)
    /// What a formula without `=` says of the first cell, moved along for the others.
    case formula(String)
  }

  /// What happens to a value that is not right.
  package enum Severity: String, Sendable, Hashable {
    /// It is not taken.
    case stop
    /// It is taken when the person says so.
    case warning
  }

  /// A title (at most 32 characters) and a text (at most 255) in a small window; longer ones are cut.
  package struct Note: Sendable, Hashable {
    package var title: String
    package var text: String

    /// A note by its parts.
    package init(title: String, text: String) { (self.title, self.text) = (title, text) }
  }

  /// The cells.
  package var ranges: [CellRange]
  package var rule: Rule
  /// Whether nothing may be entered.
  package var allowsBlank = true
  package var severity = Severity.stop
  /// What is shown when the cell is chosen.
  package var prompt: Note?
  /// What is shown when the value is not right.
  package var refusal: Note?

  /// A validation of ranges.
  package init(_ ranges: [CellRange], _ rule: Rule, prompt: Note? = nil, refusal: Note? = nil) {
    (self.ranges, self.rule, self.prompt, self.refusal) = (ranges, rule, prompt, refusal)
  }

  /// Whether a list can be written into the validation itself; a longer one stands in cells (`listIn`).
  package static func canList(_ words: [String]) -> Bool {
    !words.isEmpty && words.joined(separator: ",").utf16.count <= 255
      && words.allSatisfy { !$0.isEmpty && !$0.contains(",") && !$0.contains("\"") }
  }
}

/// A look that cells have while something holds of them.
package struct ConditionalLook: Sendable {
  /// What must hold.
  package enum Condition: Sendable, Hashable {
    /// A formula without `=`, said of the first cell of the first range and moved along for the others.
    case formula(String)
    /// The value compared with one written as in a formula: `0`, `"待定"`, `$B$2`.
    case value(Comparison, String)
  }

  /// How a value is compared.
  package enum Comparison: String, Sendable, Hashable {
    case equal
    case notEqual
    case less = "lessThan"
    case lessOrEqual = "lessThanOrEqual"
    case greater = "greaterThan"
    case greaterOrEqual = "greaterThanOrEqual"
  }

  /// The cells.
  package var ranges: [CellRange]
  package var condition: Condition
  /// The colour behind the text; nil leaves it.
  package var fill: CellColor?
  /// The colour of the text; nil leaves it.
  package var textColor: CellColor?
  /// Whether the text becomes bold.
  package var isBold = false

  /// A look of ranges under a condition.
  package init(
    _ ranges: [CellRange], when condition: Condition, fill: CellColor? = nil, textColor: CellColor? = nil,
    isBold: Bool = false
  ) {
    (self.ranges, self.condition) = (ranges, condition)
    (self.fill, self.textColor, self.isBold) = (fill, textColor, isBold)
  }
}

/// A cell that leads to another place of the same workbook.
///
/// Excel keeps at most 65,530 of them on a sheet; those beyond are left out, and the cell keeps its text.
package struct SheetLink: Sendable {
  /// The cell.
  package var cell: CellReference
  /// The sheet it leads to, as it was given to `BookWriter`.
  package var sheet: String
  /// The cell it leads to.
  package var target: CellReference
  /// What is shown beside it; nil for the address.
  package var tip: String?

  /// A link from a cell to another.
  package init(from cell: CellReference, to sheet: String, _ target: CellReference, tip: String? = nil) {
    (self.cell, self.sheet, self.target, self.tip) = (cell, sheet, target, tip)
  }

  /// How many a sheet keeps.
  package static let most = 65_530
}

/// A name for something in a workbook.
package struct NewName: Sendable {
  /// The name: letters (Han as well), digits, `_` and `.`, not beginning with a digit and not like a cell.
  package var name: String
  /// What it means, as in a formula without `=`: `'自评表'!$C$5` (`absoluteReference` writes such).
  package var meaning: String
  /// The sheet, from 0, on which alone it holds; nil for the whole workbook.
  package var sheet: Int?
  /// Whether it is left out of lists of names.
  package var isHidden = false

  /// A name of the whole workbook.
  package init(_ name: String, meaning: String, sheet: Int? = nil, isHidden: Bool = false) {
    (self.name, self.meaning, self.sheet, self.isHidden) = (name, meaning, sheet, isHidden)
  }
}

/// A range of a sheet as formulas write it, so that copying does not move it: `'自评表'!$A$1:$C$3`.
package func absoluteReference(_ range: CellRange, onSheet name: String) -> String {
  func absolute(_ cell: CellReference) -> String { "$\(columnLetters(cell.column))$\(cell.row)" }
  let place =
    range.isSingle ? absolute(range.first) : "\(absolute(range.first)):\(absolute(range.last))"
  return "\(quotedSheetName(name))!\(place)"
}

/// A cell of a sheet as formulas write it, so that copying does not move it: `'自评表'!$C$5`.
package func absoluteReference(_ cell: CellReference, onSheet name: String) -> String {
  absoluteReference(CellRange(cell, cell), onSheet: name)
}

/// The name of a sheet as formulas write it: always quoted, a `'` doubled.
package func quotedSheetName(_ name: String) -> String {
  var quoted = "'"
  for character in name { quoted += character == "'" ? "''" : String(character) }
  return quoted + "'"
}
