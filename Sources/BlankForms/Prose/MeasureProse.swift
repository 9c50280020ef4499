import Program
import Source
import TargetTexts
import Values

/// Expressions and conditions in prose. What print writes as the language does (names, numbers, ÷ and ×, brackets) is
/// written by `Template.phrase(of:)`; here stands what print says in other words.
struct MeasureProse {
  let template: Template

  /// A value: 满分的80%, (上年公用经费 − 本年公用经费) ÷ 上年公用经费, 压减率在同类别的各单位中的名次.
  func value(_ measure: Measure) -> String { template.phrase(of: measure, figure: figure).chinese }

  /// A value before words that say something of it: with a blank behind it where it is no single name.
  func subject(_ measure: Measure) -> String {
    let text = value(measure)
    switch measure.ungrouped.kind {
    case .arithmetic, .negated: return text + " "
    default: return text
    }
  }

  /// 执行率 = 执行数 ÷ 预算数; a formula whose value is one of several says which when.
  func meaning(of name: String, _ measure: Measure) -> String {
    switch measure.ungrouped.kind {
    case .choice(let branches):
      let bands = TierBands(branches.map(\.condition), self)
      let texts = zip(bands.texts, branches).map { "\($0)的为\(quoted($1.value))" }
      return "\(name)：\(bands.lead ?? "")\(texts.joined(separator: "，"))"
    case .line(let subject, let knots, let ends):
      let points = knots.map { "\(value($0.x))的为\(value($0.y))" }.joined(separator: "，")
      let beyond = ends == .extended ? "，两端以外照此延伸" : "，两端以外按两端计"
      return "\(name)：\(self.subject(subject))为\(points)，其间按比例计算\(beyond)"
    default:
      return measure.type == .truth ? "\(name)：指\(condition(measure))" : "\(name) = \(value(measure))"
    }
  }

  /// 满分 × 80% as 满分的80%; nil for what is no written part of full points.
  func shareOfFull(_ measure: Measure) -> String? {
    guard case .arithmetic(let left, .multiply, let right) = measure.kind, left.isFullPoints,
      case .constant(_, let written) = right.ungrouped.kind, written.hasSuffix("%")
    else { return nil }
    return "满分的" + written
  }

  /// The unit of places, 第1名.
  static let place = "名"

  /// The step of an adjustment: places have no unit of their own.
  func step(_ step: Measure, of excess: Excess) -> String {
    let measure: Measure =
      switch excess {
      case .whole(let measure), .above(let measure, _), .below(let measure, _), .off(let measure, _, _):
        measure
      }
    if isPlace(measure) { return value(step) + Self.place }
    if case .arithmetic = step.ungrouped.kind { return "“\(value(step.ungrouped))”" }
    return value(step)
  }

  private func isPlace(_ measure: Measure) -> Bool {
    switch measure.ungrouped.kind {
    case .aggregate(let aggregate): aggregate.function == .rank
    case .formula(let id): isPlace(template[id].measure)
    default: false
    }
  }

  /// What a person may give: 满分的60%（含）至满分的80%.
  func span(_ bounds: JudgementBounds) -> String {
    let low = bounds.low.map { value($0) + (bounds.includesLow ? "（含）" : "（不含）") }
    let high = bounds.high.map { value($0) + (bounds.includesHigh ? "（含）" : "（不含）") }
    switch (low, high) {
    case (let low?, let high?):
      return bounds.low == bounds.high ? bounds.low.map(value) ?? low : "\(low)至\(high)"
    case (let low?, nil): return low + "以上"
    case (nil, let high?): return high + "以下"
    case (nil, nil): return "0分至满分"
    }
  }

  // MARK: what print says in other words

  private func figure(_ part: Measure) -> Phrase? { text(part).map { Phrase($0) } }

  private func text(_ part: Measure) -> String? {
    switch part.kind {
    case .arithmetic(let left, let sign, let right):
      if let share = shareOfFull(part) { return share }
      // What many words say stands apart from the signs beside it.
      guard left.isAggregate || right.isAggregate else { return nil }
      return Template.phrase(Phrase(apart(left)), sign, Phrase(apart(right))).chinese
    case .constant(let value, let written): return constant(value, written, part.type)
    case .member(let text, let member): return words(member, of: text)
    case .score(let id): return "“\(template[id].name)”的得分"
    case .points(let id): return "“\(template[id].name)”的分值"
    case .claimed(let id): return "“\(template[id].name)”的自评得分"
    case .ownScore: return "得分"
    case .ownClaim: return "自评得分"
    case .totalScore: return "总得分"
    case .totalClaim: return "自评总分"
    case .aggregate(let aggregate): return words(aggregate)
    case .workdays(let from, let to): return "（\(value(from))到\(value(to))的工作日数）"
    case .rounded(let inner, let size, let mode): return "（\(value(inner)) 按\(value(size))\(mode.proseName)）"
    case .limited(let inner, let low, let high): return limited(inner, low, high)
    case .call(.count, let conditions, _):
      return "（" + conditions.map(condition).joined(separator: "、") + "，其中成立的条数）"
    case .call(.round, let arguments, _) where arguments.count == 2:
      return "（\(value(arguments[0])) 保留\(value(arguments[1]))位小数，\(template.rounding.mode.proseName)）"
    case .shifted(let inner, let steps): return value(inner) + (steps > 0 ? "上调" : "下调") + "\(abs(steps))档"
    case .choice(let branches):
      let texts = branches.map {
        ($0.condition.map { condition($0) + "的" } ?? "其余的") + "为" + quoted($0.value)
      }
      return "（" + texts.joined(separator: "，") + "）"
    case .line(let subject, let knots, _):
      let points = knots.map { "\(value($0.x))为\(value($0.y))" }.joined(separator: "，")
      return "（按\(value(subject))：\(points)，其间按比例计算）"
    case .inapplicable: return "不适用"
    case .input, .column, .formula, .applied, .parameter, .fullPoints, .grade, .negated, .grouped,
      .call, .widened, .reported:
      return nil
    case .meets, .comparison, .between, .oneOf, .begins, .not, .all, .any, .isGiven, .hasColumn:
      return condition(part)
    }
  }

  /// As it is written; days, and what is written in English, as print has them.
  private func constant(_ value: Value, _ written: String, _ type: ValueType) -> String? {
    switch value {
    case .text(let text): return "“\(text)”"
    case .date, .truth: return template.text(of: value, as: type).text
    case .number:
      return written.contains { $0.isASCII && $0.isLetter } ? template.text(of: value, as: type).text : nil
    case .level, .target, .figure: return nil
    }
  }

  private func apart(_ measure: Measure) -> String {
    measure.isAggregate ? "（\(value(measure))）" : value(measure)
  }

  private func limited(_ inner: Measure, _ low: Measure?, _ high: Measure?) -> String {
    let ends = [low.map { "低于\(value($0))的按\(value($0))计" }, high.map { "高于\(value($0))的按\(value($0))计" }]
    return "（\(value(inner))，\(ends.compactMap { $0 }.joined(separator: "，"))）"
  }

  private func words(_ member: TargetMember, of text: Measure) -> String {
    let name = value(text)
    switch member {
    case .kind: return name + "的种类"
    case .number: return name + "的数值"
    case .low: return name + "的下限"
    case .high: return name + "的上限"
    case .due: return name + (text.type == .target(isActual: true) ? "日期" : "期限")
    case .unsigned: return name + "没有写明方向"
    }
  }

  /// 压减率在同类别的单位中的名次（从高到低）, “问卷”各行“很满意 + 满意”的合计, 全部单位中进度的最大值.
  private func words(_ aggregate: Aggregate) -> String {
    let values = aggregate.values.map { measure -> String in
      switch measure.ungrouped.kind {
      case .arithmetic, .negated: "“\(value(measure.ungrouped))”"
      default: value(measure)
      }
    }
    let what = values.first.map { records(of: aggregate) + $0 + "的" } ?? ""
    let trim = template.phrases(of: aggregate.trim).map(\.chinese)
    let left = trim.isEmpty ? "" : "（\(trim.joined(separator: "、"))）"
    switch aggregate.function {
    case .rank: return place(values, among: records(of: aggregate), aggregate.ranking)
    case .count: return count(aggregate)
    case .sum: return what + "合计" + left
    case .mean: return what + "平均数" + left
    case .minimum: return what + "最小值" + left
    case .maximum: return what + "最大值" + left
    case .median: return what + "中位数" + left
    case .absolute, .round: return what + aggregate.function.rawValue + left
    }
  }

  /// What an aggregate takes, before the name of what it takes of each: “问卷”中发放超过0份的各行, 同类别的单位中.
  private func records(of aggregate: Aggregate) -> String {
    let limits = limits(of: aggregate)
    switch aggregate.records {
    case .rows(let table):
      return "“\(template[table].name)”" + (limits.isEmpty ? "" : "中\(limits)的") + "各行"
    case .forms: return limits.isEmpty ? "全部单位中" : "\(limits)的单位中"
    }
  }

  private func count(_ aggregate: Aggregate) -> String {
    let limits = limits(of: aggregate)
    switch aggregate.records {
    case .rows(let table):
      return "“\(template[table].name)”" + (limits.isEmpty ? "的" : "中\(limits)的") + "行数"
    case .forms: return (limits.isEmpty ? "全部单位" : "\(limits)的单位") + "的个数"
    }
  }

  /// 同类别、填报了实绩: which records are taken.
  private func limits(of aggregate: Aggregate) -> String {
    (aggregate.keys.map { "同" + value($0) } + [aggregate.filter.map(condition)].compactMap { $0 })
      .joined(separator: "、")
  }

  private func place(_ values: [String], among records: String, _ ranking: Ranking) -> String {
    let ties: String =
      switch ranking.ties {
      case .skipping: ""
      case .dense: "，并列的不跳号"
      case .average: "，并列的取平均"
      }
    let then = values.dropFirst().map { "，相同的比\($0)" }.joined()
    return
      "\(values.first ?? "")在\(records)的名次（从\(ranking.isAscending ? "低到高" : "高到低")\(then)\(ties)）"
  }
}

extension Measure {
  /// Whether it is 满分.
  fileprivate var isFullPoints: Bool { if case .fullPoints = ungrouped.kind { true } else { false } }

  /// Whether it is a function over many records.
  fileprivate var isAggregate: Bool { if case .aggregate = kind { true } else { false } }
}

extension RoundingMode {
  /// How print calls it.
  var proseName: String {
    switch self {
    case .halfUp: "四舍五入"
    case .halfEven: "四舍六入五成双"
    case .down: "舍去尾数"
    case .up: "进一"
    }
  }
}
