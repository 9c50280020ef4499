import Values

extension Composer {
  /// Points for words: a level, an answer, or circumstances.
  mutating func worded() throws(Stop) -> String {
    guard !clauses.awards.isEmpty else { throw stop(nil) }
    guard clauses.contrasts.isEmpty, clauses.standard == nil, clauses.base == nil, clauses.lossCap == nil,
      clauses.gainCap == nil, clauses.bothCap == nil
    else { throw stop(clauses.contrasts.first?.range) }
    for cap in clauses.caps where value(cap) != points { throw stop(nil, near: .tiers) }
    if let levels = try leveled() { return levels }
    if clauses.awards.contains(where: \.isLoss) { return try deducted() }
    return try answered()
  }

  /// 优秀得10分，良好得8分: each word of a level its points.
  private mutating func leveled() throws(Stop) -> String? {
    let awards = clauses.awards
    if let rest = try leveledWithRest() { return rest }
    let words = awards.compactMap { levelWords($0.condition) }
    let hasGrades = awards.contains { if case .grade = $0.condition { true } else { false } }
    let isKnown = !cell.levels.isEmpty && cell.known.contains { cell.levels[$0.unit] != nil }
    if awards.dropFirst().contains(where: { isTwoBreaths($0.condition) }) { return nil }
    let hasLevels = cell.known.contains { cell.levels[$0.unit] != nil }
    let losses = awards.filter { $0.isLoss }.count
    // words of several scales, or points beside deductions, are no words of one level
    if losses > 0 && awards.contains(where: { !$0.isLoss && !isZero($0.outcome) }) { return nil }
    if !hasLevels, cell.known.contains(where: { $0.unit == "是否" }) || !areOfOneScale(awards) { return nil }
    guard awards.count >= 2, words.count == awards.count, hasGrades || isKnown || areAlternatives(awards)
    else { return nil }
    if !isKnown && !hasGrades && !areAlternatives(awards) { return nil }
    var saved = names
    let wholes = awards.compactMap { wholeWords($0.condition) }
    guard
      let (name, matched) = Set(words).count == words.count
        ? saved.level(of: words, in: wholes) ?? saved.level(of: wholes) : saved.level(of: wholes)
    else {
      guard hasGrades || isKnown && names.isSmall else { return nil }
      throw stop(awards[0].range, near: .tiers)
    }
    names = saved
    var lines: [String] = []
    for (award, word) in zip(awards, matched) {
      lines.append("\(Phrases.written(word)): \(try levelValue(award))")
    }
    let missing = names.allWords(of: name).filter { !matched.contains($0) }
    let isAllLoss = awards.allSatisfy { $0.isLoss || isZero($0.outcome) }
    if let word = missing.first {
      guard missing.count == 1 else { throw stop(awards[0].range, near: .tiers) }
      if isAllLoss {
        names.note(.fullAssumed)
        lines.insert("\(Phrases.written(word)): 满分", at: 0)
      } else {
        names.note(.restIsZero)
        lines.append("\(Phrases.written(word)): 0分")
      }
    } else if clauses.highestOnly != nil, cell.known.isEmpty {
      lines.append("其余: 0分")
    }
    guard clauses.highestOnly == nil || !isAllLoss else { throw stop(clauses.highestOnly, near: .tiers) }
    return "分档 \(name) { \(lines.joined(separator: "; ")) }"
  }

  /// 一等奖得6分，…，未获奖不得分: what is left of a known level is that of the last word.
  private mutating func leveledWithRest() throws(Stop) -> String? {
    let awards = clauses.awards
    guard awards.count >= 2, !awards.dropFirst().contains(where: { isTwoBreaths($0.condition) }),
      let last = awards.last, last.isRest, !cell.levels.isEmpty,
      clauses.highestOnly == nil
    else { return nil }
    let words = awards.dropLast().compactMap { levelWords($0.condition) }
    let wholes = awards.dropLast().compactMap { wholeWords($0.condition) }
    var tried = names
    guard words.count == awards.count - 1, let (name, matched) = tried.level(of: words, in: wholes) else {
      return nil
    }
    let missing = tried.allWords(of: name).filter { !matched.contains($0) }
    guard missing.count == 1 else { return nil }
    names = tried
    var lines: [String] = []
    for (award, word) in zip(awards, matched + missing) {
      lines.append("\(Phrases.written(word)): \(try levelValue(award))")
    }
    return "分档 \(name) { \(lines.joined(separator: "; ")) }"
  }

  func isZero(_ outcome: Outcome) -> Bool {
    if case .gets(let amount) = outcome { value(amount) == .zero } else { false }
  }

  /// Whether all conditions are words of grades, or none is, apart from what is left for the last.
  func areOfOneScale(_ awards: [Clauses.Award]) -> Bool {
    let ofAny = ["一般", "好", "较好", "差", "较差", "很差"]
    let grades = awards.filter { award in
      if case .grade(let word, _) = award.condition { !ofAny.contains(word.text) } else { false }
    }.count
    let rests = awards.filter(\.isRest).count
    let any = awards.filter { award in
      if case .grade(let word, _) = award.condition { ofAny.contains(word.text) } else { false }
    }.count
    return grades == 0 || grades + any + rests == awards.count
  }

  /// Whether a circumstance holds a comma: what stands before it may be a condition of its own.
  func isTwoBreaths(_ condition: Condition) -> Bool {
    if case .fact(let words) = condition { words.text.contains("，") } else { false }
  }

  /// Circumstances of which one holds: the first has all points, each less than the one before.
  private func areAlternatives(_ awards: [Clauses.Award]) -> Bool {
    guard awards.count >= 3, cell.known.isEmpty || !cell.levels.isEmpty else { return false }
    let values = awards.map { award -> Rational? in
      if case .gets(let amount) = award.outcome { value(amount) } else { nil }
    }
    guard values[0] == points, !values.contains(nil) else { return false }
    return zip(values, values.dropFirst()).allSatisfy { ($0 ?? .zero) > ($1 ?? .zero) }
  }

  func levelWords(_ condition: Condition) -> String? {
    switch condition {
    case .grade(let words, _), .fact(let words): return words.text.filter { !"“”".contains($0) }
    case .rest(let words, .some): return words.text
    case .within, .versus, .rest, .side, .place, .deadline, .atTime, .both: return nil
    }
  }

  func wholeWords(_ condition: Condition) -> String? {
    if case .grade(_, let whole) = condition {
      whole.text.filter { !"“”".contains($0) }
    } else {
      levelWords(condition)
    }
  }

  private func levelValue(_ award: Clauses.Award) throws(Stop) -> String {
    switch award.outcome {
    case .gets(let amount):
      guard let number = value(amount), number <= points else { throw stop(award.range, near: .tiers) }
      return written(amount)
    case .loses(let amount):
      guard let left = remainder(amount) else { throw stop(award.range, near: .tiers) }
      return written(left)
    case .between, .gains, .formula, .proportion, .proportionalLoss, .excessProportion, .interpolated,
      .interpolatedBetween:
      throw stop(award.range, near: .judged)
    }
  }

  /// 未建立的扣4分，不完善的扣2分: points off for what a person answers.
  private mutating func deducted() throws(Stop) -> String {
    var losses = ""
    var overrides = ""
    var sum = Rational.zero
    for award in clauses.awards {
      if isFull(award.outcome), case .fact(let words) = award.condition {
        if isOwnWay(words.text) {
          overrides += ", \(try circumstance(award.condition, range: award.range)) 时 满分"
        }
        continue
      }
      let name = try circumstance(award.condition, range: award.range)
      switch award.outcome {
      case .loses(let amount):
        guard let loss = value(amount), let total = try? sum + loss else { throw stop(award.range) }
        if loss == points {
          overrides += ", \(name) 时 0分"
        } else {
          losses += " − 分档 { \(name): \(change(amount)); 其余: 0分 }"
          sum = total
        }
      case .gets(let amount) where value(amount) == .zero: overrides += ", \(name) 时 0分"
      case .gets, .gains, .between, .formula, .proportion, .proportionalLoss, .excessProportion,
        .interpolated,
        .interpolatedBetween:
        throw stop(award.range)
      }
    }
    if sum > points && !clauses.hasFloor { names.note(.floorAssumed) }
    return "得 满分\(losses)\(sum > points ? ", 扣完为止" : "")\(overrides)"
  }

  /// 年度任务完成的得满分，没有完成的不得分.
  private mutating func answered() throws(Stop) -> String {
    guard clauses.highestOnly == nil else { throw stop(clauses.highestOnly) }
    var lines: [(condition: String, value: String, positive: String)] = []
    var rest: String?
    var overrides = ""
    for award in clauses.awards {
      guard case .gets(let amount) = award.outcome, let number = value(amount), number <= points else {
        throw stop(award.range)
      }
      if case .rest(let words, let stem) = award.condition, rest == nil, !lines.isEmpty {
        if let stem, !denies(words.text, stem: stem, lines.map(\.positive)) {
          overrides += ", \(try circumstance(award.condition, range: award.range)) 时 \(written(amount))"
        } else {
          rest = written(amount)
        }
        continue
      }
      if rest != nil {
        overrides += ", \(try circumstance(award.condition, range: award.range)) 时 \(written(amount))"
        continue
      }
      if case .fact(let words) = award.condition, let first = lines.first, rest == nil,
        isDenial(first.positive),
        words.text.unicodeScalars.count <= 6, first.positive.contains(words.text)
      {
        rest = written(amount)
        continue
      }
      if case .fact(let words) = award.condition, let first = lines.first, rest == nil, lines.count == 1,
        isDenialOf(words.text, first.positive), value(amount) == .zero
      {
        rest = written(amount)
        continue
      }
      if case .fact(let words) = award.condition, value(amount) == .zero, lines.count == 1,
        lines[0].value == "满分", isOneBreath(words.text), !ChangeWords.isOfFigure(words.text)
      {
        // 按时足额发放得5分。拖欠工资的不得分
        overrides += ", \(try circumstance(award.condition, range: award.range)) 时 0分"
        continue
      }
      lines.append(
        (try either(award), written(amount), wholeWords(award.condition) ?? text.text(award.range)))
    }
    guard lines.count == 1, rest != nil || clauses.awards.count == 1 || !overrides.isEmpty else {
      throw stop(clauses.awards.last?.range, near: .tiers)
    }
    if lines[0].value == "0分", rest == nil { rest = "满分" }
    if rest == nil { names.note(.restIsZero) } else if clauses.awards.count == 1 { names.note(.fullAssumed) }
    guard lines[0].value != rest ?? "0分" else { throw stop(clauses.awards[0].range, near: .tiers) }
    return "\(lines[0].condition) 得 \(lines[0].value), 否则 \(rest ?? "0分")\(overrides)"
  }

  /// Whether words deny what was said before: 不及时 of 及时, 均不具备 of 具有.
  private func denies(_ words: String, stem: String, _ positives: [String]) -> Bool {
    guard let positive = positives.first, positives.count == 1 else { return false }
    if words.hasPrefix("未下达") || words.hasPrefix("无此") { return false }
    if stem.isEmpty { return true }
    if isDenial(positive.filter { _ in true }) { return false }
    if positive.contains(stem) { return true }
    return ["具备", "具有", "达标", "达到", "完成", "符合", "满足", "做到", "通过", "提供", "达到要求", "有的", "合格"].contains(stem)
  }

  /// Whether words are those of what was said before, denied: 账实不符 of 账实相符.
  private func isDenialOf(_ words: String, _ positive: String) -> Bool {
    guard isDenial(words), !isDenial(positive) else { return false }
    let plain = String(
      words.unicodeScalars.filter { !"未没无不非".unicodeScalars.contains($0) }.map(Character.init))
    return plain.count >= 2 && commonInOrder(plain, positive) == plain.unicodeScalars.count
  }

  /// A condition with 或 between two answers.
  private mutating func either(_ award: Clauses.Award) throws(Stop) -> String {
    guard case .fact(let words) = award.condition, words.text.contains("或"),
      cell.known.filter({ $0.unit == "是否" }).count > 1
    else { return try circumstance(award.condition, range: award.range) }
    var parts: [String] = []
    for part in words.text.split(separator: "或") {
      guard let name = names.answer(String(part)) else { throw stop(award.range) }
      parts.append(name)
    }
    return parts.joined(separator: " 或 ")
  }

  /// 优（17-20分）、良（13-16分）: each word a range of scores, which a person gives.
  mutating func judgedRanges() throws(Stop) -> String {
    let awards = clauses.awards
    if let other = awards.dropFirst().first(where: { isTwoBreaths($0.condition) }) {
      throw stop(other.range, near: .judged)
    }
    guard clauses.steps.isEmpty, clauses.contrasts.isEmpty else {
      throw stop(clauses.contrasts.first?.range, near: .judged)
    }
    let words = awards.compactMap { levelWords($0.condition) }
    guard awards.count >= 2, words.count == awards.count,
      let (name, matched) = names.level(of: words, in: awards.compactMap { wholeWords($0.condition) })
    else { throw stop(awards.first?.range, near: .judged) }
    guard names.allWords(of: name).allSatisfy({ matched.contains($0) }) else {
      throw stop(awards[0].range, near: .judged)
    }
    var lines: [String] = []
    var above: Rational?
    for (index, award) in awards.enumerated() {
      let isLast = index == awards.count - 1
      if isZero(award.outcome), isLast {
        lines.append("\(Phrases.written(matched[index])): 0分")
        continue
      }
      if index == 0, isFull(award.outcome), !isLast {
        // 健全得5分，比较健全得3-4分
        lines.append("\(Phrases.written(matched[index])): 满分")
        above = points
        continue
      }
      guard case .between(let first, let second) = award.outcome else {
        throw stop(award.range, near: .judged)
      }
      let (low, high) = (min(first, second), max(first, second))
      if let above {
        guard high <= above else { throw stop(award.range, near: .judged) }
        if high < above { names.note(.betweenGoesLower) }
        // 好（8-10分）、较好（5-8分）: print lets each word have the score that both have
        let isShared = high == above && !isOther(.sharedScore)
        let top = isShared ? "≤ \(high)分" : "< \(above)分"
        let both = isShared ? "在 \(low)分 到 \(high)分" : "≥ \(low)分 且 \(top)"
        lines.append("\(Phrases.written(matched[index])): \(isLast ? top : both)")
      } else {
        guard high == points else { throw stop(award.range, near: .judged) }
        lines.append("\(Phrases.written(matched[index])): 在 \(low)分 到 \(high)分")
      }
      above = low
    }
    return "评定 \(name) { \(lines.joined(separator: "; ")) }"
  }
}
