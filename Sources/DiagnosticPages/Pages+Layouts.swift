import Source

extension DiagnosticPage {
  /// Blocks 版式 (H2360 onwards).
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
    DiagnosticPage(
      "H2370",
      zh: Words("用不上的说明", "按 … 列 和 上级 独占一行 用于指标各行，合并照抄、名称去掉、略去 用于表的各行。"),
      en: Words(
        "a clause of no use",
        "`by … column` and `parents alone` go with rows of indicators, `copy-merged`, `strip-names` and `omit` with rows of a table."
      ),
      .inside(
        """
        表 行 { 名: 文本, 作名称; 类: 文本; 分值: 分, 作分值 }
        甲 10分, 逐行 行 当 类 = "产出": 评定
        版式 表样 {
          表 行: 从 "名" 下 到 "总分" 之前, 上级 独占一行
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
      "H2371",
      zh: Words("没有写按哪几列认指标", "要从表上的名称找到模板里的指标。"),
      en: Words(
        "no columns that name indicators", "Indicators of the template are found by the names in the sheet."),
      .inside(
        """
        输入 { 支出: 万元, 范围 ≥ 0万元 }
        甲 6分: 支出 ≥ 10万元 得 满分, 否则 0分
        乙 4分: 评定
        版式 表样 {
          指标: 从 "指标" 下 到 "总分" 之前, 得分 是 "得分" 列
        }
        """,
        """
        输入 { 支出: 万元, 范围 ≥ 0万元 }
        甲 6分: 支出 ≥ 10万元 得 满分, 否则 0分
        乙 4分: 评定
        版式 表样 {
          指标: 从 "指标" 下 到 "总分" 之前, 按 "指标" 列, 得分 是 "得分" 列
        }
        """)
    ),
    DiagnosticPage(
      "H2372",
      zh: Words("指标各行没有写要读什么", "写明得分、分值、自报、理由在哪一列。"),
      en: Words(
        "nothing is read from rows of indicators",
        "Say in which column scores, points, claims or reasons stand."),
      .inside(
        """
        输入 { 支出: 万元, 范围 ≥ 0万元 }
        甲 6分: 支出 ≥ 10万元 得 满分, 否则 0分
        乙 4分: 评定
        版式 表样 {
          指标: 从 "指标" 下 到 "总分" 之前, 按 "指标" 列
        }
        """,
        """
        输入 { 支出: 万元, 范围 ≥ 0万元 }
        甲 6分: 支出 ≥ 10万元 得 满分, 否则 0分
        乙 4分: 评定
        版式 表样 {
          指标: 从 "指标" 下 到 "总分" 之前, 按 "指标" 列, 得分 是 "得分" 列
        }
        """)
    ),
    DiagnosticPage(
      "H2373",
      zh: Words("没有作名称的列", "名称去掉 只用在作名称的列。"),
      en: Words("no column of names", "`strip-names` is about the column that names the rows."),
      .inside(
        """
        表 行 { 名: 文本; 分值: 分, 作分值 }
        甲 10分, 逐行 行 当 名 ≠ "空": 评定
        版式 表样 {
          表 行: 从 "名" 下 到 "总分" 之前, 名称去掉 "指标n："
        }
        """,
        """
        表 行 { 名: 文本; 分值: 分, 作分值 }
        甲 10分, 逐行 行 当 名 ≠ "空": 评定
        版式 表样 {
          表 行: 从 "名" 下 到 "总分" 之前
        }
        """)
    ),
    DiagnosticPage(
      "H2374",
      zh: Words("清单缺少名称列或数值列", "一张清单每行有一个名称和它的值，两列各写一次。"),
      en: Words(
        "a list without its column of names or of values",
        "Each row of a list has a name and its value; both columns are named once."),
      .inside(
        """
        输入 { 支出: 万元, 范围 ≥ 0万元 }
        甲 6分: 支出 ≥ 10万元 得 满分, 否则 0分
        乙 4分: 评定
        版式 表样 {
          工作表 "基础数据": 每行 "项目" 列 是名称
        }
        """,
        """
        输入 { 支出: 万元, 范围 ≥ 0万元 }
        甲 6分: 支出 ≥ 10万元 得 满分, 否则 0分
        乙 4分: 评定
        版式 表样 {
          工作表 "基础数据": 每行 "项目" 列 是名称, "数值" 列 是值
        }
        """)
    ),
    DiagnosticPage(
      "H2375", .warning,
      zh: Words("版式没有说表的各行在哪里", "这样读出的表单没有这个表的行。"),
      en: Words(
        "a table that the layout does not place", "Forms that are read by it have no rows of this table."),
      .inside(
        """
        表 行 { 名: 文本, 作名称; 类: 文本; 分值: 分, 作分值 }
        甲 10分, 逐行 行 当 类 = "产出": 评定
        版式 表样 {
          表单: 每张工作表 有 "名"
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
      "H2376",
      zh: Words("两个版式同名", "提示和报告里用名称指版式。"),
      en: Words("two layouts of one name", "Findings and reports name a layout."),
      .inside(
        """
        输入 { 支出: 万元, 范围 ≥ 0万元 }
        甲 6分: 支出 ≥ 10万元 得 满分, 否则 0分
        乙 4分: 评定
        版式 表样 {
          支出: "支出" 右
        }
        版式 表样 {
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
      "H2377",
      zh: Words("没有等次而读自报的等次", "自报的等次要与算出的等次比较。"),
      en: Words(
        "a claimed grade without grades", "A claimed grade is held against the one that is computed."),
      .inside(
        """
        输入 { 支出: 万元, 范围 ≥ 0万元 }
        甲 6分: 支出 ≥ 10万元 得 满分, 否则 0分
        乙 4分: 评定
        版式 表样 {
          自报 等次: "等次" 右
        }
        """,
        """
        输入 { 支出: 万元, 范围 ≥ 0万元 }
        甲 6分: 支出 ≥ 10万元 得 满分, 否则 0分
        乙 4分: 评定
        版式 表样 {
          自报 总分: "总分" 右
        }
        """)
    ),
    DiagnosticPage(
      "H2378",
      zh: Words("版式文件里有模板", "--layout 的文件只放版式。"),
      en: Words("a file of layouts with a template", "The file of --layout holds layouts only.")
    ),
    DiagnosticPage(
      "H2379",
      zh: Words("文件里没有版式", "--layout 的文件要有 版式。"),
      en: Words("a file without layouts", "The file of --layout holds layouts.")
    ),
    DiagnosticPage(
      "H2380",
      zh: Words("取自己括号里的数", "括号里的数在另一列的文字后面。"),
      en: Words("the number in one's own brackets", "The number stands behind the text of another column."),
      .inside(
        """
        表 行 { 名: 文本, 作名称; 类: 文本; 分值: 分, 作分值 }
        甲 10分, 逐行 行 当 类 = "产出": 评定
        版式 表样 {
          表 行: 从 "名" 下 到 "总分" 之前, 分值 是 分值 括号里的数
        }
        """,
        """
        表 行 { 名: 文本, 作名称; 类: 文本; 分值: 分, 作分值 }
        甲 10分, 逐行 行 当 类 = "产出": 评定
        版式 表样 {
          表 行: 从 "名" 下 到 "总分" 之前, 分值 是 名 括号里的数
        }
        """)
    ),
    DiagnosticPage(
      "H2381",
      zh: Words("只有版式，没有模板", "版式说的是模板里的名称，要与模板一起检查：heng check 模板 --layout 版式文件。"),
      en: Words(
        "layouts without a template",
        "Layouts speak of names of a template and are checked beside one: heng check TEMPLATE --layout FILE."),
      .whole(
        """
        版式 表样 {
          支出: "支出" 右
        }
        """,
        """
        衡 1
        模板 例 {
          总分 10分
          输入 { 支出: 万元, 范围 ≥ 0万元 }
          甲 6分: 支出 ≥ 10万元 得 满分, 否则 0分
          乙 4分: 评定
          版式 表样 {
            支出: "支出" 右
          }
        }
        """)
    ),
  ]
}
