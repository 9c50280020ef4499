import Source

extension DiagnosticPage {
  /// The pages of what is asked of figures of a form that can be computed with (H6041 onwards).
  static let figureDoubts: [DiagnosticPage] = [
    DiagnosticPage(
      "H6041", .warning,
      zh: Words(
        "实际与目标差一百倍、一万倍",
        "目标和实际能够相比，却差了约一万倍（亩与万亩、元与万元），或比率差了约一百倍（0.98% 与 98%）。照填的数计分，只是问一句；确是这么多的，不必改。"),
      en: Words(
        "an actual a hundred or ten thousand times off its target",
        "Target and actual compare, and are about ten thousand times apart (亩 and 万亩, 元 and 万元), or, of rates, a hundred (0.98% and 98%). The form is scored as it is filled in; it is only asked."
      ),
      .forms(
        targetAndActual, #"{ "输入": { "指标值": "≥1.2万亩", "完成值": "1.15亩" } }"#,
        #"{ "输入": { "指标值": "≥1.2万亩", "完成值": "1.15万亩" } }"#)
    ),
    DiagnosticPage(
      "H6042", .warning,
      zh: Words("目标和实际像是填反了", "≥、≤ 是目标才有的符号。目标没有符号而实际有，多半是两格对调了，得分就完全不同。"),
      en: Words(
        "target and actual seem exchanged",
        "Signs such as ≥ and ≤ belong to targets. Where the target has none and the actual has one, the cells were most likely exchanged, and the score is another."
      ),
      .forms(
        targetAndActual, #"{ "输入": { "指标值": "1.25万亩", "完成值": "≥1.2万亩" } }"#,
        #"{ "输入": { "指标值": "≥1.2万亩", "完成值": "1.25万亩" } }"#)
    ),
    DiagnosticPage(
      "H6043", .warning,
      zh: Words(
        "年份像是写错了",
        "日期比期限早了或晚了大半年以上，又不在评价的年度里，多半是年份写错了一年：早了就总是按时，晚了就总是逾期。照填的日期计分，只是问一句。"),
      en: Words(
        "a year that looks wrong",
        "A day is most of a year before or behind the day that was due, and not in the year evaluated: the year is most likely wrong by one. The form is scored as it is filled in; it is only asked."
      ),
      .forms(
        """
        年度 2024
        分母为零时 报错
        输入 { 指标值: 目标   完成值: 实际 }
        甲 10分: 达标(完成值, 指标值) 得 满分, 否则 0分
        """, #"{ "输入": { "指标值": "2024年11月底前", "完成值": "2023年10月20日" } }"#,
        #"{ "输入": { "指标值": "2024年11月底前", "完成值": "2024年10月20日" } }"#)
    ),
    DiagnosticPage(
      "H6044", .warning,
      zh: Words(
        "目标没有写 ≥ 或 ≤",
        "没有符号的目标（95%）看不出越多越好还是越少越好，达标 只认正好等于：做得更好也没有分。目标写上符号；模板也可以用 目标.无符号 规定怎样算。"),
      en: Words(
        "a target without ≥ or ≤",
        "Of a target without a sign (95%) nobody can tell whether more is better, and 达标 takes exactly that alone: who did better has no points. Write the sign; a template can also rule on it by 目标.无符号."
      ),
      .forms(
        targetAndActual, #"{ "输入": { "指标值": "95%", "完成值": "98%" } }"#,
        #"{ "输入": { "指标值": "≥95%", "完成值": "98%" } }"#)
    ),
    DiagnosticPage(
      "H6045", .warning,
      zh: Words(
        "两个相除的金额差了千倍以上",
        "两个金额相除来计分，一个却是另一个的千倍以上（或是模板拿来比的那个数的千倍以上）：多半有一个按元填了，而模板以万元计。照填的数计分，只是问一句；模板写了核对而核对不符的，不再问。"),
      en: Words(
        "two sums of money a thousand times apart",
        "Two sums are divided for a score, and one is more than a thousand times the other, or more than a thousand times what the template holds their quotient against: one was most likely written in 元 where 万元 are counted. The form is scored as it is filled in; where a check of the template has failed, it is not asked again."
      ),
      .forms(
        """
        输入 { 支出: 万元, 范围 ≥ 0万元   预算: 万元, 范围 > 0万元 }
        甲 10分: 得 支出 ÷ 预算 × 满分, 最高 满分
        """, #"{ "输入": { "支出": 14100000, "预算": 1500 } }"#, #"{ "输入": { "支出": 1410, "预算": 1500 } }"#)
    ),
    DiagnosticPage(
      "H6048", .warning,
      zh: Words(
        "一份的数远在其余各份之上",
        "得分要拿全体来比的数（名次、最大、平均、占比），有一份比其余各份最大的还大百倍以上，又比中间的一份大千倍以上：多半有一份按元填了，而模板以万元计。最大、平均跟着它走，别的各份都算错，从它们自己看不出来。三份以上才问；照填的计分，确是这么多的不必改。"
      ),
      en: Words(
        "one form far beyond all others",
        "Of a figure for which all forms are asked (places, the greatest, means, shares) one form gives more than a hundred times the greatest of the others and a thousand times the middle one: most likely it was written in 元 where 万元 are counted. The greatest and the mean follow it, and all other forms come out wrong without a sign of it. It is asked of three forms and more; they are scored as they are filled in, and nothing is to be done where it is that much."
      ),
      .tables(
        """
        标识 单位
        输入 { 单位: 文本   税收: 万元, 范围 > 0万元 }
        甲 10分: 得 税收 ÷ 最大(全体: 税收) × 满分
        """,
        """
        单位,税收
        甲,500
        乙,4200000
        丙,300
        丁,610
        """,
        """
        单位,税收
        甲,500
        乙,420
        丙,300
        丁,610
        """)
    ),
    DiagnosticPage(
      "H6049", .warning,
      zh: Words(
        "两组的名称只差空白、全角半角",
        "同、按 照填的字分组：东片 与 东 片、西片（A）与 西片(A) 各成一组，各排各的名次，一份一组的就是第一名。名称只差空白、全角半角的，问一句是不是同一组；分组用 级别 就不会写出两样。"),
      en: Words(
        "groups whose names differ by blanks or full-width forms",
        "Forms are grouped by the texts as they are filled in: 东片 and 东 片 are two groups with places of their own, and who is alone in one is the first. It is asked whether groups that differ by blanks or full-width forms alone are one; a set of levels in place of the text leaves one way to write each."
      ),
      .tables(
        """
        标识 单位
        输入 { 单位: 文本   片区: 文本   实绩: 万元, 范围 ≥ 0万元 }
        甲 10分: 名次(全体 同 片区: 实绩) 不超过 1 得 满分, 每超过 1 扣 1分, 扣完为止
        """,
        """
        单位,片区,实绩
        甲,东片,9
        乙,东 片,8
        """,
        """
        单位,片区,实绩
        甲,东片,9
        乙,东片,8
        """)
    ),
  ]
}

/// A target that is met or not.
private let targetAndActual = """
  输入 { 指标值: 目标   完成值: 实际 }
  甲 10分: 达标(完成值, 指标值) 得 满分, 否则 0分
  """
