/// One ratio under several names.
extension Vocabulary {
  /// The ratio that was declared under a longer or shorter name: 完成率 behind 预算完成率.
  func declaredRatio(like printed: String) -> String? {
    declarations.lazy.compactMap { declaration -> String? in
      guard case .input(let name, let type, _) = declaration, isRatio(type), isSameRatio(printed, name) else {
        return nil
      }
      return name
    }.first
  }

  /// 目标值 that was declared, where a formula calls it 目标下降率.
  func declaredGoal(like printed: String) -> String? {
    declarations.lazy.compactMap { declaration -> String? in
      guard case .input(let name, "%", _) = declaration, isRatioName(printed),
        ["目标值", "目标", "计划值", "计划", "任务", "标准值", "标准"].contains(name), printed.hasPrefix(name.prefix(2))
      else { return nil }
      return name
    }.first
  }

  /// Two ratios of the template that the sentence uses although a table that calls one by two names means one.
  var confusedRatios: Bool {
    let ratios = cell.known.filter { taken[$0.name] != nil && isRatio($0.unit) }.map(\.name)
    return ratios.contains { first in ratios.contains { $0 != first && $0.hasSuffix(first) } }
  }
}

/// Whether a printed ratio is the one of a name: 实际占比 is 采购金额占比, 完成率 is 预算完成率.
func isSameRatio(_ printed: String, _ name: String) -> Bool {
  var short = printed
  for head in ["实际", "该", "其", "本", "实得", "最终"] where short.hasPrefix(head) && short.count > head.count + 1 {
    short = String(short.dropFirst(head.count))
    break
  }
  let isAny = ["比例", "占比", "比率", "比重", "比值", "百分比"].contains(short)
  return isAny || isRatioName(short) && (name.hasSuffix(short) || short.hasSuffix(name))
}
