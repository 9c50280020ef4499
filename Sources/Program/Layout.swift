import Source

/// How a sheet laid out as a form says what the template asks for: where values stand, told by labels and never by
/// addresses.
package struct Layout: Sendable {
  /// Its name.
  package let name: String
  /// Where it is written.
  package let place: Place
  /// The labels by which a sheet is told to be such a form; empty where all that the layout needs tell it.
  package let marks: [LabelPath]
  /// Where single values stand, those that the block leaves out included.
  package let values: [LayoutValue]
  /// Where rows stand.
  package let bands: [LayoutBand]
  /// Sheets that list names with their values.
  package let lists: [LayoutList]
  /// What stands on other sheets of the same form.
  package let parts: [LayoutPart]

  /// Makes a layout from its checked parts.
  package init(
    name: String, place: Place, marks: [LabelPath], values: [LayoutValue], bands: [LayoutBand],
    lists: [LayoutList], parts: [LayoutPart] = []
  ) {
    (self.name, self.place, self.marks) = (name, place, marks)
    (self.values, self.bands, self.lists, self.parts) = (values, bands, lists, parts)
  }

  /// Whether all that the block says stands on sheets with a name: then the form has no other sheet.
  package var isPartsOnly: Bool {
    !parts.isEmpty && marks.isEmpty && bands.isEmpty && !values.contains(where: \.isStated)
  }
}

/// What stands on one more sheet of a form.
package struct LayoutPart: Sendable {
  /// The name on its tab, as labels are compared.
  package let sheet: String
  /// The same as it is written.
  package let name: String
  /// Where single values stand.
  package let values: [LayoutValue]
  /// Where rows stand.
  package let bands: [LayoutBand]

  /// Makes one from its checked parts.
  package init(sheet: String, name: String, values: [LayoutValue], bands: [LayoutBand]) {
    (self.sheet, self.name, self.values, self.bands) = (sheet, name, values, bands)
  }
}

/// One label, or a label under heads: `预算资金/其他` is the 其他 beside or below 预算资金.
package struct LabelPath: Sendable, Hashable {
  /// The labels from the outermost to the innermost as they are compared; at least one.
  package let keys: [String]
  /// The label as it is written.
  package let text: String

  /// A label by its text; nil where a part of it says nothing.
  package init?(_ text: String, _ rules: LabelRules) {
    let keys = rules.parts(of: text).map { rules.key(of: $0) }
    guard !keys.isEmpty, keys.allSatisfy({ !$0.isEmpty }) else { return nil }
    (self.keys, self.text) = (keys, text)
  }

  package static func == (left: LabelPath, right: LabelPath) -> Bool { left.keys == right.keys }
  package func hash(into hasher: inout Hasher) { hasher.combine(keys) }
}

/// What a single value in a sheet fills in.
package enum LayoutSlot: Sendable, Hashable {
  case input(InputID)
  case indicator(IndicatorID, IndicatorPart)
  /// The answer to a line of a checklist, by its text.
  case answer(IndicatorID, item: String)
  case claimedTotal
  case claimedGrade
}

/// What a form can say of an indicator in a cell.
package enum IndicatorPart: Sendable, Hashable, CaseIterable {
  case score, points, claimed, reason, notApplicable
}

/// Where the value of a slot stands.
package struct LayoutValue: Sendable {
  /// What it fills in.
  package let slot: LayoutSlot
  /// Where it stands.
  package let place: ValuePlace
  /// Whether the block says so; else it follows the label of the input.
  package let isStated: Bool
  /// Whether a form without it lacks something.
  package let isNeeded: Bool

  /// Makes one from its parts.
  package init(slot: LayoutSlot, place: ValuePlace, isStated: Bool, isNeeded: Bool) {
    (self.slot, self.place, self.isStated, self.isNeeded) = (slot, place, isStated, isNeeded)
  }
}

/// Where a value stands, seen from labels.
package enum ValuePlace: Sendable, Hashable {
  /// In the next cell to the right of a label.
  case right(of: LabelPath)
  /// In the next cell below it.
  case below(LabelPath)
  /// In the cell of the label itself, behind its colon.
  case behindColon(of: LabelPath)
  /// Where the row of one label crosses the column of another.
  case crossing(row: LabelPath, column: LabelPath)
  /// To the right of such a crossing.
  case rightOfCrossing(row: LabelPath, column: LabelPath)

  /// The labels that must be found.
  package var labels: [LabelPath] {
    switch self {
    case .right(let label), .below(let label), .behindColon(let label): [label]
    case .crossing(let row, let column), .rightOfCrossing(let row, let column): [row, column]
    }
  }
}

/// Rows of a sheet, from below a head to before an end.
package struct LayoutBand: Sendable {
  /// What the rows say.
  package let content: Content
  /// A label in the header; the rows begin below it.
  package let start: LabelPath
  /// A label in the first row that is none of them; nil where they end with a blank row or the sheet.
  package let end: LabelPath?
  /// Which rows are none.
  package let omissions: [LayoutOmission]
  /// Where it is written.
  package let range: SourceRange

  /// What the rows of a band say.
  package enum Content: Sendable {
    case table(TableID, LayoutColumns)
    case indicators(LayoutScores)
  }

  /// Makes one from its checked parts.
  package init(
    content: Content, start: LabelPath, end: LabelPath?, omissions: [LayoutOmission], range: SourceRange
  ) {
    (self.content, self.start, self.end) = (content, start, end)
    (self.omissions, self.range) = (omissions, range)
  }
}

/// Where the columns of a table of the template stand.
package struct LayoutColumns: Sendable {
  /// For each column of the table its source.
  package let sources: [Source]
  /// The columns whose merged cells count for all rows of the merge.
  package let merged: Set<Int>
  /// What is left out at the beginning of names, as labels are compared; `n` stands for any number.
  package let stripped: [String]

  /// Where a column stands.
  package struct Source: Sendable {
    /// What leads to it.
    package let kind: Kind
    /// Whether the block says so; else it follows the label of the column.
    package let isStated: Bool

    /// What leads to a column.
    package enum Kind: Sendable {
      /// The heads over it, the likeliest first; or over the column beside it, where it has none of its own.
      case heads([LabelPath], beside: ColumnSide?)
      /// The number in brackets behind what another column says.
      case bracketNumber(in: Int)
    }

    /// Makes one.
    package init(_ kind: Kind, isStated: Bool) { (self.kind, self.isStated) = (kind, isStated) }
  }

  /// Makes them from their checked parts.
  package init(sources: [Source], merged: Set<Int>, stripped: [String]) {
    (self.sources, self.merged, self.stripped) = (sources, merged, stripped)
  }
}

/// On which side of a column with a head one without stands.
package enum ColumnSide: Sendable, Hashable { case left, right }

/// A table of scores in a sheet: a row for each indicator.
package struct LayoutScores: Sendable {
  /// The heads of the columns that name indicators, the outermost first.
  package let path: [LabelPath]
  /// The heads of what is said of them.
  package let parts: [(part: IndicatorPart, head: LabelPath, beside: ColumnSide?)]
  /// The head of the column that answers lines of checklists; nil where none does.
  package let answers: (head: LabelPath, beside: ColumnSide?)?
  /// Whether groups stand in rows of their own, above those of what belongs to them.
  package let groupsStandAlone: Bool

  /// Makes one from its checked parts.
  package init(
    path: [LabelPath], parts: [(part: IndicatorPart, head: LabelPath, beside: ColumnSide?)],
    answers: (head: LabelPath, beside: ColumnSide?)?, groupsStandAlone: Bool
  ) {
    (self.path, self.parts, self.answers, self.groupsStandAlone) = (path, parts, answers, groupsStandAlone)
  }
}

/// Rows that are none: those in which a column says one of a few things.
package struct LayoutOmission: Sendable {
  /// What is looked at: a column of the table.
  package let column: Int
  /// Whether a blank cell makes a row none.
  package let omitsBlank: Bool
  /// The texts that do, as labels are compared.
  package let texts: [String]

  /// Makes one from its checked parts.
  package init(column: Int, omitsBlank: Bool, texts: [String]) {
    (self.column, self.omitsBlank, self.texts) = (column, omitsBlank, texts)
  }
}

/// A sheet in which each row names an input and says its value.
package struct LayoutList: Sendable {
  /// The name on its tab, as labels are compared.
  package let sheet: String
  /// The heads of the columns.
  package let name: LabelPath
  package let value: LabelPath
  package let unit: LabelPath?

  /// Makes one from its checked parts.
  package init(sheet: String, name: LabelPath, value: LabelPath, unit: LabelPath?) {
    (self.sheet, self.name, self.value, self.unit) = (sheet, name, value, unit)
  }
}
