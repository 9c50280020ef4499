/// Writes templates in the language, and notes what they use.
struct Printer {
  let template: Template
  /// The constructs that the text holds.
  var uses: Set<String> = []

  init(_ template: Template) { self.template = template }

  mutating func use(_ construct: String) { uses.insert(construct) }

  // MARK: expressions

  mutating func print(_ expression: Expression) -> String {
    switch expression {
    case .constant(_, let text): return text
    case .input(let id): return template.inputs[id].name
    case .column(let table, let id): return template.tables[table].columns[id].name
    case .formula(let id):
      use("formula")
      return template.formulas[id].name
    case .full: return "满分"
    case .score(let id):
      use("得分 of another")
      return path(id) + ".得分"
    case .pointsOf(let id):
      use("分值 of another")
      return path(id) + ".分值"
    case .total: return "总得分"
    case .grade: return "等次"
    case .claim(let id):
      use("自报 of another")
      return path(id) + ".自报"
    case .ownClaim:
      use("自报")
      return "自报"
    case .totalClaim:
      use("总自报")
      return "总自报"
    case .negative(let part): return "−\(inner(part))"
    case .arithmetic(let a, let sign, let b): return "\(inner(a)) \(sign.rawValue) \(inner(b))"
    case .call(let function, let parts, let trim):
      use(function.rawValue + "(a, b)")
      return "\(function.rawValue)(\(list(parts))\(trimmed(trim)))"
    case .rounded(let part, _, let places):
      use("取整到")
      return "取整到(\(print(part)), \(places))"
    case .multiple(let part, let mode, _, let written):
      use(mode.rawValue)
      return "\(mode.rawValue)(\(print(part)), \(written))"
    case .limited(let part, let low, let high):
      use("限于")
      let span: String
      if let low, let high {
        span = "\(inner(low)) 到 \(inner(high))"
      } else {
        span = low.map { "≥ \(inner($0))" } ?? high.map { "≤ \(inner($0))" } ?? ""
      }
      return "限于(\(print(part)), \(span))"
    case .shifted(let part, let steps, _):
      use(steps > 0 ? "升档" : "降档")
      return "\(steps > 0 ? "升档" : "降档")(\(print(part)), \(abs(steps)))"
    case .choice(let tiers):
      use("分档 in an expression")
      return "(\(self.tiers(tiers) { printer, value in printer.print(value) }))"
    case .inapplicable:
      use("不适用 in an expression")
      return "不适用"
    case .line(let line): return "(\(print(line)))"
    case .daysBetween(let a, let b):
      use("days between dates")
      return "(\(print(b)) − \(print(a)))"
    case .workdays(let a, let b):
      use("工作日数")
      return "工作日数(\(print(a)), \(print(b)))"
    case .later(let day, let months, let days):
      use("a day moved")
      let length =
        days == 0
        ? (months % 12 == 0
          ? "\(abs(months) / 12)年" : months % 3 == 0 ? "\(abs(months) / 3)季度" : "\(abs(months))个月")
        : days % 7 == 0 ? "\(abs(days) / 7)周" : "\(abs(days))天"
      return "(\(print(day)) \(months < 0 || days < 0 ? "−" : "+") \(length))"
    case .power(let part, let count):
      use("乘方")
      return "乘方(\(print(part)), \(count))"
    case .aggregate(let aggregate): return print(aggregate)
    case .widened(let part, _):
      use("widened level")
      return print(part)
    case .comparison(let a, let sign, let b): return "\(inner(a)) \(sign.rawValue) \(inner(b))"
    case .between(let x, let low, let high):
      use("在 … 到")
      return "\(inner(x)) 在 \(inner(low)) 到 \(inner(high))"
    case .oneOf(let x, let values):
      use("属于")
      return "\(inner(x)) 属于 (\(list(values)))"
    case .not(let part):
      use("非")
      return "非 (\(print(part)))"
    case .all(let parts):
      use("且")
      return parts.map { "(\(print($0)))" }.joined(separator: " 且 ")
    case .any(let parts):
      use("或")
      return parts.map { "(\(print($0)))" }.joined(separator: " 或 ")
    case .has(let part):
      use("有")
      return "有 \(print(part))"
    case .meets(let actual, let target):
      use("达标")
      return "达标(\(print(actual)), \(print(target)))"
    case .targetKind(let part):
      use("种类")
      return "\(print(part)).种类"
    case .deadline(let part):
      use("期限")
      return "\(print(part)).期限"
    case .low(let part):
      use("下端")
      return "\(print(part)).下端"
    case .high(let part):
      use("上端")
      return "\(print(part)).上端"
    }
  }

  private func path(_ id: Int) -> String {
    template.path(id).split(separator: "/").joined(separator: ".")
  }

  private mutating func list(_ parts: [Expression]) -> String {
    parts.map { print($0) }.joined(separator: ", ")
  }

  private func trimmed(_ trim: Trim) -> String {
    (trim.high > 0 ? ", 去高 \(trim.high)" : "") + (trim.low > 0 ? ", 去低 \(trim.low)" : "")
  }

  private mutating func inner(_ part: Expression) -> String {
    switch part {
    case .arithmetic, .negative, .comparison, .between, .oneOf, .not, .all, .any, .has:
      return "(\(print(part)))"
    default: return print(part)
    }
  }

  private mutating func print(_ line: Line) -> String {
    use(line.isExtended ? "插值 外推" : "插值")
    if case .input(let id) = line.subject, template.inputs[id].kind == .date { use("插值 over days") }
    let knots = line.knots.map { knot in
      if case .constant = knot.x {} else { use("插值 with computed knots") }
      return "\(print(knot.x)): \(print(knot.y))"
    }
    return
      "插值 \(inner(line.subject))\(line.isExtended ? " 外推" : "") { \(knots.joined(separator: "; ")) }"
  }

  private mutating func print(_ aggregate: Aggregate) -> String {
    let records: String
    switch aggregate.records {
    case .rows(let table):
      records = template.tables[table].name
      use(aggregate.function.rawValue + " over rows")
    case .forms:
      records = "全体"
      use(aggregate.function.rawValue + " over all forms")
    }
    var text = "\(aggregate.function.rawValue)(\(records)"
    if !aggregate.same.isEmpty {
      use("同")
      text += " 同 " + aggregate.same.map { print($0) }.joined(separator: "、")
    }
    if let filter = aggregate.filter {
      use("当 in a function")
      text += " 当 (\(print(filter)))"
    }
    var values = aggregate.values.map { print($0) }
    if aggregate.ascending {
      use("从低到高")
      values.append("从低到高")
    }
    if aggregate.ties != .skipping {
      use(aggregate.ties.rawValue)
      values.append(aggregate.ties.rawValue)
    }
    if aggregate.trim.high > 0 {
      use("去高 over records")
      values.append("去高 \(aggregate.trim.high)")
    }
    if aggregate.trim.low > 0 {
      use("去低 over records")
      values.append("去低 \(aggregate.trim.low)")
    }
    return text + (values.isEmpty ? "" : ": " + values.joined(separator: ", ")) + ")"
  }

  // MARK: tiers

  private mutating func tiers<Result>(
    _ tiers: Tiers<Result>, _ printResult: (inout Printer, Result) -> String
  ) -> String {
    var text = "分档"
    switch tiers.subjects.count {
    case 0: use("分档 of conditions")
    case 1:
      use("分档 of one quantity")
      text += " " + inner(tiers.subjects[0])
    default:
      use(tiers.isUnordered ? "分档 不计顺序" : "分档 of several")
      text += " (\(list(tiers.subjects)))" + (tiers.isUnordered ? " 不计顺序" : "")
    }
    let entries = tiers.entries.map { entry in "\(head(entry.head)): \(printResult(&self, entry.result))" }
    return text + " { " + entries.joined(separator: "; ") + " }"
  }

  private mutating func head<Result>(_ head: Tiers<Result>.Head) -> String {
    switch head {
    case .rest: return "其余"
    case .condition(let condition): return print(condition)
    case .cells(let cells):
      let texts = cells.map { cell($0) }
      return texts.count == 1 ? texts[0] : "(\(texts.joined(separator: ", ")))"
    }
  }

  private mutating func cell(_ cell: Cell) -> String {
    switch cell {
    case .any: return "任意"
    case .bounds(let bounds):
      return bounds.map { "\($0.0.rawValue) \(inner($0.1))" }.joined(separator: " 且 ")
    case .between(let low, let high): return "在 \(inner(low)) 到 \(inner(high))"
    case .equal(let value): return print(value)
    case .oneOf(let values): return "属于 (\(list(values)))"
    }
  }

  // MARK: sentences

  mutating func print(_ sentence: Sentence) -> String {
    var parts = [print(sentence.curve)]
    for step in sentence.steps { parts.append(print(step)) }
    if case .nothing = sentence.curve { parts.removeFirst() }
    if sentence.toZero {
      use("扣完为止")
      parts.append("扣完为止")
    }
    if let floor = sentence.floor {
      use("最低")
      parts.append("最低 \(print(floor))")
    }
    if let ceiling = sentence.ceiling {
      use("最高")
      parts.append("最高 \(print(ceiling))")
    }
    for override in sentence.overrides {
      use("… 时")
      parts.append("\(print(override.condition)) 时 \(print(override.value))")
    }
    if let demand = sentence.demand {
      use("须说明")
      parts.append(demand)
    }
    return (parts + policies(sentence.policies, "a sentence")).joined(separator: ", ")
  }

  mutating func policies(_ policies: Policies, _ place: String) -> [String] {
    var parts: [String] = []
    for (word, outcome) in [
      ("缺失时", policies.missing), ("分母为零时", policies.zero), ("全为零时", policies.allZero),
      ("不适用时", policies.notApplicable),
    ] {
      guard let outcome else { continue }
      switch outcome {
      case .value(let value): parts.append("\(word) \(print(value))")
      case .fail: parts.append("\(word) 报错")
      case .pending: parts.append("\(word) 待定")
      case .notApplicable: parts.append("\(word) 不适用")
      case .group: parts.append("\(word) 组内折算")
      case .form: parts.append("\(word) 全表折算")
      }
      use("\(word) of \(place)")
    }
    return parts
  }

  private mutating func print(_ curve: Curve) -> String {
    switch curve {
    case .value(let value):
      use("得")
      return "得 \(print(value))"
    case .condition(let condition, let value, let otherwise):
      use(otherwise == nil ? "a condition with steps" : "a condition and 否则")
      return "\(print(condition)) 得 \(print(value))" + (otherwise.map { ", 否则 \(print($0))" } ?? "")
    case .tiers(let tiers):
      return self.tiers(tiers) { printer, sentence in
        if case .judged = sentence.curve { printer.use("评定 in a tier") }
        if !sentence.steps.isEmpty { printer.use("steps in a tier") }
        return printer.print(sentence)
      }
    case .line(let line): return print(line)
    case .judged:
      use("评定")
      return "评定"
    case .judgedByLevel(let subject, let entries):
      use("评定 by level")
      let texts = entries.map { entry in
        let low = entry.low.map { ($0.1 ? "≥ " : "> ") + limit($0.0) }
        let high = entry.high.map { ($0.1 ? "≤ " : "< ") + limit($0.0) }
        return "\(entry.name): " + [low, high].compactMap { $0 }.joined(separator: " 且 ")
      }
      return "评定 \(print(subject)) { \(texts.joined(separator: "; ")) }"
    case .checklist(let list): return print(list)
    case .named(let id):
      use("规则")
      return template.rules[id].name
    case .change(let condition, let adds, let amount):
      use(adds ? "加" : "扣")
      return (condition.map { print($0) + " " } ?? "") + "\(adds ? "加" : "扣") \(print(amount))"
    case .nothing: return ""
    }
  }

  private func limit(_ limit: Limit) -> String {
    switch limit {
    case .points(let points): "\(points.decimal ?? "?")分"
    case .share(let share): "\((try? share * Fraction(100))?.decimal ?? "?")%"
    }
  }

  private mutating func print(_ list: Checklist) -> String {
    var word = ""
    switch list.mode {
    case .sum: use("要点")
    case .equally: word = " 均分"
    case .allOrNone: word = " 全有"
    case .inOrder: word = " 递进"
    case .eachMissing(let points): word = " 每缺 \(points.decimal ?? "?")分"
    }
    if !word.isEmpty { use("要点" + word.prefix(3)) }
    let items = list.items.map { entry in
      var text = ""
      switch entry.item {
      case .text(let line): text = "\"\(line)\""
      case .condition(let condition):
        use("a condition in 要点")
        text = print(condition)
      }
      return text + (entry.points.map { ": \($0.decimal ?? "?")分" } ?? "")
    }
    return "要点\(word) { \(items.joined(separator: "; ")) }"
  }

  private mutating func print(_ step: Step) -> String {
    var text = step.counts.rawValue + " "
    switch step.length {
    case .number(let length):
      text += step.subject == nil ? print(length) : inner(length)
      use(step.counts.rawValue)
    case .days(_, let written):
      text += written
      use(step.counts.rawValue + " of days")
    case .months(_, let written):
      text += written
      use(step.counts.rawValue + " of months" + step.part.rawValue)
    case .workdays(let count):
      text += "\(count)工作日"
      use(step.counts.rawValue + " of 工作日")
    }
    if let subject = step.subject { text += " \(inner(subject))" }
    text += " \(step.adds ? "加" : "扣") \(print(step.amount))"
    if let limit = step.limit {
      use("至多")
      text += " 至多 \(print(limit))"
    }
    if step.part != .whole {
      use(step.part.rawValue)
      text += " " + step.part.rawValue
    }
    return text
  }
}
