import Source

/// A formula with parameters as it is called in one place: its words with what it is called with put in.
package struct Application: Sendable {
  /// Its name.
  package let name: String
  /// What it is called with, in order.
  package let arguments: [Measure]
  /// What it computes here.
  package let body: Measure
  /// The policies stated where the formula is.
  package let policies: PolicySet

  /// Makes a call.
  package init(name: String, arguments: [Measure], body: Measure, policies: PolicySet) {
    self.name = name
    self.arguments = arguments
    self.body = body
    self.policies = policies
  }
}

/// Two calls are equal where they call one formula with the same.
extension Application: Hashable {
  package static func == (left: Application, right: Application) -> Bool {
    left.name == right.name && left.arguments == right.arguments && left.body == right.body
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(arguments)
  }
}

extension Measure {
  /// The measure with what a formula is called with in place of its parameters.
  ///
  /// `aggregated` makes the function over all forms that holds such a one: it asks a question of its own.
  package func replacingParameters(
    by arguments: [Measure], aggregated: (Aggregate) -> Aggregate
  ) -> Measure {
    if case .parameter(let index, _) = kind { return arguments[index] }
    guard contains(where: \.isParameter) else { return self }
    let parts = parts.map { $0.replacingParameters(by: arguments, aggregated: aggregated) }
    let replaced = replacingParts(parts)
    guard case .aggregate(let aggregate) = replaced.kind else { return replaced }
    return Measure(.aggregate(aggregated(aggregate)), type: type, range: range)
  }

  /// Whether it is a parameter of a formula.
  package var isParameter: Bool { if case .parameter = kind { true } else { false } }
}

extension Template {
  /// Where the words of formulas with parameters stand that are called: what is found there is found for one call.
  package var appliedRanges: Set<SourceRange> {
    var found: Set<SourceRange> = []
    forEachMeasure { measure in
      measure.forEachPart { if case .applied(let call) = $0.kind { found.insert(call.body.range) } }
    }
    return found
  }
}
