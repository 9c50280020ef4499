/// Smaller versions of expressions and sentences, for making a difference small; the checker says which still fit.
extension Expression {
  var parts: [Expression] {
    switch self {
    case .constant, .input, .column, .formula, .full, .score, .pointsOf, .total, .grade, .claim, .ownClaim,
      .totalClaim, .inapplicable:
      []
    case .negative(let part), .rounded(let part, _, _), .multiple(let part, _, _, _),
      .shifted(let part, _, _), .not(let part),
      .has(let part), .targetKind(let part), .deadline(let part), .low(let part), .high(let part),
      .widened(let part, _), .later(let part, _, _), .power(let part, _):
      [part]
    case .arithmetic(let a, _, let b), .comparison(let a, _, let b), .daysBetween(let a, let b),
      .workdays(let a, let b), .meets(let a, let b):
      [a, b]
    case .call(_, let parts, _), .all(let parts), .any(let parts): parts
    case .limited(let part, let low, let high): [part] + [low, high].compactMap { $0 }
    case .between(let a, let b, let c): [a, b, c]
    case .oneOf(let a, let parts): [a] + parts
    case .choice(let tiers): tiers.entries.map(\.result)
    case .line(let line): [line.subject] + line.knots.map(\.y)
    case .aggregate(let aggregate): aggregate.values
    }
  }

  /// The same with other parts, as many as before.
  private func with(_ parts: [Expression]) -> Expression {
    switch self {
    case .constant, .input, .column, .formula, .full, .score, .pointsOf, .total, .grade, .claim, .ownClaim,
      .totalClaim, .inapplicable:
      return self
    case .negative: return .negative(parts[0])
    case .rounded(_, let size, let places): return .rounded(parts[0], size: size, places: places)
    case .multiple(_, let mode, let size, let written): return .multiple(parts[0], mode, of: size, written)
    case .limited(_, let low, let high):
      return .limited(
        parts[0], low: low == nil ? nil : parts[1], high: high == nil ? nil : parts[parts.count - 1])
    case .shifted(_, let steps, let count): return .shifted(parts[0], steps, count: count)
    case .not: return .not(parts[0])
    case .has: return .has(parts[0])
    case .targetKind: return .targetKind(parts[0])
    case .deadline: return .deadline(parts[0])
    case .low: return .low(parts[0])
    case .high: return .high(parts[0])
    case .widened(_, let places): return .widened(parts[0], places)
    case .arithmetic(_, let sign, _): return .arithmetic(parts[0], sign, parts[1])
    case .comparison(_, let sign, _): return .comparison(parts[0], sign, parts[1])
    case .daysBetween: return .daysBetween(parts[0], parts[1])
    case .workdays: return .workdays(parts[0], parts[1])
    case .later(_, let months, let days): return .later(parts[0], months: months, days: days)
    case .power(_, let count): return .power(parts[0], count)
    case .meets: return .meets(parts[0], parts[1])
    case .call(let function, _, let trim): return .call(function, parts, trim)
    case .all: return .all(parts)
    case .any: return .any(parts)
    case .between: return .between(parts[0], parts[1], parts[2])
    case .oneOf: return .oneOf(parts[0], Array(parts.dropFirst()))
    case .choice(var tiers):
      for index in tiers.entries.indices { tiers.entries[index].result = parts[index] }
      return .choice(tiers)
    case .line(var line):
      line.subject = parts[0]
      for index in line.knots.indices { line.knots[index].y = parts[index + 1] }
      return .line(line)
    case .aggregate(var aggregate):
      aggregate.values = parts
      return .aggregate(aggregate)
    }
  }

  /// Each part in its place, each with fewer members, and the same within.
  var smaller: [Expression] {
    let parts = parts
    var found = parts + fewer
    for index in parts.indices {
      for smaller in parts[index].smaller {
        var changed = parts
        changed[index] = smaller
        found.append(with(changed))
      }
    }
    return found
  }

  private var fewer: [Expression] {
    switch self {
    case .call(let function, let parts, let trim) where parts.count > 1:
      return parts.indices.map { index in
        var left = parts
        left.remove(at: index)
        return .call(function, left, trim)
      } + (trim == Trim() ? [] : [.call(function, parts, Trim())])
    case .choice(let tiers) where tiers.entries.count > 1:
      return tiers.entries.indices.map { index in
        var left = tiers
        left.entries.remove(at: index)
        return .choice(left)
      }
    case .line(let line) where line.knots.count > 2:
      return line.knots.indices.map { index in
        var left = line
        left.knots.remove(at: index)
        return .line(left)
      }
    case .aggregate(let aggregate):
      var found: [Expression] = []
      func change(_ body: (inout Aggregate) -> Void) {
        var changed = aggregate
        body(&changed)
        found.append(.aggregate(changed))
      }
      if aggregate.filter != nil { change { $0.filter = nil } }
      if !aggregate.same.isEmpty { change { $0.same = [] } }
      if aggregate.trim != Trim() { change { $0.trim = Trim() } }
      if aggregate.ascending { change { $0.ascending = false } }
      if aggregate.ties != .skipping { change { $0.ties = .skipping } }
      if aggregate.values.count > 1 { change { $0.values.removeLast() } }
      for smaller in aggregate.filter?.smaller ?? [] { change { $0.filter = smaller } }
      return found
    default: return []
    }
  }
}

extension Sentence {
  var smaller: [Sentence] {
    var found: [Sentence] = []
    func change(_ body: (inout Sentence) -> Void) {
      var sentence = self
      body(&sentence)
      found.append(sentence)
    }
    if case .value(.constant) = curve {
    } else {
      found.append(Sentence(.value(.constant(.number(.zero), "0分"))))
      found.append(Sentence(.value(.full)))
    }
    for index in overrides.indices {
      change { $0.overrides.remove(at: index) }
      for smaller in overrides[index].condition.smaller { change { $0.overrides[index].condition = smaller } }
    }
    for index in steps.indices {
      change { $0.steps.remove(at: index) }
      if steps[index].limit != nil { change { $0.steps[index].limit = nil } }
      if steps[index].part != .whole { change { $0.steps[index].part = .whole } }
      for smaller in steps[index].amount.smaller { change { $0.steps[index].amount = smaller } }
      for smaller in steps[index].subject?.smaller ?? [] { change { $0.steps[index].subject = smaller } }
    }
    if toZero { change { $0.toZero = false } }
    if floor != nil { change { $0.floor = nil } }
    if demand != nil { change { $0.demand = nil } }
    if ceiling != nil { change { $0.ceiling = nil } }
    for path in Policies.paths where policies[keyPath: path] != nil {
      change { $0.policies[keyPath: path] = nil }
    }
    if case .tiers(let tiers) = curve { found += tiers.entries.map(\.result) }
    for smaller in curve.smaller { change { $0.curve = smaller } }
    return found
  }
}

extension Curve {
  var smaller: [Curve] {
    switch self {
    case .value(let value): return value.smaller.map { .value($0) }
    case .condition(let condition, let value, let otherwise):
      return [.value(value)] + (otherwise.map { [.value($0)] } ?? [])
        + condition.smaller.map { .condition($0, value, otherwise: otherwise) }
        + value.smaller.map { .condition(condition, $0, otherwise: otherwise) }
        + (otherwise?.smaller.map { .condition(condition, value, otherwise: $0) } ?? [])
    case .tiers(let tiers):
      var found: [Curve] = []
      for index in tiers.entries.indices {
        if tiers.entries.count > 1 {
          var left = tiers
          left.entries.remove(at: index)
          found.append(.tiers(left))
        }
        if case .condition(let condition) = tiers.entries[index].head {
          for smaller in condition.smaller {
            var changed = tiers
            changed.entries[index].head = .condition(smaller)
            found.append(.tiers(changed))
          }
        }
        for smaller in tiers.entries[index].result.smaller {
          var changed = tiers
          changed.entries[index].result = smaller
          found.append(.tiers(changed))
        }
      }
      return found
    case .line(let line):
      guard line.knots.count > 2 else { return [] }
      return line.knots.indices.map { index in
        var left = line
        left.knots.remove(at: index)
        return .line(left)
      }
    case .judgedByLevel: return [.judged]
    case .checklist(let list):
      guard list.items.count > 1 else { return [] }
      return list.items.indices.map { index in
        var left = list
        left.items.remove(at: index)
        return .checklist(left)
      }
    case .change(let condition, let adds, let amount):
      return (condition == nil ? [] : [.change(nil, adds: adds, amount)])
        + (condition?.smaller.map { .change($0, adds: adds, amount) } ?? [])
    case .judged, .named, .nothing: return []
    }
  }
}
