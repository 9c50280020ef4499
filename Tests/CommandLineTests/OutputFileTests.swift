import Foundation
import Testing

/// What is written is complete or absent, under the name that was asked for and no other.
struct OutputFileTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func path(_ name: String) -> String { scratch.folder.appendingPathComponent(name).path }

  private func score(into name: String) throws -> ToolRun {
    try ToolRun(["score", exampleTemplate, exampleForm, "-o", path(name)])
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }

  private func mode(_ name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path(name))
    return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
  }

  /// A file system allows 255 bytes: 80 Chinese characters and an ending.
  @Test func longNamesAreWritten() throws {
    let name = String(repeating: "衡", count: 80) + ".txt"
    #expect(try score(into: name).status == 0)
    #expect(try text(name).contains("92.82") && scratch.names == [name])
  }

  @Test(arguments: [0o600, 0o640, 0o666]) func replacedFilesKeepTheirMode(mode wanted: Int) throws {
    _ = try scratch.file("r.txt", "旧")
    try FileManager.default.setAttributes([.posixPermissions: wanted], ofItemAtPath: path("r.txt"))
    #expect(try score(into: "r.txt").status == 0)
    #expect(try mode("r.txt") == wanted && text("r.txt").contains("92.82"))
  }

  @Test func readOnlyFilesAreNotReplaced() throws {
    _ = try scratch.file("r.txt", "定稿")
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path("r.txt"))
    let run = try score(into: "r.txt")
    #expect(run.status == 3 && run.errors.contains("H9005"))
    #expect(try text("r.txt") == "定稿" && scratch.names == ["r.txt"])
  }

  @Test func linksKeepPointingWhereTheyPoint() throws {
    let manager = FileManager.default
    _ = try scratch.file("r.txt", "旧")
    try manager.createSymbolicLink(atPath: path("有.txt"), withDestinationPath: "r.txt")
    try manager.createSymbolicLink(atPath: path("无.txt"), withDestinationPath: "新.txt")
    #expect(try score(into: "有.txt").status == 0)
    #expect(try score(into: "无.txt").status == 0)
    #expect(try text("r.txt").contains("92.82") && text("新.txt").contains("92.82"))
    #expect(try manager.destinationOfSymbolicLink(atPath: path("无.txt")) == "新.txt")
    #expect(scratch.names == ["r.txt", "新.txt", "无.txt", "有.txt"].sorted())
  }

  @Test func correctionsGoToTheNamedFile() throws {
    let broken = """
      衡 1
      模板 甲 {
        总分 3分
        级别 档 { 好; 差 }
        输入 { 评: 档 }
        工作 3分: 分档 评 {
          好: 满分
          差: 0分
        }
      }

      """
    _ = try scratch.file("t.heng", broken)
    let run = try ToolRun(["check", "--fix", path("t.heng"), "-o", path("改.heng")])
    #expect(run.status == 0, "\(run.errors)")
    #expect(try text("t.heng") == broken)
    #expect(try text("改.heng").contains("好: 满分;") && run.output.isEmpty && run.errors.contains("H1131"))
    let two = try ToolRun(["check", "--fix", path("t.heng"), exampleTemplate, "-o", path("改.heng")])
    #expect(two.status == 2 && two.errors.contains("H9119"))
  }

  /// A name from a file of other people must not look like a line of the report.
  @Test func namesCannotForgeALine() throws {
    let forged = "a.heng\n模板.heng：没有发现问题"
    _ = try scratch.file(forged, "衡 1\n模板 甲 { 总分 3分 乙 3分: 评定 }\n")
    let run = try ToolRun(["check", path(forged)])
    #expect(run.status == 0 && !run.output.contains("\n模板.heng"))
  }
}
