import Checker
import DataFiles
import Parser
import Program
import Prover
import Runtime
import Source

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
}

/// Forms after scoring.
package struct ScoringRun: Sendable {
  /// One evaluation for each form, in the order of the files and within them.
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
    (diagnostics + evaluations.flatMap(\.findings)).contains { $0.severity == .warning }
  }
}

/// Reads and checks one template; `-` is standard input.
package func checkTemplate(at path: String) -> CheckedFile {
  switch readSource(path, limit: FileLimit.template) {
  case .failure(let problem):
    return CheckedFile(
      path: path, template: nil, diagnostics: [Diagnostic(problem.message, at: nil)], wasRead: false)
  case .success(let file):
    let (tree, syntactic) = parse(file)
    let (template, semantic) = check(tree)
    let proofs = syntactic.hasErrors ? [] : template.map { prove($0) } ?? []
    let diagnostics = (syntactic + semantic + proofs).inReadingOrder()
    return CheckedFile(
      path: path, template: diagnostics.hasErrors ? nil : template, diagnostics: diagnostics, wasRead: true)
  }
}

/// Reads data files and scores every form in them; a file that cannot be read is a finding, the others go on.
package func scoreForms(in paths: [String], by template: Template) -> ScoringRun {
  var run = ScoringRun()
  var batch = FormBatch(template)
  for path in paths {
    switch readSource(path, limit: FileLimit.data) {
    case .failure(let problem):
      run.diagnostics.append(Diagnostic(problem.message, at: nil))
    case .success(let file):
      run.filesRead += 1
      batch.read(file)
    }
  }
  let (forms, diagnostics) = batch.finished()
  run.diagnostics += diagnostics
  run.diagnostics += reportRepeatedForms(forms)
  let cohort = Cohort(of: forms, by: template)
  run.evaluations = forms.map { evaluate($0, by: template, in: cohort) }
  let (summaries, unknown) = summarize(cohort, by: template)
  run.summaries = summaries
  run.diagnostics += unknown
  return run
}
