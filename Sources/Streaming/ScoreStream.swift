import DataFiles
import Driver
import Planning
import Program
import Reports
import Runtime
import Source
import Values

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How a run of many forms is carried out.
package struct StreamOptions: Sendable {
  /// How many threads work; the output is the same with any number.
  package var jobs: Int
  /// How many findings are told.
  package var mostFindings: Int
  /// How many forms are computed together, and how many bytes are read at a time: the output is the same with any.
  package var blockSize = 1024
  package var chunkSize = ChunkSource.size

  /// So many threads and findings.
  package init(jobs: Int, mostFindings: Int) { (self.jobs, self.mostFindings) = (jobs, mostFindings) }
}

/// Where the parts of a run go. Each says whether it could take them.
package struct StreamOutput {
  /// Takes rows of scores.
  let rows: ([UInt8]) -> Bool
  /// Takes all findings, in the order in which they are found; nil where nobody asks for them.
  let findings: (([Diagnostic]) -> Bool)?
  /// Is told from time to time how many forms have been scored, and which part of the file that was, in thousandths.
  let progress: ((_ forms: Int, _ part: Int) -> Void)?

  /// Places for rows, for findings and for news of the run.
  package init(
    rows: @escaping ([UInt8]) -> Bool, findings: (([Diagnostic]) -> Bool)? = nil,
    progress: ((_ forms: Int, _ part: Int) -> Void)? = nil
  ) {
    (self.rows, self.findings, self.progress) = (rows, findings, progress)
  }
}

/// What a run of many forms came to, besides the rows that were written.
package struct StreamResult {
  /// What was found: first in the file, then in the forms, in their order; at most as many as were asked for.
  package var findings: [Diagnostic] = []
  /// What the forms came to.
  package var tally = StreamTally()
  /// Whether anything is an error, or a form is open.
  package var hasErrors = false
  /// Why the file could not be read to its end.
  package var problem: FileProblem?
  /// How many findings there are besides.
  package var left = 0
}

/// Scores the forms of a file, a table with a form in each row or JSON Lines, from file to file: read, computed and
/// written in chunks, on several threads, in an amount of memory that does not grow with the forms as long as their
/// names ascend.
package struct ScoreStream: Sendable {
  private let template: Template
  private let rows: ScoreRows
  private let makeScorer: @Sendable (_ isForAll: Bool) -> any ChunkScorer
  private let head: ChunkFindings
  private let base: ChunkBase
  private let file: OpenFile
  private let source: ChunkSource
  private let options: StreamOptions
  private let path: String

  /// Prepares a run; nil where the template or the file is not of the kind that goes through in chunks, and is scored
  /// as a whole.
  package init?(_ path: String, by template: Template, _ language: Language, _ options: StreamOptions) {
    guard template.cohortOrder.isEmpty, template.summaries.isEmpty, path != "-" else { return nil }
    let evaluator = Evaluator(template)
    guard let plan = evaluator.plan, let opened = OpenedData(path, template) else { return nil }
    guard let text = opened.file.head else { return nil }
    let file = opened.file
    let rows = ScoreRows(template, plan, language)
    let start: Int
    var separator: UInt8?
    if isNamedJSONLines(path), opened.sheet == nil {
      guard let lines = LineForms(head: text, template) else { return nil }
      (start, base, head) = (lines.start, .none, ChunkFindings())
      makeScorer = { _ in LineScorer(evaluator, rows, lines) }
    } else {
      guard ColumnPlan.canRun(plan), let table = opened.table(text, plan, template) else { return nil }
      let telling = FormsToTell(evaluator, plan)
      let columns = ColumnPlan(plan, asking: rows.nodes + telling.nodes)
      (start, base, head) = (
        table.start, ChunkBase(table), ChunkFindings(headOf: table).after(opened.findings)
      )
      separator = table.separator
      makeScorer = { isForAll in
        TableScorer(evaluator, columns, rows, telling, table, blockSize: isForAll ? .max : options.blockSize)
      }
    }
    source = ChunkSource(
      file.content, length: file.length, from: start, separator: separator, size: options.chunkSize)
    (self.template, self.rows, self.file, self.options, self.path) = (template, rows, file, options, path)
  }

  /// Scores all forms.
  package func run(_ output: StreamOutput) -> StreamResult {
    let order = StreamOrder(template, from: base, options, output, length: file.length)
    let source = Shared(self.source)
    defer { file.content.close() }
    order.namesAgain = { chunk in
      var scorer = makeScorer(true)
      _ = scorer.find(source.chunk(at: chunk.offset, count: chunk.count))
      return scorer.names(chunk.base)
    }
    order.begin(rows.header, head)
    onThreads(options.jobs) { _ in work(source, order) }
    var result = order.result()
    result.problem = source.locked { $0.failure }.map { unreadableFile(path, $0) }
    return result
  }

  /// The line of a finding in the output.
  package func row(of finding: Diagnostic) -> [UInt8] { rows.row(finding) }

  private func work(_ source: Shared<ChunkSource>, _ order: StreamOrder) {
    var scorer = makeScorer(false)
    while let (number, chunk) = source.next(), !order.hasFailed {
      let base = order.base(of: number, scorer.find(chunk))
      let result = scorer.score(base, tells: Telling(cells: order.tellsCells, forms: order.tellsForms))
      order.take(result, number, chunk, base) { earlier in
        var again = makeScorer(true)
        _ = again.find(source.chunk(at: earlier.offset, count: earlier.count))
        return again.form(earlier.form, earlier.base)
      }
    }
  }
}
