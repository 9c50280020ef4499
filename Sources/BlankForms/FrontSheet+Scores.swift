import LiveFormulas
import Program
import Source
import Values
import Workbooks

/// The formulas beside the indicators.
extension FrontSheet {
  /// The cells with live scores, by what they are the scores of.
  var liveNames: [NewName] {
    var names = rowsOfIndicators.sorted { $0.key.index < $1.key.index }.map {
      NewName("heng_live_p\($0.key.index)", meaning: grid.reference($0.value.lowerBound, score))
    }
    names.append(NewName("heng_live_total", meaning: grid.reference(totalRow, score)))
    if let gradeRow { names.append(NewName("heng_live_grade", meaning: grid.reference(gradeRow, score))) }
    return names
  }

  /// Writes the formulas beside the indicators.
  mutating func write(_ live: LiveFormulas) {
    for indicator in template.indicators {
      guard let rows = rowsOfIndicators[indicator.id] else { continue }
      let first = rows.lowerBound
      write(live.scores[indicator.id.index], rows, isFree: indicator.rule != nil)
      let shown = grid.reference(first, score)
      let full =
        indicator.adjustable == nil || indicator.rows != nil
        ? indicator.points.description
        : "IF(\(grid.reference(first, points))=\"\",\(indicator.points.description),\(grid.reference(first, points)))"
      var lost: String?
      if case .live = live.scores[indicator.id.index] {
        switch indicator.role {
        case .regular: lost = "ROUND(\(full)-\(shown),6)"
        case .bonus: break
        case .penalty: lost = "ROUND(-\(shown),6)"
        }
      }
      grid.put(
        lost.map { .formula("IF(\(shown)=\"\",\"\",\($0))", result: nil) } ?? .blank, rows, loss...loss,
        FormLook.live.with { $0.format = template.scoreFormat })
    }
    writeTally(live)
    write(live.total, totalRow...totalRow, isFree: false)
    let shown = grid.reference(totalRow, score)
    var loss = CellValue.blank
    if case .live = live.total {
      loss = .formula("IF(\(shown)=\"\",\"\",ROUND(\(template.total.description)-\(shown),6))", result: nil)
    }
    grid.put(loss, totalRow, self.loss, FormLook.live.with { $0.format = template.scoreFormat })
    if let gradeRow, let grade = live.grade { write(grade, gradeRow...gradeRow, isFree: false) }
  }

  mutating func write(_ outcome: LiveFormulas.Outcome, _ rows: ClosedRange<Int>, isFree: Bool) {
    switch outcome {
    case .live(let result):
      let look = FormLook.live.with { $0.format = template.scoreFormat }
      grid.put(.formula(result.formula, result: nil), rows, score...score, look)
      if let note = result.note {
        grid.put(.formula(note.formula, result: nil), rows, remark...remark, FormLook.reason)
        grid.fit(note.longest, rows, remark...remark, fontSize: 9)
      } else {
        grid.put(.blank, rows, remark...remark, isFree ? FormLook.inputText : FormLook.plain)
      }
    case .none(let reason):
      grid.put(.text("—"), rows, score...score, FormLook.live)
      grid.put(.text("参考得分：" + reason.phrase.chinese), rows, remark...remark, FormLook.reason)
      grid.fit("参考得分：" + reason.phrase.chinese, rows, remark...remark, fontSize: 9)
    }
  }
}

extension Template {
  /// Scores are shown with the decimals that are kept; where only the total is rounded, as they are.
  var scoreFormat: NumberLook { rounding.onlyTotal ? .general : .decimals(rounding.places) }
}
