import Source
import Workbooks

extension DataFileMessage {
  package var chinese: MessageText {
    switch self {
    case .jsonEmpty:
      MessageText("JSON 文件是空的", label: "没有内容", why: "文件里只有空白，没有可读的数据", remedy: "检查是否选错了文件，或重新导出")
    case .jsonNotText(let fault): fault.chinese(remedy: "在编辑器中另存为 UTF-8 编码，或重新导出")
    case .jsonCutOff(let part):
      MessageText(
        "文件在这里断了" + (part.map { "：\($0.chinese)还没有结束" } ?? "：最后一个值没有写完"),
        label: "文件到此为止", why: "内容没有写完，多半是下载、复制或导出时中断了",
        remedy: part.map { "重新取得完整的文件；若是手写的，在末尾补上“\($0.closing)”" } ?? "重新取得完整的文件",
        secondary: part == nil ? [] : ["从这里开始"])
    case .jsonUnexpected(let found, let expected):
      MessageText(
        "这里应是\(expected.chinese)，却是“\(found)”", label: "应是\(expected.chinese)",
        why: expected.chineseReason, remedy: expected.chineseRemedy)
    case .jsonBadNumber(let number, let fault):
      MessageText(
        "数“\(number)”的写法不对", label: fault.chineseLabel, why: "JSON 规定：" + fault.chineseRule,
        remedy: fault.chineseRemedy)
    case .jsonNotFinite(let word):
      MessageText(
        "“\(word)”不是数", label: "不是数", why: "这多半是程序算不出结果（例如除以零）时留下的，JSON 里不能这样写",
        remedy: "填上实际的数；确实没有数的，写 null")
    case .jsonBadEscape(let text):
      MessageText(
        "反斜杠后面的写法不对：“\(text)”", label: "不认识的写法",
        why: "引号里的“\\”有特殊用途，后面只能是 \" \\ / b f n r t，或 u 加四位十六进制数字", remedy: "要写反斜杠本身，请写两个：“\\\\”")
    case .jsonLoneSurrogate(let text):
      MessageText(
        "“\(text)”只是半个字", label: "缺另一半", why: "生僻字和表情符号要用相连的两个“\\u”编号合成一个字，这里只有一个，或顺序反了",
        remedy: "直接写出这个字，或重新导出文件")
    case .jsonControlCharacter(let code):
      MessageText(
        "引号里有看不见的控制字符（编号 \(hexadecimal(code))）", label: "看不见的字符",
        why: "JSON 的文字里不能直接放制表符等控制字符，多半是从别处粘贴带来的",
        remedy: code == 0x09 ? "删去它，或写成“\\t”" : "删去这个字符", secondary: ["文字从这里开始"])
    case .jsonLineEndInString:
      MessageText(
        "到行末引号还没有结束", label: "这里换行了", why: "一段文字要写在同一行的一对英文引号里；多半是漏了后面的引号，或写成了中文引号“”",
        remedy: "在文字末尾补上英文引号 \"；确要换行的，写成“\\n”", secondary: ["文字从这里开始"])
    case .jsonFullWidth(let found, let meant):
      MessageText(
        meant == " " ? "这里有全角空格或特殊空格" : "这里用了中文（全角）符号“\(found)”",
        label: meant == " " ? "不是普通空格" : "应是英文的 \(meant)",
        why: "JSON 的标点、数字和空格都须用英文（半角）的；中文符号只能出现在引号里的文字中",
        remedy: meant == " " ? "改成普通的英文空格，或删去" : "切换到英文输入法，改成半角的 \(meant)")
    case .jsonTrailingComma(let closing):
      MessageText(
        "最后一项后面多了一个逗号", label: "多余的逗号", why: "逗号只写在两项之间，“\(closing)”之前不能有逗号", remedy: "删去这个逗号；若后面漏了一项，请补上")
    case .jsonSingleQuote:
      MessageText(
        "文字用了单引号 '", label: "应是双引号", why: "JSON 的文字和名称只能写在英文双引号里", remedy: "把两头的单引号都改成英文双引号 \"")
    case .jsonComment(let mark):
      MessageText(
        "JSON 文件里不能写注释“\(mark)”", label: "注释", why: "JSON 没有注释的写法", remedy: "删去注释；要留说明，写在另外的文档里")
    case .jsonRepeatedName(let name):
      MessageText(
        "“\(name)”写了两次", label: "又写了一次", why: "同一对花括号里一个名称只能有一个值，写两次就不知道以哪个为准",
        remedy: "删去其中一个，或改成各自的名称", secondary: ["第一次写在这里"])
    case .jsonTextAfterEnd(let found):
      MessageText(
        "数据已经结束，后面还有“\(found)”", label: "多出的内容", why: "一个 JSON 文件只能有一个值，前面的括号已经合上了",
        remedy: "删去多出的内容；若有多条数据，用逗号隔开，一起放进 [ ] 里")
    case .jsonLineCutOff(let part):
      MessageText(
        "这一行没有写完" + (part.map { "：\($0.chinese)还没有结束" } ?? ""),
        label: "这一行到此为止", why: "一行一份的 JSON（JSON Lines）里，一份表单要写在同一行；这一行不计分，其余各行照读",
        remedy: "把这份表单写在一行里" + (part.map { "；若是漏了，在末尾补上“\($0.closing)”" } ?? ""),
        secondary: part == nil ? [] : ["从这里开始"])
    case .jsonTextAfterLine(let found):
      MessageText(
        "这份表单已经结束，同一行里还有“\(found)”", label: "多出的内容",
        why: "一行一份的 JSON（JSON Lines）里，一行只写一份表单；这一行不计分，其余各行照读",
        remedy: "删去多出的内容；若是另一份表单，另起一行")
    case .jsonTooDeep(let limit):
      MessageText(
        "括号套得太深，超过 \(limit) 层", label: "第 \(limit + 1) 层", why: "正常的数据只有几层，套得这样深多半是文件坏了",
        remedy: "检查是否选错了文件，或重新导出")
    case .csvEmpty:
      MessageText("CSV 文件是空的", label: "没有内容", why: "文件里没有一个填了内容的格", remedy: "检查是否选错了文件，或重新导出")
    case .csvNoRows:
      MessageText(
        "表里只有列名，没有数据", label: "下面没有数据行", why: "第一行是列名，从第二行起才是数据", remedy: "在列名下面填上数据；若漏了列名，请在最上面补一行列名")
    case .csvNotText(let fault), .csvCutOff(let fault), .csvUTF16(let fault):
      fault.chinese(remedy: "用 Excel 打开，选“文件—另存为”，类型选“CSV UTF-8（逗号分隔）”；WPS 里选带 UTF-8 的 CSV")
    case .csvWorkbook:
      MessageText(
        "这是 Excel 工作簿（.xlsx 或 .xls），不是 CSV 文件", label: "工作簿的标记", why: "只改文件名的后缀，不会把工作簿变成 CSV",
        remedy: "用 Excel 打开，选中要用的工作表，选“文件—另存为”，类型选“CSV UTF-8（逗号分隔）”")
    case .csvUnclosedQuote:
      MessageText(
        "这个引号到文件末尾也没有结束", label: "从这里开始", why: "格里的内容以英文引号开头，就要以引号结束；不结束，后面的各行都算进了这一格",
        remedy: "在这一格末尾补上引号；引号本身是内容的，写成两个 \"\"，整格再用引号括起来")
    case .csvTextAfterQuote(let text):
      MessageText(
        "引号结束之后还有“\(text)”", label: "多出的内容", why: "引号结束，这一格就结束了，后面只能是分隔符或换行",
        remedy: "把多出的内容移到引号里，或删去；引号本身是内容的，写成两个 \"\"")
    case .csvEmptyHeader(let first, let last):
      MessageText(
        "\(chineseColumns(first, last))没有列名", label: "列名是空的", why: "第一行应是列名，每一列都要有；表格上方的大标题会被当成列名",
        remedy: "填上列名；不用的列，在 Excel 里整列删除；列名上方若有标题行，请删去")
    case .csvRepeatedHeader(let name, let first, let again):
      MessageText(
        "列名“\(name)”出现了两次：第 \(columnLetters(first + 1)) 列和第 \(columnLetters(again + 1)) 列", label: "又出现了一次",
        why: "数据按列名来找，列名相同就不知道以哪一列为准", remedy: "改其中一个列名，或删去重复的一列", secondary: ["第一次在这里"])
    case .csvTooFewFields(let row, let needed, let found, let missing, let hasFullWidthComma):
      MessageText(
        "第 \(row) 行少了 \(needed - found) 格：应有 \(needed) 格，只有 \(found) 格", label: "从“\(missing)”这一列起没有",
        why: hasFullWidthComma ? "各行的格数须与列名一样多；这一行里有全角逗号“，”，它不分格" : "各行的格数须与列名一样多，少了就不知道缺的是哪一格",
        remedy: hasFullWidthComma ? "用作分格的全角逗号改成英文逗号" : "补上缺的格；没有内容的格也要留分隔符")
    case .csvTooManyFields(let row, let needed, let found):
      MessageText(
        "第 \(row) 行多了 \(found - needed) 格：应有 \(needed) 格，却有 \(found) 格", label: "比列名多",
        why: "各行的格数须与列名一样多；数里的千分位逗号、文字里的英文逗号都会把一格分成两格",
        remedy: "去掉千分位逗号；内容里有逗号的，整格用英文引号 \" 括起来；确是多出的格，删去")
    case .csvFullWidthSeparator(let mark):
      MessageText(
        "列名之间用了全角的“\(mark)”", label: "应是英文逗号", why: "CSV 用英文（半角）逗号分格，全角的不分格，整行会成为一格",
        remedy: "把分格的“\(mark)”都改成英文逗号；若这确是一个列名，用英文引号 \" 括起来")
    }
  }
}

private func chineseColumns(_ first: Int, _ last: Int) -> String {
  first == last
    ? "第 \(columnLetters(first + 1)) 列" : "第 \(columnLetters(first + 1)) 列到第 \(columnLetters(last + 1)) 列"
}

extension JSONOpenPart {
  fileprivate var chinese: String {
    switch self {
    case .object: "花括号“{”"
    case .array: "方括号“[”"
    case .string: "引号"
    }
  }
}

extension JSONExpectation {
  fileprivate var chinese: String {
    switch self {
    case .value: "一个值"
    case .valueOrClose: "一个值或“]”"
    case .name: "带引号的名称"
    case .nameOrClose: "带引号的名称或“}”"
    case .colon: "冒号"
    case .commaOrObjectEnd: "逗号或“}”"
    case .commaOrArrayEnd: "逗号或“]”"
    }
  }

  fileprivate var chineseReason: String {
    switch self {
    case .value, .valueOrClose: "值只能是数、引号里的文字、true、false、null、[ ] 或 { }"
    case .name, .nameOrClose: "花括号里的每一项都写成 \"名称\": 值，名称要带英文引号"
    case .colon: "名称和值之间用英文冒号隔开"
    case .commaOrObjectEnd, .commaOrArrayEnd: "前一项已经写完，后面只能是下一项之前的逗号，或者括号结束"
    }
  }

  fileprivate var chineseRemedy: String {
    switch self {
    case .value, .valueOrClose: "补上值；文字要用英文引号 \" 括起来，没有值的写 null"
    case .name, .nameOrClose: "用英文引号 \" 把名称括起来"
    case .colon: "在名称后面补上英文冒号"
    case .commaOrObjectEnd, .commaOrArrayEnd: "检查是否漏了逗号、漏了引号，或数后面带了单位、百分号"
    }
  }
}

extension JSONNumberFault {
  fileprivate var chineseLabel: String {
    switch self {
    case .leadingZero: "前面多了 0"
    case .noWholePart: "小数点前没有数字"
    case .noFraction: "小数点后没有数字"
    case .noExponent: "e 后面没有数字"
    case .plusSign: "多了正号"
    case .onlySign: "负号后没有数字"
    }
  }

  fileprivate var chineseRule: String {
    switch self {
    case .leadingZero: "整数部分不能以多余的 0 开头"
    case .noWholePart: "小数点前至少要有一个数字"
    case .noFraction: "小数点后至少要有一个数字"
    case .noExponent: "表示十的几次方的 e 后面要有数字"
    case .plusSign: "正数前不写正号"
    case .onlySign: "负号要紧接着数字"
    }
  }

  fileprivate var chineseRemedy: String {
    switch self {
    case .leadingZero: "去掉前面的 0；若是编号而不是数，用英文引号 \" 括起来"
    case .noWholePart: "在小数点前补 0"
    case .noFraction: "去掉小数点，或在后面补 0"
    case .noExponent: "补上数字，或去掉 e"
    case .plusSign: "去掉正号"
    case .onlySign: "补上数字；没有数的写 null"
    }
  }
}
