import Source
import Values

/// The level that a cell probably means: one that is the same number, or one that is near as a text and says nothing
/// else by what tells levels apart. 2 is never offered for 3, nor 达成 for 未达成, nor 乙等 for 丙等.
func nearLevel(to written: String, among levels: [String]) -> String? {
  if let number = try? readNumber(written) {
    return levels.first { level in
      guard let other = try? readNumber(level) else { return false }
      return other.number == number.number
        && (number.unit.isEmpty || other.unit.isEmpty || number.unit == other.unit)
    }
  }
  // 己整改 is 已整改 with the neighbour of a letter, whatever else the letter may tell.
  let alike = withoutAlike(written)
  if let level = levels.first(where: { withoutAlike($0) == alike }) { return level }
  let telling = tellingMarks(written)
  return nearestName(to: written, among: levels.filter { tellingMarks($0) == telling })
}

/// A text without blanks, in half width, with one letter for those that look the same in print.
private func withoutAlike(_ text: String) -> String {
  var scalars = String.UnicodeScalarView()
  for scalar in halfWidth(text).unicodeScalars where !scalar.properties.isWhitespace {
    scalars.append(alikeLetters[scalar] ?? scalar)
  }
  return String(scalars)
}

/// Letters that are taken for another one in print; none of these pairs tells two levels apart.
private let alikeLetters: [Unicode.Scalar: Unicode.Scalar] = [
  "己": "已", "巳": "已", "末": "未", "曰": "日", "夭": "天", "士": "土", "亳": "毫", "晴": "睛", "人": "入", "臺": "台",
]

/// The figures, negations and degrees of a name, in their order: names that differ in them are different levels.
private func tellingMarks(_ name: String) -> [Unicode.Scalar] {
  halfWidth(name).unicodeScalars.filter { scalar in
    (scalar.isASCII && scalar.properties.isAlphabetic) || ("0"..."9").contains(scalar) || scalar == "+"
      || scalar == "-" || degrees.contains(scalar)
  }
}

private let degrees = Set("一二三四五六七八九十甲乙丙丁戊己未不无非没否好差优良中高低上下大小多少强弱全半".unicodeScalars)
