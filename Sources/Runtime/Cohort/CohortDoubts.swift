import Program
import Source
import Values

/// An answer to a question to all forms that is far beyond all others.
///
/// Why: one form that counts in another unit decides what the others come to, the best of all, the mean, the shares, and
/// nothing in the others shows it. Instead: its unit is asked for.
struct Peak: Sendable {
  /// The place of the form that gives it.
  let form: Int
  let value: Rational
  /// The greatest of the others, or the least where it is far below them.
  let next: Rational
  /// Whether it is far below the others.
  let isLow: Bool

  /// How many forms must answer before one can be unlike the others.
  fileprivate static let fewest = 3
  /// How many times the next and the middle one it is at the least: sums of one table lie closer together, and 元 for 万元
  /// makes ten thousand times.
  fileprivate static let (timesNext, timesMiddle) = (Rational(100), Rational(1000))
  /// How many times greater the next and the middle one are than one that is far below: small units are commoner.
  fileprivate static let (timesLeast, timesBelow) = (Rational(500), Rational(2000))
}

extension ValueWords {
  /// The answer among those at some places that is far beyond the others; nil where there is none, or one is negative.
  func peak(among places: [Int]) -> Peak? {
    guard kind == .number, places.count >= Peak.fewest, places.allSatisfy({ words[$0] >= 0 }) else {
      return nil
    }
    let (top, greatest) = outermost(among: places, >)
    if Self.isFar(words[top], from: greatest, Peak.timesNext) {
      guard Self.isFar(words[top], from: middle(among: places), Peak.timesMiddle) else { return nil }
      return Peak(form: top, value: number(words[top]), next: number(greatest), isLow: false)
    }
    let (bottom, least) = outermost(among: places, <)
    guard Self.isFar(least, from: words[bottom], Peak.timesLeast),
      Self.isFar(middle(among: places), from: words[bottom], Peak.timesBelow)
    else { return nil }
    return Peak(form: bottom, value: number(words[bottom]), next: number(least), isLow: true)
  }

  /// The first place whose word none lies beyond, and the word that comes next to it.
  private func outermost(
    among places: [Int], _ isBeyond: (Int64, Int64) -> Bool
  ) -> (place: Int, next: Int64) {
    var place = places[0]
    var next: Int64?
    for other in places.dropFirst() {
      if isBeyond(words[other], words[place]) {
        (next, place) = (words[place], other)
      } else if next.map({ isBeyond(words[other], $0) }) ?? true {
        next = words[other]
      }
    }
    return (place, next ?? words[place])
  }

  private func middle(among places: [Int]) -> Int64 {
    places.map { words[$0] }.sorted()[(places.count - 1) / 2]
  }

  private func number(_ word: Int64) -> Rational { Rational(Int128(word), over: Int128(denominator)) }

  /// Whether a word is at least so many times another one, which is above zero.
  private static func isFar(_ word: Int64, from other: Int64, _ times: Rational) -> Bool {
    other > 0
      && ((try? Rational(Int128(other), over: 1) * times).map { $0 <= Rational(Int128(word), over: 1) }
        ?? false)
  }
}

/// What is asked of the forms of a run together: groups of nearly one name, and answers far beyond all others; `form` gives
/// a form by its place.
package func doubts(of cohort: Cohort, by template: Template, form: (Int) -> Form?) -> [Diagnostic] {
  doubtGroups(in: cohort, by: template, form: form) + doubtPeaks(in: cohort, by: template, form: form)
}

/// Asks of groups whose names differ by blanks and full-width forms alone whether they are one.
private func doubtGroups(in cohort: Cohort, by template: Template, form: (Int) -> Form?) -> [Diagnostic] {
  var told: Set<[String]> = []
  return template.cohortOrder.compactMap { id -> Diagnostic? in
    guard let near = cohort.answers.nearGroups[id], told.insert([near.first, near.second]).inserted,
      let form = form(near.form)
    else { return nil }
    let keys =
      if case .aggregate(let aggregate) = template[id] { aggregate.keys } else { template[id].measures }
    let cell = keys.flatMap { $0.inputs(in: template) }.compactMap { form.inputs[$0] }.first {
      if case .text(let text) = $0.value { near.second.contains(text) } else { false }
    }
    return doubted(.groups(near.first, near.second), at: cell, of: form)
  }
}

/// Asks of answers that are far beyond those of all other forms whether they are right, once for each cell; `form` gives
/// a form by its place.
private func doubtPeaks(in cohort: Cohort, by template: Template, form: (Int) -> Form?) -> [Diagnostic] {
  var asked: Set<[Int]> = []
  return template.cohortOrder.compactMap { id -> Diagnostic? in
    guard case .aggregate(let aggregate) = template[id], let measure = aggregate.values.first,
      let peak = cohort.answers.peak(id), let form = form(peak.form)
    else { return nil }
    let input = measure.inputs(in: template).first { form.inputs[$0] != nil }
    guard asked.insert([peak.form, input?.index ?? -1]).inserted else { return nil }
    let cell = input.flatMap { form.inputs[$0] }
    func text(_ value: Rational) -> Phrase { template.phrase(of: .number(value), as: measure.type).text }
    let doubt = FigureDoubt.peak(
      of: template.phrase(of: measure), form: form.id, text(peak.value), next: text(peak.next),
      isLow: peak.isLow)
    return doubted(doubt, at: cell, of: form)
  }
}

/// A doubt at the cell that it is about, or at the name of the form.
private func doubted(_ doubt: FigureDoubt, at cell: Datum<Value>?, of form: Form) -> Diagnostic {
  Diagnostic(
    RunMessage.doubted(doubt), at: cell?.place ?? form.name?.place ?? form.place,
    spot: cell?.spot ?? form.name?.spot ?? form.id)
}

extension Measure {
  /// The inputs that it rests on, in the order in which it names them.
  fileprivate func inputs(in template: Template) -> [InputID] {
    var found: [InputID] = []
    forEach(in: template) { if case .input(let id) = $0.kind, !found.contains(id) { found.append(id) } }
    return found
  }
}
