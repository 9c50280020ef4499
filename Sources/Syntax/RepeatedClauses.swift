import Source

/// Clauses that say one thing of what they stand behind, so that a second one contradicts the first or says it again.
private let saidOnce: Set<SyntaxKind> = [
  .fromClause, .signSourceClause, .unitSourceClause, .optionalClause, .wholeClause, .rangeClause,
  .groupClause,
  .compositionClause, .shareClause, .adjustableClause, .rowsClause, .becauseClause, .toleranceClause,
  .severityClause, .judgedStep,
]

extension SyntaxTree {
  /// The clauses that are written once more where one may stand, each with the first, in the order of the file.
  package var repeatedClauses: [(first: SyntaxNode, again: SyntaxNode)] {
    var found: [(first: SyntaxNode, again: SyntaxNode)] = []
    // By what they stand behind; a tree has many nodes, and few of them are clauses.
    var parents: [Int] = Array(repeating: -1, count: records.count)
    for (index, record) in records.enumerated() {
      for case .node(let child) in children[record.firstChild..<(record.firstChild + record.childCount)] {
        parents[child] = index
      }
    }
    var clauses: [Int: [SyntaxNode]] = [:]
    for (index, record) in records.enumerated() where saidOnce.contains(record.kind) {
      let clause = SyntaxNode(tree: self, index: index)
      if let first = clauses[parents[index]]?.first(where: { $0.kind == record.kind }) {
        found.append((first, clause))
      }
      clauses[parents[index], default: []].append(clause)
    }
    return found.sorted { $0.again.range.start < $1.again.range.start }
  }
}
