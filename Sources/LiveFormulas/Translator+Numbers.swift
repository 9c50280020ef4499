import Program
import Values

/// Exact numbers: what is computed from whole numbers in cells.
extension Translator {
  // MARK: whole factors

  /// The greatest number of which both are whole multiples; nil where one of those is too long.
  func common(_ a: Rational, _ b: Rational) -> (scale: Rational, a: Int, b: Int)? {
    guard let (aTop, aBottom) = a.words, let (bTop, bBottom) = b.words else { return nil }
    let (x, over) = aTop.multipliedReportingOverflow(by: bBottom)
    let (y, overflow) = bTop.multipliedReportingOverflow(by: aBottom)
    let (bottom, isLong) = aBottom.multipliedReportingOverflow(by: bBottom)
    guard !over, !overflow, !isLong, x != 0, y != 0 else { return nil }
    let divisor = greatestDivisor(x.magnitude, y.magnitude)
    let (first, second) = (x / Int64(divisor), y / Int64(divisor))
    guard first.magnitude < 1_000_000_000_000, second.magnitude < 1_000_000_000_000 else { return nil }
    return (Rational(Int128(divisor), over: Int128(bottom)), Int(first), Int(second))
  }

  private func greatestDivisor(_ a: UInt64, _ b: UInt64) -> UInt64 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }

  /// The whole top and bottom of a number; nil where they are too long.
  func whole(_ number: Rational) -> (top: Int, bottom: Int)? {
    guard let (top, bottom) = number.words, top.magnitude < 1_000_000_000_000, bottom < 1_000_000_000_000
    else { return nil }
    return (Int(top), Int(bottom))
  }

  /// A product of cells and whole numbers.
  func product(_ parts: String?..., times factor: Int = 1) -> String {
    var (factor, cells) = (factor, [String]())
    for part in parts.compactMap({ $0 }) {
      if let number = Int(part) { factor *= number } else { cells.append(part) }
    }
    if factor == 0 || cells.isEmpty { return factor < 0 ? "(\(factor))" : "\(factor)" }
    if factor == -1 { return "-" + cells.joined(separator: "*") }
    return (cells + (factor == 1 ? [] : [factor < 0 ? "(\(factor))" : "\(factor)"])).joined(separator: "*")
  }

  // MARK: two numbers

  /// Two numbers as whole multiples of one number over one bottom; nil where that is too long.
  private mutating func aligned(_ a: LiveNumber, _ b: LiveNumber)
    -> (a: String, b: String, bottom: String?, scale: Rational)?
  {
    // What is compared by its top must not have its sign in the scale.
    func top(_ number: LiveNumber) -> String {
      number.scale.isNegative ? cell(product(number.top, times: -1)) : number.top
    }
    if a.constant?.isZero ?? false { return ("0", top(b), b.bottom, b.scale.magnitude) }
    if b.constant?.isZero ?? false { return (top(a), "0", a.bottom, a.scale.magnitude) }
    guard let factors = common(a.scale, b.scale) else { return nil }
    let isShared = a.bottom == b.bottom
    let x = cell(product(a.top, isShared ? nil : b.bottom, times: factors.a))
    let y = cell(product(b.top, isShared ? nil : a.bottom, times: factors.b))
    let bottom = isShared ? a.bottom : product(a.bottom, b.bottom)
    return (x, y, bottom, factors.scale)
  }

  mutating func sum(_ a: LiveValue, _ b: LiveValue, isDifference: Bool = false) -> LiveValue {
    let reason = a.reason ?? b.reason
    if let x = a.constant, let y = b.constant, let sum = try? isDifference ? x + -y : x + y {
      return .constant(sum)
    }
    let parts = [a.presence, b.presence]
    guard let two = aligned(a.number, b.number) else { return tooLong(parts, reason) }
    let other = isNumber(two.b) && two.b == "0" ? "" : (isDifference ? "-" : "+") + two.b
    let top = cell(two.a == "0" && !isDifference && !other.isEmpty ? two.b : two.a + other)
    let bottom = two.bottom.map { cell($0) }
    return LiveValue(
      computed(from: parts, within: [two.a, two.b, top] + (bottom.map { [$0] } ?? [])),
      .number(LiveNumber(top: top, bottom: bottom, scale: two.scale)), reason)
  }

  func tooLong(_ parts: [Presence], _ reason: LiveReason?) -> LiveValue {
    LiveValue(.never(.tooLong), .number(.zero), reason ?? .function)
  }

  func negated(_ a: LiveValue) -> LiveValue {
    var number = a.number
    number.scale = -number.scale
    number.constant = number.constant.map { -$0 }
    return LiveValue(a.presence, .number(number), a.reason)
  }

  mutating func product(_ a: LiveValue, _ b: LiveValue) -> LiveValue {
    let reason = a.reason ?? b.reason
    let (x, y) = (a.number, b.number)
    let presences = [a.presence, b.presence]
    guard let scale = try? x.scale * y.scale else { return tooLong(presences, reason) }
    if let c = x.constant { return scaled(y, by: c, all(of: presences), reason) }
    if let c = y.constant { return scaled(x, by: c, all(of: presences), reason) }
    let top = cell(product(x.top, y.top))
    let bottom = x.bottom == nil && y.bottom == nil ? nil : cell(product(x.bottom, y.bottom))
    return LiveValue(
      computed(from: presences, within: [top] + (bottom.map { [$0] } ?? [])),
      .number(LiveNumber(top: top, bottom: bottom, scale: scale)), reason)
  }

  private func scaled(_ number: LiveNumber, by factor: Rational, _ presence: Presence, _ reason: LiveReason?)
    -> LiveValue
  {
    if factor.isZero || number.constant?.isZero ?? false {
      return LiveValue(presence, .number(.zero), reason)
    }
    guard let scale = try? number.scale * factor, common(scale, .one) != nil else {
      return tooLong([presence], reason)
    }
    let constant = number.constant.flatMap { try? $0 * factor }
    return LiveValue(
      presence, .number(LiveNumber(top: number.top, bottom: number.bottom, scale: scale, constant: constant)),
      reason)
  }

  /// One number by another, cut down to the shortest whole numbers.
  mutating func quotient(_ a: LiveValue, _ b: LiveValue) -> LiveValue {
    let reason = a.reason ?? b.reason
    let (x, y) = (a.number, b.number)
    let operands = [a.presence, b.presence]
    if let c = y.constant, !c.isZero, let inverse = try? Rational.one.divided(by: c) {
      return scaled(x, by: inverse, all(of: operands), reason)
    }
    guard let scale = try? x.scale.divided(by: y.scale), common(scale, .one) != nil else {
      return tooLong(operands, reason)
    }
    // What is never computed divides by nothing, not by zero.
    let none = all(of: operands)
    if none.isImpossible { return LiveValue(none, .number(.zero), reason) }
    let top = cell(product(x.top, y.bottom))
    let divisor = cell(product(y.top, x.bottom))
    let isLong = "MAX(ABS(\(top)),ABS(\(divisor)))>=\(longestWhole)"
    let shared = cell("IF(\(isLong),1,MAX(1,GCD(ABS(\(top)),ABS(\(divisor)))))")
    let own = computed(from: operands, within: [top, divisor])
    let base = cell(own.formula)
    let zero =
      "IF(\(divisor)=0,IF(\(top)=0,\(LiveState.allZero.rawValue),\(LiveState.zeroDivisor.rawValue)),0)"
    let states = own.states.union(LiveStates([.zeroDivisor, .allZero]))
    let number = LiveNumber(
      top: cell("IF(\(divisor)<0,-1,1)*\(top)/\(shared)"),
      bottom: cell("IF(\(divisor)=0,1,ABS(\(divisor))/\(shared))"), scale: scale)
    return LiveValue(
      Presence(formula: "IF(\(base)<>0,\(base),\(zero))", states: states), .number(number), reason)
  }

  /// Whether two numbers compare so.
  mutating func comparison(_ a: LiveValue, _ sign: ComparisonOperator, _ b: LiveValue) -> LiveValue {
    if let x = a.constant, let y = b.constant { return .truth(sign.holds(x, y)) }
    let parts = [a.presence, b.presence]
    guard let two = aligned(a.number, b.number) else { return tooLong(parts, a.reason ?? b.reason) }
    return LiveValue(
      computed(from: parts, within: [two.a, two.b]), .truth("\(two.a)\(sign.formula)\(two.b)"),
      a.reason ?? b.reason)
  }

  /// One of several numbers over one bottom, and the states that come with them.
  mutating func choice(_ cases: [(condition: LiveValue?, value: LiveValue)]) -> LiveValue {
    var states: [(condition: String, formula: String)] = []
    var all = LiveStates()
    var last = "\(LiveState.open.rawValue)"
    var isComplete = false
    for item in cases {
      if let condition = item.condition, condition.truth == "FALSE", condition.presence.isCertain { continue }
      if let condition = item.condition, !condition.presence.isCertain {
        let state = cell(condition.presence.formula)
        states.append(("\(state)<>0", state))
        all.formUnion(condition.presence.states.subtracting(.value))
      }
      all.formUnion(item.value.presence.states)
      let condition = item.condition.map { cell($0.truth) } ?? "TRUE"
      if condition == "TRUE" {
        last = cell(item.value.presence.formula)
        isComplete = true
        break
      }
      states.append((condition, cell(item.value.presence.formula)))
    }
    if !isComplete { all.formUnion(LiveStates(.open)) }
    let presence = Presence(formula: choice(states, else: last), states: all)
    let reason = cases.lazy.compactMap { $0.value.reason ?? $0.condition?.reason }.first
    guard let content = content(of: cases) else { return .unknown(reason ?? .function) }
    return LiveValue(all == .value ? .always : presence, content, reason)
  }

  private mutating func content(of cases: [(condition: LiveValue?, value: LiveValue)]) -> LiveContent? {
    func pick(_ formulas: [String], else last: String, _ self: inout Translator) -> String {
      var parts: [(condition: String, formula: String)] = []
      for (item, formula) in zip(cases, formulas) {
        parts.append((item.condition.map { self.cell($0.truth) } ?? "TRUE", formula))
      }
      return self.choice(parts, else: last)
    }
    let values = cases.map(\.value)
    if values.allSatisfy({ if case .nothing = $0.content { true } else { false } }) { return .nothing }
    if values.contains(where: { if case .truth = $0.content { true } else { false } }) {
      return .truth(pick(values.map(\.truth), else: "FALSE", &self))
    }
    if values.contains(where: { if case .level = $0.content { true } else { false } }) {
      return .level(pick(values.map(\.level), else: "0", &self))
    }
    guard values.contains(where: { if case .number = $0.content { true } else { false } }) else { return nil }
    guard let (tops, bottoms, scale) = unified(values.map(\.number)) else { return nil }
    let top = pick(tops, else: tops[tops.count - 1], &self)
    let bottom = bottoms.map { pick($0, else: $0[$0.count - 1], &self) }
    let constants = Set(values.map { $0.number.constant })
    let constant = constants.count == 1 ? values[0].number.constant : nil
    return .number(LiveNumber(top: top, bottom: bottom, scale: scale, constant: constant))
  }

  /// Numbers as whole multiples of one number, each over its own bottom.
  func unified(_ numbers: [LiveNumber]) -> (tops: [String], bottoms: [String]?, scale: Rational)? {
    var scale: Rational?
    for number in numbers where !(number.constant?.isZero ?? false) {
      if let known = scale {
        guard let both = common(known, number.scale) else { return nil }
        scale = both.scale
      } else {
        scale = number.scale
      }
    }
    let shared = scale?.magnitude ?? .one
    var tops: [String] = []
    for number in numbers {
      if number.constant?.isZero ?? false {
        tops.append("0")
      } else {
        guard let factor = try? number.scale.divided(by: shared), let whole = factor.asInt else { return nil }
        tops.append(product(number.top, times: whole))
      }
    }
    let hasBottom = numbers.contains { $0.bottom != nil }
    return (tops, hasBottom ? numbers.map { $0.bottom ?? "1" } : nil, shared)
  }
}

extension ComparisonOperator {
  /// Its sign in a formula.
  var formula: String {
    switch self {
    case .equal: "="
    case .notEqual: "<>"
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    }
  }
}
