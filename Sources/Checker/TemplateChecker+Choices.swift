import Program
import Source
import Syntax
import Values

extension TemplateChecker {
  mutating func choice(_ node: TiersSyntax, _ context: MeasureContext) -> Measure {
    let subject = tierSubject(node, context)
    var branches: [ChoiceBranch] = []
    var type: ValueType?
    var isWhole = true
    for (entry, condition) in tierConditions(node, subject: subject, context) {
      guard let sentence = entry.sentence, sentence.hasNoClauses,
        case .value(let body)? = sentence.curve?.form
      else {
        if entry.sentence != nil { report(.sentenceInExpression, at: entry.range) }
        isWhole = false
        continue
      }
      if body.isNotApplicable {
        guard let condition, condition.type == .reported else {
          branches.append(
            ChoiceBranch(
              condition: condition, value: Measure(.inapplicable, type: .reported, range: body.range)))
          continue
        }
        isWhole = false
        continue
      }
      // A value that was reported would have said what the names behind it mean.
      let wanted = type ?? context.expected ?? (isWhole ? nil : .reported)
      let value = widened(measure(body, context.expectingValue(wanted)), to: wanted)
      guard value.type != .reported, condition?.type != .reported else {
        isWhole = false
        continue
      }
      if let type, !expectInPlace(of: type, value, at: body.range) { return reported(node) }
      type = type ?? value.type
      branches.append(ChoiceBranch(condition: condition, value: value))
    }
    guard isWhole else { return reported(node) }
    guard let type else {
      report(.nothingApplies, at: node.range)
      return reported(node)
    }
    // Which kind of value there is not is known once the others are.
    branches = branches.map { branch in
      guard case .inapplicable = branch.value.kind else { return branch }
      return ChoiceBranch(
        condition: branch.condition, value: Measure(.inapplicable, type: type, range: branch.value.range))
    }
    return Measure(.choice(branches), type: type, range: node.range)
  }

  mutating func line(_ node: LineSyntax, _ context: MeasureContext) -> Measure {
    guard let subjectNode = node.subject else { return reported(node) }
    let subject = measure(subjectNode, context.expecting(nil))
    var knots: [Knot] = []
    var resultType: ValueType?
    for knot in node.knots {
      guard let xNode = knot.x, let yNode = knot.y else { return reported(node) }
      let x = measure(xNode, context.expecting(subject.type))
      let y = measure(yNode, context.expectingValue(resultType))
      guard expectInPlace(of: subject.type, x, at: xNode.range, other: subject) else {
        return reported(node)
      }
      guard case .number = y.type else {
        if y.type != .reported { report(.notNumber(yNode.text), at: yNode.range) }
        return reported(node)
      }
      if let resultType, !expectInPlace(of: resultType, y, at: yNode.range) { return reported(node) }
      resultType = resultType ?? y.type
      knots.append(Knot(x: x, y: y))
    }
    switch subject.type {
    case .number, .date: return lineMeasure(subject, knots, resultType, node)
    case .reported: break
    case .truth, .text, .level, .target, .figure:
      report(.notNumber(subjectNode.text), at: subjectNode.range)
    }
    return reported(node)
  }

  private mutating func lineMeasure(
    _ subject: Measure, _ knots: [Knot], _ type: ValueType?, _ node: LineSyntax
  ) -> Measure {
    guard knots.count >= 2, let type else {
      report(.tooFewKnots, at: node.range)
      return reported(node)
    }
    let values = knots.map { constantValue($0.x) }
    let entries = node.knots
    var isRising: Bool?
    for (index, pair) in zip(values, values.dropFirst()).enumerated() {
      guard case .number(let a)? = pair.0, case .number(let b)? = pair.1 else { continue }
      if a == b || isRising.map({ $0 != (a < b) }) ?? false {
        report(.knotsNotRising, at: entries[index + 1].range)
      }
      isRising = isRising ?? (a < b)
    }
    let ends: LineEnds = node.isExtended ? .extended : .flat
    return Measure(.line(subject, knots, ends), type: type, range: node.range)
  }
}
