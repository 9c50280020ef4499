import Source
import Syntax

extension TokenCutter {
  /// Words of a sentence that are cut off the end of a unit: `0.2分扣完为止` is 0.2分 and 扣完为止.
  ///
  /// 时 is not among them, for 小时 and 学时 are units.
  static let cutAfterUnit = [
    "得", "扣", "加", "否则", "到", "且", "或", "最高", "最低", "扣完为止", "不足不计", "不足进一", "按比例",
  ]

  /// What the words that are cut off, and 时, end in: most units end in none of them.
  private static let lastsOfCutWords = Set((cutAfterUnit + ["时"]).compactMap(\.unicodeScalars.last))

  /// Cuts a number with the unit that is glued to it, or a date.
  mutating func cutNumber() {
    let start = position
    if cutMistypedNumber() { return }
    if takeDate() {
      append(.number, from: start)
      return
    }
    takeDigits()
    takeFraction()
    checkThousands(from: start)
    takeUnit()
    append(.number, from: start)
  }

  private mutating func takeDigits() {
    while classAt(position) == .digit, let (_, length) = scalar(at: position) { position += length }
  }

  private mutating func takeFraction() {
    guard let (scalar, length) = scalar(at: position), halfWidth(scalar) == ".",
      classAt(position + length) == .digit
    else { return }
    position += length
    takeDigits()
  }

  mutating func takeUnit() {
    if let (mark, length) = scalar(at: position), halfWidth(mark) == "%" || mark == "‰" {
      position += length
      takeVagueBound()
      return
    }
    guard takeUnitName() else { return }
    // Behind a line further parts may be joined with a dot: 5元/人·月.
    var isBehindLine = false
    while let (mark, length) = scalar(at: position),
      halfWidth(mark) == "/" || isBehindLine && unitDots.contains(halfWidth(mark)),
      classAt(position + length) == .letter
    {
      isBehindLine = true
      position += length
      if !takeUnitName() { return }
    }
  }

  /// 以上 and 以下 after a percentage stay with it, so that the message can name the whole.
  private mutating func takeVagueBound() {
    let start = position
    takeLetters()
    position = start + (Self.vagueBound(in: file.text(SourceRange(start, position))) ?? 0)
  }

  /// The bytes of the 以上 that a run begins with, where a word of the sentence may follow.
  static func vagueBound(in run: String) -> Int? {
    guard let word = ["以上", "以下", "以内"].first(where: run.hasPrefix) else { return nil }
    let rest = run.dropFirst(word.count)
    let isCut = rest.isEmpty || (cutAfterUnit + ["时"]).contains { rest.hasPrefix($0) }
    return isCut ? word.utf8.count : nil
  }

  /// Takes one name of a unit; false where a sentence word was cut off its end, or nothing stands here.
  private mutating func takeUnitName() -> Bool {
    let start = position
    takeLetters()
    guard position > start else { return false }
    takeExponent()
    let whole = file.text(SourceRange(start, position))
    guard let unit = Self.unitName(in: whole) else { return true }
    position = start + unit.utf8.count
    return false
  }

  /// The digit of m2 and km3, where the number of the unit ends with it.
  private mutating func takeExponent() {
    guard let (digit, length) = scalar(at: position), ["2", "3"].contains(halfWidth(digit)),
      classAt(position + length) != .digit, let before = scalarBefore(position),
      ["m", "M"].contains(halfWidth(before))
    else { return }
    position += length
  }

  /// The part of a run of letters before the sentence words at its end; nil when nothing is to be cut.
  static func unitName(in run: String) -> String? {
    guard let last = run.unicodeScalars.last, lastsOfCutWords.contains(last) else { return nil }
    var name = run[...]
    while let word = cutAfterUnit.filter({ name.hasSuffix($0) }).max(by: { $0.count < $1.count }) {
      name = name.dropLast(word.count)
    }
    // 3户以上时, but 小时.
    if name.hasSuffix("时"), ["以上", "以下", "以内"].contains(where: name.dropLast().hasSuffix) {
      name = name.dropLast()
    }
    return name.count < run.count ? String(name) : nil
  }

  /// Takes `2020年10月30日`, `2020年10月30号` or `2020-10-30`; leaves the position alone otherwise.
  private mutating func takeDate() -> Bool {
    let start = position
    takeDigits()
    let mark = scalar(at: position).map { halfWidth($0.scalar) }
    position = start
    guard mark == "年" || mark == "-" else { return false }
    for marks in mark == "-" ? [["-", "-", ""]] : [["年", "月", "日"], ["年", "月", "号"]] {
      if takeDate(marks: marks) { return true }
      position = start
    }
    return false
  }

  private mutating func takeDate(marks: [String]) -> Bool {
    for (index, mark) in marks.enumerated() {
      let digits = position
      takeDigits()
      let count = halfWidth(file.text(SourceRange(digits, position))).utf8.count
      guard index == 0 ? count == 4 : (1...2).contains(count) else { return false }
      if mark.isEmpty { return true }
      guard let (scalar, length) = scalar(at: position), String(halfWidth(scalar)) == mark else {
        return false
      }
      position += length
    }
    return true
  }

  /// `1,270.92` is a thousands mark to a reader and a comma to the language: asked about, never guessed.
  private mutating func checkThousands(from start: Int) {
    guard let (mark, length) = scalar(at: position), halfWidth(mark) == "," else { return }
    var offset = position + length
    var digits = 0
    while classAt(offset) == .digit, let (_, size) = scalar(at: offset) {
      offset += size
      digits += 1
    }
    guard digits == 3 else { return }
    position = offset
    takeFraction()
    report(.thousandsMark(file.text(SourceRange(start, position))), from: start)
  }
}
