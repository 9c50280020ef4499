/// Whether more is better of a measure with this name; nil where the name does not say.
///
/// A name is read from its end: what is counted (率, 次数), then what it counts (合格, 投诉), then what denies that (不, 零).
/// The last word decides, so that 投诉办结率 and 逾期贷款回收率 are good to have. What cannot be read so says nothing.
func betterSide(of name: String) -> Bool? { betterSide(Array(name.utf8)[...]) }

private func betterSide(_ name: ArraySlice<UInt8>) -> Bool? {
  if twoSided.contains(where: { name.ends(with: $0) }) { return nil }
  if let object = name.cutting(falls) { return betterSide(object).map { !$0 } }
  let share = name.cutting(shares)
  if progress.contains(where: { word in name.ends(with: word) || share?.ends(with: word) ?? false }) {
    return true
  }
  if let share {
    if let object = share.cutting(falling) { return betterSide(object).map { !$0 } }
    if let object = share.cutting(rising) { return betterSide(object) == false ? false : nil }
    if let before = share.cutting(goodHeads) {
      return isSparing(share, before) ? nil : turned(true, behind: before, isEvent: false)
    }
  }
  if let before = name.cutting(goodDays) { return turned(true, behind: before, isEvent: false) }
  let counted = (share ?? name).cuttingAll(counts)
  if share != nil || counted.count < name.count, let before = counted.cutting(badEvents) {
    return turned(false, behind: before, isEvent: true)
  }
  if let before = share?.cutting(problems) {
    return found.contains { before.says($0) } || isMended(before)
      ? nil : turned(false, behind: before, isEvent: true)
  }
  if let before = name.cutting(circulars),
    before.isEmpty || suffered.contains(where: { before.ends(with: $0) })
  {
    return turned(false, behind: before, isEvent: true)
  }
  if let before = (share ?? name).cuttingAll(counts + nouns).cutting(bad + badHeads) {
    // 化解风险债务 and 按时办结投诉 are what was done about it.
    if share == nil, deedsThatMend.contains(where: { before.starts(with: $0) }) { return nil }
    if isMended(before) { return nil }
    // Who looks for what is wrong (发现违规问题数) may want to find much.
    return found.contains { before.ends(with: $0) } ? nil : turned(false, behind: before, isEvent: true)
  }
  // 投诉处理数, 违规整改数: what mends something bad is good, but the name alone is no proof.
  if mending.contains(where: { name.says($0) }) { return nil }
  if lowerIsBetter.contains(where: { name.ends(with: $0) }) { return false }
  if let before = name.cutting(controlled) {
    return before.isEmpty || spending.contains { before.says($0) } ? false : nil
  }
  // Of a share the last word alone says what it is a share of.
  guard share == nil, bad.contains(where: { name.says($0) }) else { return nil }
  return deniesBad(name) ? nil : false
}

/// The same of a number as a part of all: 不合格数 is as bad to have as 不合格率.
func betterSideOfPart(_ name: String) -> Bool? {
  if let side = betterSide(of: name) { return side }
  let core = Array(name.utf8)[...].cuttingAll(counts)
  // 已整改问题数 is good and 问题数 open: only what is denied tells.
  guard core.count < name.utf8.count, doubtsOfDeeds.contains(where: { core.starts(with: $0) }) else {
    return nil
  }
  return betterSide(core + Array("率".utf8))
}

/// Whether a name is that of a share: 完成率, 满意度, 占比.
func namesShare(_ name: String) -> Bool { Array(name.utf8)[...].cutting(shares) != nil }

/// Whether a name says how far something is off, and nothing of what was done about it: 差异率, 偏离度.
func namesOffset(_ name: String) -> Bool {
  guard let share = Array(name.utf8)[...].cutting(shares) else { return false }
  return offsets.contains { share.cuttingAll(sizes).ends(with: $0) } && countsBothWays(name)
}

/// Whether words before something bad end in what was done about it, and nothing denies that.
private func isMended(_ before: ArraySlice<UInt8>) -> Bool {
  guard let rest = before.cutting(deedsThatMend)?.cuttingAll(manners) else { return false }
  return !denialsOfDeeds.contains { rest.ends(with: $0) }
}

/// The side of a word that stands behind others: a denial before it turns it, one further off leaves it open.
private func turned(_ isHigherBetter: Bool, behind before: ArraySlice<UInt8>, isEvent: Bool) -> Bool? {
  let rest = before.cuttingAll(isEvent ? kindsOfEvents : manners)
  let denials = isEvent ? denialsOfEvents : denialsOfDeeds
  if denials.contains(where: { rest.ends(with: $0) }) { return !isHigherBetter }
  if plainWords.contains(where: { rest.says($0) }) { return isHigherBetter }
  return (isEvent ? doubtsOfEvents : doubtsOfDeeds).contains { rest.says($0) } ? nil : isHigherBetter
}

/// 三公经费预算执行率: of what should be spared, it is a matter of the template whether all should be spent.
private func isSparing(_ share: ArraySlice<UInt8>, _ before: ArraySlice<UInt8>) -> Bool {
  share.ends(with: execution) && spared.contains { before.says($0) }
}

private func deniesBad(_ name: ArraySlice<UInt8>) -> Bool {
  denialsOfEvents.contains { denial in bad.contains { name.says(denial + $0) } }
}

private let shares = words("比例", "占比", "比率", "比重", "程度", "率", "度")

private let counts = words(
  "次数", "人数", "件数", "天数", "户数", "起数", "家数", "数量", "人次", "数", "量", "件", "发生")

/// What something bad is said of; a share or a number of it is as bad.
private let nouns = words(
  "问题", "事件", "行为", "案件", "项目", "贷款", "资产", "反应", "情况", "记录", "现象", "事项", "单位", "企业", "资金", "金额", "总额", "余额",
  "额", "面积", "设备", "新增")

private let goodHeads = words(
  "完成", "达标", "合格", "优良", "满意", "到位", "执行", "及时", "覆盖", "利用", "通过", "就业", "知晓", "公开", "存活", "成活", "正确", "准确",
  "办结", "结案", "回款", "回收", "收回", "参训", "出勤", "完好", "整改", "解决", "化解", "回复", "答复", "普及", "入学", "治愈", "绿化", "修复",
  "成功", "好评", "兑现", "兑付", "拨付", "发放", "履约", "节资", "压减", "成本节约", "达产", "投产", "竣工", "资产收益", "投资收益", "保值增值",
  "接种", "建档", "签约", "认可", "规范", "落实", "到场", "到会", "参会", "入账", "入库", "收缴", "征缴", "上缴", "缴纳", "结题", "结项", "采纳",
  "去除", "巡查", "巡检", "核查", "参保", "参合", "归档", "报送", "清欠", "清收", "追缴", "转化", "升学", "签收", "建成", "受益", "惠及")

private let goodDays = words("优良天数", "达标天数")

/// What is left of income is good to have, what is left of a budget is not.
private let twoSided = words("收支结余率", "收支结余", "收支结余额")

/// 度 is cut as a share.
private let progress = words("支出进度", "执行进度", "完成进度", "建设进度", "工程进度")

/// What happens and is counted; where money stands behind them (信访资金) it is another thing.
private let badEvents = words(
  "信访", "死亡", "伤亡", "失业", "误差", "废标", "流标", "辍学", "返贫", "发病", "感染", "退货", "退票", "差评", "损耗", "破损", "流失", "空置",
  "撂荒", "超期", "缺岗", "爽约")

private let badHeads = words(
  "延期", "拖延", "欠缴", "欠费", "漏损", "债务",
  "负债", "暂付款", "挂账", "欠薪", "闲置", "不良", "坏账", "超标", "超期", "超时", "延误", "滞留", "缺陷", "故障", "错误", "漏报", "误报", "迟报",
  "瞒报")

/// A share of 问题 is bad to have; whoever looks for them (发现问题率) may want many.
private let problems = words("问题")
private let found = words("发现", "查出", "反映", "反馈")

private let offsets = words("差异", "偏离", "偏差", "误差", "调整")
private let sizes = words("幅", "额", "量")

/// A circular may as well be about the weather: 通报次数 and 被通报次数 are of who is named in it.
private let circulars = words("通报次数", "通报件数", "通报数")
private let suffered = words("被", "受到", "受")

/// How far something has fallen: 投诉率降幅.
private let falls = words("降幅", "减幅", "下降幅度", "降低幅度", "减少幅度")

private let falling = words("下降", "降低", "减少")
private let rising = words("增长", "上升", "增加")

private let lowerIsBetter = words(
  "成本", "单位成本", "结转结余率", "结余率", "预算调整率", "超支率", "超支额", "报价", "投标价", "投标价格", "成本费用率", "费用率",
  "成本率", "能耗", "电耗", "水耗", "煤耗", "物耗", "单耗",
  "含水率", "浓度", "排放量", "药占比", "耗占比", "药品占比", "耗材占比", "药品收入占比", "耗材收入占比", "平均住院日", "平均住院天数", "次均费用",
  "次均门诊费用", "次均住院费用", "产销差率", "线损率", "空驶率", "赤字率", "再住院率", "重复住院率", "候诊时间", "等候时间", "等待时间", "响应时间",
  "候诊时长", "等候时长", "等待时长", "响应时长")

private let controlled = words("控制率")

/// 血压控制率 is good to have.
private let spending = words("三公", "经费", "成本", "人员", "支出", "费", "预算", "投资", "编制", "公用", "价", "额")

private let execution = words("执行")[0]
private let spared = words("三公", "公用", "会议费", "接待", "招待", "公务", "出国", "差旅")

/// How something is done, between a denial and the word that it denies: 未按期完成.
private let manners = words(
  "按时", "按期", "按规定", "按要求", "按计划", "如期", "及时", "全部", "完全", "全面", "足额", "有效", "正常", "能")

/// Of what kind something bad is: 无重大安全事故.
private let kindsOfEvents = words("重大", "较大", "特大", "严重", "安全", "生产", "质量", "责任", "有效", "群众", "火灾", "交通")

private let denialsOfDeeds = words("不", "未", "没有", "非", "无", "没")
private let denialsOfEvents = words("无", "未", "没有", "零", "非", "未发生", "没有发生", "未出现", "不")
private let doubtsOfDeeds = words("不", "未", "没")
private let doubtsOfEvents = words("不", "未", "没", "无", "零")

/// Words with a denial in them that deny nothing.
private let plainWords = words("不动产", "不良", "不锈钢", "未成年", "零售", "零星", "无障碍", "无人机", "无线")

extension ArraySlice<UInt8> {
  /// What stands before the longest of some words that it ends with; nil where it ends with none of them.
  fileprivate func cutting(_ words: [[UInt8]]) -> ArraySlice<UInt8>? {
    var longest = -1
    for word in words where word.count > longest && ends(with: word) { longest = word.count }
    return longest < 0 ? nil : dropLast(longest)
  }

  /// What is left when such words are cut from the end one after the other.
  fileprivate func cuttingAll(_ words: [[UInt8]]) -> ArraySlice<UInt8> {
    var rest = self
    while let shorter = rest.cutting(words), !shorter.isEmpty { rest = shorter }
    return rest
  }
}
