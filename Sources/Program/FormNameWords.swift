import Source

/// Words by which tables name a line that sums up the others; a form is never called so.
private let totalWords: Set<String> = [
  "合计", "合计数", "总计", "总计数", "小计", "共计", "累计", "累计数", "总和", "总数", "汇总", "汇总数", "平均", "平均值", "平均数", "均值",
  "省均", "市均", "县均", "区均", "乡均", "镇均", "最大值", "最小值", "中位数", "汇总行", "合计行", "页计", "本页合计", "承前页", "过次页", "∑", "Σ",
  "total", "totals", "grandtotal", "subtotal", "sum", "average", "mean",
]

/// With which words a longer name ends that is a total of some lines: 东片小计, 一、市直部门合计, 全市平均值.
private let totalEndings = [
  "小计", "合计", "合计数", "总计", "总计数", "累计", "累计数", "汇总", "汇总数", "平均", "平均值", "平均数", "均值",
]

/// Names that are no form's, or that a form hardly has; what reads names as bytes looks with care at those that end like one.
package let namesOfNoForm: Set<String> =
  totalWords.union(totalEndings).union(wholes).union(wholeNames).union(yardsticks).union(remarks)
  .union(sampleNames).union(otherTimes)

/// With what names begin that are no form's, or hardly.
package let beginningsOfNoForm = sampleBeginnings + remarkBeginnings + wholeNames

/// Whether a name is a word for a total, or ends in one as no unit's name does, or says that it is a part of the line
/// above (其中：省级). Blanks, brackets around it, a count in brackets, a number or dashes behind it do not matter, and
/// 合计/平均 is two of them.
package func isTotalWord(_ name: String) -> Bool {
  let key = bareName(nameKey(name).lowercased()[...])
  if key.hasPrefix("其中") { return true }
  let parts = key.split { "/、".contains($0) }
  if parts.count > 1, parts.allSatisfy({ totalWords.contains(String($0)) }) { return true }
  if totalWords.contains(String(key)) || totalEndings.contains(where: { key.hasSuffix($0) }) { return true }
  let word = String(key.reversed().drop { $0.isNumber }.reversed())
  return word.count < key.count && totalWords.contains(word)
}

/// What a row may be that is named like no unit.
package enum NameDoubt: Sendable, Hashable, CaseIterable {
  /// All units together: 全市, 全系统. Beside others it is most likely their total.
  case whole
  /// A row that shows how to fill in the others: 填写示例, XX县.
  case sample
  /// Figures of another time, or how they changed: 上年同期, 同比, 甲县（上年）.
  case otherTime
  /// A yardstick beside the units: 目标值, 最高, 参考值.
  case yardstick
  /// Words of the table itself: 说明, 备注, 序号, 填表人：张三.
  case remark

  /// What is doubted of a name; nil where it may well be a unit's.
  package init?(_ name: String) {
    let key = nameKey(name)
    let bare = String(bareName(key[...]))
    if bare.hasPrefix("全") && wholes.contains(String(bare.dropFirst())) || wholeNames.contains(bare)
      || isCountOfUnits(bare)
    {
      self = .whole
    } else if yardsticks.contains(bare) {
      self = .yardstick
    } else if remarks.contains(bare) || remarkBeginnings.contains(where: { key.hasPrefix($0) }) {
      self = .remark
    } else if isYear(bare) {
      self = .otherTime
    } else if sampleBeginnings.contains(where: { key.hasPrefix($0) }) || sampleNames.contains(bare) {
      self = .sample
    } else if otherTimes.contains(bare) || otherTimes.contains(where: { key.hasSuffix("(\($0))") }) {
      self = .otherTime
    } else {
      return nil
    }
  }
}

/// What units belong to together.
private let wholes: Set<String> = [
  "国", "省", "自治区", "市", "州", "盟", "地区", "区", "县", "旗", "镇", "乡", "街道", "村", "部", "部门", "系统", "行业", "局", "院",
  "校", "公司",
  "集团", "辖区", "域", "体", "年",
]

private let wholeNames: Set<String> = ["总体", "整体", "所有", "所有单位", "全部单位", "各单位", "各县", "各县区"]

private let yardsticks: Set<String> = [
  "目标", "目标值", "标准", "标准值", "参考值", "标杆", "标杆值", "最大", "最小", "最高", "最低", "最高值", "最低值", "满分", "分值", "权重",
]

private let remarks: Set<String> = ["说明", "备注", "序号", "单位", "单位名称", "县名", "名称", "无", "填报要求", "填报说明", "—"]
private let remarkBeginnings = [
  "注:", "备注:", "说明:", "填表人", "制表人", "审核人", "填报人", "填报日期", "填表日期", "数据来源", "联系电话", "负责人签",
]

/// 4个县, 共12个乡镇: how many units a line stands for.
private func isCountOfUnits(_ name: String) -> Bool {
  let rest = name.hasPrefix("共") ? name.dropFirst() : name[...]
  let unit = rest.drop { ("0"..."9").contains($0) }
  return unit.count < rest.count && (2...4).contains(unit.count)
    && unit.first.map { "个家所".contains($0) } ?? false
}

/// 2023, 2023年, 2023年度.
private func isYear(_ name: String) -> Bool {
  let digits = name.prefix(4)
  return digits.count == 4 && digits.allSatisfy { ("0"..."9").contains($0) }
    && (digits.hasPrefix("19") || digits.hasPrefix("20")) && ["年", "年度"].contains(String(name.dropFirst(4)))
}

private let sampleBeginnings = [
  "例:", "例如", "示例", "样例", "填写示例", "填报示例", "填写样例", "填报样例", "XX", "xx", "××", "某某",
]
private let sampleNames: Set<String> = ["例", "示例", "样例", "样表", "测试", "试填"]

private let otherTimes: Set<String> = [
  "上年", "去年", "上年数", "上年同期", "去年同期", "上期", "同比", "环比", "增减", "增减数", "增减额", "增幅", "增长率", "差额", "调整前", "调整后",
  "预算数", "决算数", "完成率", "年初数", "年末数",
]

/// Brackets that may stand around a name.
private let brackets: [Character: Character] = ["(": ")", "[": "]", "【": "】", "「": "」", "<": ">"]

/// A name without what stands around it and says nothing.
private func bareName(_ name: Substring) -> Substring {
  var name = name
  while let first = name.first, let last = name.last {
    if let close = brackets[first], close == last, name.count > 2 {
      name = name.dropFirst().dropLast()
    } else if ":：-—–…*·.".contains(last) {
      name.removeLast()
    } else if "*·-—".contains(first) {
      name.removeFirst()
    } else if last == ")", let bracket = name.lastIndex(of: "("), bracket > name.startIndex,
      name[bracket...].contains(where: \.isNumber)
    {
      name = name[..<bracket]
    } else {
      return name
    }
  }
  return name
}
