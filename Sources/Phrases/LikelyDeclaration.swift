/// The unit that a figure of such a name most often has; nil where the name does not tell.
func likelyUnit(_ name: String) -> String? {
  func has(_ words: String...) -> Bool { words.contains { name.contains($0) } }
  if isRatioName(name) { return "%" }
  if name.hasSuffix("倍数") { return "倍" }
  if isRateOfOthers(name) { return unitsOfEndings.first { name.hasSuffix($0.ending) }?.unit }
  if name.hasSuffix("个数") || name.hasSuffix("家数") { return name.hasSuffix("家数") ? "家" : "个" }
  let isMoney =
    has("支出", "收入", "费", "成本", "补助", "补贴", "财力", "增收") && !has("消费", "收费", "缴费") || name.hasSuffix("额")
  if isMoney, has("人均", "户均", "亩均", "平均每", "单位成本") { return "元" }
  if name.hasSuffix("费") || name.hasSuffix("费用") { return "万元" }
  if has("资金", "支出", "收入", "金额", "预算", "投资", "经费", "成本", "资产", "结余", "结转", "产值", "外资", "税收", "利润", "造价", "贷款")
    || name.hasSuffix("额")
  {
    return "万元"
  }
  if let unit = unitsOfEndings.first(where: { name.hasSuffix($0.ending) })?.unit { return unit }
  if name.hasSuffix("价") { return "元" }
  if has("人数", "人员", "编制", "人口") { return "人" }
  if has("户数") || name.hasSuffix("户") { return "户" }
  if has("工期", "天数", "时限", "日数") { return "天" }
  if has("长度", "里程") { return "公里" }
  if has("面积") { return "亩" }
  if has("企业数", "企业") { return "家" }
  return nil
}

/// Endings of names that hold their unit, or the usual one of its kind.
private let unitsOfEndings: [(ending: String, unit: String)] = [
  ("人次", "人次"), ("次数", "次"), ("频次", "次"), ("篇数", "篇"), ("件数", "件"), ("起数", "起"), ("份数", "份"), ("场次", "场"),
  ("期数", "期"),
  ("学生数", "人"), ("教师数", "人"), ("职工数", "人"), ("干部数", "人"), ("党员数", "人"), ("住院日", "天"), ("时长", "小时"),
  ("用时", "小时"),
  ("劳动生产率", "万元/人"), ("周转率", "次"), ("周转次数", "次"), ("频率", "次"),
  ("响应时间", "小时"), ("等候时间", "小时"), ("投入", "万元"), ("增加值", "万元"), ("产量", "吨"),
]

/// The one unit of figures that are compared with each other or divided by each other.
func likelyUnit(of names: [String]) -> String {
  names.lazy.compactMap { likelyUnit($0) }.first ?? "个"
}

/// Whether a name is that of a place among others, of which the first is the best.
func isRank(_ name: String) -> Bool { ["位次", "名次", "排名", "排位"].contains(where: name.hasSuffix) }

/// Whether a name is that of a score which others give: 年度考核, 群众满意度测评.
func isScoreName(_ name: String) -> Bool {
  ["考核", "考评", "测评", "评价", "评估", "评比", "绩效", "得分", "评分", "总分", "成绩"].contains(where: name.hasSuffix)
}

/// Whether a name is that of a ratio.
package func isRatioName(_ name: String) -> Bool {
  let isLength = [
    "长度", "额度", "年度", "制度", "季度", "深度", "高度", "宽度", "厚度", "温度", "角度", "力度", "跨度", "速度", "密度", "强度", "浓度",
  ].contains { name.hasSuffix($0) }
  return !isLength && !isRateOfOthers(name)
    && ["率", "度", "比例", "比重", "增速", "增幅", "百分比", "占比", "比率", "降幅"].contains { name.hasSuffix($0) }
}

/// What a ratio is of: 人均收入 of 人均收入增长率.
func withoutRatio(_ name: String) -> String {
  for tail in ["增长率", "增长幅度", "增速", "增幅", "降幅", "变动率", "完成率", "到位率", "执行率", "率", "比例", "占比", "比重"]
  where name.hasSuffix(tail) {
    return String(name.dropLast(tail.count))
  }
  return name
}

/// The range of a figure that can be below zero by its name, in its unit; nil for others.
func likelyRange(_ name: String, unit: String) -> String? {
  let isPart = [
    "合格率", "满意度", "满意率", "到位率", "知晓率", "知晓度", "覆盖率", "及时率", "准确率", "达标率", "优良率", "优秀率", "办结率", "整改率", "公开率",
    "及格率",
    "通过率", "参与率", "参训率", "好评率", "普及率", "差错率", "投诉率", "上岗率", "入户率", "占比",
  ].contains { name.hasSuffix($0) }
  if isPart, unit == "%" { return "0% 到 100%" }
  let isSigned = ["增速", "增长", "变动", "差异", "偏离", "偏差", "增幅", "利润", "升幅", "增减"].contains { name.contains($0) }
  guard isSigned, !["是否", "日期", "文本"].contains(unit) else { return nil }
  return signedRange(unit: unit)
}

/// The range of a figure that can be below zero, in its unit.
func signedRange(unit: String) -> String {
  unit == "%" ? "-100% 到 1000%" : "-100000000\(unit) 到 100000000\(unit)"
}

/// Whether a unit, as `usualUnit` gives it, is one of time.
func isTime(_ unit: String?) -> Bool {
  ["天", "工作日", "周", "个月", "月", "季度", "年", "小时", "分钟", "秒"].contains(unit)
}

/// Whether a printed name is a word of doing that names no figure: 全年不少于12期, 完成80%.
func isEmptyName(_ name: String) -> Bool {
  // X of 95%＞X≥90%
  if name.unicodeScalars.count == 1, let letter = name.unicodeScalars.first, letter.isASCII { return true }
  return [
    "发生", "出现", "存在", "完成", "全年", "获得", "达到", "每年", "年内", "本年度", "年度", "实现", "当年", "累计", "签约", "提供", "具有",
    "发现", "有", "其中", "全年完成", "计划", "计划完成", "应完成", "目标完成", "年度内", "得分", "实际", "结果", "举办", "开展", "召开",
    "完成值", "实际值", "实际完成值", "指标完成值", "实际完成",
  ].contains(name)
}

/// Whether printed words are cut out of the middle of a clause, so that they name nothing: 合计最, （最, 满意度未调查或.
///
/// `hasAlternatives` allows 或 between two things: 消防设施缺失或失效 are counted together.
func isHalfClause(_ words: String, hasAlternatives: Bool = false) -> Bool {
  let opened = words.count { "（(".contains($0) }
  let closed = words.count { "）)".contains($0) }
  let alternatives = words.split(separator: "或", omittingEmptySubsequences: false)
  return opened != closed
    || alternatives.count > 1 && !(hasAlternatives && alternatives.allSatisfy { $0.count >= 2 })
    || ["最", "但", "而", "且", "和", "及", "与", "、", "或"].contains { words.hasSuffix($0) }
}
