import Values

/// The signs of which none may stand in words that are a quality whatever else they say: numerals, and what names days.
package let countingWords: [Character] = Array("零〇一二两三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟半几数余年月日季旬号周分")

/// Words that say that nothing is filled in, or name a span of time.
package let emptyWords: [String] =
  absentNames.filter { $0.unicodeScalars.allSatisfy { !isLetter($0) && $0 != "(" } }.sorted()
  + Period.allCases.map(\.rawValue)

/// The names of units that are read behind every number as that unit and nothing else: behind 10.31, 日 is none.
package func plainUnitNames(_ units: UnitCatalog) -> [String] {
  let numbers = ["0", "1", "2", "7.5", "10.31", "12.5", "20", "31", "95", "100", "2024", "20201030"]
  return units.names.filter { name in
    numbers.allSatisfy { text in
      let reading = readTarget(text + name, units: units, fiscalYear: nil).reading
      guard case .quantity(let quantity) = reading, let unit = units.unit(named: name),
        let number = Rational(decimal: text), let bound = try? number * unit.factor
      else { return false }
      return quantity.direction == .equal && !quantity.isApproximate && quantity.writtenUnit == name
        && quantity.low == bound
    }
  }
}
