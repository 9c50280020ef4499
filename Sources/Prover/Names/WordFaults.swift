import Checker
import Enclosure
import Program
import Source
import Values

/// Finds conditions of vetoes and checks that their words contradict by what they say of bounds, of several conditions
/// together, and of which figure is asked for.
///
/// Why: the words are what units read, and the condition is what counts. Instead: one of them like the other.
func findWordFaults(_ template: Template, _ analysis: RangeAnalysis) -> [Diagnostic] {
  var finder = WordFinder(template: template, analysis: analysis)
  for veto in template.vetoes {
    guard let words = veto.reason else { continue }
    finder.checkBound(veto.condition, words)
    finder.checkJoint(veto.condition, words)
    finder.checkNamed(veto.condition, words)
    if finder.deniesEvent(veto.condition, words) {
      finder.report(
        .wordsTurned(template.phrase(of: veto.condition), words: words, isVeto: true),
        at: veto.condition.range)
    }
  }
  for check in template.checks {
    guard let words = check.message else { continue }
    finder.checkSides(check.condition, words)
    if finder.isAgainst(check.condition, words) {
      finder.report(
        .wordsTurned(template.phrase(of: check.condition), words: words, isVeto: false),
        at: check.condition.range)
    }
  }
  return finder.diagnostics
}

private struct WordFinder: TemplateFinder {
  let template: Template
  let analysis: RangeAnalysis
  var diagnostics: [Diagnostic] = []

  init(template: Template, analysis: RangeAnalysis) { (self.template, self.analysis) = (template, analysis) }

  private static let denials = ["未", "没", "不", "无", "非"]

  /// 违规 > 3起 beside 「违规3起及以上」, and 聚集 > 1起 beside 「发生聚集」.
  mutating func checkBound(_ condition: Measure, _ words: String) {
    guard case .comparison(let left, let sign, let right) = condition.ungrouped.kind,
      sign == .greater || sign == .less,
      case .constant(.number(let bound), let written) = right.ungrouped.kind
    else { return }
    let text = halfWidth(words).replacing(" ", with: "")
    let figure = halfWidth(written).replacing(" ", with: "")
    let isUpward = sign == .greater
    let endings = isUpward ? ["及以上", "(含)以上", "以上(含)"] : ["及以下", "(含)以下", "以下(含)"]
    // 连续2年 > 1次 beside 「连续发生」 says nothing of one.
    let isEvent =
      isUpward && bound == .one && happens(words) && countsWhole(left)
      && !text.contains(where: { $0.isNumber || "两二三多再次屡".contains($0) })
    let isIncluded = endings.contains { ending in
      guard let place = text.firstRange(of: figure + ending) else { return false }
      return text[..<place.lowerBound].last.map { !$0.isNumber && $0 != "." } ?? true
    }
    guard isEvent || isIncluded && !Self.denials.contains(where: { text.contains($0) }) else { return }
    report(.boundAgainstWords(template.phrase(of: condition), words: words), at: condition.range)
  }

  /// 聚集 = 0起 beside 「发生聚集」.
  func deniesEvent(_ condition: Measure, _ words: String) -> Bool {
    guard case .comparison(let left, let sign, let right) = condition.ungrouped.kind,
      sign == .equal || sign == .lessOrEqual, countsWhole(left),
      analysis.interval(of: right).onlyValue?.isZero == true
    else { return false }
    return happens(words)
  }

  /// Whether words begin by saying that something is so, with no denial and nothing that should be.
  private func happens(_ words: String) -> Bool {
    ["发生", "出现", "存在"].contains { words.hasPrefix($0) }
      && !(Self.denials + ["应", "须", "少", "低", "缺"]).contains { words.contains($0) }
  }

  private func countsWhole(_ measure: Measure) -> Bool {
    guard case .number(let type) = measure.type, !type.dimension.isNone, !type.dimension.isMoney,
      case .input(let id) = measure.ungrouped.kind
    else { return false }
    return template[id].isWhole
  }

  /// 「能耗和水耗都上升」 of conditions joined by 或, 「任一项不达标」 of those joined by 且.
  mutating func checkJoint(_ condition: Measure, _ words: String) {
    func says(_ list: [String]) -> Bool { list.contains { words.contains($0) } }
    let all = ["都", "同时"]
    let one = ["之一", "任一", "任意一", "任何一", "或者"]
    let parts: [Measure]
    let isAny: Bool
    switch condition.ungrouped.kind {
    case .any(let conditions): (parts, isAny) = (conditions, true)
    case .all(let conditions): (parts, isAny) = (conditions, false)
    default: return
    }
    let arePlain = parts.allSatisfy { part in
      switch part.ungrouped.kind {
      case .comparison, .input, .between: true
      default: false
      }
    }
    guard arePlain, isAny ? says(all) && !says(one + ["或"]) : says(one) && !says(all + ["且"]),
      !says(["首都", "成都", "都市"]), !isAny || words.contains("和") || words.contains("、") || words.contains("与")
    else { return }
    report(.jointAgainstWords(words: words, isAny: isAny), at: condition.range)
  }

  /// 限额使用率 > 300% beside 「债务率超过300%」: the words begin with another figure, and have nothing of what is asked for.
  mutating func checkNamed(_ condition: Measure, _ words: String) {
    var figures: Set<String> = []
    var asksOther = false
    condition.forEach(in: template) { part in
      switch part.kind {
      case .input, .column, .formula: figures.insert(template.text(of: part))
      case .score, .totalScore, .ownScore, .grade, .points, .claimed, .ownClaim, .totalClaim, .aggregate:
        asksOther = true
      default: break
      }
    }
    if !asksOther, let other = figureNamed(besides: condition, words) {
      return report(
        .wordsNameOther(other, asked: template.phrase(of: condition), words: words), at: condition.range)
    }
    guard !asksOther, !figures.isEmpty, figures.allSatisfy({ !sharesWord($0, words) }) else { return }
    let named = template.namesOfMeasures.filter { words.hasPrefix($0.name) && $0.name.count >= 2 }
      .max { $0.name.count < $1.name.count }
    guard let named else { return }
    // What rests on the same figures may be another word for them.
    var own: Set<String> = []
    named.measure?.forEach(in: template) { part in
      switch part.kind {
      case .input, .column, .formula: own.insert(template.text(of: part))
      default: break
      }
    }
    guard own.isDisjoint(with: figures) else { return }
    report(
      .wordsNameOther(named.name, asked: template.phrase(of: condition), words: words), at: condition.range)
  }

  /// 三季度支出进度 < 80% beside 「年末支出进度低于80%」: words that begin with the whole name of another figure, and name none
  /// that is asked for.
  private func figureNamed(besides condition: Measure, _ words: String) -> String? {
    let asked = plainFigures(of: condition)
    let names = asked.map { template.text(of: $0) }
    guard !asked.isEmpty, !names.contains(where: { words.contains($0) }),
      let other = template.namesOfMeasures.filter({ words.hasPrefix($0.name) && $0.name.count >= 4 })
        .max(by: { $0.name.count < $1.name.count }),
      // 审计问题未整改 may be another word for 未整改问题.
      !names.contains(where: { sharesWord($0, words.replacing(other.name, with: " ")) }),
      // 债务率风险 is 债务率, and what is computed of a figure may stand for it.
      !names.contains(where: { $0.contains(other.name) || other.name.contains($0) }),
      other.measure.map({ measure in
        !asked.contains { figure in measure.contains(in: template) { $0 == figure } }
      })
        ?? true,
      !asked.contains(where: { $0.contains(in: template) { template.text(of: $0) == other.name } })
    else { return nil }
    return other.name
  }

  /// 按时公开 ≤ 签订超期 beside 「按时公开多于应公开」: what a check prints names one side, and a third figure in place of the other.
  mutating func checkSides(_ condition: Measure, _ words: String) {
    guard case .comparison(let left, _, let right) = condition.ungrouped.kind else { return }
    let sides = [left, right].map(\.ungrouped)
    guard sides.allSatisfy({ plainFigures(of: $0) == [$0] }) else { return }
    for (named, other) in [(sides[0], sides[1]), (sides[1], sides[0])] {
      let (own, missing) = (template.text(of: named), template.text(of: other))
      guard words.contains(own), !words.contains(missing), own != missing else { continue }
      let rest = words.replacing(own, with: " ")
      let third = template.namesOfMeasures.filter { entry in
        entry.name.count >= 2 && rest.contains(entry.name) && !missing.contains(entry.name)
          && !own.contains(entry.name) && !entry.name.contains(own)
      }.max { $0.name.count < $1.name.count }
      guard let third, !sharesWord(missing, rest) else { continue }
      return report(
        .wordsNameOther(third.name, asked: template.phrase(of: condition), words: words), at: condition.range)
    }
  }

  /// The figures that a measure names itself.
  private func plainFigures(of measure: Measure) -> [Measure] {
    var found: [Measure] = []
    measure.forEachPart { part in
      switch part.kind {
      case .input, .column, .formula: found.append(part)
      default: break
      }
    }
    return found
  }

  /// 专职人员 ≤ 1人 beside 「没有专职人员」, 计数(…) ≤ 1 beside 「至少要有一个」: what a check prints says what must be, or what
  /// is wrong.
  func isAgainst(_ condition: Measure, _ words: String) -> Bool {
    guard case .comparison(let left, let sign, let right) = condition.ungrouped.kind,
      let bound = analysis.interval(of: right).onlyValue, bound.isPositive
    else { return false }
    let isCapped: Bool
    switch sign {
    case .less, .lessOrEqual: isCapped = true
    case .greater, .greaterOrEqual: isCapped = false
    case .equal, .notEqual: return false
    }
    let least = ["至少", "不少于"].contains { words.contains($0) }
    let most = ["至多", "最多"].contains { words.contains($0) }
    if least != most, !words.contains("超过"), !words.contains("否则") { return least == isCapped }
    let name = template.text(of: left)
    return isCapped && ["没有", "无", "未配备", "缺少"].contains { words == $0 + name }
  }
}

/// Whether two characters that follow each other in a name do so in words.
private func sharesWord(_ name: String, _ words: String) -> Bool {
  zip(name, name.dropFirst()).contains { words.contains("\($0)\($1)") }
}

extension Template {
  /// The figures that words may name, with what those that are computed rest on.
  fileprivate var namesOfMeasures: [(name: String, measure: Measure?)] {
    inputs.map { ($0.name, nil) } + formulas.map { ($0.name, $0.measure) }
  }
}
