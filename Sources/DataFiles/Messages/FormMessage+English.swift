import Source

extension FormMessage {
  package var english: MessageText {
    switch self {
    case .notAForm(let found):
      MessageText(
        "a form ({ … }) is expected here, but there is `\(found)`", label: "not a form",
        why: "a form is one object in braces; several forms stand in [ ], with commas between them",
        remedy: "write { \"form\": …, \"inputs\": { … }, \"indicators\": { … } }")
    case .noForms:
      MessageText(
        "the file holds no form", label: "empty", why: "the brackets should hold one or more forms",
        remedy: "check whether an empty result was exported or the wrong file was chosen")
    case .unknownKey(let key, let part, let near):
      MessageText(
        "\(part.english) has no `\(key)`" + guess(near, for: key), label: "unknown name",
        why: part.englishKeys,
        remedy: change(near) ?? "correct the name, or put `_` before a remark meant for people only")
    case .unknownInput(let name, let near):
      MessageText(
        "the template has no input `\(name)`" + guess(near, for: name), label: "unknown input",
        why: "an input is given under its name in the template or under its label",
        remedy: change(near) ?? "compare with the template's inputs, or put `_` before a remark")
    case .unknownIndicator(let name, let near):
      MessageText(
        "the template has no indicator `\(name)`" + guess(near, for: name), label: "unknown indicator",
        why: "an indicator is named by its path, such as `一级/二级/三级`, or by the end of it",
        remedy: change(near) ?? "compare with the template's indicators, or put `_` before a remark")
    case .ambiguousIndicator(let name, let paths):
      MessageText(
        "`\(name)` fits \(paths.count) indicators", label: "more than one",
        why: "they are " + paths.map { "`\($0)`" }.joined(separator: ", "),
        remedy: "put the name of the group in front, such as `\(paths.first ?? name)`")
    case .unknownColumn(let name, let near):
      MessageText(
        "the column `\(name)` fits nothing in the template" + guess(near, for: name), label: "unknown column",
        why: "a column is `form`, an input, an indicator, or a part of one such as `indicator.reason`",
        remedy: change(near) ?? "put `_` before the name of a column that is not used, or delete the column")
    case .notAnObject(let name, let found):
      MessageText(
        "`\(name)` must be an object { … }, but is `\(found)`", label: "not an object",
        why: "it holds several things, each with its name",
        remedy: "write \"\(name)\": { \"name\": value }, or leave it out")
    case .repeatedValue(let name):
      MessageText(
        "`\(name)` is given twice", label: "given again",
        why: "both places mean the same thing, perhaps by name and by label; neither is used",
        remedy: "keep one of the two", secondary: ["first given here"])
    case .repeatedForm(let id, let isMerged):
      MessageText(
        "two forms are called `\(id)`", label: "named like an earlier form",
        why: "each form needs its own name, or results cannot be told apart",
        remedy: isMerged
          ? "the cell of the name is merged over several rows: split it, and write the name of each row"
          : "delete the copy, or give each form its own name under `form`",
        secondary: ["the first form is here"])
    case .otherIdentifier(let name, let value, let form):
      MessageText(
        "the form is called `\(form)`, but `\(name)` says `\(value)`", label: "another name",
        why:
          "`\(name)` is what names forms; where both differ, one was probably left from another form, and the score is credited wrongly",
        remedy: "find out whose form it is, and write the same in both places",
        secondary: ["the form's name is here"])
    case .unknownItem(let text, let path, let asked, let near):
      MessageText(
        text.isEmpty
          ? "no line of the checklist of `\(path)` is named"
          : "`\(path)` has no checklist line `\(text)`" + guess(near, for: text), label: "unknown line",
        why: asked.isEmpty
          ? "this indicator has no checklist line that data answer"
          : "its lines are " + asked.map { "`\($0)`" }.joined(separator: ", "),
        remedy: asked.isEmpty
          ? "remove it, or check the indicator" : "use the text of the line in the template")
    case .itemComputed(let text, let path):
      MessageText(
        "the checklist line `\(text)` of `\(path)` is computed and takes no answer", label: "takes no answer",
        why: "the template decides it from the data", remedy: "remove it, or correct the inputs it uses")
    case .scoreOfGroup(let path):
      MessageText(
        "`\(path)` is a group and takes no score", label: "takes no score",
        why: "its score is the sum of the indicators below it",
        remedy: "score the indicators below it; write a claimed score as `claimed`")
    case .partOfGroup(let path, let part):
      MessageText(
        "`\(path)` has others below it and takes no `\(part)`", label: "cannot stand here",
        why: "a group has a claimed subtotal only; the rest is said of what stands below",
        remedy: "say it of the indicator or the row below")
    case .scoreComputed(let path):
      MessageText(
        "the score of `\(path)` is computed and cannot be given", label: "takes no score",
        why: "the template scores it from the data, not by judgement",
        remedy:
          "call a figure that it uses by the name of its input; write a claimed score as `claimed`; else remove it"
      )
    case .pointsFixed(let path, let points):
      MessageText(
        "the points of `\(path)` are fixed at \(points)", label: "cannot be set",
        why: "the template does not make this indicator adjustable",
        remedy: "remove the points, or ask the author of the template to make it `adjustable`")
    case .pointsOutsideRange(let path, let written, let low, let high):
      MessageText(
        "the points `\(written)` of `\(path)` are outside what may be set",
        label: "not within \(low) to \(high)",
        why: "the template allows \(low) to \(high) points", remedy: "choose points in this range")
    case .pointsTooFine(let path, let written, let places):
      MessageText(
        "the points `\(written)` of `\(path)` are finer than scores are",
        label: "scores have \(places) places",
        why:
          "rounded to \(places) places full points are another number, and may add up to more than the total",
        remedy: "write points to \(places) places")
    case .notANumber(let name, let written, let wanted, let fault):
      MessageText(
        "`\(name)` must be a number\(inUnit(wanted)), but is `\(written)`", label: fault.englishLabel,
        why: fault.englishReason, remedy: fault.englishRemedy)
    case .tooManyDigits(let name, let count):
      MessageText(
        "the number of `\(name)` has \(count) digits", label: "more than 60 digits",
        why: "numbers are computed exactly and may have 60 digits at most",
        remedy: "check what was pasted, and round needless decimals first")
    case .exponentTooLarge(let name, let written):
      MessageText(
        "the exponent of `\(written)` in `\(name)` is too large", label: "more than 60",
        why: "a power of ten may be 60 at most", remedy: "write the number itself")
    case .numberTooLarge(let name):
      MessageText(
        "`\(name)` is too large once its unit is converted", label: "too large",
        why: "it passes what can be computed exactly", remedy: "check the number and its unit")
    case .unknownUnit(let name, let unit, let wanted, let near):
      MessageText(
        "the unit `\(unit)` of `\(name)` is unknown" + guess(near, for: unit), label: "unknown unit",
        why: "a number\(inUnit(wanted)) is wanted; whatever stands behind a number is its unit",
        remedy:
          "give a number\(inUnit(wanted)) with nothing else behind it, or ask the author to declare the unit")
    case .unitMismatch(let name, let unit, let wanted, let canDeclare):
      MessageText(
        "`\(name)` is counted in `\(wanted)`, and `\(unit)` does not convert to it", label: "wrong unit",
        why: "`\(unit)` and `\(wanted)` measure different things",
        remedy: "give the number in `\(wanted)`"
          + (canDeclare
            ? "; if they are the same, ask the author to write `units { \(unit) = \(wanted) }`" : ""))
    case .ratioForPoints(let name, let written, let unit):
      MessageText(
        "`\(name)` is counted in percentage points, but is `\(written)`", label: "not percentage points",
        why: "`\(unit)` is a share; percentage points are the difference of two shares",
        remedy: "if it is a share, check that it belongs here")
    case .pointsForRatio(let name, let written, let wanted):
      MessageText(
        "`\(name)` is counted in `\(wanted)`, but is `\(written)`", label: "not `\(wanted)`",
        why: "percentage points are the difference of two shares, not a share",
        remedy: "if it is a difference, check that it belongs here")
    case .outsideRange(let name, let written, let range, _):
      MessageText(
        "`\(written)` is outside the range of `\(name)`", label: "not in \(range)",
        why: "the template allows \(range); the value is not used",
        remedy: "check the number and its unit; if it is right, ask the author to change the range")
    case .negativeWithoutRange(let name, let written, let range):
      MessageText(
        "`\(name)` is `\(written)`, but numbers without a range are not below 0", label: "below 0",
        why:
          "the template declares no range for `\(name)`, so it was checked as 0 or more; the value is not used",
        remedy: "correct the number; if it may be negative, ask the author to declare a range"
          + (range.isEmpty ? "" : ", like `range \(range.replacing(" 到 ", with: " to "))`"))
    case .notWhole(let name, let written):
      MessageText(
        "`\(name)` is `\(written)`, but a whole number is wanted", label: "not whole",
        why: "the template declares it `integer`; the value is not used",
        remedy: "check the number and its unit; if it is right, ask the author to remove `integer`")
    case .percentLooksLikeRatio(let name, let numbers, let unit, let meant, let larger):
      MessageText(
        percentHeadline(name, numbers, unit: unit, meant: meant, larger: larger),
        label: "read as \(numbers.first)\(unit)",
        why: "a number without unit is in \(unit); one of at most 2 is often a share that was not converted",
        remedy: (numbers.isOne ? "" : "check each and write the unit: ")
          + "if it is \(meant), write `\(meant)`; if it really is that small, write `\(numbers.first)\(unit)`",
        secondary: numbers.again("here too"))
    case .ratioLooksLikePercent(let name, let numbers):
      MessageText(
        "`\(numbers.english)` of `\(name)` is read as a ratio of \(numbers.first); is \(numbers.first)% meant?",
        label: "read as a ratio", why: "the template wants a ratio, in which 1 is 100%",
        remedy: (numbers.isOne ? "" : "check each and write the unit: ")
          + "if it is \(numbers.first)%, write `\(numbers.first)%`; if it really is that large, write `\(numbers.first)ratio`",
        secondary: numbers.again("here too"))
    case .currencyWithoutUnit(let name, let numbers, let unit):
      MessageText(
        "`\(numbers.english)` of `\(name)` is read in \(unit); is 元 meant?", label: "read in \(unit)",
        why: "¥ only says that it is money; a number without unit is in \(unit)",
        remedy: (numbers.isOne ? "" : "check each and write the unit: ")
          + "if it is in 元, write `\(numbers.first)元`; if in \(unit), write `\(numbers.first)\(unit)`",
        secondary: numbers.again("here too"))
    case .binaryPrint(let name, let numbers, let short):
      MessageText(
        "`\(numbers.english)` of `\(name)` looks like \(short), printed with the digits of a binary fraction",
        label: "read as \(numbers.first)",
        why: "every digit counts: what differs from a bound by ever so little is not the bound",
        remedy: (numbers.isOne ? "" : "write each as it was; for this one, ")
          + "if the number was \(short), write `\(short)`",
        secondary: numbers.again("here too"))
    case .notYesNo(let name, let written, let allowsNotApplicable):
      MessageText(
        "`\(name)` must be yes or no, but is `\(written)`",
        label: allowsNotApplicable ? "not yes, no or n/a" : "not yes or no",
        why: "read are 是, 否, true, false, yes, no, 1, 0, √, ×" + (allowsNotApplicable ? " and 不适用, n/a" : ""),
        remedy: "write one of them")
    case .notADate(let name, let written, let fault):
      MessageText(
        "`\(name)` must be a date, but `\(written)` \(fault.englishHeadline)", label: fault.englishLabel,
        why: fault.englishReason, remedy: fault.englishRemedy)
    case .unknownLevel(let name, let written, let levels, let near):
      MessageText(
        "`\(name)` has no level `\(written)`" + guess(near, for: written), label: "unknown level",
        why: "the levels are " + levels.map { "`\($0)`" }.joined(separator: ", "),
        remedy: change(near) ?? "use one of the levels, or ask the author to add the spelling with `alias`")
    case .notText(let name, let found):
      MessageText(
        "`\(name)` must be a text, but is \(found)", label: "not a text",
        why: "true and false are yes and no, not texts", remedy: "put the text into straight double quotes")
    case .notPoints(let name, let written):
      MessageText(
        "`\(name)` must be a number of points, but is `\(written)`", label: "not points",
        why: "points are a number, perhaps with 分 behind it, never with % or other words",
        remedy:
          "give a number, perhaps with 分 behind it; for an indicator that does not apply, give `notApplicable`"
      )
    case .negativePoints(let name, let written):
      MessageText(
        "`\(written)` of `\(name)` is below zero", label: "below zero",
        why: "scores and points are at least 0",
        remedy: "write 0 or more; give the score that is left, not what was taken off")
    case .unknownFormat(let written):
      MessageText(
        "unknown data format `\(written)`", label: "heng-form/1 belongs here",
        why: "the format says how the data are written, and this program reads heng-form/1",
        remedy: "write \"heng-form/1\", or remove the member")
    case .compoundValue(let name):
      MessageText(
        "`\(name)` must be one value, but is a pair of brackets", label: "not one value",
        why: "only a number, a text, true or false can stand here", remedy: "write the value without brackets"
      )
    case .noIdentifier(let name, let used):
      MessageText(
        "the identifier `\(name)` is not given; the form is called `\(used)`", label: "no identifier",
        why: "results must tell forms apart",
        remedy: "supply `\(name)`")
    }
  }
}

private func guess(_ near: String?, for name: String) -> String {
  near.map { "; is `\(shortened($0))` meant?" + oddities(of: name, beside: $0, .english) } ?? ""
}

private func change(_ near: String?) -> String? { near.map { "write `\(shortened($0))`" } }

private func percentHeadline(
  _ name: String, _ numbers: NumbersOfColumn, unit: String, meant: String, larger: String?
) -> String {
  if let larger {
    return
      "of the bare numbers of `\(name)`, \(numbers.english) are at most 2 and others, such as \(larger), are not; "
      + "some may not be turned into percent"
  }
  if numbers.isOne {
    return "`\(numbers.first)` of `\(name)` is read as \(numbers.first)\(unit); is \(meant) meant?"
  }
  return
    "no bare number of `\(name)` is greater than 2; they may not be turned into percent: \(numbers.english)"
}

private func inUnit(_ unit: String) -> String { unit.isEmpty ? "" : " in `\(unit)`" }

extension FormPart {
  fileprivate var english: String {
    switch self {
    case .form: "a form"
    case .claim: "`claimed`"
    case .indicator: "an indicator"
    }
  }

  fileprivate var englishKeys: String {
    switch self {
    case .form: "a form has form, inputs, indicators, claimed and note"
    case .claim: "`claimed` has total and grade"
    case .indicator:
      "an indicator has score, points, reason, claimed, notApplicable and checklist; those below it stand "
        + "beside it under their paths"
    }
  }
}

extension NumberFault {
  fileprivate var englishLabel: String {
    switch self {
    case .vague(let word): "`\(word)` is no part of a number"
    case .grouping: "misplaced comma"
    case .fraction: "a fraction"
    case .range: "a range"
    case .scientific: "scientific notation"
    case .brackets: "in brackets"
    case .day: "a date"
    case .formula: "a formula"
    case .sheetError: "an error value"
    case .notFinite, .nothing, .text: "not a number"
    }
  }

  fileprivate var englishReason: String {
    switch self {
    case .vague(let word): "`\(word)` makes it a bound or an estimate, which cannot be computed with"
    case .grouping: "commas stand between groups of three digits, as in 1,270.92"
    case .fraction: "a fraction must be worked out first"
    case .range: "a range holds many numbers"
    case .scientific: "Excel shows long numbers this way, and the other digits are lost"
    case .brackets: "some write brackets for what is below zero, others for a remark"
    case .notFinite: "programs leave this behind where they cannot compute, as in a division by zero"
    case .formula: "it is the text of a formula, not what it comes to"
    case .sheetError: "a spreadsheet leaves it where a formula has no result; most likely there is a number"
    case .day: "it is computed with, and a date is no number"
    case .nothing: "it may be 0, or not counted, or not applicable; this is not guessed"
    case .text: "it is computed with, so it must be a number, perhaps with its unit"
    }
  }

  fileprivate var englishRemedy: String {
    switch self {
    case .vague: "if not, give the actual figure"
    case .grouping: "if digits are missing, add them"
    case .fraction: "give the quotient; where it does not come out, ask the author to make two inputs of it"
    case .range: "give the one actual number"
    case .scientific:
      "if the number was longer, format the cell as a number in Excel and export again"
    case .brackets: "check whether it is below zero"
    case .day:
      "give a number; where Excel made it a date, format the cell as a number or text first; move a date to its cell"
    case .formula: "paste its value in the spreadsheet and export again, or hand in the .xlsx itself"
    case .sheetError:
      "mend the formula in the spreadsheet and export again; leave it empty where there is no number"
    case .nothing: "write 0 where there were none; leave it empty where they were not counted"
    case .notFinite, .text: "give a number, or leave it empty"
    }
  }
}

extension DateFault {
  fileprivate var englishHeadline: String {
    switch self {
    case .noSuchDay: "is no day of the calendar"
    case .noYear: "has no year"
    case .serialNumber: "looks like a serial number of Excel"
    case .bareNumber: "is only a number"
    case .withTime: "has a time"
    case .other: "cannot be read"
    }
  }

  fileprivate var englishLabel: String {
    switch self {
    case .noSuchDay: "no such day"
    case .noYear: "no year"
    case .serialNumber: "serial number"
    case .withTime: "has a time"
    case .bareNumber, .other: "not a date"
    }
  }

  fileprivate var englishReason: String {
    switch self {
    case .noSuchDay: "the month or the day is wrong"
    case .noYear: "without a year the day is not known"
    case .serialNumber: "Excel stores dates as days from a first day that differs between files"
    case .bareNumber: "a number does not show year, month and day"
    case .withTime: "deadlines are whole days"
    case .other: "read are 2020-10-30, 2020/10/30, 2020.10.30 and 2020年10月30日"
    }
  }

  fileprivate var englishRemedy: String {
    switch self {
    case .noSuchDay: "check the month and the day"
    case .noYear: "put the year in four digits in front"
    case .serialNumber: "format the column as a date (year-month-day) in Excel and export again"
    case .bareNumber, .other: "give the year in four digits, the month and the day"
    case .withTime: "leave out the time; only year, month and day count"
    }
  }
}
