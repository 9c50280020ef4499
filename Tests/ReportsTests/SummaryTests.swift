import Reports
import Source
import Testing

@Test func summaryCountsEachSeverityFromTheGravest() {
  let kinds: [Severity] = [.warning, .error, .error, .note]
  let diagnostics = kinds.map {
    Diagnostic(SampleMessage(severity: $0, chinese: MessageText("某处有误")), at: nil)
  }
  #expect(diagnosticSummary(diagnostics, language: .chinese) == "2 个错误，1 个警告，1 个提示")
  #expect(diagnosticSummary(diagnostics, language: .english) == "2 errors, 1 warning, 1 note")
  #expect(diagnosticSummary([], language: .chinese).isEmpty)
}
