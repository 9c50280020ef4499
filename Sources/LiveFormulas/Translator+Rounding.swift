import Planning
import Program
import Values

/// Numbers cut to places or to whole steps.
extension Translator {
  /// A number rounded to so many decimals of a unit.
  mutating func rounded(_ value: LiveValue, places: Int, unit: Rational, _ mode: RoundingMode) -> LiveValue {
    let number = value.number
    if let constant = value.constant,
      let result = try? constant.divided(by: unit).rounded(places: places, mode: mode) * unit
    {
      return .constant(result)
    }
    let power = Rational((0..<places).reduce(1) { sum, _ in sum * 10 })
    guard let scale = try? unit.divided(by: power), let factor = try? number.scale.divided(by: scale),
      let (top, bottom) = whole(factor)
    else { return tooLong([value.presence], value.reason) }
    let dividend = cell(product(number.top, times: top))
    let divisor = cell(product(number.bottom, times: bottom))
    var presence = computed(from: [value.presence], within: [dividend, divisor])
    presence.formula = cell(presence.formula)
    let whole = divisor == "1" ? dividend : cell(roundedQuotient(dividend, divisor, mode, presence))
    return LiveValue(presence, .number(LiveNumber(top: whole, bottom: nil, scale: scale)), value.reason)
  }

  private func roundedQuotient(
    _ a: String, _ b: String, _ mode: RoundingMode, _ presence: Presence
  ) -> String {
    let formula =
      switch mode {
      case .halfUp: "ROUND(\(a)/\(b),0)"
      case .up: "SIGN(\(a))*-INT(-ABS(\(a))/\(b))"
      case .down: "SIGN(\(a))*INT(ABS(\(a))/\(b))"
      case .halfEven:
        "SIGN(\(a))*(INT(ABS(\(a))/\(b))+IF(2*(ABS(\(a))-INT(ABS(\(a))/\(b))*\(b))>\(b),1,"
          + "IF(2*(ABS(\(a))-INT(ABS(\(a))/\(b))*\(b))=\(b),"
          + "INT(ABS(\(a))/\(b))-2*INT(INT(ABS(\(a))/\(b))/2),0)))"
      }
    return presence.isCertain ? formula : "IF(\(presence.formula)=0,\(formula),0)"
  }

  /// A whole number of steps of a number, rounded down or up.
  mutating func counted(_ value: LiveValue, _ counting: Counting) -> LiveValue {
    guard counting != .prorata else { return value }
    guard let (top, bottom) = whole(value.number.scale) else {
      return tooLong([value.presence], value.reason)
    }
    let dividend = cell(product(value.number.top, times: top))
    let divisor = cell(product(value.number.bottom, times: bottom))
    var presence = computed(from: [value.presence], within: [dividend, divisor])
    presence.formula = cell(presence.formula)
    let whole =
      divisor == "1"
      ? dividend
      : counting == .whole ? "INT(\(dividend)/\(divisor))" : "-INT(-\(dividend)/\(divisor))"
    let top1 = presence.isCertain || divisor == "1" ? whole : "IF(\(presence.formula)=0,\(whole),0)"
    return LiveValue(
      presence, .number(LiveNumber(top: cell(top1), bottom: nil, scale: .one)), value.reason)
  }
}
