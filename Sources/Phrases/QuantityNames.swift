/// What names tell of a quantity by their endings: a number of things is never a rate, nor the other way round.

/// Whether a name is that of a number of things or persons: 投诉数, 应整改数, 参训人次. 任务数 and 完成数 are of anything.
func isCountName(_ name: String) -> Bool {
  let isOfAny = numbersOfAnything.contains { name.hasSuffix($0) }
  return !isOfAny && ["数", "人次", "频次", "场次", "户次", "批次"].contains { name.hasSuffix($0) }
}

/// Whether a name is plainly that of a share: 办结率, 占比. 进度 and 满意度 may be points.
func isShareName(_ name: String) -> Bool {
  ["率", "比例", "比重", "占比", "百分比", "增幅", "增速", "降幅"].contains { name.hasSuffix($0) }
}

/// Whether a name is that of money, a number or an amount of things, so that a percentage of it is a share of another.
func isAmountName(_ name: String) -> Bool {
  likelyUnit(name).map { $0 != "%" } ?? (isCountName(name) || name.hasSuffix("量"))
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
        .contains {
          behind.hasSuffix($0)
        }
    }
  }
}

private let numbersOfAnything = [
  "指数", "系数", "倍数", "分数", "百分数", "参数", "基数", "任务数", "计划数", "目标数", "预算数", "完成数", "实际数", "决算数", "控制数", "下达数",
  "核定数", "批复数",
  "年初数", "调整数", "上年数", "同期数", "平均数", "标准数", "执行数", "支出数", "收入数",
]
