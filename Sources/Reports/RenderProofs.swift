import Checker
import Enclosure
import Program
import Prover
import Source
import Values

/// The report of what is proved of templates: the values of formulas, and scores beside their points.
package func renderProofs(
  _ templates: [Template], language: Language, format: ReportFormat
) -> String {
  let blocks = templates.flatMap { proofBlocks(provedRanges(of: $0), Narrator($0, language)) }
  return format == .markdown ? blocks.markdown : blocks.plainText
}

private func proofBlocks(_ ranges: ProvedRanges, _ narrator: Narrator) -> [ReportBlock] {
  let words = ProofWords(narrator.language)
  var blocks: [ReportBlock] = [.heading(narrator.template.name), .lines(words.introduction)]
  if !ranges.formulas.isEmpty {
    let rows = ranges.formulas.map { entry in
      let formula = narrator.template[entry.id]
      let values = narrator.rangeText(entry.values, as: formula.measure.type)
      return ReportTable.Row(depth: 0, cells: [formula.name, values])
    }
    blocks.append(.table(ReportTable(header: [words.formula, words.values], rows: rows)))
  }
  if !ranges.leaves.isEmpty { blocks.append(.table(scoreTable(ranges, narrator))) }
  if !ranges.outcomes.isEmpty {
    let rows = ranges.outcomes.map { entry in
      ReportTable.Row(depth: 0, cells: [entry.name, narrator.rangeText(entry.values, as: entry.type)])
    }
    blocks.append(.table(ReportTable(header: [words.outcome, words.values], rows: rows)))
  }
  let open = ranges.leaves.filter { !$0.isProved }.count
  let assumptions = [
    words.assumption(ranges.takenAsNotNegative), words.assumptionInOtherUnits(ranges.takenInOtherUnits),
  ].compactMap { $0 }
  // A template of figures alone has no scores to prove.
  let conclusion =
    narrator.template.indicators.isEmpty
    ? [] : [words.conclusion(proved: ranges.leaves.count - open, open: open)]
  if !(conclusion + assumptions).isEmpty { blocks.append(.lines(conclusion + assumptions)) }
  return blocks
}

private func scoreTable(_ ranges: ProvedRanges, _ narrator: Narrator) -> ReportTable {
  let words = ProofWords(narrator.language)
  let leaves = Dictionary(uniqueKeysWithValues: ranges.leaves.map { ($0.id, $0) })
  let points = ValueType.number(
    NumberType(dimension: Dimension(base: "分"), unit: narrator.template.units.unit(named: "分")))
  let rows = narrator.template.treeOrder().map { id in
    let indicator = narrator.template[id]
    var cells = [indicator.name, narrator.numbers.points(indicator.points), "", ""]
    if let leaf = leaves[id] {
      cells[2] = leaf.scores.map { narrator.rangeText($0, as: points) } ?? words.byForm
      cells[3] = leaf.isProved ? words.proved : words.open
    }
    return ReportTable.Row(depth: indicator.level - 1, cells: cells)
  }
  return ReportTable(
    header: [narrator.words.indicator, narrator.words.points, words.scores, words.verdict], rows: rows)
}

extension ProvedRanges.Leaf {
  var isProved: Bool { isProvedBelow && isProvedAbove }
}

extension Narrator {
  /// An interval as it is declared in a template: `0% 到 100%`, `≥ 0元`.
  func rangeText(_ interval: Interval, as type: ValueType) -> String {
    let words = ProofWords(language)
    func text(_ end: Interval.End) -> String {
      let shown = template.phrase(of: .number(end.value), as: type)
      return (shown.isExact ? "" : "≈") + self.text(shown.text)
    }
    if interval.isEmpty { return words.nothing }
    if interval.onlyValue != nil, let only = interval.low { return text(only) }
    if let low = interval.low, let high = interval.high, low.isIncluded, high.isIncluded {
      return text(low) + words.to + text(high)
    }
    let ends = [
      interval.low.map { ($0.isIncluded ? "≥ " : "> ") + text($0) },
      interval.high.map { ($0.isIncluded ? "≤ " : "< ") + text($0) },
    ].compactMap { $0 }
    return ends.isEmpty ? words.anything : ends.joined(separator: self.words.comma)
  }
}

/// The fixed words of the report of proofs.
private struct ProofWords {
  let introduction: [String]
  let formula: String
  let outcome: String
  let values: String
  let scores: String
  let verdict: String
  let proved: String
  let open: String
  let byForm: String
  let nothing: String
  let anything: String
  let to: String
  private let language: Language

  init(_ language: Language) {
    self.language = language
    switch language {
    case .chinese:
      introduction = [
        "只要填报的数在声明的范围之内，公式的值和取整之前的得分就不出下面的范围；范围里未必每个值都取得到。",
        "“已证明” 是说得分一定在 0 与分值之间；模板写了最高、最低的，以所写的为准。",
      ]
      formula = "公式"
      outcome = "另列"
      values = "取值范围"
      scores = "得分范围"
      verdict = "结论"
      proved = "已证明"
      open = "未证明"
      byForm = "随表单的分值"
      nothing = "没有这样的表单"
      anything = "不限"
      to = " 到 "
    case .english:
      introduction = [
        "Where data lie within the declared ranges, formulas and scores before rounding do not leave these "
          + "bounds; not every value within them is reached.",
        "“proved” says that the score lies within zero and the points, or within limits that the template states.",
      ]
      formula = "Formula"
      outcome = "Also listed"
      values = "Values"
      scores = "Scores"
      verdict = "Verdict"
      proved = "proved"
      open = "not proved"
      byForm = "by the points of the form"
      nothing = "no such form"
      anything = "anything"
      to = " to "
    }
  }

  /// What the bounds rest on beside declared ranges; nil where they rest on nothing else.
  func assumption(_ names: [String]) -> String? {
    guard !names.isEmpty else { return nil }
    return switch language {
    case .chinese: "\(names.map { "“\($0)”" }.joined()) 没有写范围，按不小于 0 计；填负数的不予计算"
    case .english:
      "Without a range, taken as 0 or more, and negative numbers not computed with: "
        + names.joined(separator: ", ")
    }
  }

  /// The same of figures in units that a range does not speak of.
  func assumptionInOtherUnits(_ names: [String]) -> String? {
    guard !names.isEmpty else { return nil }
    return switch language {
    case .chinese: "\(names.map { "“\($0)”" }.joined()) 里的数，单位不是范围所写的，按不小于 0 计；负数不予计算"
    case .english:
      "In other units than that of the range, taken as 0 or more, and negative numbers not computed with: "
        + names.joined(separator: ", ")
    }
  }

  func conclusion(proved: Int, open: Int) -> String {
    switch language {
    case .chinese: "计分的指标 \(proved + open) 个：已证明 \(proved) 个，未证明 \(open) 个"
    case .english: "Indicators with a rule: \(proved + open), proved \(proved), not proved \(open)"
    }
  }
}
