import Program
import Source

extension Template {
  /// Whether the printed words that a rule cites say of the bound what it says: 95%（不含）-98%得10分.
  func cites(_ condition: Measure) -> Bool {
    guard case .comparison(_, let sign, let bound) = condition.kind,
      let indicator = indicators.first(where: { indicator in
        indicator.rule.map { $0.range.start <= condition.range.start && condition.range.end <= $0.range.end }
          ?? false
      })
    else { return false }
    let (before, behind) =
      sign == .greater || sign == .less
      ? (["大于", "高于", "超过", "小于", "低于", "不足", ">", "<"], "(不含")
      : (["不低于", "不少于", "不高于", "不超过", "达到", "≥", "≤"], "(含")
    let figure = halfWidth(text(of: bound))
    return (indicator.citations + (indicator.rule?.citations ?? [])).map { halfWidth($0) }.contains { words in
      words.contains(figure + behind) || before.contains { words.contains($0 + figure) }
    }
  }
}
