import Source

extension DiagnosticPage {
  /// The pages of what is proved of vetoes and grades (H30xx).
  static let gradeProofs: [DiagnosticPage] = [
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
  ]
}
