import Source

extension DiagnosticPage {
  /// Rows, lists and files of layouts (H2370 onwards).
  static let layoutRows: [DiagnosticPage] = [
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
      "H2382",
      zh: Words(
        "不知道归工作簿里的哪一份表单",
        "工作表 的名称里写了 *，一个工作簿就有几份表单，* 是表单的名称，几张工作表由它认作一份。这时各个值都要写在名称里有一个 * 的 工作表 里。"),
      en: Words(
        "belongs to no form of the workbook",
        "With * in the name of a sheet a workbook holds several forms: * stands for the name of the form, by which its sheets are known. Every value must then stand in a sheet with one * in its name."
      ),
      .inside(
        """
        输入 { 支出: 万元, 范围 ≥ 0万元   人数: 人, 范围 ≥ 0人 }
        甲 10分: 支出 ≥ 10万元 且 人数 ≥ 5人 得 满分, 否则 0分
        版式 表样 {
          支出: "实际支出" 右
          工作表 "*-人员" { 人数: "人数" 右 }
        }
        """,
        """
        输入 { 支出: 万元, 范围 ≥ 0万元   人数: 人, 范围 ≥ 0人 }
        甲 10分: 支出 ≥ 10万元 且 人数 ≥ 5人 得 满分, 否则 0分
        版式 表样 {
          工作表 "*-资金" { 支出: "实际支出" 右 }
          工作表 "*-人员" { 人数: "人数" 右 }
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
