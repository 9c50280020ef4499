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
    let sentences = notes.flatMap(Self.sentences)
    var others: [String] = []
    for sentence in sentences {
      let parts = sentence.split(separator: "；").map { trimmed(String($0)) }.filter { !$0.isEmpty }
      others += takeGrades(parts.count > 1 && Self.grades(in: sentence) == nil ? parts : [sentence])
    }
    for sentence in others {
      if let veto = veto(in: sentence, known) {
        vetoes.append(veto)
      } else if let most = Self.highest(in: sentence), highest == nil {
        highest = most
      } else {
        rest.append(sentence)
      }
    }
  }

  /// Takes the first parts that are grades one after the other; what is left is given back.
  private mutating func takeGrades(_ parts: [String]) -> [String] {
    guard grades.isEmpty else { return parts }
    var found: [PrintedGrade] = []
    var (before, behind): ([String], [String]) = ([], [])
    for part in parts {
      if behind.isEmpty, let own = Self.grades(in: part) {
        found += own
      } else if found.isEmpty {
        before.append(part)
      } else {
        behind.append(part)
      }
    }
    guard let settled = Self.settled(found) else {
      return found.isEmpty ? parts : [parts.joined(separator: "；")]
    }
    (grades, doubts) = settled
    return before + behind
  }

  private static func sentences(_ note: String) -> [String] {
    var text = note
    for head in ["备注", "说明", "注"] where dense(text).hasPrefix(head) {
      text = String(trimmed(text).dropFirst(head.count))
    }
    return text.split { "。\n".contains($0) }.map { withoutNumber(trimmed(String($0))) }.filter { !$0.isEmpty }
  }

  /// A sentence without the colon or the number of its place in a list: 2.预算完成率…
  private static func withoutNumber(_ sentence: String) -> String {
    let text = sentence.drop { "：: ".contains($0) }
    let behind = text.drop { $0.isNumber }
    guard behind.count < text.count, let mark = behind.first, ".、．".contains(mark) else {
      return String(text)
    }
    return withoutNumber(String(behind.dropFirst()))
  }
}

extension TableNotes {
  private static let heads = [
    "绩效评价结果", "绩效评价", "评价结果", "考核结果", "评价等次", "评价等级", "考核等次", "考核等级", "评定等次", "综合评价", "等次划分", "等级划分", "划分标准",
    "等次", "等级",
    "结果", "分为", "划分为", "设", "四个", "五个", "三个", "两个", "4个", "5个", "3个", "档次", "档", "标准", "为", ":", "其中", "按得分",
    "根据得分",
  ]

  /// The grades of a sentence that holds nothing else.
  private static func grades(in sentence: String) -> [PrintedGrade]? {
    var reader = NoteReader(sentence)
    reader.skip(heads)
    var found: [PrintedGrade] = []
    while !reader.isAtEnd {
      guard let grade = PrintedGrade(&reader) else { break }
      found.append(grade)
      reader.skip([",", "、", ";"])
    }
    reader.skip(["四个", "五个", "三个", "4个", "5个", "3个", "等次", "等级", "档次", "档"])
    return found.isEmpty || !reader.isAtEnd ? nil : found
  }

  /// The least total of each grade, where ranges go down without a gap and the last lies below the least bound.
  private static func settled(_ printed: [PrintedGrade]) -> ([Grade], [String])? {
    guard printed.count > 1, Set(printed.map(\.name)).count == printed.count else { return nil }
    var grades: [Grade] = []
    var doubts: [String] = []
    for (index, grade) in printed.enumerated() {
      if index > 0 {
        guard let above = printed[index - 1].lower, let doubt = join(above, grade.upper) else { return nil }
        if !doubt.isEmpty { doubts.append(doubt) }
        grades[index - 1].holds = above.holds ?? (grade.upper?.holds).map { !$0 } ?? true
      }
      if index == printed.count - 1 {
        guard grade.lower?.score.isZero ?? (grade.upper != nil) else { return nil }
        grades.append(Grade(name: grade.name, least: nil))
      } else {
        guard let lower = grade.lower else { return nil }
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
    if let named, let condition = Self.comparison(&reader, named), let effect = effect(reader) {
      return Veto(condition: condition, effect: effect)
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

  private static func comparison(_ reader: inout NoteReader, _ named: (name: String, type: String)) -> String?
  {
    reader.take([dense(bare(named.name))])
    let signs = [
      "低于": "<", "小于": "<", "不足": "<", "<": "<", "未达到": "<", "超过": ">", "大于": ">", "高于": ">", ">": ">",
      "≥": "≥", "≤": "≤",
    ]
    guard let sign = reader.take(Array(signs.keys)).flatMap({ signs[$0] }) else { return nil }
    let digits = reader.rest.prefix { $0.isASCII && $0.isNumber || $0 == "." }
    guard Rational(decimal: String(digits)) != nil, reader.take([String(digits)]) != nil,
      reader.take([named.type]) != nil
    else { return nil }
    reader.skip(["的", ",", "时", "者"])
    return "\(named.name) \(sign) \(digits)\(named.type)"
  }

  /// Words of what happened that a person answers by yes or no: nothing counted, listed or left out.
  private static func isCircumstance(_ words: String) -> Bool {
    ["存在", "发生", "出现", "有", "弄虚作假", "未", "经查实", "被", "因"].contains(where: words.hasPrefix)
      && words.count > 3 && words.count <= 30
      && !words.contains { $0.isNumber || ",;:()、".contains($0) }
      && !["下列", "以下", "以上", "上述", "之一", "累计", "连续", "每", "一项", "两项", "得分", "总分", "除"].contains {
        words.contains($0)
      }
  }

  /// 评价等次定为差, 一律评为差, 降低一个等次, to the end of the sentence.
  private func effect(_ start: NoteReader) -> String? {
    var reader = start
    reader.skip(["则", "其", "一律", "直接", "均", "绩效", "评价", "考核", "最终", "年度", "综合"])
    reader.take(["等次", "等级", "结果", "档次"])
    reader.skip(["一律", "直接", "均", "按"])
    if reader.take(["定为", "评为", "判为", "评定为", "认定为", "列为", "确定为", "降为", "为"]) != nil {
      guard let grade = reader.grade(), reader.isAtEnd, grades.contains(where: { $0.name == grade }) else {
        return nil
      }
      return "定为 \(written(grade))"
    }
    guard reader.take(["降低", "下调", "调低", "下降", "降"]) != nil,
      let number = reader.take(["一", "两", "二", "1", "2"]), !grades.isEmpty
    else { return nil }
    reader.take(["个"])
    guard reader.take(["等次", "等级", "档次", "档", "级"]) != nil, reader.isAtEnd else { return nil }
    return "下调 \(["一", "1"].contains(number) ? 1 : 2)档"
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
