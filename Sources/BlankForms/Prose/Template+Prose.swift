import Program

/// The rules of a template as a printed form has them in its column 评分标准: Chinese prose for whoever fills the form
/// in, in which no word or mark of the language of templates is left but those that print has too (÷, ×, brackets).
extension Template {
  /// What an indicator is scored by: its sentence, then the formulas that it takes; empty for a group. Which rows it is
  /// for says `proseOfRows`.
  func prose(of indicator: Indicator) -> String {
    guard let rule = indicator.rule else { return "" }
    let prose = RuleProse(template: self, role: indicator.role)
    let rulings = prose.rulings(of: indicator.policies, givePoints: true)
    return ([prose.sentence(of: rule)] + rulings).joined(separator: "；") + "。" + prose.meanings(of: rule)
  }

  /// Which rows of its table an indicator takes: 类为“重点任务”的每一行分别计分，各行平均分配分值; empty without rows.
  func proseOfRows(of indicator: Indicator) -> String {
    guard let rows = indicator.rows else { return "" }
    let filter = rows.filter.map { prose(of: $0) + "的" } ?? ""
    return "\(filter)每一行分别计分\(rows.split == nil ? "" : "，各行平均分配分值")"
  }

  /// What the template asks of every indicator: 得分低于自评得分的，须说明原因; empty where it asks nothing.
  var proseOfDemands: String {
    var demands: [String] = []
    for indicator in indicators {
      guard let rule = indicator.rule else { continue }
      let prose = RuleProse(template: self, role: indicator.role)
      for demand in rule.demands where !rule.range.holds(demand.range) {
        let text = prose.words(demand)
        if !demands.contains(text) { demands.append(text) }
      }
    }
    return demands.joined(separator: "；")
  }

  /// When a veto applies.
  func prose(of condition: Measure) -> String {
    MeasureProse(template: self).condition(condition)
  }
}
