import Reports
import Source

/// The version of the tool, with the version of the language it reads.
let versionText = "heng \(toolVersion)（语言 1）"

/// The help for a command, or for the tool.
func helpText(_ command: Arguments.Command?, _ language: Language) -> String {
  switch language {
  case .chinese: chineseHelp(command)
  case .english: englishHelp(command)
  }
}

private func chineseHelp(_ command: Arguments.Command?) -> String {
  switch command {
  case nil:
    """
    heng（衡）：检查评价模板，按模板给表单准确计分，并说明每一分的来历。

    用法：
      heng check   模板…                检查模板
      heng score   模板 数据…           给表单计分
      heng explain 模板 数据 [指标]     说明一份表单的得分从何而来
      heng audit   模板 数据…           核对表单自报的得分、合计、等次
      heng draft   指标表               从印的指标表起草模板
      heng layout  模板 空表.xlsx       从写了名称的官方空表得出版式
      heng blank   模板 -o 表.xlsx      做一张给单位填的 Excel 表

    选项（各命令通用）：
      --lang zh|en      用中文（默认）或英文
      --format 格式     text、markdown、json、jsonl、csv、sarif；score 和 audit 还有 xlsx（台账，写入 -o 的文件）
      -o 文件           写入文件；要么完整，要么没有
      --layout 文件     版式文件：表单版面的工作表上，值在哪里；可以写几次
      --encoding 编码   check 的模板、其余命令的数据的编码：utf-8、gb18030、utf-16le、utf-16be；不写时自动辨认
      --strict          有警告也算不通过
      --help            用法；heng 命令 --help 有各命令的例子
      --version         版本

    退出码：0 通过（可有警告）；1 有错误，或有表单待定，或几个文件中有读不了的；2 用法不对；
    3 一个文件也没有读到，或结果写不了

    例：
      heng check Examples/晋中项目2020/模板.heng

    """
  case .check?:
    """
    heng check 模板…：检查模板的写法、名称、单位、分值合计、各档是否有漏。

    选项：
      --fix                     改正只有一种改法的错误，写回文件（“-” 写到标准输出）
      --proofs                  再列出公式的取值范围、各指标得分的范围，和证明了什么（text、markdown）
      --explain 编号            说明一个编号：什么意思，为什么，怎么改，附例子
      --layout 文件             检查版式文件；给一份样表（.xlsx）的，列出按版式读到的值、格、标签，不计分
      --dump 阶段               印出模板在一个阶段的样子：tokens、tree、program 或 plan（计分的每一步运算）
      --format text|json|sarif  默认 text；--explain 是 text|markdown，--proofs 还可以是 markdown
      --strict                  有警告也算不通过
      --lang zh|en   -o 文件

    接受一条警告：在那一行的末尾或上一行写 // 接受 H2085: 理由

    例：
      heng check --explain H2074
      heng check Examples/晋中项目2020/模板.heng

    """
  case .score?:
    """
    heng score 模板 数据…：给数据里的每份表单计分。数据是 JSON（一份或一组）、CSV 或 Excel 工作簿
    （.xlsx，一行一份，或按版式一张工作表一份）；“-” 是标准输入，文件夹是其中的全部数据文件。

    选项：
      --form 名称                       只报这一份；其余的仍算在全体里
      --format text|markdown|json|jsonl|csv|sarif|xlsx   默认 text；成批计分用 csv（一份一行）、json 或
                                        jsonl（一行一份），边读边算边写；xlsx 是台账：总表、指标、发现、失分各一张工作表，
                                        要写 -o，-o 的名称以 .xlsx 结尾时可以不写 --format
      --jobs 个数                       同时用几个线程；不写时每个处理器一个，结果都一样
      --findings 文件                   把全部问题写进一个文件：.csv 是表，.jsonl 是一行一条
      --limit-findings 个数             最多列出几条问题；成批计分时不写是 1000
      --strict   --lang zh|en   -o 文件

    例：
      heng score Examples/晋中项目2020/模板.heng Examples/晋中项目2020/02.json
      heng score Examples/晋中项目2020/模板.heng Examples/晋中项目2020/三份表单.csv --format csv -o 得分.csv --findings 问题.csv
      heng score Examples/晋中项目2020/模板.heng Examples/晋中项目2020/三份表单.csv -o 台账.xlsx

    """
  case .explain?:
    """
    heng explain 模板 数据… [指标]：说明得分：公式、代入的数、所用的规则、失分的原因、依据、数的出处。
    指标写作 一级/二级/三级，可以只写末尾；表单自带的行写 指标/行的名称。不写是全表。

    选项：
      --form 名称                       数据是文件夹、或里面有几份表单时，说明是哪一份
      --format text|markdown|json|jsonl|csv|sarif   默认 text
      --lang zh|en   -o 文件

    例：
      heng explain Examples/晋中项目2020/模板.heng Examples/晋中项目2020/02.json 预算执行率

    """
  case .audit?:
    """
    heng audit 模板 数据…：按表单自己的数重算，与自报的逐项比较：各项得分、小计、总分、比率、等次。
    发现按轻重排列：错误（与自己的数矛盾）、警告、提示、未核（没有数，不能说对错）。自报的数照印出的小数位数理解。

    选项：
      --form 名称                       只报这一份；其余的仍算在全体里
      --format text|markdown|json|jsonl|csv|sarif|xlsx   默认 text；成批核对用 csv、json 或 jsonl，边读边算边写；
                                        xlsx 是核对台账，要写 -o
      --findings 文件                   把全部发现写进一个文件（.csv 或 .jsonl）；不写 --format 和 -o 时不另出报告，
                                        成批核对这样最快
      --jobs 个数   --limit-findings 个数   同 heng score
      --strict   --lang zh|en   -o 文件

    例：
      heng audit Examples/晋中项目2020/模板.heng Examples/晋中项目2020/02.json
      heng audit Examples/晋中项目2020/模板.heng Examples/晋中项目2020/三份表单.csv --findings 发现.csv

    """
  case .blank?:
    """
    heng blank 模板 -o 表.xlsx：做一张给单位填的 Excel 表，版面照自评表：标题、年度、单位、资金、各级指标、分值、评分标准、
    填报格、自评得分、签字。填报格标成浅黄，有下拉、范围和提示，其余锁定（没有密码）。
    表内的“参考得分”随填随算，只供参看；表内算不准的指标空着，写明原因。
    填好以后 heng score、audit、explain 直接读它，不用另写对应关系。

    选项：
      -o 文件           写到哪里（必须写）
      --lang zh|en

    例：
      heng blank Examples/晋中项目2020/模板.heng -o 自评表.xlsx
      heng score Examples/晋中项目2020/模板.heng 自评表.xlsx

    """
  case .draft?:
    """
    heng draft 指标表：从印的指标表（CSV 或 .xlsx）起草模板。表头要有指标（一级指标、三级指标 …）、分值和计分办法
    （评分标准、计分办法 …），可以有指标说明；合并的单元格、编号、合计、备注里的等次和否决都认得。
    只译每个词都读懂了的格；按惯例定的读法写在那一行上面，没有读懂的留作 评定，标“待定稿”。印的原文都留在 依据 里。
    起草的模板没有错误，但要作者逐条对照原文定稿。

    选项：
      --encoding 编码   CSV 的编码
      --lang zh|en   -o 文件

    例：
      heng draft Examples/从指标表起草/指标表.csv

    """
  case .layout?:
    """
    heng layout 模板 空表.xlsx：从官方空表得出版式（表单版面的工作表上，每个值在哪里）。先在 Excel 里打开空表，在填值的格
    写上名称：{项目名称}、{自报.总分}、{投入.管理制度.得分}；逐行的，在第一行各列写 {绩效指标.三级}、{绩效指标.目标} …，
    分值在名称括号里的写 {绩效.三级}（{绩效.分值}分）。每一格都由左边、上面印的标签找到，找不到的说出来。
    得到的版式放进模板，或另存一个文件，用 --layout 给出；用 heng check 模板 --layout 填好的表.xlsx 核对读到的每个值。

    选项：
      --lang zh|en   -o 文件

    例：
      heng layout 模板.heng 空表.xlsx -o 版式.heng
      heng check 模板.heng --layout 版式.heng --layout 甲单位.xlsx
      heng score 模板.heng 各单位的表/ --layout 版式.heng

    """
  }
}

private func englishHelp(_ command: Arguments.Command?) -> String {
  switch command {
  case nil:
    """
    heng: checks evaluation templates, scores forms by them exactly, and explains every point.

    Usage:
      heng check   TEMPLATE…                 check templates
      heng score   TEMPLATE DATA…            score forms
      heng explain TEMPLATE DATA [INDICATOR] say where the scores of one form come from
      heng audit   TEMPLATE DATA…            hold claimed scores, sums and grades against the figures
      heng draft   TABLE                     draft a template from a printed table of indicators
      heng layout  TEMPLATE BLANK.xlsx       make a layout of an official blank form with names in braces
      heng blank   TEMPLATE -o FORM.xlsx     make the Excel form that units fill

    Options of all commands:
      --lang zh|en      Chinese (the default) or English
      --format FORMAT   text, markdown, json, jsonl, csv, sarif; xlsx of score and audit (a ledger, into the file of -o)
      -o FILE           write a file, complete or not at all
      --layout FILE     layouts: where values stand in sheets laid out as forms; may be given several times
      --encoding NAME   of the templates of check, of the data elsewhere: utf-8, gb18030, utf-16le, utf-16be;
                        found unless said
      --strict          warnings fail too
      --help            usage; heng COMMAND --help has an example for each
      --version         version

    Exit codes: 0 fine, warnings included; 1 errors, undetermined forms, or one of several files not read;
    2 wrong usage; 3 nothing could be read, or the output could not be written

    Example:
      heng check Examples/晋中项目2020/模板.heng --lang en

    """
  case .check?:
    """
    heng check TEMPLATE…: checks grammar, names, units, sums of points, and bands for holes.

    Options:
      --fix                     correct what has one correction only, in the file (`-`: to standard output)
      --proofs                  the values of formulas, the scores, and what is proved of them (text, markdown)
      --explain CODE            what a code means, why it matters, what to write, with an example
      --layout FILE             check layouts; of a sample (.xlsx) list what is read by them: value, cell, label
      --dump STAGE              one stage of the template: tokens, tree, program, or plan (every operation of a score)
      --format text|json|sarif  text unless said otherwise; with --explain text|markdown,
                                with --proofs text|markdown|json
      --strict                  warnings fail too
      --lang zh|en   -o FILE

    To accept a warning, end its line, or the line before, with // accept H2085: reason

    Example:
      heng check --explain H2074 --lang en
      heng check Examples/晋中项目2020/模板.heng --lang en

    """
  case .score?:
    """
    heng score TEMPLATE DATA…: scores every form in the data. Data are JSON (one form or an array), CSV or an
    Excel workbook (.xlsx, one form a row, or a sheet by a layout); `-` is standard input.

    Options:
      --form NAME                       report this one; the others still count among all forms
      --format text|markdown|json|jsonl|csv|sarif|xlsx   text unless said otherwise; csv (a form in a row), json or
                                        jsonl (a form in a line) for many forms: written while they are read; xlsx is
                                        a ledger with sheets of forms, indicators, findings and losses: it needs -o,
                                        and where that ends with .xlsx --format may be left out
      --jobs COUNT                      threads; one for each processor unless said, with the same results
      --findings FILE                   all findings in a file: a table (.csv) or one in a line (.jsonl)
      --limit-findings COUNT            list so many findings at most; 1000 of many forms unless said
      --strict   --lang zh|en   -o FILE

    Examples:
      heng score Examples/晋中项目2020/模板.heng Examples/晋中项目2020/02.json --lang en
      heng score Examples/晋中项目2020/模板.heng Examples/晋中项目2020/三份表单.csv --format csv -o scores.csv --lang en
      heng score Examples/晋中项目2020/模板.heng Examples/晋中项目2020/三份表单.csv -o ledger.xlsx --lang en

    """
  case .explain?:
    """
    heng explain TEMPLATE DATA… [INDICATOR]: says where scores come from: formula, figures, rule, points lost,
    citation, and the place of every figure. An indicator is a/b/c or the end of that, a row of the form
    indicator/name; without one, the whole form.

    Options:
      --form NAME                       which form, where the data are a folder or hold several
      --format text|markdown|json|jsonl|csv|sarif   text unless said otherwise
      --lang zh|en   -o FILE

    Example:
      heng explain Examples/晋中项目2020/模板.heng Examples/晋中项目2020/02.json 预算执行率 --lang en

    """
  case .audit?:
    """
    heng audit TEMPLATE DATA…: computes every form again from its own figures and compares what it claims: scores,
    subtotals, total, rates, grade. Findings come by weight: error (contradicts its own figures), warning, note,
    unchecked (figures are missing, nothing is shown to be wrong). A claim is taken at the decimals it is printed with.

    Options:
      --form NAME                       report this one; the others still count among all forms
      --format text|markdown|json|jsonl|csv|sarif|xlsx   text unless said otherwise; csv, json or jsonl for many forms;
                                        xlsx is a ledger of the audit and needs -o
      --findings FILE                   all findings in a file (.csv or .jsonl); without --format and -o there is
                                        no report beside it, the fastest way for many forms
      --jobs COUNT   --limit-findings COUNT   as for heng score
      --strict   --lang zh|en   -o FILE

    Example:
      heng audit Examples/晋中项目2020/模板.heng Examples/晋中项目2020/02.json --lang en

    """
  case .blank?:
    """
    heng blank TEMPLATE -o FORM.xlsx: makes the Excel form that units fill, laid out like a form of self-evaluation:
    title, year, unit, funds, indicators of all levels, points, rules, cells to fill, claimed scores, signatures. Cells
    to fill are marked, with lists, ranges and prompts; the others are locked (no password). Live scores (参考) follow
    while it is filled and do not count; where a spreadsheet cannot be exact they stay blank and say why.
    heng score, audit and explain read the filled form without a mapping.

    Options:
      -o FILE             where to write it (needed)
      --lang zh|en

    Example:
      heng blank Examples/晋中项目2020/模板.heng -o form.xlsx --lang en

    """
  case .draft?:
    """
    heng draft TABLE: drafts a template from a printed table of indicators (CSV or .xlsx) with heads for indicators
    (一级指标, 三级指标 …), points and scoring rules (评分标准, 计分办法 …). Only cells of which every word is understood
    are translated; what custom settles is told above the line, and what is not understood is left to people, marked
    待定稿. Every printed text is kept as 依据. The draft has no errors, but its author has to hold it against the table.

    Options:
      --encoding ENCODING   of a CSV file
      --lang zh|en   -o FILE

    Example:
      heng draft Examples/从指标表起草/指标表.csv --lang en

    """
  case .layout?:
    """
    heng layout TEMPLATE BLANK.xlsx: makes a layout (where each value stands in a sheet laid out as a form) of an
    official blank form. Open it in Excel and type names where the values go: {project}, {claimed.total},
    {input.rules.score}; of rows, name the columns in the first one: {goals.goal}, {goals.target} …, with points in
    brackets {goals.goal}({goals.points}). Every cell is told by the labels to its left and above.
    Put the layout into the template, or give it as a file by --layout; heng check TEMPLATE --layout filled.xlsx
    lists every value that is read by it.

    Options:
      --lang zh|en   -o FILE

    Example:
      heng layout template.heng blank.xlsx -o layout.heng --lang en
      heng check template.heng --layout layout.heng --layout unit.xlsx --lang en
      heng score template.heng forms/ --layout layout.heng --lang en

    """
  }
}
