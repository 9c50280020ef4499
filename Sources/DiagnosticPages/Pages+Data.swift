import Source

extension DiagnosticPage {
  /// The pages of findings on data (H5xxx).
  static let data: [DiagnosticPage] = [
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
        "JSON 文件不是 UTF-8",
        "JSON 以 UTF-8 编码保存。存成 GBK 或 UTF-16 的另存一次。"),
      en: Words(
        "the JSON file is not UTF-8",
        "JSON is saved as UTF-8. Save a file in another encoding again.")
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
        "CSV 不是 UTF-8",
        "Excel 的 “CSV（逗号分隔）” 存成 GBK。另存为 “CSV UTF-8”。"),
      en: Words(
        "the CSV file is not UTF-8",
        "Excel saves plain CSV in GBK. Save it as “CSV UTF-8”.")
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
        "CSV 是 UTF-16",
        "Excel 的 “Unicode 文本” 是 UTF-16。另存为 “CSV UTF-8”。"),
      en: Words(
        "the CSV file is UTF-16",
        "Excel's “Unicode text” is UTF-16. Save it as “CSV UTF-8”.")
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
    DiagnosticPage(
      "H5101",
      zh: Words(
        "不是一份表",
        "一份表单写在一对花括号里，多份放进 [ ] 里。"),
      en: Words(
        "not a form",
        "A form is an object; several stand in [ ]."),
      .forms(
        spending,
        """
        [ 15 ]
        """,
        """
        [ { "输入": { "支出": 15 } } ]
        """)
    ),
    DiagnosticPage(
      "H5102",
      zh: Words(
        "一份表也没有",
        "方括号里没有表单：多半是导出了空的结果。"),
      en: Words(
        "no forms",
        "The array holds no form: most likely an empty result was exported."),
      .forms(
        spending,
        """
        [ ]
        """,
        """
        { "输入": { "支出": 15 } }
        """)
    ),
    DiagnosticPage(
      "H5103",
      zh: Words(
        "表里不认识的一项",
        "一份表里可以写 表单、输入、指标、自报、说明 和各个表。只给人看的内容，名称前加 _ 或 备注。"),
      en: Words(
        "unknown item of a form",
        "A form holds 表单, 输入, 指标, 自报, 说明 and tables. What is meant for people has a name that begins with _ or 备注."
      ),
      .forms(
        spending,
        """
        { "输人": { "支出": 15 } }
        """,
        """
        { "输入": { "支出": 15 } }
        """)
    ),
    DiagnosticPage(
      "H5104",
      zh: Words(
        "不认识的输入",
        "名称要与模板的输入，或它的 来自，完全一样。错了一个字，这个数就没有用上。"),
      en: Words(
        "unknown input",
        "The name is that of an input of the template, or its `from`. With one wrong character the figure is not used."
      ),
      .forms(
        spending,
        """
        { "输入": { "支岀": 15 } }
        """,
        """
        { "输入": { "支出": 15 } }
        """)
    ),
    DiagnosticPage(
      "H5105",
      zh: Words(
        "不认识的指标",
        "指标写作 一级/二级/三级，可以只写末尾几级。"),
      en: Words(
        "unknown indicator",
        "An indicator is written a/b/c, or by the end of that."),
      .forms(
        """
        甲 10分: 评定
        """,
        """
        { "指标": { "乙": 8 } }
        """,
        """
        { "指标": { "甲": 8 } }
        """)
    ),
    DiagnosticPage(
      "H5106",
      zh: Words(
        "指标不止一个",
        "同名的指标在不同的上级之下，前面要写上一级。"),
      en: Words(
        "ambiguous indicator",
        "Indicators of one name stand under different groups; write the group before it."),
      .forms(
        """
        子 5分 { 健全性 5分: 评定 }
        丑 5分 { 健全性 5分: 评定 }
        """,
        """
        { "指标": { "健全性": 5 } }
        """,
        """
        { "指标": { "子/健全性": 5, "丑/健全性": 4 } }
        """)
    ),
    DiagnosticPage(
      "H5107",
      zh: Words(
        "不认识的列",
        "列名应是 表单、输入或指标的名称，或 “指标.理由” 之类。不用的列，列名前加 备注。"),
      en: Words(
        "unknown column",
        "A column is named for the form, an input, an indicator, or a part of one. A column not meant for the tool begins with 备注."
      ),
      .tables(
        spending,
        """
        表单,支出,联系电话
        甲,15,123
        """,
        """
        表单,支出,备注电话
        甲,15,123
        """)
    ),
    DiagnosticPage(
      "H5108",
      zh: Words(
        "应是花括号",
        "这里有好几项内容，要逐项写在一对花括号里。"),
      en: Words(
        "an object is wanted",
        "Several items belong here, each with its name, inside braces."),
      .forms(
        spending,
        """
        { "输入": 15 }
        """,
        """
        { "输入": { "支出": 15 } }
        """)
    ),
    DiagnosticPage(
      "H5109",
      zh: Words(
        "同一项给了两次",
        "名称和 来自、全名和简称说的是同一项。给了两次就不知道以哪个为准。"),
      en: Words(
        "given twice",
        "A name and its `from`, a full path and its end mean the same. Of two values neither is known to count."
      ),
      .forms(
        """
        输入 { 支出: 万元, 来自 "实际支出", 范围 ≥ 0万元 }
        甲 10分: 支出 ≥ 10万元 得 满分, 否则 0分
        """,
        """
        { "输入": { "支出": 15, "实际支出": 16 } }
        """,
        """
        { "输入": { "支出": 15 } }
        """)
    ),
    DiagnosticPage(
      "H5110",
      zh: Words(
        "两份表同名",
        "每份表要有自己的名称，否则结果对不上号；重复报送的删去一份。"),
      en: Words(
        "two forms of one name",
        "Every form has a name of its own; otherwise results cannot be told apart. Remove one that was handed in twice."
      ),
      .forms(
        spending,
        """
        [ { "表单": "甲", "输入": { "支出": 15 } }, { "表单": "甲", "输入": { "支出": 16 } } ]
        """,
        """
        [ { "表单": "甲", "输入": { "支出": 15 } }, { "表单": "乙", "输入": { "支出": 16 } } ]
        """)
    ),
    DiagnosticPage(
      "H5111",
      zh: Words(
        "不认识的要点",
        "要点照模板里的文字写。"),
      en: Words(
        "unknown line",
        "Lines are written as the template words them."),
      .forms(
        """
        甲 10分: 要点 均分 { "有制度"; "有执行" }
        """,
        """
        { "指标": { "甲": { "要点": { "有制度": true, "有监督": true } } } }
        """,
        """
        { "指标": { "甲": { "要点": { "有制度": true, "有执行": true } } } }
        """)
    ),
    DiagnosticPage(
      "H5112",
      zh: Words(
        "要点是算出来的",
        "模板写明了这个要点按数据判断，不用回答。"),
      en: Words(
        "a computed line",
        "The template decides this line from data; it is not answered."),
      .forms(
        """
        输入 { 人数: 人, 范围 ≥ 0人 }
        甲 10分: 要点 均分 { 人数 ≥ 5人; "有执行" }
        """,
        """
        { "输入": { "人数": 6 }, "指标": { "甲": { "要点": { "人数 ≥ 5人": true, "有执行": true } } } }
        """,
        """
        { "输入": { "人数": 6 }, "指标": { "甲": { "要点": { "有执行": true } } } }
        """)
    ),
    DiagnosticPage(
      "H5113",
      zh: Words(
        "一组指标不能给分",
        "上级的得分是下级之和，给下级打分。"),
      en: Words(
        "score of a group",
        "The score of a group is the sum of those below; score them."),
      .forms(
        """
        甲 10分 { 乙 10分: 评定 }
        """,
        """
        { "指标": { "甲": 8 } }
        """,
        """
        { "指标": { "乙": 8 } }
        """)
    ),
    DiagnosticPage(
      "H5114",
      zh: Words(
        "得分是算出来的",
        "模板写明按数据计分，不由人评定。单位自己填报的分写成 自报。"),
      en: Words(
        "a computed score",
        "The template scores this from data, nobody judges it. What the unit claims is written as 自报."),
      .forms(
        spending,
        """
        { "输入": { "支出": 15 }, "指标": { "甲": 8 } }
        """,
        """
        { "输入": { "支出": 15 }, "指标": { "甲": { "自报": 8 } } }
        """)
    ),
    DiagnosticPage(
      "H5115",
      zh: Words(
        "分值是固定的",
        "模板没有写 可调 的指标，分值不能另设。"),
      en: Words(
        "fixed points",
        "Points are set by a form only where the template says adjustable."),
      .forms(
        """
        甲 10分: 评定
        """,
        """
        { "指标": { "甲": { "得分": 8, "分值": 9 } } }
        """,
        """
        { "指标": { "甲": 8 } }
        """)
    ),
    DiagnosticPage(
      "H5116",
      zh: Words(
        "分值超出可调的范围",
        "模板写了分值可以设在哪个范围里。"),
      en: Words(
        "points outside their range",
        "The template says within what range points may be set."),
      .forms(
        """
        甲 10分 {
          乙 5分, 可调 4分 到 6分: 评定
          丙 5分, 可调 4分 到 6分: 评定
        }
        """,
        """
        { "指标": { "乙": { "得分": 4, "分值": 7 }, "丙": { "得分": 4, "分值": 3 } } }
        """,
        """
        { "指标": { "乙": { "得分": 4, "分值": 6 }, "丙": { "得分": 4, "分值": 4 } } }
        """)
    ),
    DiagnosticPage(
      "H5117",
      zh: Words(
        "不是数",
        "要填实际的一个数。≥41、约60、2-3、完成 都不能计算，也不会被猜成一个数。"),
      en: Words(
        "not a number",
        "One figure is wanted. ≥41, about 60, 2-3 and “done” are not computed with and not guessed at."),
      .forms(
        spending,
        """
        { "输入": { "支出": "约15万元" } }
        """,
        """
        { "输入": { "支出": "15万元" } }
        """)
    ),
    DiagnosticPage(
      "H5118",
      zh: Words(
        "数太长",
        "一个数最多 60 位，真实的数远到不了，多半是粘贴错了。"),
      en: Words(
        "too many digits",
        "A number has at most 60 digits; no real figure comes near."),
      .forms(
        spending,
        """
        { "输入": { "支出": 1111111111111111111111111111111111111111111111111111111111111 } }
        """,
        """
        { "输入": { "支出": 15 } }
        """)
    ),
    DiagnosticPage(
      "H5119",
      zh: Words(
        "e 后面的数太大",
        "e 后面是 10 的多少次方，最多 60。写出实际的数。"),
      en: Words(
        "exponent too large",
        "The power of ten is 60 at most. Write the figure itself."),
      .forms(
        spending,
        """
        { "输入": { "支出": 1e61 } }
        """,
        """
        { "输入": { "支出": 15 } }
        """)
    ),
    DiagnosticPage(
      "H5120",
      zh: Words(
        "换算之后太大",
        "换算单位之后超出了能精确计算的范围，多半是数或单位写错了。"),
      en: Words(
        "too large after conversion",
        "In the wanted unit the figure passes what is computed exactly; the figure or its unit is wrong.")
    ),
    DiagnosticPage(
      "H5121",
      zh: Words(
        "不认识的单位",
        "数后面的文字都算作单位，要是内置的或模板声明过的。"),
      en: Words(
        "unknown unit",
        "What stands behind a number is its unit, built in or declared by the template."),
      .forms(
        spending,
        """
        { "输入": { "支出": "15万" } }
        """,
        """
        { "输入": { "支出": "15万元" } }
        """)
    ),
    DiagnosticPage(
      "H5122",
      zh: Words(
        "单位对不上",
        "能换算的自动换算，不能换算的不会当成同一种东西。"),
      en: Words(
        "the unit does not fit",
        "What converts is converted; what does not is never taken for the same."),
      .forms(
        spending,
        """
        { "输入": { "支出": "15家" } }
        """,
        """
        { "输入": { "支出": "150000元" } }
        """)
    ),
    DiagnosticPage(
      "H5123",
      zh: Words(
        "要的是百分点",
        "个百分点是两个百分比相差多少，% 是占多少，不能混用。"),
      en: Words(
        "percentage points are wanted",
        "Percentage points tell how far two percentages lie apart; they are not percent."),
      .forms(
        """
        输入 { 提高: 个百分点 }
        甲 10分: 提高 ≥ 2个百分点 得 满分, 否则 0分
        """,
        """
        { "输入": { "提高": "3%" } }
        """,
        """
        { "输入": { "提高": "3个百分点" } }
        """)
    ),
    DiagnosticPage(
      "H5124",
      zh: Words(
        "要的是比率",
        "个百分点是两个百分比相差多少，不能当作比率本身。"),
      en: Words(
        "a ratio is wanted",
        "Percentage points tell how far two percentages lie apart; they are no rate."),
      .forms(
        """
        输入 { 完成率: % }
        甲 10分: 完成率 ≥ 90% 得 满分, 否则 0分
        """,
        """
        { "输入": { "完成率": "95个百分点" } }
        """,
        """
        { "输入": { "完成率": "95%" } }
        """)
    ),
    DiagnosticPage(
      "H5125",
      zh: Words(
        "超出规定的范围",
        "模板写了这个输入的范围。超出的值多半是单位或小数点写错了，所以没有用来计分。"),
      en: Words(
        "outside the declared range",
        "The template declares the range of the input. What lies outside has most likely a wrong unit or point, and is not used."
      ),
      .forms(
        spending,
        """
        { "输入": { "支出": -15 } }
        """,
        """
        { "输入": { "支出": 15 } }
        """)
    ),
    DiagnosticPage(
      "H5126",
      zh: Words(
        "数目小于零",
        "数出来的数目最少是 0。"),
      en: Words(
        "negative count",
        "What is counted is 0 at least."),
      .forms(
        """
        输入 { 场次: 场 }
        甲 10分: 场次 ≥ 3场 得 满分, 否则 0分
        """,
        """
        { "输入": { "场次": -4 } }
        """,
        """
        { "输入": { "场次": 4 } }
        """)
    ),
    DiagnosticPage(
      "H5127", .warning,
      zh: Words(
        "百分数像是比率",
        "没有写单位的 0.95 按 0.95% 读入，多半应是 95%。写明 % 就不再提醒。"),
      en: Words(
        "a percentage that looks like a ratio",
        "A bare 0.95 is read as 0.95%, and most likely 95% is meant. With the % written nothing is said."),
      .forms(
        """
        输入 { 完成率: % }
        甲 10分: 完成率 ≥ 90% 得 满分, 否则 0分
        """,
        """
        { "输入": { "完成率": 0.95 } }
        """,
        """
        { "输入": { "完成率": "95%" } }
        """)
    ),
    DiagnosticPage(
      "H5128", .warning,
      zh: Words(
        "比率像是百分数",
        "没有写单位的 95 按 95 倍读入，多半应是 95%。写明单位就不再提醒。"),
      en: Words(
        "a ratio that looks like a percentage",
        "A bare 95 is read as 95 times, and most likely 95% is meant. With the unit written nothing is said."),
      .forms(
        """
        输入 { 完成率: 比率 }
        甲 10分: 完成率 ≥ 90% 得 满分, 否则 0分
        """,
        """
        { "输入": { "完成率": 95 } }
        """,
        """
        { "输入": { "完成率": "95%" } }
        """)
    ),
    DiagnosticPage(
      "H5129", .warning,
      zh: Words(
        "钱数没有写单位",
        "¥ 只说明是钱，没有写单位的数按模板规定的单位读入，常差一万倍。"),
      en: Words(
        "money without a unit",
        "¥ says that it is money. Without a unit it is read in that of the template, which is often ten thousand times too much."
      ),
      .forms(
        spending,
        """
        { "输入": { "支出": "¥15" } }
        """,
        """
        { "输入": { "支出": "¥15万元" } }
        """)
    ),
    DiagnosticPage(
      "H5130",
      zh: Words(
        "应答是或否",
        "能读的写法是 是、否、true、false、yes、no、1、0、√、×。"),
      en: Words(
        "yes or no is wanted",
        "What is read is 是, 否, true, false, yes, no, 1, 0, √ and ×."),
      .forms(
        """
        输入 { 公开: 是否 }
        甲 10分: 公开 得 满分, 否则 0分
        """,
        """
        { "输入": { "公开": "已公开" } }
        """,
        """
        { "输入": { "公开": "是" } }
        """)
    ),
    DiagnosticPage(
      "H5131",
      zh: Words(
        "不是日期",
        "日期要有年、月、日，写成 2020-10-30 或 2020年10月30日。Excel 的日期序号看不出是哪一天。"),
      en: Words(
        "not a date",
        "A date has year, month and day: 2020-10-30. Excel's serial number does not tell the day."),
      .forms(
        """
        输入 { 完成日: 日期 }
        甲 10分: 完成日 ≤ 2020年10月31日 得 满分, 否则 0分
        """,
        """
        { "输入": { "完成日": "10月底" } }
        """,
        """
        { "输入": { "完成日": "2020-10-30" } }
        """)
    ),
    DiagnosticPage(
      "H5132",
      zh: Words(
        "不认识的级别",
        "级别要用模板里的名称，或它的 又写。"),
      en: Words(
        "unknown level",
        "A level is named as in the template, or by its other spelling."),
      .forms(
        """
        级别 程度 { 达成; 未达成 }
        输入 { 结果: 程度 }
        甲 10分: 分档 结果 { 达成: 满分; 未达成: 0分 }
        """,
        """
        { "输入": { "结果": "完成" } }
        """,
        """
        { "输入": { "结果": "达成" } }
        """)
    ),
    DiagnosticPage(
      "H5133",
      zh: Words(
        "应是文字",
        "true 和 false 是 是 和 否，不是文字。"),
      en: Words(
        "text is wanted",
        "true and false mean yes and no and are no text."),
      .forms(
        """
        输入 { 单位名称: 文本 }
        标识 单位名称
        甲 10分: 评定
        """,
        """
        { "输入": { "单位名称": true }, "指标": { "甲": 8 } }
        """,
        """
        { "输入": { "单位名称": "甲局" }, "指标": { "甲": 8 } }
        """)
    ),
    DiagnosticPage(
      "H5134",
      zh: Words(
        "不是分数",
        "分数是一个数，后面可以写 分，不能写 % 和别的文字。"),
      en: Words(
        "not points",
        "Points are a number, with 分 behind it at most."),
      .forms(
        """
        甲 10分: 评定
        """,
        """
        { "指标": { "甲": "优" } }
        """,
        """
        { "指标": { "甲": 9 } }
        """)
    ),
    DiagnosticPage(
      "H5135",
      zh: Words(
        "分数小于零",
        "给分和分值最少是 0。填扣完之后的得分，不填扣了几分。"),
      en: Words(
        "negative points",
        "Scores and points are 0 at least. Write what is left, not what was deducted."),
      .forms(
        """
        甲 10分: 评定
        """,
        """
        { "指标": { "甲": -2 } }
        """,
        """
        { "指标": { "甲": 8 } }
        """)
    ),
    DiagnosticPage(
      "H5136",
      zh: Words(
        "应是一个值",
        "这里只能有一个数、一段文字或 true、false。"),
      en: Words(
        "one value is wanted",
        "One number, one text, true or false belongs here."),
      .forms(
        spending,
        """
        { "输入": { "支出": [15] } }
        """,
        """
        { "输入": { "支出": 15 } }
        """)
    ),
    DiagnosticPage(
      "H5137",
      zh: Words(
        "不认识的数据格式",
        "格式说明数据按哪一版写成，可以不写。"),
      en: Words(
        "unknown data format",
        "The format says by which version the data are written; it can be left out."),
      .forms(
        spending,
        """
        { "格式": "heng-form/9", "输入": { "支出": 15 } }
        """,
        """
        { "输入": { "支出": 15 } }
        """)
    ),
    DiagnosticPage(
      "H5138", .warning,
      zh: Words(
        "没有填标识",
        "模板用这个输入称呼表单。没有填的暂以文件名称呼，结果里不容易分清。"),
      en: Words(
        "identifier missing",
        "The template names forms by this input. Without it the name of the file is used, which tells less."),
      .forms(
        """
        输入 { 单位名称: 文本 }
        标识 单位名称
        甲 10分: 评定
        """,
        """
        { "指标": { "甲": 8 } }
        """,
        """
        { "输入": { "单位名称": "甲局" }, "指标": { "甲": 8 } }
        """)
    ),
    DiagnosticPage(
      "H5139",
      zh: Words(
        "一组只能有自报",
        "一组指标，或者带行的指标，只能有自报的小计；理由、不适用要写在下面的指标或行里。"),
      en: Words(
        "a group takes a claim only",
        "A group, or an indicator with rows, has a claimed subtotal and nothing else; reasons and 不适用 belong to what stands below."
      ),
      .forms(
        """
        甲 10分 { 乙 10分: 评定 }
        """,
        """
        { "指标": { "甲": { "理由": "无" }, "乙": 8 } }
        """,
        """
        { "指标": { "乙": { "得分": 8, "理由": "无" } } }
        """)
    ),
    DiagnosticPage(
      "H5140",
      zh: Words(
        "应是整数",
        "模板规定这一项是整数（以声明的单位计）。有小数的多半是单位填错了，没有用来计分。"),
      en: Words(
        "a whole number is wanted",
        "The template declares whole numbers, in its own unit. A decimal most likely has another unit, and is not used."
      ),
      .forms(
        """
        输入 { 场次: 场, 整数, 范围 ≥ 0场 }
        甲 10分: 场次 ≥ 3场 得 满分, 否则 0分
        """,
        """
        { "输入": { "场次": 3.5 } }
        """,
        """
        { "输入": { "场次": 4 } }
        """)
    ),
    DiagnosticPage(
      "H5151", .note,
      zh: Words(
        "没有用到的列",
        "单位的表格常有模板不要的列，可以照原样用，只提醒一次。要用它，在模板的列后写 来自。"),
      en: Words(
        "unused column of rows",
        "The forms of units have columns that a template does not ask for; they may stay, and are named once. To use one, write `from` behind a column of the template."
      ),
      .forms(
        """
        表 行 { 名: 文本, 作名称; 分值: 分, 作分值; 评分: 分, 作得分 }
        甲 10分, 逐行 行: 评定
        """,
        """
        { "行": [ { "名": "一", "分值": 10, "评分": 8, "联系人": "张" } ] }
        """,
        """
        { "行": [ { "名": "一", "分值": 10, "评分": 8 } ] }
        """)
    ),
    DiagnosticPage(
      "H5152",
      zh: Words(
        "应是各行",
        "一个表是一个数组，每行一个对象。"),
      en: Words(
        "rows are wanted",
        "A table is an array with an object for every row."),
      .forms(
        """
        表 行 { 名: 文本, 作名称; 分值: 分, 作分值; 评分: 分, 作得分 }
        甲 10分, 逐行 行: 评定
        """,
        """
        { "行": 8 }
        """,
        """
        { "行": [ { "名": "一", "分值": 10, "评分": 8 } ] }
        """)
    ),
    DiagnosticPage(
      "H5153",
      zh: Words(
        "不是一行",
        "一行写在一对花括号里，逐列写出列名和值。"),
      en: Words(
        "not a row",
        "A row is an object with its columns."),
      .forms(
        """
        表 行 { 名: 文本, 作名称; 分值: 分, 作分值; 评分: 分, 作得分 }
        甲 10分, 逐行 行: 评定
        """,
        """
        { "行": [ "一" ] }
        """,
        """
        { "行": [ { "名": "一", "分值": 10, "评分": 8 } ] }
        """)
    ),
    DiagnosticPage(
      "H5154",
      zh: Words(
        "不认识的表",
        "表的名称要与模板里声明的，或它的 来自，一样。"),
      en: Words(
        "unknown table",
        "A table has its name in the template, or its `from`."),
      .forms(
        """
        表 行 { 名: 文本, 作名称; 分值: 分, 作分值; 评分: 分, 作得分 }
        甲 10分, 逐行 行: 评定
        """,
        """
        { "表": { "绩效": [ { "名": "一", "分值": 10, "评分": 8 } ] } }
        """,
        """
        { "表": { "行": [ { "名": "一", "分值": 10, "评分": 8 } ] } }
        """)
    ),
    DiagnosticPage(
      "H5155",
      zh: Words(
        "看不出属于哪一个表",
        "CSV 的行按列名归到一个表；几个表有同样的列时分不清。加上只有那个表才有的列。"),
      en: Words(
        "rows of several tables",
        "Rows in CSV belong to the table whose columns they have; where several have them, add a column that only one has."
      )
    ),
    DiagnosticPage(
      "H5156",
      zh: Words(
        "这一行没有写明是哪份表",
        "CSV 里的行靠 表单 一列归到各份表。空着的不会照抄上一行：合并过的单元格要拆开。"),
      en: Words(
        "a row without its form",
        "Rows in CSV belong to forms by the column 表单. An empty cell does not repeat the one above: split merged cells."
      )
    ),
    DiagnosticPage(
      "H5157",
      zh: Words(
        "没有这份表",
        "行要归到这次读入的某一份表。把那份表的文件也列在命令里。"),
      en: Words(
        "rows of an unknown form",
        "Rows belong to a form that is read together with them. Name its file in the command too.")
    ),
    DiagnosticPage(
      "H5158",
      zh: Words(
        "只有行，没有表单",
        "行要与表单一起读入：heng score 模板.heng 表单.csv 行.csv。"),
      en: Words(
        "rows without forms",
        "Rows are read together with their forms: heng score TEMPLATE FORMS ROWS.")
    ),
    DiagnosticPage(
      "H5159",
      zh: Words(
        "行给了两次",
        "一份表的行要出自一处；两处都给，不知道以哪一处为准。"),
      en: Words(
        "rows given twice",
        "The rows of a form come from one place; of two neither is known to count."),
      .forms(
        """
        表 行, 来自 "绩效" { 名: 文本, 作名称; 分值: 分, 作分值; 评分: 分, 作得分 }
        甲 10分, 逐行 行: 评定
        """,
        """
        { "行": [ { "名": "一", "分值": 10, "评分": 8 } ], "绩效": [ { "名": "一", "分值": 10, "评分": 9 } ] }
        """,
        """
        { "绩效": [ { "名": "一", "分值": 10, "评分": 8 } ] }
        """)
    ),
  ]
}
