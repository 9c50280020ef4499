extension DiagnosticPage {
  /// What a declaration or a sentence lacks (H1113 to H1128).
  static let missingParts: [DiagnosticPage] = [
    DiagnosticPage(
      "H1113",
      zh: Words(
        "用词后面缺少数",
        "年度、总分 等后面要有数才完整。"),
      en: Words(
        "number missing after a keyword",
        "Year, total and the like are incomplete without their number."),
      .inside(
        """
        年度 本年
        甲 10分: 评定
        """,
        """
        年度 2020
        甲 10分: 评定
        """)
    ),
    DiagnosticPage(
      "H1114",
      zh: Words(
        "取整没有位数",
        "取整要说明保留几位小数：同一个得分取 1 位和取 2 位不一样，一张表的合计也会不一样。"),
      en: Words(
        "rounding without places",
        "Rounding says how many decimals are kept: one place and two give different scores, and different totals."
      ),
      .inside(
        """
        取整 四舍五入, 年度 2020
        甲 10分: 评定
        """,
        """
        取整 四舍五入 2位, 年度 2020
        甲 10分: 评定
        """)
    ),
    DiagnosticPage(
      "H1115",
      zh: Words(
        "缺少引号里的文字",
        "依据、来自、因为 后面是给人看的文字，要写在引号里；不带引号的是名称。"),
      en: Words(
        "quoted text missing",
        "What follows basis, from and because is text for people and stands in quotation marks; without them it is a name."
      ),
      .inside(
        """
        依据 某办法
        甲 10分: 评定
        """,
        """
        依据 "某办法"
        甲 10分: 评定
        """)
    ),
    DiagnosticPage(
      "H1116",
      zh: Words(
        "缺少冒号",
        "冒号分开名称和它的内容：输入项的类型、每一档的结果、核对的条件。"),
      en: Words(
        "colon missing",
        "A colon separates a name from what it holds: the type of an input, the result of a tier, the condition of a check."
      ),
      .inside(
        """
        输入 {
          金额 万元
        }
        甲 10分: 分档 金额 { ≥ 1万元: 满分; 其余: 0分 }
        """,
        """
        输入 {
          金额: 万元
        }
        甲 10分: 分档 金额 { ≥ 1万元: 满分; 其余: 0分 }
        """)
    ),
    DiagnosticPage(
      "H1117",
      zh: Words(
        "公式缺少等号",
        "公式写作 “公式 名称 = 算式”。"),
      en: Words(
        "equal sign missing",
        "A formula reads `formula name = expression`."),
      .inside(
        """
        输入 { 率: %, 范围 0% 到 100% }
        公式 缺口 100% − 率
        甲 10分: 得 缺口 × 满分
        """,
        """
        输入 { 率: %, 范围 0% 到 100% }
        公式 缺口 = 100% − 率
        甲 10分: 得 缺口 × 满分
        """)
    ),
    DiagnosticPage(
      "H1118",
      zh: Words(
        "不是一个范围",
        "范围写作 “a 到 b”，两端都算在内，两边只能是数。只有一端的、不含本数的写 ≥ > ≤ <，如 > 0万元；两个界限用 且 连起来，如 > 0万元 且 ≤ 9万元。不写 0-9万元、0～9万元、[0, 9]。"
      ),
      en: Words(
        "not a range",
        "A range reads `a 到 b`, two numbers, both included. One with a single end, or with an end that is not included, is written with ≥ > ≤ <, as in `> 0万元`; two bounds are joined with 且, as in `> 0万元 且 ≤ 9万元`. `0-9万元`, `0～9万元` and `[0, 9]` are none."
      ),
      .inside(
        """
        输入 { 金额: 万元, 范围 0万元 9万元 }
        甲 10分: 分档 金额 { ≥ 1万元: 满分; 其余: 0分 }
        """,
        """
        输入 { 金额: 万元, 范围 0万元 到 9万元 }
        甲 10分: 分档 金额 { ≥ 1万元: 满分; 其余: 0分 }
        """)
    ),
    DiagnosticPage(
      "H1119",
      zh: Words(
        "且后面不是界限",
        "一档里用 且 连起来的是同一个量的几个界限。"),
      en: Words(
        "no bound after `且`",
        "In a tier `且` joins several bounds of one measure."),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 分档 率 {
          ≥ 60% 且: 满分;
          其余: 0分
        }
        """,
        """
        输入 { 率: % }
        甲 10分: 分档 率 {
          ≥ 60% 且 < 200%: 满分;
          其余: 0分
        }
        """)
    ),
    DiagnosticPage(
      "H1120",
      zh: Words(
        "指标没有分值",
        "每个指标的名称后面都要写分值，各级的合计才能核对。名称和分值之间要有空格，连着写的 评价10分 是一个名称；--fix 会加上空格。"),
      en: Words(
        "indicator without points",
        "Points follow the name of every indicator, so that the sums of all levels can be checked. A blank stands between the two; `--fix` adds it."
      ),
      .inside(
        """
        甲: 评定
        """,
        """
        甲 10分: 评定
        """)
    ),
    DiagnosticPage(
      "H1121",
      zh: Words(
        "指标没有规则",
        "末级指标要有一条规则，上级指标要有下级。没有规则的指标无从得分；由人评分的写 评定。"),
      en: Words(
        "indicator without a rule",
        "A leaf has a rule, a group has indicators below. Without a rule there is no score; what a person scores is `judged`."
      ),
      .inside(
        """
        甲 5分 乙 5分: 评定
        """,
        """
        甲 5分: 评定
        乙 5分: 评定
        """)
    ),
    DiagnosticPage(
      "H1122",
      zh: Words(
        "指标之下不是指标",
        "指标的大括号里只写下级指标，和对这一组特殊情形的规定。"),
      en: Words(
        "not an indicator",
        "The braces of an indicator hold the indicators below it, and policies for the group."),
      .inside(
        """
        甲 10分 {
          "某句话"
          乙 10分: 评定
        }
        """,
        """
        甲 10分 {
          乙 10分: 评定
        }
        """)
    ),
    DiagnosticPage(
      "H1123",
      zh: Words(
        "公式之后不是规定",
        "公式之后只能写没有数的时候怎么办：缺失时、分母为零时、全为零时。最高、扣完为止 是得分的事，写在指标的规则里。"),
      en: Words(
        "not a policy",
        "After a formula there can only be what happens without a figure: if-missing, if-zero, if-all-zero. Ceilings belong to the rule of an indicator."
      ),
      .inside(
        """
        输入 { 支出: 万元; 预算: 万元, 范围 > 0万元 }
        公式 率 = 支出 ÷ 预算, 最高 100%
        甲 10分: 得 率 × 满分, 最高 满分, 最低 0分
        """,
        """
        输入 { 支出: 万元; 预算: 万元, 范围 > 0万元 }
        公式 率 = 支出 ÷ 预算, 分母为零时 报错
        甲 10分: 得 率 × 满分, 最高 满分, 最低 0分
        """)
    ),
    DiagnosticPage(
      "H1124",
      zh: Words(
        "句子读不下去",
        "逗号之后应是句子的下一个成分：否则、每…扣、最高、最低、扣完为止、缺失时，或 “条件 时 …”。"),
      en: Words(
        "the sentence cannot go on",
        "After a comma comes the next part of the sentence: else, each … deduct, at-most, at-least, to-zero, if-missing, or `condition then …`."
      ),
      .inside(
        """
        输入 { 率: %, 范围 ≥ 0% }
        甲 10分: 得 率 × 满分, 100%, 最高 满分
        """,
        """
        输入 { 率: %, 范围 ≥ 0% }
        甲 10分: 得 率 × 满分, 最高 满分
        """)
    ),
    DiagnosticPage(
      "H1125",
      zh: Words(
        "每之后没有扣或加",
        "“每超过 1个百分点” 要说明扣几分还是加几分。"),
      en: Words(
        "neither deduct nor add",
        "`each-over 1pp` says how many points are deducted or added."),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 率 不超过 100% 得 满分, 每超过 1个百分点 0.2分, 最高 满分, 扣完为止
        """,
        """
        输入 { 率: % }
        甲 10分: 率 不超过 100% 得 满分, 每超过 1个百分点 扣 0.2分, 最高 满分, 扣完为止
        """)
    ),
    DiagnosticPage(
      "H1126",
      zh: Words(
        "否决缺少时",
        "否决写作 “否决 条件 时 等次 定为 差”。时 前面要有空格，因为 小时、学时 是单位。"),
      en: Words(
        "`时` missing in a veto",
        "A veto reads `veto condition then grades set 差`. There is a blank before 时, for 小时 and 学时 are units."
      ),
      .inside(
        """
        输入 { 挪用: 是否 }
        甲 10分: 评定
        等次 { ≥ 6分: 优; 其余: 差 }
        否决 挪用 等次 定为 差
        """,
        """
        输入 { 挪用: 是否 }
        甲 10分: 评定
        等次 { ≥ 6分: 优; 其余: 差 }
        否决 挪用 时 等次 定为 差
        """)
    ),
    DiagnosticPage(
      "H1127",
      zh: Words(
        "否决没有说等次如何",
        "否决要说明后果：等次定为哪一等、不高于哪一等，或下调几档。得分不因否决而变。"),
      en: Words(
        "veto without an effect",
        "A veto says what becomes of the grade: set, capped or lowered. The score does not change."),
      .inside(
        """
        输入 { 挪用: 是否 }
        甲 10分: 评定
        等次 { ≥ 6分: 优; 其余: 差 }
        否决 挪用 时 不得分
        """,
        """
        输入 { 挪用: 是否 }
        甲 10分: 评定
        等次 { ≥ 6分: 优; 其余: 差 }
        否决 挪用 时 等次 定为 差
        """)
    ),
    DiagnosticPage(
      "H1128",
      zh: Words(
        "没有说调几档",
        "上调、下调要说明几档。"),
      en: Words(
        "number of steps missing",
        "Raising and lowering say by how many steps."),
      .inside(
        """
        输入 { 挪用: 是否 }
        甲 10分: 评定
        等次 { ≥ 6分: 优; 其余: 差 }
        否决 挪用 时 等次 下调, 因为 "挪用资金"
        """,
        """
        输入 { 挪用: 是否 }
        甲 10分: 评定
        等次 { ≥ 6分: 优; 其余: 差 }
        否决 挪用 时 等次 下调 1档, 因为 "挪用资金"
        """)
    ),
  ]
}
