import Source

/// A named measure.
package struct Formula: Sendable {
  /// Its name.
  package let name: String
  /// What it computes.
  package let measure: Measure
  /// The policies stated where the formula is.
  package let policies: PolicySet
  /// The declaration in the template.
  package let range: SourceRange

  /// Makes a formula.
  package init(name: String, measure: Measure, policies: PolicySet, range: SourceRange) {
    self.name = name
    self.measure = measure
    self.policies = policies
    self.range = range
  }
}
