import Program
import Source
import Values

extension TemplateChecker {
  /// How many unknown names are compared with all that are known: more than anyone reads, and the work stays within
  /// what a template of any size can ask for.
  private static let maximumSuggestions = 100

  /// The name that was most likely meant; the first of several candidates that are equally near.
  mutating func nearName(to name: String, among candidates: (TemplateChecker) -> [String]) -> String? {
    suggestions += 1
    return suggestions <= Self.maximumSuggestions ? nearestName(to: name, among: candidates(self)) : nil
  }

  /// The unit that was most likely meant.
  mutating func nearUnit(to name: String) -> String? {
    suggestions += 1
    return suggestions <= Self.maximumSuggestions ? units.suggestion(for: name) : nil
  }

  /// An input that may be meant where only an input can stand.
  mutating func nearInput(to name: String) -> String? {
    nearName(to: name) { $0.inputNumbers.keys.sorted() }
  }

  /// What may be meant by a name in an expression, or in place of a whole sentence.
  mutating func nearValue(to name: String, takesRule: Bool) -> String? {
    if name == "零分" { return "0分" }
    return nearName(to: name) {
      $0.inputNumbers.keys.sorted() + $0.formulaDraftNumbers.keys.sorted() + ["满分"]
        + (takesRule ? $0.ruleSentences.keys.sorted() : [])
    }
  }

  /// An indicator that may be meant by a name in a path.
  mutating func nearIndicator(to name: String) -> String? {
    nearName(to: name) { $0.outlinePlaces.keys.sorted() }
  }

  /// A function that may be meant by a name before brackets.
  mutating func nearFunction(to name: String) -> String? {
    nearName(to: name) { _ in SpecialFunction.allNames.map(\.chinese) }
  }
}
