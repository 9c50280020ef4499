import Planning
import Program
import Values

/// Functions over rows and over all forms, and the points of rows.
extension Knowledge {
  /// What is known of any other form.
  var othersKnow: Knowledge { ground.data == nil ? root : ground.others }

  // MARK: rows

  /// Among more rows nobody asks of each whether it takes part in the places: each of them would ask each other.
  private static let mostRanked = 100

  func fold(_ fold: Fold, _ type: ValueType, _ row: Int) -> NodeRange {
    let rows = ground.rows(of: .rows(fold.table))
    if rows == [Ground.anyRow] {
      return anyRecords(
        fold.function, fold.filter, fold.values, type, Ground.anyRow, root, atLeastOne: takesSome(fold))
    }
    if fold.function == .rank, rows.count > Self.mostRanked {
      return .numbers(Interval(Rational.one...Rational(rows.count)), .any)
    }
    var records: [Record] = []
    var absences: Absences = []
    for other in rows {
      let record = record(fold, other, asking: row)
      absences.formUnion(record.absences)
      if !record.isOut { records.append(record) }
    }
    let sure = records.filter(\.isSure)
    switch fold.function {
    case .rank:
      // Who asks is one of them.
      let most = Rational(max(1, records.count))
      return .numbers(Interval(Rational.one...most), absences.union(.unsettled))
    case .count:
      let least = sure.filter { fold.values.isEmpty || $0.values.truths == .yes }.count
      let most = records.filter { fold.values.isEmpty || $0.values.truths.contains(.yes) }.count
      return .numbers(Interval(Rational(least)...Rational(max(least, most))), absences)
    case .sum where fold.trim == Trim():
      let sum = records.reduce(Interval.point(.zero)) { sum, record in
        sum + (record.isSure ? record.values.interval : record.values.interval.hull(.point(.zero)))
      }
      return .numbers(sum, absences)
    case .sum, .mean, .median, .minimum, .maximum, .absolute, .round: break
    }
    if sure.count <= fold.trim.high + fold.trim.low { absences.insert(.missing) }
    if sure.count == records.count {
      return NodeRange(statistic(fold.function, records.map(\.values), fold.trim), absences)
    }
    return NodeRange(unsure(fold, records, sure), absences)
  }

  /// Whether a function takes at least one of rows that are not known one by one, because they were counted here:
  /// behind 计数(项目) = 0 时 ….
  private func takesSome(_ fold: Fold) -> Bool {
    fold.keys.isEmpty
      && facts.contains { key, range in
        guard case .fold(let count) = plan[key.node].operation, count.function == .count,
          count.table == fold.table, count.keys.isEmpty, count.values.isEmpty,
          fold.filter == nil || count.filter == fold.filter
        else { return false }
        return range.values.interval.isNonNegative && !range.values.interval.contains(.zero)
      }
  }

  /// The rows that a function takes, where that is known of each.
  func rowsTaken(_ fold: Fold) -> [Int]? {
    let rows = ground.rows(of: .rows(fold.table))
    guard rows != [Ground.anyRow], fold.keys.isEmpty else { return nil }
    guard let filter = fold.filter else { return rows }
    var taken: [Int] = []
    for row in rows {
      let holds = range(filter, row)
      guard holds.isSettled, holds.absences.isEmpty else { return nil }
      if holds.values.truths == .yes { taken.append(row) }
    }
    return taken
  }

  /// What a row brings to a function.
  private struct Record {
    var values: ValueSet
    /// Whether it is surely one of those that are taken.
    var isSure: Bool
    /// Whether it is surely none of them.
    var isOut: Bool
    var absences: Absences
  }

  private func record(_ fold: Fold, _ other: Int, asking row: Int) -> Record {
    var record = Record(values: .nothing, isSure: true, isOut: false, absences: [])
    for key in fold.keys {
      let (own, theirs) = (range(key, row), range(key, other))
      record.absences.formUnion(own.absences.union(theirs.absences))
      if own.values.intersection(theirs.values).isEmpty { record.isOut = true }
      if !(own.isSettled && own == theirs) { record.isSure = false }
    }
    var inside: Knowledge? = self
    if let filter = fold.filter {
      let holds = range(filter, other)
      record.absences.formUnion(holds.absences)
      if !holds.values.truths.contains(.yes) { record.isOut = true }
      if holds.values.truths.contains(.no) { record.isSure = false }
      inside = assuming(filter, other, true)
    }
    guard !record.isOut, let inside else {
      record.isOut = true
      return record
    }
    if let value = fold.values.first {
      let range = inside.range(value, other)
      record.values = range.values
      record.absences.formUnion(range.absences)
    }
    return record
  }

  /// The function over records of which some may be none.
  private func unsure(_ fold: Fold, _ records: [Record], _ sure: [Record]) -> ValueSet {
    let all = records.reduce(ValueSet.nothing) { $0.union($1.values) }
    guard case .numbers(let hull) = all, fold.trim == Trim() else {
      return fold.function == .sum ? .numbers(.everything) : all
    }
    let known = sure.map(\.values.interval)
    switch fold.function {
    case .minimum where !known.isEmpty:
      return .numbers(hull.intersection(Interval(low: nil, high: Interval.least(known).high)))
    case .maximum where !known.isEmpty:
      return .numbers(hull.intersection(Interval(low: Interval.greatest(known).low, high: nil)))
    case .minimum, .maximum, .mean, .median: return all
    case .sum, .count, .rank, .absolute, .round: return .numbers(.everything)
    }
  }

  /// A function over records of which nothing is known.
  private func anyRecords(
    _ function: FunctionName, _ filter: NodeID?, _ values: [NodeID], _ type: ValueType, _ row: Int,
    _ knowledge: Knowledge, atLeastOne: Bool
  ) -> NodeRange {
    let absences: Absences = [.missing, .unsettled]
    switch function {
    case .rank: return .numbers(.atLeast(.one), absences)
    case .count: return .numbers(atLeastOne ? .atLeast(.one) : .fromZero, absences)
    case .absolute, .round: return NodeRange(plan.everything(of: type), absences)
    case .sum, .mean, .median, .minimum, .maximum: break
    }
    guard let value = values.first else { return NodeRange(plan.everything(of: type), absences) }
    let inside = filter.map { knowledge.assuming($0, row, true) } ?? knowledge
    let one = inside?.range(value, row) ?? .never
    guard function == .sum else { return NodeRange(one.values, absences.union(one.absences)) }
    let figures = one.values.interval
    let sum: Interval =
      figures.isNonNegative ? (figures.onlyValue == .zero ? figures : .fromZero) : .everything
    return .numbers(atLeastOne && figures.isNonNegative ? .init(low: figures.low, high: nil) : sum, absences)
  }

  // MARK: all forms

  /// A function over all forms whose answer cannot be told: the range of what it is taken of.
  func cohort(
    _ id: CohortID, _ keys: [NodeID], _ filter: NodeID?, _ values: [NodeID], _ type: ValueType, _ row: Int
  ) -> NodeRange {
    guard let question = plan.question(id), let function = question.function else {
      return NodeRange(plan.everything(of: type), .any)
    }
    // This form is always among all.
    let isOne = filter == nil && question.trim == Trim()
    var result = anyRecords(
      function, filter, values, type, Ground.form, othersKnow,
      atLeastOne: isOne && (function != .count || values.isEmpty))
    guard isOne, let value = values.first, case .numbers(let interval) = result.values else { return result }
    let own = number(value, row).0
    guard !own.isEmpty else { return result }
    switch function {
    case .maximum: result.values = .numbers(interval.intersection(Interval(low: own.low, high: nil)))
    case .minimum: result.values = .numbers(interval.intersection(Interval(low: nil, high: own.high)))
    case .sum where interval.isNonNegative:
      result.values = .numbers(interval.intersection(Interval(low: own.low, high: nil)))
    case .sum, .mean, .median, .count, .rank, .absolute, .round: break
    }
    return result
  }

  // MARK: points of rows

  /// Equal shares among as many rows as may be taken.
  func share(
    _ points: Rational, _ taken: NodeID, _ split: RowSelection.EqualSplit, _ table: TableID, _ row: Int
  ) -> NodeRange {
    let rows = ground.rows(of: .rows(table))
    let whole = Interval(min(points, .zero)...max(points, .zero))
    if rows == [Ground.anyRow] { return .numbers(whole, .unsettled) }
    let truths = rows.map { range(taken, $0).values.truths }
    let least = max(1, truths.filter { $0 == .yes }.count)
    let most = max(1, truths.filter { $0.contains(.yes) }.count)
    var result = Interval.empty
    for count in least...max(least, most) {
      guard var share = try? points.divided(by: Rational(count)) else { return .numbers(whole, .unsettled) }
      if let places = split.places {
        share = (try? share.rounded(places: places, mode: plan.facts.rounding.mode)) ?? share
        if split.restToLast, let others = try? share * Rational(count - 1), let last = try? points + -others,
          !last.isNegative
        {
          result = result.hull(.point(last))
        }
      }
      result = result.hull(.point(share))
    }
    return .numbers(result, .unsettled)
  }
}
