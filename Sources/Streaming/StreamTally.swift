import Program
import Source
import Values

/// What a run comes to, form by form.
package struct StreamTally: Sendable {
  /// How many forms there are.
  package private(set) var forms = 0
  /// How many are open.
  package private(set) var open = 0
  /// How many forms have each grade.
  package private(set) var grades: [Int: Int] = [:]
  /// How many forms have each total.
  private var totals: [Rational: Int] = [:]
  /// The same by whole multiples of a unit, while every total is one.
  private var multiples: [Int64: Int] = [:]
  private var unit = Rational.one
  /// How often each finding was told, and how severe it is.
  package private(set) var findings: [String: (severity: Severity, count: Int)] = [:]
  /// How many forms have findings that were not told.
  package internal(set) var untold = 0

  mutating func addForm(grade: Int?, isOpen: Bool) {
    forms += 1
    if isOpen { open += 1 }
    if let grade { grades[grade, default: 0] += 1 }
  }

  mutating func addTotal(_ number: Int64, of unit: Rational) {
    if unit != self.unit {
      for (number, count) in multiples { totals[total(number), default: 0] += count }
      multiples = [:]
      self.unit = unit
    }
    multiples[number, default: 0] += 1
  }

  mutating func addTotal(_ total: Rational) { totals[total, default: 0] += 1 }

  mutating func add(_ finding: Diagnostic) {
    findings[finding.code, default: (finding.severity, 0)].count += 1
  }

  private func total(_ number: Int64) -> Rational { (try? Rational(Int(number)) * unit) ?? .zero }

  /// The totals that are settled, the least first, each with how many forms have it.
  private var sorted: [(total: Rational, count: Int)] {
    var all = totals
    for (number, count) in multiples { all[total(number), default: 0] += count }
    return all.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The mean of the settled totals and the quartiles (the least total that at least so many forms do not exceed); nil
  /// where there are none.
  package var spread: (mean: Rational, quartiles: [Rational])? {
    let sorted = sorted
    let count = sorted.reduce(0) { $0 + $1.count }
    var sum = Rational.zero
    for (total, count) in sorted {
      guard let next = try? sum + total * Rational(count) else { return nil }
      sum = next
    }
    guard count > 0, let mean = try? sum.divided(by: Rational(count)) else { return nil }
    let quartiles = [1, 2, 3].map { quarter -> Rational in
      var seen = 0
      for (total, count) in sorted {
        seen += count
        if 4 * seen >= quarter * sorted.reduce(0, { $0 + $1.count }) { return total }
      }
      return .zero
    }
    return (mean, quartiles)
  }
}
