extension DiagnosticPage {
  /// Pages of what a template declares (H2001–H2025).
  static let head: [DiagnosticPage] = [
    DiagnosticPage(
      "H2001",
      zh: Words(
        "第二个模板",
        "一个文件只有一个模板：计分时要知道用哪一个。各年的模板各放一个文件。"),
      en: Words(
        "a second template",
        "A file holds one template, so that it is known which one scores. Each year's template has a file of its own."
      ),
      .inside(
        """
        甲 10分: 评定
        }
        模板 又例 {
        总分 10分
        甲 10分: 评定
        """,
        """
        甲 10分: 评定
        """)
    ),
    DiagnosticPage(
      "H2002",
      zh: Words(
        "首行没有语言版本",
        "版本说明模板按哪一版语言计分。有了它，以后的程序给出同样的得分，或明白地拒绝。--fix 会加上。"),
      en: Words(
        "language version missing",
        "The version says by which language the template is scored; a later tool gives the same scores by it, or refuses. `--fix` adds it."
      ),
      .whole(
        """
        模板 例 {
          总分 10分
          甲 10分: 评定
        }
        """,
        """
        衡 1
        模板 例 {
          总分 10分
          甲 10分: 评定
        }
        """)
    ),
    DiagnosticPage(
      "H2003",
      zh: Words(
        "不认识的语言版本",
        "这个程序只认识第 1 版语言。不认识的版本不会将就着算。"),
      en: Words(
        "unknown language version",
        "This tool knows version 1. A template of another version is refused, not scored as well as may be."),
      .whole(
        """
        衡 2
        模板 例 {
          总分 10分
          甲 10分: 评定
        }
        """,
        """
        衡 1
        模板 例 {
          总分 10分
          甲 10分: 评定
        }
        """)
    ),
    DiagnosticPage(
      "H2004",
      zh: Words(
        "模板没有写总分",
        "各级分值要与总分核对，所以总分要写出来：公开的表里常有合计 98 而印着 100 的。"),
      en: Words(
        "total missing",
        "The points of all levels are checked against the total, so it is written down: published forms add up to 98 under a printed 100."
      ),
      .whole(
        """
        衡 1
        模板 例 {
          甲 100分: 评定
        }
        """,
        """
        衡 1
        模板 例 {
          总分 100分
          甲 100分: 评定
        }
        """)
    ),
    DiagnosticPage(
      "H2005",
      zh: Words(
        "同一项写了两次",
        "总分、年度、取整、最高 等只能写一次。两处不一致时无法取舍，所以一致也不行。"),
      en: Words(
        "the same item twice",
        "Total, year, rounding, at-most and the like are written once. Of two that differ neither can be preferred."
      ),
      .inside(
        """
        总分 10分
        甲 10分: 评定
        """,
        """
        甲 10分: 评定
        """)
    ),
    DiagnosticPage(
      "H2006",
      zh: Words(
        "不认识的取整方式",
        "取整方式有 四舍五入、五成双、截尾。取整方式不同，得分会差 0.01。"),
      en: Words(
        "unknown rounding",
        "Rounding is half-up, half-even or truncate. Scores differ by 0.01 with it."),
      .inside(
        """
        取整 进一 2位
        甲 10分: 评定
        """,
        """
        取整 四舍五入 2位
        甲 10分: 评定
        """)
    ),
    DiagnosticPage(
      "H2007",
      zh: Words(
        "小数位数不合适",
        "得分保留 0 到 6 位小数。"),
      en: Words(
        "wrong number of places",
        "Scores keep 0 to 6 decimal places."),
      .inside(
        """
        取整 四舍五入 9位
        甲 10分: 评定
        """,
        """
        取整 四舍五入 2位
        甲 10分: 评定
        """)
    ),
    DiagnosticPage(
      "H2463",
      zh: Words(
        "年度不是年份",
        "目标和实际里没有年份的日期（10月底前、年底）按模板的年度算。多打、少打一位的年度使它们读不懂，或者差很多年；写 1900 到 2100 的四位年份。"),
      en: Words(
        "no year",
        "Days without a year in targets and actuals are dated by the year of the template. With a digit too many or too few they are unreadable or far off; write four digits, 1900 to 2100."
      ),
      .inside(
        """
        年度 20024
        甲 10分: 评定
        """,
        """
        年度 2024
        甲 10分: 评定
        """)
    ),
    DiagnosticPage(
      "H2008",
      zh: Words(
        "分值的单位不是分",
        "分值以 分 为单位；数要和单位写在一起。"),
      en: Words(
        "points in another unit",
        "Points are counted in 分 (`pts`), written directly behind the number."),
      .inside(
        """
        甲 10个: 评定
        """,
        """
        甲 10分: 评定
        """)
    ),
    DiagnosticPage(
      "H2009",
      zh: Words(
        "没有这个输入",
        "标识、有 等后面只能是输入的名称。"),
      en: Words(
        "unknown input",
        "Behind identifier, has and the like stands the name of an input."),
      .inside(
        """
        输入 { 单位名称: 文本 }
        标识 单位名
        核对 有名: 有 单位名称
        甲 10分: 评定
        """,
        """
        输入 { 单位名称: 文本 }
        标识 单位名称
        核对 有名: 有 单位名称
        甲 10分: 评定
        """)
    ),
    DiagnosticPage(
      "H2010",
      zh: Words(
        "标识不是文本",
        "标识用来称呼一份表单，所以是文本。编号也写成文本：以 0 开头的编号作数就丢了 0。"),
      en: Words(
        "identifier is no text",
        "The identifier names a form, so it is text. A number that begins with 0 would lose it."),
      .inside(
        """
        输入 { 编号: 个 }
        标识 编号
        甲 10分: 评定
        """,
        """
        输入 { 编号: 文本 }
        标识 编号
        甲 10分: 评定
        """)
    ),
    DiagnosticPage(
      "H2011",
      zh: Words(
        "计量单位的换算有矛盾",
        "一个单位只有一种大小，分也不能换成别的单位：否则同一个数有两个答案。"),
      en: Words(
        "conflicting units",
        "A unit has one size, and points convert to nothing else; otherwise one figure would have two answers."
      ),
      .inside(
        """
        计量单位 { 包 = 5份; 包 = 6份 }
        输入 { 资料: 包, 范围 ≥ 0包 }
        甲 10分: 分档 资料 { ≥ 1包: 满分; 其余: 0分 }
        """,
        """
        计量单位 { 包 = 5份 }
        输入 { 资料: 包, 范围 ≥ 0包 }
        甲 10分: 分档 资料 { ≥ 1包: 满分; 其余: 0分 }
        """)
    ),
    DiagnosticPage(
      "H2012",
      zh: Words(
        "不认识的单位",
        "单位决定能不能比较和换算，所以只能用内置的和声明过的。也可能是单位与后面的句子连在了一起，中间加空格。"),
      en: Words(
        "unknown unit",
        "Units decide what compares and converts, so they are built in or declared. Or a unit and the sentence behind it were written as one word: put a blank between."
      ),
      .inside(
        """
        计量单位 { 大包 = 5小包 }
        甲 10分: 评定
        """,
        """
        计量单位 { 大包 = 5份 }
        甲 10分: 评定
        """)
    ),
    DiagnosticPage(
      "H2013",
      zh: Words(
        "同一级写了两次",
        "同一个词不能对应两级，否则数据里的这个词不知道是哪一级。"),
      en: Words(
        "a level twice",
        "A word names one level; otherwise the data could not be read."),
      .inside(
        """
        甲 10分: 评定
        等次 { ≥ 9分: 优; ≥ 6分: 优; 其余: 差 }
        """,
        """
        甲 10分: 评定
        等次 { ≥ 9分: 优; ≥ 6分: 良; 其余: 差 }
        """)
    ),
    DiagnosticPage(
      "H2014",
      zh: Words(
        "重名",
        "同名的两项无法分清。指标只在同一个上级之下不能同名，不同的上级之下可以。"),
      en: Words(
        "repeated name",
        "Two items of one name cannot be told apart. Indicators may share a name under different groups."),
      .inside(
        """
        甲 5分: 评定
        甲 5分: 评定
        """,
        """
        甲 5分: 评定
        乙 5分: 评定
        """)
    ),
    DiagnosticPage(
      "H2015",
      zh: Words(
        "两个输入来自同一栏",
        "同一栏数据不能给两个输入，多半是抄写时忘了改。"),
      en: Words(
        "two inputs from one column",
        "One column of the data does not fill two inputs; most often a line was copied and not changed."),
      .inside(
        """
        输入 {
          收: 万元, 来自 "第一栏", 范围 ≥ 0万元
          支: 万元, 来自 "第一栏", 范围 > 0万元
        }
        甲 10分: 得 收 ÷ 支 × 满分, 最高 满分
        """,
        """
        输入 {
          收: 万元, 来自 "第一栏", 范围 ≥ 0万元
          支: 万元, 来自 "第二栏", 范围 > 0万元
        }
        甲 10分: 得 收 ÷ 支 × 满分, 最高 满分
        """)
    ),
    DiagnosticPage(
      "H2016",
      zh: Words(
        "名称是语言给定的",
        "满分、得分、是、否和函数名有固定的含义，不能另作他用。"),
      en: Words(
        "a given name",
        "full, score, yes, no and the functions have a fixed meaning and name nothing else."),
      .inside(
        """
        输入 { 率: %, 范围 0% 到 100% }
        公式 合计 = 100% − 率
        甲 10分: 得 合计 × 满分
        """,
        """
        输入 { 率: %, 范围 0% 到 100% }
        公式 缺口 = 100% − 率
        甲 10分: 得 缺口 × 满分
        """)
    ),
    DiagnosticPage(
      "H2017",
      zh: Words(
        "不认识的类型",
        "输入的类型是一个单位，或 是否、日期、文本、目标、实际，或一个级别的名称。"),
      en: Words(
        "unknown type",
        "The type of an input is a unit, or yes-no, date, text, target, actual, or the name of levels."),
      .inside(
        """
        输入 { 金额: 万园 }
        甲 10分: 分档 金额 { ≥ 1万元: 满分; 其余: 0分 }
        """,
        """
        输入 { 金额: 万元 }
        甲 10分: 分档 金额 { ≥ 1万元: 满分; 其余: 0分 }
        """)
    ),
    DiagnosticPage(
      "H2018",
      zh: Words(
        "范围不成立",
        "没有值能落在这个范围内：下端大于上端，或界限的写法不能表示一个范围。"),
      en: Words(
        "impossible range",
        "No value lies in the range: its lower end is above the upper one, or the bound gives no range."),
      .inside(
        """
        输入 { 率: %, 范围 100% 到 0% }
        甲 10分: 得 率 × 满分, 最高 满分, 扣完为止
        """,
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 10分: 得 率 × 满分
        """)
    ),
    DiagnosticPage(
      "H2019",
      zh: Words(
        "不是固定的数",
        "等次、范围、插值各点的界限是写定的数，不随表单变化，这样才能事先核对有没有漏。"),
      en: Words(
        "not a constant",
        "The bounds of grades, ranges and points of a line are fixed, not computed from a form, so that holes can be found beforehand."
      ),
      .inside(
        """
        甲 10分: 评定
        公式 线 = 6分
        等次 { ≥ 线: 优; 其余: 差 }
        """,
        """
        甲 10分: 评定
        等次 { ≥ 6分: 优; 其余: 差 }
        """)
    ),
    DiagnosticPage(
      "H2020",
      zh: Words(
        "文本不能当公式",
        "文本只用来显示和核对，不参与计算。"),
      en: Words(
        "a text is no formula",
        "A text is shown and compared, never computed with."),
      .inside(
        """
        输入 { 名称: 文本 }
        公式 名 = 名称
        甲 10分: 评定
        核对 有名: 有 名称
        """,
        """
        输入 { 名称: 文本 }
        甲 10分: 评定
        核对 有名: 有 名称
        """)
    ),
    DiagnosticPage(
      "H2021",
      zh: Words(
        "公式互相引用",
        "算每一个都要先算另一个，永远算不完。改写其中一个，让它只用输入或前面的公式。"),
      en: Words(
        "circular formulas",
        "Each needs the other first. Rewrite one of them with inputs and earlier formulas."),
      .inside(
        """
        输入 { 率: %, 范围 0% 到 100% }
        公式 子 = 丑 × 50%
        公式 丑 = 子 + 率
        甲 10分: 得 丑 × 满分, 最高 满分
        """,
        """
        输入 { 率: %, 范围 0% 到 100% }
        公式 子 = 率 × 50%
        公式 丑 = 子 + 率
        甲 10分: 得 丑 × 满分, 最高 满分
        """)
    ),
    DiagnosticPage(
      "H2022",
      zh: Words(
        "不是条件",
        "否决、核对、得 之前要一个成立或不成立的条件，不是一个数。"),
      en: Words(
        "not a condition",
        "Vetoes, checks and `gets` need a condition that holds or not, not a number."),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 评定
        等次 { ≥ 6分: 优; 其余: 差 }
        否决 率 时 等次 定为 差
        """,
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 10分: 评定
        等次 { ≥ 6分: 优; 其余: 差 }
        否决 率 < 60% 时 等次 定为 差
        """)
    ),
    DiagnosticPage(
      "H2023",
      zh: Words(
        "日历上没有这一天",
        "月份是 1 到 12，日数不超过当月的天数，闰年的二月有 29 天。"),
      en: Words(
        "no such day",
        "Months run from 1 to 12, days to the end of the month; February has 29 in leap years."),
      .inside(
        """
        输入 { 完成日: 日期 }
        甲 10分: 完成日 ≤ 2021年2月29日 得 满分, 否则 0分
        """,
        """
        输入 { 完成日: 日期 }
        甲 10分: 完成日 ≤ 2021年2月28日 得 满分, 否则 0分
        """)
    ),
    DiagnosticPage(
      "H2024",
      zh: Words(
        "数太长",
        "准确计算的数最多写 60 位，真实的表单远到不了。"),
      en: Words(
        "number too long",
        "A number has at most 60 digits; no real form comes near."),
      .inside(
        """
        输入 { 数量: 个 }
        甲 10分: 分档 数量 { ≥ 1111111111111111111111111111111111111111111111111111111111111个: 满分; 其余: 0分 }
        """,
        """
        输入 { 数量: 个, 范围 ≥ 0个 }
        甲 10分: 分档 数量 { ≥ 100个: 满分; 其余: 0分 }
        """)
    ),
    DiagnosticPage(
      "H2025",
      zh: Words(
        "以上、以下没有说清含不含本数",
        "各地的表对 以上、以下、以内 是否含本数用法不一，正好在界限上的表单得分就不同。写 ≥ 或 >，≤ 或 <。"),
      en: Words(
        "vague bound",
        "Forms differ in whether 以上 and 以下 include the bound itself, and the form that sits on it would score differently. Write ≥ or >, ≤ or <."
      ),
      .inside(
        """
        输入 { 满意度: %, 范围 0% 到 100% }
        甲 10分: 分档 满意度 { ≥ 90%以上: 满分; 其余: 0分 }
        """,
        """
        输入 { 满意度: %, 范围 0% 到 100% }
        甲 10分: 分档 满意度 { ≥ 90%: 满分; 其余: 0分 }
        """)
    ),
  ]
}
