import Source

extension DiagnosticPage {
  /// Pages of tables (H2099 onwards).
  static let tables: [DiagnosticPage] = [
    DiagnosticPage(
      "H2099",
      zh: Words(
        "列的用途与类型不合",
        "名称和理由是文本，分值、得分和自报是分。"),
      en: Words(
        "role and type do not fit",
        "Names and reasons are text; points, scores and claims are points."),
      .inside(
        """
        表 行 {
          名: 文本, 作分值
          值: 分
        }
        甲 10分, 逐行 行 均分 2位 余数归末项: 评定
        """,
        """
        表 行 {
          名: 文本, 作名称
          值: 分, 作分值
        }
        甲 10分, 逐行 行: 评定
        """)
    ),
    DiagnosticPage(
      "H2100",
      zh: Words(
        "没有这张表",
        "逐行、合计 等后面要一个用 表 声明过的名称。"),
      en: Words(
        "unknown table",
        "Behind rows and in aggregates stands the name of a declared table."),
      .inside(
        """
        表 绩效 { 名: 文本, 作名称 }
        甲 5分, 逐行 绩校 均分 2位 余数归末项: 评定
        乙 5分, 逐行 绩效 均分 2位 余数归末项: 评定
        """,
        """
        表 绩效 { 名: 文本, 作名称; 类: 文本 }
        甲 5分, 逐行 绩效 当 类 = "产出" 均分 2位 余数归末项: 评定
        乙 5分, 逐行 绩效 当 类 = "效益" 均分 2位 余数归末项: 评定
        """)
    ),
    DiagnosticPage(
      "H2101",
      zh: Words(
        "目标没有这一部分",
        "只有 目标 和 实际 有部分：种类、数值、下端、上端、期限。"),
      en: Words(
        "a target has no such part",
        "Only targets and actuals have parts: kind, number, low, high and due."),
      .inside(
        """
        表 行 { 名: 文本, 作名称; 目标: 目标; 分值: 分, 作分值 }
        甲 10分, 逐行 行: 目标.大小 = 目标.种类 得 满分, 否则 0分
        """,
        """
        表 行 { 名: 文本, 作名称; 目标: 目标; 分值: 分, 作分值 }
        甲 10分, 逐行 行: 目标.种类 = 期限 得 满分, 否则 0分
        """)
    ),
    DiagnosticPage(
      "H2102",
      zh: Words(
        "没有说对哪一列求",
        "对各行求合计、平均要有一个数，写成 合计(表: 列)。"),
      en: Words(
        "aggregate without a value",
        "A sum or mean over rows is of a number: sum(table: column)."),
      .inside(
        """
        表 行 { 名: 文本, 作名称; 类: 文本; 分值: 分, 作分值 }
        甲 10分, 逐行 行: 评定
        核对 分值: 合计(行 当 类 = "产出") = 6分
        """,
        """
        表 行 { 名: 文本, 作名称; 类: 文本; 分值: 分, 作分值 }
        甲 10分, 逐行 行: 评定
        核对 分值: 合计(行 当 类 = "产出": 分值) = 6分
        """)
    ),
    DiagnosticPage(
      "H2103",
      zh: Words(
        "一组指标又逐行",
        "逐行 的下级就是表里的行，不能再写下级指标。"),
      en: Words(
        "group and rows",
        "The rows of the table stand below the indicator; it has no others."),
      .inside(
        """
        表 行 { 名: 文本, 作名称; 分值: 分, 作分值 }
        甲 10分, 逐行 行 { 乙 10分: 评定 }
        """,
        """
        表 行 { 名: 文本, 作名称; 分值: 分, 作分值 }
        甲 10分, 逐行 行: 评定
        """)
    ),
    DiagnosticPage(
      "H2104",
      zh: Words(
        "表没有分值的列",
        "每行要有分值，合计等于指标的分值：来自一列（作分值），或均分。"),
      en: Words(
        "rows without points",
        "Every row has points that add up to those of the indicator: from a column (as-points), or in equal shares."
      ),
      .inside(
        """
        表 行 { 名: 文本, 作名称 }
        甲 10分, 逐行 行: 评定
        """,
        """
        表 行 { 名: 文本, 作名称 }
        甲 10分, 逐行 行 均分 2位 余数归末项: 评定
        """)
    ),
    DiagnosticPage(
      "H2105",
      zh: Words(
        "达标要一个实际和一个目标",
        "达标 按目标自己的种类比较：下限、上限、期限等。所以两个都要是这样的文字，先实际，后目标。"),
      en: Words(
        "meets needs an actual and a target",
        "meets compares by the target's own kind: at least, at most, by a day. So both are such texts, the actual first."
      ),
      .inside(
        """
        表 行 { 名: 文本, 作名称; 目标: 目标; 实际: 实际; 分值: 分, 作分值 }
        甲 10分, 逐行 行: 达标(实际, 分值) 得 满分, 否则 0分
        核对 有目标: 计数(行: 目标.种类 = 下限) ≥ 1
        """,
        """
        表 行 { 名: 文本, 作名称; 目标: 目标; 实际: 实际; 分值: 分, 作分值 }
        甲 10分, 逐行 行: 达标(实际, 目标) 得 满分, 否则 0分
        核对 有目标: 计数(行: 目标.种类 = 下限) ≥ 1
        """)
    ),
    DiagnosticPage(
      "H2106", .warning,
      zh: Words(
        "表没有用到",
        "没有指标逐行用它，单位会白填；多半是别处写错了名称。"),
      en: Words(
        "unused table",
        "No indicator takes its rows, and units would fill them in for nothing. Most likely another place has the name wrong."
      ),
      .inside(
        """
        表 行 { 名: 文本, 作名称; 分值: 分, 作分值 }
        甲 10分: 评定
        """,
        """
        表 行 { 名: 文本, 作名称; 分值: 分, 作分值 }
        甲 10分, 逐行 行: 评定
        """)
    ),
    DiagnosticPage(
      "H2107", .warning,
      zh: Words(
        "规则没有用到",
        "没有指标用它；多半是别处写错了名称。"),
      en: Words(
        "unused rule",
        "No indicator uses it; most likely another place has the name wrong."),
      .inside(
        """
        规则 甲法: 评定
        甲 10分: 评定
        """,
        """
        规则 甲法: 评定
        甲 10分: 甲法
        """)
    ),
    DiagnosticPage(
      "H2108",
      zh: Words(
        "一档里写了规定",
        "缺失、分母为零、不适用是整个指标的事，写在一档里不起作用。"),
      en: Words(
        "policy inside a tier",
        "What is missing, zero or not applicable concerns the whole indicator; inside a tier it would have no effect."
      ),
      .inside(
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 10分: 分档 率 {
          ≥ 60%: 得 率 × 满分, 缺失时 0分;
          其余: 0分
        }
        """,
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 10分: 分档 率 {
          ≥ 60%: 得 率 × 满分;
          其余: 0分
        }, 缺失时 0分
        """)
    ),
    DiagnosticPage(
      "H2109",
      zh: Words(
        "逐行用了文字的要点",
        "要点的回答按指标填写，行没有这一栏。逐行的要点写成对列的条件。"),
      en: Words(
        "checklist of texts in rows",
        "Lines are answered for an indicator, and rows have no place for that. In rows, lines are conditions on columns."
      ),
      .inside(
        """
        表 行 { 名: 文本, 作名称; 有制度: 是否; 有执行: 是否; 分值: 分, 作分值 }
        甲 10分, 逐行 行: 要点 均分 { "有制度"; "有执行" }
        核对 齐: 计数(行: 有制度 且 有执行) ≥ 1
        """,
        """
        表 行 { 名: 文本, 作名称; 有制度: 是否; 有执行: 是否; 分值: 分, 作分值 }
        甲 10分, 逐行 行: 要点 均分 { 有制度; 有执行 }
        核对 齐: 计数(行: 有制度 且 有执行) ≥ 1
        """)
    ),
    DiagnosticPage(
      "H2150",
      zh: Words(
        "整数写在了不是数的输入上",
        "整数 说的是数没有小数，只能写在有单位的输入上。"),
      en: Words(
        "whole numbers of what is no number",
        "Whole says that a number has no decimals; it is said of inputs with a unit only."),
      .inside(
        """
        输入 { 挪用: 是否, 整数 }
        甲 10分: 挪用 得 0分, 否则 满分
        """,
        """
        输入 { 挪用: 是否 }
        甲 10分: 挪用 得 0分, 否则 满分
        """)
    ),
  ]
}
