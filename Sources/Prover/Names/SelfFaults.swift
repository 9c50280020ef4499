import Program
import Source
import Values

/// Finds comparisons, differences and quotients of a figure with itself, formulas followed.
///
/// Why: nothing is compared, and every form has a score. Over all forms and over rows it is the usual slip: both
/// sides of 金额 ≥ 金额 are the other form's. Instead: the figure that was meant, or 名次 for a place.
func findSelfFaults(_ template: Template) -> [Diagnostic] {
  var finder = SelfFinder(template: template)
  template.forEachMeasure { finder.search($0, of: nil) }
  for indicator in template.indicators { indicator.rows?.filter.map { finder.search($0, of: nil) } }
  return finder.diagnostics
}

private struct SelfFinder: TemplateFinder {
  let template: Template
  var diagnostics: [Diagnostic] = []
  private var unfolder: FormulaUnfolder

  init(template: Template) {
    self.template = template
    unfolder = FormulaUnfolder(template)
  }

  mutating func search(_ measure: Measure, of record: DoubtMessage.SelfRecord?) {
    switch measure.kind {
    case .comparison(let left, let sign, let right): compare(left, sign, right, measure, record)
    case .between(let part, let low, let high):
      compare(part, .greaterOrEqual, low, measure, record)
      compare(part, .lessOrEqual, high, measure, record)
    case .oneOf(let part, let others):
      for other in others { compare(part, .equal, other, measure, record) }
    case .arithmetic(let left, .subtract, let right): tell(left, right, .zero, measure, record)
    case .arithmetic(let left, .divide, let right): tell(left, right, .whole, measure, record)
    case .aggregate(let aggregate):
      let inner: DoubtMessage.SelfRecord =
        switch aggregate.records {
        case .forms: .form
        case .rows(let table): .row(table: template[table].name)
        }
      for part in aggregate.measures { search(part, of: inner) }
      return
    default: break
    }
    for part in measure.parts { search(part, of: record) }
  }

  private mutating func compare(
    _ left: Measure, _ sign: ComparisonOperator, _ right: Measure, _ whole: Measure,
    _ record: DoubtMessage.SelfRecord?
  ) {
    tell(left, right, sign.holds(0, 0) ? .holds : .fails, whole, record)
  }

  private mutating func tell(
    _ left: Measure, _ right: Measure, _ result: DoubtMessage.SelfResult, _ whole: Measure,
    _ record: DoubtMessage.SelfRecord?
  ) {
    guard left.namesFigures, right.namesFigures, let a = unfolder.unfolded(left),
      let b = unfolder.unfolded(right), a == b
    else { return }
    report(
      .heldAgainstItself(
        template.phrase(of: whole), subject: template.phrase(of: left.ungrouped), result,
        of: namesake(left.ungrouped) ?? record),
      at: whole.range)
  }

  /// 失能 = 失能, of a column 失能: 能力, where 能力 has a level 失能.
  private func namesake(_ figure: Measure) -> DoubtMessage.SelfRecord? {
    guard case .level(let set) = figure.type,
      template[set].levels.contains(where: { $0.name == template.text(of: figure) })
    else { return nil }
    return .level(set: template[set].name)
  }
}

/// Measures with formulas in place of their names, brackets left out, so that two that say the same are equal.
private struct FormulaUnfolder {
  /// Formulas within formulas may double at each step; what is longer than this is not compared.
  private static let limit = 500

  private let template: Template
  private var known: [FormulaID: Measure?] = [:]
  private var sizes: [FormulaID: Int] = [:]

  init(_ template: Template) { self.template = template }

  /// The measure unfolded; nil where that would be too long.
  mutating func unfolded(_ measure: Measure) -> Measure? {
    var size = 0
    return unfolded(measure, &size)
  }

  private mutating func unfolded(_ measure: Measure, _ size: inout Int) -> Measure? {
    size += 1
    guard size <= Self.limit else { return nil }
    switch measure.kind {
    case .grouped(let inner): return unfolded(inner, &size)
    case .applied(let call):
      return call.policies.replacements.isEmpty ? unfolded(call.body, &size) : measure
    case .formula(let id):
      // What a policy puts in its place is not what it names.
      guard template[id].policies.replacements.isEmpty else { return measure }
      if known[id] == nil {
        var own = 0
        let result = unfolded(template[id].measure, &own)
        known[id] = .some(result)
        sizes[id] = own
      }
      size += sizes[id] ?? 0
      guard size <= Self.limit else { return nil }
      return known[id] ?? nil
    default:
      var parts: [Measure] = []
      for part in measure.parts {
        guard let part = unfolded(part, &size) else { return nil }
        parts.append(part)
      }
      return measure.replacingParts(parts)
    }
  }
}

extension Measure {
  /// Whether it names something that records differ in.
  fileprivate var namesFigures: Bool {
    contains { part in
      switch part.kind {
      case .constant, .fullPoints, .points: false
      default: part.parts.isEmpty
      }
    }
  }
}
