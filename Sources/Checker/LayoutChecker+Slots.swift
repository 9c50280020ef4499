import Program
import Source
import Syntax

extension LayoutChecker {
  /// What a path names: an input, a part of an indicator, a claim; nil where it is reported.
  mutating func slot(_ node: LayoutTargetSyntax) -> LayoutSlot? {
    let names = node.names.map(\.value)
    guard let last = names.last else { return nil }
    if let line = node.line { return answer(line, names, node) }
    if node.isClaim { return claim(names, node) }
    if names.count == 1, let input = template.inputs.firstIndex(where: { $0.name == last }) {
      return .input(InputID(input))
    }
    guard names.count > 1, let part = IndicatorPart(last) else {
      if let id = indicator(names, node, isSure: false) {
        report(.indicatorWithoutPart(template[id].path.replacing("/", with: ".")), at: node.range)
      }
      return nil
    }
    guard let id = indicator(names.dropLast(), node, isSure: true) else { return nil }
    return slot(part, of: id, at: node.range)
  }

  /// The slot of a part of an indicator; nil where forms do not say it, which is reported.
  mutating func slot(_ part: IndicatorPart, of id: IndicatorID, at range: SourceRange) -> LayoutSlot? {
    let indicator = template[id]
    let refusal: LayoutRefusal? =
      switch part {
      case .score:
        indicator.isLeafWithoutRows
          ? indicator.rule?.acceptsJudgedScore == true ? nil : .computed : .group
      case .points: indicator.adjustable == nil ? .fixedPoints : nil
      case .reason, .notApplicable: indicator.isLeafWithoutRows ? nil : .group
      case .claimed: nil
      }
    if let refusal {
      report(.partNotGiven(template.name(of: .indicator(id, part)), refusal), at: range)
      return nil
    }
    return .indicator(id, part)
  }

  /// The answer to a line of the checklist of an indicator.
  private mutating func answer(
    _ line: TokenSyntax, _ names: [String], _ node: LayoutTargetSyntax
  ) -> LayoutSlot? {
    guard let id = indicator(names, node, isSure: true) else { return nil }
    let lines = template[id].rule?.askedLines.map(\.label) ?? []
    let wanted = rules.plain(line.content)
    if let item = lines.first(where: { rules.plain($0) == wanted }) { return .answer(id, item: item) }
    let near = nearestName(to: line.content, among: lines).map { "\"\($0)\"" }
    report(.unknownTarget(line.content, near: near), at: line.range)
    return nil
  }

  private mutating func claim(_ names: [String], _ node: LayoutTargetSyntax) -> LayoutSlot? {
    if names.count == 1, ["总分", "total"].contains(names[0]) { return .claimedTotal }
    if names.count == 1, ["等次", "grades", "grade"].contains(names[0]) {
      if template.grades.isEmpty { report(.noGrades, at: node.range) }
      return template.grades.isEmpty ? nil : .claimedGrade
    }
    return indicator(names, node, isSure: true).map { .indicator($0, .claimed) }
  }

  /// The one indicator whose path ends with the names; nil where there is none or several, which is reported.
  private mutating func indicator(
    _ names: [String], _ node: LayoutTargetSyntax, isSure: Bool
  ) -> IndicatorID? {
    let written = names.joined(separator: ".")
    let paths = template.indicators.map { $0.path.split(separator: "/").map(String.init) }
    var found = template.indicators.indices.filter { paths[$0].suffix(names.count) == names[...] }
    if found.count > 1 {
      found = found.filter { paths[$0] == names }.isEmpty ? found : found.filter { paths[$0] == names }
    }
    if found.count == 1 { return template.indicators[found[0]].id }
    if found.count > 1 {
      report(
        .ambiguousIndicator(written, paths: found.prefix(4).map { template.indicators[$0].path }),
        at: node.range)
      return nil
    }
    let known = isSure ? template.indicators.map(\.name) : template.inputs.map(\.name)
    let near = nearestName(to: names.last ?? "", among: known)
    let isWhole = names.count == 1 && node.names.count == 1 && !node.isClaim
    report(.unknownTarget(written, near: isWhole ? near : nil), at: node.range)
    return nil
  }
}

extension IndicatorPart {
  /// The part that a name means, in either spelling.
  init?(_ name: String) {
    switch name {
    case "得分", "score": self = .score
    case "分值", "points": self = .points
    case "自报", "claimed": self = .claimed
    case "理由", "reason": self = .reason
    case "不适用", "notApplicable": self = .notApplicable
    default: return nil
    }
  }
}

extension Indicator {
  /// Whether it is scored by a rule of its own.
  fileprivate var isLeafWithoutRows: Bool { rule != nil && rows == nil }
}

extension Template {
  /// What a message calls a slot.
  package func name(of slot: LayoutSlot) -> String {
    switch slot {
    case .input(let id): self[id].name
    case .answer(let id, let item): self[id].path.replacing("/", with: ".") + ".“\(item)”"
    case .claimedTotal: "自报 总分"
    case .claimedGrade: "自报 等次"
    case .indicator(let id, let part): self[id].path.replacing("/", with: ".") + "." + part.name
    }
  }
}

extension IndicatorPart {
  fileprivate var name: String {
    switch self {
    case .score: "得分"
    case .points: "分值"
    case .claimed: "自报"
    case .reason: "理由"
    case .notApplicable: "不适用"
    }
  }
}
