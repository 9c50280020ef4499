import Planning
import Program
import Values

extension Exact {
  /// A function over the rows of the form, for each row that asks.
  mutating func fold(_ fold: Fold, _ id: NodeID) {
    let (groups, none) = groups(of: fold)
    for row in 0..<values.count(id) {
      self.row = row
      let result: NodeValue
      do throws(Absence) {
        let records = groups[try list(fold.keys)] ?? none
        let own = fold.function == .rank ? try ownValues(fold.filter, fold.values, in: records) : []
        result = .value(try records.value(fold.function, fold.ranking, for: own))
      } catch {
        result = .absent(error)
      }
      values[id, row: row] = result
    }
  }

  /// The rows of each group, and those of any other.
  private mutating func groups(of fold: Fold) -> (groups: [[Value]: Records], none: Records) {
    let rows = data.tables[fold.table.index]
    var groups: [[Value]: Records] = fold.keys.isEmpty ? [[]: Records()] : [:]
    var none = Records()
    for row in 0..<rows.count {
      self.row = row
      if let omitted = fold.omitted, case .value(.truth(true)) = node(omitted) { continue }
      do throws(Absence) {
        if rows.isLost[row] { throw Absence(.lostRows(fold.table)) }
        take(fold, into: &groups[try list(fold.keys), default: Records()])
      } catch {
        // It could be in any group.
        none.note(error)
      }
    }
    if let absence = none.absence {
      for keys in groups.keys { groups[keys, default: Records()].note(absence) }
    }
    settle(&none, fold)
    for keys in groups.keys { settle(&groups[keys, default: Records()], fold) }
    return (groups, none)
  }

  private func settle(_ records: inout Records, _ fold: Fold) {
    records.settle(
      fold.function, fold.trim, fold.ranking, countsAll: fold.values.isEmpty, from: fold.table,
      by: Self.summarized
    )
  }

  private func take(_ fold: Fold, into records: inout Records) {
    do throws(Absence) {
      if let filter = fold.filter, try !truth(filter) { return }
      let values = try list(fold.values)
      if records.absence == nil { records.append(values) }
    } catch {
      records.note(error)
    }
  }

  /// What a function comes to over values, as the value of a node.
  static func summarized(
    _ function: FunctionName, _ values: ValueWords, _ trim: Trim, _ source: TableID?
  ) -> NodeValue {
    do throws(Absence) {
      if trim == Trim(), let sum = values.sum, values.count > 0, function == .sum || function == .mean {
        // The sum is one value whose sum is itself; its mean is that of as many values.
        return .number(
          try exact { () throws(NumberLimitExceeded) in
            function == .sum ? sum : try sum.divided(by: Rational(values.count))
          })
      }
      return .value(try statistic(function, values.values, trim, from: source))
    } catch {
      return .absent(error)
    }
  }

  func list(_ nodes: [NodeID]) throws(Absence) -> [Value] {
    var (result, absence): ([Value], Absence?) = ([], nil)
    for node in nodes {
      switch self.node(node) {
      case .value(let value): result.append(value)
      case .absent(let other): absence = absence?.joined(by: other) ?? other
      }
    }
    if let absence { throw absence }
    return result
  }

  /// What the record at hand is ranked by; one that 当 leaves out has no place.
  private func ownValues(
    _ filter: NodeID?, _ nodes: [NodeID], in records: Records? = nil
  ) throws(Absence) -> [Value] {
    if let filter, try !truth(filter) { throw Absence(.outsideCohort(filter)) }
    do throws(Absence) {
      return try list(nodes)
    } catch {
      throw error.joined(by: records?.absence ?? error)
    }
  }

  // MARK: all forms

  func cohortValue(
    _ id: CohortID, _ keys: [NodeID], _ filter: NodeID?, _ nodes: [NodeID]
  ) throws(Absence) -> Value {
    let question = try cohort.question(id)
    guard let aggregate = question.aggregate else { preconditionFailure("a group is no value") }
    let keys = try list(keys)
    let own = aggregate.function == .rank ? try ownValues(filter, nodes) : []
    do throws(Absence) {
      return try question.records(keys).value(aggregate.function, aggregate.ranking, for: own)
    } catch {
      // What this form lacks itself is told before what others lack.
      guard cohort.isAskedByForm else { throw error }
      if let filter, try !truth(filter) { throw error }
      _ = try list(nodes)
      throw error
    }
  }
}
