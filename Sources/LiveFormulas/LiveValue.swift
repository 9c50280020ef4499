import Values

/// A number as a spreadsheet holds it exactly: whole numbers in cells, `scale · top ÷ bottom`.
struct LiveNumber: Sendable {
  /// A cell, or digits, of a whole number.
  var top: String
  /// A cell of a whole number above zero; nil is one.
  var bottom: String?
  /// What a top of one stands for.
  var scale: Rational
  /// The number itself, where it is the same on every form.
  var constant: Rational?

  /// A number that the template states.
  static func constant(_ number: Rational) -> LiveNumber {
    number.isZero
      ? LiveNumber(top: "0", bottom: nil, scale: .one, constant: .zero)
      : LiveNumber(top: "1", bottom: nil, scale: number, constant: number)
  }

  static let zero = constant(.zero)
}

/// What stands in the cells of a node where it has a value. Where it has none, numbers are anything and conditions are
/// false.
enum LiveContent: Sendable {
  case number(LiveNumber)
  /// A formula that gives TRUE or FALSE.
  case truth(String)
  /// The number of a level from the best, 0.
  case level(String)
  /// A cell with a text.
  case text(String)
  /// A target or an actual in parts.
  case target(LiveTarget)
  /// None, on any form.
  case nothing
}

/// A target or an actual that the form holds in parts: a number, a day or words, beside a sign and a unit that both
/// share.
struct LiveTarget: Sendable {
  /// The number of its kind among 目标种类.
  var kind: String
  /// Its number in the unit of the row.
  var number: LiveNumber
  /// The cells whose unit it is in.
  var unit: String
  /// Whether it is a day, counted as spreadsheets count them.
  var isDay: String
  /// Whether it is words, which have no number.
  var isWords: String
}

/// Why a whole is not computed: for the reason of a part that never is, else of the first that may not be.
func mostTelling(_ parts: [LiveValue]) -> LiveReason? {
  parts.first { $0.presence.isImpossible && $0.reason != nil }?.reason
    ?? parts.lazy.compactMap(\.reason).first
}

/// What a node comes to in the spreadsheet.
struct LiveValue: Sendable {
  var presence: Presence
  var content: LiveContent
  /// Why it may not be computed here.
  var reason: LiveReason?

  init(_ presence: Presence, _ content: LiveContent, _ reason: LiveReason? = nil) {
    (self.presence, self.content, self.reason) = (presence, content, reason)
  }

  /// A value that is not computed here.
  static func unknown(_ reason: LiveReason) -> LiveValue {
    LiveValue(.never(.notLive), .nothing, reason)
  }

  static func constant(_ number: Rational) -> LiveValue { LiveValue(.always, .number(.constant(number))) }
  static func truth(_ truth: Bool) -> LiveValue { LiveValue(.always, .truth(truth ? "TRUE" : "FALSE")) }

  var number: LiveNumber { if case .number(let number) = content { number } else { .zero } }
  var truth: String { if case .truth(let formula) = content { formula } else { "FALSE" } }
  var level: String { if case .level(let formula) = content { formula } else { "0" } }

  /// The number where it is the same on every form.
  var constant: Rational? {
    guard presence.isCertain, case .number(let number) = content else { return nil }
    return number.constant
  }
}
