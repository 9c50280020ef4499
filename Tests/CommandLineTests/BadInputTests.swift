import Foundation
import Testing

/// Whatever is handed in: a located message, the right exit code, no crash, nothing half written.
struct BadInputTests {
  private func template(_ bytes: Data, _ name: String = "t.heng") throws -> ToolRun {
    let scratch = try Scratch()
    return try ToolRun(["check", try scratch.file(name, bytes).path])
  }

  private func data(_ text: String, _ name: String) throws -> ToolRun {
    let scratch = try Scratch()
    return try ToolRun(["score", exampleTemplate, try scratch.file(name, text).path])
  }

  @Test func missingFileAndFolder() throws {
    for command in [
      ["check", "没有.heng"], ["score", exampleTemplate, "没有.json"], ["score", "没有.heng", exampleForm],
    ] {
      let run = try ToolRun(command)
      #expect(run.status == 3 && (run.output + run.errors).contains("H9001"))
    }
    let folder = try ToolRun(["check", "Examples"])
    #expect(folder.status == 3 && folder.output.contains("H9002"))
    let oneOfTwo = try ToolRun(["score", exampleTemplate, exampleForm, "没有.json"])
    #expect(oneOfTwo.status == 1 && oneOfTwo.output.contains("92.82") && oneOfTwo.errors.contains("H9001"))
  }

  @Test(arguments: [
    ("", "H1101"), ("模板 甲 {", "H1105"), ("衡 9 模板 甲 { 总分 1分 乙 1分: 评定 }", "H2003"),
    ("衡 1 模板 甲 { 总分 1分 输入 { 日: 日期 } 乙 1分: 日 不超过 2020年2月30日 得 满分, 否则 0分 }", "H2023"),
    ("衡 1 模板 甲 { 总分 1分 乙 1分: 得 \(String(repeating: "9", count: 400))分 }", "H2024"),
  ])
  func badTemplate(text: String, code: String) throws {
    let run = try template(Data(text.utf8))
    #expect(run.status == 1)
    #expect(run.output.contains(code) && run.output.contains(":1:"))
  }

  @Test func bytesThatAreNoText() throws {
    let run = try template(Data([0xFF, 0xFE, 0x41]))
    #expect(run.status == 1 && run.output.contains("H1001"))
  }

  @Test func tenMegabytesOfBrackets() throws {
    let brackets = Data(repeating: UInt8(ascii: "["), count: 10_000_000)
    #expect(try template(brackets).output.contains("H9004"))
    let scratch = try Scratch()
    let file = try scratch.file("d.json", brackets)
    let run = try ToolRun(["score", exampleTemplate, file.path])
    #expect(run.status == 1 && run.errors.contains("H5017") && !run.crashed)
    let braces = Data(("衡 1 模板 甲 " + String(repeating: "{", count: 1_000_000)).utf8)
    let deep = try template(braces)
    #expect(deep.status == 1 && !deep.crashed)
  }

  @Test(arguments: [
    ("{\"输入\": {\"市级预算\": 15", "H5003"), ("", "H5001"), ("{\"输入\": {\"市级预算\": NaN}}", "H5006"),
    ("{\"输入\": {\"市级予算\": 15}}", "H5104"),
    ("{\"输入\": {\"市级预算\": \(String(repeating: "9", count: 400))}}", "H51"),
  ])
  func badJSON(text: String, code: String) throws {
    let run = try data(text, "d.json")
    #expect(run.status == 1 && run.errors.contains(code) && run.errors.contains("d.json:1:"))
  }

  @Test func rowWithTooFewFieldsIsNamedAndTheOthersAreScored() throws {
    let example = ToolRun.package.appendingPathComponent("Examples/晋中项目2020/三份表单.csv")
    var lines = String(decoding: try Data(contentsOf: example), as: UTF8.self).split(
      whereSeparator: \.isNewline
    ).map(String.init)
    lines[2] = "只有一格"
    let run = try data(lines.joined(separator: "\n"), "d.csv")
    #expect(run.status == 1 && run.errors.contains("H5061") && run.errors.contains("d.csv:3:"))
    #expect(run.output.contains("92.82") && run.output.contains("86.05"))
  }

  @Test func fileNamedTwiceCountsOnce() throws {
    let run = try ToolRun(["score", exampleTemplate, exampleForm, "./" + exampleForm])
    #expect(run.status == 0 && run.errors.contains("H5163"))
    #expect(run.output.components(separatedBy: "得分：92.82").count == 2)
  }

  @Test func twoFormsOfOneNameAreAnError() throws {
    let scratch = try Scratch()
    let text = try String(
      contentsOf: ToolRun.package.appendingPathComponent(exampleForm), encoding: .utf8)
    let other = try scratch.file("d.json", text.replacingOccurrences(of: "15.00", with: "15.01"))
    let run = try ToolRun(["score", exampleTemplate, exampleForm, other.path])
    #expect(run.status == 1 && run.errors.contains("H5110"))
    #expect(run.errors.contains("招商引资推介专项资金"))
  }

  @Test func outputIsCompleteOrAbsent() throws {
    let scratch = try Scratch()
    let good = scratch.folder.appendingPathComponent("r.txt")
    #expect(try ToolRun(["score", exampleTemplate, exampleForm, "-o", good.path]).status == 0)
    #expect(scratch.names == ["r.txt"])
    #expect(try String(contentsOf: good, encoding: .utf8).contains("92.82"))
    let missing = scratch.folder.appendingPathComponent("没有/r.txt").path
    let run = try ToolRun(["score", exampleTemplate, exampleForm, "-o", missing])
    #expect(run.status == 3 && run.errors.contains("H9005"))
    #expect(try ToolRun(["score", exampleTemplate, exampleForm, "-o", scratch.folder.path]).status == 3)
    #expect(scratch.names == ["r.txt"])
  }

  @Test func undeterminedFormPrintsItsBounds() throws {
    let run = try data("{\"输入\": {}}", "空.json")
    #expect(run.status == 1)
    #expect(run.output.contains("得分：待定（0.00–100.00）"))
    #expect(run.errors.contains("缺少“下达资金”") || run.errors.contains("缺少“市级支出”"))
  }
}
