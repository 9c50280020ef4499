import Program
import Source
import Values

/// What a line directly below a header says of its columns, where it is no form: their numbers, or their units.
enum LineBelowHeader {
  /// 1, 2, 3 … or 甲, 乙, 1, 2 …
  case numbers
  /// 万元, %, 人: for each column the word, blank where it has none.
  case units([String])

  /// Reads a line; nil where it is data.
  init?(_ cells: [CSVCell], _ names: TemplateNames) {
    let texts = cells.map { nameKey($0.text) }
    if Self.areNumbers(texts) {
      self = .numbers
    } else if let units = Self.units(texts, names) {
      self = .units(units)
    } else {
      return nil
    }
  }

  /// At least three columns are counted from 1, behind such as are called 甲 or 栏次.
  private static func areNumbers(_ texts: [String]) -> Bool {
    let labels: Set<String> = ["", "甲", "乙", "丙", "丁", "栏次", "列次", "行次", "序号", "列号"]
    let counted = texts.drop { labels.contains($0) }
    guard counted.count >= 3, texts.count - counted.count <= 4 else { return false }
    return zip(counted, 1...).allSatisfy { text, number in
      // 4=3/2 tells how the fourth column is computed.
      let word = text.split(separator: "=", maxSplits: 1).first.map(String.init) ?? text
      return [String(number), "(\(number))", "第\(number)列"].contains(word)
    }
  }

  /// At least two columns have a unit, and no cell says anything else.
  private static func units(_ texts: [String], _ names: TemplateNames) -> [String]? {
    let catalog = names.template.units
    var units = texts
    if let first = texts.first, ["单位", "计量单位", "单位:"].contains(first) { units[0] = "" }
    units = units.map { $0.hasPrefix("(") && $0.hasSuffix(")") ? String($0.dropFirst().dropLast()) : $0 }
    let stated = units.filter { !$0.isEmpty }
    guard stated.count >= 2, stated.allSatisfy({ catalog.unit(named: $0) != nil }) else { return nil }
    return units
  }
}

extension CSVReader {
  /// Passes over the lines below a header that say something of its columns; the header with the units they state, and
  /// the byte behind the last of them.
  mutating func takeLinesBelow(_ header: CSVRecord, _ names: TemplateNames) -> (header: CSVRecord, end: Int) {
    var (header, end) = (header, Int(header.range.end))
    var ahead = self
    while let record = ahead.nextRecord(), record.fault == nil,
      let line = LineBelowHeader(record.cells, names)
    {
      (self, end) = (ahead, Int(record.range.end))
      let message: ShapeMessage
      switch line {
      case .numbers: message = .lineBelow(shortened(firstWords(record)), isUnits: false)
      case .units(let units):
        header.cells = stating(units, header.cells, names)
        message = .lineBelow(shortened(firstWords(record)), isUnits: true)
      }
      diagnostics.append(Diagnostic(message, at: Place(file, record.range)))
      ahead = self
    }
    return (header, end)
  }

  /// The names of columns with units behind them, where the column is known so and states none itself.
  private func stating(_ units: [String], _ cells: [CSVCell], _ names: TemplateNames) -> [CSVCell] {
    zip(cells, units + Array(repeating: "", count: max(0, cells.count - units.count))).map { cell, unit in
      let text = "\(cell.text)（\(unit)）"
      guard !unit.isEmpty, bracketsAtEnd(cell.text) == nil, names.knowsUnit(of: text) else { return cell }
      return CSVCell(text: text, range: cell.range, isQuoted: cell.isQuoted)
    }
  }

  private func firstWords(_ record: CSVRecord) -> String {
    record.cells.map(\.text).filter { !saysNothing($0) }.prefix(3).joined(separator: "、")
  }
}
