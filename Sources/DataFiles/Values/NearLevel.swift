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
  let telling = tellingMarks(written)
  return nearestName(to: written, among: levels.filter { tellingMarks($0) == telling })
}

/// The figures, negations and degrees of a name, in their order: names that differ in them are different levels.
private func tellingMarks(_ name: String) -> [Unicode.Scalar] {
  halfWidth(name).unicodeScalars.filter { scalar in
    (scalar.isASCII && scalar.properties.isAlphabetic) || ("0"..."9").contains(scalar) || scalar == "+"
      || scalar == "-" || degrees.contains(scalar)
  }
}

private let degrees = Set("一二三四五六七八九十甲乙丙丁戊己未不无非没否好差优良中高低上下大小多少强弱全半".unicodeScalars)
