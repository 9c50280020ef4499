extension Clauses {
  /// Kinds of clauses that only some sentences have a place for.
  enum Kind: Hashable {
    case steps, contrasts, formulas, interpolations, standard, base, proportion, ranking, rankLoss,
      highestOnly, excess
    case proportionalLoss, shareOfBest, lowestPrice, milestones, rounding
  }

  /// The kinds that the cell has, with where they stand.
  private var present: [(kind: Kind, range: Range<Int>)] {
    var result: [(Kind, Range<Int>)] = []
    func add(_ kind: Kind, _ range: Range<Int>?) { if let range { result.append((kind, range)) } }
    add(.steps, steps.first?.step.range)
    add(.contrasts, contrasts.first?.range)
    add(.formulas, formulas.first?.range)
    add(.interpolations, interpolations.first?.range)
    add(.standard, standard?.range)
    add(.base, base?.range)
    add(.proportion, proportion?.range)
    add(.rankLoss, rankLoss?.range)
    add(.highestOnly, highestOnly)
    add(.excess, excess)
    add(.proportionalLoss, proportionalLoss)
    add(.shareOfBest, shareOfBest)
    add(.lowestPrice, lowestPrice)
    add(.milestones, milestones?.range)
    if ranking != nil { add(.ranking, 0..<1) }
    add(.rounding, roundings.first?.range)
    return result
  }

  /// Where the first clause stands that a sentence with a place for these kinds cannot say.
  func firstBeside(_ kinds: Set<Kind>) -> Range<Int>? { present.first { !kinds.contains($0.kind) }?.range }
}
