/// The error of an exact calculation whose numerator or denominator passed 10,000 bits.
///
/// The limit keeps a runaway template (repeated squaring, say) from eating time and memory; ordinary
/// templates stay far below it. It carries no position: the caller knows which expression it evaluated.
package struct NumberLimitExceeded: Error, Sendable, Hashable {
  /// The largest permitted width of a numerator or denominator, in bits.
  package static let maximumBitWidth = 10_000

  /// Creates the error.
  package init() {}
}
