import Foundation
import Source
import Testing

@Suite("报告的文字") struct MessageTests {
  /// Codes that no template can bring about today: every entry that takes no token has already been reported.
  static let unreachable: Set<String> = ["H1129"]
  /// Codes that only very large texts bring about, in `LargeTemplateTests`.
  static let ofLargeTexts: Set<String> = ["H1153", "H1154"]

  /// The codes that a message enum declares, read from its source: an enum with values cannot list its cases.
  private func declaredCodes(_ path: String) throws -> [String] {
    let root = CasePaths.tests.deletingLastPathComponent().appending(path: "Sources")
    let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
    return text.matches(of: /case \.\w+(?:, \.\w+)*: "(H\d{4})"/).map { String($0.1) }
  }

  private static let messageFiles = [
    "Lexer/LexerMessage.swift", "Parser/ParserMessage.swift", "Checker/Messages/CheckMessage.swift",
    "Checker/Messages/CompositionMessage.swift", "Prover/Messages/ProverMessage.swift",
    "Prover/Messages/DoubtMessage.swift", "Driver/Printed/PrintedMessage.swift",
    "Checker/Messages/ConstructMessage.swift", "Runtime/RunMessage.swift",
    "DataFiles/Messages/DataFileMessage.swift", "DataFiles/Messages/FormMessage.swift",
    "Audit/AuditMessage.swift",
  ]

  @Test("没有两种报告用同一个编号") func codesAreUnique() throws {
    let codes = try Self.messageFiles.flatMap { try declaredCodes($0) }
    #expect(codes.count > 170)
    #expect(Set(codes).count == codes.count)
  }

  @Test("语言的每一种报告都有样例") func everyMessageHasCase() throws {
    // What parts of a template say against each other has codes of its own and some of those beside it.
    let files = Self.messageFiles.prefix(7) + ["Prover/Messages/MeaningMessage.swift"]
    let declared = Set(try files.flatMap { try declaredCodes($0) })
    let shown = Set(
      try CasePaths.badNames.flatMap {
        try CheckedCase(CasePaths.bad.appending(path: $0)).diagnostics.map(\.code)
      })
    #expect(declared.subtracting(shown) == Self.unreachable.union(Self.ofLargeTexts))
    // Those of further constructs are shown by the examples of their pages.
    #expect(shown.isSubset(of: declared.union(try declaredCodes(Self.messageFiles[7]))))
  }

  @Test("两种语言都说明是什么、为什么、怎么办", arguments: CasePaths.badNames)
  func messagesAreComplete(name: String) throws {
    let checked = try CheckedCase(CasePaths.bad.appending(path: name))
    for diagnostic in checked.diagnostics {
      let place = try #require(diagnostic.place)
      #expect(place.range.end <= checked.file.bytes.count)
      let texts = Language.allCases.map { diagnostic.message.text(in: $0) }
      for text in texts {
        #expect(!text.headline.isEmpty && !text.why.isEmpty && !text.remedy.isEmpty, "\(diagnostic.code)")
        for part in [text.headline, text.label, text.why, text.remedy] {
          #expect(!part.hasSuffix("。") && !part.hasSuffix("."), "\(diagnostic.code): \(part)")
        }
      }
      #expect(texts[0].headline != texts[1].headline, "\(diagnostic.code)")
    }
  }
}
