import Source

/// Rows that a form brings: its own indicators, or other records.
package struct Table: Sendable {
  /// The name used in the template.
  package let name: String
  /// Where the rows stand on the form (来自), an alternative name in data.
  package let label: String?
  /// The columns in order; `Input` says all there is to say of one.
  package let columns: [Input]
  /// The column that names a row.
  package let nameColumn: Int?
  /// The column that gives a row its points.
  package let pointsColumn: Int?
  /// The column with a judged score.
  package let scoreColumn: Int?
  /// The column with the reason.
  package let reasonColumn: Int?
  /// The column with the claimed score.
  package let claimedColumn: Int?
  /// Which rows are none (略去): totals, headings, what is printed among the rows. Asks columns of the row alone.
  package let omission: Measure?
  /// The declaration in the template.
  package let range: SourceRange

  /// Makes a table.
  package init(
    name: String, label: String?, columns: [Input], nameColumn: Int?, pointsColumn: Int?, scoreColumn: Int?,
    reasonColumn: Int?, claimedColumn: Int?, omission: Measure?, range: SourceRange
  ) {
    self.name = name
    self.label = label
    self.columns = columns
    self.nameColumn = nameColumn
    self.pointsColumn = pointsColumn
    self.scoreColumn = scoreColumn
    self.reasonColumn = reasonColumn
    self.claimedColumn = claimedColumn
    self.omission = omission
    self.range = range
  }

  /// The same, leaving out rows.
  package func leavingOut(_ omission: Measure) -> Table {
    Table(
      name: name, label: label, columns: columns, nameColumn: nameColumn, pointsColumn: pointsColumn,
      scoreColumn: scoreColumn, reasonColumn: reasonColumn, claimedColumn: claimedColumn, omission: omission,
      range: range)
  }
}

/// Which rows stand below an indicator, and where their points come from.
package struct RowSelection: Sendable {
  /// How points are shared where rows bring none.
  package struct EqualSplit: Sendable, Hashable {
    /// The decimal places of a share; nil keeps shares exact.
    package let places: Int?
    /// Whether the last row takes what rounding leaves.
    package let restToLast: Bool

    /// Makes a split.
    package init(places: Int?, restToLast: Bool) {
      self.places = places
      self.restToLast = restToLast
    }
  }

  /// The table.
  package let table: TableID
  /// Which of its rows; nil takes all.
  package let filter: Measure?
  /// Equal points; nil where the table's column gives them.
  package let split: EqualSplit?
  /// The clause in the template.
  package let range: SourceRange

  /// Whether shares are not rounded: the rows keep exact scores then, and their sum is rounded once.
  package var keepsExactShares: Bool { split.map { $0.places == nil } ?? false }

  /// Makes a selection.
  package init(table: TableID, filter: Measure?, split: EqualSplit?, range: SourceRange) {
    self.table = table
    self.filter = filter
    self.split = split
    self.range = range
  }
}
