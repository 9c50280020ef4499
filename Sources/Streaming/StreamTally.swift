import Program
import Source
import Values

/// What a run comes to, form by form.
package struct StreamTally: Sendable {
  /// How many forms there are.
  package private(set) var forms = 0
  /// How many are open.
  package private(set) var open = 0
  /// How many forms have each grade, the best first.
  package private(set) var grades: [Int] = []
  /// How many forms have each total.
  private var totals: [Rational: Int] = [:]
  /// The same by whole multiples of a unit, those of small ones by their number.
  private var multiples: [Int] = []
  private var unit = Rational.one
  private static let mostMultiples = 1 << 17
  /// How often each finding was told, and how severe it is.
  package private(set) var findings: [String: (severity: Severity, count: Int)] = [:]
  /// How many forms contradict themselves, where claims were held against figures.
  package internal(set) var contradicted = 0
  /// How many forms have findings that nobody looked into, because enough had been told.
  package internal(set) var untold = 0

  /// Adds the forms of a chunk but those that came before in the same words.
  mutating func add(_ chunk: ChunkScores, without copies: Set<Int>) {
    if chunk.unit != unit { settleMultiples(chunk.unit) }
    for form in 0..<chunk.forms where copies.isEmpty || !copies.contains(form) {
      forms += 1
      if chunk.isOpen[form] { open += 1 }
      let grade = chunk.grades[form]
      if grade >= 0 {
        if grade >= grades.count { grades += Array(repeating: 0, count: grade + 1 - grades.count) }
        grades[grade] += 1
      }
      add(total: chunk.totals[form])
      if let total = chunk.otherTotals[form] { totals[total, default: 0] += 1 }
    }
  }

  private mutating func add(total number: Int64) {
    if number == ChunkScores.none { return }
    guard number >= 0, number < Self.mostMultiples else {
      totals[total(number), default: 0] += 1
      return
    }
    if number >= multiples.count {
      multiples += Array(repeating: 0, count: Int(number) + 1 - multiples.count)
    }
    multiples[Int(number)] += 1
  }

  private mutating func settleMultiples(_ unit: Rational) {
    for (number, count) in multiples.enumerated() where count > 0 {
      totals[total(Int64(number)), default: 0] += count
    }
    multiples = []
    self.unit = unit
  }

  mutating func add(_ finding: Diagnostic) {
    findings[finding.code, default: (finding.severity, 0)].count += 1
  }

  private func total(_ number: Int64) -> Rational { (try? Rational(Int(number)) * unit) ?? .zero }

  /// The totals that are settled, the least first, each with how many forms have it.
  private var sorted: [(total: Rational, count: Int)] {
    var all = totals
    for (number, count) in multiples.enumerated() where count > 0 {
      all[total(Int64(number)), default: 0] += count
    }
    return all.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The mean of the settled totals and the quartiles; nil where there are none. The median is that of the language, the
  /// mean of the two in the middle; the others are the least total that at least so many forms do not exceed.
  package var spread: (mean: Rational, quartiles: [Rational])? {
    let sorted = sorted
    let settled = sorted.reduce(0) { $0 + $1.count }
    var sum = Rational.zero
    for (total, count) in sorted {
      guard let next = try? sum + total * Rational(count) else { return nil }
      sum = next
    }
    guard settled > 0, let mean = try? sum.divided(by: Rational(settled)) else { return nil }
    /// The total of so many, from the least.
    func total(_ number: Int) -> Rational {
      var seen = 0
      for (total, count) in sorted {
        seen += count
        if seen >= number { return total }
      }
      return .zero
    }
    let middle = try? (total((settled + 1) / 2) + total(settled / 2 + 1)).divided(by: Rational(2))
    guard let middle else { return nil }
    return (mean, [total((settled + 3) / 4), middle, total((3 * settled + 3) / 4)])
  }
}
