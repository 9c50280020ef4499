import Source
import Values

/// Reads one sentence of the notes below a table, word by word: nothing of it is passed over.
struct NoteReader {
  private(set) var rest: Substring

  /// A sentence without blanks, with one spelling for each mark.
  init(_ sentence: String) {
    let marks: [Character: Character] = [
      "‹": "<", "〈": "<", "›": ">", "〉": ">", "≦": "≤", "⩽": "≤", "≧": "≥", "⩾": "≥", "—": "-", "–": "-",
      "~": "-", "−": "-",
      "至": "-", "到": "-", "，": ",", "；": ";", "：": ":", "∼": "-", "〜": "-",
    ]
    rest = Substring(String(dense(sentence).map { marks[$0] ?? $0 }))
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// Takes the longest of these words that comes next.
  @discardableResult
  mutating func take(_ words: [String]) -> String? {
    guard let word = words.filter(rest.hasPrefix).max(by: { $0.count < $1.count }) else { return nil }
    rest = rest.dropFirst(word.count)
    return word
  }

  /// Takes any number of these words.
  mutating func skip(_ words: [String]) { while take(words) != nil {} }

  /// Takes a number, and 分 behind it.
  mutating func score() -> Rational? {
    let digits = rest.prefix { $0.isASCII && $0.isNumber || $0 == "." }
    guard let number = Rational(decimal: String(digits)) else { return nil }
    rest = rest.dropFirst(digits.count)
    take(["分"])
    return number
  }

  /// Takes a grade, with 等次 behind it.
  mutating func grade() -> String? {
    let marks = ["“", "”", "\"", "「", "」"]
    skip(marks)
    let grade = take(Self.grades)
    skip(marks)
    if grade != nil, take(["等次", "等级", "档次", "等", "档"]) != nil { skip(marks) }
    return grade
  }

  private static let grades =
    [
      "优秀", "优良", "良好", "中等", "较好", "较差", "一般", "合格", "不合格", "基本合格", "优", "良", "中", "差", "好", "及格", "不及格",
      "称职", "基本称职",
      "不称职", "达标", "基本达标", "不达标", "一等", "二等", "三等", "四等", "一级", "二级", "三级", "四级", "一类", "二类", "三类", "四类",
    ] + ["A", "B", "C", "D", "E"].flatMap { [$0, $0 + "级", $0 + "类", $0 + "等"] }
}

/// A grade with the totals that earn it, as notes print them.
struct PrintedGrade {
  /// One end of the totals, and whether it belongs to them; nil where nothing says so.
  struct Edge {
    var score: Rational
    var holds: Bool?
  }

  var name: String
  var lower: Edge?
  var upper: Edge?

  /// 90分及以上为优, 优（90分（含）以上）, 80≤得分<90为良: the next grade; nil where there is none.
  init?(_ reader: inout NoteReader) {
    if let range = PrintedGrade(rangeOf: &reader, named: nil) {
      self = range
    } else if let grade = reader.grade() {
      let isBracketed = reader.take(["("]) != nil
      if !isBracketed { reader.skip([":", "为", "是"]) }
      guard let range = PrintedGrade(rangeOf: &reader, named: grade) else { return nil }
      if isBracketed, reader.take([")"]) == nil { return nil }
      self = range
    } else {
      return nil
    }
  }

  private static let total = [
    "评价得分", "综合得分", "考核得分", "考核总分", "评价总分", "总得分", "总分", "最终得分", "得分", "分数", "考评得分", "综合评分", "绩效得分", "分值",
    "评分",
  ]

  private init?(rangeOf reader: inout NoteReader, named grade: String?) {
    var tried = reader
    tried.take(Self.total)
    tried.take(["在", "达到", "为"])
    (name, lower, upper) = (grade ?? "", nil, nil)
    guard takeBound(&tried) else { return nil }
    if upper == nil || lower == nil {
      var further = tried
      further.take([",", "、", "且", "但"])
      let (low, high) = (lower, upper)
      if takeBound(&further), lower != nil, upper != nil {
        tried = further
      } else {
        (lower, upper) = (low, high)
      }
    }
    tried.skip(["之间", "区间", "分数段", "的", "者"])
    if grade == nil {
      tried.take([","])
      tried.take(["评价等次", "评价等级", "等次", "等级", "评价结果"])
      tried.take(["评定为", "评价为", "确定为", "评为", "定为", "列为", "属于", "为", "属", "是", ":"])
      guard let own = tried.grade() else { return nil }
      name = own
    }
    if let lower, let upper, lower.score >= upper.score { return nil }
    reader = tried
  }

  /// One bound, or both of 80-90分 and 80≤得分<90.
  private mutating func takeBound(_ reader: inout NoteReader) -> Bool {
    let (least, above) = (["≥", "不低于", "大于等于", "大于或等于", "达到"], [">", "高于", "大于", "超过"])
    let (most, below) = (
      ["≤", "不高于", "不超过", "小于等于", "小于或等于"], ["<", "低于", "小于", "不满", "不足", "未达到", "未满", "不到"]
    )
    if let sign = reader.take(least + above + most + below) {
      guard let score = reader.score() else { return false }
      let holds = Self.mark(&reader) ?? (least.contains(sign) || most.contains(sign))
      let isLower = least.contains(sign) || above.contains(sign)
      if isLower {
        lower = Edge(score: score, holds: holds)
      } else {
        upper = Edge(score: score, holds: holds)
      }
      return true
    }
    guard let score = reader.score() else { return false }
    var holds = Self.mark(&reader)
    if reader.take(["-"]) != nil {
      guard let end = reader.score() else { return false }
      (lower, upper) = (Edge(score: score, holds: holds), Edge(score: end, holds: Self.mark(&reader)))
      return true
    }
    if let first = reader.take(["≤", "<"]) {
      guard reader.take(Self.total + ["X", "x", "S"]) != nil, let second = reader.take(["≤", "<"]),
        let end = reader.score()
      else { return false }
      (lower, upper) = (Edge(score: score, holds: first == "≤"), Edge(score: end, holds: second == "≤"))
      return true
    }
    guard let word = reader.take(["及以上", "以上", "或以上", "及以下", "以下", "或以下"]) else { return false }
    holds = Self.mark(&reader) ?? holds ?? (word == "以上" || word.count > 2)
    if word.hasSuffix("上") {
      lower = Edge(score: score, holds: holds)
    } else {
      upper = Edge(score: score, holds: holds)
    }
    return true
  }

  /// （含）, （不含）, （含90分）: whether a bound belongs to its range.
  private static func mark(_ reader: inout NoteReader) -> Bool? {
    if reader.take(["(不含)", "(不含本数)", "不含"]) != nil { return false }
    if reader.take(["(含)", "(含本数)"]) != nil { return true }
    var tried = reader
    guard let word = tried.take(["(含", "(不含"]), tried.score() != nil, tried.take([")"]) != nil else {
      return nil
    }
    reader = tried
    return word == "(含"
  }
}
