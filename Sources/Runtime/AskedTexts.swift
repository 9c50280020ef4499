import Program

/// A column of texts of a table.
struct TextColumn: Hashable {
  let table: TableID
  let index: Int
}

/// The columns of texts by which functions over rows and selections (逐行 … 当) take rows, with the texts that the
/// template compares them with.
///
/// A row that says something else drops out of all of them, and nobody would know. A column that the template also
/// compares by ≠ or under 非 takes every other text on purpose, and is not among them.
struct AskedTexts {
  /// The texts of each column, in the order of the template.
  private(set) var columns: [(column: TextColumn, texts: [String])] = []
  private var taking: Set<TextColumn> = []
  private var open: Set<TextColumn> = []

  init(of template: Template) {
    if template.tables.isEmpty { return }
    template.forEachMeasure { collect($0) }
    for query in template.cohortQueries { for measure in query.measures { collect(measure) } }
    for indicator in template.indicators {
      guard let filter = indicator.rows?.filter else { continue }
      collect(filter)
      take(filter)
    }
    columns = columns.filter { taking.contains($0.column) && !open.contains($0.column) }
  }

  private mutating func collect(_ measure: Measure, isNegated: Bool = false) {
    switch measure.kind {
    case .comparison(let left, let sign, let right):
      if sign == .equal || sign == .notEqual { note(left, [right], sign == .notEqual || isNegated) }
    case .oneOf(let part, let others): note(part, others, isNegated)
    case .not(let part): return collect(part, isNegated: !isNegated)
    case .aggregate(let aggregate):
      if case .rows = aggregate.records {
        if let filter = aggregate.filter { take(filter) }
        if aggregate.function == .count { for value in aggregate.values { take(value) } }
      }
    default: break
    }
    for part in measure.parts { collect(part, isNegated: isNegated) }
  }

  private mutating func note(_ part: Measure, _ others: [Measure], _ isNegated: Bool) {
    let sides = [part] + others
    guard let column = sides.compactMap(Self.column).first else { return }
    let texts = sides.compactMap { side -> String? in
      if case .constant(.text(let text), _) = side.ungrouped.kind { text } else { nil }
    }
    // Compared with another column it can say anything.
    if isNegated || texts.isEmpty { open.insert(column) }
    if let known = columns.firstIndex(where: { $0.column == column }) {
      columns[known].texts += texts.filter { !columns[known].texts.contains($0) }
    } else {
      columns.append((column, texts))
    }
  }

  /// Notes the columns by which a condition takes rows.
  private mutating func take(_ condition: Measure) {
    condition.forEachPart { part in
      switch part.kind {
      case .comparison(let left, .equal, let right):
        for side in [left, right] { if let column = Self.column(side) { taking.insert(column) } }
      case .oneOf(let part, _): if let column = Self.column(part) { taking.insert(column) }
      default: break
      }
    }
  }

  private static func column(_ measure: Measure) -> TextColumn? {
    guard case .column(let table, let index) = measure.ungrouped.kind, measure.type == .text else {
      return nil
    }
    return TextColumn(table: table, index: index)
  }
}
