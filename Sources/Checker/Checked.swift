import Program
import Source
import Syntax

/// What a name or a part of the template comes to: its value, or the proof that what is wrong with it was said.
///
/// `nil` beside it means that nothing is written, or that something else is meant; it never means a report.
enum Checked<Value> {
  case value(Value)
  case reported

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
    case .reported: .reported
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

extension Measure {
  /// Stands where an error has been reported.
  static func reported(at range: SourceRange) -> Measure {
    Measure(.reported, type: .reported, range: range)
  }

  /// Whether nothing in it has been reported.
  var isWhole: Bool { !contains { $0.type == .reported } }
}

extension Curve {
  /// Stands where an error has been reported: nothing is known of what it gives.
  static func reported(at range: SourceRange) -> Curve { .value(.reported(at: range)) }
}

extension Rule {
  /// Stands where an error has been reported: it is a rule, of which nothing is known.
  static func reported(at range: SourceRange) -> Rule { Rule(curve: .reported(at: range), range: range) }

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
