import Values

extension TargetText {
  /// The text in its normal form: ≥20家, 2次~3次, ≤2020-10-31, 及时, （未填报）.
  ///
  /// The form of a quantity, a deadline, a period or a span reads back to the same reading. 元 that was filled in
  /// stands in brackets (≤4.67万(元)). An unreadable text is printed as written, trimmed and half-width.
  package var normalText: String {
    switch reading {
    case .quantity(let quantity): quantity.normalText
    case .deadline(let deadline): deadline.normalText
    case .recurringDeadline(let deadline): deadline.normalText
    case .period(let period): period.rawValue
    case .span(let span): span.name
    case .quality(let text): text
    case .absent: "（未填报）"
    case .unreadable: shownText(written)
    }
  }
}

extension Deadline {
  /// ≤2020-10-31 as a limit, 2020-10-31 as the day itself, 2020-10-31前 as a day up to it.
  package var normalText: String {
    switch meaning {
    case .limit: "≤" + date.isoText
    case .day: date.isoText
    case .upTo: date.isoText + "前"
    }
  }
}

extension RecurringDeadline {
  /// 每月25日前, 每季度首月5日前.
  package var normalText: String {
    switch rhythm {
    case .month: "每月\(day)日前"
    case .quarter(let month): "每季度" + (month == 1 ? "首月" : month == 2 ? "第二个月" : "末月") + "\(day)日前"
    }
  }
}

extension Quantity {
  /// The quantity with its sign, or with a word where no sign was stated (90%以上 in an actual text).
  package var normalText: String {
    (isApproximate ? "约" : "") + boundText
  }

  private var boundText: String {
    switch direction {
    case .range: "\(amountText(low))~\(amountText(high))"
    case .equal: (hasSign ? "=" : "") + amountText(low)
    case .atLeast: hasSign ? "≥" + amountText(low) : amountText(low) + "以上"
    case .atMost: hasSign ? "≤" + amountText(high) : amountText(high) + "以下"
    case .above: (hasSign ? ">" : "超过") + amountText(low)
    case .below: (hasSign ? "<" : "低于") + amountText(high)
    }
  }

  private func amountText(_ value: Rational?) -> String {
    guard let value, let number = unit.map({ try? value.divided(by: $0.factor) }) ?? value else { return "" }
    let name = isUnitCompleted ? String(writtenUnit.dropLast()) + "(元)" : writtenUnit
    return number.description + name
  }
}
