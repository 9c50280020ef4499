import Source
import Syntax

/// What can be wrong with the grammar of a template (H11xx).
package enum ParserMessage: DiagnosticMessage {
  case emptyTemplateFile
  case expectedLanguageVersion
  case expectedTemplate(found: String)
  case expectedBrace(found: String)
  case unclosedBrace(line: Int, before: String?)
  case unclosedParen(line: Int)
  case extraBrace(String)
  case expectedDeclaration(found: String, meant: [Keyword] = [])
  case expectedInput(found: String)
  case expectedInputClause(found: String)
  case expectedType(found: String)
  case expectedName(found: String)
  case keywordAsName(String)
  case expectedNumber(after: Keyword)
  case expectedPlaces
  case expectedText(found: String)
  case expectedColon(after: SyntaxKind, found: String = "")
  case expectedEqual
  case expectedTo
  case wrongSpan(String, keyword: String, readings: [String])
  case expectedBound(found: String)
  case expectedPoints(splits: [String])
  case expectedRule(found: String)
  case expectedIndicator(found: String)
  case expectedPolicy(found: String)
  case expectedClause(found: String)
  case expectedDeductOrAdd(found: String)
  case expectedThen
  case expectedGradeEffect
  case expectedGradeSteps
  case expectedEntry(found: String)
  case unexpectedInEntry(found: String)
  case missingSemicolon
  case commaBetweenEntries(String)
  case trailingComma
  case strayMark(String)
  case secondCondition
  case mixedAndOr
  case chainedComparison
  case expectedList
  case expectedExpression(found: String)
  case keywordInExpression(String)
  case tooDeep(limit: Int)
  case tooLong(limit: Int)
  case tooManyErrors(limit: Int)
  case tooManyEntries(limit: Int)
  case missingComma(before: String)
  case textAsName(String)
  case detachedUnit(String, gap: SourceRange)
  case foreignComparison(String, sign: String, rest: String)
  case gluedSteps(String)
  case brokenName(String, joined: String)
  case statedBound(String, sign: String)
  case printedRange(String, readings: [String], isSure: Bool)
  case turnedEntry(result: String, bounds: String)
  case unnamedIndicators(String)
  case expectedInLayout(LayoutPart, found: String)

  package var severity: Severity { .error }

  /// The mark that the message asks for between two parts.
  var missingMark: String? {
    switch self {
    case .missingComma: "，"
    case .missingSemicolon: "；"
    default: nil
    }
  }

  /// A brace too few or too many shifts all blocks behind it.
  package func leavesRestUnread(at place: Place) -> Bool {
    switch self {
    case .unclosedBrace, .expectedBrace, .extraBrace, .expectedTemplate, .tooDeep: true
    default: false
    }
  }

  /// Whether the message speaks of something missing after the last token, rather than of the next one.
  var pointsAfterPrevious: Bool {
    switch self {
    case .missingSemicolon, .missingComma, .expectedColon, .expectedEqual, .expectedPoints,
      .unclosedParen,
      .expectedThen, .expectedBrace, .expectedTo,
      .expectedLanguageVersion, .expectedType, .expectedPlaces, .expectedRule, .expectedGradeSteps:
      true
    default: false
    }
  }

  package var code: String {
    switch self {
    case .emptyTemplateFile: "H1101"
    case .expectedLanguageVersion: "H1102"
    case .expectedTemplate: "H1103"
    case .expectedBrace: "H1104"
    case .unclosedBrace: "H1105"
    case .unclosedParen: "H1106"
    case .expectedDeclaration: "H1107"
    case .expectedInput: "H1108"
    case .expectedInputClause: "H1109"
    case .expectedType: "H1110"
    case .expectedName: "H1111"
    case .keywordAsName: "H1112"
    case .expectedNumber: "H1113"
    case .expectedPlaces: "H1114"
    case .expectedText: "H1115"
    case .expectedColon: "H1116"
    case .expectedEqual: "H1117"
    case .expectedTo, .wrongSpan: "H1118"
    case .expectedBound: "H1119"
    case .expectedPoints: "H1120"
    case .expectedRule: "H1121"
    case .expectedIndicator: "H1122"
    case .expectedPolicy: "H1123"
    case .expectedClause: "H1124"
    case .expectedDeductOrAdd: "H1125"
    case .expectedThen: "H1126"
    case .expectedGradeEffect: "H1127"
    case .expectedGradeSteps: "H1128"
    case .expectedEntry: "H1129"
    case .unexpectedInEntry: "H1130"
    case .missingSemicolon: "H1131"
    case .commaBetweenEntries: "H1132"
    case .trailingComma: "H1133"
    case .strayMark: "H1134"
    case .secondCondition: "H1135"
    case .mixedAndOr: "H1136"
    case .chainedComparison: "H1137"
    case .expectedList: "H1138"
    case .expectedExpression: "H1139"
    case .keywordInExpression: "H1140"
    case .tooDeep: "H1141"
    case .tooLong: "H1142"
    case .tooManyErrors: "H1153"
    case .tooManyEntries: "H1154"
    case .missingComma: "H1143"
    case .textAsName: "H1144"
    case .detachedUnit: "H1145"
    case .foreignComparison: "H1146"
    case .gluedSteps: "H1147"
    case .brokenName: "H1148"
    case .statedBound: "H1149"
    case .printedRange: "H1156"
    case .turnedEntry: "H1157"
    case .unnamedIndicators: "H1158"
    case .extraBrace: "H1155"
    case .expectedInLayout: "H2360"
    }
  }
}
