import Source

extension DiagnosticPage {
  /// Pages of the tree, of what follows the score, and of the whole (H2068–H2098).
  static let whole: [DiagnosticPage] = [
    DiagnosticPage(
      "H2068",
      zh: Words(
        "模板没有指标",
        "没有指标就无从计分。"),
      en: Words(
        "no indicators",
        "Without indicators there is nothing to score."),
      .inside(
        """
        // 还没有写指标
        """,
        """
        甲 10分: 评定
        """)
    ),
    DiagnosticPage(
      "H2069",
      zh: Words(
        "一组之下没有指标",
        "一组的分值要由下级的合计得来。"),
      en: Words(
        "empty group",
        "The points of a group come from the indicators below it."),
      .inside(
        """
        甲 10分 { }
        """,
        """
        甲 10分 { 乙 10分: 评定 }
        """)
    ),
    DiagnosticPage(
      "H2070",
      zh: Words(
        "指标名里有斜杠",
        "结果以 “一级/二级/三级” 称呼指标，名称里有斜杠就分不清层次。"),
      en: Words(
        "slash in a name",
        "Results name indicators as a/b/c, and a slash in a name would look like a level."),
      .inside(
        """
        「甲/乙」 10分: 评定
        """,
        """
        甲与乙 10分: 评定
        """)
    ),
    DiagnosticPage(
      "H2071",
      zh: Words(
        "一组不能可调",
        "可调的分值在组内此消彼长，组的分值不变。可调 写在末级指标上。"),
      en: Words(
        "adjustable group",
        "Adjustable points balance within a group whose own points stay. Write adjustable on the leaves."),
      .inside(
        """
        甲 10分 {
          乙 10分, 可调 0分 到 10分 { 丙 10分: 评定 }
        }
        """,
        """
        甲 10分 {
          乙 10分 { 丙 10分, 可调 0分 到 10分: 评定 }
        }
        """)
    ),
    DiagnosticPage(
      "H2072",
      zh: Words(
        "没有上级的指标不能可调",
        "可调的分值要在一组之内此消彼长。"),
      en: Words(
        "adjustable without a group",
        "Adjustable points balance within a group."),
      .inside(
        """
        甲 10分, 可调 0分 到 10分: 评定
        """,
        """
        甲 10分 {
          乙 5分, 可调 0分 到 10分: 评定
          丙 5分, 可调 0分 到 10分: 评定
        }
        """)
    ),
    DiagnosticPage(
      "H2073",
      zh: Words(
        "可调的范围不成立",
        "范围从不小于 0 的数到大的数，并包括模板写的分值。"),
      en: Words(
        "impossible adjustable range",
        "The range begins at 0 or more and holds the points that the template writes."),
      .inside(
        """
        甲 10分 {
          乙 5分, 可调 6分 到 9分: 评定
          丙 5分: 评定
        }
        """,
        """
        甲 10分 {
          乙 5分, 可调 1分 到 9分: 评定
          丙 5分: 评定
        }
        """)
    ),
    DiagnosticPage(
      "H2074",
      zh: Words(
        "分值合计不等",
        "各级分值要逐级相等，否则满分的表也得不到满分。公开的表里常有写 100 分而合计 98 分的。"),
      en: Words(
        "points do not add up",
        "Points add up on every level; otherwise a perfect form does not get full points. Published forms add up to 98 under a printed 100."
      ),
      .inside(
        """
        甲 4分: 评定
        乙 5分: 评定
        """,
        """
        甲 4分: 评定
        乙 6分: 评定
        """)
    ),
    DiagnosticPage(
      "H2075",
      zh: Words(
        "没有等次的否决",
        "否决改变的是等次，模板要先写等次。"),
      en: Words(
        "veto without grades",
        "A veto changes the grade, so there must be grades."),
      .inside(
        """
        输入 { 挪用: 是否 }
        甲 10分: 评定
        否决 挪用 时 等次 定为 差
        """,
        """
        输入 { 挪用: 是否 }
        甲 10分: 评定
        等次 { ≥ 6分: 优; 其余: 差 }
        否决 挪用 时 等次 定为 差
        """)
    ),
    DiagnosticPage(
      "H2076",
      zh: Words(
        "调的档数不合适",
        "调的档数从 1 到等次数减 1。"),
      en: Words(
        "wrong number of steps",
        "A grade moves by 1 step or more, and fewer than there are grades."),
      .inside(
        """
        输入 { 挪用: 是否 }
        甲 10分: 评定
        等次 { ≥ 6分: 优; 其余: 差 }
        否决 挪用 时 等次 下调 2档
        """,
        """
        输入 { 挪用: 是否 }
        甲 10分: 评定
        等次 { ≥ 6分: 优; 其余: 差 }
        否决 挪用 时 等次 下调 1档
        """)
    ),
    DiagnosticPage(
      "H2077",
      zh: Words(
        "没有这个等次",
        "否决只能用 等次 里写过的名称。"),
      en: Words(
        "unknown grade",
        "A veto names grades that are written under grades."),
      .inside(
        """
        输入 { 挪用: 是否 }
        甲 10分: 评定
        等次 { ≥ 6分: 优; 其余: 差 }
        否决 挪用 时 等次 定为 不合格
        """,
        """
        输入 { 挪用: 是否 }
        甲 10分: 评定
        等次 { ≥ 6分: 优; 其余: 差 }
        否决 挪用 时 等次 定为 差
        """)
    ),
    DiagnosticPage(
      "H2078",
      zh: Words(
        "误差用得不合适",
        "误差只用于 “甲 = 乙” 的核对，单位与两边相同。"),
      en: Words(
        "misplaced tolerance",
        "Tolerance is for checks of the form a = b, in the unit of both sides."),
      .inside(
        """
        输入 { 收: 万元; 支: 万元 }
        甲 10分: 评定
        核对 收支: 收 = 支, 误差 1%
        """,
        """
        输入 { 收: 万元; 支: 万元 }
        甲 10分: 评定
        核对 收支: 收 = 支, 误差 0.01万元
        """)
    ),
    DiagnosticPage(
      "H2079", .warning,
      zh: Words(
        "输入没有用到",
        "没有公式或规则用它，单位会白填；多半是别处写错了名称。"),
      en: Words(
        "unused input",
        "No formula or rule asks for it, and units would fill it in for nothing. Most likely another place has the name wrong."
      ),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 评定
        """,
        """
        输入 { 率: % }
        甲 10分: 得 率 × 满分, 最高 满分, 扣完为止
        """)
    ),
    DiagnosticPage(
      "H2080", .warning,
      zh: Words(
        "公式没有用到",
        "没有规则用它；多半是规则里写错了名称。"),
      en: Words(
        "unused formula",
        "No rule uses it; most likely a rule has the name wrong."),
      .inside(
        """
        输入 { 率: %, 范围 0% 到 100% }
        公式 缺口 = 100% − 率
        甲 10分: 得 率 × 满分
        """,
        """
        输入 { 率: %, 范围 0% 到 100% }
        公式 缺口 = 100% − 率
        甲 10分: 得 缺口 × 满分
        """)
    ),
    DiagnosticPage(
      "H2081",
      zh: Words(
        "得分互相引用",
        "算一个指标的得分不能用到它自己。"),
      en: Words(
        "circular scores",
        "A score is not computed from itself."),
      .inside(
        """
        甲 5分: 得 乙.得分, 最高 满分
        乙 5分: 得 甲.得分, 最高 满分
        """,
        """
        甲 5分: 评定
        乙 5分: 得 甲.得分, 最高 满分
        """)
    ),
    DiagnosticPage(
      "H2082", .warning,
      zh: Words(
        "分母可以是零",
        "除以 0 没有值，这样的表单会待定，到计分时才发现就晚了。写明 “分母为零时 …”，或给输入写上不含 0 的范围。"),
      en: Words(
        "the divisor can be zero",
        "A division by zero has no value; such a form stays undetermined, and that is learned too late. Write if-zero …, or give the input a range without 0."
      ),
      .inside(
        """
        输入 { 支出: 万元, 范围 ≥ 0万元; 预算: 万元, 范围 ≥ 0万元 }
        甲 10分: 得 支出 ÷ 预算 × 满分, 最高 满分
        """,
        """
        输入 { 支出: 万元, 范围 ≥ 0万元; 预算: 万元, 范围 > 0万元 }
        甲 10分: 得 支出 ÷ 预算 × 满分, 最高 满分
        """)
    ),
    DiagnosticPage(
      "H2083",
      zh: Words(
        "可缺的没有规定",
        "可缺 允许单位不填。不填时怎么算要写明：缺失时 …，或先用 “有 …” 判断。不写的话这样的表单只能待定。"),
      en: Words(
        "nothing said of what may be missing",
        "Optional lets a unit leave it out; what is scored then must be said, by if-missing … or by asking `has …` first."
      ),
      .inside(
        """
        输入 { 率: %, 可缺 }
        甲 10分: 得 率 × 满分, 最高 满分, 扣完为止
        """,
        """
        输入 { 率: %, 可缺 }
        甲 10分: 得 率 × 满分, 最高 满分, 扣完为止, 缺失时 待定
        """)
    ),
    DiagnosticPage(
      "H2084",
      zh: Words(
        "得分超过分值",
        "超出的分会使合计超过满分。确是加分的，写 “最高 …分” 说明。"),
      en: Words(
        "score above the points",
        "What exceeds the points makes the total pass its limit. A real bonus is declared with at-most."),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 分档 率 { ≥ 60%: 12分; 其余: 0分 }
        """,
        """
        输入 { 率: % }
        甲 10分: 分档 率 { ≥ 60%: 满分; 其余: 0分 }
        """)
    ),
    DiagnosticPage(
      "H2085", .warning,
      zh: Words(
        "得分没有封顶",
        "按输入的范围，规则的结果可以超过分值；那样的表单会报错。加 “最高 满分”；确要加分的写 “最高 …分”。"),
      en: Words(
        "no ceiling",
        "By the ranges of its inputs the rule can pass its points, and such a form is an error. Add at-most full; a real bonus is declared with at-most."
      ),
      .inside(
        """
        输入 { 率: %, 范围 ≥ 0% }
        甲 10分: 得 率 × 满分
        """,
        """
        输入 { 率: %, 范围 ≥ 0% }
        甲 10分: 得 率 × 满分, 最高 满分
        """)
    ),
    DiagnosticPage(
      "H2086", .warning,
      zh: Words(
        "扣分没有下限",
        "扣分可以扣到 0 以下；那样的表单会报错。加 “扣完为止”；确要负分的写 “最低 …分”。加分里写成 “扣” 的，改成 “加”。"),
      en: Words(
        "no floor",
        "Deductions can pass below 0, and such a form is an error. Add to-zero; real negative points are declared with at-least. In a bonus write add for deduct."
      ),
      .inside(
        """
        输入 { 次数: 次, 范围 ≥ 0次 }
        甲 10分: 得 满分, 每 1次 次数 扣 1分
        """,
        """
        输入 { 次数: 次, 范围 ≥ 0次 }
        甲 10分: 得 满分, 每 1次 次数 扣 1分, 扣完为止
        """)
    ),
    DiagnosticPage(
      "H2087",
      zh: Words(
        "要点的合计不是分值",
        "要点的分要正好是指标的分值，否则条条做到也得不到满分。"),
      en: Words(
        "lines do not add up",
        "The points of the lines are those of the indicator; otherwise all lines met would not give full points."
      ),
      .inside(
        """
        甲 10分: 要点 { "有制度": 4分; "有执行": 5分 }
        """,
        """
        甲 10分: 要点 { "有制度": 4分; "有执行": 6分 }
        """)
    ),
    DiagnosticPage(
      "H2088", .warning,
      zh: Words(
        "看不出各档是否齐全",
        "各档不是同一个量的固定界限，程序无法逐一核对。以 其余 结尾，就不会有落空的表单。"),
      en: Words(
        "cannot tell whether tiers cover everything",
        "The tiers are not fixed bounds of one measure, so they cannot be checked one by one. Ended with rest, no form falls between them."
      ),
      .inside(
        """
        输入 { 率: %, 范围 0% 到 100% }
        公式 余下 = 100% − 率
        甲 10分: 分档 { 率 ≥ 60%: 满分; 余下 > 40%: 0分 }
        """,
        """
        输入 { 率: %, 范围 0% 到 100% }
        公式 余下 = 100% − 率
        甲 10分: 分档 { 率 ≥ 60%: 满分; 余下 > 60%: 0分; 其余: 5分 }
        """)
    ),
    DiagnosticPage(
      "H2089",
      zh: Words(
        "各档之间有漏",
        "落在漏洞里的表单得不出分。消息里给出一个例子。"),
      en: Words(
        "a hole between tiers",
        "A form in the hole has no score. The message gives an example."),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 分档 率 { > 60%: 满分; < 60%: 0分 }
        """,
        """
        输入 { 率: % }
        甲 10分: 分档 率 { ≥ 60%: 满分; < 60%: 0分 }
        """)
    ),
    DiagnosticPage(
      "H2090",
      zh: Words(
        "这一档永远用不到",
        "先成立的一档起作用，前面的已经把它取走。要求高的写在前面。分数顺着写、界限却不顺的，次序没有错：改写错的界限，或把比较的方向反过来。"),
      en: Words(
        "dead tier",
        "The first tier that holds applies, and an earlier one takes all of this. The stricter bound comes first. Where the points stand in order and the bounds do not, mend the bound that is mistyped, or turn the signs."
      ),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 分档 率 {
          ≥ 60%: 5分;
          ≥ 90%: 满分;
          其余: 0分
        }
        """,
        """
        输入 { 率: % }
        甲 10分: 分档 率 {
          ≥ 90%: 满分;
          ≥ 60%: 5分;
          其余: 0分
        }
        """)
    ),
    DiagnosticPage(
      "H2091",
      zh: Words(
        "一档的界限互相矛盾",
        "没有数能同时满足，这一档永远用不到。"),
      en: Words(
        "contradicting bounds",
        "No number meets both, so the tier never applies."),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 分档 率 {
          ≥ 90% 且 < 60%: 满分;
          其余: 0分
        }
        """,
        """
        输入 { 率: % }
        甲 10分: 分档 率 {
          ≥ 90%: 满分;
          其余: 0分
        }
        """)
    ),
    DiagnosticPage(
      "H2092",
      zh: Words(
        "级别已经写过",
        "先成立的一档起作用，同一级写两次，后一次用不到。"),
      en: Words(
        "level already taken",
        "The first tier that holds applies; the second one of a level never does."),
      .inside(
        """
        级别 程度 { 好; 差 }
        输入 { 结果: 程度 }
        甲 10分: 分档 结果 {
          好: 满分;
          好: 5分;
          差: 0分
        }
        """,
        """
        级别 程度 { 好; 差 }
        输入 { 结果: 程度 }
        甲 10分: 分档 结果 {
          好: 满分;
          差: 0分
        }
        """)
    ),
    DiagnosticPage(
      "H2093",
      zh: Words(
        "得不到的等次",
        "前面的等次已经包括它，或总分到不了它的界限：总分从 0 到总分，有加分、扣分的从最低到最高。等次从高到低写。"),
      en: Words(
        "a grade nobody gets",
        "An earlier grade takes all of it, or no total reaches its bounds: totals go from 0 to 总分, or from its 最低 to its 最高 where there are bonus and penalty. Grades are written from high to low."
      ),
      .inside(
        """
        甲 10分: 评定
        等次 {
          ≥ 6分: 优;
          ≥ 9分: 良;
          其余: 差
        }
        """,
        """
        甲 10分: 评定
        等次 {
          ≥ 9分: 优;
          ≥ 6分: 良;
          其余: 差
        }
        """)
    ),
    DiagnosticPage(
      "H2094",
      zh: Words(
        "等次没有从高到低",
        "否决的封顶和降档按书写的次序，所以等次从高到低写。"),
      en: Words(
        "grades out of order",
        "Vetoes cap and lower by the order in which grades are written, so they go from high to low."),
      .inside(
        """
        甲 10分: 评定
        等次 {
          < 6分: 差;
          ≥ 6分: 优
        }
        """,
        """
        甲 10分: 评定
        等次 {
          ≥ 6分: 优;
          < 6分: 差
        }
        """)
    ),
    DiagnosticPage(
      "H2095",
      zh: Words(
        "等次之间有漏",
        "落在漏洞里的总分没有等次。"),
      en: Words(
        "a hole between grades",
        "A total in the hole has no grade."),
      .inside(
        """
        甲 10分: 评定
        等次 {
          > 6分: 优;
          < 6分: 差
        }
        """,
        """
        甲 10分: 评定
        等次 {
          ≥ 6分: 优;
          < 6分: 差
        }
        """)
    ),
    DiagnosticPage(
      "H2096",
      zh: Words(
        "比率旁边的数没有单位",
        "60 就是 60 倍，也就是 6000%；多半是要写 60%。确是倍数的写 60倍。"),
      en: Words(
        "a bare number beside a ratio",
        "60 is sixty times, which is 6000%; most likely 60% is meant. A real multiple reads 60倍."),
      .inside(
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 10分: 率 ≥ 60 得 满分, 否则 0分
        """,
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 10分: 率 ≥ 60% 得 满分, 否则 0分
        """)
    ),
    DiagnosticPage(
      "H2097",
      zh: Words(
        "公式套得太深",
        "公式一层套一层太多，没有人能核对。合并几个，或用 合计(…)。"),
      en: Words(
        "formulas too deep",
        "Nobody can check formulas that rest on so many others. Join some, or use sum(…).")
    ),
    DiagnosticPage(
      "H2098",
      zh: Words(
        "最低比最高还大",
        "得分既不能低于前者，又不能高于后者。"),
      en: Words(
        "floor above the ceiling",
        "A score cannot be above the one and below the other."),
      .inside(
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 10分: 得 率 × 满分, 最低 8分, 最高 5分
        """,
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 10分: 得 率 × 满分, 最低 5分, 最高 满分
        """)
    ),
  ]
}
