import Source

/// 核对: what must hold between the figures of a form.
package struct DataCheck: Sendable {
  /// Its name.
  package let name: String
  /// The table whose every row must pass; nil asks the form once.
  package let table: TableID?
  /// What must hold.
  package let condition: Measure
  /// How far the two sides of an equation may differ, in base units; zero if not said.
  package let tolerance: Measure?
  /// How grave a failure is.
  package let severity: Severity
  /// What the author wants said.
  package let message: String?
  /// Its policies, the template's included.
  package let policies: PolicySet
  /// The declaration in the template.
  package let range: SourceRange

  /// Makes a check.
  package init(
    name: String, table: TableID? = nil, condition: Measure, tolerance: Measure?, severity: Severity,
    message: String?, policies: PolicySet, range: SourceRange
  ) {
    self.name = name
    self.table = table
    self.condition = condition
    self.tolerance = tolerance
    self.severity = severity
    self.message = message
    self.policies = policies
    self.range = range
  }
}
