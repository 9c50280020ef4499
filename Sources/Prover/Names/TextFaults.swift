import Program
import Source

/// Finds columns of text by whose literals several functions take their rows.
///
/// Why: a row spelt otherwise is in none of them, and no function tells what it left out; 逐行 tells such rows when
/// a form is scored, and needs no word here. Instead: a 级别 whose members are the texts. One note for a column.
func findTextFaults(_ template: Template) -> [Diagnostic] {
  var texts: [Column: [String]] = [:]
  var functions: [Column: Set<SourceRange>] = [:]
  func note(_ column: Column, _ text: Measure, _ aggregate: Aggregate) {
    guard case .constant(.text(let text), _) = text.kind else { return }
    if texts[column]?.contains(text) != true { texts[column, default: []].append(text) }
    functions[column, default: []].insert(aggregate.range)
  }
  template.forEachMeasure { measure in
    measure.forEachPart { part in
      guard case .aggregate(let aggregate) = part.kind, case .rows = aggregate.records else { return }
      aggregate.filter?.forEachPart { condition in
        switch condition.kind {
        case .comparison(let left, .equal, let right): Column(left).map { note($0, right, aggregate) }
        case .oneOf(let left, let others):
          for other in others { Column(left).map { note($0, other, aggregate) } }
        default: break
        }
      }
    }
  }
  return functions.filter { $0.value.count >= 2 && (texts[$0.key]?.count ?? 0) >= 2 }.keys
    .map { column in (template[column.table].columns[column.index], texts[column] ?? []) }
    .sorted { $0.0.range.start < $1.0.range.start }
    .map { input, texts in
      template.diagnostic(DoubtMessage.textsSplit(input.name, texts: texts), at: input.range)
    }
}

/// A column of texts.
private struct Column: Hashable {
  let table: TableID
  let index: Int

  init?(_ measure: Measure) {
    guard measure.type == .text, case .column(let table, let index) = measure.ungrouped.kind else {
      return nil
    }
    (self.table, self.index) = (table, index)
  }
}
