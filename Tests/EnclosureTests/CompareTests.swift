import Checker
import Enclosure
import Foundation
import Planning
import Program
import TestSupport
import Testing
import Values

@Suite struct CompareTests {
  @Test func compare() throws {
    let folders = ["Examples", "Tests/Cases"]
    var texts: [(String, String)] = []
    for folder in folders {
      let found = FileManager.default.enumerator(atPath: packageRoot.appending(path: folder).path)
      while let path = found?.nextObject() as? String {
        guard path.hasSuffix(".heng"), let text = try? String(contentsOf: packageRoot.appending(path: folder + "/" + path), encoding: .utf8) else { continue }
        texts.append((folder + "/" + path, text))
      }
    }
    var random = RandomTemplates(seed: 9)
    for number in 0..<60 { texts.append(("random \(number)", random.next())) }
    var policies = RandomPolicyTemplates(seed: 9)
    for number in 0..<60 { texts.append(("policies \(number)", policies.next())) }
    var (same, wider, narrower) = (0, 0, 0)
    var (oldTime, newTime) = (Duration.zero, Duration.zero)
    for (path, text) in texts {
      guard let template = try? checkedTemplate(text) else { continue }
      let plan = lower(template)
      let clock = ContinuousClock()
      var start = clock.now
      let all = enclose(plan)
      for index in plan.nodes.indices { _ = all.range(of: NodeID(index)) }
      newTime += clock.now - start
      start = clock.now
      let analysis = RangeAnalysis(template)
      var pairs: [(String, Interval, Interval)] = []
      for (index, formula) in template.formulas.enumerated() {
        guard case .number = formula.measure.type else { continue }
        pairs.append((formula.name, analysis.values(of: FormulaID(index)), all.range(of: plan.formulas[index]).values.interval))
      }
      for indicator in template.indicators {
        guard let rule = indicator.rule else { continue }
        let own = plan.indicators[indicator.id.index]
        guard let leaf = own.leaf ?? own.rows?.leaf else { continue }
        let full = indicator.rows == nil ? indicator.pointsRange : Interval.fromZero
        pairs.append((indicator.path, analysis.interval(of: rule, full: full, role: indicator.role), all.range(of: leaf.rule.result).values.interval))
      }
      oldTime += clock.now - start
      for (name, old, new) in pairs {
        if new == old { same += 1; continue }
        let isWider = new.intersection(old) != new
        let isNarrower = new.intersection(old) != old
        if isWider { wider += 1 }
        if isNarrower { narrower += 1 }
        if isWider { print("WIDER \(path) \(name): old \(text2(old)) new \(text2(new))") }
      }
    }
    print("same \(same), wider \(wider), narrower \(narrower), old \(oldTime), new \(newTime)")
  }
  private func text2(_ interval: Interval) -> String {
    if interval.isEmpty { return "empty" }
    return (interval.low.map { ($0.isIncluded ? "[" : "(") + "\($0.value)" } ?? "∞") + "…" + (interval.high.map { "\($0.value)" + ($0.isIncluded ? "]" : ")") } ?? "∞")
  }
}
