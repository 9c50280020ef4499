import Program
import Source

extension CompositionMessage {
  package var english: MessageText {
    switch self {
    case .summaryNeedsCohort(let name, let isTable):
      MessageText(
        "`\(name)` in a summary belongs to one form", label: "of which form?",
        why: "a summary is computed once for all forms; there is no form at hand",
        remedy: isTable
          ? "write a formula such as formula own = sum(\(name): …), then sum(all-forms: own)"
          : "put it into a function over all forms, such as sum(all-forms: \(name))")
    case .rankNeedsRow(let table):
      MessageText(
        "no row of `\(table)` is at hand for rank or same", label: "compared with which row?",
        why: "rank is the place of the row at hand among the rows, and same means equal to it",
        remedy: "use it in a rule of rows \(table); for the place of a form write rank(all-forms: …)")
    case .rankInSummary:
      MessageText(
        "rank and same do not go into a summary", label: "compared with which form?",
        why: "both compare one form with all, and a summary belongs to no form",
        remedy: "for each form write also-list name = …; for each group write summary name by item = …")
    case .wrongOption(let option, let function):
      MessageText(
        "`\(option)` does not go with \(function.english)", label: "has no effect",
        why:
          "ascending, dense and average-ties go with rank; drop-high and drop-low with sum mean median min max",
        remedy: "remove it, or use another function")
    case .circularCohort(let text):
      MessageText(
        "`\(text)` comes back to itself", label: "a circle",
        why: "it needs the scores of all forms, and those need it",
        remedy: "use a figure that does not rest on this score")
    case .extraInGroup(let name):
      MessageText(
        "`\(name)` cannot stand in a group of indicators", label: "bonus and penalty stand beside the total",
        why: "they are no part of any indicator's points and are added to the total",
        remedy: "move it to the template; for several with one limit write bonus name points { … }")
    case .awardOutsideExtra(let word):
      MessageText(
        "`\(word)` cannot stand here", label: "write gets",
        why: "only bonus and penalty begin from zero; an indicator says what it gets",
        remedy: "write gets …; to deduct from full points write gets full, each … deduct …")
    case .stepsWithoutStart(let adds):
      MessageText(
        "it does not say from how many points the steps begin", label: "say first what it gets",
        why: "only bonus and penalty begin from zero",
        remedy: adds
          ? "write for instance gets 0pts, each 1items … add 1pts up-to 5pts"
          : "write for instance gets full, each 1times … deduct 1pts")
    case .missingTotalLimit(let word):
      MessageText(
        "the total has no \(word == "最高" ? "at-most although there is a bonus" : "at-least although there is a penalty")",
        label: "what is the limit?",
        why: "the template must say how far the total may go; nothing is cut silently",
        remedy: word == "最高"
          ? "write after the total at-most …pts; the total itself lets nothing pass it"
          : "write after the total at-least 0pts")
    case .needlessTotalLimit(let word):
      MessageText(
        "the limit of the total is of no use",
        label: word == "最高" ? "there is no bonus" : "there is no penalty",
        why: "the sum of the indicators cannot pass it",
        remedy: "remove it, or declare a \(word == "最高" ? "bonus" : "penalty")")
    case .wrongTotalLimit:
      MessageText(
        "the limits of the total cannot be", label: "impossible",
        why: "the greatest cannot be below the total points, nor the least above them",
        remedy: "write a greatest total no less than the total points, and a least one no more than them")
    case .unknownComposition(let name):
      MessageText(
        "`\(name)` cannot be taken", label: "unknown",
        why: "the scores below become one as their sum, mean, min or max",
        remedy: "write for instance take mean")
    case .compositionOnLeaf(let name):
      MessageText(
        "`\(name)` has no indicators below it", label: "take what?",
        why: "take says how the scores below become one",
        remedy: "remove it, or write the indicators below")
    case .sharesDoNotAddUp(let group, let sum):
      MessageText(
        "the shares below `\(group)` are \(sum) together, not 100%", label: "\(sum) together",
        why: "the weights of a mean add up to 100%",
        remedy: "change one of the shares")
    case .shareMisplaced(let name):
      MessageText(
        "the share of `\(name)` is out of place",
        label: "shares belong to a group that takes the mean, on all of its indicators or none",
        why: "other ways need no weights, and with some missing the rest are unknown",
        remedy: "write take mean on the group and share on each, or remove share")
    case .wrongCellCount(let found, let expected):
      MessageText(
        "this row has \(found) cells and needs \(expected)", label: "wrong number of cells",
        why: "each cell stands for one of the measures above",
        remedy: "fill it up; write any where it does not matter")
    case .unorderedTypes:
      MessageText(
        "the measures have different types and cannot be unordered", label: "cannot be exchanged",
        why: "unordered lets the cells change places",
        remedy: "remove unordered, or use one set of levels")
    case .clauseOutsideSentence:
      MessageText(
        "this clause belongs to no indicator", label: "only condition then explain may stand here",
        why:
          "a template or group can only say when a reason is due; what changes a score stands in a sentence",
        remedy: "move it into the sentence of the indicator")
    case .levelsDoNotWiden(let from, let to):
      MessageText(
        "a level of `\(from)` is no `\(to)`", label: "different levels",
        why: "only levels whose names all occur in `\(to)`, in the same order, may stand for them",
        remedy: "write the correspondence with tiers")
    case .wrongLevelShift:
      MessageText(
        "upgrade and downgrade take a level and a whole number", label: "write upgrade(level, 1)",
        why: "they move a level up or down by steps, fewer than there are levels",
        remedy: "write for instance upgrade(weakest, 1)")
    case .penaltyBeyond(let name, let points, let score, let forms, let isBonus):
      MessageText(
        isBonus
          ? "the penalty `\(name)` can give \(score)"
          : "the penalty `\(name)` can take \(score), more than its \(points) points",
        label:
          "\(isBonus ? "gives" : "takes") \(score)\(forms.isRun ? " from form 1" : "") where \(forms.english)",
        why:
          "a penalty takes from 0 to \(points) points; beyond that the form gets an error, nothing is cut silently",
        remedy: isBonus
          ? "a penalty only deducts" : "write up-to \(points)pts after the step, or at-least −\(points)pts")
    case .noCalendar:
      MessageText(
        "there is no calendar to tell workdays by", label: "which calendar?",
        why: "holidays differ from year to year and are not guessed",
        remedy: "write for instance calendar 2020 { holiday 2020-10-01 to 2020-10-08; workday 2020-09-27 }")
    case .wrongCalendar(.years):
      MessageText(
        "the years of the calendar cannot be", label: "no year, the wrong order, or too many",
        why: "a calendar has a first and a last year, 50 at most",
        remedy: "write for instance calendar 2020 to 2021 { … }")
    case .wrongCalendar(.noDay):
      MessageText(
        "there is no such day", label: "in no calendar",
        why: "a day has a year, a month and a day that exist",
        remedy: "write for instance 2020-10-01")
    case .wrongCalendar(.reversed):
      MessageText(
        "the days are in the wrong order", label: "ends before it begins",
        why: "the first day stands before `to`, the last behind it",
        remedy: "check them, and write the earlier one first")
    case .wrongCalendar(.freeAndWorked):
      MessageText(
        "a day is both off and worked", label: "said otherwise before", why: "a day is one or the other",
        remedy: "check the days and remove the wrong entry")
    case .wrongCalendar(.outside(let years, let all, let count)):
      MessageText(
        count > 1
          ? "\(count) entries lie outside the years of the calendar"
          : "this day lies outside the years of the calendar",
        label: "the calendar has \(span(years))",
        why: "nobody knows which days are worked in a year that it does not have",
        remedy: "write calendar \(span(all)) where the days are right, or correct their year",
        secondary: ["here too"])
    case .sameRows(let name, let other):
      MessageText(
        "`\(name)` and `\(other)` take the same rows", label: "`\(other)` takes them too",
        why: "a row belongs to one indicator; these would be scored twice, and the form refused",
        remedy:
          "where a copy was not changed, change the condition of one; to judge the same rows twice, keep one by rows and write the other as a figure: gets count(table where condition) / count(table) * full",
        secondary: ["the other one"])
    case .wrongDrop(let written):
      MessageText(
        "`\(written)` is not how many to leave out", label: "a whole number from 0 to \(Trim.most)",
        why: "drop-high and drop-low leave out so many values, not a share of them, nor half of one",
        remedy: "write drop-high 1 or drop-low 2")
    case .pointsFinerThanScores(let written, let places):
      MessageText(
        "`\(written)` is finer than scores are", label: "scores have \(places) places",
        why:
          "rounded to \(places) places full points are another number, and may add up to more than the total",
        remedy: "write points to \(places) places, or round to more")
    case .judgedExactShare(let name, let places):
      MessageText(
        "a person scores the rows of `\(name)`, whose points are not rounded",
        label: "full points cannot be written where they do not divide",
        why: "20 points over 3 rows are ≈6.6667 each, and 6.67 is more than that",
        remedy: "write equally \(places)digits rest-to-last")
    case .zeroPoints(let names):
      MessageText(
        "indicators with 0 points: \(names.prefix(3).map { "`\($0)`" }.joined(separator: ", "))\(names.count > 3 ? " and \(names.count - 3) more" : "")",
        label: "0 points",
        why: "it can only get 0 points, so that nothing done for it changes the total",
        remedy: "give it points, or remove the indicator")
    case .shareNotPositive(let written):
      MessageText(
        "a share must be above 0%, and this is `\(written)`", label: "not above 0%",
        why: "an indicator with a share of 0% has no part in the mean",
        remedy:
          "write a share above 0%; move an indicator that does not count out of the group, without its share")
    case .wrongWorkdays:
      MessageText(
        "workdays takes two dates", label: "write workdays(from, to)",
        why: "it counts the days worked after the first up to and with the second",
        remedy: "write for instance workdays(received, done)")
    case .noGrades:
      MessageText(
        "the template has no grades", label: "no grades",
        why: "without grades { … } there is no grade to ask for",
        remedy: "add grades { … }")
    }
  }
}

/// Years as a calendar writes them.
private func span(_ years: ClosedRange<Int>) -> String {
  years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound) to \(years.upperBound)"
}
