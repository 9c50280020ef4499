import Driver
import Program
import Reports
import Runtime
import Source

/// `heng explain`: tells how the score of a form, or of one of its indicators, came about.
func runExplain(_ arguments: Arguments) -> ExitCode {
  guard arguments.operands.count >= 2 else { return refuse(.tooFewFiles(.explain), arguments) }
  // Data may be several files (rows beside forms); what is no file is the indicator.
  let rest = arguments.operands.dropFirst()
  let files = [rest[1]] + rest.dropFirst().prefix { isDataFile($0) }
  let names = Array(rest.dropFirst(files.count))
  guard names.count <= 1 else { return refuse(.tooManyFiles(.explain), arguments) }
  return withTemplate(arguments) { template in
    let data = expandFolders(files)
    let run = scoreForms(
      in: data.paths, by: template, as: arguments.encoding,
      of: arguments.form.map { .named($0) } ?? .only)
    return (data, run)
  } then: { template, forms in
    let (data, run) = forms
    var indicator: IndicatorID?
    var unknown: UsageMessage?
    if let name = names.first {
      if !name.contains(where: { $0 != "/" && $0 != "." }) {
        return refuse(.unknownIndicator(name, near: nil), arguments)
      }
      switch findIndicator(name, in: template) {
      case .success(let id): indicator = id
      // It may yet be a row that the form brings.
      case .failure(let message) where message.isUnknown && !template.tables.isEmpty: unknown = message.value
      case .failure(let message): return refuse(message.value, arguments)
      }
    }
    show(data.diagnostics, arguments)
    if data.paths.isEmpty { return .noFile }
    if let unknown = unknownForm(run.forms, run.filesRead, arguments) { return refuse(unknown, arguments) }
    show(run.diagnostics + run.evaluations.flatMap(\.findings), arguments)
    guard run.filesRead > 0 else { return .noFile }
    let several = arguments.form == nil ? run.forms : run.evaluations.map(\.form)
    if several.count > 1 { return refuse(.severalForms(several), arguments) }
    guard var evaluation = run.evaluations.first else { return .findings }
    if let unknown, let name = names.first {
      guard let row = findRow(name, in: evaluation, template) else { return refuse(unknown, arguments) }
      indicator = row.indicator
      evaluation = evaluation.keeping(row: row.number, below: row.indicator)
    }
    let report = renderExplanation(
      evaluation, findings: run.diagnostics, tellsFindings: arguments.writesFile, template: template,
      indicator: indicator,
      language: arguments.language,
      format: arguments.format ?? .text)
    return verdict(
      after: deliver(report, arguments), hasErrors: run.hasErrors, hasWarnings: run.hasWarnings, arguments)
  }
}

private func isDataFile(_ operand: String) -> Bool {
  operand == "-" || [".json", ".jsonl", ".ndjson", ".csv", ".xlsx"].contains { operand.hasSuffix($0) }
}

/// A message that travels as an error.
private struct Refusal: Error {
  let value: UsageMessage
  /// Whether nothing is called so.
  var isUnknown: Bool { if case .unknownIndicator = value { true } else { false } }
}

/// The names of a path, however they are joined.
private func pathNames(_ path: String) -> [String] {
  halfWidth(path).split(whereSeparator: { $0 == "/" || $0 == "." }).map(String.init)
}

/// The first row of the form whose path ends with the names.
private func findRow(
  _ name: String, in evaluation: Evaluation, _ template: Template
) -> (indicator: IndicatorID, number: Int)? {
  let wanted = pathNames(name)
  for result in evaluation.indicators {
    for row in result.rows
    where (pathNames(template[result.id].path) + pathNames(row.name)).suffix(wanted.count) == wanted[...] {
      return (result.id, row.number)
    }
  }
  return nil
}

private func findIndicator(_ name: String, in template: Template) -> Result<IndicatorID, Refusal> {
  let wanted = pathNames(name)
  let matches = template.indicators.filter {
    $0.path.split(separator: "/").map(String.init).suffix(wanted.count) == wanted[...]
  }
  let exact = matches.filter { $0.path.split(separator: "/").count == wanted.count }
  if let only = matches.count == 1 ? matches.first : (exact.count == 1 ? exact.first : nil) {
    return .success(only.id)
  }
  if matches.isEmpty {
    let near = nearestName(to: wanted.last ?? name, among: template.indicators.map(\.name))
    let isOutcome = template.outcomes.contains { $0.name == name }
    return .failure(Refusal(value: .unknownIndicator(name, near: near, isOutcome: isOutcome)))
  }
  return .failure(Refusal(value: .ambiguousIndicator(name, matches.map(\.path))))
}
