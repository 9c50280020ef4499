import Planning
import Program
import Values

/// The scores of one indicator by templates that each differ from its own in one place.
///
/// All of them are lowered into one graph, in which equal operations are one node, and only once for many forms: a trial
/// computes what is different.
package final class VariedScores {
  private let id: IndicatorID
  fileprivate let facts: PlanFacts
  fileprivate var graph = Graph()
  fileprivate var leaves: [(score: NodeID, exact: NodeID)] = []

  /// No template yet.
  package init(of id: IndicatorID, _ template: Template) {
    self.id = id
    facts = PlanFacts(template)
  }

  /// Adds a template; its number. The indicator has a sentence of its own and no rows.
  package func add(_ varied: Template) -> Int {
    var lowering = Lowering(varied, into: graph)
    graph = Graph()
    guard let leaf = lowering.indicator(id).leaf else {
      preconditionFailure("an indicator without rows is a leaf")
    }
    graph = lowering.graph
    leaves.append((leaf.score, leaf.settled))
    return leaves.count - 1
  }

  /// A form to be scored by these templates.
  package func trial(of form: Form, in cohort: Cohort) -> VariedTrial { VariedTrial(self, form, cohort) }
}

/// One form, scored by varied templates as far as it is asked for.
package struct VariedTrial {
  private let scores: VariedScores
  private let form: Form
  private var exact: Exact

  fileprivate init(_ scores: VariedScores, _ form: Form, _ cohort: Cohort) {
    (self.scores, self.form) = (scores, form)
    exact = Exact(
      scores.graph, scores.facts, FormData(form, for: scores.graph, scores.facts), in: cohort.answers)
  }

  /// The score by a template, and what it was before rounding; nil where there is none.
  package mutating func score(_ number: Int) -> (score: Rational, exact: Rational)? {
    let leaf = scores.leaves[number]
    if scores.graph.nodes.count > exact.graph.nodes.count {
      exact.graph = scores.graph
      exact.data.extend(form, to: exact.graph)
    }
    // What was not rounded yet stands before it.
    exact.run(through: leaf.score)
    guard case .value(.number(let score)) = exact.values[leaf.score] else { return nil }
    if case .value(.number(let number)) = exact.values[leaf.exact] { return (score, number) }
    return (score, score)
  }
}
