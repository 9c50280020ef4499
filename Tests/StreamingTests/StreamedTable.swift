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
  func whole() -> Seen {
    let run = scoreForms(in: [path], by: template, explained: false)
    let findings = run.diagnostics + run.evaluations.flatMap(\.findings)
    return Seen(
      rows: renderScores(run.evaluations, template: template, language: .chinese, format: .csv),
      findings: renderDiagnostics(findings, language: .chinese, color: false), hasErrors: run.hasErrors)
  }

  /// Streamed; nil where the file is not of the kind.
  func streamed(jobs: Int = 1, block: Int = 1024, chunk: Int = 1 << 18, most: Int = .max) -> Seen? {
    var options = StreamOptions(jobs: jobs, mostFindings: most)
    (options.blockSize, options.chunkSize) = (block, chunk)
    guard let stream = ScoreStream(path, by: template, .chinese, options) else { return nil }
    var bytes: [UInt8] = []
    let output = StreamOutput(rows: { part in
      bytes += part
      return true
    })
    let result = stream.run(output)
    return Seen(
      rows: String(decoding: bytes, as: UTF8.self),
      findings: renderDiagnostics(result.findings, language: .chinese, color: false),
      hasErrors: result.hasErrors)
  }
}

extension StreamedTable {
  /// Expects the same of a stream as of the whole file, for each count of threads, forms in a block and bytes in a chunk.
  func expectTheSame(
    _ ways: [(jobs: Int, block: Int, chunk: Int)], _ location: SourceLocation
  ) {
    let whole = whole()
    for (jobs, block, chunk) in ways {
      guard let seen = streamed(jobs: jobs, block: block, chunk: chunk) else {
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
