import Source

/// What can be wrong with names in braces in an official blank form (H5258 onwards).
package enum MarkFinding: DiagnosticMessage, Hashable {
  /// A name that the template does not have, or that forms do not say.
  case unknownMark(String, near: String?)
  /// A name that stands in two cells.
  case markedTwice(String)
  /// A cell to which no labels lead.
  case noLabel(String)
  /// A name of a column outside the row in which the others stand.
  case markOutsideRow(String, row: Int)
  /// A workbook without names in braces.
  case noMarks

  package var code: String {
    switch self {
    case .unknownMark: "H5258"
    case .markedTwice: "H5259"
    case .noLabel: "H5260"
    case .markOutsideRow: "H5261"
    case .noMarks: "H5262"
    }
  }

  package var severity: Severity { .error }

  package var chinese: MessageText {
    switch self {
    case .unknownMark(let name, let near):
      MessageText(
        "大括号里的 “\(name)” 不是表单要填的", label: "模板里没有", why: "写输入、表.列、指标.得分、自报.总分 一类的名称",
        remedy: near.map { "改成 {\($0)}" } ?? "改成模板里的名称")
    case .markedTwice(let name):
      MessageText("{\(name)} 写了两处", label: "前面已有", why: "一个值只能从一处读", remedy: "删去一处")
    case .noLabel(let name):
      MessageText(
        "{\(name)} 的左边、上面没有能找到它的标签", label: "说不出是哪一格", why: "填好的表要凭印的字找到这一格，字不能与别处一样",
        remedy: "看是不是写错了格；标签相同的，要有不同的上级标签")
    case .markOutsideRow(let name, let row):
      MessageText(
        "{\(name)} 不在第 \(row) 行", label: "应在第 \(row) 行", why: "一个表的各列写在它的第一行里", remedy: "移到第 \(row) 行")
    case .noMarks:
      MessageText(
        "空表里没有大括号写的名称", why: "要先在官方空表里，在填值的格写上名称，如 {项目名称}、{绩效指标.三级}、{自报.总分}",
        remedy: "在 Excel 里写好再存")
    }
  }

  package var english: MessageText {
    switch self {
    case .unknownMark(let name, let near):
      MessageText(
        "`\(name)` in braces is nothing that forms say", label: "not in the template",
        why: "name inputs, `table.column`, `indicator.score`, `claimed.total` and the like",
        remedy: near.map { "write {\($0)}" } ?? "write a name of the template")
    case .markedTwice(let name):
      MessageText(
        "{\(name)} stands in two cells", label: "stands before", why: "a value is read from one place",
        remedy: "remove one of the two")
    case .noLabel(let name):
      MessageText(
        "no labels to the left or above lead to {\(name)}", label: "cannot be told from other cells",
        why: "in a filled form the cell is found by what is printed, which must not stand elsewhere too",
        remedy: "see whether it is the right cell; equal labels need different heads")
    case .markOutsideRow(let name, let row):
      MessageText(
        "{\(name)} is not in row \(row)", label: "belongs to row \(row)",
        why: "the columns of a table are named in its first row", remedy: "move it to row \(row)")
    case .noMarks:
      MessageText(
        "no names stand in braces",
        why: "names are typed where the values go, as in {project}, {goals.goal}, {claimed.total}",
        remedy: "type them in Excel and save the file")
    }
  }
}
