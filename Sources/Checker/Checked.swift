import Program
import Source
import Syntax

/// What a name or a part of the template comes to: its value, or the proof that what is wrong with it was said.
///
/// `nil` beside it means that nothing is written, or that something else is meant; it never means a report.
enum Checked<Value> {
  case value(Value)
  case reported(ErrorTold)

  /// The value, where there is one.
  var value: Value? {
    switch self {
    case .value(let value): value
    case .reported: nil
    }
  }

  /// Whether it has been reported.
  var isReported: Bool { value == nil }

  func map<Other>(_ transform: (Value) -> Other) -> Checked<Other> {
    switch self {
    case .value(let value): .value(transform(value))
    case .reported(let told): .reported(told)
    }
  }
}

extension Checked: Equatable where Value: Equatable {}
extension Checked: Sendable where Value: Sendable {}

extension Sequence {
  /// All values; nil where one of them was reported.
  func whole<Value>() -> [Value]? where Element == Checked<Value> {
    var values: [Value] = []
    for element in self {
      guard let value = element.value else { return nil }
      values.append(value)
    }
    return values
  }
}

/// The proof that what is wrong was said; `TemplateChecker.told` alone makes it.
struct ErrorTold: Hashable, Sendable {
  fileprivate init() {}
}

extension TemplateChecker {
  /// Whoever gives up on a part of the template says so here. Where no error is found in the end, nothing was said of
  /// it, and `tellUnread` does.
  mutating func told(at range: SourceRange) -> ErrorTold {
    firstUnread = firstUnread ?? range
    return ErrorTold()
  }

  /// Stands where an error has been reported.
  mutating func reported(_ node: some SyntaxView) -> Measure { reported(at: node.range) }

  /// Stands where an error has been reported.
  mutating func reported(at range: SourceRange) -> Measure {
    _ = told(at: range)
    return Measure(.reported, type: .reported, range: range)
  }

  /// Stands where the type is wrong.
  mutating func reportedType(at range: SourceRange) -> ValueType {
    _ = told(at: range)
    return .reported
  }

  /// Stands where an error has been reported: nothing is known of what it gives.
  mutating func reportedCurve(at range: SourceRange) -> Curve { .value(reported(at: range)) }

  /// Stands where an error has been reported: it is a rule, of which nothing is known.
  mutating func reportedRule(at range: SourceRange) -> Rule {
    Rule(curve: reportedCurve(at: range), range: range)
  }

  /// Says of what was given up that it was, where nothing else is said: a template is never scored without a part
  /// that its author wrote.
  mutating func tellUnread(in template: Template) {
    guard tree.isComplete, !diagnostics.hasErrors, let range = firstUnread ?? template.firstReported else {
      return
    }
    let line = file.text(range).prefix { !$0.isNewline }
    report(.notUnderstood(line.count > 20 ? line.prefix(20) + "…" : String(line)), at: range)
  }
}

extension Template {
  /// The first place at which something stands for an error.
  fileprivate var firstReported: SourceRange? {
    let inputs = inputs + tables.flatMap(\.columns)
    if let input = inputs.first(where: { $0.type == .reported }) { return input.range }
    var found: SourceRange?
    func visit(_ measure: Measure) {
      if found == nil, !measure.isWhole { found = measure.range }
    }
    forEachMeasure(visit)
    for summary in summaries { visit(summary.measure) }
    for query in cohortQueries { query.measures.forEach(visit) }
    for check in checks { check.tolerance.map(visit) }
    for clause in policyClauses {
      if case .value(let value) = clause.outcome { visit(value) }
    }
    return found
  }
}

extension Measure {
  /// Whether nothing in it has been reported.
  var isWhole: Bool { !contains { $0.type == .reported } }
}

extension Rule {
  /// Whether nothing in it has been reported.
  var isWhole: Bool { !contains { $0.type == .reported } }
}

extension PolicySet {
  /// Whether nothing in it has been reported.
  var isWhole: Bool { replacements.allSatisfy(\.isWhole) && notApplicableIsWhole }

  private var notApplicableIsWhole: Bool {
    if case .value(let value)? = notApplicable { value.isWhole } else { true }
  }
}
