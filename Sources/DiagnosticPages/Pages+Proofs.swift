import Source

extension DiagnosticPage {
  /// The pages of what is proved of a template, or broken by a form (H30xx).
  static let proofs: [DiagnosticPage] = [
    DiagnosticPage(
      "H3001", .note,
      zh: Words(
        "没有证明得分在分值之内",
        "按输入的范围算出的界限在分值之外，又没有找到一份真会越界的表单：也许不会越界，只是程序证明不了。写上 最高 满分、扣完为止，或更窄的范围，就能确定。"),
      en: Words(
        "not proved to lie within the points",
        "By the ranges of its inputs the score could lie outside its points, yet no form was found that does. It may hold and only not be proved. With at-most full, to-zero or narrower ranges it is certain."
      ),
      .inside(
        """
        输入 { 甲率: %, 范围 0% 到 100% }
        公式 半 = 甲率 × (100% − 甲率)
        甲 10分: 得 半 × 4 × 满分
        """,
        """
        输入 { 甲率: %, 范围 0% 到 100% }
        公式 半 = 甲率 × (100% − 甲率)
        甲 10分: 得 半 × 4 × 满分, 最高 满分
        """)
    ),
    DiagnosticPage(
      "H3002", .warning,
      zh: Words(
        "得不到满分",
        "没有一份表单能得满分，总分也就到不了。多半是规则里的分数或封顶写小了。"),
      en: Words(
        "full points out of reach",
        "No form gets full points, so none gets the total. Most likely a figure or the ceiling is too low."),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 得 率 × 满分, 最高 满分 × 50%
        """,
        """
        输入 { 率: % }
        甲 10分: 得 率 × 满分, 最高 满分
        """)
    ),
    DiagnosticPage(
      "H3003", .warning,
      zh: Words(
        "得分与数据无关",
        "按输入的范围，每份表单的得分都一样，这一项分不出高低。多半是界限的数或单位写错了。"),
      en: Words(
        "a score that never changes",
        "Within the ranges of its inputs every form gets the same score. Most likely a bound or its unit is wrong."
      ),
      .inside(
        """
        输入 { 次数: 次, 范围 0次 到 5次 }
        甲 10分: 得 满分 − 次数 × 0分/次
        """,
        """
        输入 { 次数: 次, 范围 0次 到 5次 }
        甲 10分: 得 满分 − 次数 × 2分/次
        """)
    ),
    DiagnosticPage(
      "H3004",
      zh: Words(
        "几个条件的各档有漏",
        "各档的条件合起来没有包括所有的情形，消息里给出一份落空的表单。"),
      en: Words(
        "a hole between tiers of several conditions",
        "Together the conditions leave a case out; the message gives a form that falls between them."),
      .inside(
        """
        输入 { 老客户: 是否; 积分: 分, 范围 0分 到 200分 }
        甲 10分: 分档 { 老客户 且 积分 ≥ 100分: 满分; 老客户 且 积分 < 100分: 6分; 非 老客户 且 积分 < 150分: 3分; 非 老客户 且 积分 > 150分: 5分 }
        """,
        """
        输入 { 老客户: 是否; 积分: 分, 范围 0分 到 200分 }
        甲 10分: 分档 { 老客户 且 积分 ≥ 100分: 满分; 老客户 且 积分 < 100分: 6分; 非 老客户 且 积分 < 150分: 3分; 非 老客户 且 积分 ≥ 150分: 5分 }
        """)
    ),
    DiagnosticPage(
      "H3005",
      zh: Words(
        "几个条件的一档用不到",
        "先成立的一档起作用，前面的各档已经把它全部取走。条件严的写在前面。"),
      en: Words(
        "a dead tier of several conditions",
        "The first tier that holds applies, and earlier ones take all of this. The stricter one comes first."),
      .inside(
        """
        输入 { 数量: %; 质量: % }
        甲 10分: 分档 {
          数量 ≥ 80% 且 质量 ≥ 80%: 满分;
          数量 ≥ 90% 且 质量 ≥ 90%: 8分;
          其余: 0分
        }
        """,
        """
        输入 { 数量: %; 质量: % }
        甲 10分: 分档 {
            数量 ≥ 90% 且 质量 ≥ 90%: 满分;
          其余: 0分
        }
        """)
    ),
    DiagnosticPage(
      "H3006", .warning,
      zh: Words(
        "相邻两档得分相同",
        "分成两档而得分一样，多半有一档的数抄错了。"),
      en: Words(
        "two tiers alike",
        "Two tiers side by side give the same, so one of them was most likely copied wrong."),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 分档 率 { ≥ 90%: 满分; ≥ 80%: 6分; ≥ 70%: 6分; 其余: 0分 }
        """,
        """
        输入 { 率: % }
        甲 10分: 分档 率 { ≥ 90%: 满分; ≥ 80%: 6分; ≥ 70%: 3分; 其余: 0分 }
        """)
    ),
    DiagnosticPage(
      "H3007", .note,
      zh: Words(
        "没有证明各档齐全",
        "条件分出的格子太多，没有逐格核对。拆成几个公式，就能核对。"),
      en: Words(
        "tiers not proved complete",
        "The conditions make too many cases to go through. Split into formulas they can be checked."),
      .inside(
        """
        输入 { 率1: %   率2: %   率3: %   率4: %   率5: %   率6: %   率7: % }
        甲 10分: 分档 {
          率1 ≥ 91% 且 率2 ≥ 92% 且 率3 ≥ 93% 且 率4 ≥ 94% 且 率5 ≥ 95% 且 率6 ≥ 96% 且 率7 ≥ 97%: 10分;
          率1 ≥ 81% 且 率2 ≥ 82% 且 率3 ≥ 83% 且 率4 ≥ 84% 且 率5 ≥ 85% 且 率6 ≥ 86% 且 率7 ≥ 87%: 8分;
          率1 ≥ 71% 且 率2 ≥ 72% 且 率3 ≥ 73% 且 率4 ≥ 74% 且 率5 ≥ 75% 且 率6 ≥ 76% 且 率7 ≥ 77%: 7分;
          率1 ≥ 61% 且 率2 ≥ 62% 且 率3 ≥ 63% 且 率4 ≥ 64% 且 率5 ≥ 65% 且 率6 ≥ 66% 且 率7 ≥ 67%: 6分;
          其余: 0分
        }
        """,
        """
        输入 { 率1: %   率2: % }
        甲 10分: 分档 {
          率1 ≥ 91% 且 率2 ≥ 92%: 10分;
          率1 ≥ 81% 且 率2 ≥ 82%: 8分;
          其余: 0分
        }
        """)
    ),
    DiagnosticPage(
      "H3008", .warning,
      zh: Words(
        "各档忽高忽低",
        "顺着一个方向走，得分应当一路不降或一路不升；多半是两档的分写反了。"),
      en: Words(
        "scores that go up and down",
        "Along the measure scores go one way; most likely those of two tiers were exchanged."),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 分档 率 { ≥ 90%: 满分; ≥ 80%: 4分; ≥ 70%: 6分; 其余: 0分 }
        """,
        """
        输入 { 率: % }
        甲 10分: 分档 率 { ≥ 90%: 满分; ≥ 80%: 6分; ≥ 70%: 4分; 其余: 0分 }
        """)
    ),
    DiagnosticPage(
      "H3009", .warning,
      zh: Words(
        "一档的分像是差了十倍",
        "其余各档间隔相等，只有这一个差 10 倍：多半是小数点写错了。"),
      en: Words(
        "a tier that is ten times off",
        "The other tiers lie evenly apart and only this one is off by ten: most likely a decimal point slipped."
      ),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 分档 率 { ≥ 90%: 8分; ≥ 80%: 6分; ≥ 70%: 0.4分; ≥ 60%: 2分; 其余: 0分 }, 率 > 100% 时 满分
        """,
        """
        输入 { 率: % }
        甲 10分: 分档 率 { ≥ 90%: 8分; ≥ 80%: 6分; ≥ 70%: 4分; ≥ 60%: 2分; 其余: 0分 }, 率 > 100% 时 满分
        """)
    ),
    DiagnosticPage(
      "H3010", .warning,
      zh: Words(
        "含不含界限不一致",
        "同一组界限有的含本数有的不含，多半是写错了；正好等于界限的表单得分会不同。"),
      en: Words(
        "strict and other bounds mixed",
        "Some bounds of the group include themselves and some do not; the form that sits on one would score differently."
      ),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 分档 率 { ≥ 90%: 满分; > 80%: 6分; ≥ 70%: 3分; 其余: 0分 }
        """,
        """
        输入 { 率: % }
        甲 10分: 分档 率 { ≥ 90%: 满分; ≥ 80%: 6分; ≥ 70%: 3分; 其余: 0分 }
        """)
    ),
    DiagnosticPage(
      "H3011", .warning,
      zh: Words(
        "条件分不出情形",
        "按输入的范围，这个条件总是成立或永远不成立。多半是界限的数或单位写错了。"),
      en: Words(
        "a condition that never changes",
        "Within the ranges of its inputs the condition always or never holds. Most likely a bound or its unit is wrong."
      ),
      .inside(
        """
        输入 { 率: %, 范围 0% 到 200% }
        甲 10分: 评定, 率 > 600% 时 0分
        """,
        """
        输入 { 率: %, 范围 0% 到 200% }
        甲 10分: 评定, 率 > 160% 时 0分
        """)
    ),
    DiagnosticPage(
      "H3012", .warning,
      zh: Words(
        "一步超过分值",
        "第一步就扣完或加满，后面的步没有意义；多半是小数点写错了。"),
      en: Words(
        "a step above the points",
        "The first step takes or gives everything; most likely a decimal point slipped."),
      .inside(
        """
        输入 { 次数: 次 }
        甲 10分: 得 满分, 每 1次 次数 扣 20分, 扣完为止
        """,
        """
        输入 { 次数: 次 }
        甲 10分: 得 满分, 每 1次 次数 扣 2分, 扣完为止
        """)
    ),
    DiagnosticPage(
      "H3013", .warning,
      zh: Words(
        "否决永远不会起作用",
        "按输入的范围，没有一份表单会碰到它。"),
      en: Words(
        "a veto that never applies",
        "Within the ranges of its inputs no form meets it."),
      .inside(
        """
        输入 { 率: %, 范围 0% 到 200% }
        甲 10分: 得 率 × 满分, 最高 满分
        等次 { ≥ 9分: 优; 其余: 差 }
        否决 率 < 0% 时 等次 定为 差
        """,
        """
        输入 { 率: %, 范围 0% 到 200% }
        甲 10分: 得 率 × 满分, 最高 满分
        等次 { ≥ 9分: 优; 其余: 差 }
        否决 率 < 60% 时 等次 定为 差
        """)
    ),
    DiagnosticPage(
      "H3014", .warning,
      zh: Words(
        "否决总是起作用",
        "按输入的范围，每份表单都会碰到它。"),
      en: Words(
        "a veto that always applies",
        "Within the ranges of its inputs every form meets it."),
      .inside(
        """
        输入 { 率: %, 范围 0% 到 200% }
        甲 10分: 得 率 × 满分, 最高 满分
        等次 { ≥ 9分: 优; 其余: 差 }
        否决 率 < 6000% 时 等次 定为 差
        """,
        """
        输入 { 率: %, 范围 0% 到 200% }
        甲 10分: 得 率 × 满分, 最高 满分
        等次 { ≥ 9分: 优; 其余: 差 }
        否决 率 < 60% 时 等次 定为 差
        """)
    ),
    DiagnosticPage(
      "H3015", .warning,
      zh: Words(
        "否决的方向像是反了",
        "按规则这个量越高越好（或越低越好），否决却罚好的一边。"),
      en: Words(
        "a veto turned around",
        "By the rule the measure is better high (or low), and the veto punishes that side."),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 得 率 × 满分, 最高 满分
        等次 { ≥ 9分: 优; 其余: 差 }
        否决 率 > 60% 时 等次 定为 差
        """,
        """
        输入 { 率: % }
        甲 10分: 得 率 × 满分, 最高 满分
        等次 { ≥ 9分: 优; 其余: 差 }
        否决 率 < 60% 时 等次 定为 差
        """)
    ),
    DiagnosticPage(
      "H3016", .warning,
      zh: Words(
        "否决成了奖励",
        "否决只降不升；定为最好的等次反而成了奖励。要奖励的写 等次 上调。"),
      en: Words(
        "a veto that does no harm",
        "A veto lowers. Set to the best grade it rewards; a reward is written as raise."),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 得 率 × 满分, 最高 满分
        等次 { ≥ 9分: 优; 其余: 差 }
        否决 率 < 60% 时 等次 定为 优
        """,
        """
        输入 { 率: % }
        甲 10分: 得 率 × 满分, 最高 满分
        等次 { ≥ 9分: 优; 其余: 差 }
        否决 率 < 60% 时 等次 定为 差
        """)
    ),
    DiagnosticPage(
      "H3017", .warning,
      zh: Words(
        "等次的名称像是写反了",
        "等次从好到差写，优 良 中 差 有通常的次序。"),
      en: Words(
        "names of grades exchanged",
        "Grades are written from best to worst, and 优 良 中 差 have a usual order."),
      .inside(
        """
        甲 10分: 评定
        等次 { ≥ 9分: 优; ≥ 8分: 中; ≥ 6分: 良; 其余: 差 }
        """,
        """
        甲 10分: 评定
        等次 { ≥ 9分: 优; ≥ 8分: 良; ≥ 6分: 中; 其余: 差 }
        """)
    ),
    DiagnosticPage(
      "H3018", .warning,
      zh: Words(
        "等次的界限比得分细",
        "总分取整以后，这个界限落在两个可能的总分之间，谁也碰不到它。"),
      en: Words(
        "a bound finer than scores",
        "After rounding the bound lies between two possible totals, and none meets it."),
      .inside(
        """
        甲 10分: 评定
        等次 { ≥ 8.995分: 优; 其余: 差 }
        """,
        """
        甲 10分: 评定
        等次 { ≥ 9分: 优; 其余: 差 }
        """)
    ),
    DiagnosticPage(
      "H3019", .warning,
      zh: Words(
        "得不到的等次",
        "按各项规则，总分只能在一定的范围里，到不了这个等次。"),
      en: Words(
        "a grade out of reach",
        "By the rules the total lies within bounds that do not reach this grade."),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 得 率 × 满分, 最低 5分, 最高 满分
        等次 { ≥ 9分: 优; ≥ 4分: 中; 其余: 差 }
        """,
        """
        输入 { 率: % }
        甲 10分: 得 率 × 满分, 最低 5分, 最高 满分
        等次 { ≥ 9分: 优; ≥ 6分: 中; 其余: 差 }
        """)
    ),
    DiagnosticPage(
      "H3020", .warning,
      zh: Words(
        "总分之外没有等次",
        "有的规则写了 最高、最低，得分可以超出分值，总分就会超出 0 到总分。最高一档不要写上限，最后一档用 其余。"),
      en: Words(
        "no grade beyond the points",
        "A rule with 最高 or 最低 may leave zero to its points, and the total goes with it. Leave the highest band open, and end with 其余."
      ),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 得 率 × 满分, 最高 12分
        等次 { 在 9分 到 10分: 优; < 9分: 差 }
        """,
        """
        输入 { 率: % }
        甲 10分: 得 率 × 满分, 最高 12分
        等次 { ≥ 9分: 优; < 9分: 差 }
        """)
    ),
    DiagnosticPage(
      "H3021", .warning,
      zh: Words(
        "均分取整合不上",
        "取整以后各行分值的合计不等于指标的分值，那样的表单得不出分。余数归末项，或不写位数。"),
      en: Words(
        "equal shares that do not add up",
        "Rounded shares do not add up to the points, and such a form has no score. Give the last row the rest, or do not round."
      ),
      .inside(
        """
        表 绩效 { 名: 文本, 作名称   完成: 是否 }
        甲 10分, 逐行 绩效 均分 2位: 完成 得 满分, 否则 0分
        """,
        """
        表 绩效 { 名: 文本, 作名称   完成: 是否 }
        甲 10分, 逐行 绩效 均分 2位 余数归末项: 完成 得 满分, 否则 0分
        """)
    ),
    DiagnosticPage(
      "H3022", .warning,
      zh: Words(
        "规则的方向与名称不合",
        "成本、投诉越低越好，执行率越高越好；这条规则反过来给分。"),
      en: Words(
        "a rule against its name",
        "Cost and complaints are better low, execution is better high; this rule gives points the other way."),
      .inside(
        """
        输入 { 单位成本: 元/人, 范围 ≥ 0元/人 }
        甲 10分: 单位成本 不低于 100元/人 得 满分, 否则 0分
        """,
        """
        输入 { 单位成本: 元/人, 范围 ≥ 0元/人 }
        甲 10分: 单位成本 不超过 100元/人 得 满分, 否则 0分
        """)
    ),
    DiagnosticPage(
      "H3023", .warning,
      zh: Words(
        "同一个量计了两次分",
        "两个指标用同样的数、同样的算法，多半是抄了一行而没有改。"),
      en: Words(
        "scored twice",
        "Two indicators use the same figure in the same way; most likely a line was copied and not changed."),
      .inside(
        """
        输入 { 率: % }
        甲 5分: 得 率 × 满分, 最高 满分
        乙 5分: 得 率 × 满分, 最高 满分
        """,
        """
        输入 { 率: %; 另率: % }
        甲 5分: 得 率 × 满分, 最高 满分
        乙 5分: 得 另率 × 满分, 最高 满分
        """)
    ),
    DiagnosticPage(
      "H3024", .warning,
      zh: Words(
        "没有用同名的公式",
        "有一个公式就叫这个名称，规则却按别的算式计分，两处的分母会不一致。"),
      en: Words(
        "the formula of the name is not used",
        "A formula has the name of the indicator, and the rule computes otherwise; the two may differ in the divisor."
      ),
      .inside(
        """
        输入 { 支出: 万元; 预算: 万元, 范围 > 0万元; 下达: 万元, 范围 > 0万元 }
        公式 预算执行率 = 支出 ÷ 下达
        预算执行率 10分: 得 支出 ÷ 预算 × 满分, 最高 满分
        等次 { ≥ 9分: 优; 其余: 差 }
        否决 预算执行率 < 60% 时 等次 定为 差
        """,
        """
        输入 { 支出: 万元; 下达: 万元, 范围 > 0万元 }
        公式 预算执行率 = 支出 ÷ 下达
        预算执行率 10分: 得 预算执行率 × 满分, 最高 满分
        等次 { ≥ 9分: 优; 其余: 差 }
        否决 预算执行率 < 60% 时 等次 定为 差
        """)
    ),
    DiagnosticPage(
      "H3025", .warning,
      zh: Words(
        "分子分母像是写反了",
        "执行率、完成率以完成的数为分子，以预算、计划的数为分母。"),
      en: Words(
        "fraction upside down",
        "A rate of execution has what was done above, and the budget or plan below."),
      .inside(
        """
        输入 { 支出: 万元, 范围 > 0万元; 预算: 万元, 范围 > 0万元 }
        公式 预算执行率 = 预算 ÷ 支出
        甲 10分: 得 预算执行率 × 满分, 最高 满分
        """,
        """
        输入 { 支出: 万元, 范围 > 0万元; 预算: 万元, 范围 > 0万元 }
        公式 预算执行率 = 支出 ÷ 预算
        甲 10分: 得 预算执行率 × 满分, 最高 满分
        """)
    ),
    DiagnosticPage(
      "H3026", .warning,
      zh: Words(
        "界限的单位像是写错了",
        "单位能换算，数量级却差了上千倍：50元 多半要写 50万元。"),
      en: Words(
        "a bound in a wrong unit",
        "The units convert, but differ by thousands: 50元 is most likely meant as 50万元."),
      .inside(
        """
        输入 { 结余: 万元 }
        甲 10分: 结余 不超过 50元 得 满分, 否则 0分
        """,
        """
        输入 { 结余: 万元 }
        甲 10分: 结余 不超过 50万元 得 满分, 否则 0分
        """)
    ),
    DiagnosticPage(
      "H3027", .warning,
      zh: Words(
        "一个输入的单位不同",
        "与它一起算的都是另一个单位；填数的人照着填会差一万倍。"),
      en: Words(
        "one input in another unit",
        "All that it is computed with is in another unit; people would fill it in ten thousand times off."),
      .inside(
        """
        输入 {
          支出: 万元
          结转: 万元
          下达: 万元, 范围 > 0万元
          预算: 元, 范围 > 0元
        }
        甲 5分: 得 (支出 + 结转) ÷ 下达 × 满分, 最高 满分
        乙 5分: 得 下达 ÷ 预算 × 满分, 最高 满分
        """,
        """
        输入 {
          支出: 万元
          结转: 万元
          下达: 万元, 范围 > 0万元
          预算: 万元, 范围 > 0万元
        }
        甲 5分: 得 (支出 + 结转) ÷ 下达 × 满分, 最高 满分
        乙 5分: 得 下达 ÷ 预算 × 满分, 最高 满分
        """)
    ),
    DiagnosticPage(
      "H3028", .warning,
      zh: Words(
        "文字里的数与规则不同",
        "文字会印在说明里，与规则不一致时单位无从申辩。"),
      en: Words(
        "words that contradict the rule",
        "The words are printed in explanations; where they differ from the rule nobody can rely on either."),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 得 率 × 满分, 最高 满分
        等次 { ≥ 9分: 优; 其余: 差 }
        否决 率 < 50% 时 等次 定为 差, 因为 "执行率低于60%"
        """,
        """
        输入 { 率: % }
        甲 10分: 得 率 × 满分, 最高 满分
        等次 { ≥ 9分: 优; 其余: 差 }
        否决 率 < 50% 时 等次 定为 差, 因为 "执行率低于50%"
        """)
    ),
    DiagnosticPage(
      "H3029", .warning,
      zh: Words(
        "正好等于界限时说法不同",
        "一处把界限算在上面，一处算在下面，正好等于界限的表单两处都不算。"),
      en: Words(
        "two sides of one bound",
        "One place counts the bound above and another below, and a form that sits on it falls between."),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 率 > 60% 得 满分, 否则 0分
        等次 { ≥ 9分: 优; 其余: 差 }
        否决 率 < 60% 时 等次 定为 差
        """,
        """
        输入 { 率: % }
        甲 10分: 率 ≥ 60% 得 满分, 否则 0分
        等次 { ≥ 9分: 优; 其余: 差 }
        否决 率 < 60% 时 等次 定为 差
        """)
    ),
    DiagnosticPage(
      "H3030", .warning,
      zh: Words(
        "规定的分超过分值",
        "缺失时、分母为零时、不适用时给出的分要在 0 到指标的分值之间；写在组或模板里的规定，对下面每一个指标都要成立。"),
      en: Words(
        "a policy beyond the points",
        "What a policy gives in place of a score lies between zero and the points; written for a group or the template, it must fit every indicator below."
      ),
      .inside(
        """
        缺失时 3分
        输入 { 率: % }
        甲 8分: 得 率 × 满分, 最高 满分
        乙 2分: 率 ≥ 60% 得 满分, 否则 0分
        """,
        """
        缺失时 满分 × 50%
        输入 { 率: % }
        甲 8分: 得 率 × 满分, 最高 满分
        乙 2分: 率 ≥ 60% 得 满分, 否则 0分
        """)
    ),
    DiagnosticPage(
      "H3031", .warning,
      zh: Words(
        "用不上的规定",
        "这条规定永远不会被问到：公式自己有规定的先问公式；就近的先于外面的；没有会是 0 的除数就没有分母为零；加分、扣分不适用时不加也不扣。作者多半以为它起作用。"),
      en: Words(
        "a policy that is never asked",
        "A formula's own policy is asked first, the nearest before those outside; no divisor can be zero; a bonus or penalty that does not apply gives and takes nothing. The author most likely takes it to be in force."
      ),
      .inside(
        """
        输入 { 支出: 万元; 预算: 万元, 范围 > 0万元 }
        甲 10分: 得 支出 ÷ 预算 × 满分, 最高 满分, 分母为零时 0分
        """,
        """
        输入 { 支出: 万元; 预算: 万元 }
        甲 10分: 得 支出 ÷ 预算 × 满分, 最高 满分, 分母为零时 0分
        """)
    ),
    DiagnosticPage(
      "H3032", .note,
      zh: Words(
        "不适用就得不到最好的等次",
        "不适用时得的分比分值少，差的分没有去处：别的都做到了也得不到最好的等次。折算把分值分给适用的指标；若确要如此，可以不改。"),
      en: Words(
        "no best grade for what does not apply",
        "What an indicator gives where it does not apply is less than its points, and the rest goes nowhere: a form that does all else cannot earn the best grade. Respread or rescale hands the points to what applies; leave it where it is meant."
      ),
      .inside(
        """
        甲 8分: 评定
        乙 2分: 评定, 不适用时 0分
        等次 { ≥ 9分: 优; 其余: 差 }
        """,
        """
        甲 8分: 评定
        乙 2分: 评定, 不适用时 全表折算
        等次 { ≥ 9分: 优; 其余: 差 }
        """)
    ),
    DiagnosticPage(
      "H3033", .warning,
      zh: Words(
        "两边的单位像是不同",
        "单位能换算，换算以后一边却总是远远大于另一边；把两边看成同一个单位，范围里的数正好相当。多半是有一处的单位写错了。"),
      en: Words(
        "amounts whose units seem to differ",
        "The units convert, yet one side is then always far greater; read in one unit, the figures of the ranges are of a size. Most likely one of the units is wrong."
      ),
      .inside(
        """
        输入 {
          支出: 元, 范围 0元 到 5000元
          预算: 万元, 范围 100万元 到 8000万元
        }
        甲 10分: 支出 ≤ 预算 得 满分, 否则 0分
        """,
        """
        输入 {
          支出: 万元, 范围 0万元 到 5000万元
          预算: 万元, 范围 100万元 到 8000万元
        }
        甲 10分: 支出 ≤ 预算 得 满分, 否则 0分
        """)
    ),
    DiagnosticPage(
      "H3034", .warning,
      zh: Words(
        "级别像是写反了",
        "级别从好到差排成一列（优、良、中、差；高、较高、一般、低；达成、部分达成、未达成），相邻两级的结果却颠倒了。地区、类别这样没有好坏的级别不查。"),
      en: Words(
        "levels that seem swapped",
        "The levels run from the best down, yet two neighbours give the other's result. Levels without a better and a worse, such as regions, are left alone."
      ),
      .inside(
        """
        级别 评级 { 优; 良; 差 }
        输入 { 率: %, 范围 0% 到 100% }
        公式 评级: 评级 = 分档 率 { ≥ 90%: 良; ≥ 60%: 优; 其余: 差 }
        甲 10分: 分档 评级 { 优: 满分; 良: 6分; 差: 0分 }
        """,
        """
        级别 评级 { 优; 良; 差 }
        输入 { 率: %, 范围 0% 到 100% }
        公式 评级: 评级 = 分档 率 { ≥ 90%: 优; ≥ 60%: 良; 其余: 差 }
        甲 10分: 分档 评级 { 优: 满分; 良: 6分; 差: 0分 }
        """)
    ),
  ]
}
