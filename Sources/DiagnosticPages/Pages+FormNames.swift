import Source

extension DiagnosticPage {
  /// What a form names, and where it says it (H5101 to H5116).
  static let formNames: [DiagnosticPage] = [
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
        "列名应是 表单、输入或指标的名称，或 “指标.理由” 之类。与没有填的名称相近的，多半是写错了；不相近的只提醒一次（H5147）。"),
      en: Words(
        "unknown column",
        "A column is named for the form, an input, an indicator, or a part of one. What is close to a name that is not filled in is most likely a slip; anything else is only noted (H5147)."
      ),
      .tables(
        spending,
        """
        表单,支岀
        甲,15
        """,
        """
        表单,支出
        甲,15
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
      "H5168", .warning,
      zh: Words(
        "表单的名称与标识不同",
        "标识是用来称呼表单的输入；表单另外写了名称而两处不同，多半是照抄别的表时漏改了一处。得分记在表单的名称下。"),
      en: Words(
        "a form called otherwise than its identifier",
        "The identifier is the input that names forms. Where a form has a name of its own and both differ, one was probably left from another form. The score is told under the name of the form."
      ),
      .forms(
        """
        标识 机构
        输入 { 机构: 文本   支出: 万元, 范围 ≥ 0万元 }
        甲 10分: 支出 ≥ 10万元 得 满分, 否则 0分
        """,
        """
        { "表单": "朝阳院", "输入": { "机构": "夕阳院", "支出": 15 } }
        """,
        """
        { "表单": "朝阳院", "输入": { "机构": "朝阳院", "支出": 15 } }
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
  ]
}
