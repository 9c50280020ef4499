import Audit
import Checker
import DataFiles
import Parser
import Program
import Runtime
import Source
import Values

/// What a test may stumble over before it comes to its point.
struct AuditFault: Error, CustomStringConvertible {
  let description: String
}

/// A checked template from the body of 模板; fails where the checker finds an error.
func auditTemplate(_ body: String) throws -> Template {
  let text = "衡 1\n模板 例 {\n\(body)\n}\n"
  let (tree, syntactic) = parse(SourceFile(path: "模板.heng", bytes: Array(text.utf8)))
  let (template, semantic) = check(tree)
  guard let template, !(syntactic + semantic).hasErrors else {
    throw AuditFault(
      description: (syntactic + semantic).map { $0.message.text(in: .chinese).headline }.joined(
        separator: "\n"))
  }
  return template
}

/// The audit of one form; fails where the reader refuses something.
func audited(_ template: Template, _ json: String) throws -> FormAudit {
  let (forms, diagnostics) = readForms(
    SourceFile(path: "表单.json", bytes: Array(json.utf8)), template: template)
  guard let form = forms.first, forms.count == 1, !diagnostics.hasErrors else {
    throw AuditFault(
      description: diagnostics.map { $0.message.text(in: .chinese).headline }.joined(separator: "\n"))
  }
  return audit(form, evaluate(form, by: template), by: template)
}

/// The audit of one form by the body of a template.
func audited(_ body: String, _ json: String) throws -> FormAudit {
  try audited(try auditTemplate(body), json)
}

extension FormAudit {
  /// The codes of the findings in their order.
  var codes: [String] { findings.map(\.diagnostic.code) }

  /// The codes with their weights: `H7001!` contradicts, `?` is unchecked, `~` a warning, `.` a note.
  var marks: [String] {
    findings.map { finding in
      let mark =
        switch finding.weight {
        case .contradiction: "!"
        case .warning: "~"
        case .note: "."
        case .unchecked: "?"
        }
      return finding.diagnostic.code + mark
    }
  }

  /// The verdict on the line of a path, or on the total or the grade.
  func verdict(_ path: String) -> Verdict? {
    switch path {
    case "总分": lines.first { $0.level == .total }?.verdict
    case "等次": lines.first { $0.level == .grade }?.verdict
    default: lines.first { $0.path == path }?.verdict
    }
  }

  /// The first headline, in Chinese.
  var headline: String { findings.first?.diagnostic.message.text(in: .chinese).headline ?? "" }

  /// The variant of the first finding, in Chinese.
  var variant: String? { findings.first?.variant?.text(in: .chinese) }
}
