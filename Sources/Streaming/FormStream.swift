import DataFiles
import Driver
import Planning
import Program
import Reports
import Runtime
import Source

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
  package var blockSize = 2048
  package var chunkSize = ChunkSource.size

  /// So many threads and findings.
  package init(jobs: Int, mostFindings: Int) { (self.jobs, self.mostFindings) = (jobs, mostFindings) }
}

/// Where the parts of a run go. Each says whether it could take them.
package struct StreamOutput {
  /// Takes what is written of forms.
  let rows: ([UInt8]) -> Bool
  /// Takes what a ledger says of each form, in their order; nil where none is written.
  var ledger: ((LedgerForm) -> Bool)?
  /// Takes all findings, in the order in which they are found; nil where nobody asks for them.
  let findings: (([FormFinding]) -> Bool)?
  /// Is told from time to time how many forms have been scored, and which part of the file that was, in thousandths.
  let progress: ((_ forms: Int, _ part: Int) -> Void)?

  /// Whether the rows are read where nobody sees findings beside them, so that a table of audits ends with them.
  let isSeenAlone: Bool

  /// Nothing is written and told of a pass that only asks.
  var silenced: StreamOutput {
    StreamOutput(rows: { _ in true }, progress: progress)
  }

  /// The same, where so many passes of all have been made.
  func behind(_ made: Int, of all: Int) -> StreamOutput {
    StreamOutput(
      rows: rows, ledger: ledger, findings: findings,
      progress: progress.map { tell in { forms, part in tell(forms, (1000 * made + part) / all) } },
      isSeenAlone: isSeenAlone)
  }

  /// Places for rows, for findings and for news of the run.
  package init(
    rows: @escaping ([UInt8]) -> Bool, ledger: ((LedgerForm) -> Bool)? = nil,
    findings: (([FormFinding]) -> Bool)? = nil,
    progress: ((_ forms: Int, _ part: Int) -> Void)? = nil, isSeenAlone: Bool = false
  ) {
    self.ledger = ledger
    (self.rows, self.findings, self.progress, self.isSeenAlone) = (rows, findings, progress, isSeenAlone)
  }
}

/// What a run of many forms came to, besides the rows that were written.
package struct StreamResult {
  /// What was found: first in the file, then in the forms, in their order; at most as many as were asked for.
  package var findings: [Diagnostic] = []
  /// What the forms came to.
  package var tally = StreamTally()
  /// What they come to together.
  package var summaries: [SummaryResult] = []
  /// Whether anything is an error, or a form is open.
  package var hasErrors = false
  /// Whether anything is a warning.
  package var hasWarnings = false
  /// Why the file could not be read to its end.
  package var problem: FileProblem?
  /// How many findings there are besides.
  package var left = 0
}

/// Scores or audits the forms of a file, a table with a form in each row, JSON Lines or a list in JSON, from file to file: read, computed
/// and written in chunks, on several threads, in an amount of memory that does not grow with the forms as long as their
/// names ascend.
package struct FormStream: Sendable {
  private let work: FormWork
  private let plan: Plan
  private let language: Language
  private let forms: FormSource
  /// What was found before the first form.
  private let head: ChunkFindings
  private let file: OpenFile
  private let source: ChunkSource
  private let options: StreamOptions
  private let path: String

  /// Prepares a run; nil where the task or the file is not of the kind that goes through in chunks, and is done as a
  /// whole.
  package init?(
    _ path: String, by template: Template, _ task: StreamTask, _ language: Language, _ options: StreamOptions
  ) {
    // The template is lowered only for a run that can go through in chunks.
    guard path != "-", let parts = task.parts(template, language),
      let opened = OpenedData(path, template)
    else { return nil }
    let work = FormWork(task, parts, template)
    let file = opened.file
    guard let plan = work.evaluator.plan,
      let forms = opened.forms(plan, template, readsClaims: work.isAudit)
    else {
      file.content.close()
      return nil
    }
    source = ChunkSource(
      file.content, length: file.length, from: forms.start, forms.ends, size: options.chunkSize)
    guard forms.isSound(source, jobs: options.jobs) else {
      file.content.close()
      return nil
    }
    (self.work, self.plan, self.language, self.forms) = (work, plan, language, forms)
    (self.file, self.options, self.path) = (file, options, path)
    head = forms.head.after(opened.findings)
  }

  /// Goes through all forms: once for each round of questions to all of them, and then to tell what each comes to.
  package func run(_ output: StreamOutput) -> StreamResult {
    defer { file.content.close() }
    var work = work
    var summaries: ([SummaryResult], [Diagnostic]) = ([], [])
    var gathering = CohortGathering(plan, work.evaluator)
    let chunks = FileChunks(source)
    var kept: [NodeID]?
    if gathering.rounds > 0 {
      kept = BlockWork(work, plan, language)?.nodes.flatMap { gathering.nodesToKeep(asking: $0) }
    }
    var members = CohortMembers()
    for round in 0..<gathering.rounds {
      if let problem = ask(&gathering, &members, round, keeping: kept, chunks, output) {
        var result = StreamResult()
        result.problem = problem
        return result
      }
    }
    if gathering.rounds > 0 {
      work.cohort = gathering.cohort
      // An audit tells of no summaries, and so not of what they lack.
      if !work.isAudit { summaries = summarize(work.cohort, by: work.evaluator.template) }
      summaries.1 += doubts(of: work.cohort, by: work.evaluator.template) { number in
        members[number].flatMap { form($0, .scoring(work, nil), chunks) }
      }
    }
    let order = StreamOrder(
      work, from: forms.base, options, output.behind(gathering.rounds, of: gathering.rounds + 1),
      length: file.length)
    order.begin(head)
    let blocks = BlockWork(work, plan, language, knowing: kept)
    let problem = goThrough(.scoring(work, blocks), chunks, order)
    var result = order.result(summaries.0, summaries.1)
    result.problem = problem
    return result
  }

  /// Asks all forms the questions of a round; why the file could not be read to its end.
  private func ask(
    _ gathering: inout CohortGathering, _ members: inout CohortMembers, _ round: Int,
    keeping kept: [NodeID]?, _ chunks: FileChunks, _ output: StreamOutput
  ) -> FileProblem? {
    let asker = gathering.asker(round: round, keeping: kept)
    let order = StreamOrder(
      work, from: forms.base, options, output.silenced.behind(round, of: gathering.rounds + 1),
      length: file.length)
    var (answers, counted) = (gathering, CohortMembers())
    order.onForms = { scores, copies, place in
      if let own = scores.answers { answers.add(own, without: copies) { scores.name(of: $0) } }
      counted.add(scores.forms, without: copies, at: place)
    }
    order.begin(head)
    let doubts = kept.map { _ in BlockDoubts(work.evaluator, plan) }
    if let problem = goThrough(.asking(asker, doubts), chunks, order) { return problem }
    (gathering, members) = (answers, counted)
    gathering.end(round: round, doubt: order.doubt)
    return nil
  }

  /// A form of an earlier chunk again.
  private func form(_ earlier: EarlierForm, _ pass: StreamPass, _ chunks: FileChunks) -> Form? {
    var again = forms.scorer(pass, blockSize: .max)
    _ = again.find(chunks.again(earlier.place))
    return again.form(earlier.form, earlier.base)
  }

  /// Goes through the file once, on all threads.
  private func goThrough(_ pass: StreamPass, _ chunks: FileChunks, _ order: StreamOrder) -> FileProblem? {
    chunks.begin()
    order.namesAgain = { chunk in
      var scorer = forms.scorer(pass, blockSize: .max)
      _ = scorer.find(chunks.again(chunk.place))
      return scorer.names(chunk.base)
    }
    @Sendable func form(_ earlier: EarlierForm) -> Form? { self.form(earlier, pass, chunks) }
    onThreads(options.jobs) { _ in
      var scorer = forms.scorer(pass, blockSize: options.blockSize)
      while let part = chunks.next(), !order.hasFailed {
        if let kept = part.kept, let scores = pass.scores(of: kept) {
          let base = order.base(of: part.number, kept.counts)
          order.take(scores, part, base, form: form)
          continue
        }
        let counts = scorer.find(part.text ?? chunks.again(part.place))
        let base = order.base(of: part.number, counts)
        var scores = scorer.score(base, tells: Telling(cells: order.tellsCells, forms: order.tellsForms))
        if let kept = KeptChunk(scores, counts) { chunks.keep(kept, part.number) }
        scores.kept = []
        order.take(scores, part, base, form: form)
      }
    }
    return chunks.failure.map { unreadableFile(path, $0) }
  }
}
