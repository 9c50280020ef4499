import Program
import TargetTexts
import Values

/// What a proof takes of figures in texts (目标, 实际) is asked here, where they are used: a column holds figures in
/// many units, and a bare one has a unit only beside another.
extension FormEvaluator {
  /// How a figure is used. A negative one may be compared without a range, and says what it says: −3% is less than
  /// ≥ −5%. What is computed from it is not what was proved, unless the sentence takes it.
  enum FigureUse { case compared, computed }

  /// Stops where a figure from a text is none that its input takes, in its own unit or that of the value beside it.
  func requireTaken(
    _ value: Value, of measure: Measure, beside unit: MeasureUnit?, _ use: FigureUse
  ) throws(Stop) {
    guard case .figure(let figure) = value, let input = source(of: measure) else { return }
    let isBare = figure.unit == nil
    // Where the units do not go together, that is what is told.
    if isBare, unitFault(nil, unit, bare: [figure.number], units: template.units) != nil { return }
    let unit = figure.unit ?? unit
    let number = try exact { () throws(NumberLimitExceeded) in try figure.number * (unit?.factor ?? .one) }
    let isRanged = input.rangeSpeaks(of: unit, units: template.units)
    if !isRanged, use == .compared || trace.takesNegativeFigures { return }
    if input.mayCompute(with: number, in: unit, units: template.units) { return }
    let written = template.text(of: value, as: .figure).text
    throw Stop(.outsideRange(input.name, text: written, range: isRanged ? input.bounds.text : nil))
  }

  /// The unit that a bare figure beside the value takes.
  func unit(of value: Value, _ type: ValueType) -> MeasureUnit? {
    switch value {
    case .figure(let figure): return figure.unit
    case .number:
      if case .number(let number) = type { return number.unit }
      return nil
    case .truth, .date, .text, .level, .target: return nil
    }
  }

  /// The input or column whose text a figure stands in; nil where it is computed.
  private func source(of measure: Measure) -> Input? {
    switch measure.kind {
    case .grouped(let part), .member(let part, _): source(of: part)
    case .input(let id): template[id]
    case .column(let table, let index): template[table].columns[index]
    default: nil
    }
  }
}
