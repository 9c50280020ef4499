extension Template {
  /// The inputs by which forms are grouped, in their order: those that 同 and 按 name by themselves.
  package var groupings: [InputID] {
    var found: Set<InputID> = []
    func add(_ key: Measure) { if case .input(let id) = key.kind { found.insert(id) } }
    for query in cohortQueries {
      switch query {
      case .aggregate(let aggregate): aggregate.keys.forEach(add)
      case .group(let key): add(key)
      }
    }
    return found.sorted { $0.index < $1.index }
  }
}
