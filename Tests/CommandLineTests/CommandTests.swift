import Foundation
import Testing

struct CommandTests {
  @Test func checkOfAnExampleIsFine() throws {
    let run = try ToolRun(["check", exampleTemplate])
    #expect(run.status == 0)
    #expect(run.output == "\(exampleTemplate)：没有发现问题\n")
    #expect(run.errors.isEmpty)
  }

  @Test func scoreGivesThePrintedTotalAndGrade() throws {
    let run = try ToolRun(["score", exampleTemplate, exampleForm])
    #expect(run.status == 0)
    #expect(run.output.contains("得分：92.82\n等次：差\n"))
  }

  @Test func explainTakesTheEndOfAPath() throws {
    let run = try ToolRun(["explain", exampleTemplate, exampleForm, "资金落实/预算执行率"])
    #expect(run.status == 0)
    #expect(run.output.contains("预算执行率 = 市级支出 ÷ 下达资金 = 4.08万元 ÷ 15万元 = 27.2%"))
    #expect(!run.output.contains("项目立项规范性"))
  }

  @Test(arguments: ["score", "explain", "audit"])
  func whatIsProvedOfATemplateIsToldToWhoeverUsesIt(command: String) throws {
    let scratch = try Scratch()
    let template = try scratch.file(
      "模板.heng",
      "衡 1\n模板 例 {\n总分 10分\n输入 { 率: %, 范围 0% 到 120% }\n甲 10分: 得 率 × 满分, 最高 12分\n"
        + "等次 { 在 9分 到 10分: 优; < 9分: 差 }\n}\n")
    let form = try scratch.file("表单.json", #"{"输入": {"率": "80%"}}"#)
    let run = try ToolRun([command, template.path, form.path])
    #expect(run.status == 0)
    #expect(run.errors.contains("H3020"))
    #expect(try ToolRun([command, template.path, form.path, "--strict"]).status == 1)
  }

  @Test func ambiguousIndicatorIsRefusedWithBothPaths() throws {
    let run = try ToolRun(["explain", exampleTemplate, exampleForm, "管理制度健全性"])
    #expect(run.status == 2)
    #expect(run.errors.contains("过程/业务管理/管理制度健全性") && run.errors.contains("过程/财务管理/管理制度健全性"))
  }

  @Test func explainTakesTheNameOfARow() throws {
    let folder = "Examples/山西项目2023/"
    let run = try ToolRun(["explain", folder + "模板.heng", folder + "05.json", "被评审人员"])
    #expect(run.output.contains("产出/被评审人员：得 4.40分，满分 6分"))
    #expect(!run.output.contains("评审专家数"))
  }

  @Test func explainAsksWhichOfSeveralForms() throws {
    let data = "Examples/晋中项目2020/三份表单.csv"
    let run = try ToolRun(["explain", exampleTemplate, data])
    #expect(run.status == 2)
    #expect(run.errors.contains("H9110"))
    let chosen = try ToolRun(["explain", exampleTemplate, data, "--form", "规范化管理提升行动经费"])
    #expect(chosen.status == 0)
    #expect(chosen.output.contains("99.96"))
  }

  @Test func oneFormIsReportedWithItsPlaceAmongAll() throws {
    let scratch = try Scratch()
    let template = try scratch.file(
      "t.heng",
      """
      衡 1
      模板 甲 {
        总分 10分, 标识 单位
        输入 { 单位: 文本   率: %, 范围 0% 到 100% }
        乙 10分: 得 率 × 满分
        另列 位次 = 名次(全体: 总得分)
      }

      """)
    let data = try scratch.file("d.csv", "单位,率\n一县,90%\n二县,95%\n三县,80%\n")
    let score = try ToolRun(["score", "--form", "三县", template.path, data.path])
    #expect(score.status == 0 && score.output.contains("位次：3"))
    #expect(!score.output.contains("一县") && !score.output.contains("二县"))
    let audit = try ToolRun(["audit", "--form", "三县", template.path, data.path])
    #expect(audit.output.contains("三县") && !audit.output.contains("二县"))
  }

  /// What is wrong with other forms is not told; what belongs to all of them is.
  @Test func oneFormIsToldWithItsOwnFindings() throws {
    let scratch = try Scratch()
    let template = try scratch.file(
      "t.heng",
      """
      衡 1
      模板 甲 {
        总分 10分, 标识 单位, 缺失时 0分
        输入 { 单位: 文本   率: %, 范围 0% 到 100% }
        乙 10分: 得 率 × 满分
      }

      """)
    let table = try scratch.file("d.csv", "单位,率,填表人\n一县,约90%,张\n二县,95%,李\n三县,约80%,王\n合计,1,\n")
    let other = try scratch.file("e.json", #"{"输入":{"单位":"四县","率":"约70%"}}"#)
    for command in ["explain", "score", "audit"] {
      let run = try ToolRun([command, template.path, table.path, other.path, "--form", "三县"])
      #expect(run.errors.contains("约80%") || run.output.contains("约80%"))
      #expect(!run.errors.contains("约90%") && !run.errors.contains("约70%"))
      #expect(run.errors.contains("H5147") && run.errors.contains("H5161"))
    }
    let own = try ToolRun(["explain", template.path, table.path, other.path, "--form", "二县"])
    #expect(!own.errors.contains("约") && own.status == 0)
  }

  @Test func standardInputIsADash() throws {
    let form = try Data(contentsOf: ToolRun.package.appendingPathComponent(exampleForm))
    let run = try ToolRun(["score", exampleTemplate, "-"], input: form)
    #expect(run.status == 0)
    #expect(run.output.contains("92.82"))
    #expect(try ToolRun(["score", "-", "-"]).status == 2)
  }

  @Test func sameInputGivesTheSameBytes() throws {
    for format in ["text", "markdown", "json", "csv"] {
      for command in ["score", "audit"] {
        let first = try ToolRun([command, exampleTemplate, exampleForm, "--format", format])
        let second = try ToolRun([command, exampleTemplate, exampleForm, "--format", format])
        #expect(first.output == second.output && !first.output.isEmpty)
      }
    }
  }

  @Test func languageIsChosenNeverGuessed() throws {
    let run = try ToolRun(["check", "/no/such/file.heng", "--lang", "en"])
    #expect(run.output.contains("cannot open"))
    #expect(try ToolRun(["check", "/no/such/file.heng"]).output.contains("打不开文件"))
  }

  @Test(arguments: [[], ["check"], ["score"], ["explain"], ["audit"]])
  func helpHasAnExampleThatWorks(command: [String]) throws {
    // What an example writes stays out of the package.
    let scratch = try Scratch()
    try FileManager.default.createSymbolicLink(
      at: scratch.folder.appendingPathComponent("Examples"),
      withDestinationURL: ToolRun.package.appendingPathComponent("Examples"))
    for language in ["zh", "en"] {
      let help = try ToolRun(command + ["--help", "--lang", language])
      #expect(help.status == 0)
      let line = try #require(help.output.split(separator: "\n").last { $0.hasPrefix("  heng ") })
      let words = line.split(separator: " ").dropFirst().map(String.init)
      #expect(try ToolRun(words, in: scratch.folder).status == 0, "\(line)")
    }
  }

  @Test(arguments: [
    ([], "H9101"), (["chek", "a"], "H9102"), (["check", "--strickt"], "H9103"),
    (["check", "a", "--lang"], "H9104"),
    (["check", "a", "--lang", "fr"], "H9105"), (["score", exampleTemplate], "H9106"), (["check"], "H9106"),
    (["audit", exampleTemplate], "H9106"), (["check", exampleTemplate, "--form", "甲"], "H9114"),
    (["audit", exampleTemplate, exampleForm, "--form", "甲"], "H9109"),
    (["explain", exampleTemplate, exampleForm, "甲", "乙"], "H9107"),
    (["check", "a", "--format", "csv"], "H9108"),
    (["explain", exampleTemplate, exampleForm, "--form", "没有"], "H9109"),
    (["explain", exampleTemplate, exampleForm, "没有这个"], "H9111"),
  ])
  func wrongUsageIsNamedWithExitCodeTwo(arguments: [String], code: String) throws {
    let run = try ToolRun(arguments)
    #expect(run.status == 2)
    #expect(run.errors.contains(code))
    #expect(run.output.isEmpty)
  }

  @Test(arguments: [
    ("晋中项目2020", "02", 0, 1), ("山西项目2023", "02", 0, 0), ("山西项目2023", "05", 0, 1), ("山西项目2023", "06", 1, 1),
    ("山西项目2023", "08", 1, 1),
    ("昌吉项目2020", "01", 1, 1),
  ])
  func auditFailsOnContradictionsAndOpenForms(folder: String, form: String, plain: Int32, strict: Int32)
    throws
  {
    let words = ["audit", "Examples/\(folder)/模板.heng", "Examples/\(folder)/\(form).json"]
    let run = try ToolRun(words)
    #expect(run.status == plain)
    // The report holds every finding; nothing is said a second time beside it.
    #expect(run.errors.isEmpty && run.output.contains("逐项"))
    #expect(try ToolRun(words + ["--strict"]).status == strict)
  }

  @Test func auditOfABrokenFileSaysSoBesideTheReport() throws {
    let scratch = try Scratch()
    let broken = try scratch.file("坏.json", "{")
    let run = try ToolRun(["audit", exampleTemplate, exampleForm, broken.path])
    #expect(run.status == 1)
    #expect(run.output.contains("92.82") && run.errors.contains("坏.json"))
    #expect(try ToolRun(["audit", exampleTemplate, "/no/such.json"]).status == 3)
  }

  @Test func strictMakesWarningsFail() throws {
    let scratch = try Scratch()
    let template = try scratch.file("t.heng", "衡 1\n模板 甲 { 总分 1分 输入 { 人数: 人 } 乙 1分: 评定 }\n")
    #expect(try ToolRun(["check", template.path]).status == 0)
    #expect(try ToolRun(["check", template.path, "--strict"]).status == 1)
  }
}
