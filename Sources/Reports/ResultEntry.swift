import Program
import Runtime
import Values

/// A result with the path it is reported under: an indicator, or a row below one.
struct ResultEntry {
  let path: String
  let result: IndicatorResult
  /// Whether it is a row that the form brought.
  let isRow: Bool
}

extension Narrator {
  /// An indicator and the rows below it.
  func entries(of result: IndicatorResult) -> [ResultEntry] {
    let path = template[result.id].path
    return [ResultEntry(path: path, result: result, isRow: false)]
      + result.rows.map { ResultEntry(path: path + "/" + $0.name, result: $0.result, isRow: true) }
  }

  /// What scores are given to: indicators without anything below them, and rows.
  func leaves(of evaluation: Evaluation) -> [ResultEntry] {
    template.treeOrder().flatMap { id -> [ResultEntry] in
      let all = entries(of: evaluation.indicators[id.index])
      if !template[id].children.isEmpty { return [] }
      return all.count > 1 ? Array(all.dropFirst()) : all
    }
  }

  /// What cannot be told: undetermined leaves and rows, and an indicator that is open though its rows are not.
  func openEntries(of evaluation: Evaluation) -> [ResultEntry] {
    template.treeOrder().flatMap { id -> [ResultEntry] in
      guard template[id].children.isEmpty else { return [] }
      let all = entries(of: evaluation.indicators[id.index])
      let rows = all.dropFirst().filter { $0.result.score.isUndetermined }
      return rows.isEmpty ? all.prefix(1).filter { $0.result.score.isUndetermined } : rows
    }
  }

  /// What an entry cites; a row does not repeat what stands at its indicator.
  func citations(of entry: ResultEntry) -> [String] {
    let all = template.citations(of: entry.result)
    guard entry.isRow else { return all }
    let common = Set(template.fixedCitations(of: entry.result.id))
    return all.filter { !common.contains($0) }
  }
}

extension Score {
  fileprivate var isUndetermined: Bool {
    switch self {
    case .undetermined: true
    case .scored, .notApplicable: false
    }
  }
}
