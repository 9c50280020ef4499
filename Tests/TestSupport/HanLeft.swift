import Parser
import Source
import Syntax
import Values

/// What a template and data call things and say themselves, for telling the words of a report from theirs.
package struct OwnWords {
  private var words: Set<String> = []
  private let units: UnitCatalog

  /// The names and texts of a template, and what its data say.
  package init(template: SourceFile, data: [String], units: UnitCatalog) {
    self.units = units
    for token in parse(template).tree.tokens {
      let text = template.text(token.range)
      switch token.kind {
      case .word where !Self.language.contains(text): words.insert(text)
      case .quotedName, .text: words.insert(String(text.dropFirst().dropLast()))
      default: break
      }
    }
    words.insert(String(template.path.prefix { $0 != "." }))
    for text in data {
      let cells = text.split { "\",\\".contains($0) || $0.isNewline }
      words.formUnion(cells.map { String($0.drop { $0 == " " }) })
      words.formUnion(cells.map { halfWidth(String($0.drop { $0 == " " })) })
    }
    words = words.filter { $0.contains { $0.isHan } }
  }

  /// The runs of Han characters in a report in English that are neither names, texts and data nor units, nor belong to
  /// the normal form of targets (2020-10-31前), which are texts of the data.
  package func left(in report: String) -> Set<String> {
    var rest = report
    for word in words.sorted(by: { ($0.count, $0) > ($1.count, $1) }) {
      rest = rest.split(separator: word, omittingEmptySubsequences: false).joined(separator: "\u{1}")
    }
    var left: Set<String> = []
    var run = ""
    for character in rest + " " {
      if character.isHan || (!run.isEmpty && character == "/") {
        run.append(character)
      } else {
        if !run.isEmpty, units.unit(named: run) == nil, !Self.ofTargets.contains(run) { left.insert(run) }
        run = ""
      }
    }
    return left
  }

  private static let ofTargets: Set<String> = ["前", "每次", "万"]

  /// Words of the language that are no keywords: reports in English spell them in English.
  private static let language: Set<String> = [
    "满分", "得分", "分值", "总得分", "自报", "总自报", "全体", "是", "否", "达标", "工作日数", "升档", "降档", "不得分", "绝对值", "最小", "最大",
    "合计", "平均", "中位", "取整到", "四舍五入", "五成双", "截尾", "进一", "限于", "计数", "名次", "种类", "数值", "下端", "上端", "期限", "下限",
    "上限", "等值", "区间", "定期", "时段",
    "定性",
    "未填报", "读不懂", "严格下限", "严格上限", "日期", "文本", "是否",
  ]
}

extension Character {
  fileprivate var isHan: Bool {
    unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) || (0x20000...0x3FFFF).contains($0.value) }
  }
}
