import Values

extension Composer {
  /// 3月底前得4分，6月底前得2分，6月底以后不得分.
  mutating func dated() throws(Stop) -> String {
    var tiers: [String] = []
    var last = 0
    var rest: String?
    guard let first = clauses.awards.first, case .deadline(let deadline) = first.condition else {
      throw stop(clauses.awards.first?.range, near: .tiers)
    }
    let name = try dayName(deadline, range: first.range)
    for award in clauses.awards {
      guard case .gets(let amount) = award.outcome, rest == nil else { throw stop(award.range, near: .tiers) }
      if award.isRest || isLate(award.condition) {
        rest = written(amount)
        continue
      }
      guard case .deadline(let day) = award.condition, !day.isAfter else {
        throw stop(award.range, near: .tiers)
      }
      let order = (day.year ?? cell.year ?? 0) * 10_000 + day.month * 100 + (day.day ?? 99)
      guard order > last else { throw stop(award.range, near: .tiers) }
      last = order
      tiers.append("≤ \(try written(day, range: award.range)): \(written(amount))")
    }
    if rest == nil { names.note(.restIsZero) }
    if tiers.count == 1, let tier = tiers.first, let colon = tier.firstIndex(of: ":") {
      return
        "\(name) 不超过 \(tier[..<colon].dropFirst(2)) 得\(tier[tier.index(after: colon)...]), 否则 \(rest ?? "0分")"
    }
    return "分档 \(name) { \(tiers.joined(separator: "; ")); 其余: \(rest ?? "0分") }"
  }

  /// 6月底以后: what the tiers before leave.
  private func isLate(_ condition: Condition) -> Bool {
    if case .deadline(let day) = condition { day.isAfter } else { false }
  }

  mutating func written(_ deadline: Deadline, range: Range<Int>) throws(Stop) -> String {
    guard let year = deadline.year ?? cell.year, (1...12).contains(deadline.month) else {
      throw stop(range, near: .tiers)
    }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    let day = deadline.day ?? lengths[deadline.month - 1]
    guard (1...lengths[deadline.month - 1]).contains(day) else { throw stop(range, near: .tiers) }
    if deadline.year == nil { names.note(.yearTaken(year)) }
    names.note(.dayIncluded("\(deadline.month)月\(deadline.day.map { "\($0)日" } ?? "底")前"))
    return "\(year)年\(deadline.month)月\(day)日"
  }

  /// The input that holds the day.
  mutating func dayName(_ deadline: Deadline, range: Range<Int>) throws(Stop) -> String {
    let days = cell.known.filter { $0.unit == "日期" }
    if let what = deadline.what, let known = names.closest(what.text, among: days) {
      return Phrases.written(known.name)
    }
    if days.count == 1, names.isAlone(days[0], for: deadline.what?.text) {
      return Phrases.written(days[0].name)
    }
    if let known = names.closest(cell.indicator, among: days) { return Phrases.written(known.name) }
    guard days.isEmpty || !names.isSmall else { throw stop(range, near: .tiers) }
    let name = (deadline.what?.text ?? "完成") + "日"
    names.declareInput(name, type: "日期")
    return Phrases.written(name)
  }

  /// Bounds at several times: 要点 with a condition for each.
  mutating func reached(_ milestones: Milestones, range: Range<Int>) throws(Stop) -> String {
    guard clauses.awards.isEmpty, clauses.steps.isEmpty, clauses.contrasts.isEmpty, clauses.formulas.isEmpty
    else {
      throw stop(clauses.awards.first?.range ?? range, near: .checklist)
    }
    try checkLimits()
    var lines: [String] = []
    for (mark, bound) in zip(milestones.marks, milestones.bounds) {
      guard let name = milestone(mark, milestones.subject?.text ?? cell.indicator) else {
        throw stop(range, near: .checklist)
      }
      lines.append("\(name) ≥ \(bound)%" + (milestones.isLoss ? "" : ": \(milestones.each)分"))
    }
    if milestones.isLoss {
      if !clauses.hasFloor { names.note(.floorAssumed) }
      return "要点 每缺 \(milestones.each)分 { \(lines.joined(separator: "; ")) }"
    }
    guard let sum = try? milestones.each * Rational(lines.count), sum == points else {
      throw stop(range, near: .checklist)
    }
    return "要点 { \(lines.joined(separator: "; ")) }"
  }

  /// 6月底达到50%得2分，9月底达到75%得2分: each time with points of its own, together all.
  mutating func reachedInTurn() throws(Stop) -> String {
    guard clauses.steps.isEmpty, clauses.contrasts.isEmpty, clauses.formulas.isEmpty,
      clauses.proportion == nil
    else {
      throw stop(clauses.awards.first?.range, near: .checklist)
    }
    try checkLimits()
    var lines: [String] = []
    var sum = Rational.zero
    var subject: String?
    for award in clauses.awards {
      if case .rest = award.condition, isZero(award.outcome) { continue }
      guard case .atTime(let mark, let bound, let own) = award.condition,
        case .gets(let amount) = award.outcome,
        let gain = value(amount), let total = try? sum + gain
      else { throw stop(award.range, near: .checklist) }
      subject = own?.text ?? subject
      guard let name = milestone(mark, subject ?? cell.indicator) else {
        throw stop(award.range, near: .checklist)
      }
      lines.append("\(name) ≥ \(bound)%: \(change(amount))")
      sum = total
    }
    guard lines.count > 1, sum == points else { throw stop(clauses.awards.first?.range, near: .checklist) }
    return "要点 { \(lines.joined(separator: "; ")) }"
  }

  /// The figure at a time, under its number in either writing.
  private mutating func milestone(_ mark: String, _ subject: String) -> String? {
    let spelled = inChinese(mark)
    let ratios = names.figures.filter { names.isRatio($0.unit) }
    let found = ratios.filter { known in
      known.name.contains(mark) && !known.name.contains("1" + mark)
        || known.name.contains(spelled) && !known.name.contains("十" + spelled)
    }
    if found.count == 1 { return Phrases.written(found[0].name) }
    guard ratios.isEmpty else { return nil }
    names.declareInput(spelled + subject, type: "%")
    return Phrases.written(spelled + subject)
  }

  /// 11月 as 十一月.
  private func inChinese(_ mark: String) -> String {
    let digits = mark.prefix { $0.isNumber && $0.isASCII }
    guard let number = Int(digits), (1...12).contains(number) else { return mark }
    let words = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
    return words[number - 1] + mark.dropFirst(digits.count)
  }
}
