import Program
import Source
import TargetTexts

extension Obstacle {
  /// Whether a finding about something else has already said what is wrong.
  var isToldElsewhere: Bool {
    switch self {
    case .unusable, .undeterminedScore, .uncertainCohort: true
    case .missingInput, .missingScore, .missingAnswers, .zeroDivisor, .noTier, .numberLimit, .outsidePoints,
      .knotsOutOfOrder, .noFigure, .outsideRange, .differentUnits, .missingUnit, .ambiguousRatio,
      .missingClaim,
      .incompleteCohort, .cohortOfOne, .outsideCohort, .tooFewValues, .noFurtherLevel, .outsideCalendar:
      false
    }
  }

  /// Why there is no value, and what helps: the one place from which every message about an obstacle takes it.
  package func advice(in language: Language) -> Advice {
    switch language {
    case .chinese: chineseAdvice
    case .english: englishAdvice
    }
  }

  /// What to do about an obstacle.
  package struct Advice: Sendable {
    /// Why nothing is computed.
    package let why: String
    /// What mends the form.
    package let remedy: String
    /// What the template could say where the form is right; empty where it can say nothing.
    package let ruling: String

    init(_ why: String, _ remedy: String, ruling: String = "") {
      self.why = why
      self.remedy = remedy
      self.ruling = ruling
    }

    /// What mends the form, and what the template could say unless it has ruled already.
    func remedy(isRuled: Bool, _ joint: String) -> String { isRuled ? remedy : whole(joint) }

    /// What mends the form, else what the template could say.
    package func whole(_ joint: String) -> String {
      [remedy, ruling].filter { !$0.isEmpty }.joined(separator: joint)
    }
  }

  private var chineseAdvice: Advice {
    switch self {
    case .missingInput:
      Advice("缺一个数就不知道，不能当作 0", "补上数据", ruling: "若缺失有规定，在模板中写 “缺失时 …”")
    case .missingScore: Advice("没有评分不能当作 0 分", "补上评定得分", ruling: "若缺失有规定，在模板中写 “缺失时 …”")
    case .missingAnswers: Advice("没有回答不能当作没做到", "回答这些要点", ruling: "若缺失有规定，在模板中写 “缺失时 …”")
    case .missingClaim: Advice("没有自报不能当作 0 分", "补上自报得分", ruling: "若缺失有规定，在模板中写 “缺失时 …”")
    case .unusable: Advice("读不出的数不能猜", "按那条错误更正数据")
    case .zeroDivisor:
      Advice("除以 0 没有值", "核对这个数", ruling: "若确为 0，请编制单位在模板中写明 “分母为零时 …”")
    case .noTier: Advice("模板的各档没有包括这种情形", "核对数据", ruling: "若数据无误，请编制单位补上一档，或写 “其余: …”")
    case .numberLimit:
      Advice(
        "为了不给出错误的数，计算停在这里", "核对数据里过大或过细的数",
        ruling: "若几百个商合计、平均，请编制单位先各取到几位，如 四舍五入(支出 ÷ 预算, 0.0001%)")
    case .outsidePoints:
      Advice("程序不会自行截断", "核对数据", ruling: "若数据无误，请编制单位写明 “最高 满分” 或 “扣完为止”")
    case .knotsOutOfOrder:
      Advice("各点要从小到大或从大到小，不能重合，才知道在哪两点之间", "核对这些数", ruling: "若数据无误，请编制单位用 “分档” 规定这种情形")
    case .noFigure(_, _, let trouble): trouble.chineseAdvice
    case .outsideRange(_, _, nil):
      Advice("检查时没有写范围的数都当作不小于 0", "数写错了就改", ruling: "确可为负的，请编制单位写范围，如 范围 -100% 到 1000%")
    case .outsideRange: Advice("模板规定了范围", "核对数和单位", ruling: "数确实无误的，请编制单位改范围")
    case .differentUnits: Advice("不能换算的单位比不了", "核对单位", ruling: "算一样的，请编制单位写进 计量单位")
    case .missingUnit(let number, let unit):
      Advice("没有写单位的不猜", "写上单位，例如 \(Template.pointsText(number))\(unit)")
    case .ambiguousRatio(let number, let unit):
      Advice("差一百倍的两种读法，不猜", "写 \(Self.scaled(number, unit)) 或 \(Template.pointsText(number))\(unit)")
    case .undeterminedScore(let name, isNotApplicable: true):
      Advice(
        "不适用的没有得分，模板没有说这时怎样算", "", ruling: "请编制单位给 “\(name.chinese)” 写 “不适用时 …分”，或这里不用它的得分")
    case .undeterminedScore(let name, isNotApplicable: false):
      Advice("它的得分要先定下来", "先更正 “\(name.chinese)” 的数据")
    case .incompleteCohort(_, isNotApplicable: true):
      Advice("少算一份，结果就不同，模板没有说它不参加", "", ruling: "请编制单位用 “当 …” 说明哪些表单参加，不适用的不算在内")
    case .incompleteCohort(let form, isNotApplicable: false):
      Advice(
        "少了一份，结果就可能不同，不能猜", "补全、更正 “\(form)” 的数据", ruling: "若它不参加，请编制单位用 “当 …” 说明哪些表单参加")
    case .uncertainCohort(.unread): Advice("少了一份，结果就可能不同，不能猜", "按那条错误更正数据")
    case .uncertainCohort(.namedTwice(let form)): Advice("一份表单不能算两次", "核对两份 “\(form)”，留下对的一份，或改其中一个名称")
    case .cohortOfOne: Advice("名次、最大值等要与别的表单比较，只有一份就没有可比的", "把全体表单的数据写在同一条命令里")
    case .outsideCohort: Advice("不参加的没有名次", "核对数据", ruling: "若数据无误，请编制单位用 “分档” 规定不参加的得多少，不必有名次的写 不适用")
    case .tooFewValues:
      Advice("去掉最高、最低以后要有剩下的", "补上数据", ruling: "若只有这些，请编制单位少去几个，或写 “缺失时 …”")
    case .noFurtherLevel: Advice("算不出确切的级别", "核对数据", ruling: "若数据无误，请编制单位用 “分档” 规定这种情形")
    case .outsideCalendar: Advice("不知道这一天是不是工作日", "核对日期", ruling: "若日期无误，请编制单位在日历里补上这一年")
    }
  }

  private var englishAdvice: Advice {
    switch self {
    case .missingInput:
      Advice(
        "without a figure nothing is known, and it does not count as 0", "supply the data",
        ruling: "or state `if-missing …` in the template")
    case .missingScore:
      Advice(
        "a missing score does not count as 0", "supply the judged score",
        ruling: "or state `if-missing …` in the template")
    case .missingAnswers:
      Advice(
        "what is not answered does not count as not met", "answer these items",
        ruling: "or state `if-missing …` in the template")
    case .missingClaim:
      Advice(
        "a missing claim does not count as 0", "supply the claimed score",
        ruling: "or state `if-missing …` in the template")
    case .unusable: Advice("what cannot be read is not guessed", "correct the data as that error says")
    case .zeroDivisor:
      Advice(
        "a division by 0 has no value", "check the figure",
        ruling: "if it is indeed 0, let the template say `if-zero …`")
    case .noTier:
      Advice(
        "the tiers do not cover this case", "check the data",
        ruling: "if they are right, let the template add a tier or `rest: …`")
    case .numberLimit:
      Advice(
        "the computation stops rather than give a wrong number",
        "check figures that are too large or too fine",
        ruling:
          "where hundreds of quotients are added or averaged, let the template round each, as in half-up(spent ÷ budget, 0.0001%)"
      )
    case .outsidePoints:
      Advice(
        "a score is never cut unasked", "check the data",
        ruling: "if they are right, let the template say `at-most full` or `to-zero`")
    case .knotsOutOfOrder:
      Advice(
        "points must rise or fall and not coincide, or nobody knows between which of them a value lies",
        "check these figures", ruling: "if they are right, let the template rule on the case with tiers")
    case .noFigure(_, _, let trouble): trouble.englishAdvice
    case .outsideRange(_, _, nil):
      Advice(
        "numbers without a range were checked as 0 or more", "correct the number",
        ruling: "if it may be negative, the template should declare a range")
    case .outsideRange:
      Advice(
        "the template declares a range", "check the number and its unit",
        ruling: "if it is right, the range should change")
    case .differentUnits:
      Advice(
        "units that do not convert cannot be compared", "check the units",
        ruling: "if they count the same, let the template declare it")
    case .missingUnit(let number, let unit):
      Advice(
        "a unit that is not written is not guessed",
        "write the unit, such as \(Template.pointsText(number))\(unit)")
    case .ambiguousRatio(let number, let unit):
      Advice(
        "the two readings differ a hundredfold, and nothing is guessed",
        "write \(Self.scaled(number, unit)) or \(Template.pointsText(number))\(unit)")
    case .undeterminedScore(let name, isNotApplicable: true):
      Advice(
        "what does not apply has no score, and the template does not say what then", "",
        ruling:
          "let the template give “\(name.english)” points for when it does not apply, or not ask for its score here"
      )
    case .undeterminedScore(let name, isNotApplicable: false):
      Advice("its score must be settled first", "correct the data of “\(name.english)” first")
    case .incompleteCohort(_, isNotApplicable: true):
      Advice(
        "without it the result is another, and the template does not say that it takes no part", "",
        ruling: "let the template say with `when …` who takes part, without those it does not apply to")
    case .incompleteCohort(let form, isNotApplicable: false):
      Advice(
        "without it the result could be another, and nothing is guessed",
        "complete or correct the data of “\(form)”",
        ruling: "if it takes no part, let the template say with `when …` who does")
    case .uncertainCohort(.unread):
      Advice(
        "without it the result could be another, and nothing is guessed",
        "correct the data as that error says")
    case .uncertainCohort(.namedTwice(let form)):
      Advice("no form counts twice", "check the two forms “\(form)”: keep the right one, or rename one")
    case .cohortOfOne:
      Advice(
        "places, greatest values and the like compare forms, and one form has none to compare with",
        "name the data of all forms in one command")
    case .outsideCohort:
      Advice(
        "what takes no part has no place", "check the data",
        ruling: "if they are right, the template should say with tiers what others get")
    case .tooFewValues:
      Advice(
        "something must be left without the greatest and the least", "supply the data",
        ruling: "if there are no more, let the template leave out fewer or state `if-missing …`")
    case .noFurtherLevel:
      Advice(
        "there is no exact level", "check the data",
        ruling: "if they are right, let the template rule on the case with tiers")
    case .outsideCalendar:
      Advice(
        "nobody knows whether the day is worked", "check the day",
        ruling: "if it is right, let the template add the year to its calendar")
    }
  }
}

extension FigureTrouble {
  fileprivate var chineseAdvice: Obstacle.Advice {
    let why = "看不懂或比不了的不猜"
    return switch self {
    case .unreadable(let fault, let isActual):
      Obstacle.Advice(why, fault.remedy(isActual: isActual, in: .chinese))
    case .approximate: Obstacle.Advice(why, "写准数")
    case .bound: Obstacle.Advice("一个界限可以是许多数", "写实际做到的那个数")
    case .range: Obstacle.Advice("两端之间可以是许多数", "写一个数", ruling: "若确是区间，请编制单位用 达标(…)，或用 下端、上端")
    case .noPart: Obstacle.Advice(why, "核对这一格", ruling: "若数据无误，请编制单位先按 种类 分档")
    case .day: Obstacle.Advice("日期不能当作数来计算", "核对这一格", ruling: "若确是期限，请编制单位先按 目标.种类 分档，期限另写一档")
    case .number, .serial, .month: Obstacle.Advice("数不能当作日期", "写成年、月、日都有的一天，例如 2020年10月25日")
    case .acrossLimit: Obstacle.Advice(why, "写成年、月、日都有的一天，例如 2020年10月25日")
    case .beforeSpan:
      Obstacle.Advice(
        why, "核对这一格", ruling: "若早做成也算，请编制单位按 目标.种类 分档，时段一档写 实际 不超过 目标.期限；填报的期限写成 12月底前 也行")
    case .recurring, .period, .quality:
      Obstacle.Advice(why, "能写成数或日期的，写明数和单位或哪一天", ruling: "不能的，请编制单位按 目标.种类 分档，规定由人评定")
    case .absent: Obstacle.Advice("没有填的不能当作 0", "填上", ruling: "确实没有的，请编制单位按 目标.种类 分档，规定怎么办")
    case .negativeDivisor:
      Obstacle.Advice("目标是负数时，做得越好商反而越小", "", ruling: "请编制单位改用 达标(实际, 目标) 或 插值 来规定这种目标的得分")
    }
  }

  fileprivate var englishAdvice: Obstacle.Advice {
    let why = "what cannot be understood or compared is not guessed"
    return switch self {
    case .unreadable(let fault, let isActual):
      Obstacle.Advice(why, fault.remedy(isActual: isActual, in: .english))
    case .approximate: Obstacle.Advice(why, "write the exact number")
    case .bound: Obstacle.Advice("a bound can be many numbers", "write the number that was reached")
    case .range:
      Obstacle.Advice(
        "between two ends lie many numbers", "write one number",
        ruling: "if it is a range, let the template use meets(…), or low and high")
    case .noPart:
      Obstacle.Advice(
        why, "check the cell", ruling: "if it is right, let the template ask for the kind with tiers first")
    case .day:
      Obstacle.Advice(
        "a day is no number to compute with", "check the cell",
        ruling: "if it is a deadline, let the template ask for the kind with tiers and give deadlines one")
    case .number, .serial, .month:
      Obstacle.Advice("a number is no day", "write a day with its year and month, such as 2020-10-25")
    case .acrossLimit:
      Obstacle.Advice(why, "write a day with its year and month, such as 2020-10-25")
    case .beforeSpan:
      Obstacle.Advice(
        why, "check the cell",
        ruling:
          "if earlier is in time, let the template ask for the kind with tiers and compare with due for periods; a deadline such as 12月底前 says so, too"
      )
    case .recurring, .period, .quality:
      Obstacle.Advice(
        why, "where it can be said with a number or a day, write the number and its unit, or the day",
        ruling: "where not, let the template ask for the kind with tiers and have a person score it")
    case .absent:
      Obstacle.Advice(
        "what is not filled in does not count as 0", "fill it in",
        ruling: "if there is none, let the template ask for the kind with tiers and say what then")
    case .negativeDivisor:
      Obstacle.Advice(
        "with a negative target the quotient falls as the actual gets better", "",
        ruling: "let the template score such targets by meets(…) or by interpolation")
    }
  }
}
