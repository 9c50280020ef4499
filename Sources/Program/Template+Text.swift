import TargetTexts
import Values

extension Template {
  /// A value as people read it, with its unit; the flag says whether the text is exact.
  package func text(of value: Value, as type: ValueType) -> (text: String, isExact: Bool) {
    switch value {
    case .number(let number): numberText(number, as: type)
    case .truth(let truth): (truth ? "是" : "否", true)
    case .date(let date): (date.chineseText, true)
    case .text(let text): (text, true)
    case .level(let set, let index): (self[set].levels[index].name, true)
    case .target(let text): (targetText(text, as: type), true)
    case .figure(let figure): figureText(figure)
    }
  }

  private func numberText(_ number: Rational, as type: ValueType) -> (text: String, isExact: Bool) {
    var shown = number
    var symbol = ""
    if case .number(let type) = type, let unit = type.unit {
      symbol = unit.symbol
      // A unit's factor is never zero; where the quotient leaves the limit the base value is shown.
      shown = (try? number.divided(by: unit.factor)) ?? number
    }
    if let exact = shown.exactDecimalText, exact.count <= 20 { return (exact + symbol, true) }
    return (shown.fixedText(places: 4) + symbol, false)
  }

  /// An actual of 15家 is no bound; only a target keeps its sign.
  private func targetText(_ text: TargetText, as type: ValueType) -> String {
    let normal = text.normalText
    return type == .target(isActual: true) && normal.hasPrefix("=") ? String(normal.dropFirst()) : normal
  }

  private func figureText(_ figure: Figure) -> (text: String, isExact: Bool) {
    let symbol = figure.unit?.symbol ?? ""
    if let exact = figure.number.exactDecimalText, exact.count <= 20 { return (exact + symbol, true) }
    return (figure.number.fixedText(places: 4) + symbol, false)
  }

  /// Points without their unit, exact where they end within six places.
  package static func pointsText(_ points: Rational) -> String {
    points.exactDecimalText.flatMap { $0.count <= 20 ? $0 : nil } ?? "≈" + points.fixedText(places: 4)
  }

  /// Points as an author writes them, with a minus sign for readers: `3`, `−0.2`, `≈0.3333`.
  package static func shownPoints(_ points: Rational) -> String {
    let text = pointsText(points)
    return text.hasPrefix("-") ? "−" + text.dropFirst() : text
  }

  /// An expression in the author's words, or with figures put in where `figure` gives one.
  package func text(of measure: Measure, figure: (Measure) -> String? = { _ in nil }) -> String {
    if let figure = figure(measure) { return figure }
    func text(_ part: Measure) -> String { self.text(of: part, figure: figure) }
    func list(_ parts: [Measure], _ joint: String) -> String { parts.map(text).joined(separator: joint) }
    switch measure.kind {
    case .constant(_, let written): return written
    case .input(let id): return self[id].name
    case .column(let table, let index): return self[table].columns[index].name
    case .member(let part, let member): return text(part) + "." + member.rawValue
    case .meets(let actual, let target): return "达标(\(text(actual)), \(text(target)))"
    case .aggregate(let aggregate): return self.text(of: aggregate)
    case .formula(let id): return self[id].name
    case .fullPoints: return "满分"
    case .ownScore: return "得分"
    case .score(let id): return self[id].name + ".得分"
    case .points(let id): return self[id].name + ".分值"
    case .totalScore: return "总得分"
    case .grade: return "等次"
    case .claimed(let id): return self[id].name + ".自报"
    case .ownClaim: return "自报"
    case .totalClaim: return "总自报"
    case .negated(let part): return "−" + text(part)
    case .grouped(let part): return "(" + text(part) + ")"
    case .arithmetic(let left, let sign, let right):
      // A figure below zero that is put in for a name would run into the sign: 800万元 + -81万元.
      let second = text(right)
      return "\(text(left)) \(sign.rawValue) " + (second.hasPrefix("-") ? "(\(second))" : second)
    case .comparison(let left, let sign, let right): return "\(text(left)) \(sign.rawValue) \(text(right))"
    case .between(let part, let low, let high): return "\(text(part)) 在 \(text(low)) 到 \(text(high))"
    case .oneOf(let part, let others): return "\(text(part)) 属于 (\(list(others, ", ")))"
    case .not(let part): return "非 " + text(part)
    case .all(let parts): return list(parts, " 且 ")
    case .any(let parts): return list(parts, " 或 ")
    case .isGiven(let id): return "有 " + self[id].name
    case .hasColumn(let table, let index): return "有 " + self[table].columns[index].name
    case .call(let function, let arguments, let trim):
      return "\(function.rawValue)(\((arguments.map(text) + words(of: trim)).joined(separator: ", ")))"
    case .workdays(let from, let to): return "工作日数(\(text(from)), \(text(to)))"
    case .shifted(let part, let steps):
      return "\(steps > 0 ? "升档" : "降档")(\(text(part)), \(abs(steps)))"
    case .widened(let part, _): return text(part)
    case .choice: return "分档 { … }"
    case .line(let part, _, let ends):
      return "插值 \(text(part)) \(ends == .extended ? "外推 " : ""){ … }"
    case .reported: return "?"
    }
  }

  /// 「名次(全体 同 类别 当 有 实绩: 实绩, 从低到高)」; what it names belongs to other records and keeps its names.
  private func text(of aggregate: Aggregate) -> String {
    var head: String
    switch aggregate.records {
    case .rows(let table): head = self[table].name
    case .forms: head = Self.cohortName
    }
    if !aggregate.keys.isEmpty { head += " 同 " + aggregate.keys.map { text(of: $0) }.joined(separator: "、") }
    if let filter = aggregate.filter { head += " 当 " + text(of: filter) }
    let rest =
      aggregate.values.map { text(of: $0) } + words(of: aggregate.trim) + words(of: aggregate.ranking)
    return "\(aggregate.function.rawValue)(\(head)\(rest.isEmpty ? "" : ": ")\(rest.joined(separator: ", ")))"
  }

  /// What is said of the values that are left out: 去高 1, 去低 1.
  package func words(of trim: Trim) -> [String] {
    (trim.high > 0 ? ["去高 \(trim.high)"] : []) + (trim.low > 0 ? ["去低 \(trim.low)"] : [])
  }

  private func words(of ranking: Ranking) -> [String] {
    let ties: [String] =
      switch ranking.ties {
      case .skipping: []
      case .dense: ["不跳号"]
      case .average: ["并列取平均"]
      }
    return (ranking.isAscending ? ["从低到高"] : []) + ties
  }
}
