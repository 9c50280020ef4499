import Checker
import Source

extension DoubtMessage {
  package var english: MessageText {
    switch self {
    case .judgedLevels(let fault): englishText(of: fault)
    case .farDate(let day, let year):
      MessageText(
        "`\(day)` is far from the template's year \(year)", label: "is this the year?",
        why: "with one digit of the year wrong the deadline is always met, or never",
        remedy: "put the year right; if it is this day, check it once more")
    case .dueBefore(let day, let name, let year):
      MessageText(
        "`\(name)` is due on `\(day)`, before the template's year \(year)", label: "is this the year?",
        why: "by its name there is none before the year is over, so that every form is late",
        remedy: "put the year right; if it is this day, check it once more")
    case .finerThanRounding(let written, let decimals, let places):
      MessageText(
        "`\(written.english)` is finer than scores are kept", label: "scores have \(places) decimal places",
        why: "each score is rounded to \(places) places, where this much is lost or becomes more",
        remedy:
          "keep scores to \(decimals) decimals, or round the total alone (`only-total`)"
      )
    case .rateAgainstName(let name, let fault): englishText(of: fault, name)
    case .sameTermTwice(let text):
      MessageText(
        "`\(text.english)` stands here twice", label: "the second",
        why:
          "one figure is added twice, or held against itself; most likely a copy that was not changed",
        remedy: "write the figure that was meant, or leave one out",
        secondary: ["the first"])
    case .sameFormula(let name, let other):
      MessageText(
        "the formulas `\(name)` and `\(other)` are word for word the same", label: "same as another formula",
        why: "two names for one figure: most likely a copied line whose figures were not changed",
        remedy: "write the formula that was meant, or keep only one",
        secondary: ["the other"])
    case .favoursWorse(let text, let gives):
      MessageText(
        "`\(text.english)` gives \(gives.english), which looks turned round", label: "the other way round?",
        why: "by its name, the good side gets less or the bad side gets more",
        remedy: "add or drop the `not`, or turn the comparison; if it is meant, choose another name")
    case .capOutOfReach(let fault): englishText(of: fault)
    case .fullForMissing:
      MessageText(
        "without data the indicator gets full points", label: "nothing given, everything gained",
        why: "a unit that gives no data gets everything; missing data prove nothing",
        remedy: "write `error`, `pending` or `0pts`; where there is no such thing, use `if-na`")
    case .fullForZero(let divisor, let instead):
      MessageText(
        "where `\(divisor.english)` is zero \(instead.english) is taken, and gives full points",
        label: "full points for a divisor of zero",
        why: "who spent without a budget or limit counts as the best form, with \(instead.english)",
        remedy:
          "say `if-all-zero \(instead.english)` for both being zero, and `if-zero error` for the divisor alone"
      )
    case .copiedFrom(let name, let other, let used, let own):
      MessageText(
        "the rule of `\(name)` uses `\(used)` and not `\(own)`", label: "looks copied from `\(other)`",
        why: "`\(used)` is the figure of `\(other)`, and by its name `\(own)` is the one of this indicator",
        remedy: "write `\(own)`; if `\(used)` is meant, check it once more",
        secondary: ["`\(other)` is here"])
    case .conditionRepeated(let text, let isVeto):
      MessageText(
        "two \(isVeto ? "vetoes" : "checks") have the same condition: `\(text.english)`",
        label: "already above",
        why: "most likely a copy whose condition was not changed; the one that was meant is missing",
        remedy: "write the condition that was meant, or make them one",
        secondary: ["the first"])
    case .knotsTurn(let figure, let points, let isPeak):
      MessageText(
        "the points of the line go up and down: \(figure.english) gives \(points.english), and both neighbours give \(isPeak ? "less" : "more")",
        label: "out of order",
        why: "in one direction results should only rise or only fall; most likely two were swapped",
        remedy: "swap the two; if it is meant, cut the line in two by `tiers` and check both")
    case .floorOutOfReach(let name, let least, let points):
      MessageText(
        "`\(name)` cannot be deducted away: deductions leave at least \(least)",
        label: "at least \(least) of \(points)",
        why:
          "`to-zero` is written, yet within the declared ranges no more than half can be lost; most likely a step is off by ten",
        remedy: "check the points of a step, its size and the bound; if it is right, leave out `to-zero`",
        secondary: ["the points are here"])
    case .floorFarOff(let name, let distance, let bound):
      MessageText(
        "`\(name)` is hardly ever used up: only \(distance.english) beyond its bound",
        label: "the bound is \(bound.english)",
        why:
          "`to-zero` is written, and no form goes that far: most likely the points of a step or its size are off by ten",
        remedy: "check the points and the size of a step, or check it once more",
        secondary: ["the points are here"])
    case .wordsTurned(let text, let words, let isVeto):
      MessageText(
        "the \(isVeto ? "veto" : "check") `\(text.english)` says the opposite of its words",
        label: "`\(words)`",
        why: isVeto
          ? "it changes the grade of those whom the words spare, and spares those whom they mean"
          : "forms that follow the words are refused, and those that break them pass",
        remedy: "turn the comparison, or change the words")
    case .boundAgainstWords(let text, let words):
      MessageText(
        "`\(text.english)` leaves out its bound, which the words count in", label: "“\(words)”",
        why: "exactly this figure is meant by the words and not by the condition",
        remedy: "write ≥ for > (≤ for <), or mend the words")
    case .jointAgainstWords(let words, let isAny):
      MessageText(
        "the condition says `\(isAny ? "or" : "and")`, and the words that \(isAny ? "all must be so" : "one is enough")",
        label: "“\(words)”",
        why: "where only one is so, words and condition differ",
        remedy: "write `\(isAny ? "and" : "or")`, or mend the words")
    case .targetTurned(let fault): englishText(of: fault)
    case .deadMember(let name):
      MessageText(
        "`\(name.english)` has no effect here: a tier above has taken it", label: "already above",
        why: "the first tier that holds applies; most likely another one was meant, which now has no rule",
        remedy: "write the one that was meant, or leave it out")
    case .boundsDiffer(let written, let bound):
      MessageText(
        "full points are given at \(bound.english), and the ratio uses \(written.english)",
        label: "the bound is \(bound.english)",
        why:
          "a sentence has one bound; where it has two, scores jump just past it: most likely one was changed and not the other, or a unit is wrong",
        remedy: "write the same in both places; if they are meant to differ, check it once more",
        secondary: ["the bound is here"])
    case .groupOfOne(let name):
      MessageText(
        "`same \(name)` makes each form a group of its own", label: "no two forms have the same `\(name)`",
        why:
          "`\(name)` identifies the form, which is alone in its group: always first, and its own greatest and mean",
        remedy: "name what forms are grouped by, such as a region, or remove `same`")
    case .mayBeNegative(let name, let unit):
      MessageText(
        "`\(name)` may be negative, has no range, and negative numbers will be refused", label: "no range",
        why:
          "by its name it may be below zero; numbers without a range are checked as 0 or more, and others are not used",
        remedy: "write `range \(signedRange(unit).english)`, or `range ≥ 0\(unit)` if it is never negative")
    case .heldAgainstItself(let text, let subject, let result, let record):
      MessageText(
        "both sides of `\(text.english)` are the same figure: \(englishWords(of: result))",
        label: "held against itself",
        why: englishWhy(record), remedy: englishRemedy(record, subject.english))
    case .knotsMeet(let forms, let knots, let points):
      MessageText(
        "the points of the line can meet or be out of order: with \(forms.english) they are at \(points.joined(separator: ", ").english)",
        label: "the points come with the data",
        why:
          "where points meet or go to and fro, no value between them is known, and the form is left pending",
        remedy:
          "declare ranges that do not overlap, or say first what is given then, with "
          + (knots.count == 2
            ? "`\(knots.joined(separator: " = ").english) when …`"
            : "tiers of which only the one in order has the line")
      )
    case .wholePercents(let text, let unit, let places):
      MessageText(
        "`round-to` rounds in the unit shown, \(unit): with `\(text.english)` at 250%, rounding to \(places) places leaves 250%",
        label: "rounded in \(unit)",
        why:
          "a quotient of like amounts is shown in \(unit); no places are whole percents, not whole multiples",
        remedy:
          "for whole multiples write `formula multiples: ratio = \(text.english)` and `round-to(multiples, \(places))`; for whole percents declare the formula in %"
      )
    case .boundInTwo(let figure):
      MessageText(
        "\(figure.english) stands in two tiers and belongs to the first of them",
        label: "the bound is in both",
        why: "both ends of `between` are included, and the first tier that holds decides",
        remedy: "leave the bound out of one of them: `≥ 80% and < 90%`", secondary: ["the first of them"])
    case .ceilingFarAbove(let written, let times):
      MessageText(
        "`at-most \(written.english)` is \(times) times the points", label: "a digit too many?",
        why: "so high a limit limits nothing; commonly 120% was meant and not 1200%",
        remedy: "write the percentage or the points that were meant")
    case .functionAgainstName(let name, let function, let meant):
      MessageText(
        "`\(name)` is computed by `\(function.english)`, by its name it should be `\(meant.english)`",
        label: "not what the name says",
        why: "of levels `min` is the worst and `max` the best, of numbers the least and the greatest",
        remedy: "use `\(meant.english)`; if the formula is right, choose another name")
    case .negativeSide(let name, let sample, let gives):
      MessageText(
        "`\(name.english)` can be negative and the tiers think of positive figures alone: \(sample.english) gives \(gives.english)",
        label: "negative figures?",
        why:
          "what is below 0 falls to `rest`, or to a tier without a lower bound, and gets something else than a positive figure as far from 0",
        remedy:
          "where the direction does not matter use `abs(\(name.english))`; else write a tier for negative figures"
      )
    case .outcomeAlwaysSame(let name, let value):
      MessageText(
        "`\(name)` is \(value.english) in every form", label: "always \(value.english)",
        why: "within the ranges of the inputs nothing else comes of it",
        remedy: "check the expression and its bounds")
    case .levelsTurned(let set, let worse, let better):
      MessageText(
        "the levels of `\(set)` go from the worst: `\(worse)` stands before `\(better)` and counts as better",
        label: "compared in the order written",
        why: "levels are written from the best; as it is, the worse level passes the bound of the better",
        remedy: "write the levels of `\(set)` from the best down")
    case .rankTurned(let name, let subject):
      MessageText(
        "`\(name)` ranks from the least: the lowest `\(subject.english)` is the first",
        label: "the lowest comes first",
        why: "more of `\(subject.english)` is better, and this makes the worst the first",
        remedy: "leave `ascending` out; if places from the bottom are meant, let the name say so")
    case .percentTwice(let text, let isTimes):
      MessageText(
        "`\(text.english)` \(isTimes ? "multiplies" : "divides") a percentage by 100 once more",
        label: "85% becomes \(isTimes ? "8500%" : "0.85%")",
        why: "85% is 0.85 already, and times the points it is the score",
        remedy: "leave the 100 out")
    case .percentMissing(let written, let shown, let meant):
      MessageText(
        "`\(written)` without a percent sign is \(shown) and looks like \(meant)", label: "\(meant)?",
        why: "beside a share a plain number counts wholes, 1 is 100%; scores are off by a hundred",
        remedy: "write \(meant); if \(shown) is meant, write that")
    case .percentOfPercent(let bound, let name, let meant):
      MessageText(
        "a bound of \(bound.english) for `\(name)` is below 1% and looks like \(meant.english)",
        label: "\(meant.english)?",
        why:
          "more of `\(name)` is better, and nearly every form comes to \(bound.english); 0.9 is 90% already",
        remedy: "write \(meant.english), or check it once more")
    case .sourceTurned(let name, let label, let isActual):
      MessageText(
        "the \(isActual ? "actual" : "target") `\(name)` comes from “\(label)”", label: "turned round?",
        why: "with target and actual exchanged every form still has a score, upside down",
        remedy: "name the column of \(isActual ? "actuals" : "targets")")
    case .sourceShared(let name, let other, let label):
      MessageText(
        "`\(name)` and `\(other)` come from one column, “\(label)”", label: "the same column",
        why: "points, score and claim have columns of their own; from one column every row has full points",
        remedy: "name the column of each", secondary: ["comes from it as well"])
    case .vetoRaises(let text, let earned, let to):
      MessageText(
        "where `\(text.english)` a total earns `\(earned)` at best, and this veto makes it `\(to)`",
        label: "raises the grade",
        why: "such totals never earn `\(to)`, so whoever meets the veto is better off",
        remedy: "name a worse grade, or change the bounds of the grades")
    case .vetoLifts(let text, let to, let from):
      MessageText(
        "where `\(text.english)` the grade is `\(to)`, which lifts forms whose totals earn `\(from)`",
        label: "lifts the worst to `\(to)`",
        why: "whatever the grade was, it becomes this one; by its name this is bad",
        remedy: "write `等次 不高于 \(to)` where it should only lower the grade")
    case .vetoDead(let text, let behind):
      MessageText(
        "this veto changes nothing: where `\(text.english)`, `\(behind.english)` holds as well and does more",
        label: "another one rules here",
        why:
          "where both fire the harsher decides; most often their effects are exchanged, or a bound is wrong",
        remedy: "check the bounds and effects of both, or leave this one out",
        secondary: ["the harsher one"])
    case .tiersDip(let samples):
      MessageText(
        "the tiers together rise and fall: \(samples.joined(separator: ", ").english)",
        label: "least in the middle",
        why:
          "along one direction points should only rise or only fall; most often one tier has its ends exchanged",
        remedy: "check what the tiers give at their ends, so that neighbours meet",
        secondary: samples.dropFirst().map { _ in "gives more" })
    case .gradeOffScale(let bound, let expected, let total):
      MessageText(
        "the bound of \(bound) points does not fit a total of \(total) and looks like \(expected)",
        label: "\(expected)?",
        why: "bounds are points of the total, not of a hundred; nearly every form passes one so low",
        remedy: "write \(expected)pts, or check it once more")
    case .errorOfRates(let error):
      MessageText(
        "an error of \(error.english) between two rates can be read in two ways",
        label: "points of percent, or a share of the figure?",
        why:
          "the check lets the two sides differ by \(points(error)); some mean by \(error.english) of the figure",
        remedy:
          "write \(points(error)) for points of percent; for a share, write the condition, such as abs(a - b) <= b * \(error.english)"
      )
    case .noLevelForNone(let set, let asked):
      MessageText(
        "no level of `\(set)` is for units that have none", label: "what do they fill in?",
        why:
          "`\(asked)` is scored by its level; most units have nothing, leave it empty, and get no score",
        remedy:
          "add a level such as 无 with 0 pts at the end; or make `\(asked)` optional with if-missing 0 pts",
        secondary: ["scored by it"])
    case .otherTarget(let used, let asked):
      MessageText(
        "this tier asks for the kind of `\(asked.english)` and computes with `\(used.english)`",
        label: "may be of another kind",
        why:
          "the kind of `\(used.english)` was not asked: a deadline, words or another unit leave the tier without a score",
        remedy: "write `\(asked.english)`; or ask for the kind of `\(used.english)`",
        secondary: ["the kind asked for"])
    case .textsSplit(let column, let texts):
      MessageText(
        "several functions take rows by the text of `\(column)`: \(texts.prefix(3).map { "`\($0)`" }.joined(separator: ", "))\(texts.count > 3 ? " and \(texts.count - 3) more" : "")",
        label: "rows spelt otherwise are left out",
        why: "with one character or blank more, a row is in none of them, and nothing tells",
        remedy: "declare levels of these names and give the column that type; other spellings are then errors"
      )
    }
  }

  private func englishWords(of result: SelfResult) -> String {
    switch result {
    case .holds: "it always holds"
    case .fails: "it never holds"
    case .zero: "it is always 0"
    case .whole: "it is always 100%"
    }
  }

  private func englishWhy(_ record: SelfRecord?) -> String {
    switch record {
    case .form?:
      "over all forms, both sides belong to the other form; one's own figure cannot be named there yet"
    case .row?: "over rows, both sides belong to one row; the row at hand cannot be named there yet"
    case .level(let set)?:
      "a level of `\(set)` has this name as well; in a formula the name means what the form says, not the level"
    case nil: "nothing is compared; most likely a copy that was not changed"
    }
  }

  private func englishRemedy(_ record: SelfRecord?, _ subject: String) -> String {
    switch record {
    case .form?: "for the place write `rank(all-forms: \(subject))`; otherwise change one side"
    case .row(let table)?: "for the place write `rank(\(table): \(subject))`; otherwise change one side"
    case .level?: "give the input or column another name than the level"
    case nil: "write the figure that was meant"
    }
  }

  private func englishText(of fault: LevelFault) -> MessageText {
    switch fault {
    case .empty(let level):
      MessageText(
        "no score lies within the bounds of `\(level)`", label: "no such score",
        why: "once this level is chosen no score can be given, and the indicator stays undetermined",
        remedy: "check both ends; they may be swapped")
    case .overlap(let better, let worse):
      MessageText(
        "the bounds of `\(better)` and `\(worse)` overlap", label: "overlaps `\(better)`",
        why: "one score fits either level, so the level says nothing",
        remedy: "let one level begin where the next ends, one of them without the bound: ≥ 80% and < 80%",
        secondary: ["`\(better)` is here"])
    case .hole(let better, let worse):
      MessageText(
        "there is a hole between `\(better)` and `\(worse)`", label: "does not touch `\(better)`",
        why: "a score in between can be given by no level",
        remedy: "let one level begin where the next ends; if it is meant, check it once more",
        secondary: ["`\(better)` is here"])
    case .order(let better, let worse):
      MessageText(
        "`\(worse)` may be given more than `\(better)`", label: "more than the better level",
        why: "levels are written from the best down, and the better one should give more",
        remedy: "check the bounds of both, or the order of the levels",
        secondary: ["`\(better)` is here"])
    }
  }

  private func englishText(of fault: RateFault, _ name: String) -> MessageText {
    switch fault {
    case .base(let expected, let other):
      MessageText(
        "`\(name)` is not what its name says: its terms or its divisor are turned round",
        label: "by its name: \(expected)\(other.map { ", or \($0)" } ?? "")",
        why: "a change is measured against what was there before; otherwise its sign or size is wrong",
        remedy:
          "\(other.map { "divide by what was there before: write \(expected), or \($0)" } ?? "write \(expected)"); if it is meant, choose another name"
      )
    case .wholeFigure(let expected):
      MessageText(
        "`\(name)` does not take off last year's figure", label: "by its name: \(expected)",
        why: "this year over last year is 100% where nothing changed, not 0%",
        remedy: "write \(expected); if the ratio is meant, choose another name")
    case .amount(let unit):
      MessageText(
        "`\(name)` is called a rate and comes out in \(unit)", label: "not a ratio",
        why:
          "a rate divides one figure by another; a mere difference does not compare the large and the small",
        remedy: "divide by the figure it is held against; if the amount is meant, choose another name")
    }
  }

  private func englishText(of fault: TurnedTarget) -> MessageText {
    switch fault {
    case .ratio(let isFloor):
      MessageText(
        "targets here are \(isFloor ? "least values (more is better)" : "greatest values (less is better)"), and the rule says the opposite",
        label: "\(isFloor ? "the more is done the less it gives" : "the more it exceeds the more it gives")",
        why: "the ratio passes 1 exactly where the target is missed",
        remedy:
          "\(isFloor ? "write `actual ÷ target × full, at-most full`" : "ask `meets` first, and give `target ÷ actual × full` otherwise")"
      )
    case .floor: missed("a least value (more is better)", "write `actual not-under target get full`")
    case .ceiling: missed("a greatest value (less is better)", "write `actual not-over target get full`")
    case .deadline: missed("a last day", "write `actual.due not-over target.due get full`")
    case .otherwise(let ratio, let turned):
      MessageText(
        "whoever misses the bound has `\(ratio)` above 1, and as many points as who meets it",
        label: "always above 1 here",
        why: "what follows `otherwise` is asked where the bound is missed, and there the ratio only grows",
        remedy: "the division is most likely turned round: write `\(turned) × full`")
    case .extreme(let ratio, let better, let worse):
      MessageText(
        "`\(ratio)` is never below 1, so that every form has full points", label: "never below 1",
        why: "no figure is below the least of all, nor above the greatest",
        remedy: "write `\(better) × full` where more is better, `\(worse) × full` where less is")
    }
  }

  private func missed(_ kind: String, _ remedy: String) -> MessageText {
    MessageText(
      "the target is \(kind), and whoever misses it is given more", label: "more for a missed target",
      why: "who meets the target gets less; most likely the comparison is turned round",
      remedy: "\(remedy), or exchange the points of the two sides")
  }

  private func englishText(of fault: CapFault) -> MessageText {
    switch fault {
    case .group(let name, let points, let sum):
      MessageText(
        "the cap of `\(name)`, \(points), is out of reach: what stands below makes \(sum)",
        label: "out of reach",
        why: "a cap that nothing reaches is none; most likely a digit is wrong",
        remedy: "change the cap, or the points below it")
    case .total(let highest, let most):
      MessageText(
        "the highest total, \(highest), is out of reach: with every bonus it is \(most)",
        label: "all bonuses do not reach it",
        why: "a limit that nothing reaches is none; most likely a digit is wrong",
        remedy: "change the `at-most` of the total, or the points of the bonuses")
    case .step(let cap, let amount):
      MessageText(
        "`up-to \(cap.english)` is less than one step of \(amount.english)",
        label: "one step is \(amount.english)",
        why: "the first step is already cut, so its points mean nothing",
        remedy: "check the points of a step and the `up-to`")
    case .ceiling(let highest, let most):
      MessageText(
        "at-most \(highest.english) is never reached: the rule gives \(most) points at the most",
        label: "at most \(most)",
        why:
          "a ceiling above the points is for forms that pass them, and by the ranges of the inputs there are none",
        remedy: "write `at-most full`, or change the ranges of the inputs")
    case .missing(let amount, let points):
      MessageText(
        "each missing line takes \(amount.english), and there are only \(points) points",
        label: "more than the points",
        why:
          "one missing line takes all, as if all or nothing were asked; most likely there is a digit too many",
        remedy: "change the amount, or ask for all or nothing", secondary: ["its points"])
    case .penalty(let name, let most, let points):
      MessageText(
        "`\(name)` takes at most \(most), and its points are \(points)", label: "at most \(most)",
        why: "its points are the most it may take, and no form loses that much; one of the figures is wrong",
        remedy: "change a figure of the rule, or the points",
        secondary: ["the points are here"])
    }
  }
}
