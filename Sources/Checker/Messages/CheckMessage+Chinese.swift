import Program
import Source
import Syntax

extension CheckMessage {
  package var chinese: MessageText {
    switch self {
    case .secondTemplate:
      MessageText(
        "一个文件只能有一个模板", label: "第二个模板",
        why: "计分时要知道用哪一个模板",
        remedy: "把它移到另一个文件")
    case .missingLanguageVersion:
      MessageText(
        "首行没有语言版本", label: "这个模板没有说明按哪一版语言计分",
        why: "有了版本，以后的程序会按同样的规则计分，或明白地拒绝",
        remedy: "在文件首行写 “衡 1”")
    case .unknownLanguageVersion(let version):
      MessageText(
        "没有第 \(version) 版语言", label: "不认识的版本",
        why: "这个程序只认识第 1 版",
        remedy: "写成 “衡 1”，或换用新的程序")
    case .missingTotal:
      MessageText(
        "模板没有写总分", label: "缺少总分",
        why: "各项分值要与总分核对",
        remedy: "加上如 “总分 100分”")
    case .repeatedItem(let line):
      MessageText(
        "这一项写了两次，第 \(line) 行已有", label: "重复",
        why: "两处不一致时无法取舍",
        remedy: "删去其中一处",
        secondary: ["第一处"])
    case .unknownRounding(let name):
      MessageText(
        "没有叫 “\(name)” 的取整方式", label: "不认识",
        why: "取整方式有 四舍五入、五成双、截尾；另可写 仅总分",
        remedy: "写成如 “取整 四舍五入 2位”")
    case .wrongPlaces(let written):
      MessageText(
        "小数位数 “\(written)” 不合适", label: "应是 0 到 6",
        why: "得分保留 0 到 6 位小数",
        remedy: "写成如 2位")
    case .notYear(let written):
      MessageText(
        "“\(written)” 不是年份", label: "应是 1900 到 2100",
        why: "没有年份的目标（10月底前）按年度算日子，年度错了就读不懂，或者差很多年",
        remedy: "写四位的年份，如 “年度 2024”")
    case .notPoints(let written):
      MessageText(
        "“\(written)” 不是分值", label: "应是 …分",
        why: "分值要以 分 为单位",
        remedy: "写成如 3分")
    case .unknownInput(let name, let near):
      MessageText(
        "没有叫 “\(name)” 的输入", label: "输入里没有",
        why: "这里只能用输入项的名称",
        remedy: near.map { asking($0, for: name) } ?? "在 输入 中加上它")
    case .identifierNotText(let name):
      MessageText(
        "标识 “\(name)” 不是文本", label: "应是文本",
        why: "标识用来称呼一份表单",
        remedy: "把它的类型改为 文本")
    case .unitConflict(let name):
      MessageText(
        "计量单位 “\(name)” 与已有的换算关系矛盾", label: "不能这样规定",
        why: "一个单位只能有一种大小",
        remedy: "删去这一条，或换一个单位名")
    case .unknownUnit(let unit, let near):
      MessageText(
        "没有叫 “\(unit)” 的单位", label: "不认识的单位",
        why: "有数就要有单位，单位决定能不能比较和换算",
        remedy: near.map { asking($0, for: unit) } ?? "若是新的单位，写进 计量单位 { \(unit) }；若后面是句子，中间加空格")
    case .repeatedLevel(let name):
      MessageText(
        "“\(name)” 出现了两次", label: "重复",
        why: "同一个词不能对应两级",
        remedy: "删去其中一处")
    case .repeatedName(let name, let line):
      MessageText(
        "“\(name)” 重名\(line.map { "，第 \($0) 行已有" } ?? "")", label: "这个名称已经用过",
        why: "同名的两项无法分清",
        remedy: "换一个名称",
        secondary: ["第一处"])
    case .repeatedLabel(let label, let other):
      MessageText(
        "来自 “\(label)” 与输入 “\(other)” 冲突", label: "数据里的同一栏",
        why: "同一栏数据不能给两个输入",
        remedy: "改写其中一个的 来自",
        secondary: ["另一处"])
    case .givenName(let name, let isFigure):
      MessageText(
        "“\(name)” 是语言给定的名称", label: "不能另作他用",
        why: "满分、得分、是、否和函数名有固定的含义",
        remedy: isFigure ? "换一个名称，表上的栏目写在后面，如 评分: 分, 来自 \"\(name)\"" : "换一个名称")
    case .unknownType(let name, let near):
      MessageText(
        "没有叫 “\(name)” 的类型或单位", label: "不认识",
        why: "输入的类型是一个单位，或 是否、日期、文本，或一个级别的名称",
        remedy: near.map { asking($0, for: name) } ?? "若是新的单位，写进 计量单位 { \(name) }")
    case .wrongRange(let name):
      MessageText(
        "“\(name)” 的范围不成立", label: "下端大于上端，或写法不对",
        why: "没有值能落在这个范围内",
        remedy: "写成 小的 到 大的，如 0人 到 5000人")
    case .notConstant(let text):
      MessageText(
        "“\(text)” 不是固定的数", label: "应是写定的数",
        why: "这里的界限不能随表单变化",
        remedy: "写成具体的数")
    case .textComputed:
      MessageText(
        "文本不能当公式", label: "这里是文本",
        why: "文本只用来显示和核对",
        remedy: "公式写数、日期或条件")
    case .circularFormulas(let names, let areRules):
      MessageText(
        "\(areRules ? "规则" : "公式")互相引用，成了圈：\(names.joined(separator: " → "))", label: "从这里又回到自己",
        why: "算每一个都要先算另一个",
        remedy: areRules ? "在其中一条规则里写出句子，不再用别的规则" : "改写其中一个公式，让它只用输入或前面的公式",
        secondary: Array(repeating: areRules ? "圈中的规则" : "圈中的公式", count: names.count))
    case .notCondition(let text):
      MessageText(
        "“\(text)” 不是条件", label: "应是成立或不成立的条件",
        why: "这里要判断是否成立",
        remedy: "写成比较，如 执行率 ≥ 60%")
    case .noSuchDate(let written):
      MessageText(
        "没有 “\(written)” 这一天", label: "日历上没有",
        why: "月份是 1 到 12，日数不超过当月的天数",
        remedy: "写成如 2020年10月30日")
    case .tooManyDigits(let written):
      MessageText(
        "数 “\(written.prefix(20))…” 太长", label: "超过 60 位",
        why: "准确计算的数最多写 60 位",
        remedy: "改用更大的单位")
    case .vagueBound(let written, let sign, let plain):
      MessageText(
        "“\(written)” 没有说清界限本身算不算", label: "算不算 \(plain)？",
        why: "各地的表对 以上、以下 是否含本数用法不一",
        remedy: "含本数写 “\(sign) \(plain)”；不含写 “\(sign == "≥" ? ">" : "<") \(plain)”")
    case .unknownName(let name, let near):
      MessageText(
        "没有叫 “\(name)” 的输入或公式", label: "不认识的名称",
        why: "算式里只能用输入、公式和 满分 等给定的名称",
        remedy: near.map { asking($0, for: name) } ?? "若由单位填报，在 输入 中加上 “\(name): 类型”")
    case .elapsedTime(let name, let comparison):
      MessageText(
        "没有叫 “\(name)” 的输入或公式", label: "从哪一天起算？",
        why: "满几个月、几天，是一个日期与另一个日期加上这段时间相比",
        remedy: "写成如 “\(comparison)”")
    case .applicablePoints(let name):
      MessageText(
        "没有叫 “\(name)” 的输入或公式", label: "由 不适用时 折算",
        why: "折算的得分就是 分值 × 得分 ÷ 适用分值，不必另算适用的分值",
        remedy: "写 不适用时 全表折算（组里的写 组内折算）；得分率写 总得分 ÷ 100分、组名.得分 ÷ 组名.分值")
    case .gluedName(let name, let split, _):
      MessageText(
        "没有叫 “\(name)” 的名称", label: "少了空格？",
        why: "名称是最长的一串字，中间不会自动断开",
        remedy: "写成 “\(split)”")
    case .indicatorAsValue(let name, let isOwn):
      MessageText(
        "“\(name)” 是指标，不是输入或公式", label: "是指标",
        why: "单写名称指输入或公式；指标的得分要写明",
        remedy: isOwn ? "它的得分正在这里算；要分值的写成 “\(name).分值”" : "写成 “\(name).得分” 或 “\(name).分值”")
    case .unknownLevel(let name, let set, let levels):
      MessageText(
        "级别 “\(set)” 里没有 “\(name)”", label: "不是它的一级",
        why: "只能用声明过的级别",
        remedy: "写 \(levels.joined(separator: "、")) 之一")
    case .noFullPoints:
      MessageText(
        "这里没有 满分", label: "不属于任何指标",
        why: "满分 是某个指标的分值，这里不在指标的规则中",
        remedy: "写出具体的分数，或 “指标名.分值”")
    case .noOwnScore:
      MessageText(
        "这里还没有 得分", label: "得分还没有算出",
        why: "得分 只能用在 “… 时 须说明” 中；别的指标写 “名称.得分”，全表写 总得分",
        remedy: "改用公式或 “名称.得分”")
    case .unknownMember(let member):
      MessageText(
        "指标没有 “\(member)”", label: "应是 得分 或 分值",
        why: "名称后的点只能接 得分 或 分值",
        remedy: "写成 “名称.得分” 或 “名称.分值”")
    case .columnWithPoint(let table, let column):
      MessageText(
        "“\(table)” 是表，它的列不这样写", label: "“\(column)” 是列",
        why: "一张表有许多行，要说明拿各行的 “\(column)” 算什么",
        remedy: "写成 “函数(\(table): \(column))”，如 “合计(\(table): \(column))”")
    case .unknownIndicator(let name, let near):
      MessageText(
        "没有叫 “\(name)” 的指标", label: "不认识",
        why: "路径要与指标的层次相符",
        remedy: near.map { asking($0, for: name) } ?? "照指标树写出名称")
    case .ambiguousIndicator(let name, let candidates):
      MessageText(
        "“\(name)” 有 \(candidates.count) 个：\(candidates.joined(separator: "、"))", label: "是哪一个？",
        why: "同名的指标在不同的上级之下",
        remedy: "写出上级，如 “上级.\(name).得分”",
        secondary: candidates)
    case .notNumber(let text):
      MessageText(
        "“\(text)” 不是数", label: "应是数",
        why: "这里要计算",
        remedy: "改用数，或由它算出的公式")
    case .notOrdered:
      MessageText(
        "这两个值没有大小之分", label: "只能问是否相等",
        why: "是否 和 文本 不能比大小",
        remedy: "改用 = 或 ≠")
    case .emptyInterval(let text):
      MessageText(
        "“\(text)” 的下端大于上端", label: "没有值在其中",
        why: "区间从小到大写",
        remedy: "对调两端")
    case .misplacedList:
      MessageText(
        "这里不能写名单", label: "名单只用在 属于 后面",
        why: "一个名单不是一个值",
        remedy: "写成一个值，或 “x 属于 (…)”")
    case .sentenceInExpression:
      MessageText(
        "算式里的分档只能写值", label: "这里是一句规则",
        why: "扣、最高、评定 等只能写在指标的规则里",
        remedy: "改成值，或把分档移到指标的规则")
    case .tooFewKnots:
      MessageText(
        "插值至少要两个点", label: "只有不到两个",
        why: "两点才能连成线",
        remedy: "再加一个点")
    case .knotsNotRising:
      MessageText(
        "插值的点没有排好", label: "不大于前一点",
        why: "各点按量从小到大或从大到小写，不能重合",
        remedy: "调整次序")
    case .cannotCompute(let left, let sign, let right, let areDays):
      MessageText(
        "\(left.chinese) 与 \(right.chinese) 不能做 “\(sign)”", label: "不能这样算",
        why: areDays ? "两个日期只能相减，得天数" : "这两类值没有这种运算",
        remedy: areDays ? "写成相减，或在日期后面加一段时间，如 发行日 + 6个月" : "检查名称是否写错")
    case .figureNeedsRatio(let left, let sign, let right):
      MessageText(
        "\(left.chinese) 与 \(right.chinese) 不能做 “\(sign)”", label: "先除成比率",
        why: "目标和实际的数各带单位，计分时才知道；它们相除才是比率，比率才能乘分数",
        remedy: "把除法写在前面，如 “实际 ÷ 目标 × 满分”")
    case .missingUnit(let number, let unit):
      MessageText(
        "“\(number)” 没有写单位", label: "缺少单位",
        why: "与它相比或相加的量以 \(unit) 计，有数就要有单位",
        remedy: "写成如 \(number)\(unit)")
    case .unitMismatch(let left, let leftUnit, let right, let rightUnit, let remedy):
      MessageText(
        "不能放在一起：“\(left)” 是 \(leftUnit.chinese)，“\(right)” 是 \(rightUnit.chinese)",
        label: remedy == .sameKind ? "不是同一类" : "单位不合",
        why: remedy == .sameKind ? "只有同一类的值才能相比、相加" : "这两个单位没有换算关系",
        remedy: text(of: remedy),
        secondary: [leftUnit.chinese, rightUnit.chinese])
    case .wrongType(let wanted, let found):
      MessageText(
        "这里应是 \(wanted.chinese)，不是 \(found.chinese)", label: "应是 \(wanted.chinese)",
        why: "前后的值要是同一类",
        remedy: "改用 \(wanted.chinese) 的值")
    case .ratioAgainstPoints(let text, let isPoints, let instead):
      MessageText(
        "“\(text)”：百分比与百分点不能相比", label: isPoints ? "是百分点" : "是百分比",
        why: "两个比率之差以百分点计；与它相比的\(isPoints ? "是比率，不是差" : "是两个比率之差")",
        remedy: instead.isLiteral
          ? "写成 \(instead.text)"
          : "检查两边是否都该是\(isPoints ? "比率" : "差额")；数值确要这样比的，写成 “\(instead.text)”")
    case .unknownFunction(let name, let quoted, let near):
      MessageText(
        "没有叫 “\(name)” 的函数", label: "名称后面接括号就是函数",
        why: "函数有 \(SpecialFunction.allNames.map(\.chinese).joined(separator: " "))",
        remedy: quoted.map { "若是名称，写成 「\($0)」" } ?? near.map { asking($0, for: name) }
          ?? "名称里有括号的，写在 「 」 里；相乘要写 ×")
    case .wrongArgumentCount(let function, let allowed):
      MessageText(
        "函数 “\(function.rawValue)” 要 \(allowed.lowerBound == allowed.upperBound ? "\(allowed.lowerBound) 个" : "\(allowed.lowerBound) 个以上的")值",
        label: "个数不对",
        why: "每个函数的值的个数是固定的",
        remedy: "改成所需的个数")
    case .restNotLast:
      MessageText(
        "“其余” 必须是最后一条", label: "后面的都用不到",
        why: "其余 已包括剩下的一切",
        remedy: "移到最后")
    case .boundWithoutSubject(let text):
      MessageText(
        "“\(text)” 没有说比较什么", label: "谁 \(text)？",
        why: "分档 后面没有写量时，每档要写完整的条件",
        remedy: "写成 “分档 量 { \(text): … }”，或在每档写出量")
    case .emptyBlock:
      MessageText(
        "大括号里没有内容", label: "空的",
        why: "没有规定就无从计分",
        remedy: "写上至少一条")
    case .otherwiseWithoutCondition:
      MessageText(
        "“否则” 前面没有条件", label: "否则什么？",
        why: "否则 属于同一句里的 “条件 得 …”",
        remedy: "在前面写条件，或改用 分档")
    case .notPointsButRatio(let text, .bare):
      MessageText(
        "“\(text)” 不是分数", label: "应是几分",
        why: "得分要有单位",
        remedy: text == "1" ? "写成 1分；若是全部分值，写 满分" : "写成 \(text)分")
    case .notPointsButRatio(let text, .factor(let number)):
      MessageText(
        "“\(text)” 不是分数", label: "“\(number)” 没有写分",
        why: "得分要有单位",
        remedy: "把 \(number) 写成 \(number)分 或 满分")
    case .notPointsButRatio(let text, .ofTotal(let points)):
      MessageText(
        "“\(text)” 不是分数", label: "应是几分",
        why: "等次看总分是几分，不看占总分的百分之几",
        remedy: "写成 \(points)分")
    case .notPointsButRatio(let text, .ratio):
      MessageText(
        "“\(text)” 不是分数", label: "应是几分",
        why: "没有说是谁的百分之几",
        remedy: "用比率乘满分，如 执行率 × 满分")
    case .notPointsValue(let text, let unit):
      MessageText(
        "“\(text)” 是 \(unit.chinese)，不是分数", label: "应是几分",
        why: "规则的结果是得分",
        remedy: "乘除成比率后再乘 满分，如 实际 ÷ 目标 × 满分")
    case .nothingCounted:
      MessageText(
        "“每” 后面没有说数什么", label: "每 … 什么？",
        why: "按次数扣分要有数的量",
        remedy: "写成如 “每 1例 违规次数 扣 1分”")
    case .measureAfterBound(let name):
      MessageText(
        "“每超过” 之后不能再写 “\(name)”", label: "多余",
        why: "超过多少是从本句的界限算起的",
        remedy: "删去它；另有所指的，用 “每 … \(name) 扣 …”")
    case .noOrigin(let word):
      MessageText(
        "“\(word)” 没有可以算起的界限", label: "从哪里算起？",
        why: "它从本句或本档的单一界限、或 “在 a 到 b” 的两端算起",
        remedy:
          "在前面写从哪一个界限算起：“量 不超过 界限 得 满分”（一档有两端的，写算起的那一端）；不论低于 a、高于 b 都要算的，才写 “量 在 a 到 b 得 满分”")
    case .offOneSided(let condition, let way):
      MessageText(
        "“\(condition)” 只有一边的界限，没有偏离", label: "应是 \(way.chinese)",
        why: "偏离是两边都算；成立的这一边也要扣，就与条件矛盾",
        remedy: "写 “\(way.chinese) …”；两边都要扣的，条件写 “= a” 或 “在 a 到 b”")
    case .ratioStep(let text, let points):
      MessageText(
        "“每 \(text)” 有两种读法", label: "百分点，还是百分之几？",
        why: "112.5% 比 100% 超过 12.5 个百分点；也可以说超过界限的 12.5%",
        remedy: "按百分点写 “\(points)个百分点”；按界限的百分之几写 “界限 × \(text)”")
    case .bareStep(let text, let readings):
      MessageText(
        "“每 \(text)” 没有写单位，数的是比率", label: readings.joined(separator: " 还是 ") + "？",
        why: "没有单位的 1 是 100%，也就是 100 个百分点；多半是要写 1个百分点",
        remedy: "写 " + readings.joined(separator: "；确是如此的写 "))
    case .stepNotPositive:
      MessageText(
        "每一步要大于零", label: "不大于零",
        why: "零或负的步长没有步数可数",
        remedy: "写成正数")
    case .dateStep(let text):
      MessageText(
        "日期之间按天或整月数，不按 “\(text)”", label: "应是 …天 或 …个月",
        why: "两个日期相差的是天数或月数",
        remedy: "写成如 1天 或 1个月")
    case .sideWithoutClause(let condition, let side):
      MessageText(
        "“\(condition)” 不成立时没有规定\(side.isEmpty ? "" : "（\(side)的一边）")", label: "不成立时得几分？",
        why: "条件把情形分成几部分，每部分都要有规定",
        remedy: "加 “否则 …”，或 “每\(side.isEmpty ? "超过" : side) … 扣 …”")
    case .judgedWithoutLevel(let name):
      MessageText(
        "“\(name)” 不是级别", label: "应是级别类型的输入",
        why: "评定 后面的大括号按级别规定范围",
        remedy: "把它的类型改为一个级别")
    case .levelsWithoutEntry(let names):
      MessageText(
        "没有规定：\(names.joined(separator: "、"))", label: "漏了级别",
        why: "每一级都要有规定",
        remedy: "补上；分档还可以以 其余 结尾")
    case .repeatedChecklistItem(let label):
      MessageText(
        "要点 “\(label)” 写了两次", label: "重复",
        why: "同一要点不能给两次分",
        remedy: "删去其中一条")
    case .itemWithoutPoints(let text):
      MessageText(
        "要点 \(text) 没有写分值", label: "几分？",
        why: "这种要点每条有自己的分",
        remedy: "写成如 \(text): 1分；平均分配的写 要点 均分")
    case .itemWithPoints(let text):
      MessageText(
        "要点 \(text) 不该有分值", label: "多余",
        why: "均分、全有、每缺 的分由分值统一算出",
        remedy: "删去这个分值")
    case .policyMisplaced(let text):
      MessageText(
        "“\(text)” 不能用在这里", label: "不适合",
        why: "不适用时 可写 满分、0分、组内折算、全表折算、待定、报错；其余可写 报错、待定、不适用 或值；否决和核对里不能写值",
        remedy: "改用其中一种")
    case .noIndicators:
      MessageText(
        "模板没有指标", label: "缺少指标",
        why: "没有指标就无从计分",
        remedy: "写上如 “资金到位率 3分: …”")
    case .emptyGroup(let name):
      MessageText(
        "“\(name)” 下面没有指标", label: "空的",
        why: "一组指标至少要有一个",
        remedy: "写上下级指标，或改成 “: 规则”")
    case .slashInName(let name):
      MessageText(
        "指标名 “\(name)” 里不能有 “/”", label: "有斜杠",
        why: "结果以 “一级/二级/三级” 称呼指标",
        remedy: "换成别的字，如 “与”")
    case .adjustableGroup(let name):
      MessageText(
        "“\(name)” 是一组指标，不能可调", label: "只有末级指标可调",
        why: "组的分值固定，组内各项才能互相调剂",
        remedy: "把 可调 写在下级指标上")
    case .adjustableRoot(let name):
      MessageText(
        "“\(name)” 没有上级，不能可调", label: "不在组内",
        why: "可调的分值要在一组之内此消彼长",
        remedy: "把它放进一组")
    case .adjustableRange(let name):
      MessageText(
        "“\(name)” 的可调范围不成立", label: "范围不对",
        why: "范围从不小于 0 的数到大的数，并包括模板写的分值",
        remedy: "改范围或分值")
    case .pointsDoNotAddUp(let group, let points, let sum, let rows, let difference):
      MessageText(
        "\(group.map { "“\($0)”" } ?? "总分") 写 \(points) 分，下级合计 \(sum) 分（\(rows.joined(separator: " + "))），差 \(difference) 分",
        label: "合计是 \(sum) 分",
        why: "各级分值要逐级相等，否则满分的表也得不到满分",
        remedy: "改这里的分值，或改其中一项",
        secondary: rows)
    case .vetoWithoutGrades:
      MessageText(
        "模板没有等次，否决无从谈起", label: "没有 等次 { … }",
        why: "否决改变的是等次",
        remedy: "写上 等次 { ≥ 90分: 优; … }")
    case .wrongGradeSteps(let written, let most):
      MessageText(
        "不能调 “\(written)”", label: "应是 1 到 \(most) 档",
        why: "等次一共只有 \(most + 1) 档",
        remedy: "写成如 1档")
    case .unknownGrade(let name, let grades):
      MessageText(
        "没有叫 “\(name)” 的等次", label: "不在等次之中",
        why: "否决只能用 等次 里写过的名称",
        remedy: nearestName(to: name, among: grades).map { asking($0, for: name) }
          ?? "写 \(grades.joined(separator: "、")) 之一")
    case .toleranceMisplaced:
      MessageText(
        "误差用在这里不合适", label: "单位不合，或不是等式",
        why: "误差只用于 “甲 = 乙” 的核对，单位与两边相同",
        remedy: "改成等式，或换单位")
    case .unusedInput(let name):
      MessageText(
        "输入 “\(name)” 没有用到", label: "没有公式或规则用它",
        why: "多半是别处写错了名称，单位也会白填",
        remedy: "用上它，或删去")
    case .unusedFormula(let name):
      MessageText(
        "公式 “\(name)” 没有用到", label: "没有规则用它",
        why: "多半是规则里写错了名称",
        remedy: "用上它，或删去")
    case .circularScores(let name):
      MessageText(
        "得分互相引用，成了圈：“\(name)”", label: "要先算它自己",
        why: "算一个指标的得分不能用到它自己",
        remedy: "改用公式",
        secondary: ["圈中的指标"])
    case .unsettledDivision(let divisor, let isFigure):
      MessageText(
        "“\(divisor)” 可以是 0，没有规定这时怎么办", label: "可以是 0",
        why: "除以 0 没有值，这样的表单会得不出分",
        remedy: "写明 “分母为零时 …”（报错、待定、不适用、0% 或 满分）"
          + (isFigure ? "，或给它写上不含 0 的范围" : ""))
    case .divisorOnlyZero(let divisor, isAlways: true):
      MessageText(
        "除数 “\(divisor)” 总是 0", label: "总是 0",
        why: "除以 0 没有值；份份都得不出分，或都按 “分母为零时” 算",
        remedy: "检查它的数、范围和算式，多半漏写了数字")
    case .divisorOnlyZero(let divisor, isAlways: false):
      MessageText(
        "除到这里，“\(divisor)” 只能是 0：前面问的条件取走了不是 0 的", label: "这里只能是 0",
        why: "除以 0 没有值；该算的份份不算，不该算的得不出分",
        remedy: "检查前面的条件，多半写反了：没有的写 “\(divisor) = 0 时 …”，有的才除")
    case .unsettledOptional(let name, let isOfForms):
      MessageText(
        "“\(name)” 可缺，没有规定缺了怎么办", label: "缺了怎么办？",
        why: isOfForms ? "可缺 允许单位不填；有一份表单没有填，全体的数就都没有" : "可缺 允许单位不填，不填时这里就没有值",
        remedy: isOfForms
          ? "用 “当 有 \(name)” 说明哪些表单参加，或另写一个有 “缺失时 …” 的公式" : "写明 “缺失时 …”，或先用 “有 \(name)” 判断",
        secondary: ["在这里声明为可缺"])
    case .exceedsPoints(let name, let points, let score):
      MessageText(
        "“\(name)” 可得 \(score) 分，超过分值 \(points) 分", label: "超过 \(points) 分",
        why: "超出的分会使合计超过满分",
        remedy: "改这里的分数" + (score.hasPrefix("≈") ? "" : "；若确是加分，写 “最高 \(score)分”"),
        secondary: ["分值在这里"])
    case .mayExceedPoints(let name, let points, let score, let forms, .turned):
      MessageText(
        "“\(name)” 可得 \(score) 分，超过分值 \(points) 分：不到界限的是加分，不是扣分", label: "\(forms.chinese) 时得 \(score) 分",
        why: "到了界限的得满分，没有到的反而一步步加；多半是 “扣” 写成了 “加”",
        remedy: "把 “加” 改成 “扣”；若确要加分，写 “最高 …分”")
    case .mayExceedPoints(let name, let points, let score, let forms, .timesTen(let times)):
      MessageText(
        "“\(name)” 最多得 \(score) 分，正好是分值 \(points) 分的 \(times) 倍", label: "\(forms.chinese) 时得 \(score) 分",
        why: "多半是算式里的除数或界限少写、多写了一位，或没有除；封了顶就差不多份份满分",
        remedy: "检查算式里的数，使最好的表单正好得 \(points) 分；算式不错的，加 “最高 满分”")
    case .mayExceedPoints(let name, let points, let score, let forms, .instead):
      MessageText(
        "“\(name)” 的 “时” 定为 \(score) 分，越过分值 \(points) 分和句子写的最高", label: "\(forms.chinese) 时得 \(score) 分",
        why: "“时” 的分数取代整句，“最高” 不截它；越过 “最高” 时表单会报错",
        remedy: "改 “时” 的分数；若确要加分，把 “最高” 写到 \(score)分")
    case .mayExceedPoints(let name, let points, let score, let forms, .open):
      MessageText(
        "“\(name)” 的规则可得 \(score) 分，超过分值 \(points) 分",
        label: "\(forms.chinese) 时\(forms.isRun ? "，第 1 份" : "")得 \(score) 分",
        why: forms.isRun
          ? "与全体的数相比，结果没有封顶；超出时表单会报错" : "按输入的范围，这条规则的结果没有封顶；超出时表单会报错",
        remedy: "加 “最高 满分”；若确要加分，写 “最高 …分”；或给输入写上范围")
    case .mayFallBelowZero(let name, let score, let forms, .turned):
      MessageText(
        "加分 “\(name)” 一步步扣，得负分：\(score) 分", label: "\(forms.chinese) 时得 \(score) 分",
        why: "加分从 0 分起，只能往上加；多半是 “加” 写成了 “扣”", remedy: "把 “扣” 改成 “加”；要扣的另写 “扣分 …”")
    case .mayFallBelowZero(let name, let score, let forms, .instead):
      MessageText(
        "“\(name)” 的 “时” 定为 \(score) 分，越过句子写的最低", label: "\(forms.chinese) 时得 \(score) 分",
        why: "“时” 的分数取代整句，“扣完为止”、“最低” 不截它；越过时表单会报错",
        remedy: "改 “时” 的分数；确要负分的，写 “最低 \(score)分”")
    case .mayFallBelowZero(let name, let score, let forms, .open),
      .mayFallBelowZero(let name, let score, let forms, .timesTen):
      MessageText(
        "“\(name)” 的规则可得负分：\(score) 分",
        label: "\(forms.chinese) 时\(forms.isRun ? "，第 1 份" : "")得 \(score) 分",
        why: "扣分没有下限；低于 0 时表单会报错",
        remedy: "加 “扣完为止”；确要负分的，写 “最低 …分”")
    case .listDoesNotAddUp(let name, let points, let sum):
      MessageText(
        "“\(name)” 的要点合计 \(sum) 分，分值是 \(points) 分", label: "合计 \(sum) 分",
        why: "要点的分要正好是指标的分值",
        remedy: "改要点的分，或改分值")
    case .maybeHole:
      MessageText(
        "看不出各档是否齐全", label: "也许有漏",
        why: "各档不是同一个量的固定界限，程序无法逐一核对",
        remedy: "以 “其余: …” 结尾")
    case .hole(let example):
      MessageText(
        "各档之间有漏：\(example) 时没有规定", label: "有漏",
        why: "落在这里的表单得不出分",
        remedy: "补上一档，或以 “其余: …” 结尾")
    case .deadBand(let example, let slip):
      MessageText(
        "这一档永远用不到：\(slip == nil ? "没有值能落在这里" : "如 \(example) 已由前面的一档取走")", label: "用不到",
        why: slip?.isOfBounds == true ? "先成立的一档起作用；各档的分数次序不错，错的是界限" : "先成立的一档起作用",
        remedy: remedy(of: slip),
        secondary: ["取走它的一档"])
    case .behindOverride(let condition):
      MessageText(
        "这里永远用不到：“\(condition.chinese) 时” 先问，已经取走", label: "用不到",
        why: "时 先于句子的其他部分问，成立了就不看别的；两处给的不一样",
        remedy: "改其中一处的界限，或删去用不到的",
        secondary: ["先问的条件"])
    case .trimLeavesNone(let count, let trim):
      MessageText(
        "\(count) 个数去掉 \(trim.high + trim.low) 个，一个也不剩", label: "总是没有值",
        why: "去高、去低 以后要至少剩一个（H6001）", remedy: "少去几个，或多写几个数")
    case .checkInInputs:
      MessageText(
        "核对 不能写在 输入 里", label: "写在这里不起作用",
        why: "输入 里只有表单要填的数；各行的核对写在 表 里，整份表单的写在模板里", remedy: "把它移到 输入 的大括号外面")
    case .roleOnInput(let role, let name):
      MessageText(
        "输入 “\(name)” 不能 \(role)", label: "只有表的列可以写",
        why: "\(role) 说的是表里一行的名称、分值、得分、理由或自报，输入不属于哪一行",
        remedy: "删去它；指标的分值由表单定的，在指标后面写 “可调 …”")
    case .ownAmongRows(let word, let column):
      MessageText(
        "对各行的函数里不能用 \(word)", label: "是哪一行的 \(word)？",
        why: "函数要各行的数，\(word) 只是正在计分的这一行的",
        remedy: (column.map { "要各行自己的，写列名 “\($0)”；" } ?? "") + "要这一行的，写在函数的括号外面")
    case .emptyBand:
      MessageText(
        "这一档的界限互相矛盾", label: "没有值能同时满足",
        why: "界限之间没有数",
        remedy: "改界限")
    case .deadLevel:
      MessageText(
        "这一档永远用不到：它的级别前面已经写过", label: "用不到",
        why: "先成立的一档起作用",
        remedy: "删去它，或改写级别")
    case .deadGrade(let name):
      MessageText(
        "等次 “\(name)” 永远得不到", label: "没有总分能落在这里",
        why: "前面的等次已经包括它，或总分到不了它的界限",
        remedy: "检查界限；从高到低写")
    case .gradesNotDescending(let name, let before):
      MessageText(
        "等次 “\(name)” 的分数比 “\(before)” 高，却写在后面", label: "次序不对",
        why: "等次从高到低写，否决的封顶和降档按这个次序",
        remedy: "从高到低排列")
    case .gradeHole(let example, let last):
      MessageText(
        "等次之间有漏：总分 \(example) 没有等次", label: "有漏",
        why: "落在这里的表单没有等次",
        remedy: last.map { "最后一档写成 “其余: \($0)”" } ?? "补上一档，或以 “其余: …” 结尾")
    case .gradeGap(let bound, let grade, let example, let falls, let instead):
      MessageText(
        "总分 \(example) 不在 “\(grade)” 里：它到 \(bound) 为止",
        label: falls.map { "\(example) 分落在 “\($0)”" } ?? "\(example) 分没有等次",
        why: "总分可以有小数，“在 … 到 …” 两档之间的分谁也没有写，就落到后面的一档，或没有等次",
        remedy: "不写上端，写成 “\(instead.chinese): \(grade)”")
    case .ratioWithoutUnit(let number, let readings):
      MessageText(
        "“\(number)” 没有写单位，与它相比的是比率", label: readings.joined(separator: " 还是 ") + "？",
        why: "比率要写明是百分之几，\(number) 没有写",
        remedy: "写成 " + readings.joined(separator: "，或 ") + "；是个数的几成的，乘小数，如 × 0.2，就还是个数")
    case .formulasTooDeep(let limit):
      MessageText(
        "公式一层套一层，超过 \(limit) 层", label: "太深",
        why: "这样深的公式无法核对",
        remedy: "合并几个公式，或用 合计(…)")
    case .floorAboveCeiling:
      MessageText(
        "最低比最高还大", label: "不能同时满足",
        why: "得分既不能低于前者，又不能高于后者",
        remedy: "对调两个数，或删去一个")
    case .wrongRole(let role, let column):
      MessageText(
        "列 “\(column)” 不能 \(role)", label: "类型不合",
        why: "名称和理由是文本，分值、得分和自报是分",
        remedy: "改类型，或把它写在另一列")
    case .unknownTable(let name, let near):
      MessageText(
        "没有叫 “\(name)” 的表", label: "不认识的表",
        why: "这里要一个用 表 声明过的名称",
        remedy: near.map { asking($0, for: name) } ?? "先写 表 名称 { … }")
    case .unknownTargetPart(let part, let isTarget):
      MessageText(
        "这里没有 “\(part)”", label: isTarget ? "应是目标的一部分" : "没有部分",
        why: "只有 目标 和 实际 有部分：种类 数值 下端 上端 期限",
        remedy: isTarget ? "写成如 目标.种类" : "删去点和 “\(part)”，或把它的类型改成 目标")
    case .aggregateWithoutValue(let function):
      MessageText(
        "“\(function)” 没有说算什么", label: "算哪一列？",
        why: "对各行求 \(function) 要有一个数",
        remedy: "写成如 \(function)(表: 列)")
    case .rowsOnGroup(let name):
      MessageText(
        "“\(name)” 有下级指标，不能再 逐行", label: "二者取其一",
        why: "逐行 的下级就是表里的行",
        remedy: "删去大括号，或删去 逐行")
    case .rowsWithoutPoints(let table):
      MessageText(
        "表 “\(table)” 没有分值的列", label: "每行几分？",
        why: "每行要有分值，合计等于指标的分值",
        remedy: "在一列后写 作分值，或写 逐行 \(table) 均分",
        secondary: ["表在这里"])
    case .meetsNeedsTarget:
      MessageText(
        "达标 要一个 实际 和一个 目标", label: "写成 达标(实际, 目标)",
        why: "它按目标自己的种类比较",
        remedy: "写成 达标(实际, 目标)")
    case .unusedTable(let name):
      MessageText(
        "表 “\(name)” 没有用到", label: "没有指标逐行用它",
        why: "多半是别处写错了名称",
        remedy: "用上它，或删去")
    case .unusedRule(let name):
      MessageText(
        "规则 “\(name)” 没有用到", label: "没有指标用它",
        why: "多半是别处写错了名称",
        remedy: "用上它，或删去")
    case .policyInTier(let text):
      MessageText(
        "“\(text)” 不能写在一档里", label: "在这里不起作用",
        why: "缺失、分母为零、不适用是整个指标的事，不属于某一档",
        remedy: "写到整句的末尾（大括号之后）")
    case .checklistInRows(let name):
      MessageText(
        "“\(name)” 逐行计分，不能用文字的要点", label: "行里没有地方回答",
        why: "要点的回答按指标填写，行没有这一栏",
        remedy: "改成条件，如 要点 { 列 = 是: 1分 }")
    case .wholeWithoutNumber(let name):
      MessageText(
        "“\(name)” 不是数，不能写 整数", label: "只有数可以是整数",
        why: "整数 说的是数只能一个一个地数，没有小数",
        remedy: "删去 整数，或把类型改成单位，如 人")
    case .notUnderstood(let text):
      MessageText(
        "“\(text)” 看不懂", label: "这里看不懂",
        why: "写法没有错处可指，但定不了是什么意思；看不懂的模板不用来计分",
        remedy: "把这一句改成语言参考里的写法，一句只说一件事")
    }
  }

  private func remedy(of slip: TierSlip?) -> String {
    switch slip {
    case nil: "检查界限和输入的范围"
    case .order: "把要求高的一档放在前面"
    case .sign(let sign, let meant): "各档的 “\(sign)” 像是 “\(meant)”：把比较的方向反过来，各档的次序和分数不动"
    case .single(let written, let meant):
      "其余各档都写 =，取走它们的 “\(written)” 像是 “\(meant)”：改成 “\(meant)”，各档的次序和分数不动"
    case .bound(let written, let expected): "把 “\(written)” 改成 \(expected)，各档的次序和分数不动"
    case .bounds(let written):
      "核对界限 \(written.map { "“\($0)”" }.joined(separator: "、"))：多半有一个写错了数；各档的次序和分数不动"
    case .unclear: "核对这两档的界限和分数"
    }
  }

  private func text(of remedy: MismatchRemedy) -> String {
    switch remedy {
    case .sameKind: "改用同一类的值；检查名称是否写错"
    case .steps: "按数目扣分、加分的写如 得 满分, 每 1次 违规 扣 1分"
    case .declare(let equation): "检查是否少了除号或取错了数；若是同一样东西，写 计量单位 { \(equation) }"
    case .laterDay(let day, let later): "月有长短，不换算成天：拿日期相比，“\(day)” 与 “\(later)”"
    case .daysAndMonths: "月有长短，与天不换算：两边用同一个单位，或拿日期相比，如 “某日” 与 “发行日 + 6个月”"
    case .operation: "检查是否少了除号或乘号，或取错了数"
    }
  }
}

/// The guess at what a name was meant to be, with what sets the two apart where they look the same.
private func asking(_ near: String, for name: String) -> String {
  "是不是 “\(near)”？" + oddities(of: name, beside: near, .chinese)
}
