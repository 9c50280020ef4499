import Source

/// What is asked of figures of a form that can be computed with, and are hardly what was meant (H6041–H6045, H6048, H6049).
package enum FigureDoubt: Sendable, Hashable {
  /// A target and its actual, of a row or an input, as they are written.
  case target(of: String, TargetDoubt, target: String, actual: String)
  /// A day about one year, or many years, off the last day that the template names.
  case day(of: String, Phrase, due: Phrase, isEarly: Bool, years: Int)
  /// A sum that is far too large beside another one; the bound that sentences hold their quotient against, and the units
  /// in which one of the amounts may have been written.
  case apart(Phrase, Phrase, bound: Phrase?, [Slip])

  /// What a form answers where all forms are asked, far beyond the greatest answer of the others.
  case peak(of: Phrase, form: String, Phrase, next: Phrase, isLow: Bool)

  /// Two groups of forms whose names differ by blanks and full-width forms alone.
  case groups(String, String)

  /// An amount and the unit in which it may have been written.
  package struct Slip: Sendable, Hashable {
    /// What the amount is called.
    package let name: String
    /// The unit.
    package let unit: String
  }

  var code: String {
    switch self {
    case .target(_, let doubt, _, _): doubt.code
    case .day: "H6043"
    case .apart: "H6045"
    case .peak: "H6048"
    case .groups: "H6049"
    }
  }

  /// What it has in common with the doubts of other forms and rows.
  var key: String {
    switch self {
    case .target: code
    case .day(let name, _, _, _, _): "\(code) \(name)"
    case .apart: code
    case .peak(let measure, _, _, _, _): "\(code) \(measure.chinese)"
    case .groups: code
    }
  }

  var chinese: MessageText {
    switch self {
    case .target(let name, let doubt, let target, let actual):
      Self.chinese(name, doubt, "“\(target.oneLine)”", "“\(actual.oneLine)”")
    case .day(let name, let day, let due, let isEarly, let years):
      MessageText(
        "“\(name)” 是 \(day.chinese)，比照的是 \(due.chinese)：\(isEarly ? "早" : "晚")了\(years == 1 ? "约一年" : "约 \(years) 年")，年份对吗",
        label: "年份对吗？",
        why: "年份写错\(years == 1 ? "一年" : "了")，\(isEarly ? "总是按时" : "总是逾期")，别处看不出来", remedy: "核对年份；确是这一天的，不必改")
    case .apart(let large, let small, let bound, let slips):
      MessageText(
        "\(large.chinese) 与 \(small.chinese) 相差千倍以上，单位对吗", label: "单位对吗？",
        why: "两者相除来计分\(bound.map { "，模板拿 \($0.chinese) 来比" } ?? "")；像是有一个数的单位与别的不同",
        remedy: "核对单位："
          + (slips.isEmpty
            ? "数后面写明单位" : slips.map { "“\($0.name)”以\($0.unit)计的，数后面写“\($0.unit)”" }.joined(separator: "，"))
          + "；确是这么多的，不必改")
    case .peak(let measure, let form, let value, let next, let isLow):
      MessageText(
        "“\(form)” 的 \(measure.chinese) 是 \(value.chinese)，其余各份\(isLow ? "最小的也有" : "最大的才") \(next.chinese)，相差百倍以上，单位对吗",
        label: "单位对吗？",
        why: isLow
          ? "得分要拿全体来比；一份的单位写错，它的名次、得分和全体的合计、平均都错" : "得分要拿全体来比；一份的单位写错，最大、平均、占比都跟着它走，别的各份也算错",
        remedy: "核对这一份的数和单位；确是这么多的，不必改")
    case .groups(let first, let second):
      MessageText(
        "“\(first.oneLine)” 与 “\(second.oneLine)” 只差空白、全角半角，分在了两组，是同一组吗", label: "是同一组吗？",
        why: "同、按 照写的字分组；写法不同就各成一组，各排各的名次", remedy: "统一写法；确是两组的，换成分得清的名称")
    }
  }

  private static func chinese(_ name: String, _ doubt: TargetDoubt, _ target: String, _ actual: String)
    -> MessageText
  {
    switch doubt {
    case .scaled(let times, let isMore):
      MessageText(
        "“\(name)” 的实际 \(actual) 是目标 \(target) 的约 \(isMore ? "" : "1/")\(times)，单位对吗", label: "单位对吗？",
        why: times == 100
          ? "百分数多写、少写了百分号，或乘除了一次 100，就差一百倍"
          : times == 1_000 ? "米写成公里、千克写成吨，就差一千倍" : "元写成万元、亩写成万亩，就差一万倍",
        remedy: "核对这个数和单位；确是这么多的，不必改")
    case .turned:
      MessageText(
        "“\(name)” 的目标和实际像是填反了：目标 \(target) 没有符号，实际 \(actual) 有", label: "实际怎么有符号？",
        why: "≥、≤ 这样的符号是目标才有的", remedy: "对调两格；没有填反的，给目标写上符号，去掉实际的符号")
    case .year(let isEarly):
      MessageText(
        "“\(name)” 的实际 \(actual) 与目标 \(target) \(isEarly ? "早" : "晚")了大半年以上，不在评价的年度，年份对吗", label: "年份对吗？",
        why: "年份写错一年，\(isEarly ? "总是按时" : "总是逾期")，别处看不出来", remedy: "核对年份；确是这一天的，不必改")
    case .unsigned:
      MessageText(
        "“\(name)” 的目标 \(target) 没有写 ≥ 或 ≤，按正好等于核对，实际 \(actual) 不是", label: "是 ≥ 还是 ≤？",
        why: "没有符号的目标看不出越多越好还是越少越好；多了、少了都算没有达标",
        remedy: "写明 ≥ 或 ≤；确要正好的，写 =；模板可用 “目标.无符号” 规定怎样算")
    }
  }

  var english: MessageText {
    switch self {
    case .target(let name, let doubt, let target, let actual):
      Self.english(name, doubt, "`\(target.oneLine)`", "`\(actual.oneLine)`")
    case .day(let name, let day, let due, let isEarly, let years):
      MessageText(
        "`\(name)` is \(day.english) and held against \(due.english), about \(years == 1 ? "a year" : "\(years) years") \(isEarly ? "early" : "late"): is the year right",
        label: "is the year right?",
        why:
          "with the year wrong it is always \(isEarly ? "in time" : "late"), and nothing else shows it",
        remedy: "check the year; leave it if it is that day")
    case .apart(let large, let small, let bound, let slips):
      MessageText(
        "\(large.english) and \(small.english) are more than a thousand times apart: are the units right",
        label: "is the unit right?",
        why:
          "their quotient is scored\(bound.map { " against \($0.english)" } ?? ""); one of them looks written in another unit",
        remedy: "check the unit: "
          + (slips.isEmpty
            ? "write it behind the figure"
            : slips.map { "write \($0.unit) behind `\($0.name)` if it is in \($0.unit)" }.joined(
              separator: ", "))
          + "; leave it if it is that much")
    case .peak(let measure, let form, let value, let next, let isLow):
      MessageText(
        "\(measure.english) of `\(form)` is \(value.english), and the \(isLow ? "least" : "greatest") of the others \(next.english), more than a hundred times \(isLow ? "more" : "less"): is the unit right",
        label: "is the unit right?",
        why: isLow
          ? "all forms are asked: with the unit of one wrong, its place and score are, and so are the sum and mean of all"
          : "all forms are asked: with the unit of one wrong, the greatest, the mean and the shares follow it, and the others come out wrong as well",
        remedy: "check the figure and its unit; leave it if it is that much")
    case .groups(let first, let second):
      MessageText(
        "`\(first.oneLine)` and `\(second.oneLine)` differ by blanks or full-width forms alone and are two groups: are they one",
        label: "one group?",
        why: "forms are grouped by the texts as written, and each group has its own places",
        remedy: "write it one way; if they are two, give them names that can be told apart")
    }
  }

  private static func english(_ name: String, _ doubt: TargetDoubt, _ target: String, _ actual: String)
    -> MessageText
  {
    switch doubt {
    case .scaled(let times, let isMore):
      MessageText(
        "the actual \(actual) of `\(name)` is about \(isMore ? "" : "1/")\(times) of the target \(target): are the units right",
        label: "is the unit right?",
        why: times == 100
          ? "a percent sign more or less, or one factor of 100, makes a hundred times"
          : times == 1_000
            ? "米 for 公里 or 千克 for 吨 makes a thousand times" : "元 for 万元 or 亩 for 万亩 makes ten thousand times",
        remedy: "check the figure and its unit; leave it if it is that much")
    case .turned:
      MessageText(
        "target and actual of `\(name)` seem exchanged: the target \(target) has no sign, and the actual \(actual) has one",
        label: "why has an actual a sign?",
        why: "signs such as ≥ belong to targets",
        remedy: "exchange the cells; or give the target its sign and take it from the actual")
    case .year(let isEarly):
      MessageText(
        "the actual \(actual) of `\(name)` is most of a year \(isEarly ? "before" : "behind") its target \(target) and not in the year evaluated: is the year right",
        label: "is the year right?",
        why:
          "with the year wrong by one it is always \(isEarly ? "in time" : "late"), and nothing else shows it",
        remedy: "check the year; leave it if it is that day")
    case .unsigned:
      MessageText(
        "the target \(target) of `\(name)` says neither ≥ nor ≤; it is held to be exactly that, and the actual \(actual) is not",
        label: "≥ or ≤?",
        why: "without a sign nobody knows whether more is better; more and less both miss it",
        remedy: "write ≥ or ≤, or = where exactly that is meant; a template can rule on it by target.unsigned"
      )
    }
  }
}

extension TargetDoubt {
  fileprivate var code: String {
    switch self {
    case .scaled: "H6041"
    case .turned: "H6042"
    case .year: "H6043"
    case .unsigned: "H6044"
    }
  }
}
