import Program
import Source
import Values

/// Why there is no value.
package enum Obstacle: Sendable, Hashable {
  /// The form does not give the input.
  case missingInput(Phrase)
  /// The form does not give a judged score.
  case missingScore
  /// The form does not answer lines of a checklist.
  case missingAnswers([String])
  /// What the form gives cannot be used; a finding says why, under this code where one cell is to blame.
  case unusable(Phrase, code: String? = nil)
  /// A divisor is zero: the divisor as written, whether the dividend is zero too.
  case zeroDivisor(Phrase, dividendIsZero: Bool)
  /// No tier covers the value.
  case noTier
  /// A number passed what can be computed exactly.
  case numberLimit
  /// The score lies outside zero to full points and the template allows neither.
  case outsidePoints(Rational)
  /// The points of 插值 coincide or are out of order, as written with their values.
  case knotsOutOfOrder([Phrase])
  /// A target or an actual says nothing that can be computed with: the column, the text, and why not.
  case noFigure(Phrase, text: Phrase, FigureTrouble)
  /// A figure from a text that its column does not take: what was written, and the declared range; nil is a
  /// negative number without one.
  case outsideRange(Phrase, text: Phrase, range: Phrase?)
  /// Two figures from texts whose units do not convert.
  case differentUnits(String, String)
  /// A bare number beside a figure in a multiple of a base unit: 7.6 beside 5万元.
  case missingUnit(Rational, unit: String)
  /// A bare number of at most two beside a ratio in this unit: 0.95 may be 95%.
  case ambiguousRatio(Rational, unit: String = "%")
  /// Another indicator's score is not settled, or does not apply and there is none.
  case undeterminedScore(Phrase, isNotApplicable: Bool = false)
  /// The form claims no score of its own.
  case missingClaim
  /// A figure of all forms, where this form cannot be told, or where it does not apply to it.
  case incompleteCohort(form: String, isNotApplicable: Bool)
  /// A figure of all forms, where some of them may be missing or the same; a finding says which.
  case uncertainCohort(CohortDoubt)
  /// A figure of all forms, where only one form is scored.
  case cohortOfOne
  /// The place of a form that does not take part: the condition it does not meet.
  case outsideCohort(Phrase)
  /// Fewer values than are left out.
  case tooFewValues(have: Int, need: Int)
  /// A level beyond the best or the worst: the level that was to be moved.
  case noFurtherLevel(String)
  /// A day that the calendar of the template does not know.
  case outsideCalendar(CalendarDate)
}

extension Obstacle {
  /// The obstacle in words, the same in messages and in explanations.
  package func text(in language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }

  private var chinese: String {
    switch self {
    case .missingInput(let name): "缺少“\(name.chinese)”"
    case .missingScore: "缺少评定得分"
    case .missingAnswers(let lines): "要点没有回答：" + lines.map { "“\($0)”" }.joined(separator: "、")
    case .unusable(let name, let code): "“\(name.chinese)”不能使用，\(code.map { "见 \($0)" } ?? "另有错误说明")"
    case .zeroDivisor(let divisor, let dividendIsZero):
      "分母“\(divisor.chinese)”为零" + (dividendIsZero ? "，分子也为零" : "")
    case .noTier: "没有一档包含这个值"
    case .numberLimit: "数字超出能精确计算的范围"
    case .outsidePoints(let score): "算得 \(Template.shownPoints(score))分，不在 0 分到满分之间，模板没有规定上下限"
    case .knotsOutOfOrder(let knots): "插值的各点重合或次序乱了：" + knots.map(\.chinese).joined(separator: "、")
    case .noFigure(let column, let text, let trouble):
      "“\(column.chinese)”写的是“\(text.chinese)”：\(trouble.text(in: .chinese))"
    case .outsideRange(let column, let text, let range):
      "“\(column.chinese)”写的是“\(text.chinese)”，"
        + (range.map { "不在范围 \($0.chinese) 之内" } ?? "没有写范围的数不小于 0 才能计算")
    case .differentUnits(let one, let other):
      other.isEmpty ? "单位不同：\(one) 与没有单位的数" : "单位不同：\(one) 与 \(other) 不能换算"
    case .missingUnit(let number, let unit): "\(Template.pointsText(number)) 没有写单位，可能是 \(unit)，也可能不是"
    case .ambiguousRatio(let number, let unit):
      "“\(Template.pointsText(number))”没有写 \(unit)，像是没有换成\(unit == "%" ? "百分数" : "千分数")：可能是 \(Self.scaled(number, unit))，也可能是 \(Template.pointsText(number))\(unit)"
    case .undeterminedScore(let name, let isNotApplicable):
      isNotApplicable ? "“\(name.chinese)”不适用，没有得分" : "“\(name.chinese)”的得分待定"
    case .missingClaim: "表单没有自报得分"
    case .incompleteCohort(let form, let isNotApplicable):
      "要用到全体表单，而" + (isNotApplicable ? "这个数对 “\(form)” 不适用" : " “\(form)” 的数还不知道")
    case .uncertainCohort(.unread(let count)): "要用到全体表单，而有 \(count) 处没有读到，另有错误说明"
    case .uncertainCohort(.namedTwice(let form)): "要用到全体表单，而有两份不同的表都叫 “\(form)”"
    case .cohortOfOne: "要与全体表单一起计算，这次只有一份"
    case .outsideCohort(let condition): "不符合 “\(condition.chinese)”，不参加排名"
    case .tooFewValues(let have, let need): "只有 \(have) 个数，去掉最高最低后没有剩下的；至少要 \(need) 个"
    case .noFurtherLevel(let level): "“\(level)” 没有更高或更低的一档"
    case .outsideCalendar(let day): "模板的日历不包括 \(day.chineseText)"
    }
  }

  private var english: String {
    switch self {
    case .missingInput(let name): "“\(name.english)” is missing"
    case .missingScore: "the judged score is missing"
    case .missingAnswers(let lines):
      "items not answered: " + lines.map { "“\($0)”" }.joined(separator: ", ")
    case .unusable(let name, let code):
      "“\(name.english)” cannot be used; \(code.map { "see \($0)" } ?? "an error says why")"
    case .zeroDivisor(let divisor, let dividendIsZero):
      "the divisor “\(divisor.english)” is zero" + (dividendIsZero ? ", and so is the dividend" : "")
    case .noTier: "no tier covers this value"
    case .numberLimit: "a number is beyond what can be computed exactly"
    case .outsidePoints(let score):
      "the result \(Template.shownPoints(score)) is not between zero and full points, and the template sets no limit"
    case .knotsOutOfOrder(let knots):
      "the points of the interpolation coincide or are out of order: "
        + knots.map(\.english).joined(separator: ", ")
    case .noFigure(let column, let text, let trouble):
      "“\(column.english)” says “\(text.english)”: \(trouble.text(in: .english))"
    case .outsideRange(let column, let text, let range):
      "“\(column.english)” says “\(text.english)”, "
        + (range.map { "which is not in the range \($0.english)" }
          ?? "and without a range only 0 and more is computed with")
    case .differentUnits(let one, let other):
      other.isEmpty
        ? "the units differ: \(one) and a plain number"
        : "the units differ: \(one) does not convert to \(other)"
    case .missingUnit(let number, let unit):
      "\(Template.pointsText(number)) has no unit; it may be \(unit) or not"
    case .ambiguousRatio(let number, let unit):
      "“\(Template.pointsText(number))” has no \(unit); it may be \(Self.scaled(number, unit)) or \(Template.pointsText(number))\(unit)"
    case .undeterminedScore(let name, let isNotApplicable):
      isNotApplicable
        ? "“\(name.english)” does not apply and has no score"
        : "the score of “\(name.english)” is undetermined"
    case .missingClaim: "the form claims no score"
    case .incompleteCohort(let form, let isNotApplicable):
      "it rests on all forms, and "
        + (isNotApplicable ? "the figure does not apply to “\(form)”" : "“\(form)” cannot be told yet")
    case .uncertainCohort(.unread(let count)):
      "it rests on all forms, and \(count == 1 ? "one piece" : "\(count) pieces") of the data could not be read; an error says why"
    case .uncertainCohort(.namedTwice(let form)):
      "it rests on all forms, and two that differ are called “\(form)”"
    case .cohortOfOne: "it is computed over all forms together, and only one was given"
    case .outsideCohort(let condition):
      "“\(condition.english)” does not hold, and what does not meet it takes no part in the places"
    case .tooFewValues(let have, let need):
      "there are only \(have) values, and nothing is left without the greatest and least; at least \(need) are needed"
    case .outsideCalendar(let day): "the calendar of the template does not reach \(day.isoText)"
    case .noFurtherLevel(let level): "there is no level beyond “\(level)”"
    }
  }

  /// What a bare ratio is in a unit of ratios: 0.95 is 95%.
  static func scaled(_ ratio: Rational, _ unit: String) -> String {
    let scaled = try? ratio * Rational(unit == "%" ? 100 : 1000)
    return Template.pointsText(scaled ?? ratio) + unit
  }
}
