import Program
import Source
import Syntax

extension CheckMessage {
  package var english: MessageText {
    switch self {
    case .secondTemplate:
      MessageText(
        "a file holds one template", label: "the second template",
        why: "scoring must know which template to use",
        remedy: "move it to another file")
    case .missingLanguageVersion:
      MessageText(
        "the first line lacks the language version", label: "no version above this template",
        why: "with it a later program scores the template the same or refuses it",
        remedy: "write `heng 1` on the first line")
    case .unknownLanguageVersion(let version):
      MessageText(
        "there is no version \(version) of the language", label: "unknown version",
        why: "this program knows version 1",
        remedy: "write `heng 1`, or use a newer program")
    case .missingTotal:
      MessageText(
        "the template lacks its total", label: "no total",
        why: "points are checked against the total",
        remedy: "add for instance `total 100pts`")
    case .repeatedItem(let line):
      MessageText(
        "this is said twice, first on line \(line)", label: "repeated",
        why: "the two could disagree",
        remedy: "remove one of them",
        secondary: ["the first"])
    case .unknownRounding(let name):
      MessageText(
        "there is no rounding called `\(name)`", label: "unknown",
        why: "known are half-up, half-even and truncate; only-total may follow",
        remedy: "write for instance `rounding half-up 2 digits`")
    case .wrongPlaces(let written):
      MessageText(
        "`\(written)` is no number of places", label: "0 to 6",
        why: "scores keep 0 to 6 decimal places",
        remedy: "write for instance 2 digits")
    case .notYear(let written):
      MessageText(
        "`\(written)` is no year", label: "1900 to 2100",
        why:
          "targets without a year (by the end of October) are dated by it, and would be unreadable or far off",
        remedy: "write a year of four digits, for instance `year 2024`")
    case .notPoints(let written):
      MessageText(
        "`\(written)` is not a number of points", label: "points belong here",
        why: "points are written with their unit",
        remedy: "write for instance 3pts")
    case .unknownInput(let name, let near):
      MessageText(
        "there is no input called `\(name)`", label: "not among the inputs",
        why: "only an input can stand here",
        remedy: near.map { asking($0, for: name) } ?? "add it to the inputs")
    case .identifierNotText(let name):
      MessageText(
        "the identifier `\(name)` is not a text", label: "a text is needed",
        why: "the identifier names a form",
        remedy: "give it the type text")
    case .unitConflict(let name):
      MessageText(
        "the unit `\(name)` conflicts with what is known", label: "cannot be declared so",
        why: "a unit has one size",
        remedy: "remove it, or take another name")
    case .unknownUnit(let unit, let near):
      MessageText(
        "there is no unit called `\(unit)`", label: "unknown unit",
        why: "the unit decides what can be compared and converted",
        remedy: near.map { asking($0, for: unit) }
          ?? "if it is a new unit, declare it in units { \(unit) }; if a sentence follows, put a blank between"
      )
    case .repeatedLevel(let name):
      MessageText(
        "`\(name)` occurs twice", label: "repeated",
        why: "one word cannot mean two levels",
        remedy: "remove one of them")
    case .repeatedName(let name, _):
      MessageText(
        "`\(name)` is declared twice", label: "already taken",
        why: "two things of one name cannot be told apart",
        remedy: "choose another name",
        secondary: ["the first"])
    case .repeatedLabel(let label, let other):
      MessageText(
        "from \"\(label)\" conflicts with the input `\(other)`", label: "the same column of data",
        why: "one column cannot feed two inputs",
        remedy: "change one of the two",
        secondary: ["the other"])
    case .givenName(let name, let isFigure):
      MessageText(
        "`\(name)` has a meaning in the language", label: "cannot be redefined",
        why: "full, score, yes, no and the functions have fixed meanings",
        remedy: isFigure
          ? "choose another name, with the heading of the form behind it: points: pts, from \"\(name)\""
          : "choose another name")
    case .unknownType(let name, let near):
      MessageText(
        "there is no type or unit called `\(name)`", label: "unknown",
        why: "a type is a unit, yes-no, date, text or the name of levels",
        remedy: near.map { asking($0, for: name) } ?? "if it is a new unit, declare it in units { \(name) }"
      )
    case .wrongRange(let name):
      MessageText(
        "the range of `\(name)` is impossible", label: "the lower end is above the upper one",
        why: "no value can lie in it",
        remedy: "write the lower end first, as in 0people to 5000people")
    case .notConstant(let text):
      MessageText(
        "`\(text)` is not a fixed number", label: "a literal belongs here",
        why: "this bound cannot vary with the form",
        remedy: "write the number itself")
    case .textComputed:
      MessageText(
        "a text cannot be a formula", label: "this is a text",
        why: "texts are shown, not computed",
        remedy: "a formula is a number, a date or a condition")
    case .circularFormulas(let names, let areRules):
      MessageText(
        "\(areRules ? "rules" : "formulas") refer to one another in a circle: \(names.joined(separator: " → "))",
        label: "comes back to itself",
        why: "each would have to be computed before the other",
        remedy: areRules
          ? "write a sentence in one of them instead of the name of a rule"
          : "rewrite one so that it uses inputs or other formulas only",
        secondary: Array(repeating: "part of the circle", count: names.count))
    case .notCondition(let text):
      MessageText(
        "`\(text)` is not a condition", label: "a condition belongs here",
        why: "this place asks whether something holds",
        remedy: "write a comparison such as rate ≥ 60%")
    case .noSuchDate(let written):
      MessageText(
        "there is no day `\(written)`", label: "not in the calendar",
        why: "months are 1 to 12 and days end with the month",
        remedy: "write for instance 2020-10-30")
    case .tooManyDigits(let written):
      MessageText(
        "the number `\(written.prefix(20))…` is too long", label: "more than 60 digits",
        why: "exact numbers are written with up to 60 digits",
        remedy: "use a larger unit")
    case .vagueBound(let written, let sign, let plain):
      MessageText(
        "`\(written)` does not say whether the bound itself counts", label: "does \(plain) count?",
        why: "forms disagree on this",
        remedy: "write `\(sign) \(plain)` to include it, `\(sign == "≥" ? ">" : "<") \(plain)` to exclude it")
    case .unknownName(let name, let near):
      MessageText(
        "there is no input or formula called `\(name)`", label: "unknown name",
        why: "a formula uses inputs, formulas and given names such as full",
        remedy: near.map { asking($0, for: name) }
          ?? "if units report it, add `\(name): type` to the inputs")
    case .elapsedTime(let name, let comparison):
      MessageText(
        "there is no input or formula called `\(name)`", label: "from which day?",
        why: "that so many months or days have passed is one day beside another one with that time added",
        remedy: "write for instance `\(comparison)`")
    case .applicablePoints(let name):
      MessageText(
        "there is no input or formula called `\(name)`", label: "if-na rescales",
        why: "a rescaled score is points × score ÷ points that apply, and these need not be added up",
        remedy:
          "write if-na rescale (in a group respread); the rate is total-score ÷ 100pts or group.score ÷ group.points"
      )
    case .gluedName(let name, let split, _):
      MessageText(
        "there is no name `\(name)`", label: "a blank is missing?",
        why: "a name is the longest run of letters and is never cut inside",
        remedy: "write `\(split)`")
    case .indicatorAsValue(let name, let isOwn):
      MessageText(
        "`\(name)` is an indicator, not an input or formula", label: "an indicator",
        why: "a bare name is an input or formula",
        remedy: isOwn
          ? "its score is what is computed here; for its points write `\(name).points`"
          : "write `\(name).score` or `\(name).points`")
    case .unknownLevel(let name, let set, let levels):
      MessageText(
        "the levels `\(set)` have no `\(name)`", label: "not one of them",
        why: "only declared levels can be used",
        remedy: "write one of \(levels.joined(separator: ", "))")
    case .noFullPoints:
      MessageText(
        "there is no full here", label: "belongs to no indicator",
        why: "full means the points of the indicator whose rule this is",
        remedy: "write the points, or `indicator.points`")
    case .noOwnScore:
      MessageText(
        "there is no score here yet", label: "not computed yet",
        why: "score is for `… then explain`; others are `name.score`, the form is total-score",
        remedy: "use a formula or `name.score`")
    case .unknownMember(let member):
      MessageText(
        "an indicator has no `\(member)`", label: "score or points belongs here",
        why: "after the dot of a name stands score or points",
        remedy: "write `name.score` or `name.points`")
    case .columnWithPoint(let table, let column):
      MessageText(
        "`\(table)` is a table, and its columns are not written so", label: "`\(column)` is a column",
        why: "a table has many rows: what is to be made of their `\(column)`?",
        remedy: "write `function(\(table): \(column))`, such as `sum(\(table): \(column))`")
    case .unknownIndicator(let name, let near):
      MessageText(
        "there is no indicator called `\(name)`", label: "unknown",
        why: "a path follows the tree of indicators",
        remedy: near.map { asking($0, for: name) } ?? "write the names as in the tree")
    case .ambiguousIndicator(let name, let candidates):
      MessageText(
        "`\(name)` could be any of \(candidates.joined(separator: ", "))", label: "which one?",
        why: "indicators of one name stand under different groups",
        remedy: "write the group before it",
        secondary: candidates)
    case .notNumber(let text):
      MessageText(
        "`\(text)` is not a number", label: "a number belongs here",
        why: "this place computes",
        remedy: "use a number or a formula that gives one")
    case .notOrdered:
      MessageText(
        "these values have no order", label: "only = and ≠ make sense",
        why: "truth values and texts are not greater or less",
        remedy: "use = or ≠")
    case .emptyInterval(let text):
      MessageText(
        "`\(text)` is empty", label: "nothing lies in it",
        why: "the lower end comes first",
        remedy: "swap the ends")
    case .misplacedList:
      MessageText(
        "a list cannot stand here", label: "lists follow in",
        why: "a list is not one value",
        remedy: "write one value, or x in (…)")
    case .sentenceInExpression:
      MessageText(
        "tiers inside a formula hold values only", label: "this is a sentence",
        why: "deduct, at-most, judged … belong to the rule of an indicator",
        remedy: "write a value, or move the tiers into the rule")
    case .tooFewKnots:
      MessageText(
        "a line needs two points", label: "fewer than two",
        why: "two points make a line",
        remedy: "add a point")
    case .knotsNotRising:
      MessageText(
        "the points of the line do not rise", label: "not above the one before",
        why: "points are written in rising or in falling order, none twice",
        remedy: "reorder them")
    case .cannotCompute(let left, let sign, let right, let areDays):
      MessageText(
        "\(left.english) \(sign) \(right.english) cannot be computed", label: "not possible",
        why: areDays
          ? "two days can only be subtracted, which gives days"
          : "these kinds of values have no such operation",
        remedy: areDays
          ? "subtract them, or add a length of time behind a day, as in issued + 6 months" : "check the names"
      )
    case .figureNeedsRatio(let left, let sign, let right):
      MessageText(
        "\(left.english) \(sign) \(right.english) cannot be computed", label: "divide to a ratio first",
        why:
          "targets and actuals bring their units with them; one over the other is a ratio, which points can take",
        remedy: "write the division first, such as `actual ÷ target × full`")
    case .missingUnit(let number, let unit):
      MessageText(
        "`\(number)` has no unit", label: "the unit is missing",
        why: "what it stands beside is counted in \(unit)",
        remedy: "write for instance \(number)\(unit)")
    case .unitMismatch(let left, let leftUnit, let right, let rightUnit, let remedy):
      MessageText(
        "`\(left)` is \(leftUnit.english) and `\(right)` is \(rightUnit.english)",
        label: remedy == .sameKind ? "not of one kind" : "units do not fit",
        why: remedy == .sameKind
          ? "only values of one kind are compared or added" : "the two units do not convert",
        remedy: text(of: remedy),
        secondary: [leftUnit.english, rightUnit.english])
    case .wrongType(let wanted, let found):
      MessageText(
        "expected \(wanted.english), found \(found.english)", label: "\(wanted.english) belongs here",
        why: "the values of one place are of one kind",
        remedy: "use a value in \(wanted.english)")
    case .ratioAgainstPoints(let text, let isPoints, let instead):
      MessageText(
        "`\(text)`: a percentage beside percentage points",
        label: isPoints ? "percentage points" : "a percentage",
        why: "a difference of two ratios is counted in percentage points; the other side is "
          + (isPoints ? "a ratio and no difference" : "such a difference"),
        remedy: instead.isLiteral
          ? "write \(instead.text)"
          : "see whether both sides should be \(isPoints ? "ratios" : "differences"); where the figures are meant to be "
            + "compared so, write `\(instead.text)`")
    case .unknownFunction(let name, let quoted, let near):
      MessageText(
        "there is no function called `\(name)`", label: "a name before a bracket is a function",
        why: "functions are \(SpecialFunction.allNames.map(\.english).joined(separator: " "))",
        remedy: quoted.map { "if it is a name, write 「\($0)」" } ?? near.map { asking($0, for: name) }
          ?? "a name with brackets stands in 「 」; write × to multiply")
    case .wrongArgumentCount(let function, let allowed):
      MessageText(
        "`\(function.english)` takes \(allowed.lowerBound == allowed.upperBound ? "\(allowed.lowerBound)" : "\(allowed.lowerBound) or more") values",
        label: "wrong number of values",
        why: "each function takes a fixed number",
        remedy: "write as many as it takes")
    case .restNotLast:
      MessageText(
        "rest must be the last entry", label: "nothing after it applies",
        why: "rest covers all that is left",
        remedy: "move it to the end")
    case .boundWithoutSubject(let text):
      MessageText(
        "`\(text)` does not say what is compared", label: "what \(text)?",
        why: "without a measure after tiers every tier is a full condition",
        remedy: "write `tiers measure { \(text): … }`")
    case .emptyBlock:
      MessageText(
        "nothing stands in the braces", label: "empty",
        why: "without entries there is no score",
        remedy: "write at least one entry")
    case .otherwiseWithoutCondition:
      MessageText(
        "else has no condition", label: "else what?",
        why: "else belongs to the `condition gets …` of its sentence",
        remedy: "write the condition, or use tiers")
    case .notPointsButRatio(let text, .bare):
      MessageText(
        "`\(text)` is not points", label: "points belong here",
        why: "points have a unit",
        remedy: text == "1" ? "write 1pts; for all of the points write full" : "write \(text)pts")
    case .notPointsButRatio(let text, .factor(let number)):
      MessageText(
        "`\(text)` is not points", label: "`\(number)` has no unit",
        why: "points have a unit",
        remedy: "write \(number)pts or full for \(number)")
    case .notPointsButRatio(let text, .ofTotal(let points)):
      MessageText(
        "`\(text)` is not points", label: "points are asked for",
        why: "grades are told by the points of the total, not by its share",
        remedy: "write \(points)pts")
    case .notPointsButRatio(let text, .ratio):
      MessageText(
        "`\(text)` is not points", label: "points belong here",
        why: "a share of what?",
        remedy: "multiply a ratio by full, as in rate × full")
    case .notPointsValue(let text, let unit):
      MessageText(
        "`\(text)` is \(unit.english), not points", label: "points belong here",
        why: "a rule gives points",
        remedy: "make it a ratio and multiply by full, as in actual / target × full")
    case .nothingCounted:
      MessageText(
        "each does not say what is counted", label: "each … of what?",
        why: "counting needs a measure",
        remedy: "write for instance `each 1times violations deduct 1pts`")
    case .measureAfterBound(let name):
      MessageText(
        "`\(name)` cannot follow each-over", label: "not needed",
        why: "the excess is counted from the bound of the sentence",
        remedy: "remove it, or use `each … \(name) deduct …`")
    case .noOrigin(let word):
      MessageText(
        "`\(word)` has no bound to count from", label: "from where?",
        why: "it counts from the single bound of its sentence or tier, or from the ends of `within a to b`",
        remedy:
          "write before it the bound to count from: `measure not-over bound gets full` (of a tier with two ends, the one to count from); only where both below a and above b count, `measure within a to b gets full`"
      )
    case .offOneSided(let condition, let way):
      MessageText(
        "`\(condition)` has a bound on one side only", label: "`\(way.english)` belongs here",
        why: "each-off counts on both sides; points off where the condition holds would contradict it",
        remedy:
          "write `\(way.english) …`; where both sides count, make the condition `= a` or `within a to b`")
    case .ratioStep(let text, let points):
      MessageText(
        "a step of \(text) can be read in two ways", label: "percentage points, or a share?",
        why: "112.5% is 12.5 percentage points over 100%, and also 12.5% over it",
        remedy: "write `\(points)pp`, or `bound × \(text)`")
    case .bareStep(let text, let readings):
      MessageText(
        "`each \(text)` has no unit, and what is counted is a ratio",
        label: readings.map(inEnglish).joined(separator: " or ") + "?",
        why: "a bare 1 is 100%, that is 100 percentage points; most likely one of them is meant",
        remedy: "write " + readings.map(inEnglish).joined(separator: ", or where that is meant "))
    case .stepNotPositive:
      MessageText(
        "a step is above zero", label: "not above zero",
        why: "zero or negative steps cannot be counted",
        remedy: "write a positive number")
    case .dateStep(let text):
      MessageText(
        "dates are counted in days or whole months, not `\(text)`", label: "days or months belong here",
        why: "two dates differ by days or months",
        remedy: "write for instance 1day or 1month")
    case .sideWithoutClause(let condition, _):
      MessageText(
        "nothing is said where `\(condition)` does not hold", label: "and otherwise?",
        why: "the condition cuts the line in parts, and each needs a clause",
        remedy: "add `else …`, or each-over / each-under … deduct …")
    case .judgedWithoutLevel(let name):
      MessageText(
        "`\(name)` is not a level", label: "an input of levels belongs here",
        why: "the braces after judged give a range to each level",
        remedy: "give it a type of levels")
    case .levelsWithoutEntry(let names):
      MessageText(
        "nothing is said of \(names.joined(separator: ", "))", label: "levels are missing",
        why: "every level needs an entry",
        remedy: "add them, or end with rest")
    case .repeatedChecklistItem(let label):
      MessageText(
        "the line `\(label)` occurs twice", label: "repeated",
        why: "one line cannot give points twice",
        remedy: "remove one")
    case .itemWithoutPoints(let text):
      MessageText(
        "the line \(text) has no points", label: "how many?",
        why: "each line gives its own points",
        remedy: "write for instance \(text): 1pts, or checklist equally")
    case .itemWithPoints(let text):
      MessageText(
        "the line \(text) has points of its own", label: "not needed",
        why: "equally, all-or-none and each-missing compute from full points",
        remedy: "remove the points")
    case .policyMisplaced(let text):
      MessageText(
        "`\(text)` cannot stand here", label: "does not fit",
        why:
          "if-na takes full, 0pts, respread, rescale, pending or error; the others take error, pending, na or a value; a veto or check takes no value",
        remedy: "use one of these")
    case .noIndicators:
      MessageText(
        "the template has no indicators", label: "none",
        why: "without indicators there is no score",
        remedy: "write for instance `Name 3pts: …`")
    case .emptyGroup(let name):
      MessageText(
        "`\(name)` has no indicators", label: "empty",
        why: "a group holds at least one indicator",
        remedy: "add indicators, or write `: rule`")
    case .slashInName(let name):
      MessageText(
        "an indicator name cannot hold `/`: `\(name)`", label: "has a slash",
        why: "results name indicators as a/b/c",
        remedy: "use another character")
    case .adjustableGroup(let name):
      MessageText(
        "`\(name)` is a group and cannot be adjustable", label: "only leaves can",
        why: "the points of a group stay fixed",
        remedy: "write adjustable on its indicators")
    case .adjustableRoot(let name):
      MessageText(
        "`\(name)` has no group and cannot be adjustable", label: "in no group",
        why: "adjustable points balance within a group",
        remedy: "put it in a group")
    case .adjustableRange(let name):
      MessageText(
        "the adjustable range of `\(name)` is impossible", label: "wrong range",
        why: "it goes from zero or more upwards and holds the points of the template",
        remedy: "change the range or the points")
    case .pointsDoNotAddUp(let group, let points, let sum, let rows, let difference):
      MessageText(
        "\(group.map { "`\($0)`" } ?? "the total") says \(points), its indicators add up to \(sum) (\(rows.joined(separator: " + "))), a difference of \(difference)",
        label: "adds up to \(sum)",
        why: "points must add up at every level",
        remedy: "change these points, or those of one of its indicators",
        secondary: rows)
    case .vetoWithoutGrades:
      MessageText(
        "the template has no grades to veto", label: "no grades",
        why: "a veto changes the grade",
        remedy: "write grades { ≥ 90pts: … }")
    case .wrongGradeSteps(let written, let most):
      MessageText(
        "`\(written)` grades cannot be moved", label: "1 to \(most)",
        why: "there are only \(most + 1) grades",
        remedy: "write for instance 1档")
    case .unknownGrade(let name, let grades):
      MessageText(
        "there is no grade `\(name)`", label: "not among the grades",
        why: "a veto uses the grades of the template",
        remedy: nearestName(to: name, among: grades).map { asking($0, for: name) }
          ?? "write one of \(grades.joined(separator: ", "))")
    case .toleranceMisplaced:
      MessageText(
        "the tolerance does not fit", label: "wrong unit, or no equation",
        why: "a tolerance belongs to `a = b` and has its unit",
        remedy: "write an equation, or change the unit")
    case .unusedInput(let name):
      MessageText(
        "the input `\(name)` is not used", label: "no formula or rule uses it",
        why: "most likely a name elsewhere is wrong, and units would fill it in for nothing",
        remedy: "use it, or remove it")
    case .unusedFormula(let name):
      MessageText(
        "the formula `\(name)` is not used", label: "no rule uses it",
        why: "most likely a name in a rule is wrong",
        remedy: "use it, or remove it")
    case .circularScores(let name):
      MessageText(
        "scores refer to one another in a circle: `\(name)`", label: "would need itself",
        why: "a score cannot depend on itself",
        remedy: "use a formula",
        secondary: ["part of the circle"])
    case .unsettledDivision(let divisor, let isFigure):
      MessageText(
        "`\(divisor)` can be zero, and nothing says what happens then", label: "can be zero",
        why: "a division by zero has no value, and such a form gets no score",
        remedy: "write `if-zero …` (error, pending, na, a value)"
          + (isFigure ? ", or declare a range without zero for it" : ""))
    case .divisorOnlyZero(let divisor, isAlways: true):
      MessageText(
        "the divisor `\(divisor)` is always zero", label: "always zero",
        why:
          "a division by zero has no value: every form is left open, or gets what is said of a zero divisor",
        remedy: "check its figures and ranges; most likely a digit is missing")
    case .divisorOnlyZero(let divisor, isAlways: false):
      MessageText(
        "`\(divisor)` can only be zero here: what was asked before took everything else",
        label: "can only be zero here",
        why: "a division by zero has no value; those that should be divided never are",
        remedy: "check the condition before, which is most likely turned round: `\(divisor) = 0 then …`")
    case .unsettledOptional(let name, let isOfForms):
      MessageText(
        "`\(name)` is optional, and nothing says what happens without it", label: "and if it is missing?",
        why: isOfForms
          ? "optional lets units leave it out, and one form without it leaves the figure of all forms open"
          : "optional lets units leave it out",
        remedy: isOfForms
          ? "say with `when has \(name)` which forms take part, or use a formula with `if-missing …`"
          : "write `if-missing …`, or test with has",
        secondary: ["declared optional here"])
    case .exceedsPoints(let name, let points, let score):
      MessageText(
        "`\(name)` can get \(score), more than its \(points) points", label: "more than \(points)",
        why: "the total would pass its maximum",
        remedy: "change the points"
          + (score.hasPrefix("≈") ? "" : "; if a bonus is meant write `at-most \(score)pts`"),
        secondary: ["its points"])
    case .mayExceedPoints(let name, let points, let score, let forms, .turned):
      MessageText(
        "`\(name)` can give \(score) points, above its \(points): what misses the bound adds and does not deduct",
        label: "\(score) for \(forms.english)",
        why:
          "who meets the bound has full points, and who misses it gains step by step; most likely `deduct` was meant",
        remedy: "write `deduct` for `add`; if a bonus is meant, write `at-most …pts`")
    case .mayExceedPoints(let name, let points, let score, let forms, .timesTen(let times)):
      MessageText(
        "`\(name)` gives up to \(score), exactly \(times) times its \(points) points",
        label: "\(score) where \(forms.english)",
        why:
          "most often a divisor or bound has a digit too few or too many, or nothing was divided; with a cap nearly every form has full points",
        remedy:
          "check the figures so that the best form gets \(points); if they are right, add `at-most full`")
    case .mayExceedPoints(let name, let points, let score, let forms, .instead):
      MessageText(
        "a `when` of `\(name)` gives \(score), beyond its \(points) points and the maximum of the sentence",
        label: "\(score) points where \(forms.english)",
        why: "a `when` takes the place of the sentence and is not cut by `at-most`; such a form is refused",
        remedy: "change the points of the `when`; if a bonus is meant write `at-most \(score)pts`")
    case .mayExceedPoints(let name, let points, let score, let forms, .open):
      MessageText(
        "the rule of `\(name)` can give \(score), more than its \(points) points",
        label: "\(score) points\(forms.isRun ? " for form 1" : "") where \(forms.english)",
        why: forms.isRun
          ? "held against the figures of all forms the rule passes its points, and such a form is refused"
          : "within the ranges of its inputs the rule passes its points, and such a form is refused",
        remedy: "add `at-most full`; declare a bonus with `at-most …`; or declare the ranges of its inputs")
    case .mayFallBelowZero(let name, let score, let forms, .turned):
      MessageText(
        "the bonus `\(name)` takes step by step and falls below zero: \(score) points",
        label: "\(score) for \(forms.english)",
        why: "a bonus begins at zero and can only add; most likely `add` was meant",
        remedy: "write `add` for `deduct`; what is to be taken belongs to a penalty")
    case .mayFallBelowZero(let name, let score, let forms, .instead):
      MessageText(
        "a `when` of `\(name)` gives \(score), below the minimum of the sentence",
        label: "\(score) points where \(forms.english)",
        why:
          "a `when` takes the place of the sentence and is not raised by `to-zero` or `at-least`; such a form is refused",
        remedy: "change the points of the `when`; if negative points are meant write `at-least \(score)pts`")
    case .mayFallBelowZero(let name, let score, let forms, .open),
      .mayFallBelowZero(let name, let score, let forms, .timesTen):
      MessageText(
        "the rule of `\(name)` can fall below zero: \(score) points",
        label: "\(score) points\(forms.isRun ? " for form 1" : "") where \(forms.english)",
        why: "deductions have no floor, and such a form is refused",
        remedy: "add `to-zero`, or `at-least …` if negative points are meant")
    case .listDoesNotAddUp(let name, let points, let sum):
      MessageText(
        "the lines of `\(name)` add up to \(sum), its points are \(points)", label: "adds up to \(sum)",
        why: "the lines share out the points of the indicator",
        remedy: "change the lines, or the points")
    case .maybeHole:
      MessageText(
        "cannot tell whether the tiers cover everything", label: "maybe a hole",
        why: "the tiers are not fixed bounds of one measure",
        remedy: "end with `rest: …`")
    case .hole(let example):
      MessageText(
        "the tiers have a hole: nothing is said for \(example)", label: "a hole",
        why: "a form that falls into it gets no score",
        remedy: "add a tier, or end with `rest: …`")
    case .deadBand(let example, let slip):
      MessageText(
        "this tier never applies: \(slip == nil ? "no value can fall here" : "\(example), for instance, is taken by a tier before it")",
        label: "never applies",
        why: slip?.isOfBounds == true
          ? "the first tier that holds decides; the points stand in order, the bounds do not"
          : "the first tier that holds decides",
        remedy: remedy(of: slip),
        secondary: ["the tier that takes it"])
    case .behindOverride(let condition):
      MessageText(
        "this never applies: `\(condition.english) then …` is asked first and takes it",
        label: "never applies",
        why: "a `then` clause is asked before the rest of its sentence, and the two give different things",
        remedy: "change the bounds of one of them, or remove what never applies",
        secondary: ["the condition that is asked first"])
    case .trimLeavesNone(let count, let trim):
      MessageText(
        "of \(count) values \(trim.high + trim.low) are left out, so that none is left",
        label: "never a value",
        why: "at least one value must be left (H6001)", remedy: "leave out fewer, or give more values")
    case .checkInInputs:
      MessageText(
        "a check cannot stand among the inputs", label: "it does nothing here",
        why:
          "inputs hold what a form fills in; checks of rows stand in their table, checks of the form in the template",
        remedy: "move it out of the braces of `inputs`")
    case .roleOnInput(let role, let name):
      MessageText(
        "the input `\(name)` cannot be \(role)", label: "only columns of a table can",
        why:
          "it says what is the name, points, score, reason or claim of a row, and an input belongs to no row",
        remedy:
          "remove it; where a form sets the points of an indicator, write `adjustable …` at the indicator")
    case .ownAmongRows(let word, let column):
      MessageText(
        "`\(word)` cannot stand in a function over rows", label: "of which row?",
        why: "the function takes a figure of every row, and `\(word)` is that of the row being scored",
        remedy: (column.map { "for that of every row write the column `\($0)`; " } ?? "")
          + "for that of this row write it outside the brackets")
    case .emptyBand:
      MessageText(
        "the bounds of this tier contradict each other", label: "nothing satisfies both",
        why: "there is no number between them",
        remedy: "change the bounds")
    case .deadLevel:
      MessageText(
        "this tier never applies: its levels are taken before", label: "never applies",
        why: "the first tier that holds decides",
        remedy: "remove it, or change the level")
    case .deadGrade(let name):
      MessageText(
        "the grade `\(name)` can never be reached", label: "no total falls here",
        why: "the grades before it cover it, or no total reaches its bounds",
        remedy: "check the bounds, the best grade first")
    case .gradesNotDescending(let name, let before):
      MessageText(
        "the grade `\(name)` stands after `\(before)` but is earned by higher totals", label: "wrong order",
        why: "grades are written from the best; vetoes move along this order",
        remedy: "order them from the best")
    case .gradeHole(let example, let last):
      MessageText(
        "the grades have a hole: a total of \(example) has no grade", label: "a hole",
        why: "such a form has no grade",
        remedy: last.map { "make the last band `rest: \($0)`" } ?? "add a band, or end with `rest: …`")
    case .gradeGap(let bound, let grade, let example, let falls, let instead):
      MessageText(
        "a total of \(example) is not in `\(grade)`, which ends at \(bound)",
        label: falls.map { "\(example) falls to `\($0)`" } ?? "\(example) has no grade",
        why:
          "totals have decimals: what lies between two bands with ends falls to a later one, or has no grade",
        remedy: "leave the upper end out: `\(instead.english): \(grade)`")
    case .ratioWithoutUnit(let number, let readings):
      MessageText(
        "`\(number)` has no unit, and it stands beside a ratio",
        label: readings.joined(separator: " or ") + "?",
        why: "a ratio says how many per cent it is, and \(number) does not",
        remedy: "write " + readings.joined(separator: ", or where that is meant ")
          + "; a part of a count is a count times a plain number, as in × 0.2")
    case .formulasTooDeep(let limit):
      MessageText(
        "formulas rest on one another more than \(limit) deep", label: "too deep",
        why: "such a chain cannot be checked",
        remedy: "merge formulas, or use sum(…)")
    case .floorAboveCeiling:
      MessageText(
        "at-least is above at-most", label: "cannot both hold",
        why: "no score satisfies both",
        remedy: "swap them, or remove one")
    case .wrongRole(let role, let column):
      MessageText(
        "the column `\(column)` cannot be \(role)", label: "wrong type",
        why: "names and reasons are texts; points and scores are points",
        remedy: "change the type, or the column")
    case .unknownTable(let name, let near):
      MessageText(
        "there is no table called `\(name)`", label: "unknown table",
        why: "a declared table belongs here",
        remedy: near.map { asking($0, for: name) } ?? "declare it with table")
    case .unknownTargetPart(let part, let isTarget):
      MessageText(
        "there is no part `\(part)` here",
        label: isTarget ? "a part of a target belongs here" : "it has no parts",
        why: "only targets and actuals have parts: kind number low high due",
        remedy: isTarget
          ? "write for instance target.kind" : "remove the dot and `\(part)`, or give it the type target")
    case .aggregateWithoutValue(let function):
      MessageText(
        "`\(function)` does not say of what", label: "which column?",
        why: "it needs a number of each row",
        remedy: "write for instance \(function)(table: column)")
    case .rowsOnGroup(let name):
      MessageText(
        "`\(name)` has indicators and cannot have rows", label: "one or the other",
        why: "with rows the rows stand below it",
        remedy: "remove the braces, or rows")
    case .rowsWithoutPoints(let table):
      MessageText(
        "the table `\(table)` has no column of points", label: "how many for a row?",
        why: "every row has points that add up to those of the indicator",
        remedy: "write as-points after a column, or rows \(table) equally",
        secondary: ["the table"])
    case .meetsNeedsTarget:
      MessageText(
        "meets takes an actual and a target", label: "write meets(actual, target)",
        why: "it compares by the kind of the target",
        remedy: "write meets(actual, target)")
    case .unusedTable(let name):
      MessageText(
        "the table `\(name)` is not used", label: "no indicator takes its rows",
        why: "most likely a name elsewhere is wrong",
        remedy: "use it, or remove it")
    case .unusedRule(let name):
      MessageText(
        "the rule `\(name)` is not used", label: "no indicator uses it",
        why: "most likely a name elsewhere is wrong",
        remedy: "use it, or remove it")
    case .policyInTier(let text):
      MessageText(
        "`\(text)` cannot stand in a tier", label: "has no effect here",
        why: "missing data, zero divisors and what does not apply concern the whole indicator",
        remedy: "move it to the end of the sentence, after the braces")
    case .checklistInRows(let name):
      MessageText(
        "`\(name)` has rows and cannot ask about lines of text", label: "rows have no place to answer",
        why: "answers belong to indicators, not to rows",
        remedy: "use conditions on columns")
    case .wholeWithoutNumber(let name):
      MessageText(
        "`\(name)` is no number and cannot be `integer`", label: "only numbers can be whole",
        why: "`integer` says that a number is counted one by one, without decimals",
        remedy: "remove `integer`, or make the type a unit such as person")
    case .notUnderstood(let text):
      MessageText(
        "`\(text)` cannot be understood", label: "not understood",
        why:
          "nothing in its form is known to be wrong, but what it means cannot be told; no form is scored by it",
        remedy: "write the sentence as the language reference does, one thing at a time")
    }
  }

  private func remedy(of slip: TierSlip?) -> String {
    switch slip {
    case nil: "check the bounds and the ranges of the inputs"
    case .order: "put the stricter tier first"
    case .sign(let sign, let meant):
      "`\(sign)` looks like `\(meant)` in all tiers: turn the comparisons round and leave order and points"
    case .single(let written, let meant):
      "all other tiers have =, and `\(written)`, which takes them, looks like `\(meant)`: write that and leave order and points"
    case .bound(let written, let expected):
      "write \(expected) in place of `\(written)` and leave order and points"
    case .bounds(let written):
      "look at \(written.map { "`\($0)`" }.joined(separator: ", ")): most likely one is mistyped; leave order and points"
    case .unclear: "look at the bounds and points of the two tiers"
    }
  }

  private func text(of remedy: MismatchRemedy) -> String {
    switch remedy {
    case .sameKind: "use values of one kind; see whether a name is wrong"
    case .steps: "take points by a number of things as in `gets full, each 1times incidents deduct 1pts`"
    case .declare(let equation):
      "see whether a division is missing or a name is wrong; if they are one thing write `units { \(equation) }`"
    case .laterDay(let day, let later):
      "months differ in length and are no number of days: compare the days, `\(day)` with `\(later)`"
    case .daysAndMonths:
      "months differ in length and are no number of days: use one unit, or compare days, as `that-day` with `issued + 6 months`"
    case .operation: "see whether a division or multiplication is missing, or a name is wrong"
    }
  }
}

/// The guess at what a name was meant to be, with what sets the two apart where they look the same.
private func asking(_ near: String, for name: String) -> String {
  "did you mean `\(near)`?" + oddities(of: name, beside: near, .english)
}

/// `1个百分点` in English.
private func inEnglish(_ reading: String) -> String { reading.replacing("个百分点", with: "pp") }
