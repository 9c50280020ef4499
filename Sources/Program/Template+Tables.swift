extension Template {
  /// The tables whose rows a function goes through, in a rule, a veto or a figure beside the score; in the order
  /// of the template.
  package var tablesInFunctions: [TableID] {
    var asked: Set<TableID> = []
    func note(_ measure: Measure) {
      measure.forEach(in: self) { part in
        if case .aggregate(let aggregate) = part.kind, case .rows(let table) = aggregate.records {
          asked.insert(table)
        }
      }
    }
    for indicator in indicators { indicator.rule?.forEachMeasure(note) }
    for measure in vetoes.map(\.condition) + outcomes.map(\.measure) {
      note(measure)
    }
    return tables.indices.map { TableID($0) }.filter { asked.contains($0) }
  }
}
