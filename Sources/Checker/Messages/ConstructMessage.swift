import Source

/// Why a day cannot be moved by what stands beside it.
package enum DayShiftFault: Sendable, Hashable {
  /// It is no whole number of days or months, or longer than a century.
  case notWhole
  /// A bare number.
  case noUnit
  /// Workdays, which are counted on a calendar from this day.
  case workdays(String)
  /// Days that are computed or given; the difference of days that can be held against them.
  case computedDays(String)
  /// Months that are computed or given.
  case computedMonths
  /// Something that is no time.
  case otherUnit(Phrase)
  /// It stands before the day; the sum as it is written.
  case standsBefore(String)
}

/// What can be wrong with roundings, limits and formulas with parameters (H2390 onwards).
package enum ConstructMessage: DiagnosticMessage {
  /// What is rounded to is no written amount above zero.
  case wrongMultiple(Phrase, String)
  /// 限于 without one figure and the span that it is held to.
  case wrongLimits
  /// 限于 with its least above its most.
  case limitsCrossed

  /// A formula with parameters that is named like a figure.
  case calledWithout(String, [String])
  /// A call with more or fewer figures than parameters.
  case wrongCount(String, [String], found: Int)
  /// A figure of another kind than the parameter.
  case wrongArgument(String, String, wanted: Phrase, found: Phrase)
  /// A parameter that the formula does not use.
  case unusedParameter(String)
  /// Brackets without a parameter.
  case noParameters(String)
  /// 有 of a parameter.
  case hasParameter(String)
  /// A figure of the form at hand where the formula goes through all forms.
  case ownAmongForms(String, String)
  /// A figure of the row at hand where the formula goes through the rows.
  case ownInRows(String, String)
  /// A call that comes to more than can be read.
  case callTooLong(String)
  /// 不适用 within an expression.
  case notApplicableInExpression
  /// A 分档 in an expression in which nothing has a value.
  case nothingApplies
  /// 不适用 in a sentence where no policy says what becomes of its points.
  case unruledNotApplicable(String)
  /// 步长 of no written points above zero.
  case wrongScoreStep(String)
  /// A grade of totals behind one that only vetoes give.
  case vetoGradeNotLast(String)
  /// A grade that no veto gives and no total earns.
  case vetoGradeNotGiven(String)
  /// 不高于 a grade that lies outside the order.
  case cappedAtVetoGrade(String)
  /// No grade that a total earns.
  case onlyVetoGrades
  /// 略去 of a table that asks more than columns of the row.
  case omissionBeyondRow(String)
  /// 开头是 without a written text.
  case wrongBeginning(String)
  /// 开头是 of what is no text.
  case beginningOfNoText(String)
  /// An optional column in 略去 that nothing shows to be filled.
  case optionalInOmission(String)
  /// 符号来自 of what is no target, 单位来自 of what is neither target nor actual.
  case partOfOther(String, isSign: Bool)
  /// 符号来自 or 单位来自 the column of the target itself.
  case partIsWhole(String, String)
  /// A day plus what is no written whole number of months or days.
  case wrongDayShift(String, DayShiftFault)
  /// 乘方 without a figure and a written whole power.
  case wrongPower

  package var severity: Severity {
    switch self {
    case .unusedParameter, .vetoGradeNotGiven: .warning
    default: .error
    }
  }

  package var code: String {
    switch self {
    case .wrongMultiple: "H2390"
    case .wrongLimits: "H2391"
    case .limitsCrossed: "H2392"
    case .calledWithout: "H2393"
    case .wrongCount: "H2394"
    case .wrongArgument: "H2395"
    case .unusedParameter: "H2396"
    case .noParameters: "H2397"
    case .hasParameter: "H2398"
    case .ownAmongForms, .ownInRows: "H2399"
    case .callTooLong: "H2400"
    case .notApplicableInExpression: "H2401"
    case .nothingApplies: "H2402"
    case .unruledNotApplicable: "H2403"
    case .wrongScoreStep: "H2404"
    case .vetoGradeNotLast: "H2406"
    case .vetoGradeNotGiven: "H2407"
    case .cappedAtVetoGrade: "H2408"
    case .onlyVetoGrades: "H2409"
    case .omissionBeyondRow: "H2410"
    case .wrongBeginning, .beginningOfNoText: "H2411"
    case .optionalInOmission: "H2412"
    case .partOfOther: "H2413"
    case .partIsWhole: "H2414"
    case .wrongDayShift: "H2415"
    case .wrongPower: "H2416"
    }
  }
}
