import Audit
import DataFiles
import Program
import Reports
import Runtime
import Source

/// What is asked of a run of many forms.
package enum StreamTask: Sendable {
  /// The scores of each form, in a format that is written form by form.
  case scores(ReportFormat)
  /// Each form's claims held against its figures, in such a format; without one nothing is written but findings.
  case audits(ReportFormat?)

  /// Whether forms leave nothing behind but findings.
  package var writesNothing: Bool { if case .audits(nil) = self { true } else { false } }

  /// Whether claims are held against figures.
  var isAudit: Bool { if case .audits = self { true } else { false } }

  /// What is written of forms; nil where the format is made of all of them together.
  func parts(_ template: Template, _ language: Language) -> ReportParts? {
    switch self {
    case .scores(let format): .scores(template, language, as: format)
    case .audits(let format): .audits(template, language, as: format)
    }
  }
}

/// What comes of a form that is looked at by itself.
struct FormPart {
  let evaluation: Evaluation
  let findings: [FormFinding]
  /// What is written of it.
  let bytes: [UInt8]
  /// What a ledger says of it, where one is written.
  let ledger: LedgerForm?
}

/// What is done with each form of a run.
struct FormWork: Sendable {
  let evaluator: Evaluator
  let parts: ReportParts
  /// Whether claims are held against figures.
  let isAudit: Bool
  /// All forms, for what rests on them.
  var cohort: Cohort

  /// The work of a task, with the parts of its report.
  init(_ task: StreamTask, _ parts: ReportParts, _ template: Template) {
    (evaluator, self.parts) = (Evaluator(template), parts)
    isAudit = task.isAudit
    cohort = Cohort(of: [], by: template)
  }

  /// What comes of a form; the cache is the thread's own.
  func part(of form: Form, _ cache: AuditCache) -> FormPart {
    let evaluation = evaluator.evaluate(form, in: cohort, explained: explained)
    guard isAudit else {
      return FormPart(
        evaluation: evaluation,
        findings: evaluation.findings.map { FormFinding($0, form: evaluation.form) },
        bytes: parts.separator + parts.part(evaluation), ledger: parts.ledger?.form(evaluation))
    }
    let audit = audit(form, evaluation, cache)
    return FormPart(
      evaluation: evaluation, findings: audit.findings.map { FormFinding($0, form: evaluation.form) },
      bytes: parts.separator + parts.part(audit), ledger: parts.ledger?.form(audit))
  }

  /// How much evaluations tell: where nothing is written, audits ask for the leaves of which something is found.
  private var explained: Explained {
    if isAudit, parts.isNothing { return .sums }
    return parts.isExplained ? .wholly : .findings
  }

  /// What is found in a form of a block where it is looked at.
  func findings(
    in form: Form, _ settled: SettledForm, _ focus: AuditFocus, _ cache: AuditCache
  ) -> [FormFinding] {
    Audit.findings(in: form, settled, focus, by: evaluator.template, in: cohort, cache)
      .map { FormFinding($0, form: form.id) }
  }

  /// What is read of a form for that.
  func wanted(_ focus: AuditFocus, _ settled: SettledForm, _ cache: AuditCache) -> WantedCells {
    WantedCells(
      inputs: focus.readsInputs ? nil : cache.inputs(ofVetoes: settled.vetoes, evaluator.template),
      claims: focus.readsClaim)
  }

  private func audit(_ form: Form, _ evaluation: Evaluation, _ cache: AuditCache) -> FormAudit {
    Audit.audit(form, evaluation, by: evaluator.template, in: cohort, cache, brief: parts.isNothing)
  }
}

extension BlockDoubts {
  /// What is asked of the figures of a form of a block of which nothing else is to be told; no other cell of it is read.
  func findings(
    _ lane: Int, of lanes: FormLanes, _ reader: inout some FormLaneReader
  ) -> [FormFinding] {
    guard let form = reader.form(lane, of: lanes, WantedCells(inputs: inputs, claims: claims)) else {
      return []
    }
    return findings(in: form).map { FormFinding($0, form: form.id) }
  }
}
