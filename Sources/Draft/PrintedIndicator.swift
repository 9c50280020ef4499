import Phrases
import Source
import Values

/// An indicator of a printed table, with what lies below it.
struct PrintedIndicator {
  /// The name without its code and points.
  var name: String
  /// The points as printed; nil where none are.
  var points: Rational?
  /// How its points are given; empty for a group.
  var standard: String
  /// What explains it.
  var explanation: String
  /// The value that is to be reached, where the table has a column of them.
  var goal = ""
  /// What other columns say of it.
  var remark = ""
  var children: [PrintedIndicator] = []

  /// What its points are for, as far as its name says.
  var purpose: PrintedCell.Purpose {
    let name = dense(name)
    if ["加分", "附加分", "奖励分"].contains(where: name.contains) { return .bonus }
    if ["扣分", "减分", "倒扣"].contains(where: name.contains) { return .penalty }
    return .indicator
  }

  /// Its scoring cell.
  func cell(for purpose: PrintedCell.Purpose, year: Int?) -> PrintedCell {
    PrintedCell(
      indicator: name, points: points?.exactDecimalText ?? "0", purpose: purpose, text: rule,
      formula: explanation.isEmpty ? nil : explanation, year: year,
      goal: rule == standard ? nil : readGoal?.value)
  }

  private var readGoal: PrintedGoal? { goal.isEmpty ? nil : PrintedGoal(goal, of: name) }

  /// How its points are given, with the value of its row in the place of 目标值: 完成20处得满分.
  private var rule: String { readGoal?.put(into: standard) ?? standard }

  /// Whether its points are given by the value of its row, which is none that can be put in its place.
  var goalIsUnread: Bool {
    !dense(goal).isEmpty && rule == standard && PrintedGoal.isNamed(in: standard)
  }

  /// What other columns than that of the rules say of how points are given: 低于80%不得分 as a remark.
  var rulesElsewhere: [String] {
    let sentences = [explanation, remark].flatMap { $0.split { "；;。\n".contains($0) } }.map(String.init)
    return sentences.filter { sentence in
      let sentence = dense(sentence)
      return !dense(standard).contains(sentence) && saysPoints(sentence)
    }.map(trimmed)
  }

  /// Whether its points are given by the value of its row, though the rule does not speak of it: 完成得满分.
  var goalIsSilent: Bool { rule != standard && !PrintedGoal.isNamed(in: standard) }

  /// The goal where the sentence that was read does not hold it: nobody is asked for what the table prints.
  func goalLeft(by sentence: String) -> String? {
    guard let readGoal, !readGoal.isSaid(in: sentence) else { return nil }
    return goal
  }

  /// Bounds that other columns print and the rule does not: 全年投诉不超过3件 as what is asked for.
  var boundsElsewhere: [String] {
    let words = ["不超过", "不低于", "不少于", "不高于", "不大于", "不小于", "以上", "以内", "以下", "≥", "≤"]
    return remark.split { "；;。\n".contains($0) }.map(String.init).filter { sentence in
      let numbers = dense(sentence).split { !($0.isASCII && $0.isNumber) && $0 != "." }.map(String.init)
      return words.contains(where: sentence.contains) && !numbers.isEmpty && !saysPoints(dense(sentence))
        && numbers.allSatisfy { !dense(standard).contains($0) }
    }
  }

  /// All that has no indicators below it.
  var leaves: [PrintedIndicator] { children.isEmpty ? [self] : children.flatMap(\.leaves) }

  /// Whether a name stands in what it prints.
  func prints(_ name: String) -> Bool {
    let name = dense(bare(name))
    return dense(standard).contains(name) || dense(explanation).contains(name) || dense(self.name) == name
  }

  /// The points of what lies below it, or its own.
  var sum: Rational {
    if children.isEmpty { return points ?? .zero }
    return children.reduce(.zero) { (try? $0 + $1.sum) ?? $0 }
  }
}

/// The indicators of a table, and what stands below them.
struct PrintedIndicators {
  private(set) var roots: [PrintedIndicator] = []
  /// The total that the table prints.
  private(set) var total: Rational?
  /// What is said in notes below the table.
  private(set) var notes: [String] = []

  /// Whether names begin with codes.
  private let hasCodes: Bool

  init(_ grid: PrintedGrid, _ shape: TableShape) {
    let rows = (shape.header + 1)..<max(shape.header + 1, grid.rows.count)
    hasCodes = Self.haveCodes(rows.flatMap { row in shape.levels.map { grid[row, $0.name] } })
    var isBelow = false
    for row in rows {
      let cells = (0..<grid.width).map { grid[row, $0] }
      guard let first = cells.first(where: { !$0.isEmpty }) else { continue }
      if cells == (0..<grid.width).map({ grid[shape.header, $0] }) {
        // a page of print begins with the header again
        continue
      } else if isNote(first) || cells.filter({ !$0.isEmpty }).count == 1 && saysGrades(first) {
        isBelow = true
        notes += cells.filter { !$0.isEmpty }
      } else if isBelow, isRemark(cells, shape) {
        if !isSignature(first) { notes += cells.filter { !$0.isEmpty } }
      } else if dense(first) == "小计" {
        continue
      } else if isTotal(first) {
        isBelow = true
        total = total ?? shape.levels.lazy.compactMap { $0.points.flatMap { Self.points(cells[$0]) } }.first
      } else {
        take(cells, shape)
      }
    }
  }

  private func isNote(_ text: String) -> Bool {
    let text = dense(text)
    return ["备注", "注:", "注1", "说明:", "填表说明", "注释"].contains { text.hasPrefix($0) }
  }

  /// 评价等级：90（含）-100分为优…: a line of its own that says nothing but which totals earn which grades.
  private func saysGrades(_ text: String) -> Bool {
    let sentences = text.split(whereSeparator: { "。\n".contains($0) }).map { trimmed(String($0)) }
      .filter { !$0.isEmpty }
    return sentences.contains { (readPrintedGrades($0)?.count ?? 0) > 1 }
      && sentences.allSatisfy { readPrintedGrades($0) != nil || leadsToGrades($0) }
  }

  /// Whether a row below the table says something of it: neither points nor a rule, and no head of bonuses.
  private func isRemark(_ cells: [String], _ shape: TableShape) -> Bool {
    let text = dense(cells.joined())
    let isHead = text.count <= 10 && (text.contains("加分") || text.contains("扣分"))
    return shape.standards.allSatisfy { cells[$0].isEmpty } && !isHead
      && shape.levels.allSatisfy { level in level.points.flatMap { Self.points(cells[$0]) } == nil }
  }

  /// 填表人：张三　审核人： and the like.
  private func isSignature(_ text: String) -> Bool {
    [
      "填表", "制表", "审核", "复核", "负责人", "联系", "单位负责人", "评价人", "考核人", "经办", "日期", "签字", "盖章", "评价机构", "评价小组",
      "考核组",
    ].contains { dense(text).hasPrefix($0) }
  }

  private func isTotal(_ text: String) -> Bool {
    ["合计", "总计", "总分", "综合得分"].contains(dense(text))
  }

  /// Adds a row: cells that a merge covers, or that say the same again, are those of the row before.
  private mutating func take(_ cells: [String], _ shape: TableShape) {
    let named = shape.levels.indices.filter { !cells[shape.levels[$0].name].isEmpty }
    let standard = shape.standards.map { cells[$0] }.filter { !$0.isEmpty }.joined(separator: "；\n")
    if named.isEmpty {
      // A row without a name goes on with the cell above.
      if !standard.isEmpty { extendLast(standard) }
      return
    }
    for level in named {
      let place = shape.levels[level]
      let (name, own) = Self.split(cells[place.name], codes: hasCodes)
      let isLeaf = level == named.last
      if !isLeaf, Self.isOpen(name, at: level, in: roots) { continue }
      let points = place.points.flatMap { Self.points(cells[$0]) } ?? own
      let indicator = PrintedIndicator(
        name: name, points: points ?? (isLeaf ? lastPoints(cells, shape) : nil),
        standard: isLeaf ? standard : "",
        explanation: isLeaf ? shape.explanation.map { cells[$0] } ?? "" : "",
        goal: isLeaf ? shape.goal.map { cells[$0] } ?? "" : "",
        remark: isLeaf ? shape.remarks.map { cells[$0] }.filter { !$0.isEmpty }.joined(separator: "；") : "")
      Self.add(indicator, at: level, to: &roots)
    }
  }

  /// The points of the only column of points, which are those of the last level.
  private func lastPoints(_ cells: [String], _ shape: TableShape) -> Rational? {
    shape.levels.lazy.compactMap(\.points).map { cells[$0] }.compactMap { Self.points($0) }.last
  }

  private mutating func extendLast(_ standard: String) {
    func extend(_ list: inout [PrintedIndicator]) {
      guard !list.isEmpty else { return }
      if list[list.count - 1].children.isEmpty {
        list[list.count - 1].standard += "\n" + standard
      } else {
        extend(&list[list.count - 1].children)
      }
    }
    extend(&roots)
  }

  /// Whether the last group of a level has the name: tables that are kept as data print it again in each row.
  private static func isOpen(_ name: String, at level: Int, in list: [PrintedIndicator]) -> Bool {
    guard let last = list.last, !last.children.isEmpty else { return false }
    return level == 0 ? last.name == name : isOpen(name, at: level - 1, in: last.children)
  }

  /// Puts an indicator below the last one of the level above it.
  private static func add(
    _ indicator: PrintedIndicator, at level: Int, to list: inout [PrintedIndicator]
  ) {
    if level == 0 || list.isEmpty { return list.append(indicator) }
    add(indicator, at: level - 1, to: &list[list.count - 1].children)
  }

  /// The number of a cell of points: 4, 4分, （4分）, 12%, +5, −3.
  static func points(_ text: String) -> Rational? {
    var text = dense(text).filter { !"()分%".contains($0) }
    if let first = text.first, "+-−".contains(first) { text.removeFirst() }
    return text.isEmpty ? nil : Rational(decimal: text)
  }

  /// A name that a template can have: in one line, and without the marks that paths and names are written with.
  private static func plain(_ name: String) -> String {
    let kept = name.unicodeScalars.filter { scalar in
      scalar == " " || !scalar.properties.isWhitespace && !"「」".unicodeScalars.contains(scalar)
    }
    let text = trimmed(String(String.UnicodeScalarView(kept.map { $0 == "/" ? "、" : $0 })))
    return text.isEmpty ? "未命名" : text
  }

  /// A printed name without its code in front, and the points in brackets behind it.
  ///
  /// PM2.5年均浓度 and GDP增速 begin with letters of their own: a code is one letter, with a mark or digits behind it, and
  /// digits alone only in a table that has `codes`.
  static func split(_ text: String, codes: Bool) -> (name: String, points: Rational?) {
    var name = halfWidth(text).unicodeScalars.filter { !$0.properties.isWhitespace || $0 == " " }[...]
    name = name.dropFirst(codeLength(name, codes: codes))
    if let first = name.first, "一二三四五六七八九十".unicodeScalars.contains(first), name.dropFirst().first == "、" {
      name = name.dropFirst(2)
    }
    name = name.dropFirst(bracketedLength(name))
    name = name.drop { " .、".unicodeScalars.contains($0) }
    var result = String(String.UnicodeScalarView(name))
    var points: Rational?
    if result.hasSuffix(")"), let open = result.lastIndex(of: "(") {
      let number = Self.points(String(result[open...]))
      // (20) are points, (2024) is a year
      points = result.hasSuffix("分)") || number.map { $0 <= .hundred } ?? false ? number : nil
      if points != nil { result = String(result[..<open]) }
    }
    return (plain(result), points)
  }
}

/// Codes in front of names: A11, B-2.1, 1.2, A、.
extension PrintedIndicators {
  typealias Scalars = String.UnicodeScalarView.SubSequence

  /// Whether names have codes of a letter and digits: one alone may be a name of its own, such as O3浓度.
  private static func haveCodes(_ names: [String]) -> Bool {
    let codes = names.compactMap { name -> String? in
      let scalars = halfWidth(name).unicodeScalars.filter { !$0.properties.isWhitespace }[...]
      let length = letterCode(scalars)
      return length > 1 ? String(String.UnicodeScalarView(scalars.prefix(length))) : nil
    }
    return Set(codes).count > 1
  }

  /// How many characters of a name are its code.
  private static func codeLength(_ name: Scalars, codes: Bool) -> Int {
    func isMark(_ scalar: Unicode.Scalar?) -> Bool {
      scalar.map { " .、)".unicodeScalars.contains($0) } ?? false
    }
    let letters = letterCode(name)
    if letters > 0 {
      let rest = name.dropFirst(letters)
      return isMark(rest.first) || letters > 1 && codes && !rest.isEmpty ? letters : 0
    }
    let rest = name.drop { $0.isASCIIDigit || ".-".unicodeScalars.contains($0) }
    return rest.count < name.count && isMark(rest.first) ? name.count - rest.count : 0
  }

  /// How long a number in brackets is in front of a name: (1)立项批复完备性, (二)产出.
  private static func bracketedLength(_ name: Scalars) -> Int {
    guard name.first == "(", let close = name.firstIndex(of: ")") else { return 0 }
    let number = name[..<close].dropFirst()
    let isNumber =
      number.allSatisfy(\.isASCIIDigit) || number.allSatisfy { "一二三四五六七八九十".unicodeScalars.contains($0) }
    return isNumber && (1...2).contains(number.count) && name[close...].count > 1 ? number.count + 2 : 0
  }

  /// How long one letter is with the digits behind it; zero where more letters stand there.
  private static func letterCode(_ name: Scalars) -> Int {
    guard name.first?.isASCIILetter ?? false, !(name.dropFirst().first?.isASCIILetter ?? false) else {
      return 0
    }
    let rest = name.dropFirst()
    var digits = rest.drop { $0.isASCIIDigit || ".-".unicodeScalars.contains($0) }
    if !rest.prefix(rest.count - digits.count).contains(where: \.isASCIIDigit) { digits = rest }
    return name.count - digits.count
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIILetter: Bool { ("A"..."Z").contains(self) || ("a"..."z").contains(self) }
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
