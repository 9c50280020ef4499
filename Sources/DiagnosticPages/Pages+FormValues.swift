import Source

extension DiagnosticPage {
  /// Values that a template cannot take (H5117 onwards).
  static let formValues: [DiagnosticPage] = [
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
        "没有写单位的 0.95 按 0.95% 读入，多半应是 95%；1.065 和 1.2 也是。一个文件的一列只问一次，说有几个这样的数、头三个在哪里。写明 %（在数后面，或在列名里）就不再提醒；声明的范围只容得下一种读法的不问。"
      ),
      en: Words(
        "a percentage that looks like a ratio",
        "A bare 0.95 is read as 0.95%, and most likely 95% is meant; so are 1.065 and 1.2. A column of a file is asked once, with the number of such figures and the first three places. With the % written behind the number or in the name of the column nothing is said, nor where the declared range leaves one reading only."
      ),
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
      "H5141",
      zh: Words(
        "设定的分值比得分的位数细",
        "得分取整到 2 位，3.335 分的满分就成了 3.34 分，各项加起来会超过总分。设定的分值写到得分的位数。"),
      en: Words(
        "set points finer than scores",
        "Rounded to 2 places full points of 3.335 are 3.34, and scores add up to more than the total. Set points to the places of scores."
      ),
      .forms(
        """
        投入 10分 {
          甲 4分, 可调 0分 到 10分: 评定
          乙 6分, 可调 0分 到 10分: 评定
        }
        """,
        """
        { "指标": { "甲": { "分值": 3.335, "得分": 3 }, "乙": { "分值": 6.665, "得分": 6 } } }
        """,
        """
        { "指标": { "甲": { "分值": 3.34, "得分": 3 }, "乙": { "分值": 6.66, "得分": 6 } } }
        """)
    ),
    DiagnosticPage(
      "H5142", .warning,
      zh: Words(
        "多印了几位的数",
        "电子表格和许多程序按二进制存小数，0.6 会印成 0.59999999999999998。数按写的每一位计分，这样的零头会使正好达到界限的不达标。改成原来的数；确是这么长的小数不提醒。"),
      en: Words(
        "a number printed with too many digits",
        "Spreadsheets and many programs hold decimals in binary, and 0.6 may be printed as 0.59999999999999998. Every digit counts, so that such a rest makes what meets a bound miss it. Write the number as it was; long decimals that are meant are not asked about."
      ),
      .forms(
        """
        输入 { 完成率: 比率, 范围 0 到 1 }
        甲 10分: 完成率 ≥ 0.6 得 满分, 否则 0分
        """,
        """
        { "输入": { "完成率": 0.59999999999999998 } }
        """,
        """
        { "输入": { "完成率": 0.6 } }
        """)
    ),
  ]
}
