import Program
import Source
import Syntax
import Values

extension TemplateChecker {
  mutating func call(_ node: CallSyntax, _ context: MeasureContext) -> Measure {
    guard let name = node.function?.name else { return reported(node) }
    if let draft = formulaDraftNumbers[name], formulaDrafts[draft].node.parameters != nil {
      return apply(draft, node, context)
    }
    if let special = SpecialFunction.named(name) { return self.special(special, node, context) }
    if let mode = RoundingMode.called(name) { return rounded(node, mode, context) }
    guard let function = FunctionName.named(name) else {
      let written = node.text
      report(
        .unknownFunction(
          name, quoted: inputNumbers[halfWidth(written)] != nil ? written : nil,
          near: nearFunction(to: name)), at: node.range)
      return reported(node)
    }
    if function == .count, let counted = bareCount(node, context) { return counted }
    let trim = self.trim(node.drops, of: function)
    var arguments: [Measure] = []
    for part in node.values {
      arguments.append(measure(part, context.expectingValue(arguments.first?.type)))
    }
    guard !arguments.contains(where: { $0.type == .reported }) else { return reported(node) }
    guard let type = callType(function, arguments, node.range) else { return reported(node) }
    if trim != Trim(), trim.high + trim.low >= arguments.count {
      report(.trimLeavesNone(count: arguments.count, trim: trim), at: node.range)
    }
    return Measure(.call(function, arguments, trim), type: type, range: node.range)
  }

  private mutating func special(
    _ function: SpecialFunction, _ node: CallSyntax, _ context: MeasureContext
  ) -> Measure {
    switch function {
    case .meets: meets(node, context)
    case .workdays: workdays(node, context)
    case .limited: limited(node, context)
    case .power: power(node, context)
    case .upgrade: levelShift(node, 1, context)
    case .downgrade: levelShift(node, -1, context)
    }
  }

  /// `升档(最弱, 1)`; a step to the better is positive.
  private mutating func levelShift(_ node: CallSyntax, _ step: Int, _ context: MeasureContext) -> Measure {
    let nodes = node.arguments
    guard nodes.count == 2 else {
      report(.wrongLevelShift, at: node.range)
      return reported(node)
    }
    let level = widened(measure(nodes[0], context), to: context.expected)
    let count = measure(nodes[1], context.expecting(nil))
    guard level.type != .reported, count.type != .reported else { return reported(node) }
    // A step further than the set is long could never be taken.
    guard case .level(let set) = level.type, case .number(let steps)? = constantValue(count),
      let steps = steps.asInt, steps > 0, steps < max(2, levelSets[set.index].levels.count)
    else {
      report(.wrongLevelShift, at: node.range)
      return reported(node)
    }
    return Measure(.shifted(level, by: step * steps), type: level.type, range: node.range)
  }

  /// The measure as a level of a wider set, where that is what is wanted and every name occurs there in order.
  mutating func widened(_ measure: Measure, to type: ValueType?) -> Measure {
    guard case .level(let wide)? = type, case .level(let own) = measure.type, wide != own else {
      return measure
    }
    let names = levelSets[wide.index].levels.map(\.name)
    let places = levelSets[own.index].levels.map { names.firstIndex(of: $0.name) }
    let found = places.compactMap { $0 }
    guard found.count == places.count, found == found.sorted() else {
      report(
        .levelsDoNotWiden(from: levelSets[own.index].name, to: levelSets[wide.index].name), at: measure.range)
      // A level of one of them may be what is misspelt.
      reportedLevelSets.formUnion([own, wide])
      return reported(at: measure.range)
    }
    return Measure(.widened(measure, to: wide), type: .level(wide), range: measure.range)
  }

  /// `达标(实际, 目标)`.
  private mutating func meets(_ node: CallSyntax, _ context: MeasureContext) -> Measure {
    let nodes = node.arguments
    guard nodes.count == 2 else {
      report(.meetsNeedsTarget, at: node.range)
      return reported(node)
    }
    let parts = nodes.map { measure($0, context.expecting(nil)) }
    guard !parts.contains(where: { $0.type == .reported }) else { return reported(node) }
    guard case .target = parts[0].type, case .target(isActual: false) = parts[1].type else {
      report(.meetsNeedsTarget, at: node.range)
      return reported(node)
    }
    return Measure(.meets(actual: parts[0], target: parts[1]), type: .truth, range: node.range)
  }

  private mutating func callType(_ function: FunctionName, _ arguments: [Measure], _ range: SourceRange)
    -> ValueType?
  {
    let allowed: ClosedRange<Int>
    switch function {
    case .absolute: allowed = 1...1
    case .round: allowed = 2...2
    case .minimum, .maximum, .sum, .mean, .median: allowed = 2...100
    case .count: allowed = 1...100
    case .rank:
      report(.aggregateWithoutValue(function.rawValue), at: range)
      return nil
    }
    guard allowed.contains(arguments.count), let first = arguments.first else {
      report(.wrongArgumentCount(function, allowed), at: range)
      return nil
    }
    if function == .count { return countType(arguments) }
    if case .level = first.type, function == .minimum || function == .maximum {
      for argument in arguments.dropFirst() {
        guard expectInPlace(of: first.type, argument, at: argument.range, other: first) else { return nil }
      }
      return first.type
    }
    guard case .number(let type) = first.type else {
      report(.notNumber(file.text(first.range)), at: first.range)
      return nil
    }
    if function == .round { return roundType(type, places: arguments[1]) }
    var result = type
    for argument in arguments.dropFirst() {
      guard expectInPlace(of: first.type, argument, at: argument.range, other: first) else { return nil }
      if result.unit == nil, case .number(let other) = argument.type { result = other }
    }
    return .number(result)
  }

  private mutating func countType(_ arguments: [Measure]) -> ValueType? {
    for argument in arguments where argument.type != .truth {
      report(.notCondition(file.text(argument.range)), at: argument.range)
      return nil
    }
    return .number(.plain)
  }

  private mutating func roundType(_ type: NumberType, places: Measure) -> ValueType? {
    guard case .number(let number)? = constantValue(places), let count = number.asInt, (0...6).contains(count)
    else {
      report(.wrongPlaces(file.text(places.range)), at: places.range)
      return nil
    }
    return .number(type)
  }
}

/// The functions that take something else than numbers of one kind.
enum SpecialFunction: CaseIterable {
  case meets, workdays, limited, power, upgrade, downgrade

  /// The name in both spellings.
  var phrase: Phrase {
    switch self {
    case .meets: Words.meets
    case .workdays: Words.workdays
    case .limited: Words.limited
    case .power: Words.power
    case .upgrade: Words.upgrade
    case .downgrade: Words.downgrade
    }
  }

  /// The function a name means, in either spelling.
  static func named(_ name: String) -> SpecialFunction? {
    allCases.first { $0.phrase.chinese == name || $0.phrase.english == name }
  }

  /// Every function of the language.
  static let allNames =
    FunctionName.allCases.map(\.phrase) + allCases.map(\.phrase)
    + RoundingMode.allCases.map(\.functionPhrase)
}
