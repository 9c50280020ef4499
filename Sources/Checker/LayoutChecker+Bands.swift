import Program
import Source
import Syntax

extension LayoutChecker {
  /// The bands of a layout; what is reported is left out.
  mutating func checkBands(_ nodes: [LayoutBandSyntax]) -> [LayoutBand] {
    var bands: [LayoutBand] = []
    for band in nodes {
      let name = band.name ?? ""
      if let first = statedBands[name] {
        report(.statedTwice(name.isEmpty ? "指标" : name), at: band.nameRange, related: [first])
        continue
      }
      statedBands[name] = band.nameRange
      if let checked = band.name == nil ? scoreBand(band) : tableBand(band, named: name) {
        bands.append(checked)
      }
    }
    return bands
  }

  private mutating func tableBand(_ node: LayoutBandSyntax, named name: String) -> LayoutBand? {
    guard let index = template.tables.firstIndex(where: { $0.name == name }) else {
      let near = nearestName(to: name, among: template.tables.map(\.name))
      report(.unknownTable(name, near: near), at: node.nameRange)
      return nil
    }
    if let range = node.pathRange { report(.clauseMisplaced("按", ofIndicators: false), at: range) }
    if let range = node.parents { report(.clauseMisplaced("上级 独占一行", ofIndicators: false), at: range) }
    guard let start = label(node.start) else { return nil }
    let table = template.tables[index]
    var sources = defaultSources(of: table)
    var stated: [Int: SourceRange] = [:]
    for column in node.columns { state(column, of: table, in: &sources, &stated) }
    let end = label(node.end)
    let omissions = node.omissions.compactMap { omission($0, of: table) }
    let columns = LayoutColumns(
      sources: sources, merged: merged(node, table), stripped: stripped(node, table))
    return LayoutBand(
      content: .table(TableID(index), columns), start: start, end: end, omissions: omissions,
      range: node.range)
  }

  /// The label of each column, then its name.
  private func defaultSources(of table: Table) -> [LayoutColumns.Source] {
    table.columns.map { column in
      let heads = [column.label, column.name].compactMap { $0 }.compactMap { LabelPath($0, rules) }
      return LayoutColumns.Source(.heads(heads, beside: nil), isStated: false)
    }
  }

  private mutating func state(
    _ node: LayoutColumnSyntax, of table: Table, in sources: inout [LayoutColumns.Source],
    _ stated: inout [Int: SourceRange]
  ) {
    guard let name = node.name, let index = column(name, of: table, at: node.nameRange) else { return }
    if let first = stated[index] {
      return report(.statedTwice("\(table.name).\(name)"), at: node.nameRange, related: [first])
    }
    stated[index] = node.nameRange
    if node.label != nil {
      guard let head = label(node.label) else { return }
      sources[index] = .init(.heads([head], beside: node.side), isStated: true)
    } else if let source = node.source {
      guard let other = column(source.value, of: table, at: source.range) else { return }
      if other == index { return report(.ownBracket(name), at: source.range) }
      sources[index] = .init(.bracketNumber(in: other), isStated: true)
    }
  }

  private mutating func column(_ name: String, of table: Table, at range: SourceRange) -> Int? {
    if let index = table.columns.firstIndex(where: { $0.name == name }) { return index }
    let names = table.columns.map(\.name)
    report(
      .unknownColumn(name, table: table.name, columns: names, near: nearestName(to: name, among: names)),
      at: range)
    return nil
  }

  /// Texts say for all rows of a merge what they say, figures only for the first.
  private mutating func merged(_ node: LayoutBandSyntax, _ table: Table) -> Set<Int> {
    guard let names = node.merged else {
      return Set(table.columns.indices.filter { table.columns[$0].isWords })
    }
    var columns: Set<Int> = []
    for name in names {
      if let index = column(name.value, of: table, at: name.range) { columns.insert(index) }
    }
    return columns
  }

  private mutating func stripped(_ node: LayoutBandSyntax, _ table: Table) -> [String] {
    if let first = node.stripped.first, table.nameColumn == nil {
      report(.noNameColumn(table.name), at: first.range)
    }
    return node.stripped.compactMap { token in
      let text = rules.plain(token.content)
      if text.isEmpty { report(.emptyLabel(token.text), at: token.range) }
      return text.isEmpty ? nil : text
    }
  }

  private mutating func omission(_ node: LayoutOmissionSyntax, of table: Table) -> LayoutOmission? {
    guard let name = node.name, let index = column(name, of: table, at: node.nameRange) else { return nil }
    return LayoutOmission(
      column: index, omitsBlank: node.omitsBlank, texts: node.texts.map { rules.plain($0.content) })
  }

  // MARK: scores

  private mutating func scoreBand(_ node: LayoutBandSyntax) -> LayoutBand? {
    if node.merged != nil || !node.stripped.isEmpty || !node.omissions.isEmpty {
      report(.clauseMisplaced("合并照抄、名称去掉、略去", ofIndicators: true), at: node.range)
    }
    guard let start = label(node.start) else { return nil }
    let path = node.path.compactMap { label($0) }
    if node.path.isEmpty { report(.noPath, at: node.start?.range ?? node.range) }
    if node.columns.isEmpty { report(.noParts, at: node.start?.range ?? node.range) }
    var parts: [(part: IndicatorPart, head: LabelPath, beside: ColumnSide?)] = []
    var answers: (head: LabelPath, beside: ColumnSide?)?
    for column in node.columns {
      guard let name = column.name else { continue }
      if name == Keyword.checklist.chinese || name == Keyword.checklist.english {
        if answers != nil { report(.statedTwice("指标.\(name)"), at: column.nameRange) }
        answers = label(column.label).map { ($0, column.side) } ?? answers
        continue
      }
      guard let part = IndicatorPart(name) else {
        report(.unknownTarget(name, near: nil), at: column.nameRange)
        continue
      }
      if parts.contains(where: { $0.part == part }) {
        report(.statedTwice("指标.\(name)"), at: column.nameRange)
      } else if let head = label(column.label) {
        parts.append((part, head, column.side))
      }
    }
    guard !path.isEmpty, !parts.isEmpty || answers != nil else { return nil }
    return LayoutBand(
      content: .indicators(
        LayoutScores(path: path, parts: parts, answers: answers, groupsStandAlone: node.parents != nil)),
      start: start,
      end: label(node.end), omissions: [], range: node.range)
  }
}

extension LayoutColumnSyntax {
  /// On which side of the column with its head it stands; nil where it is that column.
  fileprivate var side: ColumnSide? { says(.right) ? .right : says(.left) ? .left : nil }
}
