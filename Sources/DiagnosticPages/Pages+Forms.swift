import Source

extension DiagnosticPage {
  /// The pages of findings on the figures of a form (H6xxx).
  static let forms: [DiagnosticPage] = [
    DiagnosticPage(
      "H6001",
      zh: Words(
        "缺少数据",
        "没有数据不能当作 0 分，也不能当作满分：这个指标待定，印出可能的最低分和最高分。补上数据，或在模板里写 缺失时 如何。"),
      en: Words(
        "data missing",
        "What is missing is neither 0 nor full: the indicator stays undetermined between its least and greatest score. Supply it, or let the template say if-missing …."
      ),
      .forms(
        spending,
        """
        { "输入": {} }
        """,
        """
        { "输入": { "支出": 15 } }
        """)
    ),
    DiagnosticPage(
      "H6002",
      zh: Words(
        "除数为零",
        "除以 0 没有值。核对这个数；确为 0 的，模板要写明 分母为零时 如何。"),
      en: Words(
        "division by zero",
        "A division by zero has no value. Check the figure; if it is right the template says if-zero …."),
      .forms(
        """
        输入 { 支出: 万元, 范围 ≥ 0万元; 预算: 万元, 范围 ≥ 0万元 }
        甲 10分: 得 支出 ÷ 预算 × 满分, 最高 满分, 分母为零时 报错
        """,
        """
        { "输入": { "支出": 15, "预算": 0 } }
        """,
        """
        { "输入": { "支出": 15, "预算": 20 } }
        """)
    ),
    DiagnosticPage(
      "H6003",
      zh: Words(
        "没有一档包括这种情形，或插值的点乱了",
        "插值的点由数据算出而重合、次序乱了的，不知道量在哪两点之间：核对这些数，或请编制单位用 分档 规定。模板的各档没有包括这种情形；检查模板时能找到的都已报错（H2089、H3004），找不到的有警告 H2088。请编制单位补上一档，或以 其余 结尾。"
      ),
      en: Words(
        "no tier holds, or the points of an interpolation are out of order",
        "Where points of an interpolation come from the data and coincide or are out of order, nobody knows between which of them the value lies: check the figures, or let the template rule with tiers. The tiers leave this case out; what the check of the template could find it refused (H2089, H3004), and warned of the rest with H2088. The template needs another tier, or `rest`."
      )
    ),
    DiagnosticPage(
      "H6004",
      zh: Words(
        "数大得无法准确表示",
        "数以分数记，准确无误；分子或分母过了 10000 个二进制位（三千来位数字），计算就停在这里，不给出错误的得分。多半是几百份表单的商（分母各不相同）合计、平均：先把各个商取到写定的位数，如 平均(全体: 四舍五入(支出 ÷ 预算, 0.0001%))。也请核对数据里过大或过细的数。"
      ),
      en: Words(
        "number beyond what is exact",
        "Numbers are kept as exact fractions; past 10,000 bits (some three thousand digits) above or below the line the computation stops rather than give a wrong score. Most often quotients of hundreds of forms, each with another divisor, are added or averaged: round each to stated places first, as in mean(all: half-up(spent ÷ budget, 0.0001%)). Check the data for very large or very fine figures, too."
      )
    ),
    DiagnosticPage(
      "H6005",
      zh: Words(
        "得分超出分值",
        "算出的分在 0 到分值之外，模板没有写 最高 或 扣完为止，程序不会自行截断；检查模板时已有警告 H2085 或 H2086。"),
      en: Words(
        "score outside its points",
        "The score lies outside its points, and the template says neither at-most nor to-zero; nothing is cut silently. The check warned with H2085 or H2086."
      ),
      .forms(
        """
        输入 { 率: %, 范围 ≥ 0% }
        // 接受 H2085: 例子要说明超出的表单
        甲 10分: 得 率 × 满分
        """,
        """
        { "输入": { "率": "120%" } }
        """,
        """
        { "输入": { "率": "95%" } }
        """)
    ),
    DiagnosticPage(
      "H6006",
      zh: Words(
        "评定的分不在范围内",
        "模板规定了每一级可以评定的范围；分值是 0 分的不能评分。"),
      en: Words(
        "judged outside its bounds",
        "The template bounds what each level may be judged; what has 0 points cannot be scored."),
      .forms(
        """
        级别 程度 { 达成; 未达成 }
        输入 { 结果: 程度 }
        甲 10分: 评定 结果 { 达成: ≥ 80%; 未达成: < 80% }
        """,
        """
        { "输入": { "结果": "未达成" }, "指标": { "甲": 9 } }
        """,
        """
        { "输入": { "结果": "未达成" }, "指标": { "甲": 6 } }
        """)
    ),
    DiagnosticPage(
      "H6034",
      zh: Words(
        "评定不在步长上",
        "模板规定评定以多少分为一档，不在档上的不评，也不取到最近的一档。"),
      en: Words(
        "a judged score off its step",
        "The template judges in steps; a score off them is refused, and not moved to the nearest."),
      .forms(
        """
        甲 10分: 评定 步长 0.5分
        """,
        """
        { "指标": { "甲": 8.3 } }
        """,
        """
        { "指标": { "甲": 8.5 } }
        """)
    ),
    DiagnosticPage(
      "H6040", .note,
      zh: Words(
        "略去的行",
        "模板写明这样的行不是一行。什么都不悄悄去掉，所以每次说出是哪几行。"),
      en: Words(
        "rows left out",
        "The template says that such rows are none. Nothing is left out unseen, so they are named each time."),
      .forms(
        """
        表 绩效, 略去 名 = "合计" { 名: 文本, 作名称   完成: 是否   分值: 分, 作分值 }
        产出 10分, 逐行 绩效: 完成 得 满分, 否则 0分
        """,
        """
        { "绩效": [ { "名": "检查", "完成": true, "分值": 10 }, { "名": "合计", "分值": 10 } ] }
        """,
        """
        { "绩效": [ { "名": "检查", "完成": true, "分值": 10 } ] }
        """)
    ),
    DiagnosticPage(
      "H6046", .warning,
      zh: Words(
        "像是合计的行",
        "表里名称是 合计、小计、其中… 的行，与别的行一起计数、合计、平均，就多算了一遍。模板没有写 略去，所以照算而说出来。"),
      en: Words(
        "a row that looks like a total",
        "A row called 合计, 小计 or 其中… is counted, added up and averaged with the others, and so taken twice. Nothing is left out unless the template says so."
      ),
      .forms(
        """
        表 项目 { 名: 文本, 作名称   金额: 万元 }
        投入 10分: 合计(项目: 金额) ≥ 100万元 得 满分, 否则 0分
        """,
        """
        { "项目": [ { "名": "水渠", "金额": 40 }, { "名": "道路", "金额": 30 }, { "名": "合计", "金额": 70 } ] }
        """,
        """
        { "项目": [ { "名": "水渠", "金额": 40 }, { "名": "道路", "金额": 30 } ] }
        """)
    ),
    DiagnosticPage(
      "H6047", .warning,
      zh: Words(
        "完全相同的两行",
        "一份表单的一张表里，两行的每一格都相同，各算一次。粘贴两遍是常有的事；确是两项的，名称应当不同。"),
      en: Words(
        "two rows that say the same",
        "Two rows of a form say the same in every column, and each is taken. Rows are often pasted twice; two things should have two names."
      ),
      .forms(
        """
        表 项目 { 名: 文本, 作名称   金额: 万元 }
        投入 10分: 合计(项目: 金额) ≥ 100万元 得 满分, 否则 0分
        """,
        """
        { "项目": [ { "名": "水渠", "金额": 60 }, { "名": "水渠", "金额": 60 } ] }
        """,
        """
        { "项目": [ { "名": "水渠", "金额": 60 } ] }
        """)
    ),
    DiagnosticPage(
      "H6007",
      zh: Words(
        "要点不适用而没有规定",
        "不适用的要点既不是做到，也不是没做到。模板要写 不适用时 组内折算，或改用 要点 均分。"),
      en: Words(
        "a line that does not apply",
        "Such a line is neither met nor failed. The template needs if-na respread, or checklist equally."),
      .forms(
        """
        甲 10分: 要点 { "有制度": 5分; "有执行": 5分 }
        """,
        """
        { "指标": { "甲": { "要点": { "有制度": true, "有执行": "不适用" } } } }
        """,
        """
        { "指标": { "甲": { "要点": { "有制度": true, "有执行": false } } } }
        """)
    ),
    DiagnosticPage(
      "H6008",
      zh: Words(
        "没有写理由",
        "模板规定这时要写明原因。得分不变。"),
      en: Words(
        "no reason given",
        "The template asks for a reason here. The score stays."),
      .forms(
        """
        甲 10分: 评定, 得分 < 满分 时 须说明
        """,
        """
        { "指标": { "甲": 8 } }
        """,
        """
        { "指标": { "甲": { "得分": 8, "理由": "缺少验收材料" } } }
        """)
    ),
    DiagnosticPage(
      "H6009",
      zh: Words(
        "填了不适用而没有规定",
        "不适用的分值要有去处：满分、0分、组内折算 或 全表折算，由模板规定。"),
      en: Words(
        "not applicable without a policy",
        "The points of what does not apply go somewhere: full, 0, respread or rescale, by the template."),
      .forms(
        """
        甲 10分: 评定
        """,
        """
        { "指标": { "甲": { "不适用": true, "理由": "没有固定资产" } } }
        """,
        """
        { "指标": { "甲": 8 } }
        """)
    ),
    DiagnosticPage(
      "H6010",
      zh: Words(
        "设定的分值合计不对",
        "可调的分值只能在组内此消彼长，合计等于组的分值。"),
      en: Words(
        "points set do not add up",
        "Adjustable points balance within their group and add up to its points."),
      .forms(
        """
        甲 10分 {
          乙 5分, 可调 4分 到 6分: 评定
          丙 5分, 可调 4分 到 6分: 评定
        }
        """,
        """
        { "指标": { "乙": { "得分": 4, "分值": 6 }, "丙": { "得分": 4, "分值": 5 } } }
        """,
        """
        { "指标": { "乙": { "得分": 4, "分值": 6 }, "丙": { "得分": 4, "分值": 4 } } }
        """)
    ),
    DiagnosticPage(
      "H6011",
      zh: Words(
        "总分没有等次",
        "模板的等次没有包括这个总分。现在的检查不放过有漏的等次，这个编号留着备用。"),
      en: Words(
        "total without a grade",
        "The grades leave this total out. Today the check refuses grades with a hole; the code is kept in reserve."
      )
    ),
    DiagnosticPage(
      "H6012",
      zh: Words(
        "否决判断不了",
        "是否否决不能猜：缺了数据，等次待定。"),
      en: Words(
        "veto undecided",
        "A veto is not guessed: with data missing the grade stays open."),
      .forms(
        """
        输入 { 挪用: 是否 }
        甲 10分: 评定
        等次 { ≥ 6分: 优; 其余: 差 }
        否决 挪用 时 等次 定为 差
        """,
        """
        { "指标": { "甲": 8 } }
        """,
        """
        { "输入": { "挪用": false }, "指标": { "甲": 8 } }
        """)
    ),
    DiagnosticPage(
      "H6013", .warning,
      zh: Words(
        "按规定待定",
        "模板规定这时待定，不给分也不扣分。有了数据再计分。"),
      en: Words(
        "pending by the template",
        "The template leaves this pending. Score again when the data are there."),
      .forms(
        """
        输入 { 支出: 万元, 可缺, 范围 ≥ 0万元 }
        甲 10分: 支出 ≥ 10万元 得 满分, 否则 0分, 缺失时 待定
        """,
        """
        { "输入": {} }
        """,
        """
        { "输入": { "支出": 15 } }
        """)
    ),
    DiagnosticPage(
      "H6014", .warning,
      zh: Words(
        "不适用，按规定待定",
        "模板规定不适用时待定，由复核的人决定。"),
      en: Words(
        "not applicable, pending by the template",
        "The template leaves what does not apply to a reviewer."),
      .forms(
        """
        甲 10分: 评定, 不适用时 待定
        """,
        """
        { "指标": { "甲": { "不适用": true, "理由": "没有固定资产" } } }
        """,
        """
        { "指标": { "甲": 8 } }
        """)
    ),
    DiagnosticPage(
      "H6015", .warning,
      zh: Words(
        "否决按规定待定",
        "模板规定否决的条件缺数据时待定，等次因此待定。"),
      en: Words(
        "veto pending by the template",
        "The template leaves a veto whose data are missing pending, and with it the grade."),
      .forms(
        """
        输入 { 挪用: 是否, 可缺 }
        甲 10分: 评定
        等次 { ≥ 6分: 优; 其余: 差 }
        否决 挪用 时 等次 定为 差, 缺失时 待定
        """,
        """
        { "指标": { "甲": 8 } }
        """,
        """
        { "输入": { "挪用": false }, "指标": { "甲": 8 } }
        """)
    ),
    DiagnosticPage(
      "H6016",
      zh: Words(
        "核对不符",
        "模板规定这些数之间应当如此，表单里不是。轻重由模板写：错误 或 提醒。"),
      en: Words(
        "check fails",
        "The template says how these figures relate, and on this form they do not. Its severity is the template's: fail or warn."
      ),
      .forms(
        """
        输入 { 总额: 万元; 人员: 万元; 公用: 万元 }
        甲 10分: 评定
        核对 分项: 总额 = 人员 + 公用, 错误
        """,
        """
        { "输入": { "总额": 10, "人员": 6, "公用": 3 }, "指标": { "甲": 8 } }
        """,
        """
        { "输入": { "总额": 10, "人员": 6, "公用": 4 }, "指标": { "甲": 8 } }
        """)
    ),
    DiagnosticPage(
      "H6017", .note,
      zh: Words(
        "核对不了",
        "缺少核对所需的数，得分不受影响。"),
      en: Words(
        "check not made",
        "A figure of the check is missing; the score is not affected."),
      .forms(
        """
        输入 { 收入: 万元; 支出: 万元 }
        甲 10分: 评定
        核对 收支: 收入 ≥ 支出
        """,
        """
        { "输入": { "收入": 10 }, "指标": { "甲": 8 } }
        """,
        """
        { "输入": { "收入": 10, "支出": 6 }, "指标": { "甲": 8 } }
        """)
    ),
    DiagnosticPage(
      "H6018",
      zh: Words(
        "数的量小于零",
        "按次数、数量扣分的量不能是负数，否则会变成加分。"),
      en: Words(
        "negative amount counted",
        "What is counted for deductions is not negative; otherwise they would add points."),
      .forms(
        """
        输入 { 超支: 万元, 范围 -100万元 到 100万元 }
        甲 10分: 得 满分, 每 1万元 超支 扣 1分, 扣完为止 // 接受 H3064: 表上只填超支
        """,
        """
        { "输入": { "超支": -3 } }
        """,
        """
        { "输入": { "超支": 3 } }
        """)
    ),
    DiagnosticPage(
      "H6019",
      zh: Words(
        "目标或实际比不了",
        "读不懂、单位对不上的不猜；消息指着写错的那一格，说出原因。目标是负数而规则要用它作除数的，问题在规则，请编制单位改用 达标(…) 或 插值。"),
      en: Words(
        "target and actual cannot be compared",
        "What cannot be read or compared is not guessed; the message marks the cell and says why. Where a rule divides by a negative target the rule is at fault, and the template should use meets(…) or interpolation."
      ),
      .forms(
        """
        表 行 { 名: 文本, 作名称; 目标: 目标; 实际: 实际; 分值: 分, 作分值 }
        甲 10分, 逐行 行: 达标(实际, 目标) 得 满分, 否则 0分
        """,
        """
        { "行": [ { "名": "一", "目标": "≥20家", "实际": "21场", "分值": 10 } ] }
        """,
        """
        { "行": [ { "名": "一", "目标": "≥20家", "实际": "21家", "分值": 10 } ] }
        """)
    ),
    DiagnosticPage(
      "H6020",
      zh: Words(
        "行归不了类",
        "不知道这一行属于哪个指标，就不能计分。补上归类的列；是合并单元格的，取消合并，每一行都填上。"),
      en: Words(
        "row cannot be placed",
        "A row that belongs to no known indicator cannot be scored. Supply the column that places it; unmerge merged cells and fill in every row."
      ),
      .forms(
        """
        表 行 { 名: 文本, 作名称; 类: 文本; 分值: 分, 作分值; 评分: 分, 作得分 }
        甲 10分, 逐行 行 当 类 = "产出": 评定
        """,
        """
        { "行": [ { "名": "一", "分值": 10, "评分": 8 } ] }
        """,
        """
        { "行": [ { "名": "一", "类": "产出", "分值": 10, "评分": 8 } ] }
        """)
    ),
    DiagnosticPage(
      "H6021",
      zh: Words(
        "没有一行数据",
        "指标的分值要由表里的行来得。"),
      en: Words(
        "no rows",
        "The points of the indicator come from rows."),
      .forms(
        """
        表 行 { 名: 文本, 作名称; 分值: 分, 作分值; 评分: 分, 作得分 }
        甲 10分, 逐行 行: 评定
        """,
        """
        { "行": [] }
        """,
        """
        { "行": [ { "名": "一", "分值": 10, "评分": 8 } ] }
        """)
    ),
    DiagnosticPage(
      "H6022",
      zh: Words(
        "行没有分值",
        "每行都要有分值，合计才能等于指标的分值。"),
      en: Words(
        "row without points",
        "Every row has points, so that they add up to those of the indicator."),
      .forms(
        """
        表 行 { 名: 文本, 作名称; 分值: 分, 作分值; 评分: 分, 作得分 }
        甲 10分, 逐行 行: 评定
        """,
        """
        { "行": [ { "名": "一", "评分": 8 } ] }
        """,
        """
        { "行": [ { "名": "一", "分值": 10, "评分": 8 } ] }
        """)
    ),
    DiagnosticPage(
      "H6023",
      zh: Words(
        "行的分值小于零",
        "分值不能是负数。"),
      en: Words(
        "negative points of a row",
        "Points are not negative."),
      .forms(
        """
        表 行 { 名: 文本, 作名称; 分值: 分, 作分值, 范围 -10分 到 20分; 评分: 分, 作得分 }
        甲 10分, 逐行 行: 评定
        """,
        """
        { "行": [ { "名": "一", "分值": 12, "评分": 8 }, { "名": "二", "分值": -2, "评分": 0 } ] }
        """,
        """
        { "行": [ { "名": "一", "分值": 8, "评分": 8 }, { "名": "二", "分值": 2, "评分": 0 } ] }
        """)
    ),
    DiagnosticPage(
      "H6024",
      zh: Words(
        "各行分值合计不对",
        "各行分值之和要等于指标的分值，否则合计会多或少。"),
      en: Words(
        "points of rows do not add up",
        "The points of rows add up to those of the indicator; otherwise the sum is too high or too low."),
      .forms(
        """
        表 行 { 名: 文本, 作名称; 分值: 分, 作分值; 评分: 分, 作得分 }
        甲 10分, 逐行 行: 评定
        """,
        """
        { "行": [ { "名": "一", "分值": 9, "评分": 8 } ] }
        """,
        """
        { "行": [ { "名": "一", "分值": 10, "评分": 8 } ] }
        """)
    ),
    DiagnosticPage(
      "H6025", .warning,
      zh: Words(
        "两行重名",
        "同一指标、同一级别下同名的两行，可能是重复填报。确是两项的，改其中一个名称。"),
      en: Words(
        "two rows of one name",
        "Two rows of one name below the same levels may be one row entered twice. If they are two, rename one."
      ),
      .forms(
        """
        表 行 { 名: 文本, 作名称; 分值: 分, 作分值; 评分: 分, 作得分 }
        甲 10分, 逐行 行: 评定
        """,
        """
        { "行": [ { "名": "培训", "分值": 5, "评分": 4 }, { "名": "培训", "分值": 5, "评分": 4 } ] }
        """,
        """
        { "行": [ { "名": "培训人数", "分值": 5, "评分": 4 }, { "名": "培训场次", "分值": 5, "评分": 4 } ] }
        """)
    ),
    DiagnosticPage(
      "H6026",
      zh: Words(
        "一行不属于任何指标",
        "没有归类的行不计分，合计会少。得分不变，核对归类的列。"),
      en: Words(
        "row not taken",
        "A row that no indicator takes is not scored. The scores stay; check the column that places it."),
      .forms(
        """
        表 行 { 名: 文本, 作名称; 类: 文本; 分值: 分, 作分值; 评分: 分, 作得分 }
        甲 10分, 逐行 行 当 类 = "产出": 评定
        """,
        """
        { "行": [ { "名": "一", "类": "产出", "分值": 10, "评分": 8 }, { "名": "二", "类": "效益", "分值": 5, "评分": 5 } ] }
        """,
        """
        { "行": [ { "名": "一", "类": "产出", "分值": 10, "评分": 8 } ] }
        """)
    ),
    DiagnosticPage(
      "H6027",
      zh: Words(
        "一行属于两个指标",
        "同一行不能计两次分。检查归类的列，或模板的条件。"),
      en: Words(
        "row taken twice",
        "One row is not scored twice. Check the column that places it, or the conditions of the template."),
      .forms(
        """
        表 行 { 名: 文本, 作名称; 类: 文本; 分值: 分, 作分值; 评分: 分, 作得分 }
        甲 5分, 逐行 行 当 类 ≠ "效益": 评定
        乙 5分, 逐行 行 当 类 ≠ "产出": 评定
        """,
        """
        { "行": [ { "名": "一", "类": "产出", "分值": 5, "评分": 5 }, { "名": "二", "类": "效益", "分值": 5, "评分": 5 }, { "名": "三", "类": "成本", "分值": 0, "评分": 0 } ] }
        """,
        """
        { "行": [ { "名": "一", "类": "产出", "分值": 5, "评分": 5 }, { "名": "二", "类": "效益", "分值": 5, "评分": 5 } ] }
        """)
    ),
    DiagnosticPage(
      "H6028", .warning,
      zh: Words(
        "目标或实际读不懂",
        "读不懂的不能按数计分，按模板对其余情形的规定办。消息说出是哪一格、为什么、怎样写；一格只说一次。"),
      en: Words(
        "target or actual cannot be read",
        "What cannot be read is scored as the template says of all other cases. The message says which cell it is, why, and what to write, once for each cell."
      ),
      .forms(
        """
        表 行 { 名: 文本, 作名称; 目标: 目标; 分值: 分, 作分值 }
        甲 10分, 逐行 行: 分档 目标.种类 { 下限: 满分; 其余: 满分 × 50% }
        """,
        """
        { "行": [ { "名": "一", "目标": "20场左右", "分值": 10 } ] }
        """,
        """
        { "行": [ { "名": "一", "目标": "≥20场", "分值": 10 } ] }
        """)
    ),
    DiagnosticPage(
      "H6029",
      zh: Words(
        "由数据计算的行填了评分",
        "由数据计算的行不由人评分，填了的没有用。自报的得分填在自报的列。"),
      en: Words(
        "a score that is not used",
        "A computed row is not judged, and a score given for it is not used. A claimed score has a column of its own."
      ),
      .forms(
        """
        表 行 { 名: 文本, 作名称; 数: 个; 分值: 分, 作分值; 评分: 分, 作得分 }
        甲 10分, 逐行 行: 数 ≥ 3个 得 满分, 否则 0分
        """,
        """
        { "行": [ { "名": "一", "数": 4, "分值": 10, "评分": 8 } ] }
        """,
        """
        { "行": [ { "名": "一", "数": 4, "分值": 10 } ] }
        """)
    ),
    DiagnosticPage(
      "H6030", .warning,
      zh: Words(
        "另列或汇总算不出",
        "缺少数据时是错误；只有一份表单、没有全体可比时是警告，那份表单没有错。得分不受影响。"),
      en: Words(
        "a figure beside the score is unknown",
        "With data missing it is an error; where one form stands alone there is nothing to compare it with, and it is a warning. The scores are not affected."
      ),
      .forms(
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 10分: 得 率 × 满分
        另列 排名 = 名次(全体: 率)
        """,
        """
        { "输入": { "率": "80%" } }
        """,
        """
        [ { "表单": "甲", "输入": { "率": "80%" } }, { "表单": "乙", "输入": { "率": "90%" } } ]
        """)
    ),
    DiagnosticPage(
      "H6031",
      zh: Words(
        "得分算不出来",
        "算这项得分所用的数没有确定的值，消息里说明是哪一个。"),
      en: Words(
        "a score without an exact value",
        "A figure that the score rests on has no exact value; the message says which."),
      .forms(
        """
        日历 2020 { 放假 2020年10月1日 到 2020年10月8日 }
        输入 { 受理日: 日期; 办结日: 日期 }
        甲 10分: 工作日数(受理日, 办结日) ≤ 5个工作日 得 满分, 否则 0分
        """,
        """
        { "输入": { "受理日": "2019-12-30", "办结日": "2020-01-03" } }
        """,
        """
        { "输入": { "受理日": "2020-01-02", "办结日": "2020-01-06" } }
        """)
    ),
    DiagnosticPage(
      "H6032",
      zh: Words(
        "各行的满分取整以后超过分值",
        "每行的得分取整到 2 位：三行 3.335、3.335、3.33 分都做到就是 3.34 + 3.34 + 3.33 = 10.01 分，超过指标的 10 分。各行的分值写到得分的位数。"),
      en: Words(
        "rows that add up to more after rounding",
        "Each row is rounded to 2 places: rows of 3.335, 3.335 and 3.33, all met, make 3.34 + 3.34 + 3.33 = 10.01 of 10. Write the points of rows to the places of scores."
      ),
      .forms(
        """
        表 行 { 名: 文本, 作名称; 分值: 分, 作分值; 评分: 分, 作得分 }
        甲 10分, 逐行 行: 评定
        """,
        """
        { "行": [ { "名": "一", "分值": 3.335, "评分": 3 }, { "名": "二", "分值": 3.335, "评分": 3 }, { "名": "三", "分值": 3.33, "评分": 3 } ] }
        """,
        """
        { "行": [ { "名": "一", "分值": 3.34, "评分": 3 }, { "名": "二", "分值": 3.33, "评分": 3 }, { "名": "三", "分值": 3.33, "评分": 3 } ] }
        """)
    ),
    DiagnosticPage(
      "H6033", .warning,
      zh: Words(
        "行里的文字模板没有问到",
        "取数、归类时用 = 或 属于 问一列文字，别的文字都落在外面，差一个空格也是别的文字。一列一条，列出前三处。确是别的，不必改；只问一种、又没有相近的，是提示。几种文字固定的列，宜声明为级别。"),
      en: Words(
        "rows with a text that the template does not ask for",
        "Where rows are taken or placed by comparing a column of texts, every other text stays outside, one that differs by a blank included. There is one finding for a column, with the first three places. Leave what is indeed something else; where the template asks for one text alone and none is near, it is a note. Columns with a few fixed texts are better declared as levels."
      ),
      .forms(
        """
        表 问卷 { 名: 文本, 作名称; 节: 文本; 率: %, 范围 0% 到 100% }
        缺失时 报错
        甲 10分: 得 平均(问卷 当 节 = "结果": 率) × 满分, 最低 0分, 最高 满分
        """,
        """
        { "问卷": [ { "名": "一", "节": "结果", "率": "80%" }, { "名": "二", "节": "结 果", "率": "60%" } ] }
        """,
        """
        { "问卷": [ { "名": "一", "节": "结果", "率": "80%" }, { "名": "二", "节": "结果", "率": "60%" } ] }
        """)
    ),
  ]
}
