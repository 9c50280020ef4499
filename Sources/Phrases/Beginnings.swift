/// Finds with which characters rules can begin, so that most need not be tried at a place.
struct Beginnings {
  /// For each rule the characters; nil where it can be empty or begin with any character.
  var found: [Set<Unicode.Scalar>?] { starts.map { $0.canBeEmpty ? nil : $0.characters } }

  /// How something can begin.
  private struct Start {
    /// Nil is any character.
    var characters: Set<Unicode.Scalar>?
    var canBeEmpty: Bool

    static let any = Start(characters: nil, canBeEmpty: false)
    static let empty = Start(characters: [], canBeEmpty: true)

    /// Either of two ways.
    func or(_ other: Start) -> Start {
      let both = characters.flatMap { own in other.characters.map { own.union($0) } }
      return Start(characters: both, canBeEmpty: canBeEmpty || other.canBeEmpty)
    }
  }

  private enum State { case open, running, done }

  private var starts: [Start]
  private var states: [State]
  private let patterns: [Pattern?]

  init(_ patterns: [Pattern?], builtIn: [Int: Set<Unicode.Scalar>]) {
    self.patterns = patterns
    starts = patterns.map { _ in .any }
    states = patterns.map { _ in .open }
    for (number, characters) in builtIn {
      starts[number] = Start(characters: characters, canBeEmpty: false)
    }
    for number in patterns.indices { _ = start(of: number) }
  }

  private mutating func start(of number: Int) -> Start {
    switch states[number] {
    case .done: return starts[number]
    case .running: return .any
    case .open: break
    }
    states[number] = .running
    if let pattern = patterns[number] { starts[number] = start(of: pattern) }
    states[number] = .done
    return starts[number]
  }

  private mutating func start(of pattern: Pattern) -> Start {
    switch pattern {
    case .literal(let scalars):
      return scalars.first.map { Start(characters: [$0], canBeEmpty: false) } ?? .empty
    case .symbol(let number): return start(of: number)
    case .optional(let part), .repeated(let part): return start(of: part).or(.empty)
    case .choice(let parts):
      var result = Start(characters: [], canBeEmpty: false)
      for part in parts { result = result.or(start(of: part)) }
      return result
    case .sequence(let parts):
      var result = Start.empty
      for part in parts where result.canBeEmpty {
        var whole = result.or(start(of: part))
        whole.canBeEmpty = start(of: part).canBeEmpty
        result = whole
      }
      return result
    }
  }
}
