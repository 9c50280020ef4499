import Source

/// Words by which tables name a line that sums up the others; a form is never called so.
private let totalWords: Set<String> = [
  "合计", "合计数", "总计", "总计数", "小计", "共计", "总和", "汇总", "平均", "平均值", "平均数", "均值",
  "total", "totals", "grandtotal", "subtotal", "sum", "average", "mean",
]

/// With which words a longer name ends that is a total of some lines: 东片小计, 一、市直部门合计, 全市平均值.
private let totalEndings = ["小计", "合计", "合计数", "总计", "总计数", "平均值", "平均数", "均值"]

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
