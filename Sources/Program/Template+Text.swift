import Source
import TargetTexts
import Values

extension Template {
  /// An expression in the author's words, in Chinese.
  package func text(of measure: Measure) -> String { phrase(of: measure).chinese }

  /// An expression in the author's words, or with figures put in where `figure` gives one.
  package func phrase(of measure: Measure, figure: (Measure) -> Phrase? = { _ in nil }) -> Phrase {
    if let figure = figure(measure) { return figure }
    func text(_ part: Measure) -> Phrase { phrase(of: part, figure: figure) }
    func list(_ parts: [Measure]) -> Phrase { parts.map(text).joined(separator: ", ") }
    switch measure.kind {
    case .constant(let value, let written): return self.written(value, as: written, measure.type)
    case .input, .column, .formula, .score, .points, .claimed, .fullPoints, .ownScore, .totalScore, .grade,
      .ownClaim, .totalClaim, .isGiven, .hasColumn, .reported:
      return name(of: measure)
    case .applied(let call): return Phrase(call.name) + "(\(list(call.arguments)))"
    case .parameter(_, let name): return Phrase(name)
    case .inapplicable: return Words.notApplicable
    case .member(let part, let member): return text(part) + "." + member.phrase
    case .meets(let actual, let target): return Words.meets + "(\(text(actual)), \(text(target)))"
    case .aggregate(let aggregate): return phrase(of: aggregate)
    case .negated(let part): return "−" + text(part)
    case .grouped(let part): return "(\(text(part)))"
    case .arithmetic(let left, let sign, let right):
      return Self.phrase(text(left), sign, text(right))
    case .comparison(let left, let sign, let right):
      return "\(text(left)) \(sign.rawValue) \(text(right))"
    case .between(let part, let low, let high):
      return Self.between(text(part), text(low), text(high))
    case .oneOf(let part, let others): return text(part) + Words.oneOf + "(\(list(others)))"
    case .begins(let part, let texts):
      return text(part) + Words.begins + (texts.count == 1 ? list(texts) : "(\(list(texts)))")
    case .not(let part): return Words.not + text(part)
    case .all(let parts): return Self.joined(parts, isAll: true, text)
    case .any(let parts): return Self.joined(parts, isAll: false, text)
    case .call(let function, let arguments, let trim):
      return function.phrase + "(\((arguments.map(text) + phrases(of: trim)).joined(separator: ", ")))"
    case .rounded(let part, let size, let mode):
      return mode.functionPhrase + "(\(text(part)), \(text(size)))"
    case .limited(let part, let low, let high):
      return Words.limited + "(\(text(part)), \(Self.span(low.map(text), high.map(text))))"
    case .workdays(let from, let to): return Words.workdays + "(\(text(from)), \(text(to)))"
    case .shifted(let part, let steps):
      return (steps > 0 ? Words.upgrade : Words.downgrade) + "(\(text(part)), \(abs(steps)))"
    case .widened(let part, _): return text(part)
    case .choice: return Words.tiers + "{ … }"
    case .line(let part, _, let ends):
      return Words.interpolate + text(part) + (ends == .extended ? Words.extended : " ") + "{ … }"
    }
  }

  /// What stands for one figure: a name, with the part of it that is meant.
  private func name(of measure: Measure) -> Phrase {
    switch measure.kind {
    case .input(let id): return Phrase(self[id].name)
    case .column(let table, let index): return Phrase(self[table].columns[index].name)
    case .formula(let id): return Phrase(self[id].name)
    case .score(let id): return "\(self[id].name)." + Words.score
    case .points(let id): return "\(self[id].name)." + Words.points
    case .claimed(let id): return "\(self[id].name)." + Words.claimed
    case .isGiven(let id): return Words.has + Phrase(self[id].name)
    case .hasColumn(let table, let index): return Words.has + Phrase(self[table].columns[index].name)
    case .fullPoints: return Words.full
    case .ownScore: return Words.score
    case .totalScore: return Words.totalScore
    case .grade: return Words.grade
    case .ownClaim: return Words.claimed
    case .totalClaim: return Words.totalClaim
    default: return "?"
    }
  }

  /// Two sides of an operation.
  package static func phrase(_ left: Phrase, _ sign: ArithmeticOperator, _ right: Phrase) -> Phrase {
    // A figure below zero that is put in for a name would run into the sign: 800万元 + -81万元.
    "\(left) \(sign.rawValue) " + (right.chinese.hasPrefix("-") ? "(\(right))" : right)
  }

  /// A figure between two ends.
  package static func between(_ part: Phrase, _ low: Phrase, _ high: Phrase) -> Phrase {
    part + Words.within + low + Words.to + high
  }

  /// What a figure is held to: two ends, or one.
  private static func span(_ low: Phrase?, _ high: Phrase?) -> Phrase {
    switch (low, high) {
    case (let low?, let high?): low + Words.to + high
    case (let low?, nil): "≥ " + low
    case (nil, let high?): "≤ " + high
    case (nil, nil): ""
    }
  }

  /// Conditions joined by 且 or 或, with brackets around those that are joined by the other.
  package static func joined(
    _ parts: [Measure], isAll: Bool, _ text: (Measure) -> Phrase
  ) -> Phrase {
    parts.map { part in
      switch part.kind {
      case .all where !isAll, .any where isAll: return "(\(text(part)))"
      default: return text(part)
      }
    }.joined(separator: isAll ? Words.and : Words.or)
  }

  /// 「名次(全体 同 类别 当 有 实绩: 实绩, 从低到高)」; what it names belongs to other records and keeps its names.
  private func phrase(of aggregate: Aggregate) -> Phrase {
    var head: Phrase
    switch aggregate.records {
    case .rows(let table): head = Phrase(self[table].name)
    case .forms: head = Self.cohortPhrase
    }
    if !aggregate.keys.isEmpty {
      head += Words.same + aggregate.keys.map { phrase(of: $0) }.joined(separator: Phrase("、", ", "))
    }
    if let filter = aggregate.filter { head += Words.selecting + phrase(of: filter) }
    let rest =
      aggregate.values.map { phrase(of: $0) } + phrases(of: aggregate.trim) + phrases(of: aggregate.ranking)
    return aggregate.function.phrase
      + "(\(head)\(rest.isEmpty ? "" : ": ")\(rest.joined(separator: ", ")))"
  }

  /// What is said of the values that are left out: 去高 1, 去低 1.
  package func phrases(of trim: Trim) -> [Phrase] {
    (trim.high > 0 ? [Words.dropHigh + Phrase(String(trim.high))] : [])
      + (trim.low > 0 ? [Words.dropLow + Phrase(String(trim.low))] : [])
  }

  private func phrases(of ranking: Ranking) -> [Phrase] {
    let ties: [Phrase] =
      switch ranking.ties {
      case .skipping: []
      case .dense: [Words.dense]
      case .average: [Words.averageTies]
      }
    return (ranking.isAscending ? [Words.ascending] : []) + ties
  }

  /// The name of all forms of a run in both languages.
  package static let cohortPhrase = Phrase(cohortName, "all-forms")
}

/// The words of the language as expressions are printed with them, in both spellings.
package enum Words {
  /// 满分.
  package static let full = Phrase("满分", "full")
  /// 得分.
  package static let score = Phrase("得分", "score")
  /// 分值.
  package static let points = Phrase("分值", "points")
  /// 自报.
  package static let claimed = Phrase("自报", "claimed")
  /// 总得分.
  package static let totalScore = Phrase("总得分", "total-score")
  /// 总自报.
  package static let totalClaim = Phrase("总自报", "total-claimed")
  /// 等次.
  package static let grade = Phrase("等次", "grades")
  static let and = Phrase(" 且 ", " and ")
  static let or = Phrase(" 或 ", " or ")
  /// 非, with the blank behind it.
  package static let not = Phrase("非 ", "not ")
  static let has = Phrase("有 ", "has ")
  static let oneOf = Phrase(" 属于 ", " in ")
  static let begins = Phrase(" 开头是 ", " starts-with ")
  static let within = Phrase(" 在 ", " within ")
  /// 到 between two ends.
  package static let to = Phrase(" 到 ", " to ")
  /// 达标.
  package static let meets = Phrase("达标", "meets")
  /// 不适用.
  package static let notApplicable = Phrase("不适用", "na")
  /// 限于.
  package static let limited = Phrase("限于", "clamp")
  /// 工作日数.
  package static let workdays = Phrase("工作日数", "workdays")
  /// 乘方.
  package static let power = Phrase("乘方", "power")
  /// 升档.
  package static let upgrade = Phrase("升档", "upgrade")
  /// 降档.
  package static let downgrade = Phrase("降档", "downgrade")
  static let tiers = Phrase("分档 ", "tiers ")
  static let interpolate = Phrase("插值 ", "interpolate ")
  static let extended = Phrase(" 外推 ", " extrapolate ")
  static let same = Phrase(" 同 ", " same ")
  static let selecting = Phrase(" 当 ", " when ")
  static let dropHigh = Phrase("去高 ", "drop-high ")
  static let dropLow = Phrase("去低 ", "drop-low ")
  static let ascending = Phrase("从低到高", "ascending")
  static let dense = Phrase("不跳号", "dense")
  static let averageTies = Phrase("并列取平均", "average-ties")
}

extension FunctionName {
  /// The name in both spellings.
  package var phrase: Phrase { Phrase(rawValue, english) }
}

extension RoundingMode {
  /// The function that rounds so to a multiple, in both spellings.
  package var functionPhrase: Phrase {
    switch self {
    case .halfUp: Phrase("四舍五入", "half-up")
    case .halfEven: Phrase("五成双", "half-even")
    case .down: Phrase("截尾", "truncate")
    case .up: Phrase("进一", "round-up")
    }
  }

  /// The mode whose function has a name, in either spelling.
  package static func called(_ name: String) -> RoundingMode? {
    allCases.first { $0.functionPhrase.chinese == name || $0.functionPhrase.english == name }
  }
}

extension TargetMember {
  /// The name in both spellings.
  package var phrase: Phrase { Phrase(rawValue, english) }
}
