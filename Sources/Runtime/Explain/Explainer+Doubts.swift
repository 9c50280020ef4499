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
    var teller = FigureTeller(template, form, behind: findings)
    findings += teller.tell(doubts)
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
}
