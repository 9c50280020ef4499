import Source

extension DiagnosticPage {
  /// The pages of bounds, limits and functions that can hardly be meant (H3068 onwards).
  static let nameDoubts: [DiagnosticPage] = [
    DiagnosticPage(
      "H3068", .note,
      zh: Words(
        "一个界限写在两档里",
        "“在 a 到 b” 两端都算。前后两档都有同一个界限而给的不同，归前面的一档；照后一档填的人会不同意。"),
      en: Words(
        "a bound in two tiers",
        "Both ends of between are included. A bound that two tiers claim belongs to the first; whoever reads the second will not agree."
      ),
      .inside(
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 10分: 分档 率 { 在 90% 到 100%: 满分; 在 60% 到 90%: 6分; 其余: 0分 }
        """,
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 10分: 分档 率 { 在 90% 到 100%: 满分; ≥ 60% 且 < 90%: 6分; 其余: 0分 }
        """)
    ),
    DiagnosticPage(
      "H3069", .warning,
      zh: Words(
        "封顶高得不起作用",
        "最高 是分值的三倍以上，多半多写了一位，如 120% 写成了 1200%。"),
      en: Words(
        "a ceiling far above the points",
        "The limit is three times the points or more, commonly by a digit too many: 1200% for 120%."),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 得 率 × 满分, 最高 满分 × 1200%
        """,
        """
        输入 { 率: % }
        甲 10分: 得 率 × 满分, 最高 满分 × 120%
        """)
    ),
    DiagnosticPage(
      "H3070", .warning,
      zh: Words(
        "函数与名称不合",
        "名称说的是最差、最少、平均、合计的一个，函数求的是另一个。级别的 最小 是最差的一级。"),
      en: Words(
        "a function against the name",
        "The name speaks of the worst, the least, the mean or the sum, the function takes another. The min of levels is the worst."
      ),
      .inside(
        """
        级别 评 { A; B; C }
        输入 { 一: 评   二: 评 }
        公式 最弱: 评 = 最大(一, 二)
        甲 10分: 分档 最弱 { A: 满分; B: 5分; C: 0分 }
        """,
        """
        级别 评 { A; B; C }
        输入 { 一: 评   二: 评 }
        公式 最弱: 评 = 最小(一, 二)
        甲 10分: 分档 最弱 { A: 满分; B: 5分; C: 0分 }
        """)
    ),
    DiagnosticPage(
      "H3071", .warning,
      zh: Words(
        "没有想到负数",
        "量可以为负，各档从 0 写起：负的落在 “其余” 里，比小的正数得的多，或者偏差的方向不同得分就不同。"),
      en: Words(
        "negative figures not thought of",
        "The figure can be negative and the tiers begin at 0: what is below falls to `rest` and gets more than a small positive figure, or a deviation scores by its direction."
      ),
      .inside(
        """
        输入 { 决算: 万元   预算: 万元, 范围 > 0万元 }
        公式 预算偏离率 = (决算 − 预算) ÷ 预算
        甲 10分: 分档 预算偏离率 { 在 0% 到 5%: 满分; > 5% 且 ≤ 10%: 5分; 其余: 0分 }
        """,
        """
        输入 { 决算: 万元   预算: 万元, 范围 > 0万元 }
        公式 预算偏离率 = 绝对值(决算 − 预算) ÷ 预算
        甲 10分: 分档 预算偏离率 { 在 0% 到 5%: 满分; > 5% 且 ≤ 10%: 5分; 其余: 0分 }
        """)
    ),
    DiagnosticPage(
      "H3073", .warning,
      zh: Words(
        "另列的数总是一样",
        "按输入的范围，表单怎样填都是这一个数，多半是界限或算式写错了。"),
      en: Words(
        "a figure that is always the same",
        "Within the ranges of the inputs the figure is the same in every form, most likely by a wrong bound."),
      .inside(
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 10分: 得 率 × 满分
        另列 系数 = 最大(率, 100%)
        """,
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 10分: 得 率 × 满分
        另列 系数 = 最大(率, 10%)
        """)
    ),
    DiagnosticPage(
      "H3075", .warning,
      zh: Words(
        "级别从差到好写，又按次序比",
        "写在前面的是好的一级。从差到好写，“≥ 较好” 就也包括了 “差”；等次的名称写反是 H3017。"),
      en: Words(
        "levels written from the worst and compared by order",
        "What is written first is the best level. Written from the worst, a bound that asks for a good level is passed by the worst; of grades H3017 tells."
      ),
      .inside(
        """
        级别 评价 { 差; 一般; 好 }
        输入 { 评: 评价 }
        甲 10分: 评 ≥ 一般 得 满分, 否则 0分
        """,
        """
        级别 评价 { 好; 一般; 差 }
        输入 { 评: 评价 }
        甲 10分: 评 ≥ 一般 得 满分, 否则 0分
        """)
    ),
    DiagnosticPage(
      "H3076", .warning,
      zh: Words(
        "名次从低到高排",
        "越高越好的数从低到高排，最差的成了第 1 名。不写 “从低到高”，最高的是第 1 名。"),
      en: Words(
        "places counted from the least",
        "More of the figure is better, and counted from the least the worst comes first. Left to itself, the highest is the first."
      ),
      .inside(
        """
        甲 10分: 评定
        另列 名次 = 名次(全体: 总得分, 从低到高)
        """,
        """
        甲 10分: 评定
        另列 名次 = 名次(全体: 总得分)
        """)
    ),
    DiagnosticPage(
      "H3077", .warning,
      zh: Words(
        "百分数又乘、除了一次 100",
        "85% 就是 0.85，“率 × 满分” 就是得分；写成 “率 × 100 × 满分”、“率 ÷ 100 × 满分” 或 “率 × 100 ÷ 3% × 满分”，得分差一百倍。"),
      en: Words(
        "a percentage times or over 100",
        "85% is 0.85 already, and times the points it is the score; another 100 makes it a hundred times as much, or as little."
      ),
      .inside(
        """
        输入 { 支出: 万元   预算: 万元, 范围 > 0万元 }
        甲 10分: 得 支出 ÷ 预算 × 100 × 满分, 最高 满分
        """,
        """
        输入 { 支出: 万元   预算: 万元, 范围 > 0万元 }
        甲 10分: 得 支出 ÷ 预算 × 满分, 最高 满分
        """)
    ),
    DiagnosticPage(
      "H3078", .warning,
      zh: Words(
        "目标和实际的来源对调了",
        "目标取自填完成值的一栏，或实际取自填目标值的一栏，每份表单也都有得分，只是倒过来了。"),
      en: Words(
        "target and actual come from each other's column",
        "With the target from the column of actuals, or the other way round, every form still has a score, upside down."
      ),
      .inside(
        """
        输入 { 目标: 目标, 来自 "完成值"   实际: 实际, 来自 "全年完成" }
        甲 10分: 达标(实际, 目标) 得 满分, 否则 0分
        """,
        """
        输入 { 目标: 目标, 来自 "指标值"   实际: 实际, 来自 "全年完成" }
        甲 10分: 达标(实际, 目标) 得 满分, 否则 0分
        """)
    ),
    DiagnosticPage(
      "H3079", .warning,
      zh: Words(
        "否决给的等次比总分应得的好",
        "否决问的是总分低于某个数，这样的总分按等次的界限得不到否决定的等次，碰到它反而好了；不好的事定为中间的等次，本来更差的也反而好了。"),
      en: Words(
        "a veto that raises the grade",
        "The veto asks for low totals, which never earn the grade that it gives, or sets a grade in the middle for something bad: whoever did worse is better off."
      ),
      .inside(
        """
        甲 10分: 评定
        等次 { ≥ 9分: 优; ≥ 6分: 合格; 其余: 不合格 }
        否决 总得分 < 6分 时 等次 定为 合格
        """,
        """
        甲 10分: 评定
        输入 { 造假: 是否 }
        等次 { ≥ 9分: 优; ≥ 6分: 合格; 其余: 不合格 }
        否决 造假 时 等次 定为 不合格
        """)
    ),
    DiagnosticPage(
      "H3080", .warning,
      zh: Words(
        "另一条否决已经管着",
        "这条否决成立时，另一条更重的总是也成立，所以它什么也不改；多半是两条的后果写反了，或界限写错了。"),
      en: Words(
        "a veto that another one covers",
        "Whenever this veto fires a harsher one fires as well, so it changes nothing: most often their effects are exchanged, or a bound is wrong."
      ),
      .inside(
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 10分: 得 率 × 满分
        等次 { ≥ 9分: 优; ≥ 8分: 良; ≥ 6分: 中; 其余: 差 }
        否决 率 < 90% 时 等次 不高于 中
        否决 率 < 80% 时 等次 不高于 良
        """,
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 10分: 得 率 × 满分
        等次 { ≥ 9分: 优; ≥ 8分: 良; ≥ 6分: 中; 其余: 差 }
        否决 率 < 90% 时 等次 不高于 良
        否决 率 < 80% 时 等次 不高于 中
        """)
    ),
    DiagnosticPage(
      "H3081", .warning,
      zh: Words(
        "各档合起来忽高忽低",
        "各档里有算式或插值，单看哪一档都对，接在一起中间的反而得的最少。两边少中间多的是目标，不提示。"),
      en: Words(
        "tiers that dip between them",
        "With formulas inside, each tier looks right by itself and together they give least in the middle. Most in the middle is a target, and not told."
      ),
      .inside(
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 10分: 分档 率 { ≥ 90%: 满分; ≥ 60%: 率 × 10分; 其余: 7分 }
        """,
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 10分: 分档 率 { ≥ 90%: 满分; ≥ 60%: 率 × 10分; 其余: 5分 }
        """)
    ),
    DiagnosticPage(
      "H3082", .warning,
      zh: Words(
        "规则和它的依据算出的得分不一样",
        "依据里印的评分办法每个词都读懂了，照它算，有的表单得分与规则不同：界限、得分、步子、方向或条件有一边写错了。依据有两种读法的，与哪一种都不同才提示；含不含界限、不足一步、扣到几分为止这类没有印明的，由规则说了算。只写文件名称的依据不核对。"
      ),
      en: Words(
        "a rule and its basis give different scores",
        "Every word of the method that the basis prints is understood, and by it some form has another score than by the rule: a bound, a score, a step, a direction or a condition is wrong on one side. A basis with two readings is told only where the rule is neither. What is not printed (whether a bound counts, parts of a step, where deductions end) is the rule's to say. A basis that only names a document is not compared."
      ),
      .inside(
        """
        输入 { 满意度: %, 范围 0% 到 100% }
        甲 10分, 依据 "满意度≥95%得10分，≥85%得8分，其余不得分。": 分档 满意度 { ≥ 90%: 满分; ≥ 85%: 8分; 其余: 0分 }
        """,
        """
        输入 { 满意度: %, 范围 0% 到 100% }
        甲 10分, 依据 "满意度≥95%得10分，≥85%得8分，其余不得分。": 分档 满意度 { ≥ 95%: 满分; ≥ 85%: 8分; 其余: 0分 }
        """)
    ),
    DiagnosticPage(
      "H3085", .warning,
      zh: Words(
        "等次的界限与总分不合",
        "等次的界限按总分的分数写：总分 1000 分的，优是 ≥ 900分，不是 ≥ 90分。少打一位的界限（90、80、6，或 9、8、6）也差不多每份表单都够得上。"),
      en: Words(
        "a grade of another scale than the total",
        "Bounds of grades are points of the total: of 1000 points the best grade begins at 900, not at 90. A bound with a digit too few (90, 80, 6, or 9, 8, 6) is passed by nearly every form as well."
      ),
      .whole(
        """
        衡 1
        模板 例 {
          总分 1000分
          甲 1000分: 评定
          等次 { ≥ 90分: 优; ≥ 80分: 良; ≥ 60分: 中; 其余: 差 }
        }
        """,
        """
        衡 1
        模板 例 {
          总分 1000分
          甲 1000分: 评定
          等次 { ≥ 900分: 优; ≥ 800分: 良; ≥ 600分: 中; 其余: 差 }
        }
        """)
    ),
  ]
}
