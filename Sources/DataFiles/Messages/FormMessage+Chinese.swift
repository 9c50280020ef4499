import Source

extension FormMessage {
  package var chinese: MessageText {
    switch self {
    case .notAForm(let found):
      MessageText(
        "这里应是一份表（{ … }），却是“\(found)”", label: "不是一份表", why: "一份表写在一对花括号里；多份表用逗号隔开，放进 [ ] 里",
        remedy: "写成 { \"表单\": …, \"输入\": { … }, \"指标\": { … } }")
    case .noForms:
      MessageText("文件里一份表也没有", label: "空的", why: "方括号里应有一份或多份表", remedy: "检查是否导出了空的结果，或选错了文件")
    case .unknownKey(let key, let part, let near):
      MessageText(
        "\(part.chinese)里没有“\(key)”这一项" + guess(near, for: key), label: "不认识的名称", why: part.chineseKeys,
        remedy: (near.map { "改成“\(shortened($0))”；" } ?? "") + "只给人看的内容，名称前加“_”或“备注”")
    case .unknownInput(let name, let near):
      MessageText(
        "模板里没有输入“\(name)”" + guess(near, for: name), label: "不认识的输入", why: "输入要用模板里的名称，或“来自”后面的名称",
        remedy: near.map { "改成“\(shortened($0))”" } ?? "对照模板的输入改正；只给人看的内容，名称前加“_”或“备注”")
    case .unknownIndicator(let name, let near):
      MessageText(
        "模板里没有指标“\(name)”" + guess(near, for: name), label: "不认识的指标", why: "指标要用“一级/二级/三级”的全名，或它的末一段、末几段",
        remedy: near.map { "改成“\(shortened($0))”" } ?? "对照模板的指标改正；只给人看的内容，名称前加“_”或“备注”")
    case .ambiguousIndicator(let name, let paths):
      MessageText(
        "“\(name)”有 \(paths.count) 个指标，不知道指哪一个", label: "不只一个", why: "它们是：" + paths.joined(separator: "、"),
        remedy: "在前面写上一级的名称，例如“\(paths.first ?? name)”")
    case .unknownColumn(let name, let near):
      MessageText(
        "列名“\(name)”对不上模板的任何一项" + guess(near, for: name), label: "不认识的列",
        why: "列名应是“表单”、输入的名称、指标的名称，或“指标.得分”“指标.理由”之类",
        remedy: (near.map { "改成“\(shortened($0))”；" } ?? "") + "不用的列，列名前加“备注”，或整列删除")
    case .notAnObject(let name, let found):
      MessageText(
        "“\(name)”后面应是 { … }，却是“\(found)”", label: "应是花括号", why: "这里有好几项内容，要逐项写在一对花括号里",
        remedy: "写成 \"\(name)\": { \"名称\": 值 }；没有内容的，整项删去")
    case .repeatedValue(let name):
      MessageText(
        "“\(name)”给了两次", label: "又给了一次", why: "两处说的是同一项（名称、来自、全名、简称都算），不知道以哪个为准，所以都没有用",
        remedy: "只留一处", secondary: ["第一次在这里"])
    case .repeatedForm(let id, let isMerged):
      MessageText(
        "有两份表都叫“\(id)”", label: "名称与前面的一份相同", why: "每份表要有自己的名称，否则结果对不上号",
        remedy: isMerged
          ? "名称的单元格是合并的，几行合用一个名称：取消合并，逐行写上各自的名称"
          : "重复报送的，删去一份；确是两份的，用“表单”各写一个名称", secondary: ["第一份在这里"])
    case .otherIdentifier(let name, let value, let form):
      MessageText(
        "这份表叫“\(form)”，“\(name)”填的却是“\(value)”", label: "是另一个名称",
        why: "“\(name)”是用来称呼表单的；两处不同，多半是照抄别的表时漏改了一处，得分就记错了",
        remedy: "核对是哪一家的表，两处写成一样", secondary: ["表单的名称在这里"])
    case .unknownItem(let text, let path, let asked, let near):
      MessageText(
        text.isEmpty ? "“\(path)”没有写明是哪一个要点" : "“\(path)”没有“\(text)”这个要点" + guess(near, for: text),
        label: "不认识的要点",
        why: asked.isEmpty ? "这个指标没有要由填表人回答的要点" : "它的要点是：" + asked.joined(separator: "、"),
        remedy: asked.isEmpty ? "删去它，或检查指标的名称" : "照模板里要点的文字写")
    case .itemComputed(let text, let path):
      MessageText(
        "“\(path)”的要点“\(text)”是算出来的，不用回答", label: "不用回答", why: "模板写明了这个要点按数据判断", remedy: "删去它；要改变结果，改它所用的输入")
    case .scoreOfGroup(let path):
      MessageText(
        "“\(path)”下面还有指标，不能直接给分", label: "不能给分", why: "它的得分是下面各指标得分之和", remedy: "给下面的指标打分；单位自己填报的分数，写成“自报”")
    case .partOfGroup(let path, let part):
      MessageText(
        "“\(path)”下面还有指标或各行，不能写“\(part)”", label: "不能写在这里", why: "一组只能有自报的小计，其余的要写在下面各项",
        remedy: "写到下面的指标或行里")
    case .scoreComputed(let path):
      MessageText(
        "“\(path)”的得分是算出来的，不能直接给", label: "不能给分", why: "模板写明了它按数据计分，不由人评定",
        remedy: "若是它用到的数，改成模板里那个输入的名称；若是单位自己填报的分数，写成“自报”；都不是的，删去")
    case .pointsFixed(let path, let points):
      MessageText(
        "“\(path)”的分值是固定的（\(points) 分），不能另设", label: "不能改", why: "模板没有给这个指标写“可调”",
        remedy: "删去分值；确应由单位设定的，请模板的作者写上“可调”")
    case .pointsOutsideRange(let path, let written, let low, let high):
      MessageText(
        "“\(path)”的分值“\(written)”超出了可调的范围", label: "应在 \(low) 到 \(high) 分之间",
        why: "模板只许把它的分值设在 \(low) 分到 \(high) 分之间", remedy: "改到这个范围里")
    case .pointsTooFine(let path, let written, let places):
      MessageText(
        "“\(path)”的分值“\(written)”比得分的位数细", label: "得分只有 \(places) 位小数",
        why: "满分取整到 \(places) 位就不是原来的分值，加起来可能超过总分", remedy: "分值写到 \(places) 位")
    case .notANumber(let name, let written, let wanted, let fault):
      MessageText(
        "“\(name)”应是一个数" + (wanted.isEmpty ? "" : "（\(wanted)）") + "，却写着“\(written)”",
        label: fault.chineseLabel,
        why: fault.chineseReason, remedy: fault.chineseRemedy)
    case .tooManyDigits(let name, let count):
      MessageText(
        "“\(name)”的数有 \(count) 位，太长了", label: "最多 60 位", why: "为保证计算分毫不差，一个数最多 60 位",
        remedy: "检查是否粘贴错了；多余的小数位请先按规定取舍")
    case .exponentTooLarge(let name, let written):
      MessageText(
        "“\(name)”的“\(written)”，e 后面的数太大", label: "e 后面最多 60", why: "e 后面是 10 的多少次方，最多 60", remedy: "写出实际的数")
    case .numberTooLarge(let name):
      MessageText("“\(name)”换算单位之后，数太大了", label: "太大", why: "超出了能精确计算的范围", remedy: "检查数和单位是否写错")
    case .unknownUnit(let name, let unit, let wanted, let near):
      MessageText(
        "“\(name)”的单位“\(unit)”不认识" + guess(near, for: unit), label: "不认识的单位",
        why: "模板要的是\(wantedUnit(wanted))；数后面的文字都算作单位",
        remedy: "换成\(wantedUnit(wanted))，数后面不要别的文字；确是单位的，请模板的作者在“计量单位”里声明")
    case .unitMismatch(let name, let unit, let wanted, let canDeclare):
      MessageText(
        "“\(name)”要以\(wanted)计，“\(unit)”换算不成\(wanted)", label: "单位对不上", why: "\(unit)和\(wanted)量的不是同一种东西",
        remedy: "换成以\(wanted)计的数"
          + (canDeclare ? "；两者确是一回事的，请模板的作者写明：计量单位 { \(unit) = \(wanted) }" : ""))
    case .ratioForPoints(let name, let written, let unit):
      MessageText(
        "“\(name)”要以个百分点计，却写着“\(written)”", label: "不是百分点", why: "\(unit)是占多少，个百分点是两个百分比相差多少，不能混用",
        remedy: "不是相差的数，核对填的是不是这一项")
    case .pointsForRatio(let name, let written, let wanted):
      MessageText(
        "“\(name)”要以\(wanted)计，却写着“\(written)”", label: "不是\(wanted)", why: "个百分点是两个百分比相差多少，不能当作比率本身",
        remedy: "是相差的数，核对填的是不是这一项")
    case .outsideRange(let name, let written, let range, _):
      MessageText(
        "“\(name)”的“\(written)”超出了模板规定的范围", label: "应在 \(range)", why: "模板规定的范围是 \(range)；超出的值没有用来计分",
        remedy: "核对数和单位（例如元写成了万元）；数确实无误的，请模板的作者改范围")
    case .negativeWithoutRange(let name, let written, let range):
      MessageText(
        "“\(name)”填的是“\(written)”，没有写范围的数不小于 0", label: "小于 0",
        why: "模板没有给“\(name)”写范围，检查时当作不小于 0；这个值没有用来计分",
        remedy: "数写错了就改；确可为负的，请模板的作者写范围" + (range.isEmpty ? "" : "，如 范围 \(range)"))
    case .notWhole(let name, let written):
      MessageText(
        "“\(name)”是“\(written)”，应是整数", label: "不是整数", why: "模板规定这一项是整数；这个值没有用来计分",
        remedy: "核对这个数和单位；确有小数的，请模板的作者删去 整数")
    case .percentLooksLikeRatio(let name, let numbers, let unit, let meant, let larger):
      MessageText(
        percentHeadline(name, numbers, unit: unit, meant: meant, larger: larger),
        label: "读作 \(numbers.first)\(unit)",
        why: "没有写单位的数，按模板规定的 \(unit) 读入；不大于 2 的数常是没有换成百分数的比率",
        remedy: (numbers.isOne ? "" : "逐个核对，写明 \(unit)：")
          + "若是 \(meant)，写“\(meant)”；若确是这么小，写“\(numbers.first)\(unit)”，就不再提醒",
        secondary: numbers.again("这里也是"))
    case .ratioLooksLikePercent(let name, let numbers):
      MessageText(
        "“\(name)”的“\(numbers.chinese)”按 \(numbers.first) 倍读入，是否应为 \(numbers.first)%",
        label: "读作 \(numbers.first) 倍", why: "模板要的是比率，1 就是 100%",
        remedy: (numbers.isOne ? "" : "逐个核对，写明单位：")
          + "若是 \(numbers.first)%，写“\(numbers.first)%”；若确是这么大，写“\(numbers.first)比率”，就不再提醒",
        secondary: numbers.again("这里也是"))
    case .currencyWithoutUnit(let name, let numbers, let unit):
      MessageText(
        "“\(name)”的“\(numbers.chinese)”按\(unit)读入，是否应以元计", label: "读作以\(unit)计",
        why: "¥ 只说明是钱，没有写单位的数按模板规定的\(unit)读入",
        remedy: (numbers.isOne ? "" : "逐个核对，写明单位：")
          + "若以元计，写“\(numbers.first)元”；若以\(unit)计，写“\(numbers.first)\(unit)”",
        secondary: numbers.again("这里也是"))
    case .binaryPrint(let name, let numbers, let short):
      MessageText(
        "“\(name)”的“\(numbers.chinese)”像是程序按二进制算出、多印了几位的 \(short)", label: "读作 \(numbers.first)",
        why: "数按写的每一位计分，与界限只差一点也算不同",
        remedy: (numbers.isOne ? "" : "逐个改成原来的数；这一格，") + "若原来的数是 \(short)，写“\(short)”",
        secondary: numbers.again("这里也是"))
    case .notYesNo(let name, let written, let allowsNotApplicable):
      MessageText(
        "“\(name)”应答是或否，却写着“\(written)”", label: allowsNotApplicable ? "应是 是、否 或 不适用" : "应是 是 或 否",
        why: "能读的写法：是、否、true、false、yes、no、1、0、√、×" + (allowsNotApplicable ? "，以及 不适用" : ""), remedy: "改成其中一种")
    case .notADate(let name, let written, let fault):
      MessageText(
        "“\(name)”应是日期，“\(written)”\(fault.chineseHeadline)", label: fault.chineseLabel,
        why: fault.chineseReason,
        remedy: fault.chineseRemedy)
    case .unknownLevel(let name, let written, let levels, let near):
      MessageText(
        "“\(name)”没有“\(written)”这一级" + guess(near, for: written), label: "不认识的级别",
        why: "模板的级别是：" + levels.joined(separator: "、"),
        remedy: near.map { "改成“\(shortened($0))”" } ?? "改成其中一级；另有写法的，请模板的作者用“又写”加上")
    case .notText(let name, let found):
      MessageText(
        "“\(name)”应是文字，却是 \(found)", label: "不是文字", why: "true 和 false 是“是”和“否”，不是文字", remedy: "用英文引号把文字括起来")
    case .notPoints(let name, let written):
      MessageText(
        "“\(name)”应是分数，却写着“\(written)”", label: "不是分数", why: "分数是一个数，后面可以写“分”，不能写 % 和别的文字",
        remedy: "填一个数，后面可以有 分；指标不适用的，填它的 不适用")
    case .negativePoints(let name, let written):
      MessageText(
        "“\(name)”的“\(written)”小于零", label: "小于零", why: "给分和分值最少是 0", remedy: "改成 0 或以上的数；扣分请写扣完之后的得分")
    case .unknownFormat(let written):
      MessageText(
        "不认识的数据格式“\(written)”", label: "应是 heng-form/1", why: "格式说明数据按哪一版写成，这个程序只读 heng-form/1",
        remedy: "写成 \"heng-form/1\"，或删去这一项")
    case .compoundValue(let name):
      MessageText(
        "“\(name)”应是一个值，却是一对括号", label: "应是一个值", why: "这里只能有一个数、一段文字或 true、false", remedy: "去掉括号，只写一个值")
    case .noIdentifier(let name, let used):
      MessageText(
        "没有填标识 “\(name)”，这份表单暂以 “\(used)” 称呼", label: "没有标识",
        why: "结果里要分得清是哪一份表单",
        remedy: "补上 “\(name)”")
    }
  }
}

private func guess(_ near: String?, for name: String) -> String {
  near.map { "，是不是“\(shortened($0))”" + oddities(of: name, beside: $0, .chinese) } ?? ""
}

private func percentHeadline(
  _ name: String, _ numbers: NumbersOfColumn, unit: String, meant: String, larger: String?
) -> String {
  if let larger {
    return "“\(name)”这一列没有 \(unit) 号的数，有的不大于 2（\(numbers.chinese)），有的大于 2（如 \(larger)），像是有的没有换成百分数"
  }
  if numbers.isOne { return "“\(name)”的“\(numbers.first)”按 \(numbers.first)\(unit) 读入，是否应为 \(meant)" }
  return "“\(name)”这一列没有 \(unit) 号的数都不大于 2，像是没有换成百分数：\(numbers.chinese)"
}

private func wantedUnit(_ unit: String) -> String { unit.isEmpty ? "没有单位的数" : "以\(unit)计的数" }

extension FormPart {
  fileprivate var chinese: String {
    switch self {
    case .form: "表"
    case .claim: "“自报”"
    case .indicator: "指标"
    }
  }

  fileprivate var chineseKeys: String {
    switch self {
    case .form: "一份表里可以写：表单、输入、指标、自报、说明"
    case .claim: "“自报”里可以写：总分、等次"
    case .indicator: "一个指标里可以写：得分、分值、理由、自报、不适用、要点；下级指标用“一级/二级”的全名写在外面"
    }
  }
}

extension NumberFault {
  fileprivate var chineseLabel: String {
    switch self {
    case .vague(let word): "多了“\(word)”"
    case .grouping: "逗号的位置不对"
    case .fraction: "是分数"
    case .range: "是一段范围"
    case .scientific: "科学记数法"
    case .brackets: "带括号"
    case .day: "是日期"
    case .formula: "是公式"
    case .sheetError: "是错误值"
    case .notFinite, .nothing, .text: "不是数"
    }
  }

  fileprivate var chineseReason: String {
    switch self {
    case .vague(let word): "带“\(word)”的是限值或大概的数，不能拿来计算，要填实际的数"
    case .grouping: "千分位逗号须每三位一个，例如 1,270.92；位置不对，可能漏了数字或写错了小数点"
    case .fraction: "分数要先算出来，这里不替人除"
    case .range: "一段范围里有许多数，不知道取哪一个"
    case .scientific: "Excel 把长的数显示成这样，后面的数字已经丢了"
    case .brackets: "括号里的数有人当负数，有人当说明，这里不猜"
    case .notFinite: "这多半是程序算不出结果（例如除以零）时留下的"
    case .formula: "这是公式的文字，不是算出来的数"
    case .sheetError: "这是表格软件的公式算不出结果时留下的，数多半是有的"
    case .day: "这里要拿来计算，日期不是数"
    case .nothing: "“无”可能是 0，也可能是没有统计、不适用，这里不猜"
    case .text: "这里要拿来计算，只能是数，后面可以写单位"
    }
  }

  fileprivate var chineseRemedy: String {
    switch self {
    case .vague: "不是的，填实际完成的数"
    case .grouping: "若漏了数字，补上"
    case .fraction: "填算出的数；除不尽的，请模板的作者把它分成两项"
    case .range: "填实际的一个数"
    case .scientific: "原来的数更长的，在 Excel 里把单元格设为“数值”，重新导出"
    case .brackets: "核对它是不是负数"
    case .day: "填一个数；单元格被 Excel 变成日期的，设为“数值”或“文本”再填；日期填错了格的，移到它的格里"
    case .formula: "在表格软件里算出来，复制后“选择性粘贴—数值”，再导出；或直接交 .xlsx"
    case .sheetError: "在原来的表里改好公式，重新导出；确实没有数的，空着"
    case .nothing: "没有发生的，写 0；没有统计的，空着"
    case .notFinite, .text: "填一个数；没有数的，空着"
    }
  }
}

extension DateFault {
  fileprivate var chineseHeadline: String {
    switch self {
    case .noSuchDay: "这一天不存在"
    case .noYear: "缺年份"
    case .serialNumber: "像是 Excel 的日期序号"
    case .bareNumber: "只是一个数"
    case .withTime: "带了时刻"
    case .other: "读不出来"
    }
  }

  fileprivate var chineseLabel: String {
    switch self {
    case .noSuchDay: "没有这一天"
    case .noYear: "缺年份"
    case .serialNumber: "日期序号"
    case .bareNumber: "不是日期"
    case .withTime: "不要时刻"
    case .other: "不是日期"
    }
  }

  fileprivate var chineseReason: String {
    switch self {
    case .noSuchDay: "日历上没有这一天，月或日写错了"
    case .noYear: "没有年份，不知道是哪一年的这一天"
    case .serialNumber: "Excel 把日期存成天数，起算日各文件不同，不能据此认定是哪一天"
    case .bareNumber: "一个数看不出年、月、日"
    case .withTime: "期限按天计算，只要年、月、日"
    case .other: "能读的写法：2020-10-30、2020/10/30、2020.10.30、2020年10月30日"
    }
  }

  fileprivate var chineseRemedy: String {
    switch self {
    case .noSuchDay: "核对月份和日子"
    case .noYear: "前面补上四位年份"
    case .serialNumber: "在 Excel 里把这一列设为日期格式（年-月-日），再导出"
    case .bareNumber, .other: "写明四位的年和月、日"
    case .withTime: "去掉时刻，只留年、月、日"
    }
  }
}
