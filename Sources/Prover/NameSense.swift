/// What the names of measures say about the better side. Only words that leave no doubt are here; a name with
/// none of them says nothing.

/// Whether more is better of a measure with this name; nil where the name does not say.
func betterSide(of name: String) -> Bool? {
  let isBad = bad.contains { name.contains($0) }
  if !isBad, higherIsBetter.contains(where: { name.hasSuffix($0) }) { return true }
  // 投诉处理率, 成本节约率, 违规整改率: what mends something bad is good, but the name alone is no proof.
  if mending.contains(where: { name.contains($0) }) { return nil }
  return isBad || lowerIsBetter.contains { name.hasSuffix($0) } ? false : nil
}

/// Whether yes is the better answer to a question with this name.
func wordsOfTruth(_ name: String) -> Bool? {
  if mending.contains(where: { name.contains($0) }) {
    return ["完成", "到位", "通过"].contains { name.hasSuffix($0) } ? true : nil
  }
  if name.contains("无") || name.contains("未") || name.contains("没有") || name.contains("不") { return nil }
  return bad.contains { name.contains($0) } ? false : nil
}

private let mending = [
  "处理", "整改", "办结", "解决", "降低", "下降", "减少", "节约", "化解", "查处", "回复", "消除", "防治", "预防", "治理",
  "满意", "压减", "清理", "完成", "指标", "管理", "机制",
]

private let bad = [
  "投诉", "逾期", "违规", "违纪", "违法", "事故", "差错", "挪用", "截留", "挤占", "套取", "骗取", "虚报", "弄虚作假", "拖欠",
  "浪费", "缺陷率", "返工",
]

private let lowerIsBetter = [
  "成本", "单位成本", "结转结余率", "结余率", "预算调整率", "控制率", "超支率", "超支额", "流失率", "闲置率", "空置率", "死亡率",
  "发病率", "失业率",
]

private let higherIsBetter = [
  "完成率", "达标率", "合格率", "优良率", "满意度", "满意率", "到位率", "执行率", "及时率", "覆盖率", "利用率", "通过率", "就业率",
  "知晓率", "公开率", "存活率", "正确率",
]
