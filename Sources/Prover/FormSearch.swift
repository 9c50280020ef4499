import Program
import Values

/// Looks for a form with a property among the settings of some dials.
///
/// The search is bounded and always in the same order: what it finds depends on the template alone.
struct FormSearch {
  /// The most forms that are tried for one question.
  static let limit = 1_500

  let template: Template
  let dials: [Dial]

  init(_ template: Template, _ dials: [Dial]) {
    self.template = template
    self.dials = dials
  }

  /// A form on which the measured number is as great as the search can make it, as soon as it is `enough`; where
  /// every step leads down and there are few forms, all of them are tried.
  func climb(_ measured: (Form) -> Rational?, until enough: (Rational) -> Bool) -> (FormSketch, Rational)? {
    var tried = 0
    func value(_ choice: [Int]) -> Rational? {
      tried += 1
      return measured(FormSketch(template, dials, choice).form)
    }
    for seed in 0..<6 {
      var choice = dials.map { seed % $0.settings.count }
      var best = value(choice)
      if let best, enough(best) { return (FormSketch(template, dials, choice), best) }
      for _ in 0..<2 {
        for dial in dials.indices {
          for setting in dials[dial].settings.indices where setting != choice[dial] {
            guard tried < Self.limit else { return nil }
            var next = choice
            next[dial] = setting
            guard let reached = value(next), best.map({ reached > $0 }) ?? true else { continue }
            if enough(reached) { return (FormSketch(template, dials, next), reached) }
            (choice, best) = (next, reached)
          }
        }
      }
    }
    guard combinations <= Self.limit - tried else { return nil }
    var choice = dials.map { _ in 0 }
    repeat {
      if let reached = value(choice), enough(reached) {
        return (FormSketch(template, dials, choice), reached)
      }
    } while advance(&choice)
    return nil
  }

  /// How many forms there are, as far as they can all be tried.
  private var combinations: Int {
    dials.reduce(1) { min(Self.limit + 1, $0 * $1.settings.count) }
  }

  /// The first form that has the property.
  func first(where holds: (Form) -> Bool) -> FormSketch? {
    var found: FormSketch?
    forEachChoice { choice in
      let sketch = FormSketch(template, dials, choice)
      if holds(sketch.form) { found = sketch }
      return found == nil
    }
    return found
  }

  /// Visits settings until told to stop: all of them where they are few; else each pair of dials in turn.
  private func forEachChoice(_ visit: ([Int]) -> Bool) {
    var tried = 0
    func go(_ choice: [Int]) -> Bool {
      tried += 1
      return tried <= Self.limit && visit(choice)
    }
    if combinations <= Self.limit {
      var choice = dials.map { _ in 0 }
      repeat { if !go(choice) { return } } while advance(&choice)
      return
    }
    for seed in 0..<4 {
      let base = dials.map { seed % $0.settings.count }
      if !go(base) { return }
      for a in dials.indices {
        for first in dials[a].settings.indices {
          var choice = base
          choice[a] = first
          if !go(choice) { return }
        }
      }
    }
    for a in dials.indices {
      for b in dials.indices where b > a {
        for first in dials[a].settings.indices {
          for second in dials[b].settings.indices {
            var choice = dials.map { _ in 0 }
            choice[a] = first
            choice[b] = second
            if !go(choice) { return }
          }
        }
      }
    }
  }

  private func advance(_ choice: inout [Int]) -> Bool {
    for dial in dials.indices.reversed() {
      choice[dial] += 1
      if choice[dial] < dials[dial].settings.count { return true }
      choice[dial] = 0
    }
    return false
  }
}
