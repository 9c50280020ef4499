import Phrases
import Source

/// What is said of a sentence that was typed as a table prints it (H1160 to H1164).
enum PrintedMessage: DiagnosticMessage {
  /// It has one meaning, which the language writes otherwise.
  case meant(HengSentence, notes: [Phrase])
  /// It has two meanings.
  case twofold([MeantSentence], notes: [Phrase])
  /// It leaves the score to people, as far as a range is printed within that.
  case judged(HengSentence, within: Phrase?)
  /// A word of it is not understood.
  case notUnderstood(words: String, near: NearIdiom?)
  /// It is understood, and does not fit what the template declares.
  case misfit(sentence: String, why: Phrase)

  var code: String {
    switch self {
    case .meant: "H1160"
    case .twofold: "H1161"
    case .judged: "H1162"
    case .notUnderstood: "H1163"
    case .misfit: "H1164"
    }
  }

  var severity: Severity { .error }

  var chinese: MessageText {
    switch self {
    case .meant(let sentence, let notes):
      MessageText(
        "表上印的话要写成衡的句子", label: "照印的样子读不了",
        why: "每个词都认得，只有一种读法" + (notes.isEmpty ? "" : "；" + notes.map(\.chinese).joined(separator: "；")),
        remedy: declaring(sentence) + "写作 \(sentence.text)")
    case .twofold(let readings, let notes):
      MessageText(
        "表上印的话有两种读法", label: "要由作者选定",
        why: readings.map(\.meaning.chinese).joined(separator: "，或者")
          + (notes.isEmpty ? "" : "；" + notes.map(\.chinese).joined(separator: "；")),
        remedy: readings.map { "\($0.meaning.chinese)：写作 \($0.sentence.text)" }.joined(separator: "；"))
    case .judged(let sentence, let range):
      MessageText(
        "表上印的话要由人来评分", label: "没有可以计算的规则",
        why: "印的话没有说怎样从数算出得分" + (range.map { "；" + $0.chinese } ?? ""),
        remedy: "写作 \(sentence.text)，把原文放进 依据；要计算，写出按什么数、怎样得分")
    case .notUnderstood(let words, let near):
      MessageText(
        "没有读懂 “\(words.oneLine)”", label: "照印的样子读不了",
        why: "这里既不是衡的句子，也不是认得的印法" + (near.map { "；像是\($0.name.chinese)" } ?? ""),
        remedy: (near ?? .judged).writing.chinese)
    case .misfit(let sentence, let why):
      MessageText(
        "表上印的话读懂了，与模板不合：\(why.chinese)", label: "照印的样子读不了",
        why: "读作 \(sentence)", remedy: "核对输入和公式的名称、单位，再写成句子")
    }
  }

  var english: MessageText {
    switch self {
    case .meant(let sentence, let notes):
      MessageText(
        "what the table prints has to be written as a sentence", label: "cannot be read as printed",
        why: "every word is known and there is one reading"
          + (notes.isEmpty ? "" : "; " + notes.map(\.english).joined(separator: "; ")),
        remedy: (sentence.declarations.isEmpty
          ? "" : "declare \(sentence.declarations.map(\.line).joined(separator: ", ")), and ")
          + "write \(sentence.text)")
    case .twofold(let readings, let notes):
      MessageText(
        "what the table prints can be read in two ways", label: "the author has to choose",
        why: readings.map(\.meaning.english).joined(separator: ", or ")
          + (notes.isEmpty ? "" : "; " + notes.map(\.english).joined(separator: "; ")),
        remedy: readings.map { "\($0.meaning.english): write \($0.sentence.text)" }.joined(separator: "; "))
    case .judged(let sentence, let range):
      MessageText(
        "what the table prints leaves the score to people", label: "no rule that can be computed",
        why: "it does not say how a score follows from figures" + (range.map { "; " + $0.english } ?? ""),
        remedy: "write \(sentence.text) and keep the words as 依据; or say which figures give which score")
    case .notUnderstood(let words, let near):
      MessageText(
        "`\(words.oneLine)` is not understood", label: "cannot be read as printed",
        why: "it is neither a sentence of the language nor a known way of printing one"
          + (near.map { "; it looks like \($0.name.english)" } ?? ""),
        remedy: (near ?? .judged).writing.english)
    case .misfit(let sentence, let why):
      MessageText(
        "what the table prints is understood and does not fit the template: \(why.english)",
        label: "cannot be read as printed", why: "it is read as \(sentence)",
        remedy: "check names and units of the inputs and formulas, then write the sentence")
    }
  }

  private func declaring(_ sentence: HengSentence) -> String {
    let lines = sentence.declarations.map(\.line)
    return lines.isEmpty ? "" : "先声明 \(lines.joined(separator: "、"))，再"
  }
}

extension NearIdiom {
  fileprivate var name: Phrase {
    switch self {
    case .tiers: Phrase("按数分档得分", "points by bands of a figure")
    case .steps: Phrase("每差一步扣分", "points off for each step")
    case .checklist: Phrase("逐条要点得分", "points for each item of a list")
    case .interpolation: Phrase("两点之间按比例得分", "points between two knots")
    case .judged: Phrase("由人评定", "a judged score")
    case .proportion: Phrase("按比例得分", "points in proportion")
    }
  }

  /// How such a rule is written.
  fileprivate var writing: Phrase {
    switch self {
    case .tiers:
      Phrase(
        "分档写如 分档 完成率 { ≥ 90%: 满分; ≥ 80%: 3分; 其余: 0分 }",
        "bands are written like 分档 完成率 { ≥ 90%: 满分; ≥ 80%: 3分; 其余: 0分 }")
    case .steps:
      Phrase(
        "写如 完成率 不低于 100% 得 满分, 每低于 1个百分点 扣 0.1分, 扣完为止，或 得 满分, 每 1次 违规次数 扣 1分, 扣完为止",
        "write like 完成率 不低于 100% 得 满分, 每低于 1个百分点 扣 0.1分, 扣完为止 or 得 满分, 每 1次 违规次数 扣 1分, 扣完为止")
    case .checklist:
      Phrase(
        "写如 要点 { \"制度健全\": 2分; \"按规定公开\": 1分 }", "write like 要点 { \"制度健全\": 2分; \"按规定公开\": 1分 }")
    case .interpolation:
      Phrase("写如 插值 完成率 { 60%: 0分; 100%: 满分 }", "write like 插值 完成率 { 60%: 0分; 100%: 满分 }")
    case .judged:
      Phrase(
        "由人评分的写 评定，把原文放进 依据；要计算的，参看规则句式里相近的一句",
        "what people judge is written 评定 with the words as 依据; for a rule, look for the nearest sentence in 规则句式"
      )
    case .proportion:
      Phrase("写如 得 实际数 ÷ 计划数 × 满分, 最高 满分", "write like 得 实际数 ÷ 计划数 × 满分, 最高 满分")
    }
  }
}
