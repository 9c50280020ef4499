import Program
import Values

/// What the rows of a form answer to one function over them, by their values of 同.
///
/// A rule of rows asks the same of all rows for each row; asked once, a form takes time in proportion to its rows.
struct RowAnswers {
  /// The rows that agree in their values of 同.
  struct Group {
    /// The values of those that take part.
    var records: [[Value]] = []
    /// The same in the order of their places, for 名次.
    var order: [[Value]] = []
    /// What the function comes to, for every other.
    var result: Result<Value, Stop>?
    /// Why one of them cannot be told.
    var stop: Stop?
  }

  var groups: [[Value]: Group] = [:]
  /// Why a row's group cannot be told, so that it could be in any.
  var unplaced: Stop?
  /// The columns and inputs that were asked for.
  var columns: [Int] = []
  var inputs: [InputID] = []

  /// The rows with these values of 同, where all of them can be told.
  func group(_ keys: [Value]) throws(Stop) -> Group {
    let group = groups[keys] ?? Group()
    if let stop = group.stop ?? unplaced { throw stop }
    return group
  }
}

extension Aggregate {
  /// Whether what a row answers rests on its own columns and on inputs alone, and so is the same whoever asks.
  var asksFiguresAlone: Bool { measures.allSatisfy(\.restsOnFiguresAlone) }
}

extension Measure {
  fileprivate var restsOnFiguresAlone: Bool {
    switch type {
    case .target, .figure: return false
    case .number, .truth, .date, .text, .level, .reported: break
    }
    switch kind {
    case .constant, .input, .isGiven, .column, .hasColumn, .grouped, .negated, .arithmetic, .comparison,
      .between, .oneOf, .not,
      .all, .any, .call, .workdays, .shifted, .widened, .choice, .line:
      return parts.allSatisfy(\.restsOnFiguresAlone)
    // These rest on the one who asks, or have something to say or report.
    case .member, .meets, .aggregate, .formula, .fullPoints, .ownScore, .score, .points, .totalScore,
      .grade, .claimed, .ownClaim, .totalClaim, .reported:
      return false
    }
  }
}

extension FormEvaluator {
  /// Asks every row of a table, once for each function.
  mutating func rowAnswers(_ aggregate: Aggregate, _ table: TableID) -> RowAnswers {
    if let known = rowAnswers[aggregate.range] { return known }
    let outer = (trace.row, trace.table, trace.isPassingRows)
    let noted = (trace.columns, trace.inputs)
    (trace.table, trace.isPassingRows, trace.columns, trace.inputs) = (table, true, [], [])
    var answers = RowAnswers()
    for row in form.rows[table] ?? [] {
      trace.row = row
      guard let keys = keys(of: aggregate, &answers) else { break }
      do throws(Stop) {
        if let filter = aggregate.filter, try !truth(filter) { continue }
        let values = try values(aggregate.values)
        answers.groups[keys, default: .init()].records.append(values)
      } catch {
        let stop = answers.groups[keys]?.stop ?? error
        answers.groups[keys, default: .init()].stop = stop
      }
    }
    for (keys, group) in answers.groups {
      if aggregate.function == .rank {
        answers.groups[keys]?.order = aggregate.ranking.order(of: group.records)
      } else {
        answers.groups[keys]?.result = Result { () throws(Stop) in
          try aggregate.result(
            of: group.records, from: template[table].name, rounding: template.rounding.mode)
        }
      }
    }
    (answers.columns, answers.inputs) = (trace.columns, trace.inputs)
    (trace.row, trace.table, trace.isPassingRows) = outer
    (trace.columns, trace.inputs) = noted
    rowAnswers[aggregate.range] = answers
    return answers
  }

  /// The values of 同 of the row at hand; after one without them nothing can be told that is not told already.
  private mutating func keys(of aggregate: Aggregate, _ answers: inout RowAnswers) -> [Value]? {
    do throws(Stop) {
      return try values(aggregate.keys)
    } catch {
      answers.unplaced = error
      return nil
    }
  }
}
