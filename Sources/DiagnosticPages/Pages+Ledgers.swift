extension DiagnosticPage {
  /// Workbooks that cannot be written (H5276 onwards): bounds of the format, which no short example reaches.
  static let ledgers: [DiagnosticPage] = [
    DiagnosticPage(
      "H5276",
      zh: Words("一格写不下这段文字", "Excel 的一格至多 32767 个字，数据里的一段文字比它长。不截短：截短的理由是别的理由。改短数据里的文字，或改用 csv、json 格式。"),
      en: Words(
        "a text too long for a cell",
        "A cell of Excel holds 32,767 characters and a text of the data has more. It is not cut: a reason cut short is another reason. Shorten it in the data, or use the formats csv or json."
      )
    ),
    DiagnosticPage(
      "H5277",
      zh: Words("一格写不下这个公式", "Excel 的一个公式至多 8192 个字符。把模板里的规则分成几条公式，每条一格。"),
      en: Words(
        "a formula too long for a cell",
        "A formula of Excel has at most 8,192 characters. Divide the rule of the template into several formulas, each of which gets a cell."
      )
    ),
    DiagnosticPage(
      "H5278",
      zh: Words("工作表的行不够", "一张工作表至多 1048576 行。台账里长的表会接着写在下一张工作表上，所以很少见到这条。"),
      en: Words(
        "a sheet with too few rows",
        "A sheet has 1,048,576 rows. Long lists of a ledger go on in another sheet, so this is rare.")
    ),
    DiagnosticPage(
      "H5279",
      zh: Words("工作表的列不够", "一张工作表至多 16384 列。模板的一级、二级指标和另列各占总表的一列。改用 csv 或 json 格式。"),
      en: Words(
        "a sheet with too few columns",
        "A sheet has 16,384 columns. Indicators of the first levels and figures beside the scores take one each. Use the formats csv or json."
      )
    ),
    DiagnosticPage(
      "H5280",
      zh: Words("单元格的格式太多", "Excel 至多 64000 种单元格格式；更多的工作簿它打不开。"),
      en: Words(
        "too many formats of cells",
        "Excel takes 64,000 formats of cells, and does not open a workbook with more.")
    ),
    DiagnosticPage(
      "H5281",
      zh: Words("写出的工作簿超过 4 GB", "这样大的工作簿没有程序能打开。把数据分成几份，或改用 csv、jsonl 格式，它们边算边写。"),
      en: Words(
        "a workbook of more than 4 GB",
        "No program opens one so large. Divide the data, or use csv or jsonl, which are written while forms are scored."
      )
    ),
  ]
}
