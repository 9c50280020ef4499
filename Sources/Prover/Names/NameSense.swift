import Program
import Source

/// What the names of measures say about the better side. Only words that leave no doubt are here; a name with
/// none of them says nothing.

/// Whether a later day is the better one; nil where the name does not say. Days that are set say nothing.
func betterDay(of name: String) -> Bool? {
  let name = Array(name.utf8)
  if setDays.contains(where: { name.says($0) }) { return nil }
  return doneDays.contains { name.says($0) } ? false : nil
}

/// Whether a name is that of a place counted from the best. Whoever counts from the last says so.
func namesPlace(_ name: String) -> Bool {
  let name = Array(name.utf8)
  return places.contains { name.ends(with: $0) } && !otherPlaces.contains { name.says($0) }
}

/// Whether yes is the better answer to a question with this name.
func wordsOfTruth(_ name: String) -> Bool? {
  let name = Array(name.utf8)
  // 未公开 denies what is good to have; 无需公开 does not.
  if denials.contains(where: { denial in good.contains { name.ends(with: denial + $0) } }) { return false }
  if undone.contains(where: { name.ends(with: $0) }) { return false }
  if mending.contains(where: { name.says($0) }) {
    if (denials + required).contains(where: { name.says($0) }) { return nil }
    return settled.contains { name.ends(with: $0) } ? true : nil
  }
  // 无事故 and 未发生违规 are good; 无故逾期 says nothing of the kind.
  if denials.contains(where: { denial in bad.contains { name.starts(with: denial + $0) } }) { return true }
  if denials.contains(where: { name.says($0) }) { return nil }
  if bad.contains(where: { name.says($0) }) { return false }
  if required.contains(where: { name.says($0) }) { return nil }
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

let mending = deedsThatMend + words("满意", "完成", "指标", "管理", "机制", "演练", "救援", "受理")

/// What is done about something bad: 化解风险债务 is as good as 债务 is bad.
let deedsThatMend = words(
  "办理", "答复",
  "处理", "整改", "办结", "解决", "降低", "下降", "减少", "节约", "化解", "查处", "回复", "消除", "防治", "预防", "治理",
  "压减", "清理", "清收", "清欠", "追缴", "追回", "挽回", "收回", "清偿", "偿还", "整治")

let bad = words(
  "投诉", "逾期", "违规", "违纪", "违法", "事故", "差错", "挪用", "截留", "挤占", "套取", "骗取", "虚报", "弄虚作假", "拖欠",
  "浪费", "缺陷率", "返工", "超支", "违约", "失信", "通报批评", "造假", "侵占", "贪污", "质量问题", "负面舆情", "负面报道", "上访", "虚假", "瞒报",
  "谎报", "漏报")

/// What should have been done about something bad, and was not. 未降低 and 未减少 may be said of what is good to have.
private let undone = words(
  "未整改", "未按期整改", "未按时整改", "未完成整改", "整改不到位", "未办结", "未处理", "未解决", "未化解", "未消除", "未清偿", "未偿还", "未追回",
  "未收回", "未回复", "未答复")

private let setDays = words(
  "计划", "应", "要求", "规定", "截止", "期限", "时限", "目标", "批复", "约定", "开工", "开始", "上年", "到期", "基准",
  "报告期", "起始", "生效")

private let doneDays = words(
  "实际", "办结", "报送", "提交", "完成", "到账", "到位", "公开", "报告", "上报", "填报", "验收", "交付")

private let places = words("名次", "排名", "位次")
private let otherPlaces = words("倒", "末", "后", "低", "逆", "差")

private let settled = words("完成", "到位", "通过")

private let good = words(
  "合格", "达标", "合规", "健全", "通过", "公开", "完成", "到位", "完善", "齐全", "完整", "真实", "准确", "及时", "落实", "公示", "备案", "归档",
  "执行", "履行", "建立")

/// 需公开 and 应完成 say what is asked for, not what was done.
private let required = words(
  "需", "应", "须", "要", "可", "拟", "非", "计划", "目标", "申请", "适用", "强制", "被", "停止", "暂缓", "暂停", "免予")

private let signed = words(
  "增长", "增速", "增幅", "增减", "变动", "变化", "差异", "偏差", "偏离", "同比", "环比", "收支结余", "本年结余", "当年结余", "盈余", "利润", "盈利",
  "盈亏",
  "损益", "差额", "净增", "净减", "净流入", "净现金", "净收益", "涨跌", "涨幅", "升降")

private let netCounts = words("净增", "净减", "增减", "净流入", "盈亏")

/// 增长控制率 is a share of what was allowed; 绝对 has no sign; 压减 and 节约 are what was achieved.
private let neverNegative = words("压减", "控制", "绝对", "节约", "次数", "差异化", "计划", "系数")

private let offset = words("偏离", "偏差", "误差", "差异率", "调整率")

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

let denials = words("无", "未", "没有", "不", "未发生", "没有发生", "无重大", "未发生重大", "未出现")

/// Words as bytes: a template has hundreds of names, and each is held against all words.
func words(_ texts: String...) -> [[UInt8]] { texts.map { Array($0.utf8) } }

extension Collection<UInt8> {
  func says(_ word: [UInt8]) -> Bool {
    let found = withContiguousStorageIfAvailable { text in word.withUnsafeBufferPointer { text.holds($0) } }
    return found ?? Array(self).says(word)
  }
}

extension BidirectionalCollection<UInt8> {
  /// From the last byte on: most words differ there.
  func ends(with word: [UInt8]) -> Bool {
    var rest = self[...]
    for byte in word.reversed() where rest.popLast() != byte { return false }
    return true
  }
}
