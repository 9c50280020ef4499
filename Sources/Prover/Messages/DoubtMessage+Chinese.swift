import Checker
import Source

extension DoubtMessage {
  package var chinese: MessageText {
    switch self {
    case .judgedLevels(let fault): text(of: fault)
    case .farDate(let day, let year):
      MessageText(
        "“\(day)” 离模板的年度 \(year) 很远", label: "年份对吗？",
        why: "年份写错一位，这个期限就总是赶得上，或者总是赶不上",
        remedy: "改正年份；若确是这一天，请核对")
    case .dueBefore(let day, let name, let year):
      MessageText(
        "“\(name)” 的期限 “\(day)” 在模板的年度 \(year) 以前", label: "年份对吗？",
        why: "照名称是一年过后才有的，\(year) 年还没有开始就到期，份份都算逾期",
        remedy: "改正年份；若确是这一天，请核对")
    case .finerThanRounding(let written, let decimals, let places):
      MessageText(
        "“\(written.chinese)” 比得分保留的位数细", label: "得分只有 \(places) 位小数",
        why: "各项得分取整到 \(places) 位，这一点分在取整时会没有，或者变成更多",
        remedy: "取整写到 \(decimals) 位；或写 “仅总分”，只在总分取整")
    case .rateAgainstName(let name, let fault): text(of: fault, name)
    case .sameTermTwice(let text):
      MessageText(
        "“\(text.chinese)” 在这里写了两次", label: "第二次",
        why: "同一个数加了两次，或者自己减自己、比自己；多半是抄了前一个而没有改",
        remedy: "改成要写的那个数，或删去一个",
        secondary: ["第一次"])
    case .sameFormula(let name, let other):
      MessageText(
        "公式 “\(name)” 与 “\(other)” 的算式一字不差", label: "与另一个公式相同",
        why: "两个名称是同一个数，多半是抄了一行而没有改分子或分母",
        remedy: "改成这个公式自己的算式，或只留一个公式",
        secondary: ["另一处"])
    case .favoursWorse(let text, let gives):
      MessageText(
        "“\(text.chinese)” 时得 \(gives.chinese)，方向像是反了", label: "是不是写反了？",
        why: "照名称看，好的一边得了少的分，或差的一边得了多的分",
        remedy: "加上或去掉 “非”，或把比较的方向反过来；若确要如此，请换个名称")
    case .capOutOfReach(let fault): text(of: fault)
    case .fullForMissing:
      MessageText(
        "没有数据就得满分", label: "不填也得满分",
        why: "单位不填就是满分，填了反而可能少；没有数据不能说明做到了",
        remedy: "写 “报错”、“待定” 或 “0分”；没有这一项的，用 “不适用时 …”")
    case .fullForZero(let divisor, let instead):
      MessageText(
        "“\(divisor.chinese)” 为 0 时算作 \(instead.chinese)，就得满分", label: "除数为 0 就得满分",
        why: "没有预算、限额而花了钱的，也按 \(instead.chinese) 算成最好的一份",
        remedy: "两者都为 0 的写 “全为零时 \(instead.chinese)”，只有除数为 0 的写 “分母为零时 报错” 或 0分")
    case .copiedFrom(let name, let other, let used, let own):
      MessageText(
        "“\(name)” 的规则用的是 “\(used)”，没有用 “\(own)”", label: "像是从 “\(other)” 抄来的",
        why: "“\(used)” 是 “\(other)” 的数，而 “\(own)” 看名称是这一项的",
        remedy: "改成 “\(own)”；若确用 “\(used)”，请核对",
        secondary: ["“\(other)” 在这里"])
    case .conditionRepeated(let text, let isVeto):
      MessageText(
        "两条\(isVeto ? "否决" : "核对")的条件相同：“\(text.chinese)”", label: "前面已有",
        why: "多半是抄了前一条而没有改条件；该有的那一条就没有了",
        remedy: "改成这一条自己的条件，或并成一条",
        secondary: ["前一条"])
    case .knotsTurn(let figure, let points, let isPeak):
      MessageText(
        "插值的点忽高忽低：\(figure.chinese) 是 \(points.chinese)，两边的点都\(isPeak ? "低些" : "高些")", label: "次序不对",
        why: "顺着一个方向走，结果应当一路不降或一路不升；多半是两点的数写反了",
        remedy: "对调两点的数；若确要如此，用 “分档” 分成两段并核对")
    case .floorOutOfReach(let name, let least, let points):
      MessageText(
        "“\(name)” 扣不完：再差也剩 \(least) 分", label: "最少 \(least) 分，分值 \(points) 分",
        why: "写了扣完为止，而按输入的范围，最多也只扣到一半；多半是每步的分或步长写错了一位",
        remedy: "检查每步扣的分、步长和界限；若确是这样，删去 “扣完为止”",
        secondary: ["分值在这里"])
    case .floorFarOff(let name, let distance, let bound):
      MessageText(
        "“\(name)” 差不多扣不完：要超过界限 \(distance.chinese) 才扣完", label: "界限才 \(bound.chinese)",
        why: "写了扣完为止，而没有表单会超出这么多；多半是每步的分少了一位，或步长多了一位",
        remedy: "检查每步扣的分和步长；若确是这样，请核对", secondary: ["分值在这里"])
    case .wordsTurned(let text, let words, let isVeto):
      MessageText(
        "\(isVeto ? "否决" : "核对")的条件 “\(text.chinese)” 与文字的意思相反", label: "“\(words)”",
        why: isVeto ? "照文字该动等次的不动，不该动的动了" : "照文字填对了的表单会被说成不符，填错了的反而通过",
        remedy: "把比较的方向反过来，或改文字")
    case .boundAgainstWords(let text, let words):
      MessageText(
        "“\(text.chinese)” 不含界限本身，文字说它算", label: "“\(words)”",
        why: "正好是这个数的，照文字成立，照条件不成立",
        remedy: "把 > 改成 ≥（< 改成 ≤），或改文字")
    case .jointAgainstWords(let words, let isAny):
      MessageText(
        "条件用 “\(isAny ? "或" : "且")”，文字说的是\(isAny ? "都要成立" : "有一个就算")", label: "“\(words)”",
        why: isAny ? "只有一样成立的，照文字不算，照条件就算了" : "只有一样成立的，照文字就算，照条件不算",
        remedy: "把 “\(isAny ? "或" : "且")” 改成 “\(isAny ? "且" : "或")”，或改文字")
    case .targetTurned(let fault): text(of: fault)
    case .deadMember(let name):
      MessageText(
        "“\(name.chinese)” 写在这里没有作用：前面的档已经取走", label: "前面已有",
        why: "先成立的一档起作用；多半是想写另一个，那一个就没有规定了",
        remedy: "改成要写的那个，或删去它")
    case .boundsDiffer(let written, let bound):
      MessageText(
        "得满分的界限是 \(bound.chinese)，按比例算时却用 \(written.chinese)", label: "界限是 \(bound.chinese)",
        why: "同一句里的界限只有一个；两处不同，刚过界限的表单得分会跳，多半是改了一处没有改另一处，或写错了单位",
        remedy: "两处写成一样；若确要不同，请核对",
        secondary: ["界限在这里"])
    case .groupOfOne(let name):
      MessageText(
        "“同 \(name)” 让每份表单自成一组", label: "各份表单的 “\(name)” 都不同",
        why: "“\(name)” 是表单的标识，组里只有它自己：名次总是第一，最大、平均总是它自己的数",
        remedy: "改成要分的组，如地区、类别；不分组的去掉 “同”")
    case .mayBeNegative(let name, let unit):
      MessageText(
        "“\(name)” 可能为负，没有写范围，负数会被拒绝", label: "没有写范围",
        why: "照名称看可以为负；没有写范围的数检查时当作不小于 0，填了负数的不予计算",
        remedy: "可为负的写 范围 \(signedRange(unit).chinese)；不会为负的写 范围 ≥ 0\(unit)")
    case .heldAgainstItself(let text, let subject, let result, let record):
      MessageText(
        "“\(text.chinese)” 的两边是同一个数，\(words(of: result))", label: "自己比自己",
        why: why(record), remedy: remedy(record, subject.chinese))
    case .knotsMeet(let forms, let knots, let points):
      MessageText(
        "插值的点可能重合，或次序错乱：\(forms.chinese) 时，各点是 \(points.joined(separator: "、").chinese)",
        label: "各点随数据而变",
        why: "两点重合或忽前忽后，中间该取哪个值就不知道，这样的表单待定",
        remedy: "给这些数写上不相交的范围；或先规定这时得多少，"
          + (knots.count == 2 ? "写 “\(knots.joined(separator: " = ").chinese) 时 …”" : "用 “分档” 只让各点依次变大的一档插值"))
    case .wholePercents(let text, let unit, let places):
      MessageText(
        "取整到 按显示的单位 \(unit) 取整：“\(text.chinese)” 是 250% 时，取整到 \(places) 位仍是 250%", label: "按 \(unit) 取整",
        why: "同类的数相除按 \(unit) 显示，取整到 0 位是取到整 1%，不是取到整倍",
        remedy:
          "取到整倍，先写 “公式 倍数: 倍 = \(text.chinese)”，再写 “取整到(倍数, \(places))”；确要取到整 1% 的，公式写成 “公式 率: % = \(text.chinese)”"
      )
    case .boundInTwo(let figure):
      MessageText(
        "\(figure.chinese) 前后两档都写了，归前面的一档", label: "界限写在两档里",
        why: "“在 a 到 b” 两端都算；先成立的一档起作用，后一档的这一端用不到，照后一档填的人会不同意",
        remedy: "让一档不含这个界限，如 “≥ 80% 且 < 90%”", secondary: ["前面的一档"])
    case .ceilingFarAbove(let written, let times):
      MessageText(
        "“最高 \(written.chinese)” 是分值的 \(times) 倍", label: "多了一位？",
        why: "封顶这样高，等于没有封顶；多半是 120% 写成了 1200%",
        remedy: "改成应有的百分数或分数")
    case .functionAgainstName(let name, let function, let meant):
      MessageText(
        "“\(name)” 用的是 “\(function.chinese)”，照名称应是 “\(meant.chinese)”", label: "函数与名称不合",
        why: "级别的 最小 是最差的一级，最大 是最好的一级；数的 最小、最大 是最少、最多",
        remedy: "改用 “\(meant.chinese)”；若算式是对的，请换个名称")
    case .negativeSide(let name, let sample, let gives):
      MessageText(
        "“\(name.chinese)” 可以为负，各档只想到正数：\(sample.chinese) 时得 \(gives.chinese)", label: "负数怎么办？",
        why: "小于 0 的落在 “其余” 里，或落在没有下端的一档里，得的分与离 0 一样远的正数不同",
        remedy: "方向不论的，先取 “绝对值(\(name.chinese))”；否则给负数写一档")
    case .outcomeAlwaysSame(let name, let value):
      MessageText(
        "“\(name)” 在每一份表单里都是 \(value.chinese)", label: "总是 \(value.chinese)",
        why: "按输入的范围，表单怎样填都是这个值",
        remedy: "检查算式和界限")
    case .levelsTurned(let set, let worse, let better):
      MessageText(
        "级别 “\(set)” 从差到好写：“\(worse)” 在 “\(better)” 前面，就比它好", label: "这里按书写的次序比",
        why: "级别从好到差写，写在前面的是好的一级；照现在的次序，差的反而够得上好的界限",
        remedy: "把级别 “\(set)” 里的各级从好到差重写")
    case .rankTurned(let name, let subject):
      MessageText(
        "“\(name)” 从低到高排，“\(subject.chinese)” 最低的是第 1 名", label: "最低的排在最前",
        why: "“\(subject.chinese)” 越高越好，从低到高排，最差的成了第一",
        remedy: "删去 “从低到高”；确要排倒数的，名称写明，如 “倒数\(name)”")
    case .percentTwice(let text, let isTimes):
      MessageText(
        "“\(text.chinese)” 把百分数又\(isTimes ? "乘" : "除")了一次 100",
        label: "85% 成了 \(isTimes ? "8500%" : "0.85%")",
        why: "85% 就是 0.85，乘 满分 就是得分；再\(isTimes ? "乘" : "除") 100，得分差一百倍",
        remedy: "删去 “\(isTimes ? "×" : "÷") 100”")
    case .percentMissing(let written, let shown, let meant):
      MessageText(
        "“\(written)” 没有写 %，就是 \(shown)，像是 \(meant)", label: "像是 \(meant)",
        why: "比率旁边不写单位的数是倍数，1 就是 100%；差一百倍，得分就不对",
        remedy: "写成 \(meant)；若确是 \(shown)，就这样写明")
    case .percentOfPercent(let bound, let name, let meant):
      MessageText(
        "“\(name)” 的界限 \(bound.chinese) 不到 1%，像是 \(meant.chinese)", label: "像是 \(meant.chinese)",
        why: "“\(name)” 越高越好，到 \(bound.chinese) 就算好，份份都够；多半是 0.9 已是九成，又加了 %",
        remedy: "写成 \(meant.chinese)；若确是 \(bound.chinese)，请核对")
    case .sourceTurned(let name, let label, let isActual):
      MessageText(
        "\(isActual ? "实际" : "目标") “\(name)” 取自 “\(label)”", label: "取反了？",
        why: "目标和实际对调，每份表单也都有得分，只是倒过来了",
        remedy: "改成\(isActual ? "填实际" : "填目标")的一栏")
    case .sourceShared(let name, let other, let label):
      MessageText(
        "“\(name)” 与 “\(other)” 取自同一栏 “\(label)”", label: "同一栏",
        why: "分值、得分、自报各有各的栏；取自一栏，每一行都是满分",
        remedy: "改成表上各自的一栏", secondary: ["也取自这一栏"])
    case .vetoRaises(let text, let earned, let to):
      MessageText(
        "“\(text.chinese)” 时按总分至多是 “\(earned)”，这条否决反而定为 “\(to)”", label: "成了升等次",
        why: "这样的总分按等次的界限得不到 “\(to)”，碰到否决的反而好了",
        remedy: "改成更差的等次，或改等次的界限")
    case .vetoLifts(let text, let to, let from):
      MessageText(
        "“\(text.chinese)” 时定为 “\(to)”，按总分是 “\(from)” 的表单反而升了", label: "差的升到 “\(to)”",
        why: "定为 不论原来的等次；照名称看这是不好的事，本来更差的却因它得了 “\(to)”",
        remedy: "只降不升的，写 “等次 不高于 \(to)”；确要一律是这个等次的，请核对")
    case .vetoDead(let text, let behind):
      MessageText(
        "这条否决什么也不改：“\(text.chinese)” 时 “\(behind.chinese)” 也成立，而那一条更重", label: "已由另一条管着",
        why: "两条都起作用时等次由重的一条定；多半是两条的后果写反了，或界限写错了",
        remedy: "检查两条的界限和后果，或删去这一条", secondary: ["更重的一条"])
    case .tiersDip(let samples):
      MessageText(
        "各档合起来忽高忽低：\(samples.joined(separator: "，").chinese)", label: "中间的反而最少",
        why: "顺着一个方向走，得分应当一路不降或一路不升；多半是一档的端点或算式写反了",
        remedy: "检查各档的算式和端点的分，使相邻两档接得上", secondary: samples.dropFirst().map { _ in "比它多的一档" })
    case .gradeOffScale(let bound, let expected, let total):
      MessageText(
        "等次的界限 \(bound) 分与总分 \(total) 分不合，像是 \(expected) 分", label: "像是 \(expected) 分",
        why: "界限按总分的分数写，不按百分制；这样低的界限差不多每份表单都够得上",
        remedy: "改成 \(expected)分；若确是 \(bound)分，请核对")
    case .errorOfRates(let error):
      MessageText(
        "“误差 \(error.chinese)” 有两种读法：两边都是比率", label: "差几个百分点，还是差百分之几？",
        why: "这里按两边相差不超过 \(points(error)) 核对；也有人指相差不超过那个数的 \(error.chinese)",
        remedy: "指百分点的，写 “误差 \(points(error))”；指百分之几的，写成条件，如 绝对值(甲 − 乙) ≤ 乙 × \(error.chinese)")
    case .noLevelForNone(let set, let asked):
      MessageText(
        "“\(set)” 里没有一级是给没有的单位的", label: "没有的填什么？",
        why: "按 “\(asked)” 分档得分；多数单位一项也没有，只能空着，这样的表单得不出分",
        remedy: "在级别的末尾加 “无”，分档里写 “无: 0分”；或把 “\(asked)” 写成可缺，并写 缺失时 0分",
        secondary: ["按它得分"])
    case .otherTarget(let used, let asked):
      MessageText(
        "这一档问的是 “\(asked.chinese)” 的种类，算的却是 “\(used.chinese)”", label: "可能是别的种类",
        why: "“\(used.chinese)” 是什么种类没有问过：写着期限、文字或另一种单位的，这一档得不出分",
        remedy: "改成 “\(asked.chinese)”；确用 “\(used.chinese)” 的，按它的种类分档", secondary: ["问的种类"])
    case .textsSplit(let column, let texts):
      MessageText(
        "几处计算按 “\(column)” 的文字取行：\(named(texts))", label: "写法不同的行会漏掉",
        why: "文字差一个字、一个空格就不相等，那一行哪一处都不算，也不提示",
        remedy: "写成级别：级别 \(column)类 { \(levels(texts)) }，列写 “\(column): \(column)类”，条件写名称，不加引号；不认识的写法就会报错")
    }
  }

  private func words(of result: SelfResult) -> String {
    switch result {
    case .holds: "总是成立"
    case .fails: "总不成立"
    case .zero: "相减总是 0"
    case .whole: "相除总是 100%"
    }
  }

  private func why(_ record: SelfRecord?) -> String {
    switch record {
    case .form?: "在 “全体” 里，两边都是另一份表单的数；本表单自己的数在这里还没有写法"
    case .row?: "对各行计算时，两边都是同一行的数；别的行、本行在这里分不开"
    case .level(let set)?: "级别 “\(set)” 也有叫这个名称的一级；算式里这个名称指的是填报的那一项，不是级别"
    case nil: "自己与自己相比，什么也没有比；多半是抄了前一个而没有改"
    }
  }

  private func remedy(_ record: SelfRecord?, _ subject: String) -> String {
    switch record {
    case .form?: "要排第几，写 “名次(全体: \(subject))”；否则改其中的一边"
    case .row(let table)?: "要排第几，写 “名次(\(table): \(subject))”；否则改其中的一边"
    case .level?: "给输入或列换个名称，不与级别同名，如 “\(subject)等级”"
    case nil: "改成要写的那个数"
    }
  }

  private func named(_ texts: [String]) -> String {
    texts.prefix(3).map { "“\($0)”" }.joined(separator: "、") + (texts.count > 3 ? " 等 \(texts.count) 种" : "")
  }

  /// Names of levels as they are declared; what is no plain word stands in 「」.
  private func levels(_ texts: [String]) -> String {
    texts.map { text in
      let isWord = text.allSatisfy { $0.isLetter || $0.isNumber } && text.first?.isLetter == true
      return isWord ? text : "「\(text)」"
    }.joined(separator: "; ")
  }

  private func text(of fault: LevelFault) -> MessageText {
    switch fault {
    case .empty(let level):
      MessageText(
        "“\(level)” 的范围里没有一个分", label: "没有这样的分",
        why: "选了这一级就没有分可给，这一项总是待定",
        remedy: "检查两端的数，是不是写反了")
    case .overlap(let better, let worse):
      MessageText(
        "“\(better)” 与 “\(worse)” 的范围有重叠", label: "与 “\(better)” 重叠",
        why: "同一个分，选哪一级都行，级别就不说明什么了",
        remedy: "让一级的下端等于下一级的上端，只有一边含它，如 ≥ 80% 与 < 80%",
        secondary: ["“\(better)” 在这里"])
    case .hole(let better, let worse):
      MessageText(
        "“\(better)” 与 “\(worse)” 的范围之间有漏", label: "与 “\(better)” 不相接",
        why: "落在中间的分，选哪一级都给不出",
        remedy: "让一级的下端等于下一级的上端；若确要如此，请核对",
        secondary: ["“\(better)” 在这里"])
    case .order(let better, let worse):
      MessageText(
        "“\(worse)” 能给的分比 “\(better)” 高", label: "比好的一级还高",
        why: "级别从好到差写，好的一级应当给得多",
        remedy: "检查两级的界限，或级别的次序",
        secondary: ["“\(better)” 在这里"])
    }
  }

  private func text(of fault: RateFault, _ name: String) -> MessageText {
    switch fault {
    case .base(let expected, let other):
      MessageText(
        "“\(name)” 的算式与名称不合：减的次序或除数反了", label: "照名称应是 \(expected)\(other.map { "，或 \($0)" } ?? "")",
        why: "变动多少，是与变动以前相比；除错了数，方向或大小就不对",
        remedy: "\(other.map { "除数是变动以前的数：写成 \(expected)，或 \($0)" } ?? "写成 \(expected)")；若确要如此，换一个名称")
    case .wholeFigure(let expected):
      MessageText(
        "“\(name)” 没有减去上年的数", label: "照名称应是 \(expected)",
        why: "今年 ÷ 上年 没有增长时也是 100%，不是 0%",
        remedy: "写成 \(expected)；若要的是比值，换一个名称")
    case .amount(let unit):
      MessageText(
        "“\(name)” 叫作率，算出来是 \(unit)", label: "不是比率",
        why: "率是两个数相除；只有相减，大的单位和小的单位就不能相比",
        remedy: "除以作比较的那个数；若要的就是数额，换一个名称")
    }
  }

  private func text(of fault: TurnedTarget) -> MessageText {
    switch fault {
    case .ratio(let isFloor):
      MessageText(
        "这一档的目标是\(isFloor ? "下限（越多越好）" : "上限（越少越好）")，算式却相反",
        label: "\(isFloor ? "做得越多得分越少" : "超得越多得分越多")",
        why: "\(isFloor ? "目标 ÷ 实际 在没有完成时大于 1，完成得越少得分越高" : "实际 ÷ 目标 在超过上限时大于 1，超得越多得分越高")",
        remedy: "\(isFloor ? "写 “实际 ÷ 目标 × 满分, 最高 满分”" : "先问 达标，没有达标的写 “目标 ÷ 实际 × 满分”")")
    case .floor:
      missed("目标是下限（越多越好）", "不到目标的", "写 “实际 不低于 目标 得 满分”")
    case .ceiling:
      missed("目标是上限（越少越好）", "超过目标的", "写 “实际 不超过 目标 得 满分”")
    case .deadline:
      missed("目标是期限（不晚于那一天）", "过了期限的", "写 “实际.期限 不超过 目标.期限 得 满分”")
    case .otherwise(let ratio, let turned):
      MessageText(
        "没有达到界限的，“\(ratio)” 总大于 1，得的分不比达到的少", label: "这里总大于 1",
        why: "“否则” 只用于没有达到界限的，这时 \(ratio) 总在 1 以上，差得越多得分越多，封了顶就都是满分",
        remedy: "除数和被除数多半写反了：写 “\(turned) × 满分”")
    case .extreme(let ratio, let better, let worse):
      MessageText(
        "“\(ratio)” 总不小于 1，份份都够满分", label: "总不小于 1",
        why: "每一份的数都不小于最小的，也不大于最大的；封了顶就人人满分，不封顶就超过分值",
        remedy: "越高越好的写 “\(better) × 满分”，越低越好的写 “\(worse) × 满分”")
    }
  }

  private func missed(_ kind: String, _ who: String, _ remedy: String) -> MessageText {
    MessageText(
      "\(kind)，得分却是\(who)多", label: "\(who)得的多", why: "达到目标的得的少，没有达到的得的多；多半是比较的方向写反了",
      remedy: "\(remedy)；或把两边的分对调")
  }

  private func text(of fault: CapFault) -> MessageText {
    switch fault {
    case .group(let name, let points, let sum):
      MessageText(
        "“\(name)” 的上限 \(points) 分到不了：下级合起来只有 \(sum) 分", label: "到不了",
        why: "上限用不上，就和没有一样；多半是写错了一位",
        remedy: "改上限，或改下级的分值")
    case .total(let highest, let most):
      MessageText(
        "总分的最高 \(highest) 分到不了：加上全部加分只有 \(most) 分", label: "加分合计到不了最高",
        why: "最高用不上，就和没有一样；多半是写错了一位",
        remedy: "改总分后面的 “最高”，或改加分的分值")
    case .step(let cap, let amount):
      MessageText(
        "“至多 \(cap.chinese)” 不到一步的 \(amount.chinese)", label: "一步是 \(amount.chinese)",
        why: "第一步就被截住，一步的分等于没有写",
        remedy: "检查一步的分和 “至多”")
    case .ceiling(let highest, let most):
      MessageText(
        "“最高 \(highest.chinese)” 到不了：最多只有 \(most) 分", label: "最多 \(most) 分",
        why: "封顶比分值高，是为超过分值的表单写的，而按输入的范围没有这样的表单；多半写错了数",
        remedy: "写 “最高 满分”，或改输入的范围")
    case .missing(let amount, let points):
      MessageText(
        "每缺一条扣 \(amount.chinese)，分值只有 \(points) 分", label: "多于分值",
        why: "缺一条就没有分，与 全有 一样；多半多打了一位",
        remedy: "改每缺的分数；若确要缺一条就没有分，写 “要点 全有”", secondary: ["分值在这里"])
    case .penalty(let name, let most, let points):
      MessageText(
        "“\(name)” 最多扣 \(most) 分，分值是 \(points) 分", label: "最多 \(most) 分",
        why: "分值是最多扣几分，没有一份表单会扣到；多半有一个数写错了",
        remedy: "改规则里的分数，或改分值",
        secondary: ["分值在这里"])
    }
  }
}
