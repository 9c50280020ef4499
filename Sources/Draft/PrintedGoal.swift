import Phrases
import Values

/// The value that a row of a table prints in its column of goals: ≥95%, 不超过3件, 2023年12月底前.
struct PrintedGoal {
  /// The sign of the value; empty where nothing says which side is good.
  let sign: String
  /// The value with its unit, or the day by which something is done.
  let value: String
  private let isDay: Bool

  /// Reads a goal; nil where it is none that can stand in the place of 目标值.
  init?(_ printed: String, of name: String) {
    let text = dense(printed)
    if Self.isDay(text) {
      (sign, value, isDay) = ("", text, true)
      return
    }
    let (sign, number) = Self.signed(text)
    let unit = number.drop { $0.isASCII && $0.isNumber || $0 == "." }
    guard unit.count < number.count, !unit.contains(where: { $0.isASCII && $0.isNumber }),
      unit.split(separator: "/", omittingEmptySubsequences: false).allSatisfy({ $0.count <= 4 }),
      let amount = Rational(decimal: String(number.prefix(number.count - unit.count))),
      !sign.isEmpty || !isBetterLow(name) && !amount.isZero,
      !Self.isBareShare(amount, unit: unit, of: name)
    else { return nil }
    (self.sign, value, isDay) = (sign, String(number), false)
  }

  /// A rule with the value in the place of the goal: 完成20处得满分, 超过3件的不得分; nil where it speaks of none.
  func put(into rule: String) -> String? {
    let words = Self.words + Self.shortWords
    guard let word = words.first(where: { speaks($0, in: rule) }) else { return inPlaceOfAct(rule) }
    if isDay { return onDay(rule, word) }
    var rule = rule
    for (denied, other) in [("≤", "超过"), ("<", "不低于"), (">", "不超过")] where denied == sign {
      for head in Self.denials { rule = rule.replacing(head + word, with: other + value) }
    }
    if let bound = Self.bounds[sign] {
      for act in Self.acts { rule = rule.replacing(act + word, with: bound + value) }
    }
    if Self.words.contains(word) { return rule.replacing(word, with: value) }
    for act in Self.acts { rule = rule.replacing(act + word, with: act + value) }
    return rule
  }

  /// Whether a rule speaks of the goal: in the words of its column, or as what is reached, 达到目标得满分.
  private func speaks(_ word: String, in rule: String) -> Bool {
    if Self.words.contains(word) { return rule.contains(word) }
    return Self.acts.contains { act in
      rule.ranges(of: act + word).contains { place in
        rule[place.upperBound...].first.map { "得的，,记计则给；;".contains($0) } ?? false
      }
    }
  }

  /// 完成得满分，每多1件扣2分: what is done, where the rule prints no bound of its own, is the goal.
  private func inPlaceOfAct(_ rule: String) -> String? {
    let points = ["的，得", "的,得", "，得", ",得", "的得", "得", "的计", "计", "的记", "记"]
    for act in ["完成", "达标", "达到"] where rule.hasPrefix(act) {
      let rest = rule.dropFirst(act.count)
      guard points.contains(where: rest.hasPrefix), !Self.hasBound(rule) else { return nil }
      return (isDay ? value + "完成" : (Self.bounds[sign] ?? "达到") + value) + rest
    }
    return nil
  }

  /// Whether a rule holds a figure against something itself.
  private static func hasBound(_ rule: String) -> Bool {
    ["以上", "以下", "以内", "超过", "低于", "高于", "不少于", "大于", "小于", "达到", "≥", "≤", ">", "<", "＞", "＜", "-", "100%"]
      .contains(
        where: rule.contains)
  }

  /// Whether a sentence holds the number of the goal, or its month.
  func isSaid(in sentence: String) -> Bool {
    let numbers = value.split { !$0.isNumber && $0 != "." }
    guard let number = isDay ? numbers.dropFirst(value.contains("年") ? 1 : 0).first : numbers.first else {
      return true
    }
    return sentence.contains(number)
  }

  /// 达到目标值 beside a day is done by that day.
  private func onDay(_ rule: String, _ word: String) -> String? {
    var result = rule.replacing("按" + word + "完成", with: value + "完成")
    for head in Self.denials { result = result.replacing(head + word, with: "未完成") }
    for act in Self.acts { result = result.replacing(act + word, with: value + "完成") }
    return result.contains(word) ? nil : result
  }

  /// Whether a rule cannot be read without the goal.
  static func isNamed(in rule: String) -> Bool { words.contains(where: rule.contains) }

  private static let words = ["年度指标值", "年度目标值", "绩效目标值", "目标值", "指标值", "计划值"]
  private static let shortWords = ["年度目标任务", "目标任务数", "目标任务", "年度目标", "绩效目标", "目标数", "目标"]
  private static let acts = ["达到", "完成", "实现"]
  private static let denials = ["未达到", "没有达到", "达不到", "未完成", "没有完成", "未能达到", "未能完成", "未实现", "未达"]
  /// What 达到 is where the value has a sign.
  private static let bounds = ["≤": "不超过", "<": "低于", ">": "超过"]

  /// 2023年12月底前, 10月31日前.
  private static func isDay(_ text: String) -> Bool {
    guard ["前", "之前", "以前"].contains(where: text.hasSuffix), text.first?.isNumber ?? false else {
      return false
    }
    let kinds = text.filter { !$0.isNumber }
    return ["年月日前", "年月底前", "年月末前", "月日前", "月底前", "月末前", "年月日之前", "年月底之前", "年月日以前", "年月底以前"].contains(kinds)
  }

  /// The sign of a value and what stands behind it; 95%以上 is ≥95%, 不超过3件 is ≤3件.
  private static func signed(_ text: String) -> (sign: String, number: Substring) {
    for (words, sign) in signWords where text.hasPrefix(words) {
      let rest = Substring(text.dropFirst(words.count))
      return (sign, sign == "≤" ? without(["以内", "之内"], rest) : without(["及以上", "以上"], rest))
    }
    let startsPlainly = text.first.map { $0.isASCII && $0.isNumber } ?? false
    for (tail, sign) in [
      ("(含)以上", "≥"), ("以上(含)", "≥"), ("及以上", "≥"), ("以上", "≥"), ("及以下", "≤"), ("以内", "≤"),
    ]
    where startsPlainly && text.hasSuffix(tail) {
      return (sign, Substring(text.dropLast(tail.count)))
    }
    let sign = String(text.prefix { "≥≤=<>".contains($0) })
    return (sign, Substring(text.dropFirst(sign.count)))
  }

  private static func without(_ tails: [String], _ text: Substring) -> Substring {
    tails.first(where: text.hasSuffix).map { text.dropLast($0.count) } ?? text
  }

  private static let signWords = [
    ("不低于", "≥"), ("不少于", "≥"), ("不小于", "≥"), ("大于等于", "≥"), ("大于或等于", "≥"), ("达到", "≥"), ("不超过", "≤"),
    ("不高于", "≤"),
    ("不多于", "≤"), ("不大于", "≤"), ("小于等于", "≤"), ("小于或等于", "≤"), ("控制在", "≤"),
  ]

  /// 0.95 beside a rate is 95% in a cell that shows it so, or less than one in a hundred.
  private static func isBareShare(_ amount: Rational, unit: Substring, of name: String) -> Bool {
    unit.isEmpty && isRatioName(name) && !amount.isZero && amount < Rational(10)
  }
}
