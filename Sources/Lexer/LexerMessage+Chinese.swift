import Source

extension LexerMessage {
  package var chinese: MessageText {
    switch self {
    case .invalidBytes(let count):
      MessageText(
        "有 \(count) 个字节不是 UTF-8 文字", label: "读不出来", why: "模板文件须以 UTF-8 编码保存",
        remedy: "在编辑器中另存为 UTF-8 编码")
    case .unknownCharacter(let character) where !Self.points(of: character).isEmpty:
      MessageText(
        "模板中不用看不见的字符 \(Self.points(of: character))", label: "看不见的字符",
        why: "这个字符不显示，却能改变文字的次序或样子", remedy: "删去它")
    case .unknownCharacter(let character):
      MessageText(
        "模板中不用字符“\(character)”", label: "不认识的字符", why: "这个字符没有含义",
        remedy: Self.isFullStop(character) ? "句子的各部分用 “，” 分开，两条之间用 “；”，句末什么也不写" : "删去它，或把它放进引号")
    case .unclosedText:
      MessageText("引号没有成对", label: "从这里开始，到行末没有结束", why: "文字要写在一对引号里，不能跨行", remedy: "在文字末尾补上引号")
    case .unclosedName(let closing):
      MessageText(
        "名称的“\(closing)”没有写", label: "从这里开始，到行末没有结束", why: "「 」或 ` ` 里的名称不能跨行",
        remedy: "在名称末尾补上“\(closing)”")
    case .unclosedComment:
      MessageText("注释没有结束", label: "从这里开始", why: "“/*”后面没有“*/”，其后的内容都成了注释", remedy: "在注释末尾补上“*/”")
    case .thousandsMark(let written):
      MessageText(
        "模板中的数不写千分位：“\(written)”", label: "逗号在这里会把句子断开", why: "逗号用来分开句子的各部分",
        remedy: "写成 \(written.filter { $0 != "," && $0 != "，" })；若确是两部分，在逗号后加空格")
    case .mistyped(let written, let meant, let kind):
      MessageText(
        "“\(written)” 应是 “\(meant)”", label: "应是 “\(meant)”",
        why: kind.chineseReason,
        remedy: kind == .sign && meant == "-" ? "减号写 -；两个界限之间写 到" : "改为 “\(meant)”")
    }
  }
}

extension LexerMessage.Mistyping {
  fileprivate var chineseReason: String {
    switch self {
    case .digits: "有的字不是数字，只是样子相近，或小数点写成了别的标点"
    case .traditional: "语言的词用简体写"
    case .sign: "这个符号在模板里没有含义"
    }
  }
}
