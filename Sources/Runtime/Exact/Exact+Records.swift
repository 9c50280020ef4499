import Planning
import Program
import Values

extension Exact {
  /// A function over the rows of the form, for each row that asks.
  mutating func fold(_ fold: Fold, _ id: NodeID) {
    let groups = groups(of: fold)
    var none = Records()
    settle(&none, fold)
    for row in 0..<values.count(id) {
      self.row = row
      let result: NodeValue
      do throws(Absence) {
        let keys = try list(fold.keys)
        let own = fold.function == .rank ? try ownValues(fold.filter, fold.values) : []
        let records = try groups.get()[keys] ?? none
        result = .value(try records.value(fold.function, fold.ranking, for: own))
      } catch {
        result = .absent(error)
      }
      values[id, row: row] = result
    }
  }

  private mutating func groups(of fold: Fold) -> Result<[[Value]: Records], Absence> {
    let rows = data.tables[fold.table.index]
    var groups: [[Value]: Records] = fold.keys.isEmpty ? [[]: Records()] : [:]
    for row in 0..<rows.count {
      if rows.isLost[row] { return .failure(Absence(.lostRows(fold.table))) }
      self.row = row
      if let omitted = fold.omitted, case .value(.truth(true)) = node(omitted) { continue }
      do throws(Absence) {
        let keys = try list(fold.keys)
        // What one row lacks stops the function, whatever comes behind it.
        guard groups[keys]?.absence == nil else { continue }
        take(fold, into: &groups[keys, default: Records()])
      } catch {
        return .failure(error)
      }
    }
    for keys in groups.keys { settle(&groups[keys, default: Records()], fold) }
    return .success(groups)
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
      records.append(try list(fold.values))
    } catch {
      records.absence = error
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
    var result: [Value] = []
    for node in nodes { result.append(try value(node)) }
    return result
  }

  /// What the record at hand is ranked by; one that 当 leaves out has no place.
  private func ownValues(_ filter: NodeID?, _ nodes: [NodeID]) throws(Absence) -> [Value] {
    if let filter, try !truth(filter) { throw Absence(.outsideCohort(filter)) }
    return try list(nodes)
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
      if let filter, try !truth(filter) { throw error }
      _ = try list(nodes)
      throw error
    }
  }
}
