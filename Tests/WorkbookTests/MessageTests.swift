import Source
import Testing
import Workbooks

private let everyMessage: [WorkbookMessage] =
  [
    .password, .empty, .cutOff, .documentType(part: "xl/a.xml"), .encoding(part: "xl/a.xml"),
    .externalSheet("表"),
    .noSheet("表"), .badReference("1A", sheet: "表"), .beyondGrid("A1048577", sheet: "表", isRow: true),
    .beyondGrid("XFE1", sheet: "表", isRow: false), .repeatedCell("A1", sheet: "表"),
    .lostText("A3", sheet: "表"),
  ] + ForeignFile.allCases.map { .foreign($0) }
  + WorkbookDamage.allCases.map { .damaged(part: "xl/a.xml", $0) }
  + UnsafeEntry.allCases.map { .unsafeEntry("xl/a.xml", $0) }
  + WorkbookBound.allCases.map { .beyond($0, most: WorkbookLimits().value(of: $0), part: "xl/a.xml") }

@Suite("Messages about workbooks")
struct MessageTests {
  @Test("what is wrong, why, and the way out, in both languages")
  func parts() {
    for message in everyMessage {
      for language in Language.allCases {
        let text = message.text(in: language)
        for part in [text.headline, text.why, text.remedy] {
          #expect(!part.isEmpty && !part.hasSuffix("。") && !part.hasSuffix("."), "\(message)")
        }
      }
    }
  }

  @Test("each says something else")
  func headlines() {
    for language in Language.allCases {
      let texts = everyMessage.map { $0.text(in: language) }
      #expect(Set(texts.map { $0.headline + $0.why }).count >= everyMessage.count - 2)
    }
  }

  @Test("codes run without gaps")
  func codes() {
    #expect(Set(everyMessage.map(\.code)) == Set((5201...5215).map { "H\($0)" }))
  }

  @Test(
    "a foreign file is named, with the way out",
    arguments: [
      (ForeignFile.xls, ".xls", "另存为 .xlsx"), (.et, ".et", "另存为 .xlsx"), (.xlsb, ".xlsb", "另存为 .xlsx"),
      (.openDocument, "OpenDocument", "另存为 .xlsx"), (.xml2003, "XML 表格 2003", "另存为 .xlsx"),
      (.webPage, "网页", "另存为 .xlsx"), (.text, "CSV", "改名为 .csv"), (.json, "JSON", "改名为 .json"),
      (.word, "Word", "存为 .xlsx"),
      (.pdf, "PDF", "工作簿"),
    ])
  func foreign(kind: ForeignFile, name: String, way: String) {
    let text = WorkbookMessage.foreign(kind).chinese
    #expect(text.headline.contains(name) && text.remedy.contains(way))
  }
}
