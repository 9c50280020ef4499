import Planning
import Program
import Values

/// How far the two sides of a border lie apart, as a sum of figures with their ranges.
struct BorderGap {
  struct Figure {
    /// The slot that it is; nil of what is computed.
    let cell: CellKey?
    let coefficient: Rational
    /// Its range, times the coefficient.
    let range: Interval
  }

  private let constant: Rational
  private let figures: [Figure]
  /// The sums of the constant and the ranges before each figure, and of the ranges behind it.
  private let before: [Interval]
  private let behind: [Interval]
  /// The slots among the figures, with the places where they stand.
  private let places: [CellKey: [Int]]

  init(constant: Rational, _ figures: [Figure]) {
    (self.constant, self.figures) = (constant, figures)
    var (before, behind) = ([Interval.point(constant)], [Interval.point(.zero)])
    for figure in figures.dropLast() { before.append(before[before.count - 1] + figure.range) }
    for figure in figures.dropFirst().reversed() { behind.append(behind[behind.count - 1] + figure.range) }
    (self.before, self.behind) = (before, behind.reversed())
    var places: [CellKey: [Int]] = [:]
    for (place, figure) in figures.enumerated() {
      if let cell = figure.cell { places[cell, default: []].append(place) }
    }
    self.places = places
  }

  /// The ends of where a slot makes one side pass the other.
  func cuts(of cell: CellKey) -> [Rational] {
    guard let own = places[cell], let first = own.first else { return [] }
    let coefficient = own.reduce(Rational.zero) { (try? $0 + figures[$1].coefficient) ?? $0 }
    let rest = own.count == 1 ? before[first] + behind[first] : rest(without: cell)
    guard !coefficient.isZero, !rest.isEmpty else { return [] }
    let ends = -(rest.divided(by: .point(coefficient)))
    return [ends.low?.value, ends.high?.value].compactMap { $0 }
  }

  private func rest(without cell: CellKey) -> Interval {
    figures.reduce(Interval.point(constant)) { $1.cell == cell ? $0 : $0 + $1.range }
  }
}

/// The gaps of the borders below a node, each worked out when it is first asked for.
struct BorderGaps {
  private let knowledge: Knowledge
  private let cone: Cone
  private var known: [Int: BorderGap?] = [:]

  init(_ knowledge: Knowledge, _ cone: Cone) { (self.knowledge, self.cone) = (knowledge, cone) }

  /// Where a slot can make one side of a border, by its number, pass the other, as numbers inside its range.
  mutating func cuts(of cell: CellKey, at border: Int) -> [Rational] {
    guard knowledge.rests(cone.borders[border], on: cell) else { return [] }
    let gap: BorderGap?
    if let found = known[border] {
      gap = found
    } else {
      gap = knowledge.gap(at: cone.borders[border])
      known[border] = .some(gap)
    }
    return gap?.cuts(of: cell) ?? []
  }
}
