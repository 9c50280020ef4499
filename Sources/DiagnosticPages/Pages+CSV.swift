extension DiagnosticPage {
  /// CSV that cannot be read (H5051 onwards).
  static let csv: [DiagnosticPage] = [
    DiagnosticPage(
      "H5051",
      zh: Words(
        "CSV 文件是空的",
        "没有一个填了内容的格：多半是选错了文件，或导出没有完成。"),
      en: Words(
        "the CSV file is empty",
        "No cell holds anything: the wrong file, or an export that did not finish."),
      .tables(
        spending,
        """
        ,,
        """,
        """
        支出
        15
        """)
    ),
    DiagnosticPage(
      "H5052",
      zh: Words(
        "只有列名没有数据",
        "第一行是列名，从第二行起才是数据。只有一行的，多半漏了列名或导出了空的结果。"),
      en: Words(
        "a header and no rows",
        "The first line names the columns, data follow. With one line only, the header or the result is missing."
      ),
      .tables(
        spending,
        """
        支出
        """,
        """
        支出
        15
        """)
    ),
    DiagnosticPage(
      "H5053",
      zh: Words(
        "CSV 的编码读不出来",
        "能读 UTF-8、带标记的 UTF-16 和 GB18030（GBK 在内）。这个文件都不是，或有的字节坏了。另存为 “CSV UTF-8”，或用 --encoding 写明编码。"),
      en: Words(
        "the encoding of the CSV file cannot be read",
        "UTF-8, UTF-16 with its mark and GB18030 (with GBK) are read. This file is none of them, or damaged. Save it as “CSV UTF-8”, or name the encoding with --encoding."
      )
    ),
    DiagnosticPage(
      "H5054",
      zh: Words(
        "CSV 断了",
        "文件在一个字的中间断了，后面的行也可能丢了。"),
      en: Words(
        "the CSV file is cut off",
        "The file ends in the middle of a character, and later rows may be lost.")
    ),
    DiagnosticPage(
      "H5055",
      zh: Words(
        "CSV 是读不了的 UTF-16",
        "UTF-16 要开头有标记才能认出，这个文件没有，或内容坏了。另存为 “CSV UTF-8”，或加上 --encoding utf-16le 或 utf-16be。"),
      en: Words(
        "the CSV file is UTF-16 that cannot be read",
        "UTF-16 is known by its mark, which is missing, or the content is damaged. Save it as “CSV UTF-8”, or add --encoding utf-16le or utf-16be."
      )
    ),
    DiagnosticPage(
      "H5056",
      zh: Words(
        "是工作簿，不是 CSV",
        "只改后缀不会把工作簿变成 CSV。在 Excel 里另存为 “CSV UTF-8”。"),
      en: Words(
        "a workbook, not CSV",
        "A workbook does not become CSV by its name. Save it as “CSV UTF-8” in Excel.")
    ),
    DiagnosticPage(
      "H5057",
      zh: Words(
        "CSV 的引号没有结束",
        "不结束的引号把后面的各行都算进了这一格。"),
      en: Words(
        "unfinished quoted cell",
        "The quotation mark without a partner takes all later rows into its cell."),
      .tables(
        spending,
        """
        表单,支出
        "甲,15
        """,
        """
        表单,支出
        "甲",15
        """)
    ),
    DiagnosticPage(
      "H5058",
      zh: Words(
        "引号结束后还有内容",
        "引号结束，这一格就结束了。引号本身是内容的，写成两个。"),
      en: Words(
        "text after a quoted cell",
        "With its quotation mark the cell ends. A mark that belongs to the content is written twice."),
      .tables(
        spending,
        """
        表单,支出
        "甲"局,15
        """,
        """
        表单,支出
        甲局,15
        """)
    ),
    DiagnosticPage(
      "H5059",
      zh: Words(
        "没有列名",
        "每一列都要有列名。表格上方的大标题会被当成列名，要删去。"),
      en: Words(
        "column without a name",
        "Every column has a name. A title above the table is taken for the header; remove it."),
      .tables(
        spending,
        """
        支出,
        15,16
        """,
        """
        支出
        15
        """)
    ),
    DiagnosticPage(
      "H5060",
      zh: Words(
        "列名出现了两次",
        "数据按列名来找，列名相同就不知道以哪一列为准。"),
      en: Words(
        "a column name twice",
        "Data are found by column; of two with one name neither is known to count."),
      .tables(
        spending,
        """
        支出,支出
        15,16
        """,
        """
        支出
        15
        """)
    ),
    DiagnosticPage(
      "H5061",
      zh: Words(
        "一行的格少了",
        "各行的格数须与列名一样多，少了就不知道缺的是哪一格。"),
      en: Words(
        "too few cells",
        "Every row has as many cells as the header; otherwise it is unknown which one is missing."),
      .tables(
        spending,
        """
        表单,支出
        甲
        """,
        """
        表单,支出
        甲,15
        """)
    ),
    DiagnosticPage(
      "H5062",
      zh: Words(
        "一行的格多了",
        "多半是数里的千分位逗号把一格分成了两格。去掉它，或整格用引号括起来。"),
      en: Words(
        "too many cells",
        "Most often the comma of a number cut a cell in two. Remove it, or quote the cell."),
      .tables(
        spending,
        """
        表单,支出
        甲,1,270
        """,
        """
        表单,支出
        甲,"1,270"
        """)
    ),
    DiagnosticPage(
      "H5063",
      zh: Words(
        "用全角逗号分格",
        "CSV 用半角逗号分格，全角的不分格，整行会成为一格。"),
      en: Words(
        "full-width separator",
        "Cells are separated by half-width commas; with full-width ones the whole line is one cell."),
      .tables(
        spending,
        """
        表单，支出
        甲，15
        """,
        """
        表单,支出
        甲,15
        """)
    ),
  ]
}
