import Source

extension DiagnosticPage {
  /// Pages of what is proved of a template, or broken by a form (H3001 onwards).
  static let proofs: [DiagnosticPage] = [
    DiagnosticPage(
      "H3001", .note,
      zh: Words(
        "得分没有证明",
        "按输入的范围算出的界限在分值之外，可是没有找到一份真会越界的表单：也许不会越界，程序证明不了。写上范围或封顶，就能证明。"),
      en: Words(
        "score not proved",
        "The bounds computed from the ranges pass the points, yet no form was found that does: it may never happen, but that is not proved. A declared range or a ceiling settles it."
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
        "满分得不到",
        "按输入的范围，没有一份表单能得满分，总分也就到不了。多半是封顶或某一档的分数写错了。"),
      en: Words(
        "points out of reach",
        "Within the ranges no form can get full points, nor the full total. Most often a ceiling or the points of a tier are wrong."
      ),
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
        "得分总是一样",
        "按输入的范围，每份表单的得分都一样。多半是界限写错了数或单位。"),
      en: Words(
        "always the same score",
        "Within the ranges every form gets the same score. Most often a bound has a wrong figure or unit."),
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
        "落在漏处的表单得不出分。消息里的表单由计分程序核实过：确实不属于任何一档。"),
      en: Words(
        "a hole in a table",
        "A form in the hole has no score. The form in the message was tried by the evaluator: it falls into no tier."
      ),
      .inside(
        """
        输入 { 老客户: 是否; 积分: 分, 范围 0分 到 200分 }
        甲 10分: 分档 { 老客户 且 积分 ≥ 100分: 满分; 老客户 且 积分 < 100分: 6分; 非 老客户 且 积分 < 150分: 3分; 非 老客户 且 积分 > 150分: 5分 }
        """,
        """
        输入 { 老客户: 是否; 积分: 分, 范围 0分 到 200分 }
        甲 10分: 分档 { 老客户 且 积分 ≥ 100分: 满分; 老客户 且 积分 < 100分: 6分; 非 老客户 且 积分 ≤ 150分: 3分; 非 老客户 且 积分 > 150分: 5分 }
        """)
    ),
    DiagnosticPage(
      "H3005",
      zh: Words(
        "几个条件的一档用不到",
        "凡合这一档的，前面的档都已取走，或没有值能同时满足它的条件。把条件严的写在前面。"),
      en: Words(
        "a tier of a table that never applies",
        "Whatever meets the tier is taken by those before it, or nothing meets all its conditions. The stricter tier goes first."
      ),
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
          数量 ≥ 80% 且 质量 ≥ 80%: 8分;
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
        "neighbouring tiers give the same",
        "Tiers that give the same need not be two; most often one figure was copied and not changed."),
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
        "各档的格子太多",
        "逐格核对的工作量有上限，过了就不再核对，也不下结论。"),
      en: Words(
        "too many boxes",
        "Boxes are compared one by one, up to a limit; beyond it nothing is claimed."),
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
          率1 ≥ 90% 且 率2 ≥ 90%: 10分;
          率1 ≥ 60% 且 率2 ≥ 60%: 6分;
          其余: 0分
        }
        """)
    ),
    DiagnosticPage(
      "H3008", .warning,
      zh: Words(
        "各档的分数忽高忽低",
        "顺着一个方向走，得分应当一路不降或一路不升；多半是两档写反了。确要如此的，用注释接受这条发现并写明理由。"),
      en: Words(
        "points that rise and fall",
        "In one direction points should only rise or only fall; most often two tiers are swapped. Where it is meant, accept the finding with a reason."
      ),
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
        "一个数差十倍",
        "其余各档间隔相等，只有一个数差 10 倍或 100 倍，多半是小数点写错了。"),
      en: Words(
        "a figure off by ten",
        "The other tiers are evenly spaced, and one figure is off by ten or a hundred: most often a decimal point."
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
        "一个界限含不含本数与别的不同",
        "同一组界限有的含本数、有的不含，多半是写错了。"),
      en: Words(
        "one strict bound among others",
        "Bounds of one group that differ in whether the bound itself counts are most often a slip."),
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
        "条件总是成立或永远不成立",
        "按输入的范围，条件分不出两种情形。多半是界限的数或单位写错了。"),
      en: Words(
        "a condition without effect",
        "Within the ranges the condition does not tell two cases apart. Most often a figure or a unit is wrong."
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
        "The first step takes everything; most often a decimal point is wrong."),
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
        "否决永远不起作用",
        "按输入的范围，没有一份表单会碰到它。"),
      en: Words(
        "a veto that never fires",
        "Within the ranges no form meets it."),
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
        "a veto that always fires",
        "Within the ranges every form meets it."),
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
        "否决的方向反了",
        "计分时越高越好的量，否决却在它高的时候降等次，或者相反。"),
      en: Words(
        "a veto turned round",
        "What scores better when higher lowers the grade when it is high, or the other way round."),
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
        "否决定为最好的等次",
        "否决只降不升。定为最好的等次成了奖励，不高于最好的等次没有作用。"),
      en: Words(
        "a veto to the best grade",
        "A veto lowers. Setting the best grade is a reward, and capping at it does nothing."),
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
        "等次的名称写反了",
        "等次从好到差写，名称的次序与通常的相反。"),
      en: Words(
        "grade names swapped",
        "Grades are written from the best down, and these names stand the other way round."),
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
        "等次的界限太细",
        "总分取整以后，界限落在两个可能的总分之间，读的人会以为另有一种总分。"),
      en: Words(
        "a grade bound finer than scores",
        "After rounding the bound falls between two totals that can occur."),
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
        "没有表单能得的等次",
        "按各项规则的封顶和保底，总分到不了这一档。"),
      en: Words(
        "a grade out of reach",
        "By the floors and ceilings of the rules no total comes to this grade."),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 得 率 × 满分, 最低 5分, 最高 满分
        等次 { ≥ 9分: 优; ≥ 4分: 中; 其余: 差 }
        """,
        """
        输入 { 率: % }
        甲 10分: 得 率 × 满分, 最低 5分, 最高 满分
        等次 { ≥ 9分: 优; ≥ 7分: 中; 其余: 差 }
        """)
    ),
    DiagnosticPage(
      "H3020", .warning,
      zh: Words(
        "总分之上没有等次",
        "有的规则可以超过分值，总分会高过最高一档的上限。最高一档不要写上限。"),
      en: Words(
        "no grade above the points",
        "Some rules may pass their points, and the total passes the highest band. Leave it open."),
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
        "各行分值取整后的合计不等于指标的分值，这样的表单得不出分。"),
      en: Words(
        "equal shares do not add up",
        "After rounding the shares do not make the points of the indicator, and the form has no score."),
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
        "名称说的量通常越低越好，规则却越高给得越多，或者相反。"),
      en: Words(
        "a rule against its name",
        "What the name says is commonly better when lower, and the rule gives more when higher, or the other way round."
      ),
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
        "两个指标的规则一字不差，多半是抄了一行而没有改。"),
      en: Words(
        "scored twice",
        "Two indicators with the same rule are most often a copied line."),
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
        "有一个公式与指标同名，规则却按别的算式计分：一个名称，两个分母。"),
      en: Words(
        "the formula of the same name is not used",
        "A formula has the name of the indicator, yet the rule scores something else: one name, two denominators."
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
        "分子分母写反了",
        "这种率通常以完成的数为分子，以预算、计划或下达的数为分母。"),
      en: Words(
        "upside down",
        "Such a rate commonly divides what was done by what was planned."),
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
        "数量级不对",
        "单位能换算，数量级却差了上千倍，多半是把元和万元弄混了。"),
      en: Words(
        "a figure of the wrong size",
        "The units convert, but the sizes differ a thousandfold: most often yuan and 10,000 yuan were mixed up."
      ),
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
        "与它一起算的都是另一个单位，填数的人照着填会差上千倍。"),
      en: Words(
        "one input in another unit",
        "All that it is computed with is given in another unit, and whoever fills it in will be off by far."),
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
        "文字会印在说明里，要与规则一致。"),
      en: Words(
        "words and rule disagree",
        "The words are printed in explanations and must say what the rule does."),
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
        否决 率 < 60% 时 等次 定为 差, 因为 "执行率低于60%"
        """)
    ),
    DiagnosticPage(
      "H3029", .warning,
      zh: Words(
        "界限本身两处说法不同",
        "一处把界限算在上面，一处算在下面：正好等于界限的表单两边都说得通。"),
      en: Words(
        "a bound on both sides",
        "One place counts the bound with what is above, another with what is below."),
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
  ]
}
