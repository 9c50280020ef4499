import Program
import Source
import Values

/// A known way of computing, other than the template's, that gives a claimed figure.
package enum Variant: Sendable, Hashable {
  /// Rounded in another way, or to other decimals.
  case rounded(RoundingKind, places: Int)
  /// A rate rounded to decimals of a percent before the rule was applied.
  case rateRounded(places: Int)
  /// Parts of a step counted in another way.
  case counting(Counting)
  /// One figure in place of another.
  case replaced(String, by: Phrase)
  /// One figure in place of another, wherever it stands in the formula.
  case replacedThroughout(String, by: Phrase)
  /// A figure taken in another unit of money.
  case unit(String, Phrase)
  /// A part of a sum or a difference left out, or a factor or a divisor with its sign before it.
  case omitted(Phrase)
  /// A figure added to, or taken from, another.
  case combined(String, ArithmeticOperator, with: Phrase)
  /// Target ÷ actual in place of what the template says.
  case reverseRatio
  /// 2 − actual ÷ target in place of what the template says.
  case reverseLinear
  /// In proportion to the bound, in place of steps or tiers.
  case proportional
  /// A share of the points as it is, in place of 插值.
  case unbent(Phrase)
  /// The tier before or behind the one that applies.
  case neighbouringTier(Phrase)
  /// The figure is so many times the computed one.
  case shifted(power: Int)

  /// The ways of rounding, those that no template uses included.
  package enum RoundingKind: String, Sendable, Hashable {
    /// 四舍五入.
    case halfUp
    /// 四舍六入五成双.
    case halfEven
    /// 去尾.
    case down
    /// 进一.
    case up
  }

  /// The kind by a stable name, for programs.
  package var kind: String {
    switch self {
    case .rounded: "rounding"
    case .rateRounded: "rateRounded"
    case .counting: "counting"
    case .replaced, .replacedThroughout: "replaced"
    case .unit: "unit"
    case .omitted: "omitted"
    case .combined: "combined"
    case .reverseRatio: "reverseRatio"
    case .reverseLinear: "reverseLinear"
    case .proportional, .unbent: "proportional"
    case .neighbouringTier: "neighbouringTier"
    case .shifted: "shifted"
    }
  }

  /// The variant as a condition under which the claimed figure comes out.
  package func text(in language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }

  private var chinese: String {
    switch self {
    case .rounded(let kind, let places): "\(kind.chinese)，\(places == 0 ? "取整数" : "取 \(places) 位小数")"
    case .rateRounded(let places): "先把比率取整到\(places == 0 ? "整数个百分点" : "百分数的 \(places) 位小数")，再按规则计分"
    case .counting(.whole): "不足一步的不计"
    case .counting(.started): "不足一步的按一步计"
    case .counting(.prorata): "不足一步的按比例计"
    case .replaced(let old, let new): "用 “\(new.chinese)” 代替 “\(old)”"
    case .replacedThroughout(let old, let new): "式中的 “\(old)” 都换成 “\(new.chinese)”"
    case .unit(let name, let unit): "“\(name)” 的数是以\(unit.chinese)计的"
    case .omitted(let part): "漏了 “\(part.chinese)”"
    case .combined(let old, .subtract, let other): "“\(old)” 减去了 “\(other.chinese)”"
    case .combined(let old, _, let other): "“\(old)” 加上了 “\(other.chinese)”"
    case .reverseRatio: "按反比例（目标 ÷ 实际）计分"
    case .reverseLinear: "按反向线性（2 − 实际 ÷ 目标）计分"
    case .proportional: "不按步数、档次，而按与界限的比例计分"
    case .unbent(let share): "不按插值，而按 “\(share.chinese) × 满分” 计分"
    case .neighbouringTier(let head): "按相邻的一档 “\(head.isEmpty ? "其余" : head.chinese)” 计分"
    case .shifted(let power): "小数点错了 \(power.magnitude) 位（\(power > 0 ? "大" : "小")了 \(Self.factor(power)) 倍）"
    }
  }

  private var english: String {
    switch self {
    case .rounded(let kind, let places):
      "\(kind.english) to \(places == 0 ? "whole points" : "\(places) decimal place\(places == 1 ? "" : "s")")"
    case .rateRounded(let places):
      "the rate rounded to \(places == 0 ? "a whole percent" : "\(places) decimals of a percent") before the rule"
    case .counting(.whole): "parts of a step not counted"
    case .counting(.started): "a begun step counted as a whole one"
    case .counting(.prorata): "parts of a step counted in proportion"
    case .replaced(let old, let new): "`\(new.english)` in place of `\(old)`"
    case .replacedThroughout(let old, let new): "`\(new.english)` in place of `\(old)` throughout"
    case .unit(let name, let unit): "`\(name)` counted in \(unit.english)"
    case .omitted(let part): "`\(part.english)` left out"
    case .combined(let old, .subtract, let other): "`\(other.english)` taken from `\(old)`"
    case .combined(let old, _, let other): "`\(other.english)` added to `\(old)`"
    case .reverseRatio: "the reverse ratio (target ÷ actual)"
    case .reverseLinear: "the reverse line (2 − actual ÷ target)"
    case .proportional: "points in proportion to the bound, in place of steps or tiers"
    case .unbent(let share): "`\(share.english) × full points` in place of the interpolation"
    case .neighbouringTier(let head): "the neighbouring tier `\(head.isEmpty ? "rest" : head.english)`"
    case .shifted(let power):
      "the decimal point \(power.magnitude) place\(power.magnitude == 1 ? "" : "s") too far to the \(power > 0 ? "right" : "left")"
    }
  }

  private static func factor(_ power: Int) -> String {
    "1" + String(repeating: "0", count: Int(power.magnitude))
  }
}

extension Variant.RoundingKind {
  fileprivate var chinese: String {
    switch self {
    case .halfUp: "四舍五入"
    case .halfEven: "四舍六入五成双"
    case .down: "去尾"
    case .up: "进一"
    }
  }

  fileprivate var english: String {
    switch self {
    case .halfUp: "rounded half up"
    case .halfEven: "rounded half to even"
    case .down: "rounded down"
    case .up: "rounded up"
    }
  }
}
