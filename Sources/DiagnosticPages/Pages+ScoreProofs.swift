import Source

extension DiagnosticPage {
  /// The pages of what is proved of scores and of the policies in their place (H30xx).
  static let scoreProofs: [DiagnosticPage] = [
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
  ]
}
