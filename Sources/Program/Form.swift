import Source
import Values

/// One form as it was read and fitted to a template: every value typed and in base units, every place kept.
package struct Form: Sendable {
  /// The name the form is known by.
  package private(set) var id: String
  /// The name it gives itself, with its cell; nil where it goes by its file.
  package var name: Datum<String>?
  /// Where the form stands in its file.
  package let place: Place
  /// The inputs it gives.
  package var inputs: [InputID: Datum<Value>] = [:]
  /// The inputs it tries to give but that cannot be read; each has been reported.
  package var unreadable: Set<InputID> = []
  /// Where the inputs stand that were left blank, in files that show it.
  package var blanks: [InputID: DataCell] = [:]
  /// Where the inputs stand that cannot be read and why, where it is their own cell that says so.
  package var refused: [InputID: RefusedInput] = [:]
  /// The inputs whose numbers may be meant otherwise than they were read; each has been doubted.
  package var doubted: [InputID: DoubtedInput] = [:]
  /// How much was found while the form was read.
  package var reading = ReadingCounts()
  /// Where the judged scores stand that were left blank, in files that show it.
  package var blankScores: [IndicatorID: DataCell] = [:]
  /// Where the lines of checklists stand that were left blank, by their words, in files that show it.
  package var blankAnswers: [IndicatorID: [String: DataCell]] = [:]
  /// The rows it brings, in order.
  package var rows: [TableID: [FormRow]] = [:]
  /// What it says of indicators.
  package var indicators: [IndicatorID: IndicatorEntry] = [:]
  /// The total and grade it claims.
  package var claimedTotal: Datum<Rational>?
  /// Whether it claims a total that cannot be read; it has been reported.
  package var hasUnusableTotal = false
  /// Whether it claims a grade that cannot be read; it has been reported.
  package var hasUnusableGrade = false
  /// The grade it claims, as written.
  package var claimedGrade: Datum<String>?

  /// An empty form.
  package init(id: String, place: Place) {
    self.id = id
    self.place = place
  }

  /// The same form under another name.
  package func known(as id: String) -> Form {
    var form = self
    form.id = id
    return form
  }
}

/// An input that cannot be read.
package struct RefusedInput: Sendable {
  /// The code of the finding that says why.
  package let code: String
  /// Its cell.
  package let cell: DataCell

  /// Makes a refused input.
  package init(code: String, cell: DataCell) { (self.code, self.cell) = (code, cell) }
}

/// A number that may be meant otherwise than it was read: 0.95 in a column of %.
package struct DoubtedInput: Sendable, Hashable {
  /// As it was read: 0.95%.
  package let read: String
  /// The other reading: 95%.
  package let meant: String
  /// The other value, in base units.
  package let value: Rational

  /// Makes a doubted input.
  package init(read: String, meant: String, value: Rational) {
    (self.read, self.meant, self.value) = (read, meant, value)
  }
}

/// How many errors, warnings and notes reading a form gave, with the doubts that are told once for a column.
package struct ReadingCounts: Sendable, Hashable {
  /// What could not be used.
  package var errors = 0
  /// What may be meant otherwise.
  package var warnings = 0
  /// What is worth knowing.
  package var notes = 0

  /// Nothing found.
  package init() {}

  /// What was found, and how many doubts beside it.
  package init(_ found: [Diagnostic], doubts: Int) {
    for finding in found {
      switch finding.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .note: notes += 1
      }
    }
    warnings += doubts
  }
}

/// A value with where it came from.
package struct Datum<Content: Sendable>: Sendable {
  /// The value.
  package let value: Content
  /// The bytes it was read from.
  package let place: Place
  /// The cell or path.
  package let at: Spot

  /// Makes a datum.
  package init(_ value: Content, place: Place, at: Spot) {
    self.value = value
    self.place = place
    self.at = at
  }

  /// Makes a datum at a cell or path whose name is known.
  package init(_ value: Content, place: Place, spot: String) {
    self.init(value, place: place, at: .text(spot))
  }

  /// The cell or path as its reader would name it.
  package var spot: String { at.text }
}

/// A place of the data as its reader would name it.
package struct DataCell: Sendable {
  /// The bytes.
  package let place: Place
  /// The cell or path.
  package let at: Spot

  /// Makes a cell.
  package init(place: Place, at: Spot) {
    self.place = place
    self.at = at
  }

  /// The cell of a value.
  package init<Content>(_ datum: Datum<Content>) { self.init(place: datum.place, at: datum.at) }

  /// The place of a row.
  package init(_ row: FormRow) { self.init(place: row.place, at: row.at) }

  /// The cell or path as its reader would name it.
  package var spot: String { at.text }
}

/// What a form says of one indicator.
package struct IndicatorEntry: Sendable {
  /// The judged score.
  package var score: Datum<Rational>?
  /// The parts given that cannot be used; each has been reported.
  package var unusable: Set<Part> = []
  /// Why points were lost, a gate passed, or the indicator does not apply.
  package var reason: Datum<String>?
  /// The points set by the unit.
  package var points: Datum<Rational>?
  /// Whether the indicator is said not to apply.
  package var notApplicable: Datum<Bool>?
  /// Answers to the lines of a checklist, by their text; nil is not applicable.
  package var answers: [String: Datum<Bool?>] = [:]
  /// The score the form claims.
  package var claimed: Datum<Rational>?

  /// A part that a score can rest on. One that was given but cannot be used is not one that was not given: neither
  /// the points of the template nor a policy for what is missing may stand in for it.
  package enum Part: Sendable, Hashable { case score, points, applicability, answers, claim, reason }

  /// Nothing said.
  package init() {}
}

/// One row that a form brings.
package struct FormRow: Sendable {
  /// Where the row stands.
  package let place: Place
  /// Its number among the rows of its table, from 1.
  package let number: Int
  /// The cell or path of the row.
  package let at: Spot
  /// The cells that could be read, by column.
  package var cells = CellList()
  /// The columns whose cells could not be read; each has been reported.
  package var unreadable: Set<Int> = []
  /// Where the cells stand that were left blank, by column, in files that show it.
  package var blanks: [Int: DataCell] = [:]
  /// Whether the row stands for rows that could not be read: how many they are and what they say is not known.
  package var isLost = false

  /// An empty row.
  package init(place: Place, number: Int, at: Spot) {
    self.place = place
    self.number = number
    self.at = at
  }

  /// An empty row at a cell or path whose name is known.
  package init(place: Place, number: Int, spot: String) {
    self.init(place: place, number: number, at: .text(spot))
  }

  /// The cell or path of the row as its reader would name it.
  package var spot: String { at.text }
}

extension FormRow {
  /// The points that a cell gives, with where they stand; nil where there is no column, no cell or no number.
  package func points(in column: Int?) -> Datum<Rational>? {
    guard let column, let datum = cells[column], case .number(let points) = datum.value else { return nil }
    return Datum(points, place: datum.place, at: datum.at)
  }
}
