import Source

extension DiagnosticPage {
  /// The pages of findings of an audit (H7xxx).
  static let claims: [DiagnosticPage] = [
    DiagnosticPage(
      "H7001",
      zh: Words(
        "自报的得分不对",
        "自报的数按它的小数位数取整，也得不到按规则算出的分。核对所用的数和算法。"),
      en: Words(
        "a claimed score is wrong",
        "Even rounded to the places in which it is written, the claim is not what the rule gives. Check the figures and how they were used."
      ),
      .claims(
        spending,
        """
        { "输入": { "支出": 15 }, "指标": { "甲": { "自报": 8 } }, "自报": { "总分": 8 } }
        """,
        """
        { "输入": { "支出": 15 }, "指标": { "甲": { "自报": 10 } }, "自报": { "总分": 10 } }
        """)
    ),
    DiagnosticPage(
      "H7002", .warning,
      zh: Words(
        "自报的位数太少",
        "自报的位数比模板少，差额会进入合计。"),
      en: Words(
        "a claim rounded too coarsely",
        "The claim has fewer places than the template, and the difference goes into the sums."),
      .claims(
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 10分: 得 率 × 满分
        """,
        """
        { "输入": { "率": "85.7%" }, "指标": { "甲": { "自报": 8.6 } } }
        """,
        """
        { "输入": { "率": "85.7%" }, "指标": { "甲": { "自报": 8.57 } } }
        """)
    ),
    DiagnosticPage(
      "H7003", .note,
      zh: Words(
        "自报的位数更多",
        "自报的数在取整的范围之内，只是取整的办法或位数与模板不同。"),
      en: Words(
        "a claim with more places",
        "The claim lies within rounding; only the places or the mode differ from the template."),
      .claims(
        """
        输入 { 支出: 万元, 范围 ≥ 0万元; 预算: 万元, 范围 > 0万元 }
        甲 10分: 得 支出 ÷ 预算 × 满分, 最高 满分
        """,
        """
        { "输入": { "支出": 6, "预算": 7 }, "指标": { "甲": { "自报": 8.571 } } }
        """,
        """
        { "输入": { "支出": 6, "预算": 7 }, "指标": { "甲": { "自报": 8.57 } } }
        """)
    ),
    DiagnosticPage(
      "H7004",
      zh: Words(
        "没有达标却给了满分",
        "目标和实际都是能比较的数，实际没有达到目标。公开的表里，400 个完成 387 个给满分的很多。"),
      en: Words(
        "full points below the target",
        "Target and actual compare, and the actual does not reach the target. Published forms give full points for 387 of 400."
      ),
      .claims(
        """
        表 行 { 名: 文本, 作名称; 目标: 目标; 实际: 实际; 分值: 分, 作分值; 评分: 分, 作得分 }
        甲 10分, 逐行 行: 评定
        """,
        """
        { "行": [ { "名": "一", "目标": "≥400个", "实际": "387个", "分值": 10, "评分": 10 } ] }
        """,
        """
        { "行": [ { "名": "一", "目标": "≥400个", "实际": "387个", "分值": 10, "评分": 9.68 } ] }
        """)
    ),
    DiagnosticPage(
      "H7005",
      zh: Words(
        "合计不对",
        "小计或总分不等于表上各项得分之和。"),
      en: Words(
        "a wrong sum",
        "A subtotal or the total is not the sum of what stands below it."),
      .claims(
        """
        甲 6分: 评定
        乙 4分: 评定
        """,
        """
        { "指标": { "甲": { "得分": 6, "自报": "6.00" }, "乙": { "得分": 3, "自报": "3.00" } }, "自报": { "总分": "10.00" } }
        """,
        """
        { "指标": { "甲": { "得分": 6, "自报": "6.00" }, "乙": { "得分": 3, "自报": "3.00" } }, "自报": { "总分": "9.00" } }
        """)
    ),
    DiagnosticPage(
      "H7006", .warning,
      zh: Words(
        "合计有尾差",
        "差额在各数取整的范围之内，大约是先相加后取整。按模板先取整后相加。"),
      en: Words(
        "a sum within rounding",
        "The difference lies within the rounding of its parts: they were added first and rounded after. The template rounds first."
      ),
      .claims(
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 3分: 得 率 × 满分
        乙 7分: 得 率 × 满分
        """,
        """
        { "输入": { "率": "33.35%" }, "指标": { "甲": { "自报": 1.0 }, "乙": { "自报": 2.3 } }, "自报": { "总分": 3.34 } }
        """,
        """
        { "输入": { "率": "33.35%" }, "指标": { "甲": { "自报": "1.00" }, "乙": { "自报": 2.33 } }, "自报": { "总分": 3.33 } }
        """)
    ),
    DiagnosticPage(
      "H7007",
      zh: Words(
        "合计与算出的不同",
        "有的项没有自报；按规则补上以后，合计不是自报的数。补填各项的自报得分，就知道差在哪里。"),
      en: Words(
        "a sum that its figures do not give",
        "Some parts make no claim; with what the rules give for them the sum differs. With a claim for each, the difference can be found."
      ),
      .claims(
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 6分: 得 率 × 满分
        乙 4分: 得 率 × 满分
        """,
        """
        { "输入": { "率": "50%" }, "自报": { "总分": 8 } }
        """,
        """
        { "输入": { "率": "50%" }, "自报": { "总分": 5 } }
        """)
    ),
    DiagnosticPage(
      "H7008",
      zh: Words(
        "等次不对",
        "自报的等次，按总分和按否决都得不出来。"),
      en: Words(
        "a wrong grade",
        "Neither the total nor a veto gives the claimed grade."),
      .claims(
        """
        甲 10分: 评定
        等次 { ≥ 9分: 优; ≥ 6分: 良; 其余: 差 }
        """,
        """
        { "指标": { "甲": 9 }, "自报": { "等次": "差" } }
        """,
        """
        { "指标": { "甲": 9 }, "自报": { "等次": "优" } }
        """)
    ),
    DiagnosticPage(
      "H7009", .note,
      zh: Words(
        "等次由否决得来",
        "只看总分会以为等次填错了；它是否决所致，不必改。"),
      en: Words(
        "a grade by veto",
        "By the total alone the grade looks wrong; the veto gives it, and nothing is to change."),
      .claims(
        """
        输入 { 挪用: 是否 }
        甲 10分: 评定
        等次 { ≥ 6分: 优; 其余: 差 }
        否决 挪用 时 等次 定为 差
        """,
        """
        { "输入": { "挪用": true }, "指标": { "甲": 9 }, "自报": { "总分": 9, "等次": "差" } }
        """,
        """
        { "输入": { "挪用": false }, "指标": { "甲": 9 }, "自报": { "总分": 9, "等次": "优" } }
        """)
    ),
    DiagnosticPage(
      "H7010", .note,
      zh: Words(
        "等次随总分改变",
        "自报的等次与自报的总分相符，只是总分不对。总分改正以后，等次随着改正。"),
      en: Words(
        "a grade that follows the total",
        "The claimed grade fits the claimed total, and the total is wrong. Corrected, it takes the grade along."
      ),
      .claims(
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 10分: 得 率 × 满分
        等次 { ≥ 6分: 优; 其余: 差 }
        """,
        """
        { "输入": { "率": "50%" }, "指标": { "甲": { "自报": 7 } }, "自报": { "总分": 7, "等次": "优" } }
        """,
        """
        { "输入": { "率": "50%" }, "指标": { "甲": { "自报": 5 } }, "自报": { "总分": 5, "等次": "差" } }
        """)
    ),
    DiagnosticPage(
      "H7011",
      zh: Words(
        "漏了否决",
        "否决成立时，等次不再按得分定。"),
      en: Words(
        "a veto left out",
        "Where a veto holds the grade no longer follows the score."),
      .claims(
        """
        输入 { 挪用: 是否 }
        甲 10分: 评定
        等次 { ≥ 6分: 优; 其余: 差 }
        否决 挪用 时 等次 定为 差
        """,
        """
        { "输入": { "挪用": true }, "指标": { "甲": 9 }, "自报": { "总分": 9, "等次": "优" } }
        """,
        """
        { "输入": { "挪用": false }, "指标": { "甲": 9 }, "自报": { "总分": 9, "等次": "优" } }
        """)
    ),
    DiagnosticPage(
      "H7012",
      zh: Words(
        "模板没有这个等次",
        "自报的等次要用模板里写的名称。"),
      en: Words(
        "a grade the template does not have",
        "A claimed grade is one of the template's."),
      .claims(
        """
        甲 10分: 评定
        等次 { ≥ 6分: 优; 其余: 差 }
        """,
        """
        { "指标": { "甲": 9 }, "自报": { "等次": "优秀" } }
        """,
        """
        { "指标": { "甲": 9 }, "自报": { "等次": "优" } }
        """)
    ),
    DiagnosticPage(
      "H7013", .warning,
      zh: Words(
        "与评定不同",
        "这一项由人评分，自报的与评定的不是一个数，要确认以哪一个为准。"),
      en: Words(
        "not as judged",
        "A person scored this, and the claim is another number; settle which one counts."),
      .claims(
        """
        甲 10分: 评定
        """,
        """
        { "指标": { "甲": { "得分": 8, "自报": 9 } } }
        """,
        """
        { "指标": { "甲": { "得分": 8, "自报": 8 } } }
        """)
    ),
    DiagnosticPage(
      "H7014",
      zh: Words(
        "不可能的自报",
        "有的数还没有，得分待定，可是不论它们是多少，都得不出自报的分。"),
      en: Words(
        "an impossible claim",
        "Figures are missing and the score is open, yet whatever they are the claim cannot come out."),
      .claims(
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 4分: 评定
        乙 6分: 得 率 × 满分
        """,
        """
        { "指标": { "甲": { "得分": 1, "自报": 1 } }, "自报": { "总分": 9 } }
        """,
        """
        { "输入": { "率": "50%" }, "指标": { "甲": { "得分": 1, "自报": 1 } }, "自报": { "总分": 4 } }
        """)
    ),
    DiagnosticPage(
      "H7015",
      zh: Words(
        "填了不适用又自报得分",
        "不适用的指标没有得分。"),
      en: Words(
        "not applicable, and a claim",
        "What does not apply has no score."),
      .claims(
        """
        甲 5分: 评定, 不适用时 全表折算
        乙 5分: 评定
        """,
        """
        { "指标": { "甲": { "不适用": true, "理由": "没有固定资产", "自报": 4 }, "乙": 5 } }
        """,
        """
        { "指标": { "甲": { "不适用": true, "理由": "没有固定资产" }, "乙": 5 } }
        """)
    ),
    DiagnosticPage(
      "H7016", .note,
      zh: Words(
        "只差在取整",
        "印出的数按它的小数位数取整就是算出的数，不必改；模板可以给这条核对写上误差。"),
      en: Words(
        "off by rounding only",
        "Rounded to its places the computed figure is the printed one; the template can give the check a tolerance."
      ),
      .claims(
        """
        输入 { 支出: 万元, 范围 ≥ 0万元; 预算: 万元, 范围 > 0万元; 执行率: % }
        甲 10分: 评定
        核对 执行率: 执行率 = 支出 ÷ 预算
        """,
        """
        { "输入": { "支出": 6, "预算": 7, "执行率": "85.71%" }, "指标": { "甲": 8 } }
        """,
        """
        { "输入": { "支出": 6, "预算": 8, "执行率": "75%" }, "指标": { "甲": 8 } }
        """)
    ),
    DiagnosticPage(
      "H7017", .note,
      zh: Words(
        "不能核对",
        "没有数就算不出应得的分，也不能说自报的分不对。补上数据后再核。"),
      en: Words(
        "cannot be checked",
        "Without the figures nothing can be computed, nor the claim called wrong. Supply them and audit again."
      ),
      .claims(
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 10分: 得 率 × 满分
        """,
        """
        { "指标": { "甲": { "自报": 8 } } }
        """,
        """
        { "输入": { "率": "80%" }, "指标": { "甲": { "自报": 8 } } }
        """)
    ),
  ]
}
