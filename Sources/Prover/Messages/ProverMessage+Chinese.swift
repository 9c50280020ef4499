import Checker
import Source

extension ProverMessage {
  package var chinese: MessageText {
    switch self {
    case .scoreNotProved(let names, let inputs, let limits):
      MessageText(
        "没有证明 \(listed(names)) 的得分在 0 到满分之间", label: "没有证明",
        why: "按输入的范围，算出的界限在分值之外，又没有找到一份真会越界的表单",
        remedy: [
          limits.isEmpty ? nil : "加 " + limits.map(\.chinese).joined(separator: "、"),
          inputs.isEmpty ? nil : "给 \(listed(inputs)) 写上有下端也有上端的范围",
        ].compactMap { $0 }.joined(separator: "，或"))
    case .pointsUnreachable(let name, let most, let points, let reach):
      switch reach {
      case .none, .byPolicies:
        MessageText(
          "“\(name)” \(reach == .byPolicies ? "按填的数" : "")最多得 \(most) 分，分值是 \(points) 分",
          label: "最多 \(most) 分",
          why: reach == .byPolicies
            ? "只有缺失、分母为零等情形的规定给得了满分，填了数的表单都得不到" : "没有一份表单能得满分，总分也就到不了",
          remedy: "改规则里的分数，或改分值",
          secondary: ["分值在这里"])
      case .againstChecks:
        MessageText(
          "合乎核对的表单，“\(name)” 最多得 \(most) 分，分值是 \(points) 分", label: "最多 \(most) 分",
          why: "模板的核对是错误，不合乎的不能算数；合乎的没有一份能得满分",
          remedy: "规则的界限和核对的条件总有一处写错了：多半是界限的数、单位，或 ≤ 与 ≥",
          secondary: ["分值在这里"])
      }
    case .alwaysSame(let name, let score, addsToFull: true):
      MessageText(
        "“\(name)” 总是得 \(score) 分：已是满分，再加也还是满分", label: "“加” 没有作用",
        why: "得满分以后每有一件再加，封顶又截回满分，有多少件都一样；多半是 “扣” 写成了 “加”",
        remedy: "把 “加” 改成 “扣”，末尾写 “扣完为止”；若确要加分，从低于满分的数起")
    case .alwaysSame(let name, let score, addsToFull: false):
      MessageText(
        "“\(name)” 总是得 \(score) 分", label: "与数据无关",
        why: "按输入的范围，每份表单的得分都一样，这一项分不出高低",
        remedy: "检查界限和输入的范围；多半是界限写错了数或单位")
    case .hole(let forms):
      MessageText(
        "各档之间有漏：\(forms.chinese)\(forms.isRun ? " 时，第 1 份" : " ")不属于任何一档", label: "有漏",
        why: "落在这里的表单得不出分",
        remedy: "补上一档，或以 “其余: …” 结尾")
    case .deadRow(let form):
      MessageText(
        "这一档永远用不到\(form.map { "：如 \($0.chinese) 已由前面的各档取走" } ?? "：没有值能同时满足它的条件")", label: "用不到",
        why: "先成立的一档起作用",
        remedy: "\(form == nil ? "检查各个条件和输入的范围" : "把条件严的一档放在前面，或删去它")",
        secondary: ["取走它的一档"])
    case .sameAsNext(let value):
      MessageText(
        "相邻两档的结果相同：\(value.chinese)", label: "与下一档相同",
        why: "分成两档而得分一样，多半有一档的数抄错了",
        remedy: "改其中一档的数，或合成一档",
        secondary: ["下一档"])
    case .tableNotProved(let limit):
      MessageText(
        "没有证明各档齐全：条件分出的格子超过 \(limit) 个", label: "没有证明",
        why: "逐格核对的工作量有上限，过了就不再核对",
        remedy: "以 “其余: …” 结尾，或拆成几个公式")
    case .lessForBetter(let figure, let points, let isPeak, let remedy):
      text(of: remedy, figure.chinese, points, isPeak: isPeak)
    case .fallsBetween(let figure, let points):
      MessageText(
        "各档之间有漏：\(figure.chinese) 落到 “其余”，得 \(points) 分，两边的档都高些", label: "也管着两档之间",
        why: "上一档的一端和下一档的一端接不上，中间的归 “其余”",
        remedy: "把相邻两档写得接上（如 “≥ 90%” 下面是 “≥ 80%”，或 “≥ 80% 且 < 90%”）")
    case .slip(let written, let expected):
      MessageText(
        "“\(written.chinese)” 与各档的间隔不合，像是 \(expected.chinese)", label: "像是 \(expected.chinese)",
        why: "其余各档间隔相等，只有这一个差 10 倍",
        remedy: "改成 \(expected.chinese)；若确是 \(written.chinese)，请核对")
    case .slipOfEither(let written, let expected, let other, let otherExpected):
      MessageText(
        "各档的间隔不合：“\(written.chinese)” 像是 \(expected.chinese)，或 “\(other.chinese)” 像是 \(otherExpected.chinese)",
        label: "两个里有一个错",
        why: "改了其中任何一个，各档的间隔就相等；现在有一个差 10 倍",
        remedy:
          "把 \(written.chinese) 改成 \(expected.chinese)，或把 \(other.chinese) 改成 \(otherExpected.chinese)；若都不错，请核对",
        secondary: ["像是 \(otherExpected.chinese)"])
    case .mixedStrictness(let written, let others):
      MessageText(
        "“\(written.chinese)” 与同一组的其他界限不一致：其他都是 “\(others)”", label: "含不含界限本身？",
        why: "同一组界限有的含本数有的不含，多半是写错了",
        remedy: "写成 “\(others)”；若确要如此，请核对正好等于界限时的得分",
        secondary: ["另一个界限"])
    case .conditionAlways(let text, let holds, let range):
      MessageText(
        "条件 “\(text.chinese)” \(holds ? "总是成立" : "永远不成立")",
        label: "\(range.map { "只能是 \($0.chinese)" } ?? (holds ? "总是成立" : "永远不成立"))",
        why: "按输入的范围，这个条件分不出两种情形",
        remedy: "检查界限的数和单位，或输入的范围")
    case .stepAbovePoints(let name, let amount, let points):
      MessageText(
        "一步就是 \(amount) 分，超过 “\(name)” 的分值 \(points) 分", label: "一步 \(amount) 分",
        why: "第一步就扣完（或加满），后面的步没有意义；多半是小数点写错了",
        remedy: "改一步的分数，或改分值",
        secondary: ["分值在这里"])
    case .vetoNever(let text):
      MessageText(
        "这条否决永远不会起作用：“\(text.chinese)” 不会成立", label: "永远不成立",
        why: "按输入的范围，没有一份表单会碰到它",
        remedy: "检查界限的数和单位，或输入的范围")
    case .vetoAlways(let text):
      MessageText(
        "这条否决总是起作用：“\(text.chinese)” 总是成立", label: "总是成立",
        why: "按输入的范围，每份表单都会碰到它",
        remedy: "检查界限的数和单位，或输入的范围")
    case .vetoTurned(let text, let measure, let isHigherBetter, let harms):
      MessageText(
        "否决 “\(text.chinese)” 的方向像是反了", label: "\(harms ? "罚的是好的一边" : "奖的是差的一边")",
        why:
          "“\(measure.chinese)” \(isHigherBetter ? "越高" : "越低")越好，这条否决却在它\(isHigherBetter == harms ? "高" : "低")的时候\(harms ? "降" : "升")等次",
        remedy: "把比较的方向反过来\(harms ? "" : "，或把上调改成下调")；若确要如此，请核对",
        secondary: ["按它计分的地方"])
    case .vetoWithoutHarm(let grade, let isSet):
      MessageText(
        "否决把等次\(isSet ? "定为" : "限在")最好的 “\(grade)”", label: "\(isSet ? "成了奖励" : "没有作用")",
        why: "\(isSet ? "否决只降不升；这样写，碰到它的表单反而得最好的等次" : "最好的等次之上没有等次，这条否决什么也不改")",
        remedy: "写成较差的等次；要奖励的，写 “等次 上调 1档”")
    case .gradeNamesSwapped(let better, let worse):
      MessageText(
        "等次 “\(worse)” 排在 “\(better)” 前面", label: "名称像是写反了",
        why: "等次从好到差写，“\(better)” 通常比 “\(worse)” 好",
        remedy: "对调两个名称",
        secondary: ["“\(better)” 在这里"])
    case .gradesTurned(let names):
      MessageText(
        "等次的名称从差到好写：“\(names.last ?? "")” 给了最高的总分", label: "整个次序反了",
        why: "等次从好到差写；照名称，得分最高的表单反而得最差的等次",
        remedy: "界限不动，名称按 \(names.joined(separator: "、")) 重写；否决里的等次不必改", secondary: ["最好的等次在最后"])
    case .boundFinerThanScores(let bound, let places):
      MessageText(
        "等次的界限 \(bound) 分比得分的位数细", label: "得分只有 \(places) 位小数",
        why: "总分取整到 \(places) 位，这个界限落在两个可能的总分之间",
        remedy: "把界限写到 \(places) 位，或改取整的位数")
    case .gradeOutOfReach(let grade, let low, let high):
      MessageText(
        "没有表单能得等次 “\(grade)”", label: "得不到",
        why: "按各项规则，总分只能在 \(low) 到 \(high) 分之间",
        remedy: "检查界限，或检查各项规则的封顶和保底")
    case .gradeHoleBeyond(let example):
      MessageText(
        "总分可以到 \(example) 分，没有等次", label: "有漏",
        why: "有的规则写了 最高、最低，得分可以超出分值，总分就会超出 0 到总分",
        remedy: "最高一档不要写上限，最后一档用 “其余: …”")
    case .splitDoesNotAddUp(let points, let count, let sum):
      MessageText(
        "均分后取整合不上：\(points) 分分给 \(count) 行，合计 \(sum) 分", label: "\(count) 行时合计 \(sum) 分",
        why: "各行分值的合计要等于指标的分值，合不上的表单得不出分",
        remedy: "加 “余数归末项”，或不写位数")
    case .againstName(let name, let isHigherBetter, let award):
      againstName(name.chinese, isHigherBetter, award)
    case .scoredTwice(let name, let other):
      MessageText(
        "“\(name)” 与 “\(other)” 的规则一字不差", label: "同一个量计了两次分",
        why: "两个指标用同样的数、同样的算法，多半是抄了一行而没有改",
        remedy: "改成这个指标自己的量，或删去一个",
        secondary: ["另一处"])
    case .nameNotUsed(let name):
      MessageText(
        "“\(name)” 的规则没有用同名的公式", label: "用的是别的量",
        why: "有一个公式就叫 “\(name)”，这条规则却按别的算式计分，两处的分母会不一致",
        remedy: "写公式的名称；若确是两个量，换一个名称",
        secondary: ["同名的公式"])
    case .upsideDown(let name, let top, let bottom):
      MessageText(
        "“\(name)” 的分子、分母像是写反了", label: "\(top) ÷ \(bottom)",
        why: "率以它名称所说的数为分子（如完成的、合格的），以总数、任务、预算、计划或应有的数为分母",
        remedy: "写成 \(bottom) ÷ \(top)")
    case .smallLiteral(let written, let size, let unit):
      MessageText(
        "“\(written.chinese)” 只有 \(size.chinese)，与它相比的量以 \(unit) 计", label: "是不是 \(unit)？",
        why: "单位能换算，数量级却差了上千倍，多半是把单位写错了",
        remedy: "写成以 \(unit) 计的数；若确是 \(size.chinese)，就写 \(size.chinese)")
    case .oddUnit(let name, let unit, let others):
      MessageText(
        "“\(name)” 以 \(unit) 计，与它一起算的都以 \(others) 计", label: "是不是 \(others)？",
        why: "表上同一栏的数通常是一个单位；填数的人照着填会差上千倍",
        remedy: "改成 \(others)；表上确是 \(unit) 的，在这一行末尾写 “// 接受 H3027: 表上以 \(unit) 计”")
    case .wordsContradict(let figure, let words):
      MessageText(
        "文字里写的是 \(figure)，规则里没有它", label: "“\(words)”",
        why: "文字会印在说明里，与规则不一致时单位无从申辩",
        remedy: "让文字和规则一致")
    case .wordsNameOther(let named, let asked, let words):
      MessageText(
        "文字说的是 “\(named)”，条件问的是 “\(asked.chinese)”", label: "“\(words)”",
        why: "多半是抄了另一条而没有改；照文字该管的一个数没有人管",
        remedy: "条件改用 “\(named)”，或改文字")
    case .boundarySides(let bound, let other):
      MessageText(
        "正好等于界限时两处说法不同：“\(bound.chinese)” 与 “\(other.chinese)”", label: "含不含界限本身？",
        why: "一处把界限算在上面，一处算在下面",
        remedy: "统一含不含；若确要不同，请核对正好等于界限的情形",
        secondary: ["另一处"])
    case .policyBeyondPoints(let clause, let name, let value, let points, let isPenalty):
      MessageText(
        "“\(clause)” 给\(isPenalty ? "扣分" : "") “\(name)” \(value) 分，它的分值是 \(points) 分",
        label: "不在 \(isPenalty ? "−\(points) 到 0" : "0 到 \(points)") 分之间",
        why: "碰到这种情形的表单会报错，不会自行截断",
        remedy: isPenalty ? "扣 \(points) 分写 −\(points)分；或给它另写规定" : "写成 满分 或 满分 的百分之几，或给这个指标另写规定",
        secondary: ["“\(name)” 在这里"])
    case .policyNeverAsked(let clause, let why):
      MessageText(
        "“\(clause)” 在这里用不上", label: "用不上",
        why: reason(why),
        remedy: "删去它，或写到用得上的地方")
    case .unitsApart(let name, let unit, let other, let otherUnit):
      MessageText(
        "“\(name.chinese)” 以 \(unit) 计，“\(other.chinese)” 以 \(otherUnit) 计，按范围总是相差百倍以上", label: "单位对不对？",
        why: "把两边看成同一个单位，数就相当；现在单位换算以后，一边总是远远大于另一边",
        remedy: "检查两边的单位；表上是同一个单位的，写成一样的")
    case .lastShareNegative(let points, let count, let share, let last):
      MessageText(
        "\(points) 分均分给 \(count) 行，前面的各得 \(share) 分，末行只剩 \(last) 分", label: "\(count) 行时末行为负",
        why: "取整的位数太少，前面各行多取的超过了末行的一份；这样的表单会得不出分",
        remedy: "“均分” 多写几位小数，或不写位数")
    case .negativeCount(let name, let zero, let forms):
      MessageText(
        "“\(name.chinese)” 可能小于 0，按它的数目加减分就没有得分", label: "\(forms.chinese) 时小于 0",
        why: "“每 …” 数的是数目，小于 0 的不知道该加还是该减，这样的表单会得不出分（H6018）",
        remedy: "写成 “最大(\(name.chinese), \(zero.chinese))”，或给输入写上不为负的范围")
    case .noFurtherLevel(let name, let isUp, let forms):
      MessageText(
        "“\(name.chinese)” 已是最\(isUp ? "好" : "差")的一级时，再\(isUp ? "升" : "降")就没有这一档",
        label: "\(forms.chinese) 时没有值",
        why: "级别到头而没有那一档，没有规定可以解决，这样的表单会待定（H6031）",
        remedy: "先用 “分档” 把到头的一级分出来，其余的再\(isUp ? "升" : "降")")
    case .notRanked(let condition, let forms):
      MessageText(
        "不参加排名的没有名次：“\(condition.chinese)” 不成立时这里没有值", label: "\(forms.chinese) 时没有值",
        why: "当 的条件不成立，就不在排名之内，没有规定可以解决，会待定（H6031）",
        remedy: "先用 “分档” 写明不参加的得多少，不必有名次的写 不适用，其余的再用名次")
    case .notApplicableAmongAll(let text, let forms):
      MessageText(
        "全体里有一份不适用，“\(text.chinese)” 就没有值", label: "\(forms.chinese) 时没有值",
        why: "不适用的没有数，模板没有说它不参加，各份都会待定（H6031）",
        remedy: "用 “当 …” 说明哪些表单参加，不适用的不算在内")
    case .scoreOfNotApplicable(let name, let forms):
      MessageText(
        "“\(name)” 不适用时没有得分，这里就没有值", label: "\(forms.chinese) 时没有值",
        why: "不适用的分值分给了别的指标，它自己没有得分；用到它的得分、等次会待定",
        remedy: "给 “\(name)” 写 “不适用时 …分”，或者这里不用它的得分")
    case .levelsOutOfOrder(let one, let gives, let other, let otherGives, let scale):
      MessageText(
        "各级的次序不对：\(one.chinese) 给 \(gives.chinese)，\(other.chinese) 却给 \(otherGives.chinese)", label: "像是写反了",
        why: "级别从好到差是 \(scale.joined(separator: "、"))；顺着一个方向走，结果应当一路不升或一路不降",
        remedy: "对调这两档；若确要如此，请核对",
        secondary: ["与它相邻的一档"])
    case .notApplicableLosesGrade(let name, let most, let total, let grade):
      MessageText(
        "“\(name)” 不适用的表单最多得 \(most) 分，得不到 “\(grade)”", label: "\(total) 分里少了这一项",
        why: "不适用不是做得不好；这样规定，它的分值没有去处",
        remedy: "写 不适用时 组内折算 或 全表折算；若确要如此，可以不改",
        secondary: ["“\(name)” 在这里"])
    }
  }

  private func reason(_ unasked: UnaskedPolicy) -> String {
    switch unasked {
    case .overruled: "下面的各处都另有规定，就近的先用"
    case .noZeroDivisor: "这里没有会是 0 的除数，或者用到的公式自己有规定，先用公式的"
    case .nothingMissing: "这里没有用到表单填的数，或者用到的公式自己有规定，先用公式的"
    case .nothingNotApplicable: "各行不能填不适用，也没有哪条规定的结果是 不适用"
    case .extra: "加分、扣分不适用时不加也不扣"
    }
  }

  /// A list of names; a long one is cut.
  private func listed(_ names: [String]) -> String {
    let shown = names.prefix(5).map { "“\($0)”" }.joined(separator: "、")
    return names.count > 5 ? shown + " 等 \(names.count) 个" : shown
  }

  private func text(of remedy: OrderRemedy, _ figure: String, _ points: String, isPeak: Bool) -> MessageText {
    let (why, words) =
      switch remedy {
      case .swap(let mayHaveEnds):
        ("多半是两档写反了", "对调两档的分数；若确要如此，" + (mayHaveEnds ? "把它写成有两端的一档（在 … 到 …）" : "请核对"))
      case .sign(let sign, let meant): ("只有这一档的方向不同", "把 “\(sign)” 改成 “\(meant)”，分数不动")
      case .look: ("多半是一档的分数或界限写错了", "核对各档的分数和界限")
      }
    return MessageText(
      "各档的分数忽高忽低：\(figure) 得 \(points) 分，两边的档都\(isPeak ? "低些" : "高些")", label: "次序不对",
      why: "顺着一个方向走，得分应当一路不降或一路不升；\(why)", remedy: words, secondary: ["相邻的一档"])
  }

  private func againstName(_ name: String, _ isHigherBetter: Bool, _ award: Award) -> MessageText {
    let (high, low) =
      award == .pointsForDay ? ("晚", "早") : award == .pointsForPlace ? ("靠后", "靠前") : ("高", "低")
    let (given, more, less) = award == .levelForFigure ? ("级别", "好", "差") : ("得分", "多", "少")
    let change = isHigherBetter ? less : more
    return MessageText(
      "规则的方向与名称不合：“\(name)” 通常越\(isHigherBetter ? high : low)越好",
      label: "越\(high)\(given)越\(change)", why: "它越\(high)，这里给的\(given)越\(change)",
      remedy: "检查比较的方向（不低于、不超过，每低于、每超过）；若确要如此，请换个名称")
  }
}

extension ProverMessage.Limit {
  fileprivate var chinese: String {
    switch self {
    case .highest: "“最高 满分”"
    case .lowest: "“扣完为止”"
    case .penalty(let points): "“最低 −\(points)分”"
    }
  }
}
