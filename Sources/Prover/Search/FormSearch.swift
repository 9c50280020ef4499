import Program
import Values

/// How many forms are looked at together.
struct Run {
  /// How many say something of their own.
  var distinct = 1
  /// How often the last of them stands in the run.
  var copies = 1

  var count: Int { distinct - 1 + copies }
}

/// Looks for a form, or a run of some forms, with a property among the settings of some dials.
///
/// The search is bounded and always in the same order: what it finds depends on the template alone.
struct FormSearch {
  /// The most forms that are tried for one question: a fraction of a second of evaluation.
  static let limit = 1_500
  /// From how many forms a climb starts, and how many times each climb goes through the dials: a dial may first
  /// gain once a later one is set.
  private static let (starts, rounds) = (6, 2)

  private let template: Template
  /// The dials of one form.
  private let own: [Dial]
  /// Those of all forms of a run, one form after another.
  private let dials: [Dial]
  private let run: Run
  /// The most settings that are tried: a run of many forms takes as long as they do.
  private let limit: Int

  init(_ template: Template, _ dials: [Dial], _ run: Run, limit: Int = Self.limit) {
    self.limit = limit / max(1, run.count / 2)
    self.template = template
    self.run = run
    own = dials
    self.dials = (0..<run.distinct).flatMap { _ in dials }
  }

  private func sketch(_ choice: [Int]) -> FormSketch {
    FormSketch(
      template, own, (0..<run.distinct).map { Array(choice[($0 * own.count)..<(($0 + 1) * own.count)]) },
      copies: run.copies)
  }

  /// A form on which the measured number is as great as the search can make it, as soon as it is `enough`; where
  /// every step leads down and there are few forms, all of them are tried.
  func climb(_ measured: (FormSketch) -> Rational?, until enough: (Rational) -> Bool) -> FormSketch? {
    var tried = 0
    func value(_ choice: [Int]) -> Rational? {
      tried += 1
      return measured(sketch(choice))
    }
    for seed in 0..<Self.starts {
      var choice = start(seed)
      var best = value(choice)
      if let best, enough(best) { return sketch(choice) }
      for _ in 0..<Self.rounds {
        for dial in dials.indices {
          for setting in dials[dial].settings.indices where setting != choice[dial] {
            guard tried < limit else { return nil }
            var next = choice
            next[dial] = setting
            guard let reached = value(next), best.map({ reached > $0 }) ?? true else { continue }
            if enough(reached) { return sketch(next) }
            (choice, best) = (next, reached)
          }
        }
      }
    }
    guard combinations <= limit - tried else { return nil }
    var choice = dials.map { _ in 0 }
    repeat {
      if let reached = value(choice), enough(reached) { return sketch(choice) }
    } while advance(&choice)
    return nil
  }

  /// Where a climb begins: forms that are alike, and in a run by turns forms that differ, since what tells them
  /// apart may take several steps that gain nothing each.
  private func start(_ seed: Int) -> [Int] {
    dials.enumerated().map { index, dial in
      let isMixed = run.count > 1 && seed % 2 == 1 && index >= own.count
      return (isMixed ? Self.mixed(seed, index) : seed) % dial.settings.count
    }
  }

  /// A number that looks random and is always the same.
  private static func mixed(_ seed: Int, _ index: Int) -> Int {
    let state = UInt32(truncatingIfNeeded: seed * 97 + index) &* 1_103_515_245 &+ 12_345
    return Int(state >> 16)
  }

  /// How many forms there are, as far as they can all be tried.
  private var combinations: Int {
    dials.reduce(1) { min(limit + 1, $0 * $1.settings.count) }
  }

  /// The first form that has the property.
  func first(where holds: (FormSketch) -> Bool) -> FormSketch? {
    var found: FormSketch?
    forEachChoice { choice in
      let sketch = sketch(choice)
      if holds(sketch) { found = sketch }
      return found == nil
    }
    return found
  }

  /// Visits settings until told to stop: all of them where they are few; else each pair of dials in turn.
  private func forEachChoice(_ visit: ([Int]) -> Bool) {
    var tried = 0
    func go(_ choice: [Int]) -> Bool {
      tried += 1
      return tried <= limit && visit(choice)
    }
    if combinations <= limit {
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
