/// Which of the figures of a cell a name means, and what it says of the quantity: 实际进度 is what the unit itself has
/// reached, 序时进度 what is to be reached, 上年 the same of the year before.
struct FigureForm {
  enum Role: Hashable {
    /// A figure by its own name.
    case own
    /// The one of the unit and the year that are spoken of: 实际, 本年, 完成值.
    case actual
    /// What is to be reached, under the word for it.
    case goal(String)
    case before
    /// That of all others: 全省平均.
    case mean(String)
  }

  let role: Role
  /// The quantity, without the words that only tell whose it is; empty where nothing else is said.
  let core: String

  init(_ name: String) {
    (role, core) = Self.parts(bare(name))
  }

  /// Whether one of two names may be a short form of the other in a cell that speaks of both.
  func mayBe(_ other: FigureForm) -> Bool {
    let isOneRole: Bool =
      switch (role, other.role) {
      case (.own, .actual), (.actual, .own), (.actual, .actual), (.before, .before): true
      case (.goal(let own), .goal(let other)): own == other
      case (.mean(let own), .mean(let other)): own == other
      case (.own, _), (.actual, _), (.before, _), (.goal, _), (.mean, _): false
      }
    return isOneRole && (isPart(core, of: other.core) || isPart(other.core, of: core))
  }

  /// Whether both are what is to be reached of one quantity, said in other words: 计划 and 目标产量.
  func isOtherGoal(_ other: FigureForm) -> Bool {
    guard case .goal(let own) = role, case .goal(let others) = other.role else { return false }
    return own != others && (isPart(core, of: other.core) || isPart(other.core, of: core))
  }

  /// Whether it is what the unit itself has reached, and not what that is held against.
  var isOfUnit: Bool { role == .own || role == .actual }

  /// Whether it is what is to be reached.
  var isGoal: Bool { if case .goal = role { true } else { false } }

  /// Whether all characters of a word stand in another, in their order.
  private func isPart(_ short: String, of long: String) -> Bool {
    commonInOrder(short, long) == short.unicodeScalars.count
  }

  private static let befores = [
    "上一年度", "上年同期", "去年同期", "上年度", "上一年", "上年", "去年", "同期", "上期",
  ]
  private static let actuals = ["实际完成", "实际", "本年度", "本年", "当年", "今年", "本期", "完成"]
  private static let goals = [
    "序时", "年度目标", "年度计划", "计划", "目标", "预算", "任务", "核定", "规定", "标准", "基准", "定额", "控制", "应",
  ]
  private static let fields = ["全省", "全国", "全市", "全县", "全区", "同行业", "行业", "同类"]

  private static func parts(_ name: String) -> (Role, String) {
    if let field = fields.first(where: name.hasPrefix), let mark = name.firstRange(of: "平均") {
      let between = name.dropFirst(field.count)[..<mark.lowerBound]
      return (.mean(field), quantity(String(between) + name[mark.upperBound...]))
    }
    if let word = befores.first(where: name.hasPrefix) {
      return (.before, quantity(withoutActual(String(name.dropFirst(word.count)))))
    }
    if let word = goals.first(where: name.hasPrefix), !isOfGoal(name, word) {
      return (.goal(word), quantity(String(name.dropFirst(word.count))))
    }
    // 完成率 is the name of a rate
    let rest = isShareName(name) && name.hasPrefix("完成") ? name : withoutActual(name)
    guard rest != name, !goals.dropLast().contains(where: rest.contains) else {
      return (.own, quantity(name))
    }
    return (.actual, quantity(rest))
  }

  /// 预算执行数, 目标完成率, 应急预案数: what begins with the word for a goal and is none.
  private static func isOfGoal(_ name: String, _ word: String) -> Bool {
    let rest = name.dropFirst(word.count)
    if isShareName(name) && name != word + "增幅" { return true }
    if word == "应" { return ["急", "用", "届", "收", "付"].contains(where: rest.hasPrefix) }
    return word != "计划" && ["完成", "执行", "支出", "调整"].contains(where: rest.hasPrefix)
  }

  /// A name without the words that say no more than that it is the one spoken of: 投入 of 本年投入.
  static func withoutActual(_ name: String) -> String {
    actuals.first(where: name.hasPrefix).map { String(name.dropFirst($0.count)) } ?? name
  }

  private static func quantity(_ name: String) -> String {
    let name = name.hasPrefix("的") ? String(name.dropFirst()) : name
    let tail = ["数量", "水平", "情况", "数", "值", "额", "量"].first(where: name.hasSuffix)
    return tail.map { String(name.dropLast($0.count)) } ?? name
  }
}
