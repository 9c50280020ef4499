extension DiagnosticPage {
  /// Pages of names, values and units (H2026–H2048).
  static let names: [DiagnosticPage] = [
    DiagnosticPage(
      "H2026",
      zh: Words(
        "不认识的名称",
        "算式里只能用输入、公式和 满分 等给定的名称。多半是写错了一个字；由单位填报的，在 输入 中加上。"),
      en: Words(
        "unknown name",
        "Expressions use inputs, formulas and given names such as full. Often one character is wrong; what units fill in is declared under inputs."
      ),
      .inside(
        """
        输入 { 预算执行率: %, 范围 ≥ 0% }
        甲 10分: 得 预算执行律 × 满分, 最高 满分
        """,
        """
        输入 { 预算执行率: %, 范围 ≥ 0% }
        甲 10分: 得 预算执行率 × 满分, 最高 满分
        """)
    ),
    DiagnosticPage(
      "H2027",
      zh: Words(
        "名称后面少了空格",
        "名称是最长的一串字，中间不会自动断开。前后两半都认得时，--fix 会加上空格。"),
      en: Words(
        "blank missing behind a name",
        "A name is the longest run of letters and is never cut in the middle. Where both halves are known `--fix` puts the blank in."
      ),
      .inside(
        """
        输入 { 率: %; 上限: % }
        甲 10分: 率不超过上限 得 满分, 否则 0分
        """,
        """
        输入 { 率: %; 上限: % }
        甲 10分: 率 不超过 上限 得 满分, 否则 0分
        """)
    ),
    DiagnosticPage(
      "H2028",
      zh: Words(
        "指标当作值用了",
        "单写名称指输入或公式。要用指标的得分或分值，要写明是哪一个。"),
      en: Words(
        "an indicator as a value",
        "A bare name means an input or a formula. The score or the points of an indicator are written as such."
      ),
      .inside(
        """
        甲 5分: 评定
        乙 5分: 得 甲
        """,
        """
        甲 5分: 评定
        乙 5分: 得 甲.得分
        """)
    ),
    DiagnosticPage(
      "H2029",
      zh: Words(
        "级别里没有这一级",
        "只能用声明过的级别。写错一个字，这一档就永远用不到。"),
      en: Words(
        "not one of the levels",
        "Only declared levels can be used. With one wrong character the tier would never apply."),
      .inside(
        """
        级别 程度 { 好; 差 }
        输入 { 结果: 程度 }
        甲 10分: 分档 结果 { 优: 满分; 其余: 0分 }
        """,
        """
        级别 程度 { 好; 差 }
        输入 { 结果: 程度 }
        甲 10分: 分档 结果 { 好: 满分; 其余: 0分 }
        """)
    ),
    DiagnosticPage(
      "H2030",
      zh: Words(
        "这里没有满分",
        "满分 是某个指标的分值。公式不属于任何指标，几个指标都可以用它。"),
      en: Words(
        "no full points here",
        "Full is the points of an indicator. A formula belongs to none, and several may use it."),
      .inside(
        """
        输入 { 率: %, 范围 0% 到 100% }
        公式 应得 = 满分 × 率
        甲 10分: 得 应得
        """,
        """
        输入 { 率: %, 范围 0% 到 100% }
        公式 应得 = 10分 × 率
        甲 10分: 得 应得
        """)
    ),
    DiagnosticPage(
      "H2031",
      zh: Words(
        "这里还没有得分",
        "得分 只能用在 “… 时 须说明” 里：规则本身正在算它。别的指标的得分写 “名称.得分”。"),
      en: Words(
        "no score yet",
        "Score can be used only in `… then explain`, for the rule is computing it. The score of another indicator reads `name.score`."
      ),
      .inside(
        """
        甲 10分: 得 得分
        """,
        """
        甲 10分: 评定, 得分 < 满分 时 须说明
        """)
    ),
    DiagnosticPage(
      "H2032",
      zh: Words(
        "指标没有这一项",
        "名称后的点只能接 得分 或 分值。"),
      en: Words(
        "an indicator has no such part",
        "The dot behind a name is followed by score or points."),
      .inside(
        """
        甲 5分: 评定
        乙 5分: 得 甲.权重
        """,
        """
        甲 5分: 评定
        乙 5分: 得 甲.得分
        """)
    ),
    DiagnosticPage(
      "H2033",
      zh: Words(
        "没有这个指标",
        "路径要与指标的层次相符，可以只写末尾几级。"),
      en: Words(
        "unknown indicator",
        "A path follows the levels of the tree; its end is enough."),
      .inside(
        """
        管理规范性 5分: 评定
        乙 5分: 得 管理规范姓.得分
        """,
        """
        管理规范性 5分: 评定
        乙 5分: 得 管理规范性.得分
        """)
    ),
    DiagnosticPage(
      "H2034",
      zh: Words(
        "指标不止一个",
        "同名的指标在不同的上级之下，要写出上级才知道是哪一个。"),
      en: Words(
        "ambiguous indicator",
        "Indicators of one name stand under different groups; the group says which one is meant."),
      .inside(
        """
        子 4分 { 健全性 4分: 评定 }
        丑 4分 { 健全性 4分: 评定 }
        寅 2分: 得 健全性.得分, 最高 满分
        """,
        """
        子 4分 { 健全性 4分: 评定 }
        丑 4分 { 健全性 4分: 评定 }
        寅 2分: 得 丑.健全性.得分 × 50%
        """)
    ),
    DiagnosticPage(
      "H2035",
      zh: Words(
        "不是数",
        "这里要计算。是否、日期、文本、级别 不能加减乘除。"),
      en: Words(
        "not a number",
        "This is computed with. Yes-no, dates, texts and levels have no arithmetic."),
      .inside(
        """
        输入 { 挪用: 是否 }
        公式 反 = -挪用
        甲 10分: 得 反
        """,
        """
        输入 { 挪用: 是否 }
        甲 10分: 挪用 得 0分, 否则 满分
        """)
    ),
    DiagnosticPage(
      "H2036",
      zh: Words(
        "两个值没有大小之分",
        "是否 和 文本 只能问是否相等。"),
      en: Words(
        "values without an order",
        "Yes-no and texts can only be asked whether they are equal."),
      .inside(
        """
        输入 { 名称: 文本 }
        甲 10分: 名称 > "某" 得 满分, 否则 0分
        """,
        """
        输入 { 名称: 文本 }
        甲 10分: 名称 = "某" 得 满分, 否则 0分
        """)
    ),
    DiagnosticPage(
      "H2037",
      zh: Words(
        "区间的下端大于上端",
        "区间从小到大写，两端都算在内。写反了没有值在其中，条件永远不成立。"),
      en: Words(
        "empty interval",
        "An interval runs from the lesser to the greater end. The other way round nothing lies in it, and the condition never holds."
      ),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 率 在 90% 到 60% 得 满分, 否则 0分
        """,
        """
        输入 { 率: % }
        甲 10分: 率 在 60% 到 90% 得 满分, 否则 0分
        """)
    ),
    DiagnosticPage(
      "H2038",
      zh: Words(
        "名单写错了地方",
        "名单只用在 属于 后面，和分档里几个量并列的地方。"),
      en: Words(
        "misplaced list",
        "A list stands behind `属于`, and in tiers over several measures."),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 得 (率, 率)
        """,
        """
        输入 { 率: % }
        甲 10分: 得 率 × 满分, 最高 满分, 扣完为止
        """)
    ),
    DiagnosticPage(
      "H2039",
      zh: Words(
        "算式的分档里写了规则",
        "公式里的分档只能写值。扣、最高、评定 说的是得分，写在指标的规则里。"),
      en: Words(
        "a rule inside an expression",
        "Tiers in a formula hold values. Deduct, at-most and judged speak of the score and stand in the rule of an indicator."
      ),
      .inside(
        """
        输入 { 率: % }
        公式 系数 = 分档 率 { ≥ 60%: 100%, 最高 50%; 其余: 0% }
        甲 10分: 得 系数 × 满分
        """,
        """
        输入 { 率: %, 范围 0% 到 100% }
        公式 系数 = 分档 率 { ≥ 60%: 100%; 其余: 0% }
        甲 10分: 得 系数 × 满分
        """)
    ),
    DiagnosticPage(
      "H2040",
      zh: Words(
        "插值的点太少",
        "两点才能连成线。"),
      en: Words(
        "too few points to interpolate",
        "It takes two points to draw a line."),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 插值 率 { 60%: 0分 }
        """,
        """
        输入 { 率: % }
        甲 10分: 插值 率 { 60%: 0分; 90%: 满分 }
        """)
    ),
    DiagnosticPage(
      "H2041",
      zh: Words(
        "插值的点没有排好",
        "各点按量从小到大或从大到小写，不能重合。乱了次序多半是抄错了数。"),
      en: Words(
        "points of a line out of order",
        "The points rise or fall in the measure and do not coincide. Out of order, a number was most likely mistyped."
      ),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 插值 率 {
          60%: 0分;
          100%: 满分;
          80%: 5分
        }
        """,
        """
        输入 { 率: % }
        甲 10分: 插值 率 {
          60%: 0分;
          80%: 5分;
          100%: 满分
        }
        """)
    ),
    DiagnosticPage(
      "H2042",
      zh: Words(
        "这两类值不能这样算",
        "两个日期可以相减，不能相加；人数不能乘金额。多半是名称写错了。"),
      en: Words(
        "no such operation",
        "Dates are subtracted, never added; people are not multiplied with money. Most likely a name is wrong."
      ),
      .inside(
        """
        输入 { 起: 日期; 止: 日期 }
        公式 和 = 起 + 止
        甲 10分: 和 ≥ 5天 得 满分, 否则 0分
        """,
        """
        输入 { 起: 日期; 止: 日期 }
        公式 和 = 止 − 起
        甲 10分: 和 ≥ 5天 得 满分, 否则 0分
        """)
    ),
    DiagnosticPage(
      "H2043",
      zh: Words(
        "没有写单位",
        "与它相比或相加的量有单位，有数就要有单位：20 是 20 人还是 20 万人，得分不一样。"),
      en: Words(
        "unit missing",
        "What it is compared with has a unit, so it needs one: 20 人 and 20 万人 do not score the same."),
      .inside(
        """
        输入 { 次数: 次 }
        甲 10分: 得 满分, 每 1 次数 扣 1分, 扣完为止
        """,
        """
        输入 { 次数: 次, 范围 ≥ 0次 }
        甲 10分: 得 满分, 每 1次 次数 扣 1分, 扣完为止
        """)
    ),
    DiagnosticPage(
      "H2044",
      zh: Words(
        "单位不合",
        "万元与元会自动换算，人与次没有换算关系。多半是取错了数，或少了一个除号。"),
      en: Words(
        "units do not fit",
        "万元 and 元 convert, people and times do not. Most likely the wrong figure was taken, or a division is missing."
      ),
      .inside(
        """
        输入 { 次数: 次 }
        甲 10分: 得 满分, 每 1人 次数 扣 1分, 扣完为止
        """,
        """
        输入 { 次数: 次, 范围 ≥ 0次 }
        甲 10分: 得 满分, 每 1次 次数 扣 1分, 扣完为止
        """)
    ),
    DiagnosticPage(
      "H2045",
      zh: Words(
        "前后的值不是同一类",
        "各档的值、比较的两边要是同一类，结果才有一个单位。"),
      en: Words(
        "values of different kinds",
        "The values of tiers and both sides of a comparison are of one kind, so that the result has one unit."
      ),
      .inside(
        """
        输入 { 率: % }
        公式 值 = 分档 率 { ≥ 60%: 10分; 其余: 3人 }
        甲 10分: 得 值
        """,
        """
        输入 { 率: % }
        公式 值 = 分档 率 { ≥ 60%: 10分; 其余: 3分 }
        甲 10分: 得 值
        """)
    ),
    DiagnosticPage(
      "H2046",
      zh: Words(
        "百分比与百分点相比",
        "两个比率之差以百分点计；写 5% 还可以理解成差额的百分之五。"),
      en: Words(
        "percent against percentage points",
        "The difference of two rates is in percentage points; 5% could also mean five percent of something."),
      .inside(
        """
        输入 { 实际率: %; 目标率: % }
        甲 10分: 实际率 − 目标率 ≥ 5% 得 满分, 否则 0分
        """,
        """
        输入 { 实际率: %; 目标率: % }
        甲 10分: 实际率 − 目标率 ≥ 5个百分点 得 满分, 否则 0分
        """)
    ),
    DiagnosticPage(
      "H2047",
      zh: Words(
        "不认识的函数",
        "名称后面接括号就是函数。名称里有括号的写在 「 」 里，相乘要写 ×。"),
      en: Words(
        "unknown function",
        "A name followed by a bracket is a function. A name with brackets stands in 「 」, and a product is written with ×."
      ),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 得 最小值(率, 100%) × 满分, 扣完为止
        """,
        """
        输入 { 率: % }
        甲 10分: 得 最小(率, 100%) × 满分, 扣完为止
        """)
    ),
    DiagnosticPage(
      "H2048",
      zh: Words(
        "函数的值的个数不对",
        "最小、最大、合计、平均、中位 要两个以上的值，取整到 要两个，绝对值 要一个。"),
      en: Words(
        "wrong number of arguments",
        "min, max, sum, mean and median take two or more, round-to takes two, abs takes one."),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 得 最小(率) × 满分, 最高 满分, 扣完为止
        """,
        """
        输入 { 率: % }
        甲 10分: 得 最小(率, 100%) × 满分, 最高 满分, 扣完为止
        """)
    ),
  ]
}
