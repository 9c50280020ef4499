/// Functions of listed values, of rows and of all forms.
extension Marker {
  func call(_ function: Function, _ parts: [Expression], _ trim: Trim, _ spot: Spot) throws(Gap) -> Value {
    if function == .计数 {
      var count = 0
      for part in parts where try holds(part, spot) { count += 1 }
      return .number(Fraction(count))
    }
    var values: [Value] = []
    for part in parts { values.append(try value(part, spot)) }
    if function == .绝对值, case .number(let number) = values[0] { return .number(number.magnitude) }
    return try fold(function, values, trim)
  }

  /// A sum, mean, median, greatest or least, after leaving out the ends.
  private func fold(_ function: Function, _ values: [Value], _ trim: Trim) throws(Gap) -> Value {
    var sorted = values.sorted(by: Self.isLess)
    if trim.high + trim.low > 0 {
      guard values.count > trim.high + trim.low else { throw Gap(.missing) }
      sorted = Array(sorted.dropLast(trim.high).dropFirst(trim.low))
    }
    if sorted.isEmpty, function != .合计 { throw Gap(.missing) }
    switch function {
    case .最大: return sorted[sorted.count - 1]
    case .最小: return sorted[0]
    case .中位:
      let (first, second) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
      return .number(try (Self.number(first) + Self.number(second)) / Fraction(2))
    case .合计, .平均:
      var sum = Fraction.zero
      for value in sorted { sum = try sum + Self.number(value) }
      return .number(function == .合计 ? sum : try sum / Fraction(sorted.count))
    case .绝对值, .计数, .名次: throw Gap(.other)
    }
  }

  private static func number(_ value: Value) -> Fraction {
    if case .number(let number) = value { number } else { .zero }
  }

  /// Smaller, earlier, or a worse level.
  static func isLess(_ a: Value, _ b: Value) -> Bool {
    switch (a, b) {
    case (.number(let x), .number(let y)): x < y
    case (.date(let x), .date(let y)): x < y
    case (.level(let x), .level(let y)): x > y
    default: false
    }
  }

  // MARK: rows and forms

  func aggregate(_ aggregate: Aggregate, _ spot: Spot) throws(Gap) -> Value {
    switch aggregate.records {
    case .rows(let table): try overRows(aggregate, table, spot)
    case .forms: try overForms(aggregate, spot)
    }
  }

  private func values(_ expressions: [Expression], _ spot: Spot) throws(Gap) -> [Value] {
    var found: [Value] = []
    for expression in expressions { found.append(try value(expression, spot)) }
    return found
  }

  /// Whether the row at hand is none of its table.
  func isLeftOut(_ spot: Spot) throws(Gap) -> Bool {
    guard let row = spot.row, let omission = template.tables[row.table].omission else { return false }
    return try holds(omission, spot)
  }

  private func overRows(_ aggregate: Aggregate, _ table: Int, _ spot: Spot) throws(Gap) -> Value {
    func at(_ row: Int) -> Spot {
      var there = spot
      there.row = (table, row)
      return there
    }
    var own: [Value] = []
    var keys: [Value] = []
    if aggregate.function == .名次 {
      if let filter = aggregate.filter, try !holds(filter, spot) { throw Gap(.other) }
      _ = try isLeftOut(spot)
      own = try values(aggregate.values, spot)
    }
    keys = try values(aggregate.same, spot)
    var records: [[Value]] = []
    for row in (sheets[spot.form].rows[table] ?? []).indices {
      if case .success(true) = Result(catching: { () throws(Gap) in try isLeftOut(at(row)) }) { continue }
      if try values(aggregate.same, at(row)) != keys { continue }
      if let filter = aggregate.filter, try !holds(filter, at(row)) { continue }
      _ = try isLeftOut(at(row))
      records.append(try values(aggregate.values, at(row)))
    }
    return try fold(aggregate, records, own)
  }

  private func fold(_ aggregate: Aggregate, _ records: [[Value]], _ own: [Value]) throws(Gap) -> Value {
    switch aggregate.function {
    case .计数: return .number(Fraction(records.count { $0.first ?? .truth(true) == .truth(true) }))
    case .名次: return .number(place(aggregate, records, own))
    case .绝对值, .最小, .最大, .合计, .平均, .中位:
      return try fold(aggregate.function, records.map { $0[0] }, aggregate.trim)
    }
  }

  private func place(_ aggregate: Aggregate, _ records: [[Value]], _ own: [Value]) -> Fraction {
    func isBefore(_ a: [Value], _ b: [Value]) -> Bool {
      for (x, y) in zip(a, b) where x != y { return Self.isLess(x, y) == aggregate.ascending }
      return false
    }
    let before = records.filter { isBefore($0, own) }
    switch aggregate.ties {
    case .skipping: return Fraction(1 + before.count)
    case .不跳号: return Fraction(1 + Set(before).count)
    case .并列取平均:
      // The mean of the places that the equal ones take.
      let equal = records.count { $0 == own }
      return Fraction(2 * (1 + before.count) + equal - 1, 2)
    }
  }

  private func overForms(_ aggregate: Aggregate, _ spot: Spot) throws(Gap) -> Value {
    if let scope { return try summarized(aggregate, scope) }
    guard sheets.count > 1 else { throw Gap(.other) }
    let here = Spot(form: spot.form)
    let keys = try values(aggregate.same, here)
    var own: [Value] = []
    var takesPart = true
    if let filter = aggregate.filter { takesPart = try holds(filter, here) }
    if takesPart {
      // What the form itself lacks is told as ever.
      own = try values(aggregate.values, here)
    } else if aggregate.function == .名次 {
      throw Gap(.other)
    }
    var records: [[Value]] = []
    for form in sheets.indices {
      if let record = try taken(aggregate, from: form, keys) { records.append(record) }
    }
    return try fold(aggregate, records, own)
  }

  /// The same over the forms of a summary, which belongs to none of them.
  private func summarized(_ aggregate: Aggregate, _ members: [Int]) throws(Gap) -> Value {
    scope = nil
    defer { scope = members }
    var records: [[Value]] = []
    for form in members {
      if let record = try taken(aggregate, from: form, []) { records.append(record) }
    }
    return try fold(aggregate, records, [])
  }

  /// What a summary comes to for each group, in order; nil where some form may belong to any.
  func summary(_ item: Listed) -> [(group: String?, value: Result<Value, Gap>)]? {
    var groups: [(key: Value?, name: String?, members: [Int])] = [(nil, nil, Array(sheets.indices))]
    if let group = item.group {
      groups = []
      for form in sheets.indices {
        guard let key = try? value(group, Spot(form: form)) else { return nil }
        if let place = groups.firstIndex(where: { $0.key == key }) {
          groups[place].members.append(form)
        } else {
          groups.append((key, name(key, group), [form]))
        }
      }
    }
    groups.sort { a, b in
      if case .level(let x)? = a.key, case .level(let y)? = b.key { return x < y }
      return (a.name ?? "").unicodeScalars.lexicographicallyPrecedes((b.name ?? "").unicodeScalars)
    }
    return groups.map { group in
      scope = group.members
      defer { scope = nil }
      return (group.name, Result { () throws(Gap) in try listed(item, 0) })
    }
  }

  private func name(_ key: Value, _ group: Expression) -> String {
    switch key {
    case .level(let level):
      if case .input(let id) = group, case .level(let set) = template.inputs[id].kind {
        return template.levels[set].levels[level]
      }
      return "\(level)"
    case .text(let text): return text
    case .truth(let truth): return truth ? "是" : "否"
    case .number(let number): return number.text
    case .date(let day): return day.dashed
    case .figure(let text): return text.text
    }
  }

  /// What a form gives to a function over all forms; nil where it takes no part.
  private func taken(_ aggregate: Aggregate, from form: Int, _ keys: [Value]) throws(Gap) -> [Value]? {
    let there = Spot(form: form)
    do throws(Gap) {
      // What is filtered out does no harm even where its group is not known, and the other way round.
      if let filter = aggregate.filter, try !holds(filter, there) { return nil }
    } catch {
      if let others = try? values(aggregate.same, there), others != keys { return nil }
      throw Gap(.other)
    }
    do throws(Gap) {
      if try values(aggregate.same, there) != keys { return nil }
      return try values(aggregate.values, there)
    } catch {
      throw Gap(.other)
    }
  }
}
