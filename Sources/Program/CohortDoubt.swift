/// Why the forms of a run may not be all of them, or not as many as they seem: whatever rests on all forms is then
/// open, for a place or a mean without one form, or with one counted twice, is a wrong number.
package enum CohortDoubt: Sendable, Hashable {
  /// So many pieces of the data, each perhaps a form or more, could not be read.
  case unread(Int)
  /// Two forms that say different things have this name.
  case namedTwice(String)
}
