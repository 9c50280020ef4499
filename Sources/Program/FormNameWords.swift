import Source

/// Words by which tables name a line that sums up the others; a form is never called so.
private let totalWords: Set<String> = [
  "合计", "合计数", "总计", "总计数", "小计", "共计", "累计", "累计数", "总和", "总数", "汇总", "汇总数", "平均", "平均值", "平均数", "均值",
  "省均", "市均", "县均", "区均", "乡均", "镇均", "最大值", "最小值", "中位数",
  "total", "totals", "grandtotal", "subtotal", "sum", "average", "mean",
]

/// With which words a longer name ends that is a total of some lines: 东片小计, 一、市直部门合计, 全市平均值.
private let totalEndings = [
  "小计", "合计", "合计数", "总计", "总计数", "累计", "累计数", "汇总", "汇总数", "平均", "平均值", "平均数", "均值",
]

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

  /// What is doubted of a name; nil where it may well be a unit's.
  package init?(_ name: String) {
    let key = nameKey(name)
    let bare = String(bareName(key[...]))
    if bare.hasPrefix("全"), wholes.contains(String(bare.dropFirst())) {
      self = .whole
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

private let sampleBeginnings = [
  "例:", "例如", "示例", "样例", "填写示例", "填报示例", "填写样例", "填报样例", "XX", "xx", "××", "某某",
]
private let sampleNames: Set<String> = ["例", "示例", "样例", "样表", "测试", "试填"]

private let otherTimes: Set<String> = [
  "上年", "去年", "上年数", "上年同期", "去年同期", "上期", "同比", "环比", "增减", "增减数", "增幅", "增长率",
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
