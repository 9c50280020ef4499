/// What names tell of a quantity by their endings: a number of things is never a rate, nor the other way round.

/// Whether a name is that of a number of things or persons: 投诉数, 应整改数, 参训人次. 任务数 and 完成数 are of anything.
func isCountName(_ name: String) -> Bool {
  let isOfAny = numbersOfAnything.contains { name.hasSuffix($0) }
  return !isOfAny && ["数", "人次", "频次", "场次", "户次", "批次"].contains { name.hasSuffix($0) }
}

/// Whether a name is plainly that of a share: 办结率, 占比. 进度 and 满意度 may be points.
func isShareName(_ name: String) -> Bool {
  !isRateOfOthers(name)
    && ["率", "比例", "比重", "占比", "百分比", "增幅", "增速", "降幅"].contains { name.hasSuffix($0) }
}

/// Whether a name ends as that of a share does, and is what is made or done by one or in one time: 劳动生产率 is money, 周转率
/// a number of times.
func isRateOfOthers(_ name: String) -> Bool {
  if isRateOfMany(name) { return true }
  return isRateOfWork(name)
}

/// 万人发案率, 万件投诉率: how many for each ten thousand, which is no percentage.
private func isRateOfMany(_ name: String) -> Bool {
  let many = [
    "百人", "千人", "万人", "万户", "万车", "万件", "万名", "万辆", "万例", "万元", "亿元", "每百", "每千", "每万", "百万", "千次", "万次",
  ]
  let events = [
    "发案率", "死亡率", "投诉率", "伤亡率", "发生率", "事故率", "犯罪率", "发病率", "举报率", "上访率", "信访率", "患病率", "伤害率", "违法率", "火灾率",
  ]
  return events.contains(where: name.hasSuffix) && many.contains { name.contains($0) }
}

private func isRateOfWork(_ name: String) -> Bool {
  ["生产率", "劳产率", "周转率", "周转速度", "产出率", "频率", "功率", "容积率"].contains { name.hasSuffix($0) }
}

/// Whether a name is that of money, a number or an amount of things, so that a percentage of it is a share of another.
func isAmountName(_ name: String) -> Bool {
  likelyUnit(name).map { $0 != "%" } ?? (isCountName(name) || name.hasSuffix("量"))
}

/// Whether less of what has a name may well be better: failures, costs and times.
package func isBetterLow(_ name: String) -> Bool {
  isOfFailure(name)
    || [
      "成本", "费用", "经费", "能耗", "耗", "工期", "时间", "时长", "用时", "死亡", "伤亡", "排放", "浓度", "负债", "债务", "返工", "流失",
      "损", "拥堵",
    ]
    .contains { name.contains($0) }
}

/// Whether words say what gives or takes points: 低于80%不得分, 每项扣2分; 得分=… is a formula.
package func saysPoints(_ words: String) -> Bool {
  if ["不得分", "不计分", "不给分", "得满分", "一票否决", "扣完", "不扣分", "加倍扣"].contains(where: words.contains) { return true }
  let scalars = Array(words.unicodeScalars)
  return scalars.indices.contains { index in
    guard "扣得计加".unicodeScalars.contains(scalars[index]), index + 2 < scalars.count else { return false }
    let rest = scalars[(index + 1)...].drop { isDigit($0) || $0 == "." }
    return rest.count < scalars.count - index - 1 && rest.first == "分"
  }
}

/// Whether words hold something against a figure that they name: 达到计划人数, 高于全省平均增幅; 达到要求 names none.
func comparesFigures(_ words: String) -> Bool {
  let comparisons = [
    "达到", "不低于", "不少于", "不高于", "不超过", "不大于", "不小于", "不晚于", "不早于", "不迟于", "高于", "低于", "超过", "超出", "少于", "多于",
    "大于", "小于",
    "晚于", "早于", "优于",
  ]
  return comparisons.contains { word in
    words.ranges(of: word).contains { found in
      let behind = words[found.upperBound...]
      return ["率", "数", "额", "量", "值", "增幅", "增速", "人次", "时间", "日期", "进度", "工期", "平均", "水平", "比例", "占比"]
        .contains { end in behind.hasSuffix(end) || behind.hasSuffix(end + "的") }
    }
  }
}

private let numbersOfAnything = [
  "指数", "系数", "倍数", "分数", "百分数", "参数", "基数", "任务数", "计划数", "目标数", "预算数", "完成数", "实际数", "决算数", "控制数", "下达数",
  "核定数", "批复数",
  "年初数", "调整数", "上年数", "同期数", "平均数", "标准数", "执行数", "支出数", "收入数",
]
