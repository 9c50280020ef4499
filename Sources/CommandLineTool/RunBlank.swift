import BlankForms
import Driver
import LiveFormulas
import Program
import Reports
import Source
import Workbooks

/// `heng blank`: makes the workbook that units fill for a template.
func runBlank(_ arguments: Arguments) -> ExitCode {
  guard !arguments.operands.isEmpty else { return refuse(.tooFewFiles(.blank), arguments) }
  guard arguments.operands.count == 1 else { return refuse(.tooManyFiles(.blank), arguments) }
  if let format = arguments.format, format != .xlsx { return refuse(.blankHasNoFormat, arguments) }
  guard let output = arguments.output, output != "-" else { return refuse(.blankNeedsOutput, arguments) }
  return withTemplate(arguments) { template in
    blankForm(of: template)
  } then: { _, form in
    do throws(WritingFault) {
      let delivered = deliver(try form.book.bytes(), arguments)
      if delivered == .fine { _ = writeAll(report(form, output, arguments.language), to: 2) }
      return verdict(after: delivered, hasErrors: false, hasWarnings: false, arguments)
    } catch {
      return refuseWorkbook(error, arguments)
    }
  }
}

/// What the form computes while it is filled, and what it leaves to heng.
private func report(_ form: BlankForm, _ path: String, _ language: Language) -> String {
  let all = form.live + form.notLive.count
  var text = Phrase(
    "已写 \(path)：\(all) 项指标，\(form.live) 项有参考得分\n",
    "wrote \(path): \(all) indicators, \(form.live) with a live score\n")
  for (path, reason) in form.notLive { text += Phrase("  \(path)：") + reason.phrase + Phrase("\n") }
  return text.text(in: language)
}
