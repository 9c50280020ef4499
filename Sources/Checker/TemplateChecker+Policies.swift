import Program
import Source
import Syntax
import Values

/// Where a policy stands, which decides what kind of value it may give.
enum PolicyPlace {
  /// In a formula of the type.
  case formula(ValueType)
  /// In the template, a group or a leaf; the indicator gives 满分 its meaning.
  case points(IndicatorID?)
  /// In a veto or a check: no value, only 报错, 待定 or 不适用.
  case condition
}

extension TemplateChecker {
  mutating func policies(of node: some PolicyHolderSyntax, in place: PolicyPlace) -> PolicySet {
    var set = PolicySet()
    var seen: [Keyword: SourceRange] = [:]
    for clause in node.policies {
      guard let keyword = clause.situation else { continue }
      if let earlier = seen[keyword] {
        report(.repeatedItem(line: line(of: earlier)), at: clause.range, related: [earlier])
      }
      seen[keyword] = clause.range
      let outcome = outcome(clause, situation: keyword, in: place)
      let situation: Situation
      switch keyword {
      case .ifMissing: (set.missing, situation) = (outcome, .missing)
      case .ifZero: (set.zero, situation) = (outcome, .zeroDivisor)
      case .ifAllZero: (set.allZero, situation) = (outcome, .allZero)
      default: (set.notApplicable, situation) = (outcome, .notApplicable)
      }
      set.places[situation] = clause.range
      note(situation, outcome, clause, place)
    }
    return set
  }

  /// A rule that several indicators name is written once.
  private mutating func note(
    _ situation: Situation, _ outcome: PolicyOutcome, _ clause: PolicySyntax, _ place: PolicyPlace
  ) {
    guard policyPlaces.insert(clause.range).inserted else { return }
    let holder: PolicyClause.Holder
    switch place {
    case .points(let id?): holder = .indicator(id)
    case .points(nil): holder = .block
    case .formula, .condition: holder = .other
    }
    policyClauses.append(PolicyClause(situation, outcome, at: holder, range: clause.range))
  }

  /// What a clause says; a value that was reported where that is not known.
  private mutating func outcome(
    _ clause: PolicySyntax, situation: Keyword, in place: PolicyPlace
  ) -> PolicyOutcome {
    if let word = clause.word { return wordOutcome(word, situation, clause) }
    guard let body = clause.value else { return .value(reported(clause)) }
    switch place {
    case .formula(let type):
      if situation == .ifNotApplicable {
        report(.policyMisplaced(clause.text), at: clause.range)
        return .value(reported(clause))
      }
      let value = measure(body, MeasureContext(expected: type))
      return expectInPlace(of: type, value, at: body.range) ? .value(value) : .value(reported(clause))
    case .points(let indicator):
      // At the template or a group, 满分 means the points of whichever indicator the policy reaches.
      let context = MeasureContext(indicator: indicator ?? IndicatorID(0))
      return .value(pointsValue(body, context))
    case .condition:
      report(.policyMisplaced(clause.text), at: clause.range)
      return .value(reported(clause))
    }
  }

  private mutating func wordOutcome(_ word: Keyword, _ situation: Keyword, _ clause: PolicySyntax)
    -> PolicyOutcome
  {
    let isAboutApplying = situation == .ifNotApplicable
    switch word {
    case .fail: return .fail
    case .pending: return .pending
    case .notApplicable where !isAboutApplying: return .notApplicable
    case .respread where isAboutApplying: return .respread
    case .rescale where isAboutApplying: return .rescale
    default:
      report(.policyMisplaced(clause.text), at: clause.range)
      return .value(reported(clause))
    }
  }
}
