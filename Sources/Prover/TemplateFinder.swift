import Program
import Source

/// Looks through a template and keeps what it finds.
protocol TemplateFinder {
  var template: Template { get }
  var diagnostics: [Diagnostic] { get set }
}

extension TemplateFinder {
  mutating func report(_ message: any DiagnosticMessage, at range: SourceRange, related: [SourceRange] = []) {
    diagnostics.append(template.diagnostic(message, at: range, related: related))
  }

  // The enums of this module, so that a case need not name its enum.

  mutating func report(_ message: ProverMessage, at range: SourceRange, related: [SourceRange] = []) {
    report(message as any DiagnosticMessage, at: range, related: related)
  }

  mutating func report(_ message: MeaningMessage, at range: SourceRange, related: [SourceRange] = []) {
    report(message as any DiagnosticMessage, at: range, related: related)
  }

  mutating func report(_ message: DoubtMessage, at range: SourceRange, related: [SourceRange] = []) {
    report(message as any DiagnosticMessage, at: range, related: related)
  }
}

extension Template {
  /// A measure as it is written beside ÷ or −: a sum in brackets.
  func partText(of measure: Measure) -> String {
    let text = text(of: measure.ungrouped)
    return measure.ungrouped.isSum ? "(\(text))" : text
  }

  /// A finding at a place of the template.
  func diagnostic(_ message: any DiagnosticMessage, at range: SourceRange, related: [SourceRange] = [])
    -> Diagnostic
  {
    Diagnostic(message, at: Place(file, range), related: related.map { Place(file, $0) })
  }
}
