import Program
import TargetTexts
import Workbooks

/// How surely a text beside a value is its label: a marked form may hold what a unit wrote, above all targets, which are
/// others in the next form.
struct LabelStanding {
  private let labels: LabelIndex
  private let template: Template
  /// What the template calls things, as labels are compared.
  private let words: Set<String>
  private let headWords: HeadWords

  /// From the surest to the least sure.
  enum Rank: Int, Comparable {
    /// The template or a header says that it names something.
    case named
    /// A text of which nothing is known.
    case text
    /// A figure, a day, or a text under a header of values.
    case value

    static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
  }

  init(_ labels: LabelIndex, _ template: Template) {
    (self.labels, self.template) = (labels, template)
    words = Set(Self.names(in: template, labels.rules).map { labels.rules.key(of: $0) })
    headWords = HeadWords(template, labels.rules)
  }

  private static func names(in template: Template, _ rules: LabelRules) -> [String] {
    let inputs = template.inputs.flatMap { input -> [String] in
      let crossing = input.label.flatMap { rules.crossing(in: $0) }
      return [input.name, input.label, crossing?.row].compactMap { $0 }.flatMap { rules.parts(of: $0) }
    }
    let lines = template.indicators.flatMap { ($0.rule?.askedLines ?? []).map(\.label) }
    return inputs + template.indicators.map(\.name) + lines
  }

  /// How surely a cell names the row in which it stands.
  func rank(of cell: CellReference) -> Rank {
    let text = labels.grid.text(at: cell)
    if words.contains(labels.rules.key(of: text)) { return .named }
    if isFigure(text) { return .value }
    return switch headWords.kind(of: cell, labels) {
    case .names: .named
    case .values: .value
    case nil: .text
    }
  }

  /// The cells with those that may be values behind the others.
  func valuesLast(_ cells: [CellReference]) -> [CellReference] {
    cells.filter { rank(of: $0) != .value } + cells.filter { rank(of: $0) == .value }
  }

  private func isFigure(_ text: String) -> Bool {
    switch readTarget(text, units: template.units, fiscalYear: template.fiscalYear).reading {
    case .quantity, .deadline, .recurringDeadline, .period, .span: true
    case .absent, .quality, .unreadable: false
    }
  }
}

/// The words by which headers say whether names or values stand below.
private struct HeadWords {
  private let names: Set<String>
  private let values: Set<String>

  enum Kind { case names, values }

  private static let nameEndings = ["指标", "名称", "项目", "内容", "要点", "事项"]
  private static let valueEndings = [
    "目标", "目标值", "指标值", "计划值", "标准值", "完成值", "实际值", "完成情况", "实际完成", "得分", "分值", "权重",
  ]

  init(_ template: Template, _ rules: LabelRules) {
    var (names, values): (Set<String>, Set<String>) = ([], [])
    for table in template.tables {
      for (index, column) in table.columns.enumerated() {
        let words = [column.name, column.label].compactMap { $0 }.map { rules.key(of: $0) }
        if index == table.nameColumn { names.formUnion(words) }
        if case .target = column.type { values.formUnion(words) }
      }
    }
    (self.names, self.values) = (names, values)
  }

  /// What the nearest header above a cell says of its column: a row in which two words of headers stand.
  func kind(of cell: CellReference, _ labels: LabelIndex) -> Kind? {
    for row in labels.grid.rows.reversed() where row < cell.row {
      guard let kind = kind(of: head(row, cell.column, labels)) else { continue }
      let heads = labels.grid.filled(inRow: row).filter { self.kind(of: head(row, $0.column, labels)) != nil }
      if heads.count > 1 { return kind }
    }
    return nil
  }

  private func head(_ row: Int, _ column: Int, _ labels: LabelIndex) -> String {
    labels.rules.key(of: labels.grid.text(at: CellReference(row: row, column: column)))
  }

  private func kind(of key: String) -> Kind? {
    if names.contains(key) { return .names }
    if values.contains(key) || Self.valueEndings.contains(where: key.hasSuffix) { return .values }
    return Self.nameEndings.contains(where: key.hasSuffix) ? .names : nil
  }
}
