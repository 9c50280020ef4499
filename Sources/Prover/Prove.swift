import Checker
import Enclosure
import Program
import Source

/// Proves what can be proved of a checked template, and shows a form that breaks it where it does not hold.
///
/// A finding that speaks of a form has been confirmed by the evaluator on that form. What can neither be proved
/// nor broken is said once, as a note. What the checker found of its ranges is not sought again.
package func prove(_ template: Template, _ known: RangeAnalysis? = nil) -> [Diagnostic] {
  let analysis = known ?? RangeAnalysis(template)
  var diagnostics: [Diagnostic] = []
  diagnostics += proveScores(template, analysis)
  let blocks = template.tierBlocks(analysis)
  diagnostics += findTableFaults(template, blocks, analysis)
  diagnostics += findTierFaults(template, blocks + blocks.compactMap { $0.behindQuestions }, analysis)
  diagnostics += findEventFaults(template, blocks, analysis)
  diagnostics += findLevelFaults(template, blocks, analysis)
  diagnostics += findConditionFaults(template, analysis)
  diagnostics += findVetoFaults(template, analysis)
  diagnostics += findGapFaults(template, analysis)
  diagnostics += findGradeFaults(template, analysis)
  diagnostics += findSplitFaults(template)
  diagnostics += findPolicyFaults(template, analysis)
  diagnostics += findNameFaults(template, analysis)
  diagnostics += findScaleFaults(template, analysis)
  diagnostics += findBoundaryFaults(template, analysis)
  diagnostics += findDoubts(template, blocks, analysis)
  // What is found of a formula with parameters is found for one call; only what holds for all has been said here.
  let applied = template.appliedRanges
  if !applied.isEmpty { diagnostics = diagnostics.filter { $0.isOfEveryCall(applied) } }
  // A rule that several indicators name is proved for each of them, and told once.
  var told: Set<Told> = []
  return withoutConsequences(diagnostics).inReadingOrder().filter { told.insert(Told($0)).inserted }
}

/// Leaves out that a condition never changes where a slip of the unit, or a figure held against itself, is why, that a
/// score never changes where a condition in its sentence is why, and that it passes its points where it is turned round.
private func withoutConsequences(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
  var slips: Set<SourceRange> = []
  var turned: [SourceRange] = []
  var fixed: [SourceRange] = []
  var beyond: [SourceRange] = []
  var aside: [SourceRange] = []
  var floors: [SourceRange] = []
  var others: [SourceRange] = []
  for diagnostic in diagnostics {
    guard let place = diagnostic.place else { continue }
    if case .unitsApart? = diagnostic.message as? ProverMessage { slips.insert(place.range) }
    if case .heldAgainstItself? = diagnostic.message as? DoubtMessage { slips.insert(place.range) }
    if case .conditionAlways? = diagnostic.message as? ProverMessage { fixed.append(place.range) }
    if case .targetTurned(let fault)? = diagnostic.message as? DoubtMessage {
      turned.append(place.range)
      switch fault {
      case .otherwise, .extreme: beyond.append(place.range)
      case .ratio, .floor, .ceiling, .deadline: break
      }
    }
    if case .vetoTurned? = diagnostic.message as? ProverMessage { turned.append(place.range) }
    // A bound that is turned, or another than the divisor, is why the quotient passes 1.
    switch diagnostic.message as? DoubtMessage {
    case .favoursWorse?, .boundsDiffer?: aside.append(place.range)
    default: break
    }
    switch diagnostic.message as? MeaningMessage {
    case .floorAtPoints?:
      floors.append(place.range)
    case .tierOfOther?: others.append(place.range)
    case .filterDecides?: fixed += diagnostic.related.map(\.range)
    default: break
    }
  }
  fixed += slips
  func contains(_ range: SourceRange) -> (SourceRange) -> Bool {
    { range.start <= $0.start && $0.end <= range.end }
  }
  return diagnostics.filter { diagnostic in
    guard let place = diagnostic.place else { return true }
    // Whether names or words tell it, a veto is turned once.
    if case .wordsTurned(_, _, isVeto: true)? = diagnostic.message as? DoubtMessage {
      return !turned.contains { contains($0)(place.range) }
    }
    if case .mayExceedPoints? = diagnostic.message as? CheckMessage {
      return !(turned + aside + floors).contains(where: contains(place.range))
    }
    switch diagnostic.message as? ProverMessage {
    case .alwaysSame?: return !(fixed + turned + floors).contains(where: contains(place.range))
    case .againstName?: return !(beyond + others).contains(where: contains(place.range))
    case .conditionAlways?, .vetoNever?, .vetoAlways?: return !slips.contains(place.range)
    default: return true
    }
  }
}

/// What is not wrong in itself and can hardly be meant.
private func findDoubts(_ template: Template, _ blocks: [TierBlock], _ analysis: RangeAnalysis)
  -> [Diagnostic]
{
  findJudgedFaults(template, analysis) + findDateFaults(template) + findRoundingFaults(template)
    + findRateFaults(template) + findRepetitionFaults(template) + findDirectionFaults(template, analysis)
    + findLimitFaults(template, analysis) + findKnotFaults(template, analysis)
    + findGroupFaults(template) + findSignFaults(template) + findSelfFaults(template)
    + findSharedBounds(template, blocks) + findNegativeSides(template, blocks, analysis)
    + findKnotOrderFaults(template, analysis) + findWholePercents(template) + findTextFaults(template)
    + findLevelOrderFaults(template) + findSourceFaults(template) + findRestFaults(template, blocks, analysis)
    + findToleranceFaults(template) + findHonourFaults(template) + findPercentFaults(template)
    + findQuotientFaults(template, analysis) + findWordFaults(template, analysis)
    + findKindFaults(template) + findOtherFigureFaults(template, blocks) + findNoneFaults(template, analysis)
}

extension Diagnostic {
  /// Whether it is said of no formula with parameters, or of its lines in all its calls.
  fileprivate func isOfEveryCall(_ applied: Set<SourceRange>) -> Bool {
    guard let range = place?.range,
      applied.contains(where: { $0.start <= range.start && range.end <= $0.end })
    else { return true }
    switch message {
    case let message as ProverMessage:
      switch message {
      case .hole, .deadRow, .tableNotProved, .sameAsNext, .lessForBetter, .fallsBetween, .slip, .slipOfEither,
        .mixedStrictness:
        return true
      default: return false
      }
    case let message as DoubtMessage:
      switch message {
      case .knotsTurn, .knotsMeet, .favoursWorse, .deadMember, .boundInTwo: return true
      default: return false
      }
    case let message as MeaningMessage:
      switch message {
      case .knotsFixed: return true
      default: return false
      }
    default: return message is CheckMessage
    }
  }
}

/// What makes two findings the same to a reader: the code and the place.
private struct Told: Hashable {
  let code: String
  let range: SourceRange?

  init(_ diagnostic: Diagnostic) {
    code = diagnostic.code
    range = diagnostic.place?.range
  }
}
