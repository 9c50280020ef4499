import Program
import Source
import Values
import Workbooks

/// The unit that a line of a sheet states for amounts: 单位：万元.
enum UnitLine {
  case none
  case one(MeasureUnit)
  /// Lines that differ, or a unit of money that the template does not know.
  case unclear([String], CellReference)

  init(_ grid: SheetGrid, _ template: Template) {
    self = .none
    let money = template.units.unit(named: "元")?.dimension
    var words: [String] = []
    for cell in grid.filled {
      for word in statedUnits(grid.text(at: cell)) {
        let unit = template.units.unit(named: word).flatMap { $0.dimension == money ? $0 : nil }
        guard unit != nil || word.hasSuffix("元") else { continue }
        words.append(word)
        switch (self, unit) {
        case (.none, let unit?): self = .one(unit)
        case (.one(let known), let unit?) where known.factor == unit.factor: break
        default: self = .unclear(words.withoutRepeats(), cell)
        }
      }
    }
  }
}
