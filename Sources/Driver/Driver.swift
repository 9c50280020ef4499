import Audit
import Checker
import DataFiles
import Enclosure
import Parser
import Program
import Prover
import Runtime
import Source
import Syntax

// The whole pipeline: bytes → tree → program, proved → (with data) forms → evaluations. Each step adds diagnostics and
// hands on only what the next one may rely on.

/// A template file after reading and checking.
package struct CheckedFile: Sendable {
  /// The file as given.
  package let path: String
  /// The program; nil where there were errors.
  package let template: Template?
  /// What was found, in reading order.
  package let diagnostics: [Diagnostic]
  /// Whether the file could be read at all.
  package let wasRead: Bool
  /// Its tree; nil where the file is no text.
  package var tree: SyntaxTree?
}

/// Forms after scoring.
package struct ScoringRun: Sendable {
  /// The names of all forms that were read.
  package var forms: [String] = []
  /// One evaluation for each form that was asked for, in the order of the files and within them.
  package var evaluations: [Evaluation] = []
  /// What the forms come to together.
  package var summaries: [SummaryResult] = []
  /// What was found in the files themselves.
  package var diagnostics: [Diagnostic] = []
  /// How many of the data files could be opened.
  package var filesRead = 0

  /// Whether anything is an error or left undetermined.
  package var hasErrors: Bool {
    diagnostics.hasErrors || evaluations.contains { $0.findings.hasErrors || !$0.isDetermined }
  }

  /// Whether anything is a warning.
  package var hasWarnings: Bool {
    (diagnostics + evaluations.flatMap(\.findings)).hasWarnings
  }
}

/// Forms after their claims were held against their scores.
package struct AuditRun: Sendable {
  /// The names of all forms that were read.
  package let forms: [String]
  /// One audit for each form that was asked for, in the order of the files and within them.
  package var audits: [FormAudit]
  /// What was found in the files themselves.
  package let diagnostics: [Diagnostic]
  /// How many of the data files could be opened.
  package let filesRead: Int

  /// Whether a form contradicts itself or is left undetermined, or a file has errors.
  package var hasErrors: Bool { diagnostics.hasErrors || audits.contains(where: \.hasErrors) }

  /// Whether anything is a warning.
  package var hasWarnings: Bool {
    diagnostics.hasWarnings
      || audits.contains { $0.findings.contains { $0.weight == .warning } }
  }
}

/// A template as soon as forms can be read and scored by it, while its proofs are still looked for: whoever goes on with
/// it tells nothing before they have ended.
package struct OpenedTemplate {
  /// The program; nil where there are errors already.
  package let template: Template?
  private let proving: Beside<CheckedFile>

  fileprivate init(_ template: Template?, _ proving: @escaping () -> CheckedFile) {
    self.template = template
    self.proving = Beside(proving)
  }

  /// The file with all that was found in it, once its proofs have ended.
  package func checked() -> CheckedFile { proving.wait() }
}

/// Reads a template and checks its words; what else is found is looked for beside whoever goes on. `-` is standard input.
package func openTemplate(at path: String) -> OpenedTemplate {
  switch readTemplate(at: path, as: nil) {
  case .success(let file):
    let words = checkWords(file)
    return OpenedTemplate(words.template, words.proved)
  case .failure(let problem): return OpenedTemplate(nil) { problem.file }
  }
}

/// Reads and checks one template; `-` is standard input. It is read in `encoding` where one is given.
package func checkTemplate(at path: String, as encoding: TextEncoding? = nil) -> CheckedFile {
  switch readTemplate(at: path, as: encoding) {
  case .success(let file): checkTemplate(file)
  case .failure(let problem): problem.file
  }
}

/// Checks a template that has been read.
package func checkTemplate(_ file: SourceFile) -> CheckedFile { checkWords(file).proved() }

/// A template that is no text, as an error.
private struct UnreadTemplate: Error {
  let file: CheckedFile
}

private func readTemplate(at path: String, as encoding: TextEncoding?) -> Result<SourceFile, UnreadTemplate> {
  readSource(path, limit: FileLimit.template, as: encoding).mapError { problem in
    UnreadTemplate(
      file: CheckedFile(
        path: path, template: nil, diagnostics: [Diagnostic(problem.message, at: nil)], wasRead: false))
  }
}

/// A template file whose words have been checked, before anything is proved of it.
private struct CheckedWords {
  let file: SourceFile
  /// The program, where no word of it is an error.
  var template: Template?
  /// Its tree and what was found in it; nil where the file is no text.
  var reading: Reading?
  /// Why it is none.
  var faults: [Diagnostic] = []

  struct Reading {
    let tree: SyntaxTree
    let syntactic: [Diagnostic]
    let semantic: [Diagnostic]
    let analysis: RangeAnalysis?
  }

  /// The file with all that was found in it.
  func proved() -> CheckedFile {
    guard let reading else {
      return CheckedFile(path: file.path, template: nil, diagnostics: faults, wasRead: true)
    }
    let (tree, syntactic) = (reading.tree, reading.syntactic)
    let proofs = template.map { prove($0, reading.analysis) + holdAgainstBases($0, in: tree) } ?? []
    // What a quote or a comment without an end has taken is not missed elsewhere.
    let isCutShort = syntactic.contains { finding in
      finding.code.hasPrefix("H10") && finding.place.map { finding.message.leavesRestUnread(at: $0) } ?? false
    }
    let found = confirmFixes(of: syntactic + (isCutShort ? [] : reading.semantic), in: tree)
    let told = translatePrinted(found, in: tree)
    let diagnostics = reportEncodings(of: [file]) + settleAcceptances(told + proofs, in: tree)
    return CheckedFile(
      path: file.path, template: diagnostics.hasErrors ? nil : template, diagnostics: diagnostics,
      wasRead: true, tree: tree)
  }
}

private func checkWords(_ file: SourceFile) -> CheckedWords {
  // A template in an encoding that cannot be read has one mistake, its encoding; damage has its places.
  if let fault = file.findFault(), fault.kind != .damaged {
    return CheckedWords(
      file: file, faults: [Diagnostic(FileMessage.notText(fault), at: Place(file, fault.range))])
  }
  let (tree, syntactic) = parse(file)
  let (template, semantic, analysis) = checkForProof(tree)
  return CheckedWords(
    file: file, template: syntactic.hasErrors ? nil : template,
    reading: CheckedWords.Reading(
      tree: tree, syntactic: syntactic, semantic: semantic, analysis: analysis))
}

/// Reads data files and scores the forms in them; a file that cannot be read is a finding, the others go on. They
/// are read in `encoding` where one is given. Where they are not to be explained, settled scores have no steps.
package func scoreForms(
  in paths: [String], by template: Template, as encoding: TextEncoding? = nil, explained: Bool = true,
  of choice: FormChoice = .all
) -> ScoringRun {
  let data = readForms(in: paths, by: template, as: encoding)
  var run = score(
    data.reading.forms, by: template, doubt: data.reading.doubt, explained: explained, of: choice)
  run.diagnostics = choice.told(data.diagnostics, among: data.reading.forms) + run.diagnostics
  run.filesRead = data.filesRead
  return run
}

/// Scores forms together: each is one of all.
func score(
  _ forms: [Form], by template: Template, doubt: CohortDoubt? = nil, explained: Bool = true,
  of choice: FormChoice = .all
) -> ScoringRun {
  let cohort = Cohort(of: forms, by: template, doubt: doubt)
  let (summaries, unknown) = summarize(cohort, by: template)
  let evaluator = Evaluator(template)
  let evaluations = choice.of(forms).map {
    evaluator.evaluate($0, in: cohort, explained: explained ? .wholly : .findings)
  }
  return ScoringRun(
    forms: forms.map(\.id), evaluations: evaluations, summaries: summaries,
    diagnostics: unknown + doubts(of: cohort, by: template) { forms[$0] })
}

/// Reads data files and holds what the forms in them claim against what its figures give. They are read in
/// `encoding` where one is given.
package func auditForms(
  in paths: [String], by template: Template, as encoding: TextEncoding? = nil, of choice: FormChoice = .all
) -> AuditRun {
  let data = readForms(in: paths, by: template, as: encoding)
  let forms = data.reading.forms
  let (audits, doubts) = audit(data.reading, by: template, of: choice)
  return AuditRun(
    forms: forms.map(\.id), audits: audits,
    diagnostics: choice.told(data.diagnostics, among: forms) + doubts, filesRead: data.filesRead)
}

/// Holds what forms claim against their figures, and asks what is to be asked of all; each is one of all.
func audit(_ reading: BatchReading, by template: Template, of choice: FormChoice = .all) -> (
  audits: [FormAudit], doubts: [Diagnostic]
) {
  let forms = reading.forms
  let cohort = Cohort(of: forms, by: template, doubt: reading.doubt)
  let evaluator = Evaluator(template)
  let cache = AuditCache()
  let audits = choice.of(forms).map {
    audit($0, evaluator.evaluate($0, in: cohort), by: template, in: cohort, cache)
  }
  return (audits, doubts(of: cohort, by: template) { forms[$0] })
}

private func readForms(
  in paths: [String], by template: Template, as encoding: TextEncoding?
) -> (reading: BatchReading, diagnostics: [Diagnostic], filesRead: Int) {
  var problems: [Diagnostic] = []
  var filesRead = 0
  var decoded: [SourceFile] = []
  var batch = FormBatch(template)
  var known: Set<FileIdentity> = []
  for path in paths {
    if let identity = fileIdentity(path), !known.insert(identity).inserted {
      batch.leaveOutCopy(path)
      continue
    }
    switch readData(path, as: encoding) {
    case .failure(let problem):
      problems.append(Diagnostic(problem.message, at: nil))
      batch.missFile(path)
    case .success(.workbook(let bytes)):
      filesRead += 1
      batch.read(workbook: bytes, path: path)
    case .success(.text(let file)):
      filesRead += 1
      if file.encoding != .utf8 { decoded.append(file) }
      batch.read(file)
    }
  }
  let reading = batch.reading()
  problems += reportEncodings(of: decoded)
  return (reading, problems + reading.diagnostics, filesRead)
}

/// Says once for each encoding other than UTF-8 which files were found to be in it.
private func reportEncodings(of files: [SourceFile]) -> [Diagnostic] {
  TextEncoding.allCases.filter { $0 != .utf8 }.compactMap { encoding in
    let paths = files.filter { $0.encoding == encoding && $0.hasFoundEncoding }.map(\.path)
    return paths.isEmpty ? nil : Diagnostic(FileMessage.decoded(encoding, paths), at: nil)
  }
}
