import Source

extension DiagnosticPage {
  /// Sheets that are read by layouts (H5240 onwards). None can be shown in a few lines: a workbook is no text.
  static let laidOutSheets: [DiagnosticPage] = [
    DiagnosticPage(
      "H5240",
      zh: Words("表上没有版式要的标签", "标签比较时不计空白、换行、全角半角、结尾的冒号，和括号里的单位、分值、字母、算式；“其中：”要计。"),
      en: Words(
        "a label that the sheet does not have",
        "Labels are compared without blanks, line breaks, width, a final colon, and brackets with units, points, letters or formulas; 其中： counts."
      )
    ),
    DiagnosticPage(
      "H5241",
      zh: Words("标签不止一处", "同样的字在表上有几处，选错一处数就错了，所以不选。在标签前写上它的上级：\"预算资金/其他\"。"),
      en: Words(
        "a label in more than one place",
        "Which of several equal labels is meant is not known, and none is chosen. Put the head above it before it: \"Budget/Other\"."
      )
    ),
    DiagnosticPage(
      "H5242",
      zh: Words("没有合这张表的版式", "表像一份表单，可是各版式要的标签都缺一些。"),
      en: Words(
        "no layout fits the sheet", "The sheet looks like a form, and every layout misses some of its labels."
      )
    ),
    DiagnosticPage(
      "H5243",
      zh: Words("几个版式都合", "按哪一个读结果可能不同。用 表单: 每张工作表 有 \"…\" 分开。"),
      en: Words(
        "several layouts fit",
        "What is read may depend on which is taken. Tell them apart by `form: each-sheet has \"…\"`.")
    ),
    DiagnosticPage(
      "H5244",
      zh: Words("表头里没有这一列", "列名与表上的不同，在版式里写明：偏差原因 是 \"偏差原因分析\" 列。"),
      en: Words(
        "a column that the header does not have",
        "Where a head is called otherwise, the layout says so: reason is \"Reasons\" column.")
    ),
    DiagnosticPage(
      "H5245",
      zh: Words("一个值的位置上有几格", "标签跨几行或几列，对着的不止一个值。写下一级的标签。"),
      en: Words(
        "several cells where one value belongs",
        "The label reaches over several rows or columns. Name the label below it too.")
    ),
    DiagnosticPage(
      "H5246", .note,
      zh: Words("按版式略去的行", "版式用 略去 说明什么样的行不是指标。"),
      en: Words("rows left out by the layout", "The layout says by `omit` which rows are none.")
    ),
    DiagnosticPage(
      "H5247", .warning,
      zh: Words("略去的行里填了数", "略去的行不计分；填了分值或得分的，多半是漏了目标。"),
      en: Words(
        "rows left out that hold figures",
        "Such rows are not scored; with points or a score the target was probably forgotten.")
    ),
    DiagnosticPage(
      "H5248", .warning,
      zh: Words("评分表里的一行不是模板的指标", "按名称找不到指标的行不读。"),
      en: Words("a row of scores that is no indicator", "Rows whose names no indicator has are not read.")
    ),
    DiagnosticPage(
      "H5249", .warning,
      zh: Words("分值与模板不同", "按模板的分值计分；表上的不同，多半是另一版的表。"),
      en: Words(
        "points other than the template's",
        "The template's points count; others are mostly those of another version of the form.")
    ),
    DiagnosticPage(
      "H5250",
      zh: Words("没有括号里的数", "版式说数写在文字后面的括号里，这一格没有。"),
      en: Words(
        "no number in brackets",
        "The layout says that a number stands in brackets behind the text; here there is none.")
    ),
    DiagnosticPage(
      "H5251",
      zh: Words("工作表太大，不会是一份表单", "一份表单不过几百格。"),
      en: Words("a sheet too large for a form", "A form has a few hundred cells.")
    ),
    DiagnosticPage(
      "H5252",
      zh: Words("金额单位不清楚", "几处写的单位不同，或单位不认得；没有写单位的金额没有用。"),
      en: Words(
        "the unit of amounts is not clear",
        "Lines state different units, or one that is not known; amounts without a unit of their own were not used."
      )
    ),
    DiagnosticPage(
      "H5253",
      zh: Words("工作表上的数没有可归的表单", "名称和数值的清单、分在几张工作表上的表单，归同一个工作簿里的那一份。"),
      en: Words(
        "a sheet whose values belong to no form",
        "A list of names and values, and a further sheet of a form, belong to the one form of the workbook.")
    ),
    DiagnosticPage(
      "H5254",
      zh: Words("清单里没有版式写的列", "每行要有名称和值两列。"),
      en: Words("a list without the columns of the layout", "Each row has a name and a value.")
    ),
    DiagnosticPage(
      "H5255",
      zh: Words("清单里同一个名称有两行", "不知道用哪一行的数，所以都没有用。"),
      en: Words("a name that a list has twice", "Which value is meant is not known; none was used.")
    ),
    DiagnosticPage(
      "H5256",
      zh: Words("样表不是工作簿", "版式说的是工作表上的位置，样表要是 .xlsx。"),
      en: Words(
        "a sample that is no workbook", "A layout speaks of places in a sheet; the sample is an .xlsx file.")
    ),
    DiagnosticPage(
      "H5257",
      zh: Words("评分表里的一行可以是几个指标", "名称相同的指标要靠上级分开。"),
      en: Words(
        "a row of scores that may be several indicators",
        "Indicators of one name are told apart by their groups.")
    ),
    DiagnosticPage(
      "H5258",
      zh: Words("大括号里的名称表单不填", "空表里写模板里的输入、表.列、指标.得分、自报.总分 一类的名称。由规则计算的得分不填，印的是自报。"),
      en: Words(
        "a name in braces that forms do not say",
        "Name inputs, `table.column`, `indicator.score`, `claimed.total` of the template. Scores that are computed are not said; what is printed is a claim."
      )
    ),
    DiagnosticPage(
      "H5259",
      zh: Words("大括号里的名称写了两处", "一个值只能从一处读。"),
      en: Words("a name in braces in two cells", "A value is read from one place.")
    ),
    DiagnosticPage(
      "H5260",
      zh: Words("没有标签能找到这一格", "填好的表凭左边、上面印的字找到一格，这些字不能与别处一样。"),
      en: Words(
        "no labels lead to a cell",
        "In a filled form a cell is found by what is printed to the left and above, which must not stand elsewhere too."
      )
    ),
    DiagnosticPage(
      "H5261",
      zh: Words("表的列不在同一行", "一个表的各列写在它的第一行里。"),
      en: Words("columns of a table in different rows", "The columns of a table are named in its first row.")
    ),
    DiagnosticPage(
      "H5262",
      zh: Words("空表里没有大括号写的名称", "先在官方空表里，在填值的格写上名称，如 {项目名称}、{绩效指标.三级}、{自报.总分}。"),
      en: Words(
        "a blank form without names in braces",
        "Names are typed where the values go, as in {project}, {goals.goal}, {claimed.total}.")
    ),
    DiagnosticPage(
      "H5263",
      zh: Words("文件夹里没有数据文件", "文件夹里的 .xlsx、.json、.jsonl、.csv 按名称的次序读；隐藏的、~$ 开头的临时文件不算。"),
      en: Words(
        "a folder without data files",
        "Of a folder the .xlsx, .json, .jsonl and .csv files are read in the order of their names; hidden and temporary files are not."
      )
    ),
    DiagnosticPage(
      "H5264", .note,
      zh: Words("文件夹里没有读的文件", "不是数据的文件不读。"),
      en: Words("files of a folder that were not read", "What is no data file is not read.")
    ),
    DiagnosticPage(
      "H5265",
      zh: Words(
        "工作簿当版式文件", "--layout 要写着版式的文字文件；空表先用 heng layout 得出版式，样表用 heng check 模板 --layout 样表.xlsx 看。"),
      en: Words(
        "a workbook as a file of layouts",
        "--layout takes a text of layouts. Make one of a blank form with `heng layout`; see a sample with `heng check TEMPLATE --layout`."
      )
    ),
    DiagnosticPage(
      "H5295",
      zh: Words("一份表单的几张工作表少了一张", "版式里 工作表 \"…\" { … } 说的工作表，工作簿里要有这个名称的标签。"),
      en: Words(
        "a form on several sheets without one of them",
        "The workbook has a tab of the name of each `sheet \"…\" { … }` of the layout.")
    ),
    DiagnosticPage(
      "H5296",
      zh: Words("版式说没有表头的列有表头", "没有表头的列从旁边一列认：备注 是 \"得分\" 列 右。那里有了表头，就可能是多出来的另一列。"),
      en: Words(
        "a column with a head that a layout says to have none",
        "A column without a head is told by the one beside it: `note is \"Score\" column right`. With a head it may be another one."
      )
    ),
  ]
}
