import Source
import Syntax

extension TokenCutter {
  /// Words of a sentence that, standing alone before a digit, are cut off: `扣0.2分` is 扣 and 0.2分.
  static let cutBeforeDigit: Set<String> = [
    "得", "扣", "加", "到", "每", "每超过", "每低于", "每偏离", "至多", "最高", "最低", "不超过", "不低于", "超过", "低于",
    "否则", "否则得", "缺失时", "分母为零时", "全为零时", "不适用时", "总分", "年度", "误差", "占", "去高", "去低",
  ]

  /// Cuts a name or a keyword: the longest run of letters, digits and “ ” pairs.
  mutating func cutWord() {
    let start = position
    takeLetters()
    if classAt(position) == .digit {
      let word = wordText(from: start)
      if Self.cutBeforeDigit.contains(word) {
        position = start + (firstWord(of: word) ?? position - start)
        return appendWord(from: start)
      }
    }
    takeWordRest()
    let word = wordText(from: start)
    if let last = tokens.last, last.kind == .percent, let length = Self.vagueBound(in: word) {
      // 满意率90%以上得: what follows the sign of the percentage is cut as it is after a number.
      position = start + length
      appendWord(from: start)
    } else if let length = firstWord(of: word) {
      position = start + length
      appendWord(from: start)
    } else {
      append(word, from: start)
    }
  }

  /// What forms print in one word with the sentence word before it: 得满分, 否则不得分.
  private static let awards = ["满分", "不得分"]

  /// The bytes of the first of two or three words that are printed as one; nil where the run is one word.
  private func firstWord(of run: String) -> Int? {
    guard let last = run.unicodeScalars.last, last == "分" || last == "得" else { return nil }
    if run == "否则得" { return Keyword.otherwise.chinese.utf8.count }
    guard let award = Self.awards.first(where: { run.hasSuffix($0) && run != $0 }) else { return nil }
    switch String(run.dropLast(award.count)) {
    case "得": return Keyword.gets.chinese.utf8.count
    case "否则", "否则得": return Keyword.otherwise.chinese.utf8.count
    case "最高": return Keyword.atMost.chinese.utf8.count
    default: return nil
    }
  }

  /// A “ ” pair that touches a letter is part of a name; alone it is text.
  mutating func cutQuote(length: Int) {
    let start = position
    guard let end = closingQuote(after: position) else {
      position += length
      takeToLineEnd()
      append(.unclosedText, from: start)
      report(.unclosedText, from: start)
      return
    }
    position = end
    if classAt(position) == .letter {
      takeWordRest()
      appendWord(from: start)
    } else {
      append(.text, from: start)
    }
  }

  private mutating func takeWordRest() {
    while let (scalar, length) = scalar(at: position) {
      switch characterClass(of: scalar) {
      case .letter, .digit:
        position += length
      case .quote:
        guard scalar == "\u{201C}", let end = closingQuote(after: position) else { return }
        position = end
      case .other:
        guard isInnerHyphen(scalar, length: length) else { return }
        position += length
      case .blank:
        guard isInnerMark(scalar, length: length) else { return }
        position += length
      case .lineEnd:
        return
      }
    }
  }

  mutating func takeLetters() {
    while let (scalar, length) = scalar(at: position) {
      guard
        characterClass(of: scalar) == .letter || isInnerHyphen(scalar, length: length)
          || isInnerMark(scalar, length: length)
      else { return }
      position += length
    }
  }

  /// A hyphen belongs to a word only between two Latin letters: `each-over`, but 实际-目标 subtracts.
  private func isInnerHyphen(_ scalar: Unicode.Scalar, length: Int) -> Bool {
    guard halfWidth(scalar) == "-", let before = scalarBefore(position),
      let next = self.scalar(at: position + length)
    else { return false }
    return isLatinLetter(before) && isLatinLetter(next.scalar)
  }

  /// A mark that shows nothing, copied along inside a name, is passed over: before a letter it parts no words.
  private func isInnerMark(_ scalar: Unicode.Scalar, length: Int) -> Bool {
    isInvisible(scalar) && classAt(position + length) == .letter
  }

  func scalarBefore(_ offset: Int) -> Unicode.Scalar? {
    var start = offset - 1
    while start > 0, start > offset - 4, file.bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start >= 0 ? scalar(at: start)?.scalar : nil
  }

  private func closingQuote(after open: Int) -> Int? {
    var offset = open + 3
    while let (scalar, length) = scalar(at: offset) {
      if scalar == "\u{201D}" { return offset + length }
      if scalar == "\u{201C}" || characterClass(of: scalar) == .lineEnd { return nil }
      offset += length
    }
    return nil
  }

  private func wordText(from start: Int) -> String {
    halfWidth(file.text(SourceRange(start, position)))
  }

  private mutating func appendWord(from start: Int) { append(wordText(from: start), from: start) }

  /// Appends a word that was cut, whose text is known.
  private mutating func append(_ text: String, from start: Int) {
    if let keyword = Keyword.spelled(text) {
      append(.keyword, from: start, keyword: keyword)
    } else if let (keyword, spelling) = meantKeyword(text) {
      append(.keyword, from: start, keyword: keyword)
      report(.mistyped(text, meant: spelling, .traditional), from: start)
    } else {
      append(.word, from: start)
    }
  }

  mutating func takeToLineEnd() {
    while let (scalar, length) = scalar(at: position), characterClass(of: scalar) != .lineEnd {
      position += length
    }
  }
}
