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
  /// How many findings there are besides.
  package var left = 0
}

/// Scores the forms of a CSV table from file to file: read, computed and written in blocks, on several threads, in an
/// amount of memory that does not grow with the forms as long as their names ascend.
package struct ScoreStream: Sendable {
  private let template: Template
  private let evaluator: Evaluator
  private let columns: ColumnPlan
  private let rows: ScoreRows
  private let telling: FormsToTell
  private let table: FormTable
  private let descriptor: Int32
  private let length: Int
  private let options: StreamOptions

  /// Prepares a run; nil where the template or the file is not of the kind that goes through blocks, and is scored as
  /// a whole.
  package init?(_ path: String, by template: Template, _ language: Language, _ options: StreamOptions) {
    guard template.tables.isEmpty, template.cohortOrder.isEmpty, template.summaries.isEmpty, path != "-" else {
      return nil
    }
    let evaluator = Evaluator(template)
    guard let plan = evaluator.plan, ColumnPlan.canRun(plan), let file = OpenFile(path),
      let table = file.head.flatMap({ FormTable(head: $0, plan, template) })
    else { return nil }
    self.template = template
    self.evaluator = evaluator
    (self.table, descriptor, length, self.options) = (table, file.descriptor, file.length, options)
    rows = ScoreRows(template, plan, language)
    telling = FormsToTell(evaluator, plan)
    columns = ColumnPlan(plan, asking: rows.nodes + telling.nodes)
  }

  /// Scores all forms.
  package func run(_ output: StreamOutput) -> StreamResult {
    let order = StreamOrder(self.table, options, output, length: length)
    let source = Shared(
      ChunkSource(descriptor, length: length, from: table.start, separator: table.separator, size: options.chunkSize))
    defer { close(descriptor) }
    order.namesAgain = { chunk in names(of: source.chunk(at: chunk.offset, count: chunk.count), chunk.base) }
    order.begin(rows.header)
    onThreads(options.jobs) { _ in work(source, order) }
    return order.result()
  }

  /// The line of a finding in the output.
  package func row(of finding: Diagnostic) -> [UInt8] { rows.row(finding) }

  // MARK: one thread

  private func work(_ source: Shared<ChunkSource>, _ order: StreamOrder) {
    var reader = FormBlockReader(table, capacity: options.blockSize)
    while let (number, chunk) = source.next(), !order.hasFailed {
      let base = order.base(of: number, reader.find(chunk))
      let result = score(&reader, base, tellsAll: order.tellsAll)
      order.take(result, number, chunk, base) { earlier in form(earlier, source) }
    }
  }

  private func score(_ reader: inout FormBlockReader, _ base: ChunkBase, tellsAll: Bool) -> ChunkScores {
    var result = ChunkScores()
    while let lanes = reader.next(from: result.forms, base) {
      let values = evaluate(columns, lanes.block)
      let names = reader.names(of: lanes)
      var own: [Int: Evaluation] = [:]
      let isTold = telling.lanes(values)
      for lane in 0..<values.count {
        let isOwn = values.isLeft(lane) || isOpenGrade(values, lane)
        guard isOwn || isTold?[lane] ?? false else { continue }
        if !isOwn, !tellsAll {
          result.untold.append(result.forms + lane)
          continue
        }
        guard let form = reader.form(lane, of: lanes) else { continue }
        let evaluation = evaluator.evaluate(form, explained: false)
        if isOwn { own[lane] = evaluation }
        result.told.append((result.forms + lane, evaluation.findings))
      }
      result.add(values, columns.plan, own)
      rows.append(values, names, own, to: &result.bytes, ends: &result.ends)
      result.names.append(names)
    }
    result.findings = reader.takeFindings(base)
    return result
  }

  /// Whether a form has a total and no grade: then one grade may be left whatever is missing.
  private func isOpenGrade(_ values: BlockValues, _ lane: Int) -> Bool {
    guard let grade = columns.plan.grade?.final, let openness = values.openness(grade), openness[lane] != 0 else {
      return false
    }
    return values.openness(columns.plan.total)?[lane] ?? 0 == 0
  }

  /// The names of the forms of an earlier chunk.
  private func names(of chunk: TextChunk, _ base: ChunkBase) -> [FormNames] {
    var reader = FormBlockReader(table, capacity: .max)
    _ = reader.find(chunk)
    guard let lanes = reader.next(from: 0, base) else { return [] }
    return [reader.names(of: lanes)]
  }

  /// A form of an earlier chunk.
  private func form(_ earlier: EarlierForm, _ source: Shared<ChunkSource>) -> Form? {
    let chunk = source.chunk(at: earlier.offset, count: earlier.count)
    var reader = FormBlockReader(table, capacity: .max)
    _ = reader.find(chunk)
    guard let lanes = reader.next(from: 0, earlier.base) else { return nil }
    return reader.form(earlier.form, of: lanes)
  }
}
