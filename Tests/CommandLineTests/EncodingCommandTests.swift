import Foundation
import Source
import Testing

/// Files as Excel and WPS save them: in which encoding they are read, what is said of it, and what is written back.
struct EncodingCommandTests {
  private let template = """
    衡 1
    模板 读表 {
      总分 10分
      标识 单位
      输入 { 单位: 文本   实际支出: 万元   预算: 万元, 范围 > 0万元 }
      甲 10分: 得 实际支出 ÷ 预算 × 满分, 最高 满分
    }
    """
  private let table = "单位,实际支出,预算\n甲局,8,10\n乙局,9.5,10\n"

  private func bytes(_ text: String, _ encoding: TextEncoding = .utf8) -> Data {
    Data(encoding.encoded(Array(text.utf8)))
  }

  @Test func tableAndTemplateInGB18030AreReadWithANote() throws {
    let scratch = try Scratch()
    let template = try scratch.file("t.heng", bytes(template, .gb18030))
    let table = try scratch.file("d.csv", bytes(table, .gb18030))
    let run = try ToolRun(["score", "--format", "csv", template.path, table.path])
    #expect(run.status == 0 && run.output.contains("甲局,8.00") && run.output.contains("乙局,9.50"))
    #expect(run.errors.components(separatedBy: "H9007").count == 3)
    let check = try ToolRun(["check", template.path])
    #expect(check.status == 0 && check.output.contains("GB18030") && !check.output.contains("错误"))
    let english = try ToolRun(["check", "--lang", "en", template.path])
    #expect(english.output.contains("read as GB18030"))
  }

  @Test func severalTablesAreNamedInOneNote() throws {
    let scratch = try Scratch()
    let template = try scratch.file("t.heng", template)
    let paths = try (1...5).map { number in
      let text = "单位,实际支出,预算\n第\(number)局,8,10\n"
      return try scratch.file("d\(number).csv", bytes(text, .gb18030)).path
    }
    let run = try ToolRun(["score", template.path] + paths)
    #expect(run.status == 0 && run.errors.components(separatedBy: "H9007").count == 2)
    #expect(run.errors.contains("5 个文件") && run.errors.contains("d3.csv") && !run.errors.contains("d4.csv"))
  }

  @Test func jsonIsReadInEveryEncoding() throws {
    let scratch = try Scratch()
    let template = try scratch.file("t.heng", template)
    let text = #"{ "输入": { "单位": "甲局", "实际支出": 8, "预算": 10 } }"#
    for encoding in [TextEncoding.utf16LittleEndian, .utf16BigEndian] {
      let plain = bytes(text, encoding)
      let marked = try scratch.file("m.json", bytes("\u{FEFF}" + text, encoding))
      let run = try ToolRun(["score", template.path, marked.path])
      #expect(run.status == 0 && run.output.contains("8.00") && run.errors.contains("H9007"))
      let unmarked = try scratch.file("u.json", plain)
      let refused = try ToolRun(["score", template.path, unmarked.path])
      #expect(refused.status == 1 && refused.errors.contains("UTF-16") && !refused.errors.contains("GBK"))
      let name = encoding.rawValue
      #expect(refused.errors.contains("--encoding \(name)"))
      let forced = try ToolRun(["score", "--encoding", name, template.path, unmarked.path])
      #expect(forced.status == 0 && forced.output.contains("8.00") && forced.errors.isEmpty)
    }
  }

  @Test func namedEncodingIsBelievedAndCheckedAndOthersAreRefused() throws {
    let scratch = try Scratch()
    let template = try scratch.file("t.heng", template)
    let table = try scratch.file("d.csv", table)
    let wrong = try ToolRun(["score", "--encoding=utf-16be", template.path, table.path])
    #expect(wrong.status == 1 && wrong.errors.contains("d.csv:"))
    let unknown = try ToolRun(["score", "--encoding", "big5", template.path, table.path])
    #expect(unknown.status == 2 && unknown.errors.contains("gb18030"))
    #expect(try ToolRun(["score", "--encoding", "utf-8", template.path, table.path]).status == 0)
  }

  @Test func fixKeepsTheEncoding() throws {
    let text = template.replacing("总分 10分", with: "总分 10 分")
    let scratch = try Scratch()
    for encoding in [TextEncoding.gb18030, .utf8] {
      let file = try scratch.file("t.heng", bytes(text, encoding))
      let run = try ToolRun(["check", "--fix", file.path])
      #expect(run.status == 0 && run.output.contains("已改正"))
      #expect(try Data(contentsOf: file) == bytes(template, encoding))
    }
    let marked = bytes("\u{FEFF}" + text, .utf16LittleEndian)
    let run = try ToolRun(["check", "--fix", "-"], input: marked)
    #expect(run.status == 0)
    let file = try scratch.file("u.heng", marked)
    #expect(try ToolRun(["check", "--fix", file.path]).status == 0)
    #expect(try Data(contentsOf: file) == bytes("\u{FEFF}" + template, .utf16LittleEndian))
  }

  @Test func templateThatIsNoTextHasOneMessage() throws {
    let scratch = try Scratch()
    for bytes in [bytes(template, .utf16LittleEndian), Data([0xD6, 0xD0, 0x80, 0x80, 0xFF])] {
      let run = try ToolRun(["check", try scratch.file("t.heng", bytes).path])
      #expect(run.status == 1 && run.output.contains("H9008") && run.output.contains("1 个错误"))
    }
  }

  @Test func exitCodeThreeMeansThatNothingCouldBeRead() throws {
    let scratch = try Scratch()
    let template = try scratch.file("t.heng", template)
    let table = try scratch.file("d.csv", table)
    let absent = scratch.folder.appendingPathComponent("没有.csv").path
    for command in ["score", "audit"] {
      let one = try ToolRun([command, template.path, table.path, absent])
      #expect(one.status == 1 && one.errors.contains("H9001"))
      #expect(try ToolRun([command, template.path, absent, absent]).status == 3)
      #expect(try ToolRun([command, absent, table.path]).status == 3)
    }
    #expect(try ToolRun(["check", template.path, absent]).status == 1)
    #expect(try ToolRun(["check", absent]).status == 3)
    let unwritable = scratch.folder.appendingPathComponent("没有/r.txt").path
    #expect(try ToolRun(["score", template.path, table.path, "-o", unwritable]).status == 3)
  }
}
