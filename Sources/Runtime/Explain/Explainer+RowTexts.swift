import Program
import Source

extension Explainer {
  /// Says of each column by which rows are taken how many rows say what the template does not ask for; rows that
  /// belong to no indicator have been told already.
  mutating func reportUnknownRowTexts() {
    guard !form.rows.isEmpty else { return }
    for (column, texts) in askedTexts.columns {
      var found: [(text: String, datum: Datum<Value>)] = []
      for (index, row) in (form.rows[column.table] ?? []).enumerated() {
        guard let datum = row.cells[column.index], case .text(let text) = datum.value, !texts.contains(text),
          rowsTaken[column.table]?[index] != 0, !isLeftOut(index, of: column.table)
        else { continue }
        found.append((text, datum))
      }
      let nearby = found.first { Self.nearText($0.text, among: texts) != nil }
      guard let first = nearby ?? found.first else { continue }
      let table = template[column.table]
      report(
        .unknownRowText(
          UnknownRowText(
            table: table.name, column: table.columns[column.index].name, count: found.count,
            spots: found.prefix(3).map(\.datum.spot), text: first.text, known: texts,
            near: Self.nearText(first.text, among: texts))),
        at: first.datum.place, spot: first.datum.spot)
    }
  }

  /// What a row says in a column by which rows are taken where that is nearly what the template asks for.
  func nearRowText(_ row: FormRow, _ table: TableID) -> (text: NearRowText, cell: DataCell)? {
    for (column, texts) in askedTexts.columns where column.table == table {
      guard let datum = row.cells[column.index], case .text(let text) = datum.value, !texts.contains(text),
        let near = Self.nearText(text, among: texts)
      else { continue }
      let name = template[table].columns[column.index].name
      return (NearRowText(column: name, text: text, near: near), DataCell(datum))
    }
    return nil
  }

  /// The text that differs by blanks or widths alone, else the nearest one. A short text with another character in it is
  /// most likely another kind (外市 beside 本市, 公厕 beside 户厕), one with a character more or less is a slip.
  private static func nearText(_ text: String, among known: [String]) -> String? {
    if let same = known.first(where: { plain($0) == plain(text) }) { return same }
    return nearestName(to: text, among: known.filter { text.count > 3 || $0.count != text.count })
  }

  private static func plain(_ text: String) -> String {
    String(String.UnicodeScalarView(halfWidth(text).unicodeScalars.filter { !$0.properties.isWhitespace }))
  }
}
