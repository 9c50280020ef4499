import Audit
import Checker
import DataFiles
import Foundation
import Parser
import Program
import Reports
import Runtime
import Source
import TestSupport
import Testing
import Values

/// An audit report that is kept beside an example.
struct AuditReport: Sendable, CustomTestStringConvertible {
  let folder: String
  /// The data, without its ending.
  let name: String
  let format: ReportFormat
  let language: Language

  init(_ folder: String, _ name: String, _ format: ReportFormat = .text, _ language: Language = .chinese) {
    (self.folder, self.name, self.format, self.language) = (folder, name, format, language)
  }

  var file: String {
    let ending =
      switch format {
      case .text: "txt"
      case .markdown: "md"
      case .json: "json"
      case .jsonLines: "jsonl"
      case .csv: "csv"
      case .xlsx: "xlsx"
      case .sarif: "sarif"
      }
    return "\(name).audit." + (language == .english ? "en." : "") + ending
  }

  var testDescription: String { folder + "/" + file }

  static let all =
    ["01", "02", "04", "05", "06", "08", "12", "16"].map { AuditReport("山西项目2023", $0) }
    + [
      AuditReport("山西项目2023", "05", .markdown), AuditReport("山西项目2023", "05", .json),
      AuditReport("山西项目2023", "05", .csv), AuditReport("昌吉项目2020", "01"),
      AuditReport("昌吉项目2020", "01", .text, .english), AuditReport("昌吉项目2020", "01", .csv),
      AuditReport("晋中项目2020", "02"), AuditReport("晋中项目2020", "03"), AuditReport("晋中项目2020", "08"),
      AuditReport("晋中部门2020", "07"), AuditReport("曲沃部门2021", "01"),
    ]
}

@Suite("例子的核对") struct AuditExampleTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Examples")

  private func source(_ folder: String, _ name: String) throws -> SourceFile {
    let url = Self.root.appending(path: folder).appending(path: name)
    return SourceFile(path: "Examples/\(folder)/\(name)", bytes: Array(try Data(contentsOf: url)))
  }

  private func audits(_ folder: String, _ data: String) throws -> (template: Template, audits: [FormAudit]) {
    let (tree, syntactic) = parse(try source(folder, "模板.heng"))
    let (checked, semantic) = check(tree)
    #expect((syntactic + semantic).isEmpty)
    let template = try #require(checked)
    let (forms, diagnostics) = readForms(try source(folder, data), template: template)
    #expect(diagnostics.isEmpty)
    return (template, forms.map { audit($0, evaluate($0, by: template), by: template) })
  }

  @Test("印出的核对一字不差", arguments: AuditReport.all)
  func printed(_ report: AuditReport) throws {
    let (template, audits) = try audits(report.folder, report.name + ".json")
    let text = renderAudits(audits, template: template, language: report.language, format: report.format)
    let expected = Self.root.appending(path: report.folder).appending(path: "expected")
    // What reads the file leaves out the mark that Excel wants.
    let kept = report.format == .csv ? String(text.drop { $0 == "\u{FEFF}" }) : text
    #expect(try goldenFault(kept, at: expected.appending(path: report.file)) == nil)
  }

  @Test(
    "与自己的数相符的表，没有一处说是错的",
    arguments: [
      ("山西项目2023", "01"), ("山西项目2023", "02"), ("山西项目2023", "04"), ("山西项目2023", "12"),
      ("山西项目2023", "16"),
    ])
  func consistentForms(_ folder: String, _ name: String) throws {
    let audit = try #require(try audits(folder, name + ".json").audits.first)
    #expect(audit.findings.allSatisfy { $0.weight == .note })
    #expect(audit.difference?.isZero == true)
    #expect(audit.lines.allSatisfy { [.agrees, .judged, .notClaimed].contains($0.verdict) })
  }

  @Test("得分都对、与绩效目标不符的表，只有核对不符", arguments: ["02", "03", "08"])
  func formsThatTheirGoalsDoNotBearOut(_ name: String) throws {
    let audit = try #require(try audits("晋中项目2020", name + ".json").audits.first)
    #expect(audit.difference?.isZero == true)
    #expect(!audit.hasErrors)
    #expect(
      audit.lines.allSatisfy { [.agrees, .judged, .notClaimed].contains($0.verdict) || $0.level == .check })
    #expect(
      audit.findings.allSatisfy {
        $0.weight == .note || ["H6016", "H6028"].contains($0.diagnostic.code)
      })
  }

  /// What a goal row of form 08 says, and the checks that must then fail.
  @Test(
    "绩效目标里种下的差错，核对都说得出",
    arguments: [
      (#""完成进度": "90%""#, #""完成进度": "95%""#, ["进度相符"]),
      (#""完成进度": "90%""#, #""完成进度": "完成""#, ["完成要达标"]),
      (#""完成进度": "90%""#, #""完成进度": "90.4%""#, []),
      (#""目标值": "90%以上", "实际完成值": "100%""#, #""目标值": "90%以上", "实际完成值": "80%""#, ["完成要达标"]),
      (
        #""目标值": "每项、每次2万元", "实际完成值": "7.6""#, #""目标值": "7万元", "实际完成值": "7.6万元""#, ["进度相符", "成本不超目标"]
      ),
      (#""目标值": "每项、每次2万元", "实际完成值": "7.6""#, #""目标值": "7.6万元", "实际完成值": "7.6万元""#, []),
      (#""文字支出": "7.6万元""#, #""文字支出": "7.5万元""#, ["文字支出相符"]),
    ])
  func plantedFaultsOfGoals(_ printed: String, _ changed: String, _ checks: [String]) throws {
    let folder = Self.root.appending(path: "晋中项目2020")
    let text = try String(contentsOf: folder.appending(path: "08.json"), encoding: .utf8)
    #expect(text.contains(printed))
    let (template, _) = try audits("晋中项目2020", "08.json")
    func failed(_ text: String) throws -> Set<String> {
      let audit = try audited(template, text)
      return Set(
        audit.findings.compactMap {
          guard case .checkFailed(_, let name, _, _, _, _)? = $0.diagnostic.message as? RunMessage else {
            return nil
          }
          return name
        })
    }
    let own = try failed(text)
    #expect(own == ["经济满分已完成"])
    #expect(try failed(text.replacingOccurrences(of: printed, with: changed)) == own.union(checks))
  }

  @Test("几份表单先有一张总表")
  func severalForms() throws {
    let (template, audits) = try audits("晋中项目2020", "三份表单.csv")
    let text = renderAudits(audits, template: template, language: .chinese, format: .text)
    #expect(text.hasPrefix("表单 "))
    #expect(text.components(separatedBy: "\n").prefix(4).last?.hasPrefix("招商引资工作经费") == true)
  }
}
