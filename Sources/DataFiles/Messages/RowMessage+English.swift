import Source

extension RowMessage {
  package var english: MessageText {
    switch self {
    case .unknownKey(let key, let table, _, _) where Self.saidOfIndicators.contains(key):
      MessageText(
        "a row of `\(table)` cannot take `\(key)`", label: "rows have no such thing",
        why: "what does not apply and checklists are said of indicators; in a row they have no effect",
        remedy: "leave the row out; the points of the others still add up to those of the indicator")
    case .unknownKey(let key, let table, let columns, let near?):
      MessageText(
        "the table `\(table)` has no column `\(key)`" + guess(near), label: "unknown column",
        why: "its columns are: " + columns.joined(separator: ", "),
        remedy:
          "write `\(shortened(near))`; put `_` before the name of a column that is not used, or delete the column"
      )
    case .unknownKey(let key, let table, let columns, nil):
      MessageText(
        "the table `\(table)` has no column `\(key)`; it is not used", label: "not used",
        why: "its columns are: " + columns.joined(separator: ", "),
        remedy: "leave it; if it is needed, write `from \"\(key)\"` behind a column of the template")
    case .notRows(let name, let found):
      MessageText(
        "`\(name)` is a table: `[ … ]` is needed, not `\(found)`", label: "brackets needed",
        why: "every row is an object, and the rows stand between `[` and `]`",
        remedy: "write `\"\(name)\": [ { \"column\": value }, … ]`, or `[ ]` where there are no rows")
    case .notARow(let found, let table):
      MessageText(
        "a row of the table `\(table)` is `{ … }`, not `\(found)`", label: "not a row",
        why: "a row has several columns, each with its name",
        remedy: "write `{ \"column\": value, … }`, or remove it")
    case .unknownTable(let name, let tables, let near):
      MessageText(
        "the template has no table `\(name)`" + guess(near), label: "unknown table",
        why: tables.isEmpty
          ? "the template declares no table" : "its tables are: " + tables.joined(separator: ", "),
        remedy: near.map { "write `\(shortened($0))`" }
          ?? "use a table of the template; put `_` before the name of a remark")
    case .severalTables(let tables):
      MessageText(
        "these rows may belong to several tables", label: "columns of several tables",
        why: "as many of these columns are in each of: " + tables.joined(separator: ", "),
        remedy: "add a column that only one of them has, or give the columns different labels in the template"
      )
    case .rowWithoutForm(let table):
      MessageText(
        "this row does not say which form it belongs to", label: "form missing",
        why:
          "rows of `\(table)` are put to forms by the column of names; an empty cell does not repeat the one above",
        remedy: "fill in the form's name; split merged cells first")
    case .unknownForm(let form, let table, let rows, let near):
      MessageText(
        "there is no form `\(form)`; its \(rows) row\(rows == 1 ? "" : "s") of `\(table)` cannot be used"
          + guess(near),
        label: "no such form", why: "no data file of this run has a form of this name",
        remedy: near.map { "write `\(shortened($0))`, or name that form's file in the command too" }
          ?? "name that form's file in the command too, or correct the name")
    case .noForms(let forms, let table):
      MessageText(
        "there are only rows of `\(table)` and not one form", label: "forms missing",
        why: "missing are: " + forms.joined(separator: ", "),
        remedy: "name the forms' file first, as in `heng score template.heng forms.csv rows.csv`")
    case .repeatedRows(let table):
      MessageText(
        "the rows of `\(table)` are given twice", label: "given again",
        why: "the rows of a form come from one place; of two, nobody knows which one is meant",
        remedy: "keep one of them", secondary: ["first given here"])
    }
  }

  private func guess(_ near: String?) -> String { near.map { "; did you mean `\(shortened($0))`?" } ?? "" }
}
