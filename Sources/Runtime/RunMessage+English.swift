import Program
import Source
import TargetTexts

extension RunMessage {
  package var english: MessageText {
    switch self {
    case .missing(let path, let obstacle):
      MessageText(
        "`\(path)` has no score: \(obstacle.text(in: .english))", label: "data are missing",
        why: "what is missing is not zero",
        remedy: obstacle.advice(in: .english).whole("; "),
        secondary: ["in the template here"])
    case .zeroDivisor(let path, let divisor):
      MessageText(
        "`\(path)` has no score: the divisor `\(divisor.english)` is zero", label: "is zero",
        why: "a division by zero has no value, and the template does not say what happens then",
        remedy: "check the figure; if it is right the template needs `if-zero …`",
        secondary: ["in the template here"])
    case .figureUnknown(let name, let obstacle, let isRuled):
      MessageText(
        "`\(name)` has no value: \(obstacle.text(in: .english))", label: "no value",
        why: obstacle.advice(in: .english).why,
        remedy: obstacle.advice(in: .english).remedy(isRuled: isRuled, "; "),
        secondary: ["here in the template"])
    case .unsettled(let path, let obstacle):
      MessageText(
        "`\(path)` has no score: \(obstacle.text(in: .english))", label: "no exact value",
        why: obstacle.advice(in: .english).why,
        remedy: obstacle.advice(in: .english).whole("; "),
        secondary: ["here in the template"])
    case .noTier(let path, .noTier):
      MessageText(
        "`\(path)` has no score: no tier covers the value", label: "not covered",
        why: "the tiers of the template leave this case out",
        remedy: "the template needs another tier, or `rest: …`",
        secondary: ["in the template here"])
    case .noTier(let path, let obstacle):
      MessageText(
        "`\(path)` has no score: \(obstacle.text(in: .english))", label: "no exact value",
        why: obstacle.advice(in: .english).why,
        remedy: obstacle.advice(in: .english).whole("; "),
        secondary: ["in the template here"])
    case .numberLimit(let path):
      MessageText(
        "\(path.map { "`\($0)`" } ?? "the total"): a number grew beyond what can be kept exactly",
        label: "too large",
        why:
          "numbers are fractions, and one passed ten thousand bits; rather than give a wrong score the computation stops",
        remedy:
          "round each of some hundred quotients that are added or averaged, as in half-up(spent ÷ budget, 0.0001%); check the data for very large or very fine numbers"
      )
    case .outsidePoints(let path, let score, let points):
      MessageText(
        "`\(path)` comes to \(score), outside 0 to \(points)", label: "outside its points",
        why: "the template says neither at-most nor at-least, and nothing is cut silently",
        remedy: "check the data; if they are right the template needs `at-most full` or `to-zero`",
        secondary: ["in the template here"])
    case .judgedOutside(let path, let score, let level, let low, let includesLow, let high, let includesHigh):
      MessageText(
        "`\(path)` is judged \(Template.pointsText(score)); \(level.map { "`\($0)` " } ?? "")allows \(includesLow ? "at least" : "more than") \(low) and \(includesHigh ? "at most" : "less than") \(high)",
        label: "outside its bounds",
        why: "the template bounds the judgement",
        remedy: "change the score, or the level")
    case .judgedOffStep(let path, let score, let step):
      MessageText(
        "`\(path)` is judged \(score), which is no multiple of \(step) points", label: "off the step",
        why: "the template judges in steps of \(step), and no score is moved to the nearest silently",
        remedy: "change the score")
    case .judgedWithoutPoints(let path, let score):
      MessageText(
        "`\(path)` is judged \(score), but it has 0 points and cannot be scored", label: "has 0 points",
        why: "what has 0 points can only get 0",
        remedy: "check the points; if they are 0, give no score")
    case .itemNotApplicable(let path):
      MessageText(
        "`\(path)` has a line that does not apply, and the template does not say where its points go",
        label: "not settled",
        why: "such a line is neither met nor failed",
        remedy: "the template needs `if-na respread`, or checklist equally")
    case .reasonMissing(let path, let why):
      MessageText(
        "`\(path)` needs a reason (\(why.english))", label: "no reason given",
        why: why == .notApplicable ? "what does not apply always says why" : "the template asks for one",
        remedy: "give the `reason` of this indicator in the data",
        secondary: ["in the template here"])
    case .notApplicableWithoutPolicy(let path, let exemption):
      MessageText(
        "`\(path)` \(exemption.text(in: .english)), and the template does not say what happens then",
        label: "cannot be left out",
        why: "its points must go somewhere: full, 0, respread or rescale",
        remedy: exemption == .form
          ? "see whether it applies; if not the template needs `if-na …`"
          : "check the figures; if they are right the template needs `if-na …`",
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
        "the veto `\(condition.english)` cannot be decided: \(obstacle.text(in: .english))",
        label: "undecided",
        why: "a veto is not guessed, so the grade stays open",
        remedy: obstacle.advice(in: .english).whole("; "),
        secondary: ["in the template here"])
    case .pending(let path, let obstacle):
      MessageText(
        "`\(path)` is pending: \(obstacle.text(in: .english))", label: "pending",
        why: obstacle == .cohortOfOne ? obstacle.advice(in: .english).why : "the template says so",
        remedy: obstacle.advice(in: .english).remedy + (obstacle == .cohortOfOne ? "" : ", then score again"))
    case .pendingNotApplicable(let path, let exemption):
      MessageText(
        "`\(path)` \(exemption.text(in: .english)) and stays pending", label: "pending",
        why: "the template says so",
        remedy: "a reviewer decides")
    case .vetoPending(let condition, let obstacle):
      MessageText(
        "the veto `\(condition.english)` is pending: \(obstacle.text(in: .english))", label: "pending",
        why: "the template says so",
        remedy: obstacle.advice(in: .english).remedy + ", then decide",
        secondary: ["in the template here"])
    case .checkFailed(_, let name, let row, let condition, let figures, let message):
      MessageText(
        "check `\(name)\(row.map { "/" + $0.name } ?? "")` fails: \(message.map { $0 + "; " } ?? "")"
          + (condition.isEmpty
            ? figures.english : "\(condition.english), but \(figures.english) does not hold"),
        label: "does not hold",
        why: "the template says how these figures relate",
        remedy: "check the figures",
        secondary: ["in the template here"])
    case .checkImpossible(let name, let row, let obstacle):
      MessageText(
        "check `\(name)\(row.map { "/" + $0.name } ?? "")` cannot be made: \(obstacle.text(in: .english))",
        label: "not checked",
        why: obstacle.advice(in: .english).why,
        remedy: obstacle.advice(in: .english).whole("; "),
        secondary: ["in the template here"])
    case .negativeCount(let path, let text):
      MessageText(
        "`\(path)` counts a negative amount: \(text.english)", label: "below zero",
        why: "what is counted cannot be negative",
        remedy: "check the figure; the template should declare its range",
        secondary: ["in the template here"])
    case .noComparison(let path, let obstacle):
      MessageText(
        "`\(path)` has no score: \(obstacle.text(in: .english))", label: "cannot be compared",
        why: obstacle.advice(in: .english).why,
        remedy: obstacle.advice(in: .english).whole("; "), secondary: ["in the data here"])
    case .rowNotSelected(let paths, let rows, let obstacle, let merged):
      MessageText(
        (rows.count == 1 ? "row `\(rows[0])`" : "\(rows.count) rows")
          + (paths.count == 1 ? " cannot be placed under `\(paths[0])`: " : " cannot be placed: ")
          + obstacle.text(in: .english)
          + (rows.count == 1 ? "" : " (" + Self.firstThree(rows.map { "`\($0)`" }, ", ", ", …") + ")"),
        label: "cannot be placed",
        why: merged == nil
          ? "a row that is not placed is not scored, and the sums above it cannot be checked"
          : "a row that is not placed is not scored, and the sums above it cannot be checked; a row above has the cell filled, so cells may be merged: saved as data, only the first keeps its text",
        remedy: merged.map { "unmerge the cells and fill in `\($0)` on every row" }
          ?? "supply or correct the column that places it")
    case .noRows(let path, let table):
      MessageText(
        "`\(path)` has no rows", label: "no rows",
        why: "its points come from the rows of `\(table)`",
        remedy: "supply the rows, or check the column that places them",
        secondary: ["in the template here"])
    case .rowWithoutPoints(let path):
      MessageText(
        "`\(path)` has no points", label: "no points",
        why: "every row has points",
        remedy: "supply them")
    case .negativeRowPoints(let path):
      MessageText(
        "`\(path)` has negative points", label: "below zero",
        why: "points are not negative",
        remedy: "correct them")
    case .rowPointsDoNotAddUp(let path, let points, let sum, let rows):
      MessageText(
        "the \(rows) rows of `\(path)` have \(sum) points together, not \(points)", label: "wrong sum",
        why: "the points of rows add up to those of the indicator; where they do not, the score stays open",
        remedy: "add the row that was left out, or correct the points",
        secondary: ["in the template here"])
    case .rowPointsTooFine(let path, let points, let sum, let places):
      MessageText(
        "full scores of the rows of `\(path)` add up to \(sum) after rounding, more than \(points)",
        label: "points with more than \(places) decimals",
        why:
          "each row is rounded to \(places) places, and together they may not pass the points of the indicator",
        remedy: "write the points of rows to \(places) places, still \(points) together",
        secondary: ["here in the template"])
    case .repeatedRow(let path, let name, let first, let again):
      MessageText(
        "`\(name)` occurs twice under `\(path)`: rows \(first) and \(again)", label: "repeated",
        why: "two rows of one name may be one row entered twice",
        remedy: "check; if they are two, rename one")
    case .rowNotTaken(let name, let near):
      MessageText(
        "the row `\(name)` belongs to no indicator"
          + (near.map { ": `\($0.column)` says `\($0.text)`; is it `\($0.near)`" } ?? ""),
        label: "not placed",
        why: "it is not scored, and the sum would miss it",
        remedy: near.map { "write `\($0.near)`, with the same blanks and widths" }
          ?? "check the column that places it")
    case .rowsLeftOut(let table, let rows, let condition):
      MessageText(
        "\(rows.count == 1 ? "1 row" : "\(rows.count) rows") of `\(table)` left out: \(Self.firstThree(rows.map { "“\($0)”" }, ", ", " and others"))",
        label: "left out",
        why:
          "the template says that what is \(condition.english) is no row: it is not scored, counted or added up",
        remedy: "where it is an indicator, change its text, or what the template omits",
        secondary: ["here in the template"])
    case .rowTakenTwice(let name):
      MessageText(
        "the row `\(name)` belongs to two indicators", label: "placed twice",
        why: "one row is not scored twice",
        remedy: "check the column that places it, or the conditions of the template")
    case .rowsOfTotals(let table, let rows, let column):
      MessageText(
        "\(rows.count == 1 ? "1 row" : "\(rows.count) rows") of `\(table)` called like totals and taken with the others: \(Self.firstThree(rows.map { "“\($0)”" }, ", ", " and others"))",
        label: "a total?",
        why: "a row of totals that is added up, counted or averaged with the others is taken twice",
        remedy:
          "take a row of totals out of the data, or write omit \(column) = \"\(rows.first ?? "")\" behind the name of the table; rename it where it is none"
      )
    case .sameRows(let table, let name, let first, let again):
      MessageText(
        "rows \(first) and \(again) of `\(table)` say the same in every column (“\(name)”), and each is taken",
        label: "entered twice?",
        why: "a row that is entered twice is added up, counted and averaged twice",
        remedy: "take one of them out; rename one where they are two")
    case .unreadableTarget(let path, let column, let isActual, let text, let fault):
      MessageText(
        "`\(column)` (\(isActual ? "an actual" : "a target"))\(path.isEmpty ? "" : " of `\(path)`") says “\(text)” and cannot be read: \(fault?.reason(in: .english) ?? FigureTrouble.approximate.text(in: .english))",
        label: "cannot be read",
        why: "what cannot be read is not scored by its figure, but as the template says of all other cases",
        remedy: fault?.remedy(isActual: isActual, in: .english) ?? "write the exact number")
    case .unknownRowText(let found):
      MessageText(
        "\(found.count == 1 ? "1 row" : "\(found.count) rows") of `\(found.table)` say in `\(found.column)` what the template does not ask for: “\(found.text)” (\(found.spots.joined(separator: ", "))\(found.count > found.spots.count ? ", …" : "")); it asks for \(found.listed(", "))",
        label: "not asked for",
        why: "such rows stay outside whatever takes or places rows by this column",
        remedy: found.near.map { "write exactly “\($0)” where that is meant, blanks and widths included" }
          ?? "correct what is misspelt; leave what is indeed something else")
    case .doubted(let doubt): doubt.english
    case .scoreNotUsed(let path):
      MessageText(
        "`\(path)` is computed, and the score given for it is not used", label: "not used",
        why: "a computed row is not judged",
        remedy: "remove it; a claimed score has a column of its own")
    }
  }
}
