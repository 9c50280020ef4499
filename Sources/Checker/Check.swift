import Enclosure
import Program
import Source
import Syntax

/// Checks the one template of a file and turns it into a program.
///
/// The program is nil when an error was found: what the evaluator gets, it may rely on. A tree with syntax
/// errors is checked as far as it goes, so that one run shows as many mistakes as there are.
package func check(_ tree: SyntaxTree) -> (template: Template?, diagnostics: [Diagnostic]) {
  let (template, diagnostics, _) = checkForProof(tree)
  return (template, diagnostics)
}

/// The same with what was found of the ranges of a template that is whole, for whoever asks further.
package func checkForProof(
  _ tree: SyntaxTree
) -> (template: Template?, diagnostics: [Diagnostic], analysis: RangeAnalysis?) {
  // The parser has said so; a tree this deep is not walked.
  guard tree.isCheckable else { return (nil, [], nil) }
  var checker = TemplateChecker(tree: tree)
  let template = checker.checkFile()
  // A rule that several indicators name is checked for each of them, and told once.
  var told: Set<Told> = []
  let found = checker.diagnostics.inReadingOrder().filter { told.insert(Told($0)).inserted }
  let diagnostics = foldedCauses(foldedNames(found))
  return (diagnostics.hasErrors ? nil : template, diagnostics, checker.analysis)
}

/// A template whose only errors are those of its meaning as a whole, such as bands that leave a hole.
///
/// It can be evaluated, and shows on a form what such an error says; nothing is ever scored by it.
package func draft(_ tree: SyntaxTree) -> Template? {
  guard tree.isCheckable, tree.isComplete else { return nil }
  var checker = TemplateChecker(tree: tree)
  let template = checker.checkFile()
  return checker.isSoundInParts ? template : nil
}

/// What makes two diagnostics the same to a reader: the code, the place and the words.
private struct Told: Hashable {
  let code: String
  let range: SourceRange?
  let headline: String

  init(_ diagnostic: Diagnostic) {
    code = diagnostic.code
    range = diagnostic.place?.range
    headline = diagnostic.message.text(in: .chinese).headline
  }
}
