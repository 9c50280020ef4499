import Program
import Values

extension FormEvaluator {
  /// The exact value of a measure, or why it has none.
  mutating func value(_ measure: Measure) throws(Stop) -> Value {
    switch measure.kind {
    case .constant(let value, _): return value
    case .input(let id): return try input(id)
    case .column(let table, let index): return try column(table, index)
    case .member(let part, let member): return try self.member(member, of: part)
    case .meets(let actual, let target): return .truth(try meets(actual, target))
    case .aggregate(let aggregate): return try self.aggregate(aggregate, of: measure)
    case .formula(let id): return try formula(id)
    case .fullPoints: return .number(trace.points)
    case .ownScore: return .number(trace.ownScore ?? .zero)
    case .score(let id): return .number(try score(of: id))
    case .points(let id):
      if hasUnusablePoints(id) { throw Stop(.unusable(template[id].name + ".分值")) }
      return .number(points(of: template[id]))
    case .totalScore: return .number(try knownTotal())
    case .grade: return try knownGrade(measure.type)
    case .claimed(let id): return .number(try claim(form.indicators[id]))
    case .ownClaim: return .number(try claim(trace.entry))
    case .totalClaim:
      if form.hasUnusableTotal { throw Stop(.unusable("自报.总分")) }
      guard let claimed = form.claimedTotal else { throw Stop(.missingClaim) }
      return .number(claimed.value)
    case .negated(let part): return .number(-(try number(part)))
    case .grouped(let part): return try value(part)
    case .arithmetic(let left, let sign, let right): return try arithmetic(left, sign, right)
    case .comparison(let left, let sign, let right): return .truth(try compare(left, sign, right))
    case .between(let part, let low, let high):
      guard try compare(low, .lessOrEqual, part) else { return .truth(false) }
      return .truth(try compare(part, .lessOrEqual, high))
    case .oneOf(let part, let others):
      return .truth(try isOne(part, of: others))
    case .not(let part): return .truth(!(try truth(part)))
    case .all(let parts): return .truth(try joined(parts, decisive: false))
    case .any(let parts): return .truth(try joined(parts, decisive: true))
    case .isGiven(let id): return .truth(try isGiven(id))
    case .hasColumn(_, let index): return .truth(try hasColumn(index))
    case .call(let function, let arguments, let trim): return try call(function, arguments, trim)
    case .workdays(let from, let to):
      guard case .date(let start) = try operand(from), case .date(let end) = try operand(to) else {
        preconditionFailure("dates were checked for")
      }
      return .number(try workdays(from: start, to: end))
    case .shifted(let part, let steps): return try shifted(part, by: steps)
    case .widened(let part, let set): return try widened(part, to: set)
    case .choice(let branches):
      let value = try choice(branches)
      trace.partTexts[measure.range] = approximate(value, measure.type)
      return value
    case .line(let part, let knots, let ends): return .number(try line(part, knots, ends))
    case .reported: preconditionFailure("a template with errors is never evaluated")
    }
  }

  private func claim(_ entry: IndicatorEntry?) throws(Stop) -> Rational {
    if entry?.unusable.contains(.claim) ?? false { throw Stop(.unusable("自报")) }
    guard let claimed = entry?.claimed else { throw Stop(.missingClaim) }
    return claimed.value
  }

  private mutating func knownGrade(_ type: ValueType) throws(Stop) -> Value {
    guard case .level(let set) = type, let grade = settledGrade(), grade.isDetermined else {
      throw Stop(.undeterminedScore("等次"))
    }
    return .level(set, grade.final.lowerBound)
  }

  private mutating func shifted(_ part: Measure, by steps: Int) throws(Stop) -> Value {
    guard case .level(let set, let index) = try value(part) else {
      preconditionFailure("a level was checked for")
    }
    // The best level stands first.
    guard template[set].levels.indices.contains(index - steps) else {
      throw Stop(.noFurtherLevel(template[set].levels[index].name))
    }
    return .level(set, index - steps)
  }

  private mutating func widened(_ part: Measure, to wide: LevelSetID) throws(Stop) -> Value {
    guard case .level(let set, let index) = try value(part),
      let place = template[wide].index(of: template[set].levels[index].name)
    else { preconditionFailure("a level of the wider set was checked for") }
    return .level(wide, place)
  }

  private mutating func isOne(_ part: Measure, of others: [Measure]) throws(Stop) -> Bool {
    for other in others where try compare(part, .equal, other) { return true }
    return false
  }

  private mutating func isGiven(_ id: InputID) throws(Stop) -> Bool {
    // What was given and cannot be used is not what was not given.
    if form.unreadable.contains(id) { throw Stop(.unusable(template[id].name)) }
    guard form.inputs[id] != nil else { return false }
    if !trace.inputs.contains(id) { trace.inputs.append(id) }
    return true
  }

  private mutating func input(_ id: InputID) throws(Stop) -> Value {
    if let datum = form.inputs[id] {
      if !trace.inputs.contains(id) { trace.inputs.append(id) }
      return datum.value
    }
    let name = template[id].name
    throw Stop(form.unreadable.contains(id) ? .unusable(name) : .missingInput(name))
  }
}
