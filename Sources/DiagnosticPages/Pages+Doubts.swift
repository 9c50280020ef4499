import Source

extension DiagnosticPage {
  /// The pages of what is said and can hardly be meant (H3040 onwards).
  static let doubts: [DiagnosticPage] = [
    DiagnosticPage(
      "H3040", .warning,
      zh: Words(
        "评定各级的范围不相接",
        "一级的分数范围与下一级重叠、有漏、比好的一级还高，或者自己是空的。级别的用处就是管住评分，范围要一级接一级，界限只有一边含。"),
      en: Words(
        "levels of a judgement that do not meet",
        "The bounds of a level overlap those of the next, leave a hole, lie above a better level, or hold no score. Each level begins where the next one ends, and only one of them counts the bound."
      ),
      .inside(
        """
        级别 程度 { 达成; 部分达成; 未达成 }
        输入 { 结果: 程度 }
        甲 10分: 评定 结果 { 达成: ≥ 80%; 部分达成: ≥ 60% 且 ≤ 80%; 未达成: < 60% }
        """,
        """
        级别 程度 { 达成; 部分达成; 未达成 }
        输入 { 结果: 程度 }
        甲 10分: 评定 结果 { 达成: ≥ 80%; 部分达成: ≥ 60% 且 < 80%; 未达成: < 60% }
        """)
    ),
    DiagnosticPage(
      "H3041", .warning,
      zh: Words(
        "日期离年度很远",
        "年份写错一位，期限就总是赶得上，或者总是赶不上，别处看不出来。决算、自评、年报是一年过后的事，期限在年度以前的也一样。"),
      en: Words(
        "a day far from the year",
        "With one digit of the year wrong the deadline is always met or never, and nothing else shows it. So it is where a report on the year is due before the year began."
      ),
      .inside(
        """
        年度 2023
        输入 { 报送日: 日期 }
        甲 10分: 报送日 不超过 2033年3月1日 得 满分, 每超过 1天 扣 1分, 扣完为止
        """,
        """
        年度 2023
        输入 { 报送日: 日期 }
        甲 10分: 报送日 不超过 2023年3月1日 得 满分, 每超过 1天 扣 1分, 扣完为止
        """)
    ),
    DiagnosticPage(
      "H3042", .warning,
      zh: Words(
        "分数比取整的位数细",
        "得分只保留这么多位，规则里更细的分在取整时会没有，或者变成更多。"),
      en: Words(
        "points finer than the rounding",
        "Scores keep only so many places; what is finer is lost in rounding, or becomes more."),
      .inside(
        """
        取整 四舍五入 0位
        输入 { 迟报: 次 }
        甲 10分: 得 满分, 每 1次 迟报 扣 0.5分, 扣完为止
        """,
        """
        取整 四舍五入 1位
        输入 { 迟报: 次 }
        甲 10分: 得 满分, 每 1次 迟报 扣 0.5分, 扣完为止
        """)
    ),
    DiagnosticPage(
      "H3043", .warning,
      zh: Words(
        "算式与率的名称不合",
        "增长率、变动率是 (本年 − 上年) ÷ 上年，压减率、节约率是 (原来 − 现在) ÷ 原来；叫作率的是两个数相除。减过的增长率，界限也要是增长的：10%，不是 110%。"),
      en: Words(
        "a rate that is not what its name says",
        "A rate of growth is the change over last year, a rate of reduction the change over what was there; a rate divides. Bounds of a rate of growth are growth as well: 10%, not 110%."
      ),
      .inside(
        """
        输入 { 本年: 万元, 范围 > 0万元; 上年: 万元, 范围 > 0万元 }
        公式 支出变动率 = (本年 − 上年) ÷ 本年
        甲 10分: 支出变动率 不超过 0% 得 满分, 否则 0分
        """,
        """
        输入 { 本年: 万元, 范围 > 0万元; 上年: 万元, 范围 > 0万元 }
        公式 支出变动率 = (本年 − 上年) ÷ 上年
        甲 10分: 支出变动率 不超过 0% 得 满分, 否则 0分
        """)
    ),
    DiagnosticPage(
      "H3044", .warning,
      zh: Words(
        "同一个数写了两次",
        "一个和里同一个数加了两次，或者自己减自己、比自己，多半是抄了前一个而没有改。"),
      en: Words(
        "one figure twice",
        "One figure is added twice or held against itself; most likely a copy that was not changed."),
      .inside(
        """
        输入 { 一般债: 亿元; 专项债: 亿元; 限额: 亿元 }
        甲 10分: 一般债 + 一般债 ≤ 限额 得 满分, 否则 0分
        核对 余额: 专项债 ≤ 限额
        """,
        """
        输入 { 一般债: 亿元; 专项债: 亿元; 限额: 亿元 }
        甲 10分: 一般债 + 专项债 ≤ 限额 得 满分, 否则 0分
        核对 余额: 专项债 ≤ 限额
        """)
    ),
    DiagnosticPage(
      "H3045", .warning,
      zh: Words(
        "两个公式的算式相同",
        "两个名称是同一个数，多半是抄了一行而没有改分子或分母。"),
      en: Words(
        "two formulas alike",
        "Two names stand for one figure; most likely a copied line whose figures were not changed."),
      .inside(
        """
        输入 { 完成: 项; 按时: 项; 计划: 项, 范围 > 0项 }
        公式 完成率 = 完成 ÷ 计划
        公式 及时率 = 完成 ÷ 计划
        甲 5分: 得 完成率 × 满分, 最高 满分
        乙 5分: 得 及时率 × 满分, 最高 满分
        核对 按时: 按时 ≤ 完成
        """,
        """
        输入 { 完成: 项; 按时: 项; 计划: 项, 范围 > 0项 }
        公式 完成率 = 完成 ÷ 计划
        公式 及时率 = 按时 ÷ 计划
        甲 5分: 得 完成率 × 满分, 最高 满分
        乙 5分: 得 及时率 × 满分, 最高 满分
        核对 按时: 按时 ≤ 完成
        """)
    ),
    DiagnosticPage(
      "H3046", .warning,
      zh: Words(
        "给分的一边反了",
        "照名称看，好的一边得了少的分，或差的一边得了多的分，多半是多了或少了一个“非”。正好 100% 的比没有做到的少，没有出事的要说明，也是这样。"),
      en: Words(
        "points for the wrong side",
        "By its name the good side gets less or the bad side more; most likely a `not` is missing or one too many. Exactly 100% that gets less than what falls short of it, and a reason asked of those who did nothing wrong, are the same."
      ),
      .inside(
        """
        输入 { 资格合格: 是否; 率: %, 范围 0% 到 100% }
        甲 10分: 得 率 × 满分, 资格合格 时 0分
        """,
        """
        输入 { 资格合格: 是否; 率: %, 范围 0% 到 100% }
        甲 10分: 得 率 × 满分, 非 资格合格 时 0分
        """)
    ),
    DiagnosticPage(
      "H3047", .warning,
      zh: Words(
        "上限用不上",
        "加分组的上限比下级合起来还多，总分的最高比加上全部加分还高，“至多”不到一步的分，或者扣分的分值没有一份表单扣得到：多半有一个数写错了一位。"),
      en: Words(
        "a limit out of reach",
        "The cap of a group is above all that stands below it, the highest total above all bonuses, an up-to below one step, or no form loses the points of a penalty: most likely a digit is wrong."
      ),
      .whole(
        """
        衡 1
        模板 例 {
          总分 10分, 最高 12分
          输入 { 表彰: 次 }
          甲 10分: 评定
          加分 荣誉 20分 {
            省级 2分: 每 1次 表彰 加 1分 至多 2分
          }
        }

        """,
        """
        衡 1
        模板 例 {
          总分 10分, 最高 12分
          输入 { 表彰: 次 }
          甲 10分: 评定
          加分 荣誉 2分 {
            省级 2分: 每 1次 表彰 加 1分 至多 2分
          }
        }

        """)
    ),
    DiagnosticPage(
      "H3048", .warning,
      zh: Words(
        "没有数据就得满分",
        "单位不填就是满分，填了反而可能少。没有这一项的，用 不适用时。"),
      en: Words(
        "full points for missing data",
        "A unit that gives no data gets everything, one that gives them may get less. Where there is no such thing, use if-na."
      ),
      .inside(
        """
        输入 { 满意度: %, 范围 0% 到 100% }
        甲 10分: 得 满意度 × 满分, 缺失时 满分
        """,
        """
        输入 { 满意度: %, 范围 0% 到 100% }
        甲 10分: 得 满意度 × 满分, 缺失时 0分
        """)
    ),
    DiagnosticPage(
      "H3049", .warning,
      zh: Words(
        "抄来的一行没有改数",
        "这一项用的是旁边一项的数，而另有一个以它的名称开头的数没有用。"),
      en: Words(
        "a copied line with its neighbour’s figure",
        "The indicator uses the figure of its neighbour, while another figure begins with its own name."),
      .inside(
        """
        输入 { 上半年支出: 万元; 三季度支出: 万元; 预算: 万元, 范围 > 0万元 }
        指标 进度 10分 {
          上半年 5分: 上半年支出 ÷ 预算 ≥ 50% 得 满分, 否则 0分
          三季度 5分: 上半年支出 ÷ 预算 ≥ 75% 得 满分, 否则 0分
        }
        核对 累计: 上半年支出 ≤ 三季度支出
        """,
        """
        输入 { 上半年支出: 万元; 三季度支出: 万元; 预算: 万元, 范围 > 0万元 }
        指标 进度 10分 {
          上半年 5分: 上半年支出 ÷ 预算 ≥ 50% 得 满分, 否则 0分
          三季度 5分: 三季度支出 ÷ 预算 ≥ 75% 得 满分, 否则 0分
        }
        核对 累计: 上半年支出 ≤ 三季度支出
        """)
    ),
    DiagnosticPage(
      "H3050", .warning,
      zh: Words(
        "两条否决、两条核对的条件相同",
        "多半是抄了前一条而没有改条件，该有的那一条就没有了。"),
      en: Words(
        "two vetoes, or two checks, with one condition",
        "Most likely a copy whose condition was not changed; the one that was meant is missing."),
      .inside(
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 10分: 得 率 × 满分
        等次 { ≥ 9分: 优; ≥ 6分: 中; 其余: 差 }
        否决 率 < 30% 时 等次 定为 差
        否决 率 < 30% 时 等次 不高于 中
        """,
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 10分: 得 率 × 满分
        等次 { ≥ 9分: 优; ≥ 6分: 中; 其余: 差 }
        否决 率 < 30% 时 等次 定为 差
        否决 率 < 50% 时 等次 不高于 中
        """)
    ),
    DiagnosticPage(
      "H3051", .warning,
      zh: Words(
        "插值的点忽高忽低",
        "顺着一个方向走，结果应当一路不降或一路不升；两点的数写反了，做得好的反而得得少。升到顶又降回来的（目标区间），两头要一样低，或者顶点在 100%。"),
      en: Words(
        "a line that goes up and down",
        "In one direction results should only rise or only fall; with two swapped figures the better form gets less. A target that can be missed on both sides falls back to where it began, or peaks at 100%."
      ),
      .inside(
        """
        输入 { 人数: 人 }
        甲 10分: 插值 人数 { 5人: 2分; 50人: 满分; 200人: 6分 }
        """,
        """
        输入 { 人数: 人 }
        甲 10分: 插值 人数 { 5人: 2分; 50人: 6分; 200人: 满分 }
        """)
    ),
    DiagnosticPage(
      "H3052", .warning,
      zh: Words(
        "扣完为止用不上",
        "写了 扣完为止，而按输入的范围，最差的表单也剩一半以上，或（比率、金额）要超出界限几倍才扣完，多半是每步的分或步长写错了一位。"),
      en: Words(
        "deductions that never use up the points",
        "`to-zero` is written, yet the worst form keeps more than half, or, of shares and amounts, would have to pass its bound many times over: most likely the points of a step or its size are off by ten."
      ),
      .inside(
        """
        输入 { 合格率: %, 范围 0% 到 100% }
        甲 10分: 合格率 不低于 95% 得 满分, 每低于 1个百分点 扣 0.05分, 扣完为止
        """,
        """
        输入 { 合格率: %, 范围 0% 到 100% }
        甲 10分: 合格率 不低于 95% 得 满分, 每低于 1个百分点 扣 0.5分, 扣完为止
        """)
    ),
    DiagnosticPage(
      "H3053", .warning,
      zh: Words(
        "核对的条件与文字相反",
        "照文字填对了的表单会被说成不符，填错了的反而通过。否决的 “因为” 也这样问：方向，界限本身算不算（“3起及以上” 是 ≥ 3起），几样都要成立还是有一样就算。"),
      en: Words(
        "a check against its words",
        "Forms that follow the words are refused, and those that break them pass. The reason of a veto is asked in the same way: the direction, whether the bound itself counts, and whether all of several conditions must hold or one is enough."
      ),
      .inside(
        """
        输入 { 合格: 件; 完成: 件, 范围 > 0件 }
        甲 10分: 得 合格 ÷ 完成 × 满分, 最高 满分
        核对 件数: 合格 ≥ 完成, 错误 "合格不能大于完成"
        """,
        """
        输入 { 合格: 件; 完成: 件, 范围 > 0件 }
        甲 10分: 得 合格 ÷ 完成 × 满分, 最高 满分
        核对 件数: 合格 ≤ 完成, 错误 "合格不能大于完成"
        """)
    ),
    DiagnosticPage(
      "H3054", .warning,
      zh: Words(
        "目标与实际除反了",
        "下限（≥20家）越多越好，得分是 实际 ÷ 目标；上限（≤5万元）越少越好，没有达标的才是 目标 ÷ 实际。“不超过 限额 得 满分, 否则 实际 ÷ 限额 × 满分”、“甲 ÷ 最小(全体: 甲) × 满分” 也是这样：商总不小于 1，封了顶就人人满分。"
      ),
      en: Words(
        "target and actual upside down",
        "Least values (≥20家) are better when more is done: actual over target. Greatest values (≤5万元) are better when less is used: target over actual, once they are missed. The same goes for a quotient behind 否则 of the bound that it passes, and for a figure over the least of all: it is never below 1, and a cap gives everybody full points."
      ),
      .inside(
        """
        表 行 { 名: 文本, 作名称; 目标: 目标; 实际: 实际; 分值: 分, 作分值 }
        分母为零时 报错
        甲 10分, 逐行 行: 分档 目标.种类 {
          下限: 得 目标 ÷ 实际 × 满分, 最高 满分;
          其余: 达标(实际, 目标) 得 满分, 否则 0分
        }
        """,
        """
        表 行 { 名: 文本, 作名称; 目标: 目标; 实际: 实际; 分值: 分, 作分值 }
        分母为零时 报错
        甲 10分, 逐行 行: 分档 目标.种类 {
          下限: 得 实际 ÷ 目标 × 满分, 最高 满分;
          其余: 达标(实际, 目标) 得 满分, 否则 0分
        }
        """)
    ),
    DiagnosticPage(
      "H3055", .warning,
      zh: Words(
        "列了前面已取走的一级",
        "这一档列出几个级别，其中一个前面的档已经取走，写在这里没有作用；多半是想写另一个，那一个就没有规定了。"),
      en: Words(
        "a listed level that is already taken",
        "One of the levels that the tier lists has been taken above and has no effect here; most likely another was meant, which now has no rule."
      ),
      .inside(
        """
        级别 等级 { A; B; C; D }
        输入 { 评级: 等级; 率: %, 范围 0% 到 100% }
        甲 10分: 分档 (评级, 率) { (属于 (A, B), 任意): 满分; (属于 (B, D), 任意): 5分; 其余: 0分 }
        """,
        """
        级别 等级 { A; B; C; D }
        输入 { 评级: 等级; 率: %, 范围 0% 到 100% }
        甲 10分: 分档 (评级, 率) { (属于 (A, B), 任意): 满分; (属于 (C, D), ≥ 60%): 5分; 其余: 0分 }
        """)
    ),
    DiagnosticPage(
      "H3056", .warning,
      zh: Words(
        "一句里的界限不同",
        "得满分的界限与按比例算时用的数不同，刚过界限的表单得分会跳。多半是改了一处没有改另一处，或写错了单位。按比例是除以界限，不是乘它。"),
      en: Words(
        "two bounds in one sentence",
        "Full points are given at one bound and the ratio uses another, so scores jump just past it. Most likely one was changed and not the other, or a unit is wrong. In proportion is over the bound, not times it."
      ),
      .inside(
        """
        输入 { 成本: 元/人 }
        甲 10分: 成本 不超过 2000元/人 得 满分, 否则 200元/人 ÷ 成本 × 满分
        """,
        """
        输入 { 成本: 元/人 }
        甲 10分: 成本 不超过 2000元/人 得 满分, 否则 2000元/人 ÷ 成本 × 满分
        """)
    ),
    DiagnosticPage(
      "H3057", .warning,
      zh: Words(
        "每份表单自成一组",
        "同 后面是表单的标识，各份都不同，组里就只有一份：名次总是第一，最大、最小、平均都是它自己的数。汇总 的 按 也这样。"),
      en: Words(
        "each form is a group of its own",
        "After 同 stands what identifies a form. No two forms agree in it, so that each is the first, the greatest and the mean of its group. The same goes for summaries."
      ),
      .inside(
        """
        标识 县
        输入 { 县: 文本; 片区: 文本; 实绩: 万元, 范围 > 0万元 }
        甲 10分: 得 实绩 ÷ 最大(全体 同 县: 实绩) × 满分
        核对 片区: 有 片区
        """,
        """
        标识 县
        输入 { 县: 文本; 片区: 文本; 实绩: 万元, 范围 > 0万元 }
        甲 10分: 得 实绩 ÷ 最大(全体 同 片区: 实绩) × 满分
        """)
    ),
    DiagnosticPage(
      "H3058", .warning,
      zh: Words(
        "可能为负而没有写范围",
        "没有写范围的数检查时当作不小于 0，读数据时填了负数的不予计算。名称像是会为负的，写上它的范围；不会为负的，写 范围 ≥ 0。"),
      en: Words(
        "may be negative and has no range",
        "Numbers without a range are checked as 0 or more, and reading refuses negative ones. Where the name speaks of a figure on both sides of zero, write its range; write ≥ 0 where it is never negative."
      ),
      .inside(
        """
        输入 { 收入增长率: % }
        甲 10分: 分档 收入增长率 { ≥ 8%: 满分; ≥ 0%: 5分; 其余: 0分 }
        """,
        """
        输入 { 收入增长率: %, 范围 -100% 到 1000% }
        甲 10分: 分档 收入增长率 { ≥ 8%: 满分; ≥ 0%: 5分; 其余: 0分 }
        """)
    ),
    DiagnosticPage(
      "H3059", .warning,
      zh: Words(
        "自己与自己比",
        "比较、相减、相除的两边是同一个数（公式代入以后），结果总是一样。在 全体 和对各行的函数里最容易写成这样：两边都是另一份表单、另一行的数。"),
      en: Words(
        "held against itself",
        "Both sides of a comparison, difference or quotient are one figure once formulas are followed, so that the result is always the same. Over all forms and over rows it is an easy slip: both sides belong to the other form or row."
      ),
      .inside(
        """
        输入 { 金额: 万元 }
        甲 10分: 分档 计数(全体 当 金额 ≥ 金额) { ≤ 3: 满分; 其余: 5分 }
        """,
        """
        输入 { 金额: 万元 }
        甲 10分: 分档 名次(全体: 金额) { ≤ 3: 满分; 其余: 5分 }
        """)
    ),
    DiagnosticPage(
      "H3060", .warning,
      zh: Words(
        "插值的点可能重合",
        "插值的点是算出来的，有的表单上两点重合，或者忽前忽后，中间该取哪个值就不知道，这样的表单待定。写上不相交的范围，或先规定这时得多少。"),
      en: Words(
        "points of a line that can meet",
        "The points of the line are computed, and on some form two of them meet or are out of order. No value between them is known, and the form is left pending. Declare ranges that do not overlap, or say first what is given then."
      ),
      .inside(
        """
        输入 { 基线: 件; 目标值: 件; 实际值: 件 }
        甲 10分: 插值 实际值 { 基线: 0分; 目标值: 满分 }
        """,
        """
        输入 { 基线: 件; 目标值: 件; 实际值: 件 }
        甲 10分: 插值 实际值 { 基线: 0分; 目标值: 满分 }, 基线 = 目标值 时 满分
        """)
    ),
    DiagnosticPage(
      "H3061", .warning,
      zh: Words(
        "取整到 取的是整 1%",
        "取整到 以显示的单位计。一个数除以写定的同类的数，数的是有几个，却显示为 %：250% 取整到 0 位仍是 250%。给公式写上类型 倍。"),
      en: Words(
        "rounding to whole percents",
        "Rounding counts places in the unit shown. A figure divided by a written amount of its kind tells how often it goes in, but is shown in %: 250% rounded to no places stays. Declare a formula in 倍."
      ),
      .inside(
        """
        输入 { 额: 万元 }
        甲 10分: 得 取整到(额 ÷ 100万元, 0) × 1分, 最高 满分
        """,
        """
        输入 { 额: 万元 }
        公式 倍数: 倍 = 额 ÷ 100万元
        甲 10分: 得 取整到(倍数, 0) × 1分, 最高 满分
        """)
    ),
    DiagnosticPage(
      "H3062", .note,
      zh: Words(
        "按文字取行",
        "几处函数用文字相等来取各行，写法差一个字的行哪一处都不算，也不提示。写成级别，不认识的写法在读数据时就是错误。"),
      en: Words(
        "rows taken by their text",
        "Several functions take rows by equal text, and a row spelt otherwise is in none of them without a word. Declare levels: other spellings are then errors when data are read."
      ),
      .inside(
        """
        表 单项 { 名: 文本, 作名称; 节: 文本; 完成率: % }
        公式 过程率 = 平均(单项 当 节 = "过程": 完成率)
        公式 结果率 = 平均(单项 当 节 = "结果": 完成率)
        甲 10分: 得 (过程率 × 40% + 结果率 × 60%) × 满分, 最高 满分
        """,
        """
        级别 节次 { 过程; 结果 }
        表 单项 { 名: 文本, 作名称; 节: 节次; 完成率: % }
        公式 过程率 = 平均(单项 当 节 = 过程: 完成率)
        公式 结果率 = 平均(单项 当 节 = 结果: 完成率)
        甲 10分: 得 (过程率 × 40% + 结果率 × 60%) × 满分, 最高 满分
        """)
    ),
  ]
}
