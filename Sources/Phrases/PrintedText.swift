import Source

/// A printed cell without the accidents of print: one spelling for each mark, no blanks, items marked by `§`.
///
/// Every character knows the bytes of the printed text that it stands for.
struct PrintedText: Sendable {
  /// The characters that the grammar reads.
  private(set) var scalars: [Unicode.Scalar] = []
  /// Where each character begins in the printed text.
  private(set) var starts: [Int] = []
  /// Where each character ends in the printed text.
  private(set) var ends: [Int] = []
  /// Whether a W was read as ≤.
  private(set) var hasMisreadSign = false

  /// The mark of the beginning of an item, such as ①, (1) or 1.
  static let item: Unicode.Scalar = "§"

  /// Reads a cell.
  init(_ text: String) {
    var offset = 0
    for scalar in text.unicodeScalars {
      let width = String(scalar).utf8.count
      if let usual = usualMark(scalar) { append(usual, from: offset, to: offset + width) }
      offset += width
    }
    joinSigns()
    markItems()
    dropLineBreaks()
    mendSigns()
  }

  /// How many characters there are.
  var count: Int { scalars.count }

  /// The characters of a range as text.
  func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  /// The bytes of the printed text that a range of characters stands for.
  func place(_ range: Range<Int>) -> SourceRange {
    guard let first = range.first, first < count else { return SourceRange(ends.last ?? 0, ends.last ?? 0) }
    return SourceRange(starts[first], ends[range.upperBound - 1])
  }

  private mutating func append(_ scalar: Unicode.Scalar, from start: Int, to end: Int) {
    scalars.append(scalar)
    starts.append(start)
    ends.append(end)
  }

  /// Puts one character in the place of several.
  private mutating func replace(_ range: Range<Int>, with scalar: Unicode.Scalar?) {
    guard let first = range.first else { return }
    let (start, end) = (starts[first], ends[range.upperBound - 1])
    scalars.replaceSubrange(range, with: scalar.map { [$0] } ?? [])
    starts.replaceSubrange(range, with: scalar == nil ? [] : [start])
    ends.replaceSubrange(range, with: scalar == nil ? [] : [end])
  }

  /// Reads `<=` as ≤, 乘以 as ×, and several dashes as one.
  private mutating func joinSigns() {
    var index = 0
    while index + 1 < count {
      switch (scalars[index], scalars[index + 1]) {
      case ("＜", "="), ("=", "＜"): replace(index..<index + 2, with: "≤")
      case ("＞", "="), ("=", "＞"): replace(index..<index + 2, with: "≥")
      case ("乘", "以"): replace(index..<index + 2, with: "×")
      case ("除", "以") where !(index + 2 < count && "上下外".unicodeScalars.contains(scalars[index + 2])):
        replace(index..<index + 2, with: "/")
      case ("-", "-"): replace(index..<index + 2, with: "-")
      default: index += 1
      }
    }
  }

  /// Reads a W between a name and a number as ≤, an X between numbers as ×, and a point that ends a clause as 。
  private mutating func mendSigns() {
    for index in scalars.indices {
      let before = index > 0 ? scalars[index - 1] : nil
      let after = index + 1 < count ? scalars[index + 1] : nil
      switch scalars[index] {
      case "W" where isDigit(after) && !isLatin(before):
        scalars[index] = "≤"
        hasMisreadSign = true
      case "X", "x":
        if isDigit(after) || after == "（", before.map({ !isLatin($0) }) ?? false { scalars[index] = "×" }
      case "." where !(isDigit(before) && isDigit(after)): scalars[index] = "。"
      default: break
      }
    }
  }
}

extension PrintedText {
  /// Puts § for numbers of items: ① and (1) wherever a clause begins, `1.` and `1、` where they count up from one.
  private mutating func markItems() {
    var expected = 1
    var index = 0
    var pending: Range<Int>?
    while index < count {
      defer { index += 1 }
      if isCircled(scalars[index]) {
        replace(index..<index + 1, with: Self.item)
        continue
      }
      guard beginsClause(index) else { continue }
      if let end = bracketedNumber(at: index) {
        replace(index..<end, with: Self.item)
      } else if let (number, end) = plainNumber(at: index), number == expected {
        expected += 1
        if number == 1 && isDigit(end < count ? scalars[end] : nil) {
          pending = index..<end
        } else {
          replace(index..<end, with: Self.item)
          if let first = pending { replace(first, with: Self.item) }
          pending = nil
        }
      }
    }
  }

  private func beginsClause(_ index: Int) -> Bool {
    index == 0 || "；。，：\n§".unicodeScalars.contains(scalars[index - 1])
  }

  /// The end of `（1）` or `（一）`.
  private func bracketedNumber(at index: Int) -> Int? {
    guard scalars[index] == "（" else { return nil }
    var end = index + 1
    while end < count, isDigit(scalars[end]) || "一二三四五六七八九十".unicodeScalars.contains(scalars[end]) {
      end += 1
    }
    return end > index + 1 && end - index <= 3 && end < count && scalars[end] == "）" ? end + 1 : nil
  }

  /// `1.`, `1、`, `一、` or `一是`: its number and its end.
  private func plainNumber(at index: Int) -> (number: Int, end: Int)? {
    if let number = chineseDigits.firstIndex(of: scalars[index]), index + 1 < count,
      "、是".unicodeScalars.contains(scalars[index + 1])
    {
      return (number + 1, index + 2)
    }
    if let letter = scalars[index].value as UInt32?, (65...72).contains(letter), index + 1 < count,
      "、.".unicodeScalars.contains(scalars[index + 1])
    {
      return (Int(letter) - 64, index + 2)
    }
    var (number, end) = (0, index)
    while end < count, end < index + 2, isDigit(scalars[end]) {
      number = number * 10 + Int(scalars[end].value - 48)
      end += 1
    }
    guard end > index, end < count, "、.".unicodeScalars.contains(scalars[end]) else { return nil }
    return (number, end + 1)
  }

  /// A line that ends within a word goes on in the next.
  private mutating func dropLineBreaks() {
    while let index = scalars.firstIndex(of: "\n") { replace(index..<index + 1, with: nil) }
  }
}

/// The digits one to ten, in order.
let chineseDigits: [Unicode.Scalar] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]

func isDigit(_ scalar: Unicode.Scalar?) -> Bool { scalar.map { ("0"..."9").contains($0) } ?? false }

private func isLatin(_ scalar: Unicode.Scalar?) -> Bool {
  scalar.map { ("a"..."z").contains($0) || ("A"..."Z").contains($0) } ?? false
}

private func isCircled(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x2460...0x249B, 0x2776...0x2793, 0x3220...0x3229, 0x24F5...0x24FE: true
  default: false
  }
}

/// The one spelling of a mark that the grammar knows; nil for what shows nothing.
private func usualMark(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
  if scalar == "\n" || scalar == "\r" { return scalar == "\n" ? "\n" : nil }
  let half = halfWidth(scalar)
  switch half {
  case " ", "\t", "\u{A0}", "\u{3000}", "\u{2028}", "\u{2029}": return nil
  case ",", "﹐": return "，"
  case ";", "﹔": return "；"
  case ":", "﹕", "∶": return "："
  case "(", "[", "〔", "【", "{", "﹙", "［": return "（"
  case ")", "]", "〕", "】", "}", "﹚", "］": return "）"
  case "<", "﹤", "〈", "‹": return "＜"
  case ">", "﹥", "〉", "›": return "＞"
  case "≦", "⩽", "≤", "≯": return "≤"
  case "≧", "⩾", "≥", "≮": return "≥"
  case "|", "¦", "│", "∣", "ǀ": return "∣"
  case "﹪": return "%"
  case "~", "—", "–", "―", "〜", "－", "‐", "‑", "−", "─", "﹣", "∼": return "-"
  case "*", "✕", "╳", "×", "✖": return "×"
  case "÷", "∕", "／": return "/"
  case "+", "﹢": return "＋"
  case "﹦": return "="
  case "!", "！": return "。"
  default: return isUnseen(half) ? nil : half
  }
}

private func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF, 0x00...0x08, 0x0B...0x1F: true
  default: false
  }
}
