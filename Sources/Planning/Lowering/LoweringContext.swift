import Program

/// Where an expression stands.
struct LoweringContext {
  /// The points of the indicator, for 满分.
  var points: NodeID?
  /// Its score, for 得分 where a reason is asked for.
  var ownScore: NodeID?
  /// Where its claim stands, for 自报.
  var claim: SlotID?
  /// Whether the sentence takes figures below zero from texts; see `Rule.takesNegativeFigures`.
  var takesNegative = false

  /// The same place, for what is asked of the rows of a table.
  var passingRows: LoweringContext {
    var copy = self
    copy.takesNegative = false
    return copy
  }
}
