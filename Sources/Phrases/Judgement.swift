import Source
import Values

extension CellReader {
  /// 见附件, 另行下发, 同上: no method stands in the cell.
  func methodElsewhere() -> Reading? {
    let printed = text.text(0..<text.count)
    let plain = printed.filter { !"。；，".contains($0) }
    let isBare = ["同上", "-", "/", "见附件", "略", "详见附件", "另行通知", "另行制定"].contains(plain)
    let isReference =
      hasNoPoints(printed)
      && ["附件", "另行", "提供", "《", "由", "参照", "执行", "以"].contains { plain.contains($0) }
      && [
        "执行", "另行下发", "另行制定", "另行通知", "另行规定", "另行发文", "考核结果", "考核得分", "提供", "为准", "计入", "折算计入", "附件", "考核办法",
        "实施细则", "评价结果",
      ].contains {
        plain.contains($0)
      }
    guard isBare || isReference else { return nil }
    return .judged(HengSentence("评定"), reason: .elsewhere)
  }

  /// The construct that the marks of a cell are those of.
  func near() -> NearIdiom? {
    let printed = text.text(0..<text.count)
    func has(_ words: String...) -> Bool { words.contains { printed.contains($0) } }
    if has("插值", "内插", "线性", "直线", "之间按比例", "之间的按比例", "之间，按比例", "区间内按比例") { return .interpolation }
    if has("酌情", "优（", "评定", "打分") { return .judged }
    if has("每") && has("扣", "加") { return .steps }
    if has("以上", "以下", "-", "≥", "≤", "＜", "＞", "大于", "小于") && has("%") { return .tiers }
    if has("比例", "得分=") { return .proportion }
    if text.scalars.contains(PrintedText.item) || has("符合") { return .checklist }
    return nil
  }

  /// Whether nothing in the text gives or takes points.
  private func hasNoPoints(_ printed: String) -> Bool {
    !["扣", "每", "满分", "不得分", "≥", "≤", "＞", "＜", "%"].contains { printed.contains($0) }
      && !printed.contains("得分=")
      && !text.scalars.indices.contains { index in
        isDigit(text.scalars[index]) && index + 1 < text.count && text.scalars[index + 1] == "分"
      }
  }

  /// 酌情扣分, 由考核组打分: somebody decides.
  func leftToPeople() -> Reading? {
    let printed = text.text(0..<text.count)
    guard isDiscretion(printed) else { return nil }
    return .judged(HengSentence("评定"), reason: .discretion(within: rangeOfDiscretion()))
  }

  private func isDiscretion(_ printed: String) -> Bool {
    let words = ["酌情", "视情", "酌扣", "综合评定", "综合评议", "综合评分", "综合打分", "合理确定", "自由裁量", "横向比较", "横向对比"]
    if words.contains(where: { printed.contains($0) }) { return true }
    let judges = [
      "考核组", "评价组", "评估组", "检查组", "评审组", "专家", "评委", "评审", "领导小组", "领导班子", "分管领导", "主要领导", "县领导", "考核办", "互评",
      "主管部门", "考评组", "组织部", "委员会",
    ]
    let acts = ["打分", "评分", "评定", "评议", "赋分", "评判", "认定", "给分", "计分", "评价"]
    let sentences = printed.split { "；。§".contains($0) }.map(String.init)
    if sentences.contains(where: { follow([judges, acts], in: $0) }) { return true }
    let moods = ["视", "根据", "结合", "依据", "按照"]
    let measures = ["情况", "程度", "质量", "效果", "实际", "优劣"]
    let marks = ["给分", "评分", "打分", "赋分", "计分", "评定", "评价得分", "得分"]
    // 按照质量达标率×0.8×权重计分 is a formula
    return sentences.contains { sentence in
      !sentence.contains { "×/=%".contains($0) } && follow([moods, measures, marks], in: sentence)
    }
  }

  /// Whether one of each list of words stands in a sentence, one behind the other: who judges, and then that they do; 评价要点
  /// before 专家论证 is none of it.
  private func follow(_ lists: [[String]], in sentence: String) -> Bool {
    var rest = sentence[...]
    for words in lists {
      guard let end = words.compactMap({ rest.firstRange(of: $0)?.upperBound }).min() else { return false }
      rest = rest[end...]
    }
    return true
  }

  /// 酌情扣1-2分: how far discretion goes, as printed and in points. It is told and no limit of the score: who loses points
  /// by it loses them only where something is wrong, and what people give is never changed into something else.
  private func rangeOfDiscretion() -> Phrase? {
    var matcher = matcher
    var (chinese, english): ([String], [String]) = ([], [])
    for start in 0..<text.count {
      guard let match = matcher.matches("酌幅", at: start).max(by: { $0.end < $1.end }),
        let node = match.nodes.first
      else { continue }
      let printed = text.text(node.range)
      let numbers = node.all("阿数").compactMap(StatementReader(text: text).number)
      guard numbers.count == 2, let least = numbers.min(), let most = numbers.max() else { continue }
      let left = node.has("酌扣") && !hasParts ? scoresLeft(least, most) : nil
      chinese.append("“\(printed)”" + (left.map { "，扣分的得 \($0.0) 到 \($0.1) 分" } ?? ""))
      english.append(
        printed + (left.map { ", which leaves \($0.0) to \($0.1) points where it is taken off" } ?? ""))
    }
    guard !chinese.isEmpty else { return nil }
    return Phrase(
      "印的幅度是" + chinese.joined(separator: "；"), "the printed range is " + english.joined(separator: "; "))
  }

  /// Whether the cell gives less than all points for something: then nobody knows of what the range is taken.
  private var hasParts: Bool {
    text.scalars.indices.contains { start in
      guard start > 0, "得计".unicodeScalars.contains(text.scalars[start - 1]), isDigit(text.scalars[start])
      else {
        return false
      }
      let digits = text.text(start..<text.count).prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      return Rational(decimal: String(digits)).map { $0.isPositive && $0 < points } ?? false
    }
  }

  /// What is left of all points when so many are taken off; nil where there are not so many.
  private func scoresLeft(_ least: Rational, _ most: Rational) -> (Rational, Rational)? {
    guard let low = try? points - most, let high = try? points - least, !low.isNegative else { return nil }
    return (low, high)
  }
}
