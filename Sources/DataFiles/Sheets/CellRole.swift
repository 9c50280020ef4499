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
      if !columns.isEmpty { return columns.allSatisfy(\.isWords) ? .text : .figure }
    }
    guard case .slot(let slot, _)? = try? meaning(of: head) else { return .figure }
    return role(of: slot)
  }

  /// What the cell of a slot is read for.
  func role(of slot: FormSlot) -> CellRole {
    switch slot {
    case .formName, .reason, .claimedGrade: .text
    case .input(let id): template[id].isWords ? .text : .figure
    case .score, .points, .claimed, .notApplicable, .answer, .claimedTotal: .figure
    }
  }
}
