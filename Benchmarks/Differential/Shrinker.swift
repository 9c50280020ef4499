import Source

/// Makes a template and its forms smaller step by step: takes away whatever leaves what is looked for.
struct Shrinker {
  private var comparison: Comparison
  private var triesLeft: Int
  /// Whether a smaller case is gone on from.
  private let isKept: (Comparison) -> Bool

  /// Makes a difference small.
  init(_ comparison: Comparison) {
    self.init(comparison, tries: 4000) { !$0.run().differences.isEmpty }
  }

  init(_ comparison: Comparison, tries: Int, keeping isKept: @escaping (Comparison) -> Bool) {
    (self.comparison, triesLeft, self.isKept) = (comparison, tries, isKept)
  }

  mutating func smallest() -> Comparison {
    _ = keep(Comparison(template: comparison.template, sheets: comparison.sheets, isCSV: false))
    var isSmaller = true
    while isSmaller, triesLeft > 0 {
      isSmaller = false
      while triesLeft > 0, sheets() { isSmaller = true }
      while triesLeft > 0, parts() { isSmaller = true }
      while triesLeft > 0, indicators() { isSmaller = true }
      while triesLeft > 0, expressions() { isSmaller = true }
    }
    return comparison
  }

  private mutating func keep(_ smaller: Comparison) -> Bool {
    triesLeft -= 1
    guard isKept(smaller) else { return false }
    comparison = smaller
    return true
  }

  private mutating func keepAfter(_ change: (inout Template, inout [Sheet]) -> Bool) -> Bool {
    var (template, sheets) = (comparison.template, comparison.sheets)
    guard change(&template, &sheets) else { return false }
    template.settlePoints()
    return keep(Comparison(template: template, sheets: sheets, isCSV: comparison.isCSV))
  }

  private mutating func keep(changing change: (inout Template) -> Void) -> Bool {
    keepAfter { template, _ in
      change(&template)
      return true
    }
  }

  // MARK: forms

  private mutating func sheets() -> Bool {
    for index in comparison.sheets.indices.reversed() where comparison.sheets.count > 1 {
      if keepAfter({ $1.drop(index) }) { return true }
    }
    for index in comparison.sheets.indices {
      for changed in comparison.sheets[index].smaller where keepAfter({ $1.replace(index, with: changed) }) {
        return true
      }
    }
    return false
  }

  // MARK: what stands beside the indicators

  private mutating func drop<T>(_ path: WritableKeyPath<Template, [T]>) -> Bool {
    for index in comparison.template[keyPath: path].indices.reversed() {
      if keepAfter({ template, _ in template[keyPath: path].drop(index) }) { return true }
    }
    return false
  }

  private mutating func parts() -> Bool {
    let template = comparison.template
    if drop(\.vetoes) || drop(\.checks) || drop(\.outcomes) || drop(\.summaries) || drop(\.extras) {
      return true
    }
    if !template.grades.isEmpty, template.vetoes.isEmpty, keep(changing: { $0.grades = [] }) { return true }
    if template.writesRounding,
      keep(changing: {
        ($0.writesRounding, $0.mode, $0.places, $0.onlyTotal) = (false, .四舍五入, 2, false)
      })
    {
      return true
    }
    if template.almanac != nil, keep(changing: { $0.almanac = nil }) { return true }
    for index in template.formulas.indices where !template.formulas[index].removed {
      if keep(changing: { $0.formulas[index].removed = true }) { return true }
      for path in Policies.paths where template.formulas[index].policies[keyPath: path] != nil {
        if keep(changing: { $0.formulas[index].policies[keyPath: path] = nil }) { return true }
      }
    }
    for index in template.tables.indices where !template.tables[index].removed {
      if keep(changing: { $0.tables[index].removed = true }) { return true }
      for column in template.tables[index].columns.indices.reversed()
      where !template.tables[index].columns[column].removed {
        if keep(changing: { $0.tables[index].columns[column].removed = true }) { return true }
      }
    }
    for index in template.inputs.indices where !template.inputs[index].removed {
      if keep(changing: { $0.inputs[index].removed = true }) { return true }
    }
    for path in Policies.paths where template.policies[keyPath: path] != nil {
      if keep(changing: { $0.policies[keyPath: path] = nil }) { return true }
    }
    return false
  }

  // MARK: indicators

  private mutating func indicators() -> Bool {
    let template = comparison.template
    for index in template.roots.indices.reversed() where template.roots.count > 1 {
      if keepAfter({ template, _ in template.roots.drop(index) }) { return true }
    }
    for (id, indicator) in template.indicators.enumerated() {
      for child in indicator.children where indicator.children.count > 1 {
        if keep(changing: { $0.indicators[id].children.removeAll { $0 == child } }) { return true }
      }
      if let only = indicator.children.first, indicator.children.count == 1, indicator.parent == nil,
        keepAfter({ template, _ in template.lift(only, from: id) })
      {
        return true
      }
      for path in Policies.paths where indicator.policies[keyPath: path] != nil {
        if keep(changing: { $0.indicators[id].policies[keyPath: path] = nil }) { return true }
      }
      if indicator.adjustable != nil, keep(changing: { $0.indicators[id].adjustable = nil }) {
        return true
      }
      if indicator.composition != .sum, keep(changing: { $0.indicators[id].composition = .sum }) {
        return true
      }
      guard let sentence = indicator.sentence else { continue }
      for smaller in sentence.smaller {
        if keep(changing: { $0.indicators[id].sentence = smaller }) { return true }
      }
    }
    return false
  }

  // MARK: expressions

  private mutating func expressions() -> Bool {
    let template = comparison.template
    for (index, formula) in template.formulas.enumerated() where !formula.removed {
      for smaller in formula.expression.smaller where !template.isText(smaller) {
        if keep(changing: { $0.formulas[index].expression = smaller }) { return true }
      }
    }
    for (index, outcome) in template.outcomes.enumerated() {
      for smaller in outcome.expression.smaller where !template.isText(smaller) {
        if keep(changing: { $0.outcomes[index].expression = smaller }) { return true }
      }
    }
    for (index, veto) in template.vetoes.enumerated() {
      for smaller in veto.condition.smaller {
        if keep(changing: { $0.vetoes[index].condition = smaller }) { return true }
      }
    }
    for (index, check) in template.checks.enumerated() {
      for smaller in check.condition.smaller {
        if keep(changing: { $0.checks[index].condition = smaller }) { return true }
      }
    }
    return false
  }
}

extension Policies {
  static var paths: [WritableKeyPath<Policies, Outcome?>] {
    [\.missing, \.zero, \.allZero, \.notApplicable]
  }
}

extension Array {
  fileprivate mutating func drop(_ index: Int) -> Bool {
    remove(at: index)
    return true
  }
}

extension Array where Element == Sheet {
  fileprivate mutating func replace(_ index: Int, with sheet: Sheet) -> Bool {
    self[index] = sheet
    return true
  }
}

extension Template {
  /// Whether an expression is the text of a target by itself, which is no figure of its own.
  fileprivate func isText(_ expression: Expression) -> Bool {
    switch expression {
    case .input(let id): [.target, .actual].contains(inputs[id].kind)
    case .column(let table, let id): [.target, .actual].contains(tables[table].columns[id].kind)
    case .low, .high: true
    default: false
    }
  }

  /// Makes the points of groups and the total those of what is left.
  fileprivate mutating func settlePoints() {
    for id in indicators.indices.reversed()
    where indicators[id].sentence == nil && indicators[id].composition == .sum
      && indicators[id].role == .regular
    {
      indicators[id].points = indicators[id].children.reduce(.zero) {
        (try? $0 + indicators[$1].points) ?? $0
      }
    }
    total = roots.reduce(.zero) { (try? $0 + indicators[$1].points) ?? $0 }
    if let limits = totalLimits {
      totalLimits = extras.isEmpty ? nil : (limits.least, max(limits.most, total))
    }
  }

  fileprivate mutating func lift(_ child: Int, from group: Int) -> Bool {
    guard let place = roots.firstIndex(of: group) else { return false }
    roots[place] = child
    indicators[child].parent = nil
    indicators[child].adjustable = nil
    return true
  }
}

extension Sheet {
  /// The same form without one thing that it says.
  fileprivate var smaller: [Sheet] {
    var found: [Sheet] = []
    func change(_ body: (inout Sheet) -> Void) {
      var sheet = self
      body(&sheet)
      found.append(sheet)
    }
    if !claims.isEmpty { change { $0.claims = [:] } }
    if totalClaim != nil { change { $0.totalClaim = nil } }
    for id in exempt { change { $0.exempt.remove(id) } }
    if !points.isEmpty { change { $0.points = [:] } }
    for (table, rows) in rows {
      for row in rows.indices.reversed() { change { $0.rows[table]?.remove(at: row) } }
    }
    return found
  }
}

extension Comparison {
  /// The template, the forms, and what differs.
  var told: String { ([text] + run().differences.prefix(12)).joined(separator: "\n") }

  /// The template and the forms.
  var text: String {
    var printer = Printer(template)
    let files = SheetFiles(template: template, sheets: sheets)
    let data = (isCSV ? files.csv() : files.json()).map { String(decoding: $0.bytes, as: UTF8.self) }
    return ([printer.print()] + data).joined(separator: "\n")
  }
}
