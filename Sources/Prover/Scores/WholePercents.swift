import Program
import Source
import Values

/// Finds 取整到(额 ÷ 100万元, 0): whole multiples are meant, and whole percents come out.
///
/// Why: 250万元 ÷ 100万元 is shown as 250%, and rounding to no places leaves it. Instead: a formula in 倍. Told is
/// only what can hardly be meant: no places, and a quotient by a written amount, which counts how often it goes in.
/// A rate (支出 ÷ 预算) is rounded to whole percents every day, and so is what is declared in %.
func findWholePercents(_ template: Template) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  template.forEachMeasure { measure in
    measure.forEachPart { part in
      guard case .call(.round, let arguments, _) = part.kind, arguments.count == 2,
        let places = arguments[1].writtenNumber?.asInt, places == 0,
        let quotient = template.countedOut(arguments[0]), case .number(let type) = arguments[0].type,
        let unit = type.unit
      else { return }
      diagnostics.append(
        template.diagnostic(
          DoubtMessage.wholePercents(template.phrase(of: quotient), unit: unit.symbol, places: places),
          at: part.range))
    }
  }
  return diagnostics
}

extension Template {
  /// The quotient by a written amount that a measure is, shown in a unit below one; nil for anything else.
  fileprivate func countedOut(_ measure: Measure) -> Measure? {
    switch measure.kind {
    case .grouped(let inner): return countedOut(inner)
    case .formula(let id): return self[id].isTyped ? nil : countedOut(self[id].measure)
    case .arithmetic(_, .divide, let divisor):
      guard case .constant = divisor.ungrouped.kind, case .number(let whole) = measure.type,
        case .number(let part) = divisor.type, !part.dimension.isNone, whole.dimension.isNone,
        let unit = whole.unit, unit.factor < .one
      else { return nil }
      return measure
    default: return nil
    }
  }
}
