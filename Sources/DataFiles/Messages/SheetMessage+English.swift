import Source

extension SheetMessage {
  var englishText: MessageText {
    switch self {
    case .hiddenSheets(let names, let count):
      MessageText(
        "hidden sheets were not read: " + listed(names, count), label: "a hidden sheet",
        why: "what is hidden is mostly a dictionary or an old table",
        remedy: "nothing to do; unhide a sheet in Excel if it is to be read")
    case .otherSheets(let names, let count):
      MessageText(
        "sheets that are no table of the template were not read: " + listed(names, count), label: "no table",
        why: "none of their first rows has two names that the template knows",
        remedy: "nothing to do; if it is a table, give its columns the names of the template")
    case .formShaped(let sheet, let label):
      MessageText(
        "the sheet `\(sheet)` is laid out as a form and was not read: `\(label)` has its value to the right",
        label: "a value beside its name",
        why: "a sheet has one form a row, or one item a row, under a row of names",
        remedy: "write a layout (`heng layout` makes one of a blank form), or a table with one form a row")
    case .noTable(let sheets, let first):
      MessageText(
        "no sheet of the workbook is a table of the template", label: "no known name of a column",
        why: "looked at " + listed(sheets, sheets.count)
          + (first.isEmpty ? "" : "; the first row holds " + listed(first, first.count)),
        remedy:
          "write names of the template into the first row, one form a row below; for other names write `from` "
          + "behind the inputs")
    case .hidden(.rows, let count, let isFiltered):
      MessageText(
        "\(count) hidden row\(count == 1 ? "" : "s") read like the others"
          + (isFiltered ? " (there is a filter)" : ""),
        label: "a hidden row", why: "hiding and filtering change what is seen, not what is there",
        remedy: "delete rows that are not wanted in Excel")
    case .hidden(.columns, let count, _):
      MessageText(
        "\(count) hidden column\(count == 1 ? "" : "s") read like the others", label: "a hidden column",
        why: "hiding changes what is seen, not what is there",
        remedy: "delete columns that are not wanted in Excel")
    case .rowsLeftOut(let kind, let count, let first):
      MessageText(
        "\(count) row\(count == 1 ? "" : "s") not read as data, \(kind.english): `\(first)`"
          + (count > 1 ? " and more" : ""),
        label: kind.english, why: kind.englishReason,
        remedy: "nothing to do; if these are data, fill them in column by column")
    case .cellsBeside(let count, let lastColumn):
      MessageText(
        "\(count) cell\(count == 1 ? "" : "s") to the right of the table not read",
        label: "the names end with column \(lastColumn)",
        why: "no name stands above them", remedy: "nothing to do; write a name above them if these are data")
    case .coveredValues(let count):
      MessageText(
        "\(count) value\(count == 1 ? "" : "s") under merged cells not read", label: "a value under a merge",
        why: "of a merge only the first cell is seen; what lies under it is mostly old",
        remedy: "nothing to do; unmerge the cells if the values are wanted")
    case .mergedFigures(let count):
      MessageText(
        "\(count) figure\(count == 1 ? "" : "s") merged over several rows count for the first row only",
        label: "a merged figure",
        why: "a name may stand for several rows; a figure repeated in each would count several times",
        remedy: "unmerge the cells and fill in each row if the rows have figures of their own")
    case .lostDigits(let count, let written):
      MessageText(
        "\(count) number\(count == 1 ? "" : "s") of more than 15 digits have lost the last ones: \(written)",
        label: "the last digits are 0",
        why: "a number in Excel has 15 digits; codes stored as numbers are damaged",
        remedy: "set the column to text and type the codes again from their source")
    case .hiddenTimes(let count, let written):
      MessageText(
        "\(count) day\(count == 1 ? "" : "s") with a time; the day counts: \(written)",
        label: "only the day counts",
        why: "the cell holds a day and a time, and days in a template have none",
        remedy: "nothing to do")
    case .splitTargets(let columns):
      MessageText(
        "targets written in several columns were put together: " + listed(columns, columns.count)
          + " and the value", label: "parts of the targets",
        why: "≥, 95 and % make a target together only; the unit is taken for actuals without one too",
        remedy: "nothing to do")
    case .comments(let count, let cell, let text):
      MessageText(
        "\(count == 1 ? "1 comment was" : "\(count) comments were") not read: \(cell) “\(text)”",
        label: "a comment", why: "values and explanations are what the cells say; comments stand beside them",
        remedy:
          "where a comment holds a figure or an explanation, write it into the cell; else there is nothing to do"
      )
    case .trouble(let trouble, let written): trouble.english(written)
    case .otherTemplate(let name):
      MessageText(
        "this form was not made from the template `\(name)` as it is, and was not read",
        label: "a form of another template",
        why: "it asks for other inputs, indicators or tables, and its cells would be misread",
        remedy:
          "make a new form with heng blank and copy the figures, or score by the template it was made from")
    case .changedTemplate:
      MessageText(
        "the template was changed after this form was made", label: "the template was changed",
        why:
          "what it asks is the same and was read, but points, rules and live scores printed on it may be old",
        remedy: "the scores that heng computes count; for a form that shows them, run heng blank again")
    case .brokenForm:
      MessageText(
        "heng made this form, but its cells cannot be found", label: "no cells to read",
        why: "names in the workbook, or the sheet of calculations, were changed or deleted",
        remedy: "make a new form with heng blank and copy the figures")
    case .lostCells(let names, let count):
      MessageText(
        "\(count) cells of the form are gone: " + listed(names, count), label: "cells are gone",
        why: "their rows, columns or names were deleted, and what stood there was not read",
        remedy: "make a new form with heng blank and copy the figures")
    }
  }

  private func listed(_ names: [String], _ count: Int) -> String {
    names.prefix(5).map { "`\($0)`" }.joined(separator: ", ")
      + (count > min(5, names.count) ? " and others, \(count) in all" : "")
  }
}

extension RowLeftOut {
  fileprivate var english: String {
    switch self {
    case .remark: "a remark or signature"
    case .heading: "a heading"
    case .header: "the header again"
    }
  }

  fileprivate var englishReason: String {
    switch self {
    case .remark: "the row holds texts only, such as 注： or 填表人："
    case .heading: "the row has one cell merged across columns, and nothing else"
    case .header: "the row is the same as the header, as on a second page"
    }
  }
}

extension CellTrouble {
  fileprivate func english(_ written: String) -> MessageText {
    switch self {
    case .uncalculated:
      MessageText(
        "this cell is a formula that nobody has computed", label: "a formula without a result",
        why: "the file holds no result; programs that export often write formulas only",
        remedy: "open the workbook in Excel or WPS and save it, then read it again")
    case .error:
      MessageText(
        "this cell is the error value \(written)", label: "an error value",
        why: "the formula has no result: a division by zero, a lookup that found nothing, a lost reference",
        remedy: "mend the formula, or write the number")
    case .noNumber:
      MessageText(
        "this cell should be a number and is none: \(written)", label: "no number",
        why: "the program that wrote the file made a mistake",
        remedy: "open it in Excel or WPS and write the number")
    case .noDay:
      MessageText(
        "this cell is formatted as a date, but there is no such day: \(written)", label: "no such day",
        why: "the calendar has no day for the number that is stored",
        remedy: "write the date; if it is none, change the format of the cell")
    case .raised:
      MessageText(
        "this cell has raised or lowered characters and cannot be read as its letters say: \(written)",
        label: "raised or lowered", why: "10⁴ without its exponent would read as 104",
        remedy: "write it without, such as 10000")
    case .struck:
      MessageText(
        "this cell has struck out characters; whether they count cannot be told: \(written)",
        label: "struck out", why: "what is struck out is still in the file",
        remedy: "delete what is not meant, and take the line away")
    case .picture:
      MessageText(
        "this cell holds a picture and no value", label: "a picture", why: "a picture cannot be read",
        remedy: "write a text or a number")
    }
  }
}
