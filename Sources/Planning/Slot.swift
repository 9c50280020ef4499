import Program

/// Which slot: its index in `Plan.slots`.
package struct SlotID: Sendable, Hashable {
  /// The index.
  package let index: Int
  /// Names the slot at `index`.
  package init(_ index: Int) { self.index = index }
}

/// One thing that the data of a form can say: a figure, a judged score, an answer, a claim.
package struct Slot: Sendable, Hashable {
  /// What it is.
  package let subject: Subject

  /// Whether a form says it once, or each row of a table.
  package var frame: Frame { if case .column(let table, _) = subject { .rows(table) } else { .form } }
}

/// What a slot is said of.
package enum Subject: Sendable, Hashable {
  /// An input.
  case input(InputID)
  /// A column of a table; a row's judged score, claim and reason are columns too.
  case column(TableID, Int)
  /// The judged score of an indicator.
  case score(IndicatorID)
  /// The points that the form sets for an indicator.
  case points(IndicatorID)
  /// Whether an indicator does not apply.
  case exemption(IndicatorID)
  /// The answer to a line of a checklist, by its text.
  case answer(IndicatorID, String)
  /// Whether a line of a checklist does not apply.
  case answerExemption(IndicatorID, String)
  /// The score claimed for an indicator.
  case claim(IndicatorID)
  /// The total claimed.
  case totalClaim
}

/// How often a node has a value: once for a form, or once for each of its rows.
package enum Frame: Sendable, Hashable {
  /// Once for the form.
  case form
  /// For every row of a table.
  case rows(TableID)
  /// For the rows of a table that an indicator takes.
  case taken(TableID, by: IndicatorID)

  /// The table whose rows it goes through; nil for the form.
  package var table: TableID? {
    switch self {
    case .form: nil
    case .rows(let table), .taken(let table, _): table
    }
  }
}
