import Source

/// What can be wrong with what a form says, measured against its template (H5101–H5140).
package enum FormMessage: DiagnosticMessage, Hashable {
  case notAForm(String)
  case noForms
  case unknownKey(String, in: FormPart, near: String?)
  case unknownInput(String, near: String?)
  case unknownIndicator(String, near: String?)
  case ambiguousIndicator(String, paths: [String])
  case unknownColumn(String, near: String?)
  case notAnObject(String, String)
  case repeatedValue(String)
  case repeatedForm(String, isMerged: Bool)
  /// A form is called otherwise than its identifier says.
  case otherIdentifier(String, String, form: String)
  case unknownItem(String, path: String, asked: [String], near: String?)
  case itemComputed(String, path: String)
  case scoreOfGroup(String)
  case partOfGroup(String, part: String)
  case scoreComputed(String)
  case pointsFixed(String, points: String)
  case pointsOutsideRange(String, String, low: String, high: String)
  case pointsTooFine(String, String, places: Int)

  case notANumber(String, String, wanted: String, NumberFault)
  case tooManyDigits(String, count: Int)
  case exponentTooLarge(String, String)
  case numberTooLarge(String)
  case unknownUnit(String, unit: String, wanted: String, near: String?)
  case unitMismatch(String, unit: String, wanted: String, canDeclare: Bool)
  case ratioForPoints(String, String, unit: String)
  case pointsForRatio(String, String, wanted: String)
  /// `meant` is what would lie inside, where the number may not have been turned into percent.
  case outsideRange(String, String, range: String, meant: String?)
  case negativeWithoutRange(String, String, range: String)
  case notWhole(String, String)
  /// `meant` is the first of the numbers turned into percent, `larger` a number of the column that is greater than 2.
  case percentLooksLikeRatio(String, NumbersOfColumn, unit: String, meant: String, larger: String?)
  case ratioLooksLikePercent(String, NumbersOfColumn)
  case currencyWithoutUnit(String, NumbersOfColumn, unit: String)
  /// `short` is the first of the cells with the decimal that its number stands for.
  case binaryPrint(String, NumbersOfColumn, short: String)
  case notYesNo(String, String, allowsNotApplicable: Bool)
  case notADate(String, String, DateFault)
  case unknownLevel(String, String, levels: [String], near: String?)
  case notText(String, String)
  case notPoints(String, String)
  case negativePoints(String, String)
  case compoundValue(String)
  case unknownFormat(String)

  package var code: String {
    switch self {
    case .notAForm: "H5101"
    case .noForms: "H5102"
    case .unknownKey: "H5103"
    case .unknownInput: "H5104"
    case .unknownIndicator: "H5105"
    case .ambiguousIndicator: "H5106"
    case .unknownColumn: "H5107"
    case .notAnObject: "H5108"
    case .repeatedValue: "H5109"
    case .repeatedForm: "H5110"
    case .otherIdentifier: "H5168"
    case .unknownItem: "H5111"
    case .itemComputed: "H5112"
    case .scoreOfGroup: "H5113"
    case .scoreComputed: "H5114"
    case .pointsFixed: "H5115"
    case .pointsOutsideRange: "H5116"
    case .pointsTooFine: "H5141"
    case .notANumber: "H5117"
    case .tooManyDigits: "H5118"
    case .exponentTooLarge: "H5119"
    case .numberTooLarge: "H5120"
    case .unknownUnit: "H5121"
    case .unitMismatch: "H5122"
    case .ratioForPoints: "H5123"
    case .pointsForRatio: "H5124"
    case .outsideRange: "H5125"
    case .negativeWithoutRange: "H5126"
    case .notWhole: "H5140"
    case .percentLooksLikeRatio: "H5127"
    case .ratioLooksLikePercent: "H5128"
    case .currencyWithoutUnit: "H5129"
    case .binaryPrint: "H5142"
    case .notYesNo: "H5130"
    case .notADate: "H5131"
    case .unknownLevel: "H5132"
    case .notText: "H5133"
    case .notPoints: "H5134"
    case .negativePoints: "H5135"
    case .compoundValue: "H5136"
    case .unknownFormat: "H5137"
    case .noIdentifier: "H5138"
    case .partOfGroup: "H5139"
    }
  }
  case noIdentifier(String, used: String)

  package var severity: Severity {
    switch self {
    case .percentLooksLikeRatio, .ratioLooksLikePercent, .currencyWithoutUnit, .binaryPrint, .noIdentifier,
      .otherIdentifier:
      .warning
    case .notAForm, .noForms, .unknownKey, .unknownInput, .unknownIndicator, .ambiguousIndicator,
      .unknownColumn, .notAnObject, .repeatedValue, .repeatedForm, .unknownItem, .itemComputed,
      .scoreOfGroup, .partOfGroup, .scoreComputed, .pointsFixed, .pointsOutsideRange, .pointsTooFine,
      .notANumber,
      .tooManyDigits,
      .exponentTooLarge, .numberTooLarge, .unknownUnit, .unitMismatch, .ratioForPoints, .pointsForRatio,
      .outsideRange, .negativeWithoutRange, .notWhole, .notYesNo, .notADate, .unknownLevel, .notText,
      .notPoints,
      .negativePoints, .compoundValue, .unknownFormat:
      .error
    }
  }
}

/// The objects of a form whose keys have fixed names.
package enum FormPart: Sendable, Hashable, CaseIterable {
  case form, claim, indicator
}

/// Why a text is no number.
package enum NumberFault: Sendable, Hashable {
  /// ≥, 约, 左右 and the like: a bound or an estimate.
  case vague(String)
  /// Commas that are not between groups of three digits.
  case grouping
  case fraction
  /// 2-3.
  case range
  /// 1.2E+05, as Excel shows long numbers.
  case scientific
  /// (15), as accountants write what is below zero.
  case brackets
  /// NaN and its like.
  case notFinite
  /// =C2*0.97: the text of a formula, not what it comes to.
  case formula
  /// #DIV/0! and its like: a spreadsheet's formula has no result.
  case sheetError
  /// A day where a number belongs.
  case day
  /// 无: nothing of what is counted, or nothing known of it.
  case nothing
  case text
}

/// Why a text is no date.
package enum DateFault: Sendable, Hashable, CaseIterable {
  case noSuchDay, noYear, serialNumber, bareNumber, withTime, other
}
