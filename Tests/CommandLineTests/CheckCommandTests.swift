import Foundation
import Testing

/// `heng check` with `--fix`, `--explain`, `--format sarif`, and accepted findings.
struct CheckCommandTests {
  private let faulty = "模板 甲 {\n  总分 10分;\n  输入 { 率: %, 范围 0% 到 200% }\n  乙 10分: 得 率 × 满分\n}\n"
  private let mended = "衡 1\n模板 甲 {\n  总分 10分\n  输入 { 率: %, 范围 0% 到 200% }\n  乙 10分: 得 率 × 满分\n}\n"

  @Test func fixChangesTheFileAndSaysWhat() throws {
    let scratch = try Scratch()
    let template = try scratch.file("t.heng", faulty)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: template.path)
    let run = try ToolRun(["check", "--fix", template.path])
    #expect(run.status == 0)
    #expect(try String(contentsOf: template, encoding: .utf8) == mended)
    #expect(run.output.contains("t.heng:1:4: 已改正 H2002") && run.output.contains("t.heng:2:9: 已改正 H1134"))
    // What the author must decide is left, and told.
    #expect(run.output.contains("警告 H2085") && run.output.hasSuffix("t.heng：1 个警告\n"))
    let attributes = try FileManager.default.attributesOfItem(atPath: template.path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(scratch.names == ["t.heng"])
    let again = try ToolRun(["check", "--fix", template.path])
    #expect(!again.output.contains("已改正"))
    #expect(try String(contentsOf: template, encoding: .utf8) == mended)
  }

  @Test func fixOfStandardInputPrintsTheTemplateAlone() throws {
    let run = try ToolRun(["check", "--fix", "-"], input: Data(faulty.utf8))
    #expect(run.status == 0 && run.output == mended)
    #expect(run.errors.contains("已改正 H2002") && run.errors.contains("H2085"))
    let strict = try ToolRun(["check", "--fix", "--strict", "-"], input: Data(faulty.utf8))
    #expect(strict.status == 1 && strict.output == mended)
    #expect(try ToolRun(["check", "--fix", "-", exampleTemplate]).errors.contains("H9119"))
  }

  @Test func fixOfAFileThatCannotBeWrittenLeavesIt() throws {
    #expect(try ToolRun(["check", "--fix", "没有.heng"]).status == 3)
    let scratch = try Scratch()
    let link = scratch.folder.appending(path: "l.heng")
    let template = try scratch.file("t.heng", faulty)
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: template)
    #expect(try ToolRun(["check", "--fix", link.path]).status == 0)
    // The file behind a link is changed, the link stays one.
    #expect(try String(contentsOf: template, encoding: .utf8) == mended)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path).hasSuffix("t.heng"))
  }

  @Test func findingsForProgramsCarryFixes() throws {
    let scratch = try Scratch()
    let template = try scratch.file("t.heng", faulty)
    let before = try json(ToolRun(["check", "--format", "json", template.path]))
    let findings = try #require(before["findings"] as? [[String: Any]])
    let fixes = try #require(findings.first?["fixes"] as? [[String: Any]])
    #expect(fixes.first?["applicability"] as? String == "safe")
    let edit = try #require((fixes.first?["edits"] as? [[String: Any]])?.first)
    #expect(edit["replacement"] as? String == "衡 1\n" && edit["line"] as? Int == 1)
    let after = try json(ToolRun(["check", "--fix", "--format", "json", template.path]))
    #expect(
      (after["settled"] as? [[String: Any]])?.compactMap { $0["code"] as? String } == ["H2002", "H1134"])
    #expect((after["findings"] as? [[String: Any]])?.compactMap { $0["code"] as? String } == ["H2085"])
  }

  @Test func explainTellsOfACodeInEitherLanguage() throws {
    let chinese = try ToolRun(["check", "--explain", "h2074"])
    #expect(chinese.status == 0 && chinese.output.hasPrefix("错误 H2074: 分值合计不等\n"))
    #expect(
      chinese.output.contains("有误") && chinese.output.contains("改正") && chinese.output.contains("差 1 分"))
    let english = try ToolRun(["check", "--explain=H2074", "--lang", "en"])
    #expect(english.output.hasPrefix("error H2074: points do not add up\n"))
    let markdown = try ToolRun(["check", "--explain", "H2074", "--format", "markdown"])
    #expect(markdown.output.hasPrefix("# H2074 分值合计不等\n") && markdown.output.contains("```heng 有误 H2074"))
    let unknown = try ToolRun(["check", "--explain", "H2O74"])
    #expect(unknown.status == 2 && unknown.errors.contains("H9116") && unknown.errors.contains("H2074"))
    #expect(try ToolRun(["check", "--explain", "H2074", exampleTemplate]).errors.contains("H9118"))
    #expect(try ToolRun(["score", "--explain", "H2074"]).errors.contains("H9117"))
  }

  @Test func acceptedWarningPassesStrictAndIsCounted() throws {
    let scratch = try Scratch()
    let text = "衡 1\n模板 甲 { 总分 1分 输入 { 人数: 人 } // 接受 H2079: 只供留存\n 乙 1分: 评定 }\n"
    let template = try scratch.file("t.heng", text)
    let run = try ToolRun(["check", "--strict", template.path])
    #expect(run.status == 0 && run.output.hasSuffix("t.heng：没有其他问题，1 个已接受\n"))
    let data = try scratch.file("d.json", "{\"指标\": {\"乙\": 1}}")
    let score = try ToolRun(["score", "--strict", template.path, data.path])
    #expect(score.status == 0 && score.errors.isEmpty)
    let findings = try json(ToolRun(["check", "--format", "json", template.path]))["findings"]
    #expect((findings as? [[String: Any]])?.first?["accepted"] as? String == "只供留存")
  }

  @Test func sarifHoldsRulesResultsFixesAndSuppressions() throws {
    let scratch = try Scratch()
    let text = "衡 1\n模板 甲 { 总分 1分;\n 输入 { 人数: 人 } // 接受 H2079: 只供留存\n 乙 1分: 评定 }\n"
    _ = try scratch.file("模 板.heng", text)
    let log = try json(ToolRun(["check", "--format", "sarif", "模 板.heng"], in: scratch.folder))
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let result = try #require((run["results"] as? [[String: Any]])?.first)
    #expect(result["ruleId"] as? String == "H1134" && result["level"] as? String == "error")
    let place = try #require(
      (result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
    #expect((place["artifactLocation"] as? [String: Any])?["uri"] as? String == "%E6%A8%A1%20%E6%9D%BF.heng")
    #expect(
      (place["region"] as? [String: Int]) == [
        "startLine": 2, "startColumn": 13, "endLine": 2, "endColumn": 14,
      ])
    #expect((result["fixes"] as? [Any])?.count == 1)
    let clean = text.replacing(";", with: "")
    _ = try scratch.file("t.heng", clean)
    let accepted = try json(ToolRun(["check", "--format", "sarif", "t.heng"], in: scratch.folder))
    let results = (accepted["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]]
    let suppression = (results?.first?["suppressions"] as? [[String: Any]])?.first
    #expect(suppression?["kind"] as? String == "inSource")
    #expect(suppression?["justification"] as? String == "只供留存")
  }

  @Test func proofsShowRangesAndWhatIsOpen() throws {
    let scratch = try Scratch()
    let template = try scratch.file(
      "t.heng",
      """
      衡 1
      模板 甲 {
        总分 20分
        输入 { 实际: 万元, 范围 ≥ 0万元; 预算: 万元, 范围 > 0万元 }
        公式 执行率 = 实际 ÷ 预算
        乙 10分: 得 执行率 × 满分, 最高 满分
        丙 10分: 得 执行率 × 满分
      }

      """)
    let run = try ToolRun(["check", "--proofs", template.path])
    let lines = run.output.split(separator: "\n").map { $0.split(separator: " ") }
    #expect(lines.contains(["执行率", "≥", "0%"]))
    #expect(lines.contains(["乙", "10", "0分", "到", "10分", "已证明"]))
    #expect(lines.contains(["丙", "10", "≥", "0分", "未证明"]))
    // The counterexample stands with the findings, beside the report.
    #expect(run.errors.contains("H2085") && !run.output.contains("H2085"))
    let english = try ToolRun(["check", "--proofs", "--format", "markdown", "--lang", "en", template.path])
    #expect(english.output.contains("| 乙 | 10 | 0 points to 10 points | proved |"))
    #expect(try ToolRun(["check", "--proofs", "--format", "csv", template.path]).errors.contains("H9108"))
    #expect(try ToolRun(["score", "--proofs", template.path]).status == 2)
  }

  @Test("证明和发现在同一份 JSON 里，不写 --proofs 就没有证明") func proofsAreTakenByMachines() throws {
    let scratch = try Scratch()
    let template = try scratch.file(
      "t.heng",
      """
      衡 1
      模板 甲 {
        总分 20分
        输入 { 实际: 万元; 预算: 万元, 范围 > 0万元 }
        公式 执行率 = 实际 ÷ 预算
        乙 10分: 得 执行率 × 满分, 最高 满分
        丙 10分: 得 执行率 × 满分
      }

      """)
    func document(_ options: [String]) throws -> [String: Any] {
      let run = try ToolRun(["check", "--format", "json"] + options + [template.path])
      #expect(run.errors.isEmpty)
      let read = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
      return try #require(read as? [String: Any])
    }
    let told = try document(["--proofs"])
    #expect(told["format"] as? String == "heng-findings/1")
    let codes = (told["findings"] as? [[String: Any]])?.compactMap { $0["code"] as? String }
    #expect(codes?.contains("H2085") == true)
    let proof = try #require((told["proofs"] as? [[String: Any]])?.first)
    #expect(proof["template"] as? String == "甲" && proof["file"] as? String == template.path)
    #expect(proof["takenAsNotNegative"] as? [String] == ["实际"])
    let formula = try #require((proof["formulas"] as? [[String: Any]])?.first)
    let values = try #require(formula["values"] as? [String: Any])
    #expect(values["text"] as? String == "≥ 0%" && values["high"] is NSNull)
    #expect((values["low"] as? [String: Any])?["value"] as? String == "0")
    let leaves = try #require(proof["indicators"] as? [[String: Any]])
    #expect(leaves.map { $0["path"] as? String } == ["乙", "丙"])
    #expect(leaves.map { $0["provedNotAbove"] as? Bool } == [true, false])
    #expect(leaves.allSatisfy { $0["provedNotBelow"] as? Bool == true })
    #expect(try document([])["proofs"] == nil)
  }

  @Test("同类的输入很多，没有写范围只问一次") func missingRangesAreFolded() throws {
    let scratch = try Scratch()
    func warnings(_ names: [String]) throws -> [Substring] {
      let template = try scratch.file(
        "t.heng",
        """
        衡 1
        模板 甲 { 总分 9分
          输入 {
        \(names.map { "    \($0): %" }.joined(separator: "\n"))
          }
          乙 9分: \(names.joined(separator: " + ")) ≥ 1% 得 满分, 否则 0分
        }

        """)
      return try ToolRun(["check", template.path]).output.split(separator: "\n")
    }
    let many = try warnings((1...12).map { "收入增长率\($0)" })
    #expect(many.filter { $0.hasPrefix("警告 H3058") }.count == 1)
    #expect(
      many.contains { $0.contains("还有: 11 处") && $0.contains("t.heng:5、") && $0.contains("t.heng:6 等") })
    let few = try warnings(["收入增长率", "利润增长率", "产值增长率"])
    #expect(few.filter { $0.hasPrefix("警告 H3058") }.count == 3)
  }

  @Test("证明列出它所假定的") func proofsShowWhatTheyRestOn() throws {
    let scratch = try Scratch()
    func lines(_ inputs: String, _ language: String = "zh") throws -> String {
      let template = try scratch.file(
        "t.heng",
        """
        衡 1
        模板 甲 {
          总分 20分
          分母为零时 0分
          输入 { \(inputs); 率差: 个百分点; 说明: 文本 }
          公式 执行率 = 完成 ÷ 计划
          乙 10分: 得 执行率 × 满分, 最高 满分
          丙 10分: 率差 ≥ -1个百分点 得 满分, 否则 0分
        }

        """)
      return try ToolRun(["check", "--proofs", "--lang", language, template.path]).output
    }
    let open = "完成: 件; 计划: 件"
    #expect(try lines(open).contains("“完成”“计划” 没有写范围，按不小于 0 计；填负数的不予计算"))
    #expect(try lines(open, "en").contains("negative numbers not computed with: 完成, 计划"))
    #expect(try !lines("完成: 件, 范围 ≥ 0件; 计划: 件, 范围 > 0件").contains("没有写范围"))
    #expect(try lines("完成: 实际, 范围 0% 到 100%; 计划: 目标").contains("“计划” 没有写范围"))
    #expect(try lines("完成: 实际, 范围 0% 到 100%; 计划: 目标").contains("“完成” 里的数，单位不是范围所写的"))
    #expect(try !lines("完成: 实际, 范围 -9% 到 100%; 计划: 目标, 范围 ≥ -9%").contains("按不小于 0 计"))
  }

  private func json(_ run: ToolRun) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return try #require(value as? [String: Any])
  }
}
