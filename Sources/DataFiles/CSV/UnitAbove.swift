import Program
import Source
import Values
import Workbooks

/// The unit that a line above the header states for amounts: 单位：万元.
enum UnitAbove {
  /// No line states one.
  case none
  /// A unit of money.
  case money(MeasureUnit, CSVCell, spot: String)
  /// Something that amounts cannot be in.
  case unusable(String, CSVCell, spot: String)

  /// Looks through the lines above; 单位：某某局 says who reports and is no unit.
  init(in rows: [CSVRow], _ template: Template) {
    self = .none
    let money = template.units.unit(named: "元")?.dimension
    for row in rows {
      for (index, cell) in row.cells.enumerated() {
        for word in statedUnits(cell.text) {
          let spot = columnLetters(index + 1) + String(row.excelRow)
          let unit = template.units.unit(named: word)
          let isMoney = unit != nil && unit?.dimension == money
          guard isMoney || word.hasSuffix("元") else { continue }
          switch self {
          case .none:
            if isMoney, let unit {
              self = .money(unit, cell, spot: spot)
            } else {
              self = .unusable(word, cell, spot: spot)
            }
          case .money(let known, _, _):
            if unit?.factor != known.factor { self = .unusable(word, cell, spot: spot) }
          case .unusable: break
          }
        }
      }
    }
  }

  /// The unit as it is written, where there is one of money.
  var symbol: String? {
    switch self {
    case .money(let unit, _, _): unit.symbol
    case .none, .unusable: nil
    }
  }

  /// Gives the unit to the columns of amounts that state none.
  func apply(to columns: inout [CSVColumn], of template: Template) {
    for index in columns.indices {
      guard case .input(let id)? = columns[index].slot else { continue }
      apply(to: &columns[index], feeding: [template[id]], of: template)
    }
  }

  /// Gives the unit to a column that feeds amounts only and states none.
  func apply(to column: inout CSVColumn, feeding inputs: [Input], of template: Template) {
    guard column.unit == nil, !inputs.isEmpty, inputs.allSatisfy({ isAmount($0, template) }) else { return }
    switch self {
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
    let message = ShapeMessage.linesAbove(
      count: rows.count, first: shortened(text), unit: isUsed ? symbol.map { shortened($0) } : nil)
    guard case .unusable(let word, let cell, let spot) = self, isUsed else {
      return [Diagnostic(message, at: Place(file, range), spot: "第\(first.excelRow)行")]
    }
    let told = ShapeMessage.unitAbove(shortened(word), money: amounts.prefix(5).map { shortened($0) })
    return [Diagnostic(told, at: Place(file, cell.range), spot: spot)]
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
