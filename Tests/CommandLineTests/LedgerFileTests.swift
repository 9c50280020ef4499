import Foundation
import Testing

/// Ledgers from the command line: into a file, whole or not at all, and nowhere else.
struct LedgerFileTests {
  private let three = "Examples/晋中项目2020/三份表单.csv"

  private func ledger(_ words: [String]) throws -> (run: ToolRun, bytes: Data?) {
    let scratch = try Scratch()
    let path = scratch.folder.appendingPathComponent("台账.xlsx").path
    let run = try ToolRun(words + ["-o", path])
    return (run, try? Data(contentsOf: URL(fileURLWithPath: path)))
  }

  @Test(
    "score and audit write ledgers, by the format or by the name of the file",
    arguments: [["score"], ["audit"], ["score", "--format", "xlsx"], ["audit", "--lang", "en"]])
  func written(command: [String]) throws {
    for data in [three, exampleForm] {
      let (run, bytes) = try ledger(command + [exampleTemplate, data])
      #expect(run.status <= 1 && run.output.isEmpty)
      #expect(bytes?.prefix(2) == Data("PK".utf8))
    }
  }

  @Test("the same with any number of threads")
  func sameBytes() throws {
    let one = try ledger(["score", exampleTemplate, three, "--jobs", "1"]).bytes
    #expect(one != nil)
    #expect(try ledger(["score", exampleTemplate, three, "--jobs", "4"]).bytes == one)
  }

  @Test(
    "what cannot go there is refused with what to do",
    arguments: [
      (["score", "--format", "xlsx"], "H9009"), (["audit", "--format", "xlsx", "-o", "-"], "H9009"),
      (["explain", "--format", "xlsx", "-o", "说明.xlsx"], "H9108"),
    ])
  func refused(command: [String], code: String) throws {
    let run = try ToolRun([command[0], exampleTemplate, exampleForm] + command.dropFirst())
    #expect(run.status == 2 && run.errors.contains(code) && run.output.isEmpty)
  }

  @Test("a ledger that cannot be written leaves no file")
  func notWritten() throws {
    let scratch = try Scratch()
    let form =
      "{\"输入\": {}, \"指标\": {\"项目立项规范性\": {\"得分\": 2, \"理由\": \"\(String(repeating: "理", count: 33_000))\"}}}"
    let data = try scratch.file("d.json", form)
    let (run, bytes) = try ledger(["score", exampleTemplate, data.path])
    #expect(run.status == 3 && run.errors.contains("H5276") && bytes == nil, "\(run.errors.prefix(500))")
  }
}
