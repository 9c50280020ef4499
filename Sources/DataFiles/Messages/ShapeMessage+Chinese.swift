import Source

extension ShapeMessage {
  var chineseText: MessageText {
    switch self {
    case .linesAbove(let count, let first, let unit):
      MessageText(
        "列名上方的 \(count) 行没有读作数据：“\(first)”" + (count > 1 ? " 等" : "")
          + (unit.map { "；其中写的单位“\($0)”用于没有写单位的金额" } ?? ""),
        label: "列名从下面开始", why: "列名是前几行里认得的名称最多的那一行", remedy: "不用改；若这里有数据，移到列名下面")
    case .unitAbove(let unit, let money):
      MessageText(
        "列名上方写着单位“\(unit)”，金额不能这样计，没有写单位的金额都没有用", label: "不是一种金额的单位",
        why: "以金额计的列有：" + money.joined(separator: "、"),
        remedy: "改成 元、千元、万元 或 亿元 中的一个，数也相应换算；或删去这一行，在列名后写明单位，如“\(money.first ?? "")（万元）”")
    case .yearAbove(let text, let year, let own):
      MessageText(
        "列名上方写着 \(year)年（“\(text)”），模板的年度是 \(own)：是去年的表吗", label: "是去年的表吗？",
        why: "各年的表列名一样，拿错了照样能算，得分就是另一年的", remedy: "核对数据和模板是不是同一年的；是的，改正这里的年份")
    case .vertical:
      MessageText(
        "文件是竖排的一份表：名称在左，值在右，按一份表单读入", label: "竖排", why: "左边一列是模板里的名称，没有一行是列名", remedy: "不用改")
    case .verticalUnclear(let columns):
      MessageText(
        "文件是竖排的：名称在左边一列，右边有 \(columns - 1) 列，不知道以哪一列为准，没有读", label: "竖排",
        why: "CSV 一行一份表单，名称在最上面一行；竖排的只能有名称、值和单位三列",
        remedy: "几列是几份表单的，在 Excel 里全选、复制，到新工作表“选择性粘贴—转置”，再另存；只有一份的，删去别的列")
    case .rowsWithoutForms(let table, let forms):
      MessageText(
        "看列名，这是表“\(table)”的行，但没有“表单”这一列，没有读" + (forms == 0 ? "" : "：表单有 \(forms) 份，不知道属于哪一份"),
        label: "缺“表单”一列", why: "行要归到表单；只读入一份表单时才不用写",
        remedy: "加一列“表单”，逐行写上表单的名称" + (forms == 0 ? "，并把表单的数据文件也列在命令里" : ""))
    case .rowsOfOnlyForm(let table, let form):
      MessageText(
        "表“\(table)”的行没有“表单”这一列，都归到读入的唯一一份“\(form)”", label: "没有“表单”一列", why: "只有一份表单，行不会属于别的",
        remedy: "不用改；读入几份表单时，加一列“表单”")
    case .unitOfName(let name, let unit, let wanted):
      MessageText(
        "“\(name)”写着以“\(unit)”计，换算不成\(wanted.chinese)，这些数都没有用", label: "单位对不上",
        why: "括号里的单位是各数的单位，模板要的是\(wanted.chinese)", remedy: "括号里写各数实际的单位，如\(wanted.chinese)；括号里不是单位的，去掉括号"
      )
    case .lineBelow(let first, let isUnits):
      MessageText(
        "列名下面的一行“\(first)”是\(isUnits ? "各列的单位" : "列号")，没有读作数据", label: isUnits ? "单位" : "列号",
        why: isUnits ? "这一行只有单位，用于没有写单位的数" : "这一行从 1 起给各列编号", remedy: "不用改；若是一份表单，写上它的名称")
    case .missingColumns(let names, let count):
      MessageText(
        "表头没有" + names.map { "“\($0)”" }.joined(separator: "、")
          + (count > names.count ? " 等 \(count) 列" : count > 1 ? "这 \(count) 列" : "这一列") + "，各份都缺",
        label: "缺列", why: "模板要每份都填；没有这一列，各份都按没有填报处理",
        remedy: "补上这\(count > 1 ? "些" : "一")列；已有而名称不同的，改成模板里的名称，或在模板的输入后写 来自 \"表头上的名称\"；可以不填的，在模板里写 可缺")
    case .unused(let names, let count):
      MessageText(
        "数据里有 \(count) 项模板没有用到：" + names.map { "“\($0)”" }.joined(separator: "、")
          + (count > names.count ? " 等" : ""),
        label: "没有用到", why: "模板里没有这样的名称，也没有相近而未填的",
        remedy: "不用管它；若要用，改成模板里的名称，或在模板的输入后写 来自 \"\(names.first ?? "")\"")
    case .placeholders(let name, let wanted, let written, let count):
      MessageText(
        "“\(name)”" + (count > 1 ? "有 \(count) 处" : "") + "填的是"
          + written.map { "“\($0)”" }.joined(separator: "、") + "，按没有填报处理", label: "没有填报",
        why: "这样的符号不是\(wanted.chinese)；没有填报的，按模板的规定处理", remedy: wanted.chineseRemedy)
    }
  }
}

extension WantedValue {
  fileprivate var chinese: String {
    switch self {
    case .number: "数"
    case .day: "日期"
    }
  }

  fileprivate var chineseRemedy: String {
    switch self {
    case .number: "数是 0 的，填 0；有数的，填上数"
    case .day: "有日期的，填上日期，如 2020-10-30；还没有的，空着"
    }
  }
}
