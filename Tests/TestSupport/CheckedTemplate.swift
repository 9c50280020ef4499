import Checker
import Parser
import Program
import Source

/// What a test may stumble over before it comes to its point.
package struct TestFault: Error, CustomStringConvertible {
  /// What happened.
  package let description: String

  /// Makes a fault.
  package init(description: String) { self.description = description }
}

/// A checked template; fails where the checker finds an error or leaves the program in disorder.
package func checkedTemplate(_ text: String) throws -> Template {
  let (tree, syntactic) = parse(SourceFile(path: "模板.heng", bytes: Array(text.utf8)))
  let (template, semantic) = check(tree)
  let diagnostics = syntactic + semantic
  guard !diagnostics.hasErrors, let template else {
    let lines = diagnostics.map {
      "\($0.place?.start.line ?? 0) \($0.code) \($0.message.text(in: .chinese).headline)"
    }
    throw TestFault(description: lines.joined(separator: "\n") + "\n" + text)
  }
  let faults = invariantFaults(of: template)
  guard faults.isEmpty else { throw TestFault(description: "\(faults)\n\(text)") }
  return template
}
