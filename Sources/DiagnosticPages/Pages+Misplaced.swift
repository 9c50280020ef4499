import Source

extension DiagnosticPage {
  /// The pages of clauses that do nothing where they stand (H2240 to H2244).
  static let misplaced: [DiagnosticPage] = [
    DiagnosticPage(
      "H2240", .warning,
      zh: Words(
        "时 的条件先取走了",
        "“条件 时 值” 先于句子的其他部分问。它取走的，后面的档、否则 和别的 时 再也用不到；两处给的又不一样，总有一处不是本意。"),
      en: Words(
        "taken by a then clause",
        "A `then` clause is asked before the rest of its sentence. What it takes is never reached by tiers, by otherwise or by a later clause; where the two give different things, one of them is not meant."
      ),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 分档 率 { ≥ 90%: 满分; ≥ 60%: 6分; 其余: 3分 }, 率 < 60% 时 0分
        """,
        """
        输入 { 率: % }
        甲 10分: 分档 率 { ≥ 90%: 满分; ≥ 60%: 6分 }, 率 < 60% 时 0分
        """)
    ),
    DiagnosticPage(
      "H2241", .warning,
      zh: Words(
        "去高、去低 以后一个也不剩",
        "写出的几个数都去掉了，永远没有值。"),
      en: Words(
        "nothing left of what is listed",
        "All the listed values are left out, so that there is never a value."),
      .inside(
        """
        输入 { 一: 分, 范围 0分 到 10分; 二: 分, 范围 0分 到 10分; 三: 分, 范围 0分 到 10分 }
        甲 10分: 得 平均(一, 二, 三, 去高 2, 去低 1)
        """,
        """
        输入 { 一: 分, 范围 0分 到 10分; 二: 分, 范围 0分 到 10分; 三: 分, 范围 0分 到 10分 }
        甲 10分: 得 平均(一, 二, 三, 去高 1, 去低 1)
        """)
    ),
    DiagnosticPage(
      "H2242",
      zh: Words(
        "核对 写在 输入 里",
        "输入 里只有表单要填的数，写在那里的核对不起作用。整份表单的核对写在模板里，各行的写在 表 里。"),
      en: Words(
        "a check among the inputs",
        "Inputs hold what a form fills in, and a check there does nothing. Checks of the whole form stand in the template, those of rows in their table."
      ),
      .inside(
        """
        输入 {
          支出: 万元   预算: 万元
          核对 不超预算: 支出 ≤ 预算, 错误 "支出不得超过预算"
        }
        甲 10分: 支出 ≤ 预算 得 满分, 否则 0分
        """,
        """
        输入 { 支出: 万元   预算: 万元 }
        甲 10分: 支出 ≤ 预算 得 满分, 否则 0分
        核对 不超预算: 支出 ≤ 预算, 错误 "支出不得超过预算"
        """)
    ),
    DiagnosticPage(
      "H2243",
      zh: Words(
        "输入写了列的用处",
        "作名称、作分值、作得分、作理由、作自报 说的是表里一行的什么，输入不属于哪一行。"),
      en: Words(
        "a role of columns at an input",
        "As-name, as-points, as-score, as-reason and as-claimed say what of a row a column is, and an input belongs to no row."
      ),
      .inside(
        """
        输入 { 权重: 分, 作分值   完成率: % }
        甲 10分: 得 完成率 × 权重, 最高 满分
        """,
        """
        输入 { 权重: 分   完成率: % }
        甲 10分: 得 完成率 × 权重, 最高 满分
        """)
    ),
    DiagnosticPage(
      "H2244",
      zh: Words(
        "对各行的函数里写了这一行的 满分、得分、自报",
        "函数要的是各行的数，满分、得分、自报 是正在计分的这一行的。要各行的写列名，要这一行的写在括号外面。"),
      en: Words(
        "full, score or claimed of a row inside a function over rows",
        "The function takes a figure of every row, full, score and claimed are of the row being scored. Write the column for that of every row, or write it outside the brackets."
      ),
      .inside(
        """
        表 绩效 { 名: 文本, 作名称   权: 分, 作分值   完成: 是否 }
        甲 10分, 逐行 绩效: 完成 得 满分, 否则 合计(绩效 当 完成: 满分) × 0%, 缺失时 0分
        """,
        """
        表 绩效 { 名: 文本, 作名称   权: 分, 作分值   完成: 是否 }
        甲 10分, 逐行 绩效: 完成 得 满分, 否则 合计(绩效 当 完成: 权) × 0%, 缺失时 0分
        """)
    ),
    DiagnosticPage(
      "H2245",
      zh: Words(
        "一边的界限没有偏离",
        "每偏离 在两边都算。条件只有一边的界限（不超过、不低于）的，成立的那一边不该再扣，写 每超过 或 每低于；两边都要扣的，条件写 = a 或 在 a 到 b。"),
      en: Words(
        "each-off of a bound on one side",
        "Each-off counts on both sides. Where the condition has a bound on one side only, nothing is taken off where it holds: write each-over or each-under, or make the condition `= a` or `within a to b`."
      ),
      .inside(
        """
        输入 { 率: %, 范围 0% 到 200% }
        甲 10分: 率 不超过 110% 得 满分, 每偏离 1个百分点 扣 1分, 扣完为止
        """,
        """
        输入 { 率: %, 范围 0% 到 200% }
        甲 10分: 率 不超过 110% 得 满分, 每超过 1个百分点 扣 1分, 扣完为止
        """)
    ),
  ]
}
