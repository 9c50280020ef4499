import Program
import Source

extension CompositionMessage {
  package var chinese: MessageText {
    switch self {
    case .summaryNeedsCohort(let name, let isTable):
      MessageText(
        "汇总里的 “\(name)” 是一份表单的数", label: "哪一份表单的？",
        why: "汇总对全体表单只算一次，没有“本表单”",
        remedy: isTable
          ? "先写成公式，如 公式 本表单的 = 合计(\(name): …)，再写 合计(全体: 本表单的)"
          : "写进对全体的计算，如 合计(全体: \(name))")
    case .rankNeedsRow(let table):
      MessageText(
        "这里没有 “\(table)” 的一行，不能用 名次 或 同", label: "和哪一行比？",
        why: "名次 是这一行在各行里的位置，同 是与这一行相同",
        remedy: "在 逐行 \(table) 的规则里用它；求表单的名次写 名次(全体: …)")
    case .rankInSummary:
      MessageText(
        "汇总里不能用 名次 和 同", label: "和哪一份表单比？",
        why: "名次 是一份表单在全体里的位置，同 是与它相同，汇总不属于哪一份表单",
        remedy: "每份表单一个的写 另列 名称 = …；每组一个的写 汇总 名称 按 项 = …")
    case .wrongOption(let option, let function):
      MessageText(
        "“\(option)” 不能用在 \(function.rawValue)", label: "不起作用",
        why: "从低到高、不跳号、并列取平均 用于 名次；去高、去低 用于 合计 平均 中位 最小 最大",
        remedy: "删去它，或换函数")
    case .circularCohort(let text):
      MessageText(
        "“\(text)” 绕回了自己", label: "循环",
        why: "它要先知道全体表单的得分，而那些得分又要用到它",
        remedy: "改用不依赖这项得分的数")
    case .extraInGroup(let name):
      MessageText(
        "“\(name)” 不能写在指标组里", label: "加分、扣分在总分之外",
        why: "加分和扣分不属于哪个指标的分值，单独加在总分上",
        remedy: "移到模板一级；几项合用一个上限的，写成 加分 名称 分值 { … }")
    case .awardOutsideExtra(let word):
      MessageText(
        "这里不能用 “\(word)”", label: "写 得",
        why: "只有 加分 和 扣分 从零开始加减；指标说的是得多少分",
        remedy: "写成 得 …；要从满分里扣，写 得 满分, 每 … 扣 …")
    case .stepsWithoutStart(let adds):
      MessageText(
        "没有说从多少分开始扣或加", label: "先写得多少分",
        why: "只有 加分 和 扣分 从零开始，指标要先有一个得分",
        remedy: adds ? "写成如 得 0分, 每 1项 … 加 1分 至多 5分" : "写成如 得 满分, 每 1次 … 扣 1分")
    case .missingTotalLimit(let word):
      MessageText(
        "有\(word == "最高" ? "加分" : "扣分")，总分却没有写\(word)", label: "总分\(word)多少？",
        why: "\(word == "最高" ? "加分后能不能超过总分" : "扣分后最低是多少")要由模板说明，不会默默截断",
        remedy: word == "最高" ? "在总分后写 最高 …分；与总分相同就是封顶" : "在总分后写如 最低 0分")
    case .needlessTotalLimit(let word):
      MessageText(
        "总分的\(word)用不上", label: "没有\(word == "最高" ? "加分" : "扣分")",
        why: "各项得分之和不会越过它",
        remedy: "删去它，或加上 \(word == "最高" ? "加分" : "扣分")")
    case .wrongTotalLimit:
      MessageText(
        "总分的最高和最低不合理", label: "不能成立",
        why: "最高不能小于总分，最低不能大于总分",
        remedy: "最高写不小于总分的数，最低写不大于总分的数")
    case .unknownComposition(let name):
      MessageText(
        "不能 取 “\(name)”", label: "不认识",
        why: "下级合成一个得分的方式有：合计 平均 最小 最大",
        remedy: "写成如 取 平均")
    case .compositionOnLeaf(let name):
      MessageText(
        "“\(name)” 没有下级指标，不能写 取", label: "取什么的？",
        why: "取 说的是下级得分怎样合成",
        remedy: "删去它，或写出下级")
    case .sharesDoNotAddUp(let group, let sum):
      MessageText(
        "“\(group)” 下各项所占合计 \(sum)，不是 100%", label: "合计 \(sum)",
        why: "加权平均的权重要合计 100%",
        remedy: "改其中一项的 占")
    case .shareMisplaced(let name):
      MessageText(
        "“\(name)” 的 占 不对", label: "占 只用于 取 平均 的组，且要么都写，要么都不写",
        why: "别的合成方式不用权重；只写几项，其余的权重就不知道",
        remedy: "给组写 取 平均 并给每个下级写 占，或删去 占")
    case .wrongCellCount(let found, let expected):
      MessageText(
        "这一行有 \(found) 格，应有 \(expected) 格", label: "格数不对",
        why: "每一格对应上面的一个量",
        remedy: "补齐；不论的写 任意")
    case .unorderedTypes:
      MessageText(
        "几个量的类型不同，不能 不计顺序", label: "不能对调",
        why: "不计顺序 是说各格可以对调",
        remedy: "删去 不计顺序，或把级别改成同一组")
    case .clauseOutsideSentence:
      MessageText(
        "这一句不属于哪个指标", label: "只能写 条件 时 须说明",
        why: "在模板或组里只能规定何时要说明原因；改变得分的写在指标的句子里",
        remedy: "移到指标的句子里")
    case .levelsDoNotWiden(let from, let to):
      MessageText(
        "“\(from)” 的级别不能当作 “\(to)”", label: "级别不同",
        why: "只有名称都在 “\(to)” 里、次序也相同的级别才能通用",
        remedy: "用 分档 写出对应")
    case .wrongLevelShift:
      MessageText(
        "升档、降档 要一个级别和一个整数", label: "写成 升档(级别, 1)",
        why: "它把级别向上或向下移几档，移的档数要少于级别的个数",
        remedy: "写成如 升档(最弱, 1)")
    case .penaltyBeyond(let name, let points, let score, let forms, let isBonus):
      MessageText(
        isBonus ? "扣分 “\(name)” 的规则会加 \(score) 分" : "扣分 “\(name)” 可扣 \(score) 分，超过分值 \(points) 分",
        label: "\(forms.chinese) 时\(forms.isRun ? "，第 1 份" : "")\(isBonus ? "加" : "扣") \(score) 分",
        why: "扣分在 0 到 \(points) 分之间；超出时表单会报错，不会自行截断",
        remedy: isBonus ? "扣分只写 扣" : "在 每 … 扣 … 后写 “至多 \(points)分”，或写 “最低 −\(points)分”")
    case .noCalendar:
      MessageText(
        "没有日历，不知道哪些天是工作日", label: "按哪年的日历？",
        why: "节假日和调休每年不同，程序不会自己猜",
        remedy: "在模板中写如 日历 2020 { 放假 2020年10月1日 到 2020年10月8日; 上班 2020年9月27日 }")
    case .wrongCalendar(.years):
      MessageText(
        "日历的年份不对", label: "不是年份，或次序颠倒，或太多",
        why: "日历写起止两年，前面的早，最多 50 年", remedy: "改成如 日历 2020 到 2021 { … }")
    case .wrongCalendar(.noDay):
      MessageText("没有这一天", label: "日历上没有", why: "日期要有年、月、日，而且真有这一天", remedy: "改成如 2020年10月1日")
    case .wrongCalendar(.reversed):
      MessageText("放假、上班的日子起止颠倒", label: "止日早于起日", why: "“到” 前面是第一天，后面是最后一天", remedy: "核对起止，把早的写在前面")
    case .wrongCalendar(.freeAndWorked):
      MessageText("同一天又放假又上班", label: "前面写的正相反", why: "一天只能是一种", remedy: "核对这些日子，删去写错的一条")
    case .wrongCalendar(.outside(let years, let all, let count)):
      MessageText(
        count > 1 ? "有 \(count) 处的日子不在日历的年份里" : "这一天不在日历的年份里",
        label: "日历写的是 \(span(years))",
        why: "日历没有写到的年份，不知道哪些天上班",
        remedy: "日期无误的，写成 日历 \(span(all))；写错年份的，改正日期", secondary: ["这里也是"])
    case .sameRows(let name, let other):
      MessageText(
        "“\(name)” 和 “\(other)” 逐行的是同一些行", label: "“\(other)” 也取这些行",
        why: "一行只能归一个指标；这样的行会被计两次，表单会报错",
        remedy:
          "复制后忘了改的，改其中一个的 当 条件；同样的行要评两样的，只留一个 逐行，另一个写成算式，如 得 计数(表 当 条件) ÷ 计数(表) × 满分",
        secondary: ["另一个在这里"])
    case .wrongDrop(let written):
      MessageText(
        "“\(written)” 不是去掉的个数", label: "应是 0 到 \(Trim.most) 的整数",
        why: "去高、去低 按个数去掉，不按比例，也没有半个",
        remedy: "写成如 去高 1、去低 2")
    case .pointsFinerThanScores(let written, let places):
      MessageText(
        "“\(written)” 比得分的位数细", label: "得分只有 \(places) 位小数",
        why: "满分取整到 \(places) 位就不是原来的分值，加起来可能超过总分",
        remedy: "分值写到 \(places) 位，或改 取整 的位数")
    case .judgedExactShare(let name, let places):
      MessageText(
        "“\(name)” 的各行由人评定，分值却不取整", label: "分值除不尽时填不出满分",
        why: "如 20 分由 3 行均分，每行 ≈6.6667 分，评 6.67 分就超过了满分",
        remedy: "写成 均分 \(places)位 余数归末项")
    case .zeroPoints(let names):
      MessageText(
        "分值是 0 分的指标\(names.count > 1 ? " \(names.count) 个" : "")：\(names.prefix(3).map { "“\($0)”" }.joined(separator: "、"))\(names.count > 3 ? " 等" : "")",
        label: "0 分",
        why: "它只能得 0 分，做得怎样都不影响总分",
        remedy: "写上分值，或删去这个指标")
    case .shareNotPositive(let written):
      MessageText(
        "占要大于 0%，这里是 “\(written)”", label: "不大于 0%",
        why: "占 0% 的指标在平均里不起作用",
        remedy: "改成大于 0% 的数；不计入的指标移出这一组，并删去它的占")
    case .wrongWorkdays:
      MessageText(
        "工作日数 要两个日期", label: "写成 工作日数(起, 止)",
        why: "它数从起日之后到止日为止的工作日",
        remedy: "写成如 工作日数(受理日, 办结日)")
    case .noGrades:
      MessageText(
        "模板没有等次", label: "等次 没有规定",
        why: "没有 等次 { … }，就没有等次可问",
        remedy: "加上 等次 { … }")
    }
  }
}

/// Years as a calendar writes them.
private func span(_ years: ClosedRange<Int>) -> String {
  years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound) 到 \(years.upperBound)"
}
