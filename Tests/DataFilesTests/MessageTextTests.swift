import DataFiles
import Source
import Testing

private let everyMessage: [DataFileMessage] =
  [
    .jsonEmpty, .jsonNotText(fault([0xD6, 0xD0, 0xFF])), .jsonCutOff(open: nil), .jsonNotFinite("NaN"),
    .jsonBadEscape("\\d"),
    .jsonLoneSurrogate("\\ud800"), .jsonControlCharacter(code: 9), .jsonControlCharacter(code: 1),
    .jsonLineEndInString, .jsonFullWidth("，", meant: ","), .jsonFullWidth("\u{3000}", meant: " "),
    .jsonTrailingComma(closing: "]"), .jsonSingleQuote, .jsonComment("//"), .jsonRepeatedName("甲"),
    .jsonTextAfterEnd("{"), .jsonLineCutOff(open: .object), .jsonLineCutOff(open: nil),
    .jsonTextAfterLine("{"),
    .jsonTooDeep(limit: 64), .csvEmpty, .csvNoRows,
    .csvNotText(fault(Array("预算".utf8) + [0xFF])), .csvCutOff(fault(Array("预算".utf8.dropLast()))),
    .csvUTF16(fault([0x61, 0, 0x2C, 0])), .csvUTF16(fault([0xFF, 0xFE, 0x61])), .csvWorkbook,
    .csvUnclosedQuote, .csvTextAfterQuote("x"), .csvEmptyHeader(first: 1, last: 1),
    .csvEmptyHeader(first: 1, last: 3), .csvRepeatedHeader("甲", first: 0, again: 2),
    .csvTooFewFields(row: 4, needed: 3, found: 1, missing: "乙", hasFullWidthComma: false),
    .csvTooFewFields(row: 4, needed: 3, found: 1, missing: "乙", hasFullWidthComma: true),
    .csvTooManyFields(row: 4, needed: 3, found: 5), .csvFullWidthSeparator("，"),
  ] + JSONOpenPart.allCases.map { .jsonCutOff(open: $0) }
  + JSONExpectation.allCases.map { .jsonUnexpected("x", expected: $0) }
  + JSONNumberFault.allCases.map { .jsonBadNumber("1.", $0) }

private func fault(_ bytes: [UInt8]) -> EncodingFault {
  guard let fault = decodeText(bytes).fault else { preconditionFailure("the bytes are a text") }
  return fault
}

@Suite struct MessageTextTests {
  @Test func everyMessageHasItsFourPartsInBothLanguages() {
    for message in everyMessage {
      for language in Language.allCases {
        let text = message.text(in: language)
        for part in [text.headline, text.label, text.why, text.remedy] {
          #expect(!part.isEmpty, "\(message)")
          #expect(!part.hasSuffix("。") && !part.hasSuffix("."), "\(message)")
        }
      }
    }
  }

  @Test func headlinesDiffer() {
    for language in Language.allCases {
      let headlines = Set(Set(everyMessage).map { $0.text(in: language).headline })
      // A faulty number and a full-width comma have one headline each; their labels and reasons differ.
      #expect(headlines.count == Set(everyMessage).count - (JSONNumberFault.allCases.count - 1) - 1)
    }
  }

  @Test func codesRunWithoutGaps() {
    let codes = Set(everyMessage.map(\.code))
    let expected = (5001...5019).map { "H\($0)" } + (5051...5063).map { "H\($0)" }
    #expect(codes == Set(expected))
  }
}
