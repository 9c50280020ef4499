import Checker
import Program
import Values

/// How a score depends on the full points of its indicator where everything else stays as it is.
///
/// Where a form or its rows set the points, a proof at both ends holds in between only if the score cannot bulge
/// there: 满分 × 率 cannot, 最小(满分, 3分) can.
struct PointsShape {
  /// Between two points the score lies on or below the straight line, so that the ends tell the greatest share.
  var isConvex: Bool
  /// Between two points the score lies on or above the straight line.
  var isConcave: Bool
  /// Twice the points give twice the score.
  var isProportional: Bool

  static let proportional = PointsShape(isConvex: true, isConcave: true, isProportional: true)
  /// The points are not asked for.
  static let fixed = PointsShape(isConvex: true, isConcave: true, isProportional: false)
  static let unknown = PointsShape(isConvex: false, isConcave: false, isProportional: false)

  /// The shape of a sum, and of whichever of two a condition takes that does not ask for the points.
  func joined(_ other: PointsShape) -> PointsShape {
    PointsShape(
      isConvex: isConvex && other.isConvex, isConcave: isConcave && other.isConcave,
      isProportional: isProportional && other.isProportional)
  }

  var negated: PointsShape {
    PointsShape(isConvex: isConcave, isConcave: isConvex, isProportional: isProportional)
  }

  /// The shape of a multiple whose factor may have either sign.
  var scaled: PointsShape { isConvex && isConcave ? self : .unknown }

  /// The shape of the lesser of two.
  func lesser(_ other: PointsShape) -> PointsShape {
    let both = joined(other)
    if both.isProportional { return .proportional }
    return PointsShape(isConvex: false, isConcave: both.isConcave, isProportional: false)
  }

  func greater(_ other: PointsShape) -> PointsShape { negated.lesser(other.negated).negated }
}

extension Measure {
  /// How the measure depends on 满分.
  var pointsShape: PointsShape {
    guard asksFullPoints else {
      if case .constant(.number(let value), _) = kind, value.isZero { return .proportional }
      return .fixed
    }
    switch kind {
    case .fullPoints: return .proportional
    case .grouped(let part): return part.pointsShape
    case .negated(let part): return part.pointsShape.negated
    case .arithmetic(let left, .add, let right): return left.pointsShape.joined(right.pointsShape)
    case .arithmetic(let left, .subtract, let right):
      return left.pointsShape.joined(right.pointsShape.negated)
    case .arithmetic(let left, .multiply, let right):
      if !right.asksFullPoints { return left.pointsShape.scaled }
      return left.asksFullPoints ? .unknown : right.pointsShape.scaled
    case .arithmetic(let left, .divide, let right):
      return right.asksFullPoints ? .unknown : left.pointsShape.scaled
    case .call(.minimum, let parts, Trim()): return combined(parts) { $0.lesser($1) }
    case .call(.maximum, let parts, Trim()): return combined(parts) { $0.greater($1) }
    case .limited(let part, let low?, nil): return part.pointsShape.greater(low.pointsShape)
    case .limited(let part, nil, let high?): return part.pointsShape.lesser(high.pointsShape)
    case .call(.sum, let parts, Trim()), .call(.mean, let parts, Trim()):
      return combined(parts) { $0.joined($1) }
    case .choice(let branches):
      guard branches.allSatisfy({ !($0.condition?.asksFullPoints ?? false) }) else { return .unknown }
      return combined(branches.map(\.value)) { $0.joined($1) }
    case .line(let part, let knots, let ends):
      guard !part.asksFullPoints, knots.allSatisfy({ !$0.x.asksFullPoints }) else { return .unknown }
      let heights = combined(knots.map(\.y)) { $0.joined($1) }
      return ends == .flat ? heights : heights.scaled
    case .constant, .input, .column, .member, .meets, .aggregate, .formula, .applied, .parameter, .ownScore,
      .score, .points, .totalScore, .grade, .claimed, .ownClaim, .totalClaim, .comparison, .between, .oneOf,
      .begins, .not, .all, .any, .isGiven, .hasColumn, .call, .rounded, .limited, .workdays, .shifted,
      .widened,
      .inapplicable, .reported:
      return .unknown
    }
  }

  private func combined(_ parts: [Measure], _ join: (PointsShape, PointsShape) -> PointsShape) -> PointsShape
  {
    parts.dropFirst().reduce(parts.first?.pointsShape ?? .fixed) { join($0, $1.pointsShape) }
  }

  fileprivate var asksFullPoints: Bool {
    contains { if case .fullPoints = $0.kind { true } else { false } }
  }
}

/// What of a rule is looked at.
enum RulePart {
  case whole
  /// What no 最高 speaks for, here or in a tier.
  case withoutCeiling
  /// What no 最低 speaks for.
  case withoutFloor
}

extension Rule {
  /// How the score depends on 满分; proportional where nothing of the rule is looked at.
  func pointsShape(_ part: RulePart = .whole) -> PointsShape {
    switch part {
    case .withoutCeiling where highest != nil, .withoutFloor where lowest != nil: return .proportional
    case .whole, .withoutCeiling, .withoutFloor: break
    }
    // What is given or taken after a tier may pass the tier's own limit.
    let isPassed =
      switch part {
      case .whole: false
      case .withoutCeiling: mayPassTierLimits(above: true)
      case .withoutFloor: mayPassTierLimits(above: false)
      }
    var shape = adjustments.reduce(curve.pointsShape(isPassed ? .whole : part)) { $0.joined($1.pointsShape) }
    if let lowest { shape = shape.greater(lowest.pointsShape) }
    if let highest { shape = shape.lesser(highest.pointsShape) }
    for override in overrides {
      guard !override.condition.asksFullPoints else { return .unknown }
      shape = shape.joined(override.value.pointsShape)
    }
    return shape
  }
}

extension Curve {
  fileprivate func pointsShape(_ part: RulePart) -> PointsShape {
    switch self {
    case .value(let value): return value.pointsShape
    case .conditional(let condition, let value, let otherwise):
      guard !condition.asksFullPoints else { return .unknown }
      return value.pointsShape.joined(otherwise?.pointsShape ?? value.pointsShape)
    case .tiers(let tiers):
      guard tiers.allSatisfy({ !($0.condition?.asksFullPoints ?? false) }) else { return .unknown }
      return tiers.reduce(.proportional) { $0.joined($1.rule.pointsShape(part)) }
    case .named(_, let inner): return inner.pointsShape(part)
    // What a person or a list may give at most is the full points.
    case .judged: return .proportional
    case .checklist(let list):
      switch list.mode {
      case .equally, .allOrNone, .eachMissing: return .proportional
      case .points, .inOrder:
        return list.items.compactMap(\.points).reduce(.proportional) { $0.joined($1.pointsShape) }
      }
    }
  }
}

extension Adjustment {
  fileprivate var pointsShape: PointsShape {
    let counted: [Measure] =
      switch excess {
      case .whole(let measure): [measure]
      case .above(let measure, let bound), .below(let measure, let bound): [measure, bound]
      case .off(let measure, let low, let high): [measure, low, high]
      }
    guard !(counted + [step]).contains(where: \.asksFullPoints) else { return .unknown }
    var shape = amount.pointsShape.scaled
    if let cap { shape = shape.lesser(cap.pointsShape) }
    return isDeduction ? shape.negated : shape
  }
}
