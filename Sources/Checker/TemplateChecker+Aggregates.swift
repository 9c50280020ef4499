import Program
import Source
import Syntax
import Values

/// What stands between the brackets of a function over many records.
private struct AggregateParts {
  var keys: [SyntaxNode] = []
  var filter: SyntaxNode?
  var values: [SyntaxNode] = []
  var drops: [SyntaxNode] = []
  var rankOptions: [SyntaxNode] = []
}

extension TemplateChecker {
  /// `名次(全体 同 类别 当 条件: 值, 选项)`, over the rows of a table or over all forms.
  mutating func aggregate(_ node: SyntaxNode, _ context: MeasureContext) -> Measure {
    let nodes = node.nodes
    guard nodes.count >= 2, let name = nodes[0].first(.name).flatMap({ nameText($0) }),
      let recordsName = nodes[1].first(.name).flatMap({ nameText($0) })
    else { return reported(node) }
    guard let function = FunctionName.named(name), function != .absolute, function != .round else {
      report(.unknownFunction(name, quoted: nil, near: nearFunction(to: name)), at: nodes[0].range)
      return reported(node)
    }
    let parts = aggregateParts(node)
    if context.isSummary, let key = parts.keys.first { report(.rankInSummary, at: key.range) }
    if Self.cohortNames.contains(recordsName) { return cohortAggregate(function, parts, node, context) }
    if context.isSummary {
      report(.summaryNeedsCohort(recordsName, isTable: true), at: nodes[1].range)
      return reported(node)
    }
    let named = table(named: recordsName, at: nodes[1].range)
    guard let table = named.value else { return reported(node) }
    if function == .rank || !parts.keys.isEmpty, context.table?.isReported != true, context.table != named {
      report(.rankNeedsRow(table: recordsName), at: node.range)
      return reported(node)
    }
    var inner = context.expecting(nil)
    inner.table = named
    return finished(function, over: .rows(table), parts, inner, node)
  }

  /// The names of all forms of a run.
  static let cohortNames: Set<String> = [Template.cohortName, "all-forms"]

  private mutating func cohortAggregate(
    _ function: FunctionName, _ parts: AggregateParts, _ node: SyntaxNode, _ context: MeasureContext
  ) -> Measure {
    if function == .rank, context.isSummary {
      report(.rankInSummary, at: node.range)
      return reported(node)
    }
    // Each form answers as it sees itself: no row is at hand there, and no indicator.
    return finished(function, over: nil, parts, MeasureContext(), node)
  }

  /// 计数(全体) and 计数(表): records counted by their name alone.
  mutating func bareCount(_ node: SyntaxNode, _ context: MeasureContext) -> Measure? {
    guard let list = node.nodes.last, list.nodes.count == 1, let path = list.nodes.first, path.kind == .path,
      path.all(.name).count == 1, let name = path.first(.name).flatMap({ nameText($0) })
    else { return nil }
    if Self.cohortNames.contains(name) {
      return finished(.count, over: nil, AggregateParts(), MeasureContext(), node)
    }
    guard !context.isSummary, tableNumbers[name] != nil else { return nil }
    guard let table = table(named: name, at: path.range).value else { return reported(node) }
    return finished(.count, over: .rows(table), AggregateParts(), context, node)
  }

  private func aggregateParts(_ node: SyntaxNode) -> AggregateParts {
    var parts = AggregateParts()
    var rest: [SyntaxNode] = []
    for part in node.nodes.dropFirst(2) {
      switch part.kind {
      case .groupClause: parts.keys = part.nodes
      case .dropClause: parts.drops.append(part)
      case .rankOption: parts.rankOptions.append(part)
      default: rest.append(part)
      }
    }
    if node.keyword(.selecting) != nil, !rest.isEmpty { parts.filter = rest.removeFirst() }
    parts.values = rest
    return parts
  }

  /// What 从低到高, 不跳号 and 并列取平均 say.
  private mutating func ranking(_ options: [SyntaxNode], of function: FunctionName) -> Ranking {
    var ranking = Ranking()
    for option in options {
      if function != .rank { report(.wrongOption(option.text, function), at: option.range) }
      if option.keyword(.ascending) != nil { ranking.isAscending = true }
      if option.keyword(.dense) != nil { ranking.ties = .dense }
      if option.keyword(.averageTies) != nil { ranking.ties = .average }
    }
    reportRepeated(options.filter { $0.keyword(.ascending) != nil })
    reportRepeated(options.filter { $0.keyword(.ascending) == nil })
    return ranking
  }

  /// What 去高 and 去低 say.
  mutating func trim(_ clauses: [SyntaxNode], of function: FunctionName) -> Trim {
    var trim = Trim()
    for clause in clauses {
      switch function {
      case .sum, .mean, .median, .minimum, .maximum: break
      case .count, .rank, .absolute, .round: report(.wrongOption(clause.text, function), at: clause.range)
      }
      guard let token = clause.token(.number) else { continue }
      let written = clause.text(of: token)
      guard let count = LiteralText(written).count(of: "个", in: 0...Trim.most) else {
        report(.wrongDrop(written), at: token.range)
        continue
      }
      if clause.keyword(.dropHigh) != nil { trim.high = count } else { trim.low = count }
    }
    reportRepeated(clauses.filter { $0.keyword(.dropHigh) != nil })
    reportRepeated(clauses.filter { $0.keyword(.dropLow) != nil })
    return trim
  }

  /// Reports what is said twice, where the one would silently undo the other.
  private mutating func reportRepeated(_ options: [SyntaxNode]) {
    guard let first = options.first else { return }
    for extra in options.dropFirst() {
      report(.repeatedItem(line: line(of: first.range)), at: extra.range, related: [first.range])
    }
  }

  /// The function over the rows of a table, or over all forms where no records are named.
  private mutating func finished(
    _ function: FunctionName, over records: Aggregate.Records?, _ parts: AggregateParts,
    _ context: MeasureContext, _ node: SyntaxNode
  ) -> Measure {
    let keys = parts.keys.map { measure($0, context) }
    let filter = parts.filter.map { condition($0, context) }
    let values = parts.values.map { function == .count ? condition($0, context) : measure($0, context) }
    let trim = trim(parts.drops, of: function)
    let ranking = ranking(parts.rankOptions, of: function)
    guard !(keys + values).contains(where: { $0.type == .reported }), filter?.type != .reported,
      let type = aggregateType(function, values, node)
    else { return reported(node) }
    let aggregate = Aggregate(
      function, over: records ?? .forms(CohortID(cohortQueries.count)), keys: keys, filter: filter,
      values: values, trim: trim, ranking: ranking, range: node.range)
    if records == nil { cohortQueries.append(.aggregate(aggregate)) }
    return Measure(.aggregate(aggregate), type: type, range: node.range)
  }

  private mutating func aggregateType(_ function: FunctionName, _ values: [Measure], _ node: SyntaxNode)
    -> ValueType?
  {
    if function == .count, values.count <= 1 { return .number(.plain) }
    guard let first = values.first, function == .rank || values.count == 1 else {
      report(.aggregateWithoutValue(function.rawValue), at: node.range)
      return nil
    }
    if function == .rank {
      for value in values where !isOrdered(value.type) {
        report(.notNumber(file.text(value.range)), at: value.range)
        return nil
      }
      return .number(.plain)
    }
    if case .level = first.type, function == .minimum || function == .maximum { return first.type }
    guard case .number = first.type else {
      report(.notNumber(file.text(first.range)), at: first.range)
      return nil
    }
    return first.type
  }

  private func isOrdered(_ type: ValueType) -> Bool {
    switch type {
    case .number, .date, .level: true
    case .truth, .text, .target, .figure, .reported: false
    }
  }
}
