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

/// A table of forms in a file of its own, scored in both ways.
struct StreamedTable {
  let template: Template
  let path: String

  init(_ template: Template, _ bytes: [UInt8], ending: String = "csv") throws {
    self.template = template
    let folder = FileManager.default.temporaryDirectory
    path = folder.appendingPathComponent("heng-\(UUID().uuidString).\(ending)").path
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }

  /// What a user sees of a run.
  struct Seen: Equatable {
    var rows: String
    var findings: String
    var hasErrors: Bool
  }

  /// Read and scored as a whole.
  func whole(_ task: StreamTask = .scores(.csv)) -> Seen {
    switch task {
    case .scores(let format):
      let run = scoreForms(in: [path], by: template, explained: format != .csv)
      return Seen(
        rows: renderScores(
          run.evaluations, summaries: run.summaries, findings: run.diagnostics, template: template,
          language: .chinese, format: format),
        findings: text(run.diagnostics + run.evaluations.flatMap(\.findings)), hasErrors: run.hasErrors)
    case .audits(let format):
      let run = auditForms(in: [path], by: template)
      let found = run.audits.flatMap { audit in
        audit.findings.map { FormFinding($0, form: audit.evaluation.form) }
      }
      return Seen(
        rows: format.map {
          renderAudits(
            run.audits, findings: run.diagnostics, template: template, language: .chinese, format: $0)
        } ?? lines(found), findings: text(run.diagnostics), hasErrors: run.hasErrors)
    }
  }

  private func text(_ findings: [Diagnostic]) -> String {
    renderDiagnostics(findings, language: .chinese, color: false)
  }

  private func lines(_ findings: [FormFinding]) -> String {
    let rows = FindingRows(for: "x.csv", .chinese)
    return String(decoding: findings.flatMap { rows?.line($0) ?? [] }, as: UTF8.self)
  }

  /// Streamed; nil where the file is not of the kind.
  func streamed(
    _ task: StreamTask = .scores(.csv), jobs: Int = 1, block: Int = 1024, chunk: Int = 1 << 18,
    most: Int = .max
  ) -> Seen? {
    var options = StreamOptions(jobs: jobs, mostFindings: most)
    (options.blockSize, options.chunkSize) = (block, chunk)
    guard let stream = FormStream(path, by: template, task, .chinese, options) else { return nil }
    var bytes: [UInt8] = []
    var found: [FormFinding] = []
    let output = StreamOutput(
      rows: { part in
        bytes += part
        return true
      },
      findings: task.writesNothing
        ? { part in
          found += part
          return true
        } : nil)
    let result = stream.run(output)
    return Seen(
      rows: task.writesNothing
        ? lines(found.filter { $0.form != nil }) : String(decoding: bytes, as: UTF8.self),
      findings: text(result.findings), hasErrors: result.hasErrors)
  }
}

extension StreamedTable {
  /// Expects the same of a stream as of the whole file, for each count of threads, forms in a block and bytes in a chunk.
  func expectTheSame(
    _ task: StreamTask, _ ways: [(jobs: Int, block: Int, chunk: Int)],
    _ location: SourceLocation
  ) {
    let whole = whole(task)
    for (jobs, block, chunk) in ways {
      guard let seen = streamed(task, jobs: jobs, block: block, chunk: chunk) else {
        Issue.record("not streamed", sourceLocation: location)
        return
      }
      #expect(seen.rows == whole.rows, "\(firstDifference(whole.rows, seen.rows))", sourceLocation: location)
      #expect(
        seen.findings == whole.findings, "\(firstDifference(whole.findings, seen.findings))",
        sourceLocation: location)
      #expect(seen.hasErrors == whole.hasErrors, sourceLocation: location)
    }
  }
}

/// Where two texts differ first, to be told.
func firstDifference(_ a: String, _ b: String) -> String {
  let (left, right) = (
    a.split(separator: "\n", omittingEmptySubsequences: false),
    b.split(separator: "\n", omittingEmptySubsequences: false)
  )
  for (x, y) in zip(left, right) where x != y { return "whole: \(x)\nstream: \(y)" }
  return "whole has \(left.count) lines, stream \(right.count)"
}
