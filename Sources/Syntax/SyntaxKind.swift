import Source

/// What a token or a node is.
package enum SyntaxKind: UInt8, Sendable, Hashable {
  // trivia
  case blank, lineEnd, comment, unclosedComment
  // tokens
  case word, keyword, quotedName, unclosedName, number, text, unclosedText
  case comma, listComma, colon, semicolon, dot, percent
  case openBrace, closeBrace, openParen, closeParen
  case plus, minus, times, divide
  case equal, notEqual, less, lessEqual, greater, greaterEqual
  case unknown, invalidBytes, endOfFile

  // nodes: file and head
  case file, errorNode, languageVersion, templateDeclaration
  case yearItem, versionItem, totalItem, roundingItem, basisClause, identifierItem
  // nodes: data
  case inputBlock, inputDeclaration, typeReference, fromClause, optionalClause, wholeClause, rangeClause
  case signSourceClause, unitSourceClause
  case tableDeclaration, roleClause, omissionClause
  case calendarDeclaration, calendarEntry
  case unitBlock, unitDeclaration, levelDeclaration, levelEntry, aliasClause
  // nodes: tree
  case outcomeDeclaration, summaryDeclaration, groupClause, compositionClause, shareClause
  case formulaDeclaration, parameterList, parameter
  case indicatorDeclaration, indicatorBlock, adjustableClause, rowsClause, ruleDeclaration
  // nodes: sentences
  case sentence, valueCurve, getsCurve, otherwiseClause, judgedCurve, judgedStep, judgedEntry
  case tiersCurve, tierEntry
  case restHead, boundHead, betweenHead, matchHead, tupleHead, anyHead
  case interpolateCurve, knotEntry, checklistCurve, checklistEntry
  case adjustClause, atMostClause, atLeastClause, toZeroClause, overrideClause, explainClause, policyClause
  case becauseClause, detachedUnit
  // nodes: after the score
  case gradesBlock, vetoDeclaration, gradeEffect, checkDeclaration, toleranceClause, severityClause
  // nodes: sheets laid out as forms
  case layoutDeclaration, layoutForms, layoutList, layoutPart, layoutBand, layoutValue, layoutTarget,
    layoutPlace
  case layoutPath, layoutColumn, layoutMerged, layoutStrip, layoutOmit, layoutParents
  // nodes: expressions
  case name, path, literal, textLiteral, parenthesized, tuple, call, aggregateCall, rankOption, dropClause,
    prefixOperation,
    binaryOperation
  case betweenComparison, membershipComparison, beginningComparison, hasTest

  /// Whether the kind stands between words and means nothing.
  package var isTrivia: Bool {
    switch self {
    // What the lexer could not read it has reported; the parser reads on as if it were not there.
    case .blank, .lineEnd, .comment, .unclosedComment, .unknown, .invalidBytes: true
    default: false
    }
  }
}

/// One token: its kind, the keyword it spells, and its bytes.
package struct Token: Sendable, Hashable {
  /// What it is.
  package let kind: SyntaxKind
  /// The keyword, for tokens of kind `.keyword`.
  package let keyword: Keyword?
  /// Its bytes in the file.
  package let range: SourceRange

  /// Makes a token.
  package init(_ kind: SyntaxKind, keyword: Keyword? = nil, range: SourceRange) {
    self.kind = kind
    self.keyword = keyword
    self.range = range
  }

  /// Whether it compares what stands beside it: a sign, or 不低于 and the like.
  package var isComparison: Bool {
    switch kind {
    case .equal, .notEqual, .less, .lessEqual, .greater, .greaterEqual: true
    default: [.notUnder, .notOver, .over, .under].contains(keyword)
    }
  }
}
