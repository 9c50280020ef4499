import Program

/// What the surroundings of an expression allow it to name.
struct MeasureContext {
  /// The type that is wanted, for names of levels and for literals.
  var expected: ValueType?
  /// The type that is written beside the name of the figure whose value this is: it says what a difference of rates is
  /// taken for. A part of which another value is made has none.
  var stated: ValueType?
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
    var copy = expectingValue(type)
    copy.stated = nil
    return copy
  }

  /// The same for a part whose value is taken over as it is: the case of a choice, the argument of 限于.
  func expectingValue(_ type: ValueType?) -> MeasureContext {
    var copy = self
    copy.expected = type
    return copy
  }

  /// The same for the whole value of a figure with a written type.
  func stating(_ type: ValueType) -> MeasureContext {
    var copy = expecting(type)
    copy.stated = type
    return copy
  }
}
