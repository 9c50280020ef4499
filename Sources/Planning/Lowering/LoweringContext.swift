import Program
import Values

/// Where an expression stands.
package struct LoweringContext: Sendable {
  /// The points of the indicator, for 满分.
  package var points: NodeID?
  /// Its score, for 得分 where a reason is asked for.
  package var ownScore: NodeID?
  /// Where its claim stands, for 自报.
  package var claim: SlotID?
  /// Whether the sentence takes figures below zero from texts; see `Rule.takesNegativeFigures`.
  package var takesNegative = false

  /// Outside any indicator.
  package init() {}

  init(points: NodeID, claim: SlotID) {
    self.points = points
    self.claim = claim
  }

  /// The same place, for what is asked of the rows of a table.
  package var passingRows: LoweringContext {
    var copy = self
    copy.takesNegative = false
    return copy
  }
}

extension Lowering {
  /// Where an expression stands that is looked at by itself: 满分 is so many points, or any, and of 得分 and 自报 nothing
  /// is known.
  package mutating func anywhere(points: Rational?) -> LoweringContext {
    let claim = graph.slot(.totalClaim)
    let any = graph.slotNode(claim, Self.pointsType)
    var context = LoweringContext(
      points: points.map { graph.number($0) } ?? graph.node(.counted(any), Self.pointsType), claim: claim)
    context.ownScore = any
    return context
  }
}
