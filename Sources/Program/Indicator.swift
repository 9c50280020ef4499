import Source
import Values

/// One indicator: a group with children, or a leaf with a rule.
package struct Indicator: Sendable {
  /// Its number.
  package let id: IndicatorID
  /// Its name.
  package let name: String
  /// The names from the first level down, joined with `/`.
  package let path: String
  /// 1 for the first level.
  package let level: Int
  /// The group it belongs to.
  package let parent: IndicatorID?
  /// Its indicators; empty for a leaf.
  package let children: [IndicatorID]
  /// Whether it is one of the total points, or stands beside them.
  package let role: IndicatorRole
  /// Its points as the template gives them; the most a bonus can add or a penalty take.
  package let points: Rational
  /// How the scores of its children become its own.
  package let composition: Composition
  /// 占: its share in the mean of its group; nil where it has none.
  package let share: Rational?
  /// The least and greatest points a form may set instead; nil where the template fixes them.
  package let adjustable: ClosedRange<Rational>?
  /// Its rule; nil for a group. With `rows` it is the rule of each row.
  package internal(set) var rule: Rule?
  /// The rows that stand below it; nil where it is a leaf or a group of its own.
  package let rows: RowSelection?
  /// The policies in force here.
  package let policies: PolicySet
  /// The regulations cited.
  package let citations: [String]
  /// Its name and points in the template.
  package let range: SourceRange

  /// Makes an indicator.
  package init(
    id: IndicatorID, name: String, path: String, level: Int, parent: IndicatorID?, children: [IndicatorID],
    role: IndicatorRole = .regular, points: Rational, composition: Composition = .sum, share: Rational? = nil,
    adjustable: ClosedRange<Rational>?, rule: Rule?, rows: RowSelection? = nil,
    policies: PolicySet,
    citations: [String], range: SourceRange
  ) {
    self.id = id
    self.name = name
    self.path = path
    self.level = level
    self.parent = parent
    self.children = children
    self.role = role
    self.points = points
    self.composition = composition
    self.share = share
    self.adjustable = adjustable
    self.rule = rule
    self.rows = rows
    self.policies = policies
    self.citations = citations
    self.range = range
  }
}

/// Whether an indicator is part of the total points.
package enum IndicatorRole: Sendable, Hashable {
  /// One of the total points; its score lies from 0 to its points.
  case regular
  /// 加分: added beside the total; from 0 to its points.
  case bonus
  /// 扣分: taken beside the total; from minus its points to 0.
  case penalty

  /// The scores it may have with these points.
  package func scores(upTo points: Rational) -> ClosedRange<Rational> {
    let most = max(points, .zero)
    return self == .penalty ? -most...Rational.zero : Rational.zero...most
  }
}

/// How the scores of a group's children become its own.
package enum Composition: Sendable, Hashable {
  /// Their sum (the default).
  case sum
  /// 取 平均: the group's points × the mean of score ÷ points, weighted by the shares where they have any.
  case mean
  /// 取 最小: the group's points × the least score ÷ points.
  case minimum
  /// 取 最大: the group's points × the greatest score ÷ points.
  case maximum
}
