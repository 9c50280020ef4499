import Program

/// What policies make of an absence.
package enum Settled: Sendable {
  /// The value of a node in place of it.
  case node(NodeID)
  /// No value.
  case absent(Absence)
}

extension Settlement {
  /// What the policies make of an absence; those of a formula on the way have ruled first.
  package func settle(_ absence: Absence) -> Settled {
    if absence.sharing != nil { return notApplicable(absence) }
    if let ruling = absence.ruling { return settle(absence, by: ruling) }
    guard let (situation, remedy) = remedy(for: absence.cause) else { return .absent(absence) }
    switch remedy {
    case .value(let node): return .node(node)
    case .ruling(let outcome): return settle(absence, by: Ruling(situation: situation, outcome: outcome))
    case .notApplicable: return notApplicable(absence)
    }
  }

  private func settle(_ absence: Absence, by ruling: Ruling) -> Settled {
    if ruling.outcome == .notApplicable, notApplicable != nil { return notApplicable(absence) }
    return .absent(Absence(absence.cause, ruling: ruling))
  }

  private func notApplicable(_ absence: Absence) -> Settled {
    switch notApplicable {
    case .value(let node)?: .node(node)
    case .notApplicable(let sharing)?: .absent(Absence(.notApplicable(sharing)))
    case .ruling(.pending)?: .absent(Absence(.notApplicablePending))
    case .ruling(.fail)?, .ruling(.notApplicable)?: .absent(Absence(.notApplicableUnruled))
    case nil: .absent(absence)
    }
  }

  /// The policy that speaks to a cause, the most particular first.
  package func remedy(for cause: Cause) -> (Situation, Remedy)? {
    for situation in cause.situations {
      if let remedy = self[situation] { return (situation, remedy) }
    }
    return nil
  }

  private subscript(_ situation: Situation) -> Remedy? {
    switch situation {
    case .missing: missing
    case .zeroDivisor: zeroDivisor
    case .allZero: allZero
    case .notApplicable: notApplicable
    }
  }
}
