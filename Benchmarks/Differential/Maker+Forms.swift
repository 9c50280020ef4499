/// Random forms for the template at hand, with a liking for the numbers that templates compare with.
extension Maker {
  mutating func sheets(_ count: Int) -> [Sheet] {
    (0..<count).map { sheet("表\(["一", "二", "三", "四", "五", "六"][$0])") }
  }

  private mutating func sheet(_ name: String) -> Sheet {
    var sheet = Sheet(name: name)
    let isSparse = chance(25)
    for (index, field) in template.inputs.enumerated() where !field.removed {
      if chance(field.isOptional ? 25 : isSparse ? 6 : 0) { continue }
      sheet.inputs[index] = given(field)
    }
    for (index, table) in template.tables.enumerated() { sheet.rows[index] = rows(table, index, isSparse) }
    for id in template.indicators.indices where template.indicators[id].sentence != nil {
      entry(id, &sheet, isSparse)
    }
    adjust(&sheet)
    if chance(70) { sheet.totalClaim = Fraction(number(0...200), 2) }
    return sheet
  }

  private mutating func entry(_ id: Int, _ sheet: inout Sheet, _ isSparse: Bool) {
    let indicator = template.indicators[id]
    guard let sentence = indicator.sentence else { return }
    if indicator.rows == nil, chance(isSparse ? 20 : 4) { sheet.exempt.insert(id) }
    if chance(60) {
      let claim = Fraction(number(0...Int(indicator.points.floor) * 2), 2)
      sheet.claims[id] = claim
    }
    if indicator.rows != nil { return }
    if isJudged(sentence), !chance(isSparse ? 8 : 1) {
      sheet.scores[id] = score(indicator.points)
    }
    for line in lines(sentence) where !chance(isSparse ? 6 : 1) {
      let answer: Bool? = chance(isSparse ? 15 : 4) ? nil : chance(65)
      sheet.answers[id, default: [:]][line] = .some(answer)
    }
  }

  private mutating func score(_ points: Fraction) -> Fraction {
    if chance(2) { return (try? points + Fraction(1)) ?? points }
    let share = Fraction(pick([0, 30, 50, 60, 80, 90, 100, number(0...100)]), 100)
    return (try? (points * share).rounded(min(2, template.places), .截尾)) ?? .zero
  }

  func isJudged(_ sentence: Sentence) -> Bool {
    switch sentence.curve {
    case .judged, .judgedByLevel: return true
    case .tiers(let tiers): return tiers.entries.contains { isJudged($0.result) }
    case .named(let rule): return isJudged(template.rules[rule].sentence)
    case .value, .condition, .line, .checklist, .change, .nothing: return false
    }
  }

  func lines(_ sentence: Sentence) -> [String] {
    switch sentence.curve {
    case .checklist(let list):
      return list.items.compactMap { if case .text(let line) = $0.item { line } else { nil } }
    case .tiers(let tiers): return tiers.entries.flatMap { lines($0.result) }
    case .named(let rule): return lines(template.rules[rule].sentence)
    case .judged, .judgedByLevel, .value, .condition, .line, .change, .nothing: return []
    }
  }

  /// Moves points between the leaves of a group.
  private mutating func adjust(_ sheet: inout Sheet) {
    for group in template.indicators where group.sentence == nil {
      let leaves = group.children.filter { template.indicators[$0].adjustable != nil }
      guard leaves.count > 1, chance(60) else { continue }
      let (first, second) = (leaves[0], leaves[1])
      let a = template.indicators[first]
      let b = template.indicators[second]
      guard let room = b.adjustable.flatMap({ try? $0.1 - b.points }) else { continue }
      var moved = min(room, a.points)
      if chance(50) { moved = moved.whole }
      guard let less = try? a.points - moved, let more = try? b.points + moved else { continue }
      sheet.points[first] = less
      if !chance(10) { sheet.points[second] = more }
      for id in [first, second] where sheet.scores[id] != nil {
        let full = sheet.points[id] ?? template.indicators[id].points
        sheet.scores[id] = full == .zero && chance(50) ? nil : score(full)
      }
    }
  }

  // MARK: rows

  private mutating func rows(_ table: RowTable, _ index: Int, _ isSparse: Bool) -> [[Int: Given]] {
    let count = pick([0, 1, 2, 3, 3, 4, 5])
    var rows: [[Int: Given]] = []
    for place in 0..<count {
      var row: [Int: Given] = [:]
      for (column, field) in table.columns.enumerated() where !field.removed {
        if column == 0 {
          let name = table.omission != nil && chance(15) ? "合计" : "行\(place)"
          row[0] = .value(.text(name), name)
        } else if column == 1 {
          if field.isOptional, chance(6) { continue }
          let name = pick(index == 0 ? ["产一", "产一", "产一", "产二"] : ["组甲", "组甲", "组乙"])
          row[1] = .value(.text(name), name)
        } else if field.role == .作自报 {
          if chance(70) { row[column] = plain(Fraction(number(0...4), 2)) }
        } else if field.role == .作得分 {
          if chance(isSparse ? 15 : 2) { continue }
          row[column] = plain(Fraction(number(0...2), 2))
        } else if field.role == .none {
          if chance(field.isOptional ? 20 : isSparse ? 5 : 0) { continue }
          row[column] = given(field)
        }
      }
      rows.append(row)
    }
    share(&rows, table, index)
    return rows
  }

  private func plain(_ number: Fraction) -> Given { .value(.number(number), number.decimal ?? "0") }

  /// Points of the rows, mostly so that those of one indicator add up to its points.
  private mutating func share(_ rows: inout [[Int: Given]], _ table: RowTable, _ index: Int) {
    guard let column = table.columns.firstIndex(where: { $0.role == .作分值 }) else { return }
    // What is no row takes no part, though it may hold points.
    var left = rows.indices.filter { row in
      if case .value(.text("合计"), _)? = rows[row][0] { false } else { true }
    }
    for indicator in template.indicators where indicator.rows?.table == index && indicator.rows?.split == nil
    {
      let names: [String] =
        switch indicator.rows?.filter {
        case .comparison(_, _, .constant(.text(let name), _))?: [name]
        default: ["产一", "产二"]
        }
      let own = left.filter { row in
        guard case .value(.text(let name), _)? = rows[row][1] else { return false }
        return names.contains(name)
      }
      left.removeAll { own.contains($0) }
      guard let last = own.last else { continue }
      var rest = indicator.points
      for row in own.dropLast() {
        let part = Fraction(number(0...max(0, Int(rest.floor) / 2 * 2)), 2)
        rows[row][column] = plain(template.places == 0 ? part.whole : part)
        rest = (try? rest - (template.places == 0 ? part.whole : part)) ?? rest
      }
      if chance(5) { rest = (try? rest + Fraction(1)) ?? rest }
      rows[last][column] = plain(rest)
    }
    for row in left { rows[row][column] = plain(Fraction(number(1...3))) }
    for row in rows.indices where chance(1) { rows[row][column] = nil }
  }

  // MARK: values

  mutating func given(_ field: Field) -> Given {
    if chance(1), let bad = bad(field) { return .unusable(bad) }
    switch field.kind {
    case .truth:
      let truth = chance(50)
      return .value(.truth(truth), truth ? pick(["是", "true", "1", "√"]) : pick(["否", "false", "0", "×"]))
    case .date:
      let day = Day(number: Day(2024, 3, 1).number + number(0...600))
      let near = chance(30) ? Day(2024, pick([8, 9, 10]), pick([28, 29, 30])) : day
      let (y, m, d) = near.parts
      return .value(.date(near), pick([near.dashed, near.written, "\(y)/\(m)/\(d)", "\(y).\(m).\(d)"]))
    case .text:
      let text = pick(["产一", "产二", "产三", "别的"])
      return .value(.text(text), text)
    case .level(let set):
      let level = number(0...template.levels[set].levels.count - 1)
      return .value(.level(level), template.levels[set].levels[level])
    case .target:
      let text = target()
      return .value(.figure(text), text.text)
    case .actual:
      let text = actual()
      return .value(.figure(text), text.text)
    case .money, .people, .times, .ratio, .percentagePoints, .points, .days, .workdays, .plain:
      return quantity(field)
    }
  }

  /// Something that cannot be taken for a value of a field.
  private mutating func bad(_ field: Field) -> String? {
    switch field.kind {
    case .truth: return pick(["也许", "2"])
    case .date: return pick(["2024-02-30", "月底", "2024年10月"])
    case .level: return "没有这级"
    case .text, .target, .actual: return nil
    case .percentagePoints: return pick(["约60", "3%"])
    case .money, .people, .times, .ratio, .points, .days, .workdays, .plain:
      if let range = field.range { return "\(chance(50) ? range.upperBound + 1 : range.lowerBound - 1)" }
      return pick(["约60", "60余", "完成", "2-3", "-5", field.isWhole ? "2.5" : "-0.01"])
    }
  }

  private mutating func quantity(_ field: Field) -> Given {
    let low = field.range?.lowerBound ?? (field.kind == .percentagePoints ? -10 : 0)
    let high = field.range?.upperBound ?? Self.most(field)
    var hundredths = number(low * 100...high * 100)
    let round = pick([0, 10, 20, 50, 60, 80, 90, 100, 120].filter { low...high ~= $0 } + [low, high])
    if chance(60) { hundredths = round * 100 }
    if field.isWhole || chance(30) { hundredths = hundredths / 100 * 100 }
    let number = Fraction(hundredths, 100)
    let value = Value.number((try? number * field.size) ?? .zero)
    return .value(value, written(number, field))
  }

  private static func most(_ field: Field) -> Int {
    switch field.kind {
    case .times, .plain: 8
    case .percentagePoints: 10
    case .points: 100
    case .ratio: field.size == .one ? 2 : 150
    case .money, .people, .days, .workdays, .truth, .date, .text, .level, .target, .actual: 120
    }
  }

  /// A number as a form may write it: bare, with its unit, or in another unit of the same kind.
  private mutating func written(_ number: Fraction, _ field: Field) -> String {
    let text = number.decimal ?? "0"
    if chance(60) { return text }
    switch field.unit {
    case "万元":
      return chance(50) ? text + "万元" : ((try? number * Fraction(10_000))?.decimal ?? "0") + "元"
    case "元": return chance(50) ? text + "元" : text
    case "%": return text + "%"
    case "比率": return ((try? number * Fraction(100))?.decimal ?? "0") + "%"
    case "人", "次", "天", "周", "分", "个百分点", "千元", "亿元": return text + field.unit
    default: return text
    }
  }

  // MARK: texts

  private mutating func unit() -> TargetText.Unit {
    pick([(4, .none), (4, .companies), (4, .percent), (2, .tenThousand), (2, .yuan), (1, .households)])
  }

  /// A month, a quarter, a half, a range of months or the whole year.
  private mutating func span() -> TargetText {
    var text = TargetText(kind: .时段, text: "")
    let (first, last): (Int, Int)
    switch number(0...4) {
    case 0:
      first = number(1...12)
      last = first
      text.text = pick(["2024年\(first)月", "\(first)月份", "2024年\(first)月内"])
    case 1:
      let quarter = number(1...4)
      (first, last) = (3 * quarter - 2, 3 * quarter)
      text.text = pick(["第\(["一", "二", "三", "四"][quarter - 1])季度", "2024年\(quarter)季度", "Q\(quarter)"])
    case 2:
      let isFirst = chance(50)
      (first, last) = isFirst ? (1, 6) : (7, 12)
      text.text = (chance(50) ? "2024年" : "") + (isFirst ? "上半年" : "下半年")
    case 3:
      first = number(1...11)
      last = number((first + 1)...12)
      text.text = pick(["2024年\(first)月至\(last)月", "\(first)月至\(last)月", "2024年\(first)-\(last)月"])
    default:
      (first, last) = (1, 12)
      text.isThroughout = chance(50)
      text.text = text.isThroughout ? "全年" : pick(["年内", "2024年"])
    }
    text.day = Day(2024, first, 1)
    text.lastDay = Day(number: (last == 12 ? Day(2025, 1, 1) : Day(2024, last + 1, 1)).number - 1)
    return text
  }

  mutating func target() -> TargetText {
    let unit = unit()
    var number = Fraction(number(0...40) * 5, chance(20) ? 2 : 1)
    if chance(3) { number = -number }
    let words = (number.decimal ?? "0") + unit.rawValue
    var text = TargetText(kind: .下限, unit: unit, text: "")
    switch self.number(0...14) {
    case 14:
      text.kind = pick([.定期, .时段])
      text.unit = .none
      if text.kind == .定期 { text.text = "每月25日前" } else { text = span() }
    case 0, 1, 2, 3:
      text.low = number
      text.text = pick(["≥", "不少于", "不低于", ">="]) + words
    case 4, 5:
      text.kind = .上限
      text.high = number
      text.text = pick(["≤", "不超过", "不高于"]) + words
    case 6:
      text.kind = .等值
      (text.low, text.high) = (number, number)
      text.text = chance(50) ? "=" + words : words
    case 7:
      text.kind = .区间
      number = number.magnitude
      let high = (try? number + Fraction(10)) ?? number
      (text.low, text.high) = (number, high)
      text.text = "\(number.decimal ?? "0")-\(high.decimal ?? "0")\(unit.rawValue)"
    case 8, 9:
      text.kind = .期限
      text.unit = .none
      if chance(30) { return span() }
      let month = self.number(1...11)
      text.day = Day(number: Day(2024, month + 1, 1).number - 1)
      text.text = pick(["2024年\(month)月底前", "\(month)月底前", "2024年\(month)月完成"])
    case 10:
      text.kind = .定性
      text.unit = .none
      text.text = pick(["良好", "及时", "有效提升"])
    case 11:
      text.kind = pick([.未填报, .读不懂])
      text.unit = .none
      text.text = text.kind == .未填报 ? pick(["未填报", "不涉及", "无"]) : pick(["约60人", "60余人", "三分之一"])
    case 12:
      text.kind = .严格下限
      text.low = number
      text.text = pick([">", "超过", "大于"]) + words
    default:
      text.kind = .严格上限
      text.high = number
      text.text = pick(["<", "低于", "小于"]) + words
    }
    return text
  }

  mutating func actual() -> TargetText {
    let unit = unit()
    var text = TargetText(kind: .等值, unit: unit, text: "")
    switch number(0...9) {
    case 0, 1:
      if chance(25) {
        text = span()
        text.isReached = true
        return text
      }
      let day = Day(2024, number(1...12), number(1...28))
      text.kind = .期限
      text.unit = .none
      text.day = day
      text.text = chance(50) ? day.written : day.dashed
    case 2:
      text.kind = .定性
      text.unit = .none
      text.text = pick(["完成", "良好"])
    default:
      var number = Fraction(number(0...40) * 5, chance(20) ? 2 : 1)
      if chance(5) { number = -number }
      (text.low, text.high) = (number, number)
      text.text = (chance(10) ? "≥" : "") + (number.decimal ?? "0") + unit.rawValue
    }
    return text
  }
}
