import Program
import Source
import Syntax

/// 符号来自 and 单位来自: cells beside a target that say a part of it.
extension TemplateChecker {
  /// The declarations with what says parts of them, and behind them what is declared by that alone.
  ///
  /// A part is a text that is declared under its name or label, or else one of its own, which data fill and formulas
  /// do not know.
  mutating func joiningParts(_ declared: [Input], _ nodes: [InputSyntax?]) -> [Input] {
    var result = declared
    for (index, node) in nodes.enumerated() {
      guard let node else { continue }
      let (signs, units) = (node.signSources, node.unitSources)
      for again in [signs, units].compactMap({ $0.dropFirst().first }) {
        report(.repeatedItem(line: line(of: node.nameRange)), at: again.range, related: [node.nameRange])
      }
      let (sign, unit) = (signs.first, units.first)
      guard fits(declared[index], sign, unit) else { continue }
      let sources = [sign, unit].map { source in source.flatMap { part($0, of: index, in: &result) } }
      result[index] = result[index].with(PartSources(sign: sources[0], unit: sources[1]))
    }
    return result
  }

  /// Whether what has parts is a target, or an actual with a unit.
  private mutating func fits(_ input: Input, _ sign: PartSourceSyntax?, _ unit: PartSourceSyntax?) -> Bool {
    switch input.type {
    case .target(isActual: false), .reported: return true
    case .target(isActual: true):
      guard let sign else { return true }
      report(.partOfOther(input.name, isSign: true), at: sign.range)
      return false
    case .number, .truth, .date, .text, .level, .figure:
      guard let clause = sign ?? unit else { return true }
      report(.partOfOther(input.name, isSign: sign != nil), at: clause.range)
      return false
    }
  }

  /// The place of what a clause names among the declarations; it is added where nothing fits.
  private mutating func part(_ clause: PartSourceSyntax, of index: Int, in inputs: inout [Input]) -> Int? {
    guard let name = clause.source, !name.isEmpty else { return nil }
    let owner = inputs[index]
    if [owner.name, owner.label].contains(name) {
      report(.partIsWhole(owner.name, name), at: clause.range, related: [owner.range])
      return nil
    }
    if let known = inputs.firstIndex(where: { $0.type == .text && [$0.name, $0.label].contains(name) }) {
      return known
    }
    inputs.append(.part(named: name, range: clause.range))
    return inputs.count - 1
  }
}
