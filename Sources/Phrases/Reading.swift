import Source

/// What a printed scoring cell says, as far as every word of it is understood.
package enum Reading: Sendable, Hashable {
  /// The cell has one meaning.
  case sentence(HengSentence, notes: [ReadingNote])
  /// The cell has two meanings, and only its author knows which; the usual one stands first.
  case choice([MeantSentence], notes: [ReadingNote])
  /// The cell leaves the score to people, so that a machine should not decide.
  case judged(HengSentence, reason: JudgedReason)
  /// Some word of the cell is not understood.
  case notUnderstood(Misfit)
}

/// A sentence of the language and what it needs to be declared.
package struct HengSentence: Sendable, Hashable {
  /// The sentence, as it stands behind the colon of an indicator.
  package var text: String
  /// What the sentence uses and the known names do not hold, in the order of first use.
  package var declarations: [NeededDeclaration]

  /// Makes a sentence.
  package init(_ text: String, declarations: [NeededDeclaration] = []) {
    self.text = text
    self.declarations = declarations
  }
}

/// A sentence beside others, with what it takes the printed words for.
package struct MeantSentence: Sendable, Hashable {
  /// The sentence.
  package var sentence: HengSentence
  /// What tells it from the others.
  package var meaning: Phrase

  /// Makes a sentence with its meaning.
  package init(_ sentence: HengSentence, meaning: Phrase) {
    self.sentence = sentence
    self.meaning = meaning
  }
}

/// A declaration that a sentence rests on.
package enum NeededDeclaration: Sendable, Hashable {
  /// 输入: the name, its unit or type, and its range where it has one.
  case input(name: String, type: String, range: String?)
  /// 公式: the name and what it is computed from.
  case formula(name: String, value: String)
  /// 级别: the name of the type and its words, the best first.
  case levels(name: String, words: [String])
  /// 计量单位: a unit that the language does not know.
  case unit(String)
  /// 标识: the input that tells forms apart, where forms are compared with each other.
  case identifier(String)

  /// The declaration as a line of a template; an input stands within its braces.
  package var line: String {
    switch self {
    case .input(let name, let type, let range):
      "输入 { \(name): \(type)\(range.map { ", 范围 \($0)" } ?? "") }"
    case .formula(let name, let value): "公式 \(name) = \(value)"
    case .levels(let name, let words): "级别 \(name) { \(words.joined(separator: "; ")) }"
    case .unit(let name): "计量单位 { \(name) }"
    case .identifier(let name): "标识 \(name)"
    }
  }
}

/// Why a score is left to people.
package enum JudgedReason: Sendable, Hashable {
  /// 酌情扣分, 由考核组打分: the cell says that somebody decides; where it prints how far that goes, so is told.
  case discretion(within: Phrase?)
  /// 见附件, 另行下发: the method stands elsewhere.
  case elsewhere

  /// How far discretion goes, where the cell says so.
  package var printedRange: Phrase? {
    switch self {
    case .discretion(let range): range
    case .elsewhere: nil
    }
  }
}

/// Where a reading stopped, and what the cell is near to.
package struct Misfit: Sendable, Hashable {
  /// The bytes of the printed text that were not understood.
  package var place: SourceRange
  /// Those words as printed.
  package var words: String
  /// The construct of the language that the cell looks like; nil where it looks like none.
  package var near: NearIdiom?
}

/// A construct of the language that a printed cell may be after.
package enum NearIdiom: Sendable, Hashable, CaseIterable {
  /// 分档.
  case tiers
  /// 得 满分, 每 … 扣.
  case steps
  /// 要点.
  case checklist
  /// 插值.
  case interpolation
  /// 评定.
  case judged
  /// 得 … ÷ … × 满分.
  case proportion
}
