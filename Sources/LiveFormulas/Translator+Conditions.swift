import Planning
import Program
import Values

/// What holds or does not: comparisons, 且, 或, 非 and how many of several hold.
extension Translator {
  mutating func compare(_ a: LiveValue, _ sign: ComparisonOperator, _ b: LiveValue) -> LiveValue {
    let reason = a.reason ?? b.reason
    let presence = all(of: [a.presence, b.presence])
    switch (a.content, b.content) {
    case (.nothing, _), (_, .nothing): return LiveValue(presence, .nothing, reason)
    case (.number, .number): return comparison(a, sign, b)
    case (.level(let x), .level(let y)):
      // The best level stands first: the better one is the greater.
      if let p = Int(x), let q = Int(y), presence.isCertain { return .truth(sign.holds(-p, -q)) }
      return LiveValue(presence, .truth("\(cell(y))\(sign.formula)\(cell(x))"), reason)
    case (.text(let x), .text(let y)):
      let test = "EXACT(\(x),\(y))"
      return LiveValue(presence, .truth(sign == .equal ? test : "NOT(\(test))"), reason)
    case (.truth(let x), .truth(let y)):
      return LiveValue(presence, .truth("\(cell(x))\(sign == .equal ? "=" : "<>")\(cell(y))"), reason)
    default: return .unknown(reason ?? .targetTexts)
    }
  }

  func begins(_ a: LiveValue, _ starts: [String]) -> LiveValue {
    guard case .text(let text) = a.content else { return .unknown(a.reason ?? .targetTexts) }
    // LEFT counts in UTF-16 in some programs and in characters in others, which differ for rare characters only.
    let tests = starts.map { "EXACT(LEFT(\(text),LEN(\(quoted($0)))),\(quoted($0)))" }
    return LiveValue(
      a.presence, .truth(tests.count == 1 ? tests[0] : "OR(\(tests.joined(separator: ",")))"), a.reason)
  }

  func not(_ a: LiveValue) -> LiveValue {
    switch a.truth {
    case "TRUE": LiveValue(a.presence, .truth("FALSE"), a.reason)
    case "FALSE" where a.presence.isCertain: LiveValue(a.presence, .truth("TRUE"), a.reason)
    default: LiveValue(a.presence, .truth("NOT(\(a.truth))"), a.reason)
    }
  }

  /// 且 (decided by the first false) or 或 (decided by the first true).
  mutating func joined(_ parts: [LiveValue], decisive: Bool) -> LiveValue {
    let certain = decisive ? "TRUE" : "FALSE"
    if parts.contains(where: { $0.truth == certain && $0.presence.isCertain }) { return .truth(decisive) }
    let open = parts.filter { !($0.presence.isCertain && $0.truth == (decisive ? "FALSE" : "TRUE")) }
    if open.isEmpty { return .truth(!decisive) }
    let reason = open.lazy.compactMap(\.reason).first
    let (truths, certainStates) = (open.map { cell($0.truth) }, open.allSatisfy(\.presence.isCertain))
    let all = decisive ? "OR(\(truths.joined(separator: ",")))" : "AND(\(truths.joined(separator: ",")))"
    if truths.count == 1 { return LiveValue(open[0].presence, .truth(truths[0]), reason) }
    if certainStates { return LiveValue(.always, .truth(all), reason) }
    // A part that has no value holds FALSE, so that only what decides by being false is looked at twice.
    let decided: [String] = zip(open, truths).map { part, truth in
      if decisive { return truth }
      return part.presence.isCertain ? "NOT(\(truth))" : "AND(\(part.presence.formula)=0,NOT(\(truth)))"
    }
    let unknown = self.all(of: open.map(\.presence))
    let test = cell("OR(\(decided.joined(separator: ",")))")
    return LiveValue(
      Presence(
        formula: "IF(\(test),0,\(cell(unknown.formula)))", states: unknown.states.union(.value)),
      .truth(all), reason)
  }

  mutating func tally(_ parts: [LiveValue]) -> LiveValue {
    let reason = parts.lazy.compactMap(\.reason).first
    let constant = parts.count { $0.truth == "TRUE" && $0.presence.isCertain }
    let open = parts.filter { !($0.presence.isCertain && ["TRUE", "FALSE"].contains($0.truth)) }
    if open.isEmpty { return .constant(Rational(constant)) }
    let terms = open.map { "IF(\(cell($0.truth)),1,0)" } + (constant > 0 ? ["\(constant)"] : [])
    return LiveValue(
      self.all(of: open.map(\.presence)),
      .number(LiveNumber(top: cell(terms.joined(separator: "+")), bottom: nil, scale: .one)), reason)
  }
}
