import Audit
import Program
import Workbooks

/// The columns of the lists of a ledger.
extension LedgerMaker {
  /// The columns of the list of forms.
  var overviewColumns: [LedgerColumn] {
    let open = LedgerMark.row(words.undetermined, .open)
    var columns = [LedgerColumn(words.number, .count), LedgerColumn(words.form, .name)]
    columns += template.groupings.map { LedgerColumn(template[$0].name, .word) }
    columns += tops.map { id in
      let title = words.points(template[id].name, narrator.numbers.points(template[id].points))
      return LedgerColumn(title, .number, closing: .mean)
    }
    if !template.indicators.isEmpty { columns.append(LedgerColumn(words.total, .number, closing: .mean)) }
    if !template.grades.isEmpty { columns.append(LedgerColumn(words.grade, .word)) }
    columns.append(LedgerColumn(words.state, .word, marks: [open]))
    if !template.vetoes.isEmpty {
      columns.append(LedgerColumn(words.veto, .text, marks: [.filled(unless: words.sameGrade)]))
    }
    columns += template.outcomes.map { outcome in
      let isNumber = if case .number = outcome.measure.type { true } else { false }
      return LedgerColumn(narrator.columnName(of: outcome), isNumber ? .number : .word)
    }
    if !isAudit { return columns + [LedgerColumn(words.findingCount, .count, marks: [.positive])] }
    return columns + [
      LedgerColumn(words.claimedTotal, .number), LedgerColumn(words.difference, .number, marks: [.other]),
      LedgerColumn(words.claimedGrade, .word), LedgerColumn(words.errorCount, .count, marks: [.other]),
      LedgerColumn(words.warningCount, .count, marks: [.positive]),
      LedgerColumn(AuditWords(narrator.language).weight(.unchecked), .count, marks: [.positive]),
    ]
  }

  /// The columns of the list of indicators.
  var indicatorColumns: [LedgerColumn] {
    let audit = AuditWords(narrator.language)
    var columns = [LedgerColumn(words.form, .name), LedgerColumn(words.kind, .word)]
    columns += levelColumns(depth)
    columns.append(LedgerColumn(words.points, .number))
    if isAudit { columns.append(LedgerColumn(words.claimed, .number)) }
    columns.append(LedgerColumn(words.score, .number))
    if isAudit {
      let wrong = [audit.verdict(.differs), audit.verdict(.follows)]
      columns += [
        LedgerColumn(words.difference, .number, marks: [.other]),
        LedgerColumn(words.verdict, .word, marks: [.word(wrong, .bad)]),
      ]
    }
    return columns + [
      LedgerColumn(words.lost, .number, marks: [.positive]),
      LedgerColumn(
        words.state, .word, marks: [.word([words.undetermined], .open), .word([words.notApplicable], .quiet)]),
      LedgerColumn(words.note, .text), LedgerColumn(words.reason, .text),
    ]
  }

  private func levelColumns(_ depth: Int) -> [LedgerColumn] {
    (1...depth).map { LedgerColumn(words.level($0), .name) }
  }

  /// The columns of the list of findings.
  var findingColumns: [LedgerColumn] {
    let audit = AuditWords(narrator.language)
    let columns = [
      LedgerColumn(words.number, .count), LedgerColumn(words.form, .name),
      LedgerColumn(
        words.weight, .word,
        marks: [.word([audit.weight(.contradiction)], .bad), .word([audit.weight(.warning)], .open)]),
      LedgerColumn(words.code, .word), LedgerColumn(words.found, .text), LedgerColumn(words.place, .text),
      LedgerColumn(words.why, .text), LedgerColumn(words.remedy, .text),
    ]
    return isAudit ? columns + [LedgerColumn(words.variant, .text)] : columns
  }

  /// The columns of the list of what was lost.
  var lossColumns: [LedgerColumn] {
    levelColumns(leafDepth) + [
      LedgerColumn(words.points, .number), LedgerColumn(words.scoredForms, .count),
      LedgerColumn(words.losingForms, .count), LedgerColumn(words.lostSum, .number, closing: .sum),
      LedgerColumn(words.lostMean, .number), LedgerColumn(words.lostShare, .share),
    ]
  }

  /// The columns of the list of summaries.
  var summaryColumns: [LedgerColumn] {
    [
      LedgerColumn(words.name, .name), LedgerColumn(words.group, .name),
      LedgerColumn(words.formCount, .count),
      LedgerColumn(words.figure, .word), LedgerColumn(words.note, .text),
    ]
  }
}
