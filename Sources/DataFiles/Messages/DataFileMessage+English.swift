import Source
import Workbooks

extension DataFileMessage {
  package var english: MessageText {
    switch self {
    case .jsonEmpty:
      MessageText(
        "the JSON file is empty", label: "nothing here", why: "the file holds nothing but blanks",
        remedy: "check that this is the right file, or export it again")
    case .jsonNotText(let fault):
      fault.english(remedy: "save the file as UTF-8 in your editor, or export it again")
    case .jsonCutOff(let part):
      MessageText(
        "the file breaks off here: "
          + (part.map { "\($0.english) is still open" } ?? "the value is incomplete"),
        label: "the file ends here",
        why: "the content is incomplete; a download, copy or export was probably interrupted",
        remedy: "get the whole file again"
          + (part.map { "; if you wrote it by hand, add `\($0.closing)`" } ?? ""),
        secondary: part == nil ? [] : ["opened here"])
    case .jsonUnexpected(let found, let expected):
      MessageText(
        "expected \(expected.english), found `\(found)`", label: "expected \(expected.english)",
        why: expected.englishReason, remedy: expected.englishRemedy)
    case .jsonBadNumber(let number, let fault):
      MessageText(
        "the number `\(number)` is not written as JSON asks", label: fault.englishLabel,
        why: "in JSON " + fault.englishRule, remedy: fault.englishRemedy)
    case .jsonNotFinite(let word):
      MessageText(
        "`\(word)` is not a number", label: "not a number",
        why: "a program probably left it for a result it could not compute, such as a division by zero",
        remedy: "write the actual number, or `null` where there is none")
    case .jsonBadEscape(let text):
      MessageText(
        "`\(text)` means nothing after a backslash", label: "unknown escape",
        why:
          "inside quotes `\\` is followed by one of \" \\ / b f n r t, or by u and four hexadecimal digits",
        remedy: "write two backslashes for a backslash")
    case .jsonLoneSurrogate(let text):
      MessageText(
        "`\(text)` is only half a character", label: "the other half is missing",
        why:
          "a rare character or emoji takes two `\\u` numbers in a row; here is one, or their order is wrong",
        remedy: "write the character itself, or export the file again")
    case .jsonControlCharacter(let code):
      MessageText(
        "an invisible control character (number \(hexadecimal(code))) stands in a text",
        label: "invisible character",
        why: "a JSON text cannot hold tabs and other control characters as they are",
        remedy: code == 0x09 ? "remove it, or write `\\t`" : "remove it", secondary: ["the text begins here"])
    case .jsonLineEndInString:
      MessageText(
        "the quotation mark does not end on its line", label: "the line ends here",
        why: "a text stands between two straight quotation marks on one line; the second is missing or curly",
        remedy: "add the closing \", or write `\\n` for a line break", secondary: ["the text begins here"])
    case .jsonFullWidth(let found, let meant):
      MessageText(
        meant == " "
          ? "a full-width or special space stands here" : "the full-width character `\(found)` stands here",
        label: meant == " " ? "not an ordinary space" : "should be `\(meant)`",
        why: "punctuation, digits and spaces of JSON are half-width; full-width ones only stand inside texts",
        remedy: meant == " " ? "use an ordinary space, or none" : "type the half-width `\(meant)`")
    case .jsonTrailingComma(let closing):
      MessageText(
        "there is a comma after the last element", label: "one comma too many",
        why: "commas stand between elements, not before `\(closing)`",
        remedy: "remove the comma, or add the element that is missing")
    case .jsonSingleQuote:
      MessageText(
        "a text is in single quotation marks '", label: "should be a double quotation mark",
        why: "texts and names of JSON stand in straight double quotation marks",
        remedy: "replace both single quotation marks with \"")
    case .jsonComment(let mark):
      MessageText(
        "a JSON file has no comments: `\(mark)`", label: "comment", why: "JSON has no way to write a comment",
        remedy: "remove the comment, or keep it in another document")
    case .jsonRepeatedName(let name):
      MessageText(
        "`\(name)` is written twice", label: "written again here",
        why: "a name has one value between two braces; with two nobody knows which one counts",
        remedy: "remove one of them, or give each its own name", secondary: ["first written here"])
    case .jsonTextAfterEnd(let found):
      MessageText(
        "the data has ended, but `\(found)` follows", label: "left over",
        why: "a JSON file holds one value, and its brackets are already closed",
        remedy: "remove what is left over; put several values into [ ] with commas between them")
    case .jsonLineCutOff(let part):
      MessageText(
        "the line breaks off: " + (part.map { "\($0.english) is still open" } ?? "the value is incomplete"),
        label: "the line ends here",
        why: "in JSON Lines a form stands on one line; this line is not scored, the others are read",
        remedy: "write this form on one line"
          + (part.map { "; if it was left out, add `\($0.closing)` at the end" } ?? ""),
        secondary: part == nil ? [] : ["opened here"])
    case .jsonTextAfterLine(let found):
      MessageText(
        "the form has ended, but `\(found)` follows on its line", label: "left over",
        why: "in JSON Lines there is one form on each line; this line is not scored, the others are read",
        remedy: "remove what is left over; put another form on a line of its own")
    case .jsonTooDeep(let limit):
      MessageText(
        "brackets are nested deeper than \(limit) levels", label: "level \(limit + 1)",
        why: "ordinary data has a few levels; a file as deep as this is probably damaged",
        remedy: "check that this is the right file, or export it again")
    case .csvEmpty:
      MessageText(
        "the CSV file is empty", label: "nothing here", why: "no cell of the file has any content",
        remedy: "check that this is the right file, or export it again")
    case .csvNoRows:
      MessageText(
        "the table has column names but no data", label: "no rows below",
        why: "the first row holds the column names, data begins in the second",
        remedy: "add the data; if the column names are missing, add them as the first row")
    case .csvNotText(let fault), .csvCutOff(let fault), .csvUTF16(let fault):
      fault.english(
        remedy: "open it in Excel, choose File, Save As, and the type “CSV UTF-8 (Comma delimited)”")
    case .csvWorkbook:
      MessageText(
        "this is an Excel workbook (.xlsx or .xls), not a CSV file", label: "mark of a workbook",
        why: "another file name does not make a workbook a CSV file",
        remedy: "open the sheet in Excel, choose File, Save As, and “CSV UTF-8 (Comma delimited)”")
    case .csvUnclosedQuote:
      MessageText(
        "this quotation mark has no partner", label: "begins here",
        why:
          "a cell that begins with a quotation mark ends with one; without it the cell takes in all other rows",
        remedy: "close the cell with \"; a quotation mark that is content is doubled inside a quoted cell")
    case .csvTextAfterQuote(let text):
      MessageText(
        "`\(text)` follows the closing quotation mark", label: "left over",
        why: "the quotation mark ends the cell; only a separator or a line end can follow",
        remedy: "move it inside the quotation marks or remove it; double a quotation mark that is content")
    case .csvEmptyHeader(let first, let last):
      MessageText(
        first == last
          ? "column \(columnLetters(first + 1)) has no name"
          : "columns \(columnLetters(first + 1)) to \(columnLetters(last + 1)) have no name",
        label: "no column name",
        why: "the first row holds a name for every column; a title above the table is taken for it",
        remedy: "add the name, delete a column that is not used, and delete title rows above the names")
    case .csvRepeatedHeader(let name, let first, let again):
      MessageText(
        "two columns are named `\(name)`: \(columnLetters(first + 1)) and \(columnLetters(again + 1))",
        label: "named again here",
        why: "data is found by column name; with two nobody knows which one counts",
        remedy: "rename one of the columns, or delete it", secondary: ["first named here"])
    case .csvTooFewFields(let row, let needed, let found, let missing, let hasFullWidthComma):
      MessageText(
        "row \(row) is too short: \(needed) cells are needed, \(found) found",
        label: "nothing from column `\(missing)` on",
        why: "every row has as many cells as there are column names"
          + (hasFullWidthComma ? "; the full-width comma in this row separates nothing" : ""),
        remedy: hasFullWidthComma
          ? "replace full-width commas between cells with half-width ones"
          : "add the missing cells; an empty cell needs its separator too")
    case .csvTooManyFields(let row, let needed, let found):
      MessageText(
        "row \(row) is too long: \(needed) cells are needed, \(found) found",
        label: "more cells than column names",
        why:
          "every row has as many cells as there are column names; a thousands comma makes two cells of one",
        remedy: "remove thousands commas, quote cells with commas in them, and delete surplus cells")
    case .csvFullWidthSeparator(let mark):
      MessageText(
        "the column names are separated by the full-width `\(mark)`", label: "should be a half-width comma",
        why: "cells of a CSV file are separated by half-width commas; this row would be a single cell",
        remedy: "replace every such `\(mark)` with a half-width comma, or quote it if it is part of a name")
    }
  }
}

extension JSONOpenPart {
  fileprivate var english: String {
    switch self {
    case .object: "the brace `{`"
    case .array: "the bracket `[`"
    case .string: "the quotation mark"
    }
  }
}

extension JSONExpectation {
  fileprivate var english: String {
    switch self {
    case .value: "a value"
    case .valueOrClose: "a value or `]`"
    case .name: "a name in quotes"
    case .nameOrClose: "a name in quotes or `}`"
    case .colon: "a colon"
    case .commaOrObjectEnd: "a comma or `}`"
    case .commaOrArrayEnd: "a comma or `]`"
    }
  }

  fileprivate var englishReason: String {
    switch self {
    case .value, .valueOrClose: "a value is a number, a text in quotes, true, false, null, [ ] or { }"
    case .name, .nameOrClose: "everything between braces is written \"name\": value"
    case .colon: "a colon stands between name and value"
    case .commaOrObjectEnd, .commaOrArrayEnd:
      "the element is complete; a comma or the closing bracket follows"
    }
  }

  fileprivate var englishRemedy: String {
    switch self {
    case .value, .valueOrClose: "add the value; texts need straight quotes, and `null` stands for no value"
    case .name, .nameOrClose: "put the name into straight double quotes"
    case .colon: "add a colon after the name"
    case .commaOrObjectEnd, .commaOrArrayEnd: "look for a missing comma or quote, or a unit after a number"
    }
  }
}

extension JSONNumberFault {
  fileprivate var englishLabel: String {
    switch self {
    case .leadingZero: "zero in front"
    case .noWholePart: "no digit before the point"
    case .noFraction: "no digit after the point"
    case .noExponent: "no digit after the e"
    case .plusSign: "plus sign"
    case .onlySign: "no digit after the minus sign"
    }
  }

  fileprivate var englishRule: String {
    switch self {
    case .leadingZero: "a number has no needless zero in front"
    case .noWholePart: "a digit stands before the decimal point"
    case .noFraction: "a digit stands after the decimal point"
    case .noExponent: "a digit stands after the e of a power of ten"
    case .plusSign: "a positive number has no sign"
    case .onlySign: "a digit follows the minus sign"
    }
  }

  fileprivate var englishRemedy: String {
    switch self {
    case .leadingZero: "remove the zeros; put a code that is no number into quotes"
    case .noWholePart: "write a 0 before the point"
    case .noFraction: "remove the point, or write a 0 after it"
    case .noExponent: "add the digits, or remove the e"
    case .plusSign: "remove the plus sign"
    case .onlySign: "add the digits, or write `null`"
    }
  }
}
