import Checker
import Parser
import Phrases
import Program
import Source
import Syntax

/// Says of each sentence that was typed as a table prints it one thing, its translation, in place of what the grammar
/// and the names make of its parts.
func translatePrinted(_ findings: [Diagnostic], in tree: SyntaxTree) -> [Diagnostic] {
  guard tree.isCheckable, findings.hasErrors else { return findings }
  let sentences = printedSentences(findings, in: tree)
  guard !sentences.isEmpty else { return findings }
  let translations = PrintedTranslation(sentences, in: tree).confirmed()
  var replaced: Set<Int> = []
  var told: [Diagnostic] = []
  for (sentence, translation) in zip(sentences, translations) {
    if case .notUnderstood = translation.message, !sentence.isPlainlyPrinted { continue }
    replaced.formUnion(sentence.findings)
    told.append(
      Diagnostic(
        translation.message, at: Place(tree.file, sentence.extent), fixes: translation.fixes(for: sentence)))
  }
  let rest = findings.indices.filter { !replaced.contains($0) }.map { findings[$0] }
  return (rest + told).inReadingOrder()
}

/// The translations of all printed sentences of a template, held against the template.
private struct PrintedTranslation {
  private let sentences: [PrintedSentence]
  private let tree: SyntaxTree
  private var translations: [Translation]

  init(_ sentences: [PrintedSentence], in tree: SyntaxTree) {
    self.sentences = sentences
    self.tree = tree
    let judged = RewrittenTemplate(
      tree.file, changes(writing: sentences.map { _ in HengSentence("评定") }, over: sentences))
    let names = PrintedNames(tree, beside: sentences, checked: judged.check().template)
    translations = sentences.map { Translation(of: $0.cell(names), names) }
  }

  /// What the template itself refuses is told as that.
  func confirmed() -> [Translation] {
    let written = translations.map { $0.sentence ?? HengSentence("评定") }
    let text = RewrittenTemplate(tree.file, changes(writing: written, over: sentences))
    let errors = text.check().errors
    return zip(translations, text.extents).map { translation, extents in
      guard let sentence = translation.sentence, let error = errors.first(in: extents) else {
        return translation
      }
      return .misfit(sentence, error)
    }
  }
}

/// The edits that write each sentence, and before it what it needs to be declared and no other has declared.
private func changes(writing sentences: [HengSentence], over printed: [PrintedSentence]) -> [[Edit]] {
  var declared: Set<String> = []
  return zip(printed, sentences).map { old, new in
    let lines = new.declarations.map(\.line).filter { declared.insert($0).inserted }
    let start = Int(old.outermost.range.start)
    let place = Place(old.indicator.node.tree.file, SourceRange(start, start))
    let added = lines.isEmpty ? [] : [Edit(place, lines.joined(separator: "\n") + "\n")]
    return added + old.edits(to: HengSentence(new.text))
  }
}

/// What became of one printed sentence.
private struct Translation {
  let message: PrintedMessage
  /// The sentence to write, the likelier of two.
  var sentence: HengSentence?
  private var others: [HengSentence] = []
  private var isSure = false

  init(of cell: PrintedCell, _ names: PrintedNames) {
    let printed = cell.indicator + cell.text
    switch readPrinted(cell).beside(names) {
    case .sentence(let sentence, let notes):
      message = .meant(sentence, notes: notes.map(\.phrase))
      self.sentence = sentence
      // What has blanks between its words was hardly printed: its author says what was meant.
      isSure =
        sentence.declarations.isEmpty && !cell.text.contains(" ")
        && notes.allSatisfy { $0.isSettled(by: names, in: printed) }
    case .choice(let readings, let notes):
      message = .twofold(readings, notes: notes.map(\.phrase))
      sentence = readings.first?.sentence
      others = readings.dropFirst().map(\.sentence)
    case .judged(let sentence, let reason):
      message = .judged(sentence, within: reason.printedRange)
      self.sentence = sentence
    case .notUnderstood(let misfit):
      message = .notUnderstood(words: cell.clause(of: misfit), near: misfit.near)
    }
  }

  private init(_ message: PrintedMessage) { self.message = message }

  static func misfit(_ sentence: HengSentence, _ error: Diagnostic) -> Translation {
    let why =
      otherType(sentence, error)
      ?? Phrase(error.message.text(in: .chinese).headline, error.message.text(in: .english).headline)
    return Translation(.misfit(sentence: sentence.text, why: why))
  }

  /// What the sentence would have to declare a second time: the name is there, and is not what the words take it for.
  private static func otherType(_ sentence: HengSentence, _ error: Diagnostic) -> Phrase? {
    guard case .repeatedName(let name, _)? = error.message as? CheckMessage,
      let wanted = sentence.declarations.first(where: { $0.line.contains(name) })
    else { return nil }
    return Phrase(
      "“\(name)” 的类型不是印的话所说的（\(wanted.line)）",
      "`\(name)` is not of the type that the words take it for (\(wanted.line))")
  }

  /// The sentence in place of the printed words, which are kept as its basis.
  func fixes(for printed: PrintedSentence) -> [Fix] {
    guard let sentence else { return [] }
    return ([sentence] + others).map { sentence in
      Fix(printed.edits(to: sentence), isSure ? .safe : .choice)
    }
  }
}

extension Reading {
  /// The reading without the name that tells forms apart where the template has one.
  fileprivate func beside(_ names: PrintedNames) -> Reading {
    guard names.hasIdentifier else { return self }
    switch self {
    case .sentence(let sentence, let notes): return .sentence(sentence.withoutIdentifier, notes: notes)
    case .choice(let meant, let notes):
      return .choice(
        meant.map { MeantSentence($0.sentence.withoutIdentifier, meaning: $0.meaning) }, notes: notes)
    case .judged, .notUnderstood: return self
    }
  }
}

extension HengSentence {
  fileprivate var withoutIdentifier: HengSentence {
    let identifiers = declarations.compactMap { if case .identifier(let name) = $0 { name } else { nil } }
    return HengSentence(
      text,
      declarations: declarations.filter { declaration in
        switch declaration {
        case .identifier: false
        case .input(let name, "文本", _): !identifiers.contains(name)
        case .input, .formula, .levels, .unit: true
        }
      })
  }
}

extension PrintedCell {
  /// The words that were not understood. Where they are a name that is declared, it is what is said of it that was not:
  /// the clause is told from the name on.
  fileprivate func clause(of misfit: Misfit) -> String {
    guard known.contains(where: { $0.name == misfit.words }) else { return misfit.words }
    let rest = Array(text.utf8).dropFirst(Int(misfit.place.start))
    return String(String(decoding: rest, as: UTF8.self).prefix { !"，；。,;\n".contains($0) })
  }
}

extension ReadingNote {
  /// Whether the note leaves nothing to the author.
  fileprivate func isSettled(by names: PrintedNames, in printed: String) -> Bool {
    if case .takenFor(let words, let name) = self {
      // What holds the name and more may be another figure.
      return !words.contains(name) && names.isOnlyChoice(name, in: printed)
    }
    return !isDoubtful
  }
}

extension PrintedSentence {
  fileprivate func cell(_ names: PrintedNames) -> PrintedCell {
    names.cell(of: indicator, below: outermost, text, known: names.near((indicator.name ?? "") + text))
  }

  /// The edits that write a sentence, in the order of the file.
  fileprivate func edits(to sentence: HengSentence) -> [Edit] {
    let file = indicator.node.tree.file
    let start = Int(outermost.range.start)
    let declared = sentence.declarations.map { $0.line + "\n  " }.joined()
    let basis = text.contains("\"") || text.contains("\\") ? "" : ", 依据 \"\(printedLine)\""
    let write = Edit(Place(file, extent), sentence.text + basis)
    return declared.isEmpty ? [write] : [Edit(Place(file, SourceRange(start, start)), declared), write]
  }

  private var printedLine: String { text.split(whereSeparator: \.isNewline).joined() }
}
