import DataFiles
import Driver
import Planning
import Program
import Reports
import Runtime
import Source
import Values

/// A form of an earlier chunk, and where its chunk stands.
struct EarlierForm {
  let place: FileChunks.Place
  let base: ChunkBase
  /// Its place among the forms of the chunk.
  let form: Int
}

/// Brings what threads make into the order of the file.
final class StreamOrder: @unchecked Sendable {
  private let monitor = Monitor()
  private let options: StreamOptions
  private let output: StreamOutput
  private let length: Int
  private var base: ChunkBase
  /// How many chunks have their base, and how many have been taken.
  private var (based, taken) = (0, 0)
  private var ledger = NameLedger()
  private var chunks: [(place: FileChunks.Place, base: ChunkBase)] = []
  /// What waits for chunks before it.
  private var waiting: [Int: (scores: ChunkScores, part: FileChunks.Part, base: ChunkBase)] = [:]
  private var findings: FileFindings
  private var told: [Diagnostic] = []
  private var toldCount = 0
  private var (toldErrors, toldWarnings) = (false, false)
  /// Whether what is found in forms is part of the report and not told beside it.
  private let isInReport: Bool
  private let parts: ReportParts
  private var hasWritten = false
  private var tally = StreamTally()
  private var isRefused = false

  init(
    _ work: FormWork, from base: ChunkBase, _ options: StreamOptions, _ output: StreamOutput, length: Int
  ) {
    (isInReport, parts) = (work.isAudit, work.parts)
    (self.base, self.options, self.output, self.length) = (base, options, output, length)
    findings = FileFindings(work.evaluator.template, most: options.mostFindings)
  }

  /// Whether the output takes no more.
  var hasFailed: Bool { monitor.locked { isRefused } }

  /// Whether what is found in forms is still told: all of it where it goes into a file, else so many findings, and on
  /// until a form is open, so that the exit code is known.
  var tellsForms: Bool { output.findings != nil || !monitor.locked { isFull } }

  /// Whether what is found in cells is still told with all that could be written instead.
  var tellsCells: Bool { output.findings != nil || !monitor.locked { findings.isFull } }

  private var isFull: Bool { !isInReport && told.count >= options.mostFindings && tally.open > 0 }

  /// Where a chunk stands, once those before it have been counted.
  func base(of number: Int, _ counts: ChunkBase) -> ChunkBase {
    monitor.locked(
      when: { based == number || isRefused },
      run: {
        let own = base
        base.advance(by: counts)
        based += 1
        return own
      })
  }

  /// Writes what comes before the first form, and tells what was found there.
  func begin(_ head: ChunkFindings) {
    write(parts.opening)
    take(head)
  }

  private func take(_ found: ChunkFindings) {
    let told = findings.add(found)
    tell(told.map { FormFinding($0) })
    for finding in told { tally.add(finding) }
  }

  private func write(_ bytes: [UInt8]) { if !isRefused, !output.rows(bytes) { isRefused = true } }

  private func note(_ finding: Diagnostic) {
    tell([FormFinding(finding)])
    tally.add(finding)
  }

  private func tell(_ findings: [FormFinding]) {
    guard let take = output.findings, !findings.isEmpty, !isRefused else { return }
    if !take(findings) { isRefused = true }
  }

  /// Takes what a chunk came to, after those before it: it waits here for them, and its thread goes on, unless too many
  /// wait.
  func take(
    _ scores: ChunkScores, _ part: FileChunks.Part, _ base: ChunkBase, form: (EarlierForm) -> Form?
  ) {
    monitor.locked(
      when: { waiting.count < options.jobs || taken == part.number || isRefused },
      run: {
        waiting[part.number] = (scores, part, base)
        while !isRefused, let (scores, part, base) = waiting.removeValue(forKey: taken) {
          takeNext(scores, part, base, form)
        }
      })
  }

  private func takeNext(
    _ scores: ChunkScores, _ part: FileChunks.Part, _ base: ChunkBase, _ form: (EarlierForm) -> Form?
  ) {
    let (number, place) = (part.number, part.place)
    chunks.append((place, base))
    let copies = findCopies(scores, number, form)
    onForms?(scores, copies, (place, base))
    take(scores.findings)
    tally.untold += scores.untold.count { !copies.contains($0) }
    for (form, found) in scores.told where !copies.contains(form) { take(found) }
    tally.add(scores, without: copies)
    writeForms(copies.isEmpty ? scores.bytes : rows(scores, without: copies))
    writeLedger(scores, without: copies)
    taken += 1
    output.progress?(tally.forms, Int(1000 * (place.offset + place.count) / max(1, length)))
  }

  /// Takes what was found in a form. What threads found beyond what is told depends on how fast they were: it is
  /// counted as not looked into.
  private func take(_ found: [FormFinding]) {
    if output.findings == nil, isFull {
      tally.untold += 1
      return
    }
    tell(found)
    if found.contains(where: \.isContradiction) { tally.contradicted += 1 }
    for finding in found {
      tally.add(finding.diagnostic)
      toldErrors = toldErrors || finding.isError
      toldWarnings = toldWarnings || finding.isWarning
      if isInReport { continue }
      toldCount += 1
      if told.count < options.mostFindings { told.append(finding.diagnostic) }
    }
  }

  private func writeForms(_ bytes: [UInt8]) {
    if bytes.isEmpty { return }
    write(hasWritten ? bytes : Array(bytes.dropFirst(parts.separator.count)))
    hasWritten = true
  }

  private func writeLedger(_ scores: ChunkScores, without copies: Set<Int>) {
    guard let take = output.ledger else { return }
    for (place, form) in scores.ledger.enumerated() where !copies.contains(place) && !isRefused {
      if !take(form) { isRefused = true }
    }
  }

  /// The rows of a chunk without those of forms that came before in the same words.
  private func rows(_ scores: ChunkScores, without copies: Set<Int>) -> [UInt8] {
    var start = 0
    var bytes: [UInt8] = []
    for (form, end) in scores.ends.enumerated() {
      if !copies.contains(form) { bytes += scores.bytes[start..<end] }
      start = end
    }
    return bytes
  }

  // MARK: forms that come again

  private func findCopies(_ scores: ChunkScores, _ number: Int, _ form: (EarlierForm) -> Form?) -> Set<Int> {
    var copies: Set<Int> = []
    var place = 0
    for names in scores.names where !names.ranges.isEmpty {
      let last = names.ranges.count - 1
      let wasAscending = ledger.isAscending
      if wasAscending, names.isAscending, ledger.ascend(from: names.key(0), to: names.key(last)) {
        place += names.ranges.count
        continue
      }
      ledger.endAscent()
      if wasAscending { rememberEarlier(number, place, scores) }
      for lane in names.ranges.indices {
        let entry = NameLedger.Entry(chunk: UInt32(number), form: UInt32(place))
        let candidates = ledger.take(names.key(lane), entry)
        place += 1
        guard !candidates.isEmpty, let own = form(earlier(entry)) else { continue }
        let earlier = candidates.compactMap { form(self.earlier($0)) }.filter { $0.hasName(of: own) }
        if earlier.isEmpty { continue }
        if findings.repeated(own, earlier: earlier, tell: { note($0) }) { copies.insert(place - 1) }
      }
    }
    return copies
  }

  private func earlier(_ entry: NameLedger.Entry) -> EarlierForm {
    let chunk = chunks[Int(entry.chunk)]
    return EarlierForm(place: chunk.place, base: chunk.base, form: Int(entry.form))
  }

  /// Takes the names of all forms before a block, now that they ascend no more.
  private func rememberEarlier(_ number: Int, _ place: Int, _ scores: ChunkScores) {
    for chunk in 0..<number { remember(namesAgain?(chunks[chunk]) ?? [], chunk, upTo: .max) }
    remember(scores.names, number, upTo: place)
  }

  private func remember(_ blocks: [FormNames], _ chunk: Int, upTo end: Int) {
    var place = 0
    for names in blocks {
      for lane in names.ranges.indices where place < end {
        _ = ledger.take(names.key(lane), NameLedger.Entry(chunk: UInt32(chunk), form: UInt32(place)))
        place += 1
      }
    }
  }

  /// Takes what the forms of each chunk come to, in their order, which of them came before in the same words, and where
  /// the chunk stands.
  var onForms: ((ChunkScores, Set<Int>, (place: FileChunks.Place, base: ChunkBase)) -> Void)?

  /// Why the forms may not be all; nil where they are.
  var doubt: CohortDoubt? { findings.doubt }

  /// Gives the names of a chunk again.
  var namesAgain: (((place: FileChunks.Place, base: ChunkBase)) -> [FormNames])?

  // MARK: the end

  /// What the run came to; `unknown` are the findings of its summaries.
  func result(_ summaries: [SummaryResult], _ unknown: [Diagnostic]) -> StreamResult {
    let closing = findings.closing(forms: tally.forms) + unknown
    tell(closing.map { FormFinding($0) })
    for finding in closing { tally.add(finding) }
    var result = StreamResult()
    let inFile = findings.diagnostics(forms: tally.forms) + unknown
    result.findings = Array((inFile + told).prefix(options.mostFindings))
    result.left = findings.left + inFile.count + toldCount - result.findings.count
    result.tally = tally
    result.summaries = summaries
    result.hasErrors = findings.hasErrors || inFile.hasErrors || tally.open > 0 || toldErrors
    result.hasWarnings = inFile.hasWarnings || toldWarnings
    let inTable = output.isSeenAlone ? result.findings : []
    write(parts.closing(summaries, isEmpty: !hasWritten, inFile, inTable: inTable))
    return result
  }
}
