import Values

extension CellReader {
  /// 达到预期、部分达到、没有达到，分别按分值的100%-80%（含）、80%-50%（含）、50%-0%合理确定得分.
  mutating func judgedLevels() -> Reading? {
    for start in 1..<max(1, text.count) {
      for match in matcher.matches("分档评", at: start) where text.trimmed(match.end..<text.count).isEmpty {
        guard let node = match.nodes.first else { continue }
        let words = levelWords(text.trimmed(0..<start))
        if let reading = judged(words, by: node) { return reading }
      }
    }
    return nil
  }

  /// The words that the ranges are of, without what leads to them and 三档 behind them.
  private func levelWords(_ range: Range<Int>) -> [String] {
    var printed = text.text(range)
    for tail in ["分别", "的", "，", "三个档次", "三个等级", "四个档次", "三档", "四档", "两档", "三级", "四级", "等"]
    where printed.hasSuffix(tail) {
      printed = String(printed.dropLast(tail.count))
    }
    for mark in ["：", "分为", "分成"] {
      if let found = printed.ranges(of: mark).last { printed = String(printed[found.upperBound...]) }
    }
    return printed.split { "、，；".contains($0) }.map(String.init)
  }

  private func judged(_ words: [String], by node: Node) -> Reading? {
    let reader = StatementReader(text: text)
    var names = Vocabulary(cell)
    let spans = node.all("档幅").map { span in (span.all("阿数").compactMap(reader.number), span.all("边")) }
    guard words.count == spans.count, words.count > 1, let (name, matched) = names.level(of: words),
      names.allWords(of: name).allSatisfy({ matched.contains($0) })
    else { return nil }
    var lines: [String] = []
    var above = Rational.hundred
    for (index, span) in spans.enumerated() {
      guard span.0.count == 2, let high = span.0.max(), let low = span.0.min(), high == above,
        span.0[0] == high
      else { return nil }
      let isLast = index == spans.count - 1
      guard isLast == low.isZero else { return nil }
      if span.1.isEmpty && !isLast { names.note(.firstClauseWins("\(low)%")) }
      let top = index == 0 ? "" : "< \(high)%"
      let bottom = isLast ? "" : "≥ \(low)%"
      lines.append(
        "\(written(matched[index])): \([bottom, top].filter { !$0.isEmpty }.joined(separator: " 且 "))")
      above = low
    }
    return .sentence(
      HengSentence("评定 \(name) { \(lines.joined(separator: "; ")) }", declarations: names.declarations),
      notes: names.notes)
  }
}
