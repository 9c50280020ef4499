import Planning
import Program
import Values

extension BlockValues {
  /// Adds what the forms of the block answer to a question; `single` answers for those that are left to `Exact`.
  func append(
    _ question: CohortQuestion, to table: inout AnswerTable, single: (Int) -> CohortAnswers.Answer
  ) {
    let groups = FormGroups(question.keys, in: run)
    let columns = question.values.compactMap { words(of: $0) }
    if columns.count == question.values.count, !groups.others.contains(where: { $0 != 0 }),
      question.nodes.allSatisfy({ run[$0].states == nil }), question.filter.map({ holdsOfAll($0) }) ?? true
    {
      return table.append(groups.keys, of: groups.numbers.map { UInt32($0) }, columns)
    }
    for lane in 0..<count {
      table.append(CohortAnswers.answer(question) { value($0, lane) } ?? single(lane))
    }
  }

  /// The values of a node as words; nil where they are not such.
  private func words(of id: NodeID) -> ValueWords? {
    multiples(id).flatMap { ValueWords(run.plan[id].type, $0.numbers, unit: $0.unit) } ?? texts(of: id)
  }

  private func texts(of id: NodeID) -> ValueWords? {
    let column = run[id]
    guard column.isCoded, column.states == nil, column.bottom.isOnes, case .narrow(let places) = column.top
    else { return nil }
    return ValueWords(texts: column.table, places)
  }

  private func holdsOfAll(_ condition: NodeID) -> Bool {
    (0..<count).allSatisfy { run[condition].top[$0] != 0 }
  }
}

extension CohortQuestion {
  /// The nodes that an answer is made of.
  var nodes: [NodeID] { keys + [filter].compactMap { $0 } + values }
}
