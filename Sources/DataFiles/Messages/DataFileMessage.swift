import Source

/// What can be wrong with the form of a data file (JSON H5001–H5049, CSV H5051–H5099).
package enum DataFileMessage: DiagnosticMessage, Hashable {
  case jsonEmpty
  case jsonNotText(EncodingFault)
  case jsonCutOff(open: JSONOpenPart?)
  case jsonUnexpected(String, expected: JSONExpectation)
  case jsonBadNumber(String, JSONNumberFault)
  case jsonNotFinite(String)
  case jsonBadEscape(String)
  case jsonLoneSurrogate(String)
  case jsonControlCharacter(code: UInt8)
  case jsonLineEndInString
  case jsonFullWidth(String, meant: String)
  case jsonTrailingComma(closing: String)
  case jsonSingleQuote
  case jsonComment(String)
  case jsonRepeatedName(String)
  case jsonTextAfterEnd(String)
  case jsonLineCutOff(open: JSONOpenPart?)
  case jsonTextAfterLine(String)
  case jsonTooDeep(limit: Int)

  case csvEmpty
  case csvNoRows
  case csvNotText(EncodingFault)
  case csvCutOff(EncodingFault)
  case csvUTF16(EncodingFault)
  case csvWorkbook
  case csvUnclosedQuote
  case csvTextAfterQuote(String)
  case csvEmptyHeader(first: Int, last: Int)
  case csvRepeatedHeader(String, first: Int, again: Int)
  case csvTooFewFields(row: Int, needed: Int, found: Int, missing: String, hasFullWidthComma: Bool)
  case csvTooManyFields(row: Int, needed: Int, found: Int)
  case csvFullWidthSeparator(String)

  /// Whether what is marked, or the file behind it, could not be read, so that a form may be missing.
  var leavesUnread: Bool {
    switch self {
    case .jsonRepeatedName, .csvNoRows, .csvEmptyHeader, .csvRepeatedHeader: false
    case .jsonEmpty, .jsonNotText, .jsonCutOff, .jsonUnexpected, .jsonBadNumber, .jsonNotFinite,
      .jsonBadEscape,
      .jsonLoneSurrogate, .jsonControlCharacter, .jsonLineEndInString, .jsonFullWidth, .jsonTrailingComma,
      .jsonSingleQuote, .jsonComment, .jsonTextAfterEnd, .jsonLineCutOff, .jsonTextAfterLine, .jsonTooDeep,
      .csvEmpty, .csvNotText, .csvCutOff,
      .csvUTF16, .csvWorkbook, .csvUnclosedQuote, .csvTextAfterQuote, .csvTooFewFields, .csvTooManyFields,
      .csvFullWidthSeparator:
      true
    }
  }

  package var code: String {
    switch self {
    case .jsonEmpty: "H5001"
    case .jsonNotText: "H5002"
    case .jsonCutOff: "H5003"
    case .jsonUnexpected: "H5004"
    case .jsonBadNumber: "H5005"
    case .jsonNotFinite: "H5006"
    case .jsonBadEscape: "H5007"
    case .jsonLoneSurrogate: "H5008"
    case .jsonControlCharacter: "H5009"
    case .jsonLineEndInString: "H5010"
    case .jsonFullWidth: "H5011"
    case .jsonTrailingComma: "H5012"
    case .jsonSingleQuote: "H5013"
    case .jsonComment: "H5014"
    case .jsonRepeatedName: "H5015"
    case .jsonTextAfterEnd: "H5016"
    case .jsonTooDeep: "H5017"
    case .jsonLineCutOff: "H5018"
    case .jsonTextAfterLine: "H5019"
    case .csvEmpty: "H5051"
    case .csvNoRows: "H5052"
    case .csvNotText: "H5053"
    case .csvCutOff: "H5054"
    case .csvUTF16: "H5055"
    case .csvWorkbook: "H5056"
    case .csvUnclosedQuote: "H5057"
    case .csvTextAfterQuote: "H5058"
    case .csvEmptyHeader: "H5059"
    case .csvRepeatedHeader: "H5060"
    case .csvTooFewFields: "H5061"
    case .csvTooManyFields: "H5062"
    case .csvFullWidthSeparator: "H5063"
    }
  }

  package var severity: Severity { .error }
}

/// What a JSON file had opened when it ended.
package enum JSONOpenPart: Sendable, Hashable, CaseIterable {
  case object, array, string
}

/// What may stand at a place of a JSON file.
package enum JSONExpectation: Sendable, Hashable, CaseIterable {
  case value, valueOrClose, name, nameOrClose, colon, commaOrObjectEnd, commaOrArrayEnd
}

/// What is wrong with a number in a JSON file.
package enum JSONNumberFault: Sendable, Hashable, CaseIterable {
  case leadingZero, noWholePart, noFraction, noExponent, plusSign, onlySign
}

extension JSONOpenPart {
  /// The mark that ends the part.
  var closing: String {
    switch self {
    case .object: "}"
    case .array: "]"
    case .string: "\""
    }
  }
}

extension DataFileMessage {
  /// What to say of a CSV file that is no text.
  static func csv(_ fault: EncodingFault) -> DataFileMessage {
    switch fault.kind {
    case .damaged, .unknown, .misfit(.utf8), .misfit(.gb18030): .csvNotText(fault)
    case .cutOff: .csvCutOff(fault)
    case .unmarked, .misfit(.utf16LittleEndian), .misfit(.utf16BigEndian): .csvUTF16(fault)
    }
  }
}
