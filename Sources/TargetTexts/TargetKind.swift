/// The kinds of targets that a template tells apart: the built-in levels 目标种类, in their order.
///
/// The order is part of the language: results name a kind by its level.
package enum TargetKind: Int, Sendable, Hashable, CaseIterable {
  /// At least a number.
  case atLeast
  /// At most a number.
  case atMost
  /// One number.
  case equal
  /// Between two numbers.
  case range
  /// A last day.
  case deadline
  /// A last day that comes back.
  case recurring
  /// A span of time.
  case period
  /// Words such as 良好.
  case quality
  /// Nothing filled in.
  case absent
  /// What cannot be taken as it stands.
  case unreadable
  /// More than a number: reaching it is not enough, so it is no 下限.
  case above
  /// Less than a number.
  case below

  /// The name of the level.
  package var chinese: String { names.chinese }
  /// The English spelling of the level.
  package var english: String { names.english }
  /// The place of the level among 目标种类.
  package var index: Int { rawValue }

  private var names: (chinese: String, english: String) {
    switch self {
    case .atLeast: ("下限", "at-least-target")
    case .atMost: ("上限", "at-most-target")
    case .equal: ("等值", "equal-target")
    case .range: ("区间", "range-target")
    case .deadline: ("期限", "deadline")
    case .recurring: ("定期", "recurring")
    case .period: ("时段", "period")
    case .quality: ("定性", "quality")
    case .absent: ("未填报", "absent")
    case .unreadable: ("读不懂", "unreadable")
    case .above: ("严格下限", "above-target")
    case .below: ("严格上限", "below-target")
    }
  }
}

extension TargetText {
  /// Whether the text is one figure that says no direction: 95%, not =95%.
  package var isUnsigned: Bool {
    guard case .quantity(let quantity) = reading else { return false }
    return quantity.direction == .equal && !quantity.hasSign && !quantity.isApproximate
  }

  /// What kind of target the text names.
  package var kind: TargetKind {
    switch reading {
    // 10场左右 says no bound that could be held against.
    case .quantity(let quantity) where quantity.isApproximate: .unreadable
    case .quantity(let quantity):
      switch quantity.direction {
      case .atLeast: .atLeast
      case .atMost: .atMost
      case .equal: .equal
      case .range: .range
      case .above: .above
      case .below: .below
      }
    case .deadline: .deadline
    case .recurringDeadline: .recurring
    case .period, .span: .period
    case .quality: .quality
    case .absent: .absent
    case .unreadable: .unreadable
    }
  }
}
