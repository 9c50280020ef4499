import Checker
import DataFiles
import Parser
import Program
import Source
import Workbooks

/// A template with the layouts of files beside it; what is wrong with them; whether all could be read.
package struct TemplateWithLayouts: Sendable {
  /// The template; nil where a layout has an error.
  package let template: Template?
  /// What was found in the files.
  package let diagnostics: [Diagnostic]
  /// Whether every file could be opened.
  package let wasRead: Bool
}

/// Reads files of layouts and adds them to a template.
package func addLayouts(in paths: [String], to template: Template) -> TemplateWithLayouts {
  var (result, found, wasRead) = (template, [Diagnostic](), true)
  for path in paths {
    switch readSource(path, limit: FileLimit.template) {
    case .failure(let problem):
      found.append(Diagnostic(problem.message, at: nil))
      wasRead = false
    case .success(let file):
      if let fault = file.findFault() {
        found.append(Diagnostic(FileMessage.notText(fault), at: Place(file, fault.range)))
        continue
      }
      let (tree, syntactic) = parse(file)
      let (layouts, semantic) = checkLayoutFile(tree, of: template)
      found += confirmFixes(of: syntactic + semantic, in: tree)
      result = result.adding(layouts)
    }
  }
  return TemplateWithLayouts(
    template: found.hasErrors ? nil : result, diagnostics: found, wasRead: wasRead)
}

/// What the sheets of a sample say by the layouts of a template, before anything is scored.
package func readSample(at path: String, by template: Template) -> Result<SampleReading, FileProblem> {
  readData(path, as: nil).map { data in
    switch data {
    case .workbook(let bytes): readSample(bytes, path: path, template: template)
    case .text(let file):
      SampleReading(diagnostics: [Diagnostic(LayoutFinding.noWorkbook, at: Place(file, SourceRange(0, 0)))])
    }
  }
}
