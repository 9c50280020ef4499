import Planning
import Program
import Runtime
import Values

/// Which forms of a block an audit may find something in, because of what they claim; in all others every claim is what
/// the form's own figures give, line by line, and nothing is found but what `FormsToTell` tells.
package struct ClaimScreen: Sendable {
  fileprivate let plan: Plan
  fileprivate let tree: AuditFocus.Tree
  private let scores: [NodeID]

  /// A screen; nil where claims that are right line by line may still be told of: sums of scores that are not rounded,
  /// and targets beside a person's score.
  package init?(_ template: Template, _ plan: Plan) {
    let hasTargets = template.inputs.contains { if case .target = $0.type { true } else { false } }
    if template.rounding.onlyTotal || hasTargets || !template.tables.isEmpty { return nil }
    (self.plan, tree) = (plan, AuditFocus.Tree(template))
    scores = plan.indicators.map(\.score)
  }

  /// The nodes that claims are held against.
  package var nodes: [NodeID] {
    scores + [plan.total] + [plan.grade?.byTotal, plan.grade?.final].compactMap { $0 }
  }

  /// The claims of a block beside what was computed.
  package func hold(_ values: BlockValues, _ block: FormBlock) -> HeldClaims {
    HeldClaims(self, values, block)
  }

  fileprivate func score(of id: IndicatorID) -> NodeID { scores[id.index] }
}

/// The claims of a block of forms beside what was computed.
package struct HeldClaims {
  /// For each form of the block, whether it is to be audited by itself.
  package private(set) var isSuspect: [Bool]
  private let screen: ClaimScreen
  /// Which forms have claims that want a careful look; nil where nothing is known of any.
  private let isOdd: [Bool]?
  private var scores: [(indicator: IndicatorID, column: HeldColumn)] = []
  private var total: HeldColumn?
  private var grade: HeldColumn?
  /// In which forms the grade is not the one by the total, or may not be.
  private var isBarred: [Bool]?

  fileprivate init(_ screen: ClaimScreen, _ values: BlockValues, _ block: FormBlock) {
    self.screen = screen
    isOdd = block.claims?.isOdd
    isSuspect = block.claims?.isOdd ?? Array(repeating: true, count: values.count)
    guard let claims = block.claims else { return }
    scores = claims.scores.map {
      ($0.indicator, HeldColumn($0.lanes, screen.score(of: $0.indicator), values))
    }
    for (_, column) in scores { column.mark(&isSuspect) }
    total = claims.total.map { HeldColumn($0, screen.plan.total, values) }
    total?.mark(&isSuspect)
    if let node = screen.plan.grade {
      grade = claims.grade.map { HeldColumn($0, node.final, values) }
      grade?.mark(&isSuspect)
      // What a veto did to a grade is told although the claim is right.
      if let (byTotal, _) = values.multiples(node.byTotal), let (final, _) = values.multiples(node.final) {
        let isBarred = zip(byTotal, final).map { $0 != $1 }
        for lane in isSuspect.indices where isBarred[lane] { isSuspect[lane] = true }
        self.isBarred = isBarred
      } else {
        isSuspect = isSuspect.map { _ in true }
      }
    } else if claims.grade != nil {
      isSuspect = isSuspect.map { _ in true }
    }
  }

  /// Where a form is to be looked at; nil where its claims want a careful look.
  package func focus(_ lane: Int) -> AuditFocus? {
    guard let isOdd, !isOdd[lane] else { return nil }
    var claims = Array(repeating: AuditFocus.Claim.absent, count: screen.tree.isSum.count)
    for (indicator, column) in scores { claims[indicator.index] = column.claim(lane) }
    let isUnlike = grade.map { $0.claim(lane) == .differs } ?? false
    return AuditFocus(
      claims, total: total?.claim(lane) ?? .absent, looksAtGrade: isUnlike || isBarred?[lane] ?? true,
      screen.tree)
  }
}

/// The claims of one place in all forms of a block beside the values of its node.
private struct HeldColumn {
  let claims: SlotLanes
  let openness: [UInt8]?
  /// The values, and claim · scale = number · unit in whole numbers; nil where they are no such multiples.
  let known: (numbers: [Int64], top: Int64, bottom: Int64)?

  init(_ claims: SlotLanes, _ node: NodeID, _ values: BlockValues) {
    self.claims = claims
    openness = values.openness(node)
    known = values.multiples(node).flatMap { numbers, unit in
      (try? claims.scale.divided(by: unit))?.words.map { (numbers, $0.top, $0.bottom) }
    }
  }

  /// How the claim of a form stands to what was computed.
  func claim(_ lane: Int) -> AuditFocus.Claim {
    let mark = claims.marks?[lane] ?? SlotLanes.Mark.given.rawValue
    if mark == SlotLanes.Mark.absent.rawValue { return .absent }
    guard mark == SlotLanes.Mark.given.rawValue, let known, openness?[lane] ?? 0 == 0 else { return .differs }
    let (claimed, tooLarge) = claims.numbers[lane].multipliedReportingOverflow(by: known.top)
    let (number, tooLong) = known.numbers[lane].multipliedReportingOverflow(by: known.bottom)
    return tooLarge || tooLong || claimed != number ? .differs : .agrees
  }

  /// Marks the forms whose claims are not the values of the node.
  func mark(_ isSuspect: inout [Bool]) {
    for lane in isSuspect.indices where !isSuspect[lane] { isSuspect[lane] = claim(lane) == .differs }
  }
}
