import Program
import Syntax

extension TemplateChecker {
  /// Inputs and formulas that nothing asks for: most often a name that was meant and mistyped.
  mutating func reportUnused() {
    // A text is there to be kept and shown, whether or not a rule asks for it.
    for (index, input) in inputs.enumerated()
    where !usedInputs.contains(InputID(index)) && input.type != .text {
      report(.unusedInput(input.name), at: input.range)
    }
    for (index, table) in tables.enumerated() where !usedTables.contains(TableID(index)) {
      report(.unusedTable(table.name), at: table.range)
    }
    for (name, range) in ruleRanges where !usedRules.contains(name) { report(.unusedRule(name), at: range) }
    for (index, formula) in formulas.enumerated() where !usedFormulas.contains(FormulaID(index)) {
      report(.unusedFormula(formula.name), at: formula.range)
    }
    for (index, draft) in formulaDrafts.enumerated() where !usedCalls.contains(index) {
      if case .called = draft.state { report(.unusedFormula(draft.name), at: draft.node.nameRange) }
    }
  }
}
