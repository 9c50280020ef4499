import Source

extension DiagnosticPage {
  /// The forms of one run together (H5160 onwards).
  static let batches: [DiagnosticPage] = [
    DiagnosticPage(
      "H5160",
      zh: Words(
        "有的没有读到，全体待定",
        "名次、平均、合计、汇总要算上每一份表。有一行、一份、一个文件没有读到，就不知道少了什么，凡用到全体的都待定；只看自己的得分照算。先改正没有读到的地方。"),
      en: Words(
        "something was not read, and all forms are open",
        "Places, means, sums and summaries take in every form. Where a row, a form or a file could not be read, nobody knows what is missing, and whatever rests on all forms stays open; scores that do not ask others stand. Mend what could not be read first."
      ),
      .tables(
        ranked,
        """
        单位,实绩
        甲
        乙,8
        丙,7
        """,
        """
        单位,实绩
        甲,9
        乙,8
        丙,7
        """)
    ),
    DiagnosticPage(
      "H5161", .warning,
      zh: Words(
        "合计的行不是一份表",
        "名称只是 合计、总计、小计、平均 之类，或以 小计、合计、总计、平均值 结尾的一行不是一份表：算作一份，会被计分、排名，使全体的最大、平均变样。这样的行没有算进去。"),
      en: Words(
        "a row of totals is no form",
        "A row called 合计, 总计, 小计, 平均, total and nothing else, or with a name that ends in 小计, 合计, 总计 or 平均值, is no form: taken for one it would be scored and ranked and distort the figures of all forms. It is left out."
      ),
      .tables(
        ranked,
        """
        单位,实绩
        甲,9
        乙,8
        合计,17
        """,
        """
        单位,实绩
        甲,9
        乙,8
        """)
    ),
    DiagnosticPage(
      "H5162",
      zh: Words(
        "只有合计，没有一份表",
        "合计、平均这样的行不是一份表，除了它们没有别的。"),
      en: Words(
        "totals only, and no form",
        "Rows of totals or means are no forms, and there is nothing else."),
      .tables(
        ranked,
        """
        单位,实绩
        合计,17
        """,
        """
        单位,实绩
        甲,9
        乙,8
        """)
    ),
    DiagnosticPage(
      "H5166", .note,
      zh: Words(
        "附注、签字和又写一遍的列名不是表单",
        "表格下面常有“注：……”“填表人：……”，中间常再印一遍列名。一行里只有这些的，不是一份表，不读。"),
      en: Words(
        "remarks, signatures and headers are no forms",
        "Below a table there are remarks and lines for signatures, and within it the header may be printed again. A row that holds nothing else is no form and is not read."
      ),
      .tables(
        ranked,
        """
        单位,实绩
        甲,9
        乙,8
        注：来自决算,
        """,
        """
        单位,实绩
        甲,9
        乙,8
        """)
    ),
    DiagnosticPage(
      "H5163", .note,
      zh: Words(
        "给了两次，只算一次",
        "同一个文件、同名而内容完全一样的两份表、同样的行，多半是重复报送，只算一次。内容不同的是错误 H5110、H5159。"),
      en: Words(
        "given twice, counted once",
        "The same file, two forms of one name that say the same, or the same rows are most likely handed in twice and count once. Where they differ it is the error H5110 or H5159."
      ),
      .tables(
        ranked,
        """
        单位,实绩
        甲,9
        甲,9
        乙,8
        """,
        """
        单位,实绩
        甲,9
        乙,8
        """)
    ),
    DiagnosticPage(
      "H5164", .warning,
      zh: Words(
        "没有一份表单给出表里的行",
        "规则用到一张表的个数或合计，而没有一份表单带来这张表的行，也没有说明没有。都当作一行也没有，个数和合计就是 0；多半是行的文件忘了放在命令里。确实没有的，在 JSON 里写一份空表。"),
      en: Words(
        "no form gives rows of a table",
        "A rule asks for the count or sum of a table, and no form brings rows of it or says that it has none. Each is taken to have none, so that counts and sums are 0; most likely the file of rows was forgotten. Where there are none, write an empty table in JSON."
      ),
      .forms(
        "表 通报 { 事项: 文本, 作名称 }\n甲 10分: 得 满分, 每 1 计数(通报) 扣 2分, 扣完为止",
        #"{ "输入": {} }"#, #"{ "输入": {}, "通报": [] }"#)
    ),
    DiagnosticPage(
      "H5165", .warning,
      zh: Words(
        "小标题的行不是一份表",
        "一行只有带序号的名称（一、市直部门，（二）区县，或者 一 旁边的 市直部门），别的都没有填，是下面各行的小标题：算作一份，会待定，使全体的数也待定。这样的行没有算进去。没有序号的名称是一份还没有填的表。"
      ),
      en: Words(
        "a heading is no form",
        "A row with a name that is counted like headings (一、…, （二）…, or a name beside 一) and nothing else is a heading over the rows below: taken for a form it would stay open, and so would the figures of all forms. It is left out. A name without such a number is a form that says nothing yet."
      ),
      .tables(
        ranked,
        """
        单位,实绩
        一、市直部门,
        甲,9
        乙,8
        """,
        """
        单位,实绩
        甲,9
        乙,8
        """)
    ),
    DiagnosticPage(
      "H5167", .warning,
      zh: Words(
        "名称不像一份表",
        "名称是 全市、全系统 这样的，多半是合计或平均的一行；填写示例、XX县 是教人怎样填的；上年同期、同比、甲县（上年）是别的年份的数。与别的表在一起，算作一份，会使名次、平均变样。不是一份表的，删去这一行；确是一份表的，不必改。没有别的表的，不问。"
      ),
      en: Words(
        "a form that is not named like one",
        "A name such as 全市 or 全系统 stands for all units together and most likely heads a row of sums or means; 填写示例 and XX县 show how to fill in the others; 上年同期, 同比 and 甲县（上年） are figures of another year. Beside other forms such a row is taken for one of them and distorts places and means. If it is none, delete the row; leave it if it is a form. Nothing is said of a form alone."
      ),
      .tables(
        ranked,
        """
        单位,实绩
        全市,17
        甲,9
        乙,8
        """,
        """
        单位,实绩
        甲,9
        乙,8
        """)
    ),
  ]

  /// What stands in a template that compares forms.
  private static let ranked = """
    标识 单位
    输入 { 单位: 文本   实绩: 万元, 范围 ≥ 0万元 }
    甲 10分: 名次(全体: 实绩) 不超过 1 得 满分, 每超过 1 扣 1分, 扣完为止
    """
}
