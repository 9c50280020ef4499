/// Whether a rate stands upside down, by the names of all three: 完成率 = 任务数 ÷ 完成数.
///
/// The part that the rate is named after stands below and not above, and above stands what is called a whole.
func isUpsideDown(_ name: String, top: String, bottom: String) -> Bool {
  func says(_ text: String, _ words: [String]) -> Bool { words.contains { text.contains($0) } }
  if let done = rates.first(where: { name.hasSuffix($0.name) })?.done {
    let planned = plannedWords.filter { !done.contains($0) }
    if says(top, planned), !says(top, done), says(bottom, done), !says(bottom, planned) { return true }
  }
  if isWholeOverKind(name, top, bottom) || isDueOverDone(name, top, bottom)
    || isTargetOverFigure(name, top, bottom)
  {
    return true
  }
  if name.hasSuffix("增值率"), says(top, ["年初", "期初"]), says(bottom, ["年末", "期末"]) { return true }
  if let part = partShared(in: name, orBefore: ["强度", "密度"], ofAtLeast: 1) {
    return says(bottom, [part]) && !says(top, [part])
  }
  guard let (part, whole) = partNamed(by: name), !name.contains("占") else { return false }
  if isPlannedOverDone(part, top, bottom, name) { return true }
  let parts = [part] + (otherNames[part] ?? [])
  let (known, done) = (wholesOf[part] ?? [], doneWords.filter { !(wholesOf[part] ?? []).contains($0) })
  guard says(bottom, parts), !says(top, parts), !says(top, done), !says(bottom, setWords) else {
    return false
  }
  return says(top, wholes + known) || dueWords.contains { top.hasPrefix($0) }
    || counts.contains { top == whole + $0 }
}

/// Whether a rate is named after a part of something, so that it is at most all of it.
func namesPart(_ name: String) -> Bool { partNamed(by: name) != nil || partShared(in: name) != nil }

/// Whether a rate begins as one figure does, and not as another: 网办率 as 网办事项, and not 事项总数.
func isNamedAfter(_ name: String, _ figure: String, notAlso other: String) -> Bool {
  guard let stem = stem(of: name) else { return false }
  return [stem, String(stem.prefix(2))].contains { figure.contains($0) && !other.contains($0) }
}

/// What a rate is named after; nil where it has no more than one character.
private func stem(of name: String) -> String? {
  guard let ending = ["占比", "比重", "率", "度"].first(where: { name.hasSuffix($0) }) else { return nil }
  let stem = String(name.dropLast(ending.count))
  return stem.count >= 2 ? stem : nil
}

/// Whether all of something stands above what of it the rate is named after: 撂荒率 = 耕地总面积 ÷ 撂荒面积, 超期率 = 办件量 ÷ 超期办件.
private func isWholeOverKind(_ name: String, _ top: String, _ bottom: String) -> Bool {
  guard let stem = stem(of: name), bottom.hasPrefix(stem), !top.contains(stem),
    !setWords.contains(where: { bottom.contains($0) }), !doneWords.contains(where: { top.contains($0) })
  else { return false }
  let kind = String(bottom.dropFirst(stem.count))
  guard kind.count >= 2 else { return false }
  return counts.contains { top == kind + $0 }
    || top.contains("总") && top.replacing("总", with: "").hasSuffix(kind)
}

/// Whether what was planned or had to be stands above what was done: 出勤率 = 计划出勤 ÷ 实际出勤, 覆盖率 = 应覆盖 ÷ 项目数.
private func isPlannedOverDone(_ part: String, _ top: String, _ bottom: String, _ name: String) -> Bool {
  guard !setWords.contains(where: { bottom.contains($0) }), betterSide(of: name) == true else { return false }
  if let planned = without(["计划", "目标"], in: top), planned.hasSuffix(part) {
    return planned == bottom || planned == without(doneFirst, in: bottom)
  }
  return top.contains("应" + part) && !name.contains("应") && !wholes.contains { bottom.contains($0) }
}

/// Whether what was due stands above what was done of the same: 收缴率 = 应缴 ÷ 实缴.
private func isDueOverDone(_ name: String, _ top: String, _ bottom: String) -> Bool {
  guard ["率", "度"].contains(where: { name.hasSuffix($0) }),
    !["未", "欠", "缺"].contains(where: { name.contains($0) }),
    let due = without(["应"], in: top), !setWords.contains(where: { bottom.contains($0) })
  else { return false }
  // 公务卡率 = 应公务卡额 ÷ 公务卡结算额: both are what the rate is of, and one of them what was due.
  if let stem = stem(of: name), top.hasPrefix("应" + stem), bottom.hasPrefix(stem) { return true }
  return due == bottom || due == without(doneFirst, in: bottom)
}

/// Whether a target stands above what a rate of completion is named after: 签约完成率 = 签约目标 ÷ 签约项目. Of what is
/// better when less, the target above is right.
private func isTargetOverFigure(_ name: String, _ top: String, _ bottom: String) -> Bool {
  guard let ending = ["完成率", "达成率"].first(where: { name.hasSuffix($0) }) else { return false }
  let stem = name.dropLast(ending.count)
  return stem.count >= 2 && bottom.contains(stem) && top.contains(stem)
    && ["目标", "目标数", "目标值", "任务", "任务数", "计划", "计划数"].contains { top.hasSuffix($0) }
    && !setWords.contains { bottom.contains($0) } && !bottom.contains("任务")
    && betterSide(of: bottom) != false && !bottom.contains("成本")
}

/// What says before the name of something that it was done.
private let doneFirst = ["实际", "已", "实", "按期", "按时", "及时"]

/// A name without the first of some words that it has; nil where it has none.
private func without(_ words: [String], in name: String) -> String? {
  words.lazy.compactMap { word in
    name.firstRange(of: word).map { name[..<$0.lowerBound] + name[$0.upperBound...] }
  }.first.map { String($0) }
}

/// The part whose share a name is: 税收 of 税收占比, and of 税收占收入比重; `others` are endings that say so as well.
func partShared(in name: String, orBefore others: [String] = [], ofAtLeast least: Int = 2) -> String? {
  guard let ending = (["占比", "比重", "比例"] + others).first(where: { name.hasSuffix($0) }) else { return nil }
  let stem = name.dropLast(ending.count)
  let part = stem.prefix { $0 != "占" }
  return part.count >= least ? String(part) : nil
}

/// The part that a rate is named after, and what stands before it: 办结 and 投诉 of 投诉办结率.
private func partNamed(by name: String) -> (part: String, whole: String)? {
  guard let ending = ["进度", "率", "度"].first(where: { name.hasSuffix($0) }) else { return nil }
  let stem = name.dropLast(ending.count)
  let part = rateHeads.filter { stem.hasSuffix($0) }.max { $0.count < $1.count }
  return part.map { ($0, String(stem.dropLast($0.count))) }
}

private let rates: [(name: String, done: [String])] = [
  ("执行率", outcomes), ("支出率", outcomes), ("负荷率", outcomes),
  ("完成率", outcomes + ["到位", "到账", "落地"]), ("控制率", outcomes),
  ("到位率", ["到位", "下达", "拨付"]),
]

private let outcomes = ["支出", "执行", "完成", "实际", "达标", "合格", "在用", "在职"]
private let plannedWords = ["预算", "计划", "下达", "目标", "应", "编制", "限额", "总数", "设计"]

/// What rates are a share of, where the part has the name.
private let rateHeads = [
  "完成", "达标", "合格", "优良", "满意", "到位", "执行", "覆盖", "利用", "通过", "就业", "知晓", "公开", "存活", "成活", "正确", "准确", "办结",
  "结案", "回款", "回收", "收回", "参训", "出勤", "完好", "整改", "解决", "化解", "回复", "答复", "普及", "入学", "治愈", "绿化", "修复", "兑现",
  "兑付", "拨付", "发放", "履约", "节资", "节约", "压减", "支出", "使用", "参与", "参加", "开工", "竣工", "投产", "接种", "建档", "签约", "负债",
  "废标", "流标", "失业", "辍学", "返贫", "死亡", "发病", "退货", "闲置", "空置", "不良", "坏账", "超标", "逾期", "违约", "投诉", "差错", "返工",
  "问题", "到场", "到会", "参会", "采纳", "结题", "结项", "巡查", "巡检", "参保", "入账", "收缴", "去除", "核查", "归档", "报送", "受益", "转化",
  "升学", "债务", "收益", "利润",
]

/// What one part alone is a share of: 有效问卷 are those of which some say that they are satisfied.
private let wholesOf = ["满意": ["有效"]]

/// What stands behind the name of what is counted.
private let counts = ["", "数", "总数", "数量", "总量", "量", "件数", "人数", "户数", "额", "总额"]

private let otherNames = ["利用": ["在用"], "收益": ["利润"], "使用": ["在用"], "参训": ["到训"]]

/// What is no part of something greater in the name of a rate.
private let wholes = [
  "任务", "计划", "预算", "目标", "总", "全部", "全体", "发行", "受理", "抽检", "抽查", "检查", "调查", "招标", "编制", "限额", "核定", "合同",
  "批复", "立项", "下达", "样本", "资产", "劳动力", "毕业生", "问卷", "受访", "签约", "应答",
  "案件", "工单", "诉求", "财力",
  "建议", "监管", "监测", "检测", "验收", "播种", "常住", "户籍", "适龄", "在校",
]
private let dueWords = ["应"]

/// Above the line too these are what was done: 实际拨付总额 ÷ 到位.
private let doneWords = ["有效", "实际", "已", "完成", "达到", "达成", "合格", "利润"]

/// Below the line these make a whole of the part: 应完成, 可利用.
private let setWords = ["应", "计划", "目标", "待", "预计", "需", "可", "拟", "未", "不含", "定额"]
