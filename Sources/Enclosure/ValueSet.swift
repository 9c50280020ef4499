import Program
import TargetTexts
import Values

/// The values that a node can come to. It may hold more than that, and never less.
package enum ValueSet: Sendable, Equatable {
  /// None.
  case nothing
  /// Numbers.
  case numbers(Interval)
  /// Days, by their number.
  case days(Interval)
  /// 是, 否 or both.
  case truths(Truths)
  /// Levels of a set, by their number.
  case levels(LevelSetID, Set<Int>)
  /// Texts; nil is any.
  case texts(Set<String>?)
  /// What a target text says; nil is anything.
  indirect case target(TargetText?)
  /// A figure or day of a text: one that is known, or any, perhaps none below zero.
  case figure(Value)
  /// Any figure or day of a text.
  case anyFigure(isNonNegative: Bool)

  /// 是, 否, or both.
  package struct Truths: OptionSet, Sendable, Hashable {
    /// The bits.
    package let rawValue: UInt8
    /// Makes a set from bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// 是.
    package static let yes = Truths(rawValue: 1)
    /// 否.
    package static let no = Truths(rawValue: 2)
    /// Either.
    package static let either: Truths = [.yes, .no]

    /// The one truth value.
    package init(_ truth: Bool) { self = truth ? .yes : .no }
    /// Whether a truth value is in it.
    package func holds(_ truth: Bool) -> Bool { contains(Truths(truth)) }
    /// The opposites.
    package var opposite: Truths {
      var result: Truths = []
      if contains(.yes) { result.insert(.no) }
      if contains(.no) { result.insert(.yes) }
      return result
    }
  }
}

extension ValueSet {
  /// One value.
  package init(_ value: Value) {
    switch value {
    case .number(let number): self = .numbers(.point(number))
    case .truth(let truth): self = .truths(Truths(truth))
    case .date(let date): self = .days(.point(Rational(date.dayNumber)))
    case .text(let text): self = .texts([text])
    case .level(let set, let index): self = .levels(set, [index])
    case .target(let text): self = .target(text)
    case .figure: self = .figure(value)
    }
  }

  /// Whether there is none.
  package var isEmpty: Bool {
    switch self {
    case .nothing: true
    case .numbers(let interval), .days(let interval): interval.isEmpty
    case .truths(let truths): truths.isEmpty
    case .levels(_, let places): places.isEmpty
    case .texts(let texts): texts?.isEmpty ?? false
    case .target, .figure, .anyFigure: false
    }
  }

  /// Whether a value is among them.
  package func contains(_ value: Value) -> Bool {
    switch (self, value) {
    case (.numbers(let interval), .number(let number)): interval.contains(number)
    case (.days(let interval), .date(let date)): interval.contains(Rational(date.dayNumber))
    case (.truths(let truths), .truth(let truth)): truths.holds(truth)
    case (.levels(_, let places), .level(_, let place)): places.contains(place)
    case (.texts(let texts), .text(let text)): texts?.contains(text) ?? true
    case (.target(let known), .target(let text)): known.map { $0 == text } ?? true
    case (.figure(let known), _): known == value
    case (.anyFigure(let isNonNegative), .figure(let figure)): !(isNonNegative && figure.number.isNegative)
    case (.anyFigure, .date): true
    default: false
    }
  }

  /// The numbers, days as theirs; empty where they are of another kind.
  package var interval: Interval {
    switch self {
    case .numbers(let interval), .days(let interval): interval
    case .nothing, .truths, .levels, .texts, .target, .figure, .anyFigure: .empty
    }
  }

  /// The numbers; 是 and 否 as 1 and 0.
  var amounts: Interval {
    guard case .truths(let truths) = self, !truths.isEmpty else { return interval }
    return Interval(
      (truths.contains(.no) ? Rational.zero : .one)...(truths.contains(.yes) ? Rational.one : .zero))
  }

  /// The truth values; none where they are of another kind.
  package var truths: Truths { if case .truths(let truths) = self { truths } else { [] } }

  /// The levels by number; none where they are of another kind.
  package var places: Set<Int> { if case .levels(_, let places) = self { places } else { [] } }

  /// Whether there is exactly one.
  package var isPoint: Bool {
    switch self {
    case .numbers(let interval), .days(let interval): interval.onlyValue != nil
    case .truths(let truths): truths == .yes || truths == .no
    case .levels(_, let places): places.count == 1
    case .texts(let texts): texts?.count == 1
    case .target(let text): text != nil
    case .figure: true
    case .nothing, .anyFigure: false
    }
  }

  /// The values in either.
  package func union(_ other: ValueSet) -> ValueSet {
    if isEmpty { return other }
    if other.isEmpty { return self }
    switch (self, other) {
    case (.numbers(let a), .numbers(let b)): return .numbers(a.hull(b))
    case (.days(let a), .days(let b)): return .days(a.hull(b))
    case (.truths(let a), .truths(let b)): return .truths(a.union(b))
    case (.levels(let set, let a), .levels(_, let b)): return .levels(set, a.union(b))
    case (.texts(let a), .texts(let b)): return .texts(a.flatMap { a in b.map { a.union($0) } })
    case (.target(let a), .target(let b)): return .target(a == b ? a : nil)
    case (.figure(let a), .figure(let b)) where a == b: return self
    default: return .anyFigure(isNonNegative: isNonNegative && other.isNonNegative)
    }
  }

  /// The values in both.
  package func intersection(_ other: ValueSet) -> ValueSet {
    if isEmpty || other.isEmpty { return .nothing }
    switch (self, other) {
    case (.numbers(let a), .numbers(let b)): return .numbers(a.intersection(b))
    case (.days(let a), .days(let b)): return .days(a.intersection(b))
    case (.truths(let a), .truths(let b)): return .truths(a.intersection(b))
    case (.levels(let set, let a), .levels(_, let b)): return .levels(set, a.intersection(b))
    case (.texts(let a?), .texts(let b?)): return .texts(a.intersection(b))
    case (.texts(nil), .texts): return other
    case (.texts, .texts(nil)): return self
    case (.target(nil), .target): return other
    case (.anyFigure, .figure), (.anyFigure(isNonNegative: false), .anyFigure): return other
    default: return self
    }
  }

  /// Whether no figure among them is below zero.
  var isNonNegative: Bool {
    switch self {
    case .nothing: true
    case .numbers(let interval), .days(let interval): interval.isNonNegative
    case .figure(.figure(let figure)): !figure.number.isNegative
    case .anyFigure(let isNonNegative): isNonNegative
    case .truths, .levels, .texts, .target, .figure: true
    }
  }
}
