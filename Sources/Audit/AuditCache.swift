import Program
import Runtime

/// What was prepared in earlier forms of a run: the templates that are tried for claims, the same on every form that gives
/// the same inputs, and indicators and vetoes lowered to be explained by themselves. It belongs to one thread.
package final class AuditCache {
  private struct Key: Hashable {
    let indicator: IndicatorID
    let given: Set<InputID>
  }

  private var known: [Key: VariedCandidates] = [:]
  private var whole: Evaluator?
  private var alone: [IndicatorID: Evaluator] = [:]
  private var vetoes: [Int: Evaluator] = [:]
  /// How many searches are kept; forms that leave out this or that input have searches of their own.
  private static let most = 256

  /// Nothing prepared yet.
  package init() {}

  /// What scores whole forms.
  func evaluator(_ template: Template) -> Evaluator {
    if let whole { return whole }
    let evaluator = Evaluator(template)
    whole = evaluator
    return evaluator
  }

  /// What scores one indicator alone.
  func evaluator(of id: IndicatorID, _ template: Template) -> Evaluator {
    if let evaluator = alone[id] { return evaluator }
    let evaluator = Evaluator(asking: template).lowering(id)
    alone[id] = evaluator
    return evaluator
  }

  /// What tells one veto alone.
  func evaluator(ofVeto index: Int, _ template: Template) -> Evaluator {
    if let evaluator = vetoes[index] { return evaluator }
    let evaluator = Evaluator(asking: template).lowering(template.vetoes[index].condition)
    vetoes[index] = evaluator
    return evaluator
  }

  /// For each input, whether a veto of these rests on it.
  package func inputs(ofVetoes indices: [Int], _ template: Template) -> [Bool] {
    var result = Array(repeating: false, count: template.inputs.count)
    for index in indices {
      for input in evaluator(ofVeto: index, template).inputs { result[input.index] = true }
    }
    return result
  }

  func candidates(of search: RuleSearch) -> VariedCandidates {
    let key = Key(indicator: search.id, given: search.substitutions.given)
    if let candidates = known[key] { return candidates }
    if known.count == Self.most { known = [:] }
    let candidates = VariedCandidates(search)
    known[key] = candidates
    return candidates
  }
}

/// The templates that are tried for claims of one indicator, made when a search first comes to their kind.
final class VariedCandidates {
  let scores: VariedScores
  private let search: RuleSearch
  private var kinds: [SlipKind: [(Variant, Int)]] = [:]

  init(_ search: RuleSearch) {
    self.search = search
    scores = VariedScores(of: search.id, search.template)
  }

  /// The variants of a kind with the numbers of their scores.
  func ofKind(_ kind: SlipKind) -> [(Variant, Int)] {
    if let known = kinds[kind] { return known }
    let made = search.candidates(kind).map { variant, varied in (variant, scores.add(varied)) }
    kinds[kind] = made
    return made
  }
}
