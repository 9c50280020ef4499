import Source

extension DiagnosticPage {
  /// The pages of files and of the command line (H9xxx).
  static let tool: [DiagnosticPage] = [
    DiagnosticPage(
      "H9001",
      zh: Words(
        "打不开文件",
        "按这个名称没有找到文件。检查文件名、扩展名和所在的文件夹；名称里有空格的要加引号。"),
      en: Words(
        "cannot open the file",
        "No file has this name. Check the name, its ending and the folder; a name with blanks is quoted.")
    ),
    DiagnosticPage(
      "H9002",
      zh: Words(
        "是文件夹",
        "这里需要一个文件，写出文件夹里的文件名。"),
      en: Words(
        "a folder",
        "A file is needed; name one inside the folder.")
    ),
    DiagnosticPage(
      "H9003",
      zh: Words(
        "读不了文件",
        "系统不允许读取。检查文件的权限，或另存一份。"),
      en: Words(
        "cannot read the file",
        "The system refuses. Check the permissions, or copy the file.")
    ),
    DiagnosticPage(
      "H9004",
      zh: Words(
        "文件太大",
        "模板最大 4 MB，数据最大 1 GB。这样大的文件多半不是要用的那一个。"),
      en: Words(
        "the file is too large",
        "Templates have 4 MB at most, data 1 GB. A file this large is most likely not the one you mean.")
    ),
    DiagnosticPage(
      "H9005",
      zh: Words(
        "写不了文件",
        "系统没有接受全部内容。没有留下半个文件：原来的还在，或什么也没有。"),
      en: Words(
        "cannot write the file",
        "The system did not take all of it. No half is left behind: the old file is still there, or none.")
    ),
    DiagnosticPage(
      "H9006",
      zh: Words(
        "标准输出没有接受全部结果",
        "已经输出的部分不完整。用 -o 写入文件。"),
      en: Words(
        "standard output failed",
        "What was printed is incomplete. Write a file with -o.")
    ),
    DiagnosticPage(
      "H9007", .note,
      zh: Words(
        "文件按别的编码读入",
        "文件不是 UTF-8：每个字节都合 GB18030，或开头有 UTF-16 的标记，就按它读入。Excel 和 WPS 的普通 CSV 是 GB18030。文字有误的，用 --encoding 写明编码。"
      ),
      en: Words(
        "read in another encoding",
        "The file is not UTF-8: every byte fits GB18030, or the mark of UTF-16 stands at its beginning. Plain CSV of Excel and WPS in Chinese is GB18030. If characters are wrong, name the encoding with --encoding."
      )
    ),
    DiagnosticPage(
      "H9008",
      zh: Words(
        "模板的编码读不出来",
        "能读 UTF-8、带标记的 UTF-16 和 GB18030。这个模板都不是，或在一个字的中间断了。另存为 UTF-8，或用 --encoding 写明编码。"),
      en: Words(
        "the encoding of the template cannot be read",
        "UTF-8, UTF-16 with its mark and GB18030 are read. This template is none of them, or breaks off inside a character. Save it as UTF-8, or name the encoding with --encoding."
      )
    ),
    DiagnosticPage(
      "H9009",
      zh: Words(
        "xlsx 格式要写进文件",
        "台账是工作簿，不是文字，印在屏幕上没有用。加 -o 和文件名，如 -o 台账.xlsx；名称以 .xlsx 结尾时不必再写 --format。"),
      en: Words(
        "the format xlsx goes to a file",
        "A ledger is a workbook and no text, of no use on a screen. Add -o and a name, such as -o ledger.xlsx; where it ends with .xlsx, --format may be left out."
      )
    ),
    DiagnosticPage(
      "H9016",
      zh: Words(
        "没有写表存成哪个文件",
        "heng blank 写的是 Excel 工作簿，要用 -o 写明文件，如 heng blank 模板.heng -o 自评表.xlsx。"),
      en: Words(
        "no file for the form",
        "heng blank writes an Excel workbook and needs -o, as in heng blank template.heng -o form.xlsx.")
    ),
    DiagnosticPage(
      "H9017",
      zh: Words("blank 不用写 --format", "heng blank 只写 Excel 工作簿（.xlsx）。"),
      en: Words("blank takes no --format", "heng blank writes an Excel workbook (.xlsx) and nothing else.")
    ),
    DiagnosticPage(
      "H9101",
      zh: Words(
        "没有写要做什么",
        "写出命令：heng --help 列出全部。"),
      en: Words(
        "no command",
        "Write a command: heng --help lists them.")
    ),
    DiagnosticPage(
      "H9102",
      zh: Words(
        "没有这个命令",
        "heng --help 列出全部命令。"),
      en: Words(
        "unknown command",
        "heng --help lists the commands.")
    ),
    DiagnosticPage(
      "H9103",
      zh: Words(
        "没有这个选项",
        "选项写错时什么也不做，不会当作没有写。heng 命令 --help 列出它的选项。"),
      en: Words(
        "unknown option",
        "With a wrong option nothing is done; it is not passed over. heng COMMAND --help lists its options.")
    ),
    DiagnosticPage(
      "H9104",
      zh: Words(
        "选项缺少值",
        "--lang、--format、-o、--form、--explain 后面要带一个值。"),
      en: Words(
        "option without a value",
        "--lang, --format, -o, --form and --explain take a value.")
    ),
    DiagnosticPage(
      "H9105",
      zh: Words(
        "选项不接受这个值",
        "可用的值是固定的，heng 命令 --help 列出它们。"),
      en: Words(
        "option with a wrong value",
        "The values are fixed; heng COMMAND --help lists them.")
    ),
    DiagnosticPage(
      "H9106",
      zh: Words(
        "缺少文件",
        "check 要至少一个模板；score 和 explain 要一个模板和数据。"),
      en: Words(
        "files missing",
        "check takes templates; score and explain take a template and data.")
    ),
    DiagnosticPage(
      "H9107",
      zh: Words(
        "多写了内容",
        "explain 要一个模板、数据和至多一个指标。"),
      en: Words(
        "too many arguments",
        "explain takes a template, data and at most one indicator.")
    ),
    DiagnosticPage(
      "H9108",
      zh: Words(
        "没有这种格式",
        "各命令提供的格式不同，heng 命令 --help 列出它们。"),
      en: Words(
        "format not offered",
        "Commands offer different formats; heng COMMAND --help lists them.")
    ),
    DiagnosticPage(
      "H9109",
      zh: Words(
        "没有这份表单",
        "--form 后面是数据里某份表单的名称。"),
      en: Words(
        "unknown form",
        "--form takes the name of a form in the data.")
    ),
    DiagnosticPage(
      "H9110",
      zh: Words(
        "没有说明是哪份表单",
        "explain 一次说明一份表单，用 --form 指明。"),
      en: Words(
        "several forms",
        "explain speaks of one form; choose it with --form.")
    ),
    DiagnosticPage(
      "H9111",
      zh: Words(
        "没有这个指标",
        "指标写作 一级/二级/三级，可以只写末尾。"),
      en: Words(
        "unknown indicator",
        "An indicator is written a/b/c, or by the end of that.")
    ),
    DiagnosticPage(
      "H9112",
      zh: Words(
        "指标不止一个",
        "同名的指标在不同的上级之下，写出上级。"),
      en: Words(
        "ambiguous indicator",
        "Indicators of one name stand under different groups; write the group before it.")
    ),
    DiagnosticPage(
      "H9113",
      zh: Words(
        "标准输入用了两次",
        "“-” 只能写一次，其余的写成文件名。"),
      en: Words(
        "standard input twice",
        "`-` stands once; name files for the others.")
    ),
    DiagnosticPage(
      "H9114",
      zh: Words(
        "check 不用 --form",
        "check 检查模板，不看表单。score、explain、audit 用它只报一份表单；其余的仍算在全体里。"),
      en: Words(
        "--form is not for check",
        "check looks at templates. With score, explain and audit it reports one form; the others still count among all forms."
      )
    ),
    DiagnosticPage(
      "H9115",
      zh: Words(
        "结果不能写回输入的文件",
        "那会盖掉模板或数据。给 -o 另起一个文件名；要改正模板的，用 heng check --fix。"),
      en: Words(
        "output onto input",
        "The template or data would be lost. Give -o another name; to correct a template use heng check --fix."
      )
    ),
    DiagnosticPage(
      "H9116",
      zh: Words(
        "没有这个编号",
        "编号是 H 和四位数字，写在每条消息的开头。"),
      en: Words(
        "unknown code",
        "A code is H and four digits, at the head of every message.")
    ),
    DiagnosticPage(
      "H9117",
      zh: Words(
        "别的命令的选项",
        "--fix、--proofs、--explain、--dump 说的是模板的检查，只有 check 用；--jobs、--findings、--limit-findings 说的是成批计分，只有 score 用。"
      ),
      en: Words(
        "an option of another command",
        "--fix, --proofs, --explain and --dump speak of checking templates and are for check; --jobs, --findings and --limit-findings speak of scoring many forms and are for score."
      )
    ),
    DiagnosticPage(
      "H9118",
      zh: Words(
        "--explain 单独使用",
        "它说明一个编号，不检查文件，也不改文件。"),
      en: Words(
        "--explain stands alone",
        "It explains one code and neither checks nor changes files.")
    ),
    DiagnosticPage(
      "H9119",
      zh: Words(
        "修正写到一个输出",
        "修正后的模板写到标准输出或 -o 的文件，不能与别的内容混在一起，所以只能有一个模板。"),
      en: Words(
        "one template, one output",
        "The corrected template goes, alone, to standard output or to the file of -o.")
    ),
    DiagnosticPage(
      "H9120",
      zh: Words(
        "文件名不是 UTF-8",
        "文件名里有不是 UTF-8 的字节，不能准确地写进消息和结果。"),
      en: Words(
        "a name that is not UTF-8",
        "The name holds bytes that are not UTF-8 and cannot be written exactly into messages and results.")
    ),
    DiagnosticPage(
      "H9121",
      zh: Words(
        "--dump 单独使用",
        "--dump 印出一个模板在一个阶段的样子：tokens 是词，tree 是语法树，program 是名称都认定了的模板，plan 是计分的每一步运算。一次一个模板。"),
      en: Words(
        "--dump stands alone",
        "--dump prints one stage of one template: its tokens, its tree, the program with every name resolved, or the plan with every operation of a score."
      )
    ),
    DiagnosticPage(
      "H9122",
      zh: Words(
        "check --layout 只看一个模板",
        "check --layout 检查版式文件，或列出样表上每个值的格、内容和标签；一次一个模板，印文字，不与 --fix、--proofs 同用。"),
      en: Words(
        "check --layout takes one template",
        "It checks files of layouts, or lists the cell, the content and the label of each value of a sample; one template, as text, without --fix or --proofs."
      )
    ),
  ]
}
