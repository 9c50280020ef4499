import Program
import Runtime

/// What was prepared for the search of variants in earlier forms of a run: the same templates are tried on every form that
/// gives the same inputs. It belongs to one thread.
package final class VariantCache {
  private struct Key: Hashable {
    let indicator: IndicatorID
    let given: Set<InputID>
  }

  private var known: [Key: VariedCandidates] = [:]
  /// How many searches are kept; forms that leave out this or that input have searches of their own.
  private static let most = 256

  /// Nothing prepared yet.
  package init() {}

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
  private var kinds: [SlipKind: [(variant: Variant, number: Int)]] = [:]

  init(_ search: RuleSearch) {
    self.search = search
    scores = VariedScores(of: search.id, search.template)
  }

  /// The variants of a kind with the numbers of their scores.
  func ofKind(_ kind: SlipKind) -> [(variant: Variant, number: Int)] {
    if let known = kinds[kind] { return known }
    let made = search.candidates(kind).map { variant, varied in (variant, scores.add(varied)) }
    kinds[kind] = made
    return made
  }
}
