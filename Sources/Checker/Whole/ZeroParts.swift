import Enclosure
import Program
import Values

/// What is zero, or is not there at all, wherever one measure is zero: the parts of a sum of what is never below zero, the
/// records that are counted, what is taken of each record.
struct ZeroParts {
  private let template: Template
  private let analysis: RangeAnalysis
  private var zeros: [Measure] = []

  init(_ divisor: Measure, _ template: Template, _ analysis: RangeAnalysis) {
    (self.template, self.analysis) = (template, analysis)
    note(divisor)
  }

  private mutating func note(_ measure: Measure) {
    let measure = plainly(measure)
    zeros.append(measure)
    switch measure.kind {
    case .arithmetic(let left, .add, let right):
      guard isNonNegative(left), isNonNegative(right) else { return }
      note(left)
      note(right)
    case .arithmetic(let left, .multiply, let right):
      if right.writtenNumber.map({ !$0.isZero }) ?? false { note(left) }
      if left.writtenNumber.map({ !$0.isZero }) ?? false { note(right) }
    default: break
    }
  }

  /// Whether a measure is zero as well, or has nothing that it could be made of.
  func takeAll(of measure: Measure) -> Bool {
    let measure = plainly(measure)
    if zeros.contains(measure) || measure.writtenNumber?.isZero ?? false { return true }
    switch measure.kind {
    case .arithmetic(let left, .add, let right), .arithmetic(let left, .subtract, let right):
      return takeAll(of: left) && takeAll(of: right)
    case .arithmetic(let left, .multiply, let right): return takeAll(of: left) || takeAll(of: right)
    case .arithmetic(let left, .divide, let right):
      return right.writtenNumber.map { !$0.isZero && takeAll(of: left) } ?? false
    case .aggregate(let part): return zeros.contains { isEmpty(part, where: $0) }
    default: return false
    }
  }

  /// Whether records of which a function over others is zero leave a sum or a number with nothing.
  private func isEmpty(_ part: Aggregate, where zero: Measure) -> Bool {
    guard case .aggregate(let all) = zero.kind, part.trim == Trim(), all.trim == Trim(),
      part.records.areSame(as: all.records), part.keys == all.keys, isAmong(part.filter, all.filter),
      part.function == .sum || part.function == .count && part.values.isEmpty
    else { return false }
    if all.function == .count { return all.values.isEmpty }
    guard all.function == .sum, let one = all.values.first else { return false }
    let others = analysis.ofOthers.assuming(all.filter)
    let range = others.interval(of: one)
    guard range.isNonNegative else { return false }
    guard part.function == .sum, let own = part.values.first else { return !range.contains(.zero) }
    return !range.contains(.zero) || ZeroParts(one, template, others).takeAll(of: own)
  }

  /// Whether what one condition takes of records the other takes as well.
  private func isAmong(_ one: Measure?, _ other: Measure?) -> Bool {
    guard let other else { return true }
    guard let one else { return false }
    if one.ungrouped == other.ungrouped { return true }
    if let bands = Bands([one, other], analysis.ofOthers), bands.levels != nil {
      return bands.levels(of: one).isSubset(of: bands.levels(of: other))
    }
    return analysis.ofOthers.assuming(one).truth(of: other) == true
  }

  private func isNonNegative(_ measure: Measure) -> Bool { analysis.interval(of: measure).isNonNegative }

  /// What a formula stands for where nothing is put in its place.
  private func plainly(_ measure: Measure) -> Measure {
    guard case .formula(let id) = measure.ungrouped.kind, template[id].policies.replacements.isEmpty else {
      return measure.ungrouped
    }
    return plainly(template[id].measure)
  }
}

extension Aggregate.Records {
  /// Whether they are the rows of one table, or all forms, whatever is asked of them.
  package func areSame(as other: Self) -> Bool {
    switch (self, other) {
    case (.rows(let one), .rows(let table)): one == table
    case (.forms, .forms): true
    case (.rows, .forms), (.forms, .rows): false
    }
  }
}
