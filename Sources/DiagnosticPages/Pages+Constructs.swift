import Source

extension DiagnosticPage {
  /// Pages of roundings, limits and formulas with parameters (H2390 onwards).
  static let constructs: [DiagnosticPage] = [
    DiagnosticPage(
      "H2390",
      zh: Words(
        "取到什么的整倍没有写定",
        "四舍五入、五成双、截尾、进一 取到一个量的整倍，这个量写在后面，大于零，带单位。"),
      en: Words(
        "no written amount to round to",
        "half-up, half-even, truncate and round-up give a multiple of an amount: written down, above zero, with its unit."
      ),
      .inside(
        """
        输入 { 满意度: %, 范围 0% 到 100% }
        甲 10分: 得 四舍五入(满意度 × 满分, 0分)
        """,
        """
        输入 { 满意度: %, 范围 0% 到 100% }
        甲 10分: 得 四舍五入(满意度 × 满分, 0.5分)
        """)
    ),
    DiagnosticPage(
      "H2391",
      zh: Words(
        "限于没有上下限",
        "限于 后面写一个数和它的上下限：a 到 b，只限一头的写 ≥ a 或 ≤ b。"),
      en: Words(
        "a clamp without limits",
        "clamp takes a number and its limits: `a to b`, or one of them as `>= a` or `<= b`."),
      .inside(
        """
        输入 { 完成率: % }
        甲 10分: 得 限于(完成率, 100%) × 满分
        """,
        """
        输入 { 完成率: % }
        甲 10分: 得 限于(完成率, ≤ 100%) × 满分
        """)
    ),
    DiagnosticPage(
      "H2392",
      zh: Words(
        "限于的下限大于上限",
        "先写下限，再写上限；反了就没有数在其间。"),
      en: Words(
        "a clamp whose least is above its most",
        "The lower limit comes first; the other way round no number lies between."),
      .inside(
        """
        输入 { 完成率: % }
        甲 10分: 得 限于(完成率, 100% 到 70%) × 满分
        """,
        """
        输入 { 完成率: % }
        甲 10分: 得 限于(完成率, 70% 到 100%) × 满分
        """)
    ),
  ]
}
