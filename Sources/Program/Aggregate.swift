import Source

/// A function over many records: the rows of a table, or the forms that are scored together (全体).
package struct Aggregate: Sendable {
  /// Where the records come from.
  package enum Records: Sendable, Hashable {
    /// The rows that the form brings to a table.
    case rows(TableID)
    /// Every form of the run.
    case forms(CohortID)
  }

  /// What is computed from the values of the records.
  package let function: FunctionName
  /// The records.
  package let records: Records
  /// 同: only records that agree with the one at hand in these.
  package let keys: [Measure]
  /// 当: only records for which this holds; nil takes all.
  package let filter: Measure?
  /// What is taken of each record, computed as that record sees it. More than one only for 名次, where the
  /// later ones break ties of the earlier.
  package let values: [Measure]
  /// What is left out before the function is applied.
  package let trim: Trim
  /// How places are counted, for 名次.
  package let ranking: Ranking
  /// The call in the template.
  package let range: SourceRange

  /// Makes an aggregate.
  package init(
    _ function: FunctionName, over records: Records, keys: [Measure] = [], filter: Measure? = nil,
    values: [Measure] = [], trim: Trim = Trim(), ranking: Ranking = Ranking(), range: SourceRange
  ) {
    self.function = function
    self.records = records
    self.keys = keys
    self.filter = filter
    self.values = values
    self.trim = trim
    self.ranking = ranking
    self.range = range
  }

  /// Every measure it names.
  package var measures: [Measure] {
    var measures: [Measure] = []
    forEachMeasure { measures.append($0) }
    return measures
  }

  /// Visits every measure it names.
  package func forEachMeasure(_ visit: (Measure) -> Void) {
    keys.forEach(visit)
    filter.map(visit)
    values.forEach(visit)
  }
}

/// Two aggregates are equal where they say the same, wherever they stand.
extension Aggregate: Hashable {
  package static func == (left: Aggregate, right: Aggregate) -> Bool {
    left.function == right.function && left.table == right.table && left.measures == right.measures
      && left.keys.count == right.keys.count && left.values.count == right.values.count
      && left.trim == right.trim && left.ranking == right.ranking
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(function)
    hasher.combine(table)
    hasher.combine(measures)
  }

  /// The table whose rows are taken; nil for all forms, where each place that asks has a number of its own.
  private var table: TableID? {
    switch records {
    case .rows(let table): table
    case .forms: nil
    }
  }
}

/// 去高, 去低: how many of the greatest and the least values are left out.
package struct Trim: Sendable, Hashable {
  /// The most that may be left out on each side.
  package static let most = 1000
  /// The number of greatest values left out.
  package var high = 0
  /// The number of least values left out.
  package var low = 0

  /// Leaves nothing out.
  package init() {}
}

/// How 名次 counts places.
package struct Ranking: Sendable, Hashable {
  /// What equal records get.
  package enum Ties: Sendable, Hashable {
    /// The same place, and the next ones are left out: 1, 1, 3 (the default).
    case skipping
    /// The same place, and none is left out: 1, 1, 2 (不跳号).
    case dense
    /// The mean of the places they fill: 1.5, 1.5, 3 (并列取平均).
    case average
  }

  /// Whether the least value is the first (从低到高).
  package var isAscending = false
  /// What equal records get.
  package var ties = Ties.skipping

  /// The greatest first, equal ones on the same place.
  package init() {}
}

/// One question put to every form of a run before scores that rest on the answers can be told.
package enum CohortQuery: Sendable {
  /// Whether the form takes part in a function over all forms, and with which values.
  case aggregate(Aggregate)
  /// 按: which group of a summary the form belongs to.
  case group(Measure)

  /// Every measure it names.
  package var measures: [Measure] {
    switch self {
    case .aggregate(let aggregate): aggregate.measures
    case .group(let key): [key]
    }
  }

  /// Where it stands in the template.
  package var range: SourceRange {
    switch self {
    case .aggregate(let aggregate): aggregate.range
    case .group(let key): key.range
    }
  }
}
