import Source

extension FormMessage {
  /// Findings of one column, or of one name that many forms give, are of one kind.
  package var foldKey: String? { code + " " + subject }

  private var subject: String {
    switch self {
    case .notAForm, .noForms, .unknownFormat: ""
    case .notANumber(let name, _, _, let fault): name + " " + fault.kind
    case .notADate(let name, _, let fault): name + " " + fault.kind
    // What is advised is another level for each.
    case .unknownLevel(let name, _, _, let near): name + " " + (near ?? "")
    case .unknownUnit(let name, let unit, _, _), .unitMismatch(let name, let unit, _, _): name + " " + unit
    case .unknownKey(let name, _, _), .unknownInput(let name, _), .unknownIndicator(let name, _),
      .ambiguousIndicator(let name, _), .unknownColumn(let name, _), .notAnObject(let name, _),
      .repeatedValue(let name), .repeatedForm(let name, _), .unknownItem(_, let name, _, _),
      .itemComputed(_, let name), .scoreOfGroup(let name), .partOfGroup(let name, _),
      .scoreComputed(let name),
      .pointsFixed(let name, _), .pointsOutsideRange(let name, _, _, _), .pointsTooFine(let name, _, _),
      .tooManyDigits(let name, _), .exponentTooLarge(let name, _), .numberTooLarge(let name),
      .ratioForPoints(let name, _, _), .pointsForRatio(let name, _, _), .outsideRange(let name, _, _, _),
      .negativeWithoutRange(let name, _, _), .notWhole(let name, _),
      .percentLooksLikeRatio(let name, _, _, _, _),
      .ratioLooksLikePercent(let name, _), .currencyWithoutUnit(let name, _, _), .binaryPrint(let name, _, _),
      .notYesNo(let name, _, _), .notText(let name, _), .notPoints(let name, _), .negativePoints(let name, _),
      .compoundValue(let name),
      .noIdentifier(let name, _), .otherIdentifier(let name, _, _):
      name
    }
  }
}

extension NumberFault {
  /// The kind of fault, whatever the words are: its remedy is the same.
  fileprivate var kind: String {
    switch self {
    case .vague: "vague"
    case .grouping: "grouping"
    case .fraction: "fraction"
    case .range: "range"
    case .scientific: "scientific"
    case .brackets: "brackets"
    case .notFinite: "notFinite"
    case .formula: "formula"
    case .sheetError: "sheetError"
    case .day: "day"
    case .nothing: "nothing"
    case .text: "text"
    }
  }
}

extension DateFault {
  /// The kind of fault: its remedy is the same.
  fileprivate var kind: String {
    switch self {
    case .noSuchDay: "noSuchDay"
    case .noYear: "noYear"
    case .serialNumber: "serialNumber"
    case .bareNumber: "bareNumber"
    case .withTime: "withTime"
    case .other: "other"
    }
  }
}

extension RowMessage {
  /// Findings of one table, and of one column of it, are of one kind.
  package var foldKey: String? {
    switch self {
    case .unknownKey(let key, let table, _, let near): "\(code) \(table) \(key) \(near ?? "")"
    case .notRows(let name, _), .notARow(_, let name), .unknownTable(let name, _, _),
      .rowWithoutForm(let name),
      .unknownForm(_, let name, _, _), .noForms(_, let name), .repeatedRows(let name):
      "\(code) \(name)"
    case .severalTables: code
    }
  }
}

extension DataFileMessage {
  /// Rows of a wrong length are of one kind, and so are lines with the same mistake, and a name that many forms give
  /// twice.
  package var foldKey: String? {
    switch self {
    case .csvTooFewFields, .csvTooManyFields, .csvTextAfterQuote, .jsonUnexpected, .jsonBadNumber,
      .jsonNotFinite,
      .jsonBadEscape, .jsonLoneSurrogate, .jsonControlCharacter, .jsonLineEndInString, .jsonFullWidth,
      .jsonTrailingComma, .jsonSingleQuote, .jsonComment, .jsonLineCutOff, .jsonTextAfterLine:
      code
    case .jsonRepeatedName(let name): "\(code) \(name)"
    case .jsonEmpty, .jsonNotText, .jsonCutOff, .jsonTextAfterEnd, .jsonTooDeep, .csvEmpty, .csvNoRows,
      .csvNotText,
      .csvCutOff, .csvUTF16, .csvWorkbook, .csvUnclosedQuote, .csvEmptyHeader, .csvRepeatedHeader,
      .csvFullWidthSeparator:
      nil
    }
  }
}
