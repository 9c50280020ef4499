import Planning
import Program
import Values

/// The longest whole number that formulas work with: up to here every spreadsheet rounds quotients as they are.
let longestWhole = "1E14"

/// Turns nodes of a plan into cells: what a node comes to is a state and a value, each a formula on cells before it.
struct Translator {
  let template: Template
  let plan: Plan
  let places: LivePlaces
  var sheet: CalculationSheet
  /// For each node, its value on the form or on each row.
  private var values: [[LiveValue]]
  /// The row at hand, from 0.
  var row = 0
  /// The cells with the names of units.
  var unitRange = ""

  init(_ template: Template, _ plan: Plan, _ places: LivePlaces, firstLine: Int) {
    (self.template, self.plan, self.places) = (template, plan, places)
    sheet = CalculationSheet(firstLine: firstLine)
    values = Array(repeating: [], count: plan.nodes.count)
  }

  /// Translates the nodes that some rest on, in their order.
  mutating func translate(for roots: [NodeID]) {
    var isNeeded = Array(repeating: false, count: plan.nodes.count)
    for root in roots { isNeeded[root.index] = true }
    for index in plan.nodes.indices.reversed() where isNeeded[index] {
      for operand in plan.nodes[index].operation.operands { isNeeded[operand.index] = true }
    }
    writeUnits()
    for index in plan.nodes.indices where isNeeded[index] { translate(NodeID(index)) }
  }

  private mutating func translate(_ id: NodeID) {
    let node = plan[id]
    let count = node.frame.table.map { places.rowCounts[$0] ?? 0 } ?? 1
    if case .fold(let fold) = node.operation, node.frame.table == fold.table {
      values[id.index] = rowFold(fold).map { settle($0) }
      return
    }
    let start = sheet.line
    var end = start
    for row in 0..<count {
      self.row = row
      sheet.move(to: start)
      if let words = plan.graph.origins[id.index] { sheet.label(template.text(of: words)) }
      values[id.index].append(settle(translate(node.operation, id)))
      end = max(end, sheet.line)
    }
    row = 0
    sheet.move(to: end)
  }

  /// What a node comes to at the row at hand.
  subscript(_ id: NodeID) -> LiveValue { self[id, at: row] }

  /// What a node comes to at a row; what the form says once is the same at each.
  subscript(_ id: NodeID, at row: Int) -> LiveValue {
    let known = values[id.index]
    if known.isEmpty { return .unknown(.noCell) }
    return plan[id].frame.table == nil ? known[0] : known[min(row, known.count - 1)]
  }

  // MARK: cells

  /// A cell with a formula; one that is a cell or a number already stays as it is.
  mutating func cell(_ formula: String) -> String {
    isAtom(formula) ? formula : sheet.write(formula, at: row)
  }

  func isAtom(_ formula: String) -> Bool {
    formula.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) || $0 == 36 }
  }

  /// Puts what a node comes to into cells of its own.
  private mutating func settle(_ value: LiveValue) -> LiveValue {
    var value = value
    value.presence.formula = cell(value.presence.formula)
    switch value.content {
    case .number(var number):
      number.top = cell(number.top)
      number.bottom = number.bottom.map { cell($0) }
      value.content = .number(number)
    case .truth(let formula):
      let certain = value.presence.isCertain || isAtom(formula)
      value.content = .truth(
        cell(certain ? formula : "IF(\(value.presence.formula)=0,\(formula),FALSE)"))
    case .level(let formula): value.content = .level(cell(formula))
    case .text, .target, .nothing: break
    }
    return value
  }

  // MARK: states

  /// The first of the states that is none of a value, of parts that are asked for one after the other.
  mutating func first(_ parts: [Presence]) -> Presence {
    chain(parts) { "\($0)<>0" }
  }

  /// The state of what needs all of its parts: that one does not apply, else the first that is none of a value.
  mutating func all(of parts: [Presence]) -> Presence {
    let plain = first(parts)
    let exempt = parts.filter { $0.states.all.contains(where: \.isNotApplicable) }
    let others = parts.filter { $0.states.all.contains { $0 != .value && !$0.isNotApplicable } }
    if exempt.isEmpty || others.isEmpty || parts.count == 1 { return plain }
    let own = cell(chain(exempt, isNotApplicable).formula)
    return Presence(
      formula: "IF(\(isNotApplicable(own)),\(own),\(cell(plain.formula)))", states: plain.states)
  }

  /// Whether a state says that something does not apply.
  func isNotApplicable(_ state: String) -> String {
    "OR("
      + LiveState.allCases.filter(\.isNotApplicable).map { "\(state)=\($0.rawValue)" }
      .joined(separator: ",") + ")"
  }

  /// The first of some states for which a test holds, else the last of them.
  private mutating func chain(_ parts: [Presence], _ test: (String) -> String) -> Presence {
    let open = parts.filter { !$0.isCertain }
    guard !open.isEmpty else { return .always }
    if open.count > 8 {
      let head = chain(Array(open.prefix(7)), test)
      let cell = Presence(formula: cell(head.formula), states: head.states)
      return chain([cell] + open.dropFirst(7), test)
    }
    var states = open.contains { $0.isImpossible } ? LiveStates() : LiveStates.value
    for part in open { states.formUnion(part.states.subtracting(.value)) }
    if open.count == 1 { return open[0] }
    let formulas = open.map { cell($0.formula) }
    var formula = formulas[formulas.count - 1]
    for part in formulas.dropLast().reversed() { formula = "IF(\(test(part)),\(part),\(formula))" }
    return Presence(formula: formula, states: states)
  }

  /// The state of what is computed from operands: theirs, or that a whole number grows too long.
  mutating func computed(from parts: [Presence], within lengths: [String]) -> Presence {
    let operands = all(of: parts)
    let lengths = lengths.filter { !isNumber($0) }
    if lengths.isEmpty || operands.isImpossible { return operands }
    let longest = lengths.map { "ABS(\($0))" }
    let test =
      "IF(\(longest.count == 1 ? longest[0] : "MAX(\(longest.joined(separator: ",")))")>=\(longestWhole),\(LiveState.tooLong.rawValue),0)"
    let states = operands.states.union(LiveStates(.tooLong))
    if operands.isCertain { return Presence(formula: test, states: states) }
    let own = cell(operands.formula)
    return Presence(formula: "IF(\(own)<>0,\(own),\(test))", states: states)
  }

  func isNumber(_ formula: String) -> Bool { formula.utf8.allSatisfy { (48...57).contains($0) } }

  /// One of several formulas: that of the first condition that holds, else the last.
  mutating func choice(_ cases: [(condition: String, formula: String)], else last: String) -> String {
    var rest = last
    for (index, item) in cases.enumerated().reversed() where item.formula != rest || item.condition != "FALSE"
    {
      if item.condition == "TRUE" {
        rest = item.formula
      } else if item.condition != "FALSE", item.formula != rest {
        rest = "IF(\(item.condition),\(item.formula),\(rest))"
        if index % 8 == 7 || rest.utf8.count > 1500 { rest = cell(rest) }
      }
    }
    return rest
  }
}
