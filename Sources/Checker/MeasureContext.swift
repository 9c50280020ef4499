import Program

/// What the surroundings of an expression allow it to name.
struct MeasureContext {
  /// The type that is wanted, for names of levels and for literals.
  var expected: ValueType?
  /// The indicator whose rule this is; gives 满分 its meaning.
  var indicator: IndicatorID?
  /// The table whose rows are at hand; its columns are names here. Where it is not known which table was meant, any
  /// name may be one of its columns.
  var table: Checked<TableID>?
  /// The table whose rows a function goes through in the rule of a row: what is of this row alone cannot stand here.
  var otherRows: TableID?
  /// What the formula at hand is called with, by name: its place and its type.
  var parameters: [String: (place: Int, type: ValueType)] = [:]
  /// Whether the name of a rule may stand here.
  var takesRule = false
  /// Whether 得分 may be asked (after the score is known).
  var allowsOwnScore = false
  /// Whether this is a summary, which belongs to no form: what is of one form must stand in 全体.
  var isSummary = false

  init(expected: ValueType? = nil, indicator: IndicatorID? = nil, allowsOwnScore: Bool = false) {
    self.expected = expected
    self.indicator = indicator
    self.allowsOwnScore = allowsOwnScore
  }

  /// Whether a name that is not known may have been given its meaning by what has been reported.
  var isUncertain: Bool { expected == .reported || table?.isReported == true }

  func expecting(_ type: ValueType?) -> MeasureContext {
    var copy = self
    copy.expected = type
    return copy
  }
}
