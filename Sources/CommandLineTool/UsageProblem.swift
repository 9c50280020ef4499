import Reports
import Source

/// A command line that cannot be carried out.
struct UsageProblem: Error {
  let message: UsageMessage
  let arguments: Arguments

  init(_ message: UsageMessage, _ arguments: Arguments) {
    self.message = message
    self.arguments = arguments
  }
}

/// What can be wrong with a command line (H91xx, H9009).
enum UsageMessage: DiagnosticMessage {
  case noCommand
  case unknownCommand(String, near: String?)
  case unknownOption(String, near: String?)
  case optionWithoutValue(String)
  case wrongValue(String, String)
  case tooFewFiles(Arguments.Command)
  case tooManyFiles(Arguments.Command)
  case formatNotOffered(String, ReportFormat, offered: [ReportFormat])
  case unknownForm(String, known: [String])
  case severalForms([String])
  case unknownIndicator(String, near: String?, isOutcome: Bool = false)
  case ambiguousIndicator(String, [String])
  case inputTwice
  case formNotForCheck
  case outputIsInput(String)
  case unknownCode(String, near: String?)
  case onlyFor([Arguments.Command], String)
  case explainAlone
  case dumpAlone
  case fixToOneOutput
  case notUTF8(String)
  case layoutAlone
  case workbookNeedsFile
  case blankNeedsOutput
  case blankHasNoFormat

  var severity: Severity { .error }

  var code: String {
    switch self {
    case .noCommand: "H9101"
    case .unknownCommand: "H9102"
    case .unknownOption: "H9103"
    case .optionWithoutValue: "H9104"
    case .wrongValue: "H9105"
    case .tooFewFiles: "H9106"
    case .tooManyFiles: "H9107"
    case .formatNotOffered: "H9108"
    case .unknownForm: "H9109"
    case .severalForms: "H9110"
    case .unknownIndicator: "H9111"
    case .ambiguousIndicator: "H9112"
    case .inputTwice: "H9113"
    case .formNotForCheck: "H9114"
    case .outputIsInput: "H9115"
    case .unknownCode: "H9116"
    case .onlyFor: "H9117"
    case .explainAlone: "H9118"
    case .dumpAlone: "H9121"
    case .fixToOneOutput: "H9119"
    case .notUTF8: "H9120"
    case .layoutAlone: "H9122"
    case .workbookNeedsFile: "H9009"
    case .blankNeedsOutput: "H9016"
    case .blankHasNoFormat: "H9017"
    }
  }

  package var chinese: MessageText {
    switch self {
    case .noCommand:
      MessageText("没有写要做什么", why: "命令有 check、score、explain、audit", remedy: "用 heng --help 看用法")
    case .unknownCommand(let word, let near):
      MessageText(
        "没有命令 “\(word)”", why: "命令有 check、score、explain、audit",
        remedy: near.map { "是不是 \($0)？" } ?? "用 heng --help 看用法")
    case .unknownOption(let name, let near):
      MessageText("没有选项 “\(name)”", why: "这个命令不认识它", remedy: near.map { "是不是 \($0)？" } ?? "用 --help 看有哪些选项")
    case .optionWithoutValue(let name):
      MessageText("选项 “\(name)” 后面缺少值", why: "这个选项要带一个值", remedy: "用 --help 看写法")
    case .wrongValue(let name, let value):
      MessageText(
        "选项 “\(name)” 不接受 “\(value)”", why: "可用的值是固定的",
        remedy: optionValues(of: name).map { "写 " + $0.joined(separator: "、") + " 中的一个" } ?? "用 --help 看写法")
    case .tooFewFiles(let command):
      MessageText(
        "缺少文件", why: command.operandsChinese,
        remedy: "用 heng \(command.rawValue) --help 看例子")
    case .tooManyFiles(let command):
      MessageText(
        "多写了内容", why: "\(command.rawValue) 只要一个模板、一个数据文件和至多一个指标",
        remedy: "用 heng \(command.rawValue) --help 看例子")
    case .formatNotOffered(let command, let format, let offered):
      MessageText(
        "\(command) 没有 \(format.rawValue) 格式", why: "它的格式有 \(offered.map(\.rawValue).joined(separator: "、"))",
        remedy: "写如 --format \(offered.first?.rawValue ?? "text")")
    case .unknownForm(let id, let known):
      MessageText(
        "数据里没有表单 “\(id)”", why: "有的是：\(known.prefix(10).joined(separator: "、"))", remedy: "改 --form 的值")
    case .severalForms(let known):
      MessageText(
        "数据里有 \(known.count) 份表单，没有说明解释哪一份", why: "有的是：\(known.prefix(10).joined(separator: "、"))",
        remedy: "加 --form 名称")
    case .unknownIndicator(let name, let near, let isOutcome):
      MessageText(
        "模板里没有指标 “\(name)”", why: "指标写作 一级/二级/三级，可以只写末尾",
        remedy: isOutcome
          ? "它是另列，说明在整份表单的末尾：不写指标名" : near.map { "是不是 “\($0)”？" } ?? "用 heng score 看全部指标")
    case .ambiguousIndicator(let name, let paths):
      MessageText(
        "“\(name)” 有 \(paths.count) 个", why: paths.joined(separator: "、"), remedy: "写出上级，如 上级/\(name)")
    case .formNotForCheck:
      MessageText("check 不用 --form", why: "它检查模板，不看表单", remedy: "去掉 --form")
    case .outputIsInput(let path):
      MessageText("结果不能写回输入的文件 “\(path)”", why: "那会盖掉模板或数据", remedy: "给 -o 另起一个文件名")
    case .inputTwice:
      MessageText("标准输入只能用一次", why: "“-” 写了不止一处", remedy: "其余的写成文件名")
    case .unknownCode(let code, let near):
      MessageText(
        "没有编号 “\(code)”", why: "编号是 H 和四位数字，写在每条消息的开头",
        remedy: near.map { "是不是 \($0)？" } ?? "照消息里的编号写，如 heng check --explain H2074")
    case .onlyFor(let commands, let option):
      MessageText(
        "只有 \(names(commands, " 和 ")) 用 \(option)", why: "别的命令没有它说的事",
        remedy: "改用 \(names(commands.map { "heng \($0) \(option)" }, " 或 "))，或去掉它")
    case .explainAlone:
      MessageText(
        "--explain 单独使用", why: "它说明一个编号，不检查文件，也不改文件", remedy: "写成 heng check --explain H2074")
    case .layoutAlone:
      MessageText(
        "check --layout 只看一个模板，印文字", why: "它列出样表上每个值的格和标签", remedy: "写成 heng check 模板 --layout 样表.xlsx")
    case .dumpAlone:
      MessageText(
        "--dump 一次给一个模板，格式是 text", why: "它印出一个模板在一个阶段的样子", remedy: "写成 heng check --dump plan 模板.heng")
    case .fixToOneOutput:
      MessageText(
        "修正标准输入，或把修正写到 -o 的文件，只能给一个模板，格式是 text", why: "写出的是修正后的模板，不能与别的内容混在一起",
        remedy: "把其余的分开运行，或去掉 --format")
    case .blankNeedsOutput:
      MessageText(
        "没有写表存成哪个文件", why: "blank 写的是 Excel 工作簿，不能印在屏幕上", remedy: "写如 heng blank 模板.heng -o 自评表.xlsx")
    case .blankHasNoFormat:
      MessageText("blank 不用写 --format", why: "它只写 Excel 工作簿（.xlsx）", remedy: "去掉 --format")
    case .notUTF8(let word):
      MessageText(
        "“\(word)” 里有不是 UTF-8 的字节", why: "这样的文件名不能准确地写进结果和消息", remedy: "把文件改名，或复制成另一个名称再用")
    case .workbookNeedsFile:
      MessageText("xlsx 格式要写进文件", why: "工作簿不是文字，不能印在屏幕上", remedy: "加 -o 台账.xlsx")
    }
  }

  package var english: MessageText {
    switch self {
    case .noCommand:
      MessageText(
        "nothing to do was named", why: "commands are check, score, explain and audit",
        remedy: "see heng --help --lang en")
    case .unknownCommand(let word, let near):
      MessageText(
        "there is no command `\(word)`", why: "commands are check, score, explain and audit",
        remedy: near.map { "did you mean \($0)?" } ?? "see heng --help --lang en")
    case .unknownOption(let name, let near):
      MessageText(
        "there is no option `\(name)`", why: "the command does not know it",
        remedy: near.map { "did you mean \($0)?" } ?? "see --help")
    case .optionWithoutValue(let name):
      MessageText("the option `\(name)` lacks its value", why: "it takes one", remedy: "see --help")
    case .wrongValue(let name, let value):
      MessageText(
        "the option `\(name)` does not take `\(value)`", why: "its values are fixed",
        remedy: optionValues(of: name).map { "write one of " + $0.joined(separator: ", ") } ?? "see --help")
    case .tooFewFiles(let command):
      MessageText(
        "files are missing",
        why: command.operandsEnglish,
        remedy: "see heng \(command.rawValue) --help --lang en")
    case .tooManyFiles(let command):
      MessageText(
        "too many arguments",
        why: "\(command.rawValue) takes one template, one data file and at most one indicator",
        remedy: "see heng \(command.rawValue) --help --lang en")
    case .formatNotOffered(let command, let format, let offered):
      MessageText(
        "\(command) has no format \(format.rawValue)",
        why: "it offers \(offered.map(\.rawValue).joined(separator: ", "))",
        remedy: "write for instance --format \(offered.first?.rawValue ?? "text")")
    case .unknownForm(let id, let known):
      MessageText(
        "the data hold no form `\(id)`", why: "there are \(known.prefix(10).joined(separator: ", "))",
        remedy: "change --form")
    case .severalForms(let known):
      MessageText(
        "the data hold \(known.count) forms and none was chosen",
        why: "there are \(known.prefix(10).joined(separator: ", "))",
        remedy: "add --form NAME")
    case .unknownIndicator(let name, let near, let isOutcome):
      MessageText(
        "the template has no indicator `\(name)`",
        why: "an indicator is written a/b/c, or by the end of that",
        remedy: isOutcome
          ? "it is a figure beside the scores; leave the name out, and the end of the explanation tells of it"
          : near.map { "did you mean `\($0)`?" } ?? "heng score lists them")
    case .ambiguousIndicator(let name, let paths):
      MessageText(
        "`\(name)` is one of \(paths.count)", why: paths.joined(separator: ", "),
        remedy: "write the group before it")
    case .formNotForCheck:
      MessageText(
        "--form is not for check", why: "it checks templates and looks at no form", remedy: "remove --form")
    case .outputIsInput(let path):
      MessageText(
        "the output cannot replace the input `\(path)`", why: "the template or data would be lost",
        remedy: "give -o another name")
    case .inputTwice:
      MessageText(
        "standard input can be used once", why: "`-` stands in more than one place",
        remedy: "name files instead")
    case .unknownCode(let code, let near):
      MessageText(
        "there is no code `\(code)`", why: "a code is H and four digits, at the head of every message",
        remedy: near.map { "did you mean \($0)?" } ?? "write for instance heng check --explain H2074")
    case .onlyFor(let commands, let option):
      MessageText(
        "\(option) is for \(names(commands, " and "))", why: "no other command does what it speaks of",
        remedy: "use \(names(commands.map { "heng \($0) \(option)" }, " or ")), or leave it out")
    case .explainAlone:
      MessageText(
        "--explain stands alone", why: "it explains one code and neither checks nor changes files",
        remedy: "write for instance heng check --explain H2074")
    case .layoutAlone:
      MessageText(
        "check --layout takes one template and prints text",
        why: "it lists the cell and the label of each value of a sample",
        remedy: "write for instance heng check TEMPLATE --layout sample.xlsx")
    case .dumpAlone:
      MessageText(
        "--dump takes one template and the format text", why: "it prints one stage of one template",
        remedy: "write for instance heng check --dump plan template.heng")
    case .fixToOneOutput:
      MessageText(
        "with standard input or -o --fix takes one template and the format text",
        why: "the corrected template is what is written, beside nothing else",
        remedy: "run the others apart, or leave out --format")
    case .blankNeedsOutput:
      MessageText(
        "no file was named for the form", why: "blank writes an Excel workbook, which cannot be printed here",
        remedy: "write for instance heng blank template.heng -o form.xlsx")
    case .blankHasNoFormat:
      MessageText(
        "blank takes no --format", why: "it writes an Excel workbook (.xlsx) and nothing else",
        remedy: "leave out --format")
    case .notUTF8(let word):
      MessageText(
        "`\(word)` holds bytes that are not UTF-8",
        why: "such a name cannot be written exactly into results and messages",
        remedy: "rename the file, or copy it under another name")
    case .workbookNeedsFile:
      MessageText(
        "the format xlsx goes to a file", why: "a workbook is no text and cannot be printed on a screen",
        remedy: "add -o ledger.xlsx")
    }
  }
}

/// The values that an option takes; nil where it takes any, or none.
private func optionValues(of name: String) -> [String]? {
  switch name {
  case "--lang": Language.allCases.map(\.rawValue)
  case "--format": ReportFormat.allCases.map(\.rawValue)
  case "--encoding": TextEncoding.allCases.map(\.rawValue)
  case "--dump": DumpStage.allCases.map(\.rawValue)
  default: nil
  }
}

extension Arguments.Command {
  /// What the command needs.
  fileprivate var operandsChinese: String {
    switch self {
    case .check: "check 要至少一个模板"
    case .draft: "draft 要一张指标表"
    case .blank: "blank 要一个模板"
    case .score, .explain, .audit: "\(rawValue) 要一个模板和数据文件"
    }
  }

  fileprivate var operandsEnglish: String {
    switch self {
    case .check: "check takes templates"
    case .draft: "draft takes a table of indicators"
    case .blank: "blank takes a template"
    case .score, .explain, .audit: "\(rawValue) takes a template and data"
    }
  }
}

private func names<Name>(_ names: [Name], _ conjunction: String) -> String {
  names.map { "\($0)" }.joined(separator: conjunction)
}
