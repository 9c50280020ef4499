/// The template around its sentences.
extension Printer {
  mutating func print() -> String {
    var lines = ["衡 1", "模板 例 {", "  年度 2024"]
    if !template.roots.isEmpty {
      lines.append("  总分 \(decimal(template.total))分" + limits())
    }
    if template.writesRounding {
      lines.append(
        "  取整 \(template.mode.rawValue) \(template.places)位" + (template.onlyTotal ? " 仅总分" : ""))
    }
    for set in template.levels { lines.append("  级别 \(set.name) { \(set.levels.joined(separator: "; ")) }") }
    if let almanac = template.almanac { lines.append(print(almanac)) }
    lines += declarations()
    lines += policies(template.policies, "the template").map { "  " + $0 }
    for (name, sentence) in template.rules { lines.append("  规则 \(name): \(print(sentence))") }
    for id in template.roots + template.extras { lines += indicator(id, "  ") }
    lines += after()
    return (lines + ["}", ""]).joined(separator: "\n")
  }

  private func limits() -> String {
    guard let limits = template.totalLimits else { return "" }
    return ", 最高 \(decimal(limits.most))分, 最低 \(decimal(limits.least))分"
  }

  private func decimal(_ number: Fraction) -> String { number.decimal ?? "?" }

  private func print(_ almanac: Almanac) -> String {
    let entries =
      almanac.holidays.map {
        $0.lowerBound == $0.upperBound
          ? "放假 \($0.lowerBound.written)" : "放假 \($0.lowerBound.written) 到 \($0.upperBound.written)"
      } + almanac.workdays.map { "上班 \($0.written)" }
    let (first, last) = (almanac.years.lowerBound, almanac.years.upperBound)
    return "  日历 \(first)\(first == last ? "" : " 到 \(last)") { \(entries.joined(separator: "; ")) }"
  }

  private mutating func declarations() -> [String] {
    var lines: [String] = []
    let inputs = template.inputs.filter { !$0.removed }
    if !inputs.isEmpty {
      lines.append("  输入 {")
      lines += inputs.map { "    " + declaration($0.name, $0) }
      lines.append("  }")
    }
    for table in template.tables where !table.removed {
      let columns = table.columns.filter { !$0.removed }.map { declaration($0.name, $0) }
      var omission = ""
      if let condition = table.omission {
        use("略去")
        omission = ", 略去 " + print(condition)
      }
      lines.append("  表 \(table.name)\(omission) { \(columns.joined(separator: "   ")) }")
    }
    for formula in template.formulas where !formula.removed {
      lines.append("  " + listed("公式", formula.name, formula.type, formula.expression, formula.policies))
    }
    return lines
  }

  private func declaration(_ name: String, _ field: Field) -> String {
    var text = "\(name): \(field.unit)"
    if let source = field.source { text += ", 来自 \"\(source)\"" }
    if field.isOptional { text += ", 可缺" }
    if field.isWhole { text += ", 整数" }
    if let range = field.range {
      text += ", 范围 \(range.lowerBound)\(field.unit) 到 \(range.upperBound)\(field.unit)"
    }
    if field.role != .none { text += ", \(field.role.rawValue)" }
    return text
  }

  private mutating func listed(
    _ word: String, _ name: String, _ type: String?, _ expression: Expression, _ policies: Policies
  ) -> String {
    (["\(word) \(name)\(type.map { ": \($0)" } ?? "") = \(print(expression))"]
      + self.policies(policies, word)).joined(separator: ", ")
  }

  // MARK: indicators

  mutating func indicator(_ id: Int, _ indent: String) -> [String] {
    let indicator = template.indicators[id]
    if indicator.removed { return [] }
    var head = indent
    if indicator.role != .regular, indicator.parent == nil {
      head += indicator.role.rawValue + " "
    } else if indicator.sentence == nil {
      head += "指标 "
    }
    head += "\(indicator.name) \(decimal(indicator.points))分"
    if let (low, high) = indicator.adjustable { head += ", 可调 \(decimal(low))分 到 \(decimal(high))分" }
    if indicator.composition != .sum { head += ", 取 \(indicator.composition.rawValue)" }
    if let share = indicator.share {
      head += ", 占 \((try? share * Fraction(100)).map { decimal($0) } ?? "?")%"
    }
    head += rows(indicator)
    let texts = policies(indicator.policies, indicator.sentence == nil ? "a group" : "an indicator")
    guard let sentence = indicator.sentence else {
      return [head + " {"] + texts.map { indent + "  " + $0 }
        + indicator.children.flatMap { self.indicator($0, indent + "  ") } + [indent + "}"]
    }
    return [head + texts.map { ", " + $0 }.joined() + ": " + print(sentence)]
  }

  private mutating func rows(_ indicator: Indicator) -> String {
    guard let rows = indicator.rows else { return "" }
    var text = ", 逐行 \(template.tables[rows.table].name)"
    if let filter = rows.filter { text += " 当 \(print(filter))" }
    if let split = rows.split {
      text += " 均分" + (split.places.map { " \($0)位" } ?? "") + (split.restToLast ? " 余数归末项" : "")
    }
    return text
  }

  // MARK: after the scores

  private mutating func after() -> [String] {
    var lines: [String] = []
    if !template.grades.isEmpty {
      let bands = template.grades.map { grade in
        "\(grade.least.map { "\(grade.isIncluded ? "≥" : ">") \(decimal($0))分" } ?? "其余"): \(grade.name)"
      }
      lines.append("  等次 { \(bands.joined(separator: "; ")) }")
    }
    for veto in template.vetoes {
      let effect =
        switch veto.effect {
        case .set(let grade): "定为 \(template.grades[grade].name)"
        case .cap(let grade): "不高于 \(template.grades[grade].name)"
        case .move(let steps): "\(steps > 0 ? "上调" : "下调") \(abs(steps))档"
        }
      let parts = ["否决 \(print(veto.condition)) 时 等次 \(effect)"] + policies(veto.policies, "否决")
      lines.append("  " + parts.joined(separator: ", "))
    }
    for check in template.checks {
      var parts = ["核对 \(check.name): \(print(check.condition))"]
      if let tolerance = check.tolerance { parts.append("误差 \(print(tolerance))") }
      lines.append("  " + (parts + policies(check.policies, "核对")).joined(separator: ", "))
    }
    for item in template.outcomes {
      lines.append("  " + listed("另列", item.name, item.type, item.expression, item.policies))
    }
    for item in template.summaries {
      let group = item.group.map { " 按 " + print($0) } ?? ""
      let type = item.type.map { ": \($0)" } ?? ""
      lines.append("  " + listed("汇总", item.name + type + group, nil, item.expression, item.policies))
    }
    return lines
  }
}
