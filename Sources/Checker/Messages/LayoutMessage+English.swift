import Source

extension LayoutMessage {
  package var english: MessageText {
    switch self {
    case .unknownTarget(let name, let near):
      MessageText(
        "`\(name)` in the layout is no name of the template", label: "no such input or indicator",
        why: "a layout says where inputs, judged scores and claims stand, by the template's own names",
        remedy: near.map { "write `\($0)`" } ?? "name an input, or `indicator.score`, `indicator.claimed`")
    case .indicatorWithoutPart(let path):
      MessageText(
        "`\(path)` is an indicator; what of it is not said", label: "score, points, claimed or reason",
        why: "a sheet may hold several cells for one indicator",
        remedy: "write `\(path).score` or `\(path).claimed`")
    case .ambiguousIndicator(let name, let paths):
      MessageText(
        "`\(name)` can be several indicators", label: "more than one",
        why: "\(paths.joined(separator: ", ")) end with it",
        remedy: "put its parent before it, with a dot between")
    case .partNotGiven(let path, let refusal):
      MessageText(
        "`\(path)` is not read from a sheet", label: refusal.english, why: refusal.englishReason,
        remedy: refusal.englishRemedy)
    case .unknownTable(let name, let near):
      MessageText(
        "the template has no table `\(name)`", label: "no such table",
        why: "`table` in a layout says where the rows of a table of the template stand",
        remedy: near.map { "write `\($0)`" } ?? "write the name of a table of the template")
    case .unknownColumn(let name, let table, let columns, let near):
      MessageText(
        "table `\(table)` has no column `\(name)`", label: "no such column",
        why: "its columns are \(columns.joined(separator: ", "))",
        remedy: near.map { "write `\($0)`" } ?? "write one of them")
    case .statedTwice(let name):
      MessageText(
        "where `\(name)` stands is said twice", label: "said before", why: "a value is read from one place",
        remedy: "remove one of the two", secondary: ["first here"])
    case .samePlace(let name, let other):
      MessageText(
        "`\(name)` and `\(other)` stand in the same cell", label: "the place of another value",
        why: "the value in a cell is not two things", remedy: "give one of them its own label",
        secondary: ["`\(other)` stands here"])
    case .emptyLabel(let text):
      MessageText(
        "the label \(text) has nothing to compare", label: "nothing to look for",
        why: "blanks, a final colon, and units or points in brackets are not compared",
        remedy: "write the label as it is printed")
    case .clauseMisplaced(let clause, let ofIndicators):
      MessageText(
        ofIndicators
          ? "`\(clause)` does not go with rows of indicators"
          : "`\(clause)` goes only with rows of indicators",
        label: "of no use here",
        why: ofIndicators
          ? "rows of indicators are told by labels and have no columns of a table"
          : "rows of a table are read by its own columns", remedy: "remove the clause")
    case .noPath:
      MessageText(
        "rows of indicators without the columns that name them", label: "`by \"…\" column` is missing",
        why: "the indicators of the template are found by the names in the sheet",
        remedy: "write as in `by \"Level 2\" \"Level 3\" column`")
    case .noParts:
      MessageText(
        "nothing is read from the rows of indicators", label: "`score is \"…\" column` is missing",
        why: "without a column the band is of no use", remedy: "write as in `score is \"Score\" column`")
    case .noNameColumn(let table):
      MessageText(
        "table `\(table)` has no column that names its rows", label: "of which column is not known",
        why: "`strip-names` is about the column with `as-name`",
        remedy: "give a column `as-name`, or remove the clause")
    case .incompleteList:
      MessageText(
        "this sheet lacks its column of names or of values", label: "both belong here, once each",
        why: "each row has a name and its value",
        remedy: "write as in `each-row \"Item\" column is-name, \"Amount\" column is-value`")
    case .tableNotPlaced(let table, let layout):
      MessageText(
        "layout `\(layout)` does not say where the rows of `\(table)` stand",
        label: "`table \(table)` is missing",
        why: "forms read by it have no rows of this table",
        remedy: "write as in `table \(table): from \"…\" below to \"…\" exclusive`")
    case .secondLayout(let name):
      MessageText(
        "two layouts are called `\(name)`", label: "the same name as before",
        why: "a finding that names a layout must mean one", remedy: "give it another name",
        secondary: ["first here"])
    case .noGrades:
      MessageText(
        "the template has no grades to hold a claimed one against", label: "no grades",
        why: "a claimed grade is compared with the one that is computed",
        remedy: "remove the sentence, or give the template `grades`")
    case .notOnlyLayouts:
      MessageText(
        "a file of layouts holds a template", label: "only layouts belong here",
        why: "the file of --layout holds layouts only; the template is given beside it",
        remedy: "remove the template, or put the layouts into it")
    case .noLayouts:
      MessageText(
        "the file holds no layout", why: "the file of --layout has `layout name { … }`",
        remedy: "write a layout, or make one of a blank form with `heng layout`")
    case .noTemplate:
      MessageText(
        "the file holds layouts and no template", label: "speaks of names of a template",
        why: "layouts are checked against a template",
        remedy: "use `heng check TEMPLATE --layout` with this file")
    case .outsideSheetsOfForms(let sheet):
      MessageText(
        "cannot be told to belong to a form: `\(sheet)` says that a workbook holds several",
        label: "of no form",
        why:
          "`*` stands for the name of a form, by which its sheets are known; what stands on other sheets belongs to none",
        remedy: "write it into a `sheet \"…\" { … }` with one `*` in its name",
        secondary: ["says that there are several"])
    case .ownBracket(let column):
      MessageText(
        "`\(column)` cannot take the number in its own brackets", label: "means itself",
        why: "the number stands behind the text of another column", remedy: "write the name of another column"
      )
    }
  }
}

extension LayoutRefusal {
  fileprivate var english: String {
    switch self {
    case .computed: "computed by a rule"
    case .group: "a group, or scored row by row"
    case .fixedPoints: "the template fixes its points"
    }
  }

  fileprivate var englishReason: String {
    switch self {
    case .computed: "its score is computed; what is printed is a claim"
    case .group: "its score comes from what is below it; what is printed is a claim"
    case .fixedPoints: "points are read only of an indicator that is `adjustable`"
    }
  }

  fileprivate var englishRemedy: String {
    switch self {
    case .computed, .group: "write `claimed` in place of `score`"
    case .fixedPoints: "remove the sentence, or make the indicator `adjustable`"
    }
  }
}
