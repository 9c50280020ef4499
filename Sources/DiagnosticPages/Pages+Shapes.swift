import Source

extension DiagnosticPage {
  /// Shapes of tables (H5064 onwards) and cells that are passed over (H5147, H5148).
  static let shapes: [DiagnosticPage] = [
    DiagnosticPage(
      "H5064", .note,
      zh: Words(
        "列名上方的行没有读",
        "表格上方常有标题和“单位：万元”。前十行里认得的名称最多（至少两个）的一行是列名，上面的不读；其中写的金额单位，用于没有写单位的金额。列名后括号里的单位优先。"),
      en: Words(
        "lines above the header",
        "Tables often have a title and a line such as 单位：万元 above. Of the first ten lines the one with most known names, two at least, is the header, and those above are not read; a unit of money among them is taken for amounts without one. A unit in brackets behind a name goes before it."
      ),
      .tables(
        spending,
        """
        支出情况表,
        表单,支出
        甲,15
        """,
        """
        表单,支出
        甲,15
        """)
    ),
    DiagnosticPage(
      "H5065",
      zh: Words(
        "上方的单位不能用于金额",
        "列名上方写着单位，却不是 元、千元、万元、亿元 一类，或两处写得不一样。没有写单位的金额不知道以什么计，都没有用。"),
      en: Words(
        "the unit above is none of money",
        "A unit stands above the header that amounts cannot be in, or two that differ. Amounts without a unit are not used."
      ),
      .tables(
        spending,
        """
        单位：美元,
        表单,支出
        甲,15
        """,
        """
        表单,支出（万元）
        甲,15
        """)
    ),
    DiagnosticPage(
      "H5066", .note,
      zh: Words(
        "竖排的一份表单",
        "名称在左、值在右的文件，按一份表单读。第三列可以写单位或说明。"),
      en: Words(
        "one form with names down the side",
        "A file with names at the left and values beside them is read as one form. A third column may hold units or remarks."
      ),
      .tables(
        spending,
        """
        表单,甲
        支出,15
        """,
        """
        表单,支出
        甲,15
        """)
    ),
    DiagnosticPage(
      "H5067",
      zh: Words(
        "竖排的表不知道读哪一列",
        "名称在左边一列，右边不只一列数。几列是几份表单的，在 Excel 里转置再另存。"),
      en: Words(
        "names down the side and several columns",
        "Names stand in the first column with several columns of values. If they are forms, transpose the sheet and save it again."
      ),
      .tables(
        spending,
        """
        表单,甲,乙,丙
        支出,15,16,17
        """,
        """
        表单,支出
        甲,15
        乙,16
        丙,17
        """)
    ),
    DiagnosticPage(
      "H5068",
      zh: Words(
        "行没有写明属于哪一份表单",
        "看列名是一个表的行，却没有“表单”这一列。只读入一份表单时归到它，不然要加上这一列。"),
      en: Words(
        "rows without their forms",
        "By the header these are rows of a table, but no column names their forms. With one form only they belong to it; otherwise the column is needed."
      )
    ),
    DiagnosticPage(
      "H5069", .note,
      zh: Words(
        "行归到唯一的一份表单",
        "行没有“表单”这一列，而读入的表单只有一份，都归到它。"),
      en: Words(
        "rows of the only form",
        "The rows name no form, and there is one only; they belong to it.")
    ),
    DiagnosticPage(
      "H5070",
      zh: Words(
        "列名里的单位对不上",
        "名称后括号里的单位是下面各数的单位，要能换算成模板要的单位。换算不了的，这一列的数都没有用。"),
      en: Words(
        "the unit beside a name does not fit",
        "The unit in brackets behind a name is that of the numbers below and must convert to the one the template asks for. Where it does not, none of the numbers is used."
      ),
      .tables(
        spending,
        """
        表单,支出（家）
        甲,15
        """,
        """
        表单,支出（万元）
        甲,15
        """)
    ),
    DiagnosticPage(
      "H5071", .warning,
      zh: Words(
        "表头缺列",
        "一行一份的表里，没有写 可缺 的输入要各有一列。少了一列，各份都没有这个数：有 缺失时 的按它计分，没有的待定，所以在表头就说一次。"),
      en: Words(
        "columns missing from the header",
        "In a table of one form a row every input that is not optional has its column. Without one no form has the figure: a policy for what is missing settles it for all, or all are open, so it is told once at the header."
      ),
      .tables(
        spending,
        """
        表单,预算
        甲,15
        """,
        """
        表单,支出
        甲,15
        """)
    ),
    DiagnosticPage(
      "H5072", .note,
      zh: Words(
        "列名下面的列号、单位",
        "印发的表常在列名下面编一行列号（1、2、3 …，甲、乙、1、2 …），或写一行各列的单位。它们不是表单：列号不读，单位用于列名后没有写单位的各列。"),
      en: Words(
        "numbers or units below the header",
        "Printed tables often number their columns in a line below the header (1, 2, 3 …, or 甲, 乙, 1, 2 …), or state their units there. Such a line is no form: numbers are not read, and units are taken for the columns that state none behind their names."
      ),
      .tables(
        spending,
        """
        表单,支出,备注
        1,2,3
        甲,15,
        """,
        """
        表单,支出,备注
        甲,15,
        """)
    ),
    DiagnosticPage(
      "H5073", .warning,
      zh: Words(
        "列名上方写着更早的年份",
        "列名上方的标题只写了模板的 年度 以前的年份，多半拿错了去年的表：各年的表列名一样，照样能算。标题另写着模板的年度的、只写着以后的年份的（做评价的那一年）不提醒。"),
      en: Words(
        "an earlier year above the header",
        "The title above the header names a year before that of the template and no other; most likely the table of last year was taken, which is scored all the same because its names are the same. Nothing is said where the title names the year of the template too, or a later one, in which the work may be done."
      ),
      .tables(
        "年度 2024\n" + spending,
        """
        2023年支出情况表,,
        表单,支出,备注
        甲,15,
        """,
        """
        表单,支出,备注
        甲,15,
        """)
    ),
    DiagnosticPage(
      "H5147", .note,
      zh: Words(
        "数据里有模板没有用到的内容",
        "单位的表格常有模板不要的内容，可以照原样用，只提醒一次。与某个没有填的名称相近的，是错误（H5104、H5107）：多半是写错了。"),
      en: Words(
        "not asked for by the template",
        "The forms of units hold more than a template asks for; it may stay, and is named once. What is close to a name that is not filled in is an error (H5104, H5107), for it is most likely a slip."
      ),
      .forms(
        spending,
        """
        { "输入": { "支出": 15, "填表人": "张三" } }
        """,
        """
        { "输入": { "支出": 15 } }
        """)
    ),
    DiagnosticPage(
      "H5148", .note,
      zh: Words(
        "填的是表示没有的符号",
        "/、—、*、□ 一类的符号不是数，也不是日期，按没有填报处理，由模板规定怎么办。“无”不在其内：它可能指 0。"),
      en: Words(
        "a mark in place of a number or a day",
        "Marks such as /, —, * or □ are neither numbers nor days and count as not filled in; the template says what then. 无 is none of them, for it may mean 0."
      ),
      .forms(
        spending,
        """
        { "输入": { "支出": 15 }, "自报": { "总分": "/" } }
        """,
        """
        { "输入": { "支出": 15 }, "自报": { "总分": 10 } }
        """)
    ),
  ]
}
