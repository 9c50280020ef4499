import Source

extension DiagnosticPage {
  /// Names and places in blocks 版式 (H2360 onwards).
  static let layouts: [DiagnosticPage] = [
    DiagnosticPage(
      "H2360",
      zh: Words("版式里有一处读不懂", "版式的每一句说一个值或一段行在哪里，从表上印的标签说起：右、下、冒号后，或一行一列相交的格。"),
      en: Words(
        "a place in a layout that cannot be read",
        "Each sentence of a layout says where a value or a band of rows stands, by labels that are printed: right, below, after a colon, or where a row crosses a column."
      ),
      .inside(
        """
        输入 { 支出: 万元, 范围 ≥ 0万元 }
        甲 6分: 支出 ≥ 10万元 得 满分, 否则 0分
        乙 4分: 评定
        版式 表样 {
          支出: "支出" 左
        }
        """,
        """
        输入 { 支出: 万元, 范围 ≥ 0万元 }
        甲 6分: 支出 ≥ 10万元 得 满分, 否则 0分
        乙 4分: 评定
        版式 表样 {
          支出: "支出" 右
        }
        """)
    ),
    DiagnosticPage(
      "H2361",
      zh: Words("版式里的名称模板没有", "版式只说模板里有的：输入、由人评的得分、自报。"),
      en: Words(
        "a name in a layout that the template does not have",
        "A layout speaks of what the template has: inputs, judged scores, claims."),
      .inside(
        """
        输入 { 支出: 万元, 范围 ≥ 0万元 }
        甲 6分: 支出 ≥ 10万元 得 满分, 否则 0分
        乙 4分: 评定
        版式 表样 {
          支岀: "支出" 右
          支出: "支出额" 右
        }
        """,
        """
        输入 { 支出: 万元, 范围 ≥ 0万元 }
        甲 6分: 支出 ≥ 10万元 得 满分, 否则 0分
        乙 4分: 评定
        版式 表样 {
          支出: "支出" 右
        }
        """)
    ),
    DiagnosticPage(
      "H2362",
      zh: Words("没有写是指标的什么", "一个指标在表上可能有得分、分值、自报、理由几格。"),
      en: Words(
        "what of an indicator is not said",
        "A sheet may hold a score, points, a claim and a reason for one indicator."),
      .inside(
        """
        输入 { 支出: 万元, 范围 ≥ 0万元 }
        甲 6分: 支出 ≥ 10万元 得 满分, 否则 0分
        乙 4分: 评定
        版式 表样 {
          乙: "乙" 行 "得分" 列
        }
        """,
        """
        输入 { 支出: 万元, 范围 ≥ 0万元 }
        甲 6分: 支出 ≥ 10万元 得 满分, 否则 0分
        乙 4分: 评定
        版式 表样 {
          乙.得分: "乙" 行 "得分" 列
        }
        """)
    ),
    DiagnosticPage(
      "H2363",
      zh: Words("版式里的指标不止一个", "同名的指标要写上它的上级。"),
      en: Words(
        "an indicator in a layout that may be several",
        "Indicators of one name are told apart by their parents."),
      .inside(
        """
        甲 6分 { 管理 6分: 评定 }
        乙 4分 { 管理 4分: 评定 }
        版式 表样 {
          管理.得分: "管理" 右
        }
        """,
        """
        甲 6分 { 管理 6分: 评定 }
        乙 4分 { 管理 4分: 评定 }
        版式 表样 {
          甲.管理.得分: "管理" 右
        }
        """)
    ),
    DiagnosticPage(
      "H2364",
      zh: Words("这一部分不从表上读", "由规则计算的得分不从表上读，表上印的是自报；分值只有 可调 的指标才读。"),
      en: Words(
        "a part that is not read from a sheet",
        "A computed score is not read; what is printed is a claim. Points are read only of indicators that are adjustable."
      ),
      .inside(
        """
        输入 { 支出: 万元, 范围 ≥ 0万元 }
        甲 6分: 支出 ≥ 10万元 得 满分, 否则 0分
        乙 4分: 评定
        版式 表样 {
          甲.得分: "甲" 行 "得分" 列
        }
        """,
        """
        输入 { 支出: 万元, 范围 ≥ 0万元 }
        甲 6分: 支出 ≥ 10万元 得 满分, 否则 0分
        乙 4分: 评定
        版式 表样 {
          甲.自报: "甲" 行 "得分" 列
        }
        """)
    ),
    DiagnosticPage(
      "H2365",
      zh: Words("版式里的表模板没有", "版式的 表 说明模板的一个表的各行在哪里。"),
      en: Words(
        "a table in a layout that the template does not have",
        "It says where the rows of a table of the template stand."),
      .inside(
        """
        表 行 { 名: 文本, 作名称; 类: 文本; 分值: 分, 作分值 }
        甲 10分, 逐行 行 当 类 = "产出": 评定
        版式 表样 {
          表 行列: 从 "名称" 下 到 "总分" 之前
          表 行: 从 "名" 下 到 "总分" 之前
        }
        """,
        """
        表 行 { 名: 文本, 作名称; 类: 文本; 分值: 分, 作分值 }
        甲 10分, 逐行 行 当 类 = "产出": 评定
        版式 表样 {
          表 行: 从 "名" 下 到 "总分" 之前
        }
        """)
    ),
    DiagnosticPage(
      "H2366",
      zh: Words("表没有这一列", "各列用模板里的名称。"),
      en: Words("a column that the table does not have", "Columns go by their names in the template."),
      .inside(
        """
        表 行 { 名: 文本, 作名称; 类: 文本; 分值: 分, 作分值 }
        甲 10分, 逐行 行 当 类 = "产出": 评定
        版式 表样 {
          表 行: 从 "名" 下 到 "总分" 之前, 类别 是 "一级指标" 列
        }
        """,
        """
        表 行 { 名: 文本, 作名称; 类: 文本; 分值: 分, 作分值 }
        甲 10分, 逐行 行 当 类 = "产出": 评定
        版式 表样 {
          表 行: 从 "名" 下 到 "总分" 之前, 类 是 "一级指标" 列
        }
        """)
    ),
    DiagnosticPage(
      "H2367",
      zh: Words("位置说了两次", "一个值只能从一处读。"),
      en: Words("a place that is said twice", "A value is read from one place."),
      .inside(
        """
        输入 { 支出: 万元, 范围 ≥ 0万元 }
        甲 6分: 支出 ≥ 10万元 得 满分, 否则 0分
        乙 4分: 评定
        版式 表样 {
          支出: "支出" 右
          支出: "实际支出" 右
        }
        """,
        """
        输入 { 支出: 万元, 范围 ≥ 0万元 }
        甲 6分: 支出 ≥ 10万元 得 满分, 否则 0分
        乙 4分: 评定
        版式 表样 {
          支出: "支出" 右
        }
        """)
    ),
    DiagnosticPage(
      "H2368",
      zh: Words("两个值在同一格", "一格里的值不会是两样东西。"),
      en: Words("two values in one cell", "The value in a cell is not two things."),
      .inside(
        """
        输入 { 支出: 万元, 范围 ≥ 0万元 }
        甲 6分: 支出 ≥ 10万元 得 满分, 否则 0分
        乙 4分: 评定
        版式 表样 {
          支出: "合计" 右
          乙.得分: "合计" 右
        }
        """,
        """
        输入 { 支出: 万元, 范围 ≥ 0万元 }
        甲 6分: 支出 ≥ 10万元 得 满分, 否则 0分
        乙 4分: 评定
        版式 表样 {
          支出: "合计" 右
          乙.得分: "得分" 右
        }
        """)
    ),
    DiagnosticPage(
      "H2369",
      zh: Words("标签没有可比的字", "空白、结尾的冒号、括号里的单位和分值都不参与比较，剩下的要有字。"),
      en: Words(
        "a label with nothing to compare",
        "Blanks, a final colon and units in brackets are not compared; something must be left."),
      .inside(
        """
        输入 { 支出: 万元, 范围 ≥ 0万元 }
        甲 6分: 支出 ≥ 10万元 得 满分, 否则 0分
        乙 4分: 评定
        版式 表样 {
          支出: " ： " 右
        }
        """,
        """
        输入 { 支出: 万元, 范围 ≥ 0万元 }
        甲 6分: 支出 ≥ 10万元 得 满分, 否则 0分
        乙 4分: 评定
        版式 表样 {
          支出: "支出" 右
        }
        """)
    ),
  ]
}
