import Source

extension ConstructMessage {
  package var chinese: MessageText {
    switch self {
    case .wrongMultiple(let function, let written):
      MessageText(
        "\(function.chinese) 不能取到 “\(written)” 的整倍", label: "取到多少的整倍？",
        why: "后一个数是写定的量，大于零，带单位",
        remedy: "写成如 \(function.chinese)(x, 0.5分)，两位小数的百分数写 \(function.chinese)(x, 0.01%)")
    case .wrongLimits:
      MessageText(
        "限于 要一个数和它的上下限", label: "限在哪里？",
        why: "上下限写 a 到 b，只限一头的写 ≥ a 或 ≤ b；大于、小于没有最近的一个数",
        remedy: "写成如 限于(x, 0% 到 100%)、限于(x, ≥ 70%)")
    case .limitsCrossed:
      MessageText(
        "下限大于上限", label: "没有数在其间",
        why: "限于 先不低于前一个数，再不超过后一个数",
        remedy: "小的写在前面")
    case .calledWithout(let name, let parameters):
      MessageText(
        "公式 “\(name)” 要带参数", label: "对什么算？",
        why: "它按所给的数算，没有给就没有值",
        remedy: "写成 \(name)(…)，括号里依次是 \(parameters.joined(separator: "、"))")
    case .wrongCount(let name, let parameters, let found):
      MessageText(
        "公式 “\(name)” 有 \(parameters.count) 个参数，这里给了 \(found) 个", label: "个数不对",
        why: "依次是 \(parameters.joined(separator: "、"))",
        remedy: found < parameters.count ? "补上缺的" : "删去多的")
    case .wrongArgument(let written, let parameter, let wanted, let found):
      MessageText(
        "“\(written)” 是 \(found.chinese)，参数 “\(parameter)” 要 \(wanted.chinese)", label: "类型不对",
        why: "参数的类型写在公式的括号里", remedy: "换成 \(wanted.chinese) 的值，或改参数的类型")
    case .unusedParameter(let name):
      MessageText(
        "参数 “\(name)” 没有用到", label: "给什么都一样",
        why: "多半是公式里写错了名称", remedy: "在公式里用它，或删去它")
    case .noParameters(let name):
      MessageText(
        "“\(name)” 的括号里没有参数", label: "要参数还是不要？",
        why: "参数写作 名称: 类型", remedy: "写成如 公式 \(name)(率: %) = …；不要参数的删去括号")
    case .hasParameter(let name):
      MessageText(
        "不能问参数 “\(name)” 有没有", label: "有 问的是输入和列",
        why: "没有数的情形由公式的 缺失时 规定，或在给它以前问", remedy: "在公式后面写 缺失时 …")
    case .ownAmongForms(let parameter, let formula):
      MessageText(
        "这里不能给 “\(parameter)” 本表单的数", label: "公式 “\(formula)” 对全体表单各算一次",
        why: "“\(parameter)” 写在 全体 的括号里，那里的数都是另一份表单的",
        remedy: "给一个写定的数或级别；要与自己比的，把比较写在 全体 的括号外")
    case .ownInRows(let parameter, let formula):
      MessageText(
        "这里不能给 “\(parameter)” 这一行的数", label: "公式 “\(formula)” 对各行各算一次",
        why: "“\(parameter)” 写在对各行的函数里，那里的列都是另一行的",
        remedy: "给一个写定的值或输入；与这一行同类的用 同")
    case .callTooLong(let name):
      MessageText(
        "“\(name)” 展开以后太长", label: "套用得太多",
        why: "公式里套用公式，每套一层可以长一倍", remedy: "把中间的结果写成不带参数的公式")
    case .notApplicableInExpression:
      MessageText(
        "不适用 不能和别的值一起算", label: "没有值",
        why: "不适用 是整个结果，不是一个数",
        remedy: "单独写：条件 时 不适用；算式里写成 分档 { 条件: 不适用; 其余: … }")
    case .nothingApplies:
      MessageText(
        "各档都不适用", label: "总是没有值", why: "没有一档给出值，就不知道它是什么量",
        remedy: "至少一档写上值，或删去它")
    case .vetoGradeNotLast(let name):
      MessageText(
        "“\(name)” 要写在按总分的等次后面", label: "不按总分的放在最后",
        why: "按总分的等次从好到差排列，它不在这个次序里", remedy: "移到 “其余” 后面")
    case .vetoGradeNotGiven(let name):
      MessageText(
        "没有否决定为 “\(name)”", label: "谁也得不到",
        why: "不按总分的等次，只有否决能给", remedy: "写 否决 条件 时 等次 定为 \(name)，或删去它")
    case .cappedAtVetoGrade(let name):
      MessageText(
        "不能写 不高于 “\(name)”", label: "它不在次序里",
        why: "不按总分的等次没有高低", remedy: "写 等次 定为 \(name)")
    case .onlyVetoGrades:
      MessageText(
        "没有按总分的等次", label: "总分得不到等次",
        why: "不按总分的等次只由否决给", remedy: "写上按总分的等次，如 ≥ 90分: 优; 其余: 良")
    case .omissionBeyondRow(let written):
      MessageText(
        "略去 里不能用 “\(written)”", label: "不是这一行的列",
        why: "哪些行不是一行，只看这一行自己写的",
        remedy: "只问这个表的列；按别的数挑行的，写在 逐行 … 当 或 函数(表 当 …) 里")
    case .wrongBeginning(let written):
      MessageText(
        "“\(written)” 不能作开头", label: "开头是什么？",
        why: "开头是 后面是写定的文字",
        remedy: "写成如 名称 开头是 \"其中\"，几种的写成 名称 开头是 (\"其中\", \"……\")")
    case .beginningOfNoText(let written):
      MessageText(
        "“\(written)” 不是文本，没有开头", label: "不是文本",
        why: "开头是 只问文字", remedy: "换成文本的列或输入")
    case .optionalInOmission(let name):
      MessageText(
        "“\(name)” 可缺，没有填的行就不知道略不略去", label: "没有填的怎么办？",
        why: "不知道的不能当作不略去，那样的行要使全项待定",
        remedy: "先问有没有：写成 有 \(name) 且 …",
        secondary: ["在这里声明为可缺"])
    case .partOfOther(let name, let isSign):
      MessageText(
        isSign ? "“\(name)” 不是目标，没有符号" : "“\(name)” 不是目标，也不是实际，单位写在类型里",
        label: isSign ? "不是目标" : "不是目标、实际",
        why: "符号来自 只给 目标，单位来自 给 目标 和 实际；别的数的单位由模板写定",
        remedy: isSign ? "删去它，或把类型改成 目标" : "删去它，把单位写成类型，如 \(name): 万元")
    case .partIsWhole(let name, let source):
      MessageText(
        "“\(source)” 就是 “\(name)” 自己的栏目", label: "同一个格子",
        why: "符号、单位另有自己的格子，才用 符号来自、单位来自；写在一格里的，目标 自己会读",
        remedy: "写上符号、单位所在的栏目，或删去它", secondary: ["在这里声明"])
    case .wrongDayShift(let written, let fault): text(of: fault, written)
    case .wrongPower:
      MessageText(
        "乘方 要一个数和一个写定的次数", label: "几次方？",
        why: "次数是 2 到 12 的整数，没有单位；整数次的乘方是准确的，开方不是",
        remedy: "写成如 乘方(100% + 增长率, 3)；开方、分数次的先算好作输入，写明几位")
    case .wrongScoreStep(let written):
      MessageText(
        "“\(written)” 不能作评定的步长", label: "每档多少分？",
        why: "步长是写定的分数，大于零", remedy: "写成如 评定 步长 0.5分")
    case .unruledNotApplicable(let name):
      MessageText(
        "“\(name)” 可以不适用，没有规定分值归哪里", label: "不适用时怎么办？",
        why: "满分、0 分、组内折算、全表折算，差别可以到几分，没有默认",
        remedy: "在句子后面、组或模板里写 不适用时 满分（或 0分、组内折算、全表折算）")
    }
  }

  private func text(of fault: DayShiftFault, _ written: String) -> MessageText {
    let whole = "日期加减的是写定的整数个月、季度、年，或整数天、周，至多一百年"
    let (label, why, remedy) =
      switch fault {
      case .notWhole:
        ("多少个月、多少天？", whole + "；半个月是哪一天说不准", "写成如 发行日 + 6个月、到期日 − 15天")
      case .noUnit: ("缺少单位", "有数就要有单位，天和月不换算", "写成 \(written)天 或 \(written)个月")
      case .workdays(let day):
        ("是工作日", "工作日要照日历数，不能加到日期上", "数两个日期之间的工作日：“工作日数(\(day), 某日)” 与 “\(written)” 相比")
      case .computedDays(let difference):
        ("不是写定的天数", whole, "把日期移到一边相减：“\(difference)” 与 “\(written)” 相比；或把到期日也作为一个输入")
      case .computedMonths: ("不是写定的月数", whole, "期限随表单的，把到期日也作为一个输入")
      case .otherUnit(let unit): ("是 \(unit.chinese)", whole, "检查名称是否写错；写成如 发行日 + 6个月、到期日 − 15天")
      case .standsBefore(let sum): ("写在日期后面", "一段时间加到日期上，日期在前", "写成 “\(sum)”")
      }
    return MessageText("日期不能加减 “\(written)”", label: label, why: why, remedy: remedy)
  }
}
