import Program

/// What the names of measures say about the better side. Only words that leave no doubt are here; a name with
/// none of them says nothing.

/// Whether more is better of a measure with this name; nil where the name does not say.
func betterSide(of name: String) -> Bool? {
  let name = Array(name.utf8)
  let isBad = bad.contains { name.says($0) }
  if !isBad, higherIsBetter.contains(where: { name.ends(with: $0) }) { return true }
  // 投诉处理率, 成本节约率, 违规整改率: what mends something bad is good, but the name alone is no proof.
  if mending.contains(where: { name.says($0) }) { return nil }
  return isBad || lowerIsBetter.contains { name.ends(with: $0) } ? false : nil
}

/// Whether a later day is the better one; nil where the name does not say. Days that are set say nothing.
func betterDay(of name: String) -> Bool? {
  let name = Array(name.utf8)
  if setDays.contains(where: { name.says($0) }) { return nil }
  return doneDays.contains { name.says($0) } ? false : nil
}

/// Whether yes is the better answer to a question with this name.
func wordsOfTruth(_ name: String) -> Bool? {
  let name = Array(name.utf8)
  if mending.contains(where: { name.says($0) }) {
    return settled.contains { name.ends(with: $0) } ? true : nil
  }
  // 无事故 and 未发生违规 are good; 无故逾期 says nothing of the kind.
  if denials.contains(where: { denial in bad.contains { name.starts(with: denial + $0) } }) { return true }
  if denials.contains(where: { name.says($0) }) { return nil }
  if bad.contains(where: { name.says($0) }) { return false }
  return good.contains { name.ends(with: $0) } ? true : nil
}

/// Whether a figure with this name may be below zero. Of what is counted only few words say so: 增长户数 are households.
func mayBeNegative(_ name: String, isCounted: Bool) -> Bool {
  let name = Array(name.utf8)
  if neverNegative.contains(where: { name.says($0) }) { return false }
  return (isCounted ? netCounts : signed).contains { name.says($0) }
}

/// Whether a figure with this name says how far something is off, either way.
func countsBothWays(_ name: String) -> Bool {
  let name = Array(name.utf8)
  return offset.contains { name.says($0) } && !oneSided.contains { name.says($0) }
}

/// What a name says of how several figures become one; nil where it says nothing, or several things.
func functionMeant(by name: String, ofLevels: Bool) -> FunctionName? {
  let name = Array(name.utf8)
  if notOfFunctions.contains(where: { name.says($0) }) { return nil }
  let meant = functionWords.filter { entry in
    (entry.plain + (ofLevels ? entry.ofLevels : [])).contains { name.says($0) }
  }
  return meant.count == 1 ? meant[0].function : nil
}

/// The place of a common name of grades, 0 for the best; nil for other names.
func rank(ofGrade name: String) -> Int? { grades[name] }

/// Whether the names of levels say that the levels are of one scale, so that nothing should rise and fall along it.
func areOfOneScale(_ names: [String]) -> Bool {
  for scale in [grades, degrees] {
    let places = names.compactMap { scale[$0] }
    let pairs = zip(places, places.dropFirst())
    if places.count >= 3, pairs.allSatisfy({ $0 < $1 }) || pairs.allSatisfy({ $0 > $1 }) { return true }
  }
  // 达成, 部分达成, 未达成: one end denies the other.
  guard names.count >= 3, let first = names.first, let last = names.last else { return false }
  return ["不", "未", "没有", "无"].contains { last == $0 + first || first == $0 + last }
}

/// Whether names are grades of anything from the best down: 优 良 差, A B C, 合格 不合格.
func areGrades(_ names: [String]) -> Bool {
  let places = names.compactMap { grades[$0] }
  return places.count == names.count && names.count >= 2 && zip(places, places.dropFirst()).allSatisfy(<)
}

private let grades = [
  "优秀": 0, "优": 0, "好": 0, "A": 0, "良好": 1, "良": 1, "较好": 1, "B": 1, "中等": 2, "中": 2, "一般": 2, "合格": 2,
  "及格": 2, "C": 2, "基本合格": 3, "较差": 3, "差": 4, "不合格": 4, "不及格": 4, "D": 4,
]

private let degrees = [
  "很高": 0, "高": 1, "较高": 2, "中": 3, "一般": 3, "中等": 3, "较低": 4, "低": 5, "很低": 6, "很满意": 0, "非常满意": 0,
  "满意": 1, "比较满意": 2, "基本满意": 2, "不满意": 5, "很不满意": 6, "严重": 1, "较重": 2, "较轻": 4, "轻微": 5, "轻": 5, "没有": 6,
]

private let mending = words(
  "处理", "整改", "办结", "解决", "降低", "下降", "减少", "节约", "化解", "查处", "回复", "消除", "防治", "预防", "治理",
  "满意", "压减", "清理", "完成", "指标", "管理", "机制")

private let bad = words(
  "投诉", "逾期", "违规", "违纪", "违法", "事故", "差错", "挪用", "截留", "挤占", "套取", "骗取", "虚报", "弄虚作假", "拖欠",
  "浪费", "缺陷率", "返工", "超支", "违约", "失信", "通报批评", "造假", "侵占", "贪污", "质量问题", "负面舆情", "负面报道", "上访")

private let lowerIsBetter = words(
  "成本", "单位成本", "结转结余率", "结余率", "预算调整率", "控制率", "超支率", "超支额", "流失率", "闲置率", "空置率", "死亡率",
  "发病率", "失业率", "报价", "投标价", "投标价格")

private let higherIsBetter = words(
  "完成率", "达标率", "合格率", "优良率", "满意度", "满意率", "到位率", "执行率", "及时率", "覆盖率", "利用率", "通过率", "就业率",
  "知晓率", "公开率", "存活率", "正确率")

private let setDays = words(
  "计划", "应", "要求", "规定", "截止", "期限", "时限", "目标", "批复", "约定", "开工", "开始", "上年", "到期")

private let doneDays = words("实际", "办结", "报送", "提交", "完成", "到账", "到位", "公开")

private let settled = words("完成", "到位", "通过")

private let good = words("合格", "达标", "合规", "健全", "通过")

private let signed = words(
  "增长", "增速", "增幅", "增减", "变动", "变化", "差异", "偏差", "偏离", "同比", "环比", "收支结余", "本年结余", "当年结余", "盈余", "利润", "盈利",
  "盈亏",
  "损益", "差额", "净增", "净减", "净流入", "净现金", "净收益", "涨跌", "涨幅", "升降")

private let netCounts = words("净增", "净减", "增减", "净流入", "盈亏")

/// 增长控制率 is a share of what was allowed; 绝对 has no sign; 压减 and 节约 are what was achieved.
private let neverNegative = words("压减", "控制", "绝对", "节约", "次数", "差异化", "计划", "系数")

private let offset = words("偏离", "偏差", "误差", "差异率")

/// 正偏差 and 超支偏差 go one way.
private let oneSided = words("绝对", "正偏", "负偏", "超支", "结余", "控制")

private let functionWords: [(function: FunctionName, plain: [[UInt8]], ofLevels: [[UInt8]])] = [
  (.minimum, words("最低", "最小", "最少"), words("最差", "最弱", "最次", "短板")),
  (.maximum, words("最高", "最大", "最多"), words("最好", "最优", "最强", "最佳")),
  (.mean, words("平均", "均值"), []), (.sum, words("合计", "总计", "总和", "之和"), []),
  (.median, words("中位"), []),
]

/// A ceiling (最高限价) is the least of several, the best place the least number, and 最低生活保障 a thing of its own.
private let notOfFunctions = words(
  "最低生活", "最低工资", "最大化", "最大限度", "名次", "排名", "位次", "限", "标准", "要求", "门槛", "线", "目标", "可得", "不超")

private let denials = words("无", "未", "没有", "不", "未发生", "没有发生", "无重大", "未发生重大", "未出现")

/// Words as bytes: a template has hundreds of names, and each is held against all words.
private func words(_ texts: String...) -> [[UInt8]] { texts.map { Array($0.utf8) } }

extension [UInt8] {
  fileprivate func says(_ word: [UInt8]) -> Bool {
    guard count >= word.count else { return false }
    return (0...(count - word.count)).contains { self[$0..<($0 + word.count)].elementsEqual(word) }
  }

  fileprivate func ends(with word: [UInt8]) -> Bool { suffix(word.count).elementsEqual(word) }
}
