import Phrases
import Source
import Values

/// What notes below a table say of grades and vetoes, as far as it is understood.
struct TableNotes {
  /// The grades, the best first, each with the least total that earns it; the last has none.
  private(set) var grades: [(name: String, least: Rational?)] = []
  /// Vetoes: the name that is compared, the sign, the bound and the grade.
  private(set) var vetoes: [(name: String, sign: String, bound: String, grade: String)] = []
  /// What was not understood.
  private(set) var rest: [String] = []

  private static let words = [
    "优秀", "良好", "中等", "较好", "较差", "一般", "合格", "不合格", "优", "良", "中", "差",
  ]

  init(_ notes: [String], known: [String]) {
    for note in notes {
      for sentence in Self.sentences(note) where !sentence.isEmpty {
        let grades = Self.grades(in: sentence)
        if let veto = Self.veto(in: sentence, known) {
          vetoes.append(veto)
        } else if self.grades.isEmpty, grades.count > 1 {
          self.grades = grades
        } else {
          rest.append(sentence)
        }
      }
    }
    vetoes = vetoes.filter { veto in
      let isKnown = grades.contains { $0.name == veto.grade }
      if !isKnown { rest.append("\(veto.name)\(veto.sign)\(veto.bound)：\(veto.grade)") }
      return isKnown
    }
  }

  private static func sentences(_ note: String) -> [String] {
    var text = note
    for head in ["备注", "说明", "注"] where dense(text).hasPrefix(head) {
      text = String(trimmed(text).dropFirst(head.count))
    }
    return text.split { "。\n".contains($0) }.map { withoutNumber(trimmed(String($0))) }
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

  /// 优（90分（含）以上）, 80（含）-90分为良, 60分以下为差: the least total of each grade.
  private static func grades(in sentence: String) -> [(name: String, least: Rational?)] {
    let text = Array(dense(sentence))
    var found: [(name: String, least: Rational?, isLast: Bool)] = []
    var index = 0
    var pending: [Rational] = []
    var isBelow = false
    func close(_ name: String) {
      found.append((name, pending.first, isBelow))
      (pending, isBelow) = ([], false)
    }
    var name: String?
    while index < text.count {
      let rest = String(text[index...])
      if let word = words.first(where: { rest.hasPrefix($0) }) {
        if let earlier = name, !pending.isEmpty { close(earlier) }
        if pending.isEmpty { name = word } else { close(word) }
        index += word.count
      } else if text[index].isNumber {
        let digits = text[index...].prefix { $0.isNumber || $0 == "." }
        if let number = Rational(decimal: String(digits)) { pending.append(number) }
        index += digits.count
      } else {
        if rest.hasPrefix("以下") || rest.hasPrefix("低于") || rest.hasPrefix("小于") { isBelow = true }
        index += 1
      }
    }
    if let name, !pending.isEmpty { close(name) }
    // Ranges that go down without a gap; the last one lies below the least bound.
    let bounds = found.dropLast().compactMap(\.least)
    guard found.count > 1, bounds.count == found.count - 1,
      zip(bounds, bounds.dropFirst()).allSatisfy({ $0 > $1 }),
      let last = found.last, last.isLast || last.least.map({ $0.isZero }) ?? true,
      Set(found.map(\.name)).count == found.count
    else { return [] }
    return found.enumerated().map { ($1.name, $0 == found.count - 1 ? nil : $1.least) }
  }

  /// 预算完成率低于60%的，评价等次定为差.
  private static func veto(
    in sentence: String, _ known: [String]
  ) -> (name: String, sign: String, bound: String, grade: String)? {
    let text = dense(sentence)
    guard text.contains("等次") || text.contains("等级"),
      let name = known.filter({ text.contains(dense(bare($0))) }).max(by: { $0.count < $1.count }),
      let place = text.firstRange(of: dense(bare(name))),
      let sign = [("低于", "<"), ("小于", "<"), ("不足", "<"), ("超过", ">"), ("大于", ">"), ("高于", ">")].first(where: {
        text[place.upperBound...].hasPrefix($0.0)
      })
    else { return nil }
    let behind = text[place.upperBound...].dropFirst(sign.0.count)
    let digits = behind.prefix { $0.isNumber || $0 == "." }
    let unit = behind.dropFirst(digits.count).prefix { $0 == "%" || $0 == "分" }
    guard !digits.isEmpty, !unit.isEmpty else { return nil }
    let effect = behind.dropFirst(digits.count + unit.count)
    guard let set = ["定为", "评为", "直接为", "判为", "为"].first(where: { effect.contains($0) }),
      let at = effect.firstRange(of: set)
    else { return nil }
    let rest = effect[at.upperBound...].filter { !"“”\"「」".contains($0) }
    guard let grade = words.first(where: { rest.hasPrefix($0) }) else { return nil }
    return (name, sign.1, String(digits) + String(unit), grade)
  }
}
