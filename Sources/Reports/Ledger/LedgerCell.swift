import Program
import Source
import Values
import Workbooks

/// What a ledger writes into a cell; how it looks is its column's matter, but for the decimals of a number.
struct LedgerCell: Sendable {
  let value: CellValue
  /// How many decimals are shown; nil as the column says.
  let places: Int?

  private init(_ value: CellValue, places: Int? = nil) { (self.value, self.places) = (value, places) }

  static let blank = LedgerCell(.blank)

  /// A text as one line that only prints.
  static func text(_ text: String) -> LedgerCell { LedgerCell(.text(visibleText(text))) }

  static func text(_ text: String?) -> LedgerCell { text.map { .text($0) } ?? .blank }

  static func count(_ count: Int) -> LedgerCell { LedgerCell(.number(Rational(count)), places: 0) }

  /// A number that is printed so: the digits are the number, and as many are shown.
  static func number(printed digits: String) -> LedgerCell {
    guard let number = Rational(decimal: digits) else { return .text(digits) }
    let point = digits.utf8.firstIndex(of: UInt8(ascii: "."))
    let places = point.map { digits.utf8.distance(from: $0, to: digits.utf8.endIndex) - 1 }
    return LedgerCell(.number(number), places: places ?? 0)
  }

  /// A share, shown in percent with one decimal.
  static func share(_ share: Rational) -> LedgerCell {
    .init(.number(Rational(decimal: share.fixedText(places: 3)) ?? share))
  }

  /// A formula with the number it gives, and how many decimals are shown.
  static func formula(_ formula: String, _ result: Rational, places: Int) -> LedgerCell {
    LedgerCell(.formula(formula, result: .number(result)), places: places)
  }

  /// The number it holds.
  var number: Rational? {
    switch value {
    case .number(let number): number
    case .formula(_, .number(let number)?): number
    case .blank, .text, .date, .boolean, .formula: nil
    }
  }

  /// How many characters it shows, a Han character counting two.
  var width: Int {
    switch value {
    case .text(let text): displayWidth(text)
    case .number(let number): number.fixedText(places: min(places ?? 1, 30)).utf8.count
    case .formula, .date: 10
    case .blank, .boolean: 0
    }
  }
}

/// A column of a ledger.
struct LedgerColumn: Sendable {
  /// What comes of the numbers in a column, below them.
  enum Closing: Sendable { case none, sum, mean }

  /// The kinds of columns, by what they hold.
  enum Kind: Sendable {
    /// A name that goes on in a further line where it is long.
    case name
    /// A sentence.
    case text
    /// A word or two, such as a grade.
    case word
    /// Points, with the decimals of each.
    case number
    /// How many there are of something.
    case count
    /// A share in percent.
    case share
  }

  let title: String
  let kind: Kind
  var closing = Closing.none
  /// What marks a cell of it; `#` stands for the cell of the row at hand.
  var marks: [LedgerMark] = []

  init(_ title: String, _ kind: Kind, closing: Closing = .none, marks: [LedgerMark] = []) {
    (self.title, self.kind, self.closing, self.marks) = (title, kind, closing, marks)
  }

  /// The least and the greatest width; a longer text goes on in a further line.
  var widths: ClosedRange<Int> {
    switch kind {
    case .name: 10...30
    case .text: 16...40
    case .word: 8...16
    case .number, .share: 9...14
    case .count: 6...8
    }
  }

  /// In how many lines a cell is shown: what is wider than the greatest width goes on in a further one.
  func lines(of cell: LedgerCell) -> Int {
    switch kind {
    case .name, .text, .word:
      // Widths count digits of 11 points, which take 8 pixels; half a Han character of 10 points takes less than 7.
      let room = widths.upperBound * 12 / 10 - 1
      return max(1, (cell.width + room - 1) / room)
    case .number, .count, .share: return 1
    }
  }

  /// The look of its cells.
  func look(places: Int?, isSum: Bool) -> CellLook {
    var look = LedgerColumn.plain
    switch kind {
    case .name, .text: look.wraps = true
    case .word: (look.horizontal, look.wraps) = (.center, true)
    case .number, .count:
      look.horizontal = kind == .count ? .center : .right
      if let places { look.format = .decimals(places) }
    case .share: (look.horizontal, look.format) = (.right, .percent(1))
    }
    if isSum { (look.isBold, look.fill) = (true, .quiet) }
    return look
  }

  private static let plain = CellLook().with { look in
    look.fontSize = 10
    look.border = .hair
  }

  /// The look of heads.
  static let head = plain.with { look in
    (look.isBold, look.fill) = (true, .head)
    (look.horizontal, look.wraps) = (.center, true)
  }
}

/// What marks cells of a column while something holds.
enum LedgerMark: Sendable {
  /// The cell, where it is a number other than zero.
  case other
  /// The cell, where it is a number above zero.
  case positive
  /// The cell, where a text stands in it that does not end in some words.
  case filled(unless: String)
  /// The cell, where it is one of these words.
  case word([String], CellColor)
  /// The whole row, where the cell is this word.
  case row(String, CellColor)
}

extension LedgerMark {
  /// The mark of a column of rows; `row` is the whole range of the rows.
  func look(column: CellRange, row: CellRange) -> ConditionalLook {
    let first = column.first
    let cell = "$" + first.text
    switch self {
    case .other:
      return ConditionalLook(
        [column], when: .formula("AND(ISNUMBER(\(cell)),\(cell)<>0)"), fill: .bad, textColor: .warning)
    case .positive:
      return ConditionalLook(
        [column], when: .formula("AND(ISNUMBER(\(cell)),\(cell)>0)"), textColor: .warning)
    case .filled(let ending):
      let isOther = "RIGHT(\(cell),\(ending.utf16.count))<>\(quoted(ending))"
      return ConditionalLook(
        [column], when: .formula("AND(\(cell)<>\"\",\(isOther))"), fill: .bad, textColor: .warning)
    case .word(let words, let color):
      let any = words.map { "\(cell)=\(quoted($0))" }.joined(separator: ",")
      return ConditionalLook([column], when: .formula("OR(\(any))"), fill: color)
    case .row(let word, let color):
      return ConditionalLook([row], when: .formula("\(cell)=\(quoted(word))"), fill: color)
    }
  }

  private func quoted(_ word: String) -> String { "\"" + word.replacing("\"", with: "\"\"") + "\"" }
}
