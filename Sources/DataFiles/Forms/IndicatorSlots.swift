import Program
import Source

extension TemplateNames {
  /// The slot of one part of an indicator, or why data may not give it; checklists are named by their lines.
  func slot(for part: EntryPart, of id: IndicatorID) throws(Refusal) -> FormSlot {
    switch part {
    case .score: try scoreSlot(of: id)
    case .points: try pointsSlot(of: id)
    case .reason: try leafSlot(.reason(id), of: id, part)
    case .claimed: .claimed(id)
    case .notApplicable: try leafSlot(.notApplicable(id), of: id, part)
    case .checklist: try answerSlot("", of: id)
    }
  }

  private func scoreSlot(of id: IndicatorID) throws(Refusal) -> FormSlot {
    let indicator = template[id]
    // The rule of an indicator with rows is that of each row; its own score is their sum.
    guard let rule = indicator.rule, indicator.rows == nil else {
      throw Refusal(.scoreOfGroup(shortened(indicator.path)))
    }
    guard rule.acceptsJudgedScore else { throw Refusal(.scoreComputed(shortened(indicator.path))) }
    return .score(id)
  }

  /// A group, or an indicator with rows, has a claim of its own and nothing else.
  private func leafSlot(_ slot: FormSlot, of id: IndicatorID, _ part: EntryPart) throws(Refusal) -> FormSlot {
    let indicator = template[id]
    guard indicator.rule != nil, indicator.rows == nil else {
      throw Refusal(.partOfGroup(shortened(indicator.path), part: part.names[0]))
    }
    return slot
  }

  private func pointsSlot(of id: IndicatorID) throws(Refusal) -> FormSlot {
    let indicator = template[id]
    guard indicator.adjustable != nil else {
      let points = Template.pointsText(indicator.points)
      throw Refusal(.pointsFixed(shortened(indicator.path), points: points))
    }
    return .points(id)
  }

  /// Whether data answer lines of a checklist of the indicator.
  func hasAnswers(_ id: IndicatorID) -> Bool {
    template[id].rule.map { !$0.askedLines.isEmpty } ?? false
  }

  /// The slot of one line of a checklist that data answer.
  func answerSlot(_ text: String, of id: IndicatorID) throws(Refusal) -> FormSlot {
    let indicator = template[id]
    let path = shortened(indicator.path)
    let items = indicator.rule?.checklistItems ?? []
    guard let item = items.first(where: { nameKey($0.label) == nameKey(text) }) else {
      let asked = items.filter { $0.condition == nil }.map(\.label)
      let near = nearestName(to: nameKey(text), among: asked)
      throw Refusal(
        .unknownItem(shortened(text), path: path, asked: asked.map { shortened($0) }, near: near))
    }
    guard item.condition == nil else { throw Refusal(.itemComputed(shortened(item.label), path: path)) }
    return .answer(id, item: item.label)
  }
}
