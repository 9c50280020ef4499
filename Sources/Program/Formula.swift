import Source

/// A named measure.
package struct Formula: Sendable {
  /// Its name.
  package let name: String
  /// What it computes.
  package let measure: Measure
  /// Whether its type is written, and not only what the expression makes it.
  package let isTyped: Bool
  /// The policies stated where the formula is.
  package let policies: PolicySet
  /// The declaration in the template.
  package let range: SourceRange

  /// Makes a formula.
  package init(name: String, measure: Measure, isTyped: Bool = false, policies: PolicySet, range: SourceRange)
  {
    self.name = name
    self.measure = measure
    self.isTyped = isTyped
    self.policies = policies
    self.range = range
  }
}
