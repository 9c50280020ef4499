import Values

/// How far steps go: limits of single steps, of all together, and of the score.
extension Composer {
  /// 扣完为止 and 最高, as far as they are needed.
  mutating func ending(full: Amount) throws(Stop) -> String {
    let deducts = clauses.steps.contains { $0.step.isDeduction }
    let adds = clauses.steps.contains { !$0.step.isDeduction }
    var result = ""
    let isLimited = try (limitsOfSteps().map { $0.count == clauses.steps.count } ?? true)
    if deducts && (clauses.hasFloor || (clauses.lossCap ?? clauses.bothCap) == nil || !isLimited) {
      if !clauses.hasFloor { names.note(.floorAssumed) }
      result += adds ? ", 最低 0分" : ", 扣完为止"
    }
    guard adds else {
      for cap in clauses.caps where value(cap) != points { throw stop(nil, near: .steps) }
      return result
    }
    if let cap = clauses.caps.first {
      guard clauses.caps.allSatisfy({ value($0) == value(cap) }) else { throw stop(nil, near: .steps) }
      result += ", 最高 \(written(cap))"
    } else if let gain = clauses.gainCap ?? clauses.bothCap, let more = value(gain), let base = value(full) {
      guard let sum = try? base + more else { throw stop(nil, near: .steps) }
      if sum > points { result += ", 最高 \(sum)分" }
    } else if value(full) == points {
      throw stop(clauses.steps.first { !$0.step.isDeduction }?.step.range, near: .steps)
    } else {
      names.note(.capAssumed)
      result += ", 最高 满分"
    }
    return result
  }

  mutating func countingLimits(
    isDeduction: Bool, count: Int, parts: inout [String]
  ) throws(Stop) -> String {
    if let each = try limitsOfSteps() {
      for (index, limit) in each { parts[index] += " 至多 \(change(limit))" }
      if cell.purpose != .indicator { return try sharedLimit(.points(points), isDeduction: isDeduction) }
      if !isDeduction { return ", 最高 满分" }
      if !clauses.hasFloor && each.count < count { names.note(.floorAssumed) }
      return ", 扣完为止"
    }
    let own = isDeduction ? clauses.lossCap : clauses.gainCap
    if let limit = own ?? clauses.bothCap {
      if count == 1 {
        parts[0] += " 至多 \(change(limit))"
        return clauses.hasFloor && cell.purpose == .indicator ? ", 扣完为止" : ""
      }
      return try sharedLimit(limit, isDeduction: isDeduction)
    }
    let cap = clauses.caps.first
    // 最高不超过8分，本项最高10分
    guard Set(clauses.caps.compactMap { value($0) }).count <= 1 else { throw stop(nil, near: .steps) }
    if cell.purpose != .indicator {
      let limit = cap ?? .points(points)
      if cap == nil { names.note(isDeduction ? .floorAssumed : .capAssumed) }
      if count == 1 {
        parts[0] += " 至多 \(change(limit))"
        return ""
      }
      return try sharedLimit(limit, isDeduction: isDeduction)
    }
    if isDeduction {
      for cap in clauses.caps where value(cap) != points { throw stop(nil, near: .steps) }
      if !clauses.hasFloor { names.note(.floorAssumed) }
      return ", 扣完为止"
    }
    if cap == nil { names.note(.capAssumed) }
    guard let highest = value(cap ?? .full), highest <= points else { throw stop(nil, near: .steps) }
    return ", 最高 \(written(cap ?? .full))"
  }

  /// 每期得1分，最高3分；每50人得0.5分，最高2分: limits of single steps; nil where there is one limit of all.
  func limitsOfSteps() throws(Stop) -> [Int: Amount]? {
    let limits = clauses.limits
    let amounts = Set(limits.compactMap { value($0.amount) })
    guard clauses.steps.count > 1, let first = limits.first else { return nil }
    if limits.count == 1 || amounts.count == 1 && limits.allSatisfy({ $0.step == first.step }) {
      // Behind the last step a limit is that of all, unless what is printed ends all of them elsewhere: 最多扣5分；扣完为止.
      let endsElsewhere =
        clauses.hasFloor && first.isOfChange && value(first.amount).map { $0 < points } ?? false
      guard let step = stepIndex(first.step), step < clauses.steps.count - 1 || endsElsewhere else {
        return nil
      }
      guard first.isOfChange else { throw stop(clauses.steps[step].step.range, near: .steps) }
      return [step: first.amount]
    }
    var each: [Int: Amount] = [:]
    for limit in limits {
      guard let step = stepIndex(limit.step), each[step] == nil else {
        if value(limit.amount) == points, stepIndex(limit.step) == nil { continue }
        throw stop(clauses.steps.last?.step.range, near: .steps)
      }
      each[step] = limit.amount
    }
    return each
  }

  private func stepIndex(_ range: Range<Int>?) -> Int? {
    range.flatMap { range in clauses.steps.lastIndex { $0.step.range == range } }
  }

  /// A limit of several counts together.
  private func sharedLimit(_ limit: Amount, isDeduction: Bool) throws(Stop) -> String {
    guard let most = value(limit) else { throw stop(nil, near: .steps) }
    if !isDeduction { return ", 最高 \(change(limit))" }
    if cell.purpose != .indicator { return ", 最低 −\(most)分" }
    guard let least = try? points - most, !least.isNegative else { throw stop(nil, near: .steps) }
    return least.isZero ? ", 扣完为止" : ", 最低 \(least)分"
  }
}
