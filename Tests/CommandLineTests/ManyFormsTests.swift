import Foundation
import Testing

/// A table of many forms: threads, findings in a file, the summary.
struct ManyFormsTests {
  private let template = """
    衡 1
    模板 例 {
      总分 10分
      标识 编号
      分母为零时 0分
      输入 { 编号: 文本   预算: 万元   支出: 万元 }
      执行 10分: 得 支出 ÷ 预算 × 满分, 最高 满分
      等次 { ≥ 6分: 优; 其余: 差 }
    }
    """

  /// Every tenth form says nothing of 支出, every twenty-fifth something that is no number.
  private func table(_ count: Int) -> String {
    let rows = (0..<count).map { number in
      let spent = number % 25 == 3 ? "约5" : number % 10 == 0 ? "" : "\(number % 90).50"
      return "N\(100_000 + number),\(10 + number % 80),\(spent)"
    }
    return (["编号,预算,支出"] + rows).joined(separator: "\n") + "\n"
  }

  private func run(_ scratch: Scratch, _ options: [String], count: Int = 2000) throws -> ToolRun {
    let template = try scratch.file("模板.heng", template)
    let data = try scratch.file("表.csv", table(count))
    return try ToolRun(["score", template.path, data.path, "--format", "csv"] + options)
  }

  private func content(_ scratch: Scratch, _ name: String) throws -> String {
    String(decoding: try Data(contentsOf: scratch.folder.appendingPathComponent(name)), as: UTF8.self)
  }

  @Test func theSameRowsOnAnyNumberOfThreads() throws {
    let scratch = try Scratch()
    let one = try run(scratch, ["--jobs", "1"])
    let four = try run(scratch, ["--jobs", "4"])
    #expect(one.status == 1 && four.status == 1)
    #expect(one.output == four.output)
    let lines = one.output.split(separator: "\r\n")
    #expect(lines.count == 2001)
    #expect(lines[2] == "N100001,1.36,1.36,差,已评分")
    #expect(lines[4] == "N100003,待定,待定,待定,待定")
  }

  @Test func aSummaryEndsARunOfMany() throws {
    let run = try run(try Scratch(), ["--limit-findings", "2"])
    #expect(run.errors.contains("计分 2,000 份，其中待定 280 份"))
    #expect(run.errors.contains("等次：优"))
    #expect(run.errors.contains("H5117 80 处"))
    #expect(run.errors.contains("--findings 文件"))
    #expect(run.errors.contains("C5（支出）"))
    #expect(!(try self.run(try Scratch(), [], count: 20)).errors.contains("计分 20 份"))
  }

  /// A quartile is the least total that as many forms do not exceed, the median the mean of the two in the middle.
  @Test func theSummaryTellsQuartiles() throws {
    let run = try run(try Scratch(), [])
    let rows = run.output.split(separator: "\r\n").dropFirst().map { $0.split(separator: ",") }
    let totals = rows.compactMap { $0.count > 2 ? Double($0[2]) : nil }.sorted()
    #expect(totals.count == 1720)
    for (quarter, name) in [(1, "下四分位"), (2, "中位"), (3, "上四分位")] {
      let told = try #require(run.errors.split(separator: name + " ").last).prefix {
        $0.isNumber || $0 == "."
      }
      let least = totals[(quarter * totals.count + 3) / 4 - 1]
      let middle = (totals[totals.count / 2 - 1] + totals[totals.count / 2]) / 2
      let shown = try #require(Double(told))
      #expect(abs(shown - (quarter == 2 ? middle : least)) < 0.00001)
    }
  }

  @Test func allFindingsInAFile() throws {
    let scratch = try Scratch()
    let path = scratch.folder.appendingPathComponent("问题.csv").path
    _ = try run(scratch, ["--findings", path, "--limit-findings", "0"])
    let lines = try content(scratch, "问题.csv").split(separator: "\r\n")
    #expect(lines[0] == "\u{FEFF}级别,编号,说明,位置,文件,行,列,原因,办法,表单,可能的算法")
    #expect(lines.count { $0.contains(",H5117,") } == 80)
    #expect(lines.count { $0.contains(",H6001,") } == 200)
    #expect(lines.contains { $0.contains("C5（支出）") && $0.contains(",5,12,") })
    #expect(lines.contains { $0.contains(",H6001,") && $0.hasSuffix(",N100010,") })
    let json = scratch.folder.appendingPathComponent("问题.jsonl").path
    _ = try run(scratch, ["--findings", json])
    let objects = try content(scratch, "问题.jsonl").split(separator: "\n")
    #expect(objects.count == lines.count - 1)
    #expect(objects.allSatisfy { $0.hasPrefix("{\"code\": \"H") })
  }

  /// Every hundredth form claims more than its figures give.
  private func claims(_ count: Int) -> String {
    let rows = (0..<count).map { number in
      "N\(100_000 + number),10,\(number % 10),\(number % 10 + (number % 100 == 50 ? 2 : 0))"
    }
    return (["编号,预算,支出,执行.自报"] + rows).joined(separator: "\n") + "\n"
  }

  @Test func wrongClaimsOfManyFormsInAFile() throws {
    let scratch = try Scratch()
    let template = try scratch.file("模板.heng", template)
    let data = try scratch.file("表.csv", claims(2000))
    let path = scratch.folder.appendingPathComponent("发现.csv").path
    let run = try ToolRun(["audit", template.path, data.path, "--findings", path])
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.errors.contains("核对 2,000 份，其中待定 0 份"))
    #expect(run.errors.contains("自报与表内数据矛盾的 20 份"))
    let lines = try content(scratch, "发现.csv").split(separator: "\r\n").dropFirst()
    #expect(lines.count == 20 && lines.allSatisfy { $0.hasPrefix("错误,H7001,") })
    #expect(lines.first?.contains("D52（执行.自报）") ?? false)
    #expect(lines.last?.contains(",N101950,") ?? false)
    let report = try ToolRun(["audit", template.path, data.path, "--format", "jsonl", "--jobs", "3"])
    #expect(report.output.split(separator: "\n").count == 2000)
    #expect(report.output.split(separator: "\n").count { $0.contains("\"code\": \"H7001\"") } == 20)
  }

  @Test(arguments: [
    ["--findings", "问题.txt"], ["--jobs", "0"], ["--limit-findings", "几条"], ["--jobs"],
  ]) func optionsThatCannotBeUsed(_ options: [String]) throws {
    #expect(try run(try Scratch(), options, count: 3).status == 2)
  }

  @Test func optionsOfAnotherCommand() throws {
    let scratch = try Scratch()
    let run = try ToolRun(["check", try scratch.file("模板.heng", template).path, "--jobs", "2"])
    #expect(run.status == 2 && run.errors.contains("H9117"))
  }

  /// Of a folder, or of a file with many, the chosen form is explained, and nothing is told of the others.
  @Test func oneFormOfManyIsExplained() throws {
    let scratch = try Scratch()
    let template = try scratch.file("模板.heng", template).path
    let folder = scratch.folder.appendingPathComponent("报来")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    for (name, spent) in [("甲", "4"), ("乙", "\"约5\""), ("丙", "6")] {
      try Data("{\"输入\": {\"编号\": \"\(name)\", \"预算\": 10, \"支出\": \(spent)}}".utf8)
        .write(to: folder.appendingPathComponent("\(name).json"))
    }
    let chosen = try ToolRun(["explain", template, folder.path, "--form", "丙"])
    #expect(chosen.output.hasPrefix("例：丙"))
    #expect(chosen.output.contains("6.00"))
    let indicator = try ToolRun(["explain", template, folder.path, "执行", "--form", "甲"])
    #expect(indicator.output.contains("4.00"))
    let none = try ToolRun(["explain", template, folder.path])
    #expect(none.status == 2 && none.errors.contains("H9110") && none.errors.contains("丙"))
    let unknown = try ToolRun(["explain", template, folder.path, "--form", "丁"])
    #expect(unknown.status == 2 && unknown.errors.contains("H9109"))
  }
}
