import Program
import Source

extension RunMessage {
  var english: MessageText {
    switch self {
    case .missing(let path, let obstacle):
      MessageText(
        "`\(path)` has no score: \(obstacle.english)", label: "data are missing",
        why: "what is missing is not zero",
        remedy: "supply the data, or state `if-missing …` in the template",
        secondary: ["in the template here"])
    case .zeroDivisor(let path, let divisor):
      MessageText(
        "`\(path)` has no score: the divisor `\(divisor)` is zero", label: "is zero",
        why: "a division by zero has no value, and the template does not say what happens then",
        remedy: "check the figure; if it is right the template needs `if-zero …`",
        secondary: ["in the template here"])
    case .noTier(let path):
      MessageText(
        "`\(path)` has no score: no tier covers the value", label: "not covered",
        why: "the tiers of the template leave this case out",
        remedy: "the template needs another tier, or `rest: …`",
        secondary: ["in the template here"])
    case .numberLimit(let path):
      MessageText(
        "`\(path)`: a number grew beyond what can be kept exactly", label: "too large",
        why: "rather than give a wrong score the computation stops",
        remedy: "check the data for very large or very fine numbers")
    case .outsidePoints(let path, let score, let points):
      MessageText(
        "`\(path)` comes to \(score), outside 0 to \(points)", label: "outside its points",
        why: "the template says neither at-most nor at-least, and nothing is cut silently",
        remedy: "check the data; if they are right the template needs `at-most full` or `to-zero`",
        secondary: ["in the template here"])
    case .judgedOutside(let path, let score, let level, let low, let includesLow, let high, let includesHigh):
      MessageText(
        "`\(path)` is judged \(score); \(level.map { "`\($0)` " } ?? "")allows \(includesLow ? "at least" : "more than") \(low) and \(includesHigh ? "at most" : "less than") \(high)",
        label: "outside its bounds",
        why: "the template bounds the judgement",
        remedy: "change the score, or the level")
    case .itemNotApplicable(let path):
      MessageText(
        "`\(path)` has a line that does not apply, and the template does not say where its points go",
        label: "not settled",
        why: "such a line is neither met nor failed",
        remedy: "the template needs `if-na respread`, or checklist equally")
    case .reasonMissing(let path, let why):
      MessageText(
        "`\(path)` needs a reason (\(why.english))", label: "no reason given",
        why: "the template asks for one",
        remedy: "give the reason (理由) of this indicator in the data",
        secondary: ["in the template here"])
    case .notApplicableWithoutPolicy(let path):
      MessageText(
        "`\(path)` is marked not applicable, and the template does not say what happens then",
        label: "cannot be left out",
        why: "its points must go somewhere: full, 0, respread or rescale",
        remedy: "see whether it applies; if not the template needs `if-na …`",
        secondary: ["in the template here"])
    case .setPointsDoNotAddUp(let path, let points, let sum, let rows):
      MessageText(
        "the points set under `\(path)` add up to \(sum), not \(points) (\(rows.joined(separator: " + ")))",
        label: "wrong sum",
        why: "adjustable points balance within their group",
        remedy: "set points that add up to \(points)",
        secondary: ["in the template here"])
    case .noGrade(let total):
      MessageText(
        "a total of \(total) has no grade", label: "no grade",
        why: "the grades of the template leave it out",
        remedy: "the template needs another grade")
    case .vetoUnknown(let condition, let obstacle):
      MessageText(
        "the veto `\(condition)` cannot be decided: \(obstacle.english)", label: "undecided",
        why: "a veto is not guessed, so the grade stays open",
        remedy: "supply or correct the data",
        secondary: ["in the template here"])
    case .pending(let path, let obstacle):
      MessageText(
        "`\(path)` is pending: \(obstacle.english)", label: "pending",
        why: "the template says so",
        remedy: "score again when the data are there")
    case .pendingNotApplicable(let path):
      MessageText(
        "`\(path)` is marked not applicable and stays pending", label: "pending",
        why: "the template says so",
        remedy: "a reviewer decides")
    case .vetoPending(let condition, let obstacle):
      MessageText(
        "the veto `\(condition)` is pending: \(obstacle.english)", label: "pending",
        why: "the template says so",
        remedy: "decide when the data are there",
        secondary: ["in the template here"])
    case .checkFailed(_, let name, let condition, let figures, let message):
      MessageText(
        "check `\(name)` fails: \(message.map { $0 + "; " } ?? "")\(condition), but \(figures) does not hold",
        label: "does not hold",
        why: "the template says how these figures relate",
        remedy: "check the figures",
        secondary: ["in the template here"])
    case .checkImpossible(let name, let obstacle):
      MessageText(
        "check `\(name)` cannot be made: \(obstacle.english)", label: "not checked",
        why: "a figure is missing",
        remedy: "supply the data",
        secondary: ["in the template here"])
    case .negativeCount(let path, let text):
      MessageText(
        "`\(path)` counts a negative amount: \(text)", label: "below zero",
        why: "what is counted cannot be negative",
        remedy: "check the figure; the template should declare its range",
        secondary: ["in the template here"])
    }
  }
}
