extension DiagnosticPage {
  /// Workbooks that cannot be read (H5201 onwards). None can be shown in a few lines: a workbook is no text.
  static let workbooks: [DiagnosticPage] = [
    DiagnosticPage(
      "H5201",
      zh: Words(
        "不是 .xlsx 工作簿",
        "看的是文件的内容，不是名字。能读的是 .xlsx（和有宏的 .xlsm、模板 .xltx）；.xls、.et、.xlsb、.ods、网页、XML 表格 2003 要用 Excel 或 WPS 打开，另存为 .xlsx；CSV、JSON 改回自己的扩展名。"
      ),
      en: Words(
        "not an .xlsx workbook",
        "The contents decide, not the name. Heng reads .xlsx (and .xlsm, .xltx); open .xls, .et, .xlsb, .ods, web pages and XML Spreadsheet 2003 in Excel or WPS and save them as .xlsx; give CSV and JSON their own endings back."
      )
    ),
    DiagnosticPage(
      "H5202",
      zh: Words("有打开密码的工作簿", "内容是加密的。用 Excel 或 WPS 打开，去掉密码后另存。只有修改密码、保护工作表的不受影响。"),
      en: Words(
        "a workbook behind a password",
        "Its contents are encrypted. Open it in Excel or WPS, remove the password, and save it. Passwords against changes, and protected sheets, do no harm."
      )
    ),
    DiagnosticPage(
      "H5203",
      zh: Words("文件是空的", "一个字节也没有，多半是复制或上传没有完成。重新取得文件。"),
      en: Words("an empty file", "It has not a single byte: a copy or upload did not finish. Get it again.")
    ),
    DiagnosticPage(
      "H5204",
      zh: Words("工作簿不完整", "工作簿的目录在文件末尾，没有目录就是文件断了。重新取得完整的文件。"),
      en: Words(
        "an incomplete workbook",
        "The directory of a workbook stands at its end; without one the file breaks off. Get the whole file again."
      )
    ),
    DiagnosticPage(
      "H5205",
      zh: Words(
        "工作簿损坏",
        "有一部分与校验和、大小或目录不符，解不开，不成 XML，或不在文件里。损坏的文件一点也不用：读出一半的数比读不出更坏。"),
      en: Words(
        "a damaged workbook",
        "A part does not agree with its checksum, size or directory, cannot be inflated, is no XML, or is missing. Nothing of a damaged file is used: half of the numbers are worse than none."
      )
    ),
    DiagnosticPage(
      "H5206",
      zh: Words(
        "压缩包里有不该有的内容",
        "同一个名称有两份（各个程序取的不一样）、加密的部分、不用的压缩方法、不成名称的名称。正常的程序不会写出这样的工作簿。"),
      en: Words(
        "something in the archive that does not belong there",
        "One name twice (programs differ in which they take), an encrypted part, an unused compression, a name that is none. No ordinary program writes such a workbook."
      )
    ),
    DiagnosticPage(
      "H5207",
      zh: Words(
        "工作簿超出了能读的大小",
        "文件 128 MB，一部分展开后 1 GB，一格文字 32767 个字，填了内容的格一张表一千万个，工作表一千张，等等；都在数据一章里。展开时边解边数，不信文件自己写的大小。"),
      en: Words(
        "a workbook beyond what is read",
        "A file has 128 MB at most, a part 1 GB when inflated, a cell 32,767 characters, a sheet ten million cells that hold something, a workbook a thousand sheets, and so on. Bytes are counted while inflating; the sizes that a file states are not believed."
      )
    ),
    DiagnosticPage(
      "H5208",
      zh: Words("工作簿里有 DOCTYPE", "它能让读的程序打开别的文件、别的地址，或耗尽内存；工作簿里从不需要它。"),
      en: Words(
        "a DOCTYPE in a workbook",
        "It can make a reader open other files and addresses, or use up its memory; workbooks never need one."
      )
    ),
    DiagnosticPage(
      "H5209",
      zh: Words("工作簿里的文字编码不对", "工作簿里的文字都是 UTF-8，别的编码读出来是别的字。用 Excel 或 WPS 打开，另存为 .xlsx。"),
      en: Words(
        "texts of a workbook in another encoding",
        "Texts in a workbook are UTF-8; others would read as other characters. Open it in Excel or WPS and save it."
      )
    ),
    DiagnosticPage(
      "H5210",
      zh: Words("工作表在文件外面", "文件只写了一个地址，里面没有单元格；不会去打开地址。"),
      en: Words(
        "a sheet outside the file", "The file holds an address and no cells; addresses are never opened.")
    ),
    DiagnosticPage(
      "H5211",
      zh: Words("写作工作表，却不是工作表", "它指向工作簿的另一部分，或与另一张工作表是同一部分。"),
      en: Words(
        "called a sheet and none",
        "It points to another part of the workbook, or to the part of another sheet.")
    ),
    DiagnosticPage(
      "H5212",
      zh: Words("单元格的位置不成位置", "位置是列的字母加行号，如 B7。别的写法不知道是哪一格，不去猜。"),
      en: Words(
        "a cell that stands nowhere",
        "A place is the letters of a column and the number of a row, such as B7. Any other is not guessed.")
    ),
    DiagnosticPage(
      "H5213",
      zh: Words("单元格在表的外面", "Excel 的最后一行是 1048576，最后一列是 XFD（16384）。"),
      en: Words(
        "a cell beyond the sheet", "The last row of Excel is 1048576, the last column XFD (16384).")
    ),
    DiagnosticPage(
      "H5214",
      zh: Words("一个单元格写了两次", "两次之中哪一次算数，各个程序不一样。用 Excel 或 WPS 打开，核对以后另存。"),
      en: Words(
        "a cell that is there twice",
        "Programs differ in which of the two counts. Open it in Excel or WPS, check the cell, and save it.")
    ),
    DiagnosticPage(
      "H5215",
      zh: Words("单元格的文字不在文件里", "单元格只写了文字的编号，而文件里没有这个编号。不当作空格，也不用别的文字代替。"),
      en: Words(
        "the text of a cell is not in the file",
        "The cell holds the number of a text, and the file has no such text. It is not taken as blank, nor as another text."
      )
    ),
  ]
}
