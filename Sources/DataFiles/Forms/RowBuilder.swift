import Program
import Source

/// Puts one row together; both formats hand it their cells key by key.
struct RowBuilder {
  private let columns: [Input]
  private var reader: ValueReader
  private(set) var row: FormRow
  /// Where columns that hold no value were given one.
  private var lost: [Int: Place] = [:]
  /// Whether a second value for a column is reported here; a CSV table reports it once, at the header.
  private let reportsRepeats: Bool
  private(set) var diagnostics: [Diagnostic] = []
  /// Cells of which something is said once for all that are like them.
  private(set) var uses: [FoldedUse] = []
  /// What the numbers of the row say of their columns.
  private(set) var doubts = ColumnDoubts()
  private let table: TableID

  init(_ table: TableID, reader: ValueReader, row: FormRow, reportsRepeats: Bool) {
    columns = reader.columns(of: table)
    self.table = table
    self.reader = reader
    self.row = row
    self.row.cells = CellList(capacity: columns.count)
    self.reportsRepeats = reportsRepeats
  }

  /// Where a column has been given a value, whether it can be used or not.
  private func givenPlace(_ index: Int) -> Place? {
    row.cells.place(index) ?? (lost.isEmpty ? nil : lost[index])
  }

  /// Fits a value to the columns under its name; what bytes say is worked out once.
  mutating func set(_ head: ColumnHead, to raw: RawValue) {
    // No closure: it would take a copy of the row with it.
    var isFirst = true
    for column in head.columns where givenPlace(column) != nil { isFirst = false }
    // What was found to be unusable may have the bytes of a cell that can be used: 9 given twice, 9 struck through.
    if isFirst, raw.saysSomething, let known = head.known(raw.place) {
      for reading in known {
        row.cells.set(reading.column, to: reading.value, place: raw.place, at: raw.at)
      }
      return
    }
    let before = saidCount
    set(head.columns, to: raw)
    guard isFirst, saidCount == before, raw.saysSomething else { return }
    head.keep(
      head.columns.compactMap { index in
        row.cells.value(index).map { ColumnHead.Reading(column: index, value: $0) }
      }, at: raw.place)
  }

  /// The row when all its cells are read; what is found in it is complete afterwards.
  mutating func finished() -> FormRow {
    diagnostics += reader.joinParts(columns, of: &row)
    return row
  }

  /// Whether nothing is to be said of what has been read so far.
  var hasNothingToTell: Bool { saidCount == 0 }

  /// How much has been said of the cells, and how many cannot be used.
  private var saidCount: Int { diagnostics.count + uses.count + doubts.count + row.unreadable.count }

  /// Fits a value to the columns it feeds, or reports why it does not fit; a blank value says nothing.
  mutating func set(_ indices: [Int], to raw: RawValue) {
    let isMark = isPlaceholder(raw) && indices.allSatisfy { columns[$0].wantedValue != nil }
    if isMark, let first = indices.first, let wanted = columns[first].wantedValue {
      uses.append(FoldedUse(.placeholder(shortened(columns[first].name), wanted), raw))
    }
    if raw.isBlank || isMark {
      for index in indices { row.blanks[index] = DataCell(place: raw.place, at: raw.at) }
      return
    }
    if case .unreadable(let trouble) = raw.content {
      let message = SheetMessage.trouble(trouble, written: raw.written)
      diagnostics.append(Diagnostic(message, at: raw.place, spot: raw.spot))
      return lose(indices, raw)
    }
    if case .reported = raw.content { return lose(indices, raw) }
    var refused: [(index: Int, message: FormMessage)] = []
    var taken: [Int] = []
    var told: Set<NumberSign.Kind> = []
    for index in indices {
      if let first = givenPlace(index) {
        leaveOutRepeated(index, raw, first: first)
        continue
      }
      do throws(Refusal) {
        try fill(index, with: raw)
        taken.append(index)
      } catch {
        reader.signs = []
        refused.append((index, error.message))
      }
      noteSigns(index, raw, &told)
    }
    var refusals: Set<String> = []
    for (index, message) in refused where !isOtherReading(index, beside: taken) {
      lost[index] = raw.place
      row.unreadable.insert(index)
      // One cell that feeds two columns is wrong once.
      if refusals.insert(message.code).inserted { refuse(message, index, raw) }
    }
  }

  /// Keeps what the number of a cell says of its column; one cell that feeds two columns says it once.
  private mutating func noteSigns(_ index: Int, _ raw: RawValue, _ told: inout Set<NumberSign.Kind>) {
    let isClaim = index == reader.claimedColumn(of: table)
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
      lost[index] = raw.place
      row.cells[index] = nil
      row.unreadable.insert(index)
    }
  }

  private mutating func fill(_ index: Int, with raw: RawValue) throws(Refusal) {
    guard let value = try reader.value(raw, for: columns[index]) else {
      lost[index] = raw.place
      return
    }
    row.cells.set(index, to: value, place: raw.place, at: raw.at)
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
    lost[index] = first
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
