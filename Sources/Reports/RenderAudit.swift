import Audit
import Program
import Runtime
import Source
import Values

/// What an audit of forms found: an overview where there are several, then each form with its findings by weight
/// and every line with what is claimed and what comes out.
///
/// `jsonl` holds the forms alone, and `xlsx` is no text (`ledger`). `csv` is a table with a row for each line and each finding; its fixed words are Chinese in either language.
/// `findings` are those of the files themselves, told beside the forms in `json`, and in every format where
/// `tellsFindings` says that nobody reads them on standard error beside the report.
package func renderAudits(
  _ audits: [FormAudit], findings: [Diagnostic] = [], tellsFindings: Bool = false, template: Template,
  language: Language, format: ReportFormat
) -> String {
  let narrator = Narrator(template, language)
  let told = tellsFindings ? findings.open : []
  switch format {
  case .text: return (narrator.findingBlocks(told) + auditBlocks(audits, narrator)).plainText
  case .markdown: return (narrator.findingBlocks(told) + auditBlocks(audits, narrator)).markdown
  case .json: return auditJSON(audits, findings, narrator).document
  case .jsonLines: return audits.map { narrator.auditJSON($0).line + "\n" }.joined()
  case .csv: return auditCSV(audits, told, narrator)
  case .xlsx: return ""
  case .sarif:
    return renderSARIF(
      findings + audits.flatMap { $0.findings.map(\.diagnostic) }, language: language)
  }
}

private func auditBlocks(_ audits: [FormAudit], _ narrator: Narrator) -> [ReportBlock] {
  let overview = audits.count > 1 ? [ReportBlock.table(overviewTable(audits, narrator))] : []
  return overview + audits.flatMap { auditBlocks($0, narrator) }
}

private func auditBlocks(_ audit: FormAudit, _ narrator: Narrator) -> [ReportBlock] {
  let words = AuditWords(narrator.language)
  var blocks: [ReportBlock] = [
    .heading(narrator.title(of: audit.evaluation)), .lines(narrator.summary(of: audit)),
  ]
  for finding in audit.foldedFindings {
    blocks.append(.section(narrator.title(of: finding), narrator.lines(of: finding)))
  }
  if !audit.lines.isEmpty {
    blocks.append(.lines([words.linesTitle]))
    blocks.append(.table(lineTable(audit, narrator)))
  }
  return blocks
}

private func overviewTable(_ audits: [FormAudit], _ narrator: Narrator) -> ReportTable {
  let words = AuditWords(narrator.language)
  let rows = audits.map { audit in
    ReportTable.Row(
      depth: 0,
      cells: [
        audit.evaluation.form, audit.claimedTotal?.written ?? words.none,
        narrator.template.indicators.isEmpty ? words.none : narrator.score(audit.evaluation.total),
        audit.difference.map { narrator.signed($0) } ?? words.none, audit.claimedGrade ?? words.none,
        audit.evaluation.grade.map { narrator.grade($0.final) } ?? words.none,
      ] + AuditWeight.allCases.map { String(audit.count($0)) })
  }
  return ReportTable(
    header: [words.form, words.claimed, words.computed, words.difference, words.claimedGrade, words.grade]
      + AuditWeight.allCases.map { words.weight($0) }, rows: rows)
}

private func lineTable(_ audit: FormAudit, _ narrator: Narrator) -> ReportTable {
  let words = AuditWords(narrator.language)
  let rows = audit.lines.map { line in
    ReportTable.Row(
      depth: line.depth,
      cells: [
        narrator.name(of: line), narrator.points(of: line),
        line.claimed.map { narrator.text($0) } ?? "", narrator.computed(line), words.verdict(line.verdict),
      ])
  }
  return ReportTable(
    header: [words.line, words.points, words.claimed, words.computed, words.verdict], rows: rows)
}

extension FormAudit {
  /// How many findings have a weight.
  func count(_ weight: AuditWeight) -> Int { findings.count { $0.weight == weight } }
}

extension Narrator {
  /// The claimed total and the computed one, their difference, the grades, and how many lines stand how.
  func summary(of audit: FormAudit) -> [String] {
    let words = AuditWords(language)
    let total = audit.evaluation.total
    var line =
      words.total + self.words.colon + words.claimed + " " + (audit.claimedTotal?.written ?? words.none)
      + self.words.comma + words.computed + " " + score(total)
    if let difference = audit.difference {
      line += self.words.comma
      line += difference.isZero ? words.noDifference : words.difference + " " + signed(difference)
    }
    // A template that only rates has no total to tell of.
    var lines = template.indicators.isEmpty && audit.claimedTotal == nil ? [] : [line]
    if let grade = audit.evaluation.grade {
      lines.append(
        words.grade + self.words.colon + words.claimed + " " + (audit.claimedGrade ?? words.none)
          + self.words.comma + words.computed + " " + self.grade(grade.final))
    }
    let counts = Verdict.allCases.compactMap { verdict -> String? in
      let count = audit.count(verdict)
      return count == 0 ? nil : "\(words.verdict(verdict)) \(count)"
    }
    if !counts.isEmpty {
      lines.append(
        words.checked(audit.lines.count) + self.words.colon + counts.joined(separator: self.words.comma))
    }
    let found = AuditWeight.allCases.compactMap { weight -> String? in
      let count = audit.count(weight)
      return count == 0 ? nil : "\(words.weight(weight)) \(count)"
    }
    lines.append(
      words.findings + self.words.colon
        + (found.isEmpty ? words.nothing : found.joined(separator: self.words.comma)))
    return lines
  }

  /// The weight, the code and what is said, and how many there are of the kind.
  func title(of folded: FoldedFinding) -> String {
    let words = AuditWords(language)
    let text = folded.first.diagnostic.message.text(in: language)
    return words.weight(folded.first.weight) + " " + folded.first.diagnostic.code + self.words.colon
      + text.headline + (folded.others.isEmpty ? "" : words.ofThisKind(folded.count))
  }

  /// How the computed figure came about, what may explain the claim, why and what to do, and where.
  func lines(of folded: FoldedFinding) -> [String] {
    let finding = folded.first
    let words = AuditWords(language)
    let text = finding.diagnostic.message.text(in: language)
    var lines = finding.working.filter(\.isWorking).map { words.working + self.words.colon + sentence($0) }
    if let variant = finding.variant {
      lines.append(words.variant(variant.text(in: language)))
    }
    lines.append(words.why + self.words.colon + text.why)
    lines.append(words.remedy + self.words.colon + text.remedy)
    if let first = address(of: finding.diagnostic) {
      let further = finding.otherPlaces.map { address(of: $0.place, $0.spot) }
      let all = further + folded.others.compactMap { address(of: $0.diagnostic) }
      let others = all.prefix(2)
      let rest = all.count - others.count
      lines.append(
        words.place + self.words.colon + ([first] + others).joined(separator: self.words.semicolon)
          + (rest > 0 ? words.morePlaces(rest) : ""))
    }
    return lines
  }

  /// The cell or path of a finding with its line; nil where it has neither.
  func address(of diagnostic: Diagnostic) -> String? {
    guard let place = diagnostic.place else { return diagnostic.spot }
    return address(of: place, diagnostic.spot ?? "")
  }

  private func address(of place: Place, _ spot: String) -> String {
    place.address(after: spot, comma: self.words.comma, language)
  }

  /// The points of a line: none of a check or a grade, and not known of a row that does not say them.
  func points(of line: AuditLine) -> String {
    switch line.level {
    case .row, .indicator, .group, .total: line.points.map { numbers.points($0) } ?? self.words.notFilled
    case .check, .grade: ""
    }
  }

  /// What a line is called; a row or an indicator without what it lies below, the tree being told by depth.
  func name(of line: AuditLine) -> String {
    let words = AuditWords(language)
    switch line.level {
    case .row, .indicator, .group:
      return line.name
    case .total: return words.total
    case .grade: return words.grade
    case .check: return words.check + " " + line.name
    }
  }

  /// What the data give for a line.
  func computed(_ line: AuditLine) -> String {
    switch line.computed {
    case .score(let score, _): self.score(score)
    case .text(let figure): text(figure)
    case .grade(let grades): grade(grades)
    }
  }

  /// A difference with its sign.
  func signed(_ value: Rational) -> String {
    if value.isZero { return numbers.score(value) }
    return (value.isNegative ? "−" : "+") + numbers.score(value.magnitude)
  }
}

extension DerivationStep {
  /// Whether a step says how a figure was computed, and not how a form was settled.
  fileprivate var isWorking: Bool {
    switch self {
    case .formula, .value, .line, .records, .condition, .tier, .branch, .steps, .raised, .capped, .overridden,
      .rounded,
      .shared, .item, .itemCount, .composed, .extrasAdded, .policy, .obstacle, .pointsSet:
      true
    case .judged, .notApplicable: false
    }
  }
}
