import Source
import Syntax

extension ParserMessage {
  package var english: MessageText {
    switch self {
    case .emptyTemplateFile:
      MessageText(
        "the file has no template", label: "",
        why: "it is empty or holds only comments",
        remedy: "write `heng 1`, then `template Name { … }`")
    case .expectedLanguageVersion:
      MessageText(
        "`heng` lacks the language version", label: "a version belongs here",
        why: "the first line says by which version of the language the template is scored",
        remedy: "write `heng 1`")
    case .expectedTemplate(let found):
      MessageText(
        "expected `template`, not `\(found)`", label: "outside any template",
        why: "only `template Name { … }` follows the language version",
        remedy: "move this inside the braces of the template")
    case .expectedBrace(let found):
      MessageText(
        "`{` is missing here", label: "`{` belongs here",
        why: "what follows stands inside braces, but there is `\(found)`",
        remedy: "add `{`")
    case .unclosedBrace(let line, let next):
      MessageText(
        "the `{` on line \(line) has no `}`", label: "does not end", why: "braces come in pairs",
        remedy: next.map { "add `}` before `\($0)`" } ?? "add `}` where the block ends")
    case .expectedInLayout(let part, let found):
      MessageText(
        found.isEmpty ? "the layout ends too early" : "cannot read `\(found)` in a layout",
        label: "\(part.english) belongs here", why: part.englishReason, remedy: part.englishRemedy)
    case .extraBrace(let brace):
      MessageText(
        "one `\(brace)` too many", label: "has no partner",
        why: "braces come in pairs, and one too many puts all that follows into the wrong block",
        remedy: "remove it")
    case .unclosedParen(let line):
      MessageText(
        "the bracket on line \(line) has no `)`", label: "not closed up to here",
        why: "brackets come in pairs",
        remedy: "add `)`")
    case .expectedDeclaration(let found, let meant) where !meant.isEmpty:
      MessageText(
        "`\(found)` is no word of the language", label: "a declaration begins here",
        why: "each declaration begins with a word of its own",
        remedy:
          "write \(meant.map { "`\($0.english)`" }.joined(separator: " or ")); an indicator has its points behind its name"
      )
    case .expectedDeclaration(let found, _):
      MessageText(
        "cannot read `\(found)` here", label: "a declaration begins here",
        why: "a template holds year, total, rounding, inputs, formula, indicator, grades, veto, check …",
        remedy: "see whether the line before is complete; an indicator reads `Name 3pts: rule`")
    case .expectedInput(let found):
      MessageText(
        "an input cannot begin with `\(found)`", label: "the name of an input belongs here",
        why: "an input reads `name: type`",
        remedy: "write for instance `budget: yuan`")
    case .expectedInputClause(let found):
      MessageText(
        "`\(found)` cannot follow an input", label: "not a clause of an input",
        why: "from \"…\", optional, integer and range a to b can follow",
        remedy: "use one of these, or remove the comma before it")
    case .expectedType(let found):
      MessageText(
        "the type is missing, found `\(found)`", label: "a type or unit belongs here",
        why: "every input says what it is, and every number its unit",
        remedy: "write a unit such as people, % or pts, or yes-no, date, text, or the name of levels")
    case .expectedName(let found):
      MessageText(
        "expected a name, found `\(found)`", label: "a name belongs here",
        why: "the sentence needs a name here",
        remedy: "add the name")
    case .keywordAsName(let word):
      MessageText(
        "`\(word)` is a word of the language and no bare name", label: "a word of the language",
        why: "one word cannot be both",
        remedy: "write 「\(word)」 or `\(word)` in backquotes")
    case .expectedNumber(let keyword):
      MessageText(
        "`\(keyword.english)` lacks its number", label: "a number belongs here",
        why: "the item is incomplete without it",
        remedy: "write for instance `\(keyword.english) 2020`")
    case .expectedPlaces:
      MessageText(
        "rounding lacks the number of places", label: "places belong here",
        why: "rounding says how many decimals are kept",
        remedy: "write `rounding half-up 2 digits`")
    case .expectedText(let found):
      MessageText(
        "expected a text in quotes, found `\(found)`", label: "a text belongs here",
        why: "reasons and sources are texts, not names",
        remedy: "write \"…\"")
    case .expectedColon(let place, let found):
      MessageText(
        "a colon is missing here", label: "`:` belongs here",
        why: "\(place.englishColonReason)",
        remedy: ["(", "（"].contains(found) ? "a name with brackets stands in 「 」" : "add `:`")
    case .expectedEqual:
      MessageText(
        "`=` is missing here", label: "`=` belongs here",
        why: "formula, also-list and summary read `name = expression`, a type right behind the name",
        remedy: "add `=`")
    case .expectedTo:
      MessageText(
        "the range lacks `to`", label: "`to` belongs here",
        why: "a range reads `a to b`, both ends included",
        remedy: "write for instance `0people to 5000people`")
    case .wrongSpan(let text, let keyword, let readings):
      MessageText(
        text.isEmpty ? "`\(keyword)` does not say from what to what" : "`\(keyword) \(text)` is no range",
        label: text.isEmpty ? "a range belongs here" : "`lowest to highest` or bounds belong here",
        why:
          "`a to b` joins two numbers and includes both; for an end left out or not included use ≥ > ≤ <, two joined with `and`",
        remedy: Self.englishSpanRemedy(readings))
    case .expectedBound(let found):
      MessageText(
        "`and` wants another bound here, found `\(found)`", label: "≥ ≤ > < belongs here",
        why: "only bounds of the same quantity stand here",
        remedy: "write for instance `≥ 60% and < 80%`")
    case .expectedPoints(let splits):
      MessageText(
        "the indicator lacks its points",
        label: splits.isEmpty ? "points belong here" : "name and points make one word",
        why: splits.isEmpty
          ? "every indicator has its points after its name"
          : "a name is the longest run of letters and digits and is never cut",
        remedy: splits.isEmpty
          ? "write for instance `Name 3pts: …`"
          : "write \(splits.map { "`\($0)`" }.joined(separator: " or ")), with a blank between")
    case .brokenName(let written, let joined):
      MessageText(
        "a blank inside a name: `\(written)`", label: "one name?", why: "the blank makes it two words",
        remedy: "write `\(joined)`, or `「\(written)」` where the name has a blank")
    case .statedBound(let written, let sign):
      MessageText(
        "a bound in words: `\(written)`", label: "`\(sign)` belongs here",
        why: "whether the number itself counts is said by ≥ > ≤ <", remedy: "write `\(sign)`")
    case .printedRange(let text, let readings, let isSure):
      MessageText(
        "`\(text)` is written as tables print it",
        label: isSure ? "`\(readings[0])` belongs here" : "does the number itself count?",
        why: isSure
          ? "≥ > ≤ < say whether a number itself counts; of a range that says so of one end, the other is the opposite"
          : "it is not printed whether the number itself counts",
        remedy: "write \(readings.map { "`\($0)`" }.joined(separator: " or "))")
    case .turnedEntry(let result, let bounds):
      MessageText(
        "bounds and result are the wrong way round", label: "`\(bounds): \(result)` belongs here",
        why: "an entry says its bounds first and then what they give", remedy: "write `\(bounds): \(result)`")
    case .unnamedIndicators(let word):
      MessageText(
        "indicators stand in no `\(word) { … }`", label: "not needed",
        why:
          "indicators are written in the template itself; braces follow an indicator with a name and points and hold what stands below it",
        remedy: "remove `\(word) {` and the brace that closes it; to group, write `name points { … }`")
    case .expectedRule(let found):
      MessageText(
        "the indicator lacks a rule, found `\(found)`", label: "`: rule` or `{ indicators }` belongs here",
        why: "without a rule there is no score",
        remedy: beginsSentence(found) ? "add `:`" : "for a score given by a person write `: judged`")
    case .expectedIndicator(let found):
      MessageText(
        "expected an indicator, found `\(found)`", label: "`name points` belongs here",
        why: "the braces of an indicator hold indicators",
        remedy: "write for instance `Name 3pts: …`")
    case .expectedPolicy(let found):
      MessageText(
        "`\(found)` cannot stand here", label: "a policy belongs here",
        why: "if-missing, if-zero, if-all-zero and if-na can stand here",
        remedy: "write for instance `if-zero 0%`")
    case .expectedClause(let found):
      MessageText(
        "the sentence cannot go on with `\(found)`", label: "not part of a sentence",
        why:
          "a comma is followed by else, each… deduct, at-most, at-least, to-zero, if-missing or `condition then …`",
        remedy: "see whether a blank or `then` is missing, or a comma is too many")
    case .foreignComparison(let word, let sign, let rest):
      MessageText(
        "`\(word)` is no word of the language", label: "`\(sign)` belongs here",
        why: "comparisons are written ≥ ≤ > < = ≠, or with the words for them",
        remedy: "write `\(rest.isEmpty ? sign : "\(sign) \(rest)")`")
    case .gluedSteps(let found):
      MessageText(
        "a step written as one word: `\(found)`", label: "blanks are missing",
        why: "a name is the longest run of letters and is never split",
        remedy:
          "against a bound write like `each-under 1pp deduct 0.5pts` (or each-over, each-off), by a number like `each 1times incidents deduct 1pts`"
      )
    case .expectedDeductOrAdd(let found):
      MessageText(
        "`each…` wants deduct or add, found `\(found)`", label: "deduct or add belongs here",
        why: "each step takes or gives points",
        remedy: "write for instance `each-over 1pp deduct 0.2pts`")
    case .expectedThen:
      MessageText(
        "the condition lacks `then`", label: "`then` belongs here",
        why: "a veto reads `veto condition then grades set 差`",
        remedy: "add `then`")
    case .expectedGradeEffect:
      MessageText(
        "the veto does not say what happens to the grade", label: "an effect belongs here",
        why: "a veto has a consequence",
        remedy: "write grades set X, grades cap-at X or grades lower 1档")
    case .expectedGradeSteps:
      MessageText(
        "by how many grades?", label: "a number belongs here",
        why: "raise and lower need a number",
        remedy: "write for instance `grades lower 1档`")
    case .expectedEntry(let found):
      MessageText(
        "cannot read this entry: `\(found)`", label: "not an entry",
        why: "each entry of a block has a fixed form",
        remedy: "write for instance `≥ 90%: full`")
    case .unexpectedInEntry(let found):
      MessageText(
        "the entry cannot go on with `\(found)`", label: "too much",
        why: "an entry ends with `;` or `}`",
        remedy: "see whether an operator, a comma or a blank is missing")
    case .missingSemicolon:
      MessageText(
        "`;` is missing between two entries", label: "`;` belongs here",
        why: "a line end does not separate entries; the bound that follows would be read on",
        remedy: "add `;` behind the first")
    case .commaBetweenEntries(_):
      MessageText(
        "entries are separated by `;`, not by a comma", label: "make it `;`",
        why: "a comma continues the sentence, a semicolon begins the next entry",
        remedy: "change the comma to `;`")
    case .trailingComma:
      MessageText(
        "one comma too many", label: "nothing follows the comma",
        why: "a comma says the sentence goes on, but something new follows",
        remedy: "remove the comma")
    case .strayMark(let mark):
      MessageText(
        "one `\(mark)` too many", label: "not needed",
        why: "there is nothing to separate here",
        remedy: "remove it")
    case .secondCondition:
      MessageText(
        "a sentence has one `condition gets …`", label: "the second condition",
        why: "the order and overlap of two conditions must be plain",
        remedy: "write tiers { condition: value; …; rest: value }")
    case .mixedAndOr:
      MessageText(
        "and and or are mixed without brackets", label: "which comes first?",
        why: "the two readings give different results",
        remedy: "write brackets, for instance (a and b) or c")
    case .chainedComparison:
      MessageText(
        "a comparison follows a comparison", label: "the second comparison",
        why: "comparisons do not chain",
        remedy: "write x within a to b, or x > a and x < b")
    case .expectedList:
      MessageText(
        "`in` wants a list in brackets", label: "( … ) belongs here",
        why: "in compares with several values",
        remedy: "write for instance in (a, b)")
    case .expectedExpression(let found):
      MessageText(
        found.isEmpty
          ? "the file breaks off here" : "expected a number, a name or a formula, found `\(found)`",
        label: "a value belongs here",
        why: "the sentence lacks a value here",
        remedy: "add the value, or remove the mark before it")
    case .keywordInExpression(let word):
      MessageText(
        "`\(word)` is a word of the language, not a value", label: "a word of the language",
        why: "a value belongs here",
        remedy: "complete the sentence; if it is a name, declare it and write 「\(word)」 wherever it is used")
    case .tooLong(let limit):
      MessageText(
        "a formula runs on for more than \(limit) levels", label: "in this file",
        why: "such a formula cannot be checked",
        remedy: "use sum(…), or several formulas")
    case .tooManyErrors(let limit):
      MessageText(
        "there are more than \(limit) mistakes of form; the rest is not listed",
        label: "listed as far as this",
        why: "a text with so many mistakes is hardly a template",
        remedy: "mend those above, then check again")
    case .tooManyEntries(let limit):
      MessageText(
        "a block holds \(limit) entries at most", label: "not read from here on",
        why: "entries are held against one another, and so many cannot be",
        remedy: "write several blocks, or a formula")
    case .missingComma(let word):
      MessageText(
        "a comma is missing before `\(word)`", label: "a comma belongs here",
        why: "commas separate the parts of a sentence",
        remedy: "put a comma before `\(word)`")
    case .textAsName(let text):
      MessageText(
        "names take no quotation marks: \(text)", label: "a name belongs here",
        why: "quotation marks hold texts",
        remedy: "remove them; a name with brackets or blanks stands in 「 」")
    case .detachedUnit(let joined, _):
      MessageText(
        "a blank too many between a number and its unit", label: "belong together",
        why: "a number and the unit that touches it are one word",
        remedy: "write `\(joined)`")
    case .tooDeep(let limit):
      MessageText(
        "nested more than \(limit) deep", label: "not read from here on",
        why: "such nesting is most likely a wrong bracket",
        remedy: "check the brackets, or split the formula")
    }
  }
}

extension SyntaxKind {
  fileprivate var englishColonReason: String {
    switch self {
    case .inputDeclaration: "an input reads `name: type`"
    case .checkDeclaration: "a check reads `check name: condition`"
    case .ruleDeclaration: "a rule reads `rule name: sentence`"
    case .formulaDeclaration: "a colon stands between a name and its type"
    case .knotEntry: "a point of a line reads `value: points`"
    case .judgedEntry: "a level reads `level: range of points`"
    default: "a tier reads `bound: result`"
    }
  }
}

extension ParserMessage {
  fileprivate static func englishSpanRemedy(_ readings: [String]) -> String {
    switch readings.count {
    case 0:
      "write for instance `0people to 5000people`, `> 0people`, or `≥ 0people and < 5000people`, with your own numbers and unit"
    case 1: "write `\(readings[0])`"
    default: "write `\(readings[0])` if the number itself counts, `\(readings[1])` if it does not"
    }
  }
}
