import Source
import Syntax

extension ParserMessage {
  package var chinese: MessageText {
    switch self {
    case .emptyTemplateFile:
      MessageText("文件里没有模板", why: "文件是空的，或只有注释", remedy: "写上 “衡 1”，再写 “模板 名称 { … }”")
    case .expectedLanguageVersion:
      MessageText("“衡”后面缺少语言版本", label: "这里应是版本号", why: "首行说明模板按哪一版语言计分", remedy: "写成 衡 1")
    case .expectedTemplate(let found):
      MessageText(
        "这里应是 “模板”，不是 “\(found)”", label: "不在模板之内", why: "首行的语言版本之后只能是 “模板 名称 { … }”",
        remedy: "把内容写进模板的大括号内")
    case .expectedBrace(let found):
      MessageText("这里缺少 “{”", label: "应接 “{”", why: "后面的内容要放在一对大括号内，读到的是 “\(found)”", remedy: "补上 “{”")
    case .unclosedBrace(let line, let next):
      MessageText(
        "第 \(line) 行的 “{” 没有对应的 “}”", label: "没有结束", why: "大括号要成对",
        remedy: next.map { "在 “\($0)” 前面补上 “}”" } ?? "在应结束处补上 “}”")
    case .expectedInLayout(let part, let found):
      MessageText(
        found.isEmpty ? "版式在这里没有写完" : "版式里读不懂 “\(found)”", label: "这里应是 \(part.chinese)",
        why: part.chineseReason, remedy: part.chineseRemedy)
    case .extraBrace(let brace):
      MessageText(
        "多了一个 “\(brace)”", label: "没有与它成对的",
        why: "大括号要成对；多出来的一个让后面的内容都归错了地方", remedy: "删去它")
    case .unclosedParen(let line):
      MessageText("第 \(line) 行的括号没有对应的 “)”", label: "到这里还没有结束", why: "括号要成对", remedy: "补上 “)”")
    case .expectedDeclaration(let found, let meant) where !meant.isEmpty:
      MessageText(
        "“\(found)” 不是语言的用词", label: "这里应开始一项内容", why: "每一项内容以固定的用词开头",
        remedy: "写成 “\(meant.map(\.chinese).joined(separator: "”，或 “"))”；它若是指标，后面写分值")
    case .expectedDeclaration(let found, _):
      MessageText(
        "读不懂 “\(found)”", label: "这里应开始一项内容", why: "模板里可以写 年度、总分、取整、输入、公式、指标、等次、否决、核对 等",
        remedy: gluedWord(found) ?? "检查上一行是否写完；指标写作 “名称 3分: 规则”")
    case .expectedInput(let found):
      MessageText(
        "输入项不能以 “\(found)” 开头", label: "这里应是输入项的名称", why: "输入项写作 “名称: 类型”", remedy: "写成如 “预算资金: 万元”")
    case .expectedInputClause(let found):
      MessageText(
        "输入项后面不能写 “\(found)”", label: "不是输入项的说明", why: "输入项之后可以写 来自 “…”、可缺、整数、范围 a 到 b",
        remedy: "改成其中一种，或删去前面的逗号")
    case .expectedType(let found):
      MessageText(
        "这里缺少类型，读到 “\(found)”", label: "应是类型或单位", why: "每个输入都要说明是什么，有数的要有单位",
        remedy: "写 万元、人、%、分、是否、日期、文本，或一个级别的名称")
    case .expectedName(let found):
      MessageText("这里应是名称，读到 “\(found)”", label: "应是名称", why: "这一句要有名称才读得通", remedy: "补上名称")
    case .keywordAsName(let word):
      MessageText(
        "“\(word)” 是语言的用词，不能直接作名称", label: "语言的用词", why: "同一个词不能既是名称又是用词", remedy: "写成 「\(word)」")
    case .expectedNumber(let keyword):
      MessageText("“\(keyword.chinese)” 后面缺少数", label: "应是数", why: "这一项要有数才完整", remedy: keyword.numberExample)
    case .expectedPlaces:
      MessageText("取整缺少位数", label: "应是位数", why: "取整要说明保留几位小数", remedy: "写成 取整 四舍五入 2位")
    case .expectedText(let found):
      MessageText("这里应是引号里的文字，读到 “\(found)”", label: "应是文字", why: "说明和出处是文字，不是名称", remedy: "写成 \"…\"")
    case .expectedColon(let place, let found):
      MessageText(
        "这里缺少冒号", label: "应接 “:”", why: place.chineseColonReason,
        remedy: ["(", "（"].contains(found) ? "名称里有括号的，写在 「 」 里" : "补上 “:”")
    case .expectedEqual:
      MessageText("这里缺少 “=”", label: "应接 “=”", why: "公式、另列、汇总写作 “名称 = 算式”，类型紧跟名称", remedy: "补上 “=”")
    case .expectedTo:
      MessageText("范围缺少 “到”", label: "应接 “到”", why: "范围写作 “a 到 b”，两端都算在内", remedy: "写成如 0人 到 5000人")
    case .wrongSpan(let text, let keyword, let readings):
      MessageText(
        text.isEmpty ? "“\(keyword)” 后面没有写从多少到多少" : "“\(keyword) \(text)” 不是一个范围",
        label: text.isEmpty ? "这里应是范围" : "应是 最低 到 最高，或界限",
        why: "“a 到 b” 两端都算在内，两边只能是数；不含本数的、只有一端的用 ≥ > ≤ <，两个界限用 且 连起来",
        remedy: Self.spanRemedy(readings))
    case .expectedBound(let found):
      MessageText(
        "“且” 后面应再写一个界限，读到 “\(found)”", label: "应是 ≥ ≤ > <", why: "这里只能是同一个量的几个界限",
        remedy: "写成如 ≥ 60% 且 < 80%")
    case .expectedPoints(let splits):
      MessageText(
        "指标缺少分值", label: splits.isEmpty ? "这里应是分值" : "名称和分值连成了一个词",
        why: splits.isEmpty ? "每个指标的名称后面都要写分值" : "名称是最长的一串字，中间不会自动断开",
        remedy: splits.isEmpty
          ? "写成如 “资金到位率 3分: …”" : "写成 \(splits.map { "“\($0)”" }.joined(separator: " 或 "))，中间留空格")
    case .expectedRule(let found):
      MessageText(
        "指标缺少规则，读到 “\(found)”", label: "应接 “: 规则” 或 “{ 下级指标 }”", why: "没有规则的指标无从得分",
        remedy: beginsSentence(found) ? "补上 “:”" : "由人评分的，写 “: 评定”")
    case .expectedIndicator(let found):
      MessageText(
        "这里应是下级指标，读到 “\(found)”", label: "应是 “名称 分值”", why: "指标的大括号内只写下级指标",
        remedy: gluedWord(found) ?? "写成如 “资金到位率 3分: …”")
    case .expectedPolicy(let found):
      MessageText(
        "这里不能写 “\(found)”", label: "应是特殊情形的规定", why: "此处可写 缺失时、分母为零时、全为零时、不适用时 如何",
        remedy: "写成如 “分母为零时 0%”")
    case .expectedClause(let found):
      MessageText(
        "句子在这里读不下去：“\(found)”", label: "不是句子的成分", why: "逗号之后应是 否则、每…扣、最高、最低、扣完为止、缺失时、“条件 时 …” 之一",
        remedy: "检查是否少了空格或 “时”，或多了一个逗号")
    case .foreignComparison(let word, let sign, let rest):
      MessageText(
        "“\(word)” 不是语言的用词", label: "应是 \(sign)", why: "比较写 ≥ ≤ > < = ≠，或 不低于、不超过、超过、低于",
        remedy: "写成 “\(rest.isEmpty ? sign : "\(sign) \(rest)")”")
    case .gluedSteps(let found):
      MessageText(
        "扣分、加分的一步连成了一个词：“\(found)”", label: "要用空格断开", why: "名称是最长的一串字，中间不会自动断开",
        remedy: "与界限比的写如 每低于 1个百分点 扣 0.5分（或 每超过、每偏离），按数目的写如 每 1次 违规 扣 1分")
    case .brokenName(let written, let joined):
      MessageText(
        "名称中间有空格：“\(written)”", label: "一个名称？", why: "空格把它断成了两个词",
        remedy: "写成 “\(joined)”；名称里要有空格的，写成 「\(written)」")
    case .statedBound(let written, let sign):
      MessageText(
        "界限写成了文字：“\(written)”", label: "应是 \(sign)", why: "含不含本数在模板里用 ≥ > ≤ < 写明",
        remedy: "写成 “\(sign)”")
    case .printedRange(let text, let readings, let isSure):
      MessageText(
        "“\(text)” 是表上的印法", label: isSure ? "应是 \(readings[0])" : "含不含本数？",
        why: isSure
          ? "含不含本数在模板里用 ≥ > ≤ < 写明；区间只印了一端含不含的，另一端与它相反" : "没有印明含不含本数",
        remedy: "写成 “\(readings.joined(separator: "”，或 “"))”")
    case .turnedEntry(let result, let bounds):
      MessageText(
        "界限和结果写反了", label: "应是 “\(bounds): \(result)”", why: "每一档先写界限，后写它得到的结果",
        remedy: "写成 “\(bounds): \(result)”")
    case .unnamedIndicators(let word):
      MessageText(
        "指标外面不用 “\(word) { … }”", label: "不需要这一层", why: "指标直接写在模板的大括号里；大括号只放在有名称、有分值的指标后面，表示它的下级",
        remedy: "删去 “\(word) {” 和与它配对的 “}”；要分组的，写成 “名称 分值 { … }”")
    case .expectedDeductOrAdd(let found):
      MessageText(
        "“每…” 后面应是 扣 或 加，读到 “\(found)”", label: "应是 扣 或 加", why: "要说明每一步扣几分或加几分",
        remedy: "写成如 “每超过 1个百分点 扣 0.2分”")
    case .expectedThen:
      MessageText("条件后面缺少 “时”", label: "应接 “时”", why: "否决写作 “否决 条件 时 等次 定为 差”", remedy: "补上 “时”，前面留空格")
    case .expectedGradeEffect:
      MessageText(
        "没有说明等次如何处理", label: "应是对等次的处理", why: "否决要说明后果", remedy: "写 等次 定为 差、等次 不高于 中、等次 下调 1档 之一")
    case .expectedGradeSteps:
      MessageText("没有说明调几档", label: "应是档数", why: "上调、下调要有档数", remedy: "写成如 等次 下调 1档")
    case .expectedEntry(let found):
      MessageText("这一条读不懂：“\(found)”", label: "不是一条规定", why: "大括号内每条有固定的写法", remedy: "参照同类的写法，如 “≥ 90%: 满分”")
    case .unexpectedInEntry(let found):
      MessageText(
        "这一条在 “\(found)” 处读不下去", label: "多出的内容", why: "一条写完后应是 “;” 或 “}”",
        remedy: gluedWord(found) ?? "检查是否少了运算符、逗号或空格")
    case .missingSemicolon:
      MessageText("两条之间缺少 “;”", label: "这里应有 “;”", why: "换行不分开两条，值后面跟着的界限会被连读", remedy: "在前一条末尾补上 “;”")
    case .commaBetweenEntries(let mark):
      MessageText(
        "两条之间应是 “;”，不是\(mark == "、" ? "顿号" : "逗号")", label: "改成 “;”",
        why: mark == "、" ? "顿号只在名单里用，分号才开始下一条" : "逗号让同一句继续，分号才开始下一条",
        remedy: "把\(mark == "、" ? "顿号" : "逗号")改成 “;”")
    case .trailingComma:
      MessageText("多了一个逗号", label: "逗号之后没有内容", why: "逗号表示句子还没有完，后面却是新的一项", remedy: "删去这个逗号")
    case .strayMark(let mark):
      MessageText("多了一个 “\(mark)”", label: "不需要", why: "这里没有要分开的内容", remedy: "删去它")
    case .secondCondition:
      MessageText(
        "一句里只能有一个 “条件 得 …”", label: "第二个条件", why: "两个条件的先后和重叠要写明白", remedy: "改写成 分档 { 条件: 值; …; 其余: 值 }")
    case .mixedAndOr:
      MessageText("且 和 或 混用没有加括号", label: "先算哪一个？", why: "两种读法得出不同的结果", remedy: "用括号写明，如 (甲 且 乙) 或 丙")
    case .chainedComparison:
      MessageText("一个比较后面又接了一个比较", label: "第二个比较", why: "连写的比较没有含义", remedy: "写成 x 在 a 到 b，或 x > a 且 x < b")
    case .expectedList:
      MessageText("“属于” 后面应是括号里的名单", label: "应是 ( … )", why: "属于 比较的是几个可能的值", remedy: "写成如 属于 (甲, 乙)")
    case .expectedExpression(let found):
      MessageText(
        found.isEmpty ? "文件在这里断了" : "这里应是数、名称或算式，读到 “\(found)”", label: "应是值", why: "句子到这里缺少一个值",
        remedy: "补上值，或删去前面多余的符号")
    case .keywordInExpression(let word):
      MessageText(
        "“\(word)” 是语言的用词，不能作值", label: "语言的用词", why: "这里要一个值",
        remedy: "句子缺了一部分的，补上；若是名称，先声明它，用到的地方都写成 「\(word)」")
    case .tooLong(let limit):
      MessageText(
        "有的算式连写超过 \(limit) 层", label: "在这个文件里", why: "这样长的算式无法核对", remedy: "用 合计(…) 或几个公式分开写")
    case .tooManyErrors(let limit):
      MessageText(
        "写法错误超过 \(limit) 处，后面的没有列出", label: "列到这里", why: "错误这样多的，多半不是模板",
        remedy: "先改前面的，再检查一次")
    case .tooManyEntries(let limit):
      MessageText(
        "一个大括号里最多写 \(limit) 条", label: "从这里起没有读", why: "各条要互相核对，太多了核对不完",
        remedy: "分成几块写，或改用公式")
    case .missingComma(let word):
      MessageText("“\(word)” 前面缺少逗号", label: "这里应有逗号", why: "句子的各部分用逗号分开", remedy: "在 “\(word)” 前加逗号")
    case .textAsName(let text):
      MessageText(
        "名称不用引号：\(text)", label: "这里应是名称", why: "引号里的是文字", remedy: "去掉引号；名称里有括号、空格的，写在 「 」 里")
    case .detachedUnit(let joined, _):
      MessageText("数和单位之间多了空格", label: "应连在一起", why: "数和后面紧挨着的单位是一个词", remedy: "写成 “\(joined)”")
    case .tooDeep(let limit):
      MessageText("嵌套超过 \(limit) 层", label: "从这里起不再读", why: "这样深的嵌套多半是括号写错了", remedy: "检查括号，或用公式拆开")
    }
  }
}

extension SyntaxKind {
  fileprivate var chineseColonReason: String {
    switch self {
    case .inputDeclaration: "输入项写作 “名称: 类型”"
    case .checkDeclaration: "核对写作 “核对 名称: 条件”"
    case .ruleDeclaration: "规则写作 “规则 名称: 句子”"
    case .formulaDeclaration: "类型和名称用冒号隔开"
    case .knotEntry: "插值的每一点写作 “量: 得分”"
    case .judgedEntry: "评定的每一级写作 “级别: 分数范围”"
    default: "每一档写作 “界限: 结果”"
    }
  }
}

extension Keyword {
  fileprivate var numberExample: String {
    switch self {
    case .year: "写成如 年度 2020"
    case .total: "写成如 总分 100分"
    default: "写成如 版本 1"
    }
  }
}

/// Offers a blank where a word of the language is glued to what follows: 得执行率.
private func gluedWord(_ found: String) -> String? {
  splitGluedWord(found).map { "少了空格？写成 “\($0)”" }
}

extension ParserMessage {
  fileprivate static func spanRemedy(_ readings: [String]) -> String {
    switch readings.count {
    case 0: "写成 0人 到 5000人、> 0人、≥ 0人 且 < 5000人 这样的，换上自己的数和单位"
    case 1: "写成 \(readings[0])"
    default: "含本数写 \(readings[0])；不含写 \(readings[1])"
    }
  }
}
