import Checker
import Prover
import Source

/// What is said of a rule and the printed words that it cites.
enum BasisMessage: DiagnosticMessage {
  /// The words, read as a sentence, give another score.
  case otherScore(String, ScoreDifference)

  var code: String {
    switch self {
    case .otherScore: "H3082"
    }
  }

  var severity: Severity { .warning }

  var chinese: MessageText {
    switch self {
    case .otherScore(let sentence, let found):
      MessageText(
        "规则和它的依据算出的得分不一样", label: "照它得 \(found.otherScore.chinese)",
        why:
          "\(found.form.chinese) 时，规则得 \(found.score.chinese)，依据得 \(found.otherScore.chinese)；依据读作 \(sentence)",
        remedy: "与印发的办法核对，改正写错的一边")
    }
  }

  var english: MessageText {
    switch self {
    case .otherScore(let sentence, let found):
      MessageText(
        "the rule and its basis give different scores", label: "by it \(found.otherScore.english)",
        why:
          "with \(found.form.english) the rule gives \(found.score.english) and the basis \(found.otherScore.english); the basis is read as \(sentence)",
        remedy: "compare with the method as issued, and mend the side that is wrong")
    }
  }
}
