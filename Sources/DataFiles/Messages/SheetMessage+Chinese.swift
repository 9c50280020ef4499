import Source

extension SheetMessage {
  var chineseText: MessageText {
    switch self {
    case .hiddenSheets(let names, let count):
      MessageText(
        "隐藏的工作表没有读：" + listed(names, count), label: "隐藏的工作表", why: "隐藏的多半是字典、旧表，不是这次填报的",
        remedy: "不用改；要读的，在 Excel 里取消隐藏再存")
    case .otherSheets(let names, let count):
      MessageText(
        "工作表不是模板的表，没有读：" + listed(names, count), label: "不是模板的表", why: "前几行里没有两个以上模板认得的名称",
        remedy: "不用改；若是填报的表，改列名为模板里的名称")
    case .formShaped(let sheet, let label):
      MessageText(
        "工作表“\(sheet)”像一份表单的版面，没有读：“\(label)”的右边是它的值", label: "名称旁边是值",
        why: "工作表按一行一份表单、或一行一条明细来读，名称在最上面一行", remedy: "写版式说明值在哪里（heng layout 可由空表得出），或把数据整理成一行一份的表")
    case .noTable(let sheets, let first):
      MessageText(
        "工作簿里没有模板的表", label: "没有认得的列名",
        why: "看过的工作表：" + listed(sheets, sheets.count)
          + (first.isEmpty ? "" : "；第一行是 " + listed(first, first.count)),
        remedy: "第一行写模板里的名称，一行一份表单；名称不同的，在模板的输入后写 来自")
    case .hidden(.rows, let count, let isFiltered):
      MessageText(
        "有 \(count) 行是隐藏的，照样读了" + (isFiltered ? "（表上有筛选）" : ""), label: "隐藏的行", why: "隐藏和筛选只改变看到的，不改变数据",
        remedy: "不要的行，在 Excel 里删去")
    case .hidden(.columns, let count, _):
      MessageText(
        "有 \(count) 列是隐藏的，照样读了", label: "隐藏的列", why: "隐藏只改变看到的，不改变数据", remedy: "不要的列，在 Excel 里删去")
    case .rowsLeftOut(let kind, let count, let first):
      MessageText(
        "有 \(count) 行\(kind.chinese)，不是数据，没有读：“\(first)”" + (count > 1 ? " 等" : ""), label: kind.chinese,
        why: kind.chineseReason, remedy: "不用改；若是数据，按列分格填写")
    case .cellsBeside(let count, let lastColumn):
      MessageText(
        "表的右边有 \(count) 格没有读", label: "列名只到 \(lastColumn) 列", why: "这些格上面没有列名", remedy: "不用改；若是数据，在上面写列名")
    case .coveredValues(let count):
      MessageText(
        "有 \(count) 格的值被合并单元格盖住，没有读", label: "盖在下面的值", why: "合并以后只看得见左上角的一格，盖住的多半是旧的",
        remedy: "不用改；要用的，取消合并再填")
    case .mergedFigures(let count):
      MessageText(
        "有 \(count) 处数上下合并了几行，只算第一行的", label: "合并的数", why: "名称可以管几行，数照抄到几行就重复计了",
        remedy: "下面各行确有数的，取消合并，逐行填写")
    case .lostDigits(let count, let written):
      MessageText(
        "有 \(count) 格的数多于 15 位，后面的几位已经丢了：\(written)", label: "后几位已成 0", why: "Excel 的数只有 15 位，编码当数存就坏了",
        remedy: "把这一列设为文本格式，按原件重新填写")
    case .hiddenTimes(let count, let written):
      MessageText(
        "有 \(count) 格日期带着时刻，只用日期：\(written)", label: "只用日期", why: "单元格里存的是日期加时刻，模板里的日期没有时刻",
        remedy: "不用改")
    case .splitTargets(let columns):
      MessageText(
        "目标分几列写，已合成一句：" + listed(columns, columns.count) + "与目标值", label: "目标的几部分",
        why: "≥、95、% 分三列，合起来才是目标；单位也用于没有写单位的实际值", remedy: "不用改")
    case .comments(let count, let cell, let text):
      MessageText(
        "有 \(count) 条批注，没有读：\(cell) “\(text)”", label: "有批注", why: "值和说明以单元格里写的为准，批注是旁边的话",
        remedy: "批注里有要用的数或说明的，写进单元格；否则不用改")
    case .trouble(let trouble, let written): trouble.chinese(written)
    case .otherTemplate(let name):
      MessageText(
        "这张表不是按现在的模板“\(name)”做的，没有读", label: "另一模板的表", why: "表上的栏目与模板的输入、指标、表不同，照格读会读错",
        remedy: "用 heng blank 按现在的模板做一张新表，把数抄过去；或用做表时的模板计分")
    case .changedTemplate:
      MessageText(
        "这张表做好以后，模板改过", label: "模板改过", why: "栏目没有变，照样读；但表上印的分值、规则和参考得分可能是旧的",
        remedy: "得分以 heng 计算的为准；要表上也是新的，用 heng blank 再做一张")
    case .brokenForm:
      MessageText(
        "这张表是 heng 做的，但找不到它的填报格", label: "找不到填报格", why: "工作簿里的名称或“计算”表被改动、删去了",
        remedy: "用 heng blank 做一张新表，把数抄过去")
    case .lostCells(let names, let count):
      MessageText(
        "表上有 \(count) 处填报格没有了：" + listed(names, count), label: "填报格没有了", why: "它们的行、列或名称被删去了，那里填的数没有读到",
        remedy: "用 heng blank 做一张新表，把数抄过去")
    }
  }

  private func listed(_ names: [String], _ count: Int) -> String {
    names.prefix(5).map { "“\($0)”" }.joined(separator: "、")
      + (count > min(5, names.count) ? " 等 \(count) 个" : "")
  }
}

extension RowLeftOut {
  fileprivate var chinese: String {
    switch self {
    case .remark: "是说明或签字"
    case .heading: "是小标题"
    case .header: "是重复的列名"
    }
  }

  fileprivate var chineseReason: String {
    switch self {
    case .remark: "这一行只有文字，写着“注：”“填表人：”一类的字"
    case .heading: "这一行只有一格，横着合并，其余各列都没有填"
    case .header: "这一行与列名完全一样，是第二页的表头"
    }
  }
}

extension CellTrouble {
  fileprivate func chinese(_ written: String) -> MessageText {
    switch self {
    case .uncalculated:
      MessageText(
        "这一格是公式，还没有算过，不知道是多少", label: "没有算的公式", why: "文件里没有公式的结果；导出的程序常只写公式，不算结果",
        remedy: "用 Excel 或 WPS 打开，保存一次，再读")
    case .error:
      MessageText(
        "这一格是错误值 \(written)，不能用", label: "错误值", why: "公式算不出结果：除以 0、查不到、引用没了 …", remedy: "改好公式，或填上实际的数")
    case .noNumber:
      MessageText(
        "这一格说是数，写的却不是：\(written)", label: "不是数", why: "多半是写文件的程序出了错", remedy: "用 Excel 或 WPS 打开，填上实际的数")
    case .noDay:
      MessageText(
        "这一格是日期格式，但没有这一天：\(written)", label: "没有这一天", why: "存的数在日历里没有对应的一天",
        remedy: "填上实际的日期；不是日期的，改单元格格式")
    case .raised:
      MessageText(
        "这一格有上标或下标，不能照字读：\(written)", label: "有上标或下标", why: "10⁴ 去掉上标就成了 104，数就错了",
        remedy: "改成不用上标的写法，如 10000")
    case .struck:
      MessageText(
        "这一格有删除线，不知道还算不算：\(written)", label: "有删除线", why: "划去的字在文件里还在", remedy: "删去不要的字，去掉删除线")
    case .picture:
      MessageText("这一格放的是图片，没有值", label: "图片", why: "图片里的字读不出来", remedy: "填上文字或数")
    }
  }
}
