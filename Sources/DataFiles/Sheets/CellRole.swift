import Program
import Source

/// What a column of a sheet is read for.
enum CellRole {
  /// Figures, days, targets: the exact value counts, whatever the cell shows, and a merge says it once.
  case figure
  /// Names and other texts: what the cell shows counts, 007 for 7, and a merge says it for all its rows.
  case text
}

extension TemplateNames {
  /// What the cells under a head are read for.
  func role(of head: String) -> CellRole {
    let reader = ValueReader(template)
    for table in tables {
      let columns = table.heads(head, reader).columns.map { template[table.id].columns[$0] }
      if !columns.isEmpty { return columns.allSatisfy(\.takesWords) ? .text : .figure }
    }
    guard case .slot(let slot, _)? = try? meaning(of: head) else { return .figure }
    switch slot {
    case .formName, .reason, .claimedGrade: return .text
    case .input(let id): return template[id].takesWords ? .text : .figure
    case .score, .points, .claimed, .notApplicable, .answer, .claimedTotal: return .figure
    }
  }
}

extension Input {
  /// Whether data give words for it that stand for themselves.
  var takesWords: Bool {
    switch type {
    case .text, .level: true
    case .number, .date, .truth, .target, .figure, .reported: false
    }
  }
}
