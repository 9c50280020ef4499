import Program
import Source
import Syntax

/// What a figure is that has no unit where points belong.
package enum PlainFigure: Sendable, Hashable {
  /// A number and nothing else.
  case bare
  /// Computed with a number that has no unit, as written.
  case factor(String)
  /// A ratio.
  case ratio
  /// A share of the total, where points of it are asked for: so many.
  case ofTotal(String)
}

/// What may mend two values that do not fit.
package enum MismatchRemedy: Sendable, Hashable {
  /// One of them is no number, or another kind of value.
  case sameKind
  /// Points are taken or given for a number of things.
  case steps
  /// Two counts may be one thing, as this declaration says.
  case declare(String)
  /// A day beside another one so much later, instead of their difference beside months.
  case laterDay(String, than: String)
  /// Days and months do not convert.
  case daysAndMonths
  /// A division may be missing, or a name wrong.
  case operation
}

/// What to write where a percentage and percentage points meet.
package struct RatioRemedy: Sendable, Hashable {
  /// The whole text to write.
  package let text: String
  /// Whether it replaces a literal, so that only the unit changes.
  package let isLiteral: Bool
}

/// What can be wrong with the meaning of a template (H2001 onwards).
package enum CheckMessage: DiagnosticMessage {
  /// Why a sentence goes beyond what an indicator can have.
  package enum Beyond: Sendable, Hashable {
    /// Nothing holds it.
    case open
    /// Its steps go the wrong way.
    case turned
    /// The score is exactly so many times the points: a divisor or a point that is off by ten.
    case timesTen(String)
    /// A 时 clause says more or less than the limit that the sentence states.
    case instead
  }

  case secondTemplate
  case missingLanguageVersion
  case unknownLanguageVersion(String)
  case missingTotal
  case repeatedItem(line: Int)
  case unknownRounding(String)
  case wrongPlaces(String)
  case notYear(String)
  case notPoints(String)
  case unknownInput(String, near: String?)
  case identifierNotText(String)
  case unitConflict(String)
  case unknownUnit(String, near: String?)
  case repeatedLevel(String)
  case repeatedName(String, line: Int?)
  case repeatedLabel(String, other: String)
  case givenName(String, isFigure: Bool)
  case unknownType(String, near: String?)
  case wrongRange(String)
  case notConstant(String)
  case textComputed
  case circularFormulas([String], areRules: Bool)
  case notCondition(String)
  case noSuchDate(String)
  case tooManyDigits(String)
  case vagueBound(String, sign: String, plain: String)
  case unknownName(String, near: String?)
  /// A name that says how much time has passed since a day, and a comparison of two days that says the same.
  case elapsedTime(String, String)
  /// A name for the points of what applies, which scores are shares of already.
  case applicablePoints(String)
  case gluedName(String, split: String, isCertain: Bool)
  case indicatorAsValue(String, isOwn: Bool)
  case unknownLevel(String, set: String, levels: [String])
  case noFullPoints
  case noOwnScore
  case unknownMember(String)
  /// A column with a point behind its table.
  case columnWithPoint(table: String, column: String)
  case unknownIndicator(String, near: String?)
  case ambiguousIndicator(String, candidates: [String])
  case notNumber(String)
  case notOrdered
  case emptyInterval(String)
  case misplacedList
  case sentenceInExpression
  case tooFewKnots
  case knotsNotRising
  case cannotCompute(left: Phrase, String, right: Phrase, areDays: Bool)
  case figureNeedsRatio(left: Phrase, String, right: Phrase)
  case missingUnit(String, unit: String)
  case unitMismatch(String, Phrase, String, Phrase, MismatchRemedy)
  case wrongType(wanted: Phrase, found: Phrase)
  case ratioAgainstPoints(String, isPoints: Bool, RatioRemedy)
  case unknownFunction(String, quoted: String?, near: String?)
  case wrongArgumentCount(FunctionName, ClosedRange<Int>)
  case restNotLast
  case boundWithoutSubject(String)
  case emptyBlock
  case otherwiseWithoutCondition
  case notPointsButRatio(String, PlainFigure)
  case notPointsValue(String, Phrase)
  case nothingCounted
  case measureAfterBound(String)
  case noOrigin(String)
  case offOneSided(String, way: Keyword)
  case ratioStep(String, points: String)
  case bareStep(String, readings: [String])
  case stepNotPositive
  case dateStep(String)
  case sideWithoutClause(String, side: String)
  case judgedWithoutLevel(String)
  case levelsWithoutEntry([String])
  case repeatedChecklistItem(String)
  case itemWithoutPoints(String)
  case itemWithPoints(String)
  case policyMisplaced(String)
  case noIndicators
  case emptyGroup(String)
  case slashInName(String)
  case adjustableGroup(String)
  case adjustableRoot(String)
  case adjustableRange(String)
  case pointsDoNotAddUp(group: String?, points: String, sum: String, rows: [String], difference: String)
  case vetoWithoutGrades
  case wrongGradeSteps(String, most: Int)
  case unknownGrade(String, grades: [String])
  case toleranceMisplaced
  case unusedInput(String)
  case unusedFormula(String)
  case circularScores(String)
  case unsettledDivision(divisor: String, isFigure: Bool)
  /// A divisor that can only be zero where it is asked, for what was asked before, or on every form.
  case divisorOnlyZero(String, isAlways: Bool)
  /// Whether the forms of a run are asked, whose own policies alone settle what they lack.
  case unsettledOptional(String, isOfForms: Bool)
  case exceedsPoints(String, points: String, score: String)
  case mayExceedPoints(String, points: String, score: String, ShownForms, Beyond = .open)
  case mayFallBelowZero(String, score: String, ShownForms, Beyond = .open)
  case listDoesNotAddUp(String, points: String, sum: String)
  case maybeHole
  case hole(example: String)
  /// A figure of a tier that a tier before it takes, and what most likely is wrong; nil where no figure falls there.
  case deadBand(example: String, TierSlip?)
  case behindOverride(Phrase)
  /// So many values, of which the greatest and least that are left out leave none.
  case trimLeavesNone(count: Int, trim: Trim)
  case checkInInputs
  case roleOnInput(String, String)
  /// 满分, 得分 or 自报 in a function over rows, and the column that gives it.
  case ownAmongRows(String, column: String?)
  case emptyBand
  case deadLevel
  case deadGrade(String)
  case gradesNotDescending(String, before: String)
  /// A total that no grade takes; the last grade where it lies just below.
  case gradeHole(example: String, last: String?)
  /// A total above the upper end of a grade, what it falls to, and the grade without that end.
  case gradeGap(String, grade: String, example: String, falls: String?, instead: Phrase)
  case ratioWithoutUnit(String, readings: [String])
  case formulasTooDeep(limit: Int)
  case floorAboveCeiling
  case wrongRole(String, String)
  case unknownTable(String, near: String?)
  case unknownTargetPart(String, isTarget: Bool)
  case aggregateWithoutValue(String)
  case rowsOnGroup(String)
  case rowsWithoutPoints(String)
  case meetsNeedsTarget
  case unusedTable(String)
  case unusedRule(String)
  case policyInTier(String)
  case checklistInRows(String)
  case wholeWithoutNumber(String)
  case notUnderstood(String)

  package var severity: Severity {
    switch self {
    case .secondTemplate, .missingLanguageVersion, .unknownLanguageVersion, .missingTotal, .repeatedItem,
      .unknownRounding, .wrongPlaces, .notYear, .notPoints, .unknownInput, .identifierNotText, .unitConflict,
      .unknownUnit, .repeatedLevel, .repeatedName, .repeatedLabel, .givenName, .unknownType, .wrongRange,
      .notConstant, .textComputed, .circularFormulas, .notCondition, .noSuchDate, .tooManyDigits, .vagueBound,
      .unknownName, .elapsedTime, .applicablePoints, .gluedName, .indicatorAsValue, .unknownLevel,
      .noFullPoints, .noOwnScore, .unknownMember, .columnWithPoint,
      .unknownIndicator, .ambiguousIndicator, .notNumber, .notOrdered, .emptyInterval, .misplacedList,
      .sentenceInExpression, .tooFewKnots, .knotsNotRising, .cannotCompute, .figureNeedsRatio, .missingUnit,
      .unitMismatch,
      .wrongType, .ratioAgainstPoints, .unknownFunction, .wrongArgumentCount, .restNotLast,
      .boundWithoutSubject, .emptyBlock, .otherwiseWithoutCondition, .notPointsButRatio, .notPointsValue,
      .nothingCounted, .measureAfterBound, .noOrigin, .ratioStep, .bareStep, .stepNotPositive, .dateStep,
      .sideWithoutClause, .judgedWithoutLevel, .levelsWithoutEntry, .repeatedChecklistItem,
      .itemWithoutPoints, .itemWithPoints, .policyMisplaced, .noIndicators, .emptyGroup, .slashInName,
      .adjustableGroup, .adjustableRoot, .adjustableRange, .pointsDoNotAddUp, .vetoWithoutGrades,
      .wrongGradeSteps, .unknownGrade, .toleranceMisplaced, .circularScores, .unsettledOptional,
      .exceedsPoints, .listDoesNotAddUp, .hole, .deadBand, .emptyBand, .deadLevel, .deadGrade,
      .gradesNotDescending, .gradeHole, .gradeGap, .ratioWithoutUnit, .formulasTooDeep, .floorAboveCeiling,
      .wrongRole, .unknownTable, .unknownTargetPart, .aggregateWithoutValue, .rowsOnGroup, .rowsWithoutPoints,
      .meetsNeedsTarget, .policyInTier, .checklistInRows, .wholeWithoutNumber, .notUnderstood,
      .checkInInputs, .offOneSided, .roleOnInput, .ownAmongRows:
      .error
    case .unusedInput, .unusedFormula, .unsettledDivision, .divisorOnlyZero, .mayExceedPoints,
      .mayFallBelowZero, .maybeHole,
      .behindOverride, .trimLeavesNone, .unusedTable, .unusedRule:
      .warning
    }
  }

  package var code: String {
    switch self {
    case .secondTemplate: "H2001"
    case .missingLanguageVersion: "H2002"
    case .unknownLanguageVersion: "H2003"
    case .missingTotal: "H2004"
    case .repeatedItem: "H2005"
    case .unknownRounding: "H2006"
    case .wrongPlaces: "H2007"
    case .notYear: "H2463"
    case .notPoints: "H2008"
    case .unknownInput: "H2009"
    case .identifierNotText: "H2010"
    case .unitConflict: "H2011"
    case .unknownUnit: "H2012"
    case .repeatedLevel: "H2013"
    case .repeatedName: "H2014"
    case .repeatedLabel: "H2015"
    case .givenName: "H2016"
    case .unknownType: "H2017"
    case .wrongRange: "H2018"
    case .notConstant: "H2019"
    case .textComputed: "H2020"
    case .circularFormulas: "H2021"
    case .notCondition: "H2022"
    case .noSuchDate: "H2023"
    case .tooManyDigits: "H2024"
    case .vagueBound: "H2025"
    case .unknownName, .elapsedTime, .applicablePoints: "H2026"
    case .gluedName: "H2027"
    case .indicatorAsValue: "H2028"
    case .unknownLevel: "H2029"
    case .noFullPoints: "H2030"
    case .noOwnScore: "H2031"
    case .unknownMember, .columnWithPoint: "H2032"
    case .unknownIndicator: "H2033"
    case .ambiguousIndicator: "H2034"
    case .notNumber: "H2035"
    case .notOrdered: "H2036"
    case .emptyInterval: "H2037"
    case .misplacedList: "H2038"
    case .sentenceInExpression: "H2039"
    case .tooFewKnots: "H2040"
    case .knotsNotRising: "H2041"
    case .cannotCompute, .figureNeedsRatio: "H2042"
    case .missingUnit: "H2043"
    case .unitMismatch: "H2044"
    case .wrongType: "H2045"
    case .ratioAgainstPoints: "H2046"
    case .unknownFunction: "H2047"
    case .wrongArgumentCount: "H2048"
    case .restNotLast: "H2049"
    case .boundWithoutSubject: "H2050"
    case .emptyBlock: "H2051"
    case .otherwiseWithoutCondition: "H2052"
    case .notPointsButRatio: "H2053"
    case .notPointsValue: "H2054"
    case .nothingCounted: "H2055"
    case .measureAfterBound: "H2056"
    case .noOrigin: "H2057"
    case .offOneSided: "H2245"
    case .ratioStep: "H2058"
    case .bareStep: "H2462"
    case .stepNotPositive: "H2059"
    case .dateStep: "H2060"
    case .sideWithoutClause: "H2061"
    case .judgedWithoutLevel: "H2062"
    case .levelsWithoutEntry: "H2063"
    case .repeatedChecklistItem: "H2064"
    case .itemWithoutPoints: "H2065"
    case .itemWithPoints: "H2066"
    case .policyMisplaced: "H2067"
    case .noIndicators: "H2068"
    case .emptyGroup: "H2069"
    case .slashInName: "H2070"
    case .adjustableGroup: "H2071"
    case .adjustableRoot: "H2072"
    case .adjustableRange: "H2073"
    case .pointsDoNotAddUp: "H2074"
    case .vetoWithoutGrades: "H2075"
    case .wrongGradeSteps: "H2076"
    case .unknownGrade: "H2077"
    case .toleranceMisplaced: "H2078"
    case .unusedInput: "H2079"
    case .unusedFormula: "H2080"
    case .circularScores: "H2081"
    case .unsettledDivision, .divisorOnlyZero: "H2082"
    case .unsettledOptional: "H2083"
    case .exceedsPoints: "H2084"
    case .mayExceedPoints: "H2085"
    case .mayFallBelowZero: "H2086"
    case .listDoesNotAddUp: "H2087"
    case .maybeHole: "H2088"
    case .hole: "H2089"
    case .deadBand: "H2090"
    case .emptyBand: "H2091"
    case .deadLevel: "H2092"
    case .deadGrade: "H2093"
    case .gradesNotDescending: "H2094"
    case .gradeHole: "H2095"
    case .gradeGap: "H2461"
    case .ratioWithoutUnit: "H2096"
    case .formulasTooDeep: "H2097"
    case .floorAboveCeiling: "H2098"
    case .wrongRole: "H2099"
    case .unknownTable: "H2100"
    case .unknownTargetPart: "H2101"
    case .aggregateWithoutValue: "H2102"
    case .rowsOnGroup: "H2103"
    case .rowsWithoutPoints: "H2104"
    case .meetsNeedsTarget: "H2105"
    case .unusedTable: "H2106"
    case .unusedRule: "H2107"
    case .policyInTier: "H2108"
    case .checklistInRows: "H2109"
    case .behindOverride: "H2240"
    case .trimLeavesNone: "H2241"
    case .checkInInputs: "H2242"
    case .roleOnInput: "H2243"
    case .ownAmongRows: "H2244"
    case .wholeWithoutNumber: "H2150"
    case .notUnderstood: "H2151"
    }
  }
}
