import Program
import Source
import TargetTexts
import Values

/// What is asked of figures that can be computed with (`FormDoubts`).
extension Explainer {
  mutating func reportDoubts() {
    let form = form
    for pair in doubts.targets.pairs {
      guard let table = pair.table else {
        ask(pair, of: nil) { source in if case .input(let id) = source { form.inputs[id] } else { nil } }
        continue
      }
      for (index, row) in (form.rows[table] ?? []).enumerated()
      where !row.isLost && rowsTaken[table]?[index] != 0 && !isLeftOut(index, of: table) {
        ask(pair, of: rowName(row, table)) { source in
          if case .column(_, let column) = source { row.cells[column] } else { nil }
        }
      }
    }
    for day in doubts.days { ask(day) }
    for share in doubts.shares { ask(share) }
  }

  private mutating func ask(
    _ pair: TargetPair, of row: String?, _ datum: (TextSource) -> Datum<Value>?
  ) {
    guard let target = datum(pair.target), let actual = datum(pair.actual),
      case .target(let aim) = target.value, case .target(let done) = actual.value,
      let doubt = doubts.targets.doubt(pair, target: aim, actual: done)
    else { return }
    let place = if case .unsigned = doubt { target } else { actual }
    report(
      .doubted(.target(of: row ?? name(of: pair.actual), doubt, target: aim.written, actual: done.written)),
      at: place.place, spot: place.spot)
  }

  private func name(of source: TextSource) -> String {
    switch source {
    case .input(let id): template[id].name
    case .column(let table, let index): template[table].columns[index].name
    }
  }

  private mutating func ask(_ doubt: DayDoubt) {
    guard let datum = form.inputs[doubt.input], case .date(let day) = datum.value,
      doubt.isFar(day.dayNumber)
    else { return }
    func text(_ day: CalendarDate) -> Phrase { template.phrase(of: .date(day), as: .date).text }
    report(
      .doubted(
        .day(of: template[doubt.input].name, text(day), due: text(doubt.due), isEarly: doubt.isEarly(day))),
      at: datum.place, spot: datum.spot)
  }

  /// Of two sums the larger may be in a smaller unit than it should. Where a check of the template has failed at it, that
  /// has been said.
  private mutating func ask(_ doubt: ShareDoubt) {
    guard let above = ShareDoubt.sum(doubt.top, of: form), let below = ShareDoubt.sum(doubt.bottom, of: form),
      doubt.isFar(above, below)
    else { return }
    let (large, small) = above > below ? (doubt.top, doubt.bottom) : (doubt.bottom, doubt.top)
    let cells = large.compactMap { form.inputs[$0] }
    guard let first = cells.first, !isToldByCheck(cells) else { return }
    report(
      .doubted(
        .money(
          amounts(large), amounts(small),
          bound: doubt.bound.map { template.phrase(of: .number($0), as: doubt.type).text })),
      at: first.place, spot: spots(of: cells.map { DataCell($0) }) ?? first.spot)
  }

  private func isToldByCheck(_ cells: [Datum<Value>]) -> Bool {
    findings.contains { finding in
      guard case .checkFailed? = finding.message as? RunMessage, let place = finding.place else {
        return false
      }
      return cells.contains { $0.place.file === place.file && $0.place.range == place.range }
    }
  }

  /// 代理费（850000万元）
  private func amounts(_ inputs: [InputID]) -> Phrase {
    inputs.map { id in
      let value = form.inputs[id].map { template.phrase(of: $0.value, as: template[id].type).text } ?? ""
      return Phrase("\(template[id].name)（\(value.chinese)）", "\(template[id].name) (\(value.english))")
    }.joined(separator: " + ")
  }
}
