extension DiagnosticPage {
  /// Tables from which no template can be drafted (H53xx). A table takes more than a few lines to show.
  static let drafts: [DiagnosticPage] = [
    DiagnosticPage(
      "H5301",
      zh: Words(
        "没有找到指标表",
        "heng draft 在前 30 行里找表头：一栏是指标（一级指标、二级指标、三级指标、指标、考核项目 …），一栏是计分办法（评分标准、评价标准、计分办法、评分细则 …），两样要在同一行。给这两栏写上表头再试。"
      ),
      en: Words(
        "no table of indicators is found",
        "heng draft looks for heads in the first 30 rows: a column of indicators (一级指标, 三级指标, 指标, 考核项目 …) and one of scoring rules (评分标准, 评价标准, 计分办法, 评分细则 …), in one row. Head these columns and try again."
      )
    )
  ]
}
