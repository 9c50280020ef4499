import Foundation
import Fuzz
import Testing

/// What the search has found stays found: every case in Tests/Cases/fuzz runs through the whole program.
@Suite("搜出来的输入") struct KeptFindingTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Cases/fuzz")

  private static let cases: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter {
      $0.hasSuffix(".case")
    }.sorted()

  @Test("不再出错", arguments: cases) func isTaken(name: String) throws {
    let bytes = try Data(contentsOf: Self.folder.appending(path: name))
    let reached = try runPipeline(FuzzCase(text: Array(bytes)))
    #expect(!reached.isEmpty)
  }

  @Test("工作簿的种子读得出两张表") func workbookSeeds() throws {
    for seed in workbookCases() {
      let reached = try runPipeline(seed)
      #expect(
        reached.contains("checked") && reached.isSuperset(of: ["H5231", "H5232", "H5238", "H5224"]),
        "\(reached.sorted())")
    }
  }

  @Test("写成一个文件再读回来是同一份") func textOfACase() {
    let fuzzed = FuzzCase(
      template: Array("衡 1\n".utf8), data: [.init(name: "数据.json", bytes: Array("{}\n".utf8))])
    let read = FuzzCase(text: Array(fuzzed.text.dropLast()))
    #expect(read.template == fuzzed.template && read.data == fuzzed.data)
  }
}
