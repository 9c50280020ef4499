import Enclosure
import Program

/// What is known where something of a template is asked: what the conditions on the way there have said.
package struct Standpoint {
  /// A condition that was asked on the way.
  package struct Asked: Hashable {
    /// The condition.
    package let condition: Measure
    /// Whether it holds where something is asked behind it.
    package let holds: Bool
    /// What a 时 clause gives where its condition holds; nil of other conditions.
    package let instead: Measure?
  }

  /// The ranges there as the sentence is written: what 时 clauses take away is not looked at.
  package let analysis: RangeAnalysis
  /// The ranges there once all 时 clauses have been asked.
  package let reached: RangeAnalysis
  /// What was asked on the way, the outermost first.
  package let asked: [Asked]

  /// Where no condition has been asked.
  package init(_ analysis: RangeAnalysis) { self.init(analysis, analysis, []) }

  private init(_ analysis: RangeAnalysis, _ reached: RangeAnalysis, _ asked: [Asked]) {
    self.analysis = analysis
    self.reached = reached
    self.asked = asked
  }

  private func asking(_ condition: Measure, holds: Bool) -> Standpoint {
    let asked = asked + [Asked(condition: condition, holds: holds, instead: nil)]
    return holds
      ? Standpoint(analysis.assuming(condition), reached.assuming(condition), asked)
      : Standpoint(analysis.excluding(condition), reached.excluding(condition), asked)
  }

  /// Where a condition holds; nil is 其余 and says nothing.
  func assuming(_ condition: Measure?) -> Standpoint { condition.map { asking($0, holds: true) } ?? self }

  /// Where a condition does not hold; nothing comes after 其余.
  func excluding(_ condition: Measure?) -> Standpoint { condition.map { asking($0, holds: false) } ?? self }

  /// Behind a 时 clause that does not hold.
  func after(_ override: Override) -> Standpoint {
    let asked = asked + [Asked(condition: override.condition, holds: false, instead: override.value)]
    return Standpoint(analysis, reached.excluding(override.condition), asked)
  }

  /// Where another record is looked at, of which only the filter is known.
  func ofOthers(_ filter: Measure?) -> Standpoint { Standpoint(analysis.ofOthers).assuming(filter) }

  /// What was asked, in parts that each say one thing: both parts of 且 that holds, both parts of 或 that does not.
  package var plainlyAsked: [Asked] { asked.flatMap { $0.parts } }
}

extension Standpoint.Asked {
  fileprivate var parts: [Self] {
    func part(_ condition: Measure, _ holds: Bool) -> [Self] {
      Self(condition: condition, holds: holds, instead: instead).parts
    }
    switch condition.kind {
    case .grouped(let inner): return part(inner, holds)
    case .not(let inner): return part(inner, !holds)
    case .all(let parts) where holds: return parts.flatMap { part($0, true) }
    case .any(let parts) where !holds: return parts.flatMap { part($0, false) }
    default: return [self]
    }
  }
}
