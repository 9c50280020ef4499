import Program
import Source
import Values

/// Finds days far from the year of the template, and deadlines that had passed before it.
///
/// Why: 2033 for 2023 makes a deadline that everyone meets, and nothing else tells. Instead: the year that was
/// meant. Plans of five years are common, and days long past are common too unless lateness is counted from them.
/// What is lent falls due, and what is granted runs out, when it may.
func findDateFaults(_ template: Template) -> [Diagnostic] {
  guard let year = template.fiscalYear else { return [] }
  var finder = DateFinder(template: template, year: year)
  template.forEachMeasure { finder.search($0) }
  for indicator in template.indicators {
    indicator.rule?.forEachAdjustment { adjustment in
      if case .above(let figure, let bound) = adjustment.excess {
        finder.check(bound, isDeadline: true, mayLieFar: template.namesDue(figure))
        finder.checkReport(figure, due: bound, indicator)
      }
    }
    indicator.rule?.forEachSentence { sentence in
      if case .conditional(let condition, _, .some) = sentence.curve,
        case .comparison(let figure, let sign, let bound) = condition.ungrouped.kind,
        sign == .less || sign == .lessOrEqual
      {
        finder.checkReport(figure, due: bound, indicator)
      }
    }
  }
  return finder.diagnostics
}

private struct DateFinder: TemplateFinder {
  let template: Template
  let year: Int
  var diagnostics: [Diagnostic] = []
  /// What is told of a year when it is over.
  private let reports = ["决算", "自评", "年报", "年度报告", "年度总结"]

  init(template: Template, year: Int) { (self.template, self.year) = (template, year) }

  mutating func search(_ measure: Measure) {
    check(measure, isDeadline: false, mayLieFar: false)
    searchParts(of: measure)
  }

  private mutating func searchParts(of measure: Measure) {
    let (parts, template) = (measure.parts, template)
    for part in parts {
      check(part, isDeadline: false, mayLieFar: parts.contains { template.namesDue($0) })
      searchParts(of: part)
    }
  }

  mutating func check(_ measure: Measure, isDeadline: Bool, mayLieFar: @autoclosure () -> Bool) {
    guard case .constant(.date(let day), let written) = measure.kind,
      day.year > year + 5 && (day.year > year + 50 || !mayLieFar()) || isDeadline && day.year < year - 1
    else { return }
    report(.farDate(written, year: year), at: measure.range)
  }

  /// A report on the year that was due before it began. What is planned and applied for is due before it.
  mutating func checkReport(_ figure: Measure, due bound: Measure, _ indicator: Indicator) {
    // What is earlier by years is told as far away.
    guard case .constant(.date(let day), let written) = bound.ungrouped.kind, day.year == year - 1,
      let name = [template.text(of: figure), indicator.name].first(where: { name in
        reports.contains { name.contains($0) }
          && !["上年", "上年度", "\(year - 1)", "\(year - 2)"].contains { name.contains($0) }
      })
    else { return }
    report(.dueBefore(written, name: name, year: year), at: bound.range)
  }
}

extension Template {
  /// Whether a day is when money is due or a right runs out.
  fileprivate func namesDue(_ measure: Measure) -> Bool {
    switch measure.kind {
    case .input, .column, .formula:
      let name = text(of: measure)
      return ["到期", "兑付", "偿还", "还本", "还款", "届满", "期满", "有效期"].contains { name.contains($0) }
    default: return false
    }
  }
}
