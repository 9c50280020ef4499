/// One ratio under several names.
extension Vocabulary {
  /// The ratio that was declared under a longer or shorter name: 完成率 behind 预算完成率.
  func declaredRatio(like printed: String) -> String? {
    let isOfUnit = FigureForm(printed).isOfUnit
    return declarations.lazy.compactMap { declaration -> String? in
      guard case .input(let name, let type, _) = declaration, isRatio(type), isSameRatio(printed, name),
        // 实际进度 is not 序时进度
        !isOfUnit || FigureForm(name).isOfUnit
      else { return nil }
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

extension Vocabulary {
  /// Whether a deviation that is declared here can be below zero.
  func isSignedDeviation(_ figure: String) -> Bool {
    guard ["偏差", "偏离", "差异"].contains(where: figure.contains), !figure.hasPrefix("绝对值(") else { return false }
    return declarations.contains { declaration in
      switch declaration {
      case .input(figure, _, let range?): range.hasPrefix("-")
      case .formula(figure, let value): value.contains(" − ") && !value.contains("绝对值(")
      case .input, .formula, .levels, .unit, .identifier: false
      }
    }
  }
}

/// What the sentence declares.
extension Vocabulary {
  /// The declared inputs that hold numbers, by their plain names.
  var declaredFigures: [String] { declaredNumbers.map(\.name) }

  /// The known and declared figures that count things.
  var countedFigures: [KnownName] {
    (figures.filter { !$0.isFormula } + declaredNumbers).filter { !isRatio($0.unit) }
  }

  private var declaredNumbers: [KnownName] {
    declarations.compactMap { declaration in
      guard case .input(let name, let type, _) = declaration, !["是否", "日期", "文本"].contains(type),
        !declarations.contains(where: { if case .levels(type, _) = $0 { true } else { false } })
      else { return nil }
      return KnownName(bare(name), type)
    }
  }

  /// Whether a declared figure is one that is divided by.
  func isDivisor(_ name: String) -> Bool {
    declarations.contains { declaration in
      if case .input(written(name), _, let range?) = declaration { range.hasPrefix("> 0") } else { false }
    }
  }
}

/// Shares of something that is printed: 上年数的90%.
extension Vocabulary {
  /// Whether a figure is a share of what is printed: divided by it, named after it, or 完成率 and the like of a goal.
  func isShare(_ figure: String, of whole: String) -> Bool {
    let parts = figure.split(separator: " ÷ ")
    guard parts.count == 2, let divisor = figures.first(where: { written($0.name) == String(parts[1]) })
    else {
      return isGoal(whole) || longestCommonRun(figure, whole) >= 2
    }
    return closest(whole, among: [divisor]) != nil || isGoal(whole) && !isOfBefore(divisor.name)
  }
}

/// Words for the figure of an earlier time.
let wordsForBefore = ["上年", "去年", "上一年", "同期", "上期", "上季", "上月", "前三年", "基期", "往年"]

/// Whether words speak of an earlier time.
func isOfBefore(_ words: String) -> Bool { wordsForBefore.contains { words.contains($0) } }

/// The time, where words say no more than that something is of an earlier one: 上年, 去年同期, 上年水平.
func nothingButBefore(_ words: String) -> String? {
  let times = ["上年", "去年", "上一年", "上年度", "上一年度", "上年同期", "去年同期", "同期"]
  return times.first { time in ["", "水平", "的水平"].contains { words == time + $0 } }
}

/// Whether a name is one of an earlier time: 上年收入, but not 比上年增长率.
func isBegunBefore(_ name: String) -> Bool { wordsForBefore.contains { name.hasPrefix($0) } }

/// Whether printed words mean what is to be reached, whatever it is called: 计划数, 任务, 规定值.
func isGoal(_ words: String) -> Bool {
  !isOfBefore(words)
    && [
      "计划", "目标", "任务", "预算", "标准", "指标", "要求", "规定", "应", "编制", "核定", "下达", "年初", "定额", "限额", "控制", "合同",
      "基准", "序时",
      "进度", "工期", "概算", "估算",
    ].contains { words.contains($0) }
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

/// Whether two printed names are of one figure: one is the other, or a short form of it.
func isSameFigure(_ first: String, _ second: String) -> Bool {
  isEmptyName(first) || isEmptyName(second) || first.contains(second) || second.contains(first)
    || isSameRatio(first, second) || isSameRatio(second, first)
}
