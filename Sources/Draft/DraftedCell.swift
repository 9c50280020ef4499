import Phrases
import Source
import Values

/// What became of one printed scoring cell.
package struct DraftedCell: Sendable {
  /// What it was read as.
  package enum Outcome: Sendable {
    /// One meaning; what was settled by custom is told in notes, and apart what custom settles less surely.
    case translated(notes: [Phrase], doubts: [Phrase])
    /// The first of two meanings.
    case choice(taken: Phrase, other: Phrase, sentence: String, notes: [Phrase])
    /// It leaves the score to people; how far that goes is told where it is printed.
    case judged(within: Phrase?)
    /// A word that is not understood; the score is left to people for now.
    case notUnderstood(String)
    /// The sentence does not fit the template for this reason; the score is left to people for now.
    case refused(Phrase)
    /// The table says nothing of how it is scored.
    case blank
    /// The table prints no points.
    case withoutPoints
  }

  /// The indicator with those above it.
  package let path: String
  /// The sentence in the template.
  package var sentence: String
  /// What became of it.
  package var outcome: Outcome
  var declarations: [NeededDeclaration]

  /// Whether a rule was read.
  package var isTranslated: Bool {
    switch outcome {
    case .translated, .choice: true
    case .judged, .notUnderstood, .refused, .blank, .withoutPoints: false
    }
  }

  /// Whether people score it, or answer a line of it in words.
  var asksPeople: Bool { sentence.hasPrefix("评定") || sentence.contains("\"") }

  /// Whether its author has to decide something.
  package var isOpen: Bool {
    switch outcome {
    case .translated(_, let doubts): !doubts.isEmpty
    case .judged: false
    case .choice, .notUnderstood, .refused, .blank, .withoutPoints: true
    }
  }
}

extension DraftedCell {
  init(_ path: String, _ cell: PrintedCell) {
    self.path = path
    (sentence, declarations) = ("评定", [])
    if cell.text.isEmpty {
      outcome = .blank
      return
    }
    if cell.points == "0" {
      outcome = .withoutPoints
      return
    }
    switch readPrinted(cell) {
    case .sentence(let read, let notes):
      outcome = .translated(
        notes: notes.filter { !$0.isDoubtful }.map(\.phrase),
        doubts: notes.filter(\.isDoubtful).map(\.phrase))
      (sentence, declarations) = (read.text, read.declarations)
    case .choice(let meant, let notes):
      guard let first = meant.first, let second = meant.dropFirst().first else {
        preconditionFailure("a choice is of two at least")
      }
      outcome = .choice(
        taken: first.meaning, other: second.meaning, sentence: second.sentence.text,
        notes: notes.map(\.phrase))
      (sentence, declarations) = (first.sentence.text, first.sentence.declarations)
    case .judged(let read, let reason):
      outcome = .judged(within: reason.printedRange)
      (sentence, declarations) = (read.text, read.declarations)
    case .notUnderstood(let misfit): outcome = .notUnderstood(misfit.words)
    }
  }

  /// Leaves the score to people, because what the rule rests on is not understood.
  mutating func leave(_ words: String) {
    outcome = .notUnderstood(words)
    (sentence, declarations) = ("评定", [])
  }

  /// Says that another column has a rule, which the sentence does not hold.
  mutating func tell(ruleElsewhere words: String) {
    tell(
      Phrase(
        "别的栏里还印着“\(words)”，没有译进句子", "another column prints “\(words)”, which the sentence does not hold"))
  }

  /// Says that the table has a goal, which the sentence does not hold.
  mutating func tell(goal: String) {
    tell(
      Phrase(
        "表上另有目标值“\(goal)”，没有用在句子里", "the table has the goal “\(goal)”, which the sentence does not hold"))
  }

  private mutating func tell(_ doubt: Phrase) {
    switch outcome {
    case .translated(let notes, let doubts): outcome = .translated(notes: notes, doubts: doubts + [doubt])
    case .choice(let taken, let other, let sentence, let notes):
      outcome = .choice(taken: taken, other: other, sentence: sentence, notes: notes + [doubt])
    case .judged, .notUnderstood, .refused, .blank, .withoutPoints: break
    }
  }

  /// Leaves the score to people, because the sentence does not fit.
  mutating func refuse(_ why: Phrase) {
    outcome = .refused(why)
    (sentence, declarations) = ("评定", [])
  }
}
