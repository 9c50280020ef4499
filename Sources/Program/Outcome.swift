import Source

/// 另列: a figure or level of each form that stands beside its score, such as a place or a rating.
package struct Outcome: Sendable {
  /// Its name.
  package let name: String
  /// What it is.
  package let measure: Measure
  /// Its policies, the template's included.
  package let policies: PolicySet
  /// The regulations cited.
  package let citations: [String]
  /// Its name in the template.
  package let range: SourceRange

  /// Makes an outcome.
  package init(
    name: String, measure: Measure, policies: PolicySet, citations: [String], range: SourceRange
  ) {
    self.name = name
    self.measure = measure
    self.policies = policies
    self.citations = citations
    self.range = range
  }
}

/// 汇总: a figure of all forms of a run together, or of each group of them.
package struct Summary: Sendable {
  /// Its name.
  package let name: String
  /// 按: what a form belongs to, computed as each form sees it; nil takes all forms together.
  package let group: CohortID?
  /// The figure; it names nothing of a single form outside 全体.
  package let measure: Measure
  /// Its policies, the template's included.
  package let policies: PolicySet
  /// The regulations cited.
  package let citations: [String]
  /// Its name in the template.
  package let range: SourceRange

  /// Makes a summary.
  package init(
    name: String, group: CohortID?, measure: Measure, policies: PolicySet, citations: [String],
    range: SourceRange
  ) {
    self.name = name
    self.group = group
    self.measure = measure
    self.policies = policies
    self.citations = citations
    self.range = range
  }
}
