import Source

extension ShapeMessage {
  var englishText: MessageText {
    switch self {
    case .linesAbove(let count, let first, let unit):
      MessageText(
        "\(count) line\(count == 1 ? "" : "s") above the header not read as data: `\(first)`"
          + (count > 1 ? " and more" : "")
          + (unit.map { "; its unit `\($0)` is taken for amounts without one" } ?? ""),
        label: "the header is below", why: "the header is the line among the first that has most known names",
        remedy: "nothing to do; data that stand here belong below the header")
    case .unitAbove(let unit, let money):
      MessageText(
        "the unit `\(unit)` above the header is none of money; amounts without a unit are not used",
        label: "no unit of money", why: "the amounts are " + money.joined(separator: ", "),
        remedy: "write 元, 千元, 万元 or 亿元 and convert the figures, or remove the line and write the unit in the "
          + "header, as in `\(money.first ?? "")（万元）`")
    case .yearAbove(let text, let year, let own):
      MessageText(
        "the line above the header says \(year) (`\(text)`), and the template is for \(own): is it the table of another year",
        label: "another year?",
        why: "tables of all years have the same names: the wrong one is scored all the same",
        remedy: "check that the data and the template are of one year; if they are, mend the year here")
    case .vertical:
      MessageText(
        "the file is one form with names at the left and values beside them; it is read as one form",
        label: "names down the side",
        why: "the first column holds names of the template, and no line is a header",
        remedy: "nothing to do")
    case .verticalUnclear(let columns):
      MessageText(
        "names stand in the first column with \(columns - 1) columns beside them; which one counts cannot be told",
        label: "names down the side",
        why:
          "CSV has one form a line under a line of names; the other way round only name, value and unit are read",
        remedy: "if the columns are forms, transpose the sheet (Paste Special, Transpose) and save it again; "
          + "if there is one form, remove the other columns")
    case .rowsWithoutForms(let table, let forms):
      MessageText(
        "by their header these are rows of `\(table)`, but no column names their forms; they are not read"
          + (forms == 0 ? "" : ", for there are \(forms) forms"),
        label: "no column of forms",
        why: "rows belong to forms; only where there is one form they need not say so",
        remedy: "add a column `form` with the name of the form in every row"
          + (forms == 0 ? ", and name the forms' file in the command too" : ""))
    case .rowsOfOnlyForm(let table, let form):
      MessageText(
        "the rows of `\(table)` name no form; all belong to the only one, `\(form)`",
        label: "no column of forms",
        why: "there is one form only", remedy: "nothing to do; with several forms add a column `form`")
    case .unitOfName(let name, let unit, let wanted):
      MessageText(
        "`\(name)` is said to be in `\(unit)`, which does not convert to `\(wanted.english)`; its numbers are not used",
        label: "units do not match",
        why: "the unit beside a name is that of its numbers, and the template asks for `\(wanted.english)`",
        remedy:
          "write the unit that the numbers are in, such as `\(wanted.english)`; if it is no unit, leave out the brackets"
      )
    case .lineBelow(let first, let isUnits):
      MessageText(
        "the line below the header, `\(first)`, holds the \(isUnits ? "units" : "numbers") of the columns and is no data",
        label: isUnits ? "units" : "numbers of columns",
        why: isUnits
          ? "it holds units only, which are taken for numbers without one" : "it counts the columns from 1",
        remedy: "nothing to do; if it is a form, give it its name")
    case .missingColumns(let names, let count):
      MessageText(
        "the header has no column " + names.map { "`\($0)`" }.joined(separator: ", ")
          + (count > names.count ? " and \(count - names.count) more" : "") + "; all forms lack it",
        label: "columns missing",
        why: "the template asks every form for it; without a column none of them fills it in",
        remedy: "add it; if it stands under another name, use the name of the template, or write "
          + "`from \"the header\"` behind the input; if forms may leave it out, declare it `optional`")
    case .unused(let names, let count):
      MessageText(
        "\(count) name\(count == 1 ? "" : "s") in the data not asked for by the template: "
          + names.map { "`\($0)`" }.joined(separator: ", ") + (count > names.count ? " and more" : ""),
        label: "not used", why: "the template has no such name, nor a similar one that is not filled in",
        remedy:
          "leave it; if it is needed, use a name of the template, or write `from \"\(names.first ?? "")\"` "
          + "behind an input")
    case .placeholders(let name, let wanted, let written, let count):
      MessageText(
        "`\(name)` holds " + written.map { "`\($0)`" }.joined(separator: ", ")
          + (count > 1 ? " in \(count) places" : "")
          + ", taken as not filled in",
        label: "not filled in",
        why: "such a mark is no \(wanted.english); what is not filled in is settled by the template",
        remedy: wanted.englishRemedy)
    }
  }
}

extension WantedValue {
  fileprivate var english: String {
    switch self {
    case .number: "number"
    case .day: "day"
    }
  }

  fileprivate var englishRemedy: String {
    switch self {
    case .number: "write 0 where the number is 0, or the number"
    case .day: "write the day, as in 2020-10-30, or leave the cell blank while there is none"
    }
  }
}
