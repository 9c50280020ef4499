import Source

extension CheckMessage {
  /// Divisors of which nothing says what happens at zero are of one kind: most often one policy of the template is
  /// missing. Each stays a finding of its own, which its line can accept.
  package var foldKey: String? {
    if case .unsettledDivision = self { code } else { nil }
  }
}
