import Audit
import Program
import Runtime
import Source

/// One row per line of each form, once more for each further finding at it; findings without a line come last, and
/// those of the files behind all forms.
func auditCSV(_ audits: [FormAudit], _ findings: [Diagnostic], _ narrator: Narrator) -> String {
  let rows = AuditTable(narrator)
  var table = CSVTextTable(header: AuditTable.header)
  for audit in audits {
    for row in rows.rows(audit) { table.append(row) }
  }
  for finding in findings { table.append(rows.row(finding)) }
  return table.text
}

/// The rows of a table of audits.
struct AuditTable {
  let narrator: Narrator

  init(_ narrator: Narrator) { self.narrator = narrator }

  static let header = [
    "表单", "层次", "项目", "分值", "自报", "重算", "相差", "结论", "轻重", "编号", "发现", "可能的算法", "数据位置",
  ]

  /// The rows of a form.
  func rows(_ audit: FormAudit) -> [[String]] {
    let words = AuditWords(.chinese)
    var rows: [[String]] = []
    func append(_ head: [String], _ finding: AuditFinding?, spot: String) {
      let text = finding?.diagnostic.message.text(in: narrator.language)
      rows.append(
        [audit.evaluation.form] + head + [
          finding.map { words.weight($0.weight) } ?? "", finding?.diagnostic.code ?? "", text?.headline ?? "",
          finding?.variant?.text(in: narrator.language) ?? "",
          ([finding?.diagnostic.spot ?? spot] + (finding?.otherPlaces.prefix(2).map(\.spot) ?? [])).joined(
            separator: "；"),
        ])
    }
    for (index, line) in audit.lines.enumerated() {
      let head = narrator.cells(of: line) + [words.verdict(line.verdict)]
      let own = audit.findings.filter { $0.line == index }
      if own.isEmpty { append(head, nil, spot: line.spot) }
      for finding in own { append(head, finding, spot: line.spot) }
    }
    for finding in audit.findings where finding.line == nil {
      append(Array(repeating: "", count: 7), finding, spot: "")
    }
    return rows
  }

  /// The row of a finding of the files.
  func row(_ finding: Diagnostic) -> [String] {
    Array(repeating: "", count: 8) + [
      finding.severity.word(in: .chinese), finding.code,
      finding.message.text(in: narrator.language).headline, "", narrator.address(of: finding) ?? "",
    ]
  }
}

extension Narrator {
  /// Level, name, points, claim, what comes out, and the difference where both are numbers.
  fileprivate func cells(of line: AuditLine) -> [String] {
    let level =
      switch line.level {
      case .row: "行"
      case .indicator: "指标"
      case .group: "小计"
      case .total: "总分"
      case .check: "核对"
      case .grade: "等次"
      }
    let computed: String
    switch line.computed {
    case .score(let score, _): computed = cell(score)
    case .text(let figure): computed = text(figure)
    case .grade(let grades):
      computed =
        grades.count == 1
        ? template.grades[grades.lowerBound].name : ReportWords.chinese.undetermined
    }
    return [
      level, line.path, line.points.map { numbers.machine($0) } ?? "", line.claimed.map { text($0) } ?? "",
      computed,
      line.difference.map { numbers.machine($0) } ?? "",
    ]
  }
}
