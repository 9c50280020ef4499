import Program
import Source
import Values

/// What is said at the end of a run of many forms.
package func streamSummary(
  _ result: StreamResult, _ task: StreamTask, seconds: Double, by template: Template, _ language: Language
) -> String {
  SummaryWriter(template: template, isAudit: task.isAudit, language: language).text(result, seconds)
}

private struct SummaryWriter {
  let template: Template
  let isAudit: Bool
  let language: Language

  private func say(_ chinese: String, _ english: String) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }

  func text(_ result: StreamResult, _ seconds: Double) -> String {
    let tally = result.tally
    let forms = grouped(tally.forms)
    let rate = grouped(Int(Double(tally.forms) / max(0.001, seconds)))
    let time = String(Int(seconds)) + "." + String(Int(seconds * 10) % 10)
    var lines = [
      say(
        "\(isAudit ? "核对" : "计分") \(forms) 份，其中待定 \(grouped(tally.open)) 份；\(time) 秒，每秒 \(rate) 份",
        "\(forms) forms \(isAudit ? "audited" : "scored"), \(grouped(tally.open)) of them undetermined; \(time) s, \(rate) a second"
      )
    ]
    if isAudit {
      let count = grouped(tally.contradicted)
      lines.append(
        say("自报与表内数据矛盾的 \(count) 份", "forms that contradict themselves: \(count)"))
    }
    if !template.indicators.isEmpty, let (mean, quartiles) = tally.spread {
      let numbers = ReportNumbers(template.rounding)
      let parts = quartiles.map { numbers.score($0) }
      let average = "≈" + mean.fixedText(places: template.rounding.places + 1)
      lines.append(
        say(
          "总分（已评分的）：平均 \(average)，下四分位 \(parts[0])，中位 \(parts[1])，上四分位 \(parts[2])",
          "totals (of those settled): mean \(average), quartiles \(parts.joined(separator: ", "))"))
    }
    if !template.grades.isEmpty {
      let counts = template.grades.enumerated().map { index, grade in
        "\(grade.name) \(grouped(index < tally.grades.count ? tally.grades[index] : 0))"
      }
      lines.append(say("等次：" + counts.joined(separator: "，"), "grades: " + counts.joined(separator: ", ")))
    }
    lines += findings(result)
    return lines.map { $0 + "\n" }.joined()
  }

  private func findings(_ result: StreamResult) -> [String] {
    let kinds = result.tally.findings.sorted { ($1.value.severity, $0.key) < ($0.value.severity, $1.key) }
    var lines: [String] = []
    if !kinds.isEmpty {
      let counts = kinds.map {
        say("\($0.key) \(grouped($0.value.count)) 处", "\($0.key) \(grouped($0.value.count))")
      }
      lines.append(say("问题：" + counts.joined(separator: "，"), "findings: " + counts.joined(separator: ", ")))
    }
    let untold = result.tally.untold
    if untold > 0 {
      lines.append(
        say(
          "另有 \(grouped(untold)) 份表单有问题，没有逐条去看；要全部写出来，加 --findings 文件",
          "\(grouped(untold)) more forms have findings that were not looked into; --findings FILE writes all of them"
        ))
    } else if result.left > 0 {
      lines.append(
        say(
          "另有 \(grouped(result.left)) 条没有列出；要全部写出来，加 --findings 文件，或用 --limit-findings 多列一些",
          "\(grouped(result.left)) more are not listed; --findings FILE writes all of them, --limit-findings lists more"
        ))
    }
    return lines
  }

  /// Digits in groups of three.
  private func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    return digits.indices.map { index in
      let rest = digits.count - index
      return String(digits[index]) + (rest > 1 && rest % 3 == 1 ? "," : "")
    }.joined()
  }
}
