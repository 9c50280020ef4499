import Source
import Values

extension TargetFault {
  /// What keeps the text from being read, a few words that follow the text itself.
  package func reason(in language: Language) -> String {
    switch language {
    case .chinese: chineseReason
    case .english: englishReason
    }
  }

  /// What to write instead; `isActual` where the text says what was done.
  package func remedy(isActual: Bool, in language: Language) -> String {
    switch language {
    case .chinese: chineseRemedy(isActual)
    case .english: englishRemedy(isActual)
    }
  }

  private var chineseReason: String {
    switch self {
    case .severalFigures(let first, let second): "不止一个数：\(first.normalText)、\(second.normalText)"
    case .figureInSentence(let figure): "数写在一句话里" + (figure.map { "：\($0.normalText)" } ?? "")
    case .startsLikeFigure(let figure): "数的后面还有别的话" + (figure.map { "：\($0.normalText)" } ?? "")
    case .dayInSentence(let day): "日期写在一句话里：\(day)"
    case .figureInName(let text): "“\(text)”里有数字，看不出是名称还是数"
    case .unknownUnit(let name, let near): "不认识单位“\(name)”" + (near.map { "，是不是“\($0)”" } ?? "")
    case .malformedNumber(let text): "“\(text)”不是写定的一个数"
    case .numberTooLong: "数太长"
    case .vagueNumber(let text): "“\(text)”没有准数"
    case .fractionInWords: "几分之几、一半不是写定的数"
    case .signWithoutNumber, .numberNotFilled: "没有数"
    case .contradictoryBounds: "两端矛盾"
    case .severalBases(let bases): "不知道按哪一种：每\(bases.joined(separator: "、每"))"
    case .noSuchDate(let day): "没有“\(day)”这一天"
    case .ambiguousDate(let day): "“\(day)”可以是好几天"
    case .dayOrNumber(let text, _): "“\(text)”可能是日期，也可能是数"
    case .yearMissing(let day): "“\(day)”没有年份，模板也没有写年度"
    case .signBeforeDate(let sign): "日期前面写了“\(sign)”"
    case .lettersForDigits: "数字里夹着字母"
    case .textTooLong: "文字太长"
    case .unknownSign(let sign): "旁边的符号“\(sign)”看不出方向"
    case .signsDiffer(let sign, let text): "旁边的符号是“\(sign)”，格子里写的是“\(text)”"
    case .unitsDiffer(let own, let unit): "格子里的单位是“\(own)”，旁边的是“\(unit)”，换算不了"
    case .figureUnderQuality(let text): "旁边写着定性，格子里是“\(text)”"
    }
  }

  private var englishReason: String {
    switch self {
    case .severalFigures(let first, let second):
      "more than one figure: \(first.normalText), \(second.normalText)"
    case .figureInSentence(let figure):
      "the figure stands in a sentence" + (figure.map { ": \($0.normalText)" } ?? "")
    case .startsLikeFigure(let figure):
      "words follow the figure" + (figure.map { ": \($0.normalText)" } ?? "")
    case .dayInSentence(let day): "the day stands in a sentence: \(day)"
    case .figureInName(let text): "“\(text)” has digits and may be a name or a figure"
    case .unknownUnit(let name, let near):
      "“\(name)” is no known unit" + (near.map { "; is it “\($0)”?" } ?? "")
    case .malformedNumber(let text): "“\(text)” does not settle one number"
    case .numberTooLong: "the number is too long"
    case .vagueNumber(let text): "“\(text)” is no exact number"
    case .fractionInWords: "a fraction in words is no settled number"
    case .signWithoutNumber, .numberNotFilled: "there is no number"
    case .contradictoryBounds: "the bounds contradict each other"
    case .severalBases(let bases): "it may be for each \(bases.joined(separator: " or each "))"
    case .noSuchDate(let day): "there is no day “\(day)”"
    case .ambiguousDate(let day): "“\(day)” may be several days"
    case .dayOrNumber(let text, _): "“\(text)” may be a day or a number"
    case .yearMissing(let day): "“\(day)” has no year, and neither has the template"
    case .signBeforeDate(let sign): "“\(sign)” stands before a day"
    case .lettersForDigits: "letters stand among the digits"
    case .textTooLong: "the text is too long"
    case .unknownSign(let sign): "the sign beside it, “\(sign)”, names no direction"
    case .signsDiffer(let sign, let text): "the sign beside it is “\(sign)”, and the cell says “\(text)”"
    case .unitsDiffer(let own, let unit):
      "its unit is “\(own)”, the one beside it “\(unit)”, and they do not convert"
    case .figureUnderQuality(let text): "the cell beside it says 定性, words, and it says “\(text)”"
    }
  }

  private func chineseRemedy(_ isActual: Bool) -> String {
    switch self {
    case .severalFigures: "一格只写一个数和它的单位，其余的另起一行"
    case .figureInSentence(let figure), .startsLikeFigure(let figure):
      "格子里只写数和单位" + (figure.map { "，例如 \($0.normalText)" } ?? (isActual ? "" : "，如 ≥20家")) + "；别的话写在名称或说明里"
    case .dayInSentence(let day): "格子里只写日期，例如 \(day)"
    case .figureInName: "是要达到的数，只写数和单位；是名称，请编制单位用 读不懂 一档规定由人评定"
    case .unknownUnit(_, let near?): "单位改成“\(near)”；确是别的单位，请编制单位写进模板的 计量单位"
    case .unknownUnit(_, nil): "核对单位；确是新的单位，请编制单位写进模板的 计量单位"
    case .malformedNumber, .numberTooLong, .fractionInWords: "写成一个数，例如 1234.5 或 25%"
    case .vagueNumber: "写准数"
    case .signWithoutNumber, .numberNotFilled: "写上数和单位"
    case .contradictoryBounds: "只写一端，或写成 2-3次 这样的区间"
    case .severalBases: "只写一种，例如 每次2万元"
    case .noSuchDate, .ambiguousDate, .yearMissing, .signBeforeDate:
      isActual ? "写成年、月、日都有的一天，例如 2020年10月25日" : "写成年、月、日都有的期限，例如 2020年10月31日前"
    case .dayOrNumber(_, let date): "是日期，写成 \(date.chineseText)\(isActual ? "" : "前")；是数，写上单位"
    case .lettersForDigits(let meant): "字母若是打错的数字，写“\(meant)”"
    case .textTooLong: "只写数和单位"
    case .unknownSign: "符号一栏写 ≥、≤、＝、>、< 或定性；没有的空着"
    case .signsDiffer: "两处改成一样，或只在一处写符号"
    case .unitsDiffer: "两处改成一样，或只在一处写单位"
    case .figureUnderQuality: "符号一栏改成 ≥、≤ 或 ＝，或把指标值写成文字"
    }
  }

  private func englishRemedy(_ isActual: Bool) -> String {
    switch self {
    case .severalFigures: "write one figure with its unit in a cell, and the others in rows of their own"
    case .figureInSentence(let figure), .startsLikeFigure(let figure):
      "write only the figure and its unit" + (figure.map { ", such as \($0.normalText)" } ?? "")
        + "; other words belong into the name or a note"
    case .dayInSentence(let day): "write only the day, such as \(day)"
    case .figureInName:
      "if it is a figure to reach, write only it and its unit; if it is a name, the template may let a person score what is unreadable"
    case .unknownUnit(_, let near?):
      "write “\(near)”; if it is another unit, the template must declare it"
    case .unknownUnit(_, nil): "check the unit; if it is a new one, the template must declare it"
    case .malformedNumber, .numberTooLong, .fractionInWords: "write one number, such as 1234.5 or 25%"
    case .vagueNumber: "write the exact number"
    case .signWithoutNumber, .numberNotFilled: "write the number and its unit"
    case .contradictoryBounds: "state one bound, or a range such as 2-3次"
    case .severalBases: "state one, such as 每次2万元"
    case .noSuchDate, .ambiguousDate, .yearMissing, .signBeforeDate:
      isActual
        ? "write a day with its year and month, such as 2020年10月25日"
        : "write a last day with its year and month, such as 2020年10月31日前"
    case .dayOrNumber(_, let date):
      "if it is a day, write \(date.chineseText)\(isActual ? "" : "前"); if it is a number, add the unit"
    case .lettersForDigits(let meant): "if the letters were typed for digits, write “\(meant)”"
    case .textTooLong: "write only the figure and its unit"
    case .unknownSign: "write ≥, ≤, =, >, < or 定性 as the sign, or leave it blank"
    case .signsDiffer: "let both say the same, or state the sign in one place"
    case .unitsDiffer: "let both say the same, or state the unit in one place"
    case .figureUnderQuality: "write ≥, ≤ or = as the sign, or words as the target"
    }
  }
}
