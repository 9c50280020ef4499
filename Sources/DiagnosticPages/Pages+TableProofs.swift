import Source

extension DiagnosticPage {
  /// The pages of what is proved of tiers, tables and conditions (H30xx).
  static let tableProofs: [DiagnosticPage] = [
    DiagnosticPage(
      "H3004",
      zh: Words(
        "几个条件的各档有漏",
        "各档的条件合起来没有包括所有的情形，消息里给出一份落空的表单。"),
      en: Words(
        "a hole between tiers of several conditions",
        "Together the conditions leave a case out; the message gives a form that falls between them."),
      .inside(
        """
        输入 { 老客户: 是否; 积分: 分, 范围 0分 到 200分 }
        甲 10分: 分档 { 老客户 且 积分 ≥ 100分: 满分; 老客户 且 积分 < 100分: 6分; 非 老客户 且 积分 < 150分: 3分; 非 老客户 且 积分 > 150分: 5分 }
        """,
        """
        输入 { 老客户: 是否; 积分: 分, 范围 0分 到 200分 }
        甲 10分: 分档 { 老客户 且 积分 ≥ 100分: 满分; 老客户 且 积分 < 100分: 6分; 非 老客户 且 积分 < 150分: 3分; 非 老客户 且 积分 ≥ 150分: 5分 }
        """)
    ),
    DiagnosticPage(
      "H3005",
      zh: Words(
        "几个条件的一档用不到",
        "先成立的一档起作用，前面的各档已经把它全部取走。条件严的写在前面。"),
      en: Words(
        "a dead tier of several conditions",
        "The first tier that holds applies, and earlier ones take all of this. The stricter one comes first."),
      .inside(
        """
        输入 { 数量: %; 质量: % }
        甲 10分: 分档 {
          数量 ≥ 80% 且 质量 ≥ 80%: 满分;
          数量 ≥ 90% 且 质量 ≥ 90%: 8分;
          其余: 0分
        }
        """,
        """
        输入 { 数量: %; 质量: % }
        甲 10分: 分档 {
            数量 ≥ 90% 且 质量 ≥ 90%: 满分;
          其余: 0分
        }
        """)
    ),
    DiagnosticPage(
      "H3006", .warning,
      zh: Words(
        "相邻两档得分相同",
        "分成两档而得分一样，多半有一档的数抄错了。"),
      en: Words(
        "two tiers alike",
        "Two tiers side by side give the same, so one of them was most likely copied wrong."),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 分档 率 { ≥ 90%: 满分; ≥ 80%: 6分; ≥ 70%: 6分; 其余: 0分 }
        """,
        """
        输入 { 率: % }
        甲 10分: 分档 率 { ≥ 90%: 满分; ≥ 80%: 6分; ≥ 70%: 3分; 其余: 0分 }
        """)
    ),
    DiagnosticPage(
      "H3007", .note,
      zh: Words(
        "没有证明各档齐全",
        "条件分出的格子太多，没有逐格核对。拆成几个公式，就能核对。"),
      en: Words(
        "tiers not proved complete",
        "The conditions make too many cases to go through. Split into formulas they can be checked."),
      .inside(
        """
        输入 { 率1: %   率2: %   率3: %   率4: %   率5: %   率6: %   率7: % }
        甲 10分: 分档 {
          率1 ≥ 91% 且 率2 ≥ 92% 且 率3 ≥ 93% 且 率4 ≥ 94% 且 率5 ≥ 95% 且 率6 ≥ 96% 且 率7 ≥ 97%: 10分;
          率1 ≥ 81% 且 率2 ≥ 82% 且 率3 ≥ 83% 且 率4 ≥ 84% 且 率5 ≥ 85% 且 率6 ≥ 86% 且 率7 ≥ 87%: 8分;
          率1 ≥ 71% 且 率2 ≥ 72% 且 率3 ≥ 73% 且 率4 ≥ 74% 且 率5 ≥ 75% 且 率6 ≥ 76% 且 率7 ≥ 77%: 7分;
          率1 ≥ 61% 且 率2 ≥ 62% 且 率3 ≥ 63% 且 率4 ≥ 64% 且 率5 ≥ 65% 且 率6 ≥ 66% 且 率7 ≥ 67%: 6分;
          其余: 0分
        }
        """,
        """
        输入 { 率1: %   率2: % }
        甲 10分: 分档 {
          率1 ≥ 91% 且 率2 ≥ 92%: 10分;
          率1 ≥ 81% 且 率2 ≥ 82%: 8分;
          其余: 0分
        }
        """)
    ),
    DiagnosticPage(
      "H3008", .warning,
      zh: Words(
        "各档忽高忽低",
        "顺着一个方向走，得分应当一路不降或一路不升；多半是两档的分写反了。有两端的档接不上，中间落到 其余 的，把它们写得接上；只有一档的比较方向不同的，改方向。"),
      en: Words(
        "scores that go up and down",
        "Along the measure scores go one way; most likely those of two tiers were exchanged. Where tiers with two ends do not meet and 其余 takes what lies between, let them meet; where one sign alone goes the other way, turn it."
      ),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 分档 率 { ≥ 90%: 满分; ≥ 80%: 4分; ≥ 70%: 6分; 其余: 0分 }
        """,
        """
        输入 { 率: % }
        甲 10分: 分档 率 { ≥ 90%: 满分; ≥ 80%: 6分; ≥ 70%: 4分; 其余: 0分 }
        """)
    ),
    DiagnosticPage(
      "H3009", .warning,
      zh: Words(
        "一档的分像是差了十倍",
        "其余各档间隔相等，只有这一个差 10 倍：多半是小数点写错了。"),
      en: Words(
        "a tier that is ten times off",
        "The other tiers lie evenly apart and only this one is off by ten: most likely a decimal point slipped."
      ),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 分档 率 { ≥ 90%: 8分; ≥ 80%: 6分; ≥ 70%: 0.4分; ≥ 60%: 2分; 其余: 0分 }, 率 > 100% 时 满分
        """,
        """
        输入 { 率: % }
        甲 10分: 分档 率 { ≥ 90%: 8分; ≥ 80%: 6分; ≥ 70%: 4分; ≥ 60%: 2分; 其余: 0分 }, 率 > 100% 时 满分
        """)
    ),
    DiagnosticPage(
      "H3010", .warning,
      zh: Words(
        "含不含界限不一致",
        "同一组界限有的含本数有的不含，多半是写错了；正好等于界限的表单得分会不同。"),
      en: Words(
        "strict and other bounds mixed",
        "Some bounds of the group include themselves and some do not; the form that sits on one would score differently."
      ),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 分档 率 { ≥ 90%: 满分; > 80%: 6分; ≥ 70%: 3分; 其余: 0分 }
        """,
        """
        输入 { 率: % }
        甲 10分: 分档 率 { ≥ 90%: 满分; ≥ 80%: 6分; ≥ 70%: 3分; 其余: 0分 }
        """)
    ),
    DiagnosticPage(
      "H3011", .warning,
      zh: Words(
        "条件分不出情形",
        "按输入的范围，这个条件总是成立或永远不成立。多半是界限的数或单位写错了。"),
      en: Words(
        "a condition that never changes",
        "Within the ranges of its inputs the condition always or never holds. Most likely a bound or its unit is wrong."
      ),
      .inside(
        """
        输入 { 率: %, 范围 0% 到 200% }
        甲 10分: 评定, 率 > 600% 时 0分
        """,
        """
        输入 { 率: %, 范围 0% 到 200% }
        甲 10分: 评定, 率 > 160% 时 0分
        """)
    ),
    DiagnosticPage(
      "H3034", .warning,
      zh: Words(
        "级别像是写反了",
        "级别从好到差排成一列（优、良、中、差；高、较高、一般、低；达成、部分达成、未达成），相邻两级的结果却颠倒了。地区、类别这样没有好坏的级别不查。"),
      en: Words(
        "levels that seem swapped",
        "The levels run from the best down, yet two neighbours give the other's result. Levels without a better and a worse, such as regions, are left alone."
      ),
      .inside(
        """
        级别 评级 { 优; 良; 差 }
        输入 { 率: %, 范围 0% 到 100% }
        公式 评级: 评级 = 分档 率 { ≥ 90%: 良; ≥ 60%: 优; 其余: 差 }
        甲 10分: 分档 评级 { 优: 满分; 良: 6分; 差: 0分 }
        """,
        """
        级别 评级 { 优; 良; 差 }
        输入 { 率: %, 范围 0% 到 100% }
        公式 评级: 评级 = 分档 率 { ≥ 90%: 优; ≥ 60%: 良; 其余: 差 }
        甲 10分: 分档 评级 { 优: 满分; 良: 6分; 差: 0分 }
        """)
    ),
  ]
}
