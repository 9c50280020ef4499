import Source

extension DiagnosticPage {
  /// Rows that come with forms (H5151 onwards).
  static let rows: [DiagnosticPage] = [
    DiagnosticPage(
      "H5151", .note,
      zh: Words(
        "没有用到的列",
        "单位的表格常有模板不要的列，可以照原样用，只提醒一次。要用它，在模板的列后写 来自。与没有给的列名称相近的，可能是写错了，是错误：那一列算填了而不能用，得分待定。"),
      en: Words(
        "unused column of rows",
        "The forms of units have columns that a template does not ask for; they may stay, and are named once. To use one, write `from` behind a column of the template. A name close to that of a column that is not given may be a slip and is an error: the column counts as given and cannot be used, and the score stays open."
      ),
      .forms(
        """
        表 行 { 名: 文本, 作名称; 分值: 分, 作分值; 评分: 分, 作得分 }
        甲 10分, 逐行 行: 评定
        """,
        """
        { "行": [ { "名": "一", "分值": 10, "评分": 8, "联系人": "张" } ] }
        """,
        """
        { "行": [ { "名": "一", "分值": 10, "评分": 8 } ] }
        """)
    ),
    DiagnosticPage(
      "H5152",
      zh: Words(
        "应是各行",
        "一个表是一个数组，每行一个对象。"),
      en: Words(
        "rows are wanted",
        "A table is an array with an object for every row."),
      .forms(
        """
        表 行 { 名: 文本, 作名称; 分值: 分, 作分值; 评分: 分, 作得分 }
        甲 10分, 逐行 行: 评定
        """,
        """
        { "行": 8 }
        """,
        """
        { "行": [ { "名": "一", "分值": 10, "评分": 8 } ] }
        """)
    ),
    DiagnosticPage(
      "H5153",
      zh: Words(
        "不是一行",
        "一行写在一对花括号里，逐列写出列名和值。"),
      en: Words(
        "not a row",
        "A row is an object with its columns."),
      .forms(
        """
        表 行 { 名: 文本, 作名称; 分值: 分, 作分值; 评分: 分, 作得分 }
        甲 10分, 逐行 行: 评定
        """,
        """
        { "行": [ "一" ] }
        """,
        """
        { "行": [ { "名": "一", "分值": 10, "评分": 8 } ] }
        """)
    ),
    DiagnosticPage(
      "H5154",
      zh: Words(
        "不认识的表",
        "表的名称要与模板里声明的，或它的 来自，一样。"),
      en: Words(
        "unknown table",
        "A table has its name in the template, or its `from`."),
      .forms(
        """
        表 行 { 名: 文本, 作名称; 分值: 分, 作分值; 评分: 分, 作得分 }
        甲 10分, 逐行 行: 评定
        """,
        """
        { "表": { "绩效": [ { "名": "一", "分值": 10, "评分": 8 } ] } }
        """,
        """
        { "表": { "行": [ { "名": "一", "分值": 10, "评分": 8 } ] } }
        """)
    ),
    DiagnosticPage(
      "H5155",
      zh: Words(
        "看不出属于哪一个表",
        "CSV 的行按列名归到一个表；几个表有同样的列时分不清。加上只有那个表才有的列。"),
      en: Words(
        "rows of several tables",
        "Rows in CSV belong to the table whose columns they have; where several have them, add a column that only one has."
      )
    ),
    DiagnosticPage(
      "H5156",
      zh: Words(
        "这一行没有写明是哪份表",
        "CSV 里的行靠 表单 一列归到各份表。空着的不会照抄上一行：合并过的单元格要拆开。"),
      en: Words(
        "a row without its form",
        "Rows in CSV belong to forms by the column 表单. An empty cell does not repeat the one above: split merged cells."
      )
    ),
    DiagnosticPage(
      "H5157",
      zh: Words(
        "没有这份表",
        "行要归到这次读入的某一份表。把那份表的文件也列在命令里。"),
      en: Words(
        "rows of an unknown form",
        "Rows belong to a form that is read together with them. Name its file in the command too.")
    ),
    DiagnosticPage(
      "H5158",
      zh: Words(
        "只有行，没有表单",
        "行要与表单一起读入：heng score 模板.heng 表单.csv 行.csv。"),
      en: Words(
        "rows without forms",
        "Rows are read together with their forms: heng score TEMPLATE FORMS ROWS.")
    ),
    DiagnosticPage(
      "H5159",
      zh: Words(
        "行给了两次",
        "一份表的行要出自一处；两处都给，不知道以哪一处为准。"),
      en: Words(
        "rows given twice",
        "The rows of a form come from one place; of two neither is known to count."),
      .forms(
        """
        表 行, 来自 "绩效" { 名: 文本, 作名称; 分值: 分, 作分值; 评分: 分, 作得分 }
        甲 10分, 逐行 行: 评定
        """,
        """
        { "行": [ { "名": "一", "分值": 10, "评分": 8 } ], "绩效": [ { "名": "一", "分值": 10, "评分": 9 } ] }
        """,
        """
        { "绩效": [ { "名": "一", "分值": 10, "评分": 8 } ] }
        """)
    ),
  ]
}
