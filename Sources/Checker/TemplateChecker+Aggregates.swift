import Program
import Source
import Syntax
import Values

extension TemplateChecker {
  /// `名次(全体 同 类别 当 条件: 值, 选项)`, over the rows of a table or over all forms.
  mutating func aggregate(_ node: AggregateSyntax, _ context: MeasureContext) -> Measure {
    guard let called = node.function, let name = called.name, let records = node.records,
      let recordsName = records.name
    else { return reported(node) }
    guard let function = FunctionName.named(name), function != .absolute, function != .round else {
      report(.unknownFunction(name, quoted: nil, near: nearFunction(to: name)), at: called.range)
      return reported(node)
    }
    if context.isSummary, let key = node.keys.first { report(.rankInSummary, at: key.range) }
    if Self.cohortNames.contains(recordsName) { return cohortAggregate(function, node, context) }
    if context.isSummary {
      report(.summaryNeedsCohort(recordsName, isTable: true), at: records.range)
      return reported(node)
    }
    let named = table(named: recordsName, at: records.range)
    guard let table = named.value else { return reported(node) }
    if function == .rank || !node.keys.isEmpty, context.table?.isReported != true, context.table != named {
      report(.rankNeedsRow(table: recordsName), at: node.range)
      return reported(node)
    }
    var inner = context.expecting(nil)
    if context.table != nil, context.indicator != nil { inner.otherRows = table }
    inner.table = named
    return finished(function, over: .rows(table), inner, node)
  }

  /// The names of all forms of a run.
  static let cohortNames: Set<String> = [Template.cohortName, "all-forms"]

  private mutating func cohortAggregate(
    _ function: FunctionName, _ node: AggregateSyntax, _ context: MeasureContext
  ) -> Measure {
    if function == .rank, context.isSummary {
      report(.rankInSummary, at: node.range)
      return reported(node)
    }
    // Each form answers as it sees itself: no row is at hand there, and no indicator.
    var inner = MeasureContext()
    inner.parameters = context.parameters
    return finished(function, over: nil, inner, node)
  }

  /// 计数(全体) and 计数(表): records counted by their name alone.
  mutating func bareCount(_ node: CallSyntax, _ context: MeasureContext) -> Measure? {
    guard node.arguments.count == 1, let path = node.arguments.first, let name = path.bareName else {
      return nil
    }
    if Self.cohortNames.contains(name) { return counted(over: nil, node) }
    guard !context.isSummary, tableNumbers[name] != nil else { return nil }
    guard let table = table(named: name, at: path.range).value else { return reported(node) }
    return counted(over: .rows(table), node)
  }

  /// What 从低到高, 不跳号 and 并列取平均 say.
  private mutating func ranking(_ options: [TokenSyntax], of function: FunctionName) -> Ranking {
    var ranking = Ranking()
    for option in options {
      if function != .rank { report(.wrongOption(option.text, function), at: option.range) }
      switch option.keyword {
      case .ascending: ranking.isAscending = true
      case .dense: ranking.ties = .dense
      case .averageTies: ranking.ties = .average
      default: break
      }
    }
    single(options.filter { $0.keyword == .ascending })
    single(options.filter { $0.keyword != .ascending })
    return ranking
  }

  /// What 去高 and 去低 say.
  mutating func trim(_ clauses: [DropSyntax], of function: FunctionName) -> Trim {
    var trim = Trim()
    for clause in clauses {
      switch function {
      case .sum, .mean, .median, .minimum, .maximum: break
      case .count, .rank, .absolute, .round: report(.wrongOption(clause.text, function), at: clause.range)
      }
      guard let number = clause.number else { continue }
      guard let count = LiteralText(number.text).count(of: "个", in: 0...Trim.most) else {
        report(.wrongDrop(number.text), at: number.range)
        continue
      }
      if clause.isHigh { trim.high = count } else { trim.low = count }
    }
    single(clauses.filter(\.isHigh))
    single(clauses.filter { !$0.isHigh })
    return trim
  }

  /// The function over the rows of a table, or over all forms where no records are named.
  private mutating func finished(
    _ function: FunctionName, over records: Aggregate.Records?, _ context: MeasureContext,
    _ node: AggregateSyntax
  ) -> Measure {
    let keys = node.keys.map { measure($0, context) }
    let filter = node.filter.map { condition($0, context) }
    let values = node.values.map { function == .count ? condition($0, context) : measure($0, context) }
    let trim = trim(node.drops, of: function)
    let ranking = ranking(node.rankings, of: function)
    guard !(keys + values).contains(where: { $0.type == .reported }), filter?.type != .reported,
      let type = aggregateType(function, values, node)
    else { return reported(node) }
    return aggregated(
      Aggregate(
        function, over: records ?? .forms(CohortID(cohortQueries.count)), keys: keys, filter: filter,
        values: values, trim: trim, ranking: ranking, range: node.range), type)
  }

  private mutating func counted(over records: Aggregate.Records?, _ node: CallSyntax) -> Measure {
    let records = records ?? .forms(CohortID(cohortQueries.count))
    return aggregated(Aggregate(.count, over: records, range: node.range), .number(.plain))
  }

  private mutating func aggregated(_ aggregate: Aggregate, _ type: ValueType) -> Measure {
    let asked = Measure(.aggregate(aggregate), type: type, range: aggregate.range)
    // What is asked with a parameter is asked where the formula is called.
    if case .forms = aggregate.records, !asked.contains(where: \.isParameter) {
      cohortQueries.append(.aggregate(aggregate))
    }
    return asked
  }

  private mutating func aggregateType(_ function: FunctionName, _ values: [Measure], _ node: AggregateSyntax)
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
