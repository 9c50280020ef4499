import Audit
import Driver
import Foundation
import Program
import Reports
import Runtime
import Source
import Streaming
import TestSupport
import Testing
import Workbooks

/// A table of forms in a file of its own, put into ledgers.
struct LedgerData {
  let template: Template
  let path: String

  init(_ template: String, _ rows: [String]) throws {
    self.template = try checkedTemplate(template)
    path = FileManager.default.temporaryDirectory.appendingPathComponent("heng-\(UUID().uuidString).csv").path
    try Data((rows.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: path))
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }

  func scores(_ language: Language = .chinese) throws -> [UInt8] {
    let run = scoreForms(in: [path], by: template)
    return try ledger(
      of: run.evaluations, summaries: run.summaries, findings: run.diagnostics, template: template,
      language: language)
  }

  func audits(_ language: Language = .chinese) throws -> [UInt8] {
    let run = auditForms(in: [path], by: template)
    return try ledger(of: run.audits, findings: run.diagnostics, template: template, language: language)
  }

  /// What the forms come to.
  func runForms() -> [Evaluation] { scoreForms(in: [path], by: template).evaluations }

  /// The same, form by form while the table is read.
  func streamed(_ task: StreamTask, jobs: Int, chunk: Int) throws -> [UInt8] {
    var options = StreamOptions(jobs: jobs, mostFindings: 1000)
    options.chunkSize = chunk
    let stream = try #require(FormStream(path, by: template, task, .chinese, options))
    let isAudit = if case .audits = task { true } else { false }
    let writer = try LedgerWriter(LedgerMaker(template, .chinese, isAudit: isAudit))
    var fault: WritingFault?
    let result = stream.run(
      StreamOutput(
        rows: { _ in true },
        ledger: { form in
          do throws(WritingFault) { try writer.add(form) } catch { fault = error }
          return fault == nil
        },
        findings: { found in
          for finding in found where finding.form == nil { writer.add(finding.diagnostic) }
          return true
        }))
    if let fault { throw fault }
    return try writer.bytes(result.summaries)
  }
}

/// A template with groups, rules, a judged score, a bonus, grades, a veto, a check and a figure beside the scores.
let ledgerTemplate = """
  衡 1
  模板 乡镇评价 {
    年度 2024
    总分 20分, 最高 21分
    标识 编号
    分母为零时 0分
    缺失时 待定
    输入 {
      编号: 文本   片区: 文本   预算: 万元   支出: 万元   满意: %, 范围 0% 到 100%   违规: 是否   打印率: %, 可缺
    }
    指标 甲 12分 {
      不适用时 组内折算
      执行 8分: 得 支出 ÷ 预算 × 满分, 最高 满分
      评语 4分: 评定
    }
    满意 8分: 满意 ≥ 90% 得 满分, 每低于 1个百分点 扣 0.35分, 扣完为止
    等次 { ≥ 18分: 优; ≥ 12分: 良; 其余: 差 }
    否决 违规 时 等次 不高于 良
    核对 执行率: 打印率 = 支出 ÷ 预算, 分母为零时 不适用, 误差 0.5个百分点
    另列 片区名次 = 名次(全体 同 片区: 总得分)
    汇总 平均得分 按 片区 = 平均(全体: 总得分)
  }
  """
let ledgerHeader =
  "编号,片区,预算,支出,满意,违规,打印率,评语.得分,评语.理由,甲/执行.自报,甲/评语.自报,甲.自报,满意.自报,自报.总分,自报.等次"
