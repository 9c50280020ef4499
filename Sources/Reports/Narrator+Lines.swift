import Program
import Runtime
import Source
import Values

/// Whole lines that reports share.
extension Narrator {
  /// The template, its year, and the form.
  func title(of evaluation: Evaluation) -> String {
    switch language {
    case .chinese: template.name + (template.year.map { "（\($0)）" } ?? "") + "：\(evaluation.form)"
    case .english: template.name + (template.year.map { " (\($0))" } ?? "") + ": \(evaluation.form)"
    }
  }

  /// A path with its score and points.
  func scoreLine(_ path: String, _ result: IndicatorResult) -> String {
    guard result.hasPoints else { return openLine(path, result) }
    let points = numbers.points(result.points)
    if let line = extraLine(path, result, points) { return line }
    if case .scored(let score) = result.score {
      switch language {
      case .chinese: return "\(path)：得 \(numbers.score(score))分，满分 \(points)分"
      case .english: return "\(path): \(numbers.score(score)) of \(points) points"
      }
    }
    switch language {
    case .chinese: return "\(path)：\(score(result.score))，满分 \(points)分"
    case .english: return "\(path): \(score(result.score)), of \(points) points"
    }
  }

  /// The points of a result; a form may not say them, or say what cannot be used.
  func points(of result: IndicatorResult) -> String {
    switch result.pointsState {
    case .known: numbers.points(result.points)
    case .notGiven: words.notFilled
    case .unusable: words.notUsable
    }
  }

  /// A result without points that are known.
  private func openLine(_ path: String, _ result: IndicatorResult) -> String {
    switch language {
    case .chinese: "\(path)：\(score(result.score))，分值\(points(of: result))"
    case .english: "\(path): \(score(result.score)), points \(points(of: result))"
    }
  }

  /// What a bonus adds or a penalty takes; nil for an indicator of the total, or where it is not settled.
  private func extraLine(_ path: String, _ result: IndicatorResult, _ points: String) -> String? {
    let role = template[result.id].role
    guard role != .regular, case .scored(let score) = result.score else { return nil }
    let amount = numbers.score(score.magnitude)
    switch language {
    case .chinese: return "\(path)：\(role == .bonus ? "加" : "扣") \(amount)分，至多 \(points)分"
    case .english:
      return "\(path): \(role == .bonus ? "adds" : "takes") \(amount) of at most \(points) points"
    }
  }

  /// A figure beside the scores: its value, or why it has none.
  func figureText(_ figure: FigureResult) -> String {
    if let text = figure.text { return (figure.isExact ? "" : "≈ ") + self.text(text) }
    if figure.doesNotApply { return language == .chinese ? "不适用" : "not applicable" }
    let cause = figure.obstacle.map { sentence($0) } ?? ""
    switch language {
    case .chinese: return "待定（\(cause)）"
    case .english: return "undetermined (\(cause))"
    }
  }

  /// A summary, one line for each group.
  func summaryLines(_ result: SummaryResult) -> [String] {
    let name = template.summaries[result.index].name
    return result.lines.map { line in
      let value = figureText(line.figure)
      switch language {
      case .chinese:
        return name + (line.group.map { "（\($0)）" } ?? "") + "：\(value)，\(line.forms) 份表单"
      case .english:
        return name + (line.group.map { " (\($0))" } ?? "")
          + ": \(value), \(line.forms) form\(line.forms == 1 ? "" : "s")"
      }
    }
  }

  /// What a veto asked, with figures, and what it did.
  func vetoLine(_ veto: VetoResult, isOpen: Bool) -> String {
    let condition = text(veto.condition)
    let figures = veto.figures == veto.condition ? "" : text(veto.figures)
    let effect = sentence(template.vetoes[veto.index].effect)
    let obstacle = veto.obstacle.map { sentence($0) }
    switch language {
    case .chinese:
      let head = "否决 \(veto.index + 1) “\(condition)”" + (figures.isEmpty ? "" : "（\(figures)）")
      guard let holds = veto.holds else {
        return head + "：不能确定" + (obstacle.map { "，\($0)" } ?? "")
          + (isOpen ? "；如成立，\(effect)" : "；成立与否，等次一样")
      }
      // 不适用 for what cannot be told counts as not holding, and the line says why.
      if let obstacle { return head + "：\(obstacle)，按模板的规定当作不成立" }
      return head + (holds ? "：成立，\(effect)" : "：不成立")
    case .english:
      let head = "veto \(veto.index + 1) “\(condition)”" + (figures.isEmpty ? "" : " (\(figures))")
      guard let holds = veto.holds else {
        return head + ": cannot be told" + (obstacle.map { ", \($0)" } ?? "")
          + (isOpen ? "; if it holds, \(effect)" : "; the grade is the same either way")
      }
      if let obstacle { return head + ": \(obstacle); by the policy of the template taken as not holding" }
      return head + (holds ? ": holds, \(effect)" : ": does not hold")
    }
  }

  /// A figure of the data and where it was read.
  func sourceLine(_ source: SourceFigure) -> String {
    let address = source.place.address(after: source.spot, comma: words.comma, language)
    let equation = words.data + words.colon + "\(text(source.name)) = \(text(source.value))"
    switch language {
    case .chinese: return equation + "（\(address)）"
    case .english: return equation + " (\(address))"
    }
  }
}
