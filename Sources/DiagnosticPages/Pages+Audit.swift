import Source

extension DiagnosticPage {
  /// The pages of findings on the claims of a form (H7xxx).
  static let audits: [DiagnosticPage] = [
    DiagnosticPage(
      "H7001",
      zh: Words(
        "自报的得分不对",
        "自报的分按它印出的小数位数取整，也得不到按规则算出的分。"),
      en: Words(
        "claimed score is wrong",
        "What the rule gives does not round to the claimed score at the decimals it is printed with."),
      .claims(
        """
        输入 { 完成: 个; 计划: 个, 范围 > 0个 }
        甲 10分: 得 完成 ÷ 计划 × 满分, 最高 满分
        """,
        """
        { "输入": { "完成": 6, "计划": 7 }, "自报": { "甲": 8.58 } }
        """,
        """
        { "输入": { "完成": 6, "计划": 7 }, "自报": { "甲": 8.57 } }
        """)
    ),
    DiagnosticPage(
      "H7002", .warning,
      zh: Words(
        "自报的得分取整过粗",
        "自报的分在取整的范围之内，只是位数比模板少；差额会进入合计。"),
      en: Words(
        "claimed score rounded too far",
        "The claim stands for the exact score, but with fewer decimals than the template keeps; what is cut off goes into the sums."
      ),
      .claims(
        """
        输入 { 完成: 个; 计划: 个, 范围 > 0个 }
        甲 10分: 得 完成 ÷ 计划 × 满分, 最高 满分
        """,
        """
        { "输入": { "完成": 6, "计划": 7 }, "自报": { "甲": 8.6 } }
        """,
        """
        { "输入": { "完成": 6, "计划": 7 }, "自报": { "甲": 8.57 } }
        """)
    ),
    DiagnosticPage(
      "H7003", .note,
      zh: Words(
        "自报的得分取整不同",
        "自报的分在取整的范围之内，只是取整的办法或位数与模板不同。"),
      en: Words(
        "claimed score rounded in another way",
        "The claim stands for the exact score; only its rounding is not the template's."),
      .claims(
        """
        输入 { 完成: 个; 计划: 个, 范围 > 0个 }
        甲 10分: 得 完成 ÷ 计划 × 满分, 最高 满分
        """,
        """
        { "输入": { "完成": 6, "计划": 7 }, "自报": { "甲": 8.571 } }
        """,
        """
        { "输入": { "完成": 6, "计划": 7 }, "自报": { "甲": 8.57 } }
        """)
    ),
    DiagnosticPage(
      "H7004",
      zh: Words(
        "没有达标却得满分",
        "目标和实际都是能比较的数，实际没有达到目标，得分却是满分；或者规则写明了得满分的条件，条件不成立。满分在取整的范围之内也一样。"),
      en: Words(
        "full marks for a missed target",
        "Target and actual compare and the target is missed, or the rule's condition for full points does not hold, yet the claim is full marks; that full marks are within rounding is no excuse."
      ),
      .claims(
        """
        表 绩效 {
          名称: 文本, 作名称
          目标: 目标
          实际: 实际
          分值: 分, 作分值
          自报得分: 分, 作自报
        }
        缺失时 报错
        指标 产出 10分, 逐行 绩效: 达标(实际, 目标) 得 满分, 否则 0分
        """,
        """
        { "绩效": [ { "名称": "企业数", "目标": "≥20家", "实际": "15家", "分值": 10, "自报得分": 10 } ] }
        """,
        """
        { "绩效": [ { "名称": "企业数", "目标": "≥20家", "实际": "25家", "分值": 10, "自报得分": 10 } ] }
        """)
    ),
    DiagnosticPage(
      "H7005",
      zh: Words(
        "合计不对",
        "自报的小计或总分不等于表上各项得分之和。"),
      en: Words(
        "wrong sum",
        "A claimed subtotal or total is not what the scores below it add up to."),
      .claims(
        """
        甲 6分: 评定
        乙 4分: 评定
        """,
        """
        { "指标": { "甲": 6, "乙": 3 }, "自报": { "总分": 9.50 } }
        """,
        """
        { "指标": { "甲": 6, "乙": 3 }, "自报": { "总分": 9.00 } }
        """)
    ),
    DiagnosticPage(
      "H7006", .warning,
      zh: Words(
        "合计有尾差",
        "各项取整以前的准确值相加，在自报的合计的范围之内；准确值就是自报的数的各项，不算取整。"),
      en: Words(
        "sum off by rounding",
        "What the scores come to before they are rounded adds up to what the claim stands for; a score that is claimed exactly is not rounded."
      ),
      .claims(
        """
        甲 6分: 评定
        乙 4分: 评定
        """,
        """
        { "指标": { "甲": 5.55, "乙": 3.33 }, "自报": { "总分": 9 } }
        """,
        """
        { "指标": { "甲": 5.55, "乙": 3.33 }, "自报": { "总分": 8.88 } }
        """)
    ),
    DiagnosticPage(
      "H7007",
      zh: Words(
        "合计与重算不同",
        "有的项没有自报；按规则补上以后，合计不是自报的数。"),
      en: Words(
        "sum differs from what comes out",
        "Some lines claim nothing; with those computed by the rules, the sum is another one."),
      .claims(
        """
        输入 { 完成: 个; 计划: 个, 范围 > 0个 }
        甲 10分: 得 完成 ÷ 计划 × 满分, 最高 满分
        """,
        """
        { "输入": { "完成": 6, "计划": 7 }, "自报": { "总分": 9.00 } }
        """,
        """
        { "输入": { "完成": 6, "计划": 7 }, "自报": { "总分": 8.57 } }
        """)
    ),
    DiagnosticPage(
      "H7008",
      zh: Words(
        "自报的等次不对",
        "总分和否决都得不出自报的等次。"),
      en: Words(
        "claimed grade is wrong",
        "Neither the total nor a veto gives the claimed grade."),
      .claims(
        """
        甲 10分: 评定
        等次 { ≥ 9分: 优; ≥ 6分: 良; 其余: 差 }
        """,
        """
        { "指标": { "甲": 7 }, "自报": { "等次": "优" } }
        """,
        """
        { "指标": { "甲": 7 }, "自报": { "等次": "良" } }
        """)
    ),
    DiagnosticPage(
      "H7009", .note,
      zh: Words(
        "等次由否决得来",
        "自报的等次是对的，但只看总分会以为填错了。"),
      en: Words(
        "grade by a veto",
        "The claimed grade is right, although it looks wrong from the total alone."),
      .claims(
        """
        输入 { 挪用: 是否 }
        甲 10分: 评定
        等次 { ≥ 9分: 优; ≥ 6分: 良; 其余: 差 }
        否决 挪用 时 等次 定为 差
        """,
        """
        { "输入": { "挪用": true }, "指标": { "甲": 9.5 }, "自报": { "总分": 9.5, "等次": "差" } }
        """,
        """
        { "输入": { "挪用": false }, "指标": { "甲": 9.5 }, "自报": { "总分": 9.5, "等次": "优" } }
        """)
    ),
    DiagnosticPage(
      "H7010", .note,
      zh: Words(
        "等次随总分改变",
        "自报的等次与自报的总分相符，与重算的总分不符。"),
      en: Words(
        "grade follows from the total",
        "The claimed grade fits the claimed total, but not the computed one."),
      .claims(
        """
        输入 { 完成: 个; 计划: 个, 范围 > 0个 }
        甲 10分: 得 完成 ÷ 计划 × 满分, 最高 满分
        等次 { ≥ 9分: 优; ≥ 6分: 良; 其余: 差 }
        """,
        """
        { "输入": { "完成": 6, "计划": 7 }, "自报": { "甲": 9.50, "总分": 9.50, "等次": "优" } }
        """,
        """
        { "输入": { "完成": 6, "计划": 7 }, "自报": { "甲": 8.57, "总分": 8.57, "等次": "良" } }
        """)
    ),
    DiagnosticPage(
      "H7011",
      zh: Words(
        "自报的等次漏了否决",
        "否决成立时，等次不再按得分定。"),
      en: Words(
        "veto left out",
        "Where a veto holds, the total no longer decides the grade."),
      .claims(
        """
        输入 { 挪用: 是否 }
        甲 10分: 评定
        等次 { ≥ 9分: 优; ≥ 6分: 良; 其余: 差 }
        否决 挪用 时 等次 定为 差
        """,
        """
        { "输入": { "挪用": true }, "指标": { "甲": 9.5 }, "自报": { "等次": "优" } }
        """,
        """
        { "输入": { "挪用": false }, "指标": { "甲": 9.5 }, "自报": { "等次": "优" } }
        """)
    ),
    DiagnosticPage(
      "H7012",
      zh: Words(
        "没有自报的等次",
        "自报的等次不是模板的等次。"),
      en: Words(
        "unknown claimed grade",
        "The template has no such grade."),
      .claims(
        """
        甲 10分: 评定
        等次 { ≥ 9分: 优; ≥ 6分: 良; 其余: 差 }
        """,
        """
        { "指标": { "甲": 7 }, "自报": { "等次": "良好" } }
        """,
        """
        { "指标": { "甲": 7 }, "自报": { "等次": "良" } }
        """)
    ),
    DiagnosticPage(
      "H7013", .warning,
      zh: Words(
        "自报与评定不同",
        "这一项由人评分，自报的分与评定的分不是一个数。数据里写了理由的，是提示，不是警告。"),
      en: Words(
        "claim differs from the judgement",
        "A person scores this, and the claimed score is another one. With a reason in the data it is a note, not a warning."
      ),
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
        "自报的得分不可能",
        "不论未定的数是多少，都得不出自报的分。"),
      en: Words(
        "claimed score is not possible",
        "Whatever is still open, the claimed score cannot come out."),
      .claims(
        """
        甲 10分: 评定
        """,
        """
        { "自报": { "甲": 11 } }
        """,
        """
        { "指标": { "甲": { "得分": 8, "自报": 8 } } }
        """)
    ),
    DiagnosticPage(
      "H7015",
      zh: Words(
        "不适用又自报得分",
        "不适用的指标没有得分，两者只能填一个；按模板的规定（如 全为零时 不适用）不适用的，自报的得分不能计入。"),
      en: Words(
        "not applicable, yet scored",
        "What does not apply has no score; one of the two is wrong. Where a policy of the template says that it does not apply, the claimed score cannot count."
      ),
      .claims(
        """
        不适用时 全表折算
        甲 5分: 评定
        乙 5分: 评定
        """,
        """
        { "指标": { "甲": 5, "乙": { "不适用": true, "理由": "没有这项业务", "自报": 3 } } }
        """,
        """
        { "指标": { "甲": 5, "乙": { "不适用": true, "理由": "没有这项业务" } } }
        """)
    ),
    DiagnosticPage(
      "H7016", .note,
      zh: Words(
        "印出的数只差在取整",
        "没有写误差的核对，印出的小数位数就是误差。"),
      en: Words(
        "printed figure differs by rounding only",
        "Where a check states no tolerance, the printed decimals are the tolerance."),
      .claims(
        """
        输入 { 支出: 元; 预算: 元, 范围 > 0元; 执行率: % }
        公式 预算执行率 = 支出 ÷ 预算
        甲 10分: 评定
        核对 执行率相符: 执行率 = 预算执行率, 错误
        """,
        """
        { "输入": { "支出": 4, "预算": 7, "执行率": 57.14 }, "指标": { "甲": 8 } }
        """,
        """
        { "输入": { "支出": 4, "预算": 8, "执行率": 50 }, "指标": { "甲": 8 } }
        """)
    ),
    DiagnosticPage(
      "H7017", .note,
      zh: Words(
        "不能核对",
        "没有可以据以计分的内容，不能说自报的分对，也不能说不对。"),
      en: Words(
        "cannot be checked",
        "There is nothing to score by: the claim is not shown to be right, nor wrong."),
      .claims(
        """
        甲 10分: 评定
        """,
        """
        { "自报": { "总分": 8 } }
        """,
        """
        { "指标": { "甲": 8 }, "自报": { "总分": 8 } }
        """)
    ),
    DiagnosticPage(
      "H7018", .note,
      zh: Words(
        "缺少数据，不能核对",
        "表单没有给出计分要用的数，不能说自报的分对，也不能说不对。"),
      en: Words(
        "figures missing, cannot be checked",
        "The form does not give figures that scores rest on: the claims are not shown to be right, nor wrong."
      ),
      .claims(
        """
        输入 { 完成: 个; 计划: 个, 范围 > 0个 }
        甲 10分: 得 完成 ÷ 计划 × 满分, 最高 满分
        """,
        """
        { "输入": { "计划": 7 }, "自报": { "总分": 8.57 } }
        """,
        """
        { "输入": { "完成": 6, "计划": 7 }, "自报": { "总分": 8.57 } }
        """)
    ),
    DiagnosticPage(
      "H7019", .note,
      zh: Words(
        "合计不能相加核对",
        "下面有的指标没有一行，或有的行归不了类：没有的不当作 0 分相加，也不说自报的合计不对。"),
      en: Words(
        "sum cannot be held against its parts",
        "An indicator below has no rows, or rows cannot be placed: what is missing does not count as zero, and the claim is not shown to be wrong."
      ),
      .claims(
        """
        表 行 { 名: 文本, 作名称; 分值: 分, 作分值; 评分: 分, 作得分 }
        甲 10分, 逐行 行: 评定
        """,
        """
        { "行": [], "自报": { "总分": 8 } }
        """,
        """
        { "行": [ { "名": "一", "分值": 10, "评分": 8 } ], "自报": { "总分": 8 } }
        """)
    ),
    DiagnosticPage(
      "H7050", .note,
      zh: Words(
        "所用的数有两种读法",
        "没有写单位的数（如 % 一列里的 0.9）可能不是读入的意思（H5127、H5128）。自报按另一种读法是对的，不说自报不对，只说不能核对；按哪一种都不对的是错误，两种得数都写出来。"),
      en: Words(
        "a figure can be read in two ways",
        "A number without a unit, such as 0.9 in a column of %, may not mean what it was read as (H5127, H5128). A claim that is right by the other reading is not called wrong, only unchecked; one that is right by neither is an error, and what comes out by both is said."
      ),
      .claims(
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 10分: 得 率 × 满分
        """,
        """
        { "输入": { "率": 0.9 }, "自报": { "甲": 9 } }
        """,
        """
        { "输入": { "率": "90%" }, "自报": { "甲": 9 } }
        """)
    ),
  ]
}
