import Program
import Source
import TargetTexts
import Values

/// A cell of the form: an input, or a column of a row.
enum FormCell: Hashable {
  case input(InputID)
  case column(TableID, row: Int, Int)
}

/// A target or actual that cannot be read and whose kind was asked for.
struct UnreadText {
  let cell: FormCell
  let text: TargetText
  let column: Input
  /// The indicator or row that asked first; empty where a check or a figure beside the scores did.
  let path: String
  let place: Place
  let spot: String
}

extension Explainer {
  /// Remembers that a target could not be read: what the template does then must not pass unseen.
  mutating func noteUnreadable(_ text: TargetText, _ measure: Measure) {
    guard let cell = cell(of: measure), let (column, datum) = content(of: cell),
      !unreadTexts.contains(where: { $0.cell == cell })
    else { return }
    unreadTexts.append(
      UnreadText(
        cell: cell, text: text, column: column, path: trace.indicator == nil ? "" : indicatorPath,
        place: datum.place, spot: datum.spot))
  }

  /// Says of each text that could not be read that it could not, once, unless that is why something has no score,
  /// which has been said.
  mutating func reportUnreadTexts() {
    for unread in unreadTexts where !toldCells.contains(unread.cell) {
      var fault: TargetFault?
      if case .unreadable(let found) = unread.text.reading { fault = found }
      report(
        .unreadableTarget(
          path: unread.path, column: unread.column.name,
          isActual: unread.column.type == .target(isActual: true), text: unread.text.written, fault),
        at: unread.place, spot: unread.spot)
    }
  }

  /// The cell that a measure names in this form and at the row at hand.
  private func cell(of measure: Measure) -> FormCell? {
    switch measure.ungrouped.kind {
    case .input(let id): .input(id)
    case .column(let table, let index): trace.row.map { .column(table, row: $0.number, index) }
    default: nil
    }
  }

  private func content(of cell: FormCell) -> (Input, Datum<Value>)? {
    switch cell {
    case .input(let id): form.inputs[id].map { (template[id], $0) }
    case .column(let table, _, let index):
      trace.row?.cells[index].map { (template[table].columns[index], $0) }
    }
  }

  /// The cell that a measure names, or takes a part of, with what it holds.
  func cell(at measure: Measure) -> (cell: FormCell, datum: Datum<Value>)? {
    if case .member(let part, _) = measure.ungrouped.kind { return cell(at: part) }
    guard let cell = cell(of: measure), let (_, datum) = content(of: cell) else { return nil }
    return (cell, datum)
  }

  /// The last cell with a target or an actual that was used, for what is wrong with its unit: one without a unit
  /// where there is one, else the last actual.
  func lastFigureCell() -> Datum<Value>? {
    let used: [(Datum<Value>, ValueType)] =
      if let row = trace.row, let table = trace.table {
        trace.columns.compactMap { index in row.cells[index].map { ($0, template[table].columns[index].type) }
        }
      } else {
        trace.inputs.compactMap { id in form.inputs[id].map { ($0, template[id].type) } }
      }
    let bare = used.last { $0.0.value.isBareFigure }
    return (bare ?? used.last { $0.1 == .target(isActual: true) } ?? used.last)?.0
  }
}

extension Value {
  fileprivate var isBareFigure: Bool {
    guard case .target(let text) = self, case .quantity(let quantity) = text.reading else { return false }
    return quantity.unit == nil
  }
}
