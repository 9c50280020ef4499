import Planning
import Program
import Source
import Values

/// The formulas by which a form computes its scores while it is filled: from the nodes of the plan, in exact whole
/// numbers.
package struct LiveFormulas: Sendable {
  /// A formula on the sheet that computes.
  package struct Cell: Sendable {
    /// The row and the column, from 1.
    package let row: Int
    /// The column, from 1.
    package let column: Int
    /// The formula, without the sign before it.
    package let formula: String
  }

  /// A score, total or grade that the form shows.
  package struct Result: Sendable {
    /// The formula that shows it: blank while it cannot be told.
    package let formula: String
    /// Why it is blank, where that is not for want of figures.
    package let note: Note?
  }

  /// Why a score is blank.
  package struct Note: Sendable {
    /// The formula that says it; blank while it is not so.
    package let formula: String
    /// The longest text that it can show, for which the form leaves room.
    package let longest: String
  }

  /// What is shown, or why it never is.
  package enum Outcome: Sendable {
    /// It is computed.
    case live(Result)
    /// It never is.
    case none(LiveReason)
  }

  /// The sheet that computes.
  package let cells: [Cell]
  /// For each line of it that has a name, the name.
  package let labels: [Int: String]
  /// For each indicator, its score.
  package let scores: [Outcome]
  /// For each indicator with rows below it, the score of each row of the form.
  package let rowScores: [IndicatorID: [Outcome]]
  /// The score of the form.
  package let total: Outcome
  /// The grade; nil where the template grades nothing.
  package let grade: Outcome?
}

/// Makes the formulas of a form.
///
/// - Parameters:
///   - template: The template.
///   - plan: Its plan.
///   - places: Where the form holds its figures.
///   - sheet: The name of the sheet that computes.
///   - firstLine: Its first line for formulas.
package func liveFormulas(
  of template: Template, _ plan: Plan, at places: LivePlaces, on sheet: String, from firstLine: Int = 2
) -> LiveFormulas {
  var translator = Translator(template, plan, places, firstLine: firstLine)
  var roots = plan.indicators.map(\.score) + [plan.total]
  if let grade = plan.grade { roots.append(grade.final) }
  roots += plan.indicators.compactMap { $0.rows?.leaf.score }
  roots += plan.indicators.compactMap { $0.rows?.taken }
  translator.translate(for: roots)
  let shown = Shown(sheet: sheet, template: template)
  var rowScores: [IndicatorID: [LiveFormulas.Outcome]] = [:]
  for (index, indicator) in plan.indicators.enumerated() {
    guard let rows = indicator.rows else { continue }
    rowScores[IndicatorID(index)] = (0..<(places.rowCounts[rows.table] ?? 0)).map { row in
      shown.score(translator[rows.leaf.score, at: row], where: translator[rows.taken, at: row])
    }
  }
  return LiveFormulas(
    cells: translator.sheet.cells.map { .init(row: $0.row, column: $0.column, formula: $0.formula) },
    labels: translator.sheet.labels,
    scores: plan.indicators.map { shown.score(translator[$0.score]) }, rowScores: rowScores,
    total: shown.score(translator[plan.total]), grade: plan.grade.map { shown.grade(translator[$0.final]) })
}

/// Values as the form shows them.
private struct Shown {
  let sheet: String
  let template: Template

  private func cell(_ name: String) -> String {
    name.hasPrefix("$") ? "'\(sheet)'!\(name)" : name
  }

  func score(_ value: LiveValue, where taken: LiveValue = .truth(true)) -> LiveFormulas.Outcome {
    if value.presence.isImpossible { return .none(value.reason ?? .function) }
    let number = value.number
    var shown = cell(number.top)
    if let (top, bottom) = number.scale.words {
      if top != 1 { shown += top < 0 ? "*(\(top))" : "*\(top)" }
      if bottom != 1 { shown += "/\(bottom)" }
    }
    if let bottom = number.bottom { shown += "/\(cell(bottom))" }
    return .live(result(value, shown, where: taken))
  }

  func grade(_ value: LiveValue) -> LiveFormulas.Outcome {
    if value.presence.isImpossible { return .none(value.reason ?? .function) }
    let names = template.grades.map { grade in
      "\"" + grade.name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
        + "\""
    }
    return .live(
      result(value, "CHOOSE(\(cell(value.level))+1,\(names.joined(separator: ",")))", where: .truth(true)))
  }

  private func result(_ value: LiveValue, _ shown: String, where taken: LiveValue) -> LiveFormulas.Result {
    let state = cell(value.presence.formula)
    let isTaken = taken.truth == "TRUE" ? nil : cell(taken.truth)
    let test = [value.presence.isCertain ? nil : "\(state)=0", isTaken].compactMap { $0 }
    let own =
      test.isEmpty
      ? shown : "IF(\(test.count == 1 ? test[0] : "AND(\(test.joined(separator: ",")))"),\(shown),\"\")"
    // Where rows were deleted, references are gone.
    let formula = "IFERROR(\(own),\"\")"
    let states = value.presence.states
    guard states.holds(.tooLong) || states.holds(.notLive) else { return .init(formula: formula, note: nil) }
    // Where every operation is computed, only what a cell holds is not.
    let reason = (value.reason ?? .otherText).phrase.chinese
    let tooLong = "数字过长，以 heng 计算为准"
    let note =
      "IF(\(state)=\(LiveState.tooLong.rawValue),\"\(tooLong)\",IF(\(state)=\(LiveState.notLive.rawValue),\"\(reason)\",\"\"))"
    let longest = reason.count > tooLong.count ? reason : tooLong
    return .init(
      formula: formula,
      note: .init(formula: isTaken.map { "IF(\($0),\(note),\"\")" } ?? note, longest: longest))
  }
}
