import Source

extension LayoutMessage {
  package var chinese: MessageText {
    switch self {
    case .unknownTarget(let name, let near):
      MessageText(
        "版式里的 “\(name)” 不是模板里的名称", label: "没有这个输入或指标",
        why: "版式说明输入、由人评的得分、自报各在表上哪里；名称要与模板一致",
        remedy: near.map { "改成 “\($0)”" } ?? "写输入的名称，或 “指标.得分”“指标.自报”“自报 总分”")
    case .indicatorWithoutPart(let path):
      MessageText(
        "“\(path)” 是指标，没有写是它的什么", label: "得分、分值、自报还是理由", why: "一个指标在表上可能有几格",
        remedy: "写成如 \(path).得分 或 \(path).自报")
    case .ambiguousIndicator(let name, let paths):
      MessageText(
        "“\(name)” 可以是几个指标", label: "不止一个", why: "以它结尾的有 \(paths.joined(separator: "、"))",
        remedy: "在前面写上它的上级，用 . 隔开")
    case .partNotGiven(let path, let refusal):
      MessageText(
        "“\(path)” 不从表上读", label: refusal.chinese, why: refusal.chineseReason, remedy: refusal.chineseRemedy)
    case .unknownTable(let name, let near):
      MessageText(
        "模板里没有表 “\(name)”", label: "没有这个表", why: "版式里的 表 说明模板的一个表的各行在哪里",
        remedy: near.map { "改成 “\($0)”" } ?? "改成模板里表的名称")
    case .unknownColumn(let name, let table, let columns, let near):
      MessageText(
        "表 “\(table)” 没有列 “\(name)”", label: "没有这一列", why: "它的列是 \(columns.joined(separator: "、"))",
        remedy: near.map { "改成 “\($0)”" } ?? "改成其中一列")
    case .statedTwice(let name):
      MessageText(
        "“\(name)” 的位置说了两次", label: "前面已经说过", why: "一个值只能从一处读", remedy: "删去其中一句", secondary: ["先在这里"])
    case .samePlace(let name, let other):
      MessageText(
        "“\(name)” 和 “\(other)” 在同一格", label: "与前面的位置相同", why: "一格里的值不会是两样东西",
        remedy: "把其中一个改成它自己的标签", secondary: ["“\(other)” 在这里"])
    case .emptyLabel(let text):
      MessageText(
        "标签 \(text) 没有可比的字", label: "没有字可找", why: "空白、结尾的冒号、括号里的单位和分值都不参与比较", remedy: "写出表上印的标签")
    case .clauseMisplaced(let clause, let ofIndicators):
      MessageText(
        ofIndicators ? "“\(clause)” 不能用在指标各行" : "“\(clause)” 只用在指标各行", label: "用不上",
        why: ofIndicators ? "指标各行按标签找到模板里的指标，没有表的列" : "表的各行按它自己的列读", remedy: "删去这一条")
    case .noPath:
      MessageText(
        "指标各行没有写按哪几列认指标", label: "缺少 按 \"…\" 列", why: "要从表上的名称找到模板里的指标",
        remedy: "写成如 按 \"二级指标\" \"三级指标\" 列")
    case .noParts:
      MessageText(
        "指标各行没有写要读什么", label: "缺少 得分 是 \"…\" 列", why: "不读任何一列，这一段就没有用",
        remedy: "写成如 得分 是 \"评价得分\" 列")
    case .noNameColumn(let table):
      MessageText(
        "表 “\(table)” 没有作名称的列", label: "不知道去掉哪一列的", why: "名称去掉 只用在作名称的列", remedy: "给列写上 作名称，或删去这一条")
    case .incompleteList:
      MessageText(
        "这张工作表缺少名称列或数值列", label: "两列都要写，各写一次", why: "每行要有一个名称和它的值",
        remedy: "写成如 每行 \"项目\" 列 是名称, \"数值\" 列 是值")
    case .tableNotPlaced(let table, let layout):
      MessageText(
        "版式 “\(layout)” 没有说表 “\(table)” 的各行在哪里", label: "缺少 表 \(table)", why: "这样读出的表单没有这个表的行",
        remedy: "写成如 表 \(table): 从 \"…\" 下 到 \"…\" 之前")
    case .secondLayout(let name):
      MessageText(
        "版式 “\(name)” 有两个", label: "与前面同名", why: "说到版式时只能指一个", remedy: "换一个名称", secondary: ["先在这里"])
    case .noGrades:
      MessageText("模板没有等次，读不了自报的等次", label: "没有等次", why: "自报的等次要与算出的等次比较", remedy: "删去这一句，或在模板里写上 等次")
    case .notOnlyLayouts:
      MessageText("版式文件里有模板", label: "这里只能是版式", why: "--layout 的文件只放版式，模板另外给出", remedy: "删去模板，或把版式写进模板")
    case .noLayouts:
      MessageText("文件里没有版式", why: "--layout 的文件要有 “版式 名称 { … }”", remedy: "写上版式，或用 heng layout 由空表生成")
    case .noTemplate:
      MessageText(
        "文件里只有版式，没有模板", label: "版式说的是模板里的名称", why: "没有模板，无从检查版式", remedy: "用 heng check 模板 --layout 这个文件")
    case .outsideSheetsOfForms(let sheet):
      MessageText(
        "不知道归哪一份表单：“\(sheet)” 说一个工作簿里有几份表单", label: "没有说是哪一份的",
        why: "* 是表单的名称，每份表单的几张工作表由它认出；别的工作表上的、不写工作表的，不知道归谁",
        remedy: "写进名称里有一个 * 的 工作表 “…” { … }", secondary: ["这里说有几份"])
    case .ownBracket(let column):
      MessageText("“\(column)” 不能取自己括号里的数", label: "指的是它自己", why: "括号里的数在另一列的文字后面", remedy: "写另一列的名称")
    }
  }
}

extension LayoutRefusal {
  fileprivate var chinese: String {
    switch self {
    case .computed: "由规则计算"
    case .group: "有下级或逐行"
    case .fixedPoints: "分值由模板定"
    }
  }

  fileprivate var chineseReason: String {
    switch self {
    case .computed: "它的得分由规则算出，表上印的是自报"
    case .group: "它的得分由下级或各行合成，表上印的是自报"
    case .fixedPoints: "只有 可调 的指标才从表上读分值"
    }
  }

  fileprivate var chineseRemedy: String {
    switch self {
    case .computed, .group: "把 得分 改成 自报"
    case .fixedPoints: "删去这一句，或给指标写上 可调"
    }
  }
}
