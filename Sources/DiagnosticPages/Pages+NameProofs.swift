import Source

extension DiagnosticPage {
  /// The pages of rules held against names, words and units (H30xx).
  static let nameProofs: [DiagnosticPage] = [
    DiagnosticPage(
      "H3022", .warning,
      zh: Words(
        "规则的方向与名称不合",
        "成本、投诉越低越好，执行率越高越好；这条规则反过来给分。"),
      en: Words(
        "a rule against its name",
        "Cost and complaints are better low, execution is better high; this rule gives points the other way."),
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
        "两个指标用同样的数、同样的算法，多半是抄了一行而没有改。"),
      en: Words(
        "scored twice",
        "Two indicators use the same figure in the same way; most likely a line was copied and not changed."),
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
        "有一个公式就叫这个名称，规则却按别的算式计分，两处的分母会不一致。"),
      en: Words(
        "the formula of the name is not used",
        "A formula has the name of the indicator, and the rule computes otherwise; the two may differ in the divisor."
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
        "分子分母像是写反了",
        "执行率、完成率以完成的数为分子，以预算、计划的数为分母。"),
      en: Words(
        "fraction upside down",
        "A rate of execution has what was done above, and the budget or plan below."),
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
        "界限的单位像是写错了",
        "单位能换算，数量级却差了上千倍：50元 多半要写 50万元。"),
      en: Words(
        "a bound in a wrong unit",
        "The units convert, but differ by thousands: 50元 is most likely meant as 50万元."),
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
        "与它一起算的都是另一个单位；填数的人照着填会差一万倍。"),
      en: Words(
        "one input in another unit",
        "All that it is computed with is in another unit; people would fill it in ten thousand times off."),
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
        "文字会印在说明里，与规则不一致时单位无从申辩。"),
      en: Words(
        "words that contradict the rule",
        "The words are printed in explanations; where they differ from the rule nobody can rely on either."),
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
        否决 率 < 50% 时 等次 定为 差, 因为 "执行率低于50%"
        """)
    ),
    DiagnosticPage(
      "H3029", .warning,
      zh: Words(
        "正好等于界限时说法不同",
        "一处把界限算在上面，一处算在下面，正好等于界限的表单两处都不算。"),
      en: Words(
        "two sides of one bound",
        "One place counts the bound above and another below, and a form that sits on it falls between."),
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
    DiagnosticPage(
      "H3033", .warning,
      zh: Words(
        "两边的单位像是不同",
        "单位能换算，换算以后一边却总是远远大于另一边；把两边看成同一个单位，范围里的数正好相当。多半是有一处的单位写错了。"),
      en: Words(
        "amounts whose units seem to differ",
        "The units convert, yet one side is then always far greater; read in one unit, the figures of the ranges are of a size. Most likely one of the units is wrong."
      ),
      .inside(
        """
        输入 {
          支出: 元, 范围 0元 到 5000元
          预算: 万元, 范围 100万元 到 8000万元
        }
        甲 10分: 支出 ≤ 预算 得 满分, 否则 0分
        """,
        """
        输入 {
          支出: 万元, 范围 0万元 到 5000万元
          预算: 万元, 范围 100万元 到 8000万元
        }
        甲 10分: 支出 ≤ 预算 得 满分, 否则 0分
        """)
    ),
  ]
}
