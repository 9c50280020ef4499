import Source

extension LayoutFinding {
  package var english: MessageText {
    switch self {
    case .labelNotFound(let title, let label, let sheet, let near):
      MessageText(
        "sheet `\(sheet)` has no label `\(label)`; \(title) is not read",
        label: near == nil ? "not in the sheet" : "a similar one is here",
        why: (near.map { "similar: `\($0)`; " } ?? "")
          + "labels are the same but for blanks, a final colon and units in brackets",
        remedy: near == nil
          ? "see whether this is such a form, or change the label in the layout"
          : "if the sheet is right, change the label in the layout")
    case .labelTwice(let title, let label, let cells, let count):
      MessageText(
        "label `\(label)` stands in \(count) cells, and which one \(title) means is not known: "
          + englishList(cells, count), label: "one of them", why: "a wrong choice would be a wrong number",
        remedy: "put the head above it before the label, as in `\"Budget/Other\"`", secondary: ["another one"]
      )
    case .noLayoutFits(let sheet, let layout, let missing, let count):
      MessageText(
        "sheet `\(sheet)` looks like a form, and no layout fits it", label: "not read",
        why: "of the nearest layout, `\(layout)`, these labels are missing: " + englishList(missing, count),
        remedy: "change the labels in the layout, or write another one")
    case .severalLayoutsFit(let sheet, let layouts):
      MessageText(
        "several layouts fit sheet `\(sheet)`: \(layouts.joined(separator: ", "))", label: "not read",
        why: "what is read may depend on the layout",
        remedy: "write `form: each-sheet has \"…\"` with a label that only such sheets have")
    case .headNotFound(let title, let label, let row, let near):
      MessageText(
        "the header in row \(row) has no `\(label)`; \(title) is not read", label: "the header",
        why: near.map { "similar: `\($0)`" }
          ?? "heads are the same but for blanks, line breaks and units in brackets",
        remedy: "say in the layout under which head the column stands, as in `reason is \"Reasons\" column`")
    case .severalCells(let title, let cells, let count):
      MessageText(
        "\(count) cells stand where \(title) belongs: " + englishList(cells, count), label: "one of them",
        why: "the label reaches over several rows or columns",
        remedy: "name the next label too, as in `\"Budget/Planned\"`", secondary: ["another one"])
    case .rowsOmitted(let table, let rows, let count, let first):
      MessageText(
        "\(count) rows of `\(table)` are not filled in and left out: "
          + englishList(rows.map { "\($0)" }, count)
          + (first.isEmpty ? "" : " (`\(first)` …)"), label: "a row left out",
        why: "the layout says that such rows are none", remedy: "nothing")
    case .figuresOmitted(let table, let rows, let count, let first):
      MessageText(
        "rows of `\(table)` that are left out hold figures: " + englishList(rows.map { "\($0)" }, count)
          + (first.isEmpty ? "" : " (`\(first)` …)"), label: "left out, with figures",
        why: "such rows are not scored; with points or a score the target was probably forgotten",
        remedy: "fill in the target, or remove the figures")
    case .rowNotIndicator(let name):
      MessageText(
        "`\(name)` is no indicator of the template; the row is not read", label: "no such indicator",
        why: "rows of indicators are told by their names",
        remedy: "write the template's name; nothing, if it is no indicator")
    case .rowUnclear(let name, let paths):
      MessageText(
        "`\(name)` may be several indicators; the row is not read: \(paths.joined(separator: ", "))",
        label: "which one is not known", why: "the names are equal, so that their groups must tell",
        remedy: "add the column of the groups behind `by`, or write `parents alone`")
    case .pointsDiffer(let path, let written, let points):
      MessageText(
        "`\(path)` has \(written) points here and \(points) in the template",
        label: "other than the template",
        why: "the score counts by the template",
        remedy: "check the version of the form, or make it `adjustable`")
    case .noBracketNumber(let column, let written):
      MessageText(
        "`\(written)` ends with no number in brackets; \(column) is not read", label: "`(… pts)` is missing",
        why: "the layout says that the number stands in brackets behind this text",
        remedy: "add the brackets and the number, as in `(5分)`")
    case .sheetTooLarge(let sheet, let cells):
      MessageText(
        "sheet `\(sheet)` has \(cells) cells and is no form", label: "not read by a layout",
        why: "a form has a few hundred cells", remedy: "nothing; if it is a form, remove what lies beside it")
    case .unitsUnclear(let words):
      MessageText(
        "the unit of amounts is not clear: " + words.joined(separator: ", "), label: "the unit of amounts",
        why: "amounts without a unit of their own were not used",
        remedy: "leave one unit, or state it in the brackets of each label")
    case .noWorkbook:
      MessageText(
        "the sample is no Excel workbook", why: "a layout speaks of places in a sheet",
        remedy: "give an .xlsx file")
    case .workbookAsLayouts:
      MessageText(
        "--layout takes a file of layouts, not a workbook", why: "a workbook is a sample or a blank form",
        remedy:
          "make a layout of a blank form with `heng layout`; see a sample with `heng check TEMPLATE --layout`"
      )
    case .listWithoutForm(let sheet, let forms):
      MessageText(
        forms == 0
          ? "the values of sheet `\(sheet)` belong to no form"
          : "to which of \(forms) forms the values of sheet `\(sheet)` belong is not known",
        label: "not read",
        why: "what stands on this sheet belongs to the one form of its workbook",
        remedy: forms == 0 ? "check the sheet of the form" : "keep one form in a workbook")
    case .listHeadNotFound(let sheet, let label, let near):
      MessageText(
        "sheet `\(sheet)` has no column `\(label)`", label: "not read",
        why: near.map { "similar: `\($0)`" } ?? "a list has the columns that the layout names",
        remedy: "change the head in the layout or in the sheet")
    case .listedTwice(let name, let cells):
      MessageText(
        "the list has `\(name)` twice: \(cells.joined(separator: ", "))", label: "one of them",
        why: "which of the values is meant is not known", remedy: "remove one, or write the name in full",
        secondary: ["the other one"])
    case .noPartSheet(let sheet, let layout):
      MessageText(
        "there is no sheet `\(sheet)`", label: "another sheet of the same form",
        why: "a form of layout `\(layout)` stands on several sheets; what stands on this one was not read",
        remedy: "add the sheet, or name its tab `\(sheet)` again")
    case .besideHasHead(let title, let head, let label, let isRight):
      MessageText(
        "the column to the \(isRight ? "right" : "left") of `\(label)` has a head: `\(head)`",
        label: "the layout says that it has none",
        why:
          "`\(title)` is a column without a head beside `\(label)`; with one more column it may be another",
        remedy:
          "if it is this one, write `is \"\(head)\" column` in the layout; else move the other column away")
    }
  }
}

private func englishList(_ parts: [String], _ count: Int) -> String {
  parts.joined(separator: ", ") + (count > parts.count ? " …" : "")
}
