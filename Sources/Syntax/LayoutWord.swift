/// The words of a block 版式, each with one Chinese and one English spelling.
///
/// They are words of the language only where the block has a place for them: 行, 列 and 右 stay names everywhere else,
/// and in the block too where only a name can stand.
package enum LayoutWord: UInt8, Sendable, Hashable, CaseIterable {
  case layout
  // which sheets
  case form, eachSheet, sheet, eachRow, isName, isValue, isUnit
  // places
  case right, left, below, afterColon, row, column
  // bands of rows
  case start, before, copyMerged, strip, omit, blank, takes, bracketNumber, parents, alone
  case claims

  /// The spelling shown first, in Chinese.
  package var chinese: String { spellings.chinese }
  /// The English spelling.
  package var english: String { spellings.english }

  /// Whether a word, half-width, spells it in either language.
  package func isSpelled(_ word: String) -> Bool { word == chinese || word == english }

  private var spellings: (chinese: String, english: String) {
    switch self {
    case .layout: ("版式", "layout")
    case .form: ("表单", "form")
    case .eachSheet: ("每张工作表", "each-sheet")
    case .sheet: ("工作表", "sheet")
    case .eachRow: ("每行", "each-row")
    case .isName: ("是名称", "is-name")
    case .isValue: ("是值", "is-value")
    case .isUnit: ("是单位", "is-unit")
    case .right: ("右", "right")
    case .left: ("左", "left")
    case .below: ("下", "below")
    case .afterColon: ("冒号后", "after-colon")
    case .row: ("行", "row")
    case .column: ("列", "column")
    case .start: ("从", "from")
    case .before: ("之前", "exclusive")
    case .copyMerged: ("合并照抄", "copy-merged")
    case .strip: ("名称去掉", "strip-names")
    case .omit: ("略去", "omit")
    case .blank: ("空", "blank")
    case .takes: ("是", "is")
    case .bracketNumber: ("括号里的数", "number-in-brackets")
    case .parents: ("上级", "parents")
    case .alone: ("独占一行", "alone")
    case .claims: ("自报", "claimed")
    }
  }
}
