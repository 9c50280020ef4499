import Program
import Source

/// Puts one row together; both formats hand it their cells key by key.
struct RowBuilder {
  private let columns: [Input]
  private var reader: ValueReader
  private(set) var row: FormRow
  private var filled: [Int: Place] = [:]
  /// Whether a second value for a column is reported here; a CSV table reports it once, at the header.
  private let reportsRepeats: Bool
  private(set) var diagnostics: [Diagnostic] = []
  /// What the numbers of the row say of their columns.
  private(set) var doubts = ColumnDoubts()
  private let table: TableID

  init(_ table: TableID, reader: ValueReader, row: FormRow, reportsRepeats: Bool) {
    columns = reader.template[table].columns
    self.table = table
    self.reader = reader
    self.row = row
    self.reportsRepeats = reportsRepeats
  }

  /// Fits a value to the columns it feeds, or reports why it does not fit; a blank value says nothing.
  mutating func set(_ indices: [Int], to raw: RawValue) {
    if raw.isBlank {
      for index in indices { row.blanks[index] = DataCell(place: raw.place, spot: raw.spot) }
      return
    }
    if case .reported = raw.content { return lose(indices, raw) }
    var refused: [(index: Int, message: FormMessage)] = []
    var taken: [Int] = []
    var told: Set<NumberSign.Kind> = []
    for index in indices {
      if let first = filled[index] {
        leaveOutRepeated(index, raw, first: first)
        continue
      }
      do throws(Refusal) {
        try fill(index, with: raw)
        filled[index] = raw.place
        taken.append(index)
      } catch {
        reader.signs = []
        refused.append((index, error.message))
      }
      noteSigns(index, raw, &told)
    }
    for (index, message) in refused where !isOtherReading(index, beside: taken) {
      filled[index] = raw.place
      row.unreadable.insert(index)
      refuse(message, index, raw)
    }
  }

  /// Keeps what the number of a cell says of its column; one cell that feeds two columns says it once.
  private mutating func noteSigns(_ index: Int, _ raw: RawValue, _ told: inout Set<NumberSign.Kind>) {
    let isClaim = index == reader.template[table].claimedColumn
    for sign in reader.signs where !isClaim && told.insert(sign.kind).inserted {
      doubts.add(sign, of: .cell(table, index), at: raw.place, spot: raw.spot)
    }
    reader.signs = []
  }

  /// Says why a value cannot be used, and what could be written instead.
  private mutating func refuse(_ message: FormMessage, _ index: Int, _ raw: RawValue) {
    let builder = self
    let offered = rewrites(of: raw, after: message) { candidate in
      var trial = builder
      trial.reader.signs = []
      return (try? trial.fill(index, with: candidate)) != nil && trial.reader.signs.isEmpty
    }
    let found: any DiagnosticMessage =
      offered.isEmpty ? message : RefusedCell(message: message, rewrites: offered)
    diagnostics.append(Diagnostic(found, at: raw.place, spot: raw.spot))
  }

  /// What is given for these columns cannot be used; that has been reported.
  private mutating func lose(_ indices: [Int], _ raw: RawValue) {
    for index in indices {
      filled[index] = raw.place
      row.cells[index] = nil
      row.unreadable.insert(index)
    }
  }

  private mutating func fill(_ index: Int, with raw: RawValue) throws(Refusal) {
    guard let value = try reader.value(raw, for: columns[index]) else { return }
    row.cells[index] = Datum(value, place: raw.place, spot: raw.spot)
  }

  /// Whether a cell is no level because it says something else, which a column beside has read:
  /// 实际完成值 holds 达成 in one row and 41次 in the next.
  private func isOtherReading(_ index: Int, beside taken: [Int]) -> Bool {
    guard columns[index].isOptional, case .level = columns[index].type else { return false }
    return taken.contains { columns[$0].type != columns[index].type }
  }

  /// Two values for one column: which one is meant nobody knows, so neither is used.
  private mutating func leaveOutRepeated(_ index: Int, _ raw: RawValue, first: Place) {
    row.cells[index] = nil
    row.unreadable.insert(index)
    guard reportsRepeats else { return }
    let message = FormMessage.repeatedValue(shortened(columns[index].name))
    diagnostics.append(Diagnostic(message, at: raw.place, related: [first], spot: raw.spot))
  }
}

extension FormRow {
  /// A row of which nothing can be used: its place is kept, so that no score comes about without it.
  static func lost(_ table: Table, place: Place, number: Int, spot: String) -> FormRow {
    var row = FormRow(place: place, number: number, spot: spot)
    row.unreadable = Set(table.columns.indices)
    row.isLost = true
    return row
  }
}
