import Phrases
import Source
import Values

/// What notes below a table say of grades and vetoes, as far as every word of it is understood.
struct TableNotes {
  /// A grade with the total above which it is earned; the last has none.
  struct Grade {
    var name: String
    var least: Rational?
    /// Whether the total itself earns it.
    var holds = true
  }

  /// What sets or lowers a grade: the condition and the effect as a template writes them.
  struct Veto {
    var condition: String
    var effect: String
  }

  /// The grades, the best first.
  private(set) var grades: [Grade] = []
  /// What the totals of the grades leave open.
  private(set) var doubts: [String] = []
  private(set) var vetoes: [Veto] = []
  /// What vetoes ask of a person, yes or no.
  private(set) var answers: [String] = []
  /// The highest total that bonuses may reach.
  private(set) var highest: Rational?
  /// What was not understood, as printed.
  private(set) var rest: [String] = []

  /// Reads notes; `known` are the names of the template with their units or types.
  init(_ notes: [String], known: [(name: String, type: String)]) {
    let sentences = Self.sentences(notes)
    for sentence in takeGrades(sentences) {
      if let veto = veto(in: sentence, known) {
        vetoes.append(veto)
      } else if let most = Self.highest(in: sentence), highest == nil {
        highest = most
      } else {
        rest.append(sentence)
      }
    }
  }

  /// Takes the first sentences, or parts of one, that are grades one after the other; what is left is given back.
  private mutating func takeGrades(_ sentences: [String]) -> [String] {
    let parts = sentences.flatMap { sentence -> [String] in
      let parts = sentence.split(separator: "；").map { trimmed(String($0)) }.filter { !$0.isEmpty }
      return parts.count > 1 && readPrintedGrades(sentence) != nil ? [sentence] : parts
    }
    guard let first = parts.firstIndex(where: { readPrintedGrades($0) != nil }) else { return sentences }
    let found = parts[first...].prefix { readPrintedGrades($0) != nil }
    guard let settled = Self.settled(found.flatMap { readPrintedGrades($0) ?? [] }) else { return sentences }
    (grades, doubts) = settled
    var before = Array(parts[..<first])
    // 评价等次划分标准如下： in a line of its own
    if let last = before.last, leadsToGrades(last) { before.removeLast() }
    return before + parts[found.endIndex...]
  }

  /// The sentences of notes, without their numbers, which count up from one: 90.5分 is no number of a sentence.
  private static func sentences(_ notes: [String]) -> [String] {
    var (sentences, last): ([String], Int) = ([], 0)
    for note in notes {
      var text = note
      for head in ["备注", "说明", "注"] where dense(text).hasPrefix(head) {
        text = String(trimmed(text).dropFirst(head.count))
      }
      for piece in text.split(whereSeparator: { "。\n".contains($0) }) {
        let sentence = withoutNumber(trimmed(String(piece)), after: &last)
        if !sentence.isEmpty { sentences.append(sentence) }
      }
    }
    return sentences
  }

  /// A sentence without the colon before it or the number of its place in a list: 2.预算完成率…
  private static func withoutNumber(_ sentence: String, after last: inout Int) -> String {
    let text = sentence.drop { "：: ".contains($0) }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let behind = text.dropFirst(digits.count)
    guard let number = Int(digits), number == 1 || number == last + 1, let mark = behind.first,
      ".、．".contains(mark)
    else { return String(text) }
    last = number
    return String(behind.dropFirst().drop { "：: ".contains($0) })
  }
}

extension TableNotes {
  /// The least total of each grade, where ranges go down without a gap and the last lies below the least bound.
  private static func settled(_ printed: [PrintedGrade]) -> ([Grade], [String])? {
    guard printed.count > 1, Set(printed.map(\.name)).count == printed.count else { return nil }
    var grades: [Grade] = []
    var doubts: [String] = []
    for (index, grade) in printed.enumerated() {
      if index > 0 {
        guard let above = printed[index - 1].lower, let doubt = join(above, grade.upper) else { return nil }
        if !doubt.isEmpty { doubts.append(doubt) }
        let meets = grade.upper?.score == above.score
        grades[index - 1].holds = above.holds ?? (meets ? grade.upper?.holds.map { !$0 } : nil) ?? true
      }
      if index == printed.count - 1 {
        guard grade.isRest || (grade.lower?.score.isZero ?? (grade.upper != nil)) else { return nil }
        grades.append(Grade(name: grade.name, least: nil))
      } else {
        // 60分以上为合格，80分以上为良好: who has 80 is in both
        guard let lower = grade.lower, grades.last?.least.map({ lower.score < $0 }) ?? true else {
          return nil
        }
        grades.append(Grade(name: grade.name, least: lower.score))
      }
    }
    return (grades, doubts)
  }

  /// What is doubtful where a range ends and the one above begins; nil where they do not meet.
  private static func join(_ lower: PrintedGrade.Edge, _ upper: PrintedGrade.Edge?) -> String? {
    guard let upper else { return "" }
    let bound = lower.score.exactDecimalText ?? lower.score.description
    if upper.score == lower.score {
      switch (lower.holds, upper.holds) {
      case (false, false): return nil
      case (true, true), (nil, nil): return "\(bound) 分印在两档里，归高的一档"
      default: return ""
      }
    }
    // 90分以上为优, 80-89分为良
    guard let gap = try? lower.score - upper.score, gap.isPositive, gap <= .one else { return nil }
    let end = upper.score.exactDecimalText ?? upper.score.description
    return "\(end) 分到 \(bound) 分之间没有印，归低的一档"
  }
}

extension TableNotes {
  /// 预算完成率低于60%的，评价等次定为差; 存在挪用资金的，降低一个等次.
  private mutating func veto(in sentence: String, _ known: [(name: String, type: String)]) -> Veto? {
    var reader = NoteReader(sentence)
    reader.take(["凡是", "凡", "如果", "如", "若", "对于", "对"])
    let text = reader.rest
    let named = known.filter { text.hasPrefix(dense(bare($0.name))) }.max { $0.name.count < $1.name.count }
    if let named,
      let (bound, behind) = readPrintedBound(
        String(text.dropFirst(dense(bare(named.name)).count)), unit: named.type),
      let effect = effect(NoteReader(behind))
    {
      return Veto(condition: "\(named.name) \(bound)", effect: effect)
    }
    for mark in ["的,", ",", "的"] {
      for place in text.ranges(of: mark) {
        var behind = NoteReader(String(text[place.upperBound...]))
        behind.skip([","])
        let words = String(text[..<place.lowerBound])
        guard Self.isCircumstance(words), let effect = effect(behind) else { continue }
        if let own = known.first(where: { dense(bare($0.name)) == words }) {
          guard own.type == "是否" else { return nil }
        } else if !answers.contains(words) {
          answers.append(words)
        }
        return Veto(condition: written(words), effect: effect)
      }
    }
    return nil
  }

  /// Words of what happened that a person answers by yes or no: nothing counted, listed or left out.
  private static func isCircumstance(_ words: String) -> Bool {
    ["存在", "发生", "出现", "有", "弄虚作假", "未", "经查实", "被", "因", "提供", "虚报", "挪用", "截留", "骗取", "违反"].contains(
      where: words.hasPrefix)
      && words.count > 3 && words.count <= 30
      && !words.contains { $0.isNumber || ",;:()、".contains($0) }
      && !["下列", "以下", "以上", "上述", "之一", "累计", "连续", "每", "一项", "两项", "得分", "总分", "除"].contains {
        words.contains($0)
      }
  }

  /// 评价等次定为差, 一律评为差, 降低一个等次, to the end of the sentence.
  private func effect(_ start: NoteReader) -> String? {
    var reader = start
    // 实行一票否决，等次定为差: what the veto does is said behind it
    if reader.take(["实行一票否决", "实施一票否决", "一票否决"]) != nil, reader.take([",", "并", "即"]) == nil { return nil }
    reader.skip(["则", "其", "一律", "直接", "均", "绩效", "评价", "考核", "最终", "年度", "综合"])
    reader.take(["等次", "等级", "结果", "档次"])
    reader.skip(["一律", "直接", "均", "按"])
    if reader.take(["定为", "评为", "判为", "评定为", "认定为", "列为", "确定为", "降为", "为"]) != nil {
      return grade(&reader).map { "定为 \(written($0.name))" }
    }
    if reader.take(["不高于", "不得高于", "不超过", "不得超过"]) != nil {
      return grade(&reader).map { "不高于 \(written($0.name))" }
    }
    if reader.take(["不得评为", "不得定为", "不得确定为", "不得评定为", "不得列为", "不得为", "不能评为"]) != nil {
      // who must not have the best grade has the next at most
      guard let best = grade(&reader), best.place == 0, grades.count > 1 else { return nil }
      return "不高于 \(written(grades[1].name))"
    }
    guard reader.take(["降低", "下调", "调低", "下降", "降"]) != nil,
      let number = reader.take(["一", "两", "二", "1", "2"]), !grades.isEmpty
    else { return nil }
    reader.take(["个"])
    guard reader.take(["等次", "等级", "档次", "档", "级"]) != nil, reader.isAtEnd else { return nil }
    return "下调 \(["一", "1"].contains(number) ? 1 : 2)档"
  }

  /// The grade that ends a sentence, and its place among all; 定为D means D级.
  private func grade(_ reader: inout NoteReader) -> (name: String, place: Int)? {
    let names = Dictionary(
      grades.enumerated().flatMap { place, grade in
        [grade.name, Self.short(grade.name)].map { ($0, (grade.name, place)) }
      }, uniquingKeysWith: { first, _ in first })
    guard let grade = reader.grade(of: Array(names.keys)), reader.isAtEnd else { return nil }
    return names[grade].map { (name: $0.0, place: $0.1) }
  }

  /// A D级 without 级; 一级 is no name without it.
  private static func short(_ grade: String) -> String {
    guard let last = grade.last, "级类等".contains(last), grade.dropLast().allSatisfy({ $0.isASCII }) else {
      return grade
    }
    return String(grade.dropLast())
  }

  /// 加分后最高不超过105分.
  private static func highest(in sentence: String) -> Rational? {
    var reader = NoteReader(sentence)
    guard
      reader.take(["加分后", "含加分", "计入加分后", "总分加分后", "加分项计入总分后", "考核总分", "总得分", "总分", "最终得分"]) != nil
    else { return nil }
    reader.take(["考核", "评价", "综合"])
    reader.take(["总得分", "总分", "得分"])
    reader.skip(["最高", "最多"])
    guard reader.take(["不得超过", "不超过", "不高于", "为", "以"]) != nil, let most = reader.score() else { return nil }
    reader.take(["为限", "封顶"])
    return reader.isAtEnd ? most : nil
  }
}
