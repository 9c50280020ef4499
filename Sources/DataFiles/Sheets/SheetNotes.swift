import Source

/// What is told of a table once, with the first of its places.
struct SheetNotes {
  private struct Group {
    var count = 0
    var ranges: [SourceRange] = []
    var first = ""
  }

  /// What is counted.
  enum Kind: Hashable {
    case hiddenRow, coveredValue, mergedFigure, lostDigits, hiddenTime, beside
    case leftOut(RowLeftOut)
  }

  private var order: [Kind] = []
  private var groups: [Kind: Group] = [:]

  /// Counts one more; the words and place of the first are kept.
  mutating func add(_ kind: Kind, _ range: SourceRange, _ text: String = "") {
    if groups[kind] == nil { order.append(kind) }
    var group = groups[kind] ?? Group()
    if group.count == 0 { group.first = shortened(text) }
    group.count += 1
    if group.ranges.count < 3 { group.ranges.append(range) }
    groups[kind] = group
  }

  /// What is to be told of the table.
  func diagnostics(in file: SourceFile, lastColumn: String, isFiltered: Bool) -> [Diagnostic] {
    order.compactMap { kind in
      guard let group = groups[kind], let range = group.ranges.first else { return nil }
      let message = message(kind, group, lastColumn, isFiltered)
      let related = group.ranges.dropFirst().map { Place(file, $0) }
      return Diagnostic(
        message, at: Place(file, range), related: related, spot: spot(kind, Place(file, range)))
    }
  }

  private func spot(_ kind: Kind, _ place: Place) -> String {
    switch kind {
    case .hiddenRow, .leftOut, .beside: "第\(place.start.line)行"
    case .coveredValue, .mergedFigure, .lostDigits, .hiddenTime: place.cellName
    }
  }

  private func message(_ kind: Kind, _ group: Group, _ lastColumn: String, _ isFiltered: Bool) -> SheetMessage
  {
    switch kind {
    case .hiddenRow: .hidden(.rows, count: group.count, isFiltered: isFiltered)
    case .coveredValue: .coveredValues(count: group.count)
    case .mergedFigure: .mergedFigures(count: group.count)
    case .lostDigits: .lostDigits(count: group.count, written: group.first)
    case .hiddenTime: .hiddenTimes(count: group.count, written: group.first)
    case .beside: .cellsBeside(count: group.count, lastColumn: lastColumn)
    case .leftOut(let reason): .rowsLeftOut(reason, count: group.count, first: group.first)
    }
  }
}
