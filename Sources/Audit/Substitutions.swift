import Program
import Source
import TargetTexts
import Values

/// The figures of a form that could have been mistaken for one another.
struct Substitutions {
  let template: Template
  /// The inputs that the form gives.
  let given: Set<InputID>
  /// The inputs that the form gives without a unit.
  var bare: Set<InputID> = []
  /// Figures that must not be put in: the claim itself.
  var excluded: Set<InputID> = []
  /// Whether only figures with like names may be put in: 年初预算 for 调整预算.
  var needsLikeNames = false
  /// The columns of the row at hand.
  var row: (table: TableID, row: FormRow)?

  /// The same measure with one figure in place of another, as an `Alternatives` of measures.
  ///
  /// `limit` keeps formulas from naming later ones, or themselves.
  func replaced(below limit: Int) -> Alternatives<Measure> {
    { node in
      guard let name = self.name(of: node) else { return [] }
      return self.others(for: node, below: limit).map {
        ($0, .replaced(name, by: self.template.phrase(of: $0)))
      }
    }
  }

  /// The measure with one figure replaced wherever it stands, for figures that stand in it more than once.
  func replacedThroughout(_ measure: Measure, below limit: Int) -> [(Measure, Variant)] {
    var counts: [(node: Measure, key: String, count: Int)] = []
    measure.forEachPart { node in
      guard let key = name(of: node) else { return }
      if let index = counts.firstIndex(where: { $0.key == key }) {
        counts[index].count += 1
      } else {
        counts.append((node, key, 1))
      }
    }
    return counts.filter { $0.count > 1 }.flatMap { entry in
      others(for: entry.node, below: limit).map { other in
        let changed = measure.replacing { self.name(of: $0) == entry.key ? other : nil }
        return (changed, .replacedThroughout(entry.key, by: template.phrase(of: other)))
      }
    }
  }

  /// An amount of money that the form writes without a unit, in another of the units that forms use.
  var otherUnits: Alternatives<Measure> {
    { node in
      guard case .input(let id) = node.kind, self.bare.contains(id), case .number(let type) = node.type,
        let own = type.unit
      else { return [] }
      return ["元", "万元", "亿元"].compactMap { symbol in
        guard let unit = self.template.units.unit(named: symbol), unit.factor != own.factor,
          unit.dimension == own.dimension, let factor = try? unit.factor.divided(by: own.factor)
        else { return nil }
        let times = Measure(
          .constant(.number(factor), written: factor.description), type: .number(.plain), range: node.range)
        let scaled = Measure(.arithmetic(node, .multiply, times), type: node.type, range: node.range)
        return (
          Measure(.grouped(scaled), type: node.type, range: node.range),
          .unit(self.template[id].name, unit.name)
        )
      }
    }
  }

  /// A sum or a difference without one of its parts, a product or a quotient without one of its factors or its divisor.
  var omitted: Alternatives<Measure> {
    { node in
      guard case .arithmetic(let left, let sign, let right) = node.kind else { return [] }
      func without(_ part: Measure, leaving rest: Measure, _ word: Phrase) -> [(Measure, Variant)] {
        rest.type.isLike(node.type) ? [(rest, .omitted(word + self.template.phrase(of: part)))] : []
      }
      switch sign {
      case .add: return without(right, leaving: left, "") + without(left, leaving: right, "")
      case .subtract: return without(right, leaving: left, "")
      case .multiply: return without(right, leaving: left, "× ") + without(left, leaving: right, "× ")
      case .divide:
        if case .target(isActual: false) = right.type { return self.undivided(node, left, right) }
        return without(right, leaving: left, "÷ ")
      }
    }
  }

  /// An actual as it is in place of its share of a target: what is printed in percent stands for itself then.
  private func undivided(_ node: Measure, _ actual: Measure, _ target: Measure) -> [(Measure, Variant)] {
    let whole = readTarget("100%", units: template.units, fiscalYear: nil)
    let constant = Measure(
      .constant(.target(whole), written: whole.written), type: target.type, range: target.range)
    let share = Measure(.arithmetic(actual, .divide, constant), type: node.type, range: node.range)
    return [(share, .omitted("÷ " + template.phrase(of: target)))]
  }

  /// A figure with another one added to it or taken from it.
  func combined(below limit: Int) -> Alternatives<Measure> {
    { node in
      guard let name = self.name(of: node), case .number = node.type else { return [] }
      return self.others(for: node, below: limit).flatMap { other in
        [ArithmeticOperator.add, .subtract].map { sign in
          let sum = Measure(.arithmetic(node, sign, other), type: node.type, range: node.range)
          return (
            Measure(.grouped(sum), type: node.type, range: node.range),
            .combined(name, sign, with: self.template.phrase(of: other))
          )
        }
      }
    }
  }

  /// The name of a figure that could be mistaken; nil for anything else.
  private func name(of node: Measure) -> String? {
    switch node.kind {
    case .input(let id): template[id].name
    case .formula(let id): template[id].name
    case .column(let table, let index) where table == row?.table: template[table].columns[index].name
    default: nil
    }
  }

  /// Figures of the same kind that the form gives.
  private func others(for node: Measure, below limit: Int) -> [Measure] {
    if case .column(let table, let index) = node.kind { return otherColumns(table, index, node) }
    guard case .number(let type) = node.type else { return [] }
    func fits(_ other: ValueType) -> Bool {
      guard case .number(let other) = other else { return false }
      return other.dimension == type.dimension && other.isPointDifference == type.isPointDifference
    }
    let inputs = template.inputs.indices.map { InputID($0) }.filter {
      given.contains($0) && !excluded.contains($0) && fits(template[$0].type)
    }
    let formulas = template.formulas.indices.prefix(limit).map { FormulaID($0) }.filter {
      fits(template[$0].measure.type) && !template.restsOnScores(template[$0].measure)
    }
    let figures =
      inputs.map { Measure(.input($0), type: template[$0].type, range: node.range) }
      + formulas.map { Measure(.formula($0), type: template[$0].measure.type, range: node.range) }
    guard let own = name(of: node) else { return [] }
    return figures.filter { figure in
      guard let other = name(of: figure), other != own else { return false }
      return !needsLikeNames || hasLikeName(own, other)
    }
  }

  /// Whether two names share two neighbouring characters, which tell the kind of a figure: 资金, 预算, 支出.
  private func hasLikeName(_ first: String, _ second: String) -> Bool {
    let pairs = Set(zip(first, first.dropFirst()).map { "\($0)\($1)" })
    return zip(second, second.dropFirst()).contains { pairs.contains("\($0)\($1)") }
  }

  private func otherColumns(_ table: TableID, _ index: Int, _ node: Measure) -> [Measure] {
    template[table].columns.indices.filter {
      $0 != index && template[table].columns[$0].type == node.type && row?.row.cells[$0] != nil
        && $0 != template[table].claimedColumn
    }.map { Measure(.column(table, $0), type: node.type, range: node.range) }
  }
}

extension Template {
  /// Whether a measure asks, however far behind, for what rules give. Nobody takes it for a figure of the form, and a
  /// rule that it stands in would ask for itself.
  fileprivate func restsOnScores(_ measure: Measure) -> Bool {
    measure.contains(in: self) { part in
      switch part.kind {
      case .score, .totalScore, .grade: return true
      case .aggregate(let aggregate):
        guard case .forms(let id) = aggregate.records else { return false }
        return self[id].measures.contains { restsOnScores($0) }
      default: return false
      }
    }
  }
}

extension ValueType {
  /// Whether one may stand for the other: numbers of the same dimension, whatever the unit they are shown in.
  fileprivate func isLike(_ other: ValueType) -> Bool {
    guard case .number(let own) = self, case .number(let other) = other else { return self == other }
    return own.dimension == other.dimension && own.isPointDifference == other.isPointDifference
  }
}
