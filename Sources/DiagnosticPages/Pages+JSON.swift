extension DiagnosticPage {
  /// JSON that cannot be read (H5001 onwards).
  static let json: [DiagnosticPage] = [
    DiagnosticPage(
      "H5001",
      zh: Words(
        "JSON 文件是空的",
        "文件里没有数据：多半是选错了文件，或导出没有完成。"),
      en: Words(
        "the JSON file is empty",
        "There are no data: the wrong file, or an export that did not finish."),
      .forms(
        spending,
        """
         
        """,
        """
        { "输入": { "支出": 15 } }
        """)
    ),
    DiagnosticPage(
      "H5002",
      zh: Words(
        "JSON 文件的编码读不出来",
        "能读 UTF-8、带标记的 UTF-16 和 GB18030。这个文件都不是，或有的字节坏了。另存为 UTF-8，或用 --encoding 写明编码。"),
      en: Words(
        "the encoding of the JSON file cannot be read",
        "UTF-8, UTF-16 with its mark and GB18030 are read. This file is none of them, or damaged. Save it as UTF-8, or name the encoding with --encoding."
      )
    ),
    DiagnosticPage(
      "H5003",
      zh: Words(
        "JSON 文件断了",
        "内容没有写完，多半是下载、复制或导出时中断了；后面的表单也丢了。"),
      en: Words(
        "the JSON file is cut off",
        "The content stops in the middle: a download, copy or export was interrupted, and later forms are lost too."
      ),
      .forms(
        spending,
        """
        { "输入": { "支出": 15
        """,
        """
        { "输入": { "支出": 15 } }
        """)
    ),
    DiagnosticPage(
      "H5004",
      zh: Words(
        "JSON 里不该有的内容",
        "JSON 的值只能是数、引号里的文字、true、false、null、[ ] 或 { }。常见的是数后面直接带了单位或百分号：要写在引号里。"),
      en: Words(
        "unexpected text in JSON",
        "A JSON value is a number, a quoted text, true, false, null, [ ] or { }. Often a unit or percent sign follows a number: put both in quotation marks."
      ),
      .forms(
        spending,
        """
        { "输入": { "支出": 15万元 } }
        """,
        """
        { "输入": { "支出": "15万元" } }
        """)
    ),
    DiagnosticPage(
      "H5005",
      zh: Words(
        "JSON 里数的写法不对",
        "整数部分不以多余的 0 开头，小数点两边都有数字。编号写在引号里。"),
      en: Words(
        "malformed number in JSON",
        "A whole part has no extra 0 in front, and digits stand on both sides of the point. An identifier is quoted."
      ),
      .forms(
        spending,
        """
        { "输入": { "支出": 015 } }
        """,
        """
        { "输入": { "支出": 15 } }
        """)
    ),
    DiagnosticPage(
      "H5006",
      zh: Words(
        "不是数的 NaN",
        "NaN、Infinity 多半是程序除以零之后留下的。填实际的数，没有的写 null。"),
      en: Words(
        "NaN is no number",
        "NaN and Infinity are left behind by a program that divided by zero. Write the figure, or null."),
      .forms(
        spending,
        """
        { "输入": { "支出": NaN } }
        """,
        """
        { "输入": { "支出": 15 } }
        """)
    ),
    DiagnosticPage(
      "H5007",
      zh: Words(
        "反斜杠后面的写法不对",
        "引号里的反斜杠有特殊用途。要写反斜杠本身，写两个。"),
      en: Words(
        "bad escape",
        "A backslash inside quotation marks is special. Write two for one."),
      .forms(
        spending,
        #"""
        { "说明": "C:\预算", "输入": { "支出": 15 } }
        """#,
        #"""
        { "说明": "C:\\预算", "输入": { "支出": 15 } }
        """#)
    ),
    DiagnosticPage(
      "H5008",
      zh: Words(
        "半个字",
        "生僻字用两个 \\u 编号合成，这里只有一个。直接写出这个字。"),
      en: Words(
        "half a character",
        "A rare character takes two \\u numbers, and one is missing. Write the character itself."),
      .forms(
        spending,
        #"""
        { "说明": "\ud83d", "输入": { "支出": 15 } }
        """#,
        """
        { "说明": "字", "输入": { "支出": 15 } }
        """)
    ),
    DiagnosticPage(
      "H5009",
      zh: Words(
        "看不见的控制字符",
        "JSON 的文字里不能直接放制表符等控制字符，多半是粘贴带来的。"),
      en: Words(
        "control character",
        "A JSON text holds no bare tabs and the like; most often they were pasted."),
      .forms(
        spending,
        "{ \"说明\": \"一\t二\", \"输入\": { \"支出\": 15 } }",
        """
        { "说明": "一 二", "输入": { "支出": 15 } }
        """)
    ),
    DiagnosticPage(
      "H5010",
      zh: Words(
        "引号到行末没有结束",
        "一段文字写在同一行的一对英文引号里。多半漏了后一个，或写成了中文引号。"),
      en: Words(
        "unfinished text",
        "A text stands between two straight quotation marks on one line. The second one is missing, or is a curly one."
      ),
      .forms(
        spending,
        """
        { "说明": "预算,
          "输入": { "支出": 15 } }
        """,
        """
        { "说明": "预算",
          "输入": { "支出": 15 } }
        """)
    ),
    DiagnosticPage(
      "H5011",
      zh: Words(
        "JSON 里的全角符号",
        "JSON 的标点和数字须用半角；模板里全角半角都行，JSON 不行。"),
      en: Words(
        "full-width mark in JSON",
        "Marks and digits of JSON are half-width. A template takes either, JSON does not."),
      .forms(
        spending,
        """
        { "输入"： { "支出": 15 } }
        """,
        """
        { "输入": { "支出": 15 } }
        """)
    ),
    DiagnosticPage(
      "H5012",
      zh: Words(
        "JSON 里多了逗号",
        "逗号只写在两项之间。"),
      en: Words(
        "trailing comma in JSON",
        "A comma stands between two items only."),
      .forms(
        spending,
        """
        { "输入": { "支出": 15, } }
        """,
        """
        { "输入": { "支出": 15 } }
        """)
    ),
    DiagnosticPage(
      "H5013",
      zh: Words(
        "JSON 里的单引号",
        "文字和名称只能写在双引号里。"),
      en: Words(
        "single quotes in JSON",
        "Texts and names stand in double quotation marks."),
      .forms(
        spending,
        """
        { '输入': { "支出": 15 } }
        """,
        """
        { "输入": { "支出": 15 } }
        """)
    ),
    DiagnosticPage(
      "H5014",
      zh: Words(
        "JSON 里的注释",
        "JSON 没有注释的写法。要留说明，写在 \"说明\" 里，或名称以 _ 开头的一项里。"),
      en: Words(
        "comment in JSON",
        "JSON has no comments. A remark goes into \"说明\", or into an item whose name begins with _."),
      .forms(
        spending,
        """
        { "输入": { "支出": 15 } } // 第一稿
        """,
        """
        { "输入": { "支出": 15 }, "说明": "第一稿" }
        """)
    ),
    DiagnosticPage(
      "H5015",
      zh: Words(
        "JSON 里同一名称写了两次",
        "写两次就不知道以哪个为准，所以都没有用。"),
      en: Words(
        "a name twice in JSON",
        "Of two values neither is known to count, so neither is used."),
      .forms(
        spending,
        """
        { "输入": { "支出": 15, "支出": 16 } }
        """,
        """
        { "输入": { "支出": 15 } }
        """)
    ),
    DiagnosticPage(
      "H5016",
      zh: Words(
        "数据结束后还有内容",
        "一个 JSON 文件只有一个值。多份表单用逗号隔开，放进 [ ] 里。"),
      en: Words(
        "text after the end",
        "A JSON file holds one value. Several forms stand in [ ] with commas between them."),
      .forms(
        spending,
        """
        { "输入": { "支出": 15 } } { "输入": { "支出": 16 } }
        """,
        """
        [ { "表单": "甲", "输入": { "支出": 15 } }, { "表单": "乙", "输入": { "支出": 16 } } ]
        """)
    ),
    DiagnosticPage(
      "H5017",
      zh: Words(
        "JSON 套得太深",
        "正常的数据只有几层，套得这样深多半是文件坏了。"),
      en: Words(
        "JSON nested too deep",
        "Data have a few levels; a file nested this deep is most likely damaged.")
    ),
    DiagnosticPage(
      "H5018",
      zh: Words(
        "一行没有写完",
        "一行一份的 JSON（扩展名 .jsonl、.ndjson，或第一行就是完整的一份）里，一份表单要写在同一行。没有写完的一行不计分，其余各行照读。"),
      en: Words(
        "a line breaks off",
        "In JSON Lines (named .jsonl or .ndjson, or with a whole form on the first line) a form stands on one line. A line that breaks off is not scored; the others are read."
      ),
      .forms(
        spending,
        """
        { "表单": "甲", "输入": { "支出": 15 } }
        { "表单": "乙", "输入": { "支出": 16 }
        """,
        """
        { "表单": "甲", "输入": { "支出": 15 } }
        { "表单": "乙", "输入": { "支出": 16 } }
        """)
    ),
    DiagnosticPage(
      "H5019",
      zh: Words(
        "一行里不止一份表单",
        "一行一份的 JSON 里，一行只写一份表单；第二份要另起一行。这一行不计分，其余各行照读。"),
      en: Words(
        "more than one form on a line",
        "In JSON Lines there is one form on each line; a second one begins a new line. This line is not scored; the others are read."
      ),
      .forms(
        spending,
        """
        { "表单": "甲", "输入": { "支出": 15 } }
        { "表单": "乙", "输入": { "支出": 16 } } { "表单": "丙", "输入": { "支出": 17 } }
        """,
        """
        { "表单": "甲", "输入": { "支出": 15 } }
        { "表单": "乙", "输入": { "支出": 16 } }
        { "表单": "丙", "输入": { "支出": 17 } }
        """)
    ),
  ]
}
