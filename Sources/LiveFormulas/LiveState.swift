import Source

/// Whether a node has a value in the spreadsheet, and else why not: the number that stands in its cell.
///
/// The kinds are those that policies tell apart, and two that only a spreadsheet knows: a figure too long for its
/// numbers, and what it does not compute at all.
enum LiveState: Int, CaseIterable, Sendable {
  /// It has a value.
  case value
  /// The form does not say it.
  case missing
  /// It divides by zero.
  case zeroDivisor
  /// It divides zero by zero.
  case allZero
  /// It does not apply, and its points go to the rest of its group.
  case notApplicable
  /// The same, and its points go to the whole form.
  case leftForForm
  /// The same, and its points go nowhere.
  case leftForNowhere
  /// It has none for a reason that no policy speaks to.
  case open
  /// Its figures are too long for a spreadsheet to compute exactly.
  case tooLong
  /// It is not computed here.
  case notLive
  /// A policy on the way says that it does not apply; the indicator says what then.
  case ruledOut

  /// Whether it says that something does not apply.
  var isExempt: Bool { self == .notApplicable || self == .leftForForm || self == .leftForNowhere }
  /// Whether it says so, or a policy has: that stands for whatever else is missing.
  var isNotApplicable: Bool { isExempt || self == .ruledOut }
}

/// Some of the states.
struct LiveStates: OptionSet, Sendable {
  let rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }
  init(_ state: LiveState) { rawValue = 1 << UInt16(state.rawValue) }
  init(_ states: [LiveState]) { rawValue = states.reduce(0) { $0 | 1 << UInt16($1.rawValue) } }

  static let value = LiveStates(.value)
  static let exempt = LiveStates([.notApplicable, .leftForForm, .leftForNowhere])

  func holds(_ state: LiveState) -> Bool { contains(LiveStates(state)) }
  var all: [LiveState] { LiveState.allCases.filter { holds($0) } }
}

/// The state of a node: a formula that gives its number, and the states that it can come to.
struct Presence: Sendable {
  var formula: String
  var states: LiveStates

  static let always = Presence(formula: "0", states: .value)
  static func never(_ state: LiveState) -> Presence {
    Presence(formula: "\(state.rawValue)", states: LiveStates(state))
  }

  /// Whether there is a value on every form.
  var isCertain: Bool { states == .value }
  /// Whether there is one on no form.
  var isImpossible: Bool { !states.contains(.value) }
}

/// Why a score is not computed in a workbook.
package enum LiveReason: Sendable, Hashable {
  /// It rests on the figures of other forms.
  case otherForms
  /// It rests on texts of targets that a spreadsheet does not read.
  case targetTexts
  /// It rests on a cell that holds something else than is read there without a doubt: 80万元 where a number belongs.
  case otherText
  /// It rests on a function that a spreadsheet computes otherwise, or not exactly.
  case function
  /// Rows were added to the form, or taken away.
  case changedRows
  /// It rests on something that has no cell on the form.
  case noCell

  /// The words for it.
  package var phrase: Phrase {
    switch self {
    case .otherForms:
      Phrase("要与其他单位比，交上来以后由 heng 计算", "it compares all units, and heng computes it once all are in")
    case .targetTexts:
      Phrase(
        "目标或完成值里写了文字、单位，或计量单位少见，交上来以后由 heng 计算",
        "its targets hold words or units, or a unit that is rare, and heng computes it")
    case .otherText:
      Phrase("有的格填的不是数、日期或可选的词，交上来以后由 heng 计算", "a cell holds no number, day or choice, and heng computes it")
    case .function: Phrase("电子表格算不准，交上来以后由 heng 计算", "a spreadsheet cannot compute it exactly, and heng does")
    case .changedRows:
      Phrase("表里增删了行，交上来以后由 heng 计算", "rows were added or taken away, and heng computes it")
    case .noCell:
      Phrase("要用表上没有的数，交上来以后由 heng 计算", "it takes what the form has no cell for, and heng computes it")
    }
  }
}
