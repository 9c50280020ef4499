import DataFiles
import Driver
import Planning
import Program
import Reports
import Runtime
import Source
import Values

/// Something that several threads use, one at a time.
final class Shared<Content>: @unchecked Sendable {
  private let monitor = Monitor()
  private var content: Content
  init(_ content: Content) { self.content = content }
  func locked<T>(_ body: (inout Content) -> T) -> T { monitor.locked { body(&content) } }
}

extension Shared where Content == ChunkSource {
  /// The next records with the number of their chunk; nil at the end.
  func next() -> (Int, TextChunk)? { locked { source in source.next().map { (source.taken - 1, $0) } } }
  /// Records that have been given out before.
  func chunk(at offset: Int, count: Int) -> TextChunk { locked { $0.chunk(at: offset, count: count) } }
}

/// What a chunk came to.
struct ChunkScores {
  /// The rows of the output.
  var bytes: [UInt8] = []
  /// Where the row of each form ends.
  var ends: [Int] = []
  /// The names of the forms, block by block.
  var names: [FormNames] = []
  /// How many forms there are.
  var forms: Int { grades.count }
  var findings = ChunkFindings()
  /// What was found in forms, by their places in the chunk.
  var told: [(form: Int, findings: [FormFinding])] = []
  /// Forms of which something was found that is not told.
  var untold: [Int] = []
  /// For each form, its total as a multiple of the unit; `none` where it is open or among the others.
  var totals: [Int64] = []
  var unit = Rational.one
  /// Totals that are no such multiples.
  var otherTotals: [Int: Rational] = [:]
  /// For each form, the number of its grade; −1 where it is open or there is none.
  var grades: [Int] = []
  /// Which forms are open.
  var isOpen: [Bool] = []
  /// What the forms answer, where they are asked.
  var answers: RoundAnswers?
  static let none = Int64.min

  /// Adds the forms of a block; `own` are those that were evaluated by themselves.
  mutating func add(_ values: BlockValues, _ plan: Plan, _ own: [Int: Evaluation]) {
    let first = forms
    addTotals(values, plan, from: first)
    addGrades(values, plan)
    for (lane, evaluation) in own { set(first + lane, evaluation) }
  }

  /// Adds a form that was looked at by itself.
  mutating func add(_ part: FormPart) {
    totals.append(Self.none)
    grades.append(-1)
    isOpen.append(true)
    set(forms - 1, part.evaluation)
    bytes += part.bytes
    ends.append(bytes.count)
    if !part.findings.isEmpty { told.append((forms - 1, part.findings)) }
  }

  /// Takes the answers of all forms so far, of which so many are new.
  mutating func add(_ answers: RoundAnswers, forms count: Int) {
    self.answers = answers
    totals += Array(repeating: Self.none, count: count)
    grades += Array(repeating: -1, count: count)
    isOpen += Array(repeating: false, count: count)
    ends += Array(repeating: 0, count: count)
  }

  /// The name of a form.
  func name(of form: Int) -> String {
    var place = form
    for block in names {
      if place < block.ranges.count { return String(decoding: block[place], as: UTF8.self) }
      place -= block.ranges.count
    }
    return ""
  }

  private mutating func set(_ form: Int, _ evaluation: Evaluation) {
    totals[form] = Self.none
    otherTotals[form] = nil
    if case .scored(let points) = evaluation.total { otherTotals[form] = points }
    grades[form] = evaluation.grade.flatMap { $0.isDetermined ? $0.final.lowerBound : nil } ?? -1
    isOpen[form] = !evaluation.isDetermined
  }

  private mutating func addTotals(_ values: BlockValues, _ plan: Plan, from first: Int) {
    let openness = values.openness(plan.total)
    if let (numbers, own) = values.multiples(plan.total), first == 0 || own == unit {
      unit = own
      totals += openness.map { zip(numbers, $0).map { $1 == 0 ? $0 : Self.none } } ?? numbers
      return
    }
    for lane in 0..<values.count {
      totals.append(Self.none)
      guard openness?[lane] ?? 0 == 0, case .value(.number(let number))? = values.value(plan.total, lane)
      else { continue }
      otherTotals[first + lane] = number
    }
  }

  private mutating func addGrades(_ values: BlockValues, _ plan: Plan) {
    let count = values.count
    let first = grades.count
    let open =
      plan.indicators.isEmpty
      ? plan.outcomes.compactMap { values.openness($0) } : [values.openness(plan.total)].compactMap { $0 }
    isOpen += Array(repeating: false, count: count)
    for openness in open {
      for lane in 0..<count where openness[lane] != 0 { isOpen[first + lane] = true }
    }
    guard let grade = plan.grade?.final else {
      grades += Array(repeating: -1, count: count)
      return
    }
    if let numbers = values.multiples(grade)?.numbers {
      for number in numbers { grades.append(Int(truncatingIfNeeded: number)) }
    } else {
      grades += Array(repeating: -1, count: count)
    }
    if let openness = values.openness(grade) {
      for lane in 0..<count where openness[lane] != 0 { grades[first + lane] = -1 }
    }
    for lane in 0..<count where grades[first + lane] < 0 { isOpen[first + lane] = true }
  }
}

/// A form of an earlier chunk, and where its chunk stands.
struct EarlierForm {
  let offset: Int
  let count: Int
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
  private var chunks: [(offset: Int, count: Int, base: ChunkBase)] = []
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

  /// Takes what a chunk came to, after those before it.
  func take(
    _ scores: ChunkScores, _ number: Int, _ chunk: TextChunk, _ base: ChunkBase, form: (EarlierForm) -> Form?
  ) {
    monitor.locked(
      when: { taken == number || isRefused },
      run: { if !isRefused { takeNext(scores, number, chunk, base, form) } })
  }

  private func takeNext(
    _ scores: ChunkScores, _ number: Int, _ chunk: TextChunk, _ base: ChunkBase,
    _ form: (EarlierForm) -> Form?
  ) {
    chunks.append((chunk.offset, chunk.count, base))
    let copies = findCopies(scores, number, form)
    onForms?(scores, copies)
    take(scores.findings)
    tally.untold += scores.untold.count { !copies.contains($0) }
    for (place, found) in scores.told where !copies.contains(place) { take(found) }
    tally.add(scores, without: copies)
    writeForms(copies.isEmpty ? scores.bytes : rows(scores, without: copies))
    taken += 1
    output.progress?(tally.forms, Int(1000 * (chunk.offset + chunk.count) / max(1, length)))
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
    return EarlierForm(offset: chunk.offset, count: chunk.count, base: chunk.base, form: Int(entry.form))
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

  /// Takes what the forms of each chunk come to, in their order, and which of them came before in the same words.
  var onForms: ((ChunkScores, Set<Int>) -> Void)?

  /// Why the forms may not be all; nil where they are.
  var doubt: CohortDoubt? { findings.doubt }

  /// Gives the names of a chunk again.
  var namesAgain: (((offset: Int, count: Int, base: ChunkBase)) -> [FormNames])?

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
    result.hasErrors = findings.hasErrors || inFile.hasErrors || tally.open > 0 || toldErrors
    result.hasWarnings = inFile.hasWarnings || toldWarnings
    let inTable = output.isSeenAlone ? result.findings : []
    write(parts.closing(summaries, isEmpty: !hasWritten, inFile, inTable: inTable))
    return result
  }
}
