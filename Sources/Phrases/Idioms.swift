/// The idioms in which tables print how points are given, as rules of a grammar with printed examples.
///
/// Most scoring cells are made of a few clauses: points for a condition, points for each step, a limit, what holds
/// otherwise. A rule describes a clause; what clauses mean together is said by `Composer`.
enum Idioms {
  /// All rules.
  static let grammar = Grammar(
    [quantities, conditions, clauses, lists, notes], builtIn: FreeSlots.names)
}
