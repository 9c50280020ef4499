import Program
import Source
import Values
import Workbooks

/// The units that lines above the header state for amounts: 单位：万元 for all of them, 资金（万元） for the columns below it.
struct UnitAbove {
  /// What is stated for all amounts.
  private enum Statement {
    /// No line states a unit.
    case none
    /// A unit of money.
    case money(MeasureUnit, CSVCell, spot: String)
    /// Something that amounts cannot be in.
    case unusable(String, CSVCell, spot: String)
  }

  /// The year that the template is for.
  private let year: Int?
  private var all = Statement.none
  /// What a cell states in brackets for the columns below it, up to the next cell that says something.
  private var bands: [(columns: Range<Int>, unit: MeasureUnit)] = []

  /// Looks through the lines above; 单位：某某局 says who reports and is no unit.
  init(in rows: [CSVRow], _ template: Template) {
    let money = template.units.unit(named: "元")?.dimension
    year = template.fiscalYear
    for row in rows {
      for (index, cell) in row.cells.enumerated() {
        let words = statedUnits(cell.text)
        if words.isEmpty, let word = Self.bracketed(cell.text),
          let unit = template.units.unit(named: word), unit.dimension == money
        {
          let next = row.cells.indices.first { $0 > index && !saysNothing(row.cells[$0].text) }
          bands.append((index..<(next ?? .max), unit))
        }
        for word in words {
          let spot = columnLetters(index + 1) + String(row.excelRow)
          let unit = template.units.unit(named: word)
          let isMoney = unit != nil && unit?.dimension == money
          guard isMoney || word.hasSuffix("元") else { continue }
          switch all {
          case .none:
            if isMoney, let unit {
              all = .money(unit, cell, spot: spot)
            } else {
              all = .unusable(word, cell, spot: spot)
            }
          case .money(let known, _, _):
            if unit?.factor != known.factor { all = .unusable(word, cell, spot: spot) }
          case .unusable: break
          }
        }
      }
    }
  }

  /// What a cell says in brackets at its end, or in brackets alone.
  private static func bracketed(_ text: String) -> String? {
    if let ends = bracketsAtEnd(text) { return ends.word }
    let key = nameKey(text)
    return key.hasPrefix("(") && key.hasSuffix(")") ? String(key.dropFirst().dropLast()) : nil
  }

  /// The unit as it is written, where there is one of money; several of them as they stand.
  var symbol: String? {
    if case .money(let unit, _, _) = all { return unit.symbol }
    let symbols = bands.map(\.unit.symbol).withoutRepeats()
    return symbols.isEmpty ? nil : symbols.joined(separator: "、")
  }

  /// Gives the unit to the columns of amounts that state none.
  func apply(to columns: inout [CSVColumn], of template: Template) {
    for index in columns.indices {
      guard case .input(let id)? = columns[index].slot else { continue }
      apply(to: &columns[index], at: index, feeding: [template[id]], of: template)
    }
  }

  /// Gives the unit to a column, at its place in the line, that feeds amounts only and states none.
  func apply(to column: inout CSVColumn, at index: Int, feeding inputs: [Input], of template: Template) {
    guard column.unit == nil, !inputs.isEmpty, inputs.allSatisfy({ isAmount($0, template) }) else { return }
    // Of lines one above the other the lowest is nearest to the column.
    if let band = bands.last(where: { $0.columns.contains(index) }) {
      column.unit = band.unit
      return
    }
    switch all {
    case .none: break
    case .money(let unit, _, _): column.unit = unit
    case .unusable: if column.loss == .none { column.loss = .bareNumbers }
    }
  }

  /// What to say of the lines above the header, which are no data.
  func notes(on rows: [CSVRow], amounts: [String], _ file: SourceFile) -> [Diagnostic] {
    guard let first = rows.first, let last = rows.last else { return [] }
    let text = first.cells.first { !$0.text.isEmpty }?.text ?? ""
    let range = SourceRange(Int(first.range.start), Int(last.range.end))
    let isUsed = !amounts.isEmpty
    let doubts = [earlierYear(in: rows, file)].compactMap { $0 }
    let message = ShapeMessage.linesAbove(
      count: rows.count, first: shortened(text), unit: isUsed ? symbol.map { shortened($0) } : nil)
    guard case .unusable(let word, let cell, let spot) = all, isUsed else {
      return [Diagnostic(message, at: Place(file, range), spot: "第\(first.excelRow)行")] + doubts
    }
    let told = ShapeMessage.unitAbove(shortened(word), money: amounts.prefix(5).map { shortened($0) })
    return [Diagnostic(told, at: Place(file, cell.range), spot: spot)] + doubts
  }

  /// A title that names no year but those before the template's: 2023年考核数据 for 2024. One that names a later year may
  /// say when the work is done.
  private func earlierYear(in rows: [CSVRow], _ file: SourceFile) -> Diagnostic? {
    guard let year else { return nil }
    var first: (written: Int, cell: CSVCell, spot: String)?
    for row in rows {
      for (index, cell) in row.cells.enumerated() {
        for written in years(in: cell.text) {
          if written >= year { return nil }
          first = first ?? (written, cell, columnLetters(index + 1) + String(row.excelRow))
        }
      }
    }
    return first.map { found in
      let message = ShapeMessage.yearAbove(shortened(found.cell.text), year: found.written, template: year)
      return Diagnostic(message, at: Place(file, found.cell.range), spot: found.spot)
    }
  }

  /// The years that a text names: 2023年, 2023年度.
  private func years(in text: String) -> [Int] {
    let plain = halfWidth(text)
    return plain.ranges(of: "年").compactMap { range in
      let before = plain[..<range.lowerBound]
      let digits = before.suffix(4)
      return before.dropLast(4).last?.isNumber ?? false ? nil : Template.year(in: String(digits))
    }
  }
}

/// Whether an input is an amount of money.
func isAmount(_ input: Input, _ template: Template) -> Bool {
  guard case .number(let type) = input.type else { return false }
  return type.dimension == template.units.unit(named: "元")?.dimension
}

/// The words behind 单位： in a cell.
func statedUnits(_ text: String) -> [String] {
  let plain = halfWidth(text)
  var words: [String] = []
  for range in plain.ranges(of: "单位:") {
    let rest = plain[range.upperBound...].drop(while: \.isWhitespace)
    let stated = rest.prefix { !$0.isWhitespace && !")];。".contains($0) }
    words += stated.split { "、,/".contains($0) }.map(String.init)
  }
  return words
}
