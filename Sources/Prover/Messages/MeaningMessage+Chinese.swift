import Source

extension MeaningMessage {
  /// The message in Chinese.
  package var chinese: MessageText {
    switch self {
    case .floorAtPoints(let lowest, let points):
      MessageText(
        "“最低 \(lowest.chinese)” 不低于分值 \(points) 分：份份都得这么多", label: "最低就是满分？",
        why: "再差也得满分，这一句前面写的就都不起作用；多半是 “最高” 写成了 “最低”，或多了一位",
        remedy: "封顶写 “最高 满分”，保底写低于分值的分数")
    case .tierOfOther(let used, let asked):
      MessageText(
        "这一档问的是 “\(asked.chinese)”，给分的却是 “\(used.chinese)”", label: "量不同",
        why: "插值的点就是这一档的两个界限，两处却不是一个量；多半是抄了别的一行",
        remedy: "改成 “\(asked.chinese)”；若确要如此，请核对", secondary: ["问的量"])
    case .wholeGetsLess(let condition, let gives, let below):
      MessageText(
        "“\(condition.chinese)” 得 \(gives.chinese)，正好做到 100% 的比没有做到的（\(below.chinese)）还少",
        label: "正好 100% 也算在里面",
        why: "100% 是全部做到；多半是指超过 100% 的",
        remedy: "写成 “> 100%”；若确要如此，请核对", secondary: ["没有做到的"])
    case .eventBehind(let event, let gives, let before):
      MessageText(
        "“\(event.chinese)” 得 \(gives.chinese) 写在后面：“\(before.chinese)” 也成立的，先得了分", label: "前面的先问",
        why: "先成立的一条起作用，后面的就不问了；照名称看这是不好的事，不该靠别的得分",
        remedy: "把它移到最前面；若确要如此，请核对", secondary: ["先问的"])
    case .worstForNone(let divisor, let instead):
      MessageText(
        "“\(divisor.chinese)” 为 0 时算作 \(instead.chinese)，就得最低的分", label: "一件也没有，反而最差",
        why: "照名称看 “\(divisor.chinese)” 越少越好，一件也没有是最好的情形",
        remedy: "写 满分（公式里写 100%）或 不适用；若确要如此，请核对")
    case .boundMultiplied(let product, let bound, let meant):
      MessageText(
        "得满分的界限是 \(bound.chinese)，按比例算时却乘了它：“\(product.chinese)”", label: "× 像是 ÷",
        why: "乘了界限，差一点到界限的比正好到的少一截；除以界限才接得上",
        remedy: "写成 “\(meant)”；若确要如此，请核对", secondary: ["界限在这里"])
    case .functionsMixed(let name, let top, let bottom):
      MessageText(
        "“\(name)” 一边是平均、一边是合计：“\(top.chinese)” ÷ “\(bottom.chinese)”", label: "一边平均，一边合计",
        why: "同样的几份相除，平均除以合计要小好多倍，份数越多差得越远",
        remedy: "两边都写 合计，或都写 平均")
    case .demandTurned(let condition, let meant):
      MessageText(
        "“\(condition.chinese) 时” 要说明的，是没有这件不好的事的", label: "是不是写反了？",
        why: "没有出事的份份都要写原因，出了事的反而不用",
        remedy: "写成 “\(meant) 时 须说明”；若确要如此，请核对")
    case .growthAsRatio(let name, let bound, let meant):
      MessageText(
        "“\(name)” 减去了原来的数，界限 \(bound.chinese) 却像是两数之比", label: "像是 \(meant.chinese)",
        why: "没有增长时 “\(name)” 是 0%，不是 100%；照这样写，差不多没有一份够得上",
        remedy: "写成 \(meant.chinese)，或公式不减；若确要如此，请核对")
    case .tieTurned(let subject, let meant):
      MessageText(
        "相同的再比 “\(subject.chinese)”，多的排在前面，而它通常越低越好", label: "多的在前",
        why: "名次按从高到低排，后面写的也一样",
        remedy: "写成 “\(meant)”；若确要如此，请核对")
    case .filterDecides(let condition, let filter, let holds):
      MessageText(
        "取行时写了 “当 \(filter.chinese)”，条件 “\(condition.chinese)” 就\(holds ? "总是成立" : "永远不成立")", label: "这里已经取过",
        why: "不合的行先去掉了，留下的合起来当然合；差的行一份也不算",
        remedy: "删去这个 当，或改规则的界限；问有几行合的，写 计数(… 当 …)", secondary: ["条件在这里"])
    case .summaryOfOne(let name):
      MessageText(
        "汇总 “按 \(name)” 是一份一组", label: "各份表单的 “\(name)” 都不同",
        why: "“\(name)” 是表单的标识，每组里只有一份，汇总就是它自己的数",
        remedy: "改成要分的组，如地区、类别；不分组的去掉 “按”")
    case .otherPart(let name, let top):
      MessageText(
        "“\(name)” 的被除数是 “\(top.chinese)”，与名称正相反", label: "好坏相反",
        why: "照名称看一个越高越好、一个越低越好，除出来的率就把最差的算成最好的",
        remedy: "改成名称说的那个数，或用 100% 减去它；若确要如此，换一个名称")
    case .partOfOtherKind(let use, let kinds):
      MessageText(
        "目标是\(kinds.joined(separator: "、").chinese)的，没有 “\(use.chinese)” 要用的数",
        label: "\(kinds.joined(separator: "、").chinese) 没有",
        why: "到这里目标只会是这几种，一用就得不出分（H6019），这样的份份待定；多半是抄了别的一档",
        remedy: "写这种目标有的部分（见参考 6 的“部分”），或改这一档的种类", secondary: ["问的种类"])
    case .knotsFixed(let points):
      MessageText(
        "插值的点重合，或次序错乱：各点是 \(points.joined(separator: "、").chinese)", label: "各点要依次变大，或依次变小",
        why: "两点重合或忽前忽后，中间该取哪个值就不知道，份份都待定",
        remedy: "检查公式和括号里给各点的数，多半有一个写错了")
    case .partOfAll(let name, let divisor, let all):
      MessageText(
        "“\(name)” 可到 \(all.chinese) ÷ \(divisor.chinese)，差不多十倍：“\(divisor.chinese)” 像是 \(all.chinese)",
        label: "像是 \(all.chinese)",
        why: "率的除数是全部，被除数的范围说最多有 \(all.chinese)；多半漏了一位",
        remedy: "写成 \(all.chinese)，或改输入的范围")
    }
  }
}
