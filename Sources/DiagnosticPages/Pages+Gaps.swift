import Source

extension DiagnosticPage {
  /// The pages of forms that say all that is asked and have no score (H3064 to H3067, H3072).
  static let gaps: [DiagnosticPage] = [
    DiagnosticPage(
      "H3064", .warning,
      zh: Words(
        "数的量可能小于 0",
        "“每 1件 …” 数的是数目；算出来的差可能小于 0，这样的表单没有得分（H6018）。消息里给出一份这样的表单。"),
      en: Words(
        "a count that may be below zero",
        "`Every …` counts things; a difference may be below zero, and such a form has no score (H6018). The message shows one."
      ),
      .inside(
        """
        输入 { 计划: 件   完成: 件 }
        甲 10分: 得 满分, 每 1件 (计划 − 完成) 扣 1分, 扣完为止
        """,
        """
        输入 { 计划: 件   完成: 件 }
        甲 10分: 得 满分, 每 1件 最大(计划 − 完成, 0件) 扣 1分, 扣完为止
        """)
    ),
    DiagnosticPage(
      "H3065", .warning,
      zh: Words(
        "级别到头还要升降",
        "已是最好（最差）的一级，再升（降）就没有那一档，没有规定可以解决（H6031）。先把到头的一级分出来。"),
      en: Words(
        "a level beyond the last",
        "There is no level beyond the best or the worst, and no policy speaks for it (H6031). Give the last level a branch of its own."
      ),
      .inside(
        """
        级别 评 { A; B; C }
        输入 { 一: 评 }
        公式 升后: 评 = 升档(一, 1)
        甲 10分: 分档 升后 { A: 满分; B: 5分; C: 0分 }
        """,
        """
        级别 评 { A; B; C }
        输入 { 一: 评 }
        公式 升后: 评 = 分档 { 一 = A: A; 其余: 升档(一, 1) }
        甲 10分: 分档 升后 { A: 满分; B: 5分; C: 0分 }
        """)
    ),
    DiagnosticPage(
      "H3066", .warning,
      zh: Words(
        "不参加排名的也用名次",
        "当 的条件不成立的不在排名之内，没有名次，没有规定可以解决（H6031）。先写明不参加的得多少。"),
      en: Words(
        "a place for who is not ranked",
        "Who does not meet the condition is not ranked and has no place, and no policy speaks for it (H6031). First say what those get that take no part."
      ),
      .inside(
        """
        输入 { 有效: 是否   额: 万元 }
        甲 10分: 名次(全体 当 有效: 额) = 1 得 满分, 否则 0分
        """,
        """
        输入 { 有效: 是否   额: 万元 }
        甲 10分: 名次(全体 当 有效: 额) = 1 得 满分, 否则 0分, 非 有效 时 0分
        """)
    ),
    DiagnosticPage(
      "H3100", .warning,
      zh: Words(
        "全体里有不适用的表单",
        "函数(全体: 值) 的值对其中一份不适用，它就没有数；少算它结果就不同，所以用到的各份都待定（H6031）。用 当 说明哪些表单参加。"),
      en: Words(
        "a figure of all forms that does not apply to one",
        "What does not apply to a form has no figure there, and without it the result is another, so that all forms are left open (H6031). Say with `when` who takes part."
      ),
      .inside(
        """
        输入 { 预算: 万元, 范围 ≥ 0万元   支出: 万元 }
        公式 率 = 分档 { 预算 = 0万元: 不适用; 其余: 支出 ÷ 预算 }
        甲 10分, 不适用时 0分: 率 ≥ 平均(全体: 率) 得 满分, 否则 0分
        """,
        """
        输入 { 预算: 万元, 范围 ≥ 0万元   支出: 万元 }
        公式 率 = 分档 { 预算 = 0万元: 不适用; 其余: 支出 ÷ 预算 }
        甲 10分, 不适用时 0分: 率 ≥ 平均(全体 当 预算 > 0万元: 率) 得 满分, 否则 0分
        """)
    ),
    DiagnosticPage(
      "H3067", .warning,
      zh: Words(
        "用了可能不适用的指标的得分",
        "不适用时 组内折算、全表折算 的指标没有自己的得分，用到它的得分、否决、另列就会待定。"),
      en: Words(
        "the score of what may not apply",
        "Where it does not apply, an indicator whose points are shared out has no score of its own, and what rests on it is left open."
      ),
      .inside(
        """
        不适用时 组内折算
        甲 5分: 评定
        乙 5分: 得 甲.得分
        """,
        """
        甲 5分: 评定, 不适用时 0分
        乙 5分: 得 甲.得分
        """)
    ),
    DiagnosticPage(
      "H3072", .warning,
      zh: Words(
        "均分以后末行为负",
        "余数归末项 时，前面各行取整以后多取的由末行承担；行数多、位数少时末行会小于 0，这样的表单没有得分。"),
      en: Words(
        "shares that leave the last row below zero",
        "The last row takes what rounding leaves; with many rows and few places that is less than nothing, and such a form has no score."
      ),
      .inside(
        """
        表 绩效 { 名: 文本, 作名称   完成: 是否 }
        甲 10分, 逐行 绩效 均分 0位 余数归末项: 完成 得 满分, 否则 0分
        """,
        """
        表 绩效 { 名: 文本, 作名称   完成: 是否 }
        甲 10分, 逐行 绩效 均分 2位 余数归末项: 完成 得 满分, 否则 0分
        """)
    ),
  ]
}
