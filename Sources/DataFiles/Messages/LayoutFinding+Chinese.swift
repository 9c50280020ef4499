import Source

extension LayoutFinding {
  package var chinese: MessageText {
    switch self {
    case .labelNotFound(let title, let label, let sheet, let near):
      MessageText(
        "工作表“\(sheet)”里没有标签“\(label)”，读不到 \(title)", label: near == nil ? "表上没有" : "相近的在这里",
        why: near.map { "相近的是 “\($0)”；标签除空白、结尾的冒号、括号里的单位外要相同" } ?? "标签除空白、结尾的冒号、括号里的单位外要相同",
        remedy: near == nil ? "看是不是这种表；标签改了的，改版式里的标签" : "表是对的，把版式里的标签改成表上的")
    case .labelTwice(let title, let label, let cells, let count):
      MessageText(
        "标签“\(label)”有 \(count) 处，不知道 \(title) 是哪一处：" + listed(cells, count), label: "其中一处",
        why: "选错一处，数就错了，所以不选", remedy: "在版式的标签前写上它的上级，如 \"预算资金/其他\"", secondary: ["另一处"])
    case .noLayoutFits(let sheet, let layout, let missing, let count):
      MessageText(
        "工作表“\(sheet)”像一份表单，但没有合它的版式", label: "没有读",
        why: "最近的版式“\(layout)”要的标签没有找到：" + listed(missing, count), remedy: "改版式里的标签，或另写一个版式")
    case .severalLayoutsFit(let sheet, let layouts):
      MessageText(
        "工作表“\(sheet)”合几个版式：\(layouts.joined(separator: "、"))", label: "没有读", why: "按哪一个读，结果可能不同，所以不选",
        remedy: "在版式里写 表单: 每张工作表 有 \"…\"，用只有这种表才有的标签")
    case .headNotFound(let title, let label, let row, let near):
      MessageText(
        "第 \(row) 行的表头里没有“\(label)”，读不到 \(title)", label: "表头",
        why: near.map { "相近的是 “\($0)”" } ?? "列名除空白、换行、括号里的单位外要相同",
        remedy: "在版式里写上这一列的列名，如 偏差原因 是 \"偏差原因分析\" 列")
    case .severalCells(let title, let cells, let count):
      MessageText(
        "\(title) 的位置上有 \(count) 格：" + listed(cells, count), label: "其中一格",
        why: "标签跨几行或几列，对着的不止一个值", remedy: "在版式里写下一级的标签，如 \"年初预算数/预算编制数\"", secondary: ["另一格"])
    case .rowsOmitted(let table, let rows, let count, let first):
      MessageText(
        "表“\(table)”有 \(count) 行没有填，按版式略去：第 " + listed(rows.map { "\($0)" }, count) + " 行"
          + (first.isEmpty ? "" : "（“\(first)” 等）"), label: "略去的一行", why: "版式说这样的行不是指标", remedy: "不用改")
    case .figuresOmitted(let table, let rows, let count, let first):
      MessageText(
        "表“\(table)”略去的行里填了数：第 " + listed(rows.map { "\($0)" }, count) + " 行"
          + (first.isEmpty ? "" : "（“\(first)” 等）"), label: "有数，按版式略去", why: "略去的行不计分，填了分值或得分的多半是漏了目标",
        remedy: "补上目标，或删去这一行的数")
    case .rowNotIndicator(let name):
      MessageText(
        "“\(name)” 不是模板里的指标，这一行没有读", label: "没有这个指标", why: "指标各行按名称找到模板里的指标",
        remedy: "把名称改成模板里的；不是指标的不用改")
    case .rowUnclear(let name, let paths):
      MessageText(
        "“\(name)” 可以是几个指标，这一行没有读：\(paths.joined(separator: "、"))", label: "不知道是哪一个",
        why: "名称相同，要靠上级分开", remedy: "在版式的 按 后面写上上级指标的一列，或写 上级 独占一行")
    case .pointsDiffer(let path, let written, let points):
      MessageText(
        "“\(path)” 的分值是 \(written)，模板是 \(points)", label: "与模板不同", why: "按模板的分值计分；表上改了分值，得分就不能比",
        remedy: "核对表的版本；允许改的，在模板里写 可调")
    case .noBracketNumber(let column, let written):
      MessageText(
        "“\(written)” 的末尾没有括号里的数，读不到 \(column)", label: "缺少 （…分）", why: "版式说数写在这段文字后面的括号里",
        remedy: "在后面写上括号和数，如 （5分）")
    case .sheetTooLarge(let sheet, let cells):
      MessageText(
        "工作表“\(sheet)”有 \(cells) 格，不会是一份表单", label: "没有按版式读", why: "一份表单不过几百格；大表按一行一份来读",
        remedy: "不用改；若是表单，删去表以外的格")
    case .unitsUnclear(let words):
      MessageText(
        "表上的金额单位不清楚：" + words.joined(separator: "、"), label: "金额的单位", why: "没有写单位的金额不知道按哪一个算，所以没有用",
        remedy: "只留一个单位，或在标签的括号里分别写明")
    case .noWorkbook:
      MessageText("样表不是 Excel 工作簿", why: "版式说的是工作表上的位置", remedy: "给一份 .xlsx 的表")
    case .workbookAsLayouts:
      MessageText(
        "--layout 要版式文件，不是工作簿", why: "工作簿是样表或空表",
        remedy: "空表先用 heng layout 得出版式；样表用 heng check 模板 --layout 样表.xlsx 看")
    case .listWithoutForm(let sheet, let forms):
      MessageText(
        forms == 0 ? "工作表“\(sheet)”的数没有表单可归" : "工作表“\(sheet)”的数不知道归 \(forms) 份表单中的哪一份",
        label: "没有读", why: "这张工作表上的数归同一个工作簿里的那一份表单", remedy: forms == 0 ? "检查表单所在的工作表" : "一个工作簿只放一份表单")
    case .listHeadNotFound(let sheet, let label, let near):
      MessageText(
        "工作表“\(sheet)”里没有列“\(label)”", label: "没有读", why: near.map { "相近的是 “\($0)”" } ?? "清单要有版式写的两列",
        remedy: "改版式里的列名，或改表头")
    case .listedTwice(let name, let cells):
      MessageText(
        "清单里“\(name)”有两行：\(cells.joined(separator: "、"))", label: "其中一行", why: "不知道用哪一行的数，所以都没有用",
        remedy: "删去一行，或把名称写全", secondary: ["另一行"])
    case .noPartSheet(let sheet, let layout):
      MessageText(
        "没有工作表“\(sheet)”", label: "同一份表单的另一张", why: "版式“\(layout)”的表单分在几张工作表上，少了这一张，上面的数都没有读到",
        remedy: "补上这张工作表，或把标签改回“\(sheet)”")
    case .besideHasHead(let title, let head, let label, let isRight):
      MessageText(
        "“\(label)”\(isRight ? "右" : "左")边的一列有表头：“\(head)”", label: "版式说这里没有表头",
        why: "“\(title)”是“\(label)”\(isRight ? "右" : "左")边没有表头的一列；表上多出了列，就不知道是不是它",
        remedy: "就是这一列的，在版式里写 是 \"\(head)\" 列；不是的，把多出的列移开")
    }
  }
}

private func listed(_ parts: [String], _ count: Int) -> String {
  parts.joined(separator: "、") + (count > parts.count ? " 等" : "")
}
